using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Dargah
{
    /// <summary>The body of the request that came to the callback address, from a stream.</summary>
    internal static class CallbackSource
    {
        // More than the library takes, so that it is the library that refuses what is too long.
        private const int Most = 1024 * 1024;

        internal static ArraySegment<byte> Read(Stream body)
        {
            if (body == null) return default(ArraySegment<byte>);
            var bytes = new byte[4096];
            int length = 0;
            for (;;)
            {
                if (length == bytes.Length) bytes = Longer(bytes);
                int read = body.Read(bytes, length, bytes.Length - length);
                if (read <= 0) return new ArraySegment<byte>(bytes, 0, length);
                length += read;
                if (length >= Most) return new ArraySegment<byte>(bytes, 0, length);
            }
        }

        internal static async Task<ArraySegment<byte>> ReadAsync(Stream body, CancellationToken token)
        {
            if (body == null) return default(ArraySegment<byte>);
            var bytes = new byte[4096];
            int length = 0;
            for (;;)
            {
                if (length == bytes.Length) bytes = Longer(bytes);
                int read = await body.ReadAsync(bytes, length, bytes.Length - length, token).ConfigureAwait(false);
                if (read <= 0) return new ArraySegment<byte>(bytes, 0, length);
                length += read;
                if (length >= Most) return new ArraySegment<byte>(bytes, 0, length);
            }
        }

        internal static ArraySegment<byte> Of(byte[] bytes)
        {
            return bytes == null ? default(ArraySegment<byte>) : new ArraySegment<byte>(bytes);
        }

        private static byte[] Longer(byte[] bytes)
        {
            Array.Resize(ref bytes, bytes.Length * 2);
            return bytes;
        }
    }
}

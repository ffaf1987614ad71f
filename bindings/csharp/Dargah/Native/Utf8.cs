using System;
using System.Runtime.InteropServices;
using System.Text;

namespace Dargah
{
    /// <summary>A text on its way into the library. Nothing where the string is null.</summary>
    internal struct Utf8
    {
        private static readonly UTF8Encoding Strict = new UTF8Encoding(false, true);

        // Half of a surrogate pair has no UTF-8. The library refuses this and names the parameter.
        private static readonly byte[] NoText = { 0xFF };

        // An array without elements may become NULL on its way, which is no text at all.
        private static readonly byte[] Empty = { 0 };

        internal readonly byte[] Bytes;
        internal readonly UIntPtr Length;
        private readonly bool wiped;

        private Utf8(byte[] bytes, int length, bool wiped)
        {
            Bytes = bytes;
            Length = (UIntPtr)(uint)length;
            this.wiped = wiped;
        }

        public static implicit operator Utf8(string text)
        {
            if (text == null) return default(Utf8);
            if (text.Length == 0) return new Utf8(Empty, 0, false);
            try
            {
                byte[] bytes = Strict.GetBytes(text);
                return new Utf8(bytes, bytes.Length, true);
            }
            catch (EncoderFallbackException)
            {
                return new Utf8(NoText, NoText.Length, false);
            }
        }

        public static implicit operator Utf8(Secret secret)
        {
            return secret?.Expose();
        }

        /// <summary>The caller's own bytes, which are not copied and not wiped.</summary>
        public static implicit operator Utf8(ArraySegment<byte> bytes)
        {
            if (bytes.Array == null || bytes.Count == 0) return new Utf8(Empty, 0, false);
            if (bytes.Offset == 0) return new Utf8(bytes.Array, bytes.Count, false);
            var copy = new byte[bytes.Count];
            Buffer.BlockCopy(bytes.Array, bytes.Offset, copy, 0, copy.Length);
            return new Utf8(copy, copy.Length, true);
        }

        /// <summary>Every text may be a secret: the copy that was made for the call does not stay in memory.</summary>
        internal void Wipe()
        {
            if (wiped) Array.Clear(Bytes, 0, Bytes.Length);
        }
    }

    /// <summary>Texts that come out of the library.</summary>
    internal static class NativeText
    {
        private static readonly UTF8Encoding Encoding = new UTF8Encoding(false, false);

        /// <summary>A text that belongs to a handle; null where there is none.</summary>
        internal static string Borrowed(IntPtr text, UIntPtr length)
        {
            if (text == IntPtr.Zero) return null;
            var bytes = new byte[checked((int)length.ToUInt64())];
            Marshal.Copy(text, bytes, 0, bytes.Length);
            string copied = Encoding.GetString(bytes);
            Array.Clear(bytes, 0, bytes.Length);
            return copied;
        }

        /// <summary>A text that the library gave away, which is freed here; null where there is none.</summary>
        internal static string Owned(IntPtr text)
        {
            if (text == IntPtr.Zero) return null;
            try
            {
                int length = 0;
                while (Marshal.ReadByte(text, length) != 0) length++;
                return Borrowed(text, (UIntPtr)(uint)length);
            }
            finally
            {
                NativeMethods.dargah_text_free(text);
            }
        }
    }
}

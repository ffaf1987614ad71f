using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Dargah
{
    /// <summary>What a payer's browser brought from Tara. Unsigned: it proves nothing, in either direction.</summary>
    public sealed class TaraCallback : IDisposable
    {
        private readonly TaraCallbackHandle handle;

        private TaraCallback(TaraCallbackHandle callback)
        {
            handle = callback;
            IsPositive = NativeMethods.dargah_tara_callback_is_positive(callback);
            Result = NativeMethods.dargah_tara_callback_result(callback);
            Desc = NativeMethods.dargah_tara_callback_desc(callback);
            Token = NativeMethods.dargah_tara_callback_token(callback);
            ChannelRefNumber = NativeMethods.dargah_tara_callback_channel_ref_number(callback);
            AdditionalData = NativeMethods.dargah_tara_callback_additional_data(callback);
            OrderId = NativeMethods.dargah_tara_callback_order_id(callback);
            Pan = NativeMethods.dargah_tara_callback_pan(callback);
            int count = (int)NativeMethods.dargah_tara_callback_extra_count(callback);
            Extra = Enumerable.Range(0, count).Select(at => new Field(
                NativeMethods.dargah_tara_callback_extra_name_at(callback, at),
                NativeMethods.dargah_tara_callback_extra_value_at(callback, at))).ToArray();
        }

        /// <summary>
        /// Reads it from the request's query string and body, as they came. Either may be null or empty. Both may hold
        /// anything: nothing in them is trusted.
        /// </summary>
        /// <exception cref="DargahCallbackException">It cannot be read: a field is missing or doubled.</exception>
        public static TaraCallback Parse(string query, string body)
        {
            return Parse((Utf8)(query ?? ""), (Utf8)(body ?? ""));
        }

        /// <summary>The same, from bytes.</summary>
        /// <exception cref="DargahCallbackException">It cannot be read: a field is missing or doubled.</exception>
        public static TaraCallback Parse(byte[] query, byte[] body)
        {
            return Parse((Utf8)CallbackSource.Of(query), (Utf8)CallbackSource.Of(body));
        }

        /// <summary>The same, with the request's stream as the body, which is read to its end and not closed.</summary>
        /// <exception cref="DargahCallbackException">It cannot be read: a field is missing or doubled.</exception>
        public static TaraCallback Parse(string query, Stream body)
        {
            return Parse((Utf8)(query ?? ""), (Utf8)CallbackSource.Read(body));
        }

        /// <summary>The same, waiting for the stream without a thread.</summary>
        /// <exception cref="DargahCallbackException">It cannot be read: a field is missing or doubled.</exception>
        public static async Task<TaraCallback> ParseAsync(
            string query, Stream body, CancellationToken cancellationToken = default(CancellationToken))
        {
            ArraySegment<byte> read = await CallbackSource.ReadAsync(body, cancellationToken).ConfigureAwait(false);
            return Parse((Utf8)(query ?? ""), (Utf8)read);
        }

        private static TaraCallback Parse(Utf8 query, Utf8 body)
        {
            return new TaraCallback(NativeMethods.dargah_tara_callback_parse(query, body));
        }

        /// <summary>Whether it says that the payer paid. Then verify; it is no proof.</summary>
        public bool IsPositive { get; }

        /// <summary><c>result</c>.</summary>
        public string Result { get; }

        /// <summary><c>desc</c>; null where it did not come.</summary>
        public string Desc { get; }

        /// <summary><c>token</c>, by which the shop finds its payment. A secret.</summary>
        public Secret Token { get; }

        /// <summary><c>channelRefNumber</c>; null where it did not come.</summary>
        public string ChannelRefNumber { get; }

        /// <summary><c>additionalData</c>; null where it did not come.</summary>
        public string AdditionalData { get; }

        /// <summary><c>orderId</c>; null where it did not come.</summary>
        public string OrderId { get; }

        /// <summary><c>pan</c>, the payer's masked card (undocumented); null where it did not come. A secret.</summary>
        public Secret Pan { get; }

        /// <summary>The other fields that came, those of the shop's own query among them.</summary>
        public IReadOnlyList<Field> Extra { get; }

        /// <summary>Frees it now, its secrets wiped. What was read of it stays.</summary>
        public void Dispose()
        {
            handle.Dispose();
        }

        /// <summary>Whether it is positive, and nothing else: the rest is the payer's.</summary>
        public override string ToString()
        {
            return "TaraCallback, " + (IsPositive ? "positive" : "negative");
        }

        /// <summary>Adds it to what a verify is about.</summary>
        internal void AddTo(ExpectedHandle expected)
        {
            NativeMethods.dargah_expected_after_tara_callback(expected, handle);
        }
    }
}

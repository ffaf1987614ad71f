using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Dargah
{
    /// <summary>
    /// What a payer's browser brought from TabaPay. Unsigned: it proves nothing, in either direction.
    /// </summary>
    public sealed class TabaPayCallback : IDisposable
    {
        private readonly TabaPayCallbackHandle handle;
        private readonly TabaPayPushHandle owner;

        internal TabaPayCallback(TabaPayCallbackHandle callback, TabaPayPushHandle owner)
        {
            this.owner = owner;
            handle = callback;
            IsPositive = NativeMethods.dargah_tabapay_callback_is_positive(callback);
            ResponseCode = NativeMethods.dargah_tabapay_callback_response_code(callback);
            Status = NativeMethods.dargah_tabapay_callback_status(callback);
            Token = NativeMethods.dargah_tabapay_callback_token(callback);
            Amount = NativeMethods.dargah_tabapay_callback_amount(callback);
            int count = (int)NativeMethods.dargah_tabapay_callback_extra_count(callback);
            Extra = Enumerable.Range(0, count).Select(at => new Field(
                NativeMethods.dargah_tabapay_callback_extra_name_at(callback, at),
                NativeMethods.dargah_tabapay_callback_extra_value_at(callback, at))).ToArray();
        }

        /// <summary>
        /// Reads it from the request's query string and body, as they came. Either may be null or empty. Both may hold
        /// anything: nothing in them is trusted.
        /// </summary>
        /// <exception cref="DargahCallbackException">It cannot be read: a field is missing or doubled.</exception>
        public static TabaPayCallback Parse(string query, string body)
        {
            return Parse((Utf8)(query ?? ""), (Utf8)(body ?? ""));
        }

        /// <summary>The same, from bytes.</summary>
        /// <exception cref="DargahCallbackException">It cannot be read: a field is missing or doubled.</exception>
        public static TabaPayCallback Parse(byte[] query, byte[] body)
        {
            return Parse((Utf8)CallbackSource.Of(query), (Utf8)CallbackSource.Of(body));
        }

        /// <summary>The same, with the request's stream as the body, which is read to its end and not closed.</summary>
        /// <exception cref="DargahCallbackException">It cannot be read: a field is missing or doubled.</exception>
        public static TabaPayCallback Parse(string query, Stream body)
        {
            return Parse((Utf8)(query ?? ""), (Utf8)CallbackSource.Read(body));
        }

        /// <summary>The same, waiting for the stream without a thread.</summary>
        /// <exception cref="DargahCallbackException">It cannot be read: a field is missing or doubled.</exception>
        public static async Task<TabaPayCallback> ParseAsync(
            string query, Stream body, CancellationToken cancellationToken = default(CancellationToken))
        {
            ArraySegment<byte> read = await CallbackSource.ReadAsync(body, cancellationToken).ConfigureAwait(false);
            return Parse((Utf8)(query ?? ""), (Utf8)read);
        }

        private static TabaPayCallback Parse(Utf8 query, Utf8 body)
        {
            return new TabaPayCallback(NativeMethods.dargah_tabapay_callback_parse(query, body), null);
        }

        /// <summary>Whether it says that the payer paid. Then verify; it is no proof.</summary>
        public bool IsPositive { get; }

        /// <summary><c>responseCode</c>.</summary>
        public string ResponseCode { get; }

        /// <summary><c>status</c>.</summary>
        public string Status { get; }

        /// <summary><c>token</c>, by which the shop finds its payment. A secret.</summary>
        public Secret Token { get; }

        /// <summary><c>amount</c>. Null where it did not come.</summary>
        public Rial? Amount { get; }

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
            return "TabaPayCallback, " + (IsPositive ? "positive" : "negative");
        }

        /// <summary>Adds it to what a verify is about.</summary>
        internal void AddTo(ExpectedHandle expected)
        {
            bool held = false;
            try
            {
                // Inside a push it lives as long as that.
                if (owner != null) owner.DangerousAddRef(ref held);
                NativeMethods.dargah_expected_after_tabapay_callback(expected, handle);
            }
            finally
            {
                if (held) owner.DangerousRelease();
            }
        }
    }
}

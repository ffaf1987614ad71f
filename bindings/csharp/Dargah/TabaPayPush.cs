using System;

namespace Dargah
{
    /// <summary>
    /// TabaPay's undocumented push. Neither signed nor protected from replay: a hint that a verify is due.
    /// </summary>
    public sealed class TabaPayPush : IDisposable
    {
        private readonly TabaPayPushHandle handle;

        internal TabaPayPush(TabaPayPushHandle push)
        {
            handle = push;
            Callback = new TabaPayCallback(NativeMethods.dargah_tabapay_push_get_callback(push), push);
            IsAuthorized = NativeMethods.dargah_tabapay_push_is_authorized(push);
            TrackingCode = NativeMethods.dargah_tabapay_push_tracking_code(push);
            CardNumber = NativeMethods.dargah_tabapay_push_card_number(push);
            Ip = NativeMethods.dargah_tabapay_push_ip(push);
            Date = NativeMethods.dargah_tabapay_push_date(push);
            DateTime = Moment.OfSeconds(NativeMethods.dargah_tabapay_push_date_unix(push));
        }

        /// <summary>
        /// What TabaPay wants to hear, as <c>application/json</c>, once the payment of a push is proven to be paid. On
        /// anything else answer with an error status: on a success TabaPay may give the shop money that it does not know
        /// of.
        /// </summary>
        public static string Answer
        {
            get { return NativeMethods.dargah_tabapay_push_answer(); }
        }

        /// <summary>What a callback carries too. Lives as long as the push.</summary>
        public TabaPayCallback Callback { get; }

        /// <summary>
        /// Whether the <c>Authorize</c> header was the MD5 of the merchant key: only that the sender knows that hash.
        /// </summary>
        public bool IsAuthorized { get; }

        /// <summary><c>trackingCode</c>; null where it did not come.</summary>
        public string TrackingCode { get; }

        /// <summary><c>cardNumber</c>, masked; null where it did not come. A secret.</summary>
        public Secret CardNumber { get; }

        /// <summary><c>ip</c>; null where it did not come.</summary>
        public string Ip { get; }

        /// <summary><c>date</c>; null where it did not come.</summary>
        public string Date { get; }

        /// <summary><c>date</c> as a moment, in UTC, Tehran's time assumed; null where it did not come or cannot be read.</summary>
        public System.DateTimeOffset? DateTime { get; }

        /// <summary>Frees it and its callback now, their secrets wiped. What was read of them stays.</summary>
        public void Dispose()
        {
            handle.Dispose();
        }

        /// <summary>Whether it is positive and authorized, and nothing else: the rest is the payer's.</summary>
        public override string ToString()
        {
            return "TabaPayPush, " + (Callback.IsPositive ? "positive" : "negative")
                + (IsAuthorized ? ", authorized" : "");
        }
    }
}

using System;
using System.Collections.Generic;
using System.Linq;

namespace Dargah
{
    /// <summary>Which payments to list; one without arguments wants all.</summary>
    public sealed class PaymentFilter
    {
        private readonly Func<long, PaymentFilter> after;

        /// <summary>What is left out does not matter.</summary>
        /// <param name="states">Only payments in one of these states.</param>
        /// <param name="orderId">Only payments of this order.</param>
        /// <param name="account">Only payments through this account.</param>
        /// <param name="from">Only payments that were begun at this moment or later.</param>
        /// <param name="before">Only payments that were begun before this moment.</param>
        /// <param name="attention">Only payments that wait for a person's decision.</param>
        /// <param name="after">Only payments that come after this one, the last of the page before.</param>
        /// <param name="toDeliver">
        /// Only payments that are paid and to be delivered: neither acknowledged nor to be given back.
        /// </param>
        public PaymentFilter(
            IEnumerable<PaymentState> states = null,
            string orderId = null,
            string account = null,
            DateTimeOffset? from = null,
            DateTimeOffset? before = null,
            bool attention = false,
            long? after = null,
            bool toDeliver = false)
        {
            PaymentState[] wanted = (states ?? new PaymentState[0]).ToArray();
            this.after = last => new PaymentFilter(wanted, orderId, account, from, before, attention, last, toDeliver);
            Handle = NativeMethods.dargah_filter_new();
            foreach (PaymentState state in wanted)
            {
                NativeMethods.dargah_filter_add_state(Handle, (uint)state);
            }
            if (orderId != null) NativeMethods.dargah_filter_set_order_id(Handle, orderId);
            if (account != null) NativeMethods.dargah_filter_set_account(Handle, account);
            if (from != null) NativeMethods.dargah_filter_set_from_ms(Handle, Moment.Ms(from.Value));
            if (before != null) NativeMethods.dargah_filter_set_before_ms(Handle, Moment.Ms(before.Value));
            if (attention) NativeMethods.dargah_filter_set_attention(Handle, true);
            if (toDeliver) NativeMethods.dargah_filter_set_to_deliver(Handle, true);
            if (after != null) NativeMethods.dargah_filter_set_after(Handle, after.Value);
        }

        internal FilterHandle Handle { get; }

        /// <summary>The same, behind another payment.</summary>
        internal PaymentFilter After(long last)
        {
            return after(last);
        }
    }
}

using System;
using System.Collections.Generic;
using System.Linq;

namespace Dargah
{
    /// <summary>One payment as the journal has it. It does not change afterwards.</summary>
    public sealed class Payment
    {
        private readonly string json;

        internal Payment(PaymentHandle of)
        {
            Id = NativeMethods.dargah_payment_id(of);
            OrderId = NativeMethods.dargah_payment_order_id(of);
            Shop = NativeMethods.dargah_payment_shop(of);
            SentOrderId = NativeMethods.dargah_payment_sent_order_id(of);
            Attempt = (int)NativeMethods.dargah_payment_attempt(of);
            Gateway = NativeMethods.dargah_payment_gateway(of);
            Environment = NativeMethods.dargah_payment_environment(of);
            Account = NativeMethods.dargah_payment_account(of);
            Amount = NativeMethods.dargah_payment_amount(of);
            Ip = NativeMethods.dargah_payment_ip(of);
            CallbackUrl = NativeMethods.dargah_payment_callback_url(of);
            Token = NativeMethods.dargah_payment_token(of);
            Page = NativeMethods.dargah_payment_page(of);
            State = NativeMethods.dargah_payment_get_state(of);
            NextStep = NativeMethods.dargah_payment_get_next_step(of);
            Started = Moment.Of(NativeMethods.dargah_payment_started_ms(of));
            WindowEnds = Moment.Of(NativeMethods.dargah_payment_window_ends_ms(of));
            AskAgain = Moment.Of(NativeMethods.dargah_payment_ask_again_ms(of));
            HadPositiveCallback = NativeMethods.dargah_payment_had_positive_callback(of);
            IsVerified = NativeMethods.dargah_payment_is_verified(of);
            ReferenceNumber = NativeMethods.dargah_payment_reference_number(of);
            ReportedAmount = NativeMethods.dargah_payment_reported_amount(of);
            TrackingCode = NativeMethods.dargah_payment_tracking_code(of);
            Date = NativeMethods.dargah_payment_date(of);
            Type = NativeMethods.dargah_payment_type(of);
            AdditionalData = NativeMethods.dargah_payment_additional_data(of);
            Card = NativeMethods.dargah_payment_card(of);
            CardHash = NativeMethods.dargah_payment_card_hash(of);
            ChannelRefNumber = NativeMethods.dargah_payment_channel_ref_number(of);
            CallbackAdditionalData = NativeMethods.dargah_payment_callback_additional_data(of);
            CallbackCard = NativeMethods.dargah_payment_callback_card(of);
            FinalAmount = NativeMethods.dargah_payment_final_amount(of);
            DateTime = Moment.OfSeconds(NativeMethods.dargah_payment_date_unix(of));
            PaidAt = Moment.Of(NativeMethods.dargah_payment_paid_ms(of));
            int services = (int)NativeMethods.dargah_payment_service_count(of);
            ServiceAmounts = Enumerable.Range(0, services).Select(at => new ServiceAmount(
                NativeMethods.dargah_payment_service_id_at(of, at),
                NativeMethods.dargah_payment_service_amount_at(of, at))).ToArray();
            Code = NativeMethods.dargah_payment_code(of);
            Text = NativeMethods.dargah_payment_text(of);
            DuplicateOf = NativeMethods.dargah_payment_duplicate_of(of);
            IsAmountChanged = NativeMethods.dargah_payment_is_amount_changed(of);
            IsAcknowledged = NativeMethods.dargah_payment_is_acknowledged(of);
            NeedsAttention = NativeMethods.dargah_payment_needs_attention(of);
            ClosedBecause = NativeMethods.dargah_payment_closed_because(of);
            RefundedAmount = NativeMethods.dargah_payment_refunded_amount(of);
            int count = (int)NativeMethods.dargah_payment_refund_count(of);
            Refunds = Enumerable.Range(0, count).Select(at => new PaymentRefund(of, at)).ToArray();
            json = NativeMethods.dargah_payment_to_json(of);
        }

        internal static Payment Owned(PaymentHandle of)
        {
            using (of) return new Payment(of);
        }

        /// <summary>The payments of a list that the caller owns, or that another handle does.</summary>
        internal static IReadOnlyList<Payment> List(PaymentsHandle payments)
        {
            using (payments)
            {
                int count = (int)NativeMethods.dargah_payments_count(payments);
                return Enumerable.Range(0, count)
                    .Select(at => new Payment(NativeMethods.dargah_payments_at(payments, at))).ToArray();
            }
        }

        /// <summary>What names it inside its journal.</summary>
        public long Id { get; }

        /// <summary>The shop's order.</summary>
        public string OrderId { get; }

        /// <summary>
        /// The shop, where several keep their payments in one journal; else empty. See <see cref="CheckoutSettings"/>.
        /// </summary>
        public string Shop { get; }

        /// <summary>
        /// The order number that the gateway knows: that of the shop, or for a later attempt at Tara one of its own.
        /// </summary>
        public string SentOrderId { get; }

        /// <summary>1 for the first payment of an order.</summary>
        public int Attempt { get; }

        /// <summary><c>tara</c> or <c>tabapay</c>.</summary>
        public string Gateway { get; }

        /// <summary><c>production</c>, <c>staging</c> (Tara) or <c>sandbox</c> (TabaPay).</summary>
        public string Environment { get; }

        /// <summary>The shop's own name for the account.</summary>
        public string Account { get; }

        /// <summary>What was asked for.</summary>
        public Rial Amount { get; }

        /// <summary>The IP address that was sent with the order; null where none was.</summary>
        public string Ip { get; }

        /// <summary>Where the payer comes back to.</summary>
        public string CallbackUrl { get; }

        /// <summary>The gateway's token, a secret of the payer's; null until there is one.</summary>
        public Secret Token { get; }

        /// <summary>
        /// The gateway's page for this token, where it names one; it holds the token. Null where it names none.
        /// </summary>
        public Secret Page { get; }

        /// <summary>Where it stands.</summary>
        public PaymentState State { get; }

        /// <summary>What the shop does next about it.</summary>
        public NextStep NextStep { get; }

        /// <summary>When it was written down, by the journal's clock, like all its times.</summary>
        public DateTimeOffset Started { get; }

        /// <summary>Until when reconcile asks about it. An assumption about the gateway's window.</summary>
        public DateTimeOffset WindowEnds { get; }

        /// <summary>When reconcile asks about it next. Null for a payment that it asks about no more.</summary>
        public DateTimeOffset? AskAgain { get; }

        /// <summary>Whether a positive callback has come for it. That is no proof.</summary>
        public bool HadPositiveCallback { get; }

        /// <summary>
        /// Whether a verify may have reached the gateway that was not answered by a clear no.
        /// </summary>
        public bool IsVerified { get; }

        /// <summary>
        /// The reference number, once it is proven: Tara's <c>rrn</c>, TabaPay's <c>shaparakRefNumber</c>. Null until
        /// then.
        /// </summary>
        public string ReferenceNumber { get; }

        /// <summary>What was paid, as the gateway reported it. Null until it is proven.</summary>
        public Rial? ReportedAmount { get; }

        /// <summary>
        /// TabaPay's own number of the payment (<c>trackingCode</c>), once it is proven. Null where there is none.
        /// </summary>
        public string TrackingCode { get; }

        /// <summary>
        /// TabaPay's <c>date</c>, as it came: Solar Hijri, e.g. <c>1402/01/01 12:10</c>. Null where there is none.
        /// </summary>
        public string Date { get; }

        /// <summary>Tara's <c>type</c>: the document does not say what it is for. Null where there is none.</summary>
        public string Type { get; }

        /// <summary>TabaPay's <c>additionalData</c>, as it was sent. Null where there is none.</summary>
        public string AdditionalData { get; }

        /// <summary>
        /// The payer's card as the gateway masked it, e.g. <c>6037-99**-****-0590</c>; of one that it did not mask
        /// the middle is masked here. Null where there is none.
        /// </summary>
        public string Card { get; }

        /// <summary>The payer's card, hashed by TabaPay. A secret, not for a log. Null where there is none.</summary>
        public Secret CardHash { get; }

        /// <summary>
        /// Tara's <c>channelRefNumber</c>. Not proven: it came by the payer's browser. Null where there is none.
        /// </summary>
        public string ChannelRefNumber { get; }

        /// <summary>
        /// Tara's <c>additionalData</c>. Not proven: it came by the payer's browser. Null where there is none.
        /// </summary>
        public string CallbackAdditionalData { get; }

        /// <summary>
        /// The card that Tara's callback named, masked. Not proven: it came by the payer's browser. Null where there
        /// is none.
        /// </summary>
        public string CallbackCard { get; }

        /// <summary>TabaPay's <c>finalAmount</c>. Its meaning is open. Null where there is none.</summary>
        public Rial? FinalAmount { get; }

        /// <summary>The moment of <see cref="Date"/>; Tehran's time is assumed. Null where it cannot be read.</summary>
        public DateTimeOffset? DateTime { get; }

        /// <summary>When its proof was written down, by the journal's clock. Null until then.</summary>
        public DateTimeOffset? PaidAt { get; }

        /// <summary>Which service got how much, as Tara's answer said.</summary>
        public IReadOnlyList<ServiceAmount> ServiceAmounts { get; }

        /// <summary>The gateway's code of the last answer that was no success; null where there is none.</summary>
        public string Code { get; }

        /// <summary>
        /// What was said about it, in the gateway's words or in the library's; null where there is nothing to say.
        /// </summary>
        public string Text { get; }

        /// <summary>
        /// The other payment of the same order that was paid before: this one is to be given back, not delivered. Null where
        /// there is none.
        /// </summary>
        public long? DuplicateOf { get; }

        /// <summary>Whether it was paid when the order had another amount already: a person decides.</summary>
        public bool IsAmountChanged { get; }

        /// <summary>Whether the shop has acknowledged it.</summary>
        public bool IsAcknowledged { get; }

        /// <summary>
        /// Whether it waits for a person's decision: a mismatch, an unresolved payment, a refund of which nobody knows what
        /// became, one that was paid for another amount than the order had, or a second payment of a paid order that was not
        /// given back yet.
        /// </summary>
        public bool NeedsAttention { get; }

        /// <summary>Why a person closed it; null where nobody did.</summary>
        public string ClosedBecause { get; }

        /// <summary>What was certainly given back.</summary>
        public Rial RefundedAmount { get; }

        /// <summary>The refunds that were made or tried.</summary>
        public IReadOnlyList<PaymentRefund> Refunds { get; }

        /// <summary>All of it as JSON, without secrets.</summary>
        public string ToJson()
        {
            return json;
        }

        /// <summary>All of it as JSON, without secrets.</summary>
        public override string ToString()
        {
            return json;
        }
    }

    /// <summary>A refund of a payment, as the journal has it.</summary>
    public sealed class PaymentRefund
    {
        internal PaymentRefund(PaymentHandle of, long at)
        {
            Number = (int)NativeMethods.dargah_payment_refund_number_at(of, at);
            Amount = NativeMethods.dargah_payment_refund_amount_at(of, at);
            State = NativeMethods.dargah_payment_refund_state_at(of, at);
            Started = Moment.Of(NativeMethods.dargah_payment_refund_ms_at(of, at));
            Code = NativeMethods.dargah_payment_refund_code_at(of, at);
            Text = NativeMethods.dargah_payment_refund_text_at(of, at);
        }

        /// <summary>Its number within the payment.</summary>
        public int Number { get; }

        /// <summary>Its amount.</summary>
        public Rial Amount { get; }

        /// <summary>Where it stands.</summary>
        public RefundState State { get; }

        /// <summary>When it was written down.</summary>
        public DateTimeOffset Started { get; }

        /// <summary>The gateway's code where it refused; null otherwise.</summary>
        public string Code { get; }

        /// <summary>What was said about it, or why a person settled it; null where there is nothing to say.</summary>
        public string Text { get; }

        /// <summary>Number, amount and state.</summary>
        public override string ToString()
        {
            return Number + ": " + Amount + ", " + State;
        }
    }

    /// <summary>Times, as the library counts them.</summary>
    internal static class Moment
    {
        private static readonly DateTimeOffset Epoch = new DateTimeOffset(1970, 1, 1, 0, 0, 0, TimeSpan.Zero);

        internal static DateTimeOffset Of(ulong ms)
        {
            return Epoch.AddMilliseconds(ms);
        }

        internal static DateTimeOffset? Of(ulong? ms)
        {
            return ms == null ? default(DateTimeOffset?) : Of(ms.Value);
        }

        internal static DateTimeOffset? OfSeconds(long? seconds)
        {
            return seconds == null ? default(DateTimeOffset?) : Epoch.AddSeconds(seconds.Value);
        }

        /// <summary>What is before 1970 is its beginning.</summary>
        internal static ulong Ms(DateTimeOffset moment)
        {
            return moment <= Epoch ? 0 : (ulong)(moment - Epoch).TotalMilliseconds;
        }
    }
}

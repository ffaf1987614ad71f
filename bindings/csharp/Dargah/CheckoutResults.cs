using System;
using System.Collections.Generic;
using System.Linq;

namespace Dargah
{
    /// <summary>A payment that was begun.</summary>
    public sealed class Started
    {
        internal Started(StartedHandle of)
        {
            Payment = new Payment(NativeMethods.dargah_started_payment(of));
            IsResumed = NativeMethods.dargah_started_is_resumed(of);
            Redirect = new Redirect(NativeMethods.dargah_started_redirect(of), of);
        }

        /// <summary>The payment.</summary>
        public Payment Payment { get; }

        /// <summary>How the payer's browser gets to the gateway.</summary>
        public Redirect Redirect { get; }

        /// <summary>Whether it was running already.</summary>
        public bool IsResumed { get; }

        /// <summary>The payment as JSON, without secrets.</summary>
        public override string ToString()
        {
            return Payment.ToString();
        }
    }

    /// <summary>A payment after a callback or a push.</summary>
    public sealed class Completed
    {
        internal Completed(CompletedHandle of)
        {
            Payment = new Payment(NativeMethods.dargah_completed_payment(of));
            IsFirstTime = NativeMethods.dargah_completed_is_first_time(of);
            IsAuthorized = NativeMethods.dargah_completed_is_authorized(of);
        }

        /// <summary>The payment as the journal has it.</summary>
        public Payment Payment { get; }

        /// <summary>
        /// True for exactly one caller in the world: the one that made the payment paid, and its order with it. A second
        /// payment of a paid order is no first time, nor is one for another amount than the order has.
        /// </summary>
        public bool IsFirstTime { get; }

        /// <summary>
        /// Whether a push carried the merchant key's hash: only that the sender knows it. False after a callback.
        /// </summary>
        public bool IsAuthorized { get; }

        /// <summary>The payment as JSON, without secrets.</summary>
        public override string ToString()
        {
            return Payment.ToString();
        }
    }

    /// <summary>A refund that was tried.</summary>
    public sealed class RefundResult
    {
        internal RefundResult(Payment payment, uint number)
        {
            Payment = payment;
            Refund = payment.Refunds.First(one => one.Number == number);
        }

        /// <summary>The payment as the journal has it now.</summary>
        public Payment Payment { get; }

        /// <summary>The refund: look at its state.</summary>
        public PaymentRefund Refund { get; }

        /// <summary>The refund.</summary>
        public override string ToString()
        {
            return Refund.ToString();
        }
    }

    /// <summary>What a signed note in a callback address says.</summary>
    public sealed class ReturnState
    {
        internal ReturnState(ReturnStateHandle of)
        {
            OrderId = NativeMethods.dargah_return_state_order_id(of);
            Expires = Moment.Of(NativeMethods.dargah_return_state_expires_ms(of));
        }

        /// <summary>The shop's order.</summary>
        public string OrderId { get; }

        /// <summary>Until when the note is good.</summary>
        public DateTimeOffset Expires { get; }
    }

    /// <summary>One line of what happened to a payment.</summary>
    public sealed class HistoryLine
    {
        private HistoryLine(HistoryHandle of, long at)
        {
            Time = Moment.Of(NativeMethods.dargah_history_ms_at(of, at));
            What = NativeMethods.dargah_history_what_at(of, at);
            DetailJson = NativeMethods.dargah_history_detail_json_at(of, at);
        }

        internal static IReadOnlyList<HistoryLine> List(HistoryHandle history)
        {
            int count = (int)NativeMethods.dargah_history_count(history);
            return Enumerable.Range(0, count).Select(at => new HistoryLine(history, at)).ToArray();
        }

        /// <summary>When it was written.</summary>
        public DateTimeOffset Time { get; }

        /// <summary>What happened, in a few English words.</summary>
        public string What { get; }

        /// <summary>More about it as JSON, without secrets.</summary>
        public string DetailJson { get; }

        /// <summary>What happened.</summary>
        public override string ToString()
        {
            return What;
        }
    }

    /// <summary>What went wrong at one payment that reconcile looked at. It is asked about again later.</summary>
    public sealed class ReconcileError
    {
        internal ReconcileError(ReportHandle of, long at)
        {
            PaymentId = NativeMethods.dargah_report_error_payment_at(of, at);
            Error = DargahError.OrNull(NativeMethods.dargah_report_error_at(of, at));
        }

        /// <summary>The payment.</summary>
        public long PaymentId { get; }

        /// <summary>What went wrong.</summary>
        public DargahError Error { get; }

        /// <summary>Payment and error.</summary>
        public override string ToString()
        {
            return PaymentId + ": " + Error;
        }
    }

    /// <summary>What a reconcile did.</summary>
    public sealed class ReconcileReport
    {
        private readonly string json;

        internal ReconcileReport(ReportHandle of)
        {
            Looked = (int)NativeMethods.dargah_report_looked(of);
            Paid = Payment.List(NativeMethods.dargah_report_paid(of));
            Others = Payment.List(NativeMethods.dargah_report_others(of));
            Unacknowledged = Payment.List(NativeMethods.dargah_report_unacknowledged(of));
            Attention = Payment.List(NativeMethods.dargah_report_attention(of));
            GiveBack = Payment.List(NativeMethods.dargah_report_give_back(of));
            int count = (int)NativeMethods.dargah_report_error_count(of);
            Errors = Enumerable.Range(0, count).Select(at => new ReconcileError(of, at)).ToArray();
            json = NativeMethods.dargah_report_to_json(of);
        }

        /// <summary>How many payments it looked at.</summary>
        public int Looked { get; }

        /// <summary>
        /// Those that it found paid. What is to be delivered of them stands in <see cref="Unacknowledged"/>.
        /// </summary>
        public IReadOnlyList<Payment> Paid { get; }

        /// <summary>Those that came to stand elsewhere, or stayed where they were.</summary>
        public IReadOnlyList<Payment> Others { get; }

        /// <summary>
        /// Paid payments that are to be delivered, the oldest first and at most 1000: deliver and acknowledge them.
        /// </summary>
        public IReadOnlyList<Payment> Unacknowledged { get; }

        /// <summary>Payments that wait for a person's decision, at most 1000.</summary>
        public IReadOnlyList<Payment> Attention { get; }

        /// <summary>
        /// Those of them whose money is to be given back, since their order was paid by another payment.
        /// </summary>
        public IReadOnlyList<Payment> GiveBack { get; }

        /// <summary>What went wrong at single payments.</summary>
        public IReadOnlyList<ReconcileError> Errors { get; }

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
}

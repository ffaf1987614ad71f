using System;
using System.Collections.Generic;

namespace Dargah
{
    // What asks nothing of a gateway: the journal alone.
    public sealed partial class Checkout
    {
        // How many payments are read at a time where all are wanted.
        private const int Page = 100;

        /// <summary>
        /// Notes that the shop has booked the payment; best called in the transaction that books the order. Calling it again
        /// does nothing. Where the payment is of another amount, it is not acknowledged but listed for a person.
        /// </summary>
        /// <param name="paymentId">The payment.</param>
        /// <param name="amount">What the shop wants for the order now.</param>
        /// <exception cref="DargahInputException">It is not paid.</exception>
        /// <exception cref="DargahCheckoutException">
        /// The payment is of another amount (<see cref="ErrorKind.OrderConflict"/> with field <c>amount</c>; the text names
        /// both). Or the journal failed.
        /// </exception>
        public void Acknowledge(long paymentId, Rial amount)
        {
            NativeMethods.dargah_checkout_acknowledge(handle, paymentId, amount.Value);
        }

        /// <summary>
        /// Closes a payment that waits for a person, as that person's decision. A paid one stays paid, with the reason, and
        /// leaves the list. One that is to be delivered is not closed.
        /// </summary>
        /// <param name="paymentId">The payment.</param>
        /// <param name="reason">Why; must not be empty.</param>
        /// <exception cref="DargahInputException">There is nothing to close, or no reason.</exception>
        /// <exception cref="DargahCheckoutException">
        /// Nobody knows what became of a refund of it: settle that first. Or the journal failed.
        /// </exception>
        public Payment Close(long paymentId, string reason)
        {
            return Payment.Owned(NativeMethods.dargah_checkout_close(handle, paymentId, reason));
        }

        /// <summary>Settles a refund of which nobody knows what became, as a person's decision.</summary>
        /// <param name="paymentId">The payment.</param>
        /// <param name="number">The refund's number.</param>
        /// <param name="done">Whether it was done after all.</param>
        /// <param name="reason">Why; must not be empty.</param>
        /// <exception cref="DargahInputException">There is nothing to settle, or no reason.</exception>
        /// <exception cref="DargahCheckoutException">The journal failed.</exception>
        public Payment SettleRefund(long paymentId, int number, bool done, string reason)
        {
            return Payment.Owned(
                NativeMethods.dargah_checkout_settle_refund(handle, paymentId, (uint)Math.Max(0, number), done, reason));
        }

        /// <summary>
        /// Notes what was given back by hand, outside of the gateway's calls; nothing is sent. TabaPay knows no refunds, and
        /// some are made in the gateway's panel.
        /// </summary>
        /// <param name="paymentId">The payment.</param>
        /// <param name="amount">How much; null for all that is left.</param>
        /// <param name="reason">Why; must not be empty.</param>
        /// <exception cref="DargahInputException">
        /// It was not paid, it is more than is left, or there is no reason.
        /// </exception>
        /// <exception cref="DargahCheckoutException">
        /// Nobody knows what became of another refund of it: settle that first. Or the journal failed.
        /// </exception>
        public RefundResult RefundedByHand(long paymentId, Rial? amount, string reason)
        {
            // To the library 0 means all that is left.
            long wanted = amount == null ? 0 : amount.Value.Value == 0 ? -1 : amount.Value.Value;
            uint number;
            PaymentHandle payment = NativeMethods.dargah_checkout_refunded_by_hand(handle, paymentId, wanted, reason,
                out number);
            return new RefundResult(Payment.Owned(payment), number);
        }

        /// <summary>
        /// After the journal was restored from a backup, and before the shop opens again: of every payment that is open
        /// nobody knows any more whether a verify had left.
        /// </summary>
        /// <returns>How many there were.</returns>
        /// <exception cref="DargahCheckoutException">The journal failed; calling it again goes on.</exception>
        public long Restored()
        {
            return (long)NativeMethods.dargah_checkout_restored(handle);
        }

        /// <summary>
        /// The note in a callback, for the page that a payer sees when nothing else tells the order. What
        /// <see cref="Complete"/> does never depends on it.
        /// </summary>
        /// <param name="query">The request's query string, as it came; may be null.</param>
        /// <param name="body">The request's body, as it came; may be null.</param>
        /// <exception cref="DargahCallbackException">
        /// There is none, or it is cut, too old or wrongly signed.
        /// </exception>
        public ReturnState ReturnState(byte[] query, byte[] body)
        {
            using (var state = NativeMethods.dargah_checkout_return_state(handle, CallbackSource.Of(query),
                CallbackSource.Of(body)))
            {
                return new ReturnState(state);
            }
        }

        /// <summary>One payment.</summary>
        /// <exception cref="DargahInputException">The journal has none of this id.</exception>
        /// <exception cref="DargahCheckoutException">The journal failed.</exception>
        public Payment Find(long paymentId)
        {
            return Payment.Owned(NativeMethods.dargah_checkout_payment(handle, paymentId));
        }

        /// <summary>
        /// All payments of an order, the first one first; or the one that was sent to the gateway under this number.
        /// </summary>
        /// <exception cref="DargahCheckoutException">The journal failed.</exception>
        public IReadOnlyList<Payment> FindOrder(string orderId)
        {
            return Payment.List(NativeMethods.dargah_checkout_find(handle, orderId));
        }

        /// <summary>At most so many of the payments that a filter wants, by when they were begun.</summary>
        /// <param name="filter">Which; null for all.</param>
        /// <param name="most">How many at the most.</param>
        /// <exception cref="DargahCheckoutException">The journal failed.</exception>
        public IReadOnlyList<Payment> List(PaymentFilter filter = null, int most = 100)
        {
            return Payment.List(NativeMethods.dargah_checkout_list(handle, filter == null ? null : filter.Handle,
                Math.Max(0, most)));
        }

        /// <summary>
        /// Every payment that a filter wants, by when they were begun. A page of them is read at a time, as the caller goes
        /// on.
        /// </summary>
        /// <param name="filter">Which; null for all.</param>
        /// <exception cref="DargahCheckoutException">The journal failed; thrown while the payments are read.</exception>
        public IEnumerable<Payment> All(PaymentFilter filter = null)
        {
            PaymentFilter next = filter ?? new PaymentFilter();
            for (;;)
            {
                IReadOnlyList<Payment> page = List(next, Page);
                foreach (Payment payment in page) yield return payment;
                if (page.Count < Page) yield break;
                next = next.After(page[page.Count - 1].Id);
            }
        }

        /// <summary>
        /// Every payment that a filter wants, each with its history and without secrets as one line of JSON, by when they
        /// were begun. They are read as the caller goes on.
        /// </summary>
        /// <param name="filter">Which; null for all.</param>
        /// <exception cref="DargahCheckoutException">The journal failed; thrown while the lines are read.</exception>
        public IEnumerable<string> Export(PaymentFilter filter = null)
        {
            foreach (Payment payment in All(filter)) yield return ExportLine(payment.Id);
        }

        /// <summary>At most so many paid payments that are to be delivered, the oldest first.</summary>
        /// <exception cref="DargahCheckoutException">The journal failed.</exception>
        public IReadOnlyList<Payment> Unacknowledged(int most = 100)
        {
            return Payment.List(NativeMethods.dargah_checkout_unacknowledged(handle, Math.Max(0, most)));
        }

        /// <summary>What happened to a payment, the first line first; empty where there is no such payment.</summary>
        /// <exception cref="DargahCheckoutException">The journal failed.</exception>
        public IReadOnlyList<HistoryLine> History(long paymentId)
        {
            using (var history = NativeMethods.dargah_checkout_history(handle, paymentId)) return HistoryLine.List(
                history);
        }

        /// <summary>One payment with its history and without secrets, as one line of JSON.</summary>
        /// <exception cref="DargahInputException">The journal has none of this id.</exception>
        /// <exception cref="DargahCheckoutException">The journal failed.</exception>
        public string ExportLine(long paymentId)
        {
            return NativeMethods.dargah_checkout_export_line(handle, paymentId);
        }
    }
}

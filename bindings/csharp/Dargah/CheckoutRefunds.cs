using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Dargah
{
    // What gives money back.
    public sealed partial class Checkout
    {
        /// <summary>
        /// Gives back what is left of a payment (Tara only, unofficial). The refund is in the journal before it is
        /// sent. One whose answer is lost is <see cref="RefundState.Unknown"/>, and lets no other one leave until
        /// <see cref="SettleRefund"/>.
        /// </summary>
        /// <param name="paymentId">The payment.</param>
        /// <param name="description">What for; may be null.</param>
        /// <param name="options">What each request of it may take.</param>
        /// <param name="cancellationToken">Ends the call from another thread.</param>
        /// <exception cref="DargahCheckoutException">
        /// Nobody knows what became of another refund of it. Or the journal failed: nothing was marked as paid.
        /// </exception>
        /// <exception cref="DargahInputException">A value is not acceptable. Nothing was sent.</exception>
        public RefundResult RefundRest(
            long paymentId,
            string description = null,
            CallOptions options = null,
            CancellationToken cancellationToken = default(CancellationToken))
        {
            return Calls.Run(options, cancellationToken, limits => CallRefundRest(paymentId, description, limits));
        }

        /// <summary>Like <see cref="RefundRest"/>, without blocking the calling thread.</summary>
        /// <param name="paymentId">The payment.</param>
        /// <param name="description">What for; may be null.</param>
        /// <param name="options">What each request of it may take.</param>
        /// <param name="cancellationToken">Ends the call from another thread.</param>
        /// <exception cref="DargahCheckoutException">
        /// Nobody knows what became of another refund of it. Or the journal failed: nothing was marked as paid.
        /// </exception>
        /// <exception cref="DargahInputException">A value is not acceptable. Nothing was sent.</exception>
        public Task<RefundResult> RefundRestAsync(
            long paymentId,
            string description = null,
            CallOptions options = null,
            CancellationToken cancellationToken = default(CancellationToken))
        {
            return Calls.RunAsync(options, cancellationToken, limits => CallRefundRest(paymentId, description, limits));
        }

        /// <summary>Gives a part of a payment back, as <see cref="RefundRest"/> does.</summary>
        /// <param name="paymentId">The payment.</param>
        /// <param name="amount">How much.</param>
        /// <param name="items">The items that it is for; may be null.</param>
        /// <param name="description">What for; may be null.</param>
        /// <param name="options">What each request of it may take.</param>
        /// <param name="cancellationToken">Ends the call from another thread.</param>
        /// <exception cref="DargahCheckoutException">
        /// Nobody knows what became of another refund of it. Or the journal failed: nothing was marked as paid.
        /// </exception>
        /// <exception cref="DargahInputException">It is more than is left, or a value is not acceptable.</exception>
        public RefundResult RefundPart(
            long paymentId,
            Rial amount,
            IEnumerable<TaraItem> items = null,
            string description = null,
            CallOptions options = null,
            CancellationToken cancellationToken = default(CancellationToken))
        {
            return Calls.Run(options, cancellationToken, limits =>
                CallRefundPart(paymentId, amount, items, description, limits));
        }

        /// <summary>Like <see cref="RefundPart"/>, without blocking the calling thread.</summary>
        /// <param name="paymentId">The payment.</param>
        /// <param name="amount">How much.</param>
        /// <param name="items">The items that it is for; may be null.</param>
        /// <param name="description">What for; may be null.</param>
        /// <param name="options">What each request of it may take.</param>
        /// <param name="cancellationToken">Ends the call from another thread.</param>
        /// <exception cref="DargahCheckoutException">
        /// Nobody knows what became of another refund of it. Or the journal failed: nothing was marked as paid.
        /// </exception>
        /// <exception cref="DargahInputException">It is more than is left, or a value is not acceptable.</exception>
        public Task<RefundResult> RefundPartAsync(
            long paymentId,
            Rial amount,
            IEnumerable<TaraItem> items = null,
            string description = null,
            CallOptions options = null,
            CancellationToken cancellationToken = default(CancellationToken))
        {
            return Calls.RunAsync(options, cancellationToken, limits =>
                CallRefundPart(paymentId, amount, items, description, limits));
        }

        private RefundResult CallRefundRest(long paymentId, string description, OptionsHandle options)
        {
            uint number;
            PaymentHandle payment = NativeMethods.dargah_checkout_refund_rest(handle, paymentId, description, options,
                out number);
            return new RefundResult(Payment.Owned(payment), number);
        }

        private RefundResult CallRefundPart(
            long paymentId, Rial amount, IEnumerable<TaraItem> items, string description, OptionsHandle options)
        {
            uint number;
            using (TaraItemsHandle list = items == null ? null : TaraItem.List(items))
            {
                PaymentHandle payment = NativeMethods.dargah_checkout_refund_part(
                    handle, paymentId, amount.Value, list, description, options, out number);
                return new RefundResult(Payment.Owned(payment), number);
            }
        }
    }
}

using System;

namespace Dargah
{
    /// <summary>The payment that a verify is about, from the shop's own records.</summary>
    /// <remarks>Does not change, and may be used by several threads at the same time.</remarks>
    public sealed class Expected : IDisposable
    {
        private readonly Func<ExpectedHandle> make;

        /// <summary>The payment as the shop's own records have it.</summary>
        /// <param name="token">The token that the gateway gave.</param>
        /// <param name="amount">The amount that was asked for.</param>
        /// <param name="orderId">The order number that was sent, compared where an answer carries one.</param>
        /// <param name="ip">The IP address that was sent with the order. Tara's verify needs it.</param>
        /// <param name="verifiedBefore">
        /// Whether an earlier verify of this payment may have reached the gateway, from the shop's records.
        /// <c>false</c>: this is the first one, or each one before was answered by a refusal; only then can a refusal be
        /// final. <c>true</c>: a refusal settles nothing. Not said: neither, so that a refusal settles nothing and at
        /// Tara no inquiry proves anything.
        /// </param>
        /// <param name="windowOver">
        /// Whether the time in which the payment could be paid is over, from the shop's own record (an hour after its
        /// token is a good choice). Only then may a refusal be final, whatever a callback says.
        /// </param>
        /// <exception cref="DargahInputException">A value is not acceptable.</exception>
        public Expected(Secret token, Rial amount, string orderId = null, string ip = null, bool? verifiedBefore = null,
            bool windowOver = false)
            : this(() => Made(NativeMethods.dargah_expected_new(token, amount.Value), orderId, ip, verifiedBefore, windowOver))
        {
        }

        private Expected(Func<ExpectedHandle> make)
        {
            this.make = make;
            Handle = make();
        }

        internal ExpectedHandle Handle { get; }

        /// <summary>What an order of this gateway's knows by itself.</summary>
        internal static Expected Of(Func<ExpectedHandle> order, bool? verifiedBefore, bool windowOver)
        {
            return new Expected(() => Made(order(), null, null, verifiedBefore, windowOver));
        }

        /// <summary>The same payment, after this callback came for it.</summary>
        /// <exception cref="DargahCallbackException">
        /// The callback is for another token or order; the payment itself is untouched by that.
        /// </exception>
        public Expected After(TaraCallback callback)
        {
            if (callback == null) throw new ArgumentNullException(nameof(callback));
            return After(callback.AddTo);
        }

        /// <summary>The same payment, after this callback came for it.</summary>
        /// <exception cref="DargahCallbackException">
        /// The callback is for another token or amount; the payment itself is untouched by that.
        /// </exception>
        public Expected After(TabaPayCallback callback)
        {
            if (callback == null) throw new ArgumentNullException(nameof(callback));
            return After(callback.AddTo);
        }

        /// <summary>
        /// The payment as one line of JSON, for the shop's database: token, amount, order number, IP address, and whether a
        /// verify may have left; not the callback, and not whether its time is over.
        /// </summary>
        /// <remarks>It holds the token: keep it like a password, and out of logs.</remarks>
        public Secret ToRecord()
        {
            return NativeMethods.dargah_expected_to_record(Handle);
        }

        /// <summary>Reads what <see cref="ToRecord"/> gave.</summary>
        /// <param name="record">The whole text.</param>
        /// <exception cref="DargahInputException">
        /// Field <c>record</c>: it is anything else, e.g. a text that was cut or changed, or of another version.
        /// </exception>
        public static Expected FromRecord(Secret record)
        {
            return new Expected(() => NativeMethods.dargah_expected_from_record(record));
        }

        /// <summary>The same payment, once a verify may have left.</summary>
        /// <remarks>
        /// Store its record right before a verify, and call the verify with this one: if the program dies in between, the
        /// record says so.
        /// </remarks>
        public Expected AboutToVerify()
        {
            return new Expected(() => NativeMethods.dargah_expected_about_to_verify(Handle));
        }

        /// <summary>The same payment after a verify: what its outcome says about whether a verify may have left.</summary>
        /// <remarks>
        /// To be asked of what the verify was called with. Store its record. Where the verify threw, nothing had left, and
        /// this one's own record is stored again.
        /// </remarks>
        public Expected Answered(Outcome outcome)
        {
            if (outcome == null) throw new ArgumentNullException(nameof(outcome));
            return new Expected(() => NativeMethods.dargah_expected_answered(Handle, outcome.Handle));
        }

        /// <summary>Frees it now, its secrets wiped.</summary>
        public void Dispose()
        {
            Handle.Dispose();
        }

        private Expected After(Action<ExpectedHandle> addCallback)
        {
            Func<ExpectedHandle> before = make;
            return new Expected(() =>
            {
                ExpectedHandle made = before();
                addCallback(made);
                return made;
            });
        }

        private static ExpectedHandle Made(ExpectedHandle made, string orderId, string ip, bool? verifiedBefore,
            bool windowOver)
        {
            if (orderId != null) NativeMethods.dargah_expected_set_order_id(made, orderId);
            if (ip != null) NativeMethods.dargah_expected_set_ip(made, ip);
            if (verifiedBefore != null) NativeMethods.dargah_expected_set_verified_before(made, verifiedBefore.Value);
            if (windowOver) NativeMethods.dargah_expected_set_window_over(made, true);
            return made;
        }
    }
}

using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Dargah
{
    /// <summary>
    /// Takes payments safely: a journal remembers every payment, so that none is lost when a process dies and none is
    /// counted twice when a callback comes again.
    /// </summary>
    /// <remarks>
    /// Any number of threads may use one at the same time: make it once and share it. Disposing of it while calls are
    /// under way ends none of them; it is freed when the last one has ended.
    /// </remarks>
    public sealed partial class Checkout : IDisposable
    {
        private readonly CheckoutHandle handle;

        /// <summary>Opens the journal and checks the accounts.</summary>
        /// <param name="journal">
        /// <c>sqlite:/path/file.db</c> (a file of dargah's own, that no other SQLite in the same process may open),
        /// <c>postgres://user:password@host/database</c> for shops with more than one machine, or <c>memory:</c> for tests.
        /// A secret where it holds a password.
        /// </param>
        /// <param name="tara">
        /// The accounts at Tara, under the shop's own names. The clients may be disposed of right after.
        /// </param>
        /// <param name="tabapay">The accounts at TabaPay, under the shop's own names.</param>
        /// <param name="settings">Times and keys, where they are not the usual ones.</param>
        /// <exception cref="DargahInputException">A setting is not acceptable; it names the field.</exception>
        /// <exception cref="DargahCheckoutException">The journal cannot be opened.</exception>
        public Checkout(
            string journal,
            IEnumerable<KeyValuePair<string, Tara>> tara = null,
            IEnumerable<KeyValuePair<string, TabaPay>> tabapay = null,
            CheckoutSettings settings = null)
        {
            using (CheckoutBuilderHandle builder = NativeMethods.dargah_checkout_builder_new(journal))
            {
                foreach (KeyValuePair<string, Tara> account in tara ?? new KeyValuePair<string, Tara>[0])
                {
                    if (account.Value == null) throw new ArgumentNullException(nameof(tara));
                    NativeMethods.dargah_checkout_builder_add_tara(builder, account.Key, account.Value.Handle);
                }
                foreach (KeyValuePair<string, TabaPay> account in tabapay ?? new KeyValuePair<string, TabaPay>[0])
                {
                    if (account.Value == null) throw new ArgumentNullException(nameof(tabapay));
                    NativeMethods.dargah_checkout_builder_add_tabapay(builder, account.Key, account.Value.Handle);
                }
                if (settings != null) settings.Apply(builder);
                handle = NativeMethods.dargah_checkout_builder_build(builder);
            }
        }

        /// <summary>
        /// Begins a payment through an account at Tara. It is in the journal before anything is sent; if it cannot be
        /// written, nothing is sent. The order must have its <c>orderId</c>. The amount is that of this attempt: an order
        /// may be begun with another one. Before another payment of the order is begun, each earlier one that may still be
        /// paid is asked about once.
        /// </summary>
        /// <param name="account">The shop's own name for the account.</param>
        /// <param name="order">The order.</param>
        /// <param name="again">What to do when the order was begun before.</param>
        /// <param name="options">What each request of it may take.</param>
        /// <param name="cancellationToken">Ends the call from another thread.</param>
        /// <exception cref="DargahCheckoutException">
        /// The order is paid, may be paid, or is open and <paramref name="again"/> says no: the text names the payment and
        /// what to do. Or the journal failed: nothing was marked as paid.
        /// </exception>
        /// <exception cref="DargahInputException">A value is not acceptable. Nothing was sent.</exception>
        /// <exception cref="DargahCanceledException">The token was cancelled.</exception>
        public Started Begin(
            string account,
            TaraOrder order,
            Again again = Again.Default,
            CallOptions options = null,
            CancellationToken cancellationToken = default(CancellationToken))
        {
            return Calls.Run(options, cancellationToken, limits => CallBegin(account, order, again, limits));
        }

        /// <summary>
        /// Like <see cref="Begin(string, TaraOrder, Again, CallOptions, CancellationToken)"/>, without blocking the
        /// calling thread.
        /// </summary>
        /// <param name="account">The shop's own name for the account.</param>
        /// <param name="order">The order.</param>
        /// <param name="again">What to do when the order was begun before.</param>
        /// <param name="options">What each request of it may take.</param>
        /// <param name="cancellationToken">Ends the call from another thread.</param>
        /// <exception cref="DargahCheckoutException">
        /// The order is paid, may be paid, or is open and <paramref name="again"/> says no: the text names the payment and
        /// what to do. Or the journal failed: nothing was marked as paid.
        /// </exception>
        /// <exception cref="DargahInputException">A value is not acceptable. Nothing was sent.</exception>
        /// <exception cref="DargahCanceledException">The token was cancelled.</exception>
        public Task<Started> BeginAsync(
            string account,
            TaraOrder order,
            Again again = Again.Default,
            CallOptions options = null,
            CancellationToken cancellationToken = default(CancellationToken))
        {
            return Calls.RunAsync(options, cancellationToken, limits => CallBegin(account, order, again, limits));
        }

        /// <summary>
        /// Begins a payment through an account at TabaPay. TabaPay knows no order numbers: <paramref name="orderId"/>
        /// is the shop's own.
        /// </summary>
        /// <param name="account">The shop's own name for the account.</param>
        /// <param name="orderId">The shop's number of the order.</param>
        /// <param name="request">What is asked for.</param>
        /// <param name="again">What to do when the order was begun before.</param>
        /// <param name="options">What each request of it may take.</param>
        /// <param name="cancellationToken">Ends the call from another thread.</param>
        /// <exception cref="DargahCheckoutException">
        /// The order is paid, may be paid, or is open and <paramref name="again"/> says no: the text names the payment and
        /// what to do. Or the journal failed: nothing was marked as paid.
        /// </exception>
        /// <exception cref="DargahInputException">A value is not acceptable. Nothing was sent.</exception>
        /// <exception cref="DargahCanceledException">The token was cancelled.</exception>
        public Started Begin(
            string account,
            string orderId,
            TabaPayRequest request,
            Again again = Again.Default,
            CallOptions options = null,
            CancellationToken cancellationToken = default(CancellationToken))
        {
            return Calls.Run(options, cancellationToken, limits => CallBegin(account, orderId, request, again, limits));
        }

        /// <summary>
        /// Like <see cref="Begin(string, string, TabaPayRequest, Again, CallOptions, CancellationToken)"/>, without
        /// blocking the calling thread.
        /// </summary>
        /// <param name="account">The shop's own name for the account.</param>
        /// <param name="orderId">The shop's number of the order.</param>
        /// <param name="request">What is asked for.</param>
        /// <param name="again">What to do when the order was begun before.</param>
        /// <param name="options">What each request of it may take.</param>
        /// <param name="cancellationToken">Ends the call from another thread.</param>
        /// <exception cref="DargahCheckoutException">
        /// The order is paid, may be paid, or is open and <paramref name="again"/> says no: the text names the payment and
        /// what to do. Or the journal failed: nothing was marked as paid.
        /// </exception>
        /// <exception cref="DargahInputException">A value is not acceptable. Nothing was sent.</exception>
        /// <exception cref="DargahCanceledException">The token was cancelled.</exception>
        public Task<Started> BeginAsync(
            string account,
            string orderId,
            TabaPayRequest request,
            Again again = Again.Default,
            CallOptions options = null,
            CancellationToken cancellationToken = default(CancellationToken))
        {
            return Calls.RunAsync(options, cancellationToken, limits =>
                CallBegin(account, orderId, request, again, limits));
        }

        /// <summary>
        /// Takes a callback of an account: finds its payment, verifies it with the journal's own values, writes the
        /// outcome down, and returns it. A repeated, concurrent or replayed callback returns the same outcome. When the
        /// journal fails nothing is marked as paid; the callback may come again, and reconcile finds it.
        /// </summary>
        /// <param name="account">The shop's own name for the account.</param>
        /// <param name="query">The request's query string, as it came; may be null.</param>
        /// <param name="body">The request's body, as it came; may be null.</param>
        /// <param name="options">What each request of it may take.</param>
        /// <param name="cancellationToken">Ends the call from another thread.</param>
        /// <exception cref="DargahCallbackException">
        /// No payment has its token, or it cannot be read: no payment is touched.
        /// </exception>
        /// <exception cref="DargahCheckoutException">
        /// The journal failed: nothing was marked as paid.
        /// </exception>
        /// <exception cref="DargahCanceledException">The token was cancelled.</exception>
        public Completed Complete(
            string account,
            byte[] query,
            byte[] body,
            CallOptions options = null,
            CancellationToken cancellationToken = default(CancellationToken))
        {
            return Calls.Run(options, cancellationToken, limits => CallComplete(account, query, body, limits));
        }

        /// <summary>Like <see cref="Complete"/>, without blocking the calling thread.</summary>
        /// <param name="account">The shop's own name for the account.</param>
        /// <param name="query">The request's query string, as it came; may be null.</param>
        /// <param name="body">The request's body, as it came; may be null.</param>
        /// <param name="options">What each request of it may take.</param>
        /// <param name="cancellationToken">Ends the call from another thread.</param>
        /// <exception cref="DargahCallbackException">
        /// No payment has its token, or it cannot be read: no payment is touched.
        /// </exception>
        /// <exception cref="DargahCheckoutException">
        /// The journal failed: nothing was marked as paid.
        /// </exception>
        /// <exception cref="DargahCanceledException">The token was cancelled.</exception>
        public Task<Completed> CompleteAsync(
            string account,
            byte[] query,
            byte[] body,
            CallOptions options = null,
            CancellationToken cancellationToken = default(CancellationToken))
        {
            return Calls.RunAsync(options, cancellationToken, limits => CallComplete(account, query, body, limits));
        }

        /// <summary>
        /// Takes TabaPay's undocumented push, as a hint that a verify is due; what it says is not believed. Answer with
        /// <see cref="TabaPayPush.Answer"/> where the payment is <see cref="PaymentState.Paid"/>, and else with an error
        /// status, also where this throws: on a success TabaPay may give the shop money that it does not know of.
        /// </summary>
        /// <param name="account">The shop's own name for the account.</param>
        /// <param name="authorize">The request's <c>Authorize</c> header; null where it did not come.</param>
        /// <param name="query">The request's query string, as it came; may be null.</param>
        /// <param name="body">The request's body, as it came; may be null.</param>
        /// <param name="options">What each request of it may take.</param>
        /// <param name="cancellationToken">Ends the call from another thread.</param>
        /// <exception cref="DargahCallbackException">
        /// No payment has its token, or it cannot be read: no payment is touched.
        /// </exception>
        /// <exception cref="DargahCheckoutException">
        /// The journal failed: nothing was marked as paid.
        /// </exception>
        /// <exception cref="DargahCanceledException">The token was cancelled.</exception>
        public Completed Push(
            string account,
            string authorize,
            byte[] query,
            byte[] body,
            CallOptions options = null,
            CancellationToken cancellationToken = default(CancellationToken))
        {
            return Calls.Run(options, cancellationToken, limits => CallPush(account, authorize, query, body, limits));
        }

        /// <summary>Like <see cref="Push"/>, without blocking the calling thread.</summary>
        /// <param name="account">The shop's own name for the account.</param>
        /// <param name="authorize">The request's <c>Authorize</c> header; null where it did not come.</param>
        /// <param name="query">The request's query string, as it came; may be null.</param>
        /// <param name="body">The request's body, as it came; may be null.</param>
        /// <param name="options">What each request of it may take.</param>
        /// <param name="cancellationToken">Ends the call from another thread.</param>
        /// <exception cref="DargahCallbackException">
        /// No payment has its token, or it cannot be read: no payment is touched.
        /// </exception>
        /// <exception cref="DargahCheckoutException">
        /// The journal failed: nothing was marked as paid.
        /// </exception>
        /// <exception cref="DargahCanceledException">The token was cancelled.</exception>
        public Task<Completed> PushAsync(
            string account,
            string authorize,
            byte[] query,
            byte[] body,
            CallOptions options = null,
            CancellationToken cancellationToken = default(CancellationToken))
        {
            return Calls.RunAsync(options, cancellationToken, limits =>
                CallPush(account, authorize, query, body, limits));
        }

        /// <summary>
        /// Looks at every payment that is due. Safe from cron on many machines at once: a payment that somebody else is
        /// at is left to them. What goes wrong at single payments stands in the report.
        /// </summary>
        /// <param name="threads">So many at a time, at least 1 and at most 64; with 1 no thread is started.</param>
        /// <param name="progress">
        /// Is told of each payment that was looked at, one after the other, from any thread: how many so far, and where
        /// it stood before. It must not block or call the checkout. What it throws is swallowed.
        /// </param>
        /// <param name="options">What each request of it may take.</param>
        /// <param name="cancellationToken">Ends the call from another thread.</param>
        /// <exception cref="DargahCheckoutException">
        /// The journal failed: nothing was marked as paid.
        /// </exception>
        /// <exception cref="DargahCanceledException">The token was cancelled.</exception>
        public ReconcileReport Reconcile(
            int threads = 1,
            Action<int, Payment> progress = null,
            CallOptions options = null,
            CancellationToken cancellationToken = default(CancellationToken))
        {
            return Calls.Run(options, cancellationToken, limits => CallReconcile(threads, progress, limits));
        }

        /// <summary>Like <see cref="Reconcile"/>, without blocking the calling thread.</summary>
        /// <param name="threads">So many at a time, at least 1 and at most 64; with 1 no thread is started.</param>
        /// <param name="progress">
        /// Is told of each payment that was looked at, one after the other, from any thread: how many so far, and where
        /// it stood before. It must not block or call the checkout. What it throws is swallowed.
        /// </param>
        /// <param name="options">What each request of it may take.</param>
        /// <param name="cancellationToken">Ends the call from another thread.</param>
        /// <exception cref="DargahCheckoutException">
        /// The journal failed: nothing was marked as paid.
        /// </exception>
        /// <exception cref="DargahCanceledException">The token was cancelled.</exception>
        public Task<ReconcileReport> ReconcileAsync(
            int threads = 1,
            Action<int, Payment> progress = null,
            CallOptions options = null,
            CancellationToken cancellationToken = default(CancellationToken))
        {
            return Calls.RunAsync(options, cancellationToken, limits => CallReconcile(threads, progress, limits));
        }

        /// <summary>Frees it. The journal stays.</summary>
        public void Dispose()
        {
            handle.Dispose();
        }

        private Started CallBegin(string account, TaraOrder order, Again again, OptionsHandle options)
        {
            if (order == null) throw new ArgumentNullException(nameof(order));
            return new Started(NativeMethods.dargah_checkout_begin_tara(handle, account, order.Handle, (uint)again,
                options));
        }

        private Started CallBegin(
            string account, string orderId, TabaPayRequest request, Again again, OptionsHandle options)
        {
            if (request == null) throw new ArgumentNullException(nameof(request));
            return new Started(
                NativeMethods.dargah_checkout_begin_tabapay(handle, account, orderId, request.Handle, (uint)again,
                    options));
        }

        private Completed CallComplete(string account, byte[] query, byte[] body, OptionsHandle options)
        {
            using (var completed = NativeMethods.dargah_checkout_complete(
                handle, account, CallbackSource.Of(query), CallbackSource.Of(body), options))
            {
                return new Completed(completed);
            }
        }

        private Completed CallPush(string account, string authorize, byte[] query, byte[] body, OptionsHandle options)
        {
            using (var completed = NativeMethods.dargah_checkout_push(
                handle, account, authorize, CallbackSource.Of(query), CallbackSource.Of(body), options))
            {
                return new Completed(completed);
            }
        }

        private ReconcileReport CallReconcile(int threads, Action<int, Payment> progress, OptionsHandle options)
        {
            // The library calls it only until the call has ended.
            NativeMethods.ProgressFn told = progress == null ? default(NativeMethods.ProgressFn)
                : (user, looked, payment) =>
            {
                // An exception must not cross the border.
                try
                {
                    progress((int)looked.ToUInt64(), new Payment(new PaymentHandle(payment, false)));
                }
                catch (Exception)
                {
                }
            };
            using (var report = NativeMethods.dargah_checkout_reconcile(handle, Math.Max(0, threads), options, told,
                IntPtr.Zero))
            {
                GC.KeepAlive(told);
                return new ReconcileReport(report);
            }
        }
    }
}

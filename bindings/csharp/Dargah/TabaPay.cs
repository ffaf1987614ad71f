using System;
using System.Threading;
using System.Threading.Tasks;

namespace Dargah
{
    /// <summary>A client for TabaPay.</summary>
    /// <remarks>
    /// Any number of threads may use one at the same time: make it once and share it. Disposing of it while calls are
    /// under way ends none of them; it is freed when the last one has ended.
    /// </remarks>
    public sealed class TabaPay : IDisposable
    {
        private readonly TabaPayHandle handle;

        internal TabaPayHandle Handle
        {
            get { return handle; }
        }

        /// <summary>Opens no connection.</summary>
        /// <param name="merchant">The merchant key of 36 characters.</param>
        /// <param name="environment">Where payments are made.</param>
        /// <param name="baseUrl">
        /// Another address than TabaPay's, e.g. the simulator's, without <c>/sandbox</c>: <c>https://</c>, or <c>http://</c>
        /// on a loopback address.
        /// </param>
        /// <param name="timeout">Limits every call that sets no limit itself. 20 seconds unless set.</param>
        /// <param name="connectTimeout">Limits every new connection. 5 seconds unless set.</param>
        /// <param name="network">How connections are made.</param>
        /// <param name="sandboxAcceptsTrackingCode">
        /// In the sandbox only, takes <c>trackingCode</c> as the reference number where <c>shaparakRefNumber</c> is missing.
        /// </param>
        /// <param name="onAttempt">
        /// Receives one event for each attempt at a request, on the thread that makes the call; from several threads at
        /// once where several call. It must not block or call the client. What it throws is swallowed.
        /// </param>
        /// <exception cref="DargahInputException">A setting is not acceptable; it names the field.</exception>
        /// <exception cref="DargahLoadException">The native library cannot be opened, or does not fit.</exception>
        public TabaPay(
            string merchant,
            GatewayEnvironment environment,
            string baseUrl = null,
            TimeSpan? timeout = null,
            TimeSpan? connectTimeout = null,
            Network network = null,
            bool sandboxAcceptsTrackingCode = false,
            Action<AttemptEvent> onAttempt = null)
        {
            using (TabaPayBuilderHandle builder = NativeMethods.dargah_tabapay_builder_new(merchant, (uint)environment))
            {
                if (baseUrl != null) NativeMethods.dargah_tabapay_builder_set_base_url(builder, baseUrl);
                if (timeout != null) NativeMethods.dargah_tabapay_builder_set_timeout_ms(builder,
                    Calls.Milliseconds(timeout.Value));
                if (connectTimeout != null)
                {
                    NativeMethods.dargah_tabapay_builder_set_connect_timeout_ms(builder,
                        Calls.Milliseconds(connectTimeout.Value));
                }
                if (network != null) NativeMethods.dargah_tabapay_builder_set_network(builder, network.Handle);
                if (sandboxAcceptsTrackingCode)
                {
                    NativeMethods.dargah_tabapay_builder_set_sandbox_accepts_tracking_code(builder, true);
                }
                AttemptEvent.Report(onAttempt, (report, sink, drop) =>
                    NativeMethods.dargah_tabapay_builder_set_events(builder, report, sink, drop));
                handle = NativeMethods.dargah_tabapay_builder_build(builder);
            }
        }

        /// <summary>
        /// Creates a payment. Store the token with order and amount before the payer leaves. No money moves here,
        /// whatever happens.
        /// </summary>
        /// <param name="request">What is asked for.</param>
        /// <param name="options">What this call may take.</param>
        /// <param name="cancellationToken">Ends the call from another thread.</param>
        /// <exception cref="DargahInputException">A value is not acceptable. Nothing was sent.</exception>
        /// <exception cref="DargahException">The call failed; the exception says how far it got.</exception>
        /// <exception cref="DargahCanceledException">The token was cancelled.</exception>
        public TabaPayCreated Create(
            TabaPayRequest request,
            CallOptions options = null,
            CancellationToken cancellationToken = default(CancellationToken))
        {
            return Calls.Run(options, cancellationToken, limits => CallCreate(request, limits));
        }

        /// <summary>Like <see cref="Create"/>, without blocking the calling thread.</summary>
        /// <param name="request">What is asked for.</param>
        /// <param name="options">What this call may take.</param>
        /// <param name="cancellationToken">Ends the call from another thread.</param>
        /// <exception cref="DargahInputException">A value is not acceptable. Nothing was sent.</exception>
        /// <exception cref="DargahException">The call failed; the exception says how far it got.</exception>
        /// <exception cref="DargahCanceledException">The token was cancelled.</exception>
        public Task<TabaPayCreated> CreateAsync(
            TabaPayRequest request,
            CallOptions options = null,
            CancellationToken cancellationToken = default(CancellationToken))
        {
            return Calls.RunAsync(options, cancellationToken, limits => CallCreate(request, limits));
        }

        /// <summary>
        /// Completes a payment at TabaPay, and finds out what became of it. A lost answer is asked for again within the
        /// same time limit. Whatever stays open, a cancelled call too, is an <see cref="Unknown"/> outcome and no
        /// exception: an exception is only what is wrong on this side before anything is sent.
        /// </summary>
        /// <param name="expected">The payment, from the shop's own records.</param>
        /// <param name="options">What this call may take.</param>
        /// <param name="cancellationToken">Ends the call from another thread.</param>
        /// <exception cref="DargahInputException">A value is not acceptable. Nothing was sent.</exception>
        public Outcome Verify(
            Expected expected,
            CallOptions options = null,
            CancellationToken cancellationToken = default(CancellationToken))
        {
            return Calls.Run(options, cancellationToken, limits => CallVerify(expected, limits));
        }

        /// <summary>Like <see cref="Verify"/>, without blocking the calling thread.</summary>
        /// <param name="expected">The payment, from the shop's own records.</param>
        /// <param name="options">What this call may take.</param>
        /// <param name="cancellationToken">Ends the call from another thread.</param>
        /// <exception cref="DargahInputException">A value is not acceptable. Nothing was sent.</exception>
        public Task<Outcome> VerifyAsync(
            Expected expected,
            CallOptions options = null,
            CancellationToken cancellationToken = default(CancellationToken))
        {
            return Calls.RunAsync(options, cancellationToken, limits => CallVerify(expected, limits));
        }

        /// <summary>
        /// One plain <c>verify</c>: one request, one typed answer, nothing compared. That it returns does not mean
        /// paid; <see cref="Verify"/> is what shops want.
        /// </summary>
        /// <param name="token">The payment's token.</param>
        /// <param name="amount">The amount that was asked for.</param>
        /// <param name="options">What this call may take.</param>
        /// <param name="cancellationToken">Ends the call from another thread.</param>
        /// <exception cref="DargahInputException">A value is not acceptable. Nothing was sent.</exception>
        /// <exception cref="DargahException">The call failed; the exception says how far it got.</exception>
        /// <exception cref="DargahCanceledException">The token was cancelled.</exception>
        public TabaPayVerifyAnswer VerifyOnce(
            Secret token,
            Rial amount,
            CallOptions options = null,
            CancellationToken cancellationToken = default(CancellationToken))
        {
            return Calls.Run(options, cancellationToken, limits => CallVerifyOnce(token, amount, limits));
        }

        /// <summary>Like <see cref="VerifyOnce"/>, without blocking the calling thread.</summary>
        /// <param name="token">The payment's token.</param>
        /// <param name="amount">The amount that was asked for.</param>
        /// <param name="options">What this call may take.</param>
        /// <param name="cancellationToken">Ends the call from another thread.</param>
        /// <exception cref="DargahInputException">A value is not acceptable. Nothing was sent.</exception>
        /// <exception cref="DargahException">The call failed; the exception says how far it got.</exception>
        /// <exception cref="DargahCanceledException">The token was cancelled.</exception>
        public Task<TabaPayVerifyAnswer> VerifyOnceAsync(
            Secret token,
            Rial amount,
            CallOptions options = null,
            CancellationToken cancellationToken = default(CancellationToken))
        {
            return Calls.RunAsync(options, cancellationToken, limits => CallVerifyOnce(token, amount, limits));
        }

        /// <summary>Reads TabaPay's push from the request's query string and body, as they came.</summary>
        /// <param name="authorize">The request's <c>Authorize</c> header; null where it did not come.</param>
        /// <param name="query">The query string; may be null.</param>
        /// <param name="body">The body; may be null.</param>
        /// <exception cref="DargahCallbackException">It cannot be read.</exception>
        public TabaPayPush ParsePush(string authorize, string query, byte[] body)
        {
            return new TabaPayPush(
                NativeMethods.dargah_tabapay_push_parse(handle, authorize, query ?? "", CallbackSource.Of(body)));
        }

        /// <summary>Frees the client. Connections are the process's and stay.</summary>
        public void Dispose()
        {
            handle.Dispose();
        }

        private TabaPayCreated CallCreate(TabaPayRequest request, OptionsHandle options)
        {
            using (var answer = NativeMethods.dargah_tabapay_create(handle, Given(request), options))
            {
                return new TabaPayCreated(answer);
            }
        }

        private Outcome CallVerify(Expected expected, OptionsHandle options)
        {
            return Outcome.Of(NativeMethods.dargah_tabapay_verify(handle, Given(expected), options));
        }

        private TabaPayVerifyAnswer CallVerifyOnce(Secret token, Rial amount, OptionsHandle options)
        {
            using (var answer = NativeMethods.dargah_tabapay_verify_once(handle, token, amount.Value, options))
            {
                return new TabaPayVerifyAnswer(answer);
            }
        }

        private static TabaPayRequestHandle Given(TabaPayRequest request)
        {
            if (request == null) throw new ArgumentNullException(nameof(request));
            return request.Handle;
        }

        private static ExpectedHandle Given(Expected expected)
        {
            if (expected == null) throw new ArgumentNullException(nameof(expected));
            return expected.Handle;
        }
    }
}

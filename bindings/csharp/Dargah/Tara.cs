using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Dargah
{
    /// <summary>A client for Tara.</summary>
    /// <remarks>
    /// Any number of threads may use one at the same time: make it once and share it. Disposing of it while calls are
    /// under way ends none of them; it is freed when the last one has ended.
    /// </remarks>
    public sealed class Tara : IDisposable
    {
        private readonly TaraHandle handle;

        internal TaraHandle Handle
        {
            get { return handle; }
        }

        /// <summary>Opens no connection.</summary>
        /// <param name="username">The name that Tara gave.</param>
        /// <param name="password">The password that Tara gave.</param>
        /// <param name="baseUrl">
        /// Another address than Tara's, e.g. the simulator's: <c>https://</c>, or <c>http://</c> on a loopback address.
        /// </param>
        /// <param name="timeout">Limits every call that sets no limit itself. 20 seconds unless set.</param>
        /// <param name="connectTimeout">Limits every new connection. 5 seconds unless set.</param>
        /// <param name="network">How connections are made.</param>
        /// <param name="groupsTtl">How long the merchandise groups are kept. An hour unless set.</param>
        /// <param name="refund">Makes refunds possible.</param>
        /// <param name="onAttempt">
        /// Receives one event for each attempt at a request, on the thread that makes the call; from several threads at
        /// once where several call. It must not block or call the client. What it throws is swallowed.
        /// </param>
        /// <exception cref="DargahInputException">A setting is not acceptable; it names the field.</exception>
        /// <exception cref="DargahLoadException">The native library cannot be opened, or does not fit.</exception>
        public Tara(
            string username,
            string password,
            string baseUrl = null,
            TimeSpan? timeout = null,
            TimeSpan? connectTimeout = null,
            Network network = null,
            TimeSpan? groupsTtl = null,
            RefundAccount refund = null,
            Action<AttemptEvent> onAttempt = null)
        {
            using (TaraBuilderHandle builder = NativeMethods.dargah_tara_builder_new(username, password))
            {
                if (baseUrl != null) NativeMethods.dargah_tara_builder_set_base_url(builder, baseUrl);
                if (timeout != null) NativeMethods.dargah_tara_builder_set_timeout_ms(builder,
                    Calls.Milliseconds(timeout.Value));
                if (connectTimeout != null)
                {
                    NativeMethods.dargah_tara_builder_set_connect_timeout_ms(builder,
                        Calls.Milliseconds(connectTimeout.Value));
                }
                if (network != null) NativeMethods.dargah_tara_builder_set_network(builder, network.Handle);
                if (groupsTtl != null) NativeMethods.dargah_tara_builder_set_groups_ttl_ms(builder,
                    Calls.Milliseconds(groupsTtl.Value));
                if (refund != null)
                {
                    NativeMethods.dargah_tara_builder_set_refund(builder, refund.Principal, refund.Password,
                        refund.BaseUrl);
                }
                AttemptEvent.Report(onAttempt, (report, sink, drop) =>
                    NativeMethods.dargah_tara_builder_set_events(builder, report, sink, drop));
                handle = NativeMethods.dargah_tara_builder_build(builder);
            }
        }

        /// <summary>
        /// Logs in anew and throws the kept token away. Rarely needed: the client logs in by itself, once for all
        /// threads. Good for checking credentials.
        /// </summary>
        /// <param name="options">What this call may take.</param>
        /// <param name="cancellationToken">Ends the call from another thread.</param>
        /// <exception cref="DargahAuthenticationException">Tara does not accept the credentials.</exception>
        /// <exception cref="DargahException">The call failed; the exception says how far it got.</exception>
        /// <exception cref="DargahCanceledException">The token was cancelled.</exception>
        public TaraAuthentication Authenticate(
            CallOptions options = null, CancellationToken cancellationToken = default(CancellationToken))
        {
            return Calls.Run(options, cancellationToken, limits => CallAuthenticate(limits));
        }

        /// <summary>Like <see cref="Authenticate"/>, without blocking the calling thread.</summary>
        /// <param name="options">What this call may take.</param>
        /// <param name="cancellationToken">Ends the call from another thread.</param>
        /// <exception cref="DargahAuthenticationException">Tara does not accept the credentials.</exception>
        /// <exception cref="DargahException">The call failed; the exception says how far it got.</exception>
        /// <exception cref="DargahCanceledException">The token was cancelled.</exception>
        public Task<TaraAuthentication> AuthenticateAsync(
            CallOptions options = null, CancellationToken cancellationToken = default(CancellationToken))
        {
            return Calls.RunAsync(options, cancellationToken, limits => CallAuthenticate(limits));
        }

        /// <summary>Tara's merchandise groups, kept between calls.</summary>
        /// <param name="options">What this call may take.</param>
        /// <param name="cancellationToken">Ends the call from another thread.</param>
        /// <exception cref="DargahException">The call failed; the exception says how far it got.</exception>
        /// <exception cref="DargahCanceledException">The token was cancelled.</exception>
        public TaraGroups ClubGroups(
            CallOptions options = null, CancellationToken cancellationToken = default(CancellationToken))
        {
            return Calls.Run(options, cancellationToken, limits => CallClubGroups(limits));
        }

        /// <summary>Like <see cref="ClubGroups"/>, without blocking the calling thread.</summary>
        /// <param name="options">What this call may take.</param>
        /// <param name="cancellationToken">Ends the call from another thread.</param>
        /// <exception cref="DargahException">The call failed; the exception says how far it got.</exception>
        /// <exception cref="DargahCanceledException">The token was cancelled.</exception>
        public Task<TaraGroups> ClubGroupsAsync(
            CallOptions options = null, CancellationToken cancellationToken = default(CancellationToken))
        {
            return Calls.RunAsync(options, cancellationToken, limits => CallClubGroups(limits));
        }

        /// <summary>
        /// Gets a payment token for an order. Store it with order, amount and IP address before the payer leaves. No
        /// money moves here, whatever happens.
        /// </summary>
        /// <param name="order">The order.</param>
        /// <param name="options">What this call may take.</param>
        /// <param name="cancellationToken">Ends the call from another thread.</param>
        /// <exception cref="DargahInputException">A value is not acceptable. Nothing was sent.</exception>
        /// <exception cref="DargahException">The call failed; the exception says how far it got.</exception>
        /// <exception cref="DargahCanceledException">The token was cancelled.</exception>
        public TaraToken GetToken(
            TaraOrder order, CallOptions options = null, CancellationToken cancellationToken = default(CancellationToken))
        {
            return Calls.Run(options, cancellationToken, limits => CallGetToken(order, limits));
        }

        /// <summary>Like <see cref="GetToken"/>, without blocking the calling thread.</summary>
        /// <param name="order">The order.</param>
        /// <param name="options">What this call may take.</param>
        /// <param name="cancellationToken">Ends the call from another thread.</param>
        /// <exception cref="DargahInputException">A value is not acceptable. Nothing was sent.</exception>
        /// <exception cref="DargahException">The call failed; the exception says how far it got.</exception>
        /// <exception cref="DargahCanceledException">The token was cancelled.</exception>
        public Task<TaraToken> GetTokenAsync(
            TaraOrder order, CallOptions options = null, CancellationToken cancellationToken = default(CancellationToken))
        {
            return Calls.RunAsync(options, cancellationToken, limits => CallGetToken(order, limits));
        }

        /// <summary>
        /// Completes a payment at Tara, and finds out what became of it. A lost answer is asked for again within the
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
        /// One plain <c>purchaseVerify</c>: one request, one typed answer, nothing compared. That it returns does not
        /// mean paid; <see cref="Verify"/> is what shops want.
        /// </summary>
        /// <param name="token">The payment's token.</param>
        /// <param name="ip">The IP address that was sent with the order.</param>
        /// <param name="options">What this call may take.</param>
        /// <param name="cancellationToken">Ends the call from another thread.</param>
        /// <exception cref="DargahInputException">A value is not acceptable. Nothing was sent.</exception>
        /// <exception cref="DargahException">The call failed; the exception says how far it got.</exception>
        /// <exception cref="DargahCanceledException">The token was cancelled.</exception>
        public TaraVerifyAnswer PurchaseVerify(
            Secret token,
            string ip,
            CallOptions options = null,
            CancellationToken cancellationToken = default(CancellationToken))
        {
            return Calls.Run(options, cancellationToken, limits => CallPurchaseVerify(token, ip, limits));
        }

        /// <summary>Like <see cref="PurchaseVerify"/>, without blocking the calling thread.</summary>
        /// <param name="token">The payment's token.</param>
        /// <param name="ip">The IP address that was sent with the order.</param>
        /// <param name="options">What this call may take.</param>
        /// <param name="cancellationToken">Ends the call from another thread.</param>
        /// <exception cref="DargahInputException">A value is not acceptable. Nothing was sent.</exception>
        /// <exception cref="DargahException">The call failed; the exception says how far it got.</exception>
        /// <exception cref="DargahCanceledException">The token was cancelled.</exception>
        public Task<TaraVerifyAnswer> PurchaseVerifyAsync(
            Secret token,
            string ip,
            CallOptions options = null,
            CancellationToken cancellationToken = default(CancellationToken))
        {
            return Calls.RunAsync(options, cancellationToken, limits => CallPurchaseVerify(token, ip, limits));
        }

        /// <summary>Asks for the last state of a payment. It never makes a payment paid by itself.</summary>
        /// <param name="token">The payment's token.</param>
        /// <param name="ip">The IP address that was sent with the order.</param>
        /// <param name="options">What this call may take.</param>
        /// <param name="cancellationToken">Ends the call from another thread.</param>
        /// <exception cref="DargahInputException">A value is not acceptable. Nothing was sent.</exception>
        /// <exception cref="DargahException">The call failed; the exception says how far it got.</exception>
        /// <exception cref="DargahCanceledException">The token was cancelled.</exception>
        public TaraInquiry Inquire(
            Secret token,
            string ip,
            CallOptions options = null,
            CancellationToken cancellationToken = default(CancellationToken))
        {
            return Calls.Run(options, cancellationToken, limits => CallInquire(token, ip, limits));
        }

        /// <summary>Like <see cref="Inquire"/>, without blocking the calling thread.</summary>
        /// <param name="token">The payment's token.</param>
        /// <param name="ip">The IP address that was sent with the order.</param>
        /// <param name="options">What this call may take.</param>
        /// <param name="cancellationToken">Ends the call from another thread.</param>
        /// <exception cref="DargahInputException">A value is not acceptable. Nothing was sent.</exception>
        /// <exception cref="DargahException">The call failed; the exception says how far it got.</exception>
        /// <exception cref="DargahCanceledException">The token was cancelled.</exception>
        public Task<TaraInquiry> InquireAsync(
            Secret token,
            string ip,
            CallOptions options = null,
            CancellationToken cancellationToken = default(CancellationToken))
        {
            return Calls.RunAsync(options, cancellationToken, limits => CallInquire(token, ip, limits));
        }

        /// <summary>
        /// Gives a whole payment back. Unofficial. Sent again only when not a byte had left. A lost answer is
        /// <see cref="RefundKind.Unknown"/> and no exception.
        /// </summary>
        /// <param name="rrn">The outcome's reference number.</param>
        /// <param name="description">What for; may be null.</param>
        /// <param name="options">What this call may take.</param>
        /// <param name="cancellationToken">Ends the call from another thread.</param>
        /// <exception cref="DargahInputException">A value is not acceptable. Nothing was sent.</exception>
        public TaraRefund RefundWhole(
            string rrn,
            string description = null,
            CallOptions options = null,
            CancellationToken cancellationToken = default(CancellationToken))
        {
            return Calls.Run(options, cancellationToken, limits => CallRefundWhole(rrn, description, limits));
        }

        /// <summary>Like <see cref="RefundWhole"/>, without blocking the calling thread.</summary>
        /// <param name="rrn">The outcome's reference number.</param>
        /// <param name="description">What for; may be null.</param>
        /// <param name="options">What this call may take.</param>
        /// <param name="cancellationToken">Ends the call from another thread.</param>
        /// <exception cref="DargahInputException">A value is not acceptable. Nothing was sent.</exception>
        public Task<TaraRefund> RefundWholeAsync(
            string rrn,
            string description = null,
            CallOptions options = null,
            CancellationToken cancellationToken = default(CancellationToken))
        {
            return Calls.RunAsync(options, cancellationToken, limits => CallRefundWhole(rrn, description, limits));
        }

        /// <summary>
        /// Gives a part of a payment back. Unofficial. Sent again only when not a byte had left. A lost answer is
        /// <see cref="RefundKind.Unknown"/> and no exception.
        /// </summary>
        /// <param name="rrn">The outcome's reference number.</param>
        /// <param name="amount">How much.</param>
        /// <param name="items">The items that it is for; may be null.</param>
        /// <param name="description">What for; may be null.</param>
        /// <param name="options">What this call may take.</param>
        /// <param name="cancellationToken">Ends the call from another thread.</param>
        /// <exception cref="DargahInputException">A value is not acceptable. Nothing was sent.</exception>
        public TaraRefund RefundPart(
            string rrn,
            Rial amount,
            IEnumerable<TaraItem> items = null,
            string description = null,
            CallOptions options = null,
            CancellationToken cancellationToken = default(CancellationToken))
        {
            return Calls.Run(options, cancellationToken, limits =>
                CallRefundPart(rrn, amount, items, description, limits));
        }

        /// <summary>Like <see cref="RefundPart"/>, without blocking the calling thread.</summary>
        /// <param name="rrn">The outcome's reference number.</param>
        /// <param name="amount">How much.</param>
        /// <param name="items">The items that it is for; may be null.</param>
        /// <param name="description">What for; may be null.</param>
        /// <param name="options">What this call may take.</param>
        /// <param name="cancellationToken">Ends the call from another thread.</param>
        /// <exception cref="DargahInputException">A value is not acceptable. Nothing was sent.</exception>
        public Task<TaraRefund> RefundPartAsync(
            string rrn,
            Rial amount,
            IEnumerable<TaraItem> items = null,
            string description = null,
            CallOptions options = null,
            CancellationToken cancellationToken = default(CancellationToken))
        {
            return Calls.RunAsync(options, cancellationToken, limits =>
                CallRefundPart(rrn, amount, items, description, limits));
        }

        /// <summary>How the payer's browser gets to Tara's page: a form that it posts.</summary>
        /// <param name="token">The payment's token.</param>
        /// <exception cref="DargahInputException">It can be no token.</exception>
        public Redirect PurchaseForm(Secret token)
        {
            return new Redirect(NativeMethods.dargah_tara_purchase_form(handle, token));
        }

        /// <summary>Frees the client. Connections and login are the process's and stay.</summary>
        public void Dispose()
        {
            handle.Dispose();
        }

        private TaraAuthentication CallAuthenticate(OptionsHandle options)
        {
            using (var answer = NativeMethods.dargah_tara_authenticate(handle, options))
            {
                return new TaraAuthentication(answer);
            }
        }

        private TaraGroups CallClubGroups(OptionsHandle options)
        {
            return new TaraGroups(NativeMethods.dargah_tara_club_groups(handle, options));
        }

        private TaraToken CallGetToken(TaraOrder order, OptionsHandle options)
        {
            using (var answer = NativeMethods.dargah_tara_get_token(handle, Given(order), options))
            {
                return new TaraToken(answer);
            }
        }

        private Outcome CallVerify(Expected expected, OptionsHandle options)
        {
            return Outcome.Of(NativeMethods.dargah_tara_verify(handle, Given(expected), options));
        }

        private TaraVerifyAnswer CallPurchaseVerify(Secret token, string ip, OptionsHandle options)
        {
            using (var answer = NativeMethods.dargah_tara_purchase_verify(handle, token, ip, options))
            {
                return new TaraVerifyAnswer(answer);
            }
        }

        private TaraInquiry CallInquire(Secret token, string ip, OptionsHandle options)
        {
            using (var answer = NativeMethods.dargah_tara_inquire(handle, token, ip, options))
            {
                return new TaraInquiry(answer);
            }
        }

        private TaraRefund CallRefundWhole(string rrn, string description, OptionsHandle options)
        {
            using (var answer = NativeMethods.dargah_tara_refund_whole(handle, rrn, description, options))
            {
                return new TaraRefund(answer);
            }
        }

        private TaraRefund CallRefundPart(
            string rrn, Rial amount, IEnumerable<TaraItem> items, string description, OptionsHandle options)
        {
            using (TaraItemsHandle list = items == null ? null : TaraItem.List(items))
            using (var answer = NativeMethods.dargah_tara_refund_part(handle, rrn, amount.Value, list, description,
                options))
            {
                return new TaraRefund(answer);
            }
        }

        private static TaraOrderHandle Given(TaraOrder order)
        {
            if (order == null) throw new ArgumentNullException(nameof(order));
            return order.Handle;
        }

        private static ExpectedHandle Given(Expected expected)
        {
            if (expected == null) throw new ArgumentNullException(nameof(expected));
            return expected.Handle;
        }
    }
}

using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace Dargah.Testing
{
    /// <summary>
    /// Both gateways on this machine, for the tests of a shop: no money moves, and nothing but loopback is talked to. Starts
    /// the program dargah-simulator, which ends with this object, at the latest with the process.
    /// </summary>
    /// <remarks>May be used by several threads at the same time.</remarks>
    public sealed class Simulator : IDisposable
    {
        /// <summary>The name that Tara's simulator knows.</summary>
        public const string Username = "shop";

        /// <summary>The password that Tara's simulator knows.</summary>
        public const string Password = "secret-password";

        /// <summary>The service id that Tara's simulator knows.</summary>
        public const long ServiceId = 101;

        /// <summary>The merchant key that TabaPay's simulator knows.</summary>
        public const string Merchant = "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee";

        private readonly SimulatorProgram program;
        private readonly ControlClient control;

        /// <summary>Starts it and waits until it listens.</summary>
        /// <param name="program">
        /// The program's path. Where it is null, the environment variable <c>DARGAH_SIMULATOR</c>, and then the directories of
        /// <c>PATH</c>.
        /// </param>
        /// <param name="tls">Speaks TLS, with an authority of its own in <see cref="CaFile"/>.</param>
        /// <param name="seed">The same seed and requests give the same tokens and numbers.</param>
        /// <param name="arguments">Further arguments; <c>dargah-simulator --help</c> lists them.</param>
        /// <exception cref="SimulatorException">It cannot be found, or did not start.</exception>
        public Simulator(string program = null, bool tls = false, long seed = 0, IEnumerable<string> arguments = null)
        {
            var all = new List<string> { "--seed", seed.ToString(CultureInfo.InvariantCulture) };
            if (tls)
            {
                CaFile = Path.Combine(Path.GetTempPath(), "dargah-ca-" + Guid.NewGuid().ToString("N") + ".pem");
                all.AddRange(new[] { "--ca-file", CaFile });
            }
            if (arguments != null) all.AddRange(arguments);
            this.program = new SimulatorProgram(program, all);
            TaraUrl = (string)Json.At(this.program.Ready, "tara");
            RefundUrl = (string)Json.At(this.program.Ready, "refund");
            TabaPayUrl = (string)Json.At(this.program.Ready, "tabapay");
            Port = (int)(long)Json.At(this.program.Ready, "port");
            control = new ControlClient(Port, CaFile);
        }

        /// <summary>The base URL for <see cref="Tara"/>.</summary>
        public string TaraUrl { get; }

        /// <summary>The base URL for a <see cref="RefundAccount"/>.</summary>
        public string RefundUrl { get; }

        /// <summary>The base URL for <see cref="TabaPay"/>.</summary>
        public string TabaPayUrl { get; }

        /// <summary>Where it listens, on 127.0.0.1.</summary>
        public int Port { get; }

        /// <summary>The certificate of its authority, for a <see cref="Network"/>; null without TLS.</summary>
        public string CaFile { get; }

        /// <summary>A client for its Tara, which can make refunds.</summary>
        public Tara NewTara(TimeSpan? timeout = null, Action<AttemptEvent> onAttempt = null)
        {
            using (Network network = Network())
            {
                return new Tara(Username, Password, TaraUrl, timeout, network: network,
                    refund: new RefundAccount("refund", "refund-password", RefundUrl), onAttempt: onAttempt);
            }
        }

        /// <summary>A client for its TabaPay.</summary>
        public TabaPay NewTabaPay(
            GatewayEnvironment environment = GatewayEnvironment.Production,
            TimeSpan? timeout = null,
            bool sandboxAcceptsTrackingCode = false,
            Action<AttemptEvent> onAttempt = null)
        {
            using (Network network = Network())
            {
                return new TabaPay(Merchant, environment, TabaPayUrl, timeout, network: network,
                    sandboxAcceptsTrackingCode: sandboxAcceptsTrackingCode, onAttempt: onAttempt);
            }
        }

        /// <summary>
        /// The payer pays. It is for you to bring what comes back to your shop, as the payer's browser would.
        /// </summary>
        /// <param name="token">The payment's token.</param>
        /// <param name="card">The card that pays.</param>
        /// <param name="amount">Another amount than asked for.</param>
        /// <returns>The callback; null where a fault took it away.</returns>
        public PayerReturn Pay(Secret token, string card = null, Rial? amount = null)
        {
            var how = new Dictionary<string, object>();
            if (card != null) how["card"] = card;
            if (amount != null) how["amount"] = amount.Value.Value;
            return Returned(Payment(token, "pay", how));
        }

        /// <summary>The payer gives up at the gateway's page, or the bank says no.</summary>
        /// <param name="token">The payment's token.</param>
        /// <param name="code">The code in the callback.</param>
        /// <param name="moneyTaken">Whether the payer's bank took the money all the same.</param>
        /// <returns>The callback; null where a fault took it away.</returns>
        public PayerReturn Decline(Secret token, string code = null, bool moneyTaken = false)
        {
            var how = new Dictionary<string, object>();
            if (code != null) how["code"] = code;
            if (moneyTaken) how["money_taken"] = true;
            return Returned(Payment(token, "decline", how));
        }

        /// <summary>The payer closes the browser: nothing comes back.</summary>
        public void Leave(Secret token)
        {
            Payment(token, "leave", null);
        }

        /// <summary>The payment's time is over: the page ends, and unverified money goes back.</summary>
        public void Expire(Secret token)
        {
            Payment(token, "expire", null);
        }

        /// <summary>What the gateway knows of a payment.</summary>
        public SimulatedPayment Payment(Secret token)
        {
            string path = "payments/" + Uri.EscapeDataString(token?.Expose());
            return new SimulatedPayment(Get(path), Get(path + "/account"));
        }

        /// <summary>Plans a fault: something that goes wrong at one of the next calls.</summary>
        /// <param name="gateway"><c>tara</c>, <c>tabapay</c> or <c>any</c>.</param>
        /// <param name="operation">
        /// The call, named as the gateway names it; <c>connect</c> and <c>callback</c> are places too.
        /// </param>
        /// <param name="fault">The fault's name; the simulator's README lists them.</param>
        /// <param name="times">How often it strikes; null for always.</param>
        /// <param name="skip">So many calls go well first.</param>
        /// <param name="parameters">What the fault takes.</param>
        public void Fault(
            string gateway,
            string operation,
            string fault,
            int? times = 1,
            int skip = 0,
            IEnumerable<KeyValuePair<string, object>> parameters = null)
        {
            var plan = new Dictionary<string, object>
            {
                { "gateway", gateway }, { "operation", operation }, { "fault", fault }, { "skip", skip },
                { "times", times == null ? (object)"always" : times.Value },
            };
            foreach (KeyValuePair<string, object> parameter in parameters ?? new KeyValuePair<string, object>[0])
            {
                plan[parameter.Key] = parameter.Value;
            }
            Control("POST", "faults", Json.Write(plan));
        }

        /// <summary>Takes all planned faults away.</summary>
        public void ClearFaults()
        {
            Control("DELETE", "faults");
        }

        /// <summary>
        /// Sets a switch for something that the gateways' documents leave open; <c>--list-open-points</c> lists them.
        /// </summary>
        public void OpenPoint(string name, object value)
        {
            Control("POST", "open-points", Json.Write(new Dictionary<string, object> { { name, value } }));
        }

        /// <summary>Time goes on by so much at the gateways.</summary>
        public void Advance(TimeSpan time)
        {
            Control("POST", "clock",
                Json.Write(new Dictionary<string, object> { { "advance_ms", (long)time.TotalMilliseconds } }));
        }

        /// <summary>Ends all logins, as a restart of Tara would.</summary>
        public void EndLogins()
        {
            Control("POST", "logins/end");
        }

        /// <summary>How often a call reached the gateway, since the start or <see cref="Reset"/>.</summary>
        public int Calls(string gateway, string operation)
        {
            return (int)((long?)Json.At(Get("counters"), "calls." + gateway + "." + operation) ?? 0);
        }

        /// <summary>The last requests of one call, the newest first; of all calls where it is null.</summary>
        public IReadOnlyList<SimulatedRequest> Requests(string operation = null)
        {
            object answer = Get(operation == null ? "requests" : "requests?operation=" + Uri.EscapeDataString(operation));
            return ((List<object>)Json.At(answer, "requests")).Select(one => new SimulatedRequest(one)).ToArray();
        }

        /// <summary>Forgets everything that happened, all planned faults, and every switch that was set.</summary>
        public void Reset()
        {
            ClearFaults();
            Control("DELETE", "open-points");
            Control("POST", "reset");
            Control("POST", "counters/reset");
        }

        /// <summary>Any call of the control API that has no method here; the simulator's README lists them.</summary>
        /// <param name="method">The HTTP method.</param>
        /// <param name="path">The path behind <c>/_simulator/</c>.</param>
        /// <param name="body">The body, as JSON.</param>
        /// <returns>The answer, as JSON.</returns>
        /// <exception cref="SimulatorException">The simulator refused; the message says why.</exception>
        public string Control(string method, string path, string body = null)
        {
            return control.Call(method, path, body);
        }

        /// <summary>Ends the program.</summary>
        public void Dispose()
        {
            program.Dispose();
            if (CaFile != null) File.Delete(CaFile);
        }

        private Network Network()
        {
            return CaFile == null ? new Network() : new Network(caFile: CaFile, onlyOwnCa: true);
        }

        private object Get(string path)
        {
            return Json.Read(Control("GET", path));
        }

        private object Payment(Secret token, string act, object how)
        {
            string path = "payments/" + Uri.EscapeDataString(token?.Expose()) + "/" + act;
            return Json.Read(Control("POST", path, how == null ? null : Json.Write(how)));
        }

        private static PayerReturn Returned(object answer)
        {
            object callback = Json.At(answer, "callback");
            return callback == null ? null : new PayerReturn(callback);
        }
    }
}

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading;
using Dargah.Testing;
using NUnit.Framework;

namespace Dargah.Tests
{
    /// <summary>tests/vectors/checkout.json: checkout step by step, as every language must do it.</summary>
    [TestFixture]
    public class CheckoutVectorTests
    {
        // What a kept connection does not meet; and TabaPay's own push, which the simulator sends to a web server.
        private static readonly Regex LeftOut = new Regex("\"operation\":\"connect\"|\\{\"do\":\"push\",\"payment\":\\d+\\}");

        [Test]
        public void EveryStepDoesWhatIsWritten()
        {
            string part = Environment.GetEnvironmentVariable("DARGAH_CASE") ?? "";
            var all = (List<object>)Json.Read(File.ReadAllText(Path.Combine(World.Root, "tests/vectors/checkout.json")));
            var cases = all.Where(one => !LeftOut.IsMatch(Json.Write(one)) && ((string)Json.At(one, "id"))
                .Contains(part)).ToList();
            var wrong = new List<string>();
            foreach (object one in cases)
            {
                string expect = Json.Write(Json.At(one, "expect")), result;
                try
                {
                    using (var shop = new VectorShop(one)) result = shop.Run();
                }
                catch (Exception e)
                {
                    result = e.ToString();
                }
                if (result != expect) wrong.Add(Json.At(one, "id") + "\n  must be " + expect + "\n  but is  " + result);
            }
            Console.WriteLine("checkout: {0} of {1} cases", cases.Count, all.Count);
            Assert.That(part != "" || cases.Count > 40, Is.True);
            Assert.That(wrong.Count, Is.EqualTo(0), string.Join("\n", wrong.Take(10)));
        }
    }

    /// <summary>
    /// One shop with gateways of its own, and what it remembers of its payments, in the order in which it began them.
    /// </summary>
    internal sealed class VectorShop : IDisposable
    {
        private static readonly CallOptions Options = new CallOptions(TimeSpan.FromSeconds(2));

        private readonly object line;
        private readonly Simulator simulator = new Simulator(seed: 7);
        private readonly Checkout checkout;
        private readonly List<Payment> payments = new List<Payment>();
        private readonly Dictionary<int, PayerReturn> back = new Dictionary<int, PayerReturn>();

        internal VectorShop(object line)
        {
            this.line = line;
            object open = Json.At(line, "open");
            if (open != null) simulator.Control("POST", "open-points", Json.Write(open));
            var keys = new Dictionary<string, string> { { "k1", "0123456789abcdef0123456789abcdef" } };
            var settings = new CheckoutSettings(
                payer: Time("payer_ms"), window: Time("window_ms"), askAgain: Time("ask_again_ms"),
                stateKeys: Json.At(line, "state_key") == null ? null : keys);
            checkout = new Checkout("memory:", new Dictionary<string, Tara> { { "shop", simulator.NewTara() } },
                new Dictionary<string, TabaPay> { { "taba", simulator.NewTabaPay() } }, settings);
        }

        public void Dispose()
        {
            checkout.Dispose();
            simulator.Dispose();
        }

        internal string Run()
        {
            simulator.Control("POST", "counters/reset");
            var results = new List<object>();
            foreach (object step in (List<object>)Json.At(line, "steps"))
            {
                try
                {
                    results.Add(Step(step));
                }
                catch (DargahException e)
                {
                    Dictionary<string, object> error = Facts("kind", (long)e.Kind, "kind_name", e.Kind.ToString());
                    if (e.Field != null) error["field"] = e.Field;
                    results.Add(Facts("error", error));
                }
            }
            Dictionary<string, object> normal = Facts("results", results, "books", payments.Select(Book).ToList());
            if (Json.At(line, "expect.calls") != null)
            {
                normal["calls"] = Calls(Json.At(Json.Read(simulator.Control("GET", "counters")), "calls"));
            }
            return Json.Write(normal);
        }

        private TimeSpan? Time(string name)
        {
            object ms = Json.At(line, "times." + name);
            return ms == null ? default(TimeSpan?) : TimeSpan.FromMilliseconds((long)ms);
        }

        private object Step(object step)
        {
            string what = Text(step, "do");
            Payment of = Json.At(step, "payment") == null ? null : payments[(int)(long)Json.At(step, "payment")];
            switch (what)
            {
                case "begin":
                    return Begin(step);
                case "pay":
                    back[Index(of.Id)] = simulator.Pay(of.Token);
                    return null;
                case "decline":
                    back[Index(of.Id)] = simulator.Decline(of.Token);
                    return null;
                case "fault":
                    simulator.Control("POST", "faults", Json.Write(Json.At(step, "plan")));
                    return null;
                case "mend":
                    simulator.ClearFaults();
                    return null;
                case "tick":
                    // The journal's clock is the real one.
                    Thread.Sleep(5);
                    return null;
                case "complete":
                    string query, body;
                    Callback(step, of, out query, out body);
                    return Shown(checkout.Complete(of.Account, Bytes(query), Bytes(body), Options));
                case "push":
                    Callback(step, of, out query, out body);
                    return Shown(checkout.Push(of.Account, null, Bytes(query), Bytes(body), Options));
                case "acknowledge":
                    checkout.Acknowledge(of.Id);
                    return Facts("ok", true);
                case "unacknowledged":
                    return Facts("payments", Indices(checkout.Unacknowledged()));
                case "list":
                    var states = (List<object>)Json.At(step, "states");
                    var filter = new PaymentFilter(
                        states == null ? null : states.Select(state => State((string)state)), Text(step, "order"),
                            Text(step, "account"),
                        attention: Json.At(step, "attention") != null);
                    return Facts("payments", Indices(checkout.List(filter)));
                case "payment":
                    return Shown(checkout.Find(of.Id)).Where(pair => pair.Key == "state" || pair.Key == "duplicate_of")
                        .ToDictionary(pair => pair.Key, pair => pair.Value);
                case "history":
                    return Facts("what", checkout.History(of.Id).Select(entry => entry.What).ToList());
                case "reconcile":
                    ReconcileReport report = checkout.Reconcile((int)(long)Json.At(step, "threads"), options: Options);
                    return Facts(
                        "looked", report.Looked,
                        "paid", Indices(report.Paid),
                        "others", report.Others.Select(one => Name(one.State))
                            .OrderBy(name => name, StringComparer.Ordinal).ToList(),
                        "errors", report.Errors.Count,
                        "unacknowledged", Indices(report.Unacknowledged),
                        "attention", Indices(report.Attention));
                case "refund":
                    var amount = (long?)Json.At(step, "amount");
                    RefundResult refund = amount == null
                        ? checkout.RefundRest(of.Id, options: Options)
                        : checkout.RefundPart(of.Id, amount.Value, options: Options);
                    return Facts("refund", refund.Refund.State.ToString().ToLowerInvariant(), "number",
                        refund.Refund.Number,
                        "refunded", refund.Payment.RefundedAmount.Value);
                case "settle":
                    Payment settled = checkout.SettleRefund(
                        of.Id, (int)(long)Json.At(step, "number"), (bool)Json.At(step, "done"), Text(step, "reason"));
                    return Facts("refunded", settled.RefundedAmount.Value);
                case "close":
                    return Facts("state", Name(checkout.Close(of.Id, Text(step, "reason")).State));
                case "return_state":
                    string note = of.CallbackUrl.Substring(of.CallbackUrl.IndexOf('?') + 1);
                    if (Json.At(step, "forged") != null) note = note.Replace("dargah_state=k1.", "dargah_state=k1.9");
                    return Facts("order_id", checkout.ReturnState(Bytes(note), null).OrderId);
                default:
                    throw new InvalidDataException("no such step: " + what);
            }
        }

        private object Begin(object step)
        {
            string account = Text(step, "account"), order = Text(step, "order");
            var amount = (long)Json.At(step, "amount");
            string wanted = Text(step, "again");
            Again again = wanted == "resume" ? Again.Resume : wanted == "refuse" ? Again.Refuse : Again.NewAttempt;
            Started started;
            if (account == "shop")
            {
                using (var made = new TaraOrder(amount, Simulator.ServiceId, World.Ip, World.Back, order))
                {
                    started = checkout.Begin(account, made, again, Options);
                }
            }
            else
            {
                using (var made = new TabaPayRequest(amount, World.Back))
                {
                    started = checkout.Begin(account, order, made, again, Options);
                }
            }
            if (!started.IsResumed) payments.Add(started.Payment);
            return Facts("begin", started.IsResumed ? "resumed" : "started", "attempt", started.Payment.Attempt,
                "state", Name(started.Payment.State));
        }

        /// <summary>
        /// Query and body of what comes to the callback address: what the gateway sent, or a forgery.
        /// </summary>
        private void Callback(object step, Payment of, out string query, out string body)
        {
            string forged = Text(step, "forged");
            if (forged == null)
            {
                query = back[Index(of.Id)].Query;
                body = back[Index(of.Id)].Body;
                return;
            }
            string token = forged == "token" ? "another" : of.Token;
            string order = forged == "order" ? "another" : of.OrderId;
            long amount = of.Amount.Value + (forged == "amount" ? 1 : 0);
            bool yes = forged != "negative";
            query = "";
            body = of.Account == "shop"
                ? "result=" + (yes ? "0" : "102") + "&token=" + token + "&orderId=" + order
                : "responseCode=" + (yes ? "1&status=success" : "-1&status=error") + "&token=" + token + "&amount="
                    + amount;
        }

        private Dictionary<string, object> Shown(Completed completed)
        {
            Dictionary<string, object> shown = Shown(completed.Payment);
            shown["first_time"] = completed.IsFirstTime;
            return shown;
        }

        private Dictionary<string, object> Shown(Payment payment)
        {
            Dictionary<string, object> shown = Facts("state", Name(payment.State));
            if (payment.ReferenceNumber != null)
            {
                bool known = payment.ReferenceNumber == simulator.Payment(payment.Token).ReferenceNumber;
                shown["reference"] = known ? "rrn" : "other";
            }
            if (payment.ReportedAmount != null) shown["reported"] = payment.ReportedAmount.Value.Value;
            if (payment.DuplicateOf != null) shown["duplicate_of"] = Index(payment.DuplicateOf.Value);
            return shown;
        }

        private object Book(Payment payment)
        {
            object account = Json.Read(
                simulator.Control("GET", "payments/" + Uri.EscapeDataString(payment.Token) + "/account"));
            return Facts("settled", Json.At(account, "settled") ?? 0L, "refunded", Json.At(account, "refunded") ?? 0L);
        }

        private int Index(long id)
        {
            return payments.FindIndex(payment => payment.Id == id);
        }

        private List<object> Indices(IEnumerable<Payment> some)
        {
            return some.Select(payment => (object)Index(payment.Id)).ToList();
        }

        /// <summary>How often each call was made, whichever gateway it is of.</summary>
        private static Dictionary<string, object> Calls(object counters)
        {
            var made = new Dictionary<string, object>();
            foreach (object gateway in ((Dictionary<string, object>)counters).Values)
            {
                foreach (KeyValuePair<string, object> call in (Dictionary<string, object>)gateway)
                {
                    if ((long)call.Value > 0) made[call.Key] = call.Value;
                }
            }
            return made;
        }

        private static string Name(PaymentState state)
        {
            return Regex.Replace(state.ToString(), "(?<!^)([A-Z])", "_$1").ToLowerInvariant();
        }

        private static PaymentState State(string name)
        {
            return Enum.GetValues(typeof(PaymentState)).Cast<PaymentState>().Single(state => Name(state) == name);
        }

        private static string Text(object step, string name)
        {
            return (string)Json.At(step, name);
        }

        private static byte[] Bytes(string text)
        {
            return Encoding.UTF8.GetBytes(text);
        }

        private static Dictionary<string, object> Facts(params object[] namesAndValues)
        {
            var facts = new Dictionary<string, object>();
            for (int i = 0; i < namesAndValues.Length; i += 2) facts[(string)namesAndValues[i]] = namesAndValues[i + 1];
            return facts;
        }
    }
}

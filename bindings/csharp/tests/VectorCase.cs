using System;
using System.Collections.Generic;
using System.Linq;
using Dargah.Testing;

namespace Dargah.Tests
{
    /// <summary>One case of tests/vectors against the simulator; their README says what each field means.</summary>
    internal sealed class VectorCase
    {
        // What takes its whole time limit, what a kept connection does not meet, what is some 64 MiB long, and what a push
        // has to be waited for: those are left to the core's own tests, where time is a number.
        private static readonly string[] LeftOut =
        {
            "\"stall", "\"slow\"", "\"drip\"", "\"huge_body\"", "\"gzip_bomb\"", "\"endless_body\"",
                "\"informational_storm\"",
            "\"always\"", "\"in_process_only\"", "\"pushed\"", "\"operation\":\"connect\"",
        };

        private readonly object line;

        internal VectorCase(object line)
        {
            this.line = line;
        }

        internal string Id
        {
            get { return Text("id"); }
        }

        internal string Expect
        {
            get { return Json.Write(Json.At(line, "expect")); }
        }

        /// <summary>
        /// A number of calls that depends on the clock stands in no case; nor can it be compared here.
        /// </summary>
        internal bool IsLeftOut
        {
            get
            {
                string text = Json.Write(line);
                return LeftOut.Any(text.Contains) || Json.At(line, "expect.calls") == null;
            }
        }

        /// <summary>Makes the payment, plans the faults, makes the call; gives the result in its normal form.</summary>
        internal string Run(VectorWorld world)
        {
            Simulator simulator = world.Simulator;
            simulator.Reset();
            var open = (Dictionary<string, object>)Json.At(line, "open");
            if (open != null) simulator.Control("POST", "open-points", Json.Write(open));
            string token = null;
            Dictionary<string, object> normal = Text("gateway") == "tara"
                ? RunTara(world, out token)
                : RunTabaPay(world, world.TabaPay(Text("environment") == "sandbox", Is("tracking")), out token);
            object counters = Json.Read(simulator.Control("GET", "counters"));
            if (Json.At(line, "expect.calls") != null) normal["calls"] = NormalForm.Calls(Json.At(counters, "calls"));
            SimulatedPayment payment = token == null ? null : simulator.Payment(token);
            if (Json.At(line, "expect.settled") != null) normal["settled"] = payment == null ? 0 : payment.TimesSettled;
            if (Json.At(line, "expect.refunds") != null) normal["refunds"] = payment == null ? 0 : payment.TimesRefunded;
            return Json.Write(normal);
        }

        private Dictionary<string, object> RunTara(VectorWorld world, out string token)
        {
            string call = Text("call");
            Tara tara = world.Tara;
            token = null;
            Expected expected = null;
            if (call != "authenticate") tara.Authenticate();
            using (var order = new TaraOrder(World.Amount, Simulator.ServiceId, World.Ip, World.Back, World.OrderNumber,
                World.Mobile))
            {
                if (call != "authenticate" && call != "clubGroups" && call != "getToken")
                {
                    token = tara.GetToken(order).Text;
                    expected = After(order.Expected(token, Is("verified_before")), Act(world, token), back =>
                        back.ToTara());
                    if (Text("before") == "verified") tara.Verify(order.Expected(token)
                        .After(TaraCallback.Parse("", "result=0&token=" + token)));
                    if (Text("forged") != null)
                    {
                        string result = Text("forged") == "positive" ? "0" : "102";
                        expected = expected.After(
                            TaraCallback.Parse("", "result=" + result + "&token=" + token + "&orderId=order-1"));
                    }
                }
                if (Text("login") == "ended") world.Simulator.EndLogins();
                CallOptions options = Begin(world);
                string of = token;
                switch (call)
                {
                    case "authenticate":
                        return NormalForm.Plain(() => tara.Authenticate(options), answer => null);
                    case "clubGroups":
                        return NormalForm.Plain(() => tara.ClubGroups(options), groups =>
                            Fact("groups", groups.All.Count));
                    case "getToken":
                        return NormalForm.Plain(() => tara.GetToken(order, options), answer => Token(world, answer.Text));
                    case "verify":
                        return NormalForm.Verify(() => tara.Verify(expected, options), world.Simulator, of);
                    case "refund":
                        return NormalForm.Refund(() =>
                            tara.RefundWhole(world.Simulator.Payment(of).ReferenceNumber, "", options));
                    case "refundPartial":
                        return NormalForm.Refund(
                            () => tara.RefundPart(world.Simulator.Payment(of).ReferenceNumber, 50000, options: options));
                    default:
                        throw new ArgumentException("no such call: " + call);
                }
            }
        }

        private Dictionary<string, object> RunTabaPay(VectorWorld world, TabaPay tabapay, out string token)
        {
            token = null;
            using (var request = new TabaPayRequest(
                World.Amount, "https://shop.ir/back?order=5", World.Mobile, nationalCode: World.NationalCode,
                cardNumber: Is("other_card") ? World.Card : null))
            {
                if (Text("call") == "create")
                {
                    CallOptions limits = Begin(world);
                    return NormalForm.Plain(() => tabapay.Create(request, limits), answer => Token(world, answer.Token));
                }
                string of = token = tabapay.Create(request).Token;
                PayerReturn back = Act(world, of);
                var amount = (long?)Json.At(line, "expected_amount");
                Expected expected = amount == null
                    ? request.Expected(of, Is("verified_before"))
                    : new Expected(of, amount.Value, verifiedBefore: Is("verified_before"));
                expected = After(expected, back, one => one.ToTabaPay());
                if (Text("before") == "verified") tabapay.Verify(expected);
                if (Text("forged") != null)
                {
                    string told = Text("forged") == "positive" ? "1&status=success" : "-1&status=error";
                    expected = expected.After(TabaPayCallback.Parse(
                        "responseCode=" + told + "&token=" + of + "&amount=" + World.Amount, (string)null));
                }
                CallOptions options = Begin(world);
                return NormalForm.Verify(() => tabapay.Verify(expected, options), world.Simulator, of);
            }
        }

        /// <summary>What the payer does, and with what the browser comes back.</summary>
        private PayerReturn Act(VectorWorld world, string token)
        {
            string payer = Text("payer") ?? "pays";
            if (payer == "nothing") return null;
            if (payer == "declines" && !Is("other_card")) return world.Simulator.Decline(token);
            PayerReturn back = world.Simulator.Pay(token, Is("other_card") ? "6037991234567890" : null);
            if (payer == "returned") world.Simulator.Expire(token);
            return back;
        }

        private Expected After(Expected expected, PayerReturn back, Func<PayerReturn, TaraCallback> read)
        {
            return back == null || Json.At(line, "callback") is bool ? expected : expected.After(read(back));
        }

        private Expected After(Expected expected, PayerReturn back, Func<PayerReturn, TabaPayCallback> read)
        {
            return back == null || Json.At(line, "callback") is bool ? expected : expected.After(read(back));
        }

        /// <summary>From here on things go wrong, and are counted.</summary>
        private CallOptions Begin(VectorWorld world)
        {
            var faults = (List<object>)Json.At(line, "faults");
            if (faults.Count > 0) world.Simulator.Control("POST", "faults", Json.Write(faults));
            world.Simulator.Control("POST", "counters/reset");
            return new CallOptions(TimeSpan.FromMilliseconds((long)Json.At(line, "timeout_ms")));
        }

        private string Text(string name)
        {
            return (string)Json.At(line, name);
        }

        private bool Is(string name)
        {
            return Json.At(line, name) is bool && (bool)Json.At(line, name);
        }

        private static Dictionary<string, object> Fact(string name, object value)
        {
            return new Dictionary<string, object> { { name, value } };
        }

        private static Dictionary<string, object> Token(VectorWorld world, string token)
        {
            bool known = Json.Write(Json.At(Json.Read(world.Simulator.Control("GET", "payments")), "payments"))
                .Contains("\"" + token + "\"");
            return Fact("token", known ? "present" : "other");
        }
    }
}

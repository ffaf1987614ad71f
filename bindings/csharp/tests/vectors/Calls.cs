using System;
using System.Collections.Generic;
using System.Linq;

namespace Dargah.Vectors
{
    /// <summary>Calls to the gateways, through clients that <c>open</c> makes.</summary>
    internal sealed class Calls : IDisposable
    {
        private readonly Dictionary<string, TabaPay> tabapays = new Dictionary<string, TabaPay>();
        private Tara tara;

        internal Tara Tara
        {
            get { return tara; }
        }

        internal TabaPay TabaPay
        {
            get { return tabapays["production"]; }
        }

        internal void AddTo(Dictionary<string, Action<Command, Answer>> commands)
        {
            commands["open"] = Open;
            commands["authenticate"] = Authenticate;
            commands["club_groups"] = ClubGroups;
            commands["get_token"] = GetToken;
            commands["create"] = Create;
            commands["tara_verify"] = VerifyAtTara;
            commands["tabapay_verify"] = VerifyAtTabaPay;
            commands["refund"] = (line, answer) => Judge(tara.RefundWhole(line.Text("rrn"), "", Limit(line)), answer);
            commands["refund_part"] = (line, answer) =>
                Judge(tara.RefundPart(line.Text("rrn"), line.Number("amount"), options: Limit(line)), answer);
        }

        public void Dispose()
        {
            if (tara != null) tara.Dispose();
            foreach (TabaPay one in tabapays.Values) one.Dispose();
        }

        internal static CallOptions Limit(Command line)
        {
            return new CallOptions(TimeSpan.FromMilliseconds(line.Number("timeout_ms")));
        }

        private void Open(Command line, Answer answer)
        {
            Dispose();
            using (var network = new Network(line.Text("ca_file")))
            {
                tara = new Tara(line.Text("username"), line.Text("password"), line.Text("tara"), network: network,
                    groupsTtl: TimeSpan.Zero, refund: new RefundAccount(
                        line.Text("principal"), line.Text("refund_password"), line.Text("refund")));
                foreach (string name in new[] { "production", "sandbox", "tracking" })
                {
                    tabapays[name] = new TabaPay(
                        line.Text("merchant"),
                        name == "production" ? GatewayEnvironment.Production : GatewayEnvironment.Sandbox,
                        line.Text("tabapay"), network: network, sandboxAcceptsTrackingCode: name == "tracking");
                }
            }
            answer.Show(tara);
        }

        private TabaPay At(Command line)
        {
            if (line.Text("environment") != "sandbox") return tabapays["production"];
            return tabapays[line.Truth("tracking") == true ? "tracking" : "sandbox"];
        }

        private static void Went(Answer answer, object shown, string json)
        {
            answer.Add("outcome", "ok");
            answer.Show(shown);
            answer.Show(json);
        }

        private void Authenticate(Command line, Answer answer)
        {
            TaraAuthentication login = tara.Authenticate(Limit(line));
            Went(answer, login, login.ToJson());
        }

        private void ClubGroups(Command line, Answer answer)
        {
            TaraGroups groups = tara.ClubGroups(Limit(line));
            Went(answer, groups, string.Join(", ", groups.All));
            answer.Add("groups", groups.All.Count);
        }

        private void GetToken(Command line, Answer answer)
        {
            using (var order = new TaraOrder(line.Number("amount"), line.Number("service_id"), line.Text("ip"),
                line.Text("callback_url"), line.Text("order_id"), line.Text("mobile")))
            {
                TaraToken token = tara.GetToken(order, Limit(line));
                Went(answer, token, token.ToJson());
                answer.Add("token", token.Text.Expose());
            }
        }

        private void Create(Command line, Answer answer)
        {
            using (var request = new TabaPayRequest(line.Number("amount"), line.Text("callback_url"),
                line.Text("mobile"), nationalCode: line.Text("national_code"), cardNumber: line.Text("card_number")))
            {
                TabaPayCreated created = At(line).Create(request, Limit(line));
                Went(answer, created, created.ToJson());
                answer.Add("token", created.Token.Expose());
            }
        }

        private void VerifyAtTara(Command line, Answer answer)
        {
            var expected = new Expected(line.Text("token"), line.Number("amount"), line.Text("order_id"),
                line.Text("ip"), line.Truth("verified_before"), line.Truth("window_over") ?? false);
            foreach (Command back in Callbacks(line))
            {
                expected = expected.After(TaraCallback.Parse(back.Text("query"), back.Text("body")));
            }
            using (expected) Judge(tara.Verify(expected, Limit(line)), answer);
        }

        private void VerifyAtTabaPay(Command line, Answer answer)
        {
            var expected = new Expected(line.Text("token"), line.Number("amount"),
                verifiedBefore: line.Truth("verified_before"), windowOver: line.Truth("window_over") ?? false);
            foreach (Command back in Callbacks(line))
            {
                expected = expected.After(TabaPayCallback.Parse(back.Text("query"), back.Text("body")));
            }
            using (expected) Judge(At(line).Verify(expected, Limit(line)), answer);
        }

        private static IEnumerable<Command> Callbacks(Command line)
        {
            return line.List("callbacks").Select(one => new Command(one));
        }

        private static void Judge(Outcome outcome, Answer answer)
        {
            answer.Add("outcome", outcome.GetType().Name.ToLowerInvariant());
            answer.Show(outcome);
            answer.Show(outcome.ToJson());
            outcome.Match(
                paid =>
                {
                    answer.Add("amount", paid.Amount.Value);
                    answer.Add("reference", paid.ReferenceNumber);
                    if (paid.TaraAnswer != null) answer.Add("from_inquiry", paid.TaraAnswer.IsFromInquiry);
                    return true;
                },
                declined =>
                {
                    answer.Add("code", declined.Code);
                    answer.Add("final", declined.IsFinal);
                    answer.Show(declined.Text);
                    answer.Show(declined.TextFa);
                    return true;
                },
                mismatch =>
                {
                    answer.Add("expected", mismatch.Expected.Value);
                    answer.Add("reported", mismatch.Reported.Value);
                    answer.Add("reference", mismatch.ReferenceNumber);
                    if (mismatch.TaraAnswer != null) answer.Add("from_inquiry", mismatch.TaraAnswer.IsFromInquiry);
                    return true;
                },
                unknown =>
                {
                    answer.Add("progress", Answer.Name(unknown.Progress));
                    answer.AddError(unknown.Error);
                    return true;
                });
        }

        private static void Judge(TaraRefund refund, Answer answer)
        {
            answer.Add("outcome", refund.Kind.ToString().ToLowerInvariant());
            answer.Show(refund);
            answer.Show(refund.ToJson());
            if (refund.Kind == RefundKind.Unknown) answer.Add("progress", Answer.Name(refund.Error.Progress));
            if (refund.Error != null) answer.AddError(refund.Error);
        }
    }
}

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;

namespace Dargah.Vectors
{
    /// <summary>A shop on checkout, whose accounts are the clients that <c>open</c> made.</summary>
    internal sealed class CheckoutCalls : IDisposable
    {
        private readonly Calls clients;
        private Checkout checkout;

        internal CheckoutCalls(Calls clients)
        {
            this.clients = clients;
        }

        internal void AddTo(Dictionary<string, Action<Command, Answer>> commands)
        {
            commands["checkout_open"] = Open;
            commands["checkout_begin"] = Begin;
            commands["checkout_complete"] = (line, answer) => Show(
                checkout.Complete(line.Text("account"), Bytes(line, "query"), Bytes(line, "body"), Calls.Limit(line)),
                answer);
            commands["checkout_push"] = (line, answer) => Show(
                checkout.Push(line.Text("account"), line.Text("authorize"), Bytes(line, "query"), Bytes(line, "body"),
                    Calls.Limit(line)),
                answer);
            commands["checkout_reconcile"] = Reconcile;
            commands["checkout_acknowledge"] = (line, answer) => checkout.Acknowledge(line.Number("payment"),
                line.Number("amount"));
            commands["checkout_unacknowledged"] = (line, answer) =>
                Show(checkout.Unacknowledged((int)line.Number("most")), answer);
            commands["checkout_list"] = List;
            commands["checkout_payment"] = (line, answer) => Show(checkout.Find(line.Number("payment")), answer);
            commands["checkout_history"] = History;
            commands["checkout_export"] = (line, answer) => answer.Show(checkout.ExportLine(line.Number("payment")));
            commands["checkout_refund"] = Refund;
            commands["checkout_refunded_by_hand"] = RefundedByHand;
            commands["checkout_restored"] = (line, answer) => answer.Add("count", checkout.Restored());
            commands["checkout_settle"] = (line, answer) => answer.Add("refunded", checkout.SettleRefund(
                line.Number("payment"), (int)line.Number("number"), line.Truth("done") == true, line.Text("reason"))
                .RefundedAmount.Value);
            commands["checkout_close"] = (line, answer) =>
                Show(checkout.Close(line.Number("payment"), line.Text("reason")), answer);
            commands["checkout_return_state"] = (line, answer) =>
                answer.Add("order_id", checkout.ReturnState(Bytes(line, "query"), Bytes(line, "body")).OrderId);
        }

        public void Dispose()
        {
            if (checkout != null) checkout.Dispose();
        }

        private void Open(Command line, Answer answer)
        {
            Dispose();
            string key = line.Text("state_key");
            var settings = new CheckoutSettings(
                Time(line, "lease_ms"), Time(line, "payer_ms"), Time(line, "window_ms"), Time(line, "ask_again_ms"),
                key == null ? null : new Dictionary<string, string> { { "k1", key } },
                newOrderNumbers: line.Truth("new_order_numbers") ?? true);
            checkout = new Checkout(line.Text("journal"), new Dictionary<string, Tara> { { "shop", clients.Tara } },
                new Dictionary<string, TabaPay> { { "taba", clients.TabaPay } }, settings);
            answer.Show(checkout);
        }

        private static TimeSpan? Time(Command line, string name)
        {
            long? ms = line.NumberOrNull(name);
            return ms == null ? default(TimeSpan?) : TimeSpan.FromMilliseconds(ms.Value);
        }

        private static byte[] Bytes(Command line, string name)
        {
            return Encoding.UTF8.GetBytes(line.Text(name));
        }

        private void Begin(Command line, Answer answer)
        {
            string account = line.Text("account"), order = line.Text("order_id"), back = line.Text("callback_url");
            Again again = Named<Again>(line.Text("again"));
            Started started;
            if (account == "shop")
            {
                using (var made = new TaraOrder(line.Number("amount"), 101, "1.2.3.4", back, order))
                {
                    started = checkout.Begin(account, made, again, Calls.Limit(line));
                }
            }
            else
            {
                using (var made = new TabaPayRequest(line.Number("amount"), back))
                {
                    started = checkout.Begin(account, order, made, again, Calls.Limit(line));
                }
            }
            Show(started.Payment, answer);
            answer.Show(started);
            answer.Show(started.Redirect);
            answer.Add("resumed", started.IsResumed);
            answer.Add("attempt", started.Payment.Attempt);
            answer.Add("token", started.Payment.Token.Expose());
            answer.Add("callback_url", started.Payment.CallbackUrl);
        }

        private void Reconcile(Command line, Answer answer)
        {
            ReconcileReport report = checkout.Reconcile((int)line.Number("threads"),
                (looked, payment) => answer.Show(payment), Calls.Limit(line));
            answer.Add("looked", report.Looked);
            answer.Add("paid", Ids(report.Paid));
            answer.Add("others", report.Others.Select(one => Name(one.State)).ToList());
            answer.Add("errors", report.Errors.Count);
            answer.Add("unacknowledged", Ids(report.Unacknowledged));
            answer.Add("attention", Ids(report.Attention));
            answer.Add("give_back", Ids(report.GiveBack));
            foreach (object text in report.Errors.Concat(new object[] { report, report.ToJson() })) answer.Show(text);
        }

        private void List(Command line, Answer answer)
        {
            List<object> states = line.List("states");
            var filter = new PaymentFilter(
                states == null ? null : states.Select(one => Named<PaymentState>((string)one)), line.Text("order_id"),
                line.Text("account"), attention: line.Truth("attention") == true,
                toDeliver: line.Truth("to_deliver") == true);
            Show(checkout.List(filter, (int)line.Number("most")), answer);
        }

        private void History(Command line, Answer answer)
        {
            IReadOnlyList<HistoryLine> history = checkout.History(line.Number("payment"));
            answer.Add("what", history.Select(one => one.What).ToList());
            foreach (HistoryLine one in history) answer.Show(one.DetailJson);
        }

        private void Refund(Command line, Answer answer)
        {
            long? amount = line.NumberOrNull("amount");
            RefundResult refund = amount == null
                ? checkout.RefundRest(line.Number("payment"), options: Calls.Limit(line))
                : checkout.RefundPart(line.Number("payment"), amount.Value, options: Calls.Limit(line));
            Show(refund, answer);
        }

        private void RefundedByHand(Command line, Answer answer)
        {
            long? amount = line.NumberOrNull("amount");
            Rial? wanted = amount == null ? default(Rial?) : amount.Value;
            Show(checkout.RefundedByHand(line.Number("payment"), wanted, line.Text("reason")), answer);
        }

        private static void Show(RefundResult refund, Answer answer)
        {
            answer.Add("refund", Name(refund.Refund.State));
            answer.Add("number", refund.Refund.Number);
            answer.Add("refunded", refund.Payment.RefundedAmount.Value);
            answer.Show(refund);
            answer.Show(refund.Payment);
        }

        private static void Show(Completed completed, Answer answer)
        {
            Show(completed.Payment, answer);
            answer.Add("first_time", completed.IsFirstTime);
            answer.Show(completed);
        }

        private static void Show(Payment payment, Answer answer)
        {
            answer.Add("payment", payment.Id);
            answer.Add("state", Name(payment.State));
            answer.Add("next_step", Name(payment.NextStep));
            answer.Add("amount_changed", payment.IsAmountChanged);
            answer.Add("reference", payment.ReferenceNumber);
            if (payment.ReportedAmount != null) answer.Add("reported", payment.ReportedAmount.Value.Value);
            answer.Add("duplicate_of", payment.DuplicateOf);
            answer.Show(payment);
            answer.Show(payment.ToJson());
        }

        private static void Show(IEnumerable<Payment> payments, Answer answer)
        {
            answer.Add("payments", Ids(payments));
            foreach (Payment payment in payments) answer.Show(payment);
        }

        private static List<long> Ids(IEnumerable<Payment> payments)
        {
            return payments.Select(payment => payment.Id).ToList();
        }

        /// <summary>Enums have their names in the cases' own writing: <c>new_attempt</c> is NewAttempt.</summary>
        private static string Name(object value)
        {
            return Regex.Replace(value.ToString(), "(?<!^)([A-Z])", "_$1").ToLowerInvariant();
        }

        private static T Named<T>(string name)
        {
            return Enum.GetValues(typeof(T)).Cast<T>().Single(value => Name(value) == name);
        }
    }
}

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Dargah.Testing;
using NUnit.Framework;

namespace Dargah.Tests
{
    [TestFixture]
    public class CheckoutTests
    {
        private static Checkout Open(string journal = "memory:", CheckoutSettings settings = null)
        {
            return new Checkout(journal, new Dictionary<string, Tara> { { "tara", World.Tara } },
                new Dictionary<string, TabaPay> { { "tabapay", World.TabaPay } }, settings);
        }

        private static byte[] Bytes(string text)
        {
            return Encoding.UTF8.GetBytes(text);
        }

        private static Completed Complete(Checkout checkout, string account, PayerReturn back)
        {
            return checkout.Complete(account, Bytes(back.Query), Bytes(back.Body));
        }

        [Test]
        public void APaymentAtEachGatewayIsDeliveredOnce()
        {
            Simulator simulator = World.Fresh();
            using (Checkout checkout = Open())
            {
                foreach (string account in new[] { "tara", "tabapay" })
                {
                    Started started = account == "tara"
                        ? checkout.Begin("tara", World.Order())
                        : checkout.Begin("tabapay", "order-2", World.Request());
                    Assert.That(started.IsResumed, Is.False);
                    Assert.That(started.Payment.State, Is.EqualTo(PaymentState.Waiting));
                    Assert.That(started.Payment.Amount, Is.EqualTo(new Rial(World.Amount)));
                    Assert.That(started.Payment.Account, Is.EqualTo(account));
                    Assert.That(started.Redirect.Html(), Is.StringContaining(started.Payment.Token));
                    Assert.That(started.Redirect.Url, Is.Not.Empty);
                    PayerReturn back = simulator.Pay(started.Payment.Token);
                    Completed completed = Complete(checkout, account, back);
                    Assert.That(completed.IsFirstTime, Is.True);
                    Assert.That(completed.IsAuthorized, Is.False);
                    Payment paid = completed.Payment;
                    Assert.That(paid.State, Is.EqualTo(PaymentState.Paid));
                    Assert.That(paid.ReferenceNumber, Is.EqualTo(simulator.Payment(paid.Token).ReferenceNumber));
                    Assert.That(paid.ReportedAmount, Is.EqualTo(paid.Amount));
                    Assert.That(paid.HadPositiveCallback && paid.IsVerified && !paid.IsAcknowledged
                        && !paid.NeedsAttention, Is.True);
                    Assert.That(paid.AskAgain, Is.Null);
                    Assert.That(paid.WindowEnds, Is.GreaterThan(paid.Started));
                    // The payer reloads the page.
                    Completed again = Complete(checkout, account, back);
                    Assert.That(again.IsFirstTime, Is.False);
                    Assert.That(again.Payment.State, Is.EqualTo(PaymentState.Paid));
                    Assert.That(checkout.Unacknowledged().Single().Id, Is.EqualTo(paid.Id));
                    checkout.Acknowledge(paid.Id);
                    checkout.Acknowledge(paid.Id);
                    Assert.That(checkout.Unacknowledged(), Is.Empty);
                    Assert.That(checkout.Find(paid.Id).IsAcknowledged, Is.True);
                    Assert.That(checkout.FindOrder(paid.OrderId).Single().Id, Is.EqualTo(paid.Id));
                    Assert.That(simulator.Payment(paid.Token).TimesSettled, Is.EqualTo(1));
                    IReadOnlyList<HistoryLine> history = checkout.History(paid.Id);
                    Assert.That(history.Count, Is.GreaterThan(3));
                    Assert.That(history.All(line => line.What != "" && line.DetailJson != null
                        && line.Time >= paid.Started), Is.True);
                    Assert.That(checkout.ExportLine(paid.Id), Is.StringContaining(paid.ReferenceNumber)
                        .And.Not.StringContaining(paid.Token));
                    Assert.That(paid.ToString() + started + completed, Is.Not.StringContaining(paid.Token));
                    Assert.Throws<DargahCheckoutException>(() => Again(checkout, account));
                }
                Assert.That(checkout.List().Count, Is.EqualTo(2));
                Assert.That(checkout.List(new PaymentFilter(account: "tara")).Single().Gateway, Is.EqualTo("tara"));
                Assert.That(checkout.List(new PaymentFilter(new[] { PaymentState.Unknown })), Is.Empty);
                Assert.That(checkout.List(
                    new PaymentFilter(orderId: "order-2", from: DateTimeOffset.UtcNow.AddDays(-1),
                    before: DateTimeOffset.UtcNow.AddDays(1))).Count, Is.EqualTo(1));
                Assert.That(checkout.List(new PaymentFilter(before: DateTimeOffset.MinValue)), Is.Empty);
                Assert.That(checkout.List(new PaymentFilter(attention: true)), Is.Empty);
                Assert.That(checkout.List(new PaymentFilter(after: checkout.List()[0].Id), 5).Count, Is.EqualTo(1));
            }
        }

        [Test]
        public void AllPaymentsAreReadPageByPage()
        {
            World.Fresh();
            using (Checkout checkout = Open())
            {
                const int Count = 205;
                var begun = new List<Payment>();
                for (int i = 0; i < Count; i++)
                {
                    string order = i % 2 == 0 ? "even" : "odd-" + i;
                    begun.Add(checkout.Begin("tabapay", order, World.Request(), Dargah.Again.NewAttempt).Payment);
                }
                IEnumerable<long> ids = begun.Select(payment => payment.Id);
                Assert.That(checkout.All().Select(payment => payment.Id), Is.EqualTo(ids));
                Assert.That(checkout.All(new PaymentFilter(orderId: "even")).Select(payment => payment.Id),
                    Is.EqualTo(begun.Where(payment => payment.OrderId == "even").Select(payment => payment.Id)));
                Assert.That(checkout.All(new PaymentFilter(after: begun[99].Id)).Count(), Is.EqualTo(Count - 100));
                Assert.That(checkout.All(new PaymentFilter(after: begun[4].Id)).Take(1).Single().Id,
                    Is.EqualTo(begun[5].Id));
                Assert.That(checkout.All(new PaymentFilter(orderId: "nobody's")), Is.Empty);
                string[] lines = checkout.Export().ToArray();
                Assert.That(lines.Length, Is.EqualTo(Count));
                for (int i = 0; i < Count; i++)
                {
                    Assert.That(lines[i], Is.Not.StringContaining("\n").And.StringContaining("\"history\"")
                        .And.StringContaining("\"" + begun[i].OrderId + "\"").And.Not.StringContaining(begun[i].Token));
                }
            }
        }

        private static Started Again(Checkout checkout, string account)
        {
            return account == "tara" ? checkout.Begin("tara", World.Order())
                : checkout.Begin("tabapay", "order-2", World.Request());
        }

        [Test]
        public async Task ReconcileFindsWhatWasLost()
        {
            Simulator simulator = World.Fresh();
            string file = Path.Combine(Path.GetTempPath(), "dargah-" + Guid.NewGuid().ToString("N") + ".db");
            long id;
            // Nobody comes back, and an unknown payment may be asked about at once.
            var settings = new CheckoutSettings(payer: TimeSpan.FromMilliseconds(1),
                askAgain: TimeSpan.FromMilliseconds(1));
            using (Checkout checkout = Open("sqlite:" + file, settings))
            {
                Started started = await checkout.BeginAsync("tara", World.Order());
                id = started.Payment.Id;
                PayerReturn back = simulator.Pay(started.Payment.Token);
                simulator.Fault("tara", "purchaseVerify", "html", null);
                Completed unknown = checkout.Complete("tara", null, Bytes(back.Body),
                    new CallOptions(TimeSpan.FromSeconds(20)));
                Assert.That(unknown.Payment.State, Is.EqualTo(PaymentState.Unknown));
                Assert.That(unknown.IsFirstTime, Is.False);
                Assert.That(unknown.Payment.AskAgain, Is.Not.Null);
                simulator.ClearFaults();
            }
            // The process died; another one takes over.
            using (Checkout checkout = Open("sqlite:" + file, settings))
            {
                var seen = new List<Payment>();
                ReconcileReport report = null;
                CallTests.Until(() =>
                {
                    report = checkout.Reconcile(2, (looked, payment) =>
                    {
                        lock (seen) seen.Add(payment);
                        throw new InvalidOperationException("in the callback");
                    });
                    return report.Looked > 0;
                });
                Assert.That(report.Paid.Single().Id, Is.EqualTo(id), report.ToString());
                Assert.That(report.Errors, Is.Empty);
                Assert.That(report.Others, Is.Empty);
                Assert.That(report.Attention, Is.Empty);
                Assert.That(report.Unacknowledged.Single().Id, Is.EqualTo(id));
                Assert.That(seen.Single().Id, Is.EqualTo(id));
                Assert.That((await checkout.ReconcileAsync()).Looked, Is.EqualTo(0));
            }
        }

        [Test]
        public void RefundsStandInTheJournal()
        {
            Simulator simulator = World.Fresh();
            using (Checkout checkout = Open())
            {
                Started started = checkout.Begin("tara", World.Order());
                long id = Complete(checkout, "tara", simulator.Pay(started.Payment.Token)).Payment.Id;
                RefundResult part = checkout.RefundPart(id, 50000, description: "one item came back");
                Assert.That(part.Refund.State, Is.EqualTo(RefundState.Done));
                Assert.That(part.Refund.Number, Is.EqualTo(1));
                Assert.That(part.Refund.Amount, Is.EqualTo(new Rial(50000)));
                Assert.That(part.Payment.RefundedAmount, Is.EqualTo(new Rial(50000)));
                Assert.That(Assert.Throws<DargahInputException>(() => checkout.RefundPart(id, 100001)).Field,
                    Is.EqualTo("amount"));
                simulator.Fault("tara", "refundPartial", "close_after");
                RefundResult lost = checkout.RefundRest(id);
                Assert.That(lost.Refund.State, Is.EqualTo(RefundState.Unknown));
                Assert.That(lost.Payment.NeedsAttention, Is.True);
                Payment settled = checkout.SettleRefund(id, lost.Refund.Number, true, "seen in the panel");
                Assert.That(settled.RefundedAmount, Is.EqualTo(new Rial(World.Amount)));
                Assert.That(settled.Refunds.Count, Is.EqualTo(2));
                Assert.That(settled.Refunds[1].Text, Is.StringContaining("panel"));
            }
        }

        [Test]
        public void AMismatchIsClosedByAPersonAndAPushIsAHint()
        {
            Simulator simulator = World.Fresh();
            using (Checkout checkout = Open())
            {
                Started started = checkout.Begin("tara", World.Order());
                Payment mismatch = Complete(checkout, "tara", simulator.Pay(started.Payment.Token, amount: 30000))
                    .Payment;
                Assert.That(mismatch.State, Is.EqualTo(PaymentState.Mismatch));
                Assert.That(mismatch.ReportedAmount, Is.EqualTo(new Rial(30000)));
                Assert.That(checkout.List(new PaymentFilter(attention: true)).Single().Id, Is.EqualTo(mismatch.Id));
                Assert.Throws<DargahInputException>(() => checkout.Close(mismatch.Id, ""));
                Assert.That(checkout.Close(mismatch.Id, "taken as a part").ClosedBecause, Is.EqualTo("taken as a part"));

                string token = checkout.Begin("tabapay", "order-9", World.Request()).Payment.Token;
                simulator.Pay(token);
                Completed pushed = checkout.Push("tabapay", null, null,
                    Bytes("responseCode=1&status=success&token=" + token + "&amount=150000"));
                Assert.That(pushed.Payment.State, Is.EqualTo(PaymentState.Paid));
                Assert.That(pushed.IsFirstTime, Is.True);
                Assert.That(pushed.IsAuthorized, Is.False);
                Assert.Throws<DargahCallbackException>(() =>
                    checkout.Complete("tabapay", Bytes("responseCode=1&status=success&token=other&amount=5"), null));
            }
        }

        [Test]
        public void ANoteInTheCallbackAddress()
        {
            Simulator simulator = World.Fresh();
            var settings = new CheckoutSettings(
                stateKeys: new Dictionary<string, string> { { "k1", new string('k', 32) } },
                    stateTtl: TimeSpan.FromHours(1),
                lease: TimeSpan.FromMinutes(2), window: TimeSpan.FromHours(2), journalTimeout: TimeSpan.FromSeconds(5));
            using (Checkout checkout = Open(settings: settings))
            {
                string token = checkout.Begin("tabapay", "سفارش ۵", World.Request()).Payment.Token;
                PayerReturn back = simulator.Pay(token);
                ReturnState state = checkout.ReturnState(Bytes(back.Query), null);
                Assert.That(state.OrderId, Is.EqualTo("سفارش ۵"));
                Assert.That(state.Expires, Is.GreaterThan(DateTimeOffset.UtcNow));
                Assert.That(Assert.Throws<DargahCallbackException>(() =>
                    checkout.ReturnState(Bytes("dargah_state=x"), null)).Field, Is.EqualTo("dargah_state"));
                Assert.That(Complete(checkout, "tabapay", back).IsFirstTime, Is.True);
            }
        }

        [Test]
        public void WhatIsWrongWithASettingIsSaid()
        {
            Assert.Throws<DargahInputException>(() => Open("mysql://x"));
            Assert.Throws<DargahCheckoutException>(() => Open("sqlite:/no/such/folder/file.db"));
            Assert.Throws<DargahInputException>(() => Open(settings: new CheckoutSettings(lease: TimeSpan.Zero)));
            Assert.Throws<DargahInputException>(() =>
                Open(settings: new CheckoutSettings(stateKeys: new Dictionary<string, string> { { "k1", "short" } })));
            Assert.Throws<DargahInputException>(() =>
                Open(settings: new CheckoutSettings(journalCaPem: "no pem", journalOnlyOwnCa: true,
                journalConnections: -1, journalConnectTimeout: TimeSpan.Zero, journalCaFile: "/no/such/file")));
            using (Checkout checkout = Open())
            {
                Assert.Throws<DargahInputException>(() => checkout.Begin("nobody", World.Order()));
                Assert.Throws<ArgumentNullException>(() => checkout.Begin("tara", null));
                Assert.Throws<DargahInputException>(() => checkout.Find(4711));
                checkout.Dispose();
                Assert.Throws<ObjectDisposedException>(() => checkout.List());
            }
        }

        [Test]
        public async Task ManyCallbacksAtOnceDeliverOnce()
        {
            Simulator simulator = World.Fresh();
            using (Checkout checkout = Open())
            {
                Started started = await checkout.BeginAsync("tabapay", "order-1", World.Request());
                PayerReturn back = simulator.Pay(started.Payment.Token);
                Completed[] all = await Task.WhenAll(Enumerable.Range(0, 16)
                    .Select(i => checkout.CompleteAsync("tabapay", Bytes(back.Query), null)));
                Assert.That(all.Count(one => one.IsFirstTime), Is.EqualTo(1));
                Assert.That(simulator.Payment(started.Payment.Token).TimesSettled, Is.EqualTo(1));
                using (var source = new CancellationTokenSource())
                {
                    source.Cancel();
                    Assert.Throws<DargahCanceledException>(() =>
                        checkout.Begin("tabapay", "order-2", World.Request(), cancellationToken: source.Token));
                }
            }
        }
    }
}

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

        private static byte[] Bytes(Secret text)
        {
            return Encoding.UTF8.GetBytes(text.Expose());
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
                    Assert.That(started.Payment.NextStep, Is.EqualTo(NextStep.Wait));
                    Assert.That(started.Payment.SentOrderId, Is.EqualTo(started.Payment.OrderId));
                    Assert.That(started.Payment.Amount, Is.EqualTo(new Rial(World.Amount)));
                    Assert.That(started.Payment.Account, Is.EqualTo(account));
                    Assert.That(started.Redirect.Html(), Is.StringContaining(started.Payment.Token.Expose()));
                    Assert.That(started.Redirect.Url.Expose(), Is.Not.Empty);
                    PayerReturn back = simulator.Pay(started.Payment.Token);
                    Completed completed = Complete(checkout, account, back);
                    Assert.That(completed.IsFirstTime, Is.True);
                    Assert.That(completed.IsAuthorized, Is.False);
                    Payment paid = completed.Payment;
                    Assert.That(paid.State, Is.EqualTo(PaymentState.Paid));
                    Assert.That(paid.ReferenceNumber, Is.EqualTo(simulator.Payment(paid.Token).ReferenceNumber));
                    Assert.That(paid.ReportedAmount, Is.EqualTo(paid.Amount));
                    bool tara = account == "tara";
                    Assert.That(paid.PaidAt, Is.GreaterThanOrEqualTo(paid.Started));
                    Assert.That(paid.ServiceAmounts.Count, Is.EqualTo(tara ? 1 : 0));
                    Assert.That(paid.Type != null && paid.ChannelRefNumber != null, Is.EqualTo(tara));
                    var ofTabaPay = new object[]
                    {
                        paid.TrackingCode, paid.Date, paid.DateTime, paid.FinalAmount, paid.Card, paid.CardHash
                    };
                    Assert.That(ofTabaPay.All(one => (one == null) == tara), Is.True);
                    Assert.That(new object[] { paid.AdditionalData, paid.CallbackCard }, Has.All.Null);
                    Assert.That(paid.CallbackAdditionalData, Is.Null.Or.Empty);
                    Assert.That(paid.HadPositiveCallback && paid.IsVerified && !paid.IsAcknowledged
                        && !paid.NeedsAttention, Is.True);
                    Assert.That(paid.NextStep, Is.EqualTo(NextStep.Deliver));
                    Assert.That(paid.IsAmountChanged, Is.False);
                    Assert.That(paid.AskAgain, Is.Null);
                    Assert.That(paid.WindowEnds, Is.GreaterThan(paid.Started));
                    // The payer reloads the page.
                    Completed again = Complete(checkout, account, back);
                    Assert.That(again.IsFirstTime, Is.False);
                    Assert.That(again.Payment.State, Is.EqualTo(PaymentState.Paid));
                    Assert.That(checkout.Unacknowledged().Single().Id, Is.EqualTo(paid.Id));
                    checkout.Acknowledge(paid.Id, World.Amount);
                    checkout.Acknowledge(paid.Id, World.Amount);
                    Assert.That(checkout.Unacknowledged(), Is.Empty);
                    Assert.That(checkout.Find(paid.Id).NextStep, Is.EqualTo(NextStep.Nothing));
                    Assert.That(checkout.Find(paid.Id).IsAcknowledged, Is.True);
                    Assert.That(checkout.FindOrder(paid.OrderId).Single().Id, Is.EqualTo(paid.Id));
                    Assert.That(simulator.Payment(paid.Token).TimesSettled, Is.EqualTo(1));
                    IReadOnlyList<HistoryLine> history = checkout.History(paid.Id);
                    Assert.That(history.Count, Is.GreaterThan(3));
                    Assert.That(history.All(line => line.What != "" && line.DetailJson != null
                        && line.Time >= paid.Started), Is.True);
                    Assert.That(checkout.ExportLine(paid.Id), Is.StringContaining(paid.ReferenceNumber)
                        .And.Not.StringContaining(paid.Token.Expose()));
                    Assert.That(paid.ToString() + started + completed, Is.Not.StringContaining(paid.Token.Expose()));
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
                // By when they were begun; ids are random.
                begun = begun.OrderBy(payment => payment.Started).ThenBy(payment => payment.Id).ToList();
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
                        .And.StringContaining("\"" + begun[i].OrderId + "\"").And.Not.StringContaining(begun[i].Token.Expose()));
                }
            }
        }

        [Test]
        public void ShopsOfOneJournalSeeTheirOwnPayments()
        {
            World.Fresh();
            using (Checkout plain = Open())
            using (Checkout books = Open(settings: new CheckoutSettings(shop: "books")))
            {
                Payment first = plain.Begin("tara", World.Order()).Payment;
                Payment other = books.Begin("tara", World.Order()).Payment;
                Assert.That(new[] { first.Shop, other.Shop }, Is.EqualTo(new[] { "", "books" }));
                Assert.That(new[] { first.Attempt, other.Attempt }, Is.EqualTo(new[] { 1, 1 }));
                Assert.That(books.FindOrder(first.OrderId).Single().Id, Is.EqualTo(other.Id));
                Assert.That(Assert.Throws<DargahInputException>(() => Open(settings: new CheckoutSettings(shop: "a\n"))).Field,
                    Is.EqualTo("shop"));
            }
        }

        [Test]
        public void ALaterAttemptAtTaraHasANumberOfItsOwn()
        {
            World.Fresh();
            foreach (bool own in new[] { true, false })
            {
                using (Checkout checkout = Open(settings: new CheckoutSettings(newOrderNumbers: own)))
                using (var dearer = new TaraOrder(World.Amount + 1, Simulator.ServiceId, World.Ip, World.Back, World.OrderNumber))
                {
                    Payment first = checkout.Begin("tara", World.Order()).Payment;
                    Assert.That(first.SentOrderId, Is.EqualTo(first.OrderId));
                    // The basket has changed: a payment of its own, and no conflict.
                    Payment changed = checkout.Begin("tara", dearer).Payment;
                    Payment again = checkout.Begin("tara", World.Order(), Dargah.Again.NewAttempt).Payment;
                    Assert.That(changed.Amount, Is.EqualTo(new Rial(World.Amount + 1)));
                    Assert.That(new[] { first.Attempt, changed.Attempt, again.Attempt }, Is.EqualTo(new[] { 1, 2, 3 }));
                    foreach (Payment later in new[] { changed, again })
                    {
                        Assert.That(later.OrderId, Is.EqualTo(first.OrderId));
                        Assert.That(later.SentOrderId.StartsWith(first.OrderId + "-"), Is.EqualTo(own));
                        if (own) Assert.That(checkout.FindOrder(later.SentOrderId).Single().Id, Is.EqualTo(later.Id));
                    }
                    Assert.That(checkout.FindOrder(first.OrderId).Count, Is.EqualTo(3));
                    var refused = Assert.Throws<DargahCheckoutException>(() =>
                        checkout.Begin("tara", World.Order(), Dargah.Again.OnlyNew));
                    Assert.That(refused.Kind, Is.EqualTo(ErrorKind.OrderConflict));
                }
            }
        }

        [Test]
        public void AnotherAmountIsNotAcknowledged()
        {
            Simulator simulator = World.Fresh();
            using (Checkout checkout = Open())
            {
                Secret token = checkout.Begin("tara", World.Order()).Payment.Token;
                long id = Complete(checkout, "tara", simulator.Pay(token)).Payment.Id;
                var changed = Assert.Throws<DargahCheckoutException>(() => checkout.Acknowledge(id, World.Amount + 1));
                Assert.That(changed.Kind, Is.EqualTo(ErrorKind.OrderConflict));
                Assert.That(changed.Field, Is.EqualTo("amount"));
                Assert.That(changed.Message, Is.StringContaining(World.Amount.ToString())
                    .And.StringContaining((World.Amount + 1).ToString()));
                Payment payment = checkout.Find(id);
                Assert.That(payment.NextStep, Is.EqualTo(NextStep.AskAPerson));
                Assert.That(payment.IsAmountChanged && payment.NeedsAttention && !payment.IsAcknowledged, Is.True);
                Assert.That(checkout.Unacknowledged(), Is.Empty);
                Assert.That(checkout.List(new PaymentFilter(attention: true)).Single().Id, Is.EqualTo(id));
                Payment closed = checkout.Close(id, "sent for what was paid");
                Assert.That(closed.State, Is.EqualTo(PaymentState.Paid));
                Assert.That(closed.NextStep, Is.EqualTo(NextStep.Nothing));
            }
        }

        [Test]
        public void WhatTheShopDoesNext()
        {
            Simulator simulator = World.Fresh();
            using (Checkout checkout = Open())
            {
                // Not paid: to be offered again.
                Secret declined = checkout.Begin("tabapay", "declined", World.Request()).Payment.Token;
                Assert.That(Complete(checkout, "tabapay", simulator.Decline(declined)).Payment.NextStep,
                    Is.EqualTo(NextStep.OfferToPayAgain));
                // A callback that nobody has paid for, with another amount: asked about, and the next one a moment later is
                // kept.
                Payment forged = checkout.Begin("tabapay", "forged", World.Request()).Payment;
                byte[] body = Bytes("responseCode=1&status=success&amount=1&token=" + forged.Token.Expose());
                var brief = new CallOptions(TimeSpan.FromSeconds(5));
                Assert.That(checkout.Complete("tabapay", null, body, brief).Payment.NextStep,
                    Is.EqualTo(NextStep.OfferToPayAgain));
                Assert.That(checkout.Complete("tabapay", null, body, brief).Payment.NextStep, Is.EqualTo(NextStep.Wait));
                string[] whats = checkout.History(forged.Id).Select(line => line.What).ToArray();
                Assert.That(whats, Has.Member("callback differs").And.Member("callback kept"));
                // Both payments of an order are paid.
                Payment first = checkout.Begin("tara", World.Order()).Payment;
                Payment second = checkout.Begin("tara", World.Order(), Dargah.Again.NewAttempt).Payment;
                Completed paid = Complete(checkout, "tara", simulator.Pay(first.Token));
                Assert.That(paid.IsFirstTime, Is.True);
                Assert.That(paid.Payment.NextStep, Is.EqualTo(NextStep.Deliver));
                Completed twice = Complete(checkout, "tara", simulator.Pay(second.Token));
                Assert.That(twice.IsFirstTime, Is.False);
                Assert.That(twice.Payment.NextStep, Is.EqualTo(NextStep.GiveBack));
                Assert.That(twice.Payment.DuplicateOf, Is.EqualTo(first.Id));
                ReconcileReport report = checkout.Reconcile();
                Assert.That(report.Unacknowledged.Single().Id, Is.EqualTo(first.Id));
                Assert.That(report.GiveBack.Single().Id, Is.EqualTo(second.Id));
                Assert.That(report.Attention.Single().Id, Is.EqualTo(second.Id));
                Assert.That(checkout.List(new PaymentFilter(toDeliver: true)).Single().Id, Is.EqualTo(first.Id));
                // Given back by hand: a part, then too much or nothing, and the rest.
                RefundResult part = checkout.RefundedByHand(second.Id, 50000, "by the bank");
                Assert.That(part.Refund.State, Is.EqualTo(RefundState.Done));
                Assert.That(part.Refund.Text, Is.EqualTo("by the bank"));
                Assert.That(part.Payment.RefundedAmount, Is.EqualTo(new Rial(50000)));
                Assert.Throws<DargahInputException>(() => checkout.RefundedByHand(second.Id, 0, "by the bank"));
                Assert.Throws<DargahInputException>(() => checkout.RefundedByHand(second.Id, World.Amount, "by the bank"));
                Assert.Throws<DargahInputException>(() => checkout.RefundedByHand(second.Id, null, ""));
                RefundResult rest = checkout.RefundedByHand(second.Id, null, "by the bank");
                Assert.That(rest.Refund.Number, Is.EqualTo(2));
                Assert.That(rest.Payment.NextStep, Is.EqualTo(NextStep.Nothing));
                Assert.That(checkout.Reconcile().GiveBack, Is.Empty);
                // The declined one and the forged one are open.
                Assert.That(checkout.Restored(), Is.EqualTo(2));
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

                Secret token = checkout.Begin("tabapay", "order-9", World.Request()).Payment.Token;
                simulator.Pay(token);
                Completed pushed = checkout.Push("tabapay", null, null,
                    Bytes("responseCode=1&status=success&token=" + token.Expose() + "&amount=150000"));
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
                Secret token = checkout.Begin("tabapay", "سفارش ۵", World.Request()).Payment.Token;
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

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Dargah.Testing;
using NUnit.Framework;

namespace Dargah.Tests
{
    /// <summary>What is freed, when, by whom; and that nothing is lost over thousands of payments.</summary>
    [TestFixture]
    public class LifetimeTests
    {
        [Test]
        public void WhatWasDisposedOfSaysSo()
        {
            Simulator simulator = World.Fresh();
            Tara tara = simulator.NewTara();
            TabaPay tabapay = simulator.NewTabaPay();
            TaraOrder order = World.Order();
            TabaPayRequest request = World.Request();
            var expected = new Expected("t-1", World.Amount, ip: World.Ip);
            TaraCallback callback = TaraCallback.Parse("", "result=0&token=t-1");
            var network = new Network();
            foreach (IDisposable one in new IDisposable[] { tara, tabapay, order, request, expected, callback, network })
            {
                one.Dispose();
                one.Dispose();
            }
            Assert.Throws<ObjectDisposedException>(() => tara.Authenticate());
            Assert.Throws<ObjectDisposedException>(() => tara.PurchaseForm("t"));
            Assert.Throws<ObjectDisposedException>(() => tabapay.Create(World.Request()));
            Assert.Throws<ObjectDisposedException>(() => World.Tara.GetToken(order));
            Assert.Throws<ObjectDisposedException>(() => order.Expected("t"));
            Assert.Throws<ObjectDisposedException>(() => World.TabaPay.Create(request));
            Assert.Throws<ObjectDisposedException>(() => World.Tara.Verify(expected));
            Assert.Throws<ObjectDisposedException>(() => new Expected("t-1", 5).After(callback));
            Assert.Throws<ObjectDisposedException>(() => new Tara("s", "p", network: network));
            Assert.That(callback.Token.Expose(), Is.EqualTo("t-1"), "what was read stays");
            Assert.That(simulator.Calls("tara", "authenticate"), Is.EqualTo(0));
        }

        [Test]
        public void AnythingMayBeFreedBeforeWhatItWasMadeOf()
        {
            Simulator simulator = World.Fresh();
            string token;
            Expected expected;
            TaraOrder order = World.Order();
            Network network = new Network();
            var tara = new Tara("shop", "secret-password", simulator.TaraUrl, network: network);
            network.Dispose();
            token = tara.GetToken(order).Text.Expose();
            Redirect form = tara.PurchaseForm(token);
            TaraGroups groups = tara.ClubGroups();
            using (TaraCallback callback = simulator.Pay(token).ToTara())
            using (Expected before = order.Expected(token, verifiedBefore: false))
            {
                expected = before.After(callback);
            }
            order.Dispose();
            Outcome outcome = tara.Verify(expected);
            expected.Dispose();
            tara.Dispose();
            Assert.That(((Paid)outcome).TaraAnswer.Token.Expose(), Is.EqualTo(token));
            Assert.That(form.Html(), Is.StringContaining(token));
            Assert.That(groups.Find(groups.All[0].Title), Is.Not.Null);
        }

        [Test]
        public async Task ACallUnderWayOutlivesItsClient()
        {
            Simulator simulator = World.Fresh();
            simulator.Fault("tabapay", "create", "stall_before", null);
            using (var source = new CancellationTokenSource())
            {
                TabaPay tabapay = simulator.NewTabaPay(timeout: TimeSpan.FromMinutes(2));
                TabaPayRequest request = World.Request();
                Task<TabaPayCreated> create = tabapay.CreateAsync(request, null, source.Token);
                CallTests.Until(() => simulator.Calls("tabapay", "create") == 1);
                tabapay.Dispose();
                request.Dispose();
                Assert.Throws<ObjectDisposedException>(() => tabapay.Create(World.Request()));
                Assert.That(create.IsCompleted, Is.False);
                source.Cancel();
                try
                {
                    await create;
                    Assert.Fail("nothing was cancelled");
                }
                catch (DargahCanceledException e)
                {
                    Assert.That(e.Error.Progress, Is.EqualTo(Progress.Sent));
                }
            }
        }

        [Test]
        public void TheFinalizerFreesWhatNobodyDisposedOf()
        {
            WeakReference sink = Forgotten(World.Fresh());
            // The sink is held by the client's native side until that is freed.
            CallTests.Until(() =>
            {
                Forgotten(World.Simulator);
                GC.Collect();
                GC.WaitForPendingFinalizers();
                return !sink.IsAlive;
            });
        }

        /// <summary>Apart, so that nothing of it stays on the stack.</summary>
        [MethodImpl(MethodImplOptions.NoInlining)]
        private static WeakReference Forgotten(Simulator simulator)
        {
            var sink = new Sink();
            simulator.NewTabaPay(onAttempt: sink.See).Create(World.Request());
            Assert.That(sink.Seen, Is.EqualTo(1));
            return new WeakReference(sink);
        }

        private sealed class Sink
        {
            internal int Seen;

            internal void See(AttemptEvent one)
            {
                Seen++;
            }
        }

        [Test]
        public void ManyThreadsShareOneClient()
        {
            World.Fresh();
            int paid = 0;
            var threads = Enumerable.Range(0, 16).Select(i => new Thread(() =>
            {
                for (int n = 0; n < 5; n++)
                {
                    string token;
                    Expected expected = i % 2 == 0 ? World.PaidAtTara(out token) : World.PaidAtTabaPay(out token);
                    Outcome outcome = i % 2 == 0 ? World.Tara.Verify(expected) : World.TabaPay.Verify(expected);
                    if (outcome is Paid) Interlocked.Increment(ref paid);
                }
            })).ToArray();
            Assert.That(World.Tara, Is.Not.SameAs(World.TabaPay));
            foreach (Thread thread in threads) thread.Start();
            foreach (Thread thread in threads) thread.Join();
            Assert.That(paid, Is.EqualTo(80));
        }

        /// <summary>
        /// 2,000 payments, 20,000 in the long run; a quarter of them before the first look, since runtimes take what they need at the
        /// beginning. run-tests sets MALLOC_ARENA_MAX=1, so that the C library's own books are of the whole process.
        /// </summary>
        [Test]
        public void ThousandsOfPaymentsNeedNoMoreMemory()
        {
            World.Fresh();
            Memory.MustBeSteady(World.Long ? 5000 : 500, Payments, "plain calls");
        }

        /// <summary>
        /// The same with checkout, whose payments lie in a file: 800, and 8,000 in the long run. Each 50 have a file of their
        /// own, since SQLite keeps up to 2 MiB of one in memory.
        /// </summary>
        [Test]
        public void ThousandsOfPaymentsInJournalsNeedNoMoreMemory()
        {
            World.Fresh();
            Memory.MustBeSteady(World.Long ? 2000 : 200, Journals, "checkout with its journal in files");
        }

        private static int Journals(int rounds)
        {
            const int InOne = 50;
            int paid = 0;
            string folder = Directory.CreateDirectory(
                Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N"))).FullName;
            var accounts = new Dictionary<string, TabaPay> { { "tabapay", World.TabaPay } };
            // Whoever walks away is asked about in the next reconcile, and then never again.
            var settings = new CheckoutSettings(payer: TimeSpan.FromMilliseconds(1), window: TimeSpan.FromMilliseconds(2));
            for (int journal = 0; journal < rounds / InOne; journal++)
            {
                string address = "sqlite:" + Path.Combine(folder, journal + ".db");
                using (var checkout = new Checkout(address, null, accounts, settings)) paid += Payments(checkout, InOne);
            }
            Directory.Delete(folder, true);
            return paid;
        }

        private static int Payments(Checkout checkout, int count)
        {
            int paid = 0;
            for (int i = 0; i < count; i++)
            {
                string order = "order-" + i;
                Started started = checkout.Begin("tabapay", order, World.Request());
                Assert.That(started.Redirect.Html(), Is.Not.Empty);
                if (i % 20 == 0)
                {
                    // It may be due a moment later than one that walked away before it.
                    Payment left = null;
                    CallTests.Until(() =>
                    {
                        ReconcileReport report = checkout.Reconcile(1, (looked, payment) => { });
                        left = report.Others.SingleOrDefault(other => other.OrderId == order);
                        return left != null;
                    });
                    Assert.Throws<DargahInputException>(() => checkout.Close(left.Id, "it is declined"));
                    continue;
                }
                byte[] query = Encoding.UTF8.GetBytes(World.Simulator.Pay(started.Payment.Token).Query.Expose());
                Completed completed = checkout.CompleteAsync("tabapay", query, null).Result;
                Assert.That(completed.IsFirstTime, Is.True);
                paid++;
                Assert.That(checkout.Push("tabapay", null, query, null).IsFirstTime, Is.False);
                Assert.That(checkout.Unacknowledged().Single().Id, Is.EqualTo(completed.Payment.Id));
                checkout.Acknowledge(completed.Payment.Id, World.Amount);
                Assert.That(checkout.FindOrder(order).Single().IsAcknowledged, Is.True);
                Assert.That(checkout.All(new PaymentFilter(orderId: order)).Count(), Is.EqualTo(1));
                Assert.That(checkout.History(completed.Payment.Id), Is.Not.Empty);
                Assert.That(checkout.Export(new PaymentFilter(orderId: order)).Single(), Is.Not.Empty);
                Assert.Throws<DargahCallbackException>(() => checkout.ReturnState(query, null));
                Assert.Throws<DargahCallbackException>(() =>
                    checkout.Complete("tabapay", Encoding.UTF8.GetBytes("token=another"), null));
            }
            return paid;
        }

        private static int Payments(int count)
        {
            int paid = 0;
            for (int i = 0; i < count; i++)
            {
                string token;
                bool atTara = i % 2 == 0;
                Expected expected = atTara ? World.PaidAtTara(out token) : World.PaidAtTabaPay(out token);
                Outcome outcome = atTara ? World.Tara.Verify(expected) : World.TabaPay.VerifyAsync(expected).Result;
                if (!(outcome is Paid)) Assert.Fail(outcome.ToString());
                paid++;
                Assert.Throws<DargahCallbackException>(() => TaraCallback.Parse("", "nothing=1"));
                // The gateway remembers every payment, and this process what it says of all.
                if (i % 500 == 499) World.Simulator.Control("POST", "reset");
            }
            return paid;
        }
    }
}

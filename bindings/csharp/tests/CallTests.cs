using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Dargah.Testing;
using NUnit.Framework;

namespace Dargah.Tests
{
    /// <summary>Time limits, cancelling, waiting without a thread, and events.</summary>
    [TestFixture]
    public class CallTests
    {
        private static readonly CallOptions Patient = new CallOptions(TimeSpan.FromMinutes(2));

        [Test]
        public void ATimeLimitOfOneCall()
        {
            Simulator simulator = World.Fresh();
            simulator.Fault("tabapay", "create", "stall_before");
            var e = Assert.Throws<DargahNetworkException>(
                () => World.TabaPay.Create(World.Request(), new CallOptions(TimeSpan.FromSeconds(3))));
            Assert.That(e.Kind, Is.EqualTo(ErrorKind.Timeout));
            Assert.That(e.Progress, Is.EqualTo(Progress.Sent));
            foreach (TimeSpan wrong in new[] { TimeSpan.Zero, TimeSpan.FromMilliseconds(-1), TimeSpan.MaxValue })
            {
                Assert.Throws<DargahInputException>(() => World.TabaPay.Create(World.Request(), new CallOptions(wrong)));
                Assert.Throws<DargahInputException>(() =>
                    World.TabaPay.Create(World.Request(), new CallOptions(null, wrong)));
                Assert.Throws<DargahInputException>(() => simulator.NewTabaPay(timeout: wrong));
            }
        }

        [Test]
        public void ATokenThatIsCancelledBeforeSendsNothing()
        {
            Simulator simulator = World.Fresh();
            string token;
            Expected expected = World.PaidAtTabaPay(out token);
            var cancelled = new CancellationToken(true);
            var e = Assert.Throws<DargahCanceledException>(() => World.TabaPay.Create(World.Request(), null, cancelled));
            Assert.That(e.Error.Progress, Is.EqualTo(Progress.NotSent));
            Assert.That(e.CancellationToken, Is.EqualTo(cancelled));
            var unknown = (Unknown)World.TabaPay.Verify(expected, null, cancelled);
            Assert.That(unknown.Error.Kind, Is.EqualTo(ErrorKind.Cancelled));
            Assert.That(unknown.Progress, Is.EqualTo(Progress.NotSent));
            Assert.That(simulator.Calls("tabapay", "verify"), Is.EqualTo(0));
        }

        [Test]
        public async Task ACancelledVerifyIsUnknownAndACancelledCallIsCancelled()
        {
            Simulator simulator = World.Fresh();
            string token;
            Expected expected = World.PaidAtTabaPay(out token);
            simulator.Fault("tabapay", "verify", "stall_after", null);
            simulator.Fault("tabapay", "create", "stall_before", null);
            using (var source = new CancellationTokenSource())
            {
                Task<Outcome> verify = World.TabaPay.VerifyAsync(expected, Patient, source.Token);
                Task<TabaPayCreated> create = World.TabaPay.CreateAsync(World.Request(), Patient, source.Token);
                Until(() => simulator.Calls("tabapay", "verify") == 1 && simulator.Calls("tabapay", "create") == 2);
                source.Cancel();
                var took = Stopwatch.StartNew();
                var unknown = (Unknown)await verify;
                Assert.That(unknown.Progress, Is.EqualTo(Progress.Sent));
                Assert.That(unknown.Error.MoneyMayHaveMoved, Is.True);
                DargahCanceledException canceled = null;
                try
                {
                    await create;
                }
                catch (DargahCanceledException e)
                {
                    canceled = e;
                }
                Assert.That(canceled, Is.Not.Null);
                Assert.That(canceled.Error.Progress, Is.EqualTo(Progress.Sent));
                Assert.That(canceled.CancellationToken, Is.EqualTo(source.Token));
                Assert.That(create.IsCanceled, Is.True);
                Assert.That(took.Elapsed, Is.LessThan(TimeSpan.FromSeconds(30)));
            }
        }

        [Test]
        public async Task ASynchronousCallIsCancelledFromAnotherThread()
        {
            Simulator simulator = World.Fresh();
            simulator.Fault("tabapay", "create", "stall_before", null);
            using (var source = new CancellationTokenSource())
            {
                Task<DargahCanceledException> call = Task.Run(
                    () => Assert.Throws<DargahCanceledException>(() =>
                        World.TabaPay.Create(World.Request(), Patient, source.Token)));
                Until(() => simulator.Calls("tabapay", "create") == 1);
                source.Cancel();
                Assert.That((await call).Error.Kind, Is.EqualTo(ErrorKind.Cancelled));
            }
        }

        [Test]
        public async Task WaitingCallsBlockNoThreadOfThePoolAndMayBeMoreThanThereAreThreads()
        {
            Simulator simulator = World.Fresh();
            int most = World.Long ? 300 : 40;
            simulator.Fault("tabapay", "create", "stall_before", null);
            using (var source = new CancellationTokenSource())
            {
                Task<TabaPayCreated>[] calls = Enumerable.Range(0, most)
                    .Select(i => World.TabaPay.CreateAsync(World.Request(), Patient, source.Token)).ToArray();
                Until(() => simulator.Calls("tabapay", "create") == Math.Min(most, 256));
                // The pool is free: a piece of work for it comes to its turn while all calls wait.
                int done = await Task.Run(() => 42);
                Assert.That(done, Is.EqualTo(42));
                Assert.That(calls.Any(call => call.IsCompleted), Is.False);
                source.Cancel();
                try
                {
                    await Task.WhenAll(calls);
                    Assert.Fail("nothing was cancelled");
                }
                catch (OperationCanceledException)
                {
                }
                Assert.That(calls.All(call => call.IsCanceled), Is.True);
                Assert.That(simulator.Calls("tabapay", "create"), Is.EqualTo(Math.Min(most, 256)));
            }
        }

        /// <summary>Calls one after the other stay with the thread that was busy last, so that the others can end.</summary>
        [Test]
        public async Task AfterARushTheSurplusOfThreadsIsLeftAlone()
        {
            Simulator simulator = World.Fresh();
            const int Rush = 30;
            var threads = new HashSet<int>();
            using (TabaPay tabapay = simulator.NewTabaPay(onAttempt: one =>
                { lock (threads) threads.Add(Thread.CurrentThread.ManagedThreadId); }))
            using (var source = new CancellationTokenSource())
            {
                simulator.Fault("tabapay", "create", "stall_before", null);
                Task<TabaPayCreated>[] calls = Enumerable.Range(0, Rush)
                    .Select(i => tabapay.CreateAsync(World.Request(), Patient, source.Token)).ToArray();
                Until(() => simulator.Calls("tabapay", "create") == Rush);
                source.Cancel();
                foreach (Task call in calls)
                {
                    try
                    {
                        await call;
                        Assert.Fail("was not cancelled");
                    }
                    catch (OperationCanceledException)
                    {
                    }
                }
                Assert.That(threads.Count, Is.EqualTo(Rush));
                World.Fresh();
                threads.Clear();
                for (int i = 0; i < Rush; i++) await tabapay.CreateAsync(World.Request());
                // A call may begin before the thread of the last one is idle again.
                Assert.That(threads.Count, Is.LessThan(Rush / 3));
            }
        }

        [Test]
        public async Task EveryAsyncMethodDoesWhatTheOtherDoes()
        {
            World.Fresh();
            string token, second;
            Assert.That((await World.Tara.AuthenticateAsync()).TrustedFor, Is.GreaterThan(TimeSpan.Zero));
            Assert.That((await World.Tara.ClubGroupsAsync()).All, Is.Not.Empty);
            Assert.That((await World.Tara.GetTokenAsync(World.Order())).Text.Expose(), Is.Not.Empty);
            Expected expected = World.PaidAtTara(out token);
            var paid = (Paid)await World.Tara.VerifyAsync(expected);
            World.PaidAtTara(out second);
            Assert.That((await World.Tara.PurchaseVerifyAsync(second, World.Ip)).Result, Is.EqualTo("0"));
            Assert.That((await World.Tara.InquireAsync(second, World.Ip)).TrackPurchaseList, Is.Not.Empty);
            Assert.That((await World.Tara.RefundPartAsync(paid.ReferenceNumber, 50000)).Kind,
                Is.EqualTo(RefundKind.Done));
            Assert.That((await World.Tara.RefundWholeAsync("no-such-number")).Kind, Is.EqualTo(RefundKind.Refused));
            Assert.That((await World.TabaPay.CreateAsync(World.Request())).Token.Expose(), Is.Not.Empty);
            expected = World.PaidAtTabaPay(out token);
            Assert.That(await World.TabaPay.VerifyAsync(expected), Is.InstanceOf<Paid>());
            World.PaidAtTabaPay(out token);
            Assert.That((await World.TabaPay.VerifyOnceAsync(token, World.Amount)).ResponseCode, Is.EqualTo("1"));
            try
            {
                await World.Tara.GetTokenAsync(null);
                Assert.Fail("no order was given");
            }
            catch (ArgumentNullException e)
            {
                Assert.That(e.ParamName, Is.EqualTo("order"));
            }
        }

        [Test]
        public void EventsTellOfEveryAttempt()
        {
            Simulator simulator = World.Fresh();
            var events = new List<AttemptEvent>();
            int thread = 0;
            using (TabaPay tabapay = simulator.NewTabaPay(onAttempt: one =>
                { thread = Thread.CurrentThread.ManagedThreadId; events.Add(one); }))
            {
                tabapay.Create(World.Request());
                simulator.Fault("tabapay", "create", "close_before");
                Assert.Throws<DargahNetworkException>(() => tabapay.Create(World.Request()));
            }
            Assert.That(thread, Is.EqualTo(Thread.CurrentThread.ManagedThreadId));
            Assert.That(events.Count, Is.EqualTo(2));
            AttemptEvent good = events[0], bad = events[1];
            Assert.That(good.Gateway, Is.EqualTo("tabapay"));
            Assert.That(good.Operation, Is.EqualTo("create"));
            Assert.That(good.Attempt, Is.EqualTo(1));
            Assert.That(good.Progress, Is.EqualTo(Progress.Answered));
            Assert.That(good.Failure, Is.Null);
            Assert.That(good.HttpStatus, Is.EqualTo(200));
            Assert.That(good.Total, Is.GreaterThan(TimeSpan.Zero));
            Assert.That(good.Resolve, Is.Null, "the address is a number");
            Assert.That(good.Wait, Is.GreaterThan(TimeSpan.Zero).And.LessThanOrEqualTo(good.Total));
            Assert.That(good.Read, Is.Not.Null);
            Assert.That(good.Connection == ConnectionUse.New, Is.EqualTo(good.Connect != null));
            Assert.That(good.ToString(), Is.EqualTo(good.ToJson()).And.StringStarting("{"));
            Assert.That(bad.Failure, Is.EqualTo(ErrorKind.ConnectionLost));
            Assert.That(bad.HttpStatus, Is.Null);
        }

        [Test]
        public void WhatASinkThrowsStaysInIt()
        {
            int called = 0;
            using (TabaPay tabapay = World.Fresh()
                .NewTabaPay(onAttempt: one => { called++; throw new InvalidOperationException("in the sink"); }))
            {
                Assert.That(tabapay.Create(World.Request()).Token.Expose(), Is.Not.Empty);
            }
            Assert.That(called, Is.EqualTo(1));
        }

        [Test]
        public void ConnectionsOverTls()
        {
            using (var simulator = new Simulator(tls: true))
            using (Tara tara = simulator.NewTara())
            using (TaraOrder order = World.Order())
            {
                Secret token = tara.GetToken(order).Text;
                Expected expected = order.Expected(token, verifiedBefore: false).After(simulator.Pay(token).ToTara());
                Assert.That(tara.Verify(expected), Is.InstanceOf<Paid>());
                using (var strict = new Tara("shop", "secret-password", simulator.TaraUrl))
                {
                    var e = Assert.Throws<DargahNetworkException>(() => strict.Authenticate());
                    Assert.That(e.Error.TlsProblem, Is.EqualTo(TlsProblem.UnknownIssuer));
                }
                Assert.That(Assert.Throws<DargahInputException>(() =>
                    new Tara("shop", "x", network: new Network(caFile: "/no/such/file"))).Field, Is.EqualTo("ca_file"));
            }
        }

        [Test]
        public void SettingsOfTheNetwork()
        {
            Simulator simulator = World.Fresh();
            using (var network = new Network(userAgent: "shop/7", maxAnswerBytes: 100,
                idleTimeout: TimeSpan.FromSeconds(1)))
            using (var tabapay = new TabaPay(Simulator.Merchant, GatewayEnvironment.Production, simulator.TabaPayUrl,
                network: network))
            {
                Assert.That(Assert.Throws<DargahAnswerException>(() => tabapay.Create(World.Request())).Kind,
                    Is.EqualTo(ErrorKind.AnswerTooLarge));
                Assert.That(simulator.Requests("create").First().Headers,
                    Has.Member(new KeyValuePair<string, Secret>("user-agent", "shop/7")));
            }
            Assert.That(Assert.Throws<DargahInputException>(() =>
                new Tara("s", "p", network: new Network(proxy: "ftp://x"))).Field, Is.EqualTo("proxy"));
            Assert.Throws<DargahInputException>(() =>
                new Tara("s", "p", network: new Network(caPem: "no pem", onlyOwnCa: true)));
            Assert.Throws<DargahInputException>(() => new Tara("s", "p", network: new Network(maxAnswerBytes: -1)));
            Assert.That(Assert.Throws<DargahInputException>(() => new Tara("s", "p", "http://shop.ir")).Kind,
                Is.EqualTo(ErrorKind.InvalidConfiguration));
            Assert.Throws<DargahInputException>(() => new Tara("s", "p", groupsTtl: TimeSpan.MinValue, baseUrl: "x"));
        }

        /// <summary>Waits for an event that only the gateway sees.</summary>
        internal static void Until(Func<bool> happened)
        {
            var waited = Stopwatch.StartNew();
            while (!happened())
            {
                Assert.That(waited.Elapsed, Is.LessThan(TimeSpan.FromSeconds(60)), "it never happened");
                Thread.Yield();
            }
        }
    }
}

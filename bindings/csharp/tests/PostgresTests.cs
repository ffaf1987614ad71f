using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Dargah.Testing;
using NUnit.Framework;

namespace Dargah.Tests
{
    /// <summary>
    /// The journal in PostgreSQL, for shops on more than one machine. scripts/with-postgres starts a server.
    /// </summary>
    [TestFixture]
    public class PostgresTests
    {
        [Test]
        public async Task TwoShopsOnOneServerDeliverOnce()
        {
            string address = World.Given("DARGAH_TEST_POSTGRES") + "?sslmode=require";
            string ca = Path.Combine(World.Given("DARGAH_TEST_POSTGRES_DIR"), "ca.pem");
            string order = Guid.NewGuid().ToString("N");
            // The server may know the tokens of an earlier run: another seed makes others.
            using (var simulator = new Simulator(seed: DateTime.UtcNow.Ticks))
            using (TabaPay tabapay = simulator.NewTabaPay())
            using (Checkout one = Open(address, tabapay, new CheckoutSettings(journalCaFile: ca, journalOnlyOwnCa: true)))
            using (Checkout other = Open(address, tabapay, new CheckoutSettings(
                journalConnectTimeout: TimeSpan.FromSeconds(9), journalConnections: 4,
                journalCaPem: File.ReadAllText(ca))))
            {
                Payment begun = one.Begin("tabapay", order, World.Request()).Payment;
                PayerReturn back = simulator.Pay(begun.Token);
                Completed[] all = await Task.WhenAll(Enumerable.Range(0, 16).Select(i => (i % 2 == 0 ? one : other)
                    .CompleteAsync("tabapay", Encoding.UTF8.GetBytes(back.Query.Expose()), null)));
                Assert.That(all.Count(completed => completed.IsFirstTime), Is.EqualTo(1));
                Assert.That(simulator.Payment(begun.Token).TimesSettled, Is.EqualTo(1));
                Payment paid = other.FindOrder(order).Single();
                Assert.That(paid.State, Is.EqualTo(PaymentState.Paid));
                Assert.That(paid.ReferenceNumber, Is.EqualTo(simulator.Payment(begun.Token).ReferenceNumber));
                Assert.That(one.Unacknowledged(), Has.Some.Property("Id").EqualTo(paid.Id));
                other.Acknowledge(paid.Id, World.Amount);
                Assert.That(one.Unacknowledged(), Has.None.Property("Id").EqualTo(paid.Id));
                Assert.That(one.Reconcile().Errors, Is.Empty);
            }
            // Nobody vouches for the server: nothing is written there, and the password is not shown.
            var refused = Assert.Throws<DargahCheckoutException>(() => Open(address, World.TabaPay, null));
            string password = new Uri(address).UserInfo.Split(':')[1];
            Assert.That(refused.ToString() + refused.Error.ToJson(), Is.Not.StringContaining(password));
        }

        private static Checkout Open(string journal, TabaPay tabapay, CheckoutSettings settings)
        {
            return new Checkout(journal, null, new Dictionary<string, TabaPay> { { "tabapay", tabapay } }, settings);
        }
    }
}

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.Serialization;
using System.Runtime.Serialization.Formatters.Binary;
using Dargah.Testing;
using NUnit.Framework;

namespace Dargah.Tests
{
    /// <summary>Secrets stand in no ToString, no JSON, no exception and no event.</summary>
    [TestFixture]
    public class SecretsTests
    {
        private const string Password = "kelid-e-makhfi-4711";

        [Test]
        public void NothingThatIsPrintedShowsASecret()
        {
            Simulator simulator = World.Fresh();
            var shown = new List<string>();
            var secrets = new List<string> { World.Mobile, World.NationalCode, World.Card, Password, Simulator.Password,
                Simulator.Merchant };
            Action<object> see = one => shown.Add(one + "\n" + one.GetType().GetMethod("ToJson")?.Invoke(one, null));

            using (Tara tara = simulator.NewTara(onAttempt: one => see(one)))
            using (TaraOrder order = World.Order())
            {
                TaraToken token = tara.GetToken(order);
                Redirect form = tara.PurchaseForm(token.Text);
                PayerReturn back = simulator.Pay(token.Text, card: World.Card);
                TaraCallback callback = back.ToTara();
                Expected expected = order.Expected(token.Text, verifiedBefore: false).After(callback);
                Outcome outcome = tara.Verify(expected);
                TaraInquiry inquiry = tara.Inquire(token.Text, World.Ip);
                secrets.Add(token.Text.Expose());
                foreach (object one in new object[] { tara, order, token, form, callback, expected, outcome,
                    ((Paid)outcome).TaraAnswer, inquiry, tara.Authenticate(), back, simulator }) see(one);
                foreach (Field field in form.Fields.Concat(callback.Extra)) see(field);
            }
            using (TabaPay tabapay = simulator.NewTabaPay(onAttempt: one => see(one)))
            using (var request = new TabaPayRequest(World.Amount, World.Back, World.Mobile, cardNumber: World.Card,
                nationalCode: World.NationalCode))
            {
                TabaPayCreated created = tabapay.Create(request);
                TabaPayCallback callback = simulator.Pay(created.Token, card: World.Card).ToTabaPay();
                secrets.Add(created.Token.Expose());
                Expected expected = request.Expected(created.Token, verifiedBefore: false).After(callback);
                // The gateway's own words repeat what was sent.
                simulator.Fault("tabapay", "verify", "status", null, parameters: new Dictionary<string,
                    object> { { "status", 500 } });
                Outcome unknown = tabapay.Verify(expected, new CallOptions(TimeSpan.FromMilliseconds(500)));
                Assert.That(unknown, Is.InstanceOf<Unknown>());
                simulator.ClearFaults();
                Outcome paid = tabapay.Verify(expected);
                TabaPayPush push = tabapay.ParsePush(null, "responseCode=1&status=success&token=" + created.Token.Expose()
                    + "&amount=5&cardNumber=" + World.Card, null);
                foreach (object one in new object[] { tabapay, request, created, created.Redirect, callback, expected,
                    unknown, ((Unknown)unknown).Error, paid, push, push.Callback }) see(one);
                simulator.Fault("tabapay", "create", "body", parameters: new Dictionary<string, object>
                {
                    { "text", "{\"status\":\"error\",\"responseCode\":\"-1\",\"message\":\"" + World.Mobile + " "
                        + World.Card + " " + Simulator.Merchant + "\"}" },
                });
                see(Assert.Throws<DargahRefusedException>(() => tabapay.Create(request)));
            }
            see(Assert.Throws<DargahInputException>(() => new Tara(Password + "\n", Password + "\n")));
            see(Assert.Throws<DargahInputException>(() =>
                new Tara("s", "p", network: new Network(proxy: "http://a:" + Password + "@\u0001"))));
            see(Assert.Throws<DargahInputException>(() => new TabaPay(Password, GatewayEnvironment.Production)));
            see(Assert.Throws<DargahInputException>(() =>
                new TabaPayRequest(World.Amount, World.Back, cardNumber: World.Card + "1")));
            see(Assert.Throws<DargahCallbackException>(() => new Expected("t", 5)
                .After(TaraCallback.Parse("", "result=0&token=" + Password))));
            see(new RefundAccount("refund", Password));
            see(new Network(proxy: "http://a:" + Password + "@127.0.0.1:1"));

            Assert.That(shown.Count, Is.GreaterThan(30));
            Assert.That(shown.Any(text => text.Contains("\"outcome\":\"paid\"") || text.Contains("paid")), Is.True);
            var leaks = from text in shown from secret in secrets where text.Contains(secret) select secret + " in "
                + text;
            Assert.That(leaks, Is.Empty);
        }

        [Test]
        public void NothingCanBeSerialised()
        {
            // Whatever holds a handle or a secret must not be written somewhere by accident.
            foreach (Type type in typeof(Tara).Assembly.GetExportedTypes().Where(type => type.IsClass))
            {
                bool marked = (type.Attributes & System.Reflection.TypeAttributes.Serializable) != 0;
                Assert.That(marked, Is.False, type.Name);
            }
            TaraCallback callback = TaraCallback.Parse("", "result=0&token=t-1");
            Assert.Throws<SerializationException>(() => new BinaryFormatter().Serialize(new MemoryStream(), callback));
        }

        [Test]
        public void OutcomesAreClosedAndResultsDoNotChange()
        {
            Type[] all = typeof(Outcome).Assembly.GetTypes();
            Assert.That(all.Where(type => type.BaseType == typeof(Outcome)),
                Is.EquivalentTo(new[] { typeof(Paid), typeof(Declined), typeof(Mismatch), typeof(Unknown) }));
            Assert.That(typeof(Outcome)
                .GetConstructors(System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic
                | System.Reflection.BindingFlags.Public).All(made => made.IsAssembly), Is.True);
            foreach (Type type in all.Where(type => type.IsPublic))
            {
                Assert.That(type.IsSealed || type.IsAbstract || type == typeof(DargahException), Is.True, type.Name
                    + " can be derived from");
                Assert.That(type.GetProperties()
                    .Where(property => property.CanWrite && property.DeclaringType.Assembly == type.Assembly), Is.Empty,
                    type.Name + " can be changed");
                Assert.That(type.GetFields(
                    System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.Instance)
                    .Where(field => !type.IsEnum), Is.Empty, type.Name);
            }
        }
    }
}

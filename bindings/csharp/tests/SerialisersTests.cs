using System;
using System.Collections;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Serialization;
using System.Runtime.Serialization.Formatters.Binary;
using System.Runtime.Serialization.Json;
using System.Text;
using System.Threading;
using System.Web.Script.Serialization;
using System.Xml.Serialization;
using Dargah.Testing;
using Newtonsoft.Json;
using NUnit.Framework;

namespace Dargah.Tests
{
    /// <summary>What writes objects by their public members gets no secret out of any object of either assembly.</summary>
    [TestFixture]
    public class SerialisersTests
    {
        private const string RefundPassword = "kelid-e-bazgasht-4712";

        // What is shorter, such as `0`, stands in other texts by chance.
        private const int Short = 8;

        /// <summary>Types of which no test makes an object, each with its reason.</summary>
        private static readonly Dictionary<Type, string> NotMade = new Dictionary<Type, string>
        {
            { typeof(DargahLoadException), "only where there is no library: paths, and nothing of a payment" },
        };

        /// <summary>
        /// Secrets that another object may show: the shop's own address, a masked card, what a browser or a program sent of
        /// no secrets. The object itself does not.
        /// </summary>
        private static readonly string[] ShownElsewhere =
        {
            "PayerReturn.Url", "KeyValuePair`2.Value", "Field.Value", "TaraCallback.Pan", "TabaPayPush.CardNumber",
            "TabaPayVerifyAnswer.CardNumber",
        };

        [Test]
        public void NoSerialiserShowsASecretOfAnyPublicType()
        {
            Dictionary<string, Func<object, string>> ways = Ways();
            foreach (KeyValuePair<string, Func<object, string>> way in ways)
            {
                Assert.That(way.Value(new Plain { Text = "can-be-seen" }), Is.StringContaining("can-be-seen"), way.Key);
            }
            var secrets = new HashSet<string> { World.Mobile, World.NationalCode, World.Card, Simulator.Password,
                Simulator.Merchant, RefundPassword };
            var roots = new List<object>();
            Everything(roots, secrets);
            var seen = new Seen();
            foreach (object root in roots) seen.Add(root);

            Assert.That(Made().Where(type => !NotMade.ContainsKey(type) && !seen.Objects.Any(type.IsInstanceOfType)), Is.Empty,
                "a public type that this test makes no object of");
            Assert.That(Made().SelectMany(type => type.GetProperties()).Where(one => one.PropertyType == typeof(Secret))
                .Select(Seen.Name).Except(seen.Secrets.Select(one => one.Key)), Is.Empty, "a secret that was always null");

            secrets.UnionWith(seen.Secrets.Where(one => !ShownElsewhere.Contains(one.Key) && one.Value.Length >= Short)
                .Select(one => one.Value));
            var leaks = new List<string>();
            foreach (object one in seen.Objects)
            {
                var own = new Seen();
                own.Add(one);
                string[] hidden = secrets.Concat(own.Secrets.Select(secret => secret.Value).Where(text => text.Length >= Short))
                    .ToArray();
                foreach (KeyValuePair<string, Func<object, string>> way in ways)
                {
                    string written = way.Value(one);
                    leaks.AddRange(hidden.Where(written.Contains)
                        .Select(secret => one.GetType().Name + " by " + way.Key + ": " + secret));
                }
                leaks.AddRange(own.Texts.Where(text => hidden.Any(text.Value.Contains))
                    .Select(text => text.Key + " is a string: " + text.Value));
            }
            Assert.That(leaks.Distinct(), Is.Empty);
        }

        [Test]
        public void ASecretShowsItsTextByExposeAlone()
        {
            Secret one = "kelid-4711", same = new Secret("kelid-" + 4711), other = "kelid-4712";
            Assert.That(one.Expose(), Is.EqualTo("kelid-4711"));
            Assert.That(one == same && !(one != same) && one.Equals(same) && one.Equals((object)same), Is.True);
            Assert.That(one.GetHashCode(), Is.EqualTo(same.GetHashCode()));
            Assert.That(one == other || one == "kelid" || one == null || null == one || one.Equals((object)"kelid-4711"), Is.False);
            Assert.That((Secret)(string)null == null, Is.True);
            Assert.Throws<ArgumentNullException>(() => new Secret(null));
            Assert.That(new[] { one.ToString(), "" + one, $"{one}", string.Format("{0,3}", one), string.Concat(one, ""),
                string.Join("", new object[] { one }), Convert.ToString(one), new StringBuilder().Append(one).ToString() },
                Is.All.EqualTo("***"));
            Assert.That(typeof(Secret).GetProperties(), Is.Empty);
            Assert.That(typeof(Secret).GetFields(), Is.Empty);
            Assert.That(typeof(Secret).GetMethods().Where(method => method.ReturnType == typeof(string))
                .Select(method => method.Name), Is.EquivalentTo(new[] { "Expose", "ToString" }), "nor an operator that gives it");
            var shown = (System.Diagnostics.DebuggerDisplayAttribute)typeof(Secret)
                .GetCustomAttributes(typeof(System.Diagnostics.DebuggerDisplayAttribute), false).Single();
            Assert.That(shown.Value, Is.EqualTo("***"));
        }

        /// <summary>Every way to write an object; what is thrown counts as written, since it goes into a log.</summary>
        private static Dictionary<string, Func<object, string>> Ways()
        {
            var ways = new Dictionary<string, Func<object, string>>
            {
                { "ToString", one => one.ToString() },
                { "DataContractSerializer", one => To(stream =>
                    new DataContractSerializer(one.GetType()).WriteObject(stream, one)) },
                { "DataContractJsonSerializer", one => To(stream =>
                    new DataContractJsonSerializer(one.GetType()).WriteObject(stream, one)) },
                { "XmlSerializer", one => To(stream => new XmlSerializer(one.GetType()).Serialize(stream, one)) },
                { "BinaryFormatter", one => To(stream => new BinaryFormatter().Serialize(stream, one)) },
            };
            // CoreCLR has the one, Mono the two others.
            MethodInfo json = Type.GetType("System.Text.Json.JsonSerializer, System.Text.Json")?.GetMethods()
                .Single(method => method.Name == "Serialize" && !method.IsGenericMethod && method.ReturnType == typeof(string));
            if (json != null) ways["System.Text.Json"] = one => (string)json.Invoke(null, new[] { one, one.GetType(), null });
            else AddMonos(ways);
            return ways.ToDictionary(way => way.Key, way => (Func<object, string>)(one =>
            {
                try
                {
                    return way.Value(one);
                }
                catch (Exception e)
                {
                    return e.ToString();
                }
            }));
        }

        private static void AddMonos(Dictionary<string, Func<object, string>> ways)
        {
            ways["Newtonsoft.Json"] = one => JsonConvert.SerializeObject(one);
            ways["Newtonsoft.Json, past errors"] = one => JsonConvert.SerializeObject(one, new JsonSerializerSettings
            {
                TypeNameHandling = TypeNameHandling.All,
                ReferenceLoopHandling = ReferenceLoopHandling.Ignore,
                Error = (sender, failed) => failed.ErrorContext.Handled = true,
            });
            ways["JavaScriptSerializer"] = one => new JavaScriptSerializer().Serialize(one);
        }

        private static string To(Action<Stream> write)
        {
            var stream = new MemoryStream();
            write(stream);
            return Encoding.UTF8.GetString(stream.ToArray());
        }

        /// <summary>The public types of which there are objects with something to show.</summary>
        private static IEnumerable<Type> Made()
        {
            return typeof(Tara).Assembly.GetExportedTypes().Concat(typeof(Simulator).Assembly.GetExportedTypes())
                .Where(type => !type.IsAbstract && !type.IsEnum && !type.IsSubclassOf(typeof(Delegate)))
                .Where(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Any());
        }

        /// <summary>What a day with both gateways, a journal and the tools for tests brings forth.</summary>
        private static void Everything(List<object> roots, HashSet<string> secrets)
        {
            Simulator simulator = World.Fresh();
            simulator.OpenPoint("tara_callback_pan", true);
            var network = new Network();
            var refund = new RefundAccount("refund", RefundPassword, simulator.RefundUrl);
            roots.AddRange(new object[] { simulator, network, refund, new CallOptions(TimeSpan.FromSeconds(1)) });
            using (Tara tara = simulator.NewTara(onAttempt: roots.Add))
            using (TabaPay tabapay = simulator.NewTabaPay(onAttempt: roots.Add))
            {
                AtTara(simulator, tara, roots, secrets);
                AtTabaPay(simulator, tabapay, roots, secrets);
                WithCheckout(simulator, tara, tabapay, roots, secrets);
                using (var source = new CancellationTokenSource())
                {
                    source.Cancel();
                    roots.Add(Assert.Throws<DargahCanceledException>(() => tara.GetToken(World.Order(), null, source.Token)));
                }
                roots.Add(Assert.Throws<DargahInputException>(() => new Tara("s\n", Simulator.Password)));
                roots.Add(Assert.Throws<SimulatorException>(() => simulator.Payment("nobody's")));
                roots.Add(GatewayCode.Find("tara", "0"));
                roots.Add(new Shops { Token = secrets.Last(), Kept = roots.OfType<Started>().Last().Payment });
                roots.AddRange(simulator.Requests());
            }
            // The login's access token: nobody gets it from the library, and the simulator has seen it.
            foreach (KeyValuePair<string, Secret> header in roots.OfType<SimulatedRequest>().SelectMany(one => one.Headers))
            {
                if (header.Key == "authorization") secrets.Add(header.Value.Expose().Substring("Bearer ".Length));
            }
            Assert.That(secrets.Count, Is.GreaterThan(12));
        }

        private static void AtTara(Simulator simulator, Tara tara, List<object> roots, HashSet<string> secrets)
        {
            TaraOrder order = World.Order();
            TaraToken token = tara.GetToken(order);
            secrets.Add(token.Text.Expose());
            PayerReturn back = simulator.Pay(token.Text, World.Card);
            Expected expected = order.Expected(token.Text, verifiedBefore: false).After(back.ToTara());
            TaraGroups groups = tara.ClubGroups();
            TaraGroupMap map = groups.Map(groups.All[0].Id, new Dictionary<string, long>());
            var paid = (Paid)tara.Verify(expected);
            var item = new TaraItem("x", "x", 1, TaraUnit.Each, 5, "26", "x", "{}", "{}");
            simulator.Fault("tara", "getToken", "code", parameters: new Dictionary<string, object> { { "code", "15" } });
            roots.AddRange(new object[] { tara, order, token, tara.PurchaseForm(token.Text), back, back.ToTara(), expected, paid,
                groups, map, item, tara.Authenticate(), tara.Inquire(token.Text, World.Ip),
                tara.PurchaseVerify(token.Text, World.Ip), tara.RefundPart(paid.ReferenceNumber, 5, new[] { item }),
                simulator.Payment(token.Text), Assert.Throws<DargahRefusedException>(() => tara.GetToken(order)) });
        }

        private static void AtTabaPay(Simulator simulator, TabaPay tabapay, List<object> roots, HashSet<string> secrets)
        {
            foreach (string end in new[] { "paid", "declined", "mismatch", "unknown" })
            {
                var request = new TabaPayRequest(World.Amount, World.Back, World.Mobile, cardNumber: World.Card,
                    nationalCode: World.NationalCode);
                TabaPayCreated created = tabapay.Create(request);
                secrets.Add(created.Token.Expose());
                PayerReturn back = end == "declined" ? simulator.Decline(created.Token)
                    : simulator.Pay(created.Token, World.Card, end == "mismatch" ? 5 : default(Rial?));
                if (end == "unknown") simulator.Fault("tabapay", "verify", "html", null);
                Expected expected = request.Expected(created.Token, false, true);
                if (end != "mismatch") expected = expected.After(back.ToTabaPay());
                Outcome outcome = tabapay.Verify(expected, new CallOptions(end == "unknown" ? TimeSpan.FromMilliseconds(500)
                    : TimeSpan.FromSeconds(20)));
                simulator.ClearFaults();
                Assert.That(Outcomes.Name(outcome), Is.EqualTo(end));
                TabaPayPush push = tabapay.ParsePush(null, back.Query.Expose() + "&cardNumber=" + World.Card, null);
                roots.AddRange(new object[] { tabapay, request, created, back, back.ToTabaPay(), expected, outcome, push });
            }
        }

        private static void WithCheckout(Simulator simulator, Tara tara, TabaPay tabapay, List<object> roots,
            HashSet<string> secrets)
        {
            var settings = new CheckoutSettings(payer: TimeSpan.FromMilliseconds(1), askAgain: TimeSpan.FromMilliseconds(1),
                stateKeys: new Dictionary<string, string> { { "k1", Simulator.Password + new string('k', 32) } });
            var filter = new PaymentFilter();
            string file = Path.Combine(Path.GetTempPath(), "dargah-" + Guid.NewGuid().ToString("N") + ".db");
            try
            {
                using (var checkout = new Checkout("sqlite:" + file, new Dictionary<string, Tara> { { "tara", tara } },
                    new Dictionary<string, TabaPay> { { "tabapay", tabapay } }, settings))
                {
                    Started atTara = checkout.Begin("tara", World.Order());
                    Started atTabaPay = checkout.Begin("tabapay", "order-2", World.Request());
                    secrets.UnionWith(new[] { atTara, atTabaPay }.Select(one => one.Payment.Token.Expose()));
                    PayerReturn fromTara = simulator.Pay(atTara.Payment.Token, World.Card);
                    PayerReturn fromTabaPay = simulator.Pay(atTabaPay.Payment.Token, World.Card);
                    ReturnState state = checkout.ReturnState(Bytes(fromTabaPay.Query), null);
                    Completed completed = checkout.Complete("tara", Bytes(fromTara.Query), Bytes(fromTara.Body));
                    roots.AddRange(new object[] { checkout, settings, filter, atTara, atTabaPay, state, completed,
                        checkout.Complete("tabapay", Bytes(fromTabaPay.Query), null),
                        checkout.RefundPart(completed.Payment.Id, 5), checkout.List(filter),
                        checkout.History(completed.Payment.Id), checkout.ExportLine(completed.Payment.Id) });
                    secrets.Add(checkout.Begin("tara", new TaraOrder(World.Amount, Simulator.ServiceId, World.Ip, World.Back, "left"))
                        .Payment.Token.Expose());
                }
                // Without the account of the payment that was left.
                using (var other = new Checkout("sqlite:" + file, null, new Dictionary<string, TabaPay> { { "tabapay", tabapay } },
                    settings))
                {
                    ReconcileReport report = null;
                    CallTests.Until(() => (report = other.Reconcile()).Errors.Any());
                    roots.Add(report);
                }
            }
            finally
            {
                foreach (string one in new[] { "", "-wal", "-shm" }) File.Delete(file + one);
            }
        }

        private static byte[] Bytes(Secret text)
        {
            return Encoding.UTF8.GetBytes(text.Expose());
        }

        /// <summary>What every serialiser writes, so that one that wrote nothing at all would be noticed.</summary>
        [Serializable]
        public class Plain
        {
            /// <summary>Any text.</summary>
            public string Text { get; set; }

            /// <summary>The same.</summary>
            public override string ToString()
            {
                return Text;
            }
        }

        /// <summary>A shop's own object.</summary>
        public class Shops
        {
            /// <summary>A token that it keeps.</summary>
            public Secret Token { get; set; }

            /// <summary>A payment that it keeps.</summary>
            public Payment Kept { get; set; }
        }

        /// <summary>All objects that public members lead to, as serialisers go.</summary>
        private sealed class Seen
        {
            internal readonly List<object> Objects = new List<object>();
            internal readonly List<KeyValuePair<string, string>> Secrets = new List<KeyValuePair<string, string>>();
            internal readonly List<KeyValuePair<string, string>> Texts = new List<KeyValuePair<string, string>>();

            internal static string Name(PropertyInfo property)
            {
                return property.DeclaringType.Name + "." + property.Name;
            }

            internal void Add(object one, string name = "itself")
            {
                if (one == null) return;
                Type type = one.GetType();
                if (one is Secret) Secrets.Add(new KeyValuePair<string, string>(name, ((Secret)one).Expose()));
                else if (one is string) Texts.Add(new KeyValuePair<string, string>(name, (string)one));
                else if (one is IEnumerable) foreach (object element in (IEnumerable)one) Add(element, name);
                if (one is IEnumerable || !(type.Namespace.StartsWith("Dargah") || type.Name.StartsWith("KeyValuePair"))
                    || type.IsEnum || Objects.Any(known => ReferenceEquals(known, one))) return;
                Objects.Add(one);
                foreach (PropertyInfo property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
                {
                    if (property.GetIndexParameters().Length == 0) Add(property.GetValue(one, null), Name(property));
                }
            }
        }
    }
}

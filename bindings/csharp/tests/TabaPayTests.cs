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
    [TestFixture]
    public class TabaPayTests
    {
        [Test]
        public void AFirstPayment()
        {
            Simulator simulator = World.Fresh();
            using (TabaPayRequest request = World.Request())
            {
                TabaPayCreated created = World.TabaPay.Create(request);
                Assert.That(created.Status, Is.EqualTo("success"));
                Assert.That(created.HttpStatus, Is.EqualTo(200));
                Assert.That(created.Redirect.Method, Is.EqualTo(RedirectMethod.Get));
                Assert.That(created.Redirect.Url, Is.EqualTo(created.Url));
                Assert.That(created.Redirect.Fields, Is.Empty);
                Assert.That(created.Redirect.Html(), Is.StringContaining(created.Token.Expose()));
                TabaPayCallback callback = simulator.Pay(created.Token).ToTabaPay();
                Assert.That(callback.IsPositive, Is.True);
                Assert.That(callback.ResponseCode, Is.EqualTo("1"));
                Assert.That(callback.Status, Is.EqualTo("success"));
                Assert.That(callback.Amount, Is.EqualTo(new Rial(World.Amount)));
                Assert.That(callback.Extra.Single().Name, Is.EqualTo("lang"));
                var paid = World.TabaPay.Verify(request.Expected(created.Token, verifiedBefore: false)
                    .After(callback)) as Paid;
                Assert.That(paid, Is.Not.Null);
                Assert.That(paid.TaraAnswer, Is.Null);
                TabaPayVerifyAnswer answer = paid.TabaPayAnswer;
                Assert.That(answer.ShaparakRefNumber, Is.EqualTo(paid.ReferenceNumber));
                Assert.That(answer.Amount, Is.EqualTo(new Rial(World.Amount)));
                Assert.That(answer.FinalAmount, Is.Not.Null);
                Assert.That(answer.TrackingCode, Is.EqualTo(simulator.Payment(created.Token).TrackingCode));
                Assert.That(new[] { answer.Token, answer.Status, answer.Message, answer.CardNumber,
                    answer.HashedCardNumber, answer.Ip, answer.Date }, Has.None.Null);
            }
        }

        [Test]
        public void EveryFieldOfARequestIsSent()
        {
            Simulator simulator = World.Fresh();
            using (var request = new TabaPayRequest(
                World.Amount, World.Back, World.Mobile, "a@b.ir", "نام", World.Card, World.NationalCode, "{\"a\":1}",
                    "شرح", true, "{\"later\":2}"))
            {
                World.TabaPay.Create(request);
            }
            SimulatedRequest sent = simulator.Requests("create").First();
            Assert.That(sent.Field("amount"), Is.EqualTo("150000"));
            Assert.That(sent.Field("callbackURL"), Is.EqualTo(World.Back));
            Assert.That(sent.Field("mobile"), Is.EqualTo(World.Mobile));
            Assert.That(sent.Field("email"), Is.EqualTo("a@b.ir"));
            Assert.That(sent.Field("name"), Is.EqualTo("نام"));
            Assert.That(sent.Field("cardNumber"), Is.EqualTo(World.Card));
            Assert.That(sent.Field("nationalCode"), Is.EqualTo(World.NationalCode));
            Assert.That(sent.Field("additionalData"), Is.EqualTo("{\"a\":1}"));
            Assert.That(sent.Field("description"), Is.EqualTo("شرح"));
            Assert.That(sent.Field("sms"), Is.Not.Null);
            Assert.That(sent.Field("later"), Is.EqualTo("2"));
            var sms = Assert.Throws<DargahInputException>(() => new TabaPayRequest(World.Amount, World.Back, sms: true));
            Assert.That(sms.Error.CodeNumber, Is.EqualTo((long)TabaPayCode.SmsNeedsMobile));
        }

        [Test]
        public void ARefusedCreateIsAnExceptionWithTheGatewaysCode()
        {
            World.Fresh().Fault("tabapay", "create", "code", parameters: Faults.With("code", "-28"));
            var e = Assert.Throws<DargahRefusedException>(() => World.TabaPay.Create(World.Request()));
            Assert.That(e.Code, Is.EqualTo("-28"));
            Assert.That(e.Error.CodeNumber, Is.EqualTo((long)TabaPayCode.MerchantNotActive));
            Assert.That(e.Error.Operation, Is.EqualTo("create"));
            Assert.That(e.Progress, Is.EqualTo(Progress.Answered));
            Assert.That(e.Error.ToJson(), Is.StringStarting("{"));
        }

        [Test]
        public void ThePlainVerifyComparesNothing()
        {
            Simulator simulator = World.Fresh();
            string token;
            World.PaidAtTabaPay(out token);
            Assert.That(World.TabaPay.VerifyOnce(token, World.Amount).ResponseCode, Is.EqualTo("1"));
            Assert.That(VerifiedAt(simulator, token, "1402/01/01 12:10"),
                Is.EqualTo(new System.DateTimeOffset(2023, 3, 21, 8, 40, 0, System.TimeSpan.Zero)));
            Assert.That(VerifiedAt(simulator, token, "yesterday"), Is.Null);
        }

        private static System.DateTimeOffset? VerifiedAt(Simulator simulator, string token, string date)
        {
            simulator.Fault("tabapay", "verify", "set_field",
                parameters: new Dictionary<string, object> { { "field", "date" }, { "value", date } });
            TabaPayVerifyAnswer answer = World.TabaPay.VerifyOnce(token, World.Amount);
            Assert.That(answer.Date, Is.EqualTo(date));
            return answer.DateTime;
        }

        [Test]
        public void TheSandboxIsAskedWhereItIs()
        {
            Simulator simulator = World.Fresh();
            using (TabaPay sandbox = simulator.NewTabaPay(GatewayEnvironment.Sandbox))
            {
                sandbox.Create(World.Request());
                Assert.That(simulator.Requests("create").First().Target.Expose(), Is.StringContaining("/sandbox/"));
            }
            Assert.That(Assert.Throws<DargahInputException>(() =>
                new TabaPay(Simulator.Merchant, (GatewayEnvironment)9)).Field, Is.EqualTo("environment"));
        }

        [Test]
        public void APushIsReadAndLeadsToAVerify()
        {
            World.Fresh();
            string token;
            World.PaidAtTabaPay(out token);
            string body = "responseCode=1&status=success&token=" + token
                + "&amount=150000&trackingCode=77&cardNumber=603799******0590&ip=1.2.3.4&date=1402/01/01+12:10";
            string authorize = Callbacks.TabaPayAuthorize(Simulator.Merchant);
            Expected expected;
            using (TabaPayPush push = World.TabaPay.ParsePush(authorize, null, Encoding.UTF8.GetBytes(body)))
            {
                Assert.That(push.IsAuthorized, Is.True);
                Assert.That(push.TrackingCode, Is.EqualTo("77"));
                Assert.That(push.CardNumber.Expose(), Is.EqualTo("603799******0590"));
                Assert.That(push.Ip, Is.EqualTo("1.2.3.4"));
                Assert.That(push.Date, Is.EqualTo("1402/01/01 12:10"));
                Assert.That(push.DateTime, Is.EqualTo(new System.DateTimeOffset(2023, 3, 21, 8, 40, 0, System.TimeSpan.Zero)));
                Assert.That(push.Callback.Token.Expose(), Is.EqualTo(token));
                expected = new Expected(token, World.Amount, verifiedBefore: false).After(push.Callback);
                Assert.That(World.TabaPay.ParsePush(null, null, Encoding.UTF8.GetBytes(body)).IsAuthorized, Is.False);
                push.Dispose();
                Assert.Throws<ObjectDisposedException>(() => expected.After(push.Callback));
            }
            Assert.That(World.TabaPay.Verify(expected), Is.InstanceOf<Paid>());
            Assert.That(TabaPayPush.Answer, Is.StringStarting("{"));
        }

        [Test]
        public async Task CallbacksAreReadFromBytesTextsAndStreams()
        {
            const string Form = "responseCode=1&status=success&token=%DA%86&amount=5";
            byte[] bytes = Encoding.ASCII.GetBytes(Form);
            Assert.That(TabaPayCallback.Parse(Form, (string)null).Token.Expose(), Is.EqualTo("چ"));
            Assert.That(TabaPayCallback.Parse("", Form).Token.Expose(), Is.EqualTo("چ"));
            Assert.That(TabaPayCallback.Parse(null, bytes).Token.Expose(), Is.EqualTo("چ"));
            Assert.That(TabaPayCallback.Parse(bytes, null).Token.Expose(), Is.EqualTo("چ"));
            Assert.That(TabaPayCallback.Parse(null, new MemoryStream(bytes)).Token.Expose(), Is.EqualTo("چ"));
            Assert.That((await TabaPayCallback.ParseAsync(null, new MemoryStream(bytes))).Token.Expose(), Is.EqualTo("چ"));
            Assert.That(bytes, Is.EqualTo(Encoding.ASCII.GetBytes(Form)), "the caller's own bytes stay");
            string result = "result=0&token=t-1&additionalData="
                + string.Concat(Enumerable.Repeat("it+went+well+", 1000));
            Assert.That(TaraCallback.Parse(null, new MemoryStream(Encoding.ASCII.GetBytes(result)))
                .AdditionalData.Length, Is.EqualTo(13000));
            Assert.That((await TaraCallback.ParseAsync(null, new MemoryStream(Encoding.ASCII.GetBytes(result))))
                .AdditionalData.Length, Is.EqualTo(13000));
        }

        [Test]
        public void ABodyWithoutAnEndIsNotReadToItsEnd()
        {
            var ways = new Action<Stream>[]
            {
                body => TaraCallback.Parse("", body),
                body => TabaPayCallback.Parse("", body),
                body => TaraCallback.ParseAsync("", body).GetAwaiter().GetResult(),
                body => TabaPayCallback.ParseAsync("", body).GetAwaiter().GetResult(),
            };
            foreach (Action<Stream> way in ways)
            {
                var body = new Endless();
                Assert.Throws<DargahCallbackException>(() => way(body));
                Assert.That(body.Given, Is.LessThanOrEqualTo(1024 * 1024));
            }
        }

        [Test]
        public void ARefusalIsFinalOnlyWhenThePaymentsTimeIsOver()
        {
            Simulator simulator = World.Fresh();
            using (TabaPayRequest request = World.Request())
            {
                Secret token = World.TabaPay.Create(request).Token;
                TabaPayCallback callback = simulator.Pay(token).ToTabaPay();
                var code = new Dictionary<string, object> { { "code", "-101" } };
                simulator.Fault("tabapay", "verify", "code", null, parameters: code);
                foreach (bool over in new[] { false, true })
                {
                    var declined = World.TabaPay.Verify(request.Expected(token, false, over).After(callback)) as Declined;
                    Assert.That(declined, Is.Not.Null);
                    Assert.That(declined.IsFinal, Is.EqualTo(over));
                }
            }
        }

        private sealed class Endless : MemoryStream
        {
            internal long Given { get; private set; }

            public override int Read(byte[] buffer, int offset, int count)
            {
                Given += count;
                for (int i = 0; i < count; i++) buffer[offset + i] = (byte)'a';
                return count;
            }
        }
    }
}

using System.Collections.Generic;
using System.Linq;
using Dargah.Testing;
using NUnit.Framework;

namespace Dargah.Tests
{
    [TestFixture]
    public class TaraTests
    {
        [Test]
        public void AFirstPayment()
        {
            Simulator simulator = World.Fresh();
            using (var order = new TaraOrder(World.Amount, Simulator.ServiceId, World.Ip, World.Back, World.OrderNumber,
                World.Mobile))
            {
                TaraToken token = World.Tara.GetToken(order);
                Assert.That(token.Result, Is.EqualTo("0"));
                Assert.That(token.HttpStatus, Is.EqualTo(200));
                Assert.That(token.ItemsDoNotAddUp, Is.Null);
                Assert.That(token.Raw.Expose(), Is.StringContaining(token.Text.Expose()));
                Redirect form = World.Tara.PurchaseForm(token.Text);
                Assert.That(form.Method, Is.EqualTo(RedirectMethod.Post));
                Assert.That(form.Url.Expose(), Is.EqualTo(simulator.TaraUrl + "/api/ipgPurchase"));
                Assert.That(form.Fields.Single(field => field.Name == "token").Value, Is.EqualTo(token.Text));
                Assert.That(form.Html("n0nce"), Is.StringContaining("nonce=\"n0nce\""));

                TaraCallback callback = simulator.Pay(token.Text).ToTara();
                Assert.That(callback.IsPositive, Is.True);
                Assert.That(callback.Token, Is.EqualTo(token.Text));
                Assert.That(callback.Result, Is.EqualTo("0"));
                Assert.That(callback.OrderId, Is.EqualTo(World.OrderNumber));
                Assert.That(callback.ChannelRefNumber, Is.Not.Null.And.Not.Empty);
                Assert.That(callback.Extra.Single(field => field.Name == "lang").Value.Expose(), Is.EqualTo("fa"));

                Expected expected = order.Expected(token.Text, verifiedBefore: false).After(callback);
                var paid = World.Tara.Verify(expected) as Paid;
                Assert.That(paid, Is.Not.Null);
                Assert.That(paid.Amount, Is.EqualTo(new Rial(World.Amount)));
                Assert.That(paid.ReferenceNumber, Is.EqualTo(simulator.Payment(token.Text).ReferenceNumber));
                Assert.That(paid.IsFinal, Is.True);
                Assert.That(expected.Answered(paid).ToRecord(), Is.EqualTo(expected.AboutToVerify().ToRecord()));
                Assert.That(paid.Progress, Is.EqualTo(Progress.Answered));
                Assert.That(paid.TabaPayAnswer, Is.Null);
                Assert.That(paid.TaraAnswer.Rrn, Is.EqualTo(paid.ReferenceNumber));
                Assert.That(paid.TaraAnswer.Amount, Is.EqualTo(paid.Amount));
                Assert.That(paid.TaraAnswer.Token, Is.EqualTo(token.Text));
                Assert.That(paid.TaraAnswer.IsFromInquiry, Is.False);
                Assert.That(paid.TaraAnswer.Type, Is.Not.Null);
                Assert.That(paid.TaraAnswer.ServiceAmounts.Single().ServiceId, Is.EqualTo(Simulator.ServiceId));
                Assert.That(paid.TaraAnswer.ServiceAmounts.Single().Amount.Value, Is.EqualTo(World.Amount));
                Assert.That(simulator.Payment(token.Text).TimesSettled, Is.EqualTo(1));
                Assert.That(Outcomes.Name(paid), Is.EqualTo("paid"));
            }
        }

        [Test]
        public void EveryFieldOfAnOrderIsSent()
        {
            Simulator simulator = World.Fresh();
            var item = new TaraItem("چای", "T-1", 2, TaraUnit.Pack, 50000, "26", "سایر", "d", "{\"color\":\"red\"}");
            using (var order = new TaraOrder(
                World.Amount, 1, World.Ip, World.Back, "o-7", "۰۹۱۲۳۴۵۶۷۸۹", "n=1", 500,
                new[] { new ServiceAmount(Simulator.ServiceId, 150000) }, new[] { item }, false, "{\"later\":[1]}"))
            {
                Assert.That(World.Tara.GetToken(order).ItemsDoNotAddUp, Is.EqualTo(new Rial(100000)));
            }
            SimulatedRequest sent = simulator.Requests("getToken").First();
            Assert.That(sent.Field("amount"), Is.EqualTo("150000"));
            Assert.That(sent.Field("orderId"), Is.EqualTo("o-7"));
            Assert.That(sent.Field("mobile"), Is.EqualTo(World.Mobile));
            Assert.That(sent.Field("additionalData"), Is.EqualTo("n=1"));
            Assert.That(sent.Field("vat"), Is.EqualTo("500"));
            Assert.That(sent.Field("ip"), Is.EqualTo(World.Ip));
            Assert.That(sent.Field("callBackUrl"), Is.EqualTo(World.Back));
            Assert.That(sent.Field("later"), Is.EqualTo("[1]"));
            Assert.That(sent.Field("serviceAmountList.0.serviceId"), Is.EqualTo("101"));
            Assert.That(sent.Field("serviceAmountList.0.amount"), Is.EqualTo("150000"));
            Assert.That(sent.Field("taraInvoiceItemList.0.name"), Is.EqualTo("چای"));
            Assert.That(sent.Field("taraInvoiceItemList.0.code"), Is.EqualTo("T-1"));
            Assert.That(sent.Field("taraInvoiceItemList.0.count"), Is.EqualTo("2"));
            Assert.That(sent.Field("taraInvoiceItemList.0.unit"), Is.EqualTo(((int)TaraUnit.Pack).ToString()));
            Assert.That(sent.Field("taraInvoiceItemList.0.fee"), Is.EqualTo("50000"));
            Assert.That(sent.Field("taraInvoiceItemList.0.group"), Is.EqualTo("26"));
            Assert.That(sent.Field("taraInvoiceItemList.0.groupTitle"), Is.EqualTo("سایر"));
            Assert.That(sent.Field("taraInvoiceItemList.0.data"), Is.EqualTo("d"));
            Assert.That(sent.Field("taraInvoiceItemList.0.color"), Is.EqualTo("red"));
            var mustAddUp = Assert.Throws<DargahInputException>(() => new TaraOrder(
                World.Amount, Simulator.ServiceId, World.Ip, World.Back, items: new[] { item }, itemsMustAddUp: true));
            Assert.That(mustAddUp.Field, Is.Not.Null);
        }

        [Test]
        public void ALostAnswerToVerifyIsAskedForAgain()
        {
            Simulator simulator = World.Fresh();
            string token;
            Expected expected = World.PaidAtTara(out token);
            simulator.Fault("tara", "purchaseVerify", "close_after");
            Assert.That(World.Tara.Verify(expected), Is.InstanceOf<Paid>());
            Assert.That(simulator.Payment(token).TimesSettled, Is.EqualTo(1));
            Assert.That(simulator.Calls("tara", "purchaseInquiry"), Is.GreaterThan(0));
        }

        [Test]
        public void WhatStaysOpenIsUnknownAndSaysWhy()
        {
            Simulator simulator = World.Fresh();
            string token;
            Expected expected = World.PaidAtTara(out token);
            simulator.Fault("tara", "purchaseVerify", "html", null);
            var unknown = World.Tara.Verify(expected, new CallOptions(System.TimeSpan.FromSeconds(20))) as Unknown;
            Assert.That(unknown, Is.Not.Null);
            Assert.That(unknown.IsFinal, Is.False);
            Assert.That(unknown.Progress, Is.EqualTo(Progress.Answered));
            Assert.That(unknown.Error.MoneyMayHaveMoved, Is.True);
            Assert.That(unknown.Error.Gateway, Is.EqualTo("tara"));
            Assert.That(unknown.Error.MessageFa, Is.Not.Empty);
            Assert.That(Outcomes.Name(unknown), Is.EqualTo("unknown"));
        }

        [Test]
        public void ANegativeCallbackIsDeclinedAndNotFinal()
        {
            Simulator simulator = World.Fresh();
            using (TaraOrder order = World.Order())
            {
                Secret token = World.Tara.GetToken(order).Text;
                TaraCallback callback = simulator.Decline(token).ToTara();
                Assert.That(callback.IsPositive, Is.False);
                var declined = World.Tara.Verify(order.Expected(token, verifiedBefore: false)
                    .After(callback)) as Declined;
                Assert.That(declined, Is.Not.Null);
                Assert.That(declined.IsFinal, Is.False);
                Assert.That(declined.Code, Is.Not.Null.And.Not.Empty);
                Assert.That(declined.TextFa, Is.Not.Null);
                Assert.That(simulator.Calls("tara", "purchaseVerify"), Is.EqualTo(0));
                Assert.That(Outcomes.Name(declined), Is.EqualTo("declined"));
                // The late positive callback for the same token.
                var later = World.Tara.Verify(order.Expected(token, verifiedBefore: false)
                    .After(simulator.Pay(token).ToTara()));
                Assert.That(later, Is.InstanceOf<Paid>());
            }
        }

        [Test]
        public void ARefusalIsFinalOnlyWhenThePaymentsTimeIsOver()
        {
            Simulator simulator = World.Fresh();
            using (TaraOrder order = World.Order())
            {
                Secret token = World.Tara.GetToken(order).Text;
                TaraCallback callback = simulator.Pay(token).ToTara();
                var code = new Dictionary<string, object> { { "code", "102" } };
                simulator.Fault("tara", "purchaseVerify", "code", null, parameters: code);
                foreach (bool over in new[] { false, true })
                {
                    var own = new Expected(token, World.Amount, ip: World.Ip, verifiedBefore: false, windowOver: over);
                    foreach (Expected expected in new[] { order.Expected(token, false, over), own })
                    {
                        var declined = World.Tara.Verify(expected.After(callback)) as Declined;
                        Assert.That(declined, Is.Not.Null);
                        Assert.That(declined.IsFinal, Is.EqualTo(over));
                        // A refusal leaves it as it was; a program that died in between finds that one may have left.
                        Assert.That(expected.Answered(declined).ToRecord(), Is.EqualTo(expected.ToRecord()));
                        Secret stored = expected.AboutToVerify().ToRecord();
                        Assert.That(stored.Expose(), Contains.Substring("\"verified_before\":true"));
                        Assert.That(Expected.FromRecord(stored).After(callback).ToRecord(), Is.EqualTo(stored));
                    }
                }
            }
        }

        [Test]
        public void AnotherAmountIsAMismatch()
        {
            Simulator simulator = World.Fresh();
            using (TaraOrder order = World.Order())
            {
                Secret token = World.Tara.GetToken(order).Text;
                Expected expected = order.Expected(token, verifiedBefore: false)
                    .After(simulator.Pay(token, amount: 30000).ToTara());
                var mismatch = World.Tara.Verify(expected) as Mismatch;
                Assert.That(mismatch, Is.Not.Null);
                Assert.That(mismatch.Expected, Is.EqualTo(new Rial(World.Amount)));
                Assert.That(mismatch.Reported, Is.EqualTo(new Rial(30000)));
                Assert.That(mismatch.ReferenceNumber, Is.EqualTo(simulator.Payment(token).ReferenceNumber));
                Assert.That(mismatch.TaraAnswer.Amount, Is.EqualTo(mismatch.Reported));
                Assert.That(mismatch.IsFinal, Is.False);
                Assert.That(Outcomes.Name(mismatch), Is.EqualTo("mismatch"));
            }
        }

        [Test]
        public void WhatIsExpectedMayComeFromTheShopsOwnRecords()
        {
            Simulator simulator = World.Fresh();
            string token;
            World.PaidAtTara(out token);
            var bare = new Expected(token, World.Amount, verifiedBefore: false);
            Assert.That(Assert.Throws<DargahInputException>(() => World.Tara.Verify(bare)).Field, Is.EqualTo("ip"));
            var callback = TaraCallback.Parse("", "result=0&token=" + token + "&orderId=another");
            var expected = new Expected(token, World.Amount, World.OrderNumber, World.Ip, false);
            Assert.That(Assert.Throws<DargahCallbackException>(() => expected.After(callback)).Field,
                Is.EqualTo("orderId"));
            Assert.That(World.Tara.Verify(expected), Is.InstanceOf<Paid>());
            Assert.That(simulator.Requests("purchaseVerify").First().Field("ip"), Is.EqualTo(World.Ip));
        }

        [Test]
        public void ACallbackOfAnotherPaymentIsRefused()
        {
            var expected = new Expected("t-1", World.Amount, World.OrderNumber, World.Ip);
            var e = Assert.Throws<DargahCallbackException>(() =>
                expected.After(TaraCallback.Parse("", "result=0&token=t-2&orderId=order-1")));
            Assert.That(e.Kind, Is.EqualTo(ErrorKind.CallbackMismatch));
            Assert.That(e.Field, Is.EqualTo("token"));
            Assert.That(Assert.Throws<DargahCallbackException>(() => TaraCallback.Parse("", "<html>")).Kind,
                Is.EqualTo(ErrorKind.CallbackUnreadable));
            Assert.Throws<System.ArgumentNullException>(() => expected.After((TaraCallback)null));
        }

        [Test]
        public void LoginGroupsInquiryAndPlainVerify()
        {
            World.Fresh();
            TaraAuthentication login = World.Tara.Authenticate();
            Assert.That(login.TrustedFor.TotalSeconds, Is.GreaterThan(1));
            Assert.That(login.ExpireTime, Is.GreaterThan(0));
            Assert.That(login.ExtraJson.Expose(), Is.StringStarting("{"));
            TaraGroups groups = World.Tara.ClubGroups();
            Assert.That(groups.All.Count, Is.GreaterThan(1));
            TaraGroup first = groups.All[0];
            Assert.That(groups.Find(first.Title).Id, Is.EqualTo(first.Id));
            Assert.That(groups.Find("no such group"), Is.Null);
            TaraGroup last = groups.All[groups.All.Count - 1];
            TaraGroupMap map = groups.Map(last.Id, new Dictionary<string, long> { { "کتاب", first.Id } });
            Assert.That(map["کتاب"].Title, Is.EqualTo(first.Title));
            Assert.That(map["anything"].Id, Is.EqualTo(last.Id));
            Assert.Throws<DargahInputException>(() => groups.Map(-4711, new Dictionary<string, long>()));

            string token;
            World.PaidAtTara(out token);
            TaraVerifyAnswer answer = World.Tara.PurchaseVerify(token, World.Ip);
            Assert.That(answer.Result, Is.EqualTo("0"));
            TaraInquiry inquiry = World.Tara.Inquire(token, World.Ip);
            Assert.That(inquiry.TrackPurchaseList.Single().Rrn, Is.EqualTo(answer.Rrn));
            Assert.That(inquiry.TrackPurchaseList.Single().IsFromInquiry, Is.True);
            Assert.That(inquiry.ToJson(), Is.StringStarting("{"));
        }

        [Test]
        public void Refunds()
        {
            Simulator simulator = World.Fresh();
            string token;
            Expected expected = World.PaidAtTara(out token);
            string rrn = ((Paid)World.Tara.Verify(expected)).ReferenceNumber;
            TaraRefund part = World.Tara.RefundPart(rrn, 50000, description: "one item came back");
            Assert.That(part.Kind, Is.EqualTo(RefundKind.Done));
            Assert.That(part.Error, Is.Null);
            Assert.That(part.ExtraJson, Is.Not.Null);
            expected = World.PaidAtTara(out token);
            rrn = ((Paid)World.Tara.Verify(expected)).ReferenceNumber;
            simulator.Fault("tara", "refund", "close_after");
            TaraRefund lost = World.Tara.RefundWhole(rrn, "all of it");
            Assert.That(lost.Kind, Is.EqualTo(RefundKind.Unknown));
            Assert.That(lost.Error.MoneyMayHaveMoved, Is.True);
            Assert.That(lost.Raw, Is.Null);
            Assert.That(simulator.Payment(token).TimesRefunded, Is.EqualTo(1));
            Assert.That(World.Tara.RefundWhole("no-such-number").Kind, Is.EqualTo(RefundKind.Refused));
        }
    }

    internal static class Outcomes
    {
        internal static string Name(Outcome outcome)
        {
            return outcome.Match(paid => "paid", declined => "declined", mismatch => "mismatch", unknown => "unknown");
        }
    }
}

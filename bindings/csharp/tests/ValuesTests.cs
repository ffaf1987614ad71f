using System;
using System.Collections.Generic;
using System.Linq;
using Dargah.Testing;
using NUnit.Framework;

namespace Dargah.Tests
{
    [TestFixture]
    public class ValuesTests
    {
        [Test]
        public void RialCountsAndCompares()
        {
            Assert.That(Rial.FromToman(150000).Value, Is.EqualTo(1500000));
            Assert.That(new Rial(1500000).Toman, Is.EqualTo(150000));
            Assert.That(new Rial(1500001).Toman, Is.Null);
            Rial a = 5, b = 7;
            Assert.That(a < b && b > a && a <= b && b >= a && a != b && a == new Rial(5), Is.True);
            Assert.That((long)b, Is.EqualTo(7));
            Assert.That(a.Equals((object)new Rial(5)) && !a.Equals("5") && a.GetHashCode() == new Rial(5).GetHashCode(),
                Is.True);
            Assert.That(new[] { b, a }.OrderBy(one => one).First(), Is.EqualTo(a));
            Assert.That(new Rial(1500000).ToString(), Is.EqualTo("1500000"));
            Assert.That(new Rial(1500000).ToPersian(), Is.EqualTo("۱٬۵۰۰٬۰۰۰"));
            Assert.That(Rial.Parse("۱٬۵۰۰٬۰۰۰").Value, Is.EqualTo(1500000));
            Assert.That(default(Rial).Value, Is.EqualTo(0));
        }

        [Test]
        public void TomansAndDecimalsAreReadExactly()
        {
            Assert.That(Rial.ParseToman("1234.5").Value, Is.EqualTo(12345));
            Assert.That(Rial.FromToman(1234.5m).Value, Is.EqualTo(12345));
            Assert.That(Rial.FromToman(15000.00m).Value, Is.EqualTo(150000));
            Assert.That(Rial.ParseDecimal("150000.00").Value, Is.EqualTo(150000));
            foreach (var bad in new[] { 1.55m, -1m, decimal.MaxValue })
                Assert.That(Assert.Throws<DargahInputException>(() => Rial.FromToman(bad)).Field, Is.EqualTo("amount"));
        }

        [Test]
        public void WhatIsNotAcceptableNamesItsField()
        {
            var toman = Assert.Throws<DargahInputException>(() => Rial.FromToman(long.MaxValue));
            Assert.That(toman.Field, Is.EqualTo("amount"));
            Assert.That(toman.Kind, Is.EqualTo(ErrorKind.InvalidInput));
            Assert.That(toman.Progress, Is.EqualTo(Progress.NotSent));
            Assert.That(toman.MoneyMayHaveMoved, Is.False);
            Assert.That(toman.MessageFa, Is.Not.EqualTo(toman.Message));
            Assert.That(Assert.Throws<DargahInputException>(() => Check.Mobile("12")).Field, Is.EqualTo("mobile"));
            Assert.That(Assert.Throws<DargahInputException>(() => Check.NationalCode("12")).Field,
                Is.EqualTo("nationalCode"));
            Assert.That(Assert.Throws<DargahInputException>(() => Check.CardNumber("12")).Field,
                Is.EqualTo("cardNumber"));
        }

        [Test]
        public void ChecksBringIntoForm()
        {
            Assert.That(Check.Mobile("+98 912 345 6789"), Is.EqualTo("09123456789"));
            Assert.That(Check.NationalCode("۰۰۸۴۵۷۵۹۴۸"), Is.EqualTo("0084575948"));
            Assert.That(Check.CardNumber("6037-9911-9950-0590"), Is.EqualTo("6037991199500590"));
        }

        [Test]
        public void NullAndHalfACharacterAreRefusedAndNotSent()
        {
            Assert.That(Assert.Throws<DargahInternalException>(() => Check.Mobile(null)).Field, Is.EqualTo("mobile"));
            // Half of a surrogate pair has no UTF-8.
            Assert.That(Assert.Throws<DargahInputException>(() => Check.Mobile("0912\uD83D")).Field,
                Is.EqualTo("mobile"));
            Assert.That(Assert.Throws<DargahInputException>(() => Check.Mobile("")).Field, Is.EqualTo("mobile"));
            Assert.That(Assert.Throws<DargahInputException>(() => Check.Mobile("0912\0")).Field, Is.EqualTo("mobile"));
        }

        [Test]
        public void TheTableOfCodesIsThatOfTheEnums()
        {
            var codes = GatewayCode.All();
            var tara = codes.Where(code => code.Gateway == "tara").Select(code => code.Number);
            var tabapay = codes.Where(code => code.Gateway == "tabapay").Select(code => code.Number);
            Assert.That(tara, Is.EquivalentTo(Enum.GetValues(typeof(TaraCode)).Cast<TaraCode>()
                .Select(code => (long)code)));
            Assert.That(tabapay, Is.EquivalentTo(Enum.GetValues(typeof(TabaPayCode)).Cast<TabaPayCode>()
                .Select(code => (long)code)));
            Assert.That(codes.All(code => code.Name != "" && code.Text != "" && code.TextFa != ""), Is.True);
            GatewayCode mobile = GatewayCode.Find("tabapay", "-17");
            Assert.That(mobile.Number, Is.EqualTo((long)TabaPayCode.MobileNotValid));
            Assert.That(mobile.Field, Is.EqualTo("mobile"));
            Assert.That(mobile.ToString(), Is.StringStarting("tabapay -17: "));
            Assert.That(GatewayCode.Find("tara", "0").Field, Is.Null);
            Assert.That(GatewayCode.Find("tara", "4711"), Is.Null);
            Assert.That(GatewayCode.Meaning("tara", "purchaseVerify", "0"), Is.EqualTo(CodeFlags.Success));
            Assert.That(GatewayCode.Meaning("tara", "purchaseVerify", "102") & CodeFlags.Final,
                Is.EqualTo(CodeFlags.Final));
            Assert.That(Assert.Throws<DargahInputException>(() => GatewayCode.Meaning("tara", "create", "0")).Field,
                Is.EqualTo("call"));
        }

        [Test]
        public void KindsAndProblemsHaveTexts()
        {
            foreach (ErrorKind kind in Enum.GetValues(typeof(ErrorKind)))
            {
                Assert.That(DargahError.TextOf(kind), Is.Not.Null.And.Not.Empty, kind.ToString());
                Assert.That(DargahError.TextFaOf(kind), Is.Not.Null.And.Not.EqualTo(DargahError.TextOf(kind)),
                    kind.ToString());
            }
            Assert.That(DargahError.TextOf((ErrorKind)4711), Is.Null);
            Assert.That(DargahError.TextOf(TlsProblem.WrongHost), Is.Not.Null.And.Not.Empty);
            Assert.That(DargahError.TextOf((TlsProblem)4711), Is.Null);
        }

        [Test]
        public void TheLibraryIsTheOneThatWasNamed()
        {
            Assert.That(DargahLibrary.Path, Is.EqualTo(World.Given("DARGAH_LIBRARY")));
            Assert.That(DargahLibrary.Version, Is.EqualTo("0.1.0"));
            Assert.That(DargahLibrary.AbiMajor, Is.EqualTo(1));
            Assert.That(DargahLibrary.AbiMinor, Is.GreaterThanOrEqualTo(0));
        }

        [Test]
        public void CallbacksForTheTestsOfAShop()
        {
            TaraCallback tara = TaraCallback.Parse("",
                Callbacks.Tara("t-1", fields: new Dictionary<string,
                string> { { "orderId", "1001" }, { "desc", null } }));
            Assert.That(tara.IsPositive, Is.True);
            Assert.That(tara.Token.Expose(), Is.EqualTo("t-1"));
            Assert.That(tara.OrderId, Is.EqualTo("1001"));
            Assert.That(tara.Desc, Is.Null);
            Assert.That(TaraCallback.Parse("", Callbacks.Tara("t-1", "102")).Result, Is.EqualTo("102"));
            TabaPayCallback tabapay = TabaPayCallback.Parse(Callbacks.TabaPay("t-2", 20000), "");
            Assert.That(tabapay.IsPositive, Is.True);
            Assert.That(tabapay.Amount, Is.EqualTo(new Rial(20000)));
            Assert.That(TabaPayCallback.Parse(Callbacks.TabaPay("t-2", 20000, "-1"), "").IsPositive, Is.False);
            using (var client = new TabaPay(Simulator.Merchant, GatewayEnvironment.Production))
            using (TabaPayPush push = client.ParsePush(Callbacks.TabaPayAuthorize(Simulator.Merchant), "",
                System.Text.Encoding.UTF8.GetBytes(Callbacks.TabaPayPush("t-3", 20000))))
            {
                Assert.That(push.IsAuthorized && push.Callback.IsPositive, Is.True);
                Assert.That(push.Callback.Token.Expose(), Is.EqualTo("t-3"));
            }
            Assert.Throws<DargahInputException>(() => Callbacks.TabaPay("t", -1));
        }
    }
}

using System.Collections.Generic;
using System.IO;
using System.Linq;
using Dargah.Testing;
using NUnit.Framework;

namespace Dargah.Tests
{
    /// <summary>tests/vectors/inputs.json: functions without a network, as every language must answer.</summary>
    [TestFixture]
    public class InputVectorTests
    {
        [Test]
        public void EveryInputIsTakenOrRefusedAsWritten()
        {
            var cases = (List<object>)Json.Read(File.ReadAllText(Path.Combine(World.Root, "tests/vectors/inputs.json")));
            Assert.That(cases.Count, Is.GreaterThan(250));
            var wrong = new List<string>();
            foreach (object one in cases)
            {
                object expect = Json.At(one, "expect");
                object result;
                try
                {
                    result = Run((string)Json.At(one, "call"), (Dictionary<string, object>)Json.At(one, "in"));
                }
                catch (DargahException e)
                {
                    result = new Dictionary<string, object> { { "error", Normal(e) } };
                }
                if (!Agrees(result, expect))
                {
                    wrong.Add(Json.At(one, "id") + "\n  must be " + Json.Write(expect) + "\n  but is  "
                        + Json.Write(result));
                }
            }
            Assert.That(wrong, Is.Empty, string.Join("\n", wrong));
        }

        private static Dictionary<string, object> Normal(DargahException e)
        {
            var error = new Dictionary<string, object> { { "kind", (long)e.Kind }, { "kind_name", e.Kind.ToString() } };
            if (e.Field != null) error["field"] = e.Field;
            if (e.Code != null) error["code"] = e.Code;
            return error;
        }

        /// <summary>A page holds and lacks texts; everything else is equal.</summary>
        private static bool Agrees(object result, object expect)
        {
            var page = result as string;
            if (page == null) return Json.Write(result) == Json.Write(expect);
            return Json.At(expect, "holds") != null
                && ((List<object>)Json.At(expect, "holds")).All(text => page.Contains((string)text))
                && !((List<object>)Json.At(expect, "lacks")).Any(text => page.Contains((string)text));
        }

        private static object One(string name, object value)
        {
            return new Dictionary<string, object> { { name, value } };
        }

        private static object Run(string call, Dictionary<string, object> given)
        {
            switch (call)
            {
                case "rial_parse":
                    return One("rial", Rial.Parse((string)given["text"]).Value);
                case "rial_from_toman":
                    return One("rial", Rial.FromToman((long)given["toman"]).Value);
                case "rial_new":
                    new Rial((long)given["rial"]).ToPersian();
                    return One("rial", given["rial"]);
                case "rial_to_persian":
                    return One("text", new Rial((long)given["rial"]).ToPersian());
                case "rial_toman":
                    return One("toman", new Rial((long)given["rial"]).Toman);
                case "mobile":
                    return One("mobile", Check.Mobile((string)given["text"]));
                case "national_code":
                    return One("national_code", Check.NationalCode((string)given["text"]));
                case "card_number":
                    return One("card_number", Check.CardNumber((string)given["text"]));
                case "tara_order":
                    return One("warnings", TaraOrder(given));
                case "tabapay_request":
                    TabaPayRequest(given).Dispose();
                    return One("warnings", 0L);
                case "tara_callback":
                    using (TaraCallback callback = TaraCallback.Parse((string)given["query"], (string)given["body"]))
                    {
                        new Expected("t-1", World.Amount, "order-1").After(callback);
                        return One("positive", callback.IsPositive);
                    }
                case "tabapay_callback":
                    using (TabaPayCallback callback = TabaPayCallback.Parse((string)given["query"],
                        (string)given["body"]))
                    {
                        new Expected("t-1", World.Amount).After(callback);
                        return One("positive", callback.IsPositive);
                    }
                case "tara_form":
                    using (var tara = new Tara((string)given["username"], "password"))
                    {
                        return tara.PurchaseForm((string)given["token"]).Html();
                    }
                case "tara_form_nonce":
                    using (var tara = new Tara("shop", "password"))
                    {
                        return tara.PurchaseForm("t").Html((string)given["nonce"]);
                    }
                default:
                    throw new InvalidDataException("no such call: " + call);
            }
        }

        private static string Text(Dictionary<string, object> given, string name, string otherwise = null)
        {
            return given.ContainsKey(name) ? (string)given[name] : otherwise;
        }

        private static string Extra(Dictionary<string, object> given)
        {
            return given.ContainsKey("extra") ? Json.Write(One((string)given["extra"], 1L)) : null;
        }

        private static IEnumerable<List<object>> Pairs(Dictionary<string, object> given, string name)
        {
            return given.ContainsKey(name) ? ((List<object>)given[name]).Cast<List<object>>() : null;
        }

        /// <summary>How many warnings the order brings.</summary>
        private static long TaraOrder(Dictionary<string, object> given)
        {
            var services = Pairs(given, "services") ?? new[] { new List<object> { Simulator.ServiceId, World.Amount } };
            var items = Pairs(given, "items");
            using (var order = new TaraOrder(
                given.ContainsKey("amount") ? (long)given["amount"] : World.Amount,
                Simulator.ServiceId,
                Text(given, "ip", World.Ip),
                Text(given, "callBackUrl", "https://shop.ir/back"),
                Text(given, "orderId", World.OrderNumber),
                Text(given, "mobile"),
                Text(given, "additionalData"),
                given.ContainsKey("vat") ? new Rial((long)given["vat"]) : default(Rial?),
                services.Select(pair => new ServiceAmount((long)pair[0], (long)pair[1])),
                items == null ? null : items.Select(
                    pair => new TaraItem("x", "x", (long)pair[0], TaraUnit.Each, (long)pair[1], "26", "سایر")),
                given.ContainsKey("items_must_add_up") && (bool)given["items_must_add_up"],
                Extra(given)))
            {
                return order.ItemsDoNotAddUp != null ? 1 : 0;
            }
        }

        private static TabaPayRequest TabaPayRequest(Dictionary<string, object> given)
        {
            return new TabaPayRequest(
                given.ContainsKey("amount") ? (long)given["amount"] : World.Amount,
                Text(given, "callbackURL", "https://shop.ir/back"),
                Text(given, "mobile"),
                Text(given, "email"),
                Text(given, "name"),
                Text(given, "cardNumber"),
                Text(given, "nationalCode"),
                Text(given, "additionalData"),
                Text(given, "description"),
                given.ContainsKey("sms") ? (bool)given["sms"] : default(bool?),
                Extra(given));
        }
    }
}

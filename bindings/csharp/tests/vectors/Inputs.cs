using System;
using System.Collections.Generic;
using System.Linq;

namespace Dargah.Vectors
{
    /// <summary>Functions without a network.</summary>
    internal static class Inputs
    {
        internal static void AddTo(Dictionary<string, Action<Command, Answer>> commands)
        {
            commands["rial_parse"] = (line, answer) => answer.Add("rial", Rial.Parse(line.Text("text")).Value);
            commands["rial_parse_toman"] = (line, answer) =>
                answer.Add("rial", Rial.ParseToman(line.Text("text")).Value);
            commands["rial_parse_decimal"] = (line, answer) =>
                answer.Add("rial", Rial.ParseDecimal(line.Text("text")).Value);
            commands["rial_from_toman"] = (line, answer) =>
                answer.Add("rial", Rial.FromToman(line.Number("toman")).Value);
            commands["rial_toman"] = (line, answer) => answer.Add("toman", new Rial(line.Number("rial")).Toman);
            commands["rial_to_persian"] = (line, answer) =>
                answer.Add("text", new Rial(line.Number("rial")).ToPersian());
            // A Rial holds any number; what takes one checks it.
            commands["rial_new"] = commands["rial_to_persian"];
            commands["mobile"] = (line, answer) => answer.Add("mobile", Check.Mobile(line.Text("text")));
            commands["national_code"] = (line, answer) =>
                answer.Add("national_code", Check.NationalCode(line.Text("text")));
            commands["card_number"] = (line, answer) => answer.Add("card_number", Check.CardNumber(line.Text("text")));
            commands["tara_order"] = TaraOrder;
            commands["tabapay_request"] = TabaPayRequest;
            commands["tara_callback"] = TaraCallback;
            commands["tabapay_callback"] = TabaPayCallback;
            commands["record"] = Record;
            commands["record_read"] = RecordRead;
            commands["tara_form"] = TaraForm;
        }

        private static IEnumerable<long[]> Pairs(Command line, string name)
        {
            List<object> pairs = line.List(name);
            return pairs == null ? null : pairs.Select(pair => ((List<object>)pair).Cast<long>().ToArray());
        }

        private static void TaraOrder(Command line, Answer answer)
        {
            IEnumerable<long[]> items = Pairs(line, "items");
            using (var order = new TaraOrder(
                line.Number("amount"),
                101,
                line.Text("ip"),
                line.Text("callBackUrl"),
                line.Text("orderId"),
                line.Text("mobile"),
                line.Text("additionalData"),
                line.NumberOrNull("vat"),
                Pairs(line, "services").Select(pair => new ServiceAmount(pair[0], pair[1])),
                items == null ? null : items.Select(
                    pair => new TaraItem("x", "x", pair[0], TaraUnit.Each, pair[1], "26", "سایر")),
                line.Truth("items_must_add_up") ?? false,
                line.Text("extra_json")))
            {
                answer.Add("warnings", order.ItemsDoNotAddUp == null ? 0L : 1L);
                answer.Show(order);
            }
        }

        private static void TabaPayRequest(Command line, Answer answer)
        {
            using (var request = new TabaPayRequest(
                line.Number("amount"),
                line.Text("callbackURL"),
                line.Text("mobile"),
                line.Text("email"),
                line.Text("name"),
                line.Text("cardNumber"),
                line.Text("nationalCode"),
                line.Text("additionalData"),
                line.Text("description"),
                line.Truth("sms"),
                line.Text("extra_json")))
            {
                answer.Add("warnings", 0L);
                answer.Show(request);
            }
        }

        private static void TaraCallback(Command line, Answer answer)
        {
            using (var expected = new Expected(line.Text("token"), line.Number("amount"), line.Text("order_id")))
            using (TaraCallback callback = Dargah.TaraCallback.Parse(line.Text("query"), line.Text("body")))
            {
                expected.After(callback).Dispose();
                answer.Add("positive", callback.IsPositive);
                answer.Show(callback);
            }
        }

        private static void TabaPayCallback(Command line, Answer answer)
        {
            using (var expected = new Expected(line.Text("token"), line.Number("amount")))
            using (TabaPayCallback callback = Dargah.TabaPayCallback.Parse(line.Text("query"), line.Text("body")))
            {
                expected.After(callback).Dispose();
                answer.Add("positive", callback.IsPositive);
                answer.Show(callback);
            }
        }

        private static void Record(Command line, Answer answer)
        {
            using (var expected = new Expected(line.Text("token"), line.Number("amount"), line.Text("order_id"),
                line.Text("ip"), line.Truth("verified_before")))
            {
                answer.Add("record", expected.ToRecord().Expose());
            }
        }

        private static void RecordRead(Command line, Answer answer)
        {
            using (Expected expected = Expected.FromRecord(line.Text("text")))
            {
                answer.Add("record", expected.ToRecord().Expose());
            }
        }

        private static void TaraForm(Command line, Answer answer)
        {
            using (var tara = new Tara(line.Text("username"), "password"))
            {
                answer.Add("page", tara.PurchaseForm(line.Text("token")).Html(line.Text("nonce")));
            }
        }
    }
}

// A first payment at Tara, against the simulator: the shop's side and, through the simulator, the payer's.
//
//     DARGAH_LIBRARY=…/libdargah.so.1 DARGAH_SIMULATOR=…/dargah-simulator mono FirstPayment.exe

using System;
using Dargah;
using Dargah.Testing;

internal static class FirstPayment
{
    private static int Main()
    {
        using (var simulator = new Simulator())
        // In a shop: new Tara("user", "password"). Made once, and shared by all threads.
        using (Tara tara = simulator.NewTara())
        using (var order = new TaraOrder(
            Rial.FromToman(150000), Simulator.ServiceId, "203.0.113.7", "https://shop.example/tara/back", orderId: "1001"))
        {
            Secret token = tara.GetToken(order).Text;
            // To be stored with the order before the payer leaves. It holds the token: keep it like a password.
            string record = order.Expected(token, verifiedBefore: false).ToRecord().Expose();
            Redirect redirect = tara.PurchaseForm(token);
            Console.WriteLine("The payer's browser goes to Tara by {0}.", redirect.Method);

            // The payer pays, and the browser brings this query and body to the shop's callback address.
            PayerReturn back = simulator.Pay(token);

            Expected expected = Expected.FromRecord(record)
                .After(TaraCallback.Parse(back.Query.Expose(), back.Body.Expose()));
            // Stored in place of the one before: from now on a verify may have left.
            record = expected.AboutToVerify().ToRecord().Expose();
            Outcome outcome = tara.Verify(expected);
            record = expected.Answered(outcome).ToRecord().Expose();
            Console.WriteLine(outcome.Match(
                paid => "Paid: ship it. Reference " + paid.ReferenceNumber,
                declined => "Not paid: " + declined.TextFa + (declined.IsFinal ? "" : " (it may still be)"),
                mismatch => mismatch.Expected + " Rial asked, " + mismatch.Reported + " paid: decide",
                unknown => "Ask again later: " + unknown.Error));
            return outcome is Paid ? 0 : 1;
        }
    }
}

#!/usr/bin/env python3
"""Makes programs of the C# in each README, to be compiled and run. Usage: readme.py DIRECTORY

The README's lines stay as they are; around them stand a shop's query and body, and the simulator as the gateway. The
first lines are a payment, the second ones a payment with checkout.
"""

import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent.parent
READMES = {"English": "README.md", "Persian": "README.fa.md", "Package": "bindings/csharp/README.md"}
LONGEST = 16
PAYMENT = """using System;
using Dargah;
using Dargah.Testing;

internal static class %s
{
    private static int Main()
    {
        using (var simulator = new Simulator())
        {
            PayerReturn came = null;
            Func<Secret, PayerReturn> payer = of => came ?? (came = simulator.Pay(of));
%s
            Console.WriteLine("{0} bytes of page; {1}", page.Length, said);
            return outcome is Paid ? 0 : 1;
        }
    }
}
"""
CHECKOUT = """using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Threading.Tasks;
using Dargah;
using Dargah.Testing;

internal static class %s
{
    private static string booked = "";

    private static void BookOnce(long payment, string order)
    {
        booked += payment + " " + order;
    }

    private static Rial PriceOf(string order)
    {
        return 150000;
    }

    private static async Task<int> Run(string folder)
    {
        using (var simulator = new Simulator())
        using (Tara tara = simulator.NewTara())
        using (var order = new TaraOrder(150000, Simulator.ServiceId, "203.0.113.7", "https://shop.example/back", orderId: "1001"))
        {
            PayerReturn came = null;
            Func<Secret, PayerReturn> payer = of => came ?? (came = simulator.Pay(of));
%s
            checkout.Dispose();
            Console.WriteLine("{0} bytes of page; booked {1}", page.Length, booked);
            return booked == payment.Id + " 1001" && payment.Token != null ? 0 : 1;
        }
    }

    private static int Main()
    {
        string folder = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N"));
        Directory.CreateDirectory(folder);
        try
        {
            return Run(folder).GetAwaiter().GetResult();
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }
}
"""
# Which lines, their program, and what in them a program in a test cannot know, and a shop does.
KINDS = [
    ("Payment", PAYMENT, [('new Tara("user", "password")', "simulator.NewTara()"),
                          ("query, body", "payer(token).Query.Expose(), payer(token).Body.Expose()")]),
    ("Checkout", CHECKOUT, [('"sqlite:/var/lib/shop/dargah.db"', '"sqlite:" + Path.Combine(folder, "dargah.db")'),
                            ("query, body", "Encoding.UTF8.GetBytes(payer(started.Payment.Token).Query.Expose()), "
                                            "Encoding.UTF8.GetBytes(payer(started.Payment.Token).Body.Expose())")]),
]


def main() -> None:
    to = pathlib.Path(sys.argv[1])
    to.mkdir(parents=True)
    for name, readme in READMES.items():
        blocks = re.findall(r"^```csharp\n(.*?)^```$", (ROOT / readme).read_text(encoding="utf-8"), re.S | re.M)
        if len(blocks) < len(KINDS):
            sys.exit(f"{readme} shows a C# too few")
        for block, (kind, program, replaced) in zip(blocks, KINDS):
            if len(block.splitlines()) > LONGEST:
                sys.exit(f"{readme}: its C# ({kind}) takes {len(block.splitlines())} lines, not {LONGEST}")
            for old, new in replaced:
                if old not in block:
                    sys.exit(f"{readme}: its C# ({kind}) does not say {old}")
                block = block.replace(old, new)
            (to / f"{name}{kind}.cs").write_text(program % (name + kind, block), encoding="utf-8")


if __name__ == "__main__":
    main()

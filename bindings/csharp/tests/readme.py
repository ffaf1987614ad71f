#!/usr/bin/env python3
"""Makes a program of the C# in each README, to be compiled and run. Usage: readme.py DIRECTORY

The README's lines stay as they are; around them stand a shop's query and body, and the simulator as the gateway.
"""

import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent.parent
READMES = {"ReadmeEnglish": "README.md", "ReadmePersian": "README.fa.md", "ReadmePackage": "bindings/csharp/README.md"}
LONGEST = 12
PROGRAM = """using System;
using Dargah;
using Dargah.Testing;

internal static class %s
{
    private static int Main()
    {
        using (var simulator = new Simulator())
        {
            PayerReturn came = null;
            Func<string, PayerReturn> payer = of => came ?? (came = simulator.Pay(of));
%s
            Console.WriteLine("{0} bytes of page; {1}", page.Length, said);
            return outcome is Paid ? 0 : 1;
        }
    }
}
"""
# What a program in a test cannot know, and a shop does.
REPLACED = [('new Tara("user", "password")', "simulator.NewTara()"), ("query, body", "payer(token).Query, payer(token).Body")]


def main() -> None:
    to = pathlib.Path(sys.argv[1])
    to.mkdir(parents=True)
    for name, readme in READMES.items():
        blocks = re.findall(r"^```csharp\n(.*?)^```$", (ROOT / readme).read_text(encoding="utf-8"), re.S | re.M)
        if not blocks:
            sys.exit(f"{readme} shows no C#")
        first = blocks[0]
        if len(first.splitlines()) > LONGEST:
            sys.exit(f"{readme}: a first payment takes {len(first.splitlines())} lines, not {LONGEST}")
        for old, new in REPLACED:
            if old not in first:
                sys.exit(f"{readme}: its C# does not say {old}")
            first = first.replace(old, new)
        (to / f"{name}.cs").write_text(PROGRAM % (name, first), encoding="utf-8")


if __name__ == "__main__":
    main()

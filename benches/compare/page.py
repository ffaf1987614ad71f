"""docs/PERFORMANCE.md out of the results: ratios first, absolute figures second."""

import figures
import targets
from peers import ROOT

PAGE = ROOT / "docs/PERFORMANCE.md"
GATEWAYS = {"tara": "Tara", "tabapay": "TabaPay"}


def table(head, rows):
    lines = ["| " + " | ".join(head) + " |", "|---" + "|---:" * (len(head) - 1) + "|"]
    return "\n".join(lines + ["| " + " | ".join(str(cell) for cell in row) + " |" for row in rows]) + "\n"


def ours(name):
    return name.rsplit("-", 1)[-1] == "dargah"


def base_of(results, name, known):
    """dargah in the peer's own language; from Rust where that language has none."""
    language = results["peers"][name]["language"]
    mine = [other for other in known if ours(other) and results["peers"][other]["language"] == language]
    return mine[0] if mine else "rust-dargah"


def in_order(results, names):
    return sorted(names, key=lambda name: (results["peers"][name]["language"], not ours(name), name))


def shown_ratio(one):
    return f"{one['median']:.2f} ({one['least']:.2f}–{one['greatest']:.2f})"


def payments(results, key, title):
    rounds = results[key]["rounds"]
    cells, absolute = [], []
    for name in in_order(results, rounds):
        about = results["peers"][name]
        base = base_of(results, name, rounds)
        row, plain = [about["language"], about["what"]], [about["language"], about["what"]]
        for gateway in GATEWAYS:
            mine, other = rounds[name][gateway], rounds.get(base, rounds[name])[gateway]
            for part in ("cpu_us", "p50_us"):
                row.append("1" if base == name else shown_ratio(figures.ratio([r[part] for r in mine], [r[part] for r in other])))
            plain += [f"{figures.median([r[part] for r in mine]):.0f}" for part in ("cpu_us", "p50_us", "p99_us")]
            plain += [f"{figures.median([r['connections'] for r in mine]):.2f}", f"{figures.median([r['logins'] for r in mine]):.2f}"]
        cells.append(row)
        absolute.append(plain)
    out = [f"## {title}\n\nA whole payment: ask for the token, verify. One thread, connections and Tara's login warm (but for the documents' own way). "
           "How many times as much as dargah in the same language: the median over rounds, with least and greatest; above 1, dargah takes less.\n",
           table(["", "client", *(f"{text}: {part}" for text in GATEWAYS.values() for part in ("CPU", "time"))], cells),
           f"The same, absolute, in µs for one payment ({results[key]['count']} a round), with connections and logins for one payment as the gateway counted them:\n",
           table(["", "client", *(f"{text}: {part}" for text in GATEWAYS.values() for part in ("CPU", "p50", "p99", "connections", "logins"))], absolute)]
    out += [f"Left out, since its payments failed: {name}: {why}.\n" for name, why in results[key]["failed"].items()]
    return out


def columns(results, key, title, text, head, row):
    found = results[key].get("found", results[key])
    rows = [[results["peers"][name]["language"], results["peers"][name]["what"], *row(found[name])] for name in in_order(results, found) if found[name]]
    return [f"## {title}\n\n{text}\n", table(["", "client", *head], rows)]


def instructions(results):
    found = results["instructions"]
    rows = []
    for name in in_order(results, found):
        base = found[base_of(results, name, found)]
        mine = found[name]
        rows.append([results["peers"][name]["language"], results["peers"][name]["what"],
                     *(f"{mine[gateway] / base[gateway]:.2f}" for gateway in GATEWAYS), *(f"{mine[gateway]:,.0f}" for gateway in GATEWAYS)])
    return ["## Instructions of a warm payment\n\nCounted by callgrind, so the same on a busy machine. The kernel's are not in it.\n",
            table(["", "client", *(f"{text}: ratio" for text in GATEWAYS.values()), *(f"{text}: instructions" for text in GATEWAYS.values())], rows)]


def write(results):
    about = results["machine"]
    out = [HEAD, f"Machine: {about['cores']} × {about['cpu']}, Linux {about['kernel']}; load before the run {about['load_before']:.1f}; {about['date']}.\n"]
    rows = [[what, limit, found, "met" if met else "**missed**"] for what, limit, found, met in targets.rows(results)]
    if rows:
        out += ["## What was aimed at\n\nRatios of this run. Why something was missed, and what was tried, stands in [decision 0009](decisions/0009-speed.md).\n",
                table(["", "aim", "found", ""], rows)]
    if "payments" in results:
        out += payments(results, "payments", "Warm payments, gateway and shop on a core each")
    if "one_core" in results:
        out += payments(results, "one_core", "Warm payments, gateway and shop on the same core")
    if "round_trips" in results:
        out += columns(results, "round_trips", f"Round trips: a gateway {results['round_trips']['milliseconds']} ms away",
                       "The time of a warm payment, in round trips. A relay holds what passes; making a connection takes a round trip, as it does over a real distance.",
                       GATEWAYS.values(), lambda one: [f"{one[gateway]:.2f}" for gateway in GATEWAYS])
    if "faults" in results:
        out += columns(results, "faults", "Right beside fast",
                       "The same faults for everybody, one in each payment, on a warm connection: the call that makes a payment is acted on and not answered; verify is settled and its answer is lost or cannot be "
                       "read; verify is answered with another amount, another token or no reference number. Counted from the gateway's own books: tokens asked for twice; answers that prove nothing, taken for Paid; "
                       "payments that the gateway settled and the client does not know to be paid.",
                       ["payments", "duplicates sent", "wrong answers accepted", "paid orders lost"], lambda one: [one[name] for name in ("payments", "duplicates", "wrong", "lost")])
    if "throughput" in results:
        heads = list(dict.fromkeys(name for one in results["throughput"].values() for name in one))
        out += columns(results, "throughput", "Payments in a second", "TabaPay, warm; the gateway shares the machine.", heads,
                       lambda one: [f"{one[name]:,.0f}" if name in one else "" for name in heads])
    if "instructions" in results:
        out += instructions(results)
    if "split" in results:
        names = list(results["split"])
        rows = [[cause, *(f"{results['split'][name][cause]:,.0f}" for name in names)] for cause in results["split"][names[0]]]
        rows.append(["together", *(f"{sum(results['split'][name].values()):,.0f}" for name in names)])
        out += ["## Where the instructions go\n\nOf a warm TabaPay payment, by the source that they come from.\n",
                table(["", *(results["peers"][name]["what"] for name in names)], rows)]
    if "growth" in results:
        out += ["## Growth\n\nA payment (begin and complete) in an SQLite journal that holds so many, and a call of the last of so many clients with the same settings (memory with the simulator in the process).\n",
                table(["payments in the journal", "µs"], [[f"{one['payments']:,}", f"{one['us']:,.0f}"] for one in results["growth"]["journal"]]),
                table(["clients", "kB in all", "µs for a call", "times one of the first client"], [[f"{one['clients']:,}", f"{one['kb']:,}", f"{one['us']:,.0f}", f"{one['ratio']:.2f}"] for one in results["growth"]["clients"]])]
    if "journal" in results:
        out += ["## What the journal costs\n\nA whole Tara payment by `begin` and `complete`, with the simulator in the same process, beside the same two calls without a journal. Both journals write to the disk before the gateway is called.\n",
                table(["journal", "times none", "µs"], [[one["journal"], f"{one['ratio']:.2f}", f"{one['us']:,.0f}"] for one in results["journal"]])]
    if "memory" in results:
        out += columns(results, "memory", "Memory", f"Resident, in kB: of the process that is ready to pay, what the first payment adds (code of libraries as well), what the process then has that it shares with no other, what {results['memory']['count']:,} more add after a hundred, and what each of {results['memory']['clients']} further clients adds that pays once and is kept.",
                       ["ready", "first payment", "of its own after it", "growth", "each further client"], lambda one: [f"{one[name]:,.0f}" for name in ("ready_kb", "first_kb", "private_kb", "growth_kb", "further_kb")])
    if "allocations" in results:
        out += columns(results, "allocations", "Allocations", "Of a warm TabaPay payment, counted by valgrind; Python and PHP are told to ask malloc for everything. CoreCLR and Mono do not run there.",
                       ["calls of malloc", "bytes"], lambda one: [f"{one[name]:,.0f}" for name in ("allocations", "bytes")])
    if "deadlines" in results:
        heads = list(next(iter(results["deadlines"]["found"].values())))
        out += columns(results, "deadlines", "Nobody there", f"A call with a time limit of {results['deadlines']['limit_ms']:,} ms, from making the client until it is freed: how many times the limit it takes. Far below 1: it asks name servers by itself, and the one of this machine refused.",
                       heads, lambda one: [f"{one[name]:.2f}" for name in heads])
    if results.get("fpm"):
        base = results["fpm"]["dargah"]["rounds"]
        rows = [[one["what"], "1" if one["rounds"] == base else shown_ratio(figures.ratio(one["rounds"], base)), f"{figures.median(one['rounds']):.0f}", f"{one['connections']:.2f}"]
                for one in results["fpm"].values()]
        out += ["## PHP-FPM, across requests\n\nOne TabaPay create in each request of one worker: time of the script, and connections for one request as the gateway counted them.\n",
                table(["client", "times dargah's", "µs", "connections"], rows)]
    if "first_call" in results:
        out += columns(results, "first_call", "From nothing to the first answer", "Milliseconds from the start of the process until its first TabaPay payment is done; and from the start of its own code until the library is loaded and declared, "
                       "until the client is made with the authorities that it trusts, and until the payment is done.",
                       ["process", "loaded", "client", "paid"], lambda one: [f"{one[name]:.2f}" if name in one else "" for name in ("process_ms", "load_ms", "client_ms", "first_ms")])
    if results.get("binding_calls"):
        rows = [[results["peers"][name]["language"], results["peers"][name]["what"], *(f"{one[part] / 1000:.3f}" for part in ("call_ns", "objects_ns"))]
                for name, one in sorted(results["binding_calls"].items())]
        out += ["## What a binding costs\n\nµs, without a network: one cheap call, and all objects of one payment made and freed.\n", table(["", "", "a call", "objects of a payment"], rows)]
    if results.get("sizes"):
        out += ["## Sizes\n", table(["file", "bytes"], [[name, f"{size:,}"] for name, size in sorted(results["sizes"].items())])]
    out += ["## Versions\n", table(["client", "versions"], [[f"{one['language']}: {one['what']}", one["versions"]] for _, one in sorted(results["peers"].items())])]
    out += [f"Missing on that machine: {one['missing']} ({one['why']}).\n" for one in results["missing"]]
    PAGE.write_text("\n".join(out), encoding="utf-8")
    print(f"wrote {PAGE.relative_to(ROOT)}")


HEAD = """# What it costs, beside what shops use

This page is made by `make bench` (`benches/compare/run`) out of its own results; do not edit it. Everybody pays at the same simulator over TLS with checked certificates, sends the same
fields, makes the same checks of the answers, in an environment without proxies. Figures of one machine: the ratios carry over, the times do not.
"""

"""What was aimed at, beside what was found. Where a gateway is not named, the worse of both counts."""

import figures

GATEWAYS = ("tara", "tabapay")
# Two cores: whoever waits is woken on another core, which costs everybody the same and draws the ratios together.
PLACEMENTS = {"payments": "two cores", "one_core": "one core"}


def cpu(results, placement, name, base):
    """CPU of one for a warm payment, in times of another's: the median over the rounds."""
    rounds = results[placement]["rounds"]
    if name not in rounds or base not in rounds:
        return []
    return [figures.ratio([r["cpu_us"] for r in rounds[name][gateway]], [r["cpu_us"] for r in rounds[base][gateway]])["median"] for gateway in GATEWAYS]


def ours(results, key):
    found = results.get(key, {})
    return {name: one for name, one in found.get("found", found).items() if name.endswith("-dargah") and one}


def rows(results):
    """(what, the limit as text, the figure, whether it was met), for what was measured."""
    out = []

    def most(what, limit, values, unit=""):
        values = list(values)
        if values:
            out.append((what, f"≤ {limit:g}{unit}", f"{max(values):.4g}{unit}", max(values) <= limit))

    def least(what, limit, values, unit=""):
        values = list(values)
        if values:
            out.append((what, f"≥ {limit:g}{unit}", f"{min(values):.4g}{unit}", min(values) >= limit))

    trips = results.get("round_trips", {}).get("found", {})
    most("Round trips of a warm payment, in every language", 2.1, (one[gateway] for name, one in trips.items() if name.endswith("-dargah") for gateway in GATEWAYS))
    least("Round trips of the documents' way, for comparison", 8, (one[gateway] for name, one in trips.items() if name.endswith("documents") for gateway in GATEWAYS))
    if results.get("fpm"):
        fpm = results["fpm"]
        slower = [figures.ratio(one["rounds"], fpm["dargah"]["rounds"])["median"] for name, one in fpm.items() if name == "curl"]
        least("PHP-FPM: times faster for a call than a curl handle for each request", 20, slower)
        most("PHP-FPM: new connections for a call", 0.02, [fpm["dargah"]["connections"]])
    for placement, where in PLACEMENTS.items():
        if placement not in results:
            continue
        least(f"CPU, {where}: requests.Session against dargah in Python", 25, cpu(results, placement, "python-requests-session", "python-dargah"))
        least(f"CPU, {where}: httpx.Client against dargah in Python", 10, cpu(results, placement, "python-httpx-client", "python-dargah"))
        for name in ("pyreqwest", "primp"):
            most(f"CPU, {where}: dargah in Python against {name}", 1.0, cpu(results, placement, "python-dargah", f"python-{name}"))
        most(f"CPU, {where}: dargah in PHP against curl with a kept handle", 1.25, cpu(results, placement, "php-dargah", "php-curl-kept"))
        for name, language in (("rust-dargah", "Rust"), ("c-dargah", "C")):
            most(f"CPU, {where}: dargah from {language} against libcurl's easy interface with a kept handle", 1.0, cpu(results, placement, name, "c-libcurl-kept"))
            most(f"CPU, {where}: dargah from {language} against the plainest blocking program", 3.0, cpu(results, placement, name, "rust-plain"))
    speed = {name: one for name, one in results.get("throughput", {}).items() if name.endswith("-dargah") and "8 threads" in one}
    least("Payments in a second with 8 threads against 1, in every language with threads: the machine's cores", results["machine"]["cores"],
          (one["8 threads"] / one["1 threads"] for one in speed.values()))
    bindings = results.get("binding_calls", {})
    for name, limit in (("c-dargah", 1), ("cpp-dargah", 1), ("csharp-coreclr-dargah", 1), ("csharp-mono-dargah", 1), ("python-dargah", 5)):
        if name in bindings:
            most(f"A call of the binding: {results['peers'][name]['language']}, {name.split('-')[1]}" if "csharp" in name else f"A call of the binding: {results['peers'][name]['language']}",
                 limit, [bindings[name]["call_ns"] / 1000], " µs")
    if "php-dargah" in bindings:
        most("All objects of a payment in PHP", 20, [bindings["php-dargah"]["objects_ns"] / 1000], " µs")
    first = ours(results, "first_call")
    if "c-dargah" in first:
        most("The first call from the start of the program's own code, with dlopen (C)", 5, [first["c-dargah"]["first_ms"]], " ms")
    memory = ours(results, "memory")
    if memory:
        most("Memory of a C program with its first client and payment, without what all processes share", 2, [memory["c-dargah"]["private_kb"] / 1024] if "c-dargah" in memory else [], " MiB")
        most("Memory of each further client, in every language", 64, (one["further_kb"] for one in memory.values()), " KiB")
    waits = ours(results, "deadlines")
    most("Nobody there: times the deadline until freed, in every language and case", 1.05, (figure for one in waits.values() for figure in one.values()))
    wrong = ours(results, "faults")
    most("Duplicates sent, wrong answers accepted, paid orders lost", 0, (one[what] for one in wrong.values() for what in ("duplicates", "wrong", "lost")))
    return out

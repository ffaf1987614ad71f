"""What is measured. Each takes the running gateway and the peers, and returns plain data for the page."""

import contextlib
import json
import os
import re
import socket
import subprocess
import time

import figures
from gateway import BlackHole, Gateway, Relay
from peers import BENCH, ROOT, TARGET, Peer, environment_of

ROUNDS = int(os.environ.get("BENCH_ROUNDS", "7"))
PAYMENTS = int(os.environ.get("BENCH_PAYMENTS", "100"))
GATEWAYS = ("tara", "tabapay")


def say(text):
    print(text, flush=True)


def payments(peers, client_core, server_core):
    """Warm payments on one thread, round by round, each peer in each round; certificate checks on for everybody."""
    gateway = Gateway(server_core)
    running, failed = [], {}
    for one in peers:
        peer = Peer(one, gateway.addresses(), client_core)
        try:
            for name in GATEWAYS:
                peer.pay(name, 10)
        except RuntimeError as error:
            failed[one["name"]] = str(error)
            continue
        running.append(peer)
    rounds = {peer.one["name"]: {name: [] for name in GATEWAYS} for peer in running}
    for number in range(ROUNDS):
        # Each round begins with another one, so that none is always first.
        turned = running[number % len(running):] + running[:number % len(running)]
        for peer in turned:
            for name in GATEWAYS:
                # What is a hundred times slower need not be done a hundred times.
                count = PAYMENTS if "documents" not in peer.one["name"] else max(PAYMENTS // 10, 5)
                gateway.control("POST", "counters/reset")
                done = peer.pay(name, count)
                counted = gateway.control("GET", "counters")
                rounds[peer.one["name"]][name].append({
                    "cpu_us": done["cpu_ns"] / count / 1000,
                    "p50_us": figures.percentile(done["ns"], 0.5) / 1000,
                    "p99_us": figures.percentile(done["ns"], 0.99) / 1000,
                    # One connection is the one that asks for the counters.
                    "connections": (counted["connections"] - 1) / count,
                    "logins": counted["logins"] / count,
                })
    for peer in running:
        peer.stop()
    gateway.stop()
    return {"rounds": rounds, "failed": failed, "count": PAYMENTS}


def round_trips(peers, milliseconds=40, count=5):
    """How many round trips a warm payment takes where the gateway is far away."""
    gateway = Gateway()
    relay = Relay(gateway.port, milliseconds / 1000)
    found = {}
    for one in peers:
        peer = Peer(one, gateway.addresses(relay.port))
        found[one["name"]] = {}
        for name in GATEWAYS:
            # Runtimes that compile as they go need some more to be warm; without a kept connection nothing ever is.
            peer.pay(name, 1 if "documents" in one["name"] else 40)
            done = peer.pay(name, count)
            found[one["name"]][name] = figures.median(done["ns"]) / (milliseconds * 1e6)
        peer.stop()
    relay.stop()
    gateway.stop()
    return {"milliseconds": milliseconds, "found": found}


def throughput(peers, threads=(1, 8, 64), processes=(1, 4), seconds=1.0):
    """Payments in a second; the gateway shares the machine."""
    gateway = Gateway()
    found = {}
    for one in peers:
        mine = found[one["name"]] = {}
        if "documents" in one["name"]:
            continue
        peer = Peer(one, gateway.addresses())
        speed = 1e9 / (peer.pay("tabapay", 20)["wall_ns"] / 20)
        count = max(int(speed * seconds), 64)
        for number in [number for number in threads if number <= one.get("most_threads", number)]:
            peer.pay("tabapay", number, number)
            done = peer.pay("tabapay", count, number)
            mine[f"{number} threads"] = count / (done["wall_ns"] / 1e9)
        peer.stop()
        for number in processes:
            several = [Peer(one, gateway.addresses()) for _ in range(number)]
            for peer in several:
                peer.pay("tabapay", 1)
            began = time.monotonic()
            for peer in several:
                peer.process.stdin.write(f"tabapay {count // number} 1\n")
                peer.process.stdin.flush()
            for peer in several:
                json.loads(peer.process.stdout.readline())
            mine[f"{number} processes"] = count // number * number / (time.monotonic() - began)
            for peer in several:
                peer.stop()
    gateway.stop()
    return found


def memory(peers, count=1000, clients=50):
    """Resident memory: when ready, after the first payment, what a thousand more add, and each further client that pays once."""
    gateway = Gateway()
    found = {}
    for one in peers:
        if "documents" in one["name"]:
            continue
        peer = Peer(one, gateway.addresses())
        ready = peer.ask("memory")["rss_kb"]
        peer.pay("tabapay", 1)
        first = peer.ask("memory")["rss_kb"]
        private = private_kb(peer)
        peer.pay("tabapay", 100)
        warm = peer.ask("memory")["rss_kb"]
        peer.pay("tabapay", count)
        paid = peer.ask("memory")["rss_kb"]
        further = (peer.ask(f"clients {clients}")["rss_kb"] - paid) / clients
        found[one["name"]] = {"ready_kb": ready, "first_kb": first - ready, "private_kb": private, "growth_kb": paid - warm, "further_kb": further}
        peer.stop()
    gateway.stop()
    return {"found": found, "count": count, "clients": clients}


def private_kb(peer):
    """What no other process shares: not the code of libraries."""
    with open(f"/proc/{peer.process.pid}/status", encoding="utf-8") as lines:
        return next(int(line.split()[1]) for line in lines if line.startswith("RssAnon:"))


def allocations(peers, fewer=20, more=60):
    """Calls of malloc and bytes asked for in one warm TabaPay payment, by valgrind. Interpreters are told to allocate nothing apart."""
    gateway = Gateway()
    found = {}
    for one in peers:
        if "documents" not in one["name"]:
            few, many = (allocated(one, gateway, count) for count in (fewer, more))
            found[one["name"]] = {what: (many[what] - few[what]) / (more - fewer) for what in many}
    gateway.stop()
    return found


def allocated(one, gateway, count):
    log = BENCH / "memcheck.log"
    peer = Peer(one, gateway.addresses(), wrap=("valgrind", "--leak-check=no", "--undef-value-errors=no", f"--log-file={log}"),
                extra={"PYTHONMALLOC": "malloc", "USE_ZEND_ALLOC": "0"})
    peer.pay("tabapay", count)
    peer.stop()
    used = re.search(r"total heap usage: ([0-9,]+) allocs, [0-9,]+ frees, ([0-9,]+) bytes", log.read_text(encoding="utf-8"))
    return {what: int(figure.replace(",", "")) for what, figure in zip(("allocations", "bytes"), used.groups())}


# A name server that does not answer, for every program that asks the C library; addresses need none. PHP binds what it loads
# so deeply that nothing could stand before the C library, so that is undone.
STUCK_NAME_SERVER = """
#define _GNU_SOURCE
#include <dlfcn.h>
#include <netdb.h>
#include <string.h>
#include <unistd.h>

int getaddrinfo(const char *node, const char *service, const struct addrinfo *hints, struct addrinfo **found) {
    int (*real)(const char *, const char *, const struct addrinfo *, struct addrinfo **);
    *(void **)&real = dlsym(RTLD_NEXT, "getaddrinfo");
    if (!node || !strstr(node, "stuck")) return real(node, service, hints, found);
    sleep(10);
    return EAI_AGAIN;
}

void *dlopen(const char *file, int flags) {
    void *(*real)(const char *, int);
    *(void **)&real = dlsym(RTLD_NEXT, "dlopen");
    return real(file, flags & ~RTLD_DEEPBIND);
}
"""


def deadlines(peers, limit_ms=1000):
    """How long a client takes to give up, freeing included, where it finds nobody; the time limit of its call is `limit_ms`."""
    source, shim = BENCH / "stuck.c", BENCH / "stuck.so"
    source.write_text(STUCK_NAME_SERVER, encoding="utf-8")
    subprocess.run(["cc", "-shared", "-fPIC", "-o", shim, source, "-ldl"], check=True)
    gateway = Gateway()
    found = {}
    with socket.create_server(("127.0.0.1", 0)) as silent, contextlib.closing(BlackHole()) as full:
        places = {
            "stuck name server": (f"https://gateway.stuck.example:{gateway.port}/v1", {"LD_PRELOAD": str(shim)}),
            "no answer to the connection": (f"https://127.0.0.1:{full.port}/v1", {}),
            "no answer to the handshake": (f"https://127.0.0.1:{silent.getsockname()[1]}/v1", {}),
        }
        for one in peers:
            # By hand there is no limit for a whole call in these, and none in the documents.
            if "documents" in one["name"] or one["name"] in ("rust-hyper", "rust-plain"):
                continue
            mine = found[one["name"]] = {}
            for what, (address, more) in places.items():
                # Making a client asks nobody, so that it may start with an address where nobody is.
                peer = Peer({**one, "quiet": True}, {**gateway.addresses(), "BENCH_TABAPAY": address}, extra={"BENCH_LIMIT_MS": str(limit_ms), **more})
                mine[what] = peer.ask("deadline")["ns"] / 1e6 / limit_ms
                peer.stop()
    gateway.stop()
    return {"limit_ms": limit_ms, "found": found}


def instructions(peers, fewer=20, more=60):
    """Instructions of one warm payment, by callgrind: they do not depend on what else the machine does."""
    gateway = Gateway()
    found = {}
    for one in peers:
        if "documents" in one["name"]:
            continue
        found[one["name"]] = {name: (counted(one, gateway, name, more) - counted(one, gateway, name, fewer)) / (more - fewer)
                              for name in GATEWAYS}
    gateway.stop()
    return found


def counted(one, gateway, name, count):
    log = BENCH / "callgrind.log"
    peer = Peer(one, gateway.addresses(), wrap=("valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", f"--log-file={log}"))
    peer.pay(name, count)
    peer.stop()
    return int(re.search(r"Collected : (\d+)", log.read_text(encoding="utf-8")).group(1))


def first_call(peers, times=9):
    """From the start of the process to the end of its first call, and after its own code began: until the library is loaded (where it
    is at run time), until the client is made with what it trusts, until the call is done."""
    gateway = Gateway()
    found = {}
    for one in peers:
        command = one.get("first")
        if not command:
            continue
        whole, parts = [], {}
        for _ in range(times):
            environment = environment_of(one, gateway.addresses()) | {"BENCH_FIRST": "tabapay"}
            began = time.monotonic()
            done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
            whole.append((time.monotonic() - began) * 1000)
            for part, ns in json.loads(done.stdout).items():
                parts.setdefault(part.removesuffix("_ns"), []).append(ns / 1e6)
        found[one["name"]] = {"process_ms": figures.median(whole), **{f"{part}_ms": figures.median(all_of_them) for part, all_of_them in parts.items()}}
    gateway.stop()
    return found


def binding_calls(peers):
    """One call through each binding without a network."""
    found = {}
    for one in peers:
        if one.get("binding"):
            done = subprocess.run(one["binding"], env=environment_of(one, {}), capture_output=True, text=True, check=True)
            found[one["name"]] = json.loads(done.stdout)
    return found


def fpm(count=100):
    """One TabaPay create in each request of one PHP-FPM worker, round by round."""
    from fpm import VARIANTS, Fpm
    from needs import Missing

    gateway = Gateway()
    try:
        server = Fpm(environment_of({}, gateway.addresses()))
    except Missing as missing:
        say(f"missing: {missing}")
        gateway.stop()
        return {}
    found = {variant: {"what": what, "rounds": [], "connections": 0.0} for variant, what in VARIANTS.items()}
    for variant in VARIANTS:
        for _ in range(10):
            server.call(variant)
    for _ in range(ROUNDS):
        for variant, mine in found.items():
            gateway.control("POST", "counters/reset")
            mine["rounds"].append(figures.median([server.call(variant) for _ in range(count)]) / 1000)
            mine["connections"] += (gateway.control("GET", "counters")["connections"] - 1) / count / ROUNDS
    server.stop()
    gateway.stop()
    return found


def growth():
    """A payment in a growing journal, and a client among many."""
    done = subprocess.run([os.environ.get("CARGO", "cargo"), "bench", "--quiet", "--locked", "--features", "sqlite", "--bench", "growth"], cwd=ROOT,
                          stdout=subprocess.PIPE, text=True, check=True)
    return json.loads(done.stdout.splitlines()[-1])


def journal():
    """A payment with each journal, and with none; PostgreSQL where with-postgres finds it."""
    done = subprocess.run(["scripts/with-postgres", os.environ.get("CARGO", "cargo"), "bench", "--quiet", "--locked", "--features", "sqlite,postgres", "--bench", "journal"],
                          cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True)
    return json.loads(done.stdout.splitlines()[-1])


# What a function does, by the path of its source; the first that fits.
CAUSES = [
    ("TLS", r"/ring-|/rustls|pregenerated|crypto/"),
    ("URLs", r"/url-|/idna|/percent-encoding|/form_urlencoded"),
    ("JSON and reading answers", r"/serde|src/answer|src/depth|src/json|/ryu|/itoa|src/mask|src/tabapay/answer|src/tara/answer"),
    ("allocating and copying", r"malloc|memmove|memcpy|memset|/bytes-|sys/alloc|raw_vec|/zeroize"),
    ("HTTP and its runtime", r"/tokio|/hyper|/reqwest|/http|/tower|/futures|/h2-|/want|/ipnet|src/transport"),
    ("dargah's own", r"(^|/)src/[a-z_/]+\.rs:dargah|:dargah::|:<dargah::"),
    ("the standard library and libc", r""),
]


def split(peers, fewer=20, more=120):
    """Instructions of a warm TabaPay payment, by cause: the difference of two runs, so that start and handshake are out."""
    gateway = Gateway()
    found = {}
    for one in peers:
        long, short = by_cause(one, gateway, more), by_cause(one, gateway, fewer)
        found[one["name"]] = {cause: (long[cause] - short[cause]) / (more - fewer) for cause, _ in CAUSES}
    gateway.stop()
    return found


def by_cause(one, gateway, count):
    out = BENCH / "callgrind.out"
    peer = Peer(one, gateway.addresses(), wrap=("valgrind", "--quiet", "--tool=callgrind", f"--callgrind-out-file={out}"))
    peer.pay("tabapay", count)
    peer.stop()
    shown = subprocess.run(["callgrind_annotate", "--threshold=100", "--auto=no", "--inclusive=no", str(out)], capture_output=True, text=True, check=True).stdout
    sums = dict.fromkeys((cause for cause, _ in CAUSES), 0)
    for figure, function in re.findall(r"^ *([0-9,]+) \([ 0-9.]+%\)  (.*)$", shown, re.MULTILINE):
        if function.startswith("PROGRAM TOTALS"):
            continue
        cause = next(cause for cause, pattern in CAUSES if re.search(pattern, function.split(" [")[0]))
        sums[cause] += int(figure.replace(",", ""))
    return sums


def sizes():
    """Bytes of what a shop installs."""
    found = {}
    for path in [TARGET / "stage/usr/local/lib/libdargah.so.1", *(BENCH / "dist").glob("*.whl"), *(TARGET / "dist").glob("*.whl")]:
        if path.exists():
            found[path.name] = path.stat().st_size
    return found


def machine():
    with open("/proc/cpuinfo", encoding="utf-8") as lines:
        cpu = next((line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")), "?")
    load = os.getloadavg()
    return {"cpu": cpu, "cores": os.cpu_count(), "kernel": os.uname().release.split("-")[0], "load_before": load[0],
            "date": time.strftime("%Y-%m-%d", time.gmtime()), "root": ROOT.name}

"""A shop in Python that pays as it is told: with dargah, or with an HTTP client and the rest by hand.

python peer.py VARIANT; what it reads and writes stands in ../README.md.
"""

import time

STARTED = time.perf_counter_ns()

import itertools
import json
import os
import sys
import threading

import clients
import payments

VARIANTS = [*clients.CLIENTS, "dargah", "binding-call"]


def shop(variant):
    ca = os.environ["BENCH_CA"]
    return payments.Dargah(ca) if variant == "dargah" else payments.ByHand(clients.CLIENTS[variant](ca))


def payer(made, gateway):
    return {"tara": made.pay_tara, "tabapay": made.pay_tabapay}[gateway]


def run(pay, count, threads, orders):
    """Makes `count` payments on `threads` threads; what they cost."""
    left, times, failed = iter(range(count)), [], []

    def work():
        mine = []
        try:
            for _ in left:
                began = time.perf_counter_ns()
                pay(f"{os.getpid()}-{next(orders)}")
                mine.append(time.perf_counter_ns() - began)
        except BaseException as error:
            failed.append(error)
        times.extend(mine)

    cpu, wall = time.process_time_ns(), time.perf_counter_ns()
    if threads == 1:
        work()
    else:
        workers = [threading.Thread(target=work) for _ in range(threads)]
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join()
    wall, cpu = time.perf_counter_ns() - wall, time.process_time_ns() - cpu
    if failed:
        raise failed[0]
    return {"payments": len(times), "wall_ns": wall, "cpu_ns": cpu, "ns": times}


def memory():
    with open("/proc/self/status", encoding="ascii") as file:
        fields = dict(line.split(":", 1) for line in file)
    return {"rss_kb": int(fields["VmRSS"].split()[0]), "peak_kb": int(fields["VmHWM"].split()[0])}


def deadline(variant):
    """A client that finds no gateway, from its making to its end with all that it holds."""
    began = time.perf_counter_ns()
    made = shop(variant)
    try:
        made.pay_tabapay("0")
    except Exception:
        made.close()
        del made
        return {"ns": time.perf_counter_ns() - began}
    raise payments.Wrong("there was a gateway")


def first(variant, gateway):
    """From the start of this program to its first payment, and the parts of it."""
    # As a shop imports it, with all that it imports in turn.
    __import__("dargah" if variant == "dargah" else clients.CLIENTS[variant].library)
    loaded = time.perf_counter_ns()
    made = shop(variant)
    client = time.perf_counter_ns()
    payer(made, gateway)(f"{os.getpid()}-0")
    done = time.perf_counter_ns()
    return {"first_ns": done - STARTED, "load_ns": loaded - STARTED, "client_ns": client - STARTED}


def median_ns(work):
    """One call of `work`: the median of 50 rounds of 1,000."""
    # Here, since the imports above are part of what `first` measures.
    import statistics
    rounds = []
    for _ in range(50):
        began = time.perf_counter_ns()
        for _ in range(1000):
            work()
        rounds.append((time.perf_counter_ns() - began) / 1000)
    return statistics.median(rounds)


def binding_call():
    """What one call costs without a network, and all objects of one payment."""
    import dargah
    tara = dargah.Tara(payments.USER, payments.PASSWORD)
    body = b"result=0&desc=ok&token=token-1&channelRefNumber=1&additionalData=&orderId=order-1"

    def objects():
        order = dargah.TaraOrder(payments.AMOUNT, service_id=payments.SERVICE, ip=payments.IP,
                                 call_back_url=payments.BACK, order_id="order-1")
        callback = tara.parse_callback(b"", body)
        order.expected("token-1", verified_before=False).after(callback)

    return {"call_ns": median_ns(lambda: dargah.Rial.from_toman(15_000)), "objects_ns": median_ns(objects)}


def say(answer):
    print(answer if isinstance(answer, str) else json.dumps(answer), flush=True)


def serve(variant):
    made, orders, further = shop(variant), itertools.count(1), []
    say("ready")
    for line in sys.stdin:
        words = line.split()
        if words == ["memory"]:
            say(memory())
        elif words[0] == "clients":
            for _ in range(int(words[1])):
                further.append(shop(variant))
                run(payer(further[-1], "tabapay"), 1, 1, orders)
            say(memory())
        elif words == ["deadline"]:
            say(deadline(variant))
        else:
            gateway, count, threads = words
            say(run(payer(made, gateway), int(count), int(threads), orders))
    for one in [made, *further]:
        one.close()


def main():
    variant = sys.argv[1] if len(sys.argv) == 2 else None
    if variant not in VARIANTS:
        sys.exit(f"usage: peer.py {'|'.join(VARIANTS)}")
    if variant == "binding-call":
        say(binding_call())
    elif "BENCH_FIRST" in os.environ:
        say(first(variant, os.environ["BENCH_FIRST"]))
    else:
        serve(variant)


if __name__ == "__main__":
    main()

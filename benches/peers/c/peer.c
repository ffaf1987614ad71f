#define _GNU_SOURCE
#include "peer.h"

#include <inttypes.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

static int64_t clock_ns(clockid_t clock) {
    struct timespec time;
    clock_gettime(clock, &time);
    return time.tv_sec * INT64_C(1000000000) + time.tv_nsec;
}

int64_t peer_now_ns(void) {
    return clock_ns(CLOCK_MONOTONIC);
}

const char *peer_setting(const char *name) {
    const char *value = getenv(name);
    if (!value) {
        fprintf(stderr, "%s is missing\n", name);
        exit(2);
    }
    return value;
}

long peer_limit_ms(long usual) {
    const char *limit = getenv("BENCH_LIMIT_MS");
    long most = limit ? atol(limit) : usual;
    return most < usual ? most : usual;
}

/* One run. */
struct run {
    const struct peer *peer;
    enum gateway gateway;
    atomic_long left;
    atomic_long done;
    atomic_int failed;
    int64_t *times;
};

struct worker {
    struct run *run;
    int number;
    pthread_t thread;
};

static void *work(void *data) {
    static atomic_long orders;
    const struct worker *worker = data;
    struct run *run = worker->run;
    char order_id[48];
    while (atomic_fetch_sub(&run->left, 1) > 0 && !atomic_load(&run->failed)) {
        int64_t began = peer_now_ns();
        snprintf(order_id, sizeof order_id, "%ld-%ld", (long)getpid(), atomic_fetch_add(&orders, 1));
        if (run->peer->pay(worker->number, run->gateway, order_id)) {
            atomic_store(&run->failed, 1);
            break;
        }
        run->times[atomic_fetch_add(&run->done, 1)] = peer_now_ns() - began;
    }
    return NULL;
}

static int run(const struct peer *peer, enum gateway gateway, long count, int threads) {
    static struct worker workers[MOST_THREADS];
    struct run run = {.peer = peer, .gateway = gateway};
    int64_t wall, cpu;
    long i;
    int n;
    atomic_init(&run.left, count);
    run.times = calloc((size_t)count, sizeof *run.times);
    if (!run.times) return 1;
    wall = peer_now_ns();
    cpu = clock_ns(CLOCK_PROCESS_CPUTIME_ID);
    for (n = 0; n < threads; n++) workers[n] = (struct worker){.run = &run, .number = n};
    if (threads == 1) {
        work(&workers[0]);
    } else {
        for (n = 0; n < threads; n++) {
            if (pthread_create(&workers[n].thread, NULL, work, &workers[n])) abort();
        }
        for (n = 0; n < threads; n++) pthread_join(workers[n].thread, NULL);
    }
    cpu = clock_ns(CLOCK_PROCESS_CPUTIME_ID) - cpu;
    wall = peer_now_ns() - wall;
    if (!atomic_load(&run.failed)) {
        printf("{\"payments\": %ld, \"wall_ns\": %" PRId64 ", \"cpu_ns\": %" PRId64 ", \"ns\": [", atomic_load(&run.done), wall,
               cpu);
        for (i = 0; i < atomic_load(&run.done); i++) printf("%s%" PRId64, i ? ", " : "", run.times[i]);
        printf("]}\n");
        fflush(stdout);
    }
    free(run.times);
    return atomic_load(&run.failed);
}

static int memory(void) {
    char line[256];
    long rss = 0, peak = 0;
    FILE *file = fopen("/proc/self/status", "r");
    if (!file) return 1;
    while (fgets(line, sizeof line, file)) {
        sscanf(line, "VmRSS: %ld", &rss);
        sscanf(line, "VmHWM: %ld", &peak);
    }
    fclose(file);
    printf("{\"rss_kb\": %ld, \"peak_kb\": %ld}\n", rss, peak);
    fflush(stdout);
    return 0;
}

static enum gateway gateway_of(const char *name) {
    if (strcmp(name, "tara") == 0) return TARA;
    if (strcmp(name, "tabapay") == 0) return TABAPAY;
    fprintf(stderr, "there is no gateway %s\n", name);
    exit(2);
}

/* Clients that are never freed: what they need is what is measured. */
static int further(const struct peer *peer, const char *variant, long count) {
    char order_id[48];
    for (; count > 0; count--) {
        snprintf(order_id, sizeof order_id, "%ld-further-%ld", (long)getpid(), count);
        if (peer->open(variant) || peer->pay(0, TABAPAY, order_id)) return 1;
    }
    return memory();
}

/* A client that finds no gateway, from its making to its end with all that it holds. */
static int deadline(const struct peer *peer, const char *variant) {
    int64_t began;
    peer->close();
    if (peer->load && peer->load()) return 1;
    began = peer_now_ns();
    if (peer->open(variant) || !peer->pay(0, TABAPAY, "0")) return 1;
    peer->close();
    printf("{\"ns\": %" PRId64 "}\n", peer_now_ns() - began);
    fflush(stdout);
    return (peer->load && peer->load()) || peer->open(variant);
}

static int serve(const struct peer *peer, const char *variant) {
    char line[256], gateway[16];
    long count;
    int threads, failed = peer->load ? peer->load() : 0;
    if (failed || peer->open(variant)) return 1;
    puts("ready");
    fflush(stdout);
    while (!failed && fgets(line, sizeof line, stdin)) {
        if (strcmp(line, "memory\n") == 0) {
            failed = memory();
        } else if (sscanf(line, "clients %ld", &count) == 1) {
            failed = further(peer, variant, count);
        } else if (strcmp(line, "deadline\n") == 0) {
            failed = deadline(peer, variant);
        } else if (sscanf(line, "%15s %ld %d", gateway, &count, &threads) == 3 && count > 0 && threads > 0 &&
                   threads <= MOST_THREADS) {
            failed = run(peer, gateway_of(gateway), count, threads);
        } else {
            fprintf(stderr, "expected: GATEWAY COUNT THREADS, memory, clients COUNT or deadline\n");
            failed = 1;
        }
    }
    peer->close();
    return failed;
}

/* From the start of this program to its first payment, and the parts of it. */
static int first(const struct peer *peer, const char *variant, const char *gateway, int64_t started) {
    int64_t loaded, client;
    char order_id[48];
    snprintf(order_id, sizeof order_id, "%ld-first", (long)getpid());
    if (peer->load && peer->load()) return 1;
    loaded = peer_now_ns();
    if (peer->open(variant)) return 1;
    client = peer_now_ns();
    if (peer->pay(0, gateway_of(gateway), order_id)) return 1;
    printf("{\"first_ns\": %" PRId64 ", \"load_ns\": %" PRId64 ", \"client_ns\": %" PRId64 "}\n", peer_now_ns() - started,
           loaded - started, client - started);
    peer->close();
    return 0;
}

static int by_value(const void *a, const void *b) {
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

/* One call of `work`: the median of 50 rounds of 1,000. Below 0: it failed. */
static double median_ns(int (*work)(void)) {
    enum { ROUNDS = 50, CALLS = 1000 };
    double rounds[ROUNDS];
    int round, i;
    for (round = 0; round < ROUNDS; round++) {
        int64_t began = peer_now_ns();
        for (i = 0; i < CALLS; i++) {
            if (work()) return -1;
        }
        rounds[round] = (double)(peer_now_ns() - began) / CALLS;
    }
    qsort(rounds, ROUNDS, sizeof *rounds, by_value);
    return (rounds[ROUNDS / 2 - 1] + rounds[ROUNDS / 2]) / 2;
}

static int binding_call(const struct peer *peer) {
    double call, objects;
    if (peer->load && peer->load()) return 1;
    call = median_ns(peer->call);
    objects = median_ns(peer->objects);
    if (call < 0 || objects < 0) return 1;
    printf("{\"call_ns\": %.1f, \"objects_ns\": %.1f}\n", call, objects);
    return 0;
}

int peer_main(const struct peer *peer, int argc, char **argv) {
    int64_t started = peer_now_ns();
    const char *const *variant = peer->variants;
    const char *gateway = getenv("BENCH_FIRST");
    if (argc == 2 && peer->call && strcmp(argv[1], "binding-call") == 0) return binding_call(peer);
    for (; argc == 2 && *variant; variant++) {
        if (strcmp(argv[1], *variant) != 0) continue;
        return gateway ? first(peer, *variant, gateway, started) : serve(peer, *variant);
    }
    fprintf(stderr, "usage: %s", argv[0]);
    for (variant = peer->variants; *variant; variant++) fprintf(stderr, " %s |", *variant);
    fprintf(stderr, "%s\n", peer->call ? " binding-call" : " version");
    return 2;
}

/* Signals during calls: timers every millisecond, children that end, Ctrl-C, with handlers that restart nothing. Answers
 * stay right and deadlines are kept. And 256 threads on one pair of clients.
 *
 *     signals JOURNAL
 */

#define _GNU_SOURCE

#include "host.h"

#include <limits.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { THREADS = 4, MANY = 256, SMALL_STACK = 64 * 1024, DEADLINE_MS = 700, GRACE_MS = 1000, ENOUGH_SIGNALS = 100 };

static host_shop shop;
static long seen[NSIG];

static void take_note(int signal) { __atomic_fetch_add(&seen[signal], 1, __ATOMIC_RELAXED); }

static void watch(int signal) {
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = take_note;
    REQUIRE(sigaction(signal, &action, NULL) == 0);
}

static void set_timer(long every_us) {
    struct itimerval timer;
    timer.it_value.tv_sec = timer.it_interval.tv_sec = 0;
    timer.it_value.tv_usec = timer.it_interval.tv_usec = every_us;
    REQUIRE(setitimer(ITIMER_REAL, &timer, NULL) == 0);
}

static int stop_storm;

/* To each thread that takes it: the timer's signal alone might always find the same one. */
static void *send_signals(void *unused) {
    const struct timespec pause = {0, 1000000};
    sigset_t all;
    long turn;
    (void)unused;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, NULL);
    for (turn = 0; !__atomic_load_n(&stop_storm, __ATOMIC_RELAXED); turn++) {
        kill(getpid(), turn % 2 ? SIGINT : SIGALRM);
        if (turn % 50 == 0) {
            pid_t child = fork();
            if (child == 0) {
                _exit(0);
            }
            waitpid(child, NULL, 0);
        }
        nanosleep(&pause, NULL);
    }
    return NULL;
}

static void in_a_storm(void (*work)(void)) {
    pthread_t sender;
    stop_storm = 0;
    REQUIRE(pthread_create(&sender, NULL, send_signals, NULL) == 0);
    set_timer(1000);
    work();
    set_timer(0);
    __atomic_store_n(&stop_storm, 1, __ATOMIC_RELAXED);
    pthread_join(sender, NULL);
}

static long payments_in_all;

/* However quick the machine is. */
static int stormed_enough(void) {
    return __atomic_load_n(&seen[SIGALRM], __ATOMIC_RELAXED) > ENOUGH_SIGNALS &&
           __atomic_load_n(&seen[SIGINT], __ATOMIC_RELAXED) > ENOUGH_SIGNALS &&
           __atomic_load_n(&seen[SIGCHLD], __ATOMIC_RELAXED) > 0;
}

static void pay_much(void) {
    host_threads threads;
    long i = 0;
    long enough = host_counted->payments + payments_in_all;
    host_threads_start(&threads, &shop, THREADS);
    while (__atomic_load_n(&host_counted->payments, __ATOMIC_RELAXED) < enough || !stormed_enough()) {
        host_pay(&shop, i++);
    }
    host_threads_stop(&threads);
}

static void answers_are_right(void) {
    in_a_storm(pay_much);
    CHECK(stormed_enough());
}

static int64_t now_ms(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static uint32_t expected_kind;

static void one_that_is_late(void) {
    dargah_options *options = shop_options(DEADLINE_MS);
    dargah_tabapay_request *request = shop_tabapay_request();
    dargah_tabapay_created *created = NULL;
    dargah_error *error = NULL;
    int64_t took, began = now_ms();
    CHECK_INT(dargah_tabapay_create(shop.tabapay, request, options, &created, &error), expected_kind);
    took = now_ms() - began;
    if (!CHECK(took >= DEADLINE_MS - 5 && took <= DEADLINE_MS * 105 / 100 + GRACE_MS)) {
        fprintf(stderr, "    it took %ld ms\n", (long)took);
    }
    dargah_error_free(error);
    dargah_tabapay_request_free(request);
    dargah_options_free(options);
}

/* A signal wakes what waits: it must neither end the wait nor make it longer. */
static void deadlines_are_kept(void) {
    int i;
    simulator_fault(&shop.gateway, "tabapay", "create", "\"fault\": \"stall_before\", \"times\": \"always\"");
    expected_kind = DARGAH_ERROR_KIND_TIMEOUT;
    for (i = 0; i < 3; i++) {
        in_a_storm(one_that_is_late);
    }
    free(simulator_call(&shop.gateway, "DELETE", "faults", NULL));
}

static void one_payment_at_each(void) {
    int i;
    for (i = 0; i < 3; i++) {
        host_pay(&shop, i);
    }
}

static void slow_answers_are_read_whole(void) {
    free(simulator_call(&shop.gateway, "POST", "faults",
                        "[{\"fault\": \"drip\", \"bytes\": 40, \"pause_ms\": 3, \"times\": \"always\"}]"));
    in_a_storm(one_payment_at_each);
    free(simulator_call(&shop.gateway, "DELETE", "faults", NULL));
}

static pthread_barrier_t barrier;

static void *one_of_many(void *turn) {
    pthread_barrier_wait(&barrier);
    host_pay(&shop, (long)(intptr_t)turn);
    host_pay(&shop, (long)(intptr_t)turn + 1);
    return NULL;
}

static void many_threads_pay_at_both_gateways(void) {
    pthread_attr_t attributes;
    pthread_t threads[MANY];
    long before = host_counted->payments;
    int i;
    REQUIRE(pthread_barrier_init(&barrier, NULL, MANY) == 0);
    REQUIRE(pthread_attr_init(&attributes) == 0 && pthread_attr_setstacksize(&attributes, SMALL_STACK) == 0);
    for (i = 0; i < MANY; i++) {
        REQUIRE(pthread_create(&threads[i], &attributes, one_of_many, (void *)(intptr_t)i) == 0);
    }
    for (i = 0; i < MANY; i++) {
        pthread_join(threads[i], NULL);
    }
    CHECK_INT(host_counted->payments, before + 2 * MANY);
    pthread_attr_destroy(&attributes);
    pthread_barrier_destroy(&barrier);
}

int main(int count, char **arguments) {
    long stormy, signals = 0;
    int i;
    REQUIRE(count == 2);
    payments_in_all = host_size("DARGAH_STORM_PAYMENTS", 150, 3000);
    host_begin();
    host_open(&shop, arguments[1]);
    shop.options = shop_options(120000);
    watch(SIGALRM);
    watch(SIGCHLD);
    watch(SIGINT);
    RUN(answers_are_right);
    RUN(slow_answers_are_read_whole);
    RUN(deadlines_are_kept);
    stormy = host_counted->payments;
    for (i = 0; i < NSIG; i++) {
        signals += seen[i];
    }
    host_row("hosts",
             arguments[1][0] == 's' ? "C: a timer every millisecond, SIGINT and SIGCHLD during calls; journal in SQLite"
                                    : "C: a timer every millisecond, SIGINT and SIGCHLD during calls; journal in PostgreSQL",
             "\"payments\": %ld, \"signals taken\": %ld, \"wrong\": %ld", stormy, signals, host_counted->wrong);
    RUN(many_threads_pay_at_both_gateways);
    host_row("hosts", arguments[1][0] == 's' ? "C: 256 threads of 64 KiB stack on one client of each gateway and one checkout in SQLite"
                                             : "C: 256 threads of 64 KiB stack on one client of each gateway and one checkout in PostgreSQL",
             "\"payments\": %ld, \"wrong\": %ld", host_counted->payments - stormy, host_counted->wrong);
    host_no_money_moved_twice(&shop);
    host_free(&shop);
    simulator_stop(&shop.gateway);
    return CHECK_RESULT();
}

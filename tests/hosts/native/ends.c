/* A process ends with requests under way, idle connections and an open journal, in every way that there is: with its own
 * status and without a crash. What it still calls while it ends is answered.
 *
 *     ends JOURNAL
 */

#define _GNU_SOURCE

#include "host.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

enum { STATUS = 7, THREADS = 4, LATE_MS = 300 };

static host_shop shop;

/* --- In the process that ends --- */

static pthread_t started[THREADS];
static int under_way;

/* Until the time limit, so that those who wait for all threads need not wait long. */
static void *a_call_that_waits(void *with) {
    dargah_options *options = shop_options(*(uint64_t *)with);
    dargah_tabapay_request *request = shop_tabapay_request();
    dargah_tabapay_created *created = NULL;
    dargah_tabapay_create(shop.tabapay, request, options, &created, NULL);
    __atomic_fetch_sub(&under_way, 1, __ATOMIC_SEQ_CST);
    return NULL;
}

static void begin_calls(uint64_t timeout_ms) {
    static uint64_t limit;
    int64_t before = simulator_calls(&shop.gateway, "tabapay", "create");
    int i;
    limit = timeout_ms;
    under_way = THREADS;
    for (i = 0; i < THREADS; i++) {
        REQUIRE(pthread_create(&started[i], NULL, a_call_that_waits, &limit) == 0);
    }
    HOST_WAIT(simulator_calls(&shop.gateway, "tabapay", "create") >= before + THREADS);
}

static void reconcile_on_four_threads(void) {
    dargah_checkout *hasty = checkout_hasty(&shop.gateway, "memory:");
    dargah_report *report;
    int i;
    for (i = 0; i < 4; i++) {
        char id[32];
        dargah_started *begun;
        returned back;
        snprintf(id, sizeof id, "at-the-end-%d", i);
        begun = checkout_begin(hasty, AT_TARA, id);
        back = checkout_payer(&shop.gateway, begun, "pay", NULL);
        checkout_until_due(hasty, dargah_payment_id(dargah_started_payment(begun)));
        returned_free(&back);
        dargah_started_free(begun);
    }
    report = checkout_reconciled(hasty, 4);
    if (dargah_payments_count(dargah_report_paid(report)) != 4) {
        _exit(STATUS + 2);
    }
    dargah_report_free(report);
    dargah_checkout_free(hasty);
}

/* Handlers that still use the library, as destructors of a host's globals do. What goes wrong is the status. */
static void pay_at_the_end(void) {
    long payments = host_counted->payments;
    host_pay_at_tara(&shop);
    host_pay_by_checkout(&shop);
    reconcile_on_four_threads();
    if (host_counted->payments != payments + 2 || host_counted->wrong) {
        _exit(STATUS + 1);
    }
}

static void pay_and_free_at_the_end(void) {
    pay_at_the_end();
    host_free(&shop);
}

static void *pay_when_main_has_ended(void *unused) {
    (void)unused;
    HOST_WAIT(__atomic_load_n(&under_way, __ATOMIC_SEQ_CST) == 0);
    pay_at_the_end();
    exit(STATUS);
}

static void *end_it(void *unused) {
    (void)unused;
    exit(STATUS);
}

static const char *const ways[] = {"exit", "exit on a thread", "_exit", "quick_exit", "return", "pthread_exit", "signal"};

static int end_so(const char *way) {
    pthread_t other;
    host_pay(&shop, 0);
    host_pay(&shop, 2);
    if (strcmp(way, "pthread_exit") == 0) {
        begin_calls(LATE_MS);
        REQUIRE(pthread_create(&other, NULL, pay_when_main_has_ended, NULL) == 0);
        pthread_exit(NULL);
    }
    begin_calls(60000);
    if (strcmp(way, "_exit") == 0) {
        _exit(STATUS);
    }
    if (strcmp(way, "quick_exit") == 0) {
        REQUIRE(at_quick_exit(pay_at_the_end) == 0);
        quick_exit(STATUS);
    }
    if (strcmp(way, "signal") == 0) {
        raise(SIGTERM);
    }
    REQUIRE(atexit(getpid() % 2 ? pay_at_the_end : pay_and_free_at_the_end) == 0);
    if (strcmp(way, "exit on a thread") == 0) {
        REQUIRE(pthread_create(&other, NULL, end_it, NULL) == 0);
        pthread_join(other, NULL);
    }
    if (strcmp(way, "exit") == 0) {
        exit(STATUS);
    }
    return STATUS;
}

/* --- In the test --- */

static const char *journal;
static long ended;

static void ends_in_this_way(const char *way) {
    const char *arguments[4 + HOST_ARGUMENTS + 1] = {"/proc/self/exe", "--end", way, journal};
    int status = -1;
    pid_t pid;
    host_tell(&shop, arguments + 4);
    pid = fork();
    REQUIRE(pid >= 0);
    if (pid == 0) {
        execv(arguments[0], (char *const *)arguments);
        _exit(127);
    }
    REQUIRE(waitpid(pid, &status, 0) == pid);
    ended++;
    if (!CHECK(strcmp(way, "signal") == 0 ? WIFSIGNALED(status) && WTERMSIG(status) == SIGTERM
                                          : WIFEXITED(status) && WEXITSTATUS(status) == STATUS)) {
        host_counted->wrong++;
        fprintf(stderr, "    by %s: status %x\n", way, (unsigned)status);
    }
}

static void every_way_to_end(void) {
    long rounds = host_size("DARGAH_ENDS", 3, 50), round;
    size_t way;
    /* The four calls of each process stay without an answer. */
    simulator_fault(&shop.gateway, "tabapay", "create", "\"fault\": \"stall_before\", \"times\": \"always\"");
    for (round = 0; round < rounds; round++) {
        for (way = 0; way < sizeof ways / sizeof *ways; way++) {
            ends_in_this_way(ways[way]);
        }
    }
    free(simulator_call(&shop.gateway, "DELETE", "faults", NULL));
}

/* All that was paid is there, also what was paid by handlers at the very end. */
static void the_journal_is_whole(void) {
    dargah_payments *open = NULL;
    host_pay_by_checkout(&shop);
    OK(dargah_checkout_unacknowledged(shop.checkout, 100, &open, err));
    CHECK_INT(dargah_payments_count(open), 0);
    dargah_payments_free(open);
}

int main(int count, char **arguments) {
    if (count == 4 + HOST_ARGUMENTS && strcmp(arguments[1], "--end") == 0) {
        host_adopt(&shop, arguments + 4, arguments[3]);
        return end_so(arguments[2]);
    }
    REQUIRE(count == 2);
    journal = arguments[1];
    host_begin();
    host_open(&shop, journal);
    RUN(every_way_to_end);
    RUN(the_journal_is_whole);
    host_no_money_moved_twice(&shop);
    host_row("hosts", "C: the process ends in seven ways with requests under way, and pays while it ends",
             "\"processes\": %ld, \"wrong\": %ld", ended, host_counted->wrong);
    host_free(&shop);
    simulator_stop(&shop.gateway);
    return CHECK_RESULT();
}

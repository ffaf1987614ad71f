/* A process that is at its limits: no descriptor is left, no thread is to be had. What cannot be done is a typed error that
 * says that nothing left; a payment stays Unknown; and all goes on when there is room again.
 *
 *     limits JOURNAL
 */

#define _GNU_SOURCE

#include "host.h"

#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

enum { MOST_FREE = 12, SMALL_STACK = 64 * 1024, MANY_DESCRIPTORS = 4096 };

static host_shop shop;
static const char *journal;
/* In shared memory: children count as well. */
static long *refused;

static int no_threads;

/* The program's own comes first for the library as well. */
int pthread_create(pthread_t *thread, const pthread_attr_t *attributes, void *(*work)(void *), void *with) {
    static int (*real)(pthread_t *, const pthread_attr_t *, void *(*)(void *), void *);
    if (__atomic_load_n(&no_threads, __ATOMIC_SEQ_CST)) {
        __atomic_fetch_add(refused, 1, __ATOMIC_RELAXED);
        return EAGAIN;
    }
    if (!real) {
        void *found = dlsym(RTLD_NEXT, "pthread_create");
        memcpy(&real, &found, sizeof real);
    }
    return real(thread, attributes, work, with);
}

static int descriptors(void) {
    DIR *all = opendir("/proc/self/fd");
    int count = 0;
    REQUIRE(all);
    while (readdir(all)) {
        count++;
    }
    closedir(all);
    /* "." and "..", and the directory's own. */
    return count - 3;
}

static struct rlimit usual_limit;

/* Fills the table up to its limit, but for so many. */
static int filling[MANY_DESCRIPTORS];
static int filled;

static void leave_free(int number) {
    struct rlimit limit = usual_limit;
    int fd;
    limit.rlim_cur = 256;
    REQUIRE(setrlimit(RLIMIT_NOFILE, &limit) == 0);
    while (filled < MANY_DESCRIPTORS && (fd = dup(STDIN_FILENO)) >= 0) {
        filling[filled++] = fd;
    }
    REQUIRE(errno == EMFILE && filled > number);
    while (number-- > 0) {
        close(filling[--filled]);
    }
}

static void make_room(void) {
    while (filled > 0) {
        close(filling[--filled]);
    }
    REQUIRE(setrlimit(RLIMIT_NOFILE, &usual_limit) == 0);
}

/* An error that says: nothing left, on account of this machine. */
static void check_not_sent(const dargah_error *error) {
    uint32_t kind = dargah_error_get_kind(error);
    if (!CHECK(kind == DARGAH_ERROR_KIND_CONNECT || kind == DARGAH_ERROR_KIND_RESOLVE)) {
        fprintf(stderr, "    %s\n", dargah_error_message(error, NULL));
    }
    CHECK_INT(dargah_error_progress(error), DARGAH_PROGRESS_NOT_SENT);
    CHECK(dargah_error_is_retryable(error));
    __atomic_fetch_add(refused, 1, __ATOMIC_RELAXED);
}

/* What lacks descriptors waits until its limit, so that is short. Where the time was over although a request had left, the
 * machine was slow and nothing was lacking: again, with time. */
static const uint64_t limits[] = {400, 60000};
static bool was_slow(const dargah_error *error) {
    return error && dargah_error_get_kind(error) == DARGAH_ERROR_KIND_TIMEOUT;
}

static int free_descriptors;
static dargah_expected *paid_at_tara;

static void without_descriptors(void) {
    dargah_tabapay_request *request = shop_tabapay_request();
    dargah_tabapay_created *created = NULL;
    dargah_outcome *outcome = NULL;
    dargah_error *error = NULL;
    dargah_options *options[] = {shop_options(limits[0]), shop_options(limits[1])};
    /* A forked child has no connections yet, and its journal is closed. */
    leave_free(free_descriptors);
    dargah_tabapay_create(shop.tabapay, request, options[0], &created, &error);
    if (was_slow(error)) {
        dargah_error_free(error);
        error = NULL;
        dargah_tabapay_create(shop.tabapay, request, options[1], &created, &error);
    }
    if (error) {
        check_not_sent(error);
    }
    dargah_tabapay_created_free(created);
    dargah_error_free(error);
    OK(dargah_tara_verify(shop.tara, paid_at_tara, options[0], &outcome, err));
    if (was_slow(dargah_outcome_get_error(outcome))) {
        dargah_outcome_free(outcome);
        outcome = NULL;
        OK(dargah_tara_verify(shop.tara, paid_at_tara, options[1], &outcome, err));
    }
    if (dargah_outcome_get_kind(outcome) != DARGAH_OUTCOME_KIND_PAID) {
        CHECK_INT(dargah_outcome_get_kind(outcome), DARGAH_OUTCOME_KIND_UNKNOWN);
        CHECK_INT(dargah_outcome_progress(outcome), DARGAH_PROGRESS_NOT_SENT);
        CHECK(dargah_error_money_may_have_moved(dargah_outcome_get_error(outcome)));
        check_not_sent(dargah_outcome_get_error(outcome));
    }
    make_room();
    dargah_outcome_free(outcome);
    dargah_options_free(options[0]);
    dargah_options_free(options[1]);
    dargah_tabapay_request_free(request);
    host_pay_at_tara(&shop);
    host_pay_at_tabapay(&shop);
}

static void the_journal_without_descriptors(void) {
    dargah_payments *found = NULL;
    dargah_started *started = NULL;
    dargah_tara_order *order = shop_tara_order();
    dargah_options *options = shop_options(400);
    dargah_error *error = NULL;
    char id[32];
    snprintf(id, sizeof id, "starved-%ld", (long)getpid());
    OK(dargah_tara_order_set_order_id(order, Z(id), err));
    leave_free(free_descriptors);
    if (dargah_checkout_unacknowledged(shop.checkout, 10, &found, &error) != DARGAH_OK) {
        CHECK_INT(dargah_error_get_kind(error), DARGAH_ERROR_KIND_JOURNAL);
        __atomic_fetch_add(refused, 1, __ATOMIC_RELAXED);
    }
    dargah_payments_free(found);
    dargah_error_free(error);
    error = NULL;
    if (dargah_checkout_begin_tara(shop.checkout, Z(AT_TARA), order, DARGAH_AGAIN_DEFAULT, options, &started, &error) !=
        DARGAH_OK) {
        if (dargah_error_get_kind(error) != DARGAH_ERROR_KIND_JOURNAL && !was_slow(error)) {
            check_not_sent(error);
        }
    }
    dargah_error_free(error);
    dargah_started_free(started);
    make_room();
    host_pay_by_checkout(&shop);
    dargah_options_free(options);
    dargah_tara_order_free(order);
}

static void descriptors_run_out(void) {
    char *token = shop_tara_token(shop.tara);
    for (free_descriptors = 0; free_descriptors <= MOST_FREE; free_descriptors++) {
        long before = *refused;
        paid_at_tara = shop_tara_paid(&shop.gateway, token);
        CHECK_CHILD(check_start_child(without_descriptors), EXIT_SUCCESS);
        CHECK_CHILD(check_start_child(the_journal_without_descriptors), EXIT_SUCCESS);
        /* With none at all nothing can go well, and with many everything does. */
        CHECK(free_descriptors > 0 || *refused >= before + 3);
        dargah_expected_free(paid_at_tara);
        free(token);
        token = shop_tara_token(shop.tara);
    }
    free(token);
}

/* The same process, again and again: nothing is left open by what failed half-way. */
static void nothing_is_left_open(void) {
    int round, before = 0;
    for (round = 0; round < 30; round++) {
        dargah_tabapay_request *request = shop_tabapay_request();
        dargah_tabapay_created *created = NULL;
        dargah_error *error = NULL;
        dargah_options *options = shop_options(400);
        /* A stalled call gives its lane up, so that the next one needs a new one. */
        dargah_options *short_ones = shop_options(50);
        simulator_fault(&shop.gateway, "tabapay", "create", "\"fault\": \"stall_before\"");
        dargah_tabapay_create(shop.tabapay, request, short_ones, &created, NULL);
        leave_free(round % 6);
        if (dargah_tabapay_create(shop.tabapay, request, options, &created, &error) != DARGAH_OK) {
            check_not_sent(error);
        }
        make_room();
        dargah_error_free(error);
        dargah_tabapay_created_free(created);
        dargah_options_free(short_ones);
        dargah_options_free(options);
        dargah_tabapay_request_free(request);
        host_pay(&shop, round);
        if (round == 5) {
            before = descriptors();
        }
    }
    CHECK(descriptors() <= before + 3);
}

static int door[2];

static void *a_call_on_a_small_stack(void *kind) {
    dargah_tabapay_request *request = shop_tabapay_request();
    dargah_tabapay_created *created = NULL;
    dargah_error *error = NULL;
    char byte;
    CHECK(read(door[0], &byte, 1) == 1);
    CHECK_INT(dargah_tabapay_create(shop.tabapay, request, NULL, &created, &error), *(uint32_t *)kind);
    if (error) {
        check_not_sent(error);
    }
    dargah_error_free(error);
    dargah_tabapay_created_free(created);
    dargah_tabapay_request_free(request);
    return NULL;
}

static void on_a_small_stack(bool threads_to_be_had, uint32_t kind) {
    pthread_attr_t attributes;
    pthread_t thread;
    REQUIRE(pipe(door) == 0);
    REQUIRE(pthread_attr_init(&attributes) == 0 && pthread_attr_setstacksize(&attributes, SMALL_STACK) == 0);
    REQUIRE(pthread_create(&thread, &attributes, a_call_on_a_small_stack, &kind) == 0);
    __atomic_store_n(&no_threads, !threads_to_be_had, __ATOMIC_SEQ_CST);
    CHECK(write(door[1], "x", 1) == 1);
    pthread_join(thread, NULL);
    __atomic_store_n(&no_threads, 0, __ATOMIC_SEQ_CST);
    pthread_attr_destroy(&attributes);
    close(door[0]);
    close(door[1]);
}

/* A call from a small stack needs a thread. */
static void no_thread_for_a_small_stack(void) {
    long before = *refused;
    on_a_small_stack(false, DARGAH_ERROR_KIND_CONNECT);
    CHECK(*refused >= before + 2);
    on_a_small_stack(true, DARGAH_OK);
}

/* And so does the lookup of a name. */
static void no_thread_for_a_lookup(void) {
    dargah_tabapay_builder *builder = shop_tabapay_builder(&shop.gateway);
    dargah_tabapay_request *request = shop_tabapay_request();
    dargah_tabapay_created *created = NULL;
    dargah_options *options = shop_options(500);
    dargah_tabapay *tabapay = NULL;
    dargah_error *error = NULL;
    long before = *refused;
    OK(dargah_tabapay_builder_set_base_url(builder, Z("https://gateway.invalid/v1"), err));
    OK(dargah_tabapay_builder_build(builder, &tabapay, err));
    no_threads = 1;
    CHECK_INT(dargah_tabapay_create(tabapay, request, options, &created, &error), DARGAH_ERROR_KIND_RESOLVE);
    no_threads = 0;
    check_not_sent(error);
    CHECK(*refused >= before + 2);
    dargah_error_free(error);
    dargah_options_free(options);
    dargah_tabapay_request_free(request);
    dargah_tabapay_free(tabapay);
    dargah_tabapay_builder_free(builder);
}

/* Reconcile does with fewer threads than it was told to use, or says so; what is due is done at the next. */
static void no_thread_for_reconcile(void) {
    journal_place place;
    dargah_checkout *usual = shop.checkout;
    dargah_started *started[4];
    returned back[4];
    dargah_report *report = NULL;
    dargah_error *error = NULL;
    size_t paid = 0;
    int i;
    shop.checkout = checkout_hasty(&shop.gateway, journal_file(place, "starved"));
    for (i = 0; i < 4; i++) {
        char id[32];
        snprintf(id, sizeof id, "reconcile-%d", i);
        started[i] = checkout_begin(shop.checkout, AT_TABAPAY, id);
        back[i] = checkout_payer(&shop.gateway, started[i], "pay", NULL);
        checkout_until_due(shop.checkout, dargah_payment_id(dargah_started_payment(started[i])));
    }
    no_threads = 1;
    if (dargah_checkout_reconcile(shop.checkout, 4, NULL, NULL, NULL, &report, &error) == DARGAH_OK) {
        paid = dargah_payments_count(dargah_report_paid(report));
    }
    no_threads = 0;
    dargah_report_free(report);
    dargah_error_free(error);
    for (i = 0; i < 4; i++) {
        dargah_payment *now = NULL;
        OK(dargah_checkout_payment(shop.checkout, dargah_payment_id(dargah_started_payment(started[i])), &now, err));
        if (dargah_payment_get_state(now) != DARGAH_PAYMENT_STATE_PAID) {
            checkout_until_due(shop.checkout, dargah_payment_id(now));
        }
        dargah_payment_free(now);
    }
    report = checkout_reconciled(shop.checkout, 4);
    CHECK_INT(paid + dargah_payments_count(dargah_report_paid(report)), 4);
    dargah_report_free(report);
    for (i = 0; i < 4; i++) {
        returned_free(&back[i]);
        dargah_started_free(started[i]);
    }
    dargah_checkout_free(shop.checkout);
    journal_remove(place);
    shop.checkout = usual;
}

int main(int count, char **arguments) {
    REQUIRE(count == 2);
    journal = arguments[1];
    host_begin();
    /* Behind the counts, in the same shared page. */
    refused = (long *)(host_counted + 1);
    REQUIRE(getrlimit(RLIMIT_NOFILE, &usual_limit) == 0);
    host_open(&shop, journal);
    RUN(descriptors_run_out);
    RUN(nothing_is_left_open);
    RUN(no_thread_for_a_small_stack);
    RUN(no_thread_for_a_lookup);
    if (journal[0] == 's') {
        RUN(no_thread_for_reconcile);
    }
    host_no_money_moved_twice(&shop);
    host_row("hosts", journal[0] == 's' ? "C: no descriptor left, no thread to be had; journal in SQLite"
                                        : "C: no descriptor left, no thread to be had; journal in PostgreSQL",
             "\"refused\": %ld, \"payments afterwards\": %ld, \"wrong\": %ld", *refused, host_counted->payments,
             host_counted->wrong);
    host_free(&shop);
    simulator_stop(&shop.gateway);
    return CHECK_RESULT();
}

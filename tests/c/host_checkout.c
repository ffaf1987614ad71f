/* A checkout in a host: threads with 64 KiB of stack, many of them at one callback, and forks. Its journal is an SQLite
 * file. */

#define _POSIX_C_SOURCE 200809L

#include "check.h"
#include "checkout_shop.h"

#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

enum { MANY = 32, SMALL_STACK = 64 * 1024, CHILDREN = 4, ROUNDS = 3 };

static simulator gateway;
static journal_place place;
static dargah_checkout *checkout;

static pthread_t start(void *(*work)(void *), void *with) {
    pthread_attr_t attributes;
    pthread_t thread;
    REQUIRE(pthread_attr_init(&attributes) == 0);
    REQUIRE(pthread_attr_setstacksize(&attributes, SMALL_STACK) == 0);
    REQUIRE(pthread_create(&thread, &attributes, work, with) == 0);
    pthread_attr_destroy(&attributes);
    return thread;
}

static void on_a_small_stack(void *(*work)(void *), void *with) { pthread_join(start(work, with), NULL); }

/* Everything that there is to call, from opening the journal to freeing the checkout. */
static void *all_of_it(void *with) {
    dargah_checkout *own = checkout_hasty(&gateway, with);
    int64_t id = checkout_pay(&gateway, own, AT_TARA, "small-1"), other;
    dargah_payments *list = NULL;
    dargah_history *history = NULL;
    dargah_filter *filter = NULL;
    dargah_payment *payment = NULL;
    dargah_started *started;
    dargah_report *report;
    returned back;
    char *line = NULL;
    OK(dargah_checkout_acknowledge(own, id, SHOP_AMOUNT, err));
    OK(dargah_checkout_export_line(own, id, &line, err));
    shop_check_json(line, NULL);
    OK(dargah_checkout_history(own, id, &history, err));
    CHECK(dargah_history_count(history) > 0);
    dargah_history_free(history);
    OK(dargah_checkout_refund_rest(own, id, NOTHING, NULL, NULL, &payment, err));
    CHECK_INT(dargah_payment_refunded_amount(payment), SHOP_AMOUNT);
    dargah_payment_free(payment);
    started = checkout_begin(own, AT_TABAPAY, "small-2");
    back = checkout_payer(&gateway, started, "pay", NULL);
    other = dargah_payment_id(dargah_started_payment(started));
    checkout_until_due(own, other);
    report = checkout_reconciled(own, 1);
    CHECK_INT(dargah_payments_count(dargah_report_paid(report)), 1);
    shop_check_json(dargah_report_to_json(report), NULL);
    dargah_report_free(report);
    report = checkout_reconciled(own, 4);
    CHECK_INT(dargah_report_looked(report), 0);
    dargah_report_free(report);
    other = checkout_unresolved(&gateway, own, "small-3");
    OK(dargah_checkout_close(own, other, Z("looked"), &payment, err));
    dargah_payment_free(payment);
    OK(dargah_filter_new(&filter, err));
    OK(dargah_filter_add_state(filter, DARGAH_PAYMENT_STATE_CLOSED, err));
    OK(dargah_filter_set_order_id(filter, Z("small-3"), err));
    OK(dargah_checkout_list(own, filter, 10, &list, err));
    CHECK_INT(dargah_payments_count(list), 1);
    dargah_payments_free(list);
    dargah_filter_free(filter);
    OK(dargah_checkout_find(own, Z("small-1"), &list, err));
    dargah_payments_free(list);
    OK(dargah_checkout_unacknowledged(own, 10, &list, err));
    CHECK_INT(dargah_payments_count(list), 1);
    dargah_payments_free(list);
    returned_free(&back);
    dargah_started_free(started);
    dargah_checkout_free(own);
    return NULL;
}

static void everything_on_a_small_stack(void) {
    journal_place file;
    on_a_small_stack(all_of_it, (void *)journal_file(file, "small"));
    journal_remove(file);
    on_a_small_stack(all_of_it, (void *)"memory:");
}

static pthread_barrier_t barrier;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static int first_times;

static void *one_of_many(void *with) {
    dargah_completed *completed;
    pthread_barrier_wait(&barrier);
    completed = checkout_complete(checkout, AT_TARA, with);
    CHECK_INT(dargah_payment_get_state(dargah_completed_payment(completed)), DARGAH_PAYMENT_STATE_PAID);
    pthread_mutex_lock(&lock);
    first_times += dargah_completed_is_first_time(completed);
    pthread_mutex_unlock(&lock);
    dargah_completed_free(completed);
    return NULL;
}

static void many_threads_complete_one_callback(void) {
    dargah_started *started = checkout_begin(checkout, AT_TARA, "many");
    returned back = checkout_payer(&gateway, started, "pay", NULL);
    int64_t verifies = simulator_calls(&gateway, "tara", "purchaseVerify");
    pthread_t threads[MANY];
    int i;
    REQUIRE(pthread_barrier_init(&barrier, NULL, MANY) == 0);
    for (i = 0; i < MANY; i++) {
        threads[i] = start(one_of_many, &back);
    }
    for (i = 0; i < MANY; i++) {
        pthread_join(threads[i], NULL);
    }
    CHECK_INT(first_times, 1);
    CHECK_INT(simulator_calls(&gateway, "tara", "purchaseVerify"), verifies + 1);
    pthread_barrier_destroy(&barrier);
    returned_free(&back);
    dargah_started_free(started);
}

/* Orders of this process alone: the journal is everybody's. */
static void some_payments(void) {
    static int count;
    int i;
    for (i = 0; i < ROUNDS; i++) {
        char order[64];
        snprintf(order, sizeof order, "%ld-%d", (long)getpid(), count++);
        checkout_pay(&gateway, checkout, i % 2 ? AT_TARA : AT_TABAPAY, order);
    }
}

/* As an ordinary host ends: what was made before the fork is freed, here and in the parent. */
static void some_payments_and_an_end(void) {
    some_payments();
    dargah_checkout_free(checkout);
}

static void parent_and_children_pay(void) {
    pid_t children[CHILDREN];
    int i;
    some_payments();
    for (i = 0; i < CHILDREN; i++) {
        children[i] = check_start_child(i % 2 ? some_payments : some_payments_and_an_end);
    }
    some_payments();
    for (i = 0; i < CHILDREN; i++) {
        CHECK_CHILD(children[i], EXIT_SUCCESS);
    }
    some_payments();
}

/* What the parent began its child completes, and the parent knows of it. */
static dargah_started *begun;
static returned brought;

static void complete_it(void) {
    dargah_completed *completed = checkout_complete(checkout, AT_TABAPAY, &brought);
    CHECK(dargah_completed_is_first_time(completed));
    dargah_completed_free(completed);
}

static void a_child_completes_what_its_parent_began(void) {
    dargah_completed *completed;
    begun = checkout_begin(checkout, AT_TABAPAY, "forked");
    brought = checkout_payer(&gateway, begun, "pay", NULL);
    CHECK_CHILD(check_start_child(complete_it), EXIT_SUCCESS);
    completed = checkout_complete(checkout, AT_TABAPAY, &brought);
    CHECK(!dargah_completed_is_first_time(completed));
    CHECK_INT(dargah_payment_get_state(dargah_completed_payment(completed)), DARGAH_PAYMENT_STATE_PAID);
    dargah_completed_free(completed);
    returned_free(&brought);
    dargah_started_free(begun);
}

/* The parent closes the journal, as it believes for the last time, while its child is still at work: the child's
 * payments are there all the same. */
static int parent_is_gone[2];

static void pay_when_the_parent_is_gone(void) {
    char byte;
    checkout_pay(&gateway, checkout, AT_TARA, "before");
    close(parent_is_gone[1]);
    CHECK(read(parent_is_gone[0], &byte, 1) == 0);
    checkout_pay(&gateway, checkout, AT_TARA, "after");
}

static void what_a_child_writes_outlives_its_parents_end(void) {
    static const char *const orders[] = {"before", "after"};
    dargah_checkout *usual = checkout;
    journal_place file;
    siginfo_t ended;
    pid_t child;
    int i;
    REQUIRE(pipe(parent_is_gone) == 0);
    checkout = checkout_open(&gateway, journal_file(file, "outlives"));
    checkout_pay(&gateway, checkout, AT_TARA, "parent");
    child = check_start_child(pay_when_the_parent_is_gone);
    for (;;) {
        dargah_payments *found = NULL;
        size_t count;
        OK(dargah_checkout_unacknowledged(checkout, 10, &found, err));
        count = dargah_payments_count(found);
        dargah_payments_free(found);
        if (count == 2) {
            break;
        }
        /* A child that failed is not waited for. */
        memset(&ended, 0, sizeof ended);
        REQUIRE(waitid(P_PID, (id_t)child, &ended, WEXITED | WNOHANG | WNOWAIT) == 0 && ended.si_pid == 0);
    }
    dargah_checkout_free(checkout);
    close(parent_is_gone[0]);
    close(parent_is_gone[1]);
    CHECK_CHILD(child, EXIT_SUCCESS);
    checkout = checkout_open(&gateway, file);
    for (i = 0; i < 2; i++) {
        dargah_payments *found = NULL;
        OK(dargah_checkout_find(checkout, Z(orders[i]), &found, err));
        CHECK_INT(dargah_payment_get_state(dargah_payments_at(found, 0)), DARGAH_PAYMENT_STATE_PAID);
        CHECK_INT(dargah_payments_count(found), 1);
        dargah_payments_free(found);
    }
    dargah_checkout_free(checkout);
    journal_remove(file);
    checkout = usual;
}

static void *keep_reading(void *stop) {
    while (!dargah_cancel_is_cancelled(stop)) {
        dargah_payments *found = NULL;
        OK(dargah_checkout_list(checkout, NULL, 100, &found, err));
        dargah_payments_free(found);
    }
    return NULL;
}

/* The journal's lock, which another thread holds at the moment of the fork, stays locked in the child. */
static void children_of_a_busy_parent_pay(void) {
    dargah_cancel *stop = NULL;
    pthread_t threads[2];
    int i;
    OK(dargah_cancel_new(&stop, err));
    for (i = 0; i < 2; i++) {
        REQUIRE(pthread_create(&threads[i], NULL, keep_reading, stop) == 0);
    }
    for (i = 0; i < 10; i++) {
        CHECK_CHILD(check_start_child(some_payments_and_an_end), EXIT_SUCCESS);
    }
    dargah_cancel_cancel(stop);
    for (i = 0; i < 2; i++) {
        pthread_join(threads[i], NULL);
    }
    dargah_cancel_free(stop);
}

static void no_money_moved_twice(void) {
    char *ledger = simulator_call(&gateway, "GET", "ledger", NULL);
    CHECK_CONTAINS(ledger, "\"moved_twice\":[]");
    free(ledger);
}

int main(void) {
    simulator_start(&gateway, false, NULL);
    checkout = checkout_open(&gateway, journal_file(place, "host"));
    RUN(everything_on_a_small_stack);
    RUN(many_threads_complete_one_callback);
    RUN(parent_and_children_pay);
    RUN(a_child_completes_what_its_parent_began);
    RUN(what_a_child_writes_outlives_its_parents_end);
    RUN(children_of_a_busy_parent_pay);
    RUN(no_money_moved_twice);
    dargah_checkout_free(checkout);
    journal_remove(place);
    simulator_stop(&gateway);
    return CHECK_RESULT();
}

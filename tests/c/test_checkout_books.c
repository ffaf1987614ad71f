/* Looking into a checkout's journal, reconcile with its report, and what a person decides. */

#define _POSIX_C_SOURCE 200809L

#include "check.h"
#include "checkout_shop.h"
#include "json.h"

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static simulator gateway;
static journal_place place;
static dargah_checkout *checkout;

static dargah_filter *any(void) {
    dargah_filter *filter = NULL;
    OK(dargah_filter_new(&filter, err));
    REQUIRE(filter);
    return filter;
}

/* How many payments a filter wants; frees it. */
static size_t count_of(dargah_filter *filter, size_t most) {
    dargah_payments *found = NULL;
    size_t count;
    OK(dargah_checkout_list(checkout, filter, most, &found, err));
    count = dargah_payments_count(found);
    dargah_payments_free(found);
    dargah_filter_free(filter);
    return count;
}

static void each_filter_filters(void) {
    int64_t paid = checkout_pay(&gateway, checkout, AT_TARA, "one");
    int64_t also = checkout_pay(&gateway, checkout, AT_TABAPAY, "two");
    dargah_started *started = checkout_begin(checkout, AT_TABAPAY, "three");
    uint64_t moment = dargah_payment_started_ms(dargah_started_payment(started));
    dargah_filter *filter = any();
    dargah_payments *found = NULL;
    dargah_payment *none = NULL;
    CHECK_INT(count_of(NULL, 10), 3);
    CHECK_INT(count_of(any(), 10), 3);
    CHECK_INT(count_of(NULL, 2), 2);
    CHECK_INT(count_of(NULL, 0), 0);
    OK(dargah_filter_add_state(filter, DARGAH_PAYMENT_STATE_PAID, err));
    CHECK_INT(count_of(filter, 10), 2);
    filter = any();
    OK(dargah_filter_add_state(filter, DARGAH_PAYMENT_STATE_PAID, err));
    OK(dargah_filter_add_state(filter, DARGAH_PAYMENT_STATE_WAITING, err));
    FAILS(dargah_filter_add_state(filter, 99, err), DARGAH_ERROR_KIND_INVALID_INPUT, "state");
    CHECK_INT(count_of(filter, 10), 3);
    filter = any();
    OK(dargah_filter_set_order_id(filter, Z("two"), err));
    OK(dargah_checkout_list(checkout, filter, 10, &found, err));
    CHECK_INT(dargah_payments_count(found), 1);
    CHECK_INT(dargah_payment_id(dargah_payments_at(found, 0)), also);
    dargah_payments_free(found);
    dargah_filter_free(filter);
    filter = any();
    OK(dargah_filter_set_account(filter, Z(AT_TARA), err));
    CHECK_INT(count_of(filter, 10), 1);
    filter = any();
    OK(dargah_filter_set_after(filter, paid, err));
    CHECK_INT(count_of(filter, 10), 2);
    filter = any();
    OK(dargah_filter_set_from_ms(filter, moment + 1, err));
    CHECK_INT(count_of(filter, 10), 0);
    filter = any();
    OK(dargah_filter_set_before_ms(filter, moment + 1, err));
    CHECK_INT(count_of(filter, 10), 3);
    filter = any();
    OK(dargah_filter_set_before_ms(filter, 1, err));
    CHECK_INT(count_of(filter, 10), 0);
    filter = any();
    OK(dargah_filter_set_attention(filter, true, err));
    CHECK_INT(count_of(filter, 10), 0);
    filter = any();
    OK(dargah_filter_set_to_deliver(filter, true, err));
    CHECK_INT(count_of(filter, 10), 2);
    OK(dargah_checkout_acknowledge(checkout, paid, SHOP_AMOUNT, err));
    filter = any();
    OK(dargah_filter_set_to_deliver(filter, true, err));
    CHECK_INT(count_of(filter, 10), 1);
    found = NULL;
    OK(dargah_checkout_find(checkout, Z("nothing"), &found, err));
    CHECK_INT(dargah_payments_count(found), 0);
    dargah_payments_free(found);
    FAILS(dargah_checkout_payment(checkout, 4711, &none, err), DARGAH_ERROR_KIND_INVALID_INPUT, "payment");
    CHECK(none == NULL);
    dargah_started_free(started);
}

static void a_history_tells_everything_but_secrets(void) {
    int64_t id = checkout_pay(&gateway, checkout, AT_TARA, SHOP_ORDER);
    dargah_payment *payment = NULL;
    dargah_history *history = NULL;
    const char *token;
    char *line = NULL;
    size_t i, count, length = 0;
    OK(dargah_checkout_payment(checkout, id, &payment, err));
    token = dargah_payment_token(payment, NULL);
    OK(dargah_checkout_history(checkout, id, &history, err));
    count = dargah_history_count(history);
    CHECK_INT(count, 4);
    for (i = 0; i < count; i++) {
        static const char *const whats[] = {"begin", "token", "verify", "outcome"};
        const char *detail = dargah_history_detail_json_at(history, i, &length);
        CHECK_TEXT(dargah_history_what_at(history, i, NULL), whats[i]);
        CHECK(dargah_history_ms_at(history, i) >= dargah_payment_started_ms(payment));
        CHECK(json_is_valid(detail));
        CHECK_INT(length, strlen(detail));
        CHECK_LACKS(detail, token);
    }
    CHECK(dargah_history_what_at(history, count, &length) == NULL);
    CHECK(dargah_history_detail_json_at(history, count, NULL) == NULL);
    CHECK_INT(dargah_history_ms_at(history, count), 0);
    CHECK_INT(length, 0);
    dargah_history_free(history);
    OK(dargah_checkout_history(checkout, 4711, &history, err));
    CHECK_INT(dargah_history_count(history), 0);
    dargah_history_free(history);
    OK(dargah_checkout_export_line(checkout, id, &line, err));
    CHECK_CONTAINS(line, "\"order_id\":\"" SHOP_ORDER "\"");
    CHECK_CONTAINS(line, "\"what\":\"outcome\"");
    CHECK_LACKS(line, "\n");
    shop_check_json(line, token);
    FAILS(dargah_checkout_export_line(checkout, 4711, &line, err), DARGAH_ERROR_KIND_INVALID_INPUT, "payment");
    dargah_payment_free(payment);
}

/* What the progress function was told. */
typedef struct progress {
    pthread_mutex_t lock;
    size_t calls;
    size_t sum;
    bool elsewhere;
    pthread_t caller;
    int64_t ids;
} progress;

static void note_progress(void *user, size_t looked, const dargah_payment *payment) {
    progress *self = user;
    pthread_mutex_lock(&self->lock);
    self->calls++;
    self->sum += looked;
    self->ids += dargah_payment_id(payment);
    self->elsewhere |= !pthread_equal(pthread_self(), self->caller);
    pthread_mutex_unlock(&self->lock);
}

enum { LOST = 12 };

static void lost_callbacks_with(size_t threads) {
    progress told;
    dargah_report *report = NULL;
    int64_t ids = 0, last = 0;
    size_t i;
    char *json;
    memset(&told, 0, sizeof told);
    told.caller = pthread_self();
    pthread_mutex_init(&told.lock, NULL);
    for (i = 0; i < LOST; i++) {
        char order[32];
        dargah_started *started;
        returned back;
        sprintf(order, "lost-%lu-%lu", (unsigned long)threads, (unsigned long)i);
        started = checkout_begin(checkout, i % 2 ? AT_TARA : AT_TABAPAY, order);
        back = checkout_payer(&gateway, started, i % 3 ? "pay" : "decline", NULL);
        last = dargah_payment_id(dargah_started_payment(started));
        ids += last;
        returned_free(&back);
        dargah_started_free(started);
    }
    checkout_until_due(checkout, last);
    OK(dargah_checkout_reconcile(checkout, threads, NULL, note_progress, &told, &report, err));
    CHECK_INT(dargah_report_looked(report), LOST);
    CHECK_INT(told.calls, LOST);
    CHECK_INT(told.sum, LOST * (LOST + 1) / 2);
    CHECK_INT(told.ids, ids);
    CHECK(threads > 1 || !told.elsewhere);
    CHECK_INT(dargah_payments_count(dargah_report_paid(report)), LOST - LOST / 3);
    CHECK_INT(dargah_payments_count(dargah_report_others(report)), LOST / 3);
    CHECK_INT(dargah_payments_count(dargah_report_unacknowledged(report)), LOST - LOST / 3);
    CHECK_INT(dargah_payments_count(dargah_report_attention(report)), 0);
    CHECK_INT(dargah_report_error_count(report), 0);
    CHECK_INT(dargah_report_error_payment_at(report, 0), 0);
    CHECK(dargah_report_error_at(report, 0) == NULL);
    for (i = 0; i < dargah_payments_count(dargah_report_paid(report)); i++) {
        const dargah_payment *payment = dargah_payments_at(dargah_report_paid(report), i);
        CHECK_INT(dargah_payment_get_state(payment), DARGAH_PAYMENT_STATE_PAID);
        OK(dargah_checkout_acknowledge(checkout, dargah_payment_id(payment), SHOP_AMOUNT, err));
    }
    json = dargah_report_to_json(report);
    CHECK_CONTAINS(json, "\"looked\":12");
    shop_check_json(json, dargah_payment_token(dargah_payments_at(dargah_report_paid(report), 0), NULL));
    dargah_report_free(report);
    pthread_mutex_destroy(&told.lock);
}

static void reconcile_finds_lost_callbacks(void) {
    dargah_report *none = NULL;
    lost_callbacks_with(1);
    lost_callbacks_with(4);
    FAILS(dargah_checkout_reconcile(checkout, 0, NULL, NULL, NULL, &none, err), DARGAH_ERROR_KIND_INVALID_INPUT,
          "threads");
    FAILS(dargah_checkout_reconcile(checkout, 65, NULL, NULL, NULL, &none, err), DARGAH_ERROR_KIND_INVALID_INPUT,
          "threads");
}

/* Payments of an account that the checkout does not have any more stay due, and are told of. */
static void reconcile_tells_what_went_wrong(void) {
    dargah_started *started = checkout_begin(checkout, AT_TARA, "orphan");
    int64_t id = dargah_payment_id(dargah_started_payment(started));
    dargah_checkout_builder *builder = NULL;
    dargah_tabapay *tabapay = shop_tabapay(&gateway);
    dargah_checkout *other;
    dargah_report *report;
    const dargah_error *error;
    OK(dargah_checkout_builder_new(Z(place), &builder, err));
    OK(dargah_checkout_builder_add_tabapay(builder, Z(AT_TABAPAY), tabapay, err));
    other = checkout_built(builder);
    checkout_until_due(checkout, id);
    report = checkout_reconciled(other, 1);
    CHECK_INT(dargah_report_looked(report), 1);
    CHECK_INT(dargah_report_error_count(report), 1);
    CHECK_INT(dargah_report_error_payment_at(report, 0), id);
    error = dargah_report_error_at(report, 0);
    CHECK_TEXT(dargah_error_field(error, NULL), "account");
    shop_check_json(dargah_report_to_json(report), NULL);
    dargah_report_free(report);
    dargah_checkout_free(other);
    dargah_tabapay_free(tabapay);
    dargah_report_free(checkout_reconciled(checkout, 1));
    dargah_started_free(started);
}

static void a_person_closes(int64_t id, dargah_payment_state before) {
    dargah_payment *payment = NULL, *closed = NULL;
    dargah_filter *filter = any();
    OK(dargah_filter_set_attention(filter, true, err));
    CHECK_INT(count_of(filter, 10), 1);
    OK(dargah_checkout_payment(checkout, id, &payment, err));
    CHECK_INT(dargah_payment_get_state(payment), before);
    CHECK(dargah_payment_needs_attention(payment));
    CHECK_TEXT(dargah_payment_closed_because(payment, NULL), NULL);
    FAILS(dargah_checkout_close(checkout, id, Z(""), &closed, err), DARGAH_ERROR_KIND_INVALID_INPUT, "reason");
    OK(dargah_checkout_close(checkout, id, Z("با مشتری حساب شد"), &closed, err));
    CHECK_INT(dargah_payment_get_state(closed), DARGAH_PAYMENT_STATE_CLOSED);
    CHECK_TEXT(dargah_payment_closed_because(closed, NULL), "با مشتری حساب شد");
    CHECK(!dargah_payment_needs_attention(closed));
    dargah_payment_free(closed);
    FAILS(dargah_checkout_close(checkout, id, Z("again"), &closed, err), DARGAH_ERROR_KIND_INVALID_INPUT, "payment");
    dargah_payment_free(payment);
}

static void what_a_person_decides(void) {
    int64_t id = checkout_unresolved(&gateway, checkout, "unresolved"), amount = 0;
    dargah_payment *payment = NULL;
    dargah_report *report = checkout_reconciled(checkout, 1);
    CHECK_INT(dargah_payments_count(dargah_report_attention(report)), 1);
    CHECK_INT(dargah_payment_id(dargah_payments_at(dargah_report_attention(report), 0)), id);
    dargah_report_free(report);
    a_person_closes(id, DARGAH_PAYMENT_STATE_UNRESOLVED);
    id = checkout_mismatch(&gateway, checkout, "mismatch");
    OK(dargah_checkout_payment(checkout, id, &payment, err));
    CHECK(dargah_payment_reported_amount(payment, &amount));
    CHECK_INT(amount, 10 * SHOP_AMOUNT);
    dargah_payment_free(payment);
    a_person_closes(id, DARGAH_PAYMENT_STATE_MISMATCH);
}

/* Both payments of an order are paid: the second one is a person's, and at TabaPay given back by hand. */
static void what_is_given_back_by_hand(void) {
    dargah_tabapay_request *request = shop_tabapay_request();
    dargah_started *first = checkout_begin(checkout, AT_TABAPAY, "double"), *second = NULL;
    returned back = checkout_payer(&gateway, first, "pay", NULL);
    dargah_payment *payment = NULL;
    dargah_report *report;
    uint32_t number = 7;
    int64_t id;
    /* Before the second one is begun the first one is asked about, and refused, since nobody may pay twice unasked. */
    simulator_fault(&gateway, "tabapay", "verify", "\"fault\": \"code\", \"code\": \"-101\"");
    OK(dargah_checkout_begin_tabapay(checkout, Z(AT_TABAPAY), Z("double"), request, DARGAH_AGAIN_NEW_ATTEMPT, NULL,
                                     &second, err));
    id = dargah_payment_id(dargah_started_payment(second));
    dargah_completed_free(checkout_complete(checkout, AT_TABAPAY, &back));
    returned_free(&back);
    back = checkout_payer(&gateway, second, "pay", NULL);
    dargah_completed_free(checkout_complete(checkout, AT_TABAPAY, &back));
    returned_free(&back);
    report = checkout_reconciled(checkout, 1);
    CHECK_INT(dargah_payments_count(dargah_report_unacknowledged(report)), 1);
    CHECK_INT(dargah_payment_id(dargah_payments_at(dargah_report_unacknowledged(report), 0)),
              dargah_payment_id(dargah_started_payment(first)));
    CHECK_INT(dargah_payments_count(dargah_report_give_back(report)), 1);
    CHECK_INT(dargah_payments_count(dargah_report_attention(report)), 1);
    CHECK_INT(dargah_payment_id(dargah_payments_at(dargah_report_give_back(report), 0)), id);
    CHECK_INT(dargah_payment_get_next_step(dargah_payments_at(dargah_report_give_back(report), 0)),
              DARGAH_NEXT_STEP_GIVE_BACK);
    dargah_report_free(report);
    FAILS(dargah_checkout_refunded_by_hand(checkout, id, 0, Z(""), &number, &payment, err),
          DARGAH_ERROR_KIND_INVALID_INPUT, "reason");
    FAILS(dargah_checkout_refunded_by_hand(checkout, id, SHOP_AMOUNT + 1, Z("by the bank"), &number, &payment, err),
          DARGAH_ERROR_KIND_INVALID_INPUT, "amount");
    CHECK(payment == NULL);
    OK(dargah_checkout_refunded_by_hand(checkout, id, 50000, Z("by the bank"), &number, &payment, err));
    CHECK_INT(number, 1);
    CHECK_INT(dargah_payment_refunded_amount(payment), 50000);
    CHECK_TEXT(dargah_payment_refund_text_at(payment, 0, NULL), "by the bank");
    CHECK_INT(dargah_payment_refund_state_at(payment, 0), DARGAH_REFUND_STATE_DONE);
    CHECK_INT(dargah_payment_get_next_step(payment), DARGAH_NEXT_STEP_GIVE_BACK);
    dargah_payment_free(payment);
    payment = NULL;
    /* The rest. */
    OK(dargah_checkout_refunded_by_hand(checkout, id, 0, Z("by the bank"), NULL, &payment, err));
    CHECK_INT(dargah_payment_refunded_amount(payment), SHOP_AMOUNT);
    CHECK_INT(dargah_payment_get_next_step(payment), DARGAH_NEXT_STEP_NOTHING);
    dargah_payment_free(payment);
    report = checkout_reconciled(checkout, 1);
    CHECK_INT(dargah_payments_count(dargah_report_give_back(report)), 0);
    dargah_report_free(report);
    dargah_started_free(first);
    dargah_started_free(second);
    dargah_tabapay_request_free(request);
}

/* Of what is open after a backup was restored nobody knows what had left. */
static void a_backup_is_restored(void) {
    dargah_started *started = checkout_begin(checkout, AT_TARA, "open-1");
    uint64_t count = 7;
    OK(dargah_checkout_restored(checkout, &count, err));
    CHECK_INT(count, 1);
    dargah_started_free(started);
    checkout_pay(&gateway, checkout, AT_TARA, "settled");
    started = checkout_begin(checkout, AT_TABAPAY, "open-2");
    OK(dargah_checkout_restored(checkout, &count, err));
    CHECK_INT(count, 2);
    OK(dargah_checkout_restored(checkout, NULL, err));
    dargah_started_free(started);
}

static void the_note_in_the_callback_address(void) {
    dargah_started *started = checkout_begin(checkout, AT_TABAPAY, "سفارش-۷");
    returned back = checkout_payer(&gateway, started, "pay", NULL);
    dargah_return_state *state = NULL;
    dargah_checkout *without = checkout_open(&gateway, "memory:");
    char *forged;
    size_t length = 0;
    OK(dargah_checkout_return_state(checkout, Z(back.query), Z(back.body), &state, err));
    CHECK_TEXT(dargah_return_state_order_id(state, &length), "سفارش-۷");
    CHECK_INT(length, strlen("سفارش-۷"));
    CHECK(dargah_return_state_expires_ms(state) >
          dargah_payment_started_ms(dargah_started_payment(started)) + 3500000);
    dargah_return_state_free(state);
    state = NULL;
    FAILS(dargah_checkout_return_state(checkout, Z("a=b"), NOTHING, &state, err),
          DARGAH_ERROR_KIND_CALLBACK_UNREADABLE, "dargah_state");
    /* Another expiry under the same signature. */
    forged = malloc(strlen(back.query) + 1);
    REQUIRE(forged);
    strcpy(forged, back.query);
    REQUIRE(strstr(forged, "dargah_state=k1.1"));
    strstr(forged, "dargah_state=k1.1")[16] = '2';
    FAILS(dargah_checkout_return_state(checkout, Z(forged), NOTHING, &state, err),
          DARGAH_ERROR_KIND_CALLBACK_UNREADABLE, "dargah_state");
    free(forged);
    /* A checkout without keys believes none. */
    FAILS(dargah_checkout_return_state(without, Z(back.query), NOTHING, &state, err),
          DARGAH_ERROR_KIND_CALLBACK_UNREADABLE, "dargah_state");
    CHECK(state == NULL);
    dargah_checkout_free(without);
    returned_free(&back);
    dargah_started_free(started);
}

/* Each test has a journal of its own. */
#define FRESH(test)                                                        \
    do {                                                                   \
        checkout = checkout_hasty(&gateway, journal_file(place, "books")); \
        RUN(test);                                                         \
        dargah_checkout_free(checkout);                                    \
        journal_remove(place);                                             \
        simulator_fresh(&gateway);                                         \
    } while (0)

int main(int count, char **arguments) {
    simulator_start(&gateway, count > 1 && strcmp(arguments[1], "tls") == 0, NULL);
    FRESH(each_filter_filters);
    FRESH(a_history_tells_everything_but_secrets);
    FRESH(reconcile_finds_lost_callbacks);
    FRESH(reconcile_tells_what_went_wrong);
    FRESH(what_a_person_decides);
    FRESH(what_is_given_back_by_hand);
    FRESH(a_backup_is_restored);
    FRESH(the_note_in_the_callback_address);
    simulator_stop(&gateway);
    return CHECK_RESULT();
}

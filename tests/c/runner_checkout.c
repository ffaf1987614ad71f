/* The calls to the checkout. Its accounts are `shop` at Tara and `taba` at TabaPay, through the clients of `open`. */

#include "runner.h"

#include <stdio.h>
#include <string.h>

static dargah_checkout *checkout;

void close_checkout(void) {
    dargah_checkout_free(checkout);
    checkout = NULL;
}

/* The names in the lines, at the place of their number. */
static const char *const states[] = {
    [DARGAH_PAYMENT_STATE_STARTED] = "started",     [DARGAH_PAYMENT_STATE_WAITING] = "waiting",
    [DARGAH_PAYMENT_STATE_VERIFYING] = "verifying", [DARGAH_PAYMENT_STATE_UNKNOWN] = "unknown",
    [DARGAH_PAYMENT_STATE_DECLINED] = "declined",   [DARGAH_PAYMENT_STATE_PAID] = "paid",
    [DARGAH_PAYMENT_STATE_DECLINED_FINAL] = "declined_final",
    [DARGAH_PAYMENT_STATE_MISMATCH] = "mismatch",   [DARGAH_PAYMENT_STATE_UNRESOLVED] = "unresolved",
    [DARGAH_PAYMENT_STATE_FAILED] = "failed",       [DARGAH_PAYMENT_STATE_CLOSED] = "closed",
};
static const char *const refunds[] = {
    [DARGAH_REFUND_STATE_SENDING] = "sending", [DARGAH_REFUND_STATE_DONE] = "done",
    [DARGAH_REFUND_STATE_REFUSED] = "refused", [DARGAH_REFUND_STATE_UNKNOWN] = "unknown",
};
static const char *const steps[] = {
    [DARGAH_NEXT_STEP_NOTHING] = "nothing",     [DARGAH_NEXT_STEP_DELIVER] = "deliver",
    [DARGAH_NEXT_STEP_GIVE_BACK] = "give_back", [DARGAH_NEXT_STEP_OFFER_TO_PAY_AGAIN] = "offer_to_pay_again",
    [DARGAH_NEXT_STEP_WAIT] = "wait",           [DARGAH_NEXT_STEP_ASK_A_PERSON] = "ask_a_person",
};
static const char *const agains[] = {
    [DARGAH_AGAIN_DEFAULT] = "default", [DARGAH_AGAIN_ONLY_NEW] = "only_new", [DARGAH_AGAIN_NEW_ATTEMPT] = "new_attempt",
    [DARGAH_AGAIN_AGAIN] = "again",
};
#define COUNT(names) (sizeof(names) / sizeof *(names))

static const char *name_at(const char *const *names, size_t count, size_t number) {
    return number < count ? names[number] : NULL;
}

static uint32_t number_of(const char *const *names, size_t count, const char *name) {
    uint32_t number;
    for (number = 0; number < count; number++) {
        if (names[number] && name && strcmp(names[number], name) == 0) {
            return number;
        }
    }
    give_up("a name that the runner does not know");
    return 0;
}

static void set_time(dargah_checkout_builder *builder, const char *line, const char *name,
                     dargah_status (*set)(dargah_checkout_builder *, uint64_t, dargah_error **)) {
    dargah_error *error = NULL;
    if (has(line, name)) {
        MUST(set(builder, (uint64_t)take_number(line, name), &error));
    }
}

static void open_checkout(const char *line, const dargah_options *options) {
    text journal = take(line, "journal"), key = take(line, "state_key");
    dargah_checkout_builder *builder = NULL;
    dargah_error *error = NULL;
    (void)options;
    close_checkout();
    MUST(dargah_checkout_builder_new(T(journal), &builder, &error));
    MUST(dargah_checkout_builder_add_tara(builder, Z("shop"), tara_client(), &error));
    MUST(dargah_checkout_builder_add_tabapay(builder, Z("taba"), tabapay_client(), &error));
    set_time(builder, line, "payer_ms", dargah_checkout_builder_set_payer_ms);
    set_time(builder, line, "window_ms", dargah_checkout_builder_set_window_ms);
    set_time(builder, line, "ask_again_ms", dargah_checkout_builder_set_ask_again_ms);
    if (has(line, "new_order_numbers")) {
        MUST(dargah_checkout_builder_set_new_order_numbers(builder, take_bool(line, "new_order_numbers"), &error));
    }
    if (key.at) {
        MUST(dargah_checkout_builder_add_state_key(builder, Z("k1"), T(key), &error));
    }
    MUST(dargah_checkout_builder_build(builder, &checkout, &error));
    dargah_checkout_builder_free(builder);
    text_free(&journal);
    text_free(&key);
}

static void out_payment(const dargah_payment *payment) {
    int64_t reported = 0, other = 0;
    out_number("payment", dargah_payment_id(payment));
    out_number("attempt", dargah_payment_attempt(payment));
    out_text("state", name_at(states, COUNT(states), dargah_payment_get_state(payment)));
    out_text("next_step", name_at(steps, COUNT(steps), dargah_payment_get_next_step(payment)));
    out_bool("amount_changed", dargah_payment_is_amount_changed(payment));
    out_text("token", dargah_payment_token(payment, NULL));
    out_text("callback_url", dargah_payment_callback_url(payment, NULL));
    out_text("reference", dargah_payment_reference_number(payment, NULL));
    if (dargah_payment_reported_amount(payment, &reported)) {
        out_number("reported", reported);
    }
    if (dargah_payment_duplicate_of(payment, &other)) {
        out_number("duplicate_of", other);
    }
    show_owned(dargah_payment_to_json(payment));
}

static void out_payments(const char *name, const dargah_payments *payments) {
    size_t i, count = dargah_payments_count(payments);
    out_list(name);
    for (i = 0; i < count; i++) {
        const dargah_payment *payment = dargah_payments_at(payments, i);
        out_number(NULL, dargah_payment_id(payment));
        show_owned(dargah_payment_to_json(payment));
    }
    out_list_end();
}

static void begin(const char *line, const dargah_options *options) {
    text account = take(line, "account"), order_id = take(line, "order_id"), url = take(line, "callback_url");
    text again_name = take(line, "again");
    uint32_t again = number_of(agains, COUNT(agains), again_name.at);
    int64_t amount = take_number(line, "amount");
    dargah_started *started = NULL;
    dargah_error *error = NULL;
    if (account.at && strcmp(account.at, "shop") == 0) {
        dargah_tara_order *order = NULL;
        MUST(dargah_tara_order_new(amount, 101, Z("1.2.3.4"), T(url), &order, &error));
        MUST(dargah_tara_order_set_order_id(order, T(order_id), &error));
        last_status = dargah_checkout_begin_tara(checkout, T(account), order, again, options, &started, &error);
        dargah_tara_order_free(order);
    } else {
        dargah_tabapay_request *request = NULL;
        MUST(dargah_tabapay_request_new(amount, T(url), &request, &error));
        last_status = dargah_checkout_begin_tabapay(checkout, T(account), T(order_id), request, again, options, &started,
                                                    &error);
        dargah_tabapay_request_free(request);
    }
    if (done(last_status, error)) {
        out_bool("resumed", dargah_started_is_resumed(started));
        out_payment(dargah_started_payment(started));
        dargah_started_free(started);
    }
    text_free(&account);
    text_free(&order_id);
    text_free(&url);
    text_free(&again_name);
}

static void out_completed(dargah_completed *completed) {
    out_bool("first_time", dargah_completed_is_first_time(completed));
    out_payment(dargah_completed_payment(completed));
    dargah_completed_free(completed);
}

static void complete(const char *line, const dargah_options *options) {
    text account = take(line, "account"), query = take(line, "query"), body = take(line, "body");
    dargah_completed *completed = NULL;
    dargah_error *error = NULL;
    if (DONE(dargah_checkout_complete(checkout, T(account), T(query), T(body), options, &completed, &error))) {
        out_completed(completed);
    }
    text_free(&account);
    text_free(&query);
    text_free(&body);
}

static void push(const char *line, const dargah_options *options) {
    text account = take(line, "account"), query = take(line, "query"), body = take(line, "body");
    dargah_completed *completed = NULL;
    dargah_error *error = NULL;
    if (DONE(dargah_checkout_push(checkout, T(account), NULL, 0, T(query), T(body), options, &completed, &error))) {
        out_completed(completed);
    }
    text_free(&account);
    text_free(&query);
    text_free(&body);
}

static void acknowledge(const char *line, const dargah_options *options) {
    dargah_error *error = NULL;
    (void)options;
    (void)DONE(dargah_checkout_acknowledge(checkout, take_number(line, "payment"), take_number(line, "amount"), &error));
}

static void unacknowledged(const char *line, const dargah_options *options) {
    dargah_payments *payments = NULL;
    dargah_error *error = NULL;
    (void)options;
    if (DONE(dargah_checkout_unacknowledged(checkout, (size_t)take_number(line, "most"), &payments, &error))) {
        out_payments("payments", payments);
        dargah_payments_free(payments);
    }
}

static dargah_filter *filter_of(const char *line) {
    text order_id = take(line, "order_id"), account = take(line, "account");
    dargah_filter *filter = NULL;
    dargah_error *error = NULL;
    int i;
    bool came = true;
    MUST(dargah_filter_new(&filter, &error));
    for (i = 0; came; i++) {
        char path[32];
        text state;
        sprintf(path, "states.%d", i);
        state = take(line, path);
        came = state.at != NULL;
        if (came) {
            MUST(dargah_filter_add_state(filter, number_of(states, COUNT(states), state.at), &error));
        }
        text_free(&state);
    }
    if (order_id.at) {
        MUST(dargah_filter_set_order_id(filter, T(order_id), &error));
    }
    if (account.at) {
        MUST(dargah_filter_set_account(filter, T(account), &error));
    }
    if (has(line, "attention")) {
        MUST(dargah_filter_set_attention(filter, take_bool(line, "attention"), &error));
    }
    if (has(line, "to_deliver")) {
        MUST(dargah_filter_set_to_deliver(filter, take_bool(line, "to_deliver"), &error));
    }
    text_free(&order_id);
    text_free(&account);
    return filter;
}

static void list(const char *line, const dargah_options *options) {
    dargah_filter *filter = filter_of(line);
    dargah_payments *payments = NULL;
    dargah_error *error = NULL;
    (void)options;
    if (DONE(dargah_checkout_list(checkout, filter, (size_t)take_number(line, "most"), &payments, &error))) {
        out_payments("payments", payments);
        dargah_payments_free(payments);
    }
    dargah_filter_free(filter);
}

static void payment(const char *line, const dargah_options *options) {
    dargah_payment *found = NULL;
    dargah_error *error = NULL;
    (void)options;
    if (DONE(dargah_checkout_payment(checkout, take_number(line, "payment"), &found, &error))) {
        out_payment(found);
        dargah_payment_free(found);
    }
}

static void history(const char *line, const dargah_options *options) {
    dargah_history *lines = NULL;
    dargah_error *error = NULL;
    size_t i;
    (void)options;
    if (DONE(dargah_checkout_history(checkout, take_number(line, "payment"), &lines, &error))) {
        out_list("what");
        for (i = 0; i < dargah_history_count(lines); i++) {
            out_text(NULL, dargah_history_what_at(lines, i, NULL));
            show(dargah_history_detail_json_at(lines, i, NULL));
        }
        out_list_end();
        dargah_history_free(lines);
    }
}

static void reconcile(const char *line, const dargah_options *options) {
    dargah_report *report = NULL;
    dargah_error *error = NULL;
    size_t i, threads = (size_t)take_number(line, "threads");
    if (DONE(dargah_checkout_reconcile(checkout, threads, options, NULL, NULL, &report, &error))) {
        const dargah_payments *others = dargah_report_others(report);
        out_number("looked", (int64_t)dargah_report_looked(report));
        out_payments("paid", dargah_report_paid(report));
        out_list("others");
        for (i = 0; i < dargah_payments_count(others); i++) {
            uint32_t state = dargah_payment_get_state(dargah_payments_at(others, i));
            out_text(NULL, name_at(states, COUNT(states), state));
        }
        out_list_end();
        out_number("errors", (int64_t)dargah_report_error_count(report));
        out_payments("unacknowledged", dargah_report_unacknowledged(report));
        out_payments("attention", dargah_report_attention(report));
        out_payments("give_back", dargah_report_give_back(report));
        show_owned(dargah_report_to_json(report));
        dargah_report_free(report);
    }
}

static void out_refund(dargah_payment *after, uint32_t number) {
    size_t i;
    for (i = 0; i < dargah_payment_refund_count(after); i++) {
        if (dargah_payment_refund_number_at(after, i) == number) {
            out_text("refund", name_at(refunds, COUNT(refunds), dargah_payment_refund_state_at(after, i)));
        }
    }
    out_number("number", number);
    out_number("refunded", dargah_payment_refunded_amount(after));
    show_owned(dargah_payment_to_json(after));
    dargah_payment_free(after);
}

static void refund(const char *line, const dargah_options *options) {
    int64_t id = take_number(line, "payment"), amount = take_number(line, "amount");
    uint32_t number = 0;
    dargah_payment *after = NULL;
    dargah_error *error = NULL;
    last_status = has(line, "amount")
                      ? dargah_checkout_refund_part(checkout, id, amount, NULL, NULL, 0, options, &number, &after, &error)
                      : dargah_checkout_refund_rest(checkout, id, NULL, 0, options, &number, &after, &error);
    if (done(last_status, error)) {
        out_refund(after, number);
    }
}

static void refunded_by_hand(const char *line, const dargah_options *options) {
    text reason = take(line, "reason");
    int64_t id = take_number(line, "payment"), amount = has(line, "amount") ? take_number(line, "amount") : 0;
    uint32_t number = 0;
    dargah_payment *after = NULL;
    dargah_error *error = NULL;
    (void)options;
    if (DONE(dargah_checkout_refunded_by_hand(checkout, id, amount, T(reason), &number, &after, &error))) {
        out_refund(after, number);
    }
    text_free(&reason);
}

static void restored(const char *line, const dargah_options *options) {
    uint64_t count = 0;
    dargah_error *error = NULL;
    (void)line;
    (void)options;
    if (DONE(dargah_checkout_restored(checkout, &count, &error))) {
        out_number("count", (int64_t)count);
    }
}

static void settle(const char *line, const dargah_options *options) {
    text reason = take(line, "reason");
    int64_t id = take_number(line, "payment");
    uint32_t number = (uint32_t)take_number(line, "number");
    dargah_payment *after = NULL;
    dargah_error *error = NULL;
    (void)options;
    if (DONE(dargah_checkout_settle_refund(checkout, id, number, take_bool(line, "done"), T(reason), &after, &error))) {
        out_number("refunded", dargah_payment_refunded_amount(after));
        show_owned(dargah_payment_to_json(after));
        dargah_payment_free(after);
    }
    text_free(&reason);
}

static void close_payment(const char *line, const dargah_options *options) {
    text reason = take(line, "reason");
    dargah_payment *after = NULL;
    dargah_error *error = NULL;
    (void)options;
    if (DONE(dargah_checkout_close(checkout, take_number(line, "payment"), T(reason), &after, &error))) {
        out_payment(after);
        dargah_payment_free(after);
    }
    text_free(&reason);
}

static void return_state(const char *line, const dargah_options *options) {
    text query = take(line, "query"), body = take(line, "body");
    dargah_return_state *state = NULL;
    dargah_error *error = NULL;
    (void)options;
    if (DONE(dargah_checkout_return_state(checkout, T(query), T(body), &state, &error))) {
        out_text("order_id", dargah_return_state_order_id(state, NULL));
        dargah_return_state_free(state);
    }
    text_free(&query);
    text_free(&body);
}

static void export_line(const char *line, const dargah_options *options) {
    char *exported = NULL;
    dargah_error *error = NULL;
    (void)options;
    if (DONE(dargah_checkout_export_line(checkout, take_number(line, "payment"), &exported, &error))) {
        show_owned(exported);
    }
}

const command checkout_commands[] = {
    {"checkout_open", open_checkout},
    {"checkout_begin", begin},
    {"checkout_complete", complete},
    {"checkout_push", push},
    {"checkout_acknowledge", acknowledge},
    {"checkout_unacknowledged", unacknowledged},
    {"checkout_list", list},
    {"checkout_payment", payment},
    {"checkout_history", history},
    {"checkout_reconcile", reconcile},
    {"checkout_refund", refund},
    {"checkout_refunded_by_hand", refunded_by_hand},
    {"checkout_restored", restored},
    {"checkout_settle", settle},
    {"checkout_close", close_payment},
    {"checkout_return_state", return_state},
    {"checkout_export", export_line},
    {NULL, NULL},
};

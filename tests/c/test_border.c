/* The border is total: whatever comes in, a status or a value for NULL comes out. What is called stands in
 * border_calls.h, which generate_border.py makes of the header. */

#include "check.h"
#include "checkout_shop.h"
#include "json.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* What a status must be, beside the kinds of the header. */
enum { ANYTHING = -1, REFUSED = -2, MISUSE = DARGAH_ERROR_KIND_MISUSE, INVALID = DARGAH_ERROR_KIND_INVALID_INPUT };

/* Places for what comes out. */
static size_t length;
static int64_t number;
static uint32_t small;
static uint64_t large;

static void border_status(const char *function, int line, dargah_status status, int expected, const dargah_error *err,
                          bool has_err, const void *out, bool has_out) {
    bool right = expected == ANYTHING || (expected == REFUSED ? status != DARGAH_OK : status == (dargah_status)expected);
    if (!check_that("border_calls.h", line, function, right)) {
        fprintf(stderr, "    status %u, not %d: %s\n", (unsigned)status, expected,
                err ? dargah_error_message(err, NULL) : "");
    }
    check_that("border_calls.h", line, "an error exactly where it failed", !has_err || (err != NULL) == (status != DARGAH_OK));
    check_that("border_calls.h", line, "out exactly where it went well", !has_out || (out != NULL) == (status == DARGAH_OK));
    if (err) {
        char *json = dargah_error_to_json(err);
        check_int("border_calls.h", line, "the error's kind", dargah_error_get_kind(err), status);
        check_that("border_calls.h", line, "JSON", json_is_valid(json));
        dargah_text_free(json);
    }
}

static void border_progress(void *user, size_t looked, const dargah_payment *payment) {
    check_that("border_calls.h", __LINE__, "what progress is told", user == NULL && looked > 0 && payment != NULL);
}

#define BORDER_FIELD(type) dargah_##type *type;
#define BORDER_LIVE                      \
    static struct {                      \
        BORDER_TYPES(BORDER_FIELD)       \
    } live;

#include "border_calls.h"

static simulator gateway;

/* An event of a real call, and the queue that it was taken out of: empty again. */
static dargah_event *an_event(dargah_event_queue **queue) {
    dargah_tara_builder *builder = shop_tara_builder(&gateway);
    dargah_tara_authentication *login = NULL;
    dargah_tara *tara = NULL;
    OK(dargah_event_queue_new(1, queue, err));
    OK(dargah_tara_builder_set_event_queue(builder, *queue, err));
    OK(dargah_tara_builder_build(builder, &tara, err));
    dargah_tara_builder_free(builder);
    OK(dargah_tara_authenticate(tara, NULL, &login, err));
    dargah_tara_authentication_free(login);
    dargah_tara_free(tara);
    return dargah_event_queue_take(*queue);
}

/* One of each of what a checkout hands out. */
static void bring_checkout_to_life(void) {
    returned back;
    int64_t id;
    live.checkout_builder = checkout_builder(&gateway, "memory:");
    live.checkout = checkout_hasty(&gateway, "memory:");
    id = checkout_pay(&gateway, live.checkout, AT_TARA, "1");
    live.started = checkout_begin(live.checkout, AT_TABAPAY, "border");
    back = checkout_payer(&gateway, live.started, "pay", NULL);
    live.completed = checkout_complete(live.checkout, AT_TABAPAY, &back);
    OK(dargah_checkout_return_state(live.checkout, Z(back.query), Z(back.body), &live.return_state, err));
    returned_free(&back);
    OK(dargah_checkout_refund_part(live.checkout, id, 1000, NULL, NOTHING, NULL, NULL, &live.payment, err));
    OK(dargah_checkout_find(live.checkout, Z("1"), &live.payments, err));
    OK(dargah_checkout_history(live.checkout, id, &live.history, err));
    OK(dargah_filter_new(&live.filter, err));
    live.report = checkout_reconciled(live.checkout, 1);
}

/* One of each. The answers come from real payments. */
static void bring_to_life(void) {
    char *token, *json = NULL;
    returned back;
    dargah_error *error = NULL;
    dargah_tara *tara = shop_tara(&gateway);
    dargah_tabapay *tabapay = shop_tabapay(&gateway);
    CHECK_INT(dargah_rial_parse(Z("x"), &number, &error), DARGAH_ERROR_KIND_INVALID_INPUT);
    live.error = error;
    live.tara = tara;
    live.tabapay = tabapay;
    live.network = shop_network(&gateway);
    live.tara_builder = shop_tara_builder(&gateway);
    live.tabapay_builder = shop_tabapay_builder(&gateway);
    live.event = an_event(&live.event_queue);
    live.options = shop_options(5000);
    OK(dargah_cancel_new(&live.cancel, err));
    OK(dargah_tara_items_new(&live.tara_items, err));
    live.tara_order = shop_tara_order();
    live.tabapay_request = shop_tabapay_request();
    OK(dargah_tara_get_token(tara, live.tara_order, NULL, &live.tara_token, err));
    OK(dargah_tabapay_create(tabapay, live.tabapay_request, NULL, &live.tabapay_created, err));
    OK(dargah_tabapay_created_redirect(live.tabapay_created, &live.redirect, err));
    token = shop_tara_token(tara);
    back = simulator_payer(&gateway, token, "pay", NULL);
    OK(dargah_tara_callback_parse(Z(back.query), Z(back.body), &live.tara_callback, err));
    OK(dargah_expected_new(Z(token), SHOP_AMOUNT, &live.expected, err));
    OK(dargah_expected_set_ip(live.expected, Z(SHOP_IP), err));
    OK(dargah_tara_verify(tara, live.expected, NULL, &live.outcome, err));
    OK(dargah_tara_purchase_verify(tara, Z(token), Z(SHOP_IP), NULL, &live.tara_verify_answer, err));
    OK(dargah_tara_inquire(tara, Z(token), Z(SHOP_IP), NULL, &live.tara_inquiry, err));
    OK(dargah_tara_refund_whole(tara, Z(dargah_outcome_reference_number(live.outcome, NULL)), Z("x"), NULL,
                                &live.tara_refund, err));
    OK(dargah_tara_authenticate(tara, NULL, &live.tara_authentication, err));
    OK(dargah_tara_club_groups(tara, NULL, &live.tara_groups, err));
    OK(dargah_tara_group_map_new(live.tara_groups, 26, &live.tara_group_map, err));
    returned_free(&back);
    free(token);
    token = shop_tabapay_token(tabapay);
    back = simulator_payer(&gateway, token, "pay", NULL);
    OK(dargah_tabapay_callback_parse(Z(back.query), Z(back.body), &live.tabapay_callback, err));
    OK(dargah_tabapay_push_parse(tabapay, NOTHING, Z(back.query), Z(back.body), &live.tabapay_push, err));
    OK(dargah_tabapay_verify_once(tabapay, Z(token), SHOP_AMOUNT, NULL, &live.tabapay_verify_answer, err));
    returned_free(&back);
    free(token);
    OK(dargah_rial_to_persian(1, &json, err));
    dargah_text_free(json);
}

/* A free that leaves NULL behind, as a careful host writes it, so that a second one does nothing. */
#define FREE_TWICE(type)                  \
    CHECK(live.type != NULL);             \
    dargah_##type##_free(live.type);      \
    live.type = NULL;                     \
    dargah_##type##_free(live.type);

static void every_type_is_freed(void) { BORDER_TYPES(FREE_TWICE) }

int main(void) {
    simulator_start(&gateway, false, NULL);
    bring_to_life();
    bring_checkout_to_life();
    RUN(every_function);
    RUN(every_type_is_freed);
    simulator_stop(&gateway);
    return CHECK_RESULT();
}

/* Refunds through a checkout: in parts, the rest, and one of which nobody knows what became. */

#define _POSIX_C_SOURCE 200809L

#include "check.h"
#include "checkout_shop.h"
#include "json.h"

#include <stdlib.h>
#include <string.h>

static simulator gateway;
static journal_place place;
static dargah_checkout *checkout;

/* Nothing but what the ledger says counts. */
static int64_t given_back(const dargah_payment *payment) {
    char *account = simulator_payment(&gateway, dargah_payment_token(payment, NULL), "/account");
    int64_t amount = json_number_at(account, "refunded");
    free(account);
    return amount;
}

static void a_part_and_the_rest(void) {
    int64_t id = checkout_pay(&gateway, checkout, AT_TARA, "parts");
    dargah_tara_items *items = NULL;
    dargah_payment *payment = NULL;
    uint32_t number = 0;
    OK(dargah_tara_items_new(&items, err));
    OK(dargah_tara_items_add(items, Z("چای"), Z("t-1"), 2, DARGAH_TARA_UNIT_PACK, 50000, Z("26"), Z("هدیه"), err));
    OK(dargah_checkout_refund_part(checkout, id, 100000, items, Z("یکی شکسته بود"), NULL, &number, &payment, err));
    CHECK_INT(number, 1);
    CHECK_INT(dargah_payment_refund_count(payment), 1);
    CHECK_INT(dargah_payment_refunded_amount(payment), 100000);
    CHECK_INT(dargah_payment_refund_number_at(payment, 0), 1);
    CHECK_INT(dargah_payment_refund_amount_at(payment, 0), 100000);
    CHECK_INT(dargah_payment_refund_state_at(payment, 0), DARGAH_REFUND_STATE_DONE);
    CHECK(dargah_payment_refund_ms_at(payment, 0) >= dargah_payment_started_ms(payment));
    CHECK_TEXT(dargah_payment_refund_code_at(payment, 0, NULL), NULL);
    /* Behind the last there is nothing. */
    CHECK_INT(dargah_payment_refund_number_at(payment, 1), 0);
    CHECK_INT(dargah_payment_refund_amount_at(payment, 1), 0);
    CHECK_INT(dargah_payment_refund_state_at(payment, 1), DARGAH_REFUND_STATE_UNKNOWN);
    CHECK_INT(dargah_payment_refund_ms_at(payment, 1), 0);
    CHECK_TEXT(dargah_payment_refund_text_at(payment, 1, NULL), NULL);
    CHECK_INT(given_back(payment), 100000);
    dargah_payment_free(payment);
    payment = NULL;
    FAILS(dargah_checkout_refund_part(checkout, id, SHOP_AMOUNT - 99999, NULL, NOTHING, NULL, NULL, &payment, err),
          DARGAH_ERROR_KIND_INVALID_INPUT, "amount");
    FAILS(dargah_checkout_refund_part(checkout, id, 0, NULL, NOTHING, NULL, NULL, &payment, err),
          DARGAH_ERROR_KIND_INVALID_INPUT, "amount");
    FAILS(dargah_checkout_refund_part(checkout, id, -1, NULL, NOTHING, NULL, NULL, &payment, err),
          DARGAH_ERROR_KIND_INVALID_INPUT, NULL);
    CHECK(payment == NULL);
    OK(dargah_checkout_refund_rest(checkout, id, NOTHING, NULL, &number, &payment, err));
    CHECK_INT(number, 2);
    CHECK_INT(dargah_payment_refunded_amount(payment), SHOP_AMOUNT);
    CHECK_INT(given_back(payment), SHOP_AMOUNT);
    dargah_payment_free(payment);
    FAILS(dargah_checkout_refund_rest(checkout, id, NOTHING, NULL, NULL, &payment, err),
          DARGAH_ERROR_KIND_INVALID_INPUT, "amount");
    dargah_tara_items_free(items);
}

static void what_is_not_paid_is_not_given_back(void) {
    dargah_started *started = checkout_begin(checkout, AT_TARA, "open");
    int64_t id = checkout_pay(&gateway, checkout, AT_TABAPAY, "taba");
    dargah_payment *payment = NULL;
    FAILS(dargah_checkout_refund_rest(checkout, dargah_payment_id(dargah_started_payment(started)), NOTHING, NULL, NULL,
                                      &payment, err),
          DARGAH_ERROR_KIND_INVALID_INPUT, "payment");
    /* TabaPay knows no refunds. */
    FAILS(dargah_checkout_refund_rest(checkout, id, NOTHING, NULL, NULL, &payment, err),
          DARGAH_ERROR_KIND_INVALID_INPUT, "payment");
    FAILS(dargah_checkout_refund_rest(checkout, 4711, NOTHING, NULL, NULL, &payment, err),
          DARGAH_ERROR_KIND_INVALID_INPUT, "payment");
    CHECK(payment == NULL);
    dargah_started_free(started);
}

static void a_refused_refund(void) {
    int64_t id = checkout_pay(&gateway, checkout, AT_TARA, "refused");
    dargah_payment *payment = NULL;
    simulator_fault(&gateway, "tara", "refund", "\"fault\": \"code\", \"code\": \"5\"");
    OK(dargah_checkout_refund_rest(checkout, id, NOTHING, NULL, NULL, &payment, err));
    CHECK_INT(dargah_payment_refund_state_at(payment, 0), DARGAH_REFUND_STATE_REFUSED);
    CHECK_TEXT(dargah_payment_refund_code_at(payment, 0, NULL), "5");
    CHECK(dargah_payment_refund_text_at(payment, 0, NULL) != NULL);
    CHECK_INT(dargah_payment_refunded_amount(payment), 0);
    CHECK_INT(given_back(payment), 0);
    dargah_payment_free(payment);
}

/* `done`: what a person finds out about a refund whose answer was lost. */
static void a_lost_refund(const char *order, bool done) {
    int64_t id = checkout_pay(&gateway, checkout, AT_TARA, order);
    int64_t calls = simulator_calls(&gateway, "tara", "refund");
    dargah_payment *payment = NULL, *other = NULL;
    uint32_t number = 0;
    simulator_fault(&gateway, "tara", "refund", done ? "\"fault\": \"reset_after\"" : "\"fault\": \"reset_before\"");
    OK(dargah_checkout_refund_rest(checkout, id, NOTHING, NULL, &number, &payment, err));
    CHECK_INT(dargah_payment_refund_state_at(payment, 0), DARGAH_REFUND_STATE_UNKNOWN);
    CHECK(dargah_payment_needs_attention(payment));
    CHECK_INT(given_back(payment), done ? SHOP_AMOUNT : 0);
    FAILS(dargah_checkout_refund_rest(checkout, id, NOTHING, NULL, NULL, &other, err),
          DARGAH_ERROR_KIND_ORDER_CONFLICT, "refund");
    CHECK_INT(simulator_calls(&gateway, "tara", "refund"), calls + 1);
    FAILS(dargah_checkout_settle_refund(checkout, id, number, done, Z(""), &other, err),
          DARGAH_ERROR_KIND_INVALID_INPUT, "reason");
    FAILS(dargah_checkout_settle_refund(checkout, id, number + 1, done, Z("asked"), &other, err),
          DARGAH_ERROR_KIND_INVALID_INPUT, "refund");
    OK(dargah_checkout_settle_refund(checkout, id, number, done, Z("asked Tara"), &other, err));
    CHECK_INT(dargah_payment_refund_state_at(other, 0),
              done ? DARGAH_REFUND_STATE_DONE : DARGAH_REFUND_STATE_REFUSED);
    CHECK_TEXT(dargah_payment_refund_text_at(other, 0, NULL), "asked Tara");
    CHECK_INT(dargah_payment_refunded_amount(other), done ? SHOP_AMOUNT : 0);
    CHECK(!dargah_payment_needs_attention(other));
    dargah_payment_free(other);
    other = NULL;
    FAILS(dargah_checkout_settle_refund(checkout, id, number, done, Z("again"), &other, err),
          DARGAH_ERROR_KIND_INVALID_INPUT, "refund");
    if (!done) {
        OK(dargah_checkout_refund_rest(checkout, id, NOTHING, NULL, &number, &other, err));
        CHECK_INT(number, 2);
        CHECK_INT(given_back(payment), SHOP_AMOUNT);
        dargah_payment_free(other);
    }
    dargah_payment_free(payment);
}

static void lost_refunds(void) {
    a_lost_refund("lost-done", true);
    a_lost_refund("lost-not-done", false);
}

int main(int count, char **arguments) {
    simulator_start(&gateway, count > 1 && strcmp(arguments[1], "tls") == 0, NULL);
    checkout = checkout_open(&gateway, journal_file(place, "refunds"));
    RUN(a_part_and_the_rest);
    RUN(what_is_not_paid_is_not_given_back);
    RUN(a_refused_refund);
    RUN(lost_refunds);
    dargah_checkout_free(checkout);
    journal_remove(place);
    simulator_stop(&gateway);
    return CHECK_RESULT();
}

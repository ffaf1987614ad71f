/* Checkout from begin to acknowledge, with a journal in an SQLite file and in memory. */

#define _POSIX_C_SOURCE 200809L

#include "check.h"
#include "checkout_shop.h"
#include "json.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

static simulator gateway;
static journal_place place;
static dargah_checkout *checkout;

static const char *const ACCOUNTS[] = {AT_TARA, AT_TABAPAY};
enum { ACCOUNT_COUNT = 2 };

/* Every getter of a payment that was just begun. */
static void looks_begun(const dargah_payment *payment, const char *account) {
    bool tara = strcmp(account, AT_TARA) == 0;
    uint64_t due = 0;
    int64_t number = -1;
    size_t length = 0;
    CHECK(dargah_payment_id(payment) > 0);
    CHECK_TEXT(dargah_payment_order_id(payment, &length), SHOP_ORDER);
    CHECK_INT(length, strlen(SHOP_ORDER));
    CHECK_TEXT(dargah_payment_sent_order_id(payment, &length), SHOP_ORDER);
    CHECK_INT(length, strlen(SHOP_ORDER));
    CHECK_INT(dargah_payment_attempt(payment), 1);
    CHECK_TEXT(dargah_payment_gateway(payment, NULL), tara ? "tara" : "tabapay");
    CHECK_TEXT(dargah_payment_environment(payment, NULL), "production");
    CHECK_TEXT(dargah_payment_account(payment, NULL), account);
    CHECK_INT(dargah_payment_amount(payment), SHOP_AMOUNT);
    CHECK_TEXT(dargah_payment_ip(payment, NULL), tara ? SHOP_IP : NULL);
    CHECK_TEXT(dargah_payment_callback_url(payment, NULL), "https://shop.ir/back?lang=fa");
    CHECK(dargah_payment_token(payment, &length) != NULL);
    CHECK(length > 0);
    CHECK_INT(dargah_payment_page(payment, NULL) != NULL, !tara);
    CHECK_INT(dargah_payment_get_state(payment), DARGAH_PAYMENT_STATE_WAITING);
    CHECK_INT(dargah_payment_get_next_step(payment), DARGAH_NEXT_STEP_WAIT);
    CHECK(dargah_payment_started_ms(payment) > 1500000000000u);
    CHECK_INT(dargah_payment_window_ends_ms(payment) - dargah_payment_started_ms(payment), 3600000);
    CHECK(dargah_payment_ask_again_ms(payment, &due));
    CHECK(due >= dargah_payment_started_ms(payment) + 900000);
    CHECK(!dargah_payment_had_positive_callback(payment));
    CHECK(!dargah_payment_is_verified(payment));
    CHECK_TEXT(dargah_payment_reference_number(payment, NULL), NULL);
    CHECK(!dargah_payment_reported_amount(payment, &number));
    CHECK_TEXT(dargah_payment_code(payment, NULL), NULL);
    CHECK_TEXT(dargah_payment_text(payment, NULL), NULL);
    CHECK(!dargah_payment_duplicate_of(payment, &number));
    CHECK_INT(number, -1);
    CHECK(!dargah_payment_is_amount_changed(payment));
    CHECK(!dargah_payment_is_acknowledged(payment));
    CHECK(!dargah_payment_needs_attention(payment));
    CHECK_TEXT(dargah_payment_closed_because(payment, NULL), NULL);
    CHECK_INT(dargah_payment_refunded_amount(payment), 0);
    CHECK_INT(dargah_payment_refund_count(payment), 0);
    shop_check_json(dargah_payment_to_json(payment), dargah_payment_token(payment, NULL));
}

/* What the gateway said beside the proof. */
static void says(const dargah_payment *payment) {
    int tara = strcmp(dargah_payment_account(payment, NULL), AT_TARA) == 0;
    int64_t number = -1;
    uint64_t paid = 0;
    CHECK(dargah_payment_paid_ms(payment, &paid));
    CHECK(paid >= dargah_payment_started_ms(payment));
    CHECK_INT(dargah_payment_service_count(payment), tara ? 1 : 0);
    CHECK_INT(dargah_payment_service_id_at(payment, 0), tara ? 101 : 0);
    CHECK_INT(dargah_payment_service_amount_at(payment, 0), tara ? SHOP_AMOUNT : 0);
    CHECK_INT(dargah_payment_service_id_at(payment, 1), 0);
    CHECK((dargah_payment_type(payment, NULL) != NULL) == tara);
    CHECK((dargah_payment_channel_ref_number(payment, NULL) != NULL) == tara);
    CHECK((dargah_payment_tracking_code(payment, NULL) == NULL) == tara);
    CHECK(dargah_payment_final_amount(payment, &number) != tara);
    CHECK_INT(number, tara ? -1 : SHOP_AMOUNT);
    CHECK((dargah_payment_date(payment, NULL) == NULL) == tara);
    CHECK(dargah_payment_date_unix(payment, &number) != tara);
    CHECK(tara || number > 1500000000);
    CHECK((dargah_payment_card_hash(payment, NULL) == NULL) == tara);
    CHECK(tara || strstr(dargah_payment_card(payment, NULL), "**") != NULL);
    CHECK_TEXT(dargah_payment_additional_data(payment, NULL), NULL);
    CHECK_TEXT(dargah_payment_callback_card(payment, NULL), NULL);
    CHECK(tara || dargah_payment_callback_additional_data(payment, NULL) == NULL);
}

static void looks_paid(const dargah_payment *payment) {
    int64_t amount = 0;
    says(payment);
    CHECK_INT(dargah_payment_get_state(payment), DARGAH_PAYMENT_STATE_PAID);
    CHECK(dargah_payment_reported_amount(payment, &amount));
    CHECK_INT(amount, SHOP_AMOUNT);
    CHECK(dargah_payment_reference_number(payment, NULL) != NULL);
    CHECK(dargah_payment_had_positive_callback(payment));
    CHECK(dargah_payment_is_verified(payment));
    CHECK(!dargah_payment_ask_again_ms(payment, NULL));
    CHECK(!dargah_payment_needs_attention(payment));
    CHECK_INT(dargah_payment_get_next_step(payment),
              dargah_payment_is_acknowledged(payment) ? DARGAH_NEXT_STEP_NOTHING : DARGAH_NEXT_STEP_DELIVER);
    shop_check_json(dargah_payment_to_json(payment), dargah_payment_token(payment, NULL));
}

static void a_whole_payment_at(const char *account) {
    dargah_started *started = checkout_begin(checkout, account, SHOP_ORDER), *again;
    int64_t id = dargah_payment_id(dargah_started_payment(started));
    returned back;
    dargah_completed *completed;
    dargah_payment *payment = NULL;
    dargah_payments *open = NULL;
    char *html = NULL;
    CHECK(!dargah_started_is_resumed(started));
    looks_begun(dargah_started_payment(started), account);
    OK(dargah_redirect_html(dargah_started_redirect(started), NOTHING, &html, err));
    CHECK_CONTAINS(html, dargah_payment_token(dargah_started_payment(started), NULL));
    dargah_text_free(html);
    /* A payer who reloads pays the same payment. */
    again = checkout_begin(checkout, account, SHOP_ORDER);
    CHECK(dargah_started_is_resumed(again));
    CHECK_INT(dargah_payment_id(dargah_started_payment(again)), id);
    CHECK_TEXT(dargah_redirect_url(dargah_started_redirect(again), NULL),
               dargah_redirect_url(dargah_started_redirect(started), NULL));
    dargah_started_free(again);

    FAILS(dargah_checkout_acknowledge(checkout, id, SHOP_AMOUNT, err), DARGAH_ERROR_KIND_INVALID_INPUT, "payment");
    back = checkout_payer(&gateway, started, "pay", NULL);
    completed = checkout_complete(checkout, account, &back);
    CHECK(dargah_completed_is_first_time(completed));
    CHECK(!dargah_completed_is_authorized(completed));
    CHECK_INT(dargah_payment_id(dargah_completed_payment(completed)), id);
    looks_paid(dargah_completed_payment(completed));
    dargah_completed_free(completed);
    /* Replayed. */
    completed = checkout_complete(checkout, account, &back);
    CHECK(!dargah_completed_is_first_time(completed));
    looks_paid(dargah_completed_payment(completed));
    dargah_completed_free(completed);

    OK(dargah_checkout_unacknowledged(checkout, 10, &open, err));
    CHECK_INT(dargah_payments_count(open), 1);
    CHECK_INT(dargah_payment_id(dargah_payments_at(open, 0)), id);
    CHECK(dargah_payments_at(open, 1) == NULL);
    dargah_payments_free(open);
    OK(dargah_checkout_acknowledge(checkout, id, SHOP_AMOUNT, err));
    OK(dargah_checkout_acknowledge(checkout, id, SHOP_AMOUNT, err));
    OK(dargah_checkout_unacknowledged(checkout, 10, &open, err));
    CHECK_INT(dargah_payments_count(open), 0);
    dargah_payments_free(open);
    OK(dargah_checkout_payment(checkout, id, &payment, err));
    CHECK(dargah_payment_is_acknowledged(payment));
    looks_paid(payment);
    dargah_payment_free(payment);
    returned_free(&back);
    dargah_started_free(started);
}

static void a_whole_payment(void) {
    int i;
    for (i = 0; i < ACCOUNT_COUNT; i++) {
        dargah_checkout *memory = checkout_open(&gateway, "memory:"), *file = checkout;
        checkout = memory;
        a_whole_payment_at(ACCOUNTS[i]);
        checkout = file;
        dargah_checkout_free(memory);
        simulator_fresh(&gateway);
    }
    a_whole_payment_at(AT_TARA);
}

/* What one process wrote another one finds. */
static void a_file_is_shared(void) {
    dargah_checkout *other = checkout_open(&gateway, place);
    dargah_started *started = checkout_begin(checkout, AT_TABAPAY, "shared");
    returned back = checkout_payer(&gateway, started, "pay", NULL);
    dargah_completed *completed = checkout_complete(other, AT_TABAPAY, &back);
    struct stat file;
    CHECK(dargah_completed_is_first_time(completed));
    dargah_completed_free(completed);
    completed = checkout_complete(checkout, AT_TABAPAY, &back);
    CHECK(!dargah_completed_is_first_time(completed));
    dargah_completed_free(completed);
    CHECK(stat(place + strlen("sqlite:"), &file) == 0);
    CHECK_INT(file.st_mode & 0777, 0600);
    returned_free(&back);
    dargah_started_free(started);
    dargah_checkout_free(other);
}

static void order_conflicts(void) {
    dargah_started *started = checkout_begin(checkout, AT_TARA, "conflict"), *none = NULL;
    dargah_tara_order *order = shop_tara_order(), *dearer = NULL;
    dargah_tabapay_request *request = shop_tabapay_request();
    OK(dargah_tara_order_set_order_id(order, Z("conflict"), err));
    OK(dargah_tara_order_new(SHOP_AMOUNT + 1, 101, Z(SHOP_IP), Z("https://shop.ir/back"), &dearer, err));
    OK(dargah_tara_order_set_order_id(dearer, Z("conflict"), err));
    FAILS(dargah_checkout_begin_tara(checkout, Z(AT_TARA), order, DARGAH_AGAIN_ONLY_NEW, NULL, &none, err),
          DARGAH_ERROR_KIND_ORDER_CONFLICT, "orderId");
    CHECK(none == NULL);
    dargah_started_free(started);
    started = NULL;
    /* The basket has changed, the payer takes another gateway, and the shop wants another attempt: each is a payment of
     * its own, and Tara gets a number that it has not seen. */
    OK(dargah_checkout_begin_tara(checkout, Z(AT_TARA), dearer, DARGAH_AGAIN_DEFAULT, NULL, &started, err));
    CHECK(!dargah_started_is_resumed(started));
    CHECK_INT(dargah_payment_attempt(dargah_started_payment(started)), 2);
    CHECK_INT(dargah_payment_amount(dargah_started_payment(started)), SHOP_AMOUNT + 1);
    CHECK_TEXT(dargah_payment_order_id(dargah_started_payment(started), NULL), "conflict");
    CHECK_CONTAINS(dargah_payment_sent_order_id(dargah_started_payment(started), NULL), "conflict-");
    dargah_started_free(started);
    started = NULL;
    OK(dargah_checkout_begin_tabapay(checkout, Z(AT_TABAPAY), Z("conflict"), request, DARGAH_AGAIN_DEFAULT, NULL,
                                     &started, err));
    CHECK_INT(dargah_payment_attempt(dargah_started_payment(started)), 3);
    CHECK_TEXT(dargah_payment_sent_order_id(dargah_started_payment(started), NULL), "conflict");
    dargah_started_free(started);
    started = NULL;
    OK(dargah_checkout_begin_tara(checkout, Z(AT_TARA), order, DARGAH_AGAIN_NEW_ATTEMPT, NULL, &started, err));
    CHECK(!dargah_started_is_resumed(started));
    CHECK_INT(dargah_payment_attempt(dargah_started_payment(started)), 4);
    dargah_started_free(started);
    started = NULL;
    checkout_pay(&gateway, checkout, AT_TARA, "conflict-paid");
    OK(dargah_tara_order_set_order_id(order, Z("conflict-paid"), err));
    FAILS(dargah_checkout_begin_tara(checkout, Z(AT_TARA), order, DARGAH_AGAIN_NEW_ATTEMPT, NULL, &none, err),
          DARGAH_ERROR_KIND_ORDER_CONFLICT, "orderId");
    dargah_tara_order_free(order);
    dargah_tara_order_free(dearer);
    dargah_tabapay_request_free(request);
}

/* The second attempt of an order, as it is sent; the caller frees it. */
static dargah_started *second_attempt(const dargah_checkout *of, const char *number) {
    dargah_tara_order *order = shop_tara_order();
    dargah_started *started = checkout_begin(of, AT_TARA, number);
    dargah_started_free(started);
    started = NULL;
    OK(dargah_tara_order_set_order_id(order, Z(number), err));
    OK(dargah_checkout_begin_tara(of, Z(AT_TARA), order, DARGAH_AGAIN_NEW_ATTEMPT, NULL, &started, err));
    dargah_tara_order_free(order);
    REQUIRE(started);
    CHECK_INT(dargah_payment_attempt(dargah_started_payment(started)), 2);
    return started;
}

static void order_numbers_of_later_attempts(void) {
    dargah_checkout_builder *builder = checkout_builder(&gateway, "memory:");
    dargah_checkout *same;
    dargah_started *started = second_attempt(checkout, "numbers");
    const char *sent = dargah_payment_sent_order_id(dargah_started_payment(started), NULL);
    dargah_payments *found = NULL;
    CHECK_INT(strlen(sent), strlen("numbers-") + 8);
    CHECK_CONTAINS(sent, "numbers-");
    /* As the gateway's panel shows it. */
    OK(dargah_checkout_find(checkout, Z(sent), &found, err));
    CHECK_INT(dargah_payments_count(found), 1);
    CHECK_INT(dargah_payment_id(dargah_payments_at(found, 0)), dargah_payment_id(dargah_started_payment(started)));
    dargah_payments_free(found);
    dargah_started_free(started);
    OK(dargah_checkout_builder_set_new_order_numbers(builder, false, err));
    same = checkout_built(builder);
    started = second_attempt(same, "numbers");
    CHECK_TEXT(dargah_payment_sent_order_id(dargah_started_payment(started), NULL), "numbers");
    dargah_started_free(started);
    dargah_checkout_free(same);
}

/* Which orders each shop sees is the core's business; here, that the name arrives. */
static void one_shop_of_several(void) {
    dargah_checkout_builder *builder = checkout_builder(&gateway, "memory:");
    dargah_checkout *books, *none = NULL;
    dargah_started *started;
    size_t length;
    OK(dargah_checkout_builder_set_shop(builder, Z("books\n"), err));
    FAILS(dargah_checkout_builder_build(builder, &none, err), DARGAH_ERROR_KIND_INVALID_CONFIGURATION, "shop");
    OK(dargah_checkout_builder_set_shop(builder, Z("books"), err));
    books = checkout_built(builder);
    started = second_attempt(books, "shops");
    CHECK_TEXT(dargah_payment_shop(dargah_started_payment(started), &length), "books");
    CHECK_INT(length, 5);
    dargah_started_free(started);
    dargah_checkout_free(books);
    started = second_attempt(checkout, "shops");
    CHECK_TEXT(dargah_payment_shop(dargah_started_payment(started), NULL), "");
    dargah_started_free(started);
}

/* The basket has changed while the payer paid. */
static void another_amount_is_not_acknowledged(void) {
    int64_t id = checkout_pay(&gateway, checkout, AT_TARA, "changed");
    dargah_payment *payment = NULL;
    dargah_payments *open = NULL;
    size_t i;
    dargah_error *error = NULL;
    CHECK_INT(dargah_checkout_acknowledge(checkout, id, SHOP_AMOUNT + 1, &error), DARGAH_ERROR_KIND_ORDER_CONFLICT);
    CHECK_TEXT(dargah_error_field(error, NULL), "amount");
    CHECK_CONTAINS(dargah_error_message(error, NULL), "150000");
    CHECK_CONTAINS(dargah_error_message(error, NULL), "150001");
    dargah_error_free(error);
    OK(dargah_checkout_payment(checkout, id, &payment, err));
    CHECK(!dargah_payment_is_acknowledged(payment));
    CHECK(dargah_payment_is_amount_changed(payment));
    CHECK(dargah_payment_needs_attention(payment));
    CHECK_INT(dargah_payment_get_next_step(payment), DARGAH_NEXT_STEP_ASK_A_PERSON);
    dargah_payment_free(payment);
    OK(dargah_checkout_unacknowledged(checkout, 1000, &open, err));
    for (i = 0; i < dargah_payments_count(open); i++) {
        CHECK(dargah_payment_id(dargah_payments_at(open, i)) != id);
    }
    dargah_payments_free(open);
    FAILS(dargah_checkout_acknowledge(checkout, id, -1, err), DARGAH_ERROR_KIND_INVALID_INPUT, NULL);
    /* A person took it after all. */
    OK(dargah_checkout_acknowledge(checkout, id, SHOP_AMOUNT, err));
    OK(dargah_checkout_payment(checkout, id, &payment, err));
    CHECK_INT(dargah_payment_get_next_step(payment), DARGAH_NEXT_STEP_NOTHING);
    dargah_payment_free(payment);
}

static void both_payments_of_an_order_are_paid(void) {
    dargah_started *first = checkout_begin(checkout, AT_TARA, "double"), *second = NULL;
    dargah_tara_order *order = shop_tara_order();
    dargah_completed *completed;
    returned back;
    int64_t of = 0;
    OK(dargah_tara_order_set_order_id(order, Z("double"), err));
    OK(dargah_checkout_begin_tara(checkout, Z(AT_TARA), order, DARGAH_AGAIN_NEW_ATTEMPT, NULL, &second, err));
    back = checkout_payer(&gateway, second, "pay", NULL);
    dargah_completed_free(checkout_complete(checkout, AT_TARA, &back));
    returned_free(&back);
    back = checkout_payer(&gateway, first, "pay", NULL);
    completed = checkout_complete(checkout, AT_TARA, &back);
    CHECK(dargah_payment_duplicate_of(dargah_completed_payment(completed), &of));
    CHECK_INT(of, dargah_payment_id(dargah_started_payment(second)));
    CHECK(dargah_payment_needs_attention(dargah_completed_payment(completed)));
    CHECK(!dargah_completed_is_first_time(completed));
    CHECK_INT(dargah_payment_get_next_step(dargah_completed_payment(completed)), DARGAH_NEXT_STEP_GIVE_BACK);
    dargah_completed_free(completed);
    returned_free(&back);
    dargah_tara_order_free(order);
    dargah_started_free(first);
    dargah_started_free(second);
}

static void a_payer_says_no_and_then_yes(void) {
    int i;
    for (i = 0; i < ACCOUNT_COUNT; i++) {
        dargah_started *started = checkout_begin(checkout, ACCOUNTS[i], i ? "no-taba" : "no-tara");
        returned back = checkout_payer(&gateway, started, "decline", NULL);
        dargah_completed *completed = checkout_complete(checkout, ACCOUNTS[i], &back);
        const dargah_payment *payment = dargah_completed_payment(completed);
        CHECK(!dargah_completed_is_first_time(completed));
        CHECK_INT(dargah_payment_get_state(payment), DARGAH_PAYMENT_STATE_DECLINED);
        CHECK_INT(dargah_payment_get_next_step(payment), DARGAH_NEXT_STEP_OFFER_TO_PAY_AGAIN);
        CHECK(dargah_payment_code(payment, NULL) != NULL);
        CHECK(dargah_payment_text(payment, NULL) != NULL);
        dargah_completed_free(completed);
        returned_free(&back);
        back = checkout_payer(&gateway, started, "pay", NULL);
        completed = checkout_complete(checkout, ACCOUNTS[i], &back);
        CHECK(dargah_completed_is_first_time(completed));
        looks_paid(dargah_completed_payment(completed));
        dargah_completed_free(completed);
        returned_free(&back);
        dargah_started_free(started);
    }
}

/* Whether the history of a payment has such a line. */
static bool has_happened(int64_t id, const char *what) {
    dargah_history *history = NULL;
    bool found = false;
    size_t i;
    OK(dargah_checkout_history(checkout, id, &history, err));
    for (i = 0; i < dargah_history_count(history); i++) {
        found |= strcmp(dargah_history_what_at(history, i, NULL), what) == 0;
    }
    dargah_history_free(history);
    return found;
}

static void forged_callbacks_change_nothing(void) {
    dargah_started *started = checkout_begin(checkout, AT_TABAPAY, "forged");
    const char *token = dargah_payment_token(dargah_started_payment(started), NULL);
    int64_t id = dargah_payment_id(dargah_started_payment(started));
    dargah_completed *none = NULL;
    dargah_payment *payment = NULL;
    dargah_options *options = NULL;
    char body[512];
    OK(dargah_options_new(&options, err));
    OK(dargah_options_set_timeout_ms(options, 5000, err));
    FAILS(dargah_checkout_complete(checkout, Z(AT_TABAPAY), NOTHING,
                                   Z("responseCode=1&status=success&token=other&amount=150000"), NULL, &none, err),
          DARGAH_ERROR_KIND_CALLBACK_MISMATCH, "token");
    FAILS(dargah_checkout_complete(checkout, Z(AT_TABAPAY), NOTHING, Z("\xff\xfe=&=="), NULL, &none, err),
          DARGAH_ERROR_KIND_CALLBACK_UNREADABLE, NULL);
    FAILS(dargah_checkout_complete(checkout, Z("nobody"), NOTHING, Z("a=b"), NULL, &none, err),
          DARGAH_ERROR_KIND_INVALID_INPUT, "account");
    /* Another amount proves nothing, in either direction: it is noted, and the gateway is asked. */
    snprintf(body, sizeof body, "responseCode=1&status=success&amount=1&token=%s", token);
    CHECK(!has_happened(id, "callback differs"));
    OK(dargah_checkout_complete(checkout, Z(AT_TABAPAY), NOTHING, Z(body), NULL, &none, err));
    CHECK(has_happened(id, "callback differs"));
    CHECK_INT(dargah_payment_get_state(dargah_completed_payment(none)), DARGAH_PAYMENT_STATE_DECLINED);
    dargah_completed_free(none);
    none = NULL;
    /* True to the letter, and nobody has paid: the gateway knows. */
    snprintf(body, sizeof body, "responseCode=1&status=success&amount=150000&token=%s", token);
    OK(dargah_checkout_complete(checkout, Z(AT_TABAPAY), NOTHING, Z(body), options, &none, err));
    CHECK(!dargah_completed_is_first_time(none));
    CHECK(dargah_payment_get_state(dargah_completed_payment(none)) != DARGAH_PAYMENT_STATE_PAID);
    /* It was asked about a moment ago, and strangers do not make it be asked about at once: it is kept until it may be. */
    CHECK_INT(dargah_payment_get_next_step(dargah_completed_payment(none)), DARGAH_NEXT_STEP_WAIT);
    CHECK(has_happened(id, "callback kept"));
    dargah_completed_free(none);
    dargah_options_free(options);
    OK(dargah_checkout_payment(checkout, id, &payment, err));
    CHECK_INT(dargah_payment_reported_amount(payment, NULL), false);
    dargah_payment_free(payment);
    dargah_started_free(started);
}

static void a_push_is_a_hint(void) {
    /* The MD5 of the merchant key. */
    static const char authorize[] = "a99ef0d86ae019729617694d449a8242";
    dargah_started *started = checkout_begin(checkout, AT_TABAPAY, "pushed");
    returned back = checkout_payer(&gateway, started, "pay", NULL);
    dargah_completed *completed = NULL;
    char body[512];
    snprintf(body, sizeof body, "responseCode=1&status=success&amount=150000&token=%s",
             dargah_payment_token(dargah_started_payment(started), NULL));
    FAILS(dargah_checkout_push(checkout, Z(AT_TARA), NOTHING, NOTHING, Z(body), NULL, &completed, err),
          DARGAH_ERROR_KIND_INVALID_INPUT, "account");
    FAILS(dargah_checkout_push(checkout, Z(AT_TABAPAY), NOTHING, NOTHING,
                               Z("responseCode=1&status=success&token=other&amount=150000"), NULL, &completed, err),
          DARGAH_ERROR_KIND_CALLBACK_MISMATCH, "token");
    OK(dargah_checkout_push(checkout, Z(AT_TABAPAY), Z(authorize), NOTHING, Z(body), NULL, &completed, err));
    CHECK(dargah_completed_is_first_time(completed));
    CHECK(dargah_completed_is_authorized(completed));
    CHECK_INT(dargah_payment_get_state(dargah_completed_payment(completed)), DARGAH_PAYMENT_STATE_PAID);
    dargah_completed_free(completed);
    completed = NULL;
    OK(dargah_checkout_push(checkout, Z(AT_TABAPAY), NOTHING, NOTHING, Z(body), NULL, &completed, err));
    CHECK(!dargah_completed_is_first_time(completed));
    CHECK(!dargah_completed_is_authorized(completed));
    dargah_completed_free(completed);
    returned_free(&back);
    dargah_started_free(started);
}

/* A gateway that gives no token leaves a payment that failed, and the order may be begun again. */
static void a_begin_that_fails_is_written_down(void) {
    dargah_tara_order *order = shop_tara_order();
    dargah_started *started = NULL;
    dargah_payments *found = NULL;
    OK(dargah_tara_order_set_order_id(order, Z("failed"), err));
    simulator_fault(&gateway, "tara", "getToken", "\"fault\": \"html\"");
    FAILS(dargah_checkout_begin_tara(checkout, Z(AT_TARA), order, DARGAH_AGAIN_DEFAULT, NULL, &started, err),
          DARGAH_ERROR_KIND_ANSWER_UNREADABLE, NULL);
    CHECK(started == NULL);
    OK(dargah_checkout_begin_tara(checkout, Z(AT_TARA), order, DARGAH_AGAIN_DEFAULT, NULL, &started, err));
    OK(dargah_checkout_find(checkout, Z("failed"), &found, err));
    CHECK_INT(dargah_payments_count(found), 2);
    CHECK_INT(dargah_payment_get_state(dargah_payments_at(found, 0)), DARGAH_PAYMENT_STATE_FAILED);
    CHECK(dargah_payment_text(dargah_payments_at(found, 0), NULL) != NULL);
    CHECK(dargah_payment_token(dargah_payments_at(found, 0), NULL) == NULL);
    CHECK_INT(dargah_payment_get_state(dargah_payments_at(found, 1)), DARGAH_PAYMENT_STATE_WAITING);
    dargah_payments_free(found);
    dargah_started_free(started);
    dargah_tara_order_free(order);
}

static void no_money_moved_twice(void) {
    char *ledger = simulator_call(&gateway, "GET", "ledger", NULL);
    CHECK_CONTAINS(ledger, "\"moved_twice\":[]");
    free(ledger);
}

int main(int count, char **arguments) {
    simulator_start(&gateway, count > 1 && strcmp(arguments[1], "tls") == 0, NULL);
    checkout = checkout_open(&gateway, journal_file(place, "checkout"));
    RUN(a_whole_payment);
    RUN(a_file_is_shared);
    RUN(order_conflicts);
    RUN(order_numbers_of_later_attempts);
    RUN(one_shop_of_several);
    RUN(another_amount_is_not_acknowledged);
    RUN(both_payments_of_an_order_are_paid);
    RUN(a_payer_says_no_and_then_yes);
    RUN(forged_callbacks_change_nothing);
    RUN(a_push_is_a_hint);
    RUN(a_begin_that_fails_is_written_down);
    RUN(no_money_moved_twice);
    dargah_checkout_free(checkout);
    journal_remove(place);
    simulator_stop(&gateway);
    return CHECK_RESULT();
}

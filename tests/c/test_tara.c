/* Whole payments at Tara, and what each getter says of them. */

#include "check.h"
#include "json.h"
#include "shop.h"

#include <stdlib.h>
#include <string.h>

static simulator gateway;
static dargah_tara *tara;

/* What the simulator knows of a payment. */
static void check_known(const char *token, const char *path, const char *value) {
    char *payment = simulator_payment(&gateway, token, ""), *known = json_at(payment, path);
    CHECK_TEXT(known, value);
    free(known);
    free(payment);
}

static void check_settled(const char *token, int64_t times) {
    char *account = simulator_payment(&gateway, token, "/account");
    CHECK_INT(json_number_at(account, "times_settled"), times);
    free(account);
}

static dargah_tara_items *items_of_rice(void) {
    dargah_tara_items *items = NULL;
    OK(dargah_tara_items_new(&items, err));
    FAILS(dargah_tara_items_set_data(items, Z("x"), err), DARGAH_ERROR_KIND_MISUSE, "items");
    FAILS(dargah_tara_items_add(items, Z("x"), Z("x"), 1, 13, 1, Z("26"), Z("x"), err),
          DARGAH_ERROR_KIND_INVALID_INPUT, NULL);
    OK(dargah_tara_items_add(items, Z("برنج"), Z("r-1"), 3, DARGAH_TARA_UNIT_KILOGRAM, 40000, Z("7"),
                             Z("سوپرمارکت"), err));
    OK(dargah_tara_items_set_data(items, Z("داده"), err));
    OK(dargah_tara_items_set_extra_json(items, Z("{\"brand\": \"x\"}"), err));
    return items;
}

static void every_field_of_an_order_arrives(void) {
    static const char *const fields[][2] = {
        {"request.ip", "1.2.3.4"},
        {"request.amount", "150000"},
        {"request.orderId", SHOP_ORDER},
        {"request.mobile", "09123456789"},
        {"request.additionalData", "a&b=ج"},
        {"request.vat", "9000"},
        {"request.channel", "web"},
        {"request.callBackUrl", "https://shop.ir/back?lang=fa"},
        {"request.serviceAmountList.0.amount", "100000"},
        {"request.serviceAmountList.1.amount", "50000"},
        {"request.taraInvoiceItemList.0.name", "برنج"},
        {"request.taraInvoiceItemList.0.code", "r-1"},
        {"request.taraInvoiceItemList.0.count", "3"},
        {"request.taraInvoiceItemList.0.unit", "1"},
        {"request.taraInvoiceItemList.0.fee", "40000"},
        {"request.taraInvoiceItemList.0.group", "7"},
        {"request.taraInvoiceItemList.0.groupTitle", "سوپرمارکت"},
        {"request.taraInvoiceItemList.0.data", "داده"},
        {"request.taraInvoiceItemList.0.brand", "x"},
    };
    dargah_tara_order *order = shop_tara_order();
    dargah_tara_items *items = items_of_rice();
    dargah_tara_token *token = NULL;
    const char *text;
    size_t i, length;
    int64_t sum = 0;
    OK(dargah_tara_order_set_mobile(order, Z("+98 912 345 6789"), err));
    OK(dargah_tara_order_set_additional_data(order, Z("a&b=ج"), err));
    OK(dargah_tara_order_set_vat(order, 9000, err));
    OK(dargah_tara_order_clear_service_amounts(order, err));
    FAILS(dargah_tara_order_check(order, err), DARGAH_ERROR_KIND_INVALID_INPUT, "serviceAmountList");
    OK(dargah_tara_order_add_service_amount(order, 101, 100000, err));
    OK(dargah_tara_order_add_service_amount(order, 101, 50000, err));
    OK(dargah_tara_order_set_items(order, items, err));
    OK(dargah_tara_order_set_extra_json(order, Z("{\"channel\": \"web\"}"), err));
    FAILS(dargah_tara_order_set_extra_json(order, Z("[1]"), err), DARGAH_ERROR_KIND_INVALID_INPUT, NULL);
    dargah_tara_items_free(items);
    OK(dargah_tara_order_check(order, err));
    OK(dargah_tara_get_token(tara, order, NULL, &token, err));
    text = dargah_tara_token_text(token, &length);
    REQUIRE(text);
    CHECK_INT(strlen(text), length);
    for (i = 0; i < sizeof fields / sizeof *fields; i++) {
        check_known(text, fields[i][0], fields[i][1]);
    }
    CHECK_TEXT(dargah_tara_token_result(token, NULL), "0");
    CHECK(json_is_valid(dargah_tara_token_extra_json(token, NULL)));
    CHECK_CONTAINS(dargah_tara_token_raw(token, NULL), text);
    CHECK_INT(dargah_tara_token_http_status(token), 200);
    CHECK(dargah_tara_token_description(token, &length) ? length > 0 : length == 0);
    CHECK(dargah_tara_token_do_time(token, &length) ? length > 0 : length == 0);
    CHECK(dargah_tara_token_items_do_not_add_up(token, &sum));
    CHECK_INT(sum, 120000);
    shop_check_json(dargah_tara_token_to_json(token), text);
    dargah_tara_token_free(token);
    sum = 0;
    CHECK(dargah_tara_order_items_do_not_add_up(order, &sum));
    CHECK_INT(sum, 120000);
    OK(dargah_tara_order_set_items_must_add_up(order, true, err));
    CHECK(!dargah_tara_order_items_do_not_add_up(order, NULL));
    FAILS(dargah_tara_order_check(order, err), DARGAH_ERROR_KIND_INVALID_INPUT, "taraInvoiceItemList");
    dargah_tara_order_free(order);
}

static void check_form(const char *token) {
    dargah_redirect *form = NULL;
    char *html = NULL;
    size_t length, i;
    bool found = false;
    OK(dargah_tara_purchase_form(tara, Z(token), &form, err));
    CHECK_INT(dargah_redirect_get_method(form), DARGAH_REDIRECT_METHOD_POST);
    CHECK_CONTAINS(dargah_redirect_url(form, NULL), gateway.tara);
    CHECK_INT(dargah_redirect_field_count(form), 2);
    for (i = 0; i < dargah_redirect_field_count(form); i++) {
        if (strcmp(dargah_redirect_field_name_at(form, i, NULL), "token") == 0) {
            found = CHECK_TEXT(dargah_redirect_field_value_at(form, i, &length), token);
        }
    }
    CHECK(found);
    CHECK(dargah_redirect_field_name_at(form, 2, &length) == NULL);
    CHECK_INT(length, 0);
    CHECK(dargah_redirect_field_value_at(form, (size_t)-1, NULL) == NULL);
    OK(dargah_redirect_html(form, Z("n0nce"), &html, err));
    CHECK_CONTAINS(html, token);
    CHECK_CONTAINS(html, "n0nce");
    dargah_text_free(html);
    OK(dargah_redirect_html(form, NOTHING, &html, err));
    CHECK_LACKS(html, "nonce=");
    dargah_text_free(html);
    dargah_redirect_free(form);
}

static void check_callback(const returned *back, const char *token) {
    dargah_tara_callback *callback = NULL;
    size_t length;
    OK(dargah_tara_callback_parse(Z(back->query), Z(back->body), &callback, err));
    CHECK(dargah_tara_callback_is_positive(callback));
    CHECK_TEXT(dargah_tara_callback_result(callback, NULL), "0");
    CHECK_TEXT(dargah_tara_callback_token(callback, &length), token);
    CHECK_INT(length, strlen(token));
    CHECK_TEXT(dargah_tara_callback_order_id(callback, NULL), SHOP_ORDER);
    CHECK(dargah_tara_callback_desc(callback, NULL) != NULL);
    CHECK(dargah_tara_callback_channel_ref_number(callback, NULL) != NULL);
    CHECK(dargah_tara_callback_additional_data(callback, &length) ? true : length == 0);
    CHECK(dargah_tara_callback_pan(callback, NULL) != NULL);
    CHECK_INT(dargah_tara_callback_extra_count(callback), 1);
    CHECK_TEXT(dargah_tara_callback_extra_name_at(callback, 0, NULL), "lang");
    CHECK_TEXT(dargah_tara_callback_extra_value_at(callback, 0, NULL), "fa");
    CHECK(dargah_tara_callback_extra_name_at(callback, 1, NULL) == NULL);
    CHECK(dargah_tara_callback_extra_value_at(callback, 1, NULL) == NULL);
    dargah_tara_callback_free(callback);
}

/* An answer to verify, or a track of an inquiry. */
static void check_answer(const dargah_tara_verify_answer *answer, const char *token, const char *rrn, bool inquiry) {
    int64_t number = 0;
    REQUIRE(answer);
    CHECK_TEXT(dargah_tara_verify_answer_token(answer, NULL), token);
    CHECK_TEXT(dargah_tara_verify_answer_result(answer, NULL), "0");
    CHECK_TEXT(dargah_tara_verify_answer_rrn(answer, NULL), rrn);
    CHECK(dargah_tara_verify_answer_amount(answer, &number));
    CHECK_INT(number, SHOP_AMOUNT);
    CHECK_INT(dargah_tara_verify_answer_service_count(answer), 1);
    CHECK(dargah_tara_verify_answer_service_id_at(answer, 0, &number));
    CHECK_INT(number, 101);
    CHECK(dargah_tara_verify_answer_service_amount_at(answer, 0, &number));
    CHECK_INT(number, SHOP_AMOUNT);
    number = -7;
    CHECK(!dargah_tara_verify_answer_service_id_at(answer, 1, &number));
    CHECK(!dargah_tara_verify_answer_service_amount_at(answer, 1, &number));
    CHECK_INT(number, -7);
    CHECK(dargah_tara_verify_answer_description(answer, NULL) != NULL);
    CHECK(dargah_tara_verify_answer_do_time(answer, NULL) != NULL);
    CHECK(dargah_tara_verify_answer_type(answer, NULL) != NULL);
    CHECK(json_is_valid(dargah_tara_verify_answer_extra_json(answer, NULL)));
    CHECK_CONTAINS(dargah_tara_verify_answer_raw(answer, NULL), rrn);
    CHECK_INT(dargah_tara_verify_answer_is_from_inquiry(answer), inquiry);
    CHECK_INT(dargah_tara_verify_answer_http_status(answer), 200);
    shop_check_json(dargah_tara_verify_answer_to_json(answer), token);
}

static void check_inquiry(const char *token, const char *rrn) {
    dargah_tara_inquiry *inquiry = NULL;
    OK(dargah_tara_inquire(tara, Z(token), Z(SHOP_IP), NULL, &inquiry, err));
    CHECK_TEXT(dargah_tara_inquiry_result(inquiry, NULL), "0");
    CHECK_TEXT(dargah_tara_inquiry_order_id(inquiry, NULL), SHOP_ORDER);
    CHECK(dargah_tara_inquiry_description(inquiry, NULL) != NULL);
    CHECK(dargah_tara_inquiry_do_time(inquiry, NULL) != NULL);
    CHECK(json_is_valid(dargah_tara_inquiry_extra_json(inquiry, NULL)));
    CHECK_CONTAINS(dargah_tara_inquiry_raw(inquiry, NULL), rrn);
    CHECK_INT(dargah_tara_inquiry_http_status(inquiry), 200);
    CHECK_INT(dargah_tara_inquiry_track_count(inquiry), 1);
    check_answer(dargah_tara_inquiry_track_at(inquiry, 0), token, rrn, true);
    CHECK(dargah_tara_inquiry_track_at(inquiry, 1) == NULL);
    shop_check_json(dargah_tara_inquiry_to_json(inquiry), token);
    dargah_tara_inquiry_free(inquiry);
}

static void a_whole_payment(void) {
    char *token = shop_tara_token(tara), *payment, *rrn;
    dargah_expected *expected = NULL;
    dargah_tara_callback *callback = NULL;
    dargah_tara_verify_answer *plain = NULL;
    dargah_outcome *outcome = NULL;
    returned back;
    int64_t amount = 0;
    simulator_open_point(&gateway, "tara_callback_pan", "true");
    check_form(token);
    back = simulator_payer(&gateway, token, "pay", NULL);
    check_callback(&back, token);
    payment = simulator_payment(&gateway, token, "");
    rrn = json_at(payment, "rrn");
    OK(dargah_expected_new(Z(token), SHOP_AMOUNT, &expected, err));
    OK(dargah_expected_set_order_id(expected, Z(SHOP_ORDER), err));
    OK(dargah_expected_set_ip(expected, Z(SHOP_IP), err));
    OK(dargah_expected_set_verified_before(expected, false, err));
    OK(dargah_tara_callback_parse(Z(back.query), Z(back.body), &callback, err));
    OK(dargah_expected_after_tara_callback(expected, callback, err));
    dargah_tara_callback_free(callback);
    OK(dargah_tara_verify(tara, expected, NULL, &outcome, err));
    CHECK_INT(dargah_outcome_get_kind(outcome), DARGAH_OUTCOME_KIND_PAID);
    CHECK(dargah_outcome_is_final(outcome));
    CHECK(dargah_outcome_amount(outcome, &amount));
    CHECK_INT(amount, SHOP_AMOUNT);
    CHECK(dargah_outcome_expected_amount(outcome, &amount));
    CHECK_INT(amount, SHOP_AMOUNT);
    /* Whether there is one, for who wants no more. */
    CHECK(dargah_outcome_amount(outcome, NULL));
    CHECK_TEXT(dargah_outcome_reference_number(outcome, NULL), rrn);
    CHECK(dargah_outcome_code(outcome, NULL) == NULL);
    CHECK(dargah_outcome_text(outcome, NULL) == NULL);
    CHECK(dargah_outcome_text_fa(outcome, NULL) == NULL);
    CHECK(dargah_outcome_get_error(outcome) == NULL);
    CHECK(dargah_outcome_tabapay_answer(outcome) == NULL);
    CHECK_INT(dargah_outcome_progress(outcome), DARGAH_PROGRESS_ANSWERED);
    check_answer(dargah_outcome_tara_answer(outcome), token, rrn, false);
    shop_check_json(dargah_outcome_to_json(outcome), token);
    check_settled(token, 1);
    OK(dargah_tara_purchase_verify(tara, Z(token), Z(SHOP_IP), NULL, &plain, err));
    check_answer(plain, token, rrn, false);
    check_inquiry(token, rrn);
    check_settled(token, 1);
    dargah_tara_verify_answer_free(plain);
    dargah_outcome_free(outcome);
    dargah_expected_free(expected);
    returned_free(&back);
    free(rrn);
    free(payment);
    free(token);
}

static void login_and_groups(void) {
    dargah_tara_authentication *login = NULL;
    dargah_tara_groups *groups = NULL;
    dargah_tara_group_map *map = NULL;
    int64_t number = 0;
    size_t place = 99, i;
    OK(dargah_tara_authenticate(tara, NULL, &login, err));
    CHECK(dargah_tara_authentication_expire_time(login, &number));
    CHECK(number > 0);
    CHECK(dargah_tara_authentication_trusted_for_ms(login) > 0);
    CHECK(dargah_tara_authentication_description(login, &i) ? i > 0 : i == 0);
    CHECK(dargah_tara_authentication_do_time(login, &i) ? i > 0 : i == 0);
    CHECK(json_is_valid(dargah_tara_authentication_extra_json(login, NULL)));
    shop_check_json(dargah_tara_authentication_to_json(login), NULL);
    dargah_tara_authentication_free(login);
    OK(dargah_tara_club_groups(tara, NULL, &groups, err));
    CHECK(dargah_tara_groups_count(groups) > 2);
    for (i = 0; i < dargah_tara_groups_count(groups); i++) {
        CHECK(dargah_tara_groups_id_at(groups, i, &number));
        CHECK(dargah_tara_groups_title_at(groups, i, NULL) != NULL);
        dargah_tara_groups_name_at(groups, i, NULL);
        dargah_tara_groups_tag_at(groups, i, NULL);
    }
    CHECK(!dargah_tara_groups_id_at(groups, i, &number));
    CHECK(dargah_tara_groups_name_at(groups, i, NULL) == NULL);
    CHECK(dargah_tara_groups_title_at(groups, i, NULL) == NULL);
    CHECK(dargah_tara_groups_tag_at(groups, i, NULL) == NULL);
    CHECK(dargah_tara_groups_find(groups, Z("سوپرمارکت"), &place));
    CHECK_TEXT(dargah_tara_groups_title_at(groups, place, NULL), "سوپرمارکت");
    place = 99;
    CHECK(!dargah_tara_groups_find(groups, Z("no such group"), &place));
    CHECK_INT(place, 99);
    FAILS(dargah_tara_group_map_new(groups, -5, &map, err), DARGAH_ERROR_KIND_INVALID_INPUT, NULL);
    CHECK(map == NULL);
    OK(dargah_tara_group_map_new(groups, 26, &map, err));
    OK(dargah_tara_group_map_add(map, Z("خوراکی"), 7, err));
    FAILS(dargah_tara_group_map_add(map, Z("x"), 12345, err), DARGAH_ERROR_KIND_INVALID_INPUT, NULL);
    OK(dargah_tara_group_map_get(map, Z("خوراکی"), &place, err));
    CHECK_TEXT(dargah_tara_groups_title_at(groups, place, NULL), "سوپرمارکت");
    OK(dargah_tara_group_map_get(map, Z("کتاب"), &place, err));
    CHECK_TEXT(dargah_tara_groups_title_at(groups, place, NULL), "سایر");
    dargah_tara_groups_free(groups);
    dargah_tara_group_map_free(map);
}

static dargah_outcome *verified(const dargah_expected *expected) {
    dargah_outcome *outcome = NULL;
    OK(dargah_tara_verify(tara, expected, NULL, &outcome, err));
    shop_check_json(dargah_outcome_to_json(outcome), NULL);
    return outcome;
}

/* What a shop stores after a verify, and that it comes back as it was. */
static void check_answered(const dargah_expected *expected, const dargah_outcome *outcome, bool may_have_left) {
    dargah_expected *answered = NULL, *again = NULL;
    char *record, *rewritten;
    OK(dargah_expected_answered(expected, outcome, &answered, err));
    record = dargah_expected_to_record(answered);
    CHECK_CONTAINS(record, may_have_left ? "\"verified_before\":true" : "\"verified_before\":false");
    OK(dargah_expected_from_record(Z(record), &again, err));
    rewritten = dargah_expected_to_record(again);
    CHECK_TEXT(rewritten, record);
    dargah_text_free(record);
    dargah_text_free(rewritten);
    dargah_expected_free(answered);
    dargah_expected_free(again);
}

static void declined(void) {
    char *token = shop_tara_token(tara);
    dargah_expected *expected = shop_tara_paid(&gateway, token);
    dargah_outcome *outcome;
    int64_t amount = -7;
    simulator_fault(&gateway, "tara", "purchaseVerify", "\"fault\": \"code\", \"code\": \"102\", \"times\": 3");
    outcome = verified(expected);
    CHECK_INT(dargah_outcome_get_kind(outcome), DARGAH_OUTCOME_KIND_DECLINED);
    /* Whatever came back, the payer may still be on the page. */
    CHECK(!dargah_outcome_is_final(outcome));
    dargah_outcome_free(outcome);
    OK(dargah_expected_set_window_over(expected, false, err));
    outcome = verified(expected);
    CHECK_INT(dargah_outcome_get_kind(outcome), DARGAH_OUTCOME_KIND_DECLINED);
    CHECK(!dargah_outcome_is_final(outcome));
    dargah_outcome_free(outcome);
    OK(dargah_expected_set_window_over(expected, true, err));
    outcome = verified(expected);
    CHECK_INT(dargah_outcome_get_kind(outcome), DARGAH_OUTCOME_KIND_DECLINED);
    CHECK(dargah_outcome_is_final(outcome));
    check_answered(expected, outcome, false);
    CHECK_TEXT(dargah_outcome_code(outcome, NULL), "102");
    CHECK(dargah_outcome_text(outcome, NULL) != NULL);
    CHECK_TEXT(dargah_outcome_text_fa(outcome, NULL), "تراکنش اصلی موفق نبوده است");
    CHECK(!dargah_outcome_amount(outcome, &amount));
    CHECK(!dargah_outcome_expected_amount(outcome, &amount));
    CHECK_INT(amount, -7);
    CHECK(dargah_outcome_reference_number(outcome, NULL) == NULL);
    CHECK(dargah_outcome_tara_answer(outcome) == NULL);
    dargah_outcome_free(outcome);
    dargah_expected_free(expected);
    free(token);
}

static void a_negative_callback_is_not_final(void) {
    char *token = shop_tara_token(tara);
    returned back = simulator_payer(&gateway, token, "decline", NULL);
    dargah_tara_callback *callback = NULL;
    dargah_expected *expected = NULL;
    dargah_outcome *outcome;
    int64_t calls = simulator_calls(&gateway, "tara", "purchaseVerify");
    OK(dargah_tara_callback_parse(Z(back.query), Z(back.body), &callback, err));
    CHECK(!dargah_tara_callback_is_positive(callback));
    OK(dargah_expected_new(Z("another token"), SHOP_AMOUNT, &expected, err));
    FAILS(dargah_expected_after_tara_callback(expected, callback, err), DARGAH_ERROR_KIND_CALLBACK_MISMATCH,
          "token");
    dargah_expected_free(expected);
    OK(dargah_expected_new(Z(token), SHOP_AMOUNT, &expected, err));
    OK(dargah_expected_set_verified_before(expected, false, err));
    OK(dargah_expected_after_tara_callback(expected, callback, err));
    outcome = verified(expected);
    CHECK_INT(dargah_outcome_get_kind(outcome), DARGAH_OUTCOME_KIND_DECLINED);
    CHECK(!dargah_outcome_is_final(outcome));
    CHECK_INT(simulator_calls(&gateway, "tara", "purchaseVerify"), calls);
    dargah_outcome_free(outcome);
    dargah_expected_free(expected);
    dargah_tara_callback_free(callback);
    returned_free(&back);
    free(token);
}

static void mismatch(void) {
    char *token = shop_tara_token(tara);
    dargah_expected *expected = shop_tara_paid(&gateway, token);
    dargah_outcome *outcome;
    int64_t amount = 0;
    simulator_fault(&gateway, "tara", "purchaseVerify", "\"fault\": \"wrong_amount\", \"how\": \"times_ten\"");
    outcome = verified(expected);
    CHECK_INT(dargah_outcome_get_kind(outcome), DARGAH_OUTCOME_KIND_MISMATCH);
    CHECK(!dargah_outcome_is_final(outcome));
    CHECK(dargah_outcome_amount(outcome, &amount));
    CHECK_INT(amount, 10 * SHOP_AMOUNT);
    CHECK(dargah_outcome_expected_amount(outcome, &amount));
    CHECK_INT(amount, SHOP_AMOUNT);
    CHECK(dargah_outcome_reference_number(outcome, NULL) != NULL);
    CHECK(dargah_outcome_tara_answer(outcome) != NULL);
    dargah_outcome_free(outcome);
    dargah_expected_free(expected);
    free(token);
}

static void a_lost_verify_is_asked_for_again(void) {
    char *token = shop_tara_token(tara);
    dargah_expected *expected = shop_tara_paid(&gateway, token);
    dargah_outcome *outcome;
    simulator_fault(&gateway, "tara", "purchaseVerify", "\"fault\": \"close_after\"");
    outcome = verified(expected);
    CHECK_INT(dargah_outcome_get_kind(outcome), DARGAH_OUTCOME_KIND_PAID);
    check_settled(token, 1);
    dargah_outcome_free(outcome);
    dargah_expected_free(expected);
    free(token);
}

static void a_verify_that_stays_lost_is_unknown(void) {
    char *token = shop_tara_token(tara);
    dargah_expected *expected = shop_tara_paid(&gateway, token);
    dargah_outcome *outcome = NULL;
    dargah_options *options = shop_options(1500);
    dargah_expected *stored = NULL;
    char *record;
    const dargah_error *error;
    simulator_fault(&gateway, "tara", "purchaseVerify", "\"fault\": \"reset_before\", \"times\": \"always\"");
    OK(dargah_tara_verify(tara, expected, options, &outcome, err));
    CHECK_INT(dargah_outcome_get_kind(outcome), DARGAH_OUTCOME_KIND_UNKNOWN);
    CHECK(!dargah_outcome_is_final(outcome));
    CHECK_INT(dargah_outcome_progress(outcome), DARGAH_PROGRESS_SENT);
    error = dargah_outcome_get_error(outcome);
    REQUIRE(error);
    CHECK_TEXT(dargah_error_gateway(error, NULL), "tara");
    CHECK_TEXT(dargah_error_operation(error, NULL), "purchaseVerify");
    CHECK(dargah_error_money_may_have_moved(error));
    shop_check_json(dargah_error_to_json(error), token);
    shop_check_json(dargah_outcome_to_json(outcome), token);
    check_answered(expected, outcome, true);
    dargah_outcome_free(outcome);
    free(simulator_call(&gateway, "DELETE", "faults", NULL));
    /* The same payment again, as a shop does later: what it stored before the verify, if it died in between. */
    OK(dargah_expected_about_to_verify(expected, &stored, err));
    record = dargah_expected_to_record(stored);
    CHECK_CONTAINS(record, "\"verified_before\":true");
    dargah_expected_free(expected);
    OK(dargah_expected_from_record(Z(record), &expected, err));
    dargah_text_free(record);
    dargah_expected_free(stored);
    outcome = verified(expected);
    check_answered(expected, outcome, true);
    CHECK_INT(dargah_outcome_get_kind(outcome), DARGAH_OUTCOME_KIND_PAID);
    check_settled(token, 1);
    dargah_outcome_free(outcome);
    dargah_options_free(options);
    dargah_expected_free(expected);
    free(token);
}

/* A refund that ended as `kind`, with all that its getters say. */
static void check_refund(dargah_tara_refund *refund, uint32_t kind) {
    bool done = kind == DARGAH_REFUND_KIND_DONE;
    CHECK_INT(dargah_tara_refund_get_kind(refund), kind);
    CHECK_INT(dargah_tara_refund_get_error(refund) == NULL, done);
    CHECK_INT(dargah_tara_refund_raw(refund, NULL) != NULL, done);
    CHECK_INT(json_is_valid(dargah_tara_refund_extra_json(refund, NULL)), done);
    if (done) {
        CHECK_INT(dargah_tara_refund_http_status(refund), 200);
    }
    shop_check_json(dargah_tara_refund_to_json(refund), "refund-password");
    dargah_tara_refund_free(refund);
}

static void refunds(void) {
    char *token = shop_tara_token(tara);
    dargah_expected *expected = shop_tara_paid(&gateway, token);
    dargah_outcome *outcome = verified(expected);
    dargah_tara_refund *refund = NULL;
    dargah_tara_items *items = items_of_rice();
    const char *rrn = dargah_outcome_reference_number(outcome, NULL);
    char *account;
    REQUIRE(rrn);
    OK(dargah_tara_refund_part(tara, Z(rrn), 40000, items, Z("یک کیلو"), NULL, &refund, err));
    check_refund(refund, DARGAH_REFUND_KIND_DONE);
    OK(dargah_tara_refund_part(tara, Z(rrn), 10000, NULL, NOTHING, NULL, &refund, err));
    check_refund(refund, DARGAH_REFUND_KIND_DONE);
    account = simulator_payment(&gateway, token, "/account");
    CHECK_INT(json_number_at(account, "refunded"), 50000);
    free(account);
    simulator_fault(&gateway, "tara", "refund", "\"fault\": \"close_before\"");
    OK(dargah_tara_refund_whole(tara, Z(rrn), Z("بازگشت"), NULL, &refund, err));
    check_refund(refund, DARGAH_REFUND_KIND_UNKNOWN);
    OK(dargah_tara_refund_whole(tara, Z("999999999999"), Z("x"), NULL, &refund, err));
    check_refund(refund, DARGAH_REFUND_KIND_REFUSED);
    dargah_tara_items_free(items);
    dargah_outcome_free(outcome);
    dargah_expected_free(expected);
    free(token);
}

/* Each test finds the gateway as it was at the start. */
static void in_a_fresh_world(const char *name, void (*test)(void)) {
    simulator_fresh(&gateway);
    check_run(name, test);
}

#define FRESH(test) in_a_fresh_world(#test, test)

int main(int count, char **arguments) {
    simulator_start(&gateway, count > 1 && strcmp(arguments[1], "tls") == 0, NULL);
    tara = shop_tara(&gateway);
    FRESH(every_field_of_an_order_arrives);
    FRESH(a_whole_payment);
    FRESH(login_and_groups);
    FRESH(declined);
    FRESH(a_negative_callback_is_not_final);
    FRESH(mismatch);
    FRESH(a_lost_verify_is_asked_for_again);
    FRESH(a_verify_that_stays_lost_is_unknown);
    FRESH(refunds);
    dargah_tara_free(tara);
    simulator_stop(&gateway);
    return CHECK_RESULT();
}

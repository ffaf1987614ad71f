/* Whole payments at TabaPay, and what each getter says of them. */

#include "check.h"
#include "json.h"
#include "shop.h"

#include <stdlib.h>
#include <string.h>

static simulator gateway;
static dargah_tabapay *tabapay;

static void check_settled(const char *token, int64_t times) {
    char *account = simulator_payment(&gateway, token, "/account");
    CHECK_INT(json_number_at(account, "times_settled"), times);
    free(account);
}

static void every_field_of_a_request_arrives(void) {
    static const char *const fields[][2] = {
        {"request.amount", "150000"},
        {"request.callbackURL", "https://shop.ir/back?lang=fa"},
        {"request.mobile", "09123456789"},
        {"request.email", "a@b.ir"},
        {"request.name", "نام"},
        {"request.cardNumber", "6037991234567893"},
        {"request.nationalCode", "0012345679"},
        {"request.additionalData", "{\"x\": \"ج\"}"},
        {"request.description", "یک خرید"},
        {"request.sms", "1"},
        {"request.channel", "web"},
    };
    dargah_tabapay_request *request = shop_tabapay_request();
    dargah_tabapay_created *created = NULL;
    dargah_redirect *link = NULL;
    const char *token, *url;
    char *payment, *html = NULL;
    size_t i, length;
    OK(dargah_tabapay_request_set_sms(request, true, err));
    FAILS(dargah_tabapay_request_check(request, err), DARGAH_ERROR_KIND_INVALID_INPUT, NULL);
    OK(dargah_tabapay_request_set_mobile(request, Z("۰۹۱۲۳۴۵۶۷۸۹"), err));
    OK(dargah_tabapay_request_set_email(request, Z("a@b.ir"), err));
    OK(dargah_tabapay_request_set_name(request, Z("نام"), err));
    OK(dargah_tabapay_request_set_card_number(request, Z("6037-9912-3456-7893"), err));
    OK(dargah_tabapay_request_set_national_code(request, Z("0012345679"), err));
    OK(dargah_tabapay_request_set_additional_data(request, Z("{\"x\": \"ج\"}"), err));
    OK(dargah_tabapay_request_set_description(request, Z("یک خرید"), err));
    OK(dargah_tabapay_request_set_extra_json(request, Z("{\"channel\": \"web\"}"), err));
    OK(dargah_tabapay_request_check(request, err));
    OK(dargah_tabapay_create(tabapay, request, NULL, &created, err));
    token = dargah_tabapay_created_token(created, &length);
    url = dargah_tabapay_created_url(created, NULL);
    REQUIRE(token && url);
    CHECK_INT(strlen(token), length);
    payment = simulator_payment(&gateway, token, "");
    for (i = 0; i < sizeof fields / sizeof *fields; i++) {
        char *known = json_at(payment, fields[i][0]);
        CHECK_TEXT(known, fields[i][1]);
        free(known);
    }
    free(payment);
    CHECK_TEXT(dargah_tabapay_created_status(created, NULL), "success");
    CHECK_CONTAINS(url, token);
    CHECK_CONTAINS(dargah_tabapay_created_raw(created, NULL), token);
    CHECK(json_is_valid(dargah_tabapay_created_extra_json(created, NULL)));
    CHECK_INT(dargah_tabapay_created_http_status(created), 200);
    shop_check_json(dargah_tabapay_created_to_json(created), token);
    OK(dargah_tabapay_created_redirect(created, &link, err));
    CHECK_INT(dargah_redirect_get_method(link), DARGAH_REDIRECT_METHOD_GET);
    CHECK_TEXT(dargah_redirect_url(link, NULL), url);
    CHECK_INT(dargah_redirect_field_count(link), 0);
    CHECK(dargah_redirect_field_name_at(link, 0, NULL) == NULL);
    CHECK(dargah_redirect_field_value_at(link, 0, NULL) == NULL);
    OK(dargah_redirect_html(link, NOTHING, &html, err));
    CHECK_CONTAINS(html, token);
    dargah_text_free(html);
    dargah_redirect_free(link);
    dargah_tabapay_created_free(created);
    dargah_tabapay_request_free(request);
}

static void check_answer(const dargah_tabapay_verify_answer *answer, const char *token, const char *payment,
                         const char *code) {
    char *rrn = json_at(payment, "rrn");
    int64_t amount = 0;
    REQUIRE(answer);
    CHECK_TEXT(dargah_tabapay_verify_answer_response_code(answer, NULL), code);
    CHECK_TEXT(dargah_tabapay_verify_answer_status(answer, NULL), "success");
    CHECK(dargah_tabapay_verify_answer_message(answer, NULL) != NULL);
    CHECK_TEXT(dargah_tabapay_verify_answer_token(answer, NULL), token);
    CHECK_TEXT(dargah_tabapay_verify_answer_shaparak_ref_number(answer, NULL), rrn);
    CHECK(dargah_tabapay_verify_answer_tracking_code(answer, NULL) != NULL);
    CHECK_CONTAINS(dargah_tabapay_verify_answer_card_number(answer, NULL), "6037-99");
    CHECK(dargah_tabapay_verify_answer_hashed_card_number(answer, NULL) != NULL);
    CHECK_CONTAINS(dargah_tabapay_verify_answer_raw(answer, NULL), rrn);
    CHECK(dargah_tabapay_verify_answer_ip(answer, NULL) != NULL);
    CHECK(dargah_tabapay_verify_answer_date(answer, NULL) != NULL);
    CHECK(dargah_tabapay_verify_answer_date_unix(answer, &amount) && amount > 1700000000);
    amount = 0;
    dargah_tabapay_verify_answer_additional_data(answer, NULL);
    CHECK(json_is_valid(dargah_tabapay_verify_answer_extra_json(answer, NULL)));
    CHECK(dargah_tabapay_verify_answer_amount(answer, &amount));
    CHECK_INT(amount, SHOP_AMOUNT);
    CHECK(dargah_tabapay_verify_answer_final_amount(answer, &amount));
    CHECK_INT(amount, SHOP_AMOUNT);
    CHECK_INT(dargah_tabapay_verify_answer_http_status(answer), 200);
    shop_check_json(dargah_tabapay_verify_answer_to_json(answer), token);
    free(rrn);
}

static void check_callback(const returned *back, const char *token) {
    dargah_tabapay_callback *callback = NULL;
    int64_t amount = 0;
    OK(dargah_tabapay_callback_parse(Z(back->query), Z(back->body), &callback, err));
    CHECK(dargah_tabapay_callback_is_positive(callback));
    CHECK_TEXT(dargah_tabapay_callback_response_code(callback, NULL), "1");
    CHECK_TEXT(dargah_tabapay_callback_status(callback, NULL), "success");
    CHECK_TEXT(dargah_tabapay_callback_token(callback, NULL), token);
    CHECK(dargah_tabapay_callback_amount(callback, &amount));
    CHECK_INT(amount, SHOP_AMOUNT);
    CHECK_INT(dargah_tabapay_callback_extra_count(callback), 1);
    CHECK_TEXT(dargah_tabapay_callback_extra_name_at(callback, 0, NULL), "lang");
    CHECK_TEXT(dargah_tabapay_callback_extra_value_at(callback, 0, NULL), "fa");
    CHECK(dargah_tabapay_callback_extra_name_at(callback, 1, NULL) == NULL);
    CHECK(dargah_tabapay_callback_extra_value_at(callback, 1, NULL) == NULL);
    dargah_tabapay_callback_free(callback);
}

static void a_whole_payment(void) {
    char *token = shop_tabapay_token(tabapay), *payment;
    returned back = simulator_payer(&gateway, token, "pay", "{\"card\": \"6037991234567893\"}");
    dargah_tabapay_callback *callback = NULL;
    dargah_expected *expected = NULL;
    dargah_tabapay_verify_answer *plain = NULL;
    dargah_outcome *outcome = NULL;
    int64_t amount = 0;
    check_callback(&back, token);
    OK(dargah_tabapay_callback_parse(Z(back.query), Z(back.body), &callback, err));
    OK(dargah_expected_new(Z(token), SHOP_AMOUNT + 1, &expected, err));
    FAILS(dargah_expected_after_tabapay_callback(expected, callback, err), DARGAH_ERROR_KIND_CALLBACK_MISMATCH,
          "amount");
    dargah_expected_free(expected);
    OK(dargah_expected_new(Z(token), SHOP_AMOUNT, &expected, err));
    OK(dargah_expected_after_tabapay_callback(expected, callback, err));
    OK(dargah_tabapay_verify(tabapay, expected, NULL, &outcome, err));
    payment = simulator_payment(&gateway, token, "");
    CHECK_INT(dargah_outcome_get_kind(outcome), DARGAH_OUTCOME_KIND_PAID);
    CHECK(dargah_outcome_amount(outcome, &amount));
    CHECK_INT(amount, SHOP_AMOUNT);
    CHECK(dargah_outcome_tara_answer(outcome) == NULL);
    check_answer(dargah_outcome_tabapay_answer(outcome), token, payment, "1");
    CHECK_TEXT(dargah_outcome_reference_number(outcome, NULL),
               dargah_tabapay_verify_answer_shaparak_ref_number(dargah_outcome_tabapay_answer(outcome), NULL));
    shop_check_json(dargah_outcome_to_json(outcome), token);
    OK(dargah_tabapay_verify_once(tabapay, Z(token), SHOP_AMOUNT, NULL, &plain, err));
    check_answer(plain, token, payment, "2");
    check_settled(token, 1);
    dargah_tabapay_verify_answer_free(plain);
    dargah_outcome_free(outcome);
    dargah_expected_free(expected);
    dargah_tabapay_callback_free(callback);
    returned_free(&back);
    free(payment);
    free(token);
}

/* A payment whose time is over and whose verify meets a fault, and how it ends. */
static dargah_outcome *verified_with(const char *fault, const char *second) {
    char *token = shop_tabapay_token(tabapay);
    dargah_expected *expected = shop_tabapay_paid(&gateway, token);
    dargah_outcome *outcome = NULL;
    OK(dargah_expected_set_window_over(expected, true, err));
    simulator_fault(&gateway, "tabapay", "verify", fault);
    if (second) {
        simulator_open_point(&gateway, "tabapay_second_verify", second);
    }
    OK(dargah_tabapay_verify(tabapay, expected, NULL, &outcome, err));
    shop_check_json(dargah_outcome_to_json(outcome), token);
    dargah_expected_free(expected);
    free(token);
    return outcome;
}

static void refused_lost_or_wrong(void) {
    dargah_outcome *outcome = verified_with("\"fault\": \"code\", \"code\": \"-101\"", NULL);
    const dargah_error *error;
    int64_t number = 0;
    CHECK_INT(dargah_outcome_get_kind(outcome), DARGAH_OUTCOME_KIND_DECLINED);
    CHECK(dargah_outcome_is_final(outcome));
    CHECK_TEXT(dargah_outcome_code(outcome, NULL), "-101");
    CHECK_TEXT(dargah_outcome_text_fa(outcome, NULL), "تراکنش ناموفق");
    dargah_outcome_free(outcome);
    outcome = verified_with("\"fault\": \"wrong_amount\", \"how\": \"more\"", NULL);
    CHECK_INT(dargah_outcome_get_kind(outcome), DARGAH_OUTCOME_KIND_MISMATCH);
    CHECK(dargah_outcome_amount(outcome, &number));
    CHECK(number > SHOP_AMOUNT);
    CHECK(dargah_outcome_tabapay_answer(outcome) != NULL);
    dargah_outcome_free(outcome);
    outcome = verified_with("\"fault\": \"close_after\"", "code_2");
    CHECK_INT(dargah_outcome_get_kind(outcome), DARGAH_OUTCOME_KIND_PAID);
    dargah_outcome_free(outcome);
    outcome = verified_with("\"fault\": \"close_after\"", "code_-31");
    CHECK_INT(dargah_outcome_get_kind(outcome), DARGAH_OUTCOME_KIND_UNKNOWN);
    CHECK_INT(dargah_outcome_progress(outcome), DARGAH_PROGRESS_ANSWERED);
    error = dargah_outcome_get_error(outcome);
    CHECK(error != NULL);
    CHECK(dargah_error_money_may_have_moved(error));
    dargah_outcome_free(outcome);
}

static void a_push_leads_to_a_verify(void) {
    char *token, body[512];
    /* The MD5 of the merchant key. */
    static const char authorize[] = "a99ef0d86ae019729617694d449a8242";
    dargah_tabapay_push *push = NULL;
    const dargah_tabapay_callback *callback;
    dargah_expected *expected = NULL;
    int64_t seconds = 0;
    size_t length = 0;
    token = shop_tabapay_token(tabapay);
    strcpy(body, "responseCode=1&status=success&amount=150000&trackingCode=77&cardNumber=603799******7893&ip=5.6.7.8"
                 "&date=1404/01/01 12:10&token=");
    strcat(body, token);
    OK(dargah_tabapay_push_parse(tabapay, Z(authorize), NOTHING, Z(body), &push, err));
    CHECK(dargah_tabapay_push_is_authorized(push));
    CHECK_TEXT(dargah_tabapay_push_tracking_code(push, NULL), "77");
    CHECK_TEXT(dargah_tabapay_push_card_number(push, NULL), "603799******7893");
    CHECK_TEXT(dargah_tabapay_push_ip(push, NULL), "5.6.7.8");
    CHECK_TEXT(dargah_tabapay_push_date(push, NULL), "1404/01/01 12:10");
    CHECK(dargah_tabapay_push_date_unix(push, &seconds) && seconds == 1742546400);
    CHECK(dargah_tabapay_push_date_unix(push, NULL));
    CHECK(!dargah_tabapay_push_date_unix(NULL, &seconds));
    callback = dargah_tabapay_push_get_callback(push);
    CHECK_TEXT(dargah_tabapay_callback_token(callback, NULL), token);
    OK(dargah_expected_new(Z(token), SHOP_AMOUNT, &expected, err));
    OK(dargah_expected_after_tabapay_callback(expected, callback, err));
    dargah_expected_free(expected);
    dargah_tabapay_push_free(push);
    /* A date that cannot be read leaves the number alone. */
    *strstr(body, "12:10") = 'x';
    OK(dargah_tabapay_push_parse(tabapay, NOTHING, NOTHING, Z(body), &push, err));
    CHECK(!dargah_tabapay_push_is_authorized(push));
    CHECK(!dargah_tabapay_push_date_unix(push, &seconds) && seconds == 1742546400);
    dargah_tabapay_push_free(push);
    OK(dargah_tabapay_push_parse(tabapay, Z("00000000000000000000000000000000"), NOTHING, Z(body), &push, err));
    CHECK(!dargah_tabapay_push_is_authorized(push));
    dargah_tabapay_push_free(push);
    CHECK(json_is_valid(dargah_tabapay_push_answer(&length)));
    CHECK(length > 0);
    free(token);
}

static void the_sandbox_may_lack_the_reference(void) {
    int accept;
    simulator_open_point(&gateway, "tabapay_sandbox_reference", "absent");
    for (accept = 0; accept < 2; accept++) {
        dargah_tabapay_builder *builder = NULL;
        dargah_tabapay *sandbox = NULL;
        dargah_network *network = shop_network(&gateway);
        dargah_expected *expected;
        dargah_outcome *outcome = NULL;
        char *token;
        OK(dargah_tabapay_builder_new(Z(SHOP_MERCHANT), DARGAH_ENVIRONMENT_SANDBOX, &builder, err));
        OK(dargah_tabapay_builder_set_base_url(builder, Z(gateway.tabapay), err));
        OK(dargah_tabapay_builder_set_network(builder, network, err));
        OK(dargah_tabapay_builder_set_sandbox_accepts_tracking_code(builder, accept, err));
        OK(dargah_tabapay_builder_build(builder, &sandbox, err));
        token = shop_tabapay_token(sandbox);
        expected = shop_tabapay_paid(&gateway, token);
        OK(dargah_tabapay_verify(sandbox, expected, NULL, &outcome, err));
        CHECK_INT(dargah_outcome_get_kind(outcome),
                  accept ? DARGAH_OUTCOME_KIND_PAID : DARGAH_OUTCOME_KIND_UNKNOWN);
        dargah_outcome_free(outcome);
        dargah_expected_free(expected);
        dargah_tabapay_free(sandbox);
        dargah_tabapay_builder_free(builder);
        dargah_network_free(network);
        free(token);
    }
}

/* Each test finds the gateway as it was at the start. */
static void in_a_fresh_world(const char *name, void (*test)(void)) {
    simulator_fresh(&gateway);
    check_run(name, test);
}

#define FRESH(test) in_a_fresh_world(#test, test)

int main(int count, char **arguments) {
    simulator_start(&gateway, count > 1 && strcmp(arguments[1], "tls") == 0, NULL);
    tabapay = shop_tabapay(&gateway);
    FRESH(every_field_of_a_request_arrives);
    FRESH(a_whole_payment);
    FRESH(refused_lost_or_wrong);
    FRESH(a_push_leads_to_a_verify);
    FRESH(the_sandbox_may_lack_the_reference);
    dargah_tabapay_free(tabapay);
    simulator_stop(&gateway);
    return CHECK_RESULT();
}

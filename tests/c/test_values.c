/* What needs no gateway: amounts, checks, codes, versions, and what errors say. */

#include "check.h"
#include "json.h"
#include "shop.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void versions(void) {
    size_t length = 0;
    const char *version = dargah_version(&length);
    REQUIRE(version);
    CHECK_INT(strlen(version), length);
    CHECK(strspn(version, "0123456789.") > 2);
    CHECK(dargah_version(NULL) == version);
    CHECK_INT(dargah_abi_major(), DARGAH_ABI_MAJOR);
    CHECK_INT(dargah_abi_minor(), DARGAH_ABI_MINOR);
}

static void amounts(void) {
    int64_t rial = -7;
    char *text = NULL;
    OK(dargah_rial_parse(Z("۱٬۵۰۰٬۰۰۰"), &rial, err));
    CHECK_INT(rial, 1500000);
    OK(dargah_rial_parse("42 and more", 2, &rial, err));
    CHECK_INT(rial, 42);
    OK(dargah_rial_from_toman(150, &rial, err));
    CHECK_INT(rial, 1500);
    FAILS(dargah_rial_from_toman(INT64_MAX, &rial, err), DARGAH_ERROR_KIND_INVALID_INPUT, NULL);
    FAILS(dargah_rial_from_toman(-1, &rial, err), DARGAH_ERROR_KIND_INVALID_INPUT, NULL);
    OK(dargah_rial_parse_toman(Z("1234.5"), &rial, err));
    CHECK_INT(rial, 12345);
    OK(dargah_rial_parse_decimal(Z("150000.00"), &rial, err));
    CHECK_INT(rial, 150000);
    FAILS(dargah_rial_parse_toman(Z("1.55"), &rial, err), DARGAH_ERROR_KIND_INVALID_INPUT, "amount");
    FAILS(dargah_rial_parse_decimal(Z("1.5"), &rial, err), DARGAH_ERROR_KIND_INVALID_INPUT, "amount");
    FAILS(dargah_rial_parse(Z("12x"), &rial, err), DARGAH_ERROR_KIND_INVALID_INPUT, NULL);
    FAILS(dargah_rial_parse(Z("99999999999999999999"), &rial, err), DARGAH_ERROR_KIND_INVALID_INPUT, NULL);
    CHECK_INT(rial, 150000);
    CHECK(dargah_rial_to_toman(1500, &rial));
    CHECK_INT(rial, 150);
    CHECK(!dargah_rial_to_toman(15, &rial) && !dargah_rial_to_toman(-10, &rial));
    CHECK_INT(rial, 150);
    CHECK(dargah_rial_to_toman(0, NULL));
    OK(dargah_rial_to_persian(1500000, &text, err));
    CHECK_TEXT(text, "۱٬۵۰۰٬۰۰۰");
    dargah_text_free(text);
    text = NULL;
    FAILS(dargah_rial_to_persian(-1, &text, err), DARGAH_ERROR_KIND_INVALID_INPUT, NULL);
    CHECK(text == NULL);
}

typedef dargah_status (*checker)(const char *, size_t, char **, dargah_error **);

static void check_with(checker check, const char *good, const char *normal, const char *bad, const char *field) {
    char *text = NULL;
    OK(check(Z(good), &text, err));
    CHECK_TEXT(text, normal);
    /* The owner may scribble over it. */
    memset(text, 'x', strlen(text));
    dargah_text_free(text);
    text = NULL;
    FAILS(check(Z(bad), &text, err), DARGAH_ERROR_KIND_INVALID_INPUT, field);
    CHECK(text == NULL);
}

static void checks(void) {
    check_with(dargah_check_mobile, "+98 912 345 6789", "09123456789", "0912345678", "mobile");
    check_with(dargah_check_national_code, "۰۰۱۲۳۴۵۶۷۹", "0012345679", "0012345678", "nationalCode");
    check_with(dargah_check_card_number, "6037-9912-3456-7893", "6037991234567893", "6037991234567890",
               "cardNumber");
    /* Also by their own names, which the list of called functions looks for. */
    CHECK_INT(dargah_check_mobile(Z("09123456789"), NULL, NULL), DARGAH_ERROR_KIND_MISUSE);
    CHECK_INT(dargah_check_national_code(Z("0012345679"), NULL, NULL), DARGAH_ERROR_KIND_MISUSE);
    CHECK_INT(dargah_check_card_number(Z("6037991234567893"), NULL, NULL), DARGAH_ERROR_KIND_MISUSE);
}

static void codes(void) {
    size_t i, length;
    const dargah_code *found;
    uint32_t flags = 99;
    CHECK_INT(dargah_code_count(), 23 + 29);
    for (i = 0; i < dargah_code_count(); i++) {
        const dargah_code *code = dargah_code_at(i);
        char number[32];
        REQUIRE(code);
        CHECK(dargah_code_name(code, &length) && length > 0);
        CHECK(dargah_code_text(code, &length) && length > 0);
        CHECK(dargah_code_text_fa(code, &length) && length > 0);
        CHECK(dargah_code_field(code, &length) ? length > 0 : length == 0);
        sprintf(number, "%ld", (long)dargah_code_number(code));
        CHECK(dargah_code_find(Z(dargah_code_gateway(code, NULL)), Z(number)) == code);
    }
    CHECK(dargah_code_at(i) == NULL);
    CHECK(dargah_code_at((size_t)-1) == NULL);
    CHECK(dargah_code_find(Z("tara"), Z("-1")) == NULL);
    CHECK(dargah_code_find(Z("nobody"), Z("0")) == NULL);
    CHECK(dargah_code_find(Z("tara"), Z("x")) == NULL);
    found = dargah_code_find(Z("tabapay"), Z("-101"));
    CHECK_INT(dargah_code_number(found), DARGAH_TABAPAY_CODE_TRANSACTION_FAILED);
    OK(dargah_code_meaning(Z("tara"), Z("purchaseVerify"), Z("102"), &flags, err));
    CHECK(flags & DARGAH_CODE_FLAGS_FINAL);
    CHECK(!(flags & DARGAH_CODE_FLAGS_SUCCESS));
    OK(dargah_code_meaning(Z("tara"), Z("purchaseVerify"), Z("0"), &flags, err));
    CHECK(flags & DARGAH_CODE_FLAGS_SUCCESS);
    OK(dargah_code_meaning(Z("tabapay"), Z("verify"), NOTHING, &flags, err));
    CHECK(flags & DARGAH_CODE_FLAGS_MONEY_MAY_HAVE_MOVED);
    flags = 99;
    FAILS(dargah_code_meaning(Z("tara"), Z("verify"), Z("0"), &flags, err), DARGAH_ERROR_KIND_INVALID_INPUT, "call");
    CHECK_INT(flags, 99);
}

static void kinds_of_errors(void) {
    static const uint32_t kinds[] = {1, 2, 3, 4, 10, 11, 12, 13, 14, 15, 16, 20, 21, 22, 23, 24, 30, 31, 98, 99};
    size_t i, length;
    for (i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        CHECK(dargah_error_kind_text(kinds[i], &length) && length > 0);
        CHECK(dargah_error_kind_text_fa(kinds[i], &length) && length > 0);
    }
    CHECK(dargah_error_kind_text(0, &length) == NULL);
    CHECK_INT(length, 0);
    CHECK(dargah_error_kind_text_fa(12345, NULL) == NULL);
    CHECK(dargah_error_kind_text(UINT32_MAX, NULL) == NULL);
    for (i = 1; i <= 7; i++) {
        CHECK(dargah_tls_problem_text((uint32_t)i, &length) && length > 0);
    }
    CHECK(dargah_tls_problem_text(0, NULL) == NULL);
    CHECK(dargah_tls_problem_text(8, NULL) == NULL);
}

/* An error of the gateway's, with all that it says. */
static void a_refusal_has_everything(void) {
    static const char *const options[] = {"--fault", "tara.getToken=code,code=13", NULL};
    simulator gateway;
    dargah_tara *tara;
    dargah_tara_order *order = shop_tara_order();
    dargah_tara_token *token = NULL;
    dargah_error *error = NULL;
    int64_t number = 0;
    uint32_t small = 0;
    char *json, *kind;
    simulator_start(&gateway, false, options);
    tara = shop_tara(&gateway);
    CHECK_INT(dargah_tara_get_token(tara, order, NULL, &token, &error), DARGAH_ERROR_KIND_REFUSED);
    CHECK(token == NULL);
    REQUIRE(error);
    CHECK_INT(dargah_error_get_kind(error), DARGAH_ERROR_KIND_REFUSED);
    CHECK_TEXT(dargah_error_code(error, NULL), "13");
    CHECK(dargah_error_code_number(error, &number));
    CHECK_INT(number, DARGAH_TARA_CODE_AMOUNT_ABOVE_LIMIT);
    CHECK_TEXT(dargah_error_gateway(error, NULL), "tara");
    CHECK_TEXT(dargah_error_operation(error, NULL), "getToken");
    CHECK(!dargah_error_tls_problem(error, &small));
    CHECK_INT(dargah_error_progress(error), DARGAH_PROGRESS_ANSWERED);
    CHECK(!dargah_error_money_may_have_moved(error));
    CHECK(!dargah_error_is_retryable(error));
    CHECK(dargah_error_detail(error, NULL) != NULL);
    CHECK_CONTAINS(dargah_error_message(error, NULL), "amount above the limit");
    CHECK_CONTAINS(dargah_error_message_fa(error, NULL), "مبلغ بیشتر از حد مجاز");
    json = dargah_error_to_json(error);
    CHECK(json_is_valid(json));
    kind = json_at(json, "code");
    CHECK_TEXT(kind, "13");
    free(kind);
    dargah_text_free(json);
    dargah_error_free(error);
    dargah_tara_order_free(order);
    dargah_tara_free(tara);
    simulator_stop(&gateway);
}

/* An answer that is no answer: its status is all that it says. */
static void a_broken_answer_has_its_status(void) {
    static const char *const options[] = {"--fault", "tara.getToken=status,status=502,body=html", NULL};
    simulator gateway;
    dargah_tara *tara;
    dargah_tara_order *order = shop_tara_order();
    dargah_tara_token *token = NULL;
    dargah_error *error = NULL;
    int64_t number = -7;
    uint32_t status = 0;
    simulator_start(&gateway, false, options);
    tara = shop_tara(&gateway);
    CHECK_INT(dargah_tara_get_token(tara, order, NULL, &token, &error), DARGAH_ERROR_KIND_HTTP_STATUS);
    CHECK(dargah_error_http_status(error, &status));
    CHECK_INT(status, 502);
    CHECK(dargah_error_code(error, NULL) == NULL);
    CHECK(!dargah_error_code_number(error, &number));
    CHECK_INT(number, -7);
    CHECK(dargah_error_is_retryable(error));
    CHECK_INT(dargah_error_progress(error), DARGAH_PROGRESS_ANSWERED);
    dargah_error_free(error);
    dargah_tara_order_free(order);
    dargah_tara_free(tara);
    simulator_stop(&gateway);
}

static void what_tls_says(void) {
    static const char *const names[] = {"expired", "not-yet-valid", "wrong-host", "unknown-issuer"};
    uint32_t i, problem;
    for (i = 0; i < sizeof names / sizeof *names; i++) {
        const char *options[] = {"--tls-fault", NULL, NULL};
        simulator gateway;
        dargah_tabapay *tabapay;
        dargah_tabapay_request *request = shop_tabapay_request();
        dargah_tabapay_created *created = NULL;
        dargah_error *error = NULL;
        options[1] = names[i];
        simulator_start(&gateway, true, options);
        tabapay = shop_tabapay(&gateway);
        CHECK_INT(dargah_tabapay_create(tabapay, request, NULL, &created, &error), DARGAH_ERROR_KIND_TLS);
        problem = 0;
        CHECK(dargah_error_tls_problem(error, &problem));
        CHECK_INT(problem, i + 1);
        CHECK_INT(dargah_error_progress(error), DARGAH_PROGRESS_NOT_SENT);
        CHECK(!dargah_error_http_status(error, &problem));
        dargah_error_free(error);
        dargah_tabapay_request_free(request);
        dargah_tabapay_free(tabapay);
        simulator_stop(&gateway);
    }
}

int main(void) {
    RUN(versions);
    RUN(amounts);
    RUN(checks);
    RUN(codes);
    RUN(kinds_of_errors);
    RUN(a_refusal_has_everything);
    RUN(a_broken_answer_has_its_status);
    RUN(what_tls_says);
    return CHECK_RESULT();
}

/* The callbacks that a shop makes for its own tests: what is made is read again, and a declined one is not paid. */

#include "check.h"
#include "shop.h"

#include <stdlib.h>
#include <string.h>

static dargah_tara_callback *tara_callback(const char *result, const char *fields) {
    dargah_tara_callback *callback = NULL;
    char *body = NULL;
    OK(dargah_testing_tara_callback(Z("t&=1"), result, result ? DARGAH_NUL_TERMINATED : 0, fields,
                                    fields ? DARGAH_NUL_TERMINATED : 0, &body, err));
    OK(dargah_tara_callback_parse(NOTHING, Z(body), &callback, err));
    dargah_text_free(body);
    REQUIRE(callback);
    return callback;
}

static void tara(void) {
    dargah_tara_callback *callback = tara_callback(NULL, NULL);
    CHECK(dargah_tara_callback_is_positive(callback));
    CHECK_TEXT(dargah_tara_callback_token(callback, NULL), "t&=1");
    CHECK_TEXT(dargah_tara_callback_result(callback, NULL), "0");
    CHECK(dargah_tara_callback_channel_ref_number(callback, NULL) != NULL);
    CHECK(dargah_tara_callback_order_id(callback, NULL) == NULL);
    CHECK_INT(dargah_tara_callback_extra_count(callback), 0);
    dargah_tara_callback_free(callback);
    callback = tara_callback(NULL, "{\"orderId\": \"سفارش ۱\", \"channelRefNumber\": null, \"shop\": 7}");
    CHECK(dargah_tara_callback_is_positive(callback));
    CHECK_TEXT(dargah_tara_callback_order_id(callback, NULL), "سفارش ۱");
    CHECK(dargah_tara_callback_channel_ref_number(callback, NULL) == NULL);
    CHECK_INT(dargah_tara_callback_extra_count(callback), 1);
    CHECK_TEXT(dargah_tara_callback_extra_value_at(callback, 0, NULL), "7");
    dargah_tara_callback_free(callback);
    callback = tara_callback("102", NULL);
    CHECK(!dargah_tara_callback_is_positive(callback));
    CHECK_TEXT(dargah_tara_callback_result(callback, NULL), "102");
    CHECK(dargah_tara_callback_desc(callback, NULL) != NULL);
    dargah_tara_callback_free(callback);
}

static char *tabapay_query(const char *code, const char *fields) {
    char *query = NULL;
    OK(dargah_testing_tabapay_callback(Z("t"), SHOP_AMOUNT, code, code ? DARGAH_NUL_TERMINATED : 0, fields,
                                       fields ? DARGAH_NUL_TERMINATED : 0, &query, err));
    REQUIRE(query);
    return query;
}

/* Whether the callback belongs to a payment of SHOP_AMOUNT, and whether it says paid. */
static void tabapay(void) {
    dargah_expected *expected = NULL;
    dargah_tabapay_callback *callback = NULL;
    char *query = tabapay_query(NULL, NULL);
    int64_t amount = 0;
    OK(dargah_expected_new(Z("t"), SHOP_AMOUNT, &expected, err));
    OK(dargah_tabapay_callback_parse(Z(query), NOTHING, &callback, err));
    CHECK(dargah_tabapay_callback_is_positive(callback));
    CHECK(dargah_tabapay_callback_amount(callback, &amount));
    CHECK_INT(amount, SHOP_AMOUNT);
    OK(dargah_expected_after_tabapay_callback(expected, callback, err));
    dargah_tabapay_callback_free(callback);
    dargah_text_free(query);

    query = tabapay_query("-1", NULL);
    OK(dargah_tabapay_callback_parse(Z(query), NOTHING, &callback, err));
    CHECK(!dargah_tabapay_callback_is_positive(callback));
    CHECK_TEXT(dargah_tabapay_callback_status(callback, NULL), "error");
    dargah_tabapay_callback_free(callback);
    dargah_text_free(query);

    query = tabapay_query(NULL, "{\"amount\": 1}");
    OK(dargah_tabapay_callback_parse(Z(query), NOTHING, &callback, err));
    FAILS(dargah_expected_after_tabapay_callback(expected, callback, err), DARGAH_ERROR_KIND_CALLBACK_MISMATCH, "amount");
    dargah_tabapay_callback_free(callback);
    dargah_text_free(query);

    query = tabapay_query(NULL, "{\"status\": null}");
    FAILS(dargah_tabapay_callback_parse(Z(query), NOTHING, &callback, err), DARGAH_ERROR_KIND_CALLBACK_UNREADABLE, "status");
    dargah_text_free(query);
    dargah_expected_free(expected);
}

static void push(void) {
    dargah_tabapay_builder *builder = NULL;
    dargah_tabapay *client = NULL;
    dargah_tabapay_push *came = NULL;
    char *body = NULL, *authorize = NULL;
    OK(dargah_tabapay_builder_new(Z(SHOP_MERCHANT), DARGAH_ENVIRONMENT_PRODUCTION, &builder, err));
    OK(dargah_tabapay_builder_build(builder, &client, err));
    OK(dargah_testing_tabapay_push(Z("t"), SHOP_AMOUNT, Z("{\"trackingCode\": \"40\"}"), &body, err));
    OK(dargah_testing_tabapay_authorize(Z(SHOP_MERCHANT), &authorize, err));
    OK(dargah_tabapay_push_parse(client, Z(authorize), NOTHING, Z(body), &came, err));
    CHECK(dargah_tabapay_push_is_authorized(came));
    CHECK(dargah_tabapay_callback_is_positive(dargah_tabapay_push_get_callback(came)));
    CHECK_TEXT(dargah_tabapay_callback_token(dargah_tabapay_push_get_callback(came), NULL), "t");
    CHECK_TEXT(dargah_tabapay_push_tracking_code(came, NULL), "40");
    CHECK(dargah_tabapay_push_card_number(came, NULL) && dargah_tabapay_push_ip(came, NULL));
    CHECK(dargah_tabapay_push_date(came, NULL) != NULL);
    dargah_tabapay_push_free(came);
    dargah_text_free(authorize);
    OK(dargah_testing_tabapay_authorize(Z("another"), &authorize, err));
    OK(dargah_tabapay_push_parse(client, Z(authorize), NOTHING, Z(body), &came, err));
    CHECK(!dargah_tabapay_push_is_authorized(came));
    dargah_tabapay_push_free(came);
    dargah_text_free(authorize);
    dargah_text_free(body);
    dargah_tabapay_free(client);
    dargah_tabapay_builder_free(builder);
}

static void what_is_no_callback(void) {
    char *made = NULL;
    FAILS(dargah_testing_tara_callback(NULL, 0, NOTHING, NOTHING, &made, err), DARGAH_ERROR_KIND_MISUSE, "token");
    FAILS(dargah_testing_tara_callback(Z("t"), NOTHING, Z("[]"), &made, err), DARGAH_ERROR_KIND_INVALID_INPUT, "fields");
    FAILS(dargah_testing_tara_callback(Z("t"), NOTHING, Z("{\"desc\": {}}"), &made, err),
          DARGAH_ERROR_KIND_INVALID_INPUT, "fields");
    FAILS(dargah_testing_tabapay_callback(Z("t"), -1, NOTHING, NOTHING, &made, err), DARGAH_ERROR_KIND_INVALID_INPUT, "amount");
    FAILS(dargah_testing_tabapay_push(Z("t"), -1, NOTHING, &made, err), DARGAH_ERROR_KIND_INVALID_INPUT, "amount");
    CHECK(made == NULL);
}

int main(void) {
    RUN(tara);
    RUN(tabapay);
    RUN(push);
    RUN(what_is_no_callback);
    return CHECK_RESULT();
}

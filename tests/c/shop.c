#include "shop.h"

#include "check.h"
#include "json.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void shop_must_be_ok(const char *file, int line, dargah_status status, dargah_error *error) {
    if (!check_int(file, line, "status", status, DARGAH_OK)) {
        fprintf(stderr, "    %s\n", error ? dargah_error_message(error, NULL) : "(no error)");
    }
    check_that(file, line, "no error beside DARGAH_OK", error == NULL);
    dargah_error_free(error);
}

void shop_must_fail(const char *file, int line, dargah_status status, dargah_error *error, uint32_t kind,
                    const char *field) {
    const char *message = dargah_error_message(error, NULL);
    if (!check_int(file, line, "status", status, kind)) {
        fprintf(stderr, "    %s\n", message ? message : "(no error)");
    }
    check_int(file, line, "the error's kind", dargah_error_get_kind(error), status);
    check_that(file, line, "a message", message && *message);
    check_that(file, line, "a Persian message", dargah_error_message_fa(error, NULL) != NULL);
    check_contains(file, line, "message", message, SHOP_PASSWORD, false);
    check_contains(file, line, "message", message, SHOP_MERCHANT, false);
    if (field) {
        check_text(file, line, "the error's field", dargah_error_field(error, NULL), field);
    }
    shop_check_json(dargah_error_to_json(error), SHOP_PASSWORD);
    dargah_error_free(error);
}

dargah_network *shop_network(const simulator *gateway) {
    dargah_network *network = NULL;
    OK(dargah_network_new(&network, err));
    if (gateway->ca_file[0]) {
        OK(dargah_network_set_ca_file(network, Z(gateway->ca_file), err));
        OK(dargah_network_set_only_own_ca(network, true, err));
    }
    if (gateway->no_kept_connections) {
        OK(dargah_network_set_idle_timeout_ms(network, 0, err));
    }
    return network;
}

dargah_tara_builder *shop_tara_builder(const simulator *gateway) {
    dargah_tara_builder *builder = NULL;
    dargah_network *network = shop_network(gateway);
    OK(dargah_tara_builder_new(Z("shop"), Z(SHOP_PASSWORD), &builder, err));
    OK(dargah_tara_builder_set_base_url(builder, Z(gateway->tara), err));
    OK(dargah_tara_builder_set_refund(builder, Z("refund"), Z("refund-password"), Z(gateway->refund), err));
    OK(dargah_tara_builder_set_network(builder, network, err));
    dargah_network_free(network);
    return builder;
}

dargah_tabapay_builder *shop_tabapay_builder(const simulator *gateway) {
    dargah_tabapay_builder *builder = NULL;
    dargah_network *network = shop_network(gateway);
    OK(dargah_tabapay_builder_new(Z(SHOP_MERCHANT), DARGAH_ENVIRONMENT_PRODUCTION, &builder, err));
    OK(dargah_tabapay_builder_set_base_url(builder, Z(gateway->tabapay), err));
    OK(dargah_tabapay_builder_set_network(builder, network, err));
    dargah_network_free(network);
    return builder;
}

dargah_tara *shop_tara(const simulator *gateway) {
    dargah_tara *tara = NULL;
    dargah_tara_builder *builder = shop_tara_builder(gateway);
    OK(dargah_tara_builder_build(builder, &tara, err));
    dargah_tara_builder_free(builder);
    REQUIRE(tara);
    return tara;
}

dargah_tabapay *shop_tabapay(const simulator *gateway) {
    dargah_tabapay *tabapay = NULL;
    dargah_tabapay_builder *builder = shop_tabapay_builder(gateway);
    OK(dargah_tabapay_builder_build(builder, &tabapay, err));
    dargah_tabapay_builder_free(builder);
    REQUIRE(tabapay);
    return tabapay;
}

dargah_options *shop_options(uint64_t timeout_ms) {
    dargah_options *options = NULL;
    OK(dargah_options_new(&options, err));
    OK(dargah_options_set_timeout_ms(options, timeout_ms, err));
    return options;
}

dargah_tara_order *shop_tara_order(void) {
    dargah_tara_order *order = NULL;
    OK(dargah_tara_order_new(SHOP_AMOUNT, 101, Z(SHOP_IP), Z("https://shop.ir/back?lang=fa"), &order, err));
    OK(dargah_tara_order_set_order_id(order, Z(SHOP_ORDER), err));
    return order;
}

dargah_tabapay_request *shop_tabapay_request(void) {
    dargah_tabapay_request *request = NULL;
    OK(dargah_tabapay_request_new(SHOP_AMOUNT, Z("https://shop.ir/back?lang=fa"), &request, err));
    return request;
}

static char *copy(const char *text) {
    char *out;
    REQUIRE(text);
    out = malloc(strlen(text) + 1);
    REQUIRE(out);
    memcpy(out, text, strlen(text) + 1);
    return out;
}

char *shop_tara_token(const dargah_tara *tara) {
    dargah_tara_order *order = shop_tara_order();
    dargah_tara_token *answer = NULL;
    char *token;
    OK(dargah_tara_get_token(tara, order, NULL, &answer, err));
    token = copy(dargah_tara_token_text(answer, NULL));
    dargah_tara_token_free(answer);
    dargah_tara_order_free(order);
    return token;
}

char *shop_tabapay_token(const dargah_tabapay *tabapay) {
    dargah_tabapay_request *request = shop_tabapay_request();
    dargah_tabapay_created *created = NULL;
    char *token;
    OK(dargah_tabapay_create(tabapay, request, NULL, &created, err));
    token = copy(dargah_tabapay_created_token(created, NULL));
    dargah_tabapay_created_free(created);
    dargah_tabapay_request_free(request);
    return token;
}

dargah_expected *shop_tara_paid(const simulator *gateway, const char *token) {
    returned back = simulator_payer(gateway, token, "pay", NULL);
    dargah_tara_callback *callback = NULL;
    dargah_tara_order *order = shop_tara_order();
    dargah_expected *expected = NULL;
    OK(dargah_tara_callback_parse(Z(back.query), Z(back.body), &callback, err));
    OK(dargah_tara_order_expected(order, Z(token), &expected, err));
    OK(dargah_expected_set_verified_before(expected, false, err));
    OK(dargah_expected_after_tara_callback(expected, callback, err));
    dargah_tara_callback_free(callback);
    dargah_tara_order_free(order);
    returned_free(&back);
    return expected;
}

dargah_expected *shop_tabapay_paid(const simulator *gateway, const char *token) {
    returned back = simulator_payer(gateway, token, "pay", NULL);
    dargah_tabapay_callback *callback = NULL;
    dargah_tabapay_request *request = shop_tabapay_request();
    dargah_expected *expected = NULL;
    OK(dargah_tabapay_callback_parse(Z(back.query), Z(back.body), &callback, err));
    OK(dargah_tabapay_request_expected(request, Z(token), &expected, err));
    OK(dargah_expected_set_verified_before(expected, false, err));
    OK(dargah_expected_after_tabapay_callback(expected, callback, err));
    dargah_tabapay_callback_free(callback);
    dargah_tabapay_request_free(request);
    returned_free(&back);
    return expected;
}

void shop_pay_at_tara(const simulator *gateway, const dargah_tara *tara) {
    char *token = shop_tara_token(tara);
    dargah_expected *expected = shop_tara_paid(gateway, token);
    dargah_outcome *outcome = NULL;
    OK(dargah_tara_verify(tara, expected, NULL, &outcome, err));
    CHECK_INT(dargah_outcome_get_kind(outcome), DARGAH_OUTCOME_KIND_PAID);
    dargah_outcome_free(outcome);
    dargah_expected_free(expected);
    free(token);
}

void shop_pay_at_tabapay(const simulator *gateway, const dargah_tabapay *tabapay) {
    char *token = shop_tabapay_token(tabapay);
    dargah_expected *expected = shop_tabapay_paid(gateway, token);
    dargah_outcome *outcome = NULL;
    OK(dargah_tabapay_verify(tabapay, expected, NULL, &outcome, err));
    CHECK_INT(dargah_outcome_get_kind(outcome), DARGAH_OUTCOME_KIND_PAID);
    dargah_outcome_free(outcome);
    dargah_expected_free(expected);
    free(token);
}

void shop_check_json(char *json, const char *secret) {
    CHECK(json_is_valid(json));
    CHECK_LACKS(json, SHOP_PASSWORD);
    CHECK_LACKS(json, SHOP_MERCHANT);
    if (secret) {
        CHECK_LACKS(json, secret);
    }
    dargah_text_free(json);
}

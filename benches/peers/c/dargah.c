/*
 * A shop in C that pays with dargah; the library is opened at run time. dargah VARIANT; what it reads and writes stands in
 * ../README.md.
 */

#include "peer.h"

#include <dargah.h>
#define DARGAH_LOADER_IMPLEMENTATION
#include <dargah_loader.h>

#include <stdio.h>
#include <string.h>

/* A text that ends with a NUL, as the two arguments that the functions take. */
#define TEXT(text) (text), DARGAH_NUL_TERMINATED

static dargah_tara *tara;
static dargah_tabapay *tabapay;

static int failed(const char *where, dargah_error *error) {
    fprintf(stderr, "%s: %s\n", where, error ? dargah_error_message(error, NULL) : "no error object");
    dargah_error_free(error);
    return 1;
}

static int load(void) {
    char why[512];
    if (dargah_load(NULL, why, sizeof why) == DARGAH_LOAD_RESULT_OK) return 0;
    fprintf(stderr, "%s\n", why);
    return 1;
}

static int open_client(const char *variant) {
    dargah_error *error = NULL;
    dargah_network *network = NULL;
    dargah_tara_builder *tara_builder = NULL;
    dargah_tabapay_builder *tabapay_builder = NULL;
    dargah_status status;
    (void)variant;
    (void)((status = dargah_network_new(&network, &error)) != DARGAH_OK ||
           (status = dargah_network_set_ca_file(network, TEXT(peer_setting("BENCH_CA")), &error)) != DARGAH_OK ||
           (status = dargah_tara_builder_new(TEXT(USER), TEXT(PASSWORD), &tara_builder, &error)) != DARGAH_OK ||
           (status = dargah_tara_builder_set_base_url(tara_builder, TEXT(peer_setting("BENCH_TARA")), &error)) != DARGAH_OK ||
           (status = dargah_tara_builder_set_network(tara_builder, network, &error)) != DARGAH_OK ||
           (status = dargah_tara_builder_set_timeout_ms(tara_builder, (uint64_t)peer_limit_ms(20000), &error)) != DARGAH_OK ||
           (status = dargah_tara_builder_build(tara_builder, &tara, &error)) != DARGAH_OK ||
           (status = dargah_tabapay_builder_new(TEXT(KEY), DARGAH_ENVIRONMENT_PRODUCTION, &tabapay_builder, &error)) !=
               DARGAH_OK ||
           (status = dargah_tabapay_builder_set_base_url(tabapay_builder, TEXT(peer_setting("BENCH_TABAPAY")), &error)) !=
               DARGAH_OK ||
           (status = dargah_tabapay_builder_set_network(tabapay_builder, network, &error)) != DARGAH_OK ||
           (status = dargah_tabapay_builder_set_timeout_ms(tabapay_builder, (uint64_t)peer_limit_ms(20000), &error)) !=
               DARGAH_OK ||
           (status = dargah_tabapay_builder_build(tabapay_builder, &tabapay, &error)) != DARGAH_OK);
    dargah_tabapay_builder_free(tabapay_builder);
    dargah_tara_builder_free(tara_builder);
    dargah_network_free(network);
    return status == DARGAH_OK ? 0 : failed("the clients", error);
}

static void close_client(void) {
    dargah_tabapay_free(tabapay);
    dargah_tara_free(tara);
    dargah_unload();
}

/* Only Paid with the amount is right. */
static int paid(dargah_outcome *outcome, dargah_error *error) {
    int64_t amount = 0;
    int right = outcome && dargah_outcome_get_kind(outcome) == DARGAH_OUTCOME_KIND_PAID &&
                dargah_outcome_amount(outcome, &amount) && amount == AMOUNT;
    if (!right && outcome) fprintf(stderr, "verify: outcome %d\n", (int)dargah_outcome_get_kind(outcome));
    if (!outcome) return failed("verify", error);
    dargah_outcome_free(outcome);
    return !right;
}

static int pay_tara(const char *order_id) {
    dargah_error *error = NULL;
    dargah_tara_order *order = NULL;
    dargah_tara_token *token = NULL;
    dargah_expected *expected = NULL;
    dargah_outcome *outcome = NULL;
    if (dargah_tara_order_new(AMOUNT, SERVICE, TEXT(IP), TEXT(BACK), &order, &error) == DARGAH_OK &&
        dargah_tara_order_set_order_id(order, TEXT(order_id), &error) == DARGAH_OK &&
        dargah_tara_get_token(tara, order, NULL, &token, &error) == DARGAH_OK &&
        dargah_expected_new(TEXT(dargah_tara_token_text(token, NULL)), AMOUNT, &expected, &error) == DARGAH_OK &&
        dargah_expected_set_order_id(expected, TEXT(order_id), &error) == DARGAH_OK &&
        dargah_expected_set_ip(expected, TEXT(IP), &error) == DARGAH_OK &&
        dargah_expected_set_verified_before(expected, false, &error) == DARGAH_OK) {
        dargah_tara_verify(tara, expected, NULL, &outcome, &error);
    }
    dargah_expected_free(expected);
    dargah_tara_token_free(token);
    dargah_tara_order_free(order);
    return paid(outcome, error);
}

static int pay_tabapay(void) {
    dargah_error *error = NULL;
    dargah_tabapay_request *request = NULL;
    dargah_tabapay_created *created = NULL;
    dargah_expected *expected = NULL;
    dargah_outcome *outcome = NULL;
    if (dargah_tabapay_request_new(AMOUNT, TEXT(BACK), &request, &error) == DARGAH_OK &&
        dargah_tabapay_create(tabapay, request, NULL, &created, &error) == DARGAH_OK &&
        dargah_expected_new(TEXT(dargah_tabapay_created_token(created, NULL)), AMOUNT, &expected, &error) == DARGAH_OK &&
        dargah_expected_set_verified_before(expected, false, &error) == DARGAH_OK) {
        dargah_tabapay_verify(tabapay, expected, NULL, &outcome, &error);
    }
    dargah_expected_free(expected);
    dargah_tabapay_created_free(created);
    dargah_tabapay_request_free(request);
    return paid(outcome, error);
}

static int pay(int thread, enum gateway gateway, const char *order_id) {
    (void)thread;
    return gateway == TARA ? pay_tara(order_id) : pay_tabapay();
}

static int call(void) {
    int64_t rial = 0;
    return dargah_rial_from_toman(15000, &rial, NULL) != DARGAH_OK || rial != AMOUNT;
}

/* All objects of one payment, made and freed. */
static int objects(void) {
    static const char body[] = "result=0&desc=ok&token=token-1&channelRefNumber=1&additionalData=&orderId=order-1";
    dargah_error *error = NULL;
    dargah_tara_order *order = NULL;
    dargah_tara_callback *callback = NULL;
    dargah_expected *expected = NULL;
    if (dargah_tara_order_new(AMOUNT, SERVICE, TEXT(IP), TEXT(BACK), &order, &error) == DARGAH_OK &&
        dargah_tara_order_set_order_id(order, TEXT("order-1"), &error) == DARGAH_OK &&
        dargah_tara_callback_parse("", 0, body, sizeof body - 1, &callback, &error) == DARGAH_OK &&
        dargah_expected_new(TEXT("token-1"), AMOUNT, &expected, &error) == DARGAH_OK &&
        dargah_expected_set_order_id(expected, TEXT("order-1"), &error) == DARGAH_OK &&
        dargah_expected_set_ip(expected, TEXT(IP), &error) == DARGAH_OK &&
        dargah_expected_set_verified_before(expected, false, &error) == DARGAH_OK) {
        dargah_expected_after_tara_callback(expected, callback, &error);
    }
    dargah_expected_free(expected);
    dargah_tara_callback_free(callback);
    dargah_tara_order_free(order);
    return error ? failed("the objects", error) : 0;
}

int main(int argc, char **argv) {
    static const char *const variants[] = {"dargah", NULL};
    static const struct peer peer = {.variants = variants,
                                     .load = load,
                                     .open = open_client,
                                     .pay = pay,
                                     .close = close_client,
                                     .call = call,
                                     .objects = objects};
    return peer_main(&peer, argc, argv);
}

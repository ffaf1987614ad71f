/* The functions without a network. */

#include "runner.h"

#include <stdio.h>
#include <string.h>

typedef dargah_status reads_rial(const char *amount, size_t amount_len, int64_t *out, dargah_error **err);

static void rial_read_by(reads_rial *read, const char *line) {
    text amount = take(line, "text");
    int64_t rial = 0;
    dargah_error *error = NULL;
    if (DONE(read(T(amount), &rial, &error))) {
        out_number("rial", rial);
    }
    text_free(&amount);
}

static void rial_parse(const char *line) {
    rial_read_by(dargah_rial_parse, line);
}

static void rial_parse_toman(const char *line) {
    rial_read_by(dargah_rial_parse_toman, line);
}

static void rial_parse_decimal(const char *line) {
    rial_read_by(dargah_rial_parse_decimal, line);
}

static void rial_from_toman(const char *line) {
    int64_t rial = 0;
    dargah_error *error = NULL;
    if (DONE(dargah_rial_from_toman(take_number(line, "toman"), &rial, &error))) {
        out_number("rial", rial);
    }
}

static void rial_toman(const char *line) {
    int64_t toman = 0;
    if (dargah_rial_to_toman(take_number(line, "rial"), &toman)) {
        out_number("toman", toman);
    }
}

/* Amounts are int64_t here; what takes one checks it. */
static void rial_to_persian(const char *line) {
    char *out = NULL;
    dargah_error *error = NULL;
    if (DONE(dargah_rial_to_persian(take_number(line, "rial"), &out, &error))) {
        out_text("text", out);
        dargah_text_free(out);
    }
}

static void check_with(dargah_status (*check)(const char *, size_t, char **, dargah_error **), const char *name,
                       const char *line) {
    text given = take(line, "text");
    char *out = NULL;
    dargah_error *error = NULL;
    if (DONE(check(T(given), &out, &error))) {
        out_text(name, out);
        dargah_text_free(out);
    }
    text_free(&given);
}

static void mobile(const char *line) { check_with(dargah_check_mobile, "mobile", line); }
static void national_code(const char *line) { check_with(dargah_check_national_code, "national_code", line); }
static void card_number(const char *line) { check_with(dargah_check_card_number, "card_number", line); }

/* Sets a text where the command has it. The first refusal ends it. */
#define SET(function, handle, name)                                        \
    do {                                                                   \
        text value = take(line, name);                                     \
        if (value.at && status == DARGAH_OK) {                             \
            status = function((handle), T(value), error);                  \
        }                                                                  \
        text_free(&value);                                                 \
    } while (0)

static dargah_status add_services(dargah_tara_order *order, const char *line, dargah_error **error) {
    char path[64];
    int i;
    dargah_status status = dargah_tara_order_clear_service_amounts(order, error);
    for (i = 0; status == DARGAH_OK; i++) {
        int64_t service;
        sprintf(path, "services.%d.0", i);
        if (!has(line, path)) {
            break;
        }
        service = take_number(line, path);
        sprintf(path, "services.%d.1", i);
        status = dargah_tara_order_add_service_amount(order, service, take_number(line, path), error);
    }
    return status;
}

static dargah_status add_items(dargah_tara_order *order, const char *line, dargah_error **error) {
    dargah_tara_items *items = NULL;
    dargah_status status = dargah_tara_items_new(&items, error);
    char path[64];
    int i;
    for (i = 0; status == DARGAH_OK; i++) {
        int64_t count;
        sprintf(path, "items.%d.0", i);
        if (!has(line, path)) {
            break;
        }
        count = take_number(line, path);
        sprintf(path, "items.%d.1", i);
        status = dargah_tara_items_add(items, Z("x"), Z("x"), count, DARGAH_TARA_UNIT_EACH, take_number(line, path),
                                       Z("26"), Z("سایر"), error);
    }
    if (status == DARGAH_OK) {
        status = dargah_tara_order_set_items(order, items, error);
    }
    dargah_tara_items_free(items);
    return status;
}

static dargah_status make_order(const char *line, dargah_tara_order **order, dargah_error **error) {
    text ip = take(line, "ip"), url = take(line, "callBackUrl");
    dargah_status status = dargah_tara_order_new(take_number(line, "amount"), 101, T(ip), T(url), order, error);
    text_free(&ip);
    text_free(&url);
    SET(dargah_tara_order_set_order_id, *order, "orderId");
    SET(dargah_tara_order_set_mobile, *order, "mobile");
    SET(dargah_tara_order_set_additional_data, *order, "additionalData");
    if (status == DARGAH_OK && has(line, "vat")) {
        status = dargah_tara_order_set_vat(*order, take_number(line, "vat"), error);
    }
    if (status == DARGAH_OK) {
        status = add_services(*order, line, error);
    }
    if (status == DARGAH_OK && has(line, "items")) {
        status = add_items(*order, line, error);
    }
    if (status == DARGAH_OK) {
        status = dargah_tara_order_set_items_must_add_up(*order, take_bool(line, "items_must_add_up"), error);
    }
    SET(dargah_tara_order_set_extra_json, *order, "extra_json");
    return status;
}

static void tara_order(const char *line) {
    dargah_tara_order *order = NULL;
    dargah_error *error = NULL;
    dargah_status status = make_order(line, &order, &error);
    if (status == DARGAH_OK) {
        status = dargah_tara_order_check(order, &error);
    }
    if (done(status, error)) {
        out_number("warnings", dargah_tara_order_items_do_not_add_up(order, NULL) ? 1 : 0);
    }
    dargah_tara_order_free(order);
}

static dargah_status make_request(const char *line, dargah_tabapay_request **request, dargah_error **error) {
    text url = take(line, "callbackURL");
    dargah_status status = dargah_tabapay_request_new(take_number(line, "amount"), T(url), request, error);
    text_free(&url);
    SET(dargah_tabapay_request_set_mobile, *request, "mobile");
    SET(dargah_tabapay_request_set_email, *request, "email");
    SET(dargah_tabapay_request_set_name, *request, "name");
    SET(dargah_tabapay_request_set_card_number, *request, "cardNumber");
    SET(dargah_tabapay_request_set_national_code, *request, "nationalCode");
    SET(dargah_tabapay_request_set_additional_data, *request, "additionalData");
    SET(dargah_tabapay_request_set_description, *request, "description");
    if (status == DARGAH_OK) {
        status = dargah_tabapay_request_set_sms(*request, take_bool(line, "sms"), error);
    }
    SET(dargah_tabapay_request_set_extra_json, *request, "extra_json");
    return status;
}

static void tabapay_request(const char *line) {
    dargah_tabapay_request *request = NULL;
    dargah_error *error = NULL;
    dargah_status status = make_request(line, &request, &error);
    if (status == DARGAH_OK) {
        status = dargah_tabapay_request_check(request, &error);
    }
    if (done(status, error)) {
        out_number("warnings", 0);
    }
    dargah_tabapay_request_free(request);
}

static dargah_expected *expected_of(const char *line) {
    dargah_expected *expected = NULL;
    dargah_error *error = NULL;
    text token = take(line, "token"), order_id = take(line, "order_id"), ip = take(line, "ip");
    MUST(dargah_expected_new(T(token), take_number(line, "amount"), &expected, &error));
    if (order_id.at) {
        MUST(dargah_expected_set_order_id(expected, T(order_id), &error));
    }
    if (ip.at) {
        MUST(dargah_expected_set_ip(expected, T(ip), &error));
    }
    if (has(line, "verified_before")) {
        MUST(dargah_expected_set_verified_before(expected, take_bool(line, "verified_before"), &error));
    }
    text_free(&token);
    text_free(&order_id);
    text_free(&ip);
    return expected;
}

static void out_record(dargah_expected *expected) {
    char *record = dargah_expected_to_record(expected);
    out_text("record", record);
    dargah_text_free(record);
    dargah_expected_free(expected);
}

static void record(const char *line) { out_record(expected_of(line)); }

static void record_read(const char *line) {
    text stored = take(line, "text");
    dargah_expected *expected = NULL;
    dargah_error *error = NULL;
    if (DONE(dargah_expected_from_record(T(stored), &expected, &error))) {
        out_record(expected);
    }
    text_free(&stored);
}

static void tara_callback(const char *line) {
    text query = take(line, "query"), body = take(line, "body");
    dargah_expected *expected = expected_of(line);
    dargah_tara_callback *callback = NULL;
    dargah_error *error = NULL;
    dargah_status status = dargah_tara_callback_parse(T(query), T(body), &callback, &error);
    if (status == DARGAH_OK) {
        status = dargah_expected_after_tara_callback(expected, callback, &error);
    }
    if (done(status, error)) {
        out_bool("positive", dargah_tara_callback_is_positive(callback));
    }
    dargah_tara_callback_free(callback);
    dargah_expected_free(expected);
    text_free(&query);
    text_free(&body);
}

static void tabapay_callback(const char *line) {
    text query = take(line, "query"), body = take(line, "body");
    dargah_expected *expected = expected_of(line);
    dargah_tabapay_callback *callback = NULL;
    dargah_error *error = NULL;
    dargah_status status = dargah_tabapay_callback_parse(T(query), T(body), &callback, &error);
    if (status == DARGAH_OK) {
        status = dargah_expected_after_tabapay_callback(expected, callback, &error);
    }
    if (done(status, error)) {
        out_bool("positive", dargah_tabapay_callback_is_positive(callback));
    }
    dargah_tabapay_callback_free(callback);
    dargah_expected_free(expected);
    text_free(&query);
    text_free(&body);
}

static void tara_form(const char *line) {
    text username = take(line, "username"), token = take(line, "token"), nonce = take(line, "nonce");
    dargah_tara_builder *builder = NULL;
    dargah_tara *tara = NULL;
    dargah_redirect *redirect = NULL;
    char *page = NULL;
    dargah_error *error = NULL;
    MUST(dargah_tara_builder_new(T(username), Z("password"), &builder, &error));
    MUST(dargah_tara_builder_build(builder, &tara, &error));
    MUST(dargah_tara_purchase_form(tara, T(token), &redirect, &error));
    if (DONE(dargah_redirect_html(redirect, T(nonce), &page, &error))) {
        out_text("page", page);
        dargah_text_free(page);
    }
    dargah_redirect_free(redirect);
    dargah_tara_free(tara);
    dargah_tara_builder_free(builder);
    text_free(&username);
    text_free(&token);
    text_free(&nonce);
}

bool run_input(const char *name, const char *line) {
    static const struct {
        const char *name;
        void (*run)(const char *line);
    } inputs[] = {
        {"rial_parse", rial_parse},
        {"rial_parse_toman", rial_parse_toman},
        {"rial_parse_decimal", rial_parse_decimal},
        {"rial_from_toman", rial_from_toman},
        {"rial_toman", rial_toman},
        {"rial_new", rial_to_persian},
        {"rial_to_persian", rial_to_persian},
        {"mobile", mobile},
        {"national_code", national_code},
        {"card_number", card_number},
        {"tara_order", tara_order},
        {"tabapay_request", tabapay_request},
        {"tara_callback", tara_callback},
        {"tabapay_callback", tabapay_callback},
        {"record", record},
        {"record_read", record_read},
        {"tara_form", tara_form},
    };
    size_t i;
    for (i = 0; i < sizeof inputs / sizeof *inputs; i++) {
        if (strcmp(name, inputs[i].name) == 0) {
            inputs[i].run(line);
            return true;
        }
    }
    return false;
}

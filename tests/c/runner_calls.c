/* The calls to the gateways. */

#include "runner.h"

#include <stdio.h>
#include <string.h>

static dargah_tara *tara;
/* Production, sandbox, and sandbox with the tracking code. */
static dargah_tabapay *tabapays[3];

const dargah_tara *tara_client(void) { return tara; }
const dargah_tabapay *tabapay_client(void) { return tabapays[0]; }

void close_clients(void) {
    int i;
    dargah_tara_free(tara);
    tara = NULL;
    for (i = 0; i < 3; i++) {
        dargah_tabapay_free(tabapays[i]);
        tabapays[i] = NULL;
    }
}

static void open_tara(const char *line, const dargah_network *network) {
    text base = take(line, "tara"), refund = take(line, "refund"), username = take(line, "username");
    text password = take(line, "password"), principal = take(line, "principal");
    text refund_password = take(line, "refund_password");
    dargah_tara_builder *builder = NULL;
    dargah_error *error = NULL;
    MUST(dargah_tara_builder_new(T(username), T(password), &builder, &error));
    MUST(dargah_tara_builder_set_base_url(builder, T(base), &error));
    MUST(dargah_tara_builder_set_refund(builder, T(principal), T(refund_password), T(refund), &error));
    MUST(dargah_tara_builder_set_network(builder, network, &error));
    MUST(dargah_tara_builder_set_groups_ttl_ms(builder, 0, &error));
    MUST(dargah_tara_builder_build(builder, &tara, &error));
    dargah_tara_builder_free(builder);
    text_free(&base);
    text_free(&refund);
    text_free(&username);
    text_free(&password);
    text_free(&principal);
    text_free(&refund_password);
}

static void open_tabapay(const char *line, const dargah_network *network) {
    text base = take(line, "tabapay"), merchant = take(line, "merchant");
    dargah_error *error = NULL;
    int i;
    for (i = 0; i < 3; i++) {
        dargah_tabapay_builder *builder = NULL;
        uint32_t environment = i ? DARGAH_ENVIRONMENT_SANDBOX : DARGAH_ENVIRONMENT_PRODUCTION;
        MUST(dargah_tabapay_builder_new(T(merchant), environment, &builder, &error));
        MUST(dargah_tabapay_builder_set_base_url(builder, T(base), &error));
        MUST(dargah_tabapay_builder_set_network(builder, network, &error));
        MUST(dargah_tabapay_builder_set_sandbox_accepts_tracking_code(builder, i == 2, &error));
        MUST(dargah_tabapay_builder_build(builder, &tabapays[i], &error));
        dargah_tabapay_builder_free(builder);
    }
    text_free(&base);
    text_free(&merchant);
}

static void open_clients(const char *line) {
    text ca_file = take(line, "ca_file");
    dargah_network *network = NULL;
    dargah_error *error = NULL;
    close_clients();
    MUST(dargah_network_new(&network, &error));
    MUST(dargah_network_set_ca_file(network, T(ca_file), &error));
    open_tara(line, network);
    open_tabapay(line, network);
    dargah_network_free(network);
    text_free(&ca_file);
}

static const dargah_tabapay *tabapay_of(const char *line) {
    text environment = take(line, "environment");
    bool sandbox = environment.at && strcmp(environment.at, "sandbox") == 0;
    text_free(&environment);
    return tabapays[!sandbox ? 0 : take_bool(line, "tracking") ? 2 : 1];
}

static dargah_options *options_of(const char *line) {
    dargah_options *options = NULL;
    dargah_error *error = NULL;
    MUST(dargah_options_new(&options, &error));
    MUST(dargah_options_set_timeout_ms(options, (uint64_t)take_number(line, "timeout_ms"), &error));
    return options;
}

static void authenticate(const char *line, const dargah_options *options) {
    dargah_tara_authentication *login = NULL;
    dargah_error *error = NULL;
    (void)line;
    if (DONE(dargah_tara_authenticate(tara, options, &login, &error))) {
        out_text("outcome", "ok");
        show_owned(dargah_tara_authentication_to_json(login));
        dargah_tara_authentication_free(login);
    }
}

static void club_groups(const char *line, const dargah_options *options) {
    dargah_tara_groups *groups = NULL;
    dargah_error *error = NULL;
    (void)line;
    if (DONE(dargah_tara_club_groups(tara, options, &groups, &error))) {
        out_text("outcome", "ok");
        out_number("groups", (int64_t)dargah_tara_groups_count(groups));
        show(dargah_tara_groups_title_at(groups, 0, NULL));
        dargah_tara_groups_free(groups);
    }
}

static void get_token(const char *line, const dargah_options *options) {
    text ip = take(line, "ip"), url = take(line, "callback_url"), order_id = take(line, "order_id");
    text mobile = take(line, "mobile");
    dargah_tara_order *order = NULL;
    dargah_tara_token *token = NULL;
    dargah_error *error = NULL;
    MUST(dargah_tara_order_new(take_number(line, "amount"), take_number(line, "service_id"), T(ip), T(url), &order, &error));
    MUST(dargah_tara_order_set_order_id(order, T(order_id), &error));
    MUST(dargah_tara_order_set_mobile(order, T(mobile), &error));
    if (DONE(dargah_tara_get_token(tara, order, options, &token, &error))) {
        out_text("outcome", "ok");
        out_text("token", dargah_tara_token_text(token, NULL));
        show_owned(dargah_tara_token_to_json(token));
        dargah_tara_token_free(token);
    }
    dargah_tara_order_free(order);
    text_free(&ip);
    text_free(&url);
    text_free(&order_id);
    text_free(&mobile);
}

static void create(const char *line, const dargah_options *options) {
    text url = take(line, "callback_url"), mobile = take(line, "mobile"), card = take(line, "card_number");
    text national_code = take(line, "national_code");
    dargah_tabapay_request *request = NULL;
    dargah_tabapay_created *created = NULL;
    dargah_error *error = NULL;
    MUST(dargah_tabapay_request_new(take_number(line, "amount"), T(url), &request, &error));
    MUST(dargah_tabapay_request_set_mobile(request, T(mobile), &error));
    MUST(dargah_tabapay_request_set_national_code(request, T(national_code), &error));
    if (card.at) {
        MUST(dargah_tabapay_request_set_card_number(request, T(card), &error));
    }
    if (DONE(dargah_tabapay_create(tabapay_of(line), request, options, &created, &error))) {
        out_text("outcome", "ok");
        out_text("token", dargah_tabapay_created_token(created, NULL));
        show_owned(dargah_tabapay_created_to_json(created));
        dargah_tabapay_created_free(created);
    }
    dargah_tabapay_request_free(request);
    text_free(&url);
    text_free(&mobile);
    text_free(&card);
    text_free(&national_code);
}

static void add_callback(dargah_expected *expected, bool at_tara, text query, text body) {
    dargah_error *error = NULL;
    if (at_tara) {
        dargah_tara_callback *callback = NULL;
        MUST(dargah_tara_callback_parse(T(query), T(body), &callback, &error));
        MUST(dargah_expected_after_tara_callback(expected, callback, &error));
        dargah_tara_callback_free(callback);
    } else {
        dargah_tabapay_callback *callback = NULL;
        MUST(dargah_tabapay_callback_parse(T(query), T(body), &callback, &error));
        MUST(dargah_expected_after_tabapay_callback(expected, callback, &error));
        dargah_tabapay_callback_free(callback);
    }
}

static void add_callbacks(dargah_expected *expected, bool at_tara, const char *line) {
    int i;
    bool came = true;
    for (i = 0; came; i++) {
        char path[64];
        text query, body;
        sprintf(path, "callbacks.%d.query", i);
        query = take(line, path);
        sprintf(path, "callbacks.%d.body", i);
        body = take(line, path);
        came = query.at && body.at;
        if (came) {
            add_callback(expected, at_tara, query, body);
        }
        text_free(&query);
        text_free(&body);
    }
}

static dargah_expected *expected_of(const char *line, bool at_tara) {
    text token = take(line, "token"), order_id = take(line, "order_id"), ip = take(line, "ip");
    dargah_expected *expected = NULL;
    dargah_error *error = NULL;
    MUST(dargah_expected_new(T(token), take_number(line, "amount"), &expected, &error));
    if (at_tara) {
        MUST(dargah_expected_set_order_id(expected, T(order_id), &error));
        MUST(dargah_expected_set_ip(expected, T(ip), &error));
    }
    if (has(line, "verified_before")) {
        MUST(dargah_expected_set_verified_before(expected, take_bool(line, "verified_before"), &error));
    }
    if (has(line, "window_over")) {
        MUST(dargah_expected_set_window_over(expected, take_bool(line, "window_over"), &error));
    }
    add_callbacks(expected, at_tara, line);
    text_free(&token);
    text_free(&order_id);
    text_free(&ip);
    return expected;
}

static void judge(const dargah_outcome *outcome) {
    const dargah_tara_verify_answer *of_tara = dargah_outcome_tara_answer(outcome);
    int64_t amount = -1, expected = -1;
    switch (dargah_outcome_get_kind(outcome)) {
    case DARGAH_OUTCOME_KIND_PAID:
        out_text("outcome", "paid");
        dargah_outcome_amount(outcome, &amount);
        out_number("amount", amount);
        break;
    case DARGAH_OUTCOME_KIND_MISMATCH:
        out_text("outcome", "mismatch");
        dargah_outcome_amount(outcome, &amount);
        dargah_outcome_expected_amount(outcome, &expected);
        out_number("reported", amount);
        out_number("expected", expected);
        break;
    case DARGAH_OUTCOME_KIND_DECLINED:
        out_text("outcome", "declined");
        out_text("code", dargah_outcome_code(outcome, NULL));
        out_bool("final", dargah_outcome_is_final(outcome));
        break;
    default:
        out_text("outcome", "unknown");
        out_text("progress", progress_name(dargah_outcome_progress(outcome)));
        out_error(dargah_outcome_get_error(outcome));
        break;
    }
    out_text("reference", dargah_outcome_reference_number(outcome, NULL));
    if (of_tara) {
        out_bool("from_inquiry", dargah_tara_verify_answer_is_from_inquiry(of_tara));
    }
    show(dargah_outcome_text(outcome, NULL));
    show(dargah_outcome_text_fa(outcome, NULL));
    show_owned(dargah_outcome_to_json(outcome));
}

static void tara_verify(const char *line, const dargah_options *options) {
    dargah_expected *expected = expected_of(line, true);
    dargah_outcome *outcome = NULL;
    dargah_error *error = NULL;
    if (DONE(dargah_tara_verify(tara, expected, options, &outcome, &error))) {
        judge(outcome);
        dargah_outcome_free(outcome);
    }
    dargah_expected_free(expected);
}

static void tabapay_verify(const char *line, const dargah_options *options) {
    dargah_expected *expected = expected_of(line, false);
    dargah_outcome *outcome = NULL;
    dargah_error *error = NULL;
    if (DONE(dargah_tabapay_verify(tabapay_of(line), expected, options, &outcome, &error))) {
        judge(outcome);
        dargah_outcome_free(outcome);
    }
    dargah_expected_free(expected);
}

static void judge_refund(dargah_tara_refund *refund) {
    const dargah_error *error = dargah_tara_refund_get_error(refund);
    switch (dargah_tara_refund_get_kind(refund)) {
    case DARGAH_REFUND_KIND_DONE:
        out_text("outcome", "done");
        break;
    case DARGAH_REFUND_KIND_REFUSED:
        out_text("outcome", "refused");
        out_error(error);
        break;
    default:
        out_text("outcome", "unknown");
        out_text("progress", progress_name(dargah_error_progress(error)));
        out_error(error);
        break;
    }
    show_owned(dargah_tara_refund_to_json(refund));
    dargah_tara_refund_free(refund);
}

static void refund(const char *line, const dargah_options *options) {
    text rrn = take(line, "rrn");
    dargah_tara_refund *made = NULL;
    dargah_error *error = NULL;
    if (DONE(dargah_tara_refund_whole(tara, T(rrn), NULL, 0, options, &made, &error))) {
        judge_refund(made);
    }
    text_free(&rrn);
}

static void refund_part(const char *line, const dargah_options *options) {
    text rrn = take(line, "rrn");
    dargah_tara_refund *made = NULL;
    dargah_error *error = NULL;
    if (DONE(dargah_tara_refund_part(tara, T(rrn), take_number(line, "amount"), NULL, NULL, 0, options, &made, &error))) {
        judge_refund(made);
    }
    text_free(&rrn);
}

static const command gateway_commands[] = {
    {"authenticate", authenticate},
    {"club_groups", club_groups},
    {"get_token", get_token},
    {"create", create},
    {"tara_verify", tara_verify},
    {"tabapay_verify", tabapay_verify},
    {"refund", refund},
    {"refund_part", refund_part},
    {NULL, NULL},
};

static const command *find(const command *commands, const char *name) {
    while (commands->name && strcmp(commands->name, name) != 0) {
        commands++;
    }
    return commands->name ? commands : NULL;
}

bool run_call(const char *name, const char *line) {
    const command *found = find(gateway_commands, name);
    dargah_options *options;
    if (strcmp(name, "open") == 0) {
        open_clients(line);
        return true;
    }
    if (!found) {
        found = find(checkout_commands, name);
    }
    if (!found) {
        return false;
    }
    options = options_of(line);
    found->run(line, options);
    dargah_options_free(options);
    return true;
}

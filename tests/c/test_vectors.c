/* The cases of tests/vectors that are a verify, through C, over real connections. Usage: vectors FILE... [EVERY];
 * EVERY is a number n: only each n-th case. Cases that wait for their time limit are left to the core's own
 * tests, where time is a number. */

#define _POSIX_C_SOURCE 200809L

#include "check.h"
#include "json.h"
#include "shop.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static simulator gateway;
static dargah_tara *tara;
/* Production, sandbox, and sandbox with the tracking code. */
static dargah_tabapay *tabapays[3];

static bool has(const char *json, const char *path, const char *value) {
    char *found = json_at(json, path);
    bool same = found && (!value || strcmp(found, value) == 0);
    free(found);
    return same;
}

/* Cases that take their whole time limit, those that need another beginning than a paid payment, and what a kept
 * connection does not meet. */
static bool is_left_out(const char *line) {
    static const char *const words[] = {"stall", "\"slow\"", "\"drip\"", "in_process_only", "\"before\"", "\"forged\"",
                                        "\"returned\"", "other_card", "huge", "gzip_bomb", "endless", "informational",
                                        "\"login\"", "\"operation\":\"connect\"", "\"operation\":\"authenticate\"",
                                        "\"payer\":\"nothing\"", "always"};
    size_t i;
    for (i = 0; i < sizeof words / sizeof *words; i++) {
        if (strstr(line, words[i])) {
            return true;
        }
    }
    return !has(line, "call", "verify") || !has(line, "expect.calls", NULL);
}

static void same_text(const char *id, const char *expect, const char *path, const char *actual) {
    char *wanted = json_at(expect, path);
    if (wanted && !check_text(id, 0, path, actual, wanted)) {
        fprintf(stderr, "    %s\n", expect);
    }
    free(wanted);
}

static void same_number(const char *id, const char *expect, const char *path, int64_t actual) {
    char text[32];
    sprintf(text, "%lld", (long long)actual);
    same_text(id, expect, path, text);
}

static const char *name_of(uint32_t kind) {
    switch (kind) {
    case DARGAH_OUTCOME_KIND_PAID:
        return "paid";
    case DARGAH_OUTCOME_KIND_DECLINED:
        return "declined";
    case DARGAH_OUTCOME_KIND_MISMATCH:
        return "mismatch";
    default:
        return "unknown";
    }
}

static const char *how_far(uint32_t progress) {
    return progress == DARGAH_PROGRESS_NOT_SENT ? "not_sent" : progress == DARGAH_PROGRESS_SENT ? "sent" : "answered";
}

static void judge_error(const char *id, const char *expect, const dargah_error *error) {
    uint32_t status = 0;
    same_number(id, expect, "error.kind", dargah_error_get_kind(error));
    same_text(id, expect, "error.operation", dargah_error_operation(error, NULL));
    same_text(id, expect, "error.progress", how_far(dargah_error_progress(error)));
    same_text(id, expect, "error.retryable", dargah_error_is_retryable(error) ? "true" : "false");
    same_text(id, expect, "error.money_may_have_moved", dargah_error_money_may_have_moved(error) ? "true" : "false");
    same_text(id, expect, "error.field", dargah_error_field(error, NULL));
    same_text(id, expect, "error.code", dargah_error_code(error, NULL));
    if (has(expect, "error.http_status", NULL)) {
        check_that(id, 0, "an HTTP status", dargah_error_http_status(error, &status));
        same_number(id, expect, "error.http_status", status);
    }
}

static void judge(const char *id, const char *expect, const dargah_outcome *outcome, const char *token) {
    int64_t number = -1;
    char *payment = simulator_payment(&gateway, token, ""), *account = simulator_payment(&gateway, token, "/account");
    char *counters = simulator_call(&gateway, "GET", "counters", NULL), *rrn = json_at(payment, "rrn");
    static const char *const calls[] = {"purchaseVerify", "purchaseInquiry", "verify"};
    size_t i;
    same_text(id, expect, "outcome", name_of(dargah_outcome_get_kind(outcome)));
    same_text(id, expect, "code", dargah_outcome_code(outcome, NULL));
    same_text(id, expect, "final", dargah_outcome_is_final(outcome) ? "true" : "false");
    same_text(id, expect, "progress", how_far(dargah_outcome_progress(outcome)));
    dargah_outcome_amount(outcome, &number);
    same_number(id, expect, "amount", number);
    same_number(id, expect, "reported", number);
    dargah_outcome_expected_amount(outcome, &number);
    same_number(id, expect, "expected", number);
    same_number(id, expect, "settled", json_number_at(account, "times_settled"));
    if (has(expect, "reference", "rrn")) {
        check_text(id, 0, "the reference", dargah_outcome_reference_number(outcome, NULL), rrn);
    }
    if (has(expect, "from_inquiry", NULL)) {
        bool from = dargah_tara_verify_answer_is_from_inquiry(dargah_outcome_tara_answer(outcome));
        same_text(id, expect, "from_inquiry", from ? "true" : "false");
    }
    if (has(expect, "error", NULL)) {
        judge_error(id, expect, dargah_outcome_get_error(outcome));
    }
    for (i = 0; i < sizeof calls / sizeof *calls; i++) {
        char path[64], in_counters[64];
        int64_t made, wanted;
        sprintf(path, "calls.%s", calls[i]);
        sprintf(in_counters, "calls.%s.%s", i < 2 ? "tara" : "tabapay", calls[i]);
        made = json_number_at(counters, in_counters);
        wanted = json_number_at(expect, path);
        check_int(id, 0, path, made < 0 ? 0 : made, wanted < 0 ? 0 : wanted);
    }
    shop_check_json(dargah_outcome_to_json(outcome), token);
    free(rrn);
    free(counters);
    free(account);
    free(payment);
}

/* The payer's way back, and what verify should find. */
static dargah_expected *expected_of(const char *line, bool at_tara, const char *token) {
    const char *act = has(line, "payer", "declines") ? "decline" : "pay";
    int64_t amount = json_number_at(line, "expected_amount");
    char path[512], *answer, *url, *body;
    const char *query;
    dargah_expected *expected = NULL;
    OK(dargah_expected_new(Z(token), amount > 0 ? amount : SHOP_AMOUNT, &expected, err));
    if (at_tara) {
        OK(dargah_expected_set_order_id(expected, Z(SHOP_ORDER), err));
        OK(dargah_expected_set_ip(expected, Z(SHOP_IP), err));
    }
    OK(dargah_expected_set_verified_before(expected, has(line, "verified_before", "true"), err));
    snprintf(path, sizeof path, "payments/%s/%s", token, act);
    answer = simulator_call(&gateway, "POST", path, NULL);
    url = json_at(answer, "callback.url");
    body = json_at(answer, "callback.body");
    if (url && body && !has(line, "callback", "false")) {
        query = strchr(url, '?') ? strchr(url, '?') + 1 : "";
        if (at_tara) {
            dargah_tara_callback *callback = NULL;
            OK(dargah_tara_callback_parse(Z(query), Z(body), &callback, err));
            dargah_expected_after_tara_callback(expected, callback, NULL);
            dargah_tara_callback_free(callback);
        } else {
            dargah_tabapay_callback *callback = NULL;
            OK(dargah_tabapay_callback_parse(Z(query), Z(body), &callback, err));
            dargah_expected_after_tabapay_callback(expected, callback, NULL);
            dargah_tabapay_callback_free(callback);
        }
    }
    free(body);
    free(url);
    free(answer);
    return expected;
}

static void run_case(const char *line) {
    char *id = json_at(line, "id"), *expect = json_at(line, "expect"), *open = json_at(line, "open");
    char *faults = json_at(line, "faults"), *token;
    bool at_tara = has(line, "gateway", "tara");
    const dargah_tabapay *tabapay =
        tabapays[!has(line, "environment", "sandbox") ? 0 : has(line, "tracking", "true") ? 2 : 1];
    dargah_options *options = shop_options((uint64_t)json_number_at(line, "timeout_ms"));
    dargah_expected *expected;
    dargah_outcome *outcome = NULL;
    simulator_fresh(&gateway);
    if (open) {
        free(simulator_call(&gateway, "POST", "open-points", open));
    }
    token = at_tara ? shop_tara_token(tara) : shop_tabapay_token(tabapay);
    expected = expected_of(line, at_tara, token);
    free(simulator_call(&gateway, "POST", "counters/reset", NULL));
    if (faults) {
        free(simulator_call(&gateway, "POST", "faults", faults));
    }
    if (at_tara) {
        OK(dargah_tara_verify(tara, expected, options, &outcome, err));
    } else {
        OK(dargah_tabapay_verify(tabapay, expected, options, &outcome, err));
    }
    judge(id, expect, outcome, token);
    dargah_outcome_free(outcome);
    dargah_expected_free(expected);
    dargah_options_free(options);
    free(token);
    free(faults);
    free(open);
    free(expect);
    free(id);
}

static long run_file(const char *path, long every) {
    static char line[65536];
    FILE *file = fopen(path, "r");
    long seen = 0, done = 0;
    REQUIRE(file);
    while (fgets(line, sizeof line, file)) {
        size_t end = strcspn(line, "\n");
        line[end] = '\0';
        if (end && line[end - 1] == ',') {
            line[end - 1] = '\0';
        }
        if (line[0] == '{' && !is_left_out(line) && seen++ % every == 0) {
            run_case(line);
            done++;
        }
    }
    fclose(file);
    return done;
}

static void build_tabapays(void) {
    int i;
    for (i = 0; i < 3; i++) {
        dargah_tabapay_builder *builder = NULL;
        OK(dargah_tabapay_builder_new(Z(SHOP_MERCHANT), i ? DARGAH_ENVIRONMENT_SANDBOX : DARGAH_ENVIRONMENT_PRODUCTION,
                                      &builder, err));
        OK(dargah_tabapay_builder_set_base_url(builder, Z(gateway.tabapay), err));
        OK(dargah_tabapay_builder_set_sandbox_accepts_tracking_code(builder, i == 2, err));
        OK(dargah_tabapay_builder_build(builder, &tabapays[i], err));
        dargah_tabapay_builder_free(builder);
    }
}

int main(int count, char **arguments) {
    long every = count > 2 ? strtol(arguments[count - 1], NULL, 10) : 0, done = 0;
    int last = every > 0 ? count - 1 : count, i;
    simulator_start(&gateway, false, NULL);
    tara = shop_tara(&gateway);
    build_tabapays();
    for (i = 1; i < last; i++) {
        long of_file = run_file(arguments[i], every > 0 ? every : 1);
        CHECK(of_file > 0);
        done += of_file;
    }
    printf("%ld cases: ", done);
    dargah_tara_free(tara);
    for (i = 0; i < 3; i++) {
        dargah_tabapay_free(tabapays[i]);
    }
    simulator_stop(&gateway);
    return CHECK_RESULT();
}

/*
 * First payments in C, through Tara and TabaPay, by a shop that keeps its own records; shop.c leaves them to checkout.
 *
 *     first_payment TARA_BASE_URL TABAPAY_BASE_URL CA_FILE
 *
 * Standard input and output stand in for a shop's web pages, so that a script can be the payer; scripts/demo is one,
 * and with the simulator's addresses a person can be one too. It reads lines:
 *
 *     tara ORDER | tabapay ORDER       the payer wants to pay; it answers with "redirect METHOD URL FIELDS"
 *     QUERY                            then the payer comes back: the query string of that request (may be empty)
 *     BODY                             and its body (may be empty)
 *
 * Built with -DDARGAH_USE_LOADER it opens libdargah as it starts, and nothing is linked.
 */

#include <dargah.h>
#ifdef DARGAH_USE_LOADER
#define DARGAH_LOADER_IMPLEMENTATION
#include <dargah_loader.h>
#endif

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

/* A text that ends with a NUL, as the two arguments that the functions take. */
#define TEXT(text) (text), DARGAH_NUL_TERMINATED

enum { LINE = 16384, AMOUNT = 2350000 };

static const char *const PAYER_IP = "192.0.2.7";

/* What a shop keeps in its database of a payment. The record holds the token: keep it like a password. */
struct payment {
    char record[1024];
    char order[64];
};

/* Says what went wrong, and frees the error. */
static int failed(const char *what, dargah_error *error) {
    fprintf(stderr, "%s: %s\n", what, error ? dargah_error_message(error, NULL) : "no error object");
    dargah_error_free(error);
    return 1;
}

/* Reads one line without its end. */
static int read_line(char *line, size_t size) {
    if (!fgets(line, (int)size, stdin)) return 0;
    line[strcspn(line, "\r\n")] = '\0';
    return 1;
}

/* Only what has a meaning of its own in a form is escaped; tokens and user names have little of it. */
static void print_escaped(const char *text) {
    for (; *text; text++) {
        unsigned char c = (unsigned char)*text;
        if (c <= ' ' || c >= 0x7f || strchr("%&+=#", c)) {
            printf("%%%02X", c);
        } else {
            putchar(c);
        }
    }
}

/* A real shop sends dargah_redirect_html() to the browser. */
static void print_redirect(const dargah_redirect *redirect) {
    size_t i;
    printf("redirect %s %s ", dargah_redirect_get_method(redirect) == DARGAH_REDIRECT_METHOD_POST ? "POST" : "GET",
           dargah_redirect_url(redirect, NULL));
    for (i = 0; i < dargah_redirect_field_count(redirect); i++) {
        printf("%s%s=", i ? "&" : "", dargah_redirect_field_name_at(redirect, i, NULL));
        print_escaped(dargah_redirect_field_value_at(redirect, i, NULL));
    }
    putchar('\n');
    fflush(stdout);
}

static void print_outcome(const dargah_outcome *outcome) {
    int64_t amount = 0;
    int64_t expected = 0;
    char *persian = NULL;
    switch (dargah_outcome_get_kind(outcome)) {
    case DARGAH_OUTCOME_KIND_PAID:
        dargah_outcome_amount(outcome, &amount);
        if (dargah_rial_to_persian(amount, &persian, NULL) == DARGAH_OK) {
            printf("   outcome    Paid %" PRId64 " Rial (%s ریال)\n", amount, persian);
            dargah_text_free(persian);
        }
        printf("   reference  %s\n", dargah_outcome_reference_number(outcome, NULL));
        break;
    case DARGAH_OUTCOME_KIND_DECLINED:
        printf("   outcome    Declined, code %s: %s (%s)\n", dargah_outcome_code(outcome, NULL),
               dargah_outcome_text(outcome, NULL),
               dargah_outcome_is_final(outcome) ? "final" : "not final: a later payment of it still counts");
        break;
    case DARGAH_OUTCOME_KIND_MISMATCH:
        dargah_outcome_amount(outcome, &amount);
        dargah_outcome_expected_amount(outcome, &expected);
        printf("   outcome    Mismatch: expected %" PRId64 ", reported %" PRId64 "\n", expected, amount);
        break;
    case DARGAH_OUTCOME_KIND_UNKNOWN:
    default:
        /* Never "not paid": ask again later. */
        printf("   outcome    Unknown: %s\n", dargah_error_message(dargah_outcome_get_error(outcome), NULL));
    }
    fflush(stdout);
}

/* Stores a payment in place of what was stored before, and frees it. */
static int keep(struct payment *payment, dargah_expected *expected) {
    char *record = dargah_expected_to_record(expected);
    int whole = record && snprintf(payment->record, sizeof payment->record, "%s", record) < (int)sizeof payment->record;
    dargah_text_free(record);
    dargah_expected_free(expected);
    return whole;
}

/* Asks Tara for a token, keeps it, and sends the payer there. */
static int tara_begin(const dargah_tara *tara, struct payment *payment) {
    dargah_error *error = NULL;
    dargah_tara_order *order = NULL;
    dargah_tara_token *token = NULL;
    dargah_expected *expected = NULL;
    dargah_redirect *redirect = NULL;
    if (dargah_tara_order_new(AMOUNT, 101, TEXT(PAYER_IP), TEXT("https://shop.example/back"), &order, &error) ==
            DARGAH_OK &&
        dargah_tara_order_set_order_id(order, TEXT(payment->order), &error) == DARGAH_OK &&
        dargah_tara_order_set_mobile(order, TEXT("۰۹۱۲۳۴۵۶۷۸۹"), &error) == DARGAH_OK &&
        dargah_tara_get_token(tara, order, NULL, &token, &error) == DARGAH_OK &&
        dargah_tara_order_expected(order, TEXT(dargah_tara_token_text(token, NULL)), &expected, &error) == DARGAH_OK &&
        dargah_expected_set_verified_before(expected, false, &error) == DARGAH_OK && keep(payment, expected) &&
        dargah_tara_purchase_form(tara, TEXT(dargah_tara_token_text(token, NULL)), &redirect, &error) == DARGAH_OK) {
        print_redirect(redirect);
    }
    dargah_redirect_free(redirect);
    dargah_tara_token_free(token);
    dargah_tara_order_free(order);
    return error ? failed("tara", error) : 0;
}

/* The payer is back from Tara: verifies with what was stored, and not with what the callback says. */
static int tara_complete(const dargah_tara *tara, struct payment *payment, const char *query, const char *body) {
    dargah_error *error = NULL;
    dargah_tara_callback *callback = NULL;
    dargah_expected *expected = NULL, *now = NULL;
    dargah_outcome *outcome = NULL;
    if (dargah_tara_callback_parse(TEXT(query), TEXT(body), &callback, &error) == DARGAH_OK &&
        dargah_expected_from_record(TEXT(payment->record), &expected, &error) == DARGAH_OK &&
        dargah_expected_after_tara_callback(expected, callback, &error) == DARGAH_OK &&
        dargah_expected_about_to_verify(expected, &now, &error) == DARGAH_OK && keep(payment, now) &&
        dargah_tara_verify(tara, expected, NULL, &outcome, &error) == DARGAH_OK &&
        dargah_expected_answered(expected, outcome, &now, &error) == DARGAH_OK && keep(payment, now)) {
        print_outcome(outcome);
    }
    dargah_outcome_free(outcome);
    dargah_expected_free(expected);
    dargah_tara_callback_free(callback);
    return error ? failed("tara", error) : 0;
}

static int tabapay_begin(const dargah_tabapay *tabapay, struct payment *payment) {
    dargah_error *error = NULL;
    dargah_tabapay_request *request = NULL;
    dargah_tabapay_created *created = NULL;
    dargah_expected *expected = NULL;
    dargah_redirect *redirect = NULL;
    if (dargah_tabapay_request_new(AMOUNT, TEXT("https://shop.example/back"), &request, &error) == DARGAH_OK &&
        dargah_tabapay_request_set_mobile(request, TEXT("09123456789"), &error) == DARGAH_OK &&
        dargah_tabapay_request_set_description(request, TEXT("سفارش ۷"), &error) == DARGAH_OK &&
        dargah_tabapay_create(tabapay, request, NULL, &created, &error) == DARGAH_OK &&
        dargah_tabapay_request_expected(request, TEXT(dargah_tabapay_created_token(created, NULL)), &expected, &error) ==
            DARGAH_OK &&
        dargah_expected_set_verified_before(expected, false, &error) == DARGAH_OK && keep(payment, expected) &&
        dargah_tabapay_created_redirect(created, &redirect, &error) == DARGAH_OK) {
        print_redirect(redirect);
    }
    dargah_redirect_free(redirect);
    dargah_tabapay_created_free(created);
    dargah_tabapay_request_free(request);
    return error ? failed("tabapay", error) : 0;
}

static int tabapay_complete(const dargah_tabapay *tabapay, struct payment *payment, const char *query,
                            const char *body) {
    dargah_error *error = NULL;
    dargah_tabapay_callback *callback = NULL;
    dargah_expected *expected = NULL, *now = NULL;
    dargah_outcome *outcome = NULL;
    if (dargah_tabapay_callback_parse(TEXT(query), TEXT(body), &callback, &error) == DARGAH_OK &&
        dargah_expected_from_record(TEXT(payment->record), &expected, &error) == DARGAH_OK &&
        dargah_expected_after_tabapay_callback(expected, callback, &error) == DARGAH_OK &&
        dargah_expected_about_to_verify(expected, &now, &error) == DARGAH_OK && keep(payment, now) &&
        dargah_tabapay_verify(tabapay, expected, NULL, &outcome, &error) == DARGAH_OK &&
        dargah_expected_answered(expected, outcome, &now, &error) == DARGAH_OK && keep(payment, now)) {
        print_outcome(outcome);
    }
    dargah_outcome_free(outcome);
    dargah_expected_free(expected);
    dargah_tabapay_callback_free(callback);
    return error ? failed("tabapay", error) : 0;
}

/* Serves payers until the input ends. */
static int serve(const dargah_tara *tara, const dargah_tabapay *tabapay) {
    static char line[LINE], query[LINE], body[LINE];
    struct payment payment;
    while (read_line(line, sizeof line)) {
        int through_tara = strncmp(line, "tara ", 5) == 0;
        if (!through_tara && strncmp(line, "tabapay ", 8) != 0) {
            fprintf(stderr, "expected: tara ORDER, or tabapay ORDER\n");
            return 2;
        }
        snprintf(payment.order, sizeof payment.order, "%.63s", strchr(line, ' ') + 1);
        if (through_tara ? tara_begin(tara, &payment) : tabapay_begin(tabapay, &payment)) return 1;
        if (!read_line(query, sizeof query) || !read_line(body, sizeof body)) return 0;
        if (through_tara ? tara_complete(tara, &payment, query, body)
                         : tabapay_complete(tabapay, &payment, query, body)) {
            return 1;
        }
    }
    return 0;
}

int main(int argc, char **argv) {
    dargah_error *error = NULL;
    dargah_network *network = NULL;
    dargah_tara_builder *tara_builder = NULL;
    dargah_tabapay_builder *tabapay_builder = NULL;
    dargah_tara *tara = NULL;
    dargah_tabapay *tabapay = NULL;
    int result = 1;
    if (argc != 4) {
        fprintf(stderr, "usage: %s TARA_BASE_URL TABAPAY_BASE_URL CA_FILE\n", argv[0]);
        return 2;
    }
#ifdef DARGAH_USE_LOADER
    char why[512];
    if (dargah_load(NULL, why, sizeof why) != DARGAH_LOAD_RESULT_OK) {
        fprintf(stderr, "%s\n", why);
        return 1;
    }
#endif
    if (dargah_network_new(&network, &error) == DARGAH_OK &&
        dargah_network_set_ca_file(network, TEXT(argv[3]), &error) == DARGAH_OK &&
        dargah_tara_builder_new(TEXT("shop"), TEXT("secret-password"), &tara_builder, &error) == DARGAH_OK &&
        dargah_tara_builder_set_base_url(tara_builder, TEXT(argv[1]), &error) == DARGAH_OK &&
        dargah_tara_builder_set_network(tara_builder, network, &error) == DARGAH_OK &&
        dargah_tara_builder_build(tara_builder, &tara, &error) == DARGAH_OK &&
        dargah_tabapay_builder_new(TEXT("aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee"), DARGAH_ENVIRONMENT_PRODUCTION,
                                   &tabapay_builder, &error) == DARGAH_OK &&
        dargah_tabapay_builder_set_base_url(tabapay_builder, TEXT(argv[2]), &error) == DARGAH_OK &&
        dargah_tabapay_builder_set_network(tabapay_builder, network, &error) == DARGAH_OK &&
        dargah_tabapay_builder_build(tabapay_builder, &tabapay, &error) == DARGAH_OK) {
        result = serve(tara, tabapay);
    } else {
        failed("settings", error);
    }
    dargah_tabapay_free(tabapay);
    dargah_tara_free(tara);
    dargah_tabapay_builder_free(tabapay_builder);
    dargah_tara_builder_free(tara_builder);
    dargah_network_free(network);
    return result;
}

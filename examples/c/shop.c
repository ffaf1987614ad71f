/*
 * A small shop on checkout: product page, payment, callback, receipt; in Persian and English.
 *
 *     shop --tara-url URL --tabapay-url URL --journal sqlite:/path/journal.db --books /path/books [--ca-file FILE]
 *          [--port PORT] [--payer-ms MS] [--lease-ms MS] [--origin URL] [--for-tests]
 *
 * against `make simulator`; it prints where it listens, on this machine only. `--origin` is the address under which payers
 * reach it, where that is another one, and `--for-tests` adds three pages that are for nobody else. The shops in the other languages under
 * examples/ take the same arguments and have the same pages. Several processes may share one journal and one file of
 * books. What is not about payments (the web server in web.c, the text file as books) a real shop has from
 * elsewhere.
 */

#define _DEFAULT_SOURCE

#include "web.h"

#include <dargah.h>

#include <fcntl.h>
#include <inttypes.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

/* A text that ends with a NUL, as the two arguments that the functions take. */
#define TEXT(text) (text), DARGAH_NUL_TERMINATED

/* The shop decides what a thing costs, never the browser. In Rial. */
enum { PRICE = 150000 };

static struct {
    dargah_checkout *checkout;
    const char *books;
    /* The shop's own address, and never the header Host, which is the payer's. */
    const char *origin;
    bool for_tests;
} shop;

/* Its text holds no secret; a payer still gets to see only that something is wrong. */
static int failed(const char *what, dargah_error *error) {
    fprintf(stderr, "%s: %s\n", what, error ? dargah_error_message(error, NULL) : "no error object");
    dargah_error_free(error);
    return 502;
}

/* ---- The books: what was delivered for which payment. ---- */

/* Somebody else's text in JSON. */
static void write_json(FILE *to, const char *text) {
    putc('"', to);
    for (; *text; text++) {
        if ((unsigned char)*text < ' ' || strchr("\"\\", *text)) fprintf(to, "\\u%04x", *text);
        else putc(*text, to);
    }
    putc('"', to);
}

/* One line of JSON for each payment, whoever comes how often: the lock is between threads and processes. */
static int write_into_books(const dargah_payment *payment) {
    char *line = NULL;
    size_t size = 0;
    int64_t id = dargah_payment_id(payment), amount = dargah_payment_amount(payment), other;
    int file = open(shop.books, O_RDWR | O_CREAT | O_APPEND, 0600), known = 0, done;
    FILE *lines;
    if (file < 0 || flock(file, LOCK_EX) != 0 || !(lines = fdopen(file, "r+"))) {
        perror(shop.books);
        if (file >= 0) close(file);
        return 502;
    }
    while (getline(&line, &size, lines) > 0) {
        known |= sscanf(line, "{\"payment\":%" SCNd64, &other) == 1 && other == id;
    }
    free(line);
    dargah_payment_reported_amount(payment, &amount);
    if (!known) {
        fseek(lines, 0, SEEK_END);
        fprintf(lines, "{\"payment\":%" PRId64 ",\"order\":", id);
        write_json(lines, dargah_payment_order_id(payment, NULL));
        fprintf(lines, ",\"amount\":%" PRId64 ",\"reference\":", amount);
        write_json(lines, dargah_payment_reference_number(payment, NULL));
        fputs("}\n", lines);
    }
    done = fflush(lines) == 0 && fsync(file) == 0;
    /* Closing it gives the lock back. */
    return fclose(lines) == 0 && done ? 0 : 502;
}

/* What the shop wants for an order now. A real shop has it in its own table, and the payer may have changed the basket
 * since the payment was begun. */
static int64_t price_of(const char *order) {
    (void)order;
    return PRICE;
}

/* Books a payment once, and then tells the journal. What dies in between, the next sweep does again. What is not to be
 * delivered, such as the second payment of a paid order, is somebody's who gives it back. */
static int book(const dargah_payment *payment) {
    int64_t price = price_of(dargah_payment_order_id(payment, NULL)), paid = dargah_payment_amount(payment);
    dargah_error *error = NULL;
    int wrong;
    if (dargah_payment_get_next_step(payment) != DARGAH_NEXT_STEP_DELIVER) return 0;
    dargah_payment_reported_amount(payment, &paid);
    if (paid == price && (wrong = write_into_books(payment)) != 0) return wrong;
    if (dargah_checkout_acknowledge(shop.checkout, dargah_payment_id(payment), price, &error) != DARGAH_OK) {
        bool another_amount = dargah_error_get_kind(error) == DARGAH_ERROR_KIND_ORDER_CONFLICT;
        int status = failed("acknowledge", error);
        /* Then nothing was booked, and a person finds it in the journal's list. */
        return another_amount ? 0 : status;
    }
    return 0;
}

/* ---- The pages. Each returns the status of the answer. ---- */

static int is_english(const struct web_request *request) {
    return strstr(request->query, "lang=en") != NULL;
}

static void page(const struct web_request *request, const char *title, int english) {
    fprintf(request->page,
            "<!doctype html><html lang=\"%s\" dir=\"%s\"><meta charset=\"utf-8\">"
            "<meta name=\"viewport\" content=\"width=device-width\"><title>%s</title>"
            "<style>body{font:1.1rem/1.7 sans-serif;max-width:30rem;margin:3rem auto;padding:0 1rem}"
            "button{font:inherit;padding:.5rem 1rem;margin:.25rem 0;margin-inline-end:.5rem}</style><h1>%s</h1>",
            english ? "en" : "fa", english ? "ltr" : "rtl", title, title);
}

/* An order number that nobody guesses: the receipt's address is made of it. */
static int new_order(char order[17]) {
    unsigned char bytes[8];
    int i, file = open("/dev/urandom", O_RDONLY), got = file >= 0 && read(file, bytes, sizeof bytes) == sizeof bytes;
    if (file >= 0) close(file);
    for (i = 0; got && i < 8; i++) sprintf(order + 2 * i, "%02x", bytes[i]);
    return got;
}

/* A basket has one order number, however often the payer presses a button: then no order is paid twice unnoticed. */
static void buttons(const struct web_request *request, const char *order, int english) {
    fputs("<form method=\"post\" action=\"/pay\"><input type=\"hidden\" name=\"basket\" value=\"", request->page);
    web_text(request->page, order);
    fprintf(request->page,
            "\"><button name=\"gateway\" value=\"tara\">%s</button>"
            "<button name=\"gateway\" value=\"tabapay\">%s</button></form>",
            english ? "Pay with Tara" : "پرداخت با تارا", english ? "Pay with TabaPay" : "پرداخت با تاباپی");
}

static int product(struct web_request *request) {
    int english = is_english(request);
    char basket[17];
    if (!new_order(basket)) return failed("no random number", NULL);
    page(request, english ? "Rice, 10 kg" : "برنج، ۱۰ کیلو", english);
    fprintf(request->page, "<p>%s</p>", english ? "150,000 Rial" : "۱۵۰٬۰۰۰ ریال");
    buttons(request, basket, english);
    fprintf(request->page, "<p><a href=\"%s</a></p>", english ? "/\">فارسی" : "/?lang=en\">English");
    /* Who comes back by the back button must find the same basket. */
    request->kept = 1;
    return 200;
}

/* The order number of the basket that the form was made for; a new one where it came without. */
static int order_of(const struct web_request *request, char order[17]) {
    const char *basket = strstr(request->body, "basket=");
    if (!basket || strspn(basket + 7, "0123456789abcdef") != 16) return new_order(order);
    snprintf(order, 17, "%s", basket + 7);
    return 1;
}

static int pay(struct web_request *request) {
    int tabapay = strstr(request->body, "gateway=tabapay") != NULL;
    dargah_error *error = NULL;
    dargah_tara_order *order = NULL;
    dargah_tabapay_request *create = NULL;
    dargah_started *started = NULL;
    dargah_status status;
    char number[17], back[512], *html = NULL;
    if (!order_of(request, number)) return failed("no random number", NULL);
    if (snprintf(back, sizeof back, "%s/back/%s", shop.origin, tabapay ? "tabapay" : "tara") >= (int)sizeof back) {
        return failed("--origin is too long", NULL);
    }
    if (tabapay) {
        status = dargah_tabapay_request_new(PRICE, TEXT(back), &create, &error);
        if (status == DARGAH_OK) {
            status = dargah_checkout_begin_tabapay(shop.checkout, TEXT("tabapay"), TEXT(number), create,
                                                   DARGAH_AGAIN_DEFAULT, NULL, &started, &error);
        }
    } else {
        status = dargah_tara_order_new(PRICE, 101, TEXT("127.0.0.1"), TEXT(back), &order, &error);
        if (status == DARGAH_OK) status = dargah_tara_order_set_order_id(order, TEXT(number), &error);
        if (status == DARGAH_OK) {
            status = dargah_checkout_begin_tara(shop.checkout, TEXT("tara"), order, DARGAH_AGAIN_DEFAULT, NULL, &started,
                                                &error);
        }
    }
    if (status == DARGAH_OK) {
        status = dargah_redirect_html(dargah_started_redirect(started), NULL, 0, &html, &error);
    }
    if (status == DARGAH_OK) fputs(html, request->page);
    dargah_text_free(html);
    dargah_started_free(started);
    dargah_tabapay_request_free(create);
    dargah_tara_order_free(order);
    if (status != DARGAH_OK && dargah_error_get_kind(error) == DARGAH_ERROR_KIND_ORDER_CONFLICT) {
        /* Paid already, or perhaps: where it stands is on the receipt. */
        web_go_on(request, "/receipt/", number);
        dargah_error_free(error);
        return 303;
    }
    return status == DARGAH_OK ? 200 : failed("begin", error);
}

/* The payer comes back. Then to a page of its own, so that reloading it sends nothing again. Nothing depends on a
 * cookie. */
static int come_back(struct web_request *request, const char *account) {
    dargah_error *error = NULL;
    dargah_completed *completed = NULL;
    const dargah_payment *payment;
    int wrong;
    if (dargah_checkout_complete(shop.checkout, TEXT(account), TEXT(request->query), request->body, request->body_len,
                                 NULL, &completed, &error) != DARGAH_OK) {
        return failed("complete", error);
    }
    payment = dargah_completed_payment(completed);
    wrong = book(payment);
    web_go_on(request, "/receipt/", dargah_payment_order_id(payment, NULL));
    dargah_completed_free(completed);
    return wrong ? wrong : 303;
}

static int receipt(const struct web_request *request, const char *order) {
    int english = is_english(request);
    dargah_error *error = NULL;
    dargah_payments *payments = NULL;
    const dargah_payment *best = NULL, *payment;
    const char *title, *reference;
    /* Whether the payer may pay (again): the one who waits left the gateway's page, and gets it again. */
    int may_pay = 0;
    size_t i;
    if (dargah_checkout_find(shop.checkout, TEXT(order), &payments, &error) != DARGAH_OK) return failed("find", error);
    for (i = 0; (payment = dargah_payments_at(payments, i)) != NULL; i++) {
        if (!best || dargah_payment_get_state(best) != DARGAH_PAYMENT_STATE_PAID) best = payment;
    }
    switch (best ? dargah_payment_get_state(best) : 0) {
    case 0: title = english ? "There is no such order" : "سفارشی با این شماره نیست"; break;
    case DARGAH_PAYMENT_STATE_PAID: title = english ? "Paid" : "پرداخت شد"; break;
    case DARGAH_PAYMENT_STATE_STARTED:
    case DARGAH_PAYMENT_STATE_WAITING:
        title = english ? "Waiting for the payment" : "در انتظار پرداخت";
        may_pay = 1;
        break;
    default: title = english ? "The payment is being checked" : "نتیجهٔ پرداخت در حال بررسی است"; break;
    }
    if (best && dargah_payment_get_next_step(best) == DARGAH_NEXT_STEP_OFFER_TO_PAY_AGAIN) {
        title = english ? "Not paid" : "پرداخت نشد";
        may_pay = 1;
    }
    page(request, title, english);
    reference = best ? dargah_payment_reference_number(best, NULL) : NULL;
    if (reference) {
        /* What turns its direction stays inside of `bdi`. */
        fputs(english ? "<p>Reference number: <bdi>" : "<p>شمارهٔ مرجع: <bdi>", request->page);
        web_text(request->page, reference);
        fputs("</bdi></p>", request->page);
    }
    if (may_pay) {
        fprintf(request->page, "<p>%s</p>",
                english ? "This order is not paid yet. You can pay it again:"
                        : "این سفارش هنوز پرداخت نشده است؛ می‌توانید دوباره برای پرداخت اقدام کنید:");
        buttons(request, dargah_payment_order_id(best, NULL), english);
    }
    fprintf(request->page, "<p><a href=\"%s</a></p>",
            english ? "/?lang=en\">Back to the shop" : "/\">بازگشت به فروشگاه");
    dargah_payments_free(payments);
    return 200;
}

/* What cron does in a real shop: asks about everything that is open, and books what nobody booked. */
static int sweep(struct web_request *request) {
    dargah_error *error = NULL;
    dargah_report *report = NULL;
    const dargah_payment *payment;
    int wrong = 0;
    size_t i;
    if (dargah_checkout_reconcile(shop.checkout, 2, NULL, NULL, NULL, &report, &error) != DARGAH_OK) {
        return failed("reconcile", error);
    }
    for (i = 0; !wrong && (payment = dargah_payments_at(dargah_report_unacknowledged(report), i)) != NULL; i++) {
        wrong = book(payment);
    }
    fprintf(request->page, "%zu %zu\n", dargah_report_looked(report), dargah_report_error_count(report));
    request->type = "text/plain; charset=utf-8";
    dargah_report_free(report);
    return wrong ? wrong : 200;
}

/* What was booked, for the tests: a real shop shows this to nobody. */
static int booked(struct web_request *request) {
    FILE *lines = fopen(shop.books, "r");
    char *line = NULL;
    size_t size = 0;
    const char *between = "[";
    while (lines && getline(&line, &size, lines) > 0) {
        fprintf(request->page, "%s%s", between, line);
        between = ",";
    }
    fputs(*between == '[' ? "[]" : "]", request->page);
    free(line);
    if (lines) fclose(lines);
    request->type = "application/json; charset=utf-8";
    return 200;
}

/* The journal as lines of JSON, page by page; for the tests too. */
static int journal(struct web_request *request) {
    dargah_error *error = NULL;
    dargah_filter *filter = NULL;
    dargah_status status = dargah_filter_new(&filter, &error);
    size_t count = 1, i;
    while (status == DARGAH_OK && count > 0) {
        dargah_payments *found = NULL;
        status = dargah_checkout_list(shop.checkout, filter, 100, &found, &error);
        count = dargah_payments_count(found);
        for (i = 0; status == DARGAH_OK && i < count; i++) {
            int64_t id = dargah_payment_id(dargah_payments_at(found, i));
            char *line = NULL;
            status = dargah_checkout_export_line(shop.checkout, id, &line, &error);
            if (status == DARGAH_OK) fprintf(request->page, "%s\n", line);
            if (status == DARGAH_OK) status = dargah_filter_set_after(filter, id, &error);
            dargah_text_free(line);
        }
        dargah_payments_free(found);
    }
    dargah_filter_free(filter);
    request->type = "application/jsonl; charset=utf-8";
    return status == DARGAH_OK ? 200 : failed("list", error);
}

static int route(struct web_request *request) {
    const char *path = request->path;
    int post = strcmp(request->method, "POST") == 0;
    if (strcmp(path, "/") == 0) return product(request);
    if (strcmp(path, "/pay") == 0 && post) return pay(request);
    if (strcmp(path, "/back/tara") == 0 || strcmp(path, "/back/tabapay") == 0) return come_back(request, path + 6);
    if (strncmp(path, "/receipt/", 9) == 0) return receipt(request, path + 9);
    if (!shop.for_tests) return 404;
    if (strcmp(path, "/sweep") == 0 && post) return sweep(request);
    if (strcmp(path, "/books") == 0) return booked(request);
    if (strcmp(path, "/journal") == 0) return journal(request);
    return 404;
}

static int answer(struct web_request *request) {
    int status = route(request);
    if (status >= 400) {
        page(request, "خطا", 0);
        fputs("<p>مشکلی پیش آمد؛ اگر پولی پرداخته‌اید، نتیجه بررسی می‌شود. Something went wrong.</p>", request->page);
    }
    return status;
}

/* ---- Putting it together. ---- */

static const char *argument(int count, char **all, const char *name, const char *otherwise) {
    int i;
    for (i = 1; i + 1 < count; i++) {
        if (strcmp(all[i], name) == 0) return all[i + 1];
    }
    if (!otherwise) {
        fprintf(stderr, "%s is missing\n", name);
        exit(2);
    }
    return otherwise;
}

int main(int count, char **all) {
    const char *ca_file = argument(count, all, "--ca-file", ""), *payer = argument(count, all, "--payer-ms", "900000");
    const char *lease = argument(count, all, "--lease-ms", "60000");
    static char listens[WEB_ORIGIN];
    int i;
    dargah_error *error = NULL;
    dargah_network *network = NULL;
    dargah_tara_builder *tara_builder = NULL;
    dargah_tabapay_builder *tabapay_builder = NULL;
    dargah_checkout_builder *builder = NULL;
    dargah_tara *tara = NULL;
    dargah_tabapay *tabapay = NULL;
    shop.books = argument(count, all, "--books", NULL);
    shop.origin = argument(count, all, "--origin", listens);
    for (i = 1; i < count; i++) shop.for_tests |= strcmp(all[i], "--for-tests") == 0;
    if (dargah_network_new(&network, &error) != DARGAH_OK ||
        (*ca_file && dargah_network_set_ca_file(network, TEXT(ca_file), &error) != DARGAH_OK) ||
        dargah_tara_builder_new(TEXT("shop"), TEXT("secret-password"), &tara_builder, &error) != DARGAH_OK ||
        dargah_tara_builder_set_base_url(tara_builder, TEXT(argument(count, all, "--tara-url", NULL)), &error) ||
        dargah_tara_builder_set_network(tara_builder, network, &error) != DARGAH_OK ||
        dargah_tara_builder_build(tara_builder, &tara, &error) != DARGAH_OK ||
        dargah_tabapay_builder_new(TEXT("aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee"), DARGAH_ENVIRONMENT_PRODUCTION,
                                   &tabapay_builder, &error) != DARGAH_OK ||
        dargah_tabapay_builder_set_base_url(tabapay_builder, TEXT(argument(count, all, "--tabapay-url", NULL)), &error) ||
        dargah_tabapay_builder_set_network(tabapay_builder, network, &error) != DARGAH_OK ||
        dargah_tabapay_builder_build(tabapay_builder, &tabapay, &error) != DARGAH_OK ||
        dargah_checkout_builder_new(TEXT(argument(count, all, "--journal", NULL)), &builder, &error) != DARGAH_OK ||
        dargah_checkout_builder_add_tara(builder, TEXT("tara"), tara, &error) != DARGAH_OK ||
        dargah_checkout_builder_add_tabapay(builder, TEXT("tabapay"), tabapay, &error) != DARGAH_OK ||
        dargah_checkout_builder_set_payer_ms(builder, strtoull(payer, NULL, 10), &error) != DARGAH_OK ||
        dargah_checkout_builder_set_lease_ms(builder, strtoull(lease, NULL, 10), &error) != DARGAH_OK ||
        dargah_checkout_builder_build(builder, &shop.checkout, &error) != DARGAH_OK) {
        failed("settings", error);
        return 1;
    }
    /* The checkout has its own hold on the clients. */
    dargah_checkout_builder_free(builder);
    dargah_tabapay_free(tabapay);
    dargah_tabapay_builder_free(tabapay_builder);
    dargah_tara_free(tara);
    dargah_tara_builder_free(tara_builder);
    dargah_network_free(network);
    return web_serve(argument(count, all, "--port", "0"), listens, answer);
}

#define _GNU_SOURCE

#include "host.h"

#include "json.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <time.h>
#include <unistd.h>

host_counts *host_counted;

long host_size(const char *variable, long usual, long at_length) {
    const char *set = getenv(variable), *length = getenv("LONG");
    if (set) {
        char *end;
        long size = strtol(set, &end, 10);
        REQUIRE(*set && !*end && size > 0);
        return size;
    }
    return length && strcmp(length, "1") == 0 ? at_length : usual;
}

void host_begin(void) {
    void *shared = mmap(NULL, sizeof *host_counted, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    REQUIRE(shared != MAP_FAILED);
    host_counted = shared;
}

static void add(long *what, long number) { __atomic_fetch_add(what, number, __ATOMIC_RELAXED); }

dargah_checkout *host_checkout(const host_shop *shop, const char *journal) {
    const char *directory = getenv("DARGAH_TEST_POSTGRES_DIR");
    dargah_checkout_builder *builder = checkout_builder(&shop->gateway, journal);
    /* A busy machine may take more than the usual five seconds to connect, while many processes do so at once. */
    OK(dargah_checkout_builder_set_journal_connect_timeout_ms(builder, 300000, err));
    OK(dargah_checkout_builder_set_journal_timeout_ms(builder, 300000, err));
    if (strncmp(journal, "postgres", strlen("postgres")) == 0) {
        char ca[256];
        REQUIRE(directory);
        snprintf(ca, sizeof ca, "%s/ca.pem", directory);
        OK(dargah_checkout_builder_set_journal_ca_file(builder, Z(ca), err));
        OK(dargah_checkout_builder_set_journal_only_own_ca(builder, true, err));
    }
    return checkout_built(builder);
}

static void open_all(host_shop *shop, const char *journal) {
    shop->tara = shop_tara(&shop->gateway);
    shop->tabapay = shop_tabapay(&shop->gateway);
    shop->checkout = host_checkout(shop, journal);
}

void host_open(host_shop *shop, const char *journal) {
    memset(shop, 0, sizeof *shop);
    simulator_start(&shop->gateway, true, NULL);
    open_all(shop, journal);
}

void host_tell(const host_shop *shop, const char **arguments) {
    static char port[16];
    snprintf(port, sizeof port, "%d", shop->gateway.control_port);
    arguments[0] = shop->gateway.tara;
    arguments[1] = shop->gateway.refund;
    arguments[2] = shop->gateway.tabapay;
    arguments[3] = shop->gateway.ca_file;
    arguments[4] = port;
}

static void copy(char *to, size_t room, const char *from) {
    REQUIRE(strlen(from) < room);
    memcpy(to, from, strlen(from) + 1);
}

void host_adopt(host_shop *shop, char *const *arguments, const char *journal) {
    simulator *gateway = &shop->gateway;
    memset(shop, 0, sizeof *shop);
    copy(gateway->tara, sizeof gateway->tara, arguments[0]);
    copy(gateway->refund, sizeof gateway->refund, arguments[1]);
    copy(gateway->tabapay, sizeof gateway->tabapay, arguments[2]);
    copy(gateway->ca_file, sizeof gateway->ca_file, arguments[3]);
    gateway->control_port = atoi(arguments[4]);
    host_begin();
    /* The orders of all programs stand in one journal. */
    host_counted->numbers = 10000000 + getpid() * 100L;
    open_all(shop, journal);
}

void host_free(host_shop *shop) {
    dargah_checkout_free(shop->checkout);
    dargah_tabapay_free(shop->tabapay);
    dargah_tara_free(shop->tara);
    dargah_options_free(shop->options);
    shop->checkout = NULL;
    shop->tabapay = NULL;
    shop->tara = NULL;
    shop->options = NULL;
}

/* An order that no other payment of any process has. */
typedef struct own_order {
    long number;
    int64_t amount;
    char id[32];
} own_order;

static own_order next_order(void) {
    own_order order;
    order.number = __atomic_add_fetch(&host_counted->numbers, 1, __ATOMIC_RELAXED);
    order.amount = 100000 + order.number;
    snprintf(order.id, sizeof order.id, "own-%ld", order.number);
    return order;
}

static void wrong_unless(bool right, const char *what, const own_order *order) {
    if (!CHECK(right)) {
        fprintf(stderr, "    %s, at %s\n", what, order->id);
        add(&host_counted->wrong, 1);
    }
}

static bool same(const char *one, const char *other) { return one && other && strcmp(one, other) == 0; }

/* The gateway's books know this token as this order's. Its reference number goes to `rrn` where that is wanted. */
static void check_books(const host_shop *shop, const char *token, const own_order *order, bool has_order, char **rrn) {
    char *payment = simulator_payment(&shop->gateway, token, ""), *id = json_at(payment, "order_id");
    wrong_unless(json_number_at(payment, "asked") == order->amount, "the token is another order's", order);
    wrong_unless(!has_order || same(id, order->id), "the token is of another order number", order);
    if (rrn) {
        *rrn = json_at(payment, "rrn");
    }
    free(id);
    free(payment);
}

static void check_paid(const host_shop *shop, const dargah_outcome *outcome, const char *token, const own_order *order,
                       bool has_order) {
    int64_t amount = 0;
    char *rrn = NULL;
    bool paid = dargah_outcome_get_kind(outcome) == DARGAH_OUTCOME_KIND_PAID;
    if (!paid) {
        char *json = dargah_outcome_to_json(outcome);
        fprintf(stderr, "    %s\n", json ? json : "(no outcome)");
        dargah_text_free(json);
    }
    wrong_unless(paid, "not paid", order);
    wrong_unless(dargah_outcome_amount(outcome, &amount) && amount == order->amount, "paid with another amount", order);
    check_books(shop, token, order, has_order, &rrn);
    wrong_unless(same(rrn, dargah_outcome_reference_number(outcome, NULL)), "another payment's reference", order);
    free(rrn);
    add(&host_counted->payments, 1);
}

static dargah_tara_order *tara_order(const own_order *order) {
    dargah_tara_order *out = NULL;
    OK(dargah_tara_order_new(order->amount, 101, Z(SHOP_IP), Z("https://shop.ir/back"), &out, err));
    OK(dargah_tara_order_set_order_id(out, Z(order->id), err));
    return out;
}

void host_pay_at_tara(host_shop *shop) {
    const own_order own = next_order();
    dargah_tara_order *order = tara_order(&own);
    dargah_tara_token *answer = NULL;
    dargah_tara_callback *callback = NULL;
    dargah_expected *expected = NULL;
    dargah_outcome *outcome = NULL;
    dargah_tara_inquiry *inquiry = NULL;
    const char *token;
    returned back;
    OK(dargah_tara_get_token(shop->tara, order, shop->options, &answer, err));
    token = dargah_tara_token_text(answer, NULL);
    REQUIRE(token);
    back = simulator_payer(&shop->gateway, token, "pay", NULL);
    OK(dargah_tara_callback_parse(Z(back.query), Z(back.body), &callback, err));
    OK(dargah_tara_order_expected(order, Z(token), &expected, err));
    OK(dargah_expected_set_verified_before(expected, false, err));
    OK(dargah_expected_after_tara_callback(expected, callback, err));
    OK(dargah_tara_verify(shop->tara, expected, shop->options, &outcome, err));
    check_paid(shop, outcome, token, &own, true);
    OK(dargah_tara_inquire(shop->tara, Z(token), Z(SHOP_IP), shop->options, &inquiry, err));
    wrong_unless(same(dargah_tara_inquiry_order_id(inquiry, NULL), own.id), "the inquiry is another order's", &own);
    add(&host_counted->calls, 3);
    dargah_tara_inquiry_free(inquiry);
    dargah_outcome_free(outcome);
    dargah_expected_free(expected);
    dargah_tara_callback_free(callback);
    dargah_tara_token_free(answer);
    dargah_tara_order_free(order);
    returned_free(&back);
}

void host_pay_at_tabapay(host_shop *shop) {
    const own_order own = next_order();
    dargah_tabapay_request *request = NULL;
    dargah_tabapay_created *created = NULL;
    dargah_tabapay_callback *callback = NULL;
    dargah_expected *expected = NULL;
    dargah_outcome *outcome = NULL;
    const char *token;
    returned back;
    OK(dargah_tabapay_request_new(own.amount, Z("https://shop.ir/back"), &request, err));
    OK(dargah_tabapay_create(shop->tabapay, request, shop->options, &created, err));
    token = dargah_tabapay_created_token(created, NULL);
    REQUIRE(token);
    back = simulator_payer(&shop->gateway, token, "pay", NULL);
    OK(dargah_tabapay_callback_parse(Z(back.query), Z(back.body), &callback, err));
    OK(dargah_tabapay_request_expected(request, Z(token), &expected, err));
    OK(dargah_expected_set_verified_before(expected, false, err));
    OK(dargah_expected_after_tabapay_callback(expected, callback, err));
    OK(dargah_tabapay_verify(shop->tabapay, expected, shop->options, &outcome, err));
    check_paid(shop, outcome, token, &own, false);
    add(&host_counted->calls, 2);
    dargah_outcome_free(outcome);
    dargah_expected_free(expected);
    dargah_tabapay_callback_free(callback);
    dargah_tabapay_created_free(created);
    dargah_tabapay_request_free(request);
    returned_free(&back);
}

void host_pay_by_checkout(host_shop *shop) {
    const own_order own = next_order();
    dargah_tara_order *order = tara_order(&own);
    dargah_started *started = NULL;
    dargah_completed *completed;
    const dargah_payment *payment;
    returned back;
    char *rrn = NULL;
    OK(dargah_checkout_begin_tara(shop->checkout, Z(AT_TARA), order, DARGAH_AGAIN_DEFAULT, shop->options, &started, err));
    REQUIRE(started);
    back = checkout_payer(&shop->gateway, started, "pay", NULL);
    completed = checkout_complete(shop->checkout, AT_TARA, &back);
    payment = dargah_completed_payment(completed);
    wrong_unless(dargah_payment_get_state(payment) == DARGAH_PAYMENT_STATE_PAID, "not paid", &own);
    wrong_unless(dargah_completed_is_first_time(completed), "not for the first time", &own);
    wrong_unless(dargah_payment_amount(payment) == own.amount, "another amount", &own);
    wrong_unless(same(dargah_payment_order_id(payment, NULL), own.id), "another order", &own);
    check_books(shop, dargah_payment_token(dargah_started_payment(started), NULL), &own, true, &rrn);
    wrong_unless(same(rrn, dargah_payment_reference_number(payment, NULL)), "another payment's reference", &own);
    OK(dargah_checkout_acknowledge(shop->checkout, dargah_payment_id(payment), own.amount, err));
    add(&host_counted->calls, 2);
    add(&host_counted->payments, 1);
    free(rrn);
    dargah_completed_free(completed);
    dargah_started_free(started);
    dargah_tara_order_free(order);
    returned_free(&back);
}

void host_pay(host_shop *shop, long turn) {
    switch (turn % (shop->checkout ? 3 : 2)) {
    case 0:
        host_pay_at_tara(shop);
        break;
    case 1:
        host_pay_at_tabapay(shop);
        break;
    default:
        host_pay_by_checkout(shop);
    }
}

void host_create(host_shop *shop) {
    const own_order own = next_order();
    dargah_tabapay_request *request = NULL;
    dargah_tabapay_created *created = NULL;
    const char *token;
    OK(dargah_tabapay_request_new(own.amount, Z("https://shop.ir/back"), &request, err));
    OK(dargah_tabapay_create(shop->tabapay, request, shop->options, &created, err));
    token = dargah_tabapay_created_token(created, NULL);
    REQUIRE(token);
    check_books(shop, token, &own, false, NULL);
    add(&host_counted->calls, 1);
    dargah_tabapay_created_free(created);
    dargah_tabapay_request_free(request);
}

static void *keep_paying(void *with) {
    host_threads *self = with;
    long turn = (long)(uintptr_t)&turn >> 12;
    while (!__atomic_load_n(&self->stop, __ATOMIC_RELAXED)) {
        host_pay(self->shop, turn++ & 0xffff);
    }
    return NULL;
}

void host_threads_start(host_threads *self, host_shop *shop, int count) {
    int i;
    REQUIRE(count <= HOST_MOST_THREADS);
    memset(self, 0, sizeof *self);
    self->shop = shop;
    for (i = 0; i < count; i++) {
        REQUIRE(pthread_create(&self->threads[i], NULL, keep_paying, self) == 0);
        self->count++;
    }
}

void host_threads_stop(host_threads *self) {
    __atomic_store_n(&self->stop, 1, __ATOMIC_RELAXED);
    while (self->count > 0) {
        pthread_join(self->threads[--self->count], NULL);
    }
}

void host_pause(void) {
    struct timespec pause = {0, 2000000};
    nanosleep(&pause, NULL);
}

void host_no_money_moved_twice(const host_shop *shop) {
    char *ledger = simulator_call(&shop->gateway, "GET", "ledger", NULL);
    CHECK_CONTAINS(ledger, "\"moved_twice\":[]");
    free(ledger);
}

void host_row(const char *section, const char *what, const char *figures, ...) {
    va_list values;
    printf("reliability: {\"section\": \"%s\", \"what\": \"%s\", \"figures\": {", section, what);
    va_start(values, figures);
    vprintf(figures, values);
    va_end(values);
    printf("}}\n");
    fflush(stdout);
}

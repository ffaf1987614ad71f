#define _POSIX_C_SOURCE 200809L

#include "checkout_shop.h"

#include "check.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

dargah_checkout_builder *checkout_builder(const simulator *gateway, const char *journal) {
    dargah_checkout_builder *builder = NULL;
    dargah_tara *tara = shop_tara(gateway);
    dargah_tabapay *tabapay = shop_tabapay(gateway);
    OK(dargah_checkout_builder_new(Z(journal), &builder, err));
    OK(dargah_checkout_builder_add_tara(builder, Z(AT_TARA), tara, err));
    OK(dargah_checkout_builder_add_tabapay(builder, Z(AT_TABAPAY), tabapay, err));
    /* The checkout keeps its own hold on them. */
    dargah_tara_free(tara);
    dargah_tabapay_free(tabapay);
    return builder;
}

dargah_checkout *checkout_built(dargah_checkout_builder *builder) {
    dargah_checkout *checkout = NULL;
    OK(dargah_checkout_builder_build(builder, &checkout, err));
    dargah_checkout_builder_free(builder);
    REQUIRE(checkout);
    return checkout;
}

dargah_checkout *checkout_open(const simulator *gateway, const char *journal) {
    return checkout_built(checkout_builder(gateway, journal));
}

dargah_checkout *checkout_hasty(const simulator *gateway, const char *journal) {
    dargah_checkout_builder *builder = checkout_builder(gateway, journal);
    OK(dargah_checkout_builder_set_lease_ms(builder, 30000, err));
    OK(dargah_checkout_builder_set_payer_ms(builder, 1, err));
    OK(dargah_checkout_builder_set_window_ms(builder, 1, err));
    OK(dargah_checkout_builder_set_ask_again_ms(builder, 1, err));
    OK(dargah_checkout_builder_add_state_key(builder, Z("k1"), Z(STATE_KEY), err));
    OK(dargah_checkout_builder_set_state_ttl_ms(builder, 3600000, err));
    return checkout_built(builder);
}

const char *journal_file(journal_place place, const char *name) {
    const char *directory = getenv("TMPDIR");
    int length = snprintf(place, sizeof(journal_place), "sqlite:%s/%s-%ld.db", directory ? directory : "/tmp", name,
                          (long)getpid());
    REQUIRE(length > 0 && (size_t)length < sizeof(journal_place));
    journal_remove(place);
    return place;
}

void journal_remove(const journal_place place) {
    static const char *const endings[] = {"", "-wal", "-shm"};
    char path[sizeof(journal_place) + 8];
    size_t i;
    for (i = 0; i < sizeof endings / sizeof *endings; i++) {
        snprintf(path, sizeof path, "%s%s", place + strlen("sqlite:"), endings[i]);
        unlink(path);
    }
}

dargah_started *checkout_begin(const dargah_checkout *checkout, const char *account, const char *order) {
    dargah_started *started = NULL;
    if (strcmp(account, AT_TARA) == 0) {
        dargah_tara_order *what = shop_tara_order();
        OK(dargah_tara_order_set_order_id(what, Z(order), err));
        OK(dargah_checkout_begin_tara(checkout, Z(account), what, DARGAH_AGAIN_DEFAULT, NULL, &started, err));
        dargah_tara_order_free(what);
    } else {
        dargah_tabapay_request *what = shop_tabapay_request();
        OK(dargah_checkout_begin_tabapay(checkout, Z(account), Z(order), what, DARGAH_AGAIN_DEFAULT, NULL, &started,
                                         err));
        dargah_tabapay_request_free(what);
    }
    REQUIRE(started);
    return started;
}

returned checkout_payer(const simulator *gateway, const dargah_started *started, const char *act, const char *body) {
    const char *token = dargah_payment_token(dargah_started_payment(started), NULL);
    REQUIRE(token);
    return simulator_payer(gateway, token, act, body);
}

dargah_completed *checkout_complete(const dargah_checkout *checkout, const char *account, const returned *back) {
    dargah_completed *completed = NULL;
    OK(dargah_checkout_complete(checkout, Z(account), Z(back->query), Z(back->body), NULL, &completed, err));
    REQUIRE(completed);
    return completed;
}

int64_t checkout_pay(const simulator *gateway, const dargah_checkout *checkout, const char *account,
                     const char *order) {
    dargah_started *started = checkout_begin(checkout, account, order);
    returned back = checkout_payer(gateway, started, "pay", NULL);
    dargah_completed *completed = checkout_complete(checkout, account, &back);
    int64_t id = dargah_payment_id(dargah_completed_payment(completed));
    CHECK_INT(dargah_payment_get_state(dargah_completed_payment(completed)), DARGAH_PAYMENT_STATE_PAID);
    CHECK(dargah_completed_is_first_time(completed));
    dargah_completed_free(completed);
    returned_free(&back);
    dargah_started_free(started);
    return id;
}

int64_t checkout_unresolved(const simulator *gateway, const dargah_checkout *checkout, const char *order) {
    dargah_started *started = checkout_begin(checkout, AT_TARA, order);
    int64_t id = dargah_payment_id(dargah_started_payment(started));
    returned back = checkout_payer(gateway, started, "pay", NULL);
    dargah_report *report;
    simulator_fault(gateway, "tara", "purchaseVerify", "\"fault\": \"html\", \"times\": \"always\"");
    simulator_fault(gateway, "tara", "purchaseInquiry", "\"fault\": \"html\", \"times\": \"always\"");
    checkout_until_due(checkout, id);
    report = checkout_reconciled(checkout, 1);
    CHECK_INT(dargah_payment_id(dargah_payments_at(dargah_report_others(report), 0)), id);
    free(simulator_call(gateway, "DELETE", "faults", NULL));
    dargah_report_free(report);
    returned_free(&back);
    dargah_started_free(started);
    return id;
}

int64_t checkout_mismatch(const simulator *gateway, const dargah_checkout *checkout, const char *order) {
    dargah_started *started = checkout_begin(checkout, AT_TARA, order);
    int64_t id = dargah_payment_id(dargah_started_payment(started));
    returned back = checkout_payer(gateway, started, "pay", NULL);
    dargah_completed *completed;
    simulator_fault(gateway, "tara", "purchaseVerify", "\"fault\": \"wrong_amount\", \"how\": \"times_ten\"");
    completed = checkout_complete(checkout, AT_TARA, &back);
    CHECK(!dargah_completed_is_first_time(completed));
    dargah_completed_free(completed);
    returned_free(&back);
    dargah_started_free(started);
    return id;
}

void checkout_until_due(const dargah_checkout *checkout, int64_t payment) {
    dargah_payment *open = NULL;
    uint64_t due = 0, now;
    OK(dargah_checkout_payment(checkout, payment, &open, err));
    CHECK(dargah_payment_ask_again_ms(open, &due));
    dargah_payment_free(open);
    do {
        struct timespec time;
        clock_gettime(CLOCK_REALTIME, &time);
        now = (uint64_t)time.tv_sec * 1000 + (uint64_t)time.tv_nsec / 1000000;
        /* A clock that jumps, or a checkout that is not hasty, is no reason to hang. */
        REQUIRE(due < now + 1000);
    } while (now < due);
}

dargah_report *checkout_reconciled(const dargah_checkout *checkout, size_t threads) {
    dargah_report *report = NULL;
    OK(dargah_checkout_reconcile(checkout, threads, NULL, NULL, NULL, &report, err));
    REQUIRE(report);
    return report;
}

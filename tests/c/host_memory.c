/* Memory after thousands of payments: `host_memory PAYMENTS`, half of them through a checkout. The first half is for what
 * is kept once; the second half must need nothing more. Says how it went in a row for docs/RELIABILITY.md. */

#define _GNU_SOURCE

#include "check.h"
#include "checkout_shop.h"

#include <inttypes.h>
#include <malloc.h>
#include <stdio.h>
#include <stdlib.h>

static simulator gateway;
static int64_t paid;

/* What is allocated and not freed, to the byte. One heap, so that it is all of it. */
static int64_t allocated(void) {
    struct mallinfo2 books = mallinfo2();
    return (int64_t)(books.uordblks + books.hblkhd);
}

/* A call that fails leaves an error behind, to be freed like a result. */
static void fails(const dargah_tara *tara) {
    dargah_tara_order *order = shop_tara_order();
    dargah_tara_token *token = NULL;
    OK(dargah_tara_order_set_mobile(order, Z("12"), err));
    FAILS(dargah_tara_get_token(tara, order, NULL, &token, err), DARGAH_ERROR_KIND_INVALID_INPUT, "mobile");
    dargah_tara_order_free(order);
}

/* Clients and checkouts are made anew now and then, as in processes that live long. */
static void payments(int64_t count) {
    enum { TOGETHER = 50 };
    int64_t done, i;
    for (done = 0; done < count; done += TOGETHER) {
        dargah_tara *tara = shop_tara(&gateway);
        dargah_tabapay *tabapay = shop_tabapay(&gateway);
        dargah_checkout *checkout = checkout_open(&gateway, "memory:");
        for (i = 0; i < TOGETHER; i++) {
            const char *account = i % 2 ? AT_TARA : AT_TABAPAY;
            char order[32];
            snprintf(order, sizeof order, "order-%d", (int)i);
            if (i % 4 == 0) {
                shop_pay_at_tara(&gateway, tara);
            } else if (i % 4 == 1) {
                shop_pay_at_tabapay(&gateway, tabapay);
            } else {
                int64_t id = checkout_pay(&gateway, checkout, account, order);
                OK(dargah_checkout_acknowledge(checkout, id, SHOP_AMOUNT, err));
            }
            paid++;
            fails(tara);
        }
        dargah_report_free(checkout_reconciled(checkout, 1));
        dargah_checkout_free(checkout);
        dargah_tabapay_free(tabapay);
        dargah_tara_free(tara);
        /* The simulator remembers everything, but that is another process. */
        simulator_fresh(&gateway);
    }
}

int main(int count, char **arguments) {
    int64_t wanted = count > 1 ? atoll(arguments[1]) : 2000, before, more;
    mallopt(M_ARENA_MAX, 1);
    simulator_start(&gateway, false, NULL);
    payments(wanted / 2);
    before = allocated();
    payments(wanted - wanted / 2);
    more = allocated() - before;
    CHECK(paid >= wanted);
    /* Kept connections come and go; apart from them, less than any handle that each payment could lose. */
    CHECK(before > 0 && more < 16 * (wanted / 2) + 128 * 1024);
    printf("reliability: {\"section\": \"leaks\", \"what\": \"C, plain calls and checkout\", \"figures\": {\"payments\": %" PRId64
           ", \"bytes more after the second half\": %" PRId64 "}}\n", paid, more);
    simulator_stop(&gateway);
    return CHECK_RESULT();
}

/* Runs the README's callback handler in C against the simulator: what it books, and what it acknowledges. Linked with
 * that part of the README. */

#include "check.h"
#include "checkout_shop.h"

#include <stddef.h>

dargah_status back(const dargah_checkout *checkout, const char *query, const char *body,
                   bool (*book_once)(int64_t payment, const char *order_id),
                   int64_t (*price_of)(const char *order_id), dargah_error **error);

static simulator gateway;
static dargah_checkout *checkout;
/* The shop's books, in which a payment stands once. */
static int64_t booked[8];
static size_t booked_count;
static bool books_are_open;

static bool book_once(int64_t payment, const char *order_id) {
    size_t i;
    CHECK_TEXT(order_id, "books");
    if (!books_are_open) return false;
    for (i = 0; i < booked_count; i++) {
        if (booked[i] == payment) return true;
    }
    booked[booked_count++] = payment;
    return true;
}

/* What the order costs in the shop's own books. */
static int64_t price = SHOP_AMOUNT;

static int64_t price_of(const char *order_id) {
    CHECK_TEXT(order_id, "books");
    return price;
}

static size_t unacknowledged(void) {
    dargah_payments *open = NULL;
    size_t count;
    OK(dargah_checkout_unacknowledged(checkout, 10, &open, err));
    count = dargah_payments_count(open);
    dargah_payments_free(open);
    return count;
}

static void it_books_once_and_never_forgets(void) {
    dargah_started *first = checkout_begin(checkout, AT_TARA, "books"), *second = NULL;
    int64_t paid = dargah_payment_id(dargah_started_payment(first));
    dargah_tara_order *order = shop_tara_order();
    returned came;
    OK(dargah_tara_order_set_order_id(order, Z("books"), err));
    OK(dargah_checkout_begin_tara(checkout, Z(AT_TARA), order, DARGAH_AGAIN_NEW_ATTEMPT, NULL, &second, err));
    came = checkout_payer(&gateway, first, "pay", NULL);
    /* The books fail, so nothing is acknowledged; the same callback again books it, and a third one changes nothing. */
    OK(back(checkout, came.query, came.body, book_once, price_of, err));
    CHECK_INT(unacknowledged(), 1);
    books_are_open = true;
    OK(back(checkout, came.query, came.body, book_once, price_of, err));
    OK(back(checkout, came.query, came.body, book_once, price_of, err));
    CHECK(booked_count == 1 && booked[0] == paid);
    CHECK_INT(unacknowledged(), 0);
    returned_free(&came);
    /* The order's other payment is to be given back. */
    came = checkout_payer(&gateway, second, "pay", NULL);
    OK(back(checkout, came.query, came.body, book_once, price_of, err));
    CHECK_INT(booked_count, 1);
    returned_free(&came);
    FAILS(back(checkout, "token=%ZZ", "", book_once, price_of, err), DARGAH_ERROR_KIND_CALLBACK_UNREADABLE, NULL);
    dargah_tara_order_free(order);
    dargah_started_free(first);
    dargah_started_free(second);
}

int main(void) {
    simulator_start(&gateway, false, NULL);
    checkout = checkout_open(&gateway, "memory:");
    RUN(it_books_once_and_never_forgets);
    dargah_checkout_free(checkout);
    simulator_stop(&gateway);
    return CHECK_RESULT();
}

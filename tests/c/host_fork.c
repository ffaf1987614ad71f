/* Clients that were made, and used, before a fork: they work in the parent and in every child. */

#define _POSIX_C_SOURCE 200809L

#include "check.h"
#include "shop.h"

#include <pthread.h>
#include <stdlib.h>
#include <unistd.h>

enum { CHILDREN = 4, ROUNDS = 5 };

static simulator gateway;
static dargah_tara *tara;
static dargah_tabapay *tabapay;

static void some_payments(void) {
    int i;
    for (i = 0; i < ROUNDS; i++) {
        shop_pay_at_tara(&gateway, tara);
        shop_pay_at_tabapay(&gateway, tabapay);
    }
}

/* As an ordinary host ends: what was made before the fork is freed, here and in the parent. */
static void some_payments_and_an_end(void) {
    some_payments();
    dargah_tara_free(tara);
    dargah_tabapay_free(tabapay);
}

static void parent_and_children_pay(void) {
    pid_t children[CHILDREN];
    int i;
    some_payments();
    for (i = 0; i < CHILDREN; i++) {
        children[i] = check_start_child(i % 2 ? some_payments : some_payments_and_an_end);
    }
    some_payments();
    for (i = 0; i < CHILDREN; i++) {
        CHECK_CHILD(children[i], EXIT_SUCCESS);
    }
    some_payments();
}

static void a_grandchild_pays(void) {
    some_payments();
    CHECK_CHILD(check_start_child(some_payments_and_an_end), EXIT_SUCCESS);
    some_payments();
}

static void the_childs_child_pays(void) { CHECK_CHILD(check_start_child(a_grandchild_pays), EXIT_SUCCESS); }

static void *keep_calling(void *stop) {
    while (!dargah_cancel_is_cancelled(stop)) {
        free(shop_tabapay_token(tabapay));
    }
    return NULL;
}

/* Locks that another thread holds at the moment of the fork stay locked in the child. */
static void children_of_a_busy_parent_pay(void) {
    dargah_cancel *stop = NULL;
    pthread_t threads[2];
    int i;
    OK(dargah_cancel_new(&stop, err));
    for (i = 0; i < 2; i++) {
        REQUIRE(pthread_create(&threads[i], NULL, keep_calling, stop) == 0);
    }
    for (i = 0; i < 10; i++) {
        CHECK_CHILD(check_start_child(some_payments_and_an_end), EXIT_SUCCESS);
    }
    dargah_cancel_cancel(stop);
    for (i = 0; i < 2; i++) {
        pthread_join(threads[i], NULL);
    }
    dargah_cancel_free(stop);
}

static void no_money_moved_twice(void) {
    char *ledger = simulator_call(&gateway, "GET", "ledger", NULL);
    CHECK_CONTAINS(ledger, "\"moved_twice\":[]");
    free(ledger);
}

int main(void) {
    simulator_start(&gateway, false, NULL);
    tara = shop_tara(&gateway);
    tabapay = shop_tabapay(&gateway);
    RUN(parent_and_children_pay);
    RUN(the_childs_child_pays);
    RUN(children_of_a_busy_parent_pay);
    RUN(no_money_moved_twice);
    dargah_tara_free(tara);
    dargah_tabapay_free(tabapay);
    simulator_stop(&gateway);
    return CHECK_RESULT();
}

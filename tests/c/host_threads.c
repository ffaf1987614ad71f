/* Threads of a host: 64 KiB stacks, 256 of them on one client, and handles that die on other threads. */

#define _POSIX_C_SOURCE 200809L

#include "check.h"
#include "shop.h"

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MANY = 256, SMALL_STACK = 64 * 1024, DEEPEST = 24 };

static simulator gateway;

static pthread_t start(size_t stack, void *(*work)(void *), void *with) {
    pthread_attr_t attributes;
    pthread_t thread;
    REQUIRE(pthread_attr_init(&attributes) == 0);
    if (stack) {
        REQUIRE(pthread_attr_setstacksize(&attributes, stack) == 0);
    }
    REQUIRE(pthread_create(&thread, &attributes, work, with) == 0);
    pthread_attr_destroy(&attributes);
    return thread;
}

static void *on_own_thread(size_t stack, void *(*work)(void *), void *with) {
    void *result = NULL;
    pthread_join(start(stack, work, with), &result);
    return result;
}

/* What a shop prepares: a client and a paid payment. */
typedef struct at_tara {
    dargah_tara *tara;
    dargah_expected *expected;
    char *token;
} at_tara;

/* Everything that a shop does, from building the client to freeing it. */
static void *a_payment_at_tara(void *with) {
    at_tara *shop = with;
    dargah_outcome *outcome = NULL;
    dargah_tara_inquiry *inquiry = NULL;
    dargah_tara_groups *groups = NULL;
    dargah_tara *own = shop_tara(&gateway);
    dargah_tara_token *fresh = NULL;
    dargah_tara_order *order = shop_tara_order();
    OK(dargah_tara_get_token(own, order, NULL, &fresh, err));
    shop_check_json(dargah_tara_token_to_json(fresh), NULL);
    OK(dargah_tara_club_groups(own, NULL, &groups, err));
    OK(dargah_tara_verify(shop->tara, shop->expected, NULL, &outcome, err));
    CHECK_INT(dargah_outcome_get_kind(outcome), DARGAH_OUTCOME_KIND_PAID);
    shop_check_json(dargah_outcome_to_json(outcome), NULL);
    OK(dargah_tara_inquire(shop->tara, Z(shop->token), Z(SHOP_IP), NULL, &inquiry, err));
    shop_check_json(dargah_tara_inquiry_to_json(inquiry), NULL);
    dargah_tara_inquiry_free(inquiry);
    dargah_outcome_free(outcome);
    dargah_tara_groups_free(groups);
    dargah_tara_token_free(fresh);
    dargah_tara_order_free(order);
    dargah_tara_free(own);
    return NULL;
}

static void a_payment_on_a_small_stack(void) {
    at_tara shop;
    shop.tara = shop_tara(&gateway);
    shop.token = shop_tara_token(shop.tara);
    shop.expected = shop_tara_paid(&gateway, shop.token);
    on_own_thread(SMALL_STACK, a_payment_at_tara, &shop);
    dargah_expected_free(shop.expected);
    dargah_tara_free(shop.tara);
    free(shop.token);
}

/* JSON as deep as a reader takes it, from the shop and from the gateway. */
static void *deep_json(void *with) {
    dargah_tabapay_request *request = shop_tabapay_request();
    dargah_tabapay_created *created = NULL;
    dargah_error *error = NULL;
    char json[16 + 6 * (DEEPEST + 1)] = "", *end = json;
    int i;
    for (i = 0; i <= DEEPEST; i++) {
        end += sprintf(end, "{\"a\":");
    }
    end += sprintf(end, "1");
    for (i = 0; i <= DEEPEST; i++) {
        *end++ = '}';
    }
    *end = '\0';
    FAILS(dargah_tabapay_request_set_extra_json(request, Z(json), err), DARGAH_ERROR_KIND_INVALID_INPUT, "extra");
    /* Without its outermost level. */
    end[-1] = '\0';
    OK(dargah_tabapay_request_set_extra_json(request, Z(json + 5), err));
    OK(dargah_tabapay_request_check(request, err));
    dargah_tabapay_create(with, request, NULL, &created, &error);
    /* Refused or not: what counts is that it comes back. */
    CHECK((created == NULL) != (error == NULL));
    if (created) {
        shop_check_json(dargah_tabapay_created_to_json(created), NULL);
    }
    dargah_error_free(error);
    dargah_tabapay_created_free(created);
    dargah_tabapay_request_free(request);
    return NULL;
}

static void deep_json_on_a_small_stack(void) {
    dargah_tabapay *tabapay = shop_tabapay(&gateway);
    char fault[64];
    on_own_thread(SMALL_STACK, deep_json, tabapay);
    sprintf(fault, "\"fault\": \"deep_nesting\", \"depth\": %d", DEEPEST);
    simulator_fault(&gateway, "tabapay", "create", fault);
    on_own_thread(SMALL_STACK, deep_json, tabapay);
    simulator_fault(&gateway, "tabapay", "create", "\"fault\": \"deep_nesting\"");
    on_own_thread(SMALL_STACK, deep_json, tabapay);
    dargah_tabapay_free(tabapay);
}

static pthread_barrier_t barrier;

static void *one_of_many(void *tabapay) {
    int round;
    pthread_barrier_wait(&barrier);
    for (round = 0; round < 3; round++) {
        free(shop_tabapay_token(tabapay));
    }
    return NULL;
}

static void many_threads_share_a_client(void) {
    dargah_tabapay *tabapay = shop_tabapay(&gateway);
    pthread_t threads[MANY];
    int i;
    free(simulator_call(&gateway, "POST", "counters/reset", NULL));
    REQUIRE(pthread_barrier_init(&barrier, NULL, MANY) == 0);
    for (i = 0; i < MANY; i++) {
        threads[i] = start(SMALL_STACK, one_of_many, tabapay);
    }
    for (i = 0; i < MANY; i++) {
        pthread_join(threads[i], NULL);
    }
    CHECK_INT(simulator_calls(&gateway, "tabapay", "create"), 3 * MANY);
    pthread_barrier_destroy(&barrier);
    dargah_tabapay_free(tabapay);
}

/* Handles that were made on one thread, for another to free. */
typedef struct handles {
    dargah_tara_builder *builder;
    dargah_tara *tara;
    dargah_tabapay *tabapay;
    dargah_tara_order *order;
    dargah_expected *expected;
    dargah_outcome *outcome;
    dargah_cancel *cancel;
    dargah_options *options;
    dargah_error *error;
    char *text;
    pthread_t dropped_on;
} handles;

static void note_thread(void *user) { ((handles *)user)->dropped_on = pthread_self(); }
static void no_event(void *user, const dargah_event *event) {
    (void)user;
    (void)event;
}

static void *make(void *with) {
    handles *all = with;
    char *token;
    all->builder = shop_tara_builder(&gateway);
    OK(dargah_tara_builder_set_events(all->builder, no_event, all, note_thread, err));
    OK(dargah_tara_builder_build(all->builder, &all->tara, err));
    all->tabapay = shop_tabapay(&gateway);
    all->order = shop_tara_order();
    token = shop_tara_token(all->tara);
    all->expected = shop_tara_paid(&gateway, token);
    OK(dargah_tara_verify(all->tara, all->expected, NULL, &all->outcome, err));
    OK(dargah_cancel_new(&all->cancel, err));
    all->options = shop_options(1000);
    OK(dargah_options_set_cancel(all->options, all->cancel, err));
    CHECK_INT(dargah_rial_parse(Z("x"), NULL, &all->error), DARGAH_ERROR_KIND_INVALID_INPUT);
    all->text = dargah_outcome_to_json(all->outcome);
    free(token);
    return NULL;
}

static void *free_all(void *with) {
    handles *all = with;
    dargah_tara_builder_free(all->builder);
    dargah_tara_free(all->tara);
    CHECK(pthread_equal(all->dropped_on, pthread_self()));
    dargah_tabapay_free(all->tabapay);
    dargah_tara_order_free(all->order);
    dargah_expected_free(all->expected);
    dargah_outcome_free(all->outcome);
    dargah_cancel_free(all->cancel);
    dargah_options_free(all->options);
    dargah_error_free(all->error);
    dargah_text_free(all->text);
    return NULL;
}

static void other_threads_free(void) {
    handles all;
    memset(&all, 0, sizeof all);
    /* The thread that made them has ended when another frees them. */
    on_own_thread(0, make, &all);
    on_own_thread(SMALL_STACK, free_all, &all);
}

int main(int count, char **arguments) {
    simulator_start(&gateway, !(count > 1 && strcmp(arguments[1], "plain") == 0), NULL);
    RUN(a_payment_on_a_small_stack);
    RUN(deep_json_on_a_small_stack);
    RUN(many_threads_share_a_client);
    RUN(other_threads_free);
    simulator_stop(&gateway);
    return CHECK_RESULT();
}

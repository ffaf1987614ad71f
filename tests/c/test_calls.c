/* Clients, options, cancelling and events: what surrounds a call. */

#define _POSIX_C_SOURCE 200809L

#include "check.h"
#include "json.h"
#include "shop.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static simulator gateway;

static int64_t now_ms(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static void a_builder_builds_once(void) {
    dargah_tara_builder *builder = shop_tara_builder(&gateway);
    dargah_tara *tara = NULL, *second = NULL;
    dargah_tabapay_builder *other = shop_tabapay_builder(&gateway);
    dargah_tabapay *tabapay = NULL;
    OK(dargah_tara_builder_set_timeout_ms(builder, 0, err));
    FAILS(dargah_tara_builder_build(builder, &tara, err), DARGAH_ERROR_KIND_INVALID_CONFIGURATION, NULL);
    CHECK(tara == NULL);
    OK(dargah_tara_builder_set_timeout_ms(builder, 5000, err));
    OK(dargah_tara_builder_set_connect_timeout_ms(builder, 1000, err));
    OK(dargah_tara_builder_set_groups_ttl_ms(builder, 1000, err));
    OK(dargah_tara_builder_build(builder, &tara, err));
    FAILS(dargah_tara_builder_build(builder, &second, err), DARGAH_ERROR_KIND_MISUSE, "builder");
    FAILS(dargah_tara_builder_set_timeout_ms(builder, 5000, err), DARGAH_ERROR_KIND_MISUSE, "builder");
    FAILS(dargah_tara_builder_set_base_url(builder, Z("http://127.0.0.1:1"), err), DARGAH_ERROR_KIND_MISUSE, "builder");
    CHECK(second == NULL);
    OK(dargah_tabapay_builder_set_timeout_ms(other, 600001, err));
    FAILS(dargah_tabapay_builder_build(other, &tabapay, err), DARGAH_ERROR_KIND_INVALID_CONFIGURATION, NULL);
    OK(dargah_tabapay_builder_set_timeout_ms(other, 5000, err));
    OK(dargah_tabapay_builder_set_connect_timeout_ms(other, 1000, err));
    OK(dargah_tabapay_builder_build(other, &tabapay, err));
    FAILS(dargah_tabapay_builder_set_timeout_ms(other, 1, err), DARGAH_ERROR_KIND_MISUSE, "builder");
    /* The client needs its builder no more. */
    dargah_tara_builder_free(builder);
    dargah_tabapay_builder_free(other);
    shop_pay_at_tara(&gateway, tara);
    shop_pay_at_tabapay(&gateway, tabapay);
    dargah_tara_free(tara);
    dargah_tabapay_free(tabapay);
}

static void bad_settings_are_named(void) {
    static const struct {
        const char *url;
        bool good;
    } urls[] = {{"http://example.ir", false}, {"ftp://127.0.0.1", false}, {"nonsense", false},
                {"https://127.0.0.1\r\nX: y", false}, {"https://a:b@pay.ir", false}, {"https://pay.ir", true},
                {"http://[::1]:9", true}};
    dargah_tabapay_builder *builder = NULL;
    dargah_tabapay *tabapay = NULL;
    size_t i;
    FAILS(dargah_tabapay_builder_new(Z(SHOP_MERCHANT), 0, &builder, err), DARGAH_ERROR_KIND_INVALID_INPUT, NULL);
    FAILS(dargah_tabapay_builder_new(Z(SHOP_MERCHANT), 3, &builder, err), DARGAH_ERROR_KIND_INVALID_INPUT, NULL);
    FAILS(dargah_tabapay_builder_new(Z(SHOP_MERCHANT), UINT32_MAX, &builder, err), DARGAH_ERROR_KIND_INVALID_INPUT,
          NULL);
    CHECK(builder == NULL);
    for (i = 0; i < sizeof urls / sizeof *urls; i++) {
        dargah_status status;
        builder = shop_tabapay_builder(&gateway);
        tabapay = NULL;
        OK(dargah_tabapay_builder_set_base_url(builder, Z(urls[i].url), err));
        status = dargah_tabapay_builder_build(builder, &tabapay, NULL);
        if (!CHECK_INT(status, urls[i].good ? DARGAH_OK : DARGAH_ERROR_KIND_INVALID_CONFIGURATION)) {
            CHECK_TEXT(urls[i].url, "");
        }
        dargah_tabapay_free(tabapay);
        dargah_tabapay_builder_free(builder);
    }
}

static void the_network_is_set(void) {
    dargah_network *network = shop_network(&gateway);
    dargah_tabapay_builder *builder = shop_tabapay_builder(&gateway);
    dargah_tabapay *tabapay = NULL;
    dargah_tabapay_request *request = shop_tabapay_request();
    dargah_tabapay_created *created = NULL;
    char *requests, *logged;
    OK(dargah_network_set_user_agent(network, Z("shop/1.0"), err));
    OK(dargah_network_set_idle_timeout_ms(network, 100, err));
    OK(dargah_network_set_max_answer_bytes(network, 10, err));
    OK(dargah_tabapay_builder_set_network(builder, network, err));
    OK(dargah_tabapay_builder_build(builder, &tabapay, err));
    FAILS(dargah_tabapay_create(tabapay, request, NULL, &created, err), DARGAH_ERROR_KIND_ANSWER_TOO_LARGE, NULL);
    requests = simulator_call(&gateway, "GET", "requests?limit=1", NULL);
    logged = json_at(requests, "requests.0.headers");
    CHECK_CONTAINS(logged, "shop/1.0");
    free(logged);
    free(requests);
    dargah_tabapay_free(tabapay);
    dargah_tabapay_builder_free(builder);
    builder = shop_tabapay_builder(&gateway);
    tabapay = NULL;
    OK(dargah_network_set_ca_pem(network, Z("no certificate"), err));
    OK(dargah_tabapay_builder_set_network(builder, network, err));
    FAILS(dargah_tabapay_builder_build(builder, &tabapay, err), DARGAH_ERROR_KIND_INVALID_CONFIGURATION, NULL);
    dargah_network_free(network);
    network = shop_network(&gateway);
    OK(dargah_network_set_ca_file(network, Z("/no/such/file"), err));
    OK(dargah_tabapay_builder_set_network(builder, network, err));
    FAILS(dargah_tabapay_builder_build(builder, &tabapay, err), DARGAH_ERROR_KIND_INVALID_CONFIGURATION, NULL);
    dargah_network_free(network);
    /* A proxy where nobody listens, with a password that no message may show. */
    network = shop_network(&gateway);
    OK(dargah_network_set_proxy(network, Z("http://user:" SHOP_PASSWORD "@127.0.0.1:1"), err));
    OK(dargah_network_set_only_own_ca(network, false, err));
    OK(dargah_tabapay_builder_set_network(builder, network, err));
    OK(dargah_tabapay_builder_build(builder, &tabapay, err));
    dargah_network_free(network);
    dargah_tabapay_builder_free(builder);
    dargah_tabapay_free(tabapay);
    dargah_tabapay_request_free(request);
}

/* What the host's own functions have seen. */
typedef struct witness {
    int events;
    int drops;
    uint32_t failures;
    char last[32];
} witness;

static void on_event(void *user, const dargah_event *event) {
    witness *seen = user;
    uint64_t us = 0;
    uint32_t number = 0;
    char *json = dargah_event_to_json(event);
    seen->events++;
    CHECK_TEXT(dargah_event_gateway(event, NULL), "tara");
    strncpy(seen->last, dargah_event_operation(event, NULL), sizeof seen->last - 1);
    CHECK(dargah_event_attempt(event) >= 1);
    CHECK(dargah_event_total_us(event) > 0);
    if (dargah_event_failure(event, &number)) {
        seen->failures = number;
        CHECK(!dargah_event_http_status(event, &number));
    } else {
        CHECK(dargah_event_http_status(event, &number));
        /* The login of another test may have ended with it: then the client logs in again. */
        CHECK(number == 200 || number == 401);
        CHECK_INT(dargah_event_progress(event), DARGAH_PROGRESS_ANSWERED);
        CHECK(dargah_event_connection(event) != DARGAH_CONNECTION_USE_NONE);
        CHECK(dargah_event_wait_us(event, &us));
        CHECK(dargah_event_read_us(event, &us));
    }
    CHECK_INT(dargah_event_connect_us(event, &us), dargah_event_connection(event) == DARGAH_CONNECTION_USE_NEW);
    dargah_event_resolve_us(event, &us);
    shop_check_json(json, NULL);
}

static void on_drop(void *user) { ((witness *)user)->drops++; }

static void events_come_and_their_user_is_dropped_once(void) {
    witness seen = {0, 0, 0, ""}, other = {0, 0, 0, ""}, none = {0, 0, 0, ""};
    dargah_tara_builder *builder = shop_tara_builder(&gateway);
    dargah_tara *tara = NULL;
    char *token;
    OK(dargah_tara_builder_set_events(builder, on_event, &other, on_drop, err));
    CHECK_INT(other.drops, 0);
    OK(dargah_tara_builder_set_events(builder, on_event, &seen, on_drop, err));
    CHECK_INT(other.drops, 1);
    OK(dargah_tara_builder_set_timeout_ms(builder, 0, err));
    FAILS(dargah_tara_builder_build(builder, &tara, err), DARGAH_ERROR_KIND_INVALID_CONFIGURATION, NULL);
    CHECK_INT(seen.drops, 0);
    OK(dargah_tara_builder_set_timeout_ms(builder, 5000, err));
    OK(dargah_tara_builder_build(builder, &tara, err));
    dargah_tara_builder_free(builder);
    CHECK_INT(seen.drops, 0);
    token = shop_tara_token(tara);
    CHECK(seen.events >= 1);
    CHECK_TEXT(seen.last, "getToken");
    dargah_tara_free(tara);
    CHECK_INT(seen.drops, 1);
    CHECK_INT(other.events, 0);
    free(token);
    /* Freed without ever having built. */
    builder = shop_tara_builder(&gateway);
    memset(&seen, 0, sizeof seen);
    OK(dargah_tara_builder_set_events(builder, on_event, &seen, on_drop, err));
    dargah_tara_builder_free(builder);
    CHECK_INT(seen.drops, 1);
    /* Refused, without a function, and without a drop. */
    FAILS(dargah_tara_builder_set_events(NULL, on_event, &none, on_drop, err), DARGAH_ERROR_KIND_MISUSE, "builder");
    CHECK_INT(none.drops, 1);
    builder = shop_tara_builder(&gateway);
    OK(dargah_tara_builder_set_events(builder, NULL, &none, on_drop, err));
    CHECK_INT(none.drops, 2);
    OK(dargah_tara_builder_set_events(builder, on_event, &none, NULL, err));
    dargah_tara_builder_free(builder);
    CHECK_INT(none.drops, 2);
}

static void count_event(void *user, const dargah_event *event) {
    (void)event;
    ((witness *)user)->events++;
}

static void tabapays_events_come_too(void) {
    witness seen = {0, 0, 0, ""};
    dargah_tabapay_builder *builder = shop_tabapay_builder(&gateway);
    dargah_tabapay *tabapay = NULL;
    OK(dargah_tabapay_builder_set_events(builder, count_event, &seen, on_drop, err));
    OK(dargah_tabapay_builder_build(builder, &tabapay, err));
    shop_pay_at_tabapay(&gateway, tabapay);
    CHECK_INT(seen.events, 2);
    /* A builder that has built holds nothing any more. */
    CHECK_INT(seen.drops, 0);
    dargah_tabapay_free(tabapay);
    CHECK_INT(seen.drops, 1);
    dargah_tabapay_builder_free(builder);
    CHECK_INT(seen.drops, 1);
}

static void a_queue_keeps_events_until_they_are_taken(void) {
    dargah_event_queue *queue = NULL;
    dargah_tara_builder *builder = shop_tara_builder(&gateway);
    dargah_tabapay_builder *other = shop_tabapay_builder(&gateway);
    dargah_tara *tara = NULL;
    dargah_tabapay *tabapay = NULL;
    dargah_event *event;
    witness seen = {0, 0, 0, ""};
    uint64_t lost;
    int i;
    FAILS(dargah_event_queue_new(0, &queue, err), DARGAH_ERROR_KIND_INVALID_INPUT, "capacity");
    FAILS(dargah_event_queue_new(65537, &queue, err), DARGAH_ERROR_KIND_INVALID_INPUT, "capacity");
    FAILS(dargah_event_queue_new((size_t)-1, &queue, err), DARGAH_ERROR_KIND_INVALID_INPUT, "capacity");
    OK(dargah_event_queue_new(2, &queue, err));
    CHECK(dargah_event_queue_take(queue) == NULL);
    FAILS(dargah_tara_builder_set_event_queue(builder, NULL, err), DARGAH_ERROR_KIND_MISUSE, "queue");
    FAILS(dargah_tara_builder_set_event_queue(NULL, queue, err), DARGAH_ERROR_KIND_MISUSE, "builder");
    /* The last one that was set counts. */
    OK(dargah_tara_builder_set_events(builder, on_event, &seen, on_drop, err));
    OK(dargah_tara_builder_set_event_queue(builder, queue, err));
    CHECK_INT(seen.drops, 1);
    OK(dargah_tabapay_builder_set_event_queue(other, queue, err));
    OK(dargah_tara_builder_build(builder, &tara, err));
    OK(dargah_tabapay_builder_build(other, &tabapay, err));
    free(shop_tara_token(tara));
    while ((event = dargah_event_queue_take(queue))) {
        on_event(&seen, event);
        dargah_event_free(event);
    }
    CHECK_TEXT(seen.last, "getToken");
    /* The client may have had to log in first. */
    lost = dargah_event_queue_lost(queue);
    /* Two more than it keeps: the oldest are lost. */
    for (i = 0; i < 3; i++) {
        free(shop_tara_token(tara));
    }
    free(shop_tabapay_token(tabapay));
    CHECK_INT(dargah_event_queue_lost(queue) - lost, 2);
    event = dargah_event_queue_take(queue);
    CHECK_TEXT(dargah_event_operation(event, NULL), "getToken");
    dargah_event_free(event);
    event = dargah_event_queue_take(queue);
    /* What was taken and the clients do not need the queue. */
    dargah_event_queue_free(queue);
    CHECK_TEXT(dargah_event_operation(event, NULL), "create");
    dargah_event_free(event);
    free(shop_tara_token(tara));
    CHECK(dargah_event_queue_take(NULL) == NULL);
    CHECK_INT(dargah_event_queue_lost(NULL), 0);
    dargah_event_queue_free(NULL);
    dargah_event_free(NULL);
    dargah_tara_builder_free(builder);
    dargah_tabapay_builder_free(other);
    dargah_tara_free(tara);
    dargah_tabapay_free(tabapay);
}

static void options_limit_one_call(void) {
    dargah_tabapay *tabapay = shop_tabapay(&gateway);
    dargah_tabapay_request *request = shop_tabapay_request();
    dargah_tabapay_created *created = NULL;
    dargah_options *options = shop_options(0);
    int64_t began;
    FAILS(dargah_tabapay_create(tabapay, request, options, &created, err), DARGAH_ERROR_KIND_INVALID_INPUT, NULL);
    /* Long enough for a busy machine to connect: it is the answer that does not come. */
    OK(dargah_options_set_timeout_ms(options, 2000, err));
    OK(dargah_options_set_connect_timeout_ms(options, 1900, err));
    simulator_fault(&gateway, "tabapay", "create", "\"fault\": \"stall_before\"");
    began = now_ms();
    FAILS(dargah_tabapay_create(tabapay, request, options, &created, err), DARGAH_ERROR_KIND_TIMEOUT, NULL);
    CHECK(now_ms() - began >= 2000);
    CHECK(now_ms() - began < 15000);
    CHECK(created == NULL);
    dargah_options_free(options);
    dargah_tabapay_request_free(request);
    dargah_tabapay_free(tabapay);
}

/* Pulls once the simulator has the request, so that it certainly left. */
static void *pull_when_it_arrived(void *handle) {
    struct timespec pause = {0, 5000000};
    while (simulator_calls(&gateway, "tabapay", "verify") == 0) {
        nanosleep(&pause, NULL);
    }
    dargah_cancel_cancel(handle);
    return NULL;
}

static void another_thread_cancels(void) {
    dargah_tabapay *tabapay = shop_tabapay(&gateway);
    char *token = shop_tabapay_token(tabapay);
    dargah_expected *expected = shop_tabapay_paid(&gateway, token);
    dargah_tabapay_request *request = shop_tabapay_request();
    dargah_tabapay_created *created = NULL;
    dargah_outcome *outcome = NULL;
    dargah_options *options = shop_options(60000);
    dargah_cancel *cancel = NULL;
    dargah_error *error = NULL;
    pthread_t puller;
    int64_t began = now_ms();
    OK(dargah_cancel_new(&cancel, err));
    OK(dargah_options_set_cancel(options, cancel, err));
    CHECK(!dargah_cancel_is_cancelled(cancel));
    simulator_fault(&gateway, "tabapay", "verify", "\"fault\": \"stall_after\", \"times\": \"always\"");
    REQUIRE(pthread_create(&puller, NULL, pull_when_it_arrived, cancel) == 0);
    OK(dargah_tabapay_verify(tabapay, expected, options, &outcome, err));
    CHECK(now_ms() - began < 30000);
    pthread_join(puller, NULL);
    CHECK(dargah_cancel_is_cancelled(cancel));
    CHECK_INT(dargah_outcome_get_kind(outcome), DARGAH_OUTCOME_KIND_UNKNOWN);
    CHECK_INT(dargah_outcome_progress(outcome), DARGAH_PROGRESS_SENT);
    CHECK_INT(dargah_error_get_kind(dargah_outcome_get_error(outcome)), DARGAH_ERROR_KIND_CANCELLED);
    dargah_outcome_free(outcome);
    /* Pulled before the call: nothing leaves, also when the handle itself is gone. */
    dargah_cancel_free(cancel);
    CHECK_INT(dargah_tabapay_create(tabapay, request, options, &created, &error), DARGAH_ERROR_KIND_CANCELLED);
    CHECK_INT(dargah_error_progress(error), DARGAH_PROGRESS_NOT_SENT);
    dargah_error_free(error);
    dargah_options_free(options);
    dargah_tabapay_request_free(request);
    dargah_expected_free(expected);
    dargah_tabapay_free(tabapay);
    free(token);
}

/* Each test finds the gateway as it was at the start. */
static void in_a_fresh_world(const char *name, void (*test)(void)) {
    simulator_fresh(&gateway);
    free(simulator_call(&gateway, "POST", "counters/reset", NULL));
    check_run(name, test);
}

#define FRESH(test) in_a_fresh_world(#test, test)

int main(void) {
    simulator_start(&gateway, false, NULL);
    FRESH(a_builder_builds_once);
    FRESH(bad_settings_are_named);
    FRESH(the_network_is_set);
    FRESH(events_come_and_their_user_is_dropped_once);
    FRESH(tabapays_events_come_too);
    FRESH(a_queue_keeps_events_until_they_are_taken);
    FRESH(options_limit_one_call);
    FRESH(another_thread_cancels);
    simulator_stop(&gateway);
    return CHECK_RESULT();
}

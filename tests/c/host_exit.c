/* A process ends while a request is under way: with its own exit status, and without a crash. */

#define _POSIX_C_SOURCE 200809L

#include "check.h"
#include "shop.h"

#include <pthread.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

enum { TIMES = 50, STATUS = 7, SMALL_STACK = 64 * 1024 };

static simulator gateway;
static int64_t calls_before;
static dargah_tabapay *tabapay;
static dargah_options *options;
static dargah_cancel *cancel;

static void *a_call_that_waits(void *unused) {
    dargah_tabapay_request *request = shop_tabapay_request();
    dargah_tabapay_created *created = NULL;
    (void)unused;
    dargah_tabapay_create(tabapay, request, options, &created, NULL);
    dargah_tabapay_created_free(created);
    dargah_tabapay_request_free(request);
    return NULL;
}

static void wait_until_it_arrived(void) {
    struct timespec pause = {0, 2000000};
    while (simulator_calls(&gateway, "tabapay", "create") == calls_before) {
        nanosleep(&pause, NULL);
    }
}

static void start(size_t stack, void *(*work)(void *)) {
    pthread_attr_t attributes;
    pthread_t thread;
    pthread_attr_init(&attributes);
    if (stack) {
        pthread_attr_setstacksize(&attributes, stack);
    }
    REQUIRE(pthread_create(&thread, &attributes, work, NULL) == 0);
    pthread_attr_destroy(&attributes);
}

/* Handlers that use the library at the very end, as destructors of a host's globals do. */
static void at_the_end(void) {
    size_t length = 0;
    dargah_cancel_cancel(cancel);
    if (!dargah_version(&length) || length == 0 || !dargah_cancel_is_cancelled(cancel)) {
        _exit(STATUS + 1);
    }
    dargah_cancel_free(cancel);
}

static void prepare(void) {
    OK(dargah_cancel_new(&cancel, err));
    options = shop_options(60000);
    OK(dargah_options_set_cancel(options, cancel, err));
    tabapay = shop_tabapay(&gateway);
    REQUIRE(atexit(at_the_end) == 0);
}

static void main_ends_while_a_thread_calls(void) {
    prepare();
    start(0, a_call_that_waits);
    wait_until_it_arrived();
    exit(STATUS);
}

static void main_ends_while_a_small_thread_calls(void) {
    prepare();
    start(SMALL_STACK, a_call_that_waits);
    wait_until_it_arrived();
    exit(STATUS);
}

static void *end_it(void *unused) {
    (void)unused;
    wait_until_it_arrived();
    exit(STATUS);
}

static void a_thread_ends_while_main_calls(void) {
    prepare();
    start(0, end_it);
    a_call_that_waits(NULL);
    /* The handler pulls, so that the call may come back; the other thread ends the process all the same. */
    for (;;) {
        pause();
    }
}

static void ends_well_every_time(void) {
    static void (*const ways[])(void) = {main_ends_while_a_thread_calls, main_ends_while_a_small_thread_calls,
                                         a_thread_ends_while_main_calls};
    int i;
    simulator_fault(&gateway, "tabapay", "create", "\"fault\": \"stall_before\", \"times\": \"always\"");
    for (i = 0; i < TIMES; i++) {
        calls_before = simulator_calls(&gateway, "tabapay", "create");
        CHECK_CHILD(check_start_child(ways[i % 3]), STATUS);
    }
}

int main(void) {
    simulator_start(&gateway, false, NULL);
    RUN(ends_well_every_time);
    simulator_stop(&gateway);
    return CHECK_RESULT();
}

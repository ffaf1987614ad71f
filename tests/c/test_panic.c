/* A fault inside the library ends in a status. The faults are in no library that is installed, so this program
 * alone links one that was built with them. */

#define _POSIX_C_SOURCE 200809L

#include "check.h"
#include "checkout_shop.h"
#include "json.h"

#include <pthread.h>
#include <stdio.h>
#include <unistd.h>

dargah_status dargah_fault_panic(dargah_error **err);
uint32_t dargah_fault_panic_in_getter(void);

static void a_panic_is_a_status(void) {
    char *json;
    dargah_error *error = NULL;
    dargah_status with_error, without;
    uint32_t got;
    /* Rust says each fault aloud, which is no part of this test. */
    int loud = dup(STDERR_FILENO);
    REQUIRE(loud >= 0 && freopen("/dev/null", "w", stderr));
    with_error = dargah_fault_panic(&error);
    without = dargah_fault_panic(NULL);
    got = dargah_fault_panic_in_getter();
    dup2(loud, STDERR_FILENO);
    close(loud);
    CHECK_INT(with_error, DARGAH_ERROR_KIND_INTERNAL);
    CHECK_INT(without, DARGAH_ERROR_KIND_INTERNAL);
    CHECK_INT(got, 7);
    CHECK_INT(dargah_error_get_kind(error), DARGAH_ERROR_KIND_INTERNAL);
    /* What the fault said may hold anything. */
    CHECK_LACKS(dargah_error_message(error, NULL), "on purpose");
    json = dargah_error_to_json(error);
    CHECK(json_is_valid(json));
    CHECK_LACKS(json, "on purpose");
    dargah_text_free(json);
    dargah_error_free(error);
}

static void *on_a_thread(void *unused) {
    a_panic_is_a_status();
    return unused;
}

static void also_on_a_small_stack(void) {
    pthread_attr_t attributes;
    pthread_t thread;
    pthread_attr_init(&attributes);
    pthread_attr_setstacksize(&attributes, 64 * 1024);
    REQUIRE(pthread_create(&thread, &attributes, on_a_thread, NULL) == 0);
    pthread_join(thread, NULL);
    pthread_attr_destroy(&attributes);
}

static void life_goes_on(void) {
    simulator gateway;
    dargah_tara *tara;
    dargah_checkout *checkout;
    simulator_start(&gateway, false, NULL);
    tara = shop_tara(&gateway);
    shop_pay_at_tara(&gateway, tara);
    dargah_tara_free(tara);
    checkout = checkout_open(&gateway, "memory:");
    checkout_pay(&gateway, checkout, AT_TARA, SHOP_ORDER);
    dargah_checkout_free(checkout);
    simulator_stop(&gateway);
}

int main(void) {
    RUN(a_panic_is_a_status);
    RUN(also_on_a_small_stack);
    RUN(life_goes_on);
    return CHECK_RESULT();
}

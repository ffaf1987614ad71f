/* A host that opens the library at run time and closes it while a request is under way, as PHP does. The library
 * stays mapped, and so do its connections. */

#define _POSIX_C_SOURCE 200809L

#include "check.h"
#include "simulator.h"

#include <dargah.h>
#include <dlfcn.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { TIMES = 50, STATUS = 7 };

static simulator gateway;
static const char *library;

/* The few functions that the test needs, from one dlopen. */
typedef struct api {
    void *handle;
    dargah_status (*builder_new)(const char *, size_t, uint32_t, dargah_tabapay_builder **, dargah_error **);
    dargah_status (*set_base_url)(dargah_tabapay_builder *, const char *, size_t, dargah_error **);
    dargah_status (*build)(dargah_tabapay_builder *, dargah_tabapay **, dargah_error **);
    void (*builder_free)(dargah_tabapay_builder *);
    dargah_status (*request_new)(int64_t, const char *, size_t, dargah_tabapay_request **, dargah_error **);
    void (*request_free)(dargah_tabapay_request *);
    dargah_status (*create)(const dargah_tabapay *, const dargah_tabapay_request *, const dargah_options *,
                            dargah_tabapay_created **, dargah_error **);
    void (*created_free)(dargah_tabapay_created *);
    void (*tabapay_free)(dargah_tabapay *);
} api;

/* C99 has no conversion from an object's pointer to a function's; POSIX says that they are alike. */
static void find(void *handle, const char *name, void *function) {
    void *found = dlsym(handle, name);
    REQUIRE(found);
    memcpy(function, &found, sizeof found);
}

static void load(api *self) {
    self->handle = dlopen(library, RTLD_NOW | RTLD_LOCAL);
    if (!self->handle) {
        fprintf(stderr, "%s\n", dlerror());
    }
    REQUIRE(self->handle);
    find(self->handle, "dargah_tabapay_builder_new", &self->builder_new);
    find(self->handle, "dargah_tabapay_builder_set_base_url", &self->set_base_url);
    find(self->handle, "dargah_tabapay_builder_build", &self->build);
    find(self->handle, "dargah_tabapay_builder_free", &self->builder_free);
    find(self->handle, "dargah_tabapay_request_new", &self->request_new);
    find(self->handle, "dargah_tabapay_request_free", &self->request_free);
    find(self->handle, "dargah_tabapay_create", &self->create);
    find(self->handle, "dargah_tabapay_created_free", &self->created_free);
    find(self->handle, "dargah_tabapay_free", &self->tabapay_free);
}

/* A whole short life of the library in a host, up to a payment's start. */
static void *create_a_payment(void *with) {
    const api *dargah = with;
    dargah_tabapay_builder *builder = NULL;
    dargah_tabapay *tabapay = NULL;
    dargah_tabapay_request *request = NULL;
    dargah_tabapay_created *created = NULL;
    const size_t all = DARGAH_NUL_TERMINATED;
    CHECK_INT(dargah->builder_new("aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee", all, DARGAH_ENVIRONMENT_PRODUCTION, &builder,
                                  NULL),
              DARGAH_OK);
    CHECK_INT(dargah->set_base_url(builder, gateway.tabapay, all, NULL), DARGAH_OK);
    CHECK_INT(dargah->build(builder, &tabapay, NULL), DARGAH_OK);
    CHECK_INT(dargah->request_new(10000, "https://shop.ir/back", all, &request, NULL), DARGAH_OK);
    CHECK_INT(dargah->create(tabapay, request, NULL, &created, NULL), DARGAH_OK);
    dargah->created_free(created);
    dargah->request_free(request);
    dargah->tabapay_free(tabapay);
    dargah->builder_free(builder);
    return NULL;
}

static void wait_for_calls(int64_t number) {
    struct timespec pause = {0, 2000000};
    while (simulator_calls(&gateway, "tabapay", "create") < number) {
        nanosleep(&pause, NULL);
    }
}

static int64_t connections(void) {
    char *counters = simulator_call(&gateway, "GET", "counters", NULL), *at = strstr(counters, "\"connections\":");
    int64_t number = at ? strtoll(at + strlen("\"connections\":"), NULL, 10) : -1;
    free(counters);
    return number;
}

static void connections_outlive_the_library(void) {
    api dargah;
    int64_t before;
    int i;
    load(&dargah);
    create_a_payment(&dargah);
    dlclose(dargah.handle);
    before = connections();
    for (i = 0; i < TIMES; i++) {
        load(&dargah);
        create_a_payment(&dargah);
        dlclose(dargah.handle);
    }
    CHECK_INT(connections(), before);
}

static void closed_while_a_request_is_under_way(void) {
    int64_t calls = simulator_calls(&gateway, "tabapay", "create");
    int i;
    simulator_fault(&gateway, "tabapay", "create", "\"fault\": \"slow\", \"delay_ms\": 20, \"times\": \"always\"");
    for (i = 1; i <= TIMES; i++) {
        api dargah;
        pthread_t thread;
        load(&dargah);
        REQUIRE(pthread_create(&thread, NULL, create_a_payment, &dargah) == 0);
        wait_for_calls(calls + i);
        dlclose(dargah.handle);
        pthread_join(thread, NULL);
    }
}

static void end_after_closing(void) {
    static api dargah;
    pthread_t thread;
    int64_t calls = simulator_calls(&gateway, "tabapay", "create");
    load(&dargah);
    REQUIRE(pthread_create(&thread, NULL, create_a_payment, &dargah) == 0);
    wait_for_calls(calls + 1);
    dlclose(dargah.handle);
    exit(STATUS);
}

static void closed_and_ended_while_a_request_is_under_way(void) {
    int i;
    free(simulator_call(&gateway, "DELETE", "faults", NULL));
    simulator_fault(&gateway, "tabapay", "create", "\"fault\": \"stall_before\", \"times\": \"always\"");
    for (i = 0; i < 10; i++) {
        CHECK_CHILD(check_start_child(end_after_closing), STATUS);
    }
}

int main(int count, char **arguments) {
    REQUIRE(count > 1);
    library = arguments[1];
    simulator_start(&gateway, false, NULL);
    RUN(connections_outlive_the_library);
    RUN(closed_while_a_request_is_under_way);
    RUN(closed_and_ended_while_a_request_is_under_way);
    simulator_stop(&gateway);
    return CHECK_RESULT();
}

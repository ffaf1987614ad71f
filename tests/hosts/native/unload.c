/* A host that opens the library at run time and closes it again, as PHP does at each request: with idle connections, with
 * requests under way, and before its end. The library stays mapped, once, and so do its connections; nothing piles up.
 *
 *     unload LIBRARY
 */

#define _GNU_SOURCE

#include "host.h"
#include "opened.h"

#define DARGAH_LOADER_IMPLEMENTATION
#include <dargah_loader.h>

#include <dirent.h>
#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { STATUS = 7, WARM_UP = 10, SPARE = 3 };

static host_shop shop;
static const char *library;
static long times;
static long opened_in_all;

/* What a process holds that a library could leave behind. */
typedef struct holdings {
    int threads;
    int descriptors;
    int mapped;
} holdings;

static int entries(const char *directory) {
    DIR *all = opendir(directory);
    int count = 0;
    REQUIRE(all);
    while (readdir(all)) {
        count++;
    }
    closedir(all);
    return count;
}

/* How often the library's code is mapped. */
static int mapped(void) {
    char line[1024];
    int count = 0;
    FILE *maps = fopen("/proc/self/maps", "r");
    REQUIRE(maps);
    while (fgets(line, sizeof line, maps)) {
        count += strstr(line, "libdargah") && strstr(line, " r-xp ");
    }
    fclose(maps);
    return count;
}

static holdings held(void) {
    holdings now;
    now.threads = entries("/proc/self/task") - 2;
    now.descriptors = entries("/proc/self/fd") - 3;
    now.mapped = mapped();
    return now;
}

static void check_nothing_was_left(const holdings *before) {
    holdings now = held();
    /* A thread that has just ended may be listed for a moment more. */
    while (now.threads > before->threads) {
        host_pause();
        now = held();
    }
    CHECK(now.descriptors <= before->descriptors + SPARE);
    CHECK_INT(now.mapped, 1);
}

static void *create_a_payment(void *with) {
    opened_create(with, shop.gateway.tabapay, shop.gateway.ca_file);
    return NULL;
}

static void open_create_close(void) {
    opened dargah;
    opened_load(&dargah, library, RTLD_NOW | RTLD_LOCAL);
    create_a_payment(&dargah);
    dlclose(dargah.handle);
    opened_in_all++;
}

static int64_t connections(void) {
    char *counters = simulator_call(&shop.gateway, "GET", "counters", NULL), *at = strstr(counters, "\"connections\":");
    int64_t number = at ? strtoll(at + strlen("\"connections\":"), NULL, 10) : -1;
    free(counters);
    return number;
}

static void connections_outlive_the_library(void) {
    holdings before;
    int64_t connected;
    long i;
    open_create_close();
    connected = connections();
    before = held();
    for (i = 0; i < times; i++) {
        open_create_close();
    }
    CHECK_INT(connections(), connected);
    check_nothing_was_left(&before);
}

static void wait_for_calls(int64_t number) {
    HOST_WAIT(simulator_calls(&shop.gateway, "tabapay", "create") >= number);
}

static void closed_while_a_request_is_under_way(void) {
    int64_t calls = simulator_calls(&shop.gateway, "tabapay", "create");
    holdings before;
    long i;
    simulator_fault(&shop.gateway, "tabapay", "create", "\"fault\": \"slow\", \"delay_ms\": 20, \"times\": \"always\"");
    for (i = 1; i <= times; i++) {
        opened dargah;
        pthread_t thread;
        opened_load(&dargah, library, RTLD_NOW | RTLD_LOCAL);
        REQUIRE(pthread_create(&thread, NULL, create_a_payment, &dargah) == 0);
        wait_for_calls(calls + i);
        dlclose(dargah.handle);
        pthread_join(thread, NULL);
        opened_in_all++;
        if (i == WARM_UP) {
            before = held();
        }
    }
    free(simulator_call(&shop.gateway, "DELETE", "faults", NULL));
    check_nothing_was_left(&before);
}

/* By the header that opens it, with everything that a shop has: clients, a checkout, payments. */
static void loaded_and_unloaded(void) {
    holdings before;
    journal_place file;
    char why[256];
    long i;
    journal_file(file, "unload");
    for (i = 0; i < times; i++) {
        if (!CHECK(dargah_load(library, why, sizeof why) == DARGAH_LOAD_RESULT_OK)) {
            fprintf(stderr, "    %s\n", why);
        }
        shop.tara = shop_tara(&shop.gateway);
        shop.tabapay = shop_tabapay(&shop.gateway);
        shop.checkout = host_checkout(&shop, i % 2 ? "memory:" : file);
        host_pay(&shop, i);
        host_free(&shop);
        dargah_unload();
        CHECK(dargah_version(NULL) == NULL);
        opened_in_all++;
        if (i == WARM_UP) {
            before = held();
        }
    }
    journal_remove(file);
    check_nothing_was_left(&before);
}

static void end_after_closing(void) {
    static opened dargah;
    pthread_t thread;
    int64_t calls = simulator_calls(&shop.gateway, "tabapay", "create");
    opened_load(&dargah, library, RTLD_NOW | RTLD_LOCAL);
    REQUIRE(pthread_create(&thread, NULL, create_a_payment, &dargah) == 0);
    wait_for_calls(calls + 1);
    dlclose(dargah.handle);
    exit(STATUS);
}

static void closed_and_ended_while_a_request_is_under_way(void) {
    int i;
    simulator_fault(&shop.gateway, "tabapay", "create", "\"fault\": \"stall_before\", \"times\": \"always\"");
    for (i = 0; i < 10; i++) {
        CHECK_CHILD(check_start_child(end_after_closing), STATUS);
    }
    free(simulator_call(&shop.gateway, "DELETE", "faults", NULL));
}

int main(int count, char **arguments) {
    holdings last;
    REQUIRE(count == 2);
    library = arguments[1];
    times = host_size("DARGAH_UNLOADS", 100, 1000);
    REQUIRE(times > WARM_UP);
    host_begin();
    simulator_start(&shop.gateway, true, NULL);
    RUN(connections_outlive_the_library);
    RUN(closed_while_a_request_is_under_way);
    RUN(loaded_and_unloaded);
    RUN(closed_and_ended_while_a_request_is_under_way);
    last = held();
    host_row("hosts", "C: opened and closed at run time, with idle connections and requests under way",
             "\"opened\": %ld, \"threads left\": %d, \"times mapped\": %d, \"wrong\": %ld", opened_in_all,
             last.threads - 1, last.mapped, host_counted->wrong);
    simulator_stop(&shop.gateway);
    return CHECK_RESULT();
}

/* What a host changes under the library while it works: environment, locale, working and root directory, the system's
 * clock, and its standard streams.
 *
 *     surroundings JOURNAL LOCALE     LOCALE writes a comma in numbers
 */

#define _GNU_SOURCE

#include "host.h"

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <locale.h>
#include <sched.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

enum { THREADS = 4, DAY_S = 24 * 3600, DEADLINE_MS = 700, GRACE_MS = 1000 };

static host_shop shop;
static const char *journal;

/* The program's own functions come first, for the library as well. */

static void *real(const char *name) {
    void *found = dlsym(RTLD_NEXT, name);
    REQUIRE(found);
    return found;
}

static bool is_in_the_library(void *code) {
    Dl_info place;
    return dladdr(code, &place) && place.dli_fname && strstr(place.dli_fname, "libdargah");
}

static long environment_reads;

char *getenv(const char *name) {
    static char *(*usual)(const char *);
    if (!usual) {
        void *found = real("getenv");
        memcpy(&usual, &found, sizeof usual);
    }
    if (is_in_the_library(__builtin_return_address(0))) {
        __atomic_fetch_add(&environment_reads, 1, __ATOMIC_RELAXED);
        fprintf(stderr, "the library reads %s\n", name);
    }
    return usual(name);
}

static long clock_is_ahead_s;
static long clock_reads;

int clock_gettime(clockid_t which, struct timespec *time) {
    static int (*usual)(clockid_t, struct timespec *);
    int result;
    if (!usual) {
        void *found = real("clock_gettime");
        memcpy(&usual, &found, sizeof usual);
    }
    result = usual(which, time);
    if (which == CLOCK_REALTIME) {
        time->tv_sec += __atomic_load_n(&clock_is_ahead_s, __ATOMIC_RELAXED);
        if (is_in_the_library(__builtin_return_address(0))) {
            __atomic_fetch_add(&clock_reads, 1, __ATOMIC_RELAXED);
        }
    }
    return result;
}

static void pay_some(void) {
    long i;
    for (i = 0; i < 6; i++) {
        host_pay(&shop, i);
    }
}

/* Variables come and go, and so does the whole table of them; what is gone is overwritten. */
static void *change_the_environment(void *stop) {
    extern char **environ;
    char **own = environ;
    long turn;
    for (turn = 0; !__atomic_load_n((int *)stop, __ATOMIC_RELAXED); turn++) {
        char value[512];
        char **table = malloc(3 * sizeof *table);
        REQUIRE(table);
        memset(value, 'x', sizeof value - 1);
        value[sizeof value - 1 - (size_t)(turn % 400)] = '\0';
        setenv("DARGAH_TEST_CHANGES", value, 1);
        setenv("HTTPS_PROXY", "http://127.0.0.1:9", 1);
        unsetenv("DARGAH_TEST_CHANGES");
        own = environ;
        table[0] = strdup("HTTPS_PROXY=http://127.0.0.1:9");
        table[1] = strdup("SSL_CERT_FILE=/nowhere");
        table[2] = NULL;
        environ = table;
        sched_yield();
        environ = own;
        memset(table[0], 0xff, strlen(table[0]));
        memset(table[1], 0xff, strlen(table[1]));
        free(table[0]);
        free(table[1]);
        memset(table, 0xff, 3 * sizeof *table);
        free(table);
    }
    unsetenv("HTTPS_PROXY");
    return NULL;
}

static void the_environment_changes(void) {
    host_threads threads;
    pthread_t changer;
    int stop = 0;
    REQUIRE(pthread_create(&changer, NULL, change_the_environment, &stop) == 0);
    host_threads_start(&threads, &shop, THREADS);
    pay_some();
    host_threads_stop(&threads);
    __atomic_store_n(&stop, 1, __ATOMIC_RELAXED);
    pthread_join(changer, NULL);
    CHECK_INT(environment_reads, 0);
}

static const char *comma_locale;

static void the_locale_changes(void) {
    char number[16];
    REQUIRE(setlocale(LC_ALL, comma_locale));
    /* So that it is known to be one. */
    snprintf(number, sizeof number, "%.1f", 1.5);
    CHECK_TEXT(number, "1,5");
    pay_some();
    REQUIRE(setlocale(LC_ALL, "C"));
}

/* A journal that was named by a path from here is the same one from elsewhere, also when it is opened anew. */
static void the_working_directory_changes(void) {
    char directory[] = "surroundings-XXXXXX";
    journal_place path;
    char *before = getcwd(NULL, 0);
    dargah_checkout *usual = shop.checkout;
    dargah_payments *found = NULL;
    REQUIRE(before && mkdtemp(directory));
    snprintf(path, sizeof path, "sqlite:%s/relative.db", directory);
    shop.checkout = host_checkout(&shop, path);
    checkout_pay(&shop.gateway, shop.checkout, AT_TARA, "before");
    REQUIRE(chdir("/") == 0);
    /* A fork closes the file. */
    CHECK_CHILD(check_start_child(pay_some), EXIT_SUCCESS);
    pay_some();
    OK(dargah_checkout_find(shop.checkout, Z("before"), &found, err));
    CHECK_INT(dargah_payments_count(found), 1);
    dargah_payments_free(found);
    dargah_checkout_free(shop.checkout);
    shop.checkout = usual;
    REQUIRE(chdir(before) == 0);
    free(before);
    snprintf(path, sizeof path, "sqlite:%s/relative.db", directory);
    journal_remove(path);
    CHECK(rmdir(directory) == 0);
}

/* In a root without anything: no certificates, no /etc, no /dev, no journal file. */
static void pay_without_a_file_system(void) {
    char directory[] = "/tmp/dargah-root-XXXXXX";
    dargah_payments *found = NULL;
    dargah_error *error = NULL;
    REQUIRE(mkdtemp(directory) && chroot(directory) == 0 && chdir("/") == 0);
    host_pay_at_tara(&shop);
    host_pay_at_tabapay(&shop);
    if (journal[0] == 's') {
        CHECK_INT(dargah_checkout_unacknowledged(shop.checkout, 10, &found, &error), DARGAH_ERROR_KIND_JOURNAL);
        CHECK(dargah_error_message(error, NULL) != NULL);
    } else {
        OK(dargah_checkout_unacknowledged(shop.checkout, 10, &found, err));
        host_pay_by_checkout(&shop);
    }
    dargah_error_free(error);
    dargah_payments_free(found);
}

static void the_root_directory_changes(void) {
    if (getuid() != 0) {
        printf("left out: only root may change the root directory\n");
        return;
    }
    CHECK_CHILD(check_start_child(pay_without_a_file_system), EXIT_SUCCESS);
}

static int64_t monotonic_ms(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static void *move_the_clock(void *stop) {
    long turn;
    for (turn = 0; !__atomic_load_n((int *)stop, __ATOMIC_RELAXED); turn++) {
        __atomic_store_n(&clock_is_ahead_s, turn % 2 ? DAY_S : -DAY_S, __ATOMIC_RELAXED);
        host_pause();
    }
    __atomic_store_n(&clock_is_ahead_s, 0, __ATOMIC_RELAXED);
    return NULL;
}

/* A day on and a day back, all the time: gateways' calls and their deadlines go by another clock. */
static void the_clock_jumps(void) {
    dargah_options *options = shop_options(DEADLINE_MS);
    dargah_tabapay_request *request = shop_tabapay_request();
    dargah_tabapay_created *created = NULL;
    pthread_t mover;
    int stop = 0, i;
    REQUIRE(pthread_create(&mover, NULL, move_the_clock, &stop) == 0);
    simulator_fault(&shop.gateway, "tabapay", "create", "\"fault\": \"stall_before\", \"times\": 3");
    for (i = 0; i < 3; i++) {
        int64_t took, began = monotonic_ms();
        FAILS(dargah_tabapay_create(shop.tabapay, request, options, &created, err), DARGAH_ERROR_KIND_TIMEOUT, NULL);
        took = monotonic_ms() - began;
        CHECK(took >= DEADLINE_MS - 5 && took <= DEADLINE_MS * 105 / 100 + GRACE_MS);
    }
    for (i = 0; i < 10; i++) {
        host_pay_at_tara(&shop);
        host_pay_at_tabapay(&shop);
    }
    __atomic_store_n(&stop, 1, __ATOMIC_RELAXED);
    pthread_join(mover, NULL);
    dargah_tabapay_request_free(request);
    dargah_options_free(options);
}

/* A payment is begun; then the clock jumps, and its callback comes. The journal's lease and windows are by that clock. */
static void the_clock_jumps_within_a_payment(long by_s) {
    char id[32];
    dargah_started *started;
    dargah_completed *completed;
    returned back;
    snprintf(id, sizeof id, "jump-%ld", by_s);
    started = checkout_begin(shop.checkout, AT_TARA, id);
    back = checkout_payer(&shop.gateway, started, "pay", NULL);
    __atomic_store_n(&clock_is_ahead_s, by_s, __ATOMIC_RELAXED);
    completed = checkout_complete(shop.checkout, AT_TARA, &back);
    CHECK_INT(dargah_payment_get_state(dargah_completed_payment(completed)), DARGAH_PAYMENT_STATE_PAID);
    CHECK(dargah_completed_is_first_time(completed));
    dargah_completed_free(completed);
    __atomic_store_n(&clock_is_ahead_s, -by_s, __ATOMIC_RELAXED);
    completed = checkout_complete(shop.checkout, AT_TARA, &back);
    CHECK_INT(dargah_payment_get_state(dargah_completed_payment(completed)), DARGAH_PAYMENT_STATE_PAID);
    CHECK(!dargah_completed_is_first_time(completed));
    dargah_completed_free(completed);
    __atomic_store_n(&clock_is_ahead_s, 0, __ATOMIC_RELAXED);
    returned_free(&back);
    dargah_started_free(started);
}

static void the_clock_jumps_between_begin_and_complete(void) {
    the_clock_jumps_within_a_payment(60);
    the_clock_jumps_within_a_payment(-60);
    the_clock_jumps_within_a_payment(DAY_S);
    the_clock_jumps_within_a_payment(-DAY_S);
}

/* Everything that could make a library talk: answers that make no sense, misuse, a stalled call, a bad certificate. */
static void much_goes_wrong(void) {
    static const char *const faults[] = {"\"fault\": \"html\"", "\"fault\": \"reset_after\"", "\"fault\": \"junk\"",
                                         "\"fault\": \"deep_nesting\"", "\"fault\": \"stall_after\""};
    dargah_tabapay_request *request = shop_tabapay_request();
    dargah_options *options = shop_options(300);
    size_t i;
    for (i = 0; i < sizeof faults / sizeof *faults; i++) {
        dargah_tabapay_created *created = NULL;
        dargah_error *error = NULL;
        simulator_fault(&shop.gateway, "tabapay", "create", faults[i]);
        CHECK(dargah_tabapay_create(shop.tabapay, request, options, &created, &error) != DARGAH_OK);
        shop_check_json(dargah_error_to_json(error), NULL);
        dargah_error_free(error);
    }
    CHECK(dargah_tabapay_create(NULL, request, NULL, NULL, NULL) != DARGAH_OK);
    dargah_options_free(options);
    dargah_tabapay_request_free(request);
    pay_some();
}

static int listening[2];

static void work_with_streams_that_are_listened_to(void) {
    dup2(listening[1], STDOUT_FILENO);
    dup2(listening[1], STDERR_FILENO);
    close(listening[0]);
    close(listening[1]);
    much_goes_wrong();
    host_free(&shop);
}

static void nothing_is_written_to_the_streams(void) {
    char said[1024];
    ssize_t got;
    pid_t child;
    REQUIRE(pipe(listening) == 0);
    child = check_start_child(work_with_streams_that_are_listened_to);
    close(listening[1]);
    got = read(listening[0], said, sizeof said - 1);
    said[got > 0 ? got : 0] = '\0';
    CHECK_TEXT(said, "");
    close(listening[0]);
    CHECK_CHILD(child, EXIT_SUCCESS);
}

/* Then sockets and files of the library get the numbers of the streams. */
static void work_without_streams(void) {
    int i;
    for (i = STDIN_FILENO; i <= STDERR_FILENO; i++) {
        close(i);
    }
    much_goes_wrong();
}

static void the_streams_are_closed(void) { CHECK_CHILD(check_start_child(work_without_streams), EXIT_SUCCESS); }

int main(int count, char **arguments) {
    REQUIRE(count == 3);
    journal = arguments[1];
    comma_locale = arguments[2];
    host_begin();
    host_open(&shop, journal);
    RUN(the_environment_changes);
    RUN(the_locale_changes);
    RUN(the_working_directory_changes);
    RUN(the_root_directory_changes);
    RUN(the_clock_jumps);
    RUN(the_clock_jumps_between_begin_and_complete);
    RUN(nothing_is_written_to_the_streams);
    RUN(the_streams_are_closed);
    host_no_money_moved_twice(&shop);
    CHECK_INT(environment_reads, 0);
    /* The program's clock was the library's. */
    CHECK(clock_reads > 0);
    host_row("hosts", journal[0] == 's'
                          ? "C: environment, locale, directories, clock and streams change meanwhile; journal in SQLite"
                          : "C: environment, locale, directories, clock and streams change meanwhile; journal in PostgreSQL",
             "\"payments\": %ld, \"reads of the environment\": %ld, \"wrong\": %ld", host_counted->payments,
             environment_reads, host_counted->wrong);
    host_free(&shop);
    simulator_stop(&shop.gateway);
    return CHECK_RESULT();
}

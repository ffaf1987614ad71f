/* A host that is full already: it uses OpenSSL, its own SQLite on files of its own, and another Rust library with a runtime,
 * TLS and SQLite of its own (another build of this very library, so that even all names are the same), and pays meanwhile.
 *
 *     crowded JOURNAL OTHER_BUILD
 */

#define _GNU_SOURCE

#include "host.h"
#include "opened.h"

#include <dlfcn.h>
#include <openssl/ssl.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static host_shop shop;
static const char *other_build;
static int stop;
static long tls_answers, rows_written, other_payments;

static bool stopped(void) { return __atomic_load_n(&stop, __ATOMIC_RELAXED); }

/* OpenSSL, by hand: the simulator's list of payments over TLS. */
static void ask_by_openssl(SSL_CTX *context) {
    char address[32], answer[256] = "";
    BIO *connection = BIO_new_ssl_connect(context);
    REQUIRE(connection);
    snprintf(address, sizeof address, "127.0.0.1:%d", shop.gateway.port);
    BIO_set_conn_hostname(connection, address);
    if (CHECK(BIO_do_connect(connection) == 1)) {
        BIO_printf(connection, "GET /_simulator/clock HTTP/1.0\r\nHost: %s\r\n\r\n", address);
        CHECK(BIO_read(connection, answer, (int)sizeof answer - 1) > 0);
        CHECK_CONTAINS(answer, " 200 ");
        tls_answers++;
    }
    BIO_free_all(connection);
}

static void *use_openssl(void *unused) {
    SSL_CTX *context = SSL_CTX_new(TLS_client_method());
    (void)unused;
    REQUIRE(context && SSL_CTX_load_verify_locations(context, shop.gateway.ca_file, NULL) == 1);
    SSL_CTX_set_verify(context, SSL_VERIFY_PEER, NULL);
    do {
        ask_by_openssl(context);
    } while (!stopped());
    SSL_CTX_free(context);
    return NULL;
}

static sqlite3 *own_database;

static void *use_sqlite(void *unused) {
    (void)unused;
    do {
        CHECK_INT(sqlite3_exec(own_database, "INSERT INTO rows VALUES (1)", NULL, NULL, NULL), SQLITE_OK);
        rows_written++;
    } while (!stopped());
    return NULL;
}

static void *use_the_other_build(void *with) {
    do {
        opened_create(with, shop.gateway.tabapay, shop.gateway.ca_file);
        other_payments++;
    } while (!stopped());
    return NULL;
}

static const char *object_of(void *address) {
    Dl_info found;
    return dladdr(address, &found) ? found.dli_fname : NULL;
}

static void *address_of(const char *name) { return dlsym(RTLD_DEFAULT, name); }

/* Each name leads to where this program wants it, and the other build is not this one. */
static void every_name_is_its_owners(const opened *other) {
    void *other_version;
    memcpy(&other_version, &other->version, sizeof other_version);
    CHECK_CONTAINS(object_of(address_of("sqlite3_open")), "libsqlite3");
    CHECK_CONTAINS(object_of(address_of("SSL_new")), "libssl");
    CHECK_CONTAINS(object_of(address_of("dargah_version")), "libdargah");
    CHECK(other_version != address_of("dargah_version"));
    CHECK(strcmp(object_of(other_version), object_of(address_of("dargah_version"))) != 0);
}

static int count_rows(void *count, int columns, char **values, char **names) {
    (void)columns;
    (void)names;
    *(long *)count = atol(values[0]);
    return 0;
}

int main(int count, char **arguments) {
    void *(*const work[])(void *) = {use_openssl, use_sqlite, use_the_other_build};
    pthread_t threads[sizeof work / sizeof *work];
    const char *variant = getenv("DARGAH_TEST_VARIANT");
    host_threads payers;
    journal_place place;
    char what[160];
    opened other;
    long rows = 0, i, rounds;
    REQUIRE(count == 3);
    other_build = arguments[2];
    host_begin();
    /* All of it is in use before the library is. */
    journal_file(place, "own");
    REQUIRE(sqlite3_open(place + strlen("sqlite:"), &own_database) == SQLITE_OK);
    REQUIRE(sqlite3_exec(own_database, "PRAGMA journal_mode=wal; CREATE TABLE rows (n)", NULL, NULL, NULL) == SQLITE_OK);
    simulator_start(&shop.gateway, true, NULL);
    /* As PHP opens libraries. */
    opened_load(&other, other_build, RTLD_LAZY | RTLD_GLOBAL | RTLD_DEEPBIND);
    every_name_is_its_owners(&other);
    opened_create(&other, shop.gateway.tabapay, shop.gateway.ca_file);
    simulator_stop(&shop.gateway);
    host_open(&shop, arguments[1]);
    for (i = 0; i < (long)(sizeof work / sizeof *work); i++) {
        REQUIRE(pthread_create(&threads[i], NULL, work[i], &other) == 0);
    }
    rounds = host_size("DARGAH_CROWDED_PAYMENTS", 60, 3000);
    host_threads_start(&payers, &shop, 2);
    for (i = 0; i < rounds; i++) {
        host_pay(&shop, i);
    }
    host_threads_stop(&payers);
    __atomic_store_n(&stop, 1, __ATOMIC_RELAXED);
    for (i = 0; i < (long)(sizeof work / sizeof *work); i++) {
        pthread_join(threads[i], NULL);
    }
    REQUIRE(sqlite3_exec(own_database, "SELECT count(*) FROM rows", count_rows, &rows, NULL) == SQLITE_OK);
    CHECK_INT(rows, rows_written);
    CHECK(tls_answers > 0 && other_payments > 0);
    sqlite3_close(own_database);
    journal_remove(place);
    host_no_money_moved_twice(&shop);
    snprintf(what, sizeof what, "C: beside OpenSSL, another SQLite and another Rust library%s%s", variant ? ", " : "",
             variant ? variant : "");
    host_row("hosts", what,
             "\"payments\": %ld, \"answers by OpenSSL\": %ld, \"rows by the other SQLite\": %ld, "
             "\"payments by the other library\": %ld, \"wrong\": %ld",
             host_counted->payments, tls_answers, rows, other_payments, host_counted->wrong);
    host_free(&shop);
    simulator_stop(&shop.gateway);
    dlclose(other.handle);
    return CHECK_RESULT();
}

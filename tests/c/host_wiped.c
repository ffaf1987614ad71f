/* Somebody reads the memory of a shop's process after its payments, or a dump of it: no secret stands there any more.
 * Payments through both gateways, over TLS, with a journal in SQLite, and in PostgreSQL where DARGAH_TEST_POSTGRES names
 * one. Two things do remain, as SECURITY.md says, and are kept out here: a connection that is kept has the last answer,
 * and TLS leaves blocks of 32 bytes on the stack: no more than that of a token. */

#define _GNU_SOURCE

#include "check.h"
#include "checkout_shop.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

enum { LONGEST = 4096, MOST = 8, CUT = 32 };

static simulator gateway;

/* What is looked for, each byte changed: else this would find itself. */
static struct {
    unsigned char bytes[CUT];
    int length;
    char what[32];
} secrets[MOST];
static int count;

static unsigned char changed(unsigned char byte) { return byte ^ 0x5a; }

static void remember(const char *what, const char *secret) {
    int i, length = (int)strlen(secret);
    REQUIRE(count < MOST && length >= 12);
    for (i = 0; i < length && i < CUT; i++) {
        secrets[count].bytes[i] = changed((unsigned char)secret[i]);
    }
    secrets[count].length = i;
    snprintf(secrets[count].what, sizeof secrets[count].what, "%s", what);
    count++;
}

static bool stands_here(const unsigned char *here, int secret) {
    int i;
    for (i = 0; i < secrets[secret].length; i++) {
        if (changed(here[i]) != secrets[secret].bytes[i]) {
            return false;
        }
    }
    return true;
}

/* How often a secret stands in memory that this process may write to. */
static int found(const char *when, bool tell) {
    FILE *maps = fopen("/proc/self/maps", "r");
    int memory = open("/proc/self/mem", O_RDONLY), all = 0;
    static char line[512];
    static unsigned char page[LONGEST + CUT];
    REQUIRE(maps && memory >= 0);
    while (fgets(line, sizeof line, maps)) {
        unsigned long from, to, at;
        if (sscanf(line, "%lx-%lx rw", &from, &to) != 2 || !strstr(line, " rw")) {
            continue;
        }
        for (at = from; at < to; at += LONGEST) {
            ssize_t length;
            int i, secret;
            if (at <= (unsigned long)page && (unsigned long)page < at + 2 * LONGEST) {
                continue;
            }
            length = pread(memory, page, sizeof page, (off_t)at);
            for (i = 0; i < LONGEST && i + CUT <= length; i++) {
                for (secret = 0; secret < count; secret++) {
                    if (stands_here(page + i, secret)) {
                        all++;
                        if (tell) {
                            printf("%s: %s at %lx of %s", when, secrets[secret].what, at + (unsigned)i, line);
                        }
                    }
                }
            }
            memset(page, 0, sizeof page);
        }
    }
    fclose(maps);
    close(memory);
    return all;
}

/* The payer pays in a process of their own, so that nothing of it stands here. */
static void paid_elsewhere(const dargah_started *started, char *callback) {
    int ends[2];
    ssize_t length;
    size_t whole = 0;
    pid_t child;
    REQUIRE(pipe(ends) == 0);
    child = fork();
    if (child == 0) {
        returned back = checkout_payer(&gateway, started, "pay", NULL);
        const char *text = *back.body ? back.body : back.query;
        _exit(write(ends[1], text, strlen(text)) == (ssize_t)strlen(text) ? 0 : 1);
    }
    close(ends[1]);
    while ((length = read(ends[0], callback + whole, LONGEST - 1 - whole)) > 0) {
        whole += (size_t)length;
    }
    callback[whole] = 0;
    close(ends[0]);
    REQUIRE(waitpid(child, NULL, 0) == child && whole > 0);
}

static void pay(const dargah_checkout *checkout, const char *account, const char *order) {
    static char callback[LONGEST];
    dargah_started *started = checkout_begin(checkout, account, order);
    dargah_completed *completed = NULL;
    remember(account, dargah_payment_token(dargah_started_payment(started), NULL));
    /* Else this would see nothing. */
    CHECK(found("while it is used", false) > 0);
    paid_elsewhere(started, callback);
    OK(dargah_checkout_complete(checkout, Z(account), NOTHING, Z(callback), NULL, &completed, err));
    CHECK_INT(dargah_payment_get_state(dargah_completed_payment(completed)), DARGAH_PAYMENT_STATE_PAID);
    memset(callback, 0, sizeof callback);
    dargah_completed_free(completed);
    dargah_started_free(started);
}

static void a_whole_day(const char *journal) {
    dargah_checkout *checkout = checkout_hasty(&gateway, journal);
    dargah_payments *list = NULL;
    int64_t lost;
    int hits;
    dargah_started *started;
    count = 0;
    remember("Tara's password", SHOP_PASSWORD);
    remember("TabaPay's key", SHOP_MERCHANT);
    remember("the key of notes", STATE_KEY);
    pay(checkout, AT_TARA, "wiped-1");
    pay(checkout, AT_TABAPAY, "wiped-2");
    started = checkout_begin(checkout, AT_TARA, "wiped-3");
    remember("the third", dargah_payment_token(dargah_started_payment(started), NULL));
    lost = dargah_payment_id(dargah_started_payment(started));
    dargah_started_free(started);
    checkout_until_due(checkout, lost);
    dargah_report_free(checkout_reconciled(checkout, 2));
    OK(dargah_checkout_find(checkout, Z("wiped-3"), &list, err));
    dargah_payments_free(list);
    dargah_checkout_free(checkout);
    hits = found("afterwards", true);
    CHECK_INT(hits, 0);
}

static void nothing_is_left_behind_by_sqlite(void) {
    journal_place file;
    a_whole_day(journal_file(file, "wiped"));
    journal_remove(file);
}

static void nothing_is_left_behind_by_postgres(void) {
    const char *journal = getenv("DARGAH_TEST_POSTGRES");
    if (!journal) {
        puts("no DARGAH_TEST_POSTGRES: PostgreSQL is looked at where scripts/with-postgres runs this");
        return;
    }
    a_whole_day(journal);
}

int main(void) {
    simulator_start(&gateway, true, NULL);
    gateway.no_kept_connections = true;
    RUN(nothing_is_left_behind_by_sqlite);
    RUN(nothing_is_left_behind_by_postgres);
    simulator_stop(&gateway);
    return CHECK_RESULT();
}

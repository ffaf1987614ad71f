/* What the hosts of this room have in common: sizes, payments that know their own order, and rows of the table. */

#ifndef HOST_H
#define HOST_H

#include "check.h"
#include "checkout_shop.h"

#include <pthread.h>

/* A size: of the environment variable where it is set, else one of these two; the long one with LONG=1. */
long host_size(const char *variable, long usual, long at_length);

/* What all processes of a test count together. */
typedef struct host_counts {
    long numbers;
    long calls;
    long payments;
    long wrong;
} host_counts;
extern host_counts *host_counted;

/* Makes the counts, in memory that children share. */
void host_begin(void);

/* A simulator with TLS, and everything that a shop has there. Its members are made by host_open. */
typedef struct host_shop {
    simulator gateway;
    dargah_tara *tara;
    dargah_tabapay *tabapay;
    dargah_checkout *checkout;
    /* NULL, or what every call takes. */
    dargah_options *options;
} host_shop;
void host_open(host_shop *shop, const char *journal);
/* The journal of an address, with the options that PostgreSQL of scripts/with-postgres needs. */
dargah_checkout *host_checkout(const host_shop *shop, const char *journal);
/* Frees clients and checkout; the simulator stays. */
void host_free(host_shop *shop);

/* What a new program is told, so that it may work at the same simulator: the arguments that host_adopt reads. */
enum { HOST_ARGUMENTS = 5 };
void host_tell(const host_shop *shop, const char **arguments);
void host_adopt(host_shop *shop, char *const *arguments, const char *journal);

/* Payments of an order, an amount and a token that no other has, and whose every answer is compared with them. What is
 * wrong is counted, said, and a failed check. */
void host_pay_at_tara(host_shop *shop);
void host_pay_at_tabapay(host_shop *shop);
void host_pay_by_checkout(host_shop *shop);
/* One of these, in turn. */
void host_pay(host_shop *shop, long turn);
/* Nothing but a token, checked against the gateway's books: the quickest that there is. */
void host_create(host_shop *shop);

/* Threads that pay until they are told to stop. */
enum { HOST_MOST_THREADS = 16 };
typedef struct host_threads {
    pthread_t threads[HOST_MOST_THREADS];
    int count;
    int stop;
    host_shop *shop;
} host_threads;
void host_threads_start(host_threads *self, host_shop *shop, int count);
void host_threads_stop(host_threads *self);

/* Waits for what must come. What hangs is ended, and shown, by the runner. */
#define HOST_WAIT(condition)               \
    do {                                   \
        while (!(condition)) {             \
            host_pause();                  \
        }                                  \
    } while (0)
void host_pause(void);

/* No money moved twice, by the gateways' own books. */
void host_no_money_moved_twice(const host_shop *shop);

/* A row of the table of reliability; `figures` is JSON, printed as by printf. */
void host_row(const char *section, const char *what, const char *figures, ...)
    __attribute__((format(printf, 3, 4)));

#endif

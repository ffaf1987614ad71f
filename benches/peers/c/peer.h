/* What the peers in C have in common: they read what is to be done, run it on threads and say what it cost. */

#ifndef PEER_H
#define PEER_H

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#define AMOUNT 150000
#define SERVICE 101
#define IP "192.0.2.7"
#define BACK "https://shop.example/back"
#define USER "shop"
#define PASSWORD "secret-password"
#define KEY "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee"

enum { MOST_THREADS = 256 };

enum gateway { TARA, TABAPAY };

/* What a program adds. Functions that return an int give 0, or say on standard error what is wrong. */
struct peer {
    /* Up to a NULL. */
    const char *const *variants;
    /* Opens the library; NULL where it is linked. */
    int (*load)(void);
    /* Makes the client of a variant; one that was made before is left as it is. */
    int (*open)(const char *variant);
    /* One whole payment, on one of the threads from 0 on; only one payment at a time for each number. */
    int (*pay)(int thread, enum gateway gateway, const char *order_id);
    void (*close)(void);
    /* Prices of calls without a network; NULL where there are none. */
    int (*call)(void);
    int (*objects)(void);
};

/* The whole program: `main` of both peers. */
int peer_main(const struct peer *peer, int argc, char **argv);

int64_t peer_now_ns(void);

/* A time limit that is usually this long; BENCH_LIMIT_MS makes it shorter. */
long peer_limit_ms(long usual);

/* A variable of the environment; ends the program where it is missing. */
const char *peer_setting(const char *name);

#ifdef __cplusplus
}
#endif

#endif

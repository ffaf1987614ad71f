/* The simulator as a child process, and its control API. */

#ifndef SIMULATOR_H
#define SIMULATOR_H

#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

typedef struct simulator {
    pid_t pid;
    /* Closing it ends the child; it closes by itself when this process ends. */
    int stdin_fd;
    int port;
    /* Of the control API: plain HTTP, counted nowhere. */
    int control_port;
    char tara[64];
    char refund[64];
    char tabapay[64];
    /* Empty without TLS. */
    char ca_file[128];
    /* For the test to set: its clients keep no connection for the next call. */
    bool no_kept_connections;
} simulator;

/* How the payer's browser came back, as bytes for the shop. */
typedef struct returned {
    char *query;
    char *body;
} returned;

/* Starts the program that DARGAH_SIMULATOR names, with further options (NULL-terminated; may be NULL).
 * Gives up the whole test program where that fails. */
void simulator_start(simulator *self, bool tls, const char *const *options);
void simulator_stop(simulator *self);

/* A call of the control API; `path` without `/_simulator/`. The answer's body; the caller frees it. A status
 * other than 200 is a failed check. */
char *simulator_call(const simulator *self, const char *method, const char *path, const char *body);

/* Plans a fault, e.g. ("tara", "purchaseVerify", "\"fault\": \"close_after\", \"times\": 2"). */
void simulator_fault(const simulator *self, const char *gateway, const char *operation, const char *rest);
/* Sets a switch, e.g. ("tara_second_verify", "code_10"). */
void simulator_open_point(const simulator *self, const char *name, const char *value);
/* Forgets faults, switches and everything that happened. */
void simulator_fresh(const simulator *self);

/* The payer acts: `act` is "pay" or "decline", `body` as the control API says or NULL. */
returned simulator_payer(const simulator *self, const char *token, const char *act, const char *body);
void returned_free(returned *self);

/* What the simulator knows of a payment, or how its money fares ("payments/<token>/account"). */
char *simulator_payment(const simulator *self, const char *token, const char *more);
/* How often an endpoint was called. */
int64_t simulator_calls(const simulator *self, const char *gateway, const char *operation);

#endif

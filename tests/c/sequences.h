/* Bytes as a sequence of calls of the library. */

#ifndef SEQUENCES_H
#define SEQUENCES_H

#include <stddef.h>
#include <stdint.h>

/* Where the clients of all sequences lead: a simulator's base URLs. They must live as long as the program. */
void sequences_begin(const char *tara, const char *refund, const char *tabapay);

/* Makes the calls that the bytes stand for, checks what holds for each, and frees what is left. Ends the program with
 * abort() where a promise is broken. Returns how many calls it made. */
size_t sequence_run(const uint8_t *bytes, size_t length);

/* How many of all calls returned DARGAH_OK: where all are refused, nothing is looked at. */
size_t sequences_good_calls(void);

#endif

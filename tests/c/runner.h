/* The runner of tests/vectors for C: reads what to call, a line of JSON at a time, and says what came of it. The
 * README of tests/vectors says what stands in the lines. */

#ifndef RUNNER_H
#define RUNNER_H

#include <dargah.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* A text of the command with its length, since it may hold a NUL; `at` is NULL where it did not come. */
typedef struct text {
    char *at;
    size_t length;
} text;

#define T(text) (text).at, (text).length
#define Z(text) (text), DARGAH_NUL_TERMINATED

/* The fields of a command. A text is freed with text_free; a number that did not come is 0. */
text take(const char *line, const char *name);
void text_free(text *self);
int64_t take_number(const char *line, const char *name);
bool take_bool(const char *line, const char *name);
bool has(const char *line, const char *name);

/* What the answer says. A text that is NULL is left out. Inside a list there are no names, and NULL stands for them. */
void out_text(const char *name, const char *value);
void out_number(const char *name, int64_t value);
void out_bool(const char *name, bool value);
void out_error(const dargah_error *error);
void out_list(const char *name);
void out_list_end(void);
/* Adds a text that a log could hold; the second frees it. */
void show(const char *said);
void show_owned(char *said);

/* Whether a call succeeded. Where it did not, the answer says why, and the error is freed. */
bool done(dargah_status status, dargah_error *error);
/* For what leads to a call, and must not fail. */
void must(dargah_status status, dargah_error *error);
void give_up(const char *why);

/* The same for a call that fills `error`, which is read only after the call. */
#define DONE(call) (last_status = (call), done(last_status, error))
#define MUST(call) (last_status = (call), must(last_status, error))
extern dargah_status last_status;

const char *progress_name(uint32_t progress);

/* A call with its options; a list of them ends with a name that is NULL. */
typedef struct command {
    const char *name;
    void (*run)(const char *line, const dargah_options *options);
} command;
extern const command checkout_commands[];

/* The clients that checkout goes through. */
const dargah_tara *tara_client(void);
const dargah_tabapay *tabapay_client(void);

/* Looks the command up and makes the call; false where it is none of these. */
bool run_input(const char *name, const char *line);
bool run_call(const char *name, const char *line);
void close_clients(void);
void close_checkout(void);

#endif

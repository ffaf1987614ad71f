/* Checks that say where they failed and what the values were. A program of tests ends with CHECK_RESULT(). */

#ifndef CHECK_H
#define CHECK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

/* All return whether the check held, so that a test can stop where going on makes no sense. */
#define CHECK(condition) check_that(__FILE__, __LINE__, #condition, (condition))
#define CHECK_INT(actual, expected) \
    check_int(__FILE__, __LINE__, #actual, (int64_t)(actual), (int64_t)(expected))
#define CHECK_TEXT(actual, expected) check_text(__FILE__, __LINE__, #actual, (actual), (expected))
#define CHECK_CONTAINS(text, part) check_contains(__FILE__, __LINE__, #text, (text), (part), true)
#define CHECK_LACKS(text, part) check_contains(__FILE__, __LINE__, #text, (text), (part), false)

/* For what a test cannot go on without. */
#define REQUIRE(condition)       \
    do {                         \
        if (!CHECK(condition)) { \
            check_give_up();     \
        }                        \
    } while (0)

/* Runs a test and prints its name when it failed. */
#define RUN(test) check_run(#test, (test))

/* Runs work in a child process, whose failed checks become its exit status; CHECK_CHILD waits for it to end well.
 * The child's checks count as one. */
#define CHECK_CHILD(pid, code) check_child(__FILE__, __LINE__, (pid), (code))
pid_t check_start_child(void (*work)(void));
bool check_child(const char *file, int line, pid_t pid, int code);

/* The last line, and the exit status. */
#define CHECK_RESULT() check_result()

bool check_that(const char *file, int line, const char *what, bool holds);
bool check_int(const char *file, int line, const char *what, int64_t actual, int64_t expected);
/* Either may be NULL. */
bool check_text(const char *file, int line, const char *what, const char *actual, const char *expected);
bool check_contains(const char *file, int line, const char *what, const char *text, const char *part, bool wanted);
void check_run(const char *name, void (*test)(void));
int check_result(void);
void check_give_up(void);

#endif

#define _POSIX_C_SOURCE 200809L

#include "check.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

/* Threads of a test may check too. Without a lock: a child would inherit it locked. */
static unsigned long passed;
static unsigned long failed;

static bool count(bool holds) {
    __atomic_fetch_add(holds ? &passed : &failed, 1, __ATOMIC_RELAXED);
    return holds;
}

static const char *shown(const char *text) { return text ? text : "(NULL)"; }

bool check_that(const char *file, int line, const char *what, bool holds) {
    if (!holds) {
        fprintf(stderr, "%s:%d: not true: %s\n", file, line, what);
    }
    return count(holds);
}

bool check_int(const char *file, int line, const char *what, int64_t actual, int64_t expected) {
    if (actual != expected) {
        fprintf(stderr, "%s:%d: %s is %" PRId64 ", not %" PRId64 "\n", file, line, what, actual, expected);
    }
    return count(actual == expected);
}

bool check_text(const char *file, int line, const char *what, const char *actual, const char *expected) {
    bool same = actual == expected || (actual && expected && strcmp(actual, expected) == 0);
    if (!same) {
        fprintf(stderr, "%s:%d: %s is \"%s\", not \"%s\"\n", file, line, what, shown(actual), shown(expected));
    }
    return count(same);
}

bool check_contains(const char *file, int line, const char *what, const char *text, const char *part, bool wanted) {
    bool holds = text && part && (strstr(text, part) != NULL) == wanted;
    if (!holds) {
        fprintf(stderr, "%s:%d: %s %s \"%s\": \"%s\"\n", file, line, what, wanted ? "lacks" : "contains",
                shown(part), shown(text));
    }
    return count(holds);
}

void check_run(const char *name, void (*test)(void)) {
    unsigned long before = failed;
    test();
    if (failed != before) {
        fprintf(stderr, "FAILED %s\n", name);
    }
}

pid_t check_start_child(void (*work)(void)) {
    pid_t pid;
    fflush(stdout);
    pid = fork();
    if (pid == 0) {
        failed = 0;
        work();
        _exit(failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE);
    }
    return pid;
}

bool check_child(const char *file, int line, pid_t pid, int code) {
    int status = 0;
    bool well = pid > 0 && waitpid(pid, &status, 0) == pid && WIFEXITED(status) && WEXITSTATUS(status) == code;
    if (!well) {
        fprintf(stderr, "%s:%d: the child ended with %s %d, not with status %d\n", file, line,
                WIFSIGNALED(status) ? "signal" : "status",
                WIFSIGNALED(status) ? WTERMSIG(status) : WEXITSTATUS(status), code);
    }
    return count(well);
}

int check_result(void) {
    printf("%lu passed, %lu failed\n", passed, failed);
    fflush(stdout);
    /* A program that checked nothing proves nothing. */
    return failed == 0 && passed > 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}

void check_give_up(void) {
    check_result();
    exit(EXIT_FAILURE);
}

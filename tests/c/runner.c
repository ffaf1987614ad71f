#define _POSIX_C_SOURCE 200809L

#include "runner.h"

#include "json.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

dargah_status last_status;

/* What a log could hold of this command: quoted texts with commas. */
static char *shown;
static bool first;

void give_up(const char *why) {
    fprintf(stderr, "runner: %s\n", why);
    exit(EXIT_FAILURE);
}

text take(const char *line, const char *name) {
    text found = {NULL, 0};
    found.at = json_text_at(line, name, &found.length);
    return found;
}

void text_free(text *self) {
    free(self->at);
    self->at = NULL;
}

int64_t take_number(const char *line, const char *name) {
    char *found = json_at(line, name);
    int64_t number = found ? (int64_t)strtoll(found, NULL, 10) : 0;
    free(found);
    return number;
}

bool take_bool(const char *line, const char *name) {
    char *found = json_at(line, name);
    bool truth = found && strcmp(found, "true") == 0;
    free(found);
    return truth;
}

bool has(const char *line, const char *name) {
    char *found = json_at(line, name);
    free(found);
    return found != NULL;
}

static void out_name(const char *name) {
    fputs(first ? "" : ",", stdout);
    first = false;
    if (name) {
        printf("\"%s\":", name);
    }
}

void out_text(const char *name, const char *value) {
    char *quoted;
    if (!value) {
        return;
    }
    quoted = json_quoted(value);
    out_name(name);
    fputs(quoted, stdout);
    free(quoted);
}

void out_number(const char *name, int64_t value) {
    out_name(name);
    printf("%" PRId64, value);
}

void out_bool(const char *name, bool value) {
    out_name(name);
    fputs(value ? "true" : "false", stdout);
}

void out_list(const char *name) {
    out_name(name);
    putchar('[');
    first = true;
}

void out_list_end(void) {
    putchar(']');
    first = false;
}

const char *progress_name(uint32_t progress) {
    return progress == DARGAH_PROGRESS_NOT_SENT ? "not sent" : progress == DARGAH_PROGRESS_SENT ? "sent" : "answered";
}

void out_error(const dargah_error *error) {
    uint32_t status = 0;
    out_name("error");
    putchar('{');
    first = true;
    out_number("kind", dargah_error_get_kind(error));
    out_text("operation", dargah_error_operation(error, NULL));
    out_text("progress", progress_name(dargah_error_progress(error)));
    out_bool("retryable", dargah_error_is_retryable(error));
    out_bool("money_may_have_moved", dargah_error_money_may_have_moved(error));
    out_text("field", dargah_error_field(error, NULL));
    out_text("code", dargah_error_code(error, NULL));
    if (dargah_error_http_status(error, &status)) {
        out_number("http_status", status);
    }
    putchar('}');
    first = false;
    show(dargah_error_message(error, NULL));
    show(dargah_error_message_fa(error, NULL));
    show(dargah_error_detail(error, NULL));
    show_owned(dargah_error_to_json(error));
}

void show(const char *said) {
    char *quoted;
    size_t before = shown ? strlen(shown) : 0;
    if (!said) {
        return;
    }
    quoted = json_quoted(said);
    shown = realloc(shown, before + strlen(quoted) + 2);
    if (!shown) {
        give_up("out of memory");
    }
    sprintf(shown + before, "%s%s", before ? "," : "", quoted);
    free(quoted);
}

void show_owned(char *said) {
    show(said);
    dargah_text_free(said);
}

bool done(dargah_status status, dargah_error *error) {
    if (status == DARGAH_OK) {
        return true;
    }
    if (!error || dargah_error_get_kind(error) != status) {
        give_up("the status and the error are not the same");
    }
    out_text("outcome", "error");
    out_error(error);
    dargah_error_free(error);
    return false;
}

void must(dargah_status status, dargah_error *error) {
    if (status != DARGAH_OK) {
        give_up(dargah_error_message(error, NULL));
    }
}

static void run_line(const char *line) {
    text name = take(line, "do");
    if (!name.at) {
        give_up("a line without a command");
    }
    first = true;
    free(shown);
    shown = NULL;
    putchar('{');
    if (!run_input(name.at, line) && !run_call(name.at, line)) {
        out_text("cannot", name.at);
    }
    out_name("shown");
    printf("[%s]}\n", shown ? shown : "");
    fflush(stdout);
    text_free(&name);
}

int main(void) {
    char *line = NULL;
    size_t room = 0;
    while (getline(&line, &room, stdin) > 0) {
        run_line(line);
    }
    free(line);
    free(shown);
    close_checkout();
    close_clients();
    return EXIT_SUCCESS;
}

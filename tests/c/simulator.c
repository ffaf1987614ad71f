#define _GNU_SOURCE

#include "simulator.h"

#include "check.h"
#include "json.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

enum { MOST_OPTIONS = 32, LONGEST_REQUEST = 8192 };

static void copy_at(char *to, size_t room, const char *json, const char *path) {
    char *found = json_at(json, path);
    REQUIRE(found && strlen(found) < room);
    memcpy(to, found, strlen(found) + 1);
    free(found);
}

static void run_child(const int *in, const int *out, bool tls, const char *ca_file, const char *const *options) {
    const char *program = getenv("DARGAH_SIMULATOR");
    const char *arguments[MOST_OPTIONS] = {"dargah-simulator", "--json", "--until-stdin-closes", "--plain-control",
                                            "--seed", "7"};
    size_t count = 6;
    sigset_t none;
    if (tls) {
        arguments[count++] = "--ca-file";
        arguments[count++] = ca_file;
    }
    while (options && *options && count + 1 < MOST_OPTIONS) {
        arguments[count++] = *options++;
    }
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    dup2(in[0], STDIN_FILENO);
    dup2(out[1], STDOUT_FILENO);
    close(in[0]);
    close(in[1]);
    close(out[0]);
    close(out[1]);
    execv(program ? program : "dargah-simulator", (char *const *)arguments);
    perror("DARGAH_SIMULATOR");
    _exit(127);
}

void simulator_start(simulator *self, bool tls, const char *const *options) {
    int in[2], out[2];
    char line[1024] = "", ca_file[sizeof self->ca_file] = "", control[64];
    FILE *reader;
    memset(self, 0, sizeof *self);
    REQUIRE(pipe(in) == 0 && pipe(out) == 0);
    /* Only the child may hold its ends: another child that kept them would keep the simulator alive. */
    fcntl(in[1], F_SETFD, FD_CLOEXEC);
    fcntl(out[0], F_SETFD, FD_CLOEXEC);
    if (tls) {
        const char *directory = getenv("TMPDIR");
        int file;
        snprintf(ca_file, sizeof ca_file, "%s/dargah-test-ca-XXXXXX", directory ? directory : "/tmp");
        file = mkstemp(ca_file);
        REQUIRE(file >= 0);
        close(file);
    }
    self->pid = fork();
    REQUIRE(self->pid >= 0);
    if (self->pid == 0) {
        run_child(in, out, tls, ca_file, options);
    }
    close(in[0]);
    close(out[1]);
    self->stdin_fd = in[1];
    reader = fdopen(out[0], "r");
    REQUIRE(reader && fgets(line, sizeof line, reader) && strncmp(line, "ready ", 6) == 0);
    fclose(reader);
    copy_at(self->tara, sizeof self->tara, line + 6, "tara");
    copy_at(self->refund, sizeof self->refund, line + 6, "refund");
    copy_at(self->tabapay, sizeof self->tabapay, line + 6, "tabapay");
    self->port = (int)json_number_at(line + 6, "port");
    copy_at(control, sizeof control, line + 6, "control");
    self->control_port = atoi(strrchr(control, ':') + 1);
    memcpy(self->ca_file, ca_file, sizeof ca_file);
}

void simulator_stop(simulator *self) {
    if (self->ca_file[0]) {
        unlink(self->ca_file);
    }
    close(self->stdin_fd);
    waitpid(self->pid, NULL, 0);
}

/* Reads to the end; with a NUL behind it. */
static char *read_all(FILE *stream) {
    size_t room = 4096, length = 0;
    char *text = malloc(room + 1);
    REQUIRE(text);
    for (;;) {
        size_t got = fread(text + length, 1, room - length, stream);
        length += got;
        if (got == 0) {
            break;
        }
        if (length == room) {
            room *= 2;
            text = realloc(text, room + 1);
            REQUIRE(text);
        }
    }
    text[length] = '\0';
    return text;
}

static char *call(int port, const char *method, const char *path, const char *body) {
    char request[LONGEST_REQUEST];
    struct sockaddr_in address;
    char *answer, *start;
    FILE *stream;
    int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    int length = snprintf(request, sizeof request,
                          "%s /_simulator/%s HTTP/1.0\r\nHost: 127.0.0.1:%d\r\nContent-Type: application/json\r\n"
                          "Content-Length: %lu\r\n\r\n%s",
                          method, path, port, (unsigned long)strlen(body), body);
    REQUIRE(fd >= 0 && length > 0 && length < LONGEST_REQUEST);
    memset(&address, 0, sizeof address);
    address.sin_family = AF_INET;
    address.sin_port = htons((uint16_t)port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    REQUIRE(connect(fd, (struct sockaddr *)&address, sizeof address) == 0);
    REQUIRE(write(fd, request, (size_t)length) == length);
    stream = fdopen(fd, "r");
    REQUIRE(stream);
    answer = read_all(stream);
    fclose(stream);
    start = strstr(answer, "\r\n\r\n");
    REQUIRE(start);
    if (!CHECK(strstr(answer, " 200 ") == strchr(answer, ' '))) {
        fprintf(stderr, "%s %s %s: %s\n", method, path, body, answer);
    }
    memmove(answer, start + 4, strlen(start + 4) + 1);
    return answer;
}

char *simulator_call(const simulator *self, const char *method, const char *path, const char *body) {
    sigset_t all, before;
    char *answer;
    /* Signals are for the library under test, and not for this. */
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before);
    answer = call(self->control_port, method, path, body ? body : "");
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    return answer;
}

void simulator_fault(const simulator *self, const char *gateway, const char *operation, const char *rest) {
    char body[1024];
    snprintf(body, sizeof body, "{\"gateway\": \"%s\", \"operation\": \"%s\", %s}", gateway, operation, rest);
    free(simulator_call(self, "POST", "faults", body));
}

void simulator_open_point(const simulator *self, const char *name, const char *value) {
    char body[256];
    const char *quote = strcmp(value, "true") == 0 || strcmp(value, "false") == 0 ? "" : "\"";
    snprintf(body, sizeof body, "{\"%s\": %s%s%s}", name, quote, value, quote);
    free(simulator_call(self, "POST", "open-points", body));
}

void simulator_fresh(const simulator *self) {
    free(simulator_call(self, "DELETE", "faults", NULL));
    free(simulator_call(self, "DELETE", "open-points", NULL));
    free(simulator_call(self, "POST", "reset", NULL));
}

returned simulator_payer(const simulator *self, const char *token, const char *act, const char *body) {
    char path[512], *answer, *url;
    const char *query;
    returned back = {NULL, NULL};
    snprintf(path, sizeof path, "payments/%s/%s", token, act);
    answer = simulator_call(self, "POST", path, body);
    url = json_at(answer, "callback.url");
    back.body = json_at(answer, "callback.body");
    REQUIRE(url && back.body);
    query = strchr(url, '?');
    query = query ? query + 1 : "";
    back.query = malloc(strlen(query) + 1);
    REQUIRE(back.query);
    memcpy(back.query, query, strlen(query) + 1);
    free(url);
    free(answer);
    return back;
}

void returned_free(returned *self) {
    free(self->query);
    free(self->body);
    self->query = self->body = NULL;
}

char *simulator_payment(const simulator *self, const char *token, const char *more) {
    char path[512];
    snprintf(path, sizeof path, "payments/%s%s", token, more);
    return simulator_call(self, "GET", path, NULL);
}

int64_t simulator_calls(const simulator *self, const char *gateway, const char *operation) {
    char path[128], *answer = simulator_call(self, "GET", "counters", NULL);
    int64_t calls;
    snprintf(path, sizeof path, "calls.%s.%s", gateway, operation);
    calls = json_number_at(answer, path);
    free(answer);
    /* An endpoint that was never called may stand nowhere. */
    return calls < 0 ? 0 : calls;
}

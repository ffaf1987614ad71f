/* Signals belong to the host: SIGPIPE does not kill it, no thread of the library takes one, masks stay. */

#define _POSIX_C_SOURCE 200809L

#include "check.h"
#include "shop.h"

#include <arpa/inet.h>
#include <dirent.h>
#include <netinet/in.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { LONG_REQUEST = 4 << 20, RESET_AFTER = 100000, SMALL_STACK = 64 * 1024, ATTEMPTS = 4 };

static simulator gateway;

static struct sockaddr_in loopback(int port) {
    struct sockaddr_in address;
    memset(&address, 0, sizeof address);
    address.sin_family = AF_INET;
    address.sin_port = htons((uint16_t)port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

/* Carries bytes between two sockets until the first has said enough, and then resets it. */
static void carry_and_reset(int client, int server) {
    struct linger at_once = {1, 0};
    struct pollfd both[2];
    size_t said = 0;
    static char bytes[16384];
    both[0].fd = client;
    both[1].fd = server;
    both[0].events = both[1].events = POLLIN;
    while (said < RESET_AFTER && poll(both, 2, -1) > 0) {
        int from = both[0].revents ? 0 : 1;
        ssize_t got = recv(both[from].fd, bytes, sizeof bytes, 0);
        if (got <= 0 || send(both[1 - from].fd, bytes, (size_t)got, MSG_NOSIGNAL) != got) {
            break;
        }
        said += from == 0 ? (size_t)got : 0;
    }
    shutdown(client, SHUT_WR);
    setsockopt(client, SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once);
    close(client);
    close(server);
}

static void *relay(void *listener) {
    struct sockaddr_in to = loopback(gateway.port);
    int client;
    while ((client = accept(*(int *)listener, NULL, NULL)) >= 0) {
        int server = socket(AF_INET, SOCK_STREAM, 0);
        if (connect(server, (struct sockaddr *)&to, sizeof to) == 0) {
            carry_and_reset(client, server);
        }
    }
    return NULL;
}

static bool is_pending(int signal) {
    sigset_t set;
    sigpending(&set);
    return sigismember(&set, signal) == 1;
}

static void mask(int how, int signal) {
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, signal);
    pthread_sigmask(how, &set, NULL);
}

static bool is_blocked(int signal) {
    sigset_t set;
    pthread_sigmask(SIG_BLOCK, NULL, &set);
    return sigismember(&set, signal) == 1;
}

/* TLS has more to write when its peer is gone in the middle of a request. */
static void a_call_into_the_void(const dargah_tabapay *tabapay, const dargah_tabapay_request *request) {
    dargah_tabapay_created *created = NULL;
    dargah_error *error = NULL;
    CHECK_INT(dargah_tabapay_create(tabapay, request, NULL, &created, &error), DARGAH_ERROR_KIND_CONNECTION_LOST);
    CHECK_INT(dargah_error_progress(error), DARGAH_PROGRESS_SENT);
    dargah_error_free(error);
}

static void sigpipe_in_a_child(void) {
    struct sockaddr_in address = loopback(0);
    socklen_t length = sizeof address;
    int listener = socket(AF_INET, SOCK_STREAM, 0), i;
    char base[64], *json = malloc(LONG_REQUEST + 32);
    simulator through = gateway;
    dargah_tabapay *tabapay;
    dargah_tabapay_request *request = shop_tabapay_request();
    pthread_t thread;
    REQUIRE(json && bind(listener, (struct sockaddr *)&address, sizeof address) == 0 && listen(listener, 8) == 0);
    REQUIRE(getsockname(listener, (struct sockaddr *)&address, &length) == 0);
    REQUIRE(pthread_create(&thread, NULL, relay, &listener) == 0);
    sprintf(base, "https://127.0.0.1:%d/v1", ntohs(address.sin_port));
    strcpy(through.tabapay, base);
    tabapay = shop_tabapay(&through);
    strcpy(json, "{\"padding\": \"");
    memset(json + strlen(json), 'x', LONG_REQUEST);
    strcpy(json + 13 + LONG_REQUEST, "\"}");
    OK(dargah_tabapay_request_set_extra_json(request, Z(json), err));
    signal(SIGPIPE, SIG_DFL);
    for (i = 0; i < ATTEMPTS; i++) {
        if (i == ATTEMPTS / 2) {
            mask(SIG_BLOCK, SIGPIPE);
        }
        a_call_into_the_void(tabapay, request);
        CHECK_INT(is_blocked(SIGPIPE), i >= ATTEMPTS / 2);
        CHECK(!is_pending(SIGPIPE));
    }
    /* What the host itself has pending stays its own. */
    raise(SIGPIPE);
    a_call_into_the_void(tabapay, request);
    CHECK(is_pending(SIGPIPE));
    free(json);
}

static void sigpipe_does_not_kill(void) { CHECK_CHILD(check_start_child(sigpipe_in_a_child), EXIT_SUCCESS); }

/* So that a failed test above means something: the same peer does kill a program that writes by itself. */
static void write_into_the_void(void) {
    int pair[2];
    char byte = 0;
    signal(SIGPIPE, SIG_DFL);
    if (socketpair(AF_UNIX, SOCK_STREAM, 0, pair) == 0 && close(pair[1]) == 0) {
        CHECK(write(pair[0], &byte, 1) != 1);
    }
    _exit(0);
}

static void it_would_kill_otherwise(void) {
    pid_t pid = check_start_child(write_into_the_void);
    int status = 0;
    REQUIRE(waitpid(pid, &status, 0) == pid);
    CHECK(WIFSIGNALED(status));
    CHECK_INT(WTERMSIG(status), SIGPIPE);
}

/* The blocked signals of a thread, as the kernel knows them. */
static unsigned long long blocked_by(const char *task) {
    char path[128], line[256];
    unsigned long long set = 0;
    FILE *status;
    snprintf(path, sizeof path, "/proc/self/task/%s/status", task);
    status = fopen(path, "r");
    while (status && fgets(line, sizeof line, status)) {
        if (strncmp(line, "SigBlk:", 7) == 0) {
            set = strtoull(line + 7, NULL, 16);
        }
    }
    if (status) {
        fclose(status);
    }
    return set;
}

/* How many threads there are, and how many of them take no signal at all. */
static void count_threads(int *all, int *deaf) {
    DIR *tasks = opendir("/proc/self/task");
    struct dirent *task;
    /* KILL and STOP cannot be blocked; 32 and 33 are the C library's own. */
    const unsigned long long never = 1ULL << 8 | 1ULL << 18 | 1ULL << 31 | 1ULL << 32;
    *all = *deaf = 0;
    REQUIRE(tasks);
    while ((task = readdir(tasks))) {
        if (task->d_name[0] != '.') {
            ++*all;
            *deaf += (blocked_by(task->d_name) | never) == ~0ULL;
        }
    }
    closedir(tasks);
}

static void *a_call_that_waits(void *options) {
    dargah_tabapay *tabapay = shop_tabapay(&gateway);
    dargah_tabapay_request *request = shop_tabapay_request();
    dargah_tabapay_created *created = NULL;
    mask(SIG_BLOCK, SIGUSR1);
    FAILS(dargah_tabapay_create(tabapay, request, options, &created, err), DARGAH_ERROR_KIND_CANCELLED, NULL);
    CHECK(is_blocked(SIGUSR1));
    CHECK(!is_blocked(SIGUSR2));
    CHECK(!is_blocked(SIGPIPE));
    dargah_tabapay_request_free(request);
    dargah_tabapay_free(tabapay);
    return NULL;
}

/* A call from a small stack is driven on a thread of the library's. */
static void own_threads_take_no_signals(void) {
    dargah_options *options = shop_options(60000);
    dargah_cancel *cancel = NULL;
    pthread_attr_t attributes;
    pthread_t thread;
    struct timespec pause = {0, 2000000};
    int before, all, deaf, waited = 0;
    OK(dargah_cancel_new(&cancel, err));
    OK(dargah_options_set_cancel(options, cancel, err));
    simulator_fault(&gateway, "tabapay", "create", "\"fault\": \"stall_before\"");
    count_threads(&before, &deaf);
    CHECK_INT(deaf, 0);
    pthread_attr_init(&attributes);
    pthread_attr_setstacksize(&attributes, SMALL_STACK);
    REQUIRE(pthread_create(&thread, &attributes, a_call_that_waits, options) == 0);
    while (simulator_calls(&gateway, "tabapay", "create") == 0) {
        nanosleep(&pause, NULL);
    }
    count_threads(&all, &deaf);
    /* The caller, and the one that stands in for it. */
    CHECK_INT(all, before + 2);
    CHECK_INT(deaf, 1);
    dargah_cancel_cancel(cancel);
    pthread_join(thread, NULL);
    /* A thread that has ended may stand in /proc for a moment more. */
    do {
        count_threads(&all, &deaf);
    } while (deaf > 0 && waited++ < 30000 && nanosleep(&pause, NULL) == 0);
    CHECK_INT(deaf, 0);
    pthread_attr_destroy(&attributes);
    dargah_options_free(options);
    dargah_cancel_free(cancel);
}

int main(void) {
    simulator_start(&gateway, true, NULL);
    RUN(it_would_kill_otherwise);
    RUN(own_threads_take_no_signals);
    RUN(sigpipe_does_not_kill);
    simulator_stop(&gateway);
    return CHECK_RESULT();
}

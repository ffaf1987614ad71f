/* Processes that fork, in every way that hosts do, while their threads are in the middle of requests and of the journal.
 * Clients, the journal and a cancel handle were made and used before; they work in the parent and in every child.
 *
 *     fork JOURNAL        JOURNAL is the address of a journal: memory:, sqlite:FILE or postgres://…
 */

#define _GNU_SOURCE

#include "host.h"

#include <dirent.h>
#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

enum { CHILDREN = 8, THREADS = 4 };

static host_shop shop;
static const char *program;
static const char *journal;
static long *forks;
static long *daemons_paid;

/* More calls in all than this, in the test that forks once; and how often the others fork. */
static long least_calls;
static long many_forks;

static long calls(void) { return __atomic_load_n(&host_counted->calls, __ATOMIC_RELAXED); }

static pid_t start_child(void (*work)(void)) {
    __atomic_fetch_add(forks, 1, __ATOMIC_RELAXED);
    return check_start_child(work);
}

static void work_until_there_were_enough(void) {
    long turn = getpid();
    do {
        host_pay(&shop, turn++);
        host_create(&shop);
    } while (calls() < least_calls);
}

static void *work_on_a_thread(void *unused) {
    (void)unused;
    work_until_there_were_enough();
    return NULL;
}

/* Half of the children end as an ordinary host does: what was made before the fork is freed. Half start threads. */
static void a_child_at_work(void) {
    if (getpid() % 2) {
        pthread_t thread;
        REQUIRE(pthread_create(&thread, NULL, work_on_a_thread, NULL) == 0);
        work_until_there_were_enough();
        pthread_join(thread, NULL);
        host_free(&shop);
    } else {
        work_until_there_were_enough();
    }
}

static void eight_children_and_four_threads_at_once(void) {
    pid_t children[CHILDREN];
    host_threads threads;
    int i;
    host_threads_start(&threads, &shop, THREADS);
    for (i = 0; i < CHILDREN; i++) {
        children[i] = start_child(a_child_at_work);
    }
    for (i = 0; i < CHILDREN; i++) {
        CHECK_CHILD(children[i], EXIT_SUCCESS);
    }
    host_threads_stop(&threads);
    host_pay(&shop, 0);
}

static void a_payment_of_each_kind(void) {
    int i;
    for (i = 0; i < 3; i++) {
        host_pay(&shop, i);
    }
}

static void a_payment_of_each_kind_and_an_end(void) {
    a_payment_of_each_kind();
    host_free(&shop);
}

static dargah_cancel *pulled;

static void *keep_pulling(void *stop) {
    while (!__atomic_load_n((int *)stop, __ATOMIC_RELAXED)) {
        dargah_cancel_cancel(pulled);
    }
    return NULL;
}

/* The parent's thread is in the middle of pulling the handle, again and again. */
static void pull_and_pay(void) {
    dargah_options *options = shop_options(20000);
    dargah_tabapay_request *request = shop_tabapay_request();
    dargah_tabapay_created *created = NULL;
    dargah_cancel_cancel(pulled);
    OK(dargah_options_set_cancel(options, pulled, err));
    FAILS(dargah_tabapay_create(shop.tabapay, request, options, &created, err), DARGAH_ERROR_KIND_CANCELLED, NULL);
    dargah_tabapay_request_free(request);
    dargah_options_free(options);
    a_payment_of_each_kind();
}

static void pull_and_pay_and_an_end(void) {
    pull_and_pay();
    dargah_cancel_free(pulled);
    host_free(&shop);
}

/* A lock that another thread holds at the moment of the fork stays locked in the child. */
static void forks_in_the_middle_of_calls(void) {
    host_threads threads;
    pthread_t puller;
    int stop = 0;
    long i;
    OK(dargah_cancel_new(&pulled, err));
    host_threads_start(&threads, &shop, THREADS);
    REQUIRE(pthread_create(&puller, NULL, keep_pulling, &stop) == 0);
    for (i = 0; i < many_forks; i++) {
        CHECK_CHILD(start_child(i % 2 ? pull_and_pay : pull_and_pay_and_an_end), EXIT_SUCCESS);
    }
    __atomic_store_n(&stop, 1, __ATOMIC_RELAXED);
    pthread_join(puller, NULL);
    host_threads_stop(&threads);
    dargah_cancel_free(pulled);
}

static int generation;

static void a_generation(void) {
    a_payment_of_each_kind();
    if (++generation < 4) {
        CHECK_CHILD(start_child(a_generation), EXIT_SUCCESS);
    }
    a_payment_of_each_kind_and_an_end();
}

static void children_of_children_pay(void) {
    host_threads threads;
    host_threads_start(&threads, &shop, THREADS);
    generation = 0;
    CHECK_CHILD(start_child(a_generation), EXIT_SUCCESS);
    host_threads_stop(&threads);
}

/* What a new program of the same process id finds open: nothing of the library's. */
static void only_the_usual_descriptors(void) {
    DIR *all = opendir("/proc/self/fd");
    struct dirent *one;
    REQUIRE(all);
    while ((one = readdir(all))) {
        int fd = atoi(one->d_name);
        if (one->d_name[0] != '.' && fd != dirfd(all) && !CHECK(fd <= STDERR_FILENO)) {
            char path[64], target[256] = "";
            snprintf(path, sizeof path, "/proc/self/fd/%d", fd);
            CHECK(readlink(path, target, sizeof target - 1) > 0);
            fprintf(stderr, "    %s is %s\n", path, target);
        }
    }
    closedir(all);
}

static int as_a_new_program(char **arguments) {
    only_the_usual_descriptors();
    host_adopt(&shop, arguments + 3, arguments[2]);
    a_payment_of_each_kind_and_an_end();
    return CHECK_RESULT();
}

static void become_a_new_program(void) {
    const char *arguments[3 + HOST_ARGUMENTS + 1] = {program, "--new-program", journal};
    int nowhere = open("/dev/null", O_WRONLY);
    dup2(nowhere, STDOUT_FILENO);
    close(nowhere);
    a_payment_of_each_kind();
    host_tell(&shop, arguments + 3);
    execv(program, (char *const *)arguments);
    _exit(127);
}

static void children_that_become_new_programs(void) {
    host_threads threads;
    long i;
    host_threads_start(&threads, &shop, THREADS);
    for (i = 0; i < many_forks / 10 + 2; i++) {
        CHECK_CHILD(start_child(become_a_new_program), EXIT_SUCCESS);
    }
    host_threads_stop(&threads);
}

/* vfork and posix_spawn run no handlers of a fork. */
static void other_programs_are_started_meanwhile(void) {
    static char name[] = "true";
    char *const arguments[] = {name, NULL};
    extern char **environ;
    host_threads threads;
    long i;
    host_threads_start(&threads, &shop, THREADS);
    for (i = 0; i < many_forks; i++) {
        pid_t spawned, forked;
        REQUIRE(posix_spawnp(&spawned, "true", NULL, NULL, arguments, environ) == 0);
        forked = vfork();
        if (forked == 0) {
            execvp("true", arguments);
            _exit(127);
        }
        __atomic_fetch_add(forks, 2, __ATOMIC_RELAXED);
        CHECK_CHILD(spawned, EXIT_SUCCESS);
        CHECK_CHILD(forked, EXIT_SUCCESS);
        host_pay(&shop, i);
    }
    host_threads_stop(&threads);
}

static void become_a_daemon(void) {
    a_payment_of_each_kind();
    CHECK(daemon(0, 0) == 0);
    a_payment_of_each_kind_and_an_end();
    __atomic_store_n(daemons_paid, *daemons_paid + 1, __ATOMIC_RELEASE);
}

static void a_daemon_pays(void) {
    host_threads threads;
    long i;
    host_threads_start(&threads, &shop, THREADS);
    for (i = 0; i < 3; i++) {
        CHECK_CHILD(start_child(become_a_daemon), EXIT_SUCCESS);
        HOST_WAIT(__atomic_load_n(daemons_paid, __ATOMIC_ACQUIRE) == i + 1);
    }
    host_threads_stop(&threads);
}

int main(int count, char **arguments) {
    dargah_cancel *never = NULL;
    if (count == 8 && strcmp(arguments[1], "--new-program") == 0) {
        return as_a_new_program(arguments);
    }
    REQUIRE(count == 2);
    program = "/proc/self/exe";
    journal = arguments[1];
    least_calls = host_size("DARGAH_FORK_CALLS", 2000, 100000);
    many_forks = host_size("DARGAH_FORKS", 20, 300);
    host_begin();
    forks = mmap(NULL, 2 * sizeof *forks, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    REQUIRE(forks != MAP_FAILED);
    daemons_paid = forks + 1;
    host_open(&shop, journal);
    shop.options = shop_options(60000);
    OK(dargah_cancel_new(&never, err));
    OK(dargah_options_set_cancel(shop.options, never, err));
    a_payment_of_each_kind();
    RUN(eight_children_and_four_threads_at_once);
    RUN(forks_in_the_middle_of_calls);
    RUN(children_of_children_pay);
    RUN(children_that_become_new_programs);
    RUN(other_programs_are_started_meanwhile);
    RUN(a_daemon_pays);
    host_no_money_moved_twice(&shop);
    host_row("hosts", arguments[1][0] == 'm'   ? "C: forks, while threads are in the middle of requests; journal in memory"
                      : arguments[1][0] == 's' ? "C: forks, while threads are in the middle of requests; journal in SQLite"
                                               : "C: forks, while threads are in the middle of requests; journal in PostgreSQL",
             "\"calls\": %ld, \"payments\": %ld, \"forks\": %ld, \"wrong\": %ld", calls(), host_counted->payments, *forks,
             host_counted->wrong);
    host_free(&shop);
    dargah_cancel_free(never);
    simulator_stop(&shop.gateway);
    return CHECK_RESULT();
}

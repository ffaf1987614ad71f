/* Sequences of calls in any order, with arguments of any kind: what the fuzzer kept, which tests/c/run puts into the
 * directory SEQUENCES_KEPT, and SEQUENCES more (300) that are the same in each run. Promises that do not hold end the program; see sequences.h. */

#include "check.h"
#include "sequences.h"
#include "simulator.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>

enum { LONGEST = 4096 };

static uint8_t bytes[LONGEST];
static size_t sequences, calls;

static void run(size_t length) {
    sequences++;
    calls += sequence_run(bytes, length);
}

static void what_was_kept(void) {
    const char *directory = getenv("SEQUENCES_KEPT");
    DIR *files = directory ? opendir(directory) : NULL;
    struct dirent *entry;
    REQUIRE(files);
    while ((entry = readdir(files)) != NULL) {
        char path[512];
        FILE *file;
        if (entry->d_name[0] == '.') {
            continue;
        }
        snprintf(path, sizeof path, "%s/%s", directory, entry->d_name);
        file = fopen(path, "rb");
        REQUIRE(file);
        run(fread(bytes, 1, sizeof bytes, file));
        fclose(file);
    }
    closedir(files);
    CHECK(sequences > 0);
}

static void others(void) {
    const char *wanted = getenv("SEQUENCES");
    long count = wanted ? atol(wanted) : 300;
    uint32_t random = 2463534242u;
    size_t i;
    REQUIRE(count > 0);
    for (; count > 0; count--) {
        size_t length = 64 + (size_t)count % 8 * 128;
        for (i = 0; i < length; i++) {
            random ^= random << 13;
            random ^= random >> 17;
            random ^= random << 5;
            bytes[i] = (uint8_t)(random >> 8);
        }
        run(length);
    }
    CHECK(calls > sequences);
    CHECK(sequences_good_calls() > sequences);
}

int main(void) {
    simulator gateway;
    simulator_start(&gateway, false, NULL);
    sequences_begin(gateway.tara, gateway.refund, gateway.tabapay);
    RUN(what_was_kept);
    RUN(others);
    simulator_stop(&gateway);
    printf("reliability: {\"section\": \"inputs\", \"what\": \"Sequences of C calls, in any order and with any arguments\", "
           "\"figures\": {\"sequences\": %lu, \"calls\": %lu, \"calls that went well\": %lu}}\n",
           (unsigned long)sequences, (unsigned long)calls, (unsigned long)sequences_good_calls());
    return CHECK_RESULT();
}

/* Does wrong on purpose, so that the tests know that the sanitizers, or valgrind, look. It must be reported. */

#include <dargah.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* In a function of its own: what main's stack still points to is no leak. */
static void leak_of_the_library(void) {
    dargah_options *options = NULL;
    dargah_options_new(&options, NULL);
    options = NULL;
    (void)options;
}

static void leak_of_our_own(void) {
    volatile char *memory = malloc(100);
    memory = NULL;
    (void)memory;
}

static void overflow(void) {
    char *volatile memory = malloc(4);
    if (memory) {
        memory[4] = 'x';
        printf("%c\n", memory[4]);
    }
    free(memory);
}

static void undefined(int many) {
    int shift = 31 + many;
    printf("%d\n", 1 << shift);
}

static void use_after_free(void) {
    dargah_options *options = NULL;
    dargah_options_new(&options, NULL);
    dargah_options_free(options);
    printf("%d\n", *(volatile char *)options);
}

/* Wipes what the stack still knows of pointers. */
static void wipe(void) {
    volatile char stack[4096];
    memset((char *)stack, 0, sizeof stack);
}

int main(int count, char **arguments) {
    const char *what = count > 1 ? arguments[1] : "";
    if (strcmp(what, "leak-of-the-library") == 0) {
        leak_of_the_library();
    } else if (strcmp(what, "leak") == 0) {
        leak_of_our_own();
    } else if (strcmp(what, "overflow") == 0) {
        overflow();
    } else if (strcmp(what, "undefined") == 0) {
        undefined(count);
    } else if (strcmp(what, "use-after-free") == 0) {
        use_after_free();
    } else if (strcmp(what, "nothing") != 0) {
        return 2;
    }
    wipe();
    return 0;
}

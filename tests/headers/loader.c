/* Opens the library that its argument names, or the usual one, and says how that went. */

#define DARGAH_LOADER_IMPLEMENTATION
#include "dargah_loader.h"

/* In a file that knows nothing of the loader. */
int can_count(void);

static int fail(const char *what) {
    fprintf(stderr, "%s\n", what);
    return 99;
}

int main(int argc, char **argv) {
    char why[512];
    char cut[8];
    dargah_load_result result;
    dargah_cancel *cancel = NULL;

    if (dargah_cancel_new(&cancel, NULL) != DARGAH_ERROR_KIND_MISUSE || dargah_version(NULL) != NULL) {
        return fail("a function did something before the library was open");
    }
    dargah_cancel_free(NULL);

    result = dargah_load(argc > 1 ? argv[1] : NULL, why, sizeof why);
    printf("%d %s\n", (int)result, why);
    if (result != DARGAH_LOAD_RESULT_OK) {
        if (dargah_load(argc > 1 ? argv[1] : NULL, cut, sizeof cut) != result || strlen(cut) != sizeof cut - 1) {
            return fail("a short buffer is not filled as it should be");
        }
        if (dargah_load(argc > 1 ? argv[1] : NULL, NULL, 0) != result || can_count()) {
            return fail("a library that was refused is in use");
        }
        return (int)result;
    }
    if (!can_count() || dargah_cancel_new(&cancel, NULL) != DARGAH_OK) {
        return fail("the library cannot count");
    }
    dargah_cancel_free(cancel);
    if (dargah_load("/nowhere", why, sizeof why) != DARGAH_LOAD_RESULT_OK) {
        return fail("opening what is open failed");
    }
    dargah_unload();
    dargah_unload();
    if (can_count() || dargah_version(NULL) != NULL) {
        return fail("the library is in use after it was closed");
    }
    if (dargah_load(argc > 1 ? argv[1] : NULL, why, sizeof why) != DARGAH_LOAD_RESULT_OK || !can_count()) {
        return fail("the library cannot be opened again");
    }
    return 0;
}

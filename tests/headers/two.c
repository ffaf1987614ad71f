#include HEADER

const char *two(void);

const char *two(void) {
    return dargah_version(NULL);
}

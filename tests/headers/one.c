/* Compiled as C and as C++, with HEADER as each header in turn; two.c includes the same one. */

#include HEADER

const char *two(void);

int main(void) {
    return dargah_version(NULL) == two() ? 0 : 1;
}

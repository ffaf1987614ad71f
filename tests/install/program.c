/* Built against what was installed; says which library it got. */

#include <dargah.h>
#include <stdio.h>

int main(void) {
    int64_t rial = 0;
    if (dargah_abi_major() != DARGAH_ABI_MAJOR || dargah_abi_minor() < DARGAH_ABI_MINOR) {
        fprintf(stderr, "the library is not the header's\n");
        return 1;
    }
    if (dargah_rial_from_toman(150000, &rial, NULL) != DARGAH_OK || rial != 1500000) {
        fprintf(stderr, "the library cannot count\n");
        return 1;
    }
    puts(dargah_version(NULL));
    return 0;
}

/* The second file of the loader's program: an ordinary user of dargah.h. */

#include "dargah.h"

int can_count(void);

int can_count(void) {
    int64_t rial = 0;
    return dargah_rial_from_toman(150000, &rial, NULL) == DARGAH_OK && rial == 1500000;
}

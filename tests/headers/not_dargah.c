/* A library that is not libdargah, with the ABI's numbers at most. */

unsigned dargah_abi_major(void);
unsigned dargah_abi_minor(void);

unsigned dargah_abi_major(void) {
    return MAJOR;
}

unsigned dargah_abi_minor(void) {
    return MINOR;
}

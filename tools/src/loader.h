/**
 * @file dargah_loader.h
 * libdargah opened at run time. Nothing to link, and a program runs where the library is missing.
 *
 * In ONE file of the program, C99 or C++11 and newer:
 *
 *     #define DARGAH_LOADER_IMPLEMENTATION
 *     #include "dargah_loader.h"
 *
 * It defines every function of dargah.h, as a way into the opened library. All other files include dargah.h or
 * dargah.hpp as always, and this header where they call dargah_load or dargah_unload. Do not link libdargah too.
 * A C library older than glibc 2.34 needs -ldl.
 *
 * Before dargah_load, and when it has failed, the functions do nothing: those that return a dargah_status return
 * DARGAH_ERROR_KIND_MISUSE without an error object, the others return NULL, 0 or false.
 */

#ifndef DARGAH_LOADER_H
#define DARGAH_LOADER_H

/* Made by tools/ from dargah.ffi.h: do not edit; `make headers` makes it anew. */

#include "dargah.h"

#ifdef __cplusplus
extern "C" {
#endif

/** What dargah_load returns. Numbers are never reused. */
typedef enum dargah_load_result {
    /** The library is there. */
    DARGAH_LOAD_RESULT_OK = 0,
    /** No library was found, or the system could not open it. */
    DARGAH_LOAD_RESULT_NOT_OPENED = 1,
    /** The library has other ABI numbers: another major one, or a lower minor one. */
    DARGAH_LOAD_RESULT_OTHER_ABI = 2,
    /** What was opened lacks a function: it is not libdargah, or it is damaged. */
    DARGAH_LOAD_RESULT_NO_FUNCTION = 3
} dargah_load_result;

/**
 * Opens the library. `path` is a file (UTF-8); NULL means the environment variable DARGAH_LIBRARY, and where that is
 * not set, the usual names in the places where the system looks. What was asked for by `path` or variable and cannot
 * be opened is never replaced by another file. Programs that run with rights of another user do not read the variable.
 *
 * `why` takes a text of up to `why_len` bytes, its NUL included, that says what to do; it may be NULL. On success it
 * is empty. Opening again what is open is a success. Call it before other threads use the library.
 */
dargah_load_result dargah_load(const char *path, char *why, size_t why_len);

/**
 * Closes the library: the functions do nothing again. No other thread may be in one, and every handle must have been
 * freed. The library itself stays mapped.
 */
void dargah_unload(void);

#ifdef __cplusplus
} /* extern "C" */
#endif

#endif /* DARGAH_LOADER_H */

#if defined(DARGAH_LOADER_IMPLEMENTATION) && !defined(DARGAH_LOADER_IMPLEMENTED)
#define DARGAH_LOADER_IMPLEMENTED

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#ifdef _WIN32
#include <windows.h>
#else
#include <dlfcn.h>
#include <unistd.h>
#endif

/* Not exported: two plugins of one program may each have their own. */
#if defined(__GNUC__) && !defined(_WIN32)
#define DARGAH_LOADER_HIDDEN __attribute__((visibility("hidden")))
#else
#define DARGAH_LOADER_HIDDEN
#endif

#ifdef __cplusplus
extern "C" {
#endif

static struct dargah_loader_functions {
@POINTERS@} dargah_loader;

static const struct {
    const char *name;
    size_t place;
} dargah_loader_names[] = {
@NAMES@};

static void *dargah_loader_library;

#ifdef _WIN32

static const char *const dargah_loader_usual[] = {"dargah.dll", "libdargah.dll"};

static void *dargah_loader_open(const char *path, char *why, size_t why_len) {
    wchar_t wide[1024];
    void *library = NULL;
    if (MultiByteToWideChar(CP_UTF8, MB_ERR_INVALID_CHARS, path, -1, wide, 1024) > 0) {
        library = (void *)LoadLibraryW(wide);
    }
    if (library == NULL) {
        snprintf(why, why_len, "%s: Windows error %lu", path, (unsigned long)GetLastError());
    }
    return library;
}

static void dargah_loader_close(void *library) {
    FreeLibrary((HMODULE)library);
}

static int dargah_loader_find(void *library, const char *name, void *pointer) {
    FARPROC found = GetProcAddress((HMODULE)library, name);
    memcpy(pointer, &found, sizeof found);
    return found != NULL;
}

static const char *dargah_loader_variable(void) {
    return getenv("DARGAH_LIBRARY");
}

#else

static const char *const dargah_loader_usual[] = {
#ifdef __APPLE__
    "libdargah.dylib", "/usr/local/lib/libdargah.dylib", "/opt/homebrew/lib/libdargah.dylib"
#else
    "libdargah.so.@MAJOR@"
#endif
};

static void *dargah_loader_open(const char *path, char *why, size_t why_len) {
    void *library = dlopen(path, RTLD_NOW | RTLD_LOCAL);
    if (library == NULL) {
        const char *reason = dlerror();
        snprintf(why, why_len, "%s", reason == NULL ? path : reason);
    }
    return library;
}

static void dargah_loader_close(void *library) {
    dlclose(library);
}

static int dargah_loader_find(void *library, const char *name, void *pointer) {
    void *found = dlsym(library, name);
    /* Copied: the C standard knows no cast from here to a pointer to a function. */
    memcpy(pointer, &found, sizeof found);
    return found != NULL;
}

static const char *dargah_loader_variable(void) {
    return getuid() == geteuid() && getgid() == getegid() ? getenv("DARGAH_LIBRARY") : NULL;
}

#endif

static void *dargah_loader_open_usual(char *why, size_t why_len) {
    const size_t count = sizeof dargah_loader_usual / sizeof *dargah_loader_usual;
    size_t at;
    for (at = 0; at < count; at++) {
        void *library = dargah_loader_open(dargah_loader_usual[at], why, why_len);
        if (library != NULL) {
            return library;
        }
    }
    return NULL;
}

DARGAH_LOADER_HIDDEN dargah_load_result dargah_load(const char *path, char *why, size_t why_len) {
    const size_t count = sizeof dargah_loader_names / sizeof *dargah_loader_names;
    struct dargah_loader_functions found;
    uint32_t (*number)(void);
    const uint32_t needed_major = DARGAH_ABI_MAJOR;
    const uint32_t needed_minor = DARGAH_ABI_MINOR;
    uint32_t major = 0;
    uint32_t minor = 0;
    void *library;
    char reason[1024];
    const char *asked_by = "dargah_load";
    size_t at;

    if (why == NULL) {
        why_len = 0;
    }
    if (why_len > 0) {
        why[0] = '\0';
    }
    if (dargah_loader_library != NULL) {
        return DARGAH_LOAD_RESULT_OK;
    }
    if (path == NULL) {
        path = dargah_loader_variable();
        asked_by = "DARGAH_LIBRARY";
    }
    reason[0] = '\0';
    if (path != NULL && path[0] != '\0') {
        library = dargah_loader_open(path, reason, sizeof reason);
        if (library == NULL) {
            snprintf(why, why_len, "the library that %s names cannot be opened: %s", asked_by, reason);
            return DARGAH_LOAD_RESULT_NOT_OPENED;
        }
    } else {
        library = dargah_loader_open_usual(reason, sizeof reason);
        if (library == NULL) {
            snprintf(why, why_len, "libdargah cannot be opened: install it, or set DARGAH_LIBRARY to its path: %s", reason);
            return DARGAH_LOAD_RESULT_NOT_OPENED;
        }
    }

    /* The numbers first: a library of another major number may lack any of the other functions. */
    if (dargah_loader_find(library, "dargah_abi_major", &number)) {
        major = number();
        minor = dargah_loader_find(library, "dargah_abi_minor", &number) ? number() : 0;
        if (major != needed_major || minor < needed_minor) {
            snprintf(why, why_len,
                     "the library has ABI %lu.%lu, this program needs %lu.%lu or a higher second number: install the "
                     "libdargah that the program was made for",
                     (unsigned long)major, (unsigned long)minor, (unsigned long)needed_major,
                     (unsigned long)needed_minor);
            dargah_loader_close(library);
            return DARGAH_LOAD_RESULT_OTHER_ABI;
        }
    }
    for (at = 0; at < count; at++) {
        char *place = (char *)&found + dargah_loader_names[at].place;
        if (!dargah_loader_find(library, dargah_loader_names[at].name, place)) {
            snprintf(why, why_len, "what was opened has no function %s: it is not libdargah, or it is damaged",
                     dargah_loader_names[at].name);
            dargah_loader_close(library);
            return DARGAH_LOAD_RESULT_NO_FUNCTION;
        }
    }
    dargah_loader = found;
    dargah_loader_library = library;
    return DARGAH_LOAD_RESULT_OK;
}

DARGAH_LOADER_HIDDEN void dargah_unload(void) {
    if (dargah_loader_library != NULL) {
        memset(&dargah_loader, 0, sizeof dargah_loader);
        dargah_loader_close(dargah_loader_library);
        dargah_loader_library = NULL;
    }
}

@FUNCTIONS@
#ifdef __cplusplus
} /* extern "C" */
#endif

#endif /* DARGAH_LOADER_IMPLEMENTATION */

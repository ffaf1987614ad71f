/**
 * @file dargah.h
 * dargah: one payment client for the Iranian gateways Tara and TabaPay.
 *
 * Nothing but positive proof is paid (DARGAH_OUTCOME_KIND_PAID). A lost answer is DARGAH_OUTCOME_KIND_UNKNOWN:
 * money may have moved; ask again later, never treat it as not paid. All amounts are whole Rials.
 *
 * What holds for every function:
 *
 * - Functions that can fail return a dargah_status: DARGAH_OK, or the number of a dargah_error_kind. Their last
 *   parameter, err, takes the error and may be NULL. `out` is written only on DARGAH_OK, `*err` only on failure.
 * - What comes out through `out` belongs to the caller and is freed with the `_free` of its type. Every `_free`
 *   takes NULL and may be called from any thread. Using a handle after it was freed, or freeing it twice, is
 *   undefined.
 * - A handle passed as const is not changed, and may be used from several threads at the same time. One passed
 *   without const must not be used from another thread meanwhile. Clients are only ever passed as const.
 * - Getters take NULL and then return NULL, 0 or false. An optional number is returned as bool, with the number
 *   in `out`, which may be NULL.
 * - Text goes in as a pointer and a length in bytes; DARGAH_NUL_TERMINATED as the length means up to the NUL. It
 *   must be UTF-8, which is checked; it may hold Persian everywhere. It is copied before the function returns.
 * - Text that comes out as const char * is UTF-8 with a NUL behind it, borrowed from its handle until that is
 *   freed. `len` may be NULL; where the text itself can hold a NUL, only the length tells its end. Text that
 *   comes out as char * belongs to the caller and is freed with dargah_text_free, which wipes it.
 * - Enum parameters are uint32_t and checked. Numbers are never reused; a newer library may return some that this
 *   header does not name.
 * - NULL for a handle, bad UTF-8, an unknown number, a wrong order of calls and even a fault in the library end in
 *   a status, never in a crash. Nothing is ever written to stdout, stderr or the environment by the library, apart
 *   from what Rust prints of a fault in itself.
 * - Calls wait at most for their time limit: 20 seconds unless set. Clients made before a fork work in the child.
 *   The library stays mapped after dlclose, so that connections and logins live on.
 * - Secrets (passwords, tokens, keys, cards, mobiles, national codes) stand in no message and no JSON.
 */

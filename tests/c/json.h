/* As much JSON as the tests need: is it well-formed, and what stands at a path. */

#ifndef JSON_H
#define JSON_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Whether the text is one JSON value and nothing else. */
bool json_is_valid(const char *text);

/* The value at a path such as "callback.fields.0.1": a text without its escapes, anything else as it is
 * written. NULL where nothing stands there. The caller frees it. */
char *json_at(const char *text, const char *path);

/* The text at a path with its length: it may hold a NUL. NULL where no text stands there. The caller frees it. */
char *json_text_at(const char *text, const char *path, size_t *length);

/* The whole number at a path; -1 where there is none. */
int64_t json_number_at(const char *text, const char *path);

/* A text as a JSON text with quotes. The caller frees it. */
char *json_quoted(const char *text);

#endif

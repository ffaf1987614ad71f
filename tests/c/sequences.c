#include "sequences.h"

#include "json.h"

#include <dargah.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The bytes that are left. */
typedef struct reader {
    const uint8_t *at;
    size_t left;
} reader;

static uint8_t byte(reader *r) {
    if (r->left == 0) {
        return 0;
    }
    r->left--;
    return *r->at++;
}

/* Small ones, those at the limits, and any. */
static uint64_t number(reader *r) {
    static const uint64_t limits[] = {0,          1,          2,         150000,    10000,     INT32_MAX, UINT32_MAX,
                                      UINT64_MAX, INT64_MAX,  0x8000000000000000u, SIZE_MAX / 2, 26,        101};
    uint8_t kind = byte(r);
    if (kind % 4 == 0) {
        return byte(r);
    }
    if (kind % 4 == 1) {
        uint64_t any = 0;
        int i;
        for (i = 0; i < 8; i++) {
            any = any << 8 | byte(r);
        }
        return any;
    }
    return limits[byte(r) % (sizeof limits / sizeof *limits)];
}

static uint64_t short_time(reader *r) {
    static const uint64_t times[] = {0, 1, 30, 300, UINT64_MAX};
    return times[byte(r) % 5];
}

static uint64_t few(reader *r) {
    static const uint64_t counts[] = {0, 1, 2, 3, 100};
    return counts[byte(r) % 5];
}

static const char *tara_url, *refund_url, *tabapay_url;
static size_t calls, good_calls;
static unsigned callbacks;

void sequences_begin(const char *tara, const char *refund, const char *tabapay) {
    tara_url = tara;
    refund_url = refund;
    tabapay_url = tabapay;
}

static void broken(const char *function, const char *what) {
    fprintf(stderr, "sequence: %s: %s\n", function, what);
    abort();
}

/* Texts. Each is a block of its own, exactly as long as it is, so that a sanitizer sees a read behind its end. */
typedef struct text {
    const char *bytes;
    size_t length;
} text;

enum { MOST_TEXTS = 4096 };
static char *texts[MOST_TEXTS];
static size_t text_count;
/* What a getter called a token last. */
static char token[128];

static text kept(const char *bytes, size_t length, size_t told) {
    text made = {NULL, 0};
    char *copy = text_count < MOST_TEXTS ? malloc(length ? length : 1) : NULL;
    if (copy) {
        memcpy(copy, bytes, length);
        texts[text_count++] = copy;
        made.bytes = copy;
        made.length = told;
    }
    return made;
}

static text any_text(reader *r, const char *good) {
    size_t length = strlen(good);
    text nothing = {NULL, 0};
    switch (byte(r) % 12) {
    case 0:
        return nothing;
    case 1:
        return kept("\xff\xfe", 2, 2);
    case 2:
        return kept("", 0, 0);
    case 3:
        /* Longer than any text can be: refused without a look at it. */
        return kept(good, length + 1, byte(r) % 2 ? SIZE_MAX - 1 : SIZE_MAX / 2 + 1);
    case 4: {
        size_t wanted = byte(r);
        text made = kept((const char *)r->at, wanted < r->left ? wanted : r->left, 0);
        made.length = made.bytes ? (wanted < r->left ? wanted : r->left) : 0;
        r->at += made.length;
        r->left -= made.length;
        return made;
    }
    case 5:
        nothing.length = byte(r);
        return nothing;
    case 6:
    case 7:
        return kept(good, length + 1, DARGAH_NUL_TERMINATED);
    default:
        return kept(good, length, length);
    }
}

static text one_of(reader *r, const char *const *all, size_t count) {
    const char *chosen = all[byte(r) % count];
    return kept(chosen, strlen(chosen), strlen(chosen));
}

static text address_text(reader *r, const char *good) {
    const char *all[6];
    (void)good;
    all[0] = tara_url;
    all[1] = tabapay_url;
    all[2] = refund_url;
    all[3] = "http://127.0.0.1:1/x";
    all[4] = "http://shop.test/";
    all[5] = "\xff";
    return one_of(r, all, 6);
}

static text proxy_text(reader *r, const char *good) {
    static const char *const all[] = {"http://127.0.0.1:1", "http://u:p@127.0.0.1:1", "socks5://127.0.0.1:1", "x", ""};
    (void)good;
    return one_of(r, all, 5);
}

static text path_text(reader *r, const char *good) {
    static const char *const all[] = {"/nonexistent/ca.pem", "/dev/null", ""};
    (void)good;
    return one_of(r, all, 3);
}

static text journal_text(reader *r, const char *good) {
    static const char *const all[] = {"memory:", "memory:", "memory:", "postgres://u:p@127.0.0.1:1/x", "nothing:", "sqlite:/nonexistent/x.db"};
    (void)good;
    return one_of(r, all, 6);
}

static text token_text(reader *r, const char *good) {
    return byte(r) % 4 ? any_text(r, token[0] ? token : good) : any_text(r, good);
}

static text query_text(reader *r, const char *good) {
    char query[256];
    static const char *const forms[] = {"result=0&token=%s&orderId=1", "result=102&token=%s",
                                        "responseCode=1&status=success&token=%s&amount=150000", "responseCode=-1&status=error&token=%s"};
    if (!token[0] || byte(r) % 4 == 0) {
        return any_text(r, good);
    }
    snprintf(query, sizeof query, forms[byte(r) % 4], token);
    return any_text(r, query);
}

/* Callbacks of a host: they look at what they are given, and may call the library. */
static void read_text(const char *bytes, bool has_length, size_t length, bool is_token) {
    size_t i, sum = 0;
    static volatile size_t sink;
    if (!bytes) {
        return;
    }
    length = has_length ? length : strlen(bytes);
    for (i = 0; i < length; i++) {
        sum += (unsigned char)bytes[i];
    }
    sink = sum;
    (void)sink;
    if (bytes[length] != '\0') {
        broken("a text", "has no NUL behind it");
    }
    if (is_token && length > 0 && length < sizeof token && !memchr(bytes, 0, length)) {
        memcpy(token, bytes, length + 1);
    }
}

static void read_owned(char *bytes) {
    if (bytes) {
        read_text(bytes, false, 0, false);
        if ((bytes[0] == '{' || bytes[0] == '[') && !json_is_valid(bytes)) {
            broken("a text", "is no JSON");
        }
    }
    dargah_text_free(bytes);
}

static void on_event(void *user, const dargah_event *event) {
    size_t length = 0;
    const char *operation = dargah_event_operation(event, &length);
    callbacks++;
    (void)user;
    read_text(operation, true, length, false);
    read_owned(dargah_event_to_json(event));
}

static void on_drop(void *user) {
    callbacks++;
    (void)user;
}

static void on_progress(void *user, size_t looked, const dargah_payment *payment) {
    callbacks++;
    (void)user;
    if (looked == 0) {
        broken("progress", "of nothing");
    }
    read_owned(dargah_payment_to_json(payment));
}

static void *user(reader *r) {
    static int place;
    return byte(r) % 2 ? &place : NULL;
}

/* Four of each kind of handle. One that is put in the place of another frees it. */
enum { PLACES = 4 };

#define SEQUENCE_POOL(type)                                    \
    static dargah_##type *pool_##type[PLACES];                 \
    static dargah_##type *lend_##type(reader *r) {             \
        uint8_t place = byte(r);                               \
        return place == 255 ? NULL : pool_##type[place % 4];   \
    }                                                          \
    static dargah_##type *take_##type(reader *r) {             \
        uint8_t place = (uint8_t)(byte(r) % 4);                \
        dargah_##type *taken = pool_##type[place];             \
        pool_##type[place] = NULL;                             \
        return taken;                                          \
    }                                                          \
    static void keep_##type(reader *r, dargah_##type *made) {  \
        uint8_t place = (uint8_t)(byte(r) % 2);                \
        if (made) {                                            \
            dargah_##type##_free(pool_##type[place]);          \
            pool_##type[place] = made;                         \
        }                                                      \
    }                                                          \
    static void drop_##type(void) {                            \
        int place;                                             \
        for (place = 0; place < PLACES; place++) {             \
            dargah_##type##_free(pool_##type[place]);          \
            pool_##type[place] = NULL;                         \
        }                                                      \
    }

static void lead_tara(dargah_tara_builder *builder) {
    if (builder) {
        dargah_tara_builder_set_base_url(builder, tara_url, DARGAH_NUL_TERMINATED, NULL);
        dargah_tara_builder_set_timeout_ms(builder, 300, NULL);
    }
}

static void lead_tabapay(dargah_tabapay_builder *builder) {
    if (builder) {
        dargah_tabapay_builder_set_base_url(builder, tabapay_url, DARGAH_NUL_TERMINATED, NULL);
        dargah_tabapay_builder_set_timeout_ms(builder, 300, NULL);
    }
}

/* What the header promises of every call. */
static void check_call(const char *function, dargah_status status, const dargah_error *err, bool has_err, bool made, bool has_out) {
    good_calls += status == DARGAH_OK;
    if (has_err && (err != NULL) != (status != DARGAH_OK)) {
        broken(function, "an error exactly where it failed");
    }
    if (has_out && made && status != DARGAH_OK) {
        broken(function, "out was written where it failed");
    }
    if (err) {
        if ((dargah_status)dargah_error_get_kind(err) != status) {
            broken(function, "the error is of another kind than the status");
        }
        if (status == DARGAH_ERROR_KIND_INTERNAL) {
            broken(function, dargah_error_message(err, NULL));
        }
        read_owned(dargah_error_to_json(err));
    }
}

#include "sequence_calls.h"

#define TEXT(text) (text), DARGAH_NUL_TERMINATED

/* A shop that is ready to sell, and an order on its way: without it, few sequences get far. */
static void open_the_shop(void) {
    size_t length = 0;
    const char *shown;
    static int place;
    dargah_tara_builder *tara = NULL;
    dargah_tabapay_builder *tabapay = NULL;
    dargah_checkout_builder *builder = NULL;
    dargah_options_new(&pool_options[0], NULL);
    dargah_options_set_timeout_ms(pool_options[0], 300, NULL);
    dargah_tara_order_new(150000, 101, TEXT("1.2.3.4"), TEXT("https://shop.ir/back"), &pool_tara_order[0], NULL);
    dargah_tara_order_set_order_id(pool_tara_order[0], TEXT("order-1"), NULL);
    dargah_tabapay_request_new(150000, TEXT("https://shop.ir/back"), &pool_tabapay_request[0], NULL);
    dargah_tara_builder_new(TEXT("shop"), TEXT("secret-password"), &tara, NULL);
    lead_tara(tara);
    dargah_tara_builder_set_events(tara, on_event, &place, on_drop, NULL);
    dargah_tara_builder_set_refund(tara, TEXT("refund"), TEXT("refund-password"), TEXT(refund_url), NULL);
    dargah_tara_builder_build(tara, &pool_tara[0], NULL);
    dargah_tara_builder_free(tara);
    dargah_tabapay_builder_new(TEXT("aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee"), 1, &tabapay, NULL);
    lead_tabapay(tabapay);
    dargah_tabapay_builder_build(tabapay, &pool_tabapay[0], NULL);
    dargah_tabapay_builder_free(tabapay);
    dargah_checkout_builder_new(TEXT("memory:"), &builder, NULL);
    dargah_checkout_builder_add_tara(builder, TEXT("shop"), pool_tara[0], NULL);
    dargah_checkout_builder_add_tabapay(builder, TEXT("taba"), pool_tabapay[0], NULL);
    dargah_checkout_builder_build(builder, &pool_checkout[0], NULL);
    dargah_checkout_builder_free(builder);
    dargah_checkout_begin_tara(pool_checkout[0], TEXT("shop"), pool_tara_order[0], 1, pool_options[0], &pool_started[0], NULL);
    shown = dargah_payment_token(dargah_started_payment(pool_started[0]), &length);
    read_text(shown, true, length, true);
}

size_t sequences_good_calls(void) { return good_calls; }

#define SEQUENCE_DROP(type) drop_##type();

size_t sequence_run(const uint8_t *bytes, size_t length) {
    reader r;
    r.at = bytes;
    r.left = length;
    calls = 0;
    token[0] = '\0';
    if (byte(&r) % 2) {
        open_the_shop();
    }
    while (r.left >= 2 && calls < 256) {
        /* Two bytes, since there are more functions than one can name. */
        size_t which = (size_t)(byte(&r) << 8);
        which |= byte(&r);
        sequence_calls[which % (sizeof sequence_calls / sizeof *sequence_calls)](&r);
        calls++;
    }
    SEQUENCE_TYPES(SEQUENCE_DROP)
    while (text_count > 0) {
        free(texts[--text_count]);
    }
    return calls;
}

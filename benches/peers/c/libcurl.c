/*
 * A shop in C that pays through libcurl's easy interface, reads the answers with cJSON and does the rest by hand. libcurl VARIANT: `documents` has a
 * handle and a connection for each call and logs in for each payment; `libcurl-kept` keeps a handle for each thread, and
 * the login. What it reads and writes stands in ../README.md.
 */

#include "peer.h"

#include <cjson/cJSON.h>
#include <curl/curl.h>
#include <pthread.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { LOGIN_S = 25 * 60 };

/* A thread's handle and the last answer. */
struct lane {
    CURL *curl;
    char *answer;
    size_t length, room;
    /* The answer, read. */
    cJSON *json;
};

static struct lane lanes[MOST_THREADS];
static bool keeps;
static const char *tara, *tabapay, *ca;

static pthread_mutex_t login_lock = PTHREAD_MUTEX_INITIALIZER;
static char login[1024];
static int64_t login_ends;

static size_t take(char *data, size_t one, size_t count, void *to) {
    struct lane *lane = to;
    size_t size = one * count;
    if (lane->length + size + 1 > lane->room) {
        size_t room = 2 * (lane->length + size + 1);
        char *more = realloc(lane->answer, room);
        if (!more) return 0;
        lane->answer = more;
        lane->room = room;
    }
    memcpy(lane->answer + lane->length, data, size);
    lane->length += size;
    lane->answer[lane->length] = '\0';
    return size;
}

static int handle(struct lane *lane) {
    if (!keeps && lane->curl) {
        curl_easy_cleanup(lane->curl);
        lane->curl = NULL;
    }
    if (lane->curl) return 0;
    lane->curl = curl_easy_init();
    if (!lane->curl) return 1;
    curl_easy_setopt(lane->curl, CURLOPT_CAINFO, ca);
    curl_easy_setopt(lane->curl, CURLOPT_WRITEFUNCTION, take);
    curl_easy_setopt(lane->curl, CURLOPT_WRITEDATA, lane);
    curl_easy_setopt(lane->curl, CURLOPT_POST, 1L);
    curl_easy_setopt(lane->curl, CURLOPT_NOSIGNAL, 1L);
    if (keeps) {
        curl_easy_setopt(lane->curl, CURLOPT_CONNECTTIMEOUT_MS, peer_limit_ms(5000));
        curl_easy_setopt(lane->curl, CURLOPT_TIMEOUT_MS, peer_limit_ms(20000));
        curl_easy_setopt(lane->curl, CURLOPT_PROXY, "");
        curl_easy_setopt(lane->curl, CURLOPT_HTTP_VERSION, (long)CURL_HTTP_VERSION_1_1);
    }
    return 0;
}

/* Posts JSON; the answer is then the lane's, and has the status 200. */
static int post(struct lane *lane, const char *base, const char *path, const char *bearer, const char *body) {
    char url[512], authorization[1100];
    struct curl_slist *headers = curl_slist_append(NULL, "Content-Type: application/json");
    long status = 0;
    CURLcode code;
    if (handle(lane)) return 1;
    headers = curl_slist_append(headers, "Accept: application/json");
    if (bearer) {
        snprintf(authorization, sizeof authorization, "Authorization: Bearer %s", bearer);
        headers = curl_slist_append(headers, authorization);
    }
    snprintf(url, sizeof url, "%s%s", base, path);
    lane->length = 0;
    cJSON_Delete(lane->json);
    lane->json = NULL;
    curl_easy_setopt(lane->curl, CURLOPT_URL, url);
    curl_easy_setopt(lane->curl, CURLOPT_HTTPHEADER, headers);
    curl_easy_setopt(lane->curl, CURLOPT_POSTFIELDS, body);
    code = curl_easy_perform(lane->curl);
    curl_easy_getinfo(lane->curl, CURLINFO_RESPONSE_CODE, &status);
    curl_easy_setopt(lane->curl, CURLOPT_HTTPHEADER, NULL);
    curl_slist_free_all(headers);
    if (code == CURLE_OK && status == 200 && lane->length) {
        /* With the NUL behind it: nothing may follow the JSON. */
        lane->json = cJSON_ParseWithLengthOpts(lane->answer, lane->length + 1, NULL, 1);
    }
    if (cJSON_IsObject(lane->json)) return 0;
    fprintf(stderr, "%s: %s, status %ld, %s\n", path, curl_easy_strerror(code), status, lane->length ? lane->answer : "");
    return 1;
}

/* A field's text; NULL where there is none. */
static const char *text_of(const struct lane *lane, const char *name) {
    return cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(lane->json, name));
}

static bool text_is(const struct lane *lane, const char *name, const char *wanted) {
    const char *found = text_of(lane, name);
    return found && strcmp(found, wanted) == 0;
}

static bool has_text(const struct lane *lane, const char *name) {
    const char *found = text_of(lane, name);
    return found && *found;
}

/* Whether the whole number stands there, as a number or a text. */
static bool number_is(const struct lane *lane, const char *name, int wanted) {
    const cJSON *found = cJSON_GetObjectItemCaseSensitive(lane->json, name);
    char text[16];
    if (cJSON_IsNumber(found)) return found->valuedouble == wanted;
    snprintf(text, sizeof text, "%d", wanted);
    return text_is(lane, name, text);
}

/* Copies a text that is not empty. */
static bool text_to(const struct lane *lane, const char *name, char *to, size_t room) {
    const char *found = text_of(lane, name);
    size_t length = found ? strlen(found) : 0;
    bool fits = length > 0 && length < room;
    if (fits) memcpy(to, found, length + 1);
    return fits;
}

static int wrong(const struct lane *lane, const char *where) {
    fprintf(stderr, "%s: %s\n", where, lane->answer);
    return 1;
}

static int log_in(struct lane *lane, char *access, size_t room) {
    if (post(lane, tara, "/api/v2/authenticate", NULL, "{\"username\":\"" USER "\",\"password\":\"" PASSWORD "\"}")) return 1;
    if (number_is(lane, "result", 0) && text_to(lane, "accessToken", access, room)) return 0;
    return wrong(lane, "authenticate");
}

static int access_to(struct lane *lane, char *access, size_t room) {
    int failed = 0;
    if (!keeps) return log_in(lane, access, room);
    pthread_mutex_lock(&login_lock);
    if (peer_now_ns() >= login_ends) {
        failed = log_in(lane, login, sizeof login);
        if (!failed) login_ends = peer_now_ns() + LOGIN_S * INT64_C(1000000000);
    }
    snprintf(access, room, "%s", login);
    pthread_mutex_unlock(&login_lock);
    return failed;
}

#define TEXT_OF(number) TEXT_OF_(number)
#define TEXT_OF_(number) #number

static int pay_tara(struct lane *lane, const char *order_id) {
    char access[1024], token[512], body[1024];
    if (access_to(lane, access, sizeof access)) return 1;
    snprintf(body, sizeof body,
             "{\"ip\":\"%s\",\"serviceAmountList\":[{\"serviceId\":%d,\"amount\":%d}],\"taraInvoiceItemList\":[],"
             "\"callBackUrl\":\"%s\",\"amount\":\"%d\",\"orderId\":\"%s\"}",
             IP, SERVICE, AMOUNT, BACK, AMOUNT, order_id);
    if (post(lane, tara, "/api/getToken", access, body)) return 1;
    if (!number_is(lane, "result", 0) || !text_to(lane, "token", token, sizeof token)) return wrong(lane, "getToken");
    snprintf(body, sizeof body, "{\"ip\":\"%s\",\"token\":\"%s\"}", IP, token);
    if (post(lane, tara, "/api/purchaseVerify", access, body)) return 1;
    if (number_is(lane, "result", 0) && text_is(lane, "token", token) && number_is(lane, "amount", AMOUNT) &&
        has_text(lane, "rrn")) {
        return 0;
    }
    return wrong(lane, "purchaseVerify");
}

static int pay_tabapay(struct lane *lane) {
    char token[512], body[1024];
    if (post(lane, tabapay, "/create", KEY, "{\"amount\":" TEXT_OF(AMOUNT) ",\"callbackURL\":\"" BACK "\"}")) return 1;
    if (!text_is(lane, "status", "success") || !text_to(lane, "token", token, sizeof token)) return wrong(lane, "create");
    snprintf(body, sizeof body, "{\"token\":\"%s\",\"amount\":%d}", token, AMOUNT);
    if (post(lane, tabapay, "/verify", KEY, body)) return 1;
    if (text_is(lane, "status", "success") &&
        (number_is(lane, "responseCode", 1) || number_is(lane, "responseCode", 2)) && text_is(lane, "token", token) &&
        number_is(lane, "amount", AMOUNT) &&
        has_text(lane, "shaparakRefNumber")) {
        return 0;
    }
    return wrong(lane, "verify");
}

static int open_client(const char *variant) {
    /* A further client: what the last one holds stays. */
    memset(lanes, 0, sizeof lanes);
    keeps = strcmp(variant, "libcurl-kept") == 0;
    tara = peer_setting("BENCH_TARA");
    tabapay = peer_setting("BENCH_TABAPAY");
    ca = peer_setting("BENCH_CA");
    return curl_global_init(CURL_GLOBAL_DEFAULT) != CURLE_OK || handle(&lanes[0]);
}

static int pay(int thread, enum gateway gateway, const char *order_id) {
    struct lane *lane = &lanes[thread];
    return gateway == TARA ? pay_tara(lane, order_id) : pay_tabapay(lane);
}

static void close_client(void) {
    int i;
    for (i = 0; i < MOST_THREADS; i++) {
        if (lanes[i].curl) curl_easy_cleanup(lanes[i].curl);
        cJSON_Delete(lanes[i].json);
        free(lanes[i].answer);
    }
    curl_global_cleanup();
}

int main(int argc, char **argv) {
    static const char *const variants[] = {"documents", "libcurl-kept", NULL};
    static const struct peer peer = {
        .variants = variants, .open = open_client, .pay = pay, .close = close_client};
    if (argc == 2 && strcmp(argv[1], "version") == 0) {
        printf("%s, cJSON %s\n", curl_version(), cJSON_Version());
        return 0;
    }
    return peer_main(&peer, argc, argv);
}

/* Made by cbindgen from src/capi: do not edit; `make headers` makes it anew. */

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
typedef enum dargah_constants {
    DARGAH_OK = 0,
    DARGAH_ABI_MAJOR = 1,
    DARGAH_ABI_MINOR = 0,
} dargah_constants;

typedef enum dargah_tara_code {
    DARGAH_TARA_CODE_SUCCESS = 0,
    DARGAH_TARA_CODE_IP_NOT_ALLOWED = 1,
    DARGAH_TARA_CODE_BAD_CREDENTIALS = 2,
    DARGAH_TARA_CODE_NO_ACCESS = 3,
    DARGAH_TARA_CODE_MERCHANT_NOT_FOUND = 4,
    DARGAH_TARA_CODE_REDIRECT_TO_PAYMENT_PAGE = 5,
    DARGAH_TARA_CODE_TRANSACTION_NOT_FOUND = 6,
    DARGAH_TARA_CODE_TOKEN_NOT_FOUND = 7,
    DARGAH_TARA_CODE_NOT_THIS_MERCHANT = 8,
    DARGAH_TARA_CODE_SERVICE_NUMBER_NOT_VALID = 9,
    DARGAH_TARA_CODE_DUPLICATE_TOKEN = 10,
    DARGAH_TARA_CODE_AMOUNTS_NOT_EQUAL = 11,
    DARGAH_TARA_CODE_CHANNEL_NOT_FOUND = 12,
    DARGAH_TARA_CODE_AMOUNT_ABOVE_LIMIT = 13,
    DARGAH_TARA_CODE_AMOUNT_BELOW_LIMIT = 14,
    DARGAH_TARA_CODE_GENERAL_ERROR = 15,
    DARGAH_TARA_CODE_AMOUNT_EMPTY = 87,
    DARGAH_TARA_CODE_IP_EMPTY = 88,
    DARGAH_TARA_CODE_AMOUNT_NOT_VALID = 89,
    DARGAH_TARA_CODE_SERVICE_AMOUNTS_EMPTY = 90,
    DARGAH_TARA_CODE_SERVICE_ID_NOT_VALID = 91,
    DARGAH_TARA_CODE_CALLBACK_URL_FORMAT = 92,
    DARGAH_TARA_CODE_ORIGINAL_TRANSACTION_FAILED = 102,
} dargah_tara_code;

typedef enum dargah_tabapay_code {
    DARGAH_TABAPAY_CODE_SUCCESS = 1,
    DARGAH_TABAPAY_CODE_CONFIRMED = 2,
    DARGAH_TABAPAY_CODE_SYSTEM_ERROR = -1,
    DARGAH_TABAPAY_CODE_PARAMETER_NOT_VALID = -9,
    DARGAH_TABAPAY_CODE_MERCHANT_REQUIRED = -10,
    DARGAH_TABAPAY_CODE_MERCHANT_NOT_VALID = -11,
    DARGAH_TABAPAY_CODE_AMOUNT_REQUIRED = -12,
    DARGAH_TABAPAY_CODE_AMOUNT_BELOW_LIMIT = -13,
    DARGAH_TABAPAY_CODE_AMOUNT_ABOVE_LIMIT = -14,
    DARGAH_TABAPAY_CODE_CALLBACK_REQUIRED = -15,
    DARGAH_TABAPAY_CODE_CALLBACK_NOT_VALID = -16,
    DARGAH_TABAPAY_CODE_MOBILE_NOT_VALID = -17,
    DARGAH_TABAPAY_CODE_EMAIL_NOT_VALID = -18,
    DARGAH_TABAPAY_CODE_NATIONAL_CODE_NOT_VALID = -19,
    DARGAH_TABAPAY_CODE_CARD_NUMBER_NOT_VALID = -20,
    DARGAH_TABAPAY_CODE_DESCRIPTION_TOO_LONG = -21,
    DARGAH_TABAPAY_CODE_ADDITIONAL_DATA_NOT_JSON = -22,
    DARGAH_TABAPAY_CODE_ADDITIONAL_DATA_TOO_LONG = -23,
    DARGAH_TABAPAY_CODE_SMS_NOT_VALID = -24,
    DARGAH_TABAPAY_CODE_NAME_NOT_VALID = -25,
    DARGAH_TABAPAY_CODE_SMS_NEEDS_MOBILE = -26,
    DARGAH_TABAPAY_CODE_DOMAIN_NOT_CONFIRMED = -27,
    DARGAH_TABAPAY_CODE_MERCHANT_NOT_ACTIVE = -28,
    DARGAH_TABAPAY_CODE_GATEWAY_NOT_ACTIVE = -29,
    DARGAH_TABAPAY_CODE_GATEWAY_NOT_FOUND = -30,
    DARGAH_TABAPAY_CODE_TRANSACTION_NOT_VALID = -31,
    DARGAH_TABAPAY_CODE_OTHER_CARD = -100,
    DARGAH_TABAPAY_CODE_TRANSACTION_FAILED = -101,
    DARGAH_TABAPAY_CODE_TRANSACTION_EXPIRED = -102,
} dargah_tabapay_code;



typedef enum dargah_progress {
    DARGAH_PROGRESS_NOT_SENT = 0,
    DARGAH_PROGRESS_SENT = 1,
    DARGAH_PROGRESS_ANSWERED = 2,
} dargah_progress;

typedef enum dargah_connection_use {
    DARGAH_CONNECTION_USE_NONE,
    DARGAH_CONNECTION_USE_NEW,
    DARGAH_CONNECTION_USE_REUSED,
} dargah_connection_use;

typedef enum dargah_outcome_kind {
    DARGAH_OUTCOME_KIND_PAID = 1,
    DARGAH_OUTCOME_KIND_DECLINED = 2,
    DARGAH_OUTCOME_KIND_MISMATCH = 3,
    DARGAH_OUTCOME_KIND_UNKNOWN = 4,
} dargah_outcome_kind;

typedef enum dargah_next_step {
    DARGAH_NEXT_STEP_NOTHING = 1,
    DARGAH_NEXT_STEP_DELIVER = 2,
    DARGAH_NEXT_STEP_GIVE_BACK = 3,
    DARGAH_NEXT_STEP_OFFER_TO_PAY_AGAIN = 4,
    DARGAH_NEXT_STEP_WAIT = 5,
    DARGAH_NEXT_STEP_ASK_A_PERSON = 6,
} dargah_next_step;

typedef enum dargah_payment_state {
    DARGAH_PAYMENT_STATE_STARTED = 1,
    DARGAH_PAYMENT_STATE_WAITING = 2,
    DARGAH_PAYMENT_STATE_VERIFYING = 3,
    DARGAH_PAYMENT_STATE_UNKNOWN = 4,
    DARGAH_PAYMENT_STATE_DECLINED = 5,
    DARGAH_PAYMENT_STATE_PAID = 6,
    DARGAH_PAYMENT_STATE_DECLINED_FINAL = 7,
    DARGAH_PAYMENT_STATE_MISMATCH = 8,
    DARGAH_PAYMENT_STATE_UNRESOLVED = 9,
    DARGAH_PAYMENT_STATE_FAILED = 10,
    DARGAH_PAYMENT_STATE_CLOSED = 11,
} dargah_payment_state;

typedef enum dargah_refund_state {
    DARGAH_REFUND_STATE_SENDING = 1,
    DARGAH_REFUND_STATE_DONE = 2,
    DARGAH_REFUND_STATE_REFUSED = 3,
    DARGAH_REFUND_STATE_UNKNOWN = 4,
} dargah_refund_state;

typedef enum dargah_redirect_method {
    DARGAH_REDIRECT_METHOD_GET = 1,
    DARGAH_REDIRECT_METHOD_POST = 2,
} dargah_redirect_method;

typedef enum dargah_refund_kind {
    DARGAH_REFUND_KIND_DONE = 1,
    DARGAH_REFUND_KIND_REFUSED = 2,
    DARGAH_REFUND_KIND_UNKNOWN = 3,
} dargah_refund_kind;

typedef enum dargah_again {
    DARGAH_AGAIN_DEFAULT = 1,
    DARGAH_AGAIN_ONLY_NEW = 2,
    DARGAH_AGAIN_NEW_ATTEMPT = 3,
    DARGAH_AGAIN_AGAIN = 4,
} dargah_again;

typedef enum dargah_tls_problem {
    DARGAH_TLS_PROBLEM_EXPIRED = 1,
    DARGAH_TLS_PROBLEM_NOT_VALID_YET = 2,
    DARGAH_TLS_PROBLEM_WRONG_HOST = 3,
    DARGAH_TLS_PROBLEM_UNKNOWN_ISSUER = 4,
    DARGAH_TLS_PROBLEM_VERSION = 5,
    DARGAH_TLS_PROBLEM_BAD_CERTIFICATE = 6,
    DARGAH_TLS_PROBLEM_OTHER = 7,
} dargah_tls_problem;

typedef enum dargah_error_kind {
    DARGAH_ERROR_KIND_INVALID_INPUT = 1,
    DARGAH_ERROR_KIND_INVALID_CONFIGURATION = 2,
    DARGAH_ERROR_KIND_CALLBACK_MISMATCH = 3,
    DARGAH_ERROR_KIND_CALLBACK_UNREADABLE = 4,
    DARGAH_ERROR_KIND_RESOLVE = 10,
    DARGAH_ERROR_KIND_CONNECT = 11,
    DARGAH_ERROR_KIND_PROXY = 12,
    DARGAH_ERROR_KIND_TLS = 13,
    DARGAH_ERROR_KIND_TIMEOUT = 14,
    DARGAH_ERROR_KIND_CANCELLED = 15,
    DARGAH_ERROR_KIND_CONNECTION_LOST = 16,
    DARGAH_ERROR_KIND_ANSWER_TOO_LARGE = 20,
    DARGAH_ERROR_KIND_ANSWER_UNREADABLE = 21,
    DARGAH_ERROR_KIND_ANSWER_CONTRADICTORY = 22,
    DARGAH_ERROR_KIND_HTTP_STATUS = 23,
    DARGAH_ERROR_KIND_REDIRECTED = 24,
    DARGAH_ERROR_KIND_REFUSED = 30,
    DARGAH_ERROR_KIND_AUTHENTICATION = 31,
    DARGAH_ERROR_KIND_JOURNAL = 40,
    DARGAH_ERROR_KIND_ORDER_CONFLICT = 41,
    DARGAH_ERROR_KIND_MISUSE = 98,
    DARGAH_ERROR_KIND_INTERNAL = 99,
} dargah_error_kind;

typedef enum dargah_tara_unit {
    DARGAH_TARA_UNIT_KILOGRAM = 1,
    DARGAH_TARA_UNIT_METRE = 2,
    DARGAH_TARA_UNIT_LITRE = 3,
    DARGAH_TARA_UNIT_SQUARE_METRE = 4,
    DARGAH_TARA_UNIT_EACH = 5,
    DARGAH_TARA_UNIT_PIECE = 6,
    DARGAH_TARA_UNIT_DEVICE = 7,
    DARGAH_TARA_UNIT_SUIT = 8,
    DARGAH_TARA_UNIT_PACK = 9,
    DARGAH_TARA_UNIT_BOX = 10,
    DARGAH_TARA_UNIT_SET = 11,
    DARGAH_TARA_UNIT_PAIR = 12,
} dargah_tara_unit;

typedef enum dargah_code_flags {
    DARGAH_CODE_FLAGS_SUCCESS = 1,
    DARGAH_CODE_FLAGS_FINAL = 2,
    DARGAH_CODE_FLAGS_RETRYABLE = 4,
    DARGAH_CODE_FLAGS_MONEY_MAY_HAVE_MOVED = 8,
} dargah_code_flags;

typedef enum dargah_environment {
    DARGAH_ENVIRONMENT_PRODUCTION = 1,
    DARGAH_ENVIRONMENT_SANDBOX = 2,
} dargah_environment;

typedef struct dargah_cancel dargah_cancel;

typedef struct dargah_checkout dargah_checkout;

typedef struct dargah_checkout_builder dargah_checkout_builder;

typedef struct dargah_code dargah_code;

typedef struct dargah_completed dargah_completed;

typedef struct dargah_error dargah_error;

typedef struct dargah_event dargah_event;

typedef struct dargah_event_queue dargah_event_queue;

typedef struct dargah_expected dargah_expected;

typedef struct dargah_filter dargah_filter;

typedef struct dargah_history dargah_history;

typedef struct dargah_network dargah_network;

typedef struct dargah_options dargah_options;

typedef struct dargah_outcome dargah_outcome;

typedef struct dargah_payment dargah_payment;

typedef struct dargah_payments dargah_payments;

typedef struct dargah_redirect dargah_redirect;

typedef struct dargah_report dargah_report;

typedef struct dargah_return_state dargah_return_state;

typedef struct dargah_started dargah_started;

typedef struct dargah_tabapay dargah_tabapay;

typedef struct dargah_tabapay_builder dargah_tabapay_builder;

typedef struct dargah_tabapay_callback dargah_tabapay_callback;

typedef struct dargah_tabapay_created dargah_tabapay_created;

typedef struct dargah_tabapay_push dargah_tabapay_push;

typedef struct dargah_tabapay_request dargah_tabapay_request;

typedef struct dargah_tabapay_verify_answer dargah_tabapay_verify_answer;

typedef struct dargah_tara dargah_tara;

typedef struct dargah_tara_authentication dargah_tara_authentication;

typedef struct dargah_tara_builder dargah_tara_builder;

typedef struct dargah_tara_callback dargah_tara_callback;

typedef struct dargah_tara_group_map dargah_tara_group_map;

typedef struct dargah_tara_groups dargah_tara_groups;

typedef struct dargah_tara_inquiry dargah_tara_inquiry;

typedef struct dargah_tara_items dargah_tara_items;

typedef struct dargah_tara_order dargah_tara_order;

typedef struct dargah_tara_refund dargah_tara_refund;

typedef struct dargah_tara_token dargah_tara_token;

typedef struct dargah_tara_verify_answer dargah_tara_verify_answer;

typedef uint32_t dargah_status;

typedef void (*dargah_progress_fn)(void *user, size_t looked, const struct dargah_payment *payment);

typedef void (*dargah_event_fn)(void *user, const struct dargah_event *event);

typedef void (*dargah_drop_fn)(void *user);

dargah_status dargah_tara_callback_parse(const char *query,
                                         size_t query_len,
                                         const char *body,
                                         size_t body_len,
                                         struct dargah_tara_callback **out,
                                         struct dargah_error **err);

void dargah_tara_callback_free(struct dargah_tara_callback *callback);

bool dargah_tara_callback_is_positive(const struct dargah_tara_callback *callback);

const char *dargah_tara_callback_result(const struct dargah_tara_callback *callback, size_t *len);

const char *dargah_tara_callback_desc(const struct dargah_tara_callback *callback, size_t *len);

const char *dargah_tara_callback_token(const struct dargah_tara_callback *callback, size_t *len);

const char *dargah_tara_callback_channel_ref_number(const struct dargah_tara_callback *callback, size_t *len);

const char *dargah_tara_callback_additional_data(const struct dargah_tara_callback *callback, size_t *len);

const char *dargah_tara_callback_order_id(const struct dargah_tara_callback *callback, size_t *len);

const char *dargah_tara_callback_pan(const struct dargah_tara_callback *callback, size_t *len);

size_t dargah_tara_callback_extra_count(const struct dargah_tara_callback *callback);

const char *dargah_tara_callback_extra_name_at(const struct dargah_tara_callback *callback, size_t index, size_t *len);

const char *dargah_tara_callback_extra_value_at(const struct dargah_tara_callback *callback, size_t index, size_t *len);

dargah_status dargah_tabapay_callback_parse(const char *query,
                                            size_t query_len,
                                            const char *body,
                                            size_t body_len,
                                            struct dargah_tabapay_callback **out,
                                            struct dargah_error **err);

void dargah_tabapay_callback_free(struct dargah_tabapay_callback *callback);

bool dargah_tabapay_callback_is_positive(const struct dargah_tabapay_callback *callback);

const char *dargah_tabapay_callback_response_code(const struct dargah_tabapay_callback *callback, size_t *len);

const char *dargah_tabapay_callback_status(const struct dargah_tabapay_callback *callback, size_t *len);

const char *dargah_tabapay_callback_token(const struct dargah_tabapay_callback *callback, size_t *len);

bool dargah_tabapay_callback_amount(const struct dargah_tabapay_callback *callback, int64_t *out);

size_t dargah_tabapay_callback_extra_count(const struct dargah_tabapay_callback *callback);

const char *dargah_tabapay_callback_extra_name_at(const struct dargah_tabapay_callback *callback,
                                                  size_t index,
                                                  size_t *len);

const char *dargah_tabapay_callback_extra_value_at(const struct dargah_tabapay_callback *callback,
                                                   size_t index,
                                                   size_t *len);

void dargah_checkout_free(struct dargah_checkout *checkout);

void dargah_started_free(struct dargah_started *started);

const struct dargah_payment *dargah_started_payment(const struct dargah_started *started);

const struct dargah_redirect *dargah_started_redirect(const struct dargah_started *started);

bool dargah_started_is_resumed(const struct dargah_started *started);

dargah_status dargah_checkout_begin_tara(const struct dargah_checkout *checkout,
                                         const char *account,
                                         size_t account_len,
                                         const struct dargah_tara_order *order,
                                         uint32_t again,
                                         const struct dargah_options *options,
                                         struct dargah_started **out,
                                         struct dargah_error **err);

dargah_status dargah_checkout_begin_tabapay(const struct dargah_checkout *checkout,
                                            const char *account,
                                            size_t account_len,
                                            const char *order_id,
                                            size_t order_id_len,
                                            const struct dargah_tabapay_request *request,
                                            uint32_t again,
                                            const struct dargah_options *options,
                                            struct dargah_started **out,
                                            struct dargah_error **err);

void dargah_completed_free(struct dargah_completed *completed);

const struct dargah_payment *dargah_completed_payment(const struct dargah_completed *completed);

bool dargah_completed_is_first_time(const struct dargah_completed *completed);

bool dargah_completed_is_authorized(const struct dargah_completed *completed);

dargah_status dargah_checkout_complete(const struct dargah_checkout *checkout,
                                       const char *account,
                                       size_t account_len,
                                       const char *query,
                                       size_t query_len,
                                       const char *body,
                                       size_t body_len,
                                       const struct dargah_options *options,
                                       struct dargah_completed **out,
                                       struct dargah_error **err);

dargah_status dargah_checkout_push(const struct dargah_checkout *checkout,
                                   const char *account,
                                   size_t account_len,
                                   const char *authorize,
                                   size_t authorize_len,
                                   const char *query,
                                   size_t query_len,
                                   const char *body,
                                   size_t body_len,
                                   const struct dargah_options *options,
                                   struct dargah_completed **out,
                                   struct dargah_error **err);

dargah_status dargah_checkout_acknowledge(const struct dargah_checkout *checkout,
                                          int64_t payment_id,
                                          int64_t amount,
                                          struct dargah_error **err);

dargah_status dargah_checkout_close(const struct dargah_checkout *checkout,
                                    int64_t payment_id,
                                    const char *reason,
                                    size_t reason_len,
                                    struct dargah_payment **out,
                                    struct dargah_error **err);

dargah_status dargah_checkout_refunded_by_hand(const struct dargah_checkout *checkout,
                                               int64_t payment_id,
                                               int64_t amount,
                                               const char *reason,
                                               size_t reason_len,
                                               uint32_t *number,
                                               struct dargah_payment **out,
                                               struct dargah_error **err);

dargah_status dargah_checkout_restored(const struct dargah_checkout *checkout,
                                       uint64_t *count,
                                       struct dargah_error **err);

dargah_status dargah_checkout_refund_rest(const struct dargah_checkout *checkout,
                                          int64_t payment_id,
                                          const char *description,
                                          size_t description_len,
                                          const struct dargah_options *options,
                                          uint32_t *number,
                                          struct dargah_payment **out,
                                          struct dargah_error **err);

dargah_status dargah_checkout_refund_part(const struct dargah_checkout *checkout,
                                          int64_t payment_id,
                                          int64_t amount,
                                          const struct dargah_tara_items *items,
                                          const char *description,
                                          size_t description_len,
                                          const struct dargah_options *options,
                                          uint32_t *number,
                                          struct dargah_payment **out,
                                          struct dargah_error **err);

dargah_status dargah_checkout_settle_refund(const struct dargah_checkout *checkout,
                                            int64_t payment_id,
                                            uint32_t number,
                                            bool done,
                                            const char *reason,
                                            size_t reason_len,
                                            struct dargah_payment **out,
                                            struct dargah_error **err);

dargah_status dargah_checkout_return_state(const struct dargah_checkout *checkout,
                                           const char *query,
                                           size_t query_len,
                                           const char *body,
                                           size_t body_len,
                                           struct dargah_return_state **out,
                                           struct dargah_error **err);

void dargah_return_state_free(struct dargah_return_state *state);

const char *dargah_return_state_order_id(const struct dargah_return_state *state, size_t *len);

uint64_t dargah_return_state_expires_ms(const struct dargah_return_state *state);

dargah_status dargah_checkout_export_line(const struct dargah_checkout *checkout,
                                          int64_t payment_id,
                                          char **out,
                                          struct dargah_error **err);

dargah_status dargah_checkout_builder_new(const char *journal,
                                          size_t journal_len,
                                          struct dargah_checkout_builder **out,
                                          struct dargah_error **err);

void dargah_checkout_builder_free(struct dargah_checkout_builder *builder);

dargah_status dargah_checkout_builder_set_journal_ca_file(struct dargah_checkout_builder *builder,
                                                          const char *path,
                                                          size_t path_len,
                                                          struct dargah_error **err);

dargah_status dargah_checkout_builder_set_journal_ca_pem(struct dargah_checkout_builder *builder,
                                                         const char *pem,
                                                         size_t pem_len,
                                                         struct dargah_error **err);

dargah_status dargah_checkout_builder_set_journal_only_own_ca(struct dargah_checkout_builder *builder,
                                                              bool only_own_ca,
                                                              struct dargah_error **err);

dargah_status dargah_checkout_builder_set_journal_connect_timeout_ms(struct dargah_checkout_builder *builder,
                                                                     uint64_t timeout_ms,
                                                                     struct dargah_error **err);

dargah_status dargah_checkout_builder_set_journal_timeout_ms(struct dargah_checkout_builder *builder,
                                                             uint64_t timeout_ms,
                                                             struct dargah_error **err);

dargah_status dargah_checkout_builder_set_journal_connections(struct dargah_checkout_builder *builder,
                                                              size_t connections,
                                                              struct dargah_error **err);

dargah_status dargah_checkout_builder_add_tara(struct dargah_checkout_builder *builder,
                                               const char *account,
                                               size_t account_len,
                                               const struct dargah_tara *tara,
                                               struct dargah_error **err);

dargah_status dargah_checkout_builder_add_tabapay(struct dargah_checkout_builder *builder,
                                                  const char *account,
                                                  size_t account_len,
                                                  const struct dargah_tabapay *tabapay,
                                                  struct dargah_error **err);

dargah_status dargah_checkout_builder_set_lease_ms(struct dargah_checkout_builder *builder,
                                                   uint64_t lease_ms,
                                                   struct dargah_error **err);

dargah_status dargah_checkout_builder_set_payer_ms(struct dargah_checkout_builder *builder,
                                                   uint64_t payer_ms,
                                                   struct dargah_error **err);

dargah_status dargah_checkout_builder_set_window_ms(struct dargah_checkout_builder *builder,
                                                    uint64_t window_ms,
                                                    struct dargah_error **err);

dargah_status dargah_checkout_builder_set_ask_again_ms(struct dargah_checkout_builder *builder,
                                                       uint64_t ask_again_ms,
                                                       struct dargah_error **err);

dargah_status dargah_checkout_builder_set_new_order_numbers(struct dargah_checkout_builder *builder,
                                                            bool new_order_numbers,
                                                            struct dargah_error **err);

dargah_status dargah_checkout_builder_set_shop(struct dargah_checkout_builder *builder,
                                               const char *shop,
                                               size_t shop_len,
                                               struct dargah_error **err);

dargah_status dargah_checkout_builder_add_state_key(struct dargah_checkout_builder *builder,
                                                    const char *name,
                                                    size_t name_len,
                                                    const char *key,
                                                    size_t key_len,
                                                    struct dargah_error **err);

dargah_status dargah_checkout_builder_set_state_ttl_ms(struct dargah_checkout_builder *builder,
                                                       uint64_t ttl_ms,
                                                       struct dargah_error **err);

dargah_status dargah_checkout_builder_build(struct dargah_checkout_builder *builder,
                                            struct dargah_checkout **out,
                                            struct dargah_error **err);

dargah_status dargah_filter_new(struct dargah_filter **out, struct dargah_error **err);

void dargah_filter_free(struct dargah_filter *filter);

dargah_status dargah_filter_add_state(struct dargah_filter *filter, uint32_t state, struct dargah_error **err);

dargah_status dargah_filter_set_order_id(struct dargah_filter *filter,
                                         const char *order_id,
                                         size_t order_id_len,
                                         struct dargah_error **err);

dargah_status dargah_filter_set_account(struct dargah_filter *filter,
                                        const char *account,
                                        size_t account_len,
                                        struct dargah_error **err);

dargah_status dargah_filter_set_from_ms(struct dargah_filter *filter, uint64_t from_ms, struct dargah_error **err);

dargah_status dargah_filter_set_before_ms(struct dargah_filter *filter, uint64_t before_ms, struct dargah_error **err);

dargah_status dargah_filter_set_attention(struct dargah_filter *filter, bool attention, struct dargah_error **err);

dargah_status dargah_filter_set_to_deliver(struct dargah_filter *filter, bool to_deliver, struct dargah_error **err);

dargah_status dargah_filter_set_after(struct dargah_filter *filter, int64_t payment_id, struct dargah_error **err);

dargah_status dargah_checkout_payment(const struct dargah_checkout *checkout,
                                      int64_t payment_id,
                                      struct dargah_payment **out,
                                      struct dargah_error **err);

dargah_status dargah_checkout_find(const struct dargah_checkout *checkout,
                                   const char *order_id,
                                   size_t order_id_len,
                                   struct dargah_payments **out,
                                   struct dargah_error **err);

dargah_status dargah_checkout_list(const struct dargah_checkout *checkout,
                                   const struct dargah_filter *filter,
                                   size_t most,
                                   struct dargah_payments **out,
                                   struct dargah_error **err);

dargah_status dargah_checkout_unacknowledged(const struct dargah_checkout *checkout,
                                             size_t most,
                                             struct dargah_payments **out,
                                             struct dargah_error **err);

dargah_status dargah_checkout_history(const struct dargah_checkout *checkout,
                                      int64_t payment_id,
                                      struct dargah_history **out,
                                      struct dargah_error **err);

void dargah_history_free(struct dargah_history *history);

size_t dargah_history_count(const struct dargah_history *history);

uint64_t dargah_history_ms_at(const struct dargah_history *history, size_t index);

const char *dargah_history_what_at(const struct dargah_history *history, size_t index, size_t *len);

const char *dargah_history_detail_json_at(const struct dargah_history *history, size_t index, size_t *len);

dargah_status dargah_checkout_reconcile(const struct dargah_checkout *checkout,
                                        size_t threads,
                                        const struct dargah_options *options,
                                        dargah_progress_fn progress,
                                        void *user,
                                        struct dargah_report **out,
                                        struct dargah_error **err);

void dargah_report_free(struct dargah_report *report);

size_t dargah_report_looked(const struct dargah_report *report);

const struct dargah_payments *dargah_report_paid(const struct dargah_report *report);

const struct dargah_payments *dargah_report_others(const struct dargah_report *report);

const struct dargah_payments *dargah_report_unacknowledged(const struct dargah_report *report);

const struct dargah_payments *dargah_report_attention(const struct dargah_report *report);

const struct dargah_payments *dargah_report_give_back(const struct dargah_report *report);

size_t dargah_report_error_count(const struct dargah_report *report);

int64_t dargah_report_error_payment_at(const struct dargah_report *report, size_t index);

const struct dargah_error *dargah_report_error_at(const struct dargah_report *report, size_t index);

char *dargah_report_to_json(const struct dargah_report *report);

void dargah_error_free(struct dargah_error *error);

uint32_t dargah_error_get_kind(const struct dargah_error *error);

const char *dargah_error_message(const struct dargah_error *error, size_t *len);

const char *dargah_error_message_fa(const struct dargah_error *error, size_t *len);

const char *dargah_error_detail(const struct dargah_error *error, size_t *len);

const char *dargah_error_code(const struct dargah_error *error, size_t *len);

bool dargah_error_code_number(const struct dargah_error *error, int64_t *out);

const char *dargah_error_field(const struct dargah_error *error, size_t *len);

const char *dargah_error_gateway(const struct dargah_error *error, size_t *len);

const char *dargah_error_operation(const struct dargah_error *error, size_t *len);

bool dargah_error_http_status(const struct dargah_error *error, uint32_t *out);

bool dargah_error_tls_problem(const struct dargah_error *error, uint32_t *out);

enum dargah_progress dargah_error_progress(const struct dargah_error *error);

bool dargah_error_is_retryable(const struct dargah_error *error);

bool dargah_error_money_may_have_moved(const struct dargah_error *error);

char *dargah_error_to_json(const struct dargah_error *error);

const char *dargah_error_kind_text(uint32_t kind, size_t *len);

const char *dargah_error_kind_text_fa(uint32_t kind, size_t *len);

const char *dargah_tls_problem_text(uint32_t problem, size_t *len);

const char *dargah_event_gateway(const struct dargah_event *event, size_t *len);

const char *dargah_event_operation(const struct dargah_event *event, size_t *len);

uint32_t dargah_event_attempt(const struct dargah_event *event);

enum dargah_progress dargah_event_progress(const struct dargah_event *event);

enum dargah_connection_use dargah_event_connection(const struct dargah_event *event);

bool dargah_event_failure(const struct dargah_event *event, uint32_t *out);

bool dargah_event_http_status(const struct dargah_event *event, uint32_t *out);

uint64_t dargah_event_total_us(const struct dargah_event *event);

bool dargah_event_resolve_us(const struct dargah_event *event, uint64_t *out);

bool dargah_event_connect_us(const struct dargah_event *event, uint64_t *out);

bool dargah_event_wait_us(const struct dargah_event *event, uint64_t *out);

bool dargah_event_read_us(const struct dargah_event *event, uint64_t *out);

char *dargah_event_to_json(const struct dargah_event *event);

dargah_status dargah_event_queue_new(size_t capacity, struct dargah_event_queue **out, struct dargah_error **err);

void dargah_event_queue_free(struct dargah_event_queue *queue);

struct dargah_event *dargah_event_queue_take(const struct dargah_event_queue *queue);

uint64_t dargah_event_queue_lost(const struct dargah_event_queue *queue);

void dargah_event_free(struct dargah_event *event);

dargah_status dargah_expected_new(const char *token,
                                  size_t token_len,
                                  int64_t amount,
                                  struct dargah_expected **out,
                                  struct dargah_error **err);

void dargah_expected_free(struct dargah_expected *expected);

dargah_status dargah_expected_set_order_id(struct dargah_expected *expected,
                                           const char *order_id,
                                           size_t order_id_len,
                                           struct dargah_error **err);

dargah_status dargah_expected_set_ip(struct dargah_expected *expected,
                                     const char *ip,
                                     size_t ip_len,
                                     struct dargah_error **err);

dargah_status dargah_expected_set_verified_before(struct dargah_expected *expected,
                                                  bool verified_before,
                                                  struct dargah_error **err);

dargah_status dargah_expected_set_window_over(struct dargah_expected *expected,
                                              bool window_over,
                                              struct dargah_error **err);

dargah_status dargah_expected_after_tara_callback(struct dargah_expected *expected,
                                                  const struct dargah_tara_callback *callback,
                                                  struct dargah_error **err);

dargah_status dargah_expected_after_tabapay_callback(struct dargah_expected *expected,
                                                     const struct dargah_tabapay_callback *callback,
                                                     struct dargah_error **err);

char *dargah_expected_to_record(const struct dargah_expected *expected);

dargah_status dargah_expected_from_record(const char *record,
                                          size_t record_len,
                                          struct dargah_expected **out,
                                          struct dargah_error **err);

dargah_status dargah_expected_about_to_verify(const struct dargah_expected *expected,
                                              struct dargah_expected **out,
                                              struct dargah_error **err);

dargah_status dargah_expected_answered(const struct dargah_expected *expected,
                                       const struct dargah_outcome *outcome,
                                       struct dargah_expected **out,
                                       struct dargah_error **err);

void dargah_outcome_free(struct dargah_outcome *outcome);

enum dargah_outcome_kind dargah_outcome_get_kind(const struct dargah_outcome *outcome);

bool dargah_outcome_amount(const struct dargah_outcome *outcome, int64_t *out);

bool dargah_outcome_expected_amount(const struct dargah_outcome *outcome, int64_t *out);

const char *dargah_outcome_reference_number(const struct dargah_outcome *outcome, size_t *len);

const char *dargah_outcome_code(const struct dargah_outcome *outcome, size_t *len);

const char *dargah_outcome_text(const struct dargah_outcome *outcome, size_t *len);

const char *dargah_outcome_text_fa(const struct dargah_outcome *outcome, size_t *len);

bool dargah_outcome_is_final(const struct dargah_outcome *outcome);

enum dargah_progress dargah_outcome_progress(const struct dargah_outcome *outcome);

const struct dargah_error *dargah_outcome_get_error(const struct dargah_outcome *outcome);

const struct dargah_tara_verify_answer *dargah_outcome_tara_answer(const struct dargah_outcome *outcome);

const struct dargah_tabapay_verify_answer *dargah_outcome_tabapay_answer(const struct dargah_outcome *outcome);

char *dargah_outcome_to_json(const struct dargah_outcome *outcome);

void dargah_payment_free(struct dargah_payment *payment);

int64_t dargah_payment_id(const struct dargah_payment *payment);

const char *dargah_payment_order_id(const struct dargah_payment *payment, size_t *len);

const char *dargah_payment_shop(const struct dargah_payment *payment, size_t *len);

const char *dargah_payment_sent_order_id(const struct dargah_payment *payment, size_t *len);

enum dargah_next_step dargah_payment_get_next_step(const struct dargah_payment *payment);

bool dargah_payment_is_amount_changed(const struct dargah_payment *payment);

uint32_t dargah_payment_attempt(const struct dargah_payment *payment);

const char *dargah_payment_gateway(const struct dargah_payment *payment, size_t *len);

const char *dargah_payment_environment(const struct dargah_payment *payment, size_t *len);

const char *dargah_payment_account(const struct dargah_payment *payment, size_t *len);

int64_t dargah_payment_amount(const struct dargah_payment *payment);

const char *dargah_payment_ip(const struct dargah_payment *payment, size_t *len);

const char *dargah_payment_callback_url(const struct dargah_payment *payment, size_t *len);

const char *dargah_payment_token(const struct dargah_payment *payment, size_t *len);

const char *dargah_payment_page(const struct dargah_payment *payment, size_t *len);

enum dargah_payment_state dargah_payment_get_state(const struct dargah_payment *payment);

uint64_t dargah_payment_started_ms(const struct dargah_payment *payment);

uint64_t dargah_payment_window_ends_ms(const struct dargah_payment *payment);

bool dargah_payment_ask_again_ms(const struct dargah_payment *payment, uint64_t *out);

bool dargah_payment_had_positive_callback(const struct dargah_payment *payment);

bool dargah_payment_is_verified(const struct dargah_payment *payment);

const char *dargah_payment_reference_number(const struct dargah_payment *payment, size_t *len);

bool dargah_payment_reported_amount(const struct dargah_payment *payment, int64_t *out);

const char *dargah_payment_tracking_code(const struct dargah_payment *payment, size_t *len);

const char *dargah_payment_date(const struct dargah_payment *payment, size_t *len);

const char *dargah_payment_type(const struct dargah_payment *payment, size_t *len);

const char *dargah_payment_additional_data(const struct dargah_payment *payment, size_t *len);

const char *dargah_payment_card(const struct dargah_payment *payment, size_t *len);

const char *dargah_payment_card_hash(const struct dargah_payment *payment, size_t *len);

const char *dargah_payment_channel_ref_number(const struct dargah_payment *payment, size_t *len);

const char *dargah_payment_callback_additional_data(const struct dargah_payment *payment, size_t *len);

const char *dargah_payment_callback_card(const struct dargah_payment *payment, size_t *len);

bool dargah_payment_final_amount(const struct dargah_payment *payment, int64_t *out);

bool dargah_payment_date_unix(const struct dargah_payment *payment, int64_t *out);

bool dargah_payment_paid_ms(const struct dargah_payment *payment, uint64_t *out);

size_t dargah_payment_service_count(const struct dargah_payment *payment);

int64_t dargah_payment_service_id_at(const struct dargah_payment *payment, size_t index);

int64_t dargah_payment_service_amount_at(const struct dargah_payment *payment, size_t index);

const char *dargah_payment_code(const struct dargah_payment *payment, size_t *len);

const char *dargah_payment_text(const struct dargah_payment *payment, size_t *len);

bool dargah_payment_duplicate_of(const struct dargah_payment *payment, int64_t *out);

bool dargah_payment_is_acknowledged(const struct dargah_payment *payment);

bool dargah_payment_needs_attention(const struct dargah_payment *payment);

const char *dargah_payment_closed_because(const struct dargah_payment *payment, size_t *len);

int64_t dargah_payment_refunded_amount(const struct dargah_payment *payment);

size_t dargah_payment_refund_count(const struct dargah_payment *payment);

uint32_t dargah_payment_refund_number_at(const struct dargah_payment *payment, size_t index);

int64_t dargah_payment_refund_amount_at(const struct dargah_payment *payment, size_t index);

enum dargah_refund_state dargah_payment_refund_state_at(const struct dargah_payment *payment, size_t index);

uint64_t dargah_payment_refund_ms_at(const struct dargah_payment *payment, size_t index);

const char *dargah_payment_refund_code_at(const struct dargah_payment *payment, size_t index, size_t *len);

const char *dargah_payment_refund_text_at(const struct dargah_payment *payment, size_t index, size_t *len);

char *dargah_payment_to_json(const struct dargah_payment *payment);

void dargah_payments_free(struct dargah_payments *payments);

size_t dargah_payments_count(const struct dargah_payments *payments);

const struct dargah_payment *dargah_payments_at(const struct dargah_payments *payments, size_t index);

dargah_status dargah_tabapay_push_parse(const struct dargah_tabapay *tabapay,
                                        const char *authorize,
                                        size_t authorize_len,
                                        const char *query,
                                        size_t query_len,
                                        const char *body,
                                        size_t body_len,
                                        struct dargah_tabapay_push **out,
                                        struct dargah_error **err);

void dargah_tabapay_push_free(struct dargah_tabapay_push *push);

const struct dargah_tabapay_callback *dargah_tabapay_push_get_callback(const struct dargah_tabapay_push *push);

bool dargah_tabapay_push_is_authorized(const struct dargah_tabapay_push *push);

const char *dargah_tabapay_push_tracking_code(const struct dargah_tabapay_push *push, size_t *len);

const char *dargah_tabapay_push_card_number(const struct dargah_tabapay_push *push, size_t *len);

const char *dargah_tabapay_push_ip(const struct dargah_tabapay_push *push, size_t *len);

const char *dargah_tabapay_push_date(const struct dargah_tabapay_push *push, size_t *len);

bool dargah_tabapay_push_date_unix(const struct dargah_tabapay_push *push, int64_t *out);

const char *dargah_tabapay_push_answer(size_t *len);

void dargah_redirect_free(struct dargah_redirect *redirect);

enum dargah_redirect_method dargah_redirect_get_method(const struct dargah_redirect *redirect);

const char *dargah_redirect_url(const struct dargah_redirect *redirect, size_t *len);

size_t dargah_redirect_field_count(const struct dargah_redirect *redirect);

const char *dargah_redirect_field_name_at(const struct dargah_redirect *redirect, size_t index, size_t *len);

const char *dargah_redirect_field_value_at(const struct dargah_redirect *redirect, size_t index, size_t *len);

dargah_status dargah_redirect_html(const struct dargah_redirect *redirect,
                                   const char *csp_nonce,
                                   size_t csp_nonce_len,
                                   char **out,
                                   struct dargah_error **err);

dargah_status dargah_cancel_new(struct dargah_cancel **out, struct dargah_error **err);

void dargah_cancel_cancel(const struct dargah_cancel *cancel);

bool dargah_cancel_is_cancelled(const struct dargah_cancel *cancel);

void dargah_cancel_free(struct dargah_cancel *cancel);

dargah_status dargah_options_new(struct dargah_options **out, struct dargah_error **err);

void dargah_options_free(struct dargah_options *options);

dargah_status dargah_options_set_timeout_ms(struct dargah_options *options,
                                            uint64_t timeout_ms,
                                            struct dargah_error **err);

dargah_status dargah_options_set_connect_timeout_ms(struct dargah_options *options,
                                                    uint64_t timeout_ms,
                                                    struct dargah_error **err);

dargah_status dargah_options_set_cancel(struct dargah_options *options,
                                        const struct dargah_cancel *cancel,
                                        struct dargah_error **err);

dargah_status dargah_network_new(struct dargah_network **out, struct dargah_error **err);

void dargah_network_free(struct dargah_network *network);

dargah_status dargah_network_set_ca_file(struct dargah_network *network,
                                         const char *path,
                                         size_t path_len,
                                         struct dargah_error **err);

dargah_status dargah_network_set_ca_pem(struct dargah_network *network,
                                        const char *pem,
                                        size_t pem_len,
                                        struct dargah_error **err);

dargah_status dargah_network_set_only_own_ca(struct dargah_network *network,
                                             bool only_own_ca,
                                             struct dargah_error **err);

dargah_status dargah_network_set_proxy(struct dargah_network *network,
                                       const char *proxy,
                                       size_t proxy_len,
                                       struct dargah_error **err);

dargah_status dargah_network_set_user_agent(struct dargah_network *network,
                                            const char *user_agent,
                                            size_t user_agent_len,
                                            struct dargah_error **err);

dargah_status dargah_network_set_max_answer_bytes(struct dargah_network *network,
                                                  size_t bytes,
                                                  struct dargah_error **err);

dargah_status dargah_network_set_idle_timeout_ms(struct dargah_network *network,
                                                 uint64_t timeout_ms,
                                                 struct dargah_error **err);

dargah_status dargah_tabapay_builder_new(const char *merchant,
                                         size_t merchant_len,
                                         uint32_t environment,
                                         struct dargah_tabapay_builder **out,
                                         struct dargah_error **err);

void dargah_tabapay_builder_free(struct dargah_tabapay_builder *builder);

dargah_status dargah_tabapay_builder_set_base_url(struct dargah_tabapay_builder *builder,
                                                  const char *url,
                                                  size_t url_len,
                                                  struct dargah_error **err);

dargah_status dargah_tabapay_builder_set_timeout_ms(struct dargah_tabapay_builder *builder,
                                                    uint64_t timeout_ms,
                                                    struct dargah_error **err);

dargah_status dargah_tabapay_builder_set_connect_timeout_ms(struct dargah_tabapay_builder *builder,
                                                            uint64_t timeout_ms,
                                                            struct dargah_error **err);

dargah_status dargah_tabapay_builder_set_network(struct dargah_tabapay_builder *builder,
                                                 const struct dargah_network *network,
                                                 struct dargah_error **err);

dargah_status dargah_tabapay_builder_set_sandbox_accepts_tracking_code(struct dargah_tabapay_builder *builder,
                                                                       bool accept,
                                                                       struct dargah_error **err);

dargah_status dargah_tabapay_builder_set_events(struct dargah_tabapay_builder *builder,
                                                dargah_event_fn on_event,
                                                void *user,
                                                dargah_drop_fn on_drop,
                                                struct dargah_error **err);

dargah_status dargah_tabapay_builder_set_event_queue(struct dargah_tabapay_builder *builder,
                                                     const struct dargah_event_queue *queue,
                                                     struct dargah_error **err);

dargah_status dargah_tabapay_builder_build(struct dargah_tabapay_builder *builder,
                                           struct dargah_tabapay **out,
                                           struct dargah_error **err);

void dargah_tabapay_free(struct dargah_tabapay *tabapay);

dargah_status dargah_tabapay_request_new(int64_t amount,
                                         const char *callback_url,
                                         size_t callback_url_len,
                                         struct dargah_tabapay_request **out,
                                         struct dargah_error **err);

void dargah_tabapay_request_free(struct dargah_tabapay_request *request);

dargah_status dargah_tabapay_request_set_mobile(struct dargah_tabapay_request *request,
                                                const char *mobile,
                                                size_t mobile_len,
                                                struct dargah_error **err);

dargah_status dargah_tabapay_request_set_email(struct dargah_tabapay_request *request,
                                               const char *email,
                                               size_t email_len,
                                               struct dargah_error **err);

dargah_status dargah_tabapay_request_set_name(struct dargah_tabapay_request *request,
                                              const char *name,
                                              size_t name_len,
                                              struct dargah_error **err);

dargah_status dargah_tabapay_request_set_card_number(struct dargah_tabapay_request *request,
                                                     const char *card_number,
                                                     size_t card_number_len,
                                                     struct dargah_error **err);

dargah_status dargah_tabapay_request_set_national_code(struct dargah_tabapay_request *request,
                                                       const char *national_code,
                                                       size_t national_code_len,
                                                       struct dargah_error **err);

dargah_status dargah_tabapay_request_set_additional_data(struct dargah_tabapay_request *request,
                                                         const char *additional_data,
                                                         size_t additional_data_len,
                                                         struct dargah_error **err);

dargah_status dargah_tabapay_request_set_description(struct dargah_tabapay_request *request,
                                                     const char *description,
                                                     size_t description_len,
                                                     struct dargah_error **err);

dargah_status dargah_tabapay_request_set_sms(struct dargah_tabapay_request *request,
                                             bool sms,
                                             struct dargah_error **err);

dargah_status dargah_tabapay_request_set_extra_json(struct dargah_tabapay_request *request,
                                                    const char *json,
                                                    size_t json_len,
                                                    struct dargah_error **err);

dargah_status dargah_tabapay_request_check(const struct dargah_tabapay_request *request, struct dargah_error **err);

dargah_status dargah_tabapay_request_expected(const struct dargah_tabapay_request *request,
                                              const char *token,
                                              size_t token_len,
                                              struct dargah_expected **out,
                                              struct dargah_error **err);

dargah_status dargah_tabapay_create(const struct dargah_tabapay *tabapay,
                                    const struct dargah_tabapay_request *request,
                                    const struct dargah_options *options,
                                    struct dargah_tabapay_created **out,
                                    struct dargah_error **err);

dargah_status dargah_tabapay_verify(const struct dargah_tabapay *tabapay,
                                    const struct dargah_expected *expected,
                                    const struct dargah_options *options,
                                    struct dargah_outcome **out,
                                    struct dargah_error **err);

dargah_status dargah_tabapay_verify_once(const struct dargah_tabapay *tabapay,
                                         const char *token,
                                         size_t token_len,
                                         int64_t amount,
                                         const struct dargah_options *options,
                                         struct dargah_tabapay_verify_answer **out,
                                         struct dargah_error **err);

void dargah_tabapay_created_free(struct dargah_tabapay_created *created);

const char *dargah_tabapay_created_token(const struct dargah_tabapay_created *created, size_t *len);

const char *dargah_tabapay_created_status(const struct dargah_tabapay_created *created, size_t *len);

const char *dargah_tabapay_created_url(const struct dargah_tabapay_created *created, size_t *len);

const char *dargah_tabapay_created_extra_json(const struct dargah_tabapay_created *created, size_t *len);

const char *dargah_tabapay_created_raw(const struct dargah_tabapay_created *created, size_t *len);

dargah_status dargah_tabapay_created_redirect(const struct dargah_tabapay_created *created,
                                              struct dargah_redirect **out,
                                              struct dargah_error **err);

uint32_t dargah_tabapay_created_http_status(const struct dargah_tabapay_created *created);

char *dargah_tabapay_created_to_json(const struct dargah_tabapay_created *created);

void dargah_tabapay_verify_answer_free(struct dargah_tabapay_verify_answer *answer);

const char *dargah_tabapay_verify_answer_response_code(const struct dargah_tabapay_verify_answer *answer, size_t *len);

const char *dargah_tabapay_verify_answer_status(const struct dargah_tabapay_verify_answer *answer, size_t *len);

const char *dargah_tabapay_verify_answer_message(const struct dargah_tabapay_verify_answer *answer, size_t *len);

const char *dargah_tabapay_verify_answer_token(const struct dargah_tabapay_verify_answer *answer, size_t *len);

const char *dargah_tabapay_verify_answer_shaparak_ref_number(const struct dargah_tabapay_verify_answer *answer,
                                                             size_t *len);

const char *dargah_tabapay_verify_answer_tracking_code(const struct dargah_tabapay_verify_answer *answer, size_t *len);

const char *dargah_tabapay_verify_answer_card_number(const struct dargah_tabapay_verify_answer *answer, size_t *len);

const char *dargah_tabapay_verify_answer_hashed_card_number(const struct dargah_tabapay_verify_answer *answer,
                                                            size_t *len);

const char *dargah_tabapay_verify_answer_additional_data(const struct dargah_tabapay_verify_answer *answer,
                                                         size_t *len);

const char *dargah_tabapay_verify_answer_ip(const struct dargah_tabapay_verify_answer *answer, size_t *len);

const char *dargah_tabapay_verify_answer_date(const struct dargah_tabapay_verify_answer *answer, size_t *len);

bool dargah_tabapay_verify_answer_date_unix(const struct dargah_tabapay_verify_answer *answer, int64_t *out);

const char *dargah_tabapay_verify_answer_extra_json(const struct dargah_tabapay_verify_answer *answer, size_t *len);

const char *dargah_tabapay_verify_answer_raw(const struct dargah_tabapay_verify_answer *answer, size_t *len);

bool dargah_tabapay_verify_answer_amount(const struct dargah_tabapay_verify_answer *answer, int64_t *out);

bool dargah_tabapay_verify_answer_final_amount(const struct dargah_tabapay_verify_answer *answer, int64_t *out);

uint32_t dargah_tabapay_verify_answer_http_status(const struct dargah_tabapay_verify_answer *answer);

char *dargah_tabapay_verify_answer_to_json(const struct dargah_tabapay_verify_answer *answer);

dargah_status dargah_tara_builder_new(const char *username,
                                      size_t username_len,
                                      const char *password,
                                      size_t password_len,
                                      struct dargah_tara_builder **out,
                                      struct dargah_error **err);

void dargah_tara_builder_free(struct dargah_tara_builder *builder);

dargah_status dargah_tara_builder_set_base_url(struct dargah_tara_builder *builder,
                                               const char *url,
                                               size_t url_len,
                                               struct dargah_error **err);

dargah_status dargah_tara_builder_set_timeout_ms(struct dargah_tara_builder *builder,
                                                 uint64_t timeout_ms,
                                                 struct dargah_error **err);

dargah_status dargah_tara_builder_set_connect_timeout_ms(struct dargah_tara_builder *builder,
                                                         uint64_t timeout_ms,
                                                         struct dargah_error **err);

dargah_status dargah_tara_builder_set_network(struct dargah_tara_builder *builder,
                                              const struct dargah_network *network,
                                              struct dargah_error **err);

dargah_status dargah_tara_builder_set_groups_ttl_ms(struct dargah_tara_builder *builder,
                                                    uint64_t ttl_ms,
                                                    struct dargah_error **err);

dargah_status dargah_tara_builder_set_refund(struct dargah_tara_builder *builder,
                                             const char *principal,
                                             size_t principal_len,
                                             const char *password,
                                             size_t password_len,
                                             const char *base_url,
                                             size_t base_url_len,
                                             struct dargah_error **err);

dargah_status dargah_tara_builder_set_events(struct dargah_tara_builder *builder,
                                             dargah_event_fn on_event,
                                             void *user,
                                             dargah_drop_fn on_drop,
                                             struct dargah_error **err);

dargah_status dargah_tara_builder_set_event_queue(struct dargah_tara_builder *builder,
                                                  const struct dargah_event_queue *queue,
                                                  struct dargah_error **err);

dargah_status dargah_tara_builder_build(struct dargah_tara_builder *builder,
                                        struct dargah_tara **out,
                                        struct dargah_error **err);

void dargah_tara_free(struct dargah_tara *tara);

dargah_status dargah_tara_authenticate(const struct dargah_tara *tara,
                                       const struct dargah_options *options,
                                       struct dargah_tara_authentication **out,
                                       struct dargah_error **err);

dargah_status dargah_tara_club_groups(const struct dargah_tara *tara,
                                      const struct dargah_options *options,
                                      struct dargah_tara_groups **out,
                                      struct dargah_error **err);

dargah_status dargah_tara_get_token(const struct dargah_tara *tara,
                                    const struct dargah_tara_order *order,
                                    const struct dargah_options *options,
                                    struct dargah_tara_token **out,
                                    struct dargah_error **err);

dargah_status dargah_tara_purchase_form(const struct dargah_tara *tara,
                                        const char *token,
                                        size_t token_len,
                                        struct dargah_redirect **out,
                                        struct dargah_error **err);

dargah_status dargah_tara_verify(const struct dargah_tara *tara,
                                 const struct dargah_expected *expected,
                                 const struct dargah_options *options,
                                 struct dargah_outcome **out,
                                 struct dargah_error **err);

dargah_status dargah_tara_purchase_verify(const struct dargah_tara *tara,
                                          const char *token,
                                          size_t token_len,
                                          const char *ip,
                                          size_t ip_len,
                                          const struct dargah_options *options,
                                          struct dargah_tara_verify_answer **out,
                                          struct dargah_error **err);

dargah_status dargah_tara_inquire(const struct dargah_tara *tara,
                                  const char *token,
                                  size_t token_len,
                                  const char *ip,
                                  size_t ip_len,
                                  const struct dargah_options *options,
                                  struct dargah_tara_inquiry **out,
                                  struct dargah_error **err);

dargah_status dargah_tara_refund_whole(const struct dargah_tara *tara,
                                       const char *rrn,
                                       size_t rrn_len,
                                       const char *description,
                                       size_t description_len,
                                       const struct dargah_options *options,
                                       struct dargah_tara_refund **out,
                                       struct dargah_error **err);

dargah_status dargah_tara_refund_part(const struct dargah_tara *tara,
                                      const char *rrn,
                                      size_t rrn_len,
                                      int64_t amount,
                                      const struct dargah_tara_items *items,
                                      const char *description,
                                      size_t description_len,
                                      const struct dargah_options *options,
                                      struct dargah_tara_refund **out,
                                      struct dargah_error **err);

void dargah_tara_authentication_free(struct dargah_tara_authentication *login);

bool dargah_tara_authentication_expire_time(const struct dargah_tara_authentication *login, int64_t *out);

uint64_t dargah_tara_authentication_trusted_for_ms(const struct dargah_tara_authentication *login);

const char *dargah_tara_authentication_description(const struct dargah_tara_authentication *login, size_t *len);

const char *dargah_tara_authentication_do_time(const struct dargah_tara_authentication *login, size_t *len);

const char *dargah_tara_authentication_extra_json(const struct dargah_tara_authentication *login, size_t *len);

char *dargah_tara_authentication_to_json(const struct dargah_tara_authentication *login);

void dargah_tara_token_free(struct dargah_tara_token *token);

const char *dargah_tara_token_text(const struct dargah_tara_token *token, size_t *len);

const char *dargah_tara_token_result(const struct dargah_tara_token *token, size_t *len);

const char *dargah_tara_token_description(const struct dargah_tara_token *token, size_t *len);

const char *dargah_tara_token_do_time(const struct dargah_tara_token *token, size_t *len);

const char *dargah_tara_token_extra_json(const struct dargah_tara_token *token, size_t *len);

const char *dargah_tara_token_raw(const struct dargah_tara_token *token, size_t *len);

uint32_t dargah_tara_token_http_status(const struct dargah_tara_token *token);

bool dargah_tara_token_items_do_not_add_up(const struct dargah_tara_token *token, int64_t *items);

char *dargah_tara_token_to_json(const struct dargah_tara_token *token);

void dargah_tara_verify_answer_free(struct dargah_tara_verify_answer *answer);

const char *dargah_tara_verify_answer_token(const struct dargah_tara_verify_answer *answer, size_t *len);

const char *dargah_tara_verify_answer_result(const struct dargah_tara_verify_answer *answer, size_t *len);

const char *dargah_tara_verify_answer_description(const struct dargah_tara_verify_answer *answer, size_t *len);

const char *dargah_tara_verify_answer_do_time(const struct dargah_tara_verify_answer *answer, size_t *len);

const char *dargah_tara_verify_answer_rrn(const struct dargah_tara_verify_answer *answer, size_t *len);

const char *dargah_tara_verify_answer_type(const struct dargah_tara_verify_answer *answer, size_t *len);

const char *dargah_tara_verify_answer_extra_json(const struct dargah_tara_verify_answer *answer, size_t *len);

const char *dargah_tara_verify_answer_raw(const struct dargah_tara_verify_answer *answer, size_t *len);

bool dargah_tara_verify_answer_amount(const struct dargah_tara_verify_answer *answer, int64_t *out);

size_t dargah_tara_verify_answer_service_count(const struct dargah_tara_verify_answer *answer);

bool dargah_tara_verify_answer_service_id_at(const struct dargah_tara_verify_answer *answer,
                                             size_t index,
                                             int64_t *out);

bool dargah_tara_verify_answer_service_amount_at(const struct dargah_tara_verify_answer *answer,
                                                 size_t index,
                                                 int64_t *out);

bool dargah_tara_verify_answer_is_from_inquiry(const struct dargah_tara_verify_answer *answer);

uint32_t dargah_tara_verify_answer_http_status(const struct dargah_tara_verify_answer *answer);

char *dargah_tara_verify_answer_to_json(const struct dargah_tara_verify_answer *answer);

void dargah_tara_groups_free(struct dargah_tara_groups *groups);

size_t dargah_tara_groups_count(const struct dargah_tara_groups *groups);

bool dargah_tara_groups_id_at(const struct dargah_tara_groups *groups, size_t index, int64_t *out);

const char *dargah_tara_groups_name_at(const struct dargah_tara_groups *groups, size_t index, size_t *len);

const char *dargah_tara_groups_title_at(const struct dargah_tara_groups *groups, size_t index, size_t *len);

const char *dargah_tara_groups_tag_at(const struct dargah_tara_groups *groups, size_t index, size_t *len);

bool dargah_tara_groups_find(const struct dargah_tara_groups *groups,
                             const char *wanted,
                             size_t wanted_len,
                             size_t *out);

dargah_status dargah_tara_group_map_new(const struct dargah_tara_groups *groups,
                                        int64_t other,
                                        struct dargah_tara_group_map **out,
                                        struct dargah_error **err);

void dargah_tara_group_map_free(struct dargah_tara_group_map *map);

dargah_status dargah_tara_group_map_add(struct dargah_tara_group_map *map,
                                        const char *category,
                                        size_t category_len,
                                        int64_t group,
                                        struct dargah_error **err);

dargah_status dargah_tara_group_map_get(const struct dargah_tara_group_map *map,
                                        const char *category,
                                        size_t category_len,
                                        size_t *out,
                                        struct dargah_error **err);

void dargah_tara_inquiry_free(struct dargah_tara_inquiry *inquiry);

const char *dargah_tara_inquiry_result(const struct dargah_tara_inquiry *inquiry, size_t *len);

const char *dargah_tara_inquiry_description(const struct dargah_tara_inquiry *inquiry, size_t *len);

const char *dargah_tara_inquiry_do_time(const struct dargah_tara_inquiry *inquiry, size_t *len);

const char *dargah_tara_inquiry_order_id(const struct dargah_tara_inquiry *inquiry, size_t *len);

const char *dargah_tara_inquiry_extra_json(const struct dargah_tara_inquiry *inquiry, size_t *len);

const char *dargah_tara_inquiry_raw(const struct dargah_tara_inquiry *inquiry, size_t *len);

size_t dargah_tara_inquiry_track_count(const struct dargah_tara_inquiry *inquiry);

const struct dargah_tara_verify_answer *dargah_tara_inquiry_track_at(const struct dargah_tara_inquiry *inquiry,
                                                                     size_t index);

uint32_t dargah_tara_inquiry_http_status(const struct dargah_tara_inquiry *inquiry);

char *dargah_tara_inquiry_to_json(const struct dargah_tara_inquiry *inquiry);

dargah_status dargah_tara_items_new(struct dargah_tara_items **out, struct dargah_error **err);

void dargah_tara_items_free(struct dargah_tara_items *items);

dargah_status dargah_tara_items_add(struct dargah_tara_items *items,
                                    const char *name,
                                    size_t name_len,
                                    const char *code,
                                    size_t code_len,
                                    int64_t count,
                                    uint32_t unit,
                                    int64_t fee,
                                    const char *group,
                                    size_t group_len,
                                    const char *group_title,
                                    size_t group_title_len,
                                    struct dargah_error **err);

dargah_status dargah_tara_items_set_data(struct dargah_tara_items *items,
                                         const char *data,
                                         size_t data_len,
                                         struct dargah_error **err);

dargah_status dargah_tara_items_set_extra_json(struct dargah_tara_items *items,
                                               const char *json,
                                               size_t json_len,
                                               struct dargah_error **err);

dargah_status dargah_tara_order_new(int64_t amount,
                                    int64_t service_id,
                                    const char *ip,
                                    size_t ip_len,
                                    const char *call_back_url,
                                    size_t call_back_url_len,
                                    struct dargah_tara_order **out,
                                    struct dargah_error **err);

void dargah_tara_order_free(struct dargah_tara_order *order);

dargah_status dargah_tara_order_set_order_id(struct dargah_tara_order *order,
                                             const char *order_id,
                                             size_t order_id_len,
                                             struct dargah_error **err);

dargah_status dargah_tara_order_set_mobile(struct dargah_tara_order *order,
                                           const char *mobile,
                                           size_t mobile_len,
                                           struct dargah_error **err);

dargah_status dargah_tara_order_set_additional_data(struct dargah_tara_order *order,
                                                    const char *data,
                                                    size_t data_len,
                                                    struct dargah_error **err);

dargah_status dargah_tara_order_set_vat(struct dargah_tara_order *order, int64_t vat, struct dargah_error **err);

dargah_status dargah_tara_order_clear_service_amounts(struct dargah_tara_order *order, struct dargah_error **err);

dargah_status dargah_tara_order_add_service_amount(struct dargah_tara_order *order,
                                                   int64_t service_id,
                                                   int64_t amount,
                                                   struct dargah_error **err);

dargah_status dargah_tara_order_set_items(struct dargah_tara_order *order,
                                          const struct dargah_tara_items *items,
                                          struct dargah_error **err);

dargah_status dargah_tara_order_set_items_must_add_up(struct dargah_tara_order *order,
                                                      bool must,
                                                      struct dargah_error **err);

dargah_status dargah_tara_order_set_extra_json(struct dargah_tara_order *order,
                                               const char *json,
                                               size_t json_len,
                                               struct dargah_error **err);

dargah_status dargah_tara_order_check(const struct dargah_tara_order *order, struct dargah_error **err);

bool dargah_tara_order_items_do_not_add_up(const struct dargah_tara_order *order, int64_t *items);

dargah_status dargah_tara_order_expected(const struct dargah_tara_order *order,
                                         const char *token,
                                         size_t token_len,
                                         struct dargah_expected **out,
                                         struct dargah_error **err);

void dargah_tara_refund_free(struct dargah_tara_refund *refund);

enum dargah_refund_kind dargah_tara_refund_get_kind(const struct dargah_tara_refund *refund);

const struct dargah_error *dargah_tara_refund_get_error(const struct dargah_tara_refund *refund);

const char *dargah_tara_refund_extra_json(const struct dargah_tara_refund *refund, size_t *len);

const char *dargah_tara_refund_raw(const struct dargah_tara_refund *refund, size_t *len);

uint32_t dargah_tara_refund_http_status(const struct dargah_tara_refund *refund);

char *dargah_tara_refund_to_json(const struct dargah_tara_refund *refund);

dargah_status dargah_testing_tara_callback(const char *token,
                                           size_t token_len,
                                           const char *result,
                                           size_t result_len,
                                           const char *fields,
                                           size_t fields_len,
                                           char **out,
                                           struct dargah_error **err);

dargah_status dargah_testing_tabapay_callback(const char *token,
                                              size_t token_len,
                                              int64_t amount,
                                              const char *response_code,
                                              size_t response_code_len,
                                              const char *fields,
                                              size_t fields_len,
                                              char **out,
                                              struct dargah_error **err);

dargah_status dargah_testing_tabapay_push(const char *token,
                                          size_t token_len,
                                          int64_t amount,
                                          const char *fields,
                                          size_t fields_len,
                                          char **out,
                                          struct dargah_error **err);

dargah_status dargah_testing_tabapay_authorize(const char *merchant,
                                               size_t merchant_len,
                                               char **out,
                                               struct dargah_error **err);

void dargah_text_free(char *text);

dargah_status dargah_rial_parse(const char *amount, size_t amount_len, int64_t *out, struct dargah_error **err);

dargah_status dargah_rial_parse_toman(const char *amount, size_t amount_len, int64_t *out, struct dargah_error **err);

dargah_status dargah_rial_parse_decimal(const char *amount, size_t amount_len, int64_t *out, struct dargah_error **err);

dargah_status dargah_rial_from_toman(int64_t toman, int64_t *out, struct dargah_error **err);

bool dargah_rial_to_toman(int64_t rial, int64_t *out);

dargah_status dargah_rial_to_persian(int64_t rial, char **out, struct dargah_error **err);

dargah_status dargah_check_mobile(const char *mobile, size_t mobile_len, char **out, struct dargah_error **err);

dargah_status dargah_check_national_code(const char *code, size_t code_len, char **out, struct dargah_error **err);

dargah_status dargah_check_card_number(const char *card, size_t card_len, char **out, struct dargah_error **err);

size_t dargah_code_count(void);

const struct dargah_code *dargah_code_at(size_t index);

const struct dargah_code *dargah_code_find(const char *gateway, size_t gateway_len, const char *code, size_t code_len);

int64_t dargah_code_number(const struct dargah_code *code);

const char *dargah_code_gateway(const struct dargah_code *code, size_t *len);

const char *dargah_code_name(const struct dargah_code *code, size_t *len);

const char *dargah_code_text(const struct dargah_code *code, size_t *len);

const char *dargah_code_text_fa(const struct dargah_code *code, size_t *len);

const char *dargah_code_field(const struct dargah_code *code, size_t *len);

dargah_status dargah_code_meaning(const char *gateway,
                                  size_t gateway_len,
                                  const char *call,
                                  size_t call_len,
                                  const char *code,
                                  size_t code_len,
                                  uint32_t *out,
                                  struct dargah_error **err);

const char *dargah_version(size_t *len);

uint32_t dargah_abi_major(void);

uint32_t dargah_abi_minor(void);

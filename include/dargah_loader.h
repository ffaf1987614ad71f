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
    dargah_status (*dargah_tara_callback_parse)(const char *query, size_t query_len, const char *body, size_t body_len, struct dargah_tara_callback **out, struct dargah_error **err);
    void (*dargah_tara_callback_free)(struct dargah_tara_callback *callback);
    bool (*dargah_tara_callback_is_positive)(const struct dargah_tara_callback *callback);
    const char *(*dargah_tara_callback_result)(const struct dargah_tara_callback *callback, size_t *len);
    const char *(*dargah_tara_callback_desc)(const struct dargah_tara_callback *callback, size_t *len);
    const char *(*dargah_tara_callback_token)(const struct dargah_tara_callback *callback, size_t *len);
    const char *(*dargah_tara_callback_channel_ref_number)(const struct dargah_tara_callback *callback, size_t *len);
    const char *(*dargah_tara_callback_additional_data)(const struct dargah_tara_callback *callback, size_t *len);
    const char *(*dargah_tara_callback_order_id)(const struct dargah_tara_callback *callback, size_t *len);
    const char *(*dargah_tara_callback_pan)(const struct dargah_tara_callback *callback, size_t *len);
    size_t (*dargah_tara_callback_extra_count)(const struct dargah_tara_callback *callback);
    const char *(*dargah_tara_callback_extra_name_at)(const struct dargah_tara_callback *callback, size_t index, size_t *len);
    const char *(*dargah_tara_callback_extra_value_at)(const struct dargah_tara_callback *callback, size_t index, size_t *len);
    dargah_status (*dargah_tabapay_callback_parse)(const char *query, size_t query_len, const char *body, size_t body_len, struct dargah_tabapay_callback **out, struct dargah_error **err);
    void (*dargah_tabapay_callback_free)(struct dargah_tabapay_callback *callback);
    bool (*dargah_tabapay_callback_is_positive)(const struct dargah_tabapay_callback *callback);
    const char *(*dargah_tabapay_callback_response_code)(const struct dargah_tabapay_callback *callback, size_t *len);
    const char *(*dargah_tabapay_callback_status)(const struct dargah_tabapay_callback *callback, size_t *len);
    const char *(*dargah_tabapay_callback_token)(const struct dargah_tabapay_callback *callback, size_t *len);
    bool (*dargah_tabapay_callback_amount)(const struct dargah_tabapay_callback *callback, int64_t *out);
    size_t (*dargah_tabapay_callback_extra_count)(const struct dargah_tabapay_callback *callback);
    const char *(*dargah_tabapay_callback_extra_name_at)(const struct dargah_tabapay_callback *callback, size_t index, size_t *len);
    const char *(*dargah_tabapay_callback_extra_value_at)(const struct dargah_tabapay_callback *callback, size_t index, size_t *len);
    void (*dargah_checkout_free)(struct dargah_checkout *checkout);
    void (*dargah_started_free)(struct dargah_started *started);
    const struct dargah_payment *(*dargah_started_payment)(const struct dargah_started *started);
    const struct dargah_redirect *(*dargah_started_redirect)(const struct dargah_started *started);
    bool (*dargah_started_is_resumed)(const struct dargah_started *started);
    dargah_status (*dargah_checkout_begin_tara)(const struct dargah_checkout *checkout, const char *account, size_t account_len, const struct dargah_tara_order *order, uint32_t again, const struct dargah_options *options, struct dargah_started **out, struct dargah_error **err);
    dargah_status (*dargah_checkout_begin_tabapay)(const struct dargah_checkout *checkout, const char *account, size_t account_len, const char *order_id, size_t order_id_len, const struct dargah_tabapay_request *request, uint32_t again, const struct dargah_options *options, struct dargah_started **out, struct dargah_error **err);
    void (*dargah_completed_free)(struct dargah_completed *completed);
    const struct dargah_payment *(*dargah_completed_payment)(const struct dargah_completed *completed);
    bool (*dargah_completed_is_first_time)(const struct dargah_completed *completed);
    bool (*dargah_completed_is_authorized)(const struct dargah_completed *completed);
    dargah_status (*dargah_checkout_complete)(const struct dargah_checkout *checkout, const char *account, size_t account_len, const char *query, size_t query_len, const char *body, size_t body_len, const struct dargah_options *options, struct dargah_completed **out, struct dargah_error **err);
    dargah_status (*dargah_checkout_push)(const struct dargah_checkout *checkout, const char *account, size_t account_len, const char *authorize, size_t authorize_len, const char *query, size_t query_len, const char *body, size_t body_len, const struct dargah_options *options, struct dargah_completed **out, struct dargah_error **err);
    dargah_status (*dargah_checkout_acknowledge)(const struct dargah_checkout *checkout, int64_t payment_id, int64_t amount, struct dargah_error **err);
    dargah_status (*dargah_checkout_close)(const struct dargah_checkout *checkout, int64_t payment_id, const char *reason, size_t reason_len, struct dargah_payment **out, struct dargah_error **err);
    dargah_status (*dargah_checkout_refunded_by_hand)(const struct dargah_checkout *checkout, int64_t payment_id, int64_t amount, const char *reason, size_t reason_len, uint32_t *number, struct dargah_payment **out, struct dargah_error **err);
    dargah_status (*dargah_checkout_restored)(const struct dargah_checkout *checkout, uint64_t *count, struct dargah_error **err);
    dargah_status (*dargah_checkout_refund_rest)(const struct dargah_checkout *checkout, int64_t payment_id, const char *description, size_t description_len, const struct dargah_options *options, uint32_t *number, struct dargah_payment **out, struct dargah_error **err);
    dargah_status (*dargah_checkout_refund_part)(const struct dargah_checkout *checkout, int64_t payment_id, int64_t amount, const struct dargah_tara_items *items, const char *description, size_t description_len, const struct dargah_options *options, uint32_t *number, struct dargah_payment **out, struct dargah_error **err);
    dargah_status (*dargah_checkout_settle_refund)(const struct dargah_checkout *checkout, int64_t payment_id, uint32_t number, bool done, const char *reason, size_t reason_len, struct dargah_payment **out, struct dargah_error **err);
    dargah_status (*dargah_checkout_return_state)(const struct dargah_checkout *checkout, const char *query, size_t query_len, const char *body, size_t body_len, struct dargah_return_state **out, struct dargah_error **err);
    void (*dargah_return_state_free)(struct dargah_return_state *state);
    const char *(*dargah_return_state_order_id)(const struct dargah_return_state *state, size_t *len);
    uint64_t (*dargah_return_state_expires_ms)(const struct dargah_return_state *state);
    dargah_status (*dargah_checkout_export_line)(const struct dargah_checkout *checkout, int64_t payment_id, char **out, struct dargah_error **err);
    dargah_status (*dargah_checkout_builder_new)(const char *journal, size_t journal_len, struct dargah_checkout_builder **out, struct dargah_error **err);
    void (*dargah_checkout_builder_free)(struct dargah_checkout_builder *builder);
    dargah_status (*dargah_checkout_builder_set_journal_ca_file)(struct dargah_checkout_builder *builder, const char *path, size_t path_len, struct dargah_error **err);
    dargah_status (*dargah_checkout_builder_set_journal_ca_pem)(struct dargah_checkout_builder *builder, const char *pem, size_t pem_len, struct dargah_error **err);
    dargah_status (*dargah_checkout_builder_set_journal_only_own_ca)(struct dargah_checkout_builder *builder, bool only_own_ca, struct dargah_error **err);
    dargah_status (*dargah_checkout_builder_set_journal_connect_timeout_ms)(struct dargah_checkout_builder *builder, uint64_t timeout_ms, struct dargah_error **err);
    dargah_status (*dargah_checkout_builder_set_journal_timeout_ms)(struct dargah_checkout_builder *builder, uint64_t timeout_ms, struct dargah_error **err);
    dargah_status (*dargah_checkout_builder_set_journal_connections)(struct dargah_checkout_builder *builder, size_t connections, struct dargah_error **err);
    dargah_status (*dargah_checkout_builder_add_tara)(struct dargah_checkout_builder *builder, const char *account, size_t account_len, const struct dargah_tara *tara, struct dargah_error **err);
    dargah_status (*dargah_checkout_builder_add_tabapay)(struct dargah_checkout_builder *builder, const char *account, size_t account_len, const struct dargah_tabapay *tabapay, struct dargah_error **err);
    dargah_status (*dargah_checkout_builder_set_lease_ms)(struct dargah_checkout_builder *builder, uint64_t lease_ms, struct dargah_error **err);
    dargah_status (*dargah_checkout_builder_set_payer_ms)(struct dargah_checkout_builder *builder, uint64_t payer_ms, struct dargah_error **err);
    dargah_status (*dargah_checkout_builder_set_window_ms)(struct dargah_checkout_builder *builder, uint64_t window_ms, struct dargah_error **err);
    dargah_status (*dargah_checkout_builder_set_ask_again_ms)(struct dargah_checkout_builder *builder, uint64_t ask_again_ms, struct dargah_error **err);
    dargah_status (*dargah_checkout_builder_set_new_order_numbers)(struct dargah_checkout_builder *builder, bool new_order_numbers, struct dargah_error **err);
    dargah_status (*dargah_checkout_builder_set_shop)(struct dargah_checkout_builder *builder, const char *shop, size_t shop_len, struct dargah_error **err);
    dargah_status (*dargah_checkout_builder_add_state_key)(struct dargah_checkout_builder *builder, const char *name, size_t name_len, const char *key, size_t key_len, struct dargah_error **err);
    dargah_status (*dargah_checkout_builder_set_state_ttl_ms)(struct dargah_checkout_builder *builder, uint64_t ttl_ms, struct dargah_error **err);
    dargah_status (*dargah_checkout_builder_build)(struct dargah_checkout_builder *builder, struct dargah_checkout **out, struct dargah_error **err);
    dargah_status (*dargah_filter_new)(struct dargah_filter **out, struct dargah_error **err);
    void (*dargah_filter_free)(struct dargah_filter *filter);
    dargah_status (*dargah_filter_add_state)(struct dargah_filter *filter, uint32_t state, struct dargah_error **err);
    dargah_status (*dargah_filter_set_order_id)(struct dargah_filter *filter, const char *order_id, size_t order_id_len, struct dargah_error **err);
    dargah_status (*dargah_filter_set_account)(struct dargah_filter *filter, const char *account, size_t account_len, struct dargah_error **err);
    dargah_status (*dargah_filter_set_from_ms)(struct dargah_filter *filter, uint64_t from_ms, struct dargah_error **err);
    dargah_status (*dargah_filter_set_before_ms)(struct dargah_filter *filter, uint64_t before_ms, struct dargah_error **err);
    dargah_status (*dargah_filter_set_attention)(struct dargah_filter *filter, bool attention, struct dargah_error **err);
    dargah_status (*dargah_filter_set_to_deliver)(struct dargah_filter *filter, bool to_deliver, struct dargah_error **err);
    dargah_status (*dargah_filter_set_after)(struct dargah_filter *filter, int64_t payment_id, struct dargah_error **err);
    dargah_status (*dargah_checkout_payment)(const struct dargah_checkout *checkout, int64_t payment_id, struct dargah_payment **out, struct dargah_error **err);
    dargah_status (*dargah_checkout_find)(const struct dargah_checkout *checkout, const char *order_id, size_t order_id_len, struct dargah_payments **out, struct dargah_error **err);
    dargah_status (*dargah_checkout_list)(const struct dargah_checkout *checkout, const struct dargah_filter *filter, size_t most, struct dargah_payments **out, struct dargah_error **err);
    dargah_status (*dargah_checkout_unacknowledged)(const struct dargah_checkout *checkout, size_t most, struct dargah_payments **out, struct dargah_error **err);
    dargah_status (*dargah_checkout_history)(const struct dargah_checkout *checkout, int64_t payment_id, struct dargah_history **out, struct dargah_error **err);
    void (*dargah_history_free)(struct dargah_history *history);
    size_t (*dargah_history_count)(const struct dargah_history *history);
    uint64_t (*dargah_history_ms_at)(const struct dargah_history *history, size_t index);
    const char *(*dargah_history_what_at)(const struct dargah_history *history, size_t index, size_t *len);
    const char *(*dargah_history_detail_json_at)(const struct dargah_history *history, size_t index, size_t *len);
    dargah_status (*dargah_checkout_reconcile)(const struct dargah_checkout *checkout, size_t threads, const struct dargah_options *options, dargah_progress_fn progress, void *user, struct dargah_report **out, struct dargah_error **err);
    void (*dargah_report_free)(struct dargah_report *report);
    size_t (*dargah_report_looked)(const struct dargah_report *report);
    const struct dargah_payments *(*dargah_report_paid)(const struct dargah_report *report);
    const struct dargah_payments *(*dargah_report_others)(const struct dargah_report *report);
    const struct dargah_payments *(*dargah_report_unacknowledged)(const struct dargah_report *report);
    const struct dargah_payments *(*dargah_report_attention)(const struct dargah_report *report);
    const struct dargah_payments *(*dargah_report_give_back)(const struct dargah_report *report);
    size_t (*dargah_report_error_count)(const struct dargah_report *report);
    int64_t (*dargah_report_error_payment_at)(const struct dargah_report *report, size_t index);
    const struct dargah_error *(*dargah_report_error_at)(const struct dargah_report *report, size_t index);
    char *(*dargah_report_to_json)(const struct dargah_report *report);
    void (*dargah_error_free)(struct dargah_error *error);
    uint32_t (*dargah_error_get_kind)(const struct dargah_error *error);
    const char *(*dargah_error_message)(const struct dargah_error *error, size_t *len);
    const char *(*dargah_error_message_fa)(const struct dargah_error *error, size_t *len);
    const char *(*dargah_error_detail)(const struct dargah_error *error, size_t *len);
    const char *(*dargah_error_code)(const struct dargah_error *error, size_t *len);
    bool (*dargah_error_code_number)(const struct dargah_error *error, int64_t *out);
    const char *(*dargah_error_field)(const struct dargah_error *error, size_t *len);
    const char *(*dargah_error_gateway)(const struct dargah_error *error, size_t *len);
    const char *(*dargah_error_operation)(const struct dargah_error *error, size_t *len);
    bool (*dargah_error_http_status)(const struct dargah_error *error, uint32_t *out);
    bool (*dargah_error_tls_problem)(const struct dargah_error *error, uint32_t *out);
    enum dargah_progress (*dargah_error_progress)(const struct dargah_error *error);
    bool (*dargah_error_is_retryable)(const struct dargah_error *error);
    bool (*dargah_error_money_may_have_moved)(const struct dargah_error *error);
    char *(*dargah_error_to_json)(const struct dargah_error *error);
    const char *(*dargah_error_kind_text)(uint32_t kind, size_t *len);
    const char *(*dargah_error_kind_text_fa)(uint32_t kind, size_t *len);
    const char *(*dargah_tls_problem_text)(uint32_t problem, size_t *len);
    const char *(*dargah_event_gateway)(const struct dargah_event *event, size_t *len);
    const char *(*dargah_event_operation)(const struct dargah_event *event, size_t *len);
    uint32_t (*dargah_event_attempt)(const struct dargah_event *event);
    enum dargah_progress (*dargah_event_progress)(const struct dargah_event *event);
    enum dargah_connection_use (*dargah_event_connection)(const struct dargah_event *event);
    bool (*dargah_event_failure)(const struct dargah_event *event, uint32_t *out);
    bool (*dargah_event_http_status)(const struct dargah_event *event, uint32_t *out);
    uint64_t (*dargah_event_total_us)(const struct dargah_event *event);
    bool (*dargah_event_resolve_us)(const struct dargah_event *event, uint64_t *out);
    bool (*dargah_event_connect_us)(const struct dargah_event *event, uint64_t *out);
    bool (*dargah_event_wait_us)(const struct dargah_event *event, uint64_t *out);
    bool (*dargah_event_read_us)(const struct dargah_event *event, uint64_t *out);
    char *(*dargah_event_to_json)(const struct dargah_event *event);
    dargah_status (*dargah_event_queue_new)(size_t capacity, struct dargah_event_queue **out, struct dargah_error **err);
    void (*dargah_event_queue_free)(struct dargah_event_queue *queue);
    struct dargah_event *(*dargah_event_queue_take)(const struct dargah_event_queue *queue);
    uint64_t (*dargah_event_queue_lost)(const struct dargah_event_queue *queue);
    void (*dargah_event_free)(struct dargah_event *event);
    dargah_status (*dargah_expected_new)(const char *token, size_t token_len, int64_t amount, struct dargah_expected **out, struct dargah_error **err);
    void (*dargah_expected_free)(struct dargah_expected *expected);
    dargah_status (*dargah_expected_set_order_id)(struct dargah_expected *expected, const char *order_id, size_t order_id_len, struct dargah_error **err);
    dargah_status (*dargah_expected_set_ip)(struct dargah_expected *expected, const char *ip, size_t ip_len, struct dargah_error **err);
    dargah_status (*dargah_expected_set_verified_before)(struct dargah_expected *expected, bool verified_before, struct dargah_error **err);
    dargah_status (*dargah_expected_set_window_over)(struct dargah_expected *expected, bool window_over, struct dargah_error **err);
    dargah_status (*dargah_expected_after_tara_callback)(struct dargah_expected *expected, const struct dargah_tara_callback *callback, struct dargah_error **err);
    dargah_status (*dargah_expected_after_tabapay_callback)(struct dargah_expected *expected, const struct dargah_tabapay_callback *callback, struct dargah_error **err);
    char *(*dargah_expected_to_record)(const struct dargah_expected *expected);
    dargah_status (*dargah_expected_from_record)(const char *record, size_t record_len, struct dargah_expected **out, struct dargah_error **err);
    dargah_status (*dargah_expected_about_to_verify)(const struct dargah_expected *expected, struct dargah_expected **out, struct dargah_error **err);
    dargah_status (*dargah_expected_answered)(const struct dargah_expected *expected, const struct dargah_outcome *outcome, struct dargah_expected **out, struct dargah_error **err);
    void (*dargah_outcome_free)(struct dargah_outcome *outcome);
    enum dargah_outcome_kind (*dargah_outcome_get_kind)(const struct dargah_outcome *outcome);
    bool (*dargah_outcome_amount)(const struct dargah_outcome *outcome, int64_t *out);
    bool (*dargah_outcome_expected_amount)(const struct dargah_outcome *outcome, int64_t *out);
    const char *(*dargah_outcome_reference_number)(const struct dargah_outcome *outcome, size_t *len);
    const char *(*dargah_outcome_code)(const struct dargah_outcome *outcome, size_t *len);
    const char *(*dargah_outcome_text)(const struct dargah_outcome *outcome, size_t *len);
    const char *(*dargah_outcome_text_fa)(const struct dargah_outcome *outcome, size_t *len);
    bool (*dargah_outcome_is_final)(const struct dargah_outcome *outcome);
    enum dargah_progress (*dargah_outcome_progress)(const struct dargah_outcome *outcome);
    const struct dargah_error *(*dargah_outcome_get_error)(const struct dargah_outcome *outcome);
    const struct dargah_tara_verify_answer *(*dargah_outcome_tara_answer)(const struct dargah_outcome *outcome);
    const struct dargah_tabapay_verify_answer *(*dargah_outcome_tabapay_answer)(const struct dargah_outcome *outcome);
    char *(*dargah_outcome_to_json)(const struct dargah_outcome *outcome);
    void (*dargah_payment_free)(struct dargah_payment *payment);
    int64_t (*dargah_payment_id)(const struct dargah_payment *payment);
    const char *(*dargah_payment_order_id)(const struct dargah_payment *payment, size_t *len);
    const char *(*dargah_payment_shop)(const struct dargah_payment *payment, size_t *len);
    const char *(*dargah_payment_sent_order_id)(const struct dargah_payment *payment, size_t *len);
    enum dargah_next_step (*dargah_payment_get_next_step)(const struct dargah_payment *payment);
    bool (*dargah_payment_is_amount_changed)(const struct dargah_payment *payment);
    uint32_t (*dargah_payment_attempt)(const struct dargah_payment *payment);
    const char *(*dargah_payment_gateway)(const struct dargah_payment *payment, size_t *len);
    const char *(*dargah_payment_environment)(const struct dargah_payment *payment, size_t *len);
    const char *(*dargah_payment_account)(const struct dargah_payment *payment, size_t *len);
    int64_t (*dargah_payment_amount)(const struct dargah_payment *payment);
    const char *(*dargah_payment_ip)(const struct dargah_payment *payment, size_t *len);
    const char *(*dargah_payment_callback_url)(const struct dargah_payment *payment, size_t *len);
    const char *(*dargah_payment_token)(const struct dargah_payment *payment, size_t *len);
    const char *(*dargah_payment_page)(const struct dargah_payment *payment, size_t *len);
    enum dargah_payment_state (*dargah_payment_get_state)(const struct dargah_payment *payment);
    uint64_t (*dargah_payment_started_ms)(const struct dargah_payment *payment);
    uint64_t (*dargah_payment_window_ends_ms)(const struct dargah_payment *payment);
    bool (*dargah_payment_ask_again_ms)(const struct dargah_payment *payment, uint64_t *out);
    bool (*dargah_payment_had_positive_callback)(const struct dargah_payment *payment);
    bool (*dargah_payment_is_verified)(const struct dargah_payment *payment);
    const char *(*dargah_payment_reference_number)(const struct dargah_payment *payment, size_t *len);
    bool (*dargah_payment_reported_amount)(const struct dargah_payment *payment, int64_t *out);
    const char *(*dargah_payment_tracking_code)(const struct dargah_payment *payment, size_t *len);
    const char *(*dargah_payment_date)(const struct dargah_payment *payment, size_t *len);
    const char *(*dargah_payment_type)(const struct dargah_payment *payment, size_t *len);
    const char *(*dargah_payment_additional_data)(const struct dargah_payment *payment, size_t *len);
    const char *(*dargah_payment_card)(const struct dargah_payment *payment, size_t *len);
    const char *(*dargah_payment_card_hash)(const struct dargah_payment *payment, size_t *len);
    const char *(*dargah_payment_channel_ref_number)(const struct dargah_payment *payment, size_t *len);
    const char *(*dargah_payment_callback_additional_data)(const struct dargah_payment *payment, size_t *len);
    const char *(*dargah_payment_callback_card)(const struct dargah_payment *payment, size_t *len);
    bool (*dargah_payment_final_amount)(const struct dargah_payment *payment, int64_t *out);
    bool (*dargah_payment_date_unix)(const struct dargah_payment *payment, int64_t *out);
    bool (*dargah_payment_paid_ms)(const struct dargah_payment *payment, uint64_t *out);
    size_t (*dargah_payment_service_count)(const struct dargah_payment *payment);
    int64_t (*dargah_payment_service_id_at)(const struct dargah_payment *payment, size_t index);
    int64_t (*dargah_payment_service_amount_at)(const struct dargah_payment *payment, size_t index);
    const char *(*dargah_payment_code)(const struct dargah_payment *payment, size_t *len);
    const char *(*dargah_payment_text)(const struct dargah_payment *payment, size_t *len);
    bool (*dargah_payment_duplicate_of)(const struct dargah_payment *payment, int64_t *out);
    bool (*dargah_payment_is_acknowledged)(const struct dargah_payment *payment);
    bool (*dargah_payment_needs_attention)(const struct dargah_payment *payment);
    const char *(*dargah_payment_closed_because)(const struct dargah_payment *payment, size_t *len);
    int64_t (*dargah_payment_refunded_amount)(const struct dargah_payment *payment);
    size_t (*dargah_payment_refund_count)(const struct dargah_payment *payment);
    uint32_t (*dargah_payment_refund_number_at)(const struct dargah_payment *payment, size_t index);
    int64_t (*dargah_payment_refund_amount_at)(const struct dargah_payment *payment, size_t index);
    enum dargah_refund_state (*dargah_payment_refund_state_at)(const struct dargah_payment *payment, size_t index);
    uint64_t (*dargah_payment_refund_ms_at)(const struct dargah_payment *payment, size_t index);
    const char *(*dargah_payment_refund_code_at)(const struct dargah_payment *payment, size_t index, size_t *len);
    const char *(*dargah_payment_refund_text_at)(const struct dargah_payment *payment, size_t index, size_t *len);
    char *(*dargah_payment_to_json)(const struct dargah_payment *payment);
    void (*dargah_payments_free)(struct dargah_payments *payments);
    size_t (*dargah_payments_count)(const struct dargah_payments *payments);
    const struct dargah_payment *(*dargah_payments_at)(const struct dargah_payments *payments, size_t index);
    dargah_status (*dargah_tabapay_push_parse)(const struct dargah_tabapay *tabapay, const char *authorize, size_t authorize_len, const char *query, size_t query_len, const char *body, size_t body_len, struct dargah_tabapay_push **out, struct dargah_error **err);
    void (*dargah_tabapay_push_free)(struct dargah_tabapay_push *push);
    const struct dargah_tabapay_callback *(*dargah_tabapay_push_get_callback)(const struct dargah_tabapay_push *push);
    bool (*dargah_tabapay_push_is_authorized)(const struct dargah_tabapay_push *push);
    const char *(*dargah_tabapay_push_tracking_code)(const struct dargah_tabapay_push *push, size_t *len);
    const char *(*dargah_tabapay_push_card_number)(const struct dargah_tabapay_push *push, size_t *len);
    const char *(*dargah_tabapay_push_ip)(const struct dargah_tabapay_push *push, size_t *len);
    const char *(*dargah_tabapay_push_date)(const struct dargah_tabapay_push *push, size_t *len);
    bool (*dargah_tabapay_push_date_unix)(const struct dargah_tabapay_push *push, int64_t *out);
    const char *(*dargah_tabapay_push_answer)(size_t *len);
    void (*dargah_redirect_free)(struct dargah_redirect *redirect);
    enum dargah_redirect_method (*dargah_redirect_get_method)(const struct dargah_redirect *redirect);
    const char *(*dargah_redirect_url)(const struct dargah_redirect *redirect, size_t *len);
    size_t (*dargah_redirect_field_count)(const struct dargah_redirect *redirect);
    const char *(*dargah_redirect_field_name_at)(const struct dargah_redirect *redirect, size_t index, size_t *len);
    const char *(*dargah_redirect_field_value_at)(const struct dargah_redirect *redirect, size_t index, size_t *len);
    dargah_status (*dargah_redirect_html)(const struct dargah_redirect *redirect, const char *csp_nonce, size_t csp_nonce_len, char **out, struct dargah_error **err);
    dargah_status (*dargah_cancel_new)(struct dargah_cancel **out, struct dargah_error **err);
    void (*dargah_cancel_cancel)(const struct dargah_cancel *cancel);
    bool (*dargah_cancel_is_cancelled)(const struct dargah_cancel *cancel);
    void (*dargah_cancel_free)(struct dargah_cancel *cancel);
    dargah_status (*dargah_options_new)(struct dargah_options **out, struct dargah_error **err);
    void (*dargah_options_free)(struct dargah_options *options);
    dargah_status (*dargah_options_set_timeout_ms)(struct dargah_options *options, uint64_t timeout_ms, struct dargah_error **err);
    dargah_status (*dargah_options_set_connect_timeout_ms)(struct dargah_options *options, uint64_t timeout_ms, struct dargah_error **err);
    dargah_status (*dargah_options_set_cancel)(struct dargah_options *options, const struct dargah_cancel *cancel, struct dargah_error **err);
    dargah_status (*dargah_network_new)(struct dargah_network **out, struct dargah_error **err);
    void (*dargah_network_free)(struct dargah_network *network);
    dargah_status (*dargah_network_set_ca_file)(struct dargah_network *network, const char *path, size_t path_len, struct dargah_error **err);
    dargah_status (*dargah_network_set_ca_pem)(struct dargah_network *network, const char *pem, size_t pem_len, struct dargah_error **err);
    dargah_status (*dargah_network_set_only_own_ca)(struct dargah_network *network, bool only_own_ca, struct dargah_error **err);
    dargah_status (*dargah_network_set_proxy)(struct dargah_network *network, const char *proxy, size_t proxy_len, struct dargah_error **err);
    dargah_status (*dargah_network_set_user_agent)(struct dargah_network *network, const char *user_agent, size_t user_agent_len, struct dargah_error **err);
    dargah_status (*dargah_network_set_max_answer_bytes)(struct dargah_network *network, size_t bytes, struct dargah_error **err);
    dargah_status (*dargah_network_set_idle_timeout_ms)(struct dargah_network *network, uint64_t timeout_ms, struct dargah_error **err);
    dargah_status (*dargah_tabapay_builder_new)(const char *merchant, size_t merchant_len, uint32_t environment, struct dargah_tabapay_builder **out, struct dargah_error **err);
    void (*dargah_tabapay_builder_free)(struct dargah_tabapay_builder *builder);
    dargah_status (*dargah_tabapay_builder_set_base_url)(struct dargah_tabapay_builder *builder, const char *url, size_t url_len, struct dargah_error **err);
    dargah_status (*dargah_tabapay_builder_set_timeout_ms)(struct dargah_tabapay_builder *builder, uint64_t timeout_ms, struct dargah_error **err);
    dargah_status (*dargah_tabapay_builder_set_connect_timeout_ms)(struct dargah_tabapay_builder *builder, uint64_t timeout_ms, struct dargah_error **err);
    dargah_status (*dargah_tabapay_builder_set_network)(struct dargah_tabapay_builder *builder, const struct dargah_network *network, struct dargah_error **err);
    dargah_status (*dargah_tabapay_builder_set_sandbox_accepts_tracking_code)(struct dargah_tabapay_builder *builder, bool accept, struct dargah_error **err);
    dargah_status (*dargah_tabapay_builder_set_events)(struct dargah_tabapay_builder *builder, dargah_event_fn on_event, void *user, dargah_drop_fn on_drop, struct dargah_error **err);
    dargah_status (*dargah_tabapay_builder_set_event_queue)(struct dargah_tabapay_builder *builder, const struct dargah_event_queue *queue, struct dargah_error **err);
    dargah_status (*dargah_tabapay_builder_build)(struct dargah_tabapay_builder *builder, struct dargah_tabapay **out, struct dargah_error **err);
    void (*dargah_tabapay_free)(struct dargah_tabapay *tabapay);
    dargah_status (*dargah_tabapay_request_new)(int64_t amount, const char *callback_url, size_t callback_url_len, struct dargah_tabapay_request **out, struct dargah_error **err);
    void (*dargah_tabapay_request_free)(struct dargah_tabapay_request *request);
    dargah_status (*dargah_tabapay_request_set_mobile)(struct dargah_tabapay_request *request, const char *mobile, size_t mobile_len, struct dargah_error **err);
    dargah_status (*dargah_tabapay_request_set_email)(struct dargah_tabapay_request *request, const char *email, size_t email_len, struct dargah_error **err);
    dargah_status (*dargah_tabapay_request_set_name)(struct dargah_tabapay_request *request, const char *name, size_t name_len, struct dargah_error **err);
    dargah_status (*dargah_tabapay_request_set_card_number)(struct dargah_tabapay_request *request, const char *card_number, size_t card_number_len, struct dargah_error **err);
    dargah_status (*dargah_tabapay_request_set_national_code)(struct dargah_tabapay_request *request, const char *national_code, size_t national_code_len, struct dargah_error **err);
    dargah_status (*dargah_tabapay_request_set_additional_data)(struct dargah_tabapay_request *request, const char *additional_data, size_t additional_data_len, struct dargah_error **err);
    dargah_status (*dargah_tabapay_request_set_description)(struct dargah_tabapay_request *request, const char *description, size_t description_len, struct dargah_error **err);
    dargah_status (*dargah_tabapay_request_set_sms)(struct dargah_tabapay_request *request, bool sms, struct dargah_error **err);
    dargah_status (*dargah_tabapay_request_set_extra_json)(struct dargah_tabapay_request *request, const char *json, size_t json_len, struct dargah_error **err);
    dargah_status (*dargah_tabapay_request_check)(const struct dargah_tabapay_request *request, struct dargah_error **err);
    dargah_status (*dargah_tabapay_request_expected)(const struct dargah_tabapay_request *request, const char *token, size_t token_len, struct dargah_expected **out, struct dargah_error **err);
    dargah_status (*dargah_tabapay_create)(const struct dargah_tabapay *tabapay, const struct dargah_tabapay_request *request, const struct dargah_options *options, struct dargah_tabapay_created **out, struct dargah_error **err);
    dargah_status (*dargah_tabapay_verify)(const struct dargah_tabapay *tabapay, const struct dargah_expected *expected, const struct dargah_options *options, struct dargah_outcome **out, struct dargah_error **err);
    dargah_status (*dargah_tabapay_verify_once)(const struct dargah_tabapay *tabapay, const char *token, size_t token_len, int64_t amount, const struct dargah_options *options, struct dargah_tabapay_verify_answer **out, struct dargah_error **err);
    void (*dargah_tabapay_created_free)(struct dargah_tabapay_created *created);
    const char *(*dargah_tabapay_created_token)(const struct dargah_tabapay_created *created, size_t *len);
    const char *(*dargah_tabapay_created_status)(const struct dargah_tabapay_created *created, size_t *len);
    const char *(*dargah_tabapay_created_url)(const struct dargah_tabapay_created *created, size_t *len);
    const char *(*dargah_tabapay_created_extra_json)(const struct dargah_tabapay_created *created, size_t *len);
    const char *(*dargah_tabapay_created_raw)(const struct dargah_tabapay_created *created, size_t *len);
    dargah_status (*dargah_tabapay_created_redirect)(const struct dargah_tabapay_created *created, struct dargah_redirect **out, struct dargah_error **err);
    uint32_t (*dargah_tabapay_created_http_status)(const struct dargah_tabapay_created *created);
    char *(*dargah_tabapay_created_to_json)(const struct dargah_tabapay_created *created);
    void (*dargah_tabapay_verify_answer_free)(struct dargah_tabapay_verify_answer *answer);
    const char *(*dargah_tabapay_verify_answer_response_code)(const struct dargah_tabapay_verify_answer *answer, size_t *len);
    const char *(*dargah_tabapay_verify_answer_status)(const struct dargah_tabapay_verify_answer *answer, size_t *len);
    const char *(*dargah_tabapay_verify_answer_message)(const struct dargah_tabapay_verify_answer *answer, size_t *len);
    const char *(*dargah_tabapay_verify_answer_token)(const struct dargah_tabapay_verify_answer *answer, size_t *len);
    const char *(*dargah_tabapay_verify_answer_shaparak_ref_number)(const struct dargah_tabapay_verify_answer *answer, size_t *len);
    const char *(*dargah_tabapay_verify_answer_tracking_code)(const struct dargah_tabapay_verify_answer *answer, size_t *len);
    const char *(*dargah_tabapay_verify_answer_card_number)(const struct dargah_tabapay_verify_answer *answer, size_t *len);
    const char *(*dargah_tabapay_verify_answer_hashed_card_number)(const struct dargah_tabapay_verify_answer *answer, size_t *len);
    const char *(*dargah_tabapay_verify_answer_additional_data)(const struct dargah_tabapay_verify_answer *answer, size_t *len);
    const char *(*dargah_tabapay_verify_answer_ip)(const struct dargah_tabapay_verify_answer *answer, size_t *len);
    const char *(*dargah_tabapay_verify_answer_date)(const struct dargah_tabapay_verify_answer *answer, size_t *len);
    bool (*dargah_tabapay_verify_answer_date_unix)(const struct dargah_tabapay_verify_answer *answer, int64_t *out);
    const char *(*dargah_tabapay_verify_answer_extra_json)(const struct dargah_tabapay_verify_answer *answer, size_t *len);
    const char *(*dargah_tabapay_verify_answer_raw)(const struct dargah_tabapay_verify_answer *answer, size_t *len);
    bool (*dargah_tabapay_verify_answer_amount)(const struct dargah_tabapay_verify_answer *answer, int64_t *out);
    bool (*dargah_tabapay_verify_answer_final_amount)(const struct dargah_tabapay_verify_answer *answer, int64_t *out);
    uint32_t (*dargah_tabapay_verify_answer_http_status)(const struct dargah_tabapay_verify_answer *answer);
    char *(*dargah_tabapay_verify_answer_to_json)(const struct dargah_tabapay_verify_answer *answer);
    dargah_status (*dargah_tara_builder_new)(const char *username, size_t username_len, const char *password, size_t password_len, struct dargah_tara_builder **out, struct dargah_error **err);
    void (*dargah_tara_builder_free)(struct dargah_tara_builder *builder);
    dargah_status (*dargah_tara_builder_set_base_url)(struct dargah_tara_builder *builder, const char *url, size_t url_len, struct dargah_error **err);
    dargah_status (*dargah_tara_builder_set_timeout_ms)(struct dargah_tara_builder *builder, uint64_t timeout_ms, struct dargah_error **err);
    dargah_status (*dargah_tara_builder_set_connect_timeout_ms)(struct dargah_tara_builder *builder, uint64_t timeout_ms, struct dargah_error **err);
    dargah_status (*dargah_tara_builder_set_network)(struct dargah_tara_builder *builder, const struct dargah_network *network, struct dargah_error **err);
    dargah_status (*dargah_tara_builder_set_groups_ttl_ms)(struct dargah_tara_builder *builder, uint64_t ttl_ms, struct dargah_error **err);
    dargah_status (*dargah_tara_builder_set_refund)(struct dargah_tara_builder *builder, const char *principal, size_t principal_len, const char *password, size_t password_len, const char *base_url, size_t base_url_len, struct dargah_error **err);
    dargah_status (*dargah_tara_builder_set_events)(struct dargah_tara_builder *builder, dargah_event_fn on_event, void *user, dargah_drop_fn on_drop, struct dargah_error **err);
    dargah_status (*dargah_tara_builder_set_event_queue)(struct dargah_tara_builder *builder, const struct dargah_event_queue *queue, struct dargah_error **err);
    dargah_status (*dargah_tara_builder_build)(struct dargah_tara_builder *builder, struct dargah_tara **out, struct dargah_error **err);
    void (*dargah_tara_free)(struct dargah_tara *tara);
    dargah_status (*dargah_tara_authenticate)(const struct dargah_tara *tara, const struct dargah_options *options, struct dargah_tara_authentication **out, struct dargah_error **err);
    dargah_status (*dargah_tara_club_groups)(const struct dargah_tara *tara, const struct dargah_options *options, struct dargah_tara_groups **out, struct dargah_error **err);
    dargah_status (*dargah_tara_get_token)(const struct dargah_tara *tara, const struct dargah_tara_order *order, const struct dargah_options *options, struct dargah_tara_token **out, struct dargah_error **err);
    dargah_status (*dargah_tara_purchase_form)(const struct dargah_tara *tara, const char *token, size_t token_len, struct dargah_redirect **out, struct dargah_error **err);
    dargah_status (*dargah_tara_verify)(const struct dargah_tara *tara, const struct dargah_expected *expected, const struct dargah_options *options, struct dargah_outcome **out, struct dargah_error **err);
    dargah_status (*dargah_tara_purchase_verify)(const struct dargah_tara *tara, const char *token, size_t token_len, const char *ip, size_t ip_len, const struct dargah_options *options, struct dargah_tara_verify_answer **out, struct dargah_error **err);
    dargah_status (*dargah_tara_inquire)(const struct dargah_tara *tara, const char *token, size_t token_len, const char *ip, size_t ip_len, const struct dargah_options *options, struct dargah_tara_inquiry **out, struct dargah_error **err);
    dargah_status (*dargah_tara_refund_whole)(const struct dargah_tara *tara, const char *rrn, size_t rrn_len, const char *description, size_t description_len, const struct dargah_options *options, struct dargah_tara_refund **out, struct dargah_error **err);
    dargah_status (*dargah_tara_refund_part)(const struct dargah_tara *tara, const char *rrn, size_t rrn_len, int64_t amount, const struct dargah_tara_items *items, const char *description, size_t description_len, const struct dargah_options *options, struct dargah_tara_refund **out, struct dargah_error **err);
    void (*dargah_tara_authentication_free)(struct dargah_tara_authentication *login);
    bool (*dargah_tara_authentication_expire_time)(const struct dargah_tara_authentication *login, int64_t *out);
    uint64_t (*dargah_tara_authentication_trusted_for_ms)(const struct dargah_tara_authentication *login);
    const char *(*dargah_tara_authentication_description)(const struct dargah_tara_authentication *login, size_t *len);
    const char *(*dargah_tara_authentication_do_time)(const struct dargah_tara_authentication *login, size_t *len);
    const char *(*dargah_tara_authentication_extra_json)(const struct dargah_tara_authentication *login, size_t *len);
    char *(*dargah_tara_authentication_to_json)(const struct dargah_tara_authentication *login);
    void (*dargah_tara_token_free)(struct dargah_tara_token *token);
    const char *(*dargah_tara_token_text)(const struct dargah_tara_token *token, size_t *len);
    const char *(*dargah_tara_token_result)(const struct dargah_tara_token *token, size_t *len);
    const char *(*dargah_tara_token_description)(const struct dargah_tara_token *token, size_t *len);
    const char *(*dargah_tara_token_do_time)(const struct dargah_tara_token *token, size_t *len);
    const char *(*dargah_tara_token_extra_json)(const struct dargah_tara_token *token, size_t *len);
    const char *(*dargah_tara_token_raw)(const struct dargah_tara_token *token, size_t *len);
    uint32_t (*dargah_tara_token_http_status)(const struct dargah_tara_token *token);
    bool (*dargah_tara_token_items_do_not_add_up)(const struct dargah_tara_token *token, int64_t *items);
    char *(*dargah_tara_token_to_json)(const struct dargah_tara_token *token);
    void (*dargah_tara_verify_answer_free)(struct dargah_tara_verify_answer *answer);
    const char *(*dargah_tara_verify_answer_token)(const struct dargah_tara_verify_answer *answer, size_t *len);
    const char *(*dargah_tara_verify_answer_result)(const struct dargah_tara_verify_answer *answer, size_t *len);
    const char *(*dargah_tara_verify_answer_description)(const struct dargah_tara_verify_answer *answer, size_t *len);
    const char *(*dargah_tara_verify_answer_do_time)(const struct dargah_tara_verify_answer *answer, size_t *len);
    const char *(*dargah_tara_verify_answer_rrn)(const struct dargah_tara_verify_answer *answer, size_t *len);
    const char *(*dargah_tara_verify_answer_type)(const struct dargah_tara_verify_answer *answer, size_t *len);
    const char *(*dargah_tara_verify_answer_extra_json)(const struct dargah_tara_verify_answer *answer, size_t *len);
    const char *(*dargah_tara_verify_answer_raw)(const struct dargah_tara_verify_answer *answer, size_t *len);
    bool (*dargah_tara_verify_answer_amount)(const struct dargah_tara_verify_answer *answer, int64_t *out);
    size_t (*dargah_tara_verify_answer_service_count)(const struct dargah_tara_verify_answer *answer);
    bool (*dargah_tara_verify_answer_service_id_at)(const struct dargah_tara_verify_answer *answer, size_t index, int64_t *out);
    bool (*dargah_tara_verify_answer_service_amount_at)(const struct dargah_tara_verify_answer *answer, size_t index, int64_t *out);
    bool (*dargah_tara_verify_answer_is_from_inquiry)(const struct dargah_tara_verify_answer *answer);
    uint32_t (*dargah_tara_verify_answer_http_status)(const struct dargah_tara_verify_answer *answer);
    char *(*dargah_tara_verify_answer_to_json)(const struct dargah_tara_verify_answer *answer);
    void (*dargah_tara_groups_free)(struct dargah_tara_groups *groups);
    size_t (*dargah_tara_groups_count)(const struct dargah_tara_groups *groups);
    bool (*dargah_tara_groups_id_at)(const struct dargah_tara_groups *groups, size_t index, int64_t *out);
    const char *(*dargah_tara_groups_name_at)(const struct dargah_tara_groups *groups, size_t index, size_t *len);
    const char *(*dargah_tara_groups_title_at)(const struct dargah_tara_groups *groups, size_t index, size_t *len);
    const char *(*dargah_tara_groups_tag_at)(const struct dargah_tara_groups *groups, size_t index, size_t *len);
    bool (*dargah_tara_groups_find)(const struct dargah_tara_groups *groups, const char *wanted, size_t wanted_len, size_t *out);
    dargah_status (*dargah_tara_group_map_new)(const struct dargah_tara_groups *groups, int64_t other, struct dargah_tara_group_map **out, struct dargah_error **err);
    void (*dargah_tara_group_map_free)(struct dargah_tara_group_map *map);
    dargah_status (*dargah_tara_group_map_add)(struct dargah_tara_group_map *map, const char *category, size_t category_len, int64_t group, struct dargah_error **err);
    dargah_status (*dargah_tara_group_map_get)(const struct dargah_tara_group_map *map, const char *category, size_t category_len, size_t *out, struct dargah_error **err);
    void (*dargah_tara_inquiry_free)(struct dargah_tara_inquiry *inquiry);
    const char *(*dargah_tara_inquiry_result)(const struct dargah_tara_inquiry *inquiry, size_t *len);
    const char *(*dargah_tara_inquiry_description)(const struct dargah_tara_inquiry *inquiry, size_t *len);
    const char *(*dargah_tara_inquiry_do_time)(const struct dargah_tara_inquiry *inquiry, size_t *len);
    const char *(*dargah_tara_inquiry_order_id)(const struct dargah_tara_inquiry *inquiry, size_t *len);
    const char *(*dargah_tara_inquiry_extra_json)(const struct dargah_tara_inquiry *inquiry, size_t *len);
    const char *(*dargah_tara_inquiry_raw)(const struct dargah_tara_inquiry *inquiry, size_t *len);
    size_t (*dargah_tara_inquiry_track_count)(const struct dargah_tara_inquiry *inquiry);
    const struct dargah_tara_verify_answer *(*dargah_tara_inquiry_track_at)(const struct dargah_tara_inquiry *inquiry, size_t index);
    uint32_t (*dargah_tara_inquiry_http_status)(const struct dargah_tara_inquiry *inquiry);
    char *(*dargah_tara_inquiry_to_json)(const struct dargah_tara_inquiry *inquiry);
    dargah_status (*dargah_tara_items_new)(struct dargah_tara_items **out, struct dargah_error **err);
    void (*dargah_tara_items_free)(struct dargah_tara_items *items);
    dargah_status (*dargah_tara_items_add)(struct dargah_tara_items *items, const char *name, size_t name_len, const char *code, size_t code_len, int64_t count, uint32_t unit, int64_t fee, const char *group, size_t group_len, const char *group_title, size_t group_title_len, struct dargah_error **err);
    dargah_status (*dargah_tara_items_set_data)(struct dargah_tara_items *items, const char *data, size_t data_len, struct dargah_error **err);
    dargah_status (*dargah_tara_items_set_extra_json)(struct dargah_tara_items *items, const char *json, size_t json_len, struct dargah_error **err);
    dargah_status (*dargah_tara_order_new)(int64_t amount, int64_t service_id, const char *ip, size_t ip_len, const char *call_back_url, size_t call_back_url_len, struct dargah_tara_order **out, struct dargah_error **err);
    void (*dargah_tara_order_free)(struct dargah_tara_order *order);
    dargah_status (*dargah_tara_order_set_order_id)(struct dargah_tara_order *order, const char *order_id, size_t order_id_len, struct dargah_error **err);
    dargah_status (*dargah_tara_order_set_mobile)(struct dargah_tara_order *order, const char *mobile, size_t mobile_len, struct dargah_error **err);
    dargah_status (*dargah_tara_order_set_additional_data)(struct dargah_tara_order *order, const char *data, size_t data_len, struct dargah_error **err);
    dargah_status (*dargah_tara_order_set_vat)(struct dargah_tara_order *order, int64_t vat, struct dargah_error **err);
    dargah_status (*dargah_tara_order_clear_service_amounts)(struct dargah_tara_order *order, struct dargah_error **err);
    dargah_status (*dargah_tara_order_add_service_amount)(struct dargah_tara_order *order, int64_t service_id, int64_t amount, struct dargah_error **err);
    dargah_status (*dargah_tara_order_set_items)(struct dargah_tara_order *order, const struct dargah_tara_items *items, struct dargah_error **err);
    dargah_status (*dargah_tara_order_set_items_must_add_up)(struct dargah_tara_order *order, bool must, struct dargah_error **err);
    dargah_status (*dargah_tara_order_set_extra_json)(struct dargah_tara_order *order, const char *json, size_t json_len, struct dargah_error **err);
    dargah_status (*dargah_tara_order_check)(const struct dargah_tara_order *order, struct dargah_error **err);
    bool (*dargah_tara_order_items_do_not_add_up)(const struct dargah_tara_order *order, int64_t *items);
    dargah_status (*dargah_tara_order_expected)(const struct dargah_tara_order *order, const char *token, size_t token_len, struct dargah_expected **out, struct dargah_error **err);
    void (*dargah_tara_refund_free)(struct dargah_tara_refund *refund);
    enum dargah_refund_kind (*dargah_tara_refund_get_kind)(const struct dargah_tara_refund *refund);
    const struct dargah_error *(*dargah_tara_refund_get_error)(const struct dargah_tara_refund *refund);
    const char *(*dargah_tara_refund_extra_json)(const struct dargah_tara_refund *refund, size_t *len);
    const char *(*dargah_tara_refund_raw)(const struct dargah_tara_refund *refund, size_t *len);
    uint32_t (*dargah_tara_refund_http_status)(const struct dargah_tara_refund *refund);
    char *(*dargah_tara_refund_to_json)(const struct dargah_tara_refund *refund);
    dargah_status (*dargah_testing_tara_callback)(const char *token, size_t token_len, const char *result, size_t result_len, const char *fields, size_t fields_len, char **out, struct dargah_error **err);
    dargah_status (*dargah_testing_tabapay_callback)(const char *token, size_t token_len, int64_t amount, const char *response_code, size_t response_code_len, const char *fields, size_t fields_len, char **out, struct dargah_error **err);
    dargah_status (*dargah_testing_tabapay_push)(const char *token, size_t token_len, int64_t amount, const char *fields, size_t fields_len, char **out, struct dargah_error **err);
    dargah_status (*dargah_testing_tabapay_authorize)(const char *merchant, size_t merchant_len, char **out, struct dargah_error **err);
    void (*dargah_text_free)(char *text);
    dargah_status (*dargah_rial_parse)(const char *amount, size_t amount_len, int64_t *out, struct dargah_error **err);
    dargah_status (*dargah_rial_parse_toman)(const char *amount, size_t amount_len, int64_t *out, struct dargah_error **err);
    dargah_status (*dargah_rial_parse_decimal)(const char *amount, size_t amount_len, int64_t *out, struct dargah_error **err);
    dargah_status (*dargah_rial_from_toman)(int64_t toman, int64_t *out, struct dargah_error **err);
    bool (*dargah_rial_to_toman)(int64_t rial, int64_t *out);
    dargah_status (*dargah_rial_to_persian)(int64_t rial, char **out, struct dargah_error **err);
    dargah_status (*dargah_check_mobile)(const char *mobile, size_t mobile_len, char **out, struct dargah_error **err);
    dargah_status (*dargah_check_national_code)(const char *code, size_t code_len, char **out, struct dargah_error **err);
    dargah_status (*dargah_check_card_number)(const char *card, size_t card_len, char **out, struct dargah_error **err);
    size_t (*dargah_code_count)(void);
    const struct dargah_code *(*dargah_code_at)(size_t index);
    const struct dargah_code *(*dargah_code_find)(const char *gateway, size_t gateway_len, const char *code, size_t code_len);
    int64_t (*dargah_code_number)(const struct dargah_code *code);
    const char *(*dargah_code_gateway)(const struct dargah_code *code, size_t *len);
    const char *(*dargah_code_name)(const struct dargah_code *code, size_t *len);
    const char *(*dargah_code_text)(const struct dargah_code *code, size_t *len);
    const char *(*dargah_code_text_fa)(const struct dargah_code *code, size_t *len);
    const char *(*dargah_code_field)(const struct dargah_code *code, size_t *len);
    dargah_status (*dargah_code_meaning)(const char *gateway, size_t gateway_len, const char *call, size_t call_len, const char *code, size_t code_len, uint32_t *out, struct dargah_error **err);
    const char *(*dargah_version)(size_t *len);
    uint32_t (*dargah_abi_major)(void);
    uint32_t (*dargah_abi_minor)(void);
} dargah_loader;

static const struct {
    const char *name;
    size_t place;
} dargah_loader_names[] = {
    {"dargah_tara_callback_parse", offsetof(struct dargah_loader_functions, dargah_tara_callback_parse)},
    {"dargah_tara_callback_free", offsetof(struct dargah_loader_functions, dargah_tara_callback_free)},
    {"dargah_tara_callback_is_positive", offsetof(struct dargah_loader_functions, dargah_tara_callback_is_positive)},
    {"dargah_tara_callback_result", offsetof(struct dargah_loader_functions, dargah_tara_callback_result)},
    {"dargah_tara_callback_desc", offsetof(struct dargah_loader_functions, dargah_tara_callback_desc)},
    {"dargah_tara_callback_token", offsetof(struct dargah_loader_functions, dargah_tara_callback_token)},
    {"dargah_tara_callback_channel_ref_number", offsetof(struct dargah_loader_functions, dargah_tara_callback_channel_ref_number)},
    {"dargah_tara_callback_additional_data", offsetof(struct dargah_loader_functions, dargah_tara_callback_additional_data)},
    {"dargah_tara_callback_order_id", offsetof(struct dargah_loader_functions, dargah_tara_callback_order_id)},
    {"dargah_tara_callback_pan", offsetof(struct dargah_loader_functions, dargah_tara_callback_pan)},
    {"dargah_tara_callback_extra_count", offsetof(struct dargah_loader_functions, dargah_tara_callback_extra_count)},
    {"dargah_tara_callback_extra_name_at", offsetof(struct dargah_loader_functions, dargah_tara_callback_extra_name_at)},
    {"dargah_tara_callback_extra_value_at", offsetof(struct dargah_loader_functions, dargah_tara_callback_extra_value_at)},
    {"dargah_tabapay_callback_parse", offsetof(struct dargah_loader_functions, dargah_tabapay_callback_parse)},
    {"dargah_tabapay_callback_free", offsetof(struct dargah_loader_functions, dargah_tabapay_callback_free)},
    {"dargah_tabapay_callback_is_positive", offsetof(struct dargah_loader_functions, dargah_tabapay_callback_is_positive)},
    {"dargah_tabapay_callback_response_code", offsetof(struct dargah_loader_functions, dargah_tabapay_callback_response_code)},
    {"dargah_tabapay_callback_status", offsetof(struct dargah_loader_functions, dargah_tabapay_callback_status)},
    {"dargah_tabapay_callback_token", offsetof(struct dargah_loader_functions, dargah_tabapay_callback_token)},
    {"dargah_tabapay_callback_amount", offsetof(struct dargah_loader_functions, dargah_tabapay_callback_amount)},
    {"dargah_tabapay_callback_extra_count", offsetof(struct dargah_loader_functions, dargah_tabapay_callback_extra_count)},
    {"dargah_tabapay_callback_extra_name_at", offsetof(struct dargah_loader_functions, dargah_tabapay_callback_extra_name_at)},
    {"dargah_tabapay_callback_extra_value_at", offsetof(struct dargah_loader_functions, dargah_tabapay_callback_extra_value_at)},
    {"dargah_checkout_free", offsetof(struct dargah_loader_functions, dargah_checkout_free)},
    {"dargah_started_free", offsetof(struct dargah_loader_functions, dargah_started_free)},
    {"dargah_started_payment", offsetof(struct dargah_loader_functions, dargah_started_payment)},
    {"dargah_started_redirect", offsetof(struct dargah_loader_functions, dargah_started_redirect)},
    {"dargah_started_is_resumed", offsetof(struct dargah_loader_functions, dargah_started_is_resumed)},
    {"dargah_checkout_begin_tara", offsetof(struct dargah_loader_functions, dargah_checkout_begin_tara)},
    {"dargah_checkout_begin_tabapay", offsetof(struct dargah_loader_functions, dargah_checkout_begin_tabapay)},
    {"dargah_completed_free", offsetof(struct dargah_loader_functions, dargah_completed_free)},
    {"dargah_completed_payment", offsetof(struct dargah_loader_functions, dargah_completed_payment)},
    {"dargah_completed_is_first_time", offsetof(struct dargah_loader_functions, dargah_completed_is_first_time)},
    {"dargah_completed_is_authorized", offsetof(struct dargah_loader_functions, dargah_completed_is_authorized)},
    {"dargah_checkout_complete", offsetof(struct dargah_loader_functions, dargah_checkout_complete)},
    {"dargah_checkout_push", offsetof(struct dargah_loader_functions, dargah_checkout_push)},
    {"dargah_checkout_acknowledge", offsetof(struct dargah_loader_functions, dargah_checkout_acknowledge)},
    {"dargah_checkout_close", offsetof(struct dargah_loader_functions, dargah_checkout_close)},
    {"dargah_checkout_refunded_by_hand", offsetof(struct dargah_loader_functions, dargah_checkout_refunded_by_hand)},
    {"dargah_checkout_restored", offsetof(struct dargah_loader_functions, dargah_checkout_restored)},
    {"dargah_checkout_refund_rest", offsetof(struct dargah_loader_functions, dargah_checkout_refund_rest)},
    {"dargah_checkout_refund_part", offsetof(struct dargah_loader_functions, dargah_checkout_refund_part)},
    {"dargah_checkout_settle_refund", offsetof(struct dargah_loader_functions, dargah_checkout_settle_refund)},
    {"dargah_checkout_return_state", offsetof(struct dargah_loader_functions, dargah_checkout_return_state)},
    {"dargah_return_state_free", offsetof(struct dargah_loader_functions, dargah_return_state_free)},
    {"dargah_return_state_order_id", offsetof(struct dargah_loader_functions, dargah_return_state_order_id)},
    {"dargah_return_state_expires_ms", offsetof(struct dargah_loader_functions, dargah_return_state_expires_ms)},
    {"dargah_checkout_export_line", offsetof(struct dargah_loader_functions, dargah_checkout_export_line)},
    {"dargah_checkout_builder_new", offsetof(struct dargah_loader_functions, dargah_checkout_builder_new)},
    {"dargah_checkout_builder_free", offsetof(struct dargah_loader_functions, dargah_checkout_builder_free)},
    {"dargah_checkout_builder_set_journal_ca_file", offsetof(struct dargah_loader_functions, dargah_checkout_builder_set_journal_ca_file)},
    {"dargah_checkout_builder_set_journal_ca_pem", offsetof(struct dargah_loader_functions, dargah_checkout_builder_set_journal_ca_pem)},
    {"dargah_checkout_builder_set_journal_only_own_ca", offsetof(struct dargah_loader_functions, dargah_checkout_builder_set_journal_only_own_ca)},
    {"dargah_checkout_builder_set_journal_connect_timeout_ms", offsetof(struct dargah_loader_functions, dargah_checkout_builder_set_journal_connect_timeout_ms)},
    {"dargah_checkout_builder_set_journal_timeout_ms", offsetof(struct dargah_loader_functions, dargah_checkout_builder_set_journal_timeout_ms)},
    {"dargah_checkout_builder_set_journal_connections", offsetof(struct dargah_loader_functions, dargah_checkout_builder_set_journal_connections)},
    {"dargah_checkout_builder_add_tara", offsetof(struct dargah_loader_functions, dargah_checkout_builder_add_tara)},
    {"dargah_checkout_builder_add_tabapay", offsetof(struct dargah_loader_functions, dargah_checkout_builder_add_tabapay)},
    {"dargah_checkout_builder_set_lease_ms", offsetof(struct dargah_loader_functions, dargah_checkout_builder_set_lease_ms)},
    {"dargah_checkout_builder_set_payer_ms", offsetof(struct dargah_loader_functions, dargah_checkout_builder_set_payer_ms)},
    {"dargah_checkout_builder_set_window_ms", offsetof(struct dargah_loader_functions, dargah_checkout_builder_set_window_ms)},
    {"dargah_checkout_builder_set_ask_again_ms", offsetof(struct dargah_loader_functions, dargah_checkout_builder_set_ask_again_ms)},
    {"dargah_checkout_builder_set_new_order_numbers", offsetof(struct dargah_loader_functions, dargah_checkout_builder_set_new_order_numbers)},
    {"dargah_checkout_builder_set_shop", offsetof(struct dargah_loader_functions, dargah_checkout_builder_set_shop)},
    {"dargah_checkout_builder_add_state_key", offsetof(struct dargah_loader_functions, dargah_checkout_builder_add_state_key)},
    {"dargah_checkout_builder_set_state_ttl_ms", offsetof(struct dargah_loader_functions, dargah_checkout_builder_set_state_ttl_ms)},
    {"dargah_checkout_builder_build", offsetof(struct dargah_loader_functions, dargah_checkout_builder_build)},
    {"dargah_filter_new", offsetof(struct dargah_loader_functions, dargah_filter_new)},
    {"dargah_filter_free", offsetof(struct dargah_loader_functions, dargah_filter_free)},
    {"dargah_filter_add_state", offsetof(struct dargah_loader_functions, dargah_filter_add_state)},
    {"dargah_filter_set_order_id", offsetof(struct dargah_loader_functions, dargah_filter_set_order_id)},
    {"dargah_filter_set_account", offsetof(struct dargah_loader_functions, dargah_filter_set_account)},
    {"dargah_filter_set_from_ms", offsetof(struct dargah_loader_functions, dargah_filter_set_from_ms)},
    {"dargah_filter_set_before_ms", offsetof(struct dargah_loader_functions, dargah_filter_set_before_ms)},
    {"dargah_filter_set_attention", offsetof(struct dargah_loader_functions, dargah_filter_set_attention)},
    {"dargah_filter_set_to_deliver", offsetof(struct dargah_loader_functions, dargah_filter_set_to_deliver)},
    {"dargah_filter_set_after", offsetof(struct dargah_loader_functions, dargah_filter_set_after)},
    {"dargah_checkout_payment", offsetof(struct dargah_loader_functions, dargah_checkout_payment)},
    {"dargah_checkout_find", offsetof(struct dargah_loader_functions, dargah_checkout_find)},
    {"dargah_checkout_list", offsetof(struct dargah_loader_functions, dargah_checkout_list)},
    {"dargah_checkout_unacknowledged", offsetof(struct dargah_loader_functions, dargah_checkout_unacknowledged)},
    {"dargah_checkout_history", offsetof(struct dargah_loader_functions, dargah_checkout_history)},
    {"dargah_history_free", offsetof(struct dargah_loader_functions, dargah_history_free)},
    {"dargah_history_count", offsetof(struct dargah_loader_functions, dargah_history_count)},
    {"dargah_history_ms_at", offsetof(struct dargah_loader_functions, dargah_history_ms_at)},
    {"dargah_history_what_at", offsetof(struct dargah_loader_functions, dargah_history_what_at)},
    {"dargah_history_detail_json_at", offsetof(struct dargah_loader_functions, dargah_history_detail_json_at)},
    {"dargah_checkout_reconcile", offsetof(struct dargah_loader_functions, dargah_checkout_reconcile)},
    {"dargah_report_free", offsetof(struct dargah_loader_functions, dargah_report_free)},
    {"dargah_report_looked", offsetof(struct dargah_loader_functions, dargah_report_looked)},
    {"dargah_report_paid", offsetof(struct dargah_loader_functions, dargah_report_paid)},
    {"dargah_report_others", offsetof(struct dargah_loader_functions, dargah_report_others)},
    {"dargah_report_unacknowledged", offsetof(struct dargah_loader_functions, dargah_report_unacknowledged)},
    {"dargah_report_attention", offsetof(struct dargah_loader_functions, dargah_report_attention)},
    {"dargah_report_give_back", offsetof(struct dargah_loader_functions, dargah_report_give_back)},
    {"dargah_report_error_count", offsetof(struct dargah_loader_functions, dargah_report_error_count)},
    {"dargah_report_error_payment_at", offsetof(struct dargah_loader_functions, dargah_report_error_payment_at)},
    {"dargah_report_error_at", offsetof(struct dargah_loader_functions, dargah_report_error_at)},
    {"dargah_report_to_json", offsetof(struct dargah_loader_functions, dargah_report_to_json)},
    {"dargah_error_free", offsetof(struct dargah_loader_functions, dargah_error_free)},
    {"dargah_error_get_kind", offsetof(struct dargah_loader_functions, dargah_error_get_kind)},
    {"dargah_error_message", offsetof(struct dargah_loader_functions, dargah_error_message)},
    {"dargah_error_message_fa", offsetof(struct dargah_loader_functions, dargah_error_message_fa)},
    {"dargah_error_detail", offsetof(struct dargah_loader_functions, dargah_error_detail)},
    {"dargah_error_code", offsetof(struct dargah_loader_functions, dargah_error_code)},
    {"dargah_error_code_number", offsetof(struct dargah_loader_functions, dargah_error_code_number)},
    {"dargah_error_field", offsetof(struct dargah_loader_functions, dargah_error_field)},
    {"dargah_error_gateway", offsetof(struct dargah_loader_functions, dargah_error_gateway)},
    {"dargah_error_operation", offsetof(struct dargah_loader_functions, dargah_error_operation)},
    {"dargah_error_http_status", offsetof(struct dargah_loader_functions, dargah_error_http_status)},
    {"dargah_error_tls_problem", offsetof(struct dargah_loader_functions, dargah_error_tls_problem)},
    {"dargah_error_progress", offsetof(struct dargah_loader_functions, dargah_error_progress)},
    {"dargah_error_is_retryable", offsetof(struct dargah_loader_functions, dargah_error_is_retryable)},
    {"dargah_error_money_may_have_moved", offsetof(struct dargah_loader_functions, dargah_error_money_may_have_moved)},
    {"dargah_error_to_json", offsetof(struct dargah_loader_functions, dargah_error_to_json)},
    {"dargah_error_kind_text", offsetof(struct dargah_loader_functions, dargah_error_kind_text)},
    {"dargah_error_kind_text_fa", offsetof(struct dargah_loader_functions, dargah_error_kind_text_fa)},
    {"dargah_tls_problem_text", offsetof(struct dargah_loader_functions, dargah_tls_problem_text)},
    {"dargah_event_gateway", offsetof(struct dargah_loader_functions, dargah_event_gateway)},
    {"dargah_event_operation", offsetof(struct dargah_loader_functions, dargah_event_operation)},
    {"dargah_event_attempt", offsetof(struct dargah_loader_functions, dargah_event_attempt)},
    {"dargah_event_progress", offsetof(struct dargah_loader_functions, dargah_event_progress)},
    {"dargah_event_connection", offsetof(struct dargah_loader_functions, dargah_event_connection)},
    {"dargah_event_failure", offsetof(struct dargah_loader_functions, dargah_event_failure)},
    {"dargah_event_http_status", offsetof(struct dargah_loader_functions, dargah_event_http_status)},
    {"dargah_event_total_us", offsetof(struct dargah_loader_functions, dargah_event_total_us)},
    {"dargah_event_resolve_us", offsetof(struct dargah_loader_functions, dargah_event_resolve_us)},
    {"dargah_event_connect_us", offsetof(struct dargah_loader_functions, dargah_event_connect_us)},
    {"dargah_event_wait_us", offsetof(struct dargah_loader_functions, dargah_event_wait_us)},
    {"dargah_event_read_us", offsetof(struct dargah_loader_functions, dargah_event_read_us)},
    {"dargah_event_to_json", offsetof(struct dargah_loader_functions, dargah_event_to_json)},
    {"dargah_event_queue_new", offsetof(struct dargah_loader_functions, dargah_event_queue_new)},
    {"dargah_event_queue_free", offsetof(struct dargah_loader_functions, dargah_event_queue_free)},
    {"dargah_event_queue_take", offsetof(struct dargah_loader_functions, dargah_event_queue_take)},
    {"dargah_event_queue_lost", offsetof(struct dargah_loader_functions, dargah_event_queue_lost)},
    {"dargah_event_free", offsetof(struct dargah_loader_functions, dargah_event_free)},
    {"dargah_expected_new", offsetof(struct dargah_loader_functions, dargah_expected_new)},
    {"dargah_expected_free", offsetof(struct dargah_loader_functions, dargah_expected_free)},
    {"dargah_expected_set_order_id", offsetof(struct dargah_loader_functions, dargah_expected_set_order_id)},
    {"dargah_expected_set_ip", offsetof(struct dargah_loader_functions, dargah_expected_set_ip)},
    {"dargah_expected_set_verified_before", offsetof(struct dargah_loader_functions, dargah_expected_set_verified_before)},
    {"dargah_expected_set_window_over", offsetof(struct dargah_loader_functions, dargah_expected_set_window_over)},
    {"dargah_expected_after_tara_callback", offsetof(struct dargah_loader_functions, dargah_expected_after_tara_callback)},
    {"dargah_expected_after_tabapay_callback", offsetof(struct dargah_loader_functions, dargah_expected_after_tabapay_callback)},
    {"dargah_expected_to_record", offsetof(struct dargah_loader_functions, dargah_expected_to_record)},
    {"dargah_expected_from_record", offsetof(struct dargah_loader_functions, dargah_expected_from_record)},
    {"dargah_expected_about_to_verify", offsetof(struct dargah_loader_functions, dargah_expected_about_to_verify)},
    {"dargah_expected_answered", offsetof(struct dargah_loader_functions, dargah_expected_answered)},
    {"dargah_outcome_free", offsetof(struct dargah_loader_functions, dargah_outcome_free)},
    {"dargah_outcome_get_kind", offsetof(struct dargah_loader_functions, dargah_outcome_get_kind)},
    {"dargah_outcome_amount", offsetof(struct dargah_loader_functions, dargah_outcome_amount)},
    {"dargah_outcome_expected_amount", offsetof(struct dargah_loader_functions, dargah_outcome_expected_amount)},
    {"dargah_outcome_reference_number", offsetof(struct dargah_loader_functions, dargah_outcome_reference_number)},
    {"dargah_outcome_code", offsetof(struct dargah_loader_functions, dargah_outcome_code)},
    {"dargah_outcome_text", offsetof(struct dargah_loader_functions, dargah_outcome_text)},
    {"dargah_outcome_text_fa", offsetof(struct dargah_loader_functions, dargah_outcome_text_fa)},
    {"dargah_outcome_is_final", offsetof(struct dargah_loader_functions, dargah_outcome_is_final)},
    {"dargah_outcome_progress", offsetof(struct dargah_loader_functions, dargah_outcome_progress)},
    {"dargah_outcome_get_error", offsetof(struct dargah_loader_functions, dargah_outcome_get_error)},
    {"dargah_outcome_tara_answer", offsetof(struct dargah_loader_functions, dargah_outcome_tara_answer)},
    {"dargah_outcome_tabapay_answer", offsetof(struct dargah_loader_functions, dargah_outcome_tabapay_answer)},
    {"dargah_outcome_to_json", offsetof(struct dargah_loader_functions, dargah_outcome_to_json)},
    {"dargah_payment_free", offsetof(struct dargah_loader_functions, dargah_payment_free)},
    {"dargah_payment_id", offsetof(struct dargah_loader_functions, dargah_payment_id)},
    {"dargah_payment_order_id", offsetof(struct dargah_loader_functions, dargah_payment_order_id)},
    {"dargah_payment_shop", offsetof(struct dargah_loader_functions, dargah_payment_shop)},
    {"dargah_payment_sent_order_id", offsetof(struct dargah_loader_functions, dargah_payment_sent_order_id)},
    {"dargah_payment_get_next_step", offsetof(struct dargah_loader_functions, dargah_payment_get_next_step)},
    {"dargah_payment_is_amount_changed", offsetof(struct dargah_loader_functions, dargah_payment_is_amount_changed)},
    {"dargah_payment_attempt", offsetof(struct dargah_loader_functions, dargah_payment_attempt)},
    {"dargah_payment_gateway", offsetof(struct dargah_loader_functions, dargah_payment_gateway)},
    {"dargah_payment_environment", offsetof(struct dargah_loader_functions, dargah_payment_environment)},
    {"dargah_payment_account", offsetof(struct dargah_loader_functions, dargah_payment_account)},
    {"dargah_payment_amount", offsetof(struct dargah_loader_functions, dargah_payment_amount)},
    {"dargah_payment_ip", offsetof(struct dargah_loader_functions, dargah_payment_ip)},
    {"dargah_payment_callback_url", offsetof(struct dargah_loader_functions, dargah_payment_callback_url)},
    {"dargah_payment_token", offsetof(struct dargah_loader_functions, dargah_payment_token)},
    {"dargah_payment_page", offsetof(struct dargah_loader_functions, dargah_payment_page)},
    {"dargah_payment_get_state", offsetof(struct dargah_loader_functions, dargah_payment_get_state)},
    {"dargah_payment_started_ms", offsetof(struct dargah_loader_functions, dargah_payment_started_ms)},
    {"dargah_payment_window_ends_ms", offsetof(struct dargah_loader_functions, dargah_payment_window_ends_ms)},
    {"dargah_payment_ask_again_ms", offsetof(struct dargah_loader_functions, dargah_payment_ask_again_ms)},
    {"dargah_payment_had_positive_callback", offsetof(struct dargah_loader_functions, dargah_payment_had_positive_callback)},
    {"dargah_payment_is_verified", offsetof(struct dargah_loader_functions, dargah_payment_is_verified)},
    {"dargah_payment_reference_number", offsetof(struct dargah_loader_functions, dargah_payment_reference_number)},
    {"dargah_payment_reported_amount", offsetof(struct dargah_loader_functions, dargah_payment_reported_amount)},
    {"dargah_payment_tracking_code", offsetof(struct dargah_loader_functions, dargah_payment_tracking_code)},
    {"dargah_payment_date", offsetof(struct dargah_loader_functions, dargah_payment_date)},
    {"dargah_payment_type", offsetof(struct dargah_loader_functions, dargah_payment_type)},
    {"dargah_payment_additional_data", offsetof(struct dargah_loader_functions, dargah_payment_additional_data)},
    {"dargah_payment_card", offsetof(struct dargah_loader_functions, dargah_payment_card)},
    {"dargah_payment_card_hash", offsetof(struct dargah_loader_functions, dargah_payment_card_hash)},
    {"dargah_payment_channel_ref_number", offsetof(struct dargah_loader_functions, dargah_payment_channel_ref_number)},
    {"dargah_payment_callback_additional_data", offsetof(struct dargah_loader_functions, dargah_payment_callback_additional_data)},
    {"dargah_payment_callback_card", offsetof(struct dargah_loader_functions, dargah_payment_callback_card)},
    {"dargah_payment_final_amount", offsetof(struct dargah_loader_functions, dargah_payment_final_amount)},
    {"dargah_payment_date_unix", offsetof(struct dargah_loader_functions, dargah_payment_date_unix)},
    {"dargah_payment_paid_ms", offsetof(struct dargah_loader_functions, dargah_payment_paid_ms)},
    {"dargah_payment_service_count", offsetof(struct dargah_loader_functions, dargah_payment_service_count)},
    {"dargah_payment_service_id_at", offsetof(struct dargah_loader_functions, dargah_payment_service_id_at)},
    {"dargah_payment_service_amount_at", offsetof(struct dargah_loader_functions, dargah_payment_service_amount_at)},
    {"dargah_payment_code", offsetof(struct dargah_loader_functions, dargah_payment_code)},
    {"dargah_payment_text", offsetof(struct dargah_loader_functions, dargah_payment_text)},
    {"dargah_payment_duplicate_of", offsetof(struct dargah_loader_functions, dargah_payment_duplicate_of)},
    {"dargah_payment_is_acknowledged", offsetof(struct dargah_loader_functions, dargah_payment_is_acknowledged)},
    {"dargah_payment_needs_attention", offsetof(struct dargah_loader_functions, dargah_payment_needs_attention)},
    {"dargah_payment_closed_because", offsetof(struct dargah_loader_functions, dargah_payment_closed_because)},
    {"dargah_payment_refunded_amount", offsetof(struct dargah_loader_functions, dargah_payment_refunded_amount)},
    {"dargah_payment_refund_count", offsetof(struct dargah_loader_functions, dargah_payment_refund_count)},
    {"dargah_payment_refund_number_at", offsetof(struct dargah_loader_functions, dargah_payment_refund_number_at)},
    {"dargah_payment_refund_amount_at", offsetof(struct dargah_loader_functions, dargah_payment_refund_amount_at)},
    {"dargah_payment_refund_state_at", offsetof(struct dargah_loader_functions, dargah_payment_refund_state_at)},
    {"dargah_payment_refund_ms_at", offsetof(struct dargah_loader_functions, dargah_payment_refund_ms_at)},
    {"dargah_payment_refund_code_at", offsetof(struct dargah_loader_functions, dargah_payment_refund_code_at)},
    {"dargah_payment_refund_text_at", offsetof(struct dargah_loader_functions, dargah_payment_refund_text_at)},
    {"dargah_payment_to_json", offsetof(struct dargah_loader_functions, dargah_payment_to_json)},
    {"dargah_payments_free", offsetof(struct dargah_loader_functions, dargah_payments_free)},
    {"dargah_payments_count", offsetof(struct dargah_loader_functions, dargah_payments_count)},
    {"dargah_payments_at", offsetof(struct dargah_loader_functions, dargah_payments_at)},
    {"dargah_tabapay_push_parse", offsetof(struct dargah_loader_functions, dargah_tabapay_push_parse)},
    {"dargah_tabapay_push_free", offsetof(struct dargah_loader_functions, dargah_tabapay_push_free)},
    {"dargah_tabapay_push_get_callback", offsetof(struct dargah_loader_functions, dargah_tabapay_push_get_callback)},
    {"dargah_tabapay_push_is_authorized", offsetof(struct dargah_loader_functions, dargah_tabapay_push_is_authorized)},
    {"dargah_tabapay_push_tracking_code", offsetof(struct dargah_loader_functions, dargah_tabapay_push_tracking_code)},
    {"dargah_tabapay_push_card_number", offsetof(struct dargah_loader_functions, dargah_tabapay_push_card_number)},
    {"dargah_tabapay_push_ip", offsetof(struct dargah_loader_functions, dargah_tabapay_push_ip)},
    {"dargah_tabapay_push_date", offsetof(struct dargah_loader_functions, dargah_tabapay_push_date)},
    {"dargah_tabapay_push_date_unix", offsetof(struct dargah_loader_functions, dargah_tabapay_push_date_unix)},
    {"dargah_tabapay_push_answer", offsetof(struct dargah_loader_functions, dargah_tabapay_push_answer)},
    {"dargah_redirect_free", offsetof(struct dargah_loader_functions, dargah_redirect_free)},
    {"dargah_redirect_get_method", offsetof(struct dargah_loader_functions, dargah_redirect_get_method)},
    {"dargah_redirect_url", offsetof(struct dargah_loader_functions, dargah_redirect_url)},
    {"dargah_redirect_field_count", offsetof(struct dargah_loader_functions, dargah_redirect_field_count)},
    {"dargah_redirect_field_name_at", offsetof(struct dargah_loader_functions, dargah_redirect_field_name_at)},
    {"dargah_redirect_field_value_at", offsetof(struct dargah_loader_functions, dargah_redirect_field_value_at)},
    {"dargah_redirect_html", offsetof(struct dargah_loader_functions, dargah_redirect_html)},
    {"dargah_cancel_new", offsetof(struct dargah_loader_functions, dargah_cancel_new)},
    {"dargah_cancel_cancel", offsetof(struct dargah_loader_functions, dargah_cancel_cancel)},
    {"dargah_cancel_is_cancelled", offsetof(struct dargah_loader_functions, dargah_cancel_is_cancelled)},
    {"dargah_cancel_free", offsetof(struct dargah_loader_functions, dargah_cancel_free)},
    {"dargah_options_new", offsetof(struct dargah_loader_functions, dargah_options_new)},
    {"dargah_options_free", offsetof(struct dargah_loader_functions, dargah_options_free)},
    {"dargah_options_set_timeout_ms", offsetof(struct dargah_loader_functions, dargah_options_set_timeout_ms)},
    {"dargah_options_set_connect_timeout_ms", offsetof(struct dargah_loader_functions, dargah_options_set_connect_timeout_ms)},
    {"dargah_options_set_cancel", offsetof(struct dargah_loader_functions, dargah_options_set_cancel)},
    {"dargah_network_new", offsetof(struct dargah_loader_functions, dargah_network_new)},
    {"dargah_network_free", offsetof(struct dargah_loader_functions, dargah_network_free)},
    {"dargah_network_set_ca_file", offsetof(struct dargah_loader_functions, dargah_network_set_ca_file)},
    {"dargah_network_set_ca_pem", offsetof(struct dargah_loader_functions, dargah_network_set_ca_pem)},
    {"dargah_network_set_only_own_ca", offsetof(struct dargah_loader_functions, dargah_network_set_only_own_ca)},
    {"dargah_network_set_proxy", offsetof(struct dargah_loader_functions, dargah_network_set_proxy)},
    {"dargah_network_set_user_agent", offsetof(struct dargah_loader_functions, dargah_network_set_user_agent)},
    {"dargah_network_set_max_answer_bytes", offsetof(struct dargah_loader_functions, dargah_network_set_max_answer_bytes)},
    {"dargah_network_set_idle_timeout_ms", offsetof(struct dargah_loader_functions, dargah_network_set_idle_timeout_ms)},
    {"dargah_tabapay_builder_new", offsetof(struct dargah_loader_functions, dargah_tabapay_builder_new)},
    {"dargah_tabapay_builder_free", offsetof(struct dargah_loader_functions, dargah_tabapay_builder_free)},
    {"dargah_tabapay_builder_set_base_url", offsetof(struct dargah_loader_functions, dargah_tabapay_builder_set_base_url)},
    {"dargah_tabapay_builder_set_timeout_ms", offsetof(struct dargah_loader_functions, dargah_tabapay_builder_set_timeout_ms)},
    {"dargah_tabapay_builder_set_connect_timeout_ms", offsetof(struct dargah_loader_functions, dargah_tabapay_builder_set_connect_timeout_ms)},
    {"dargah_tabapay_builder_set_network", offsetof(struct dargah_loader_functions, dargah_tabapay_builder_set_network)},
    {"dargah_tabapay_builder_set_sandbox_accepts_tracking_code", offsetof(struct dargah_loader_functions, dargah_tabapay_builder_set_sandbox_accepts_tracking_code)},
    {"dargah_tabapay_builder_set_events", offsetof(struct dargah_loader_functions, dargah_tabapay_builder_set_events)},
    {"dargah_tabapay_builder_set_event_queue", offsetof(struct dargah_loader_functions, dargah_tabapay_builder_set_event_queue)},
    {"dargah_tabapay_builder_build", offsetof(struct dargah_loader_functions, dargah_tabapay_builder_build)},
    {"dargah_tabapay_free", offsetof(struct dargah_loader_functions, dargah_tabapay_free)},
    {"dargah_tabapay_request_new", offsetof(struct dargah_loader_functions, dargah_tabapay_request_new)},
    {"dargah_tabapay_request_free", offsetof(struct dargah_loader_functions, dargah_tabapay_request_free)},
    {"dargah_tabapay_request_set_mobile", offsetof(struct dargah_loader_functions, dargah_tabapay_request_set_mobile)},
    {"dargah_tabapay_request_set_email", offsetof(struct dargah_loader_functions, dargah_tabapay_request_set_email)},
    {"dargah_tabapay_request_set_name", offsetof(struct dargah_loader_functions, dargah_tabapay_request_set_name)},
    {"dargah_tabapay_request_set_card_number", offsetof(struct dargah_loader_functions, dargah_tabapay_request_set_card_number)},
    {"dargah_tabapay_request_set_national_code", offsetof(struct dargah_loader_functions, dargah_tabapay_request_set_national_code)},
    {"dargah_tabapay_request_set_additional_data", offsetof(struct dargah_loader_functions, dargah_tabapay_request_set_additional_data)},
    {"dargah_tabapay_request_set_description", offsetof(struct dargah_loader_functions, dargah_tabapay_request_set_description)},
    {"dargah_tabapay_request_set_sms", offsetof(struct dargah_loader_functions, dargah_tabapay_request_set_sms)},
    {"dargah_tabapay_request_set_extra_json", offsetof(struct dargah_loader_functions, dargah_tabapay_request_set_extra_json)},
    {"dargah_tabapay_request_check", offsetof(struct dargah_loader_functions, dargah_tabapay_request_check)},
    {"dargah_tabapay_request_expected", offsetof(struct dargah_loader_functions, dargah_tabapay_request_expected)},
    {"dargah_tabapay_create", offsetof(struct dargah_loader_functions, dargah_tabapay_create)},
    {"dargah_tabapay_verify", offsetof(struct dargah_loader_functions, dargah_tabapay_verify)},
    {"dargah_tabapay_verify_once", offsetof(struct dargah_loader_functions, dargah_tabapay_verify_once)},
    {"dargah_tabapay_created_free", offsetof(struct dargah_loader_functions, dargah_tabapay_created_free)},
    {"dargah_tabapay_created_token", offsetof(struct dargah_loader_functions, dargah_tabapay_created_token)},
    {"dargah_tabapay_created_status", offsetof(struct dargah_loader_functions, dargah_tabapay_created_status)},
    {"dargah_tabapay_created_url", offsetof(struct dargah_loader_functions, dargah_tabapay_created_url)},
    {"dargah_tabapay_created_extra_json", offsetof(struct dargah_loader_functions, dargah_tabapay_created_extra_json)},
    {"dargah_tabapay_created_raw", offsetof(struct dargah_loader_functions, dargah_tabapay_created_raw)},
    {"dargah_tabapay_created_redirect", offsetof(struct dargah_loader_functions, dargah_tabapay_created_redirect)},
    {"dargah_tabapay_created_http_status", offsetof(struct dargah_loader_functions, dargah_tabapay_created_http_status)},
    {"dargah_tabapay_created_to_json", offsetof(struct dargah_loader_functions, dargah_tabapay_created_to_json)},
    {"dargah_tabapay_verify_answer_free", offsetof(struct dargah_loader_functions, dargah_tabapay_verify_answer_free)},
    {"dargah_tabapay_verify_answer_response_code", offsetof(struct dargah_loader_functions, dargah_tabapay_verify_answer_response_code)},
    {"dargah_tabapay_verify_answer_status", offsetof(struct dargah_loader_functions, dargah_tabapay_verify_answer_status)},
    {"dargah_tabapay_verify_answer_message", offsetof(struct dargah_loader_functions, dargah_tabapay_verify_answer_message)},
    {"dargah_tabapay_verify_answer_token", offsetof(struct dargah_loader_functions, dargah_tabapay_verify_answer_token)},
    {"dargah_tabapay_verify_answer_shaparak_ref_number", offsetof(struct dargah_loader_functions, dargah_tabapay_verify_answer_shaparak_ref_number)},
    {"dargah_tabapay_verify_answer_tracking_code", offsetof(struct dargah_loader_functions, dargah_tabapay_verify_answer_tracking_code)},
    {"dargah_tabapay_verify_answer_card_number", offsetof(struct dargah_loader_functions, dargah_tabapay_verify_answer_card_number)},
    {"dargah_tabapay_verify_answer_hashed_card_number", offsetof(struct dargah_loader_functions, dargah_tabapay_verify_answer_hashed_card_number)},
    {"dargah_tabapay_verify_answer_additional_data", offsetof(struct dargah_loader_functions, dargah_tabapay_verify_answer_additional_data)},
    {"dargah_tabapay_verify_answer_ip", offsetof(struct dargah_loader_functions, dargah_tabapay_verify_answer_ip)},
    {"dargah_tabapay_verify_answer_date", offsetof(struct dargah_loader_functions, dargah_tabapay_verify_answer_date)},
    {"dargah_tabapay_verify_answer_date_unix", offsetof(struct dargah_loader_functions, dargah_tabapay_verify_answer_date_unix)},
    {"dargah_tabapay_verify_answer_extra_json", offsetof(struct dargah_loader_functions, dargah_tabapay_verify_answer_extra_json)},
    {"dargah_tabapay_verify_answer_raw", offsetof(struct dargah_loader_functions, dargah_tabapay_verify_answer_raw)},
    {"dargah_tabapay_verify_answer_amount", offsetof(struct dargah_loader_functions, dargah_tabapay_verify_answer_amount)},
    {"dargah_tabapay_verify_answer_final_amount", offsetof(struct dargah_loader_functions, dargah_tabapay_verify_answer_final_amount)},
    {"dargah_tabapay_verify_answer_http_status", offsetof(struct dargah_loader_functions, dargah_tabapay_verify_answer_http_status)},
    {"dargah_tabapay_verify_answer_to_json", offsetof(struct dargah_loader_functions, dargah_tabapay_verify_answer_to_json)},
    {"dargah_tara_builder_new", offsetof(struct dargah_loader_functions, dargah_tara_builder_new)},
    {"dargah_tara_builder_free", offsetof(struct dargah_loader_functions, dargah_tara_builder_free)},
    {"dargah_tara_builder_set_base_url", offsetof(struct dargah_loader_functions, dargah_tara_builder_set_base_url)},
    {"dargah_tara_builder_set_timeout_ms", offsetof(struct dargah_loader_functions, dargah_tara_builder_set_timeout_ms)},
    {"dargah_tara_builder_set_connect_timeout_ms", offsetof(struct dargah_loader_functions, dargah_tara_builder_set_connect_timeout_ms)},
    {"dargah_tara_builder_set_network", offsetof(struct dargah_loader_functions, dargah_tara_builder_set_network)},
    {"dargah_tara_builder_set_groups_ttl_ms", offsetof(struct dargah_loader_functions, dargah_tara_builder_set_groups_ttl_ms)},
    {"dargah_tara_builder_set_refund", offsetof(struct dargah_loader_functions, dargah_tara_builder_set_refund)},
    {"dargah_tara_builder_set_events", offsetof(struct dargah_loader_functions, dargah_tara_builder_set_events)},
    {"dargah_tara_builder_set_event_queue", offsetof(struct dargah_loader_functions, dargah_tara_builder_set_event_queue)},
    {"dargah_tara_builder_build", offsetof(struct dargah_loader_functions, dargah_tara_builder_build)},
    {"dargah_tara_free", offsetof(struct dargah_loader_functions, dargah_tara_free)},
    {"dargah_tara_authenticate", offsetof(struct dargah_loader_functions, dargah_tara_authenticate)},
    {"dargah_tara_club_groups", offsetof(struct dargah_loader_functions, dargah_tara_club_groups)},
    {"dargah_tara_get_token", offsetof(struct dargah_loader_functions, dargah_tara_get_token)},
    {"dargah_tara_purchase_form", offsetof(struct dargah_loader_functions, dargah_tara_purchase_form)},
    {"dargah_tara_verify", offsetof(struct dargah_loader_functions, dargah_tara_verify)},
    {"dargah_tara_purchase_verify", offsetof(struct dargah_loader_functions, dargah_tara_purchase_verify)},
    {"dargah_tara_inquire", offsetof(struct dargah_loader_functions, dargah_tara_inquire)},
    {"dargah_tara_refund_whole", offsetof(struct dargah_loader_functions, dargah_tara_refund_whole)},
    {"dargah_tara_refund_part", offsetof(struct dargah_loader_functions, dargah_tara_refund_part)},
    {"dargah_tara_authentication_free", offsetof(struct dargah_loader_functions, dargah_tara_authentication_free)},
    {"dargah_tara_authentication_expire_time", offsetof(struct dargah_loader_functions, dargah_tara_authentication_expire_time)},
    {"dargah_tara_authentication_trusted_for_ms", offsetof(struct dargah_loader_functions, dargah_tara_authentication_trusted_for_ms)},
    {"dargah_tara_authentication_description", offsetof(struct dargah_loader_functions, dargah_tara_authentication_description)},
    {"dargah_tara_authentication_do_time", offsetof(struct dargah_loader_functions, dargah_tara_authentication_do_time)},
    {"dargah_tara_authentication_extra_json", offsetof(struct dargah_loader_functions, dargah_tara_authentication_extra_json)},
    {"dargah_tara_authentication_to_json", offsetof(struct dargah_loader_functions, dargah_tara_authentication_to_json)},
    {"dargah_tara_token_free", offsetof(struct dargah_loader_functions, dargah_tara_token_free)},
    {"dargah_tara_token_text", offsetof(struct dargah_loader_functions, dargah_tara_token_text)},
    {"dargah_tara_token_result", offsetof(struct dargah_loader_functions, dargah_tara_token_result)},
    {"dargah_tara_token_description", offsetof(struct dargah_loader_functions, dargah_tara_token_description)},
    {"dargah_tara_token_do_time", offsetof(struct dargah_loader_functions, dargah_tara_token_do_time)},
    {"dargah_tara_token_extra_json", offsetof(struct dargah_loader_functions, dargah_tara_token_extra_json)},
    {"dargah_tara_token_raw", offsetof(struct dargah_loader_functions, dargah_tara_token_raw)},
    {"dargah_tara_token_http_status", offsetof(struct dargah_loader_functions, dargah_tara_token_http_status)},
    {"dargah_tara_token_items_do_not_add_up", offsetof(struct dargah_loader_functions, dargah_tara_token_items_do_not_add_up)},
    {"dargah_tara_token_to_json", offsetof(struct dargah_loader_functions, dargah_tara_token_to_json)},
    {"dargah_tara_verify_answer_free", offsetof(struct dargah_loader_functions, dargah_tara_verify_answer_free)},
    {"dargah_tara_verify_answer_token", offsetof(struct dargah_loader_functions, dargah_tara_verify_answer_token)},
    {"dargah_tara_verify_answer_result", offsetof(struct dargah_loader_functions, dargah_tara_verify_answer_result)},
    {"dargah_tara_verify_answer_description", offsetof(struct dargah_loader_functions, dargah_tara_verify_answer_description)},
    {"dargah_tara_verify_answer_do_time", offsetof(struct dargah_loader_functions, dargah_tara_verify_answer_do_time)},
    {"dargah_tara_verify_answer_rrn", offsetof(struct dargah_loader_functions, dargah_tara_verify_answer_rrn)},
    {"dargah_tara_verify_answer_type", offsetof(struct dargah_loader_functions, dargah_tara_verify_answer_type)},
    {"dargah_tara_verify_answer_extra_json", offsetof(struct dargah_loader_functions, dargah_tara_verify_answer_extra_json)},
    {"dargah_tara_verify_answer_raw", offsetof(struct dargah_loader_functions, dargah_tara_verify_answer_raw)},
    {"dargah_tara_verify_answer_amount", offsetof(struct dargah_loader_functions, dargah_tara_verify_answer_amount)},
    {"dargah_tara_verify_answer_service_count", offsetof(struct dargah_loader_functions, dargah_tara_verify_answer_service_count)},
    {"dargah_tara_verify_answer_service_id_at", offsetof(struct dargah_loader_functions, dargah_tara_verify_answer_service_id_at)},
    {"dargah_tara_verify_answer_service_amount_at", offsetof(struct dargah_loader_functions, dargah_tara_verify_answer_service_amount_at)},
    {"dargah_tara_verify_answer_is_from_inquiry", offsetof(struct dargah_loader_functions, dargah_tara_verify_answer_is_from_inquiry)},
    {"dargah_tara_verify_answer_http_status", offsetof(struct dargah_loader_functions, dargah_tara_verify_answer_http_status)},
    {"dargah_tara_verify_answer_to_json", offsetof(struct dargah_loader_functions, dargah_tara_verify_answer_to_json)},
    {"dargah_tara_groups_free", offsetof(struct dargah_loader_functions, dargah_tara_groups_free)},
    {"dargah_tara_groups_count", offsetof(struct dargah_loader_functions, dargah_tara_groups_count)},
    {"dargah_tara_groups_id_at", offsetof(struct dargah_loader_functions, dargah_tara_groups_id_at)},
    {"dargah_tara_groups_name_at", offsetof(struct dargah_loader_functions, dargah_tara_groups_name_at)},
    {"dargah_tara_groups_title_at", offsetof(struct dargah_loader_functions, dargah_tara_groups_title_at)},
    {"dargah_tara_groups_tag_at", offsetof(struct dargah_loader_functions, dargah_tara_groups_tag_at)},
    {"dargah_tara_groups_find", offsetof(struct dargah_loader_functions, dargah_tara_groups_find)},
    {"dargah_tara_group_map_new", offsetof(struct dargah_loader_functions, dargah_tara_group_map_new)},
    {"dargah_tara_group_map_free", offsetof(struct dargah_loader_functions, dargah_tara_group_map_free)},
    {"dargah_tara_group_map_add", offsetof(struct dargah_loader_functions, dargah_tara_group_map_add)},
    {"dargah_tara_group_map_get", offsetof(struct dargah_loader_functions, dargah_tara_group_map_get)},
    {"dargah_tara_inquiry_free", offsetof(struct dargah_loader_functions, dargah_tara_inquiry_free)},
    {"dargah_tara_inquiry_result", offsetof(struct dargah_loader_functions, dargah_tara_inquiry_result)},
    {"dargah_tara_inquiry_description", offsetof(struct dargah_loader_functions, dargah_tara_inquiry_description)},
    {"dargah_tara_inquiry_do_time", offsetof(struct dargah_loader_functions, dargah_tara_inquiry_do_time)},
    {"dargah_tara_inquiry_order_id", offsetof(struct dargah_loader_functions, dargah_tara_inquiry_order_id)},
    {"dargah_tara_inquiry_extra_json", offsetof(struct dargah_loader_functions, dargah_tara_inquiry_extra_json)},
    {"dargah_tara_inquiry_raw", offsetof(struct dargah_loader_functions, dargah_tara_inquiry_raw)},
    {"dargah_tara_inquiry_track_count", offsetof(struct dargah_loader_functions, dargah_tara_inquiry_track_count)},
    {"dargah_tara_inquiry_track_at", offsetof(struct dargah_loader_functions, dargah_tara_inquiry_track_at)},
    {"dargah_tara_inquiry_http_status", offsetof(struct dargah_loader_functions, dargah_tara_inquiry_http_status)},
    {"dargah_tara_inquiry_to_json", offsetof(struct dargah_loader_functions, dargah_tara_inquiry_to_json)},
    {"dargah_tara_items_new", offsetof(struct dargah_loader_functions, dargah_tara_items_new)},
    {"dargah_tara_items_free", offsetof(struct dargah_loader_functions, dargah_tara_items_free)},
    {"dargah_tara_items_add", offsetof(struct dargah_loader_functions, dargah_tara_items_add)},
    {"dargah_tara_items_set_data", offsetof(struct dargah_loader_functions, dargah_tara_items_set_data)},
    {"dargah_tara_items_set_extra_json", offsetof(struct dargah_loader_functions, dargah_tara_items_set_extra_json)},
    {"dargah_tara_order_new", offsetof(struct dargah_loader_functions, dargah_tara_order_new)},
    {"dargah_tara_order_free", offsetof(struct dargah_loader_functions, dargah_tara_order_free)},
    {"dargah_tara_order_set_order_id", offsetof(struct dargah_loader_functions, dargah_tara_order_set_order_id)},
    {"dargah_tara_order_set_mobile", offsetof(struct dargah_loader_functions, dargah_tara_order_set_mobile)},
    {"dargah_tara_order_set_additional_data", offsetof(struct dargah_loader_functions, dargah_tara_order_set_additional_data)},
    {"dargah_tara_order_set_vat", offsetof(struct dargah_loader_functions, dargah_tara_order_set_vat)},
    {"dargah_tara_order_clear_service_amounts", offsetof(struct dargah_loader_functions, dargah_tara_order_clear_service_amounts)},
    {"dargah_tara_order_add_service_amount", offsetof(struct dargah_loader_functions, dargah_tara_order_add_service_amount)},
    {"dargah_tara_order_set_items", offsetof(struct dargah_loader_functions, dargah_tara_order_set_items)},
    {"dargah_tara_order_set_items_must_add_up", offsetof(struct dargah_loader_functions, dargah_tara_order_set_items_must_add_up)},
    {"dargah_tara_order_set_extra_json", offsetof(struct dargah_loader_functions, dargah_tara_order_set_extra_json)},
    {"dargah_tara_order_check", offsetof(struct dargah_loader_functions, dargah_tara_order_check)},
    {"dargah_tara_order_items_do_not_add_up", offsetof(struct dargah_loader_functions, dargah_tara_order_items_do_not_add_up)},
    {"dargah_tara_order_expected", offsetof(struct dargah_loader_functions, dargah_tara_order_expected)},
    {"dargah_tara_refund_free", offsetof(struct dargah_loader_functions, dargah_tara_refund_free)},
    {"dargah_tara_refund_get_kind", offsetof(struct dargah_loader_functions, dargah_tara_refund_get_kind)},
    {"dargah_tara_refund_get_error", offsetof(struct dargah_loader_functions, dargah_tara_refund_get_error)},
    {"dargah_tara_refund_extra_json", offsetof(struct dargah_loader_functions, dargah_tara_refund_extra_json)},
    {"dargah_tara_refund_raw", offsetof(struct dargah_loader_functions, dargah_tara_refund_raw)},
    {"dargah_tara_refund_http_status", offsetof(struct dargah_loader_functions, dargah_tara_refund_http_status)},
    {"dargah_tara_refund_to_json", offsetof(struct dargah_loader_functions, dargah_tara_refund_to_json)},
    {"dargah_testing_tara_callback", offsetof(struct dargah_loader_functions, dargah_testing_tara_callback)},
    {"dargah_testing_tabapay_callback", offsetof(struct dargah_loader_functions, dargah_testing_tabapay_callback)},
    {"dargah_testing_tabapay_push", offsetof(struct dargah_loader_functions, dargah_testing_tabapay_push)},
    {"dargah_testing_tabapay_authorize", offsetof(struct dargah_loader_functions, dargah_testing_tabapay_authorize)},
    {"dargah_text_free", offsetof(struct dargah_loader_functions, dargah_text_free)},
    {"dargah_rial_parse", offsetof(struct dargah_loader_functions, dargah_rial_parse)},
    {"dargah_rial_parse_toman", offsetof(struct dargah_loader_functions, dargah_rial_parse_toman)},
    {"dargah_rial_parse_decimal", offsetof(struct dargah_loader_functions, dargah_rial_parse_decimal)},
    {"dargah_rial_from_toman", offsetof(struct dargah_loader_functions, dargah_rial_from_toman)},
    {"dargah_rial_to_toman", offsetof(struct dargah_loader_functions, dargah_rial_to_toman)},
    {"dargah_rial_to_persian", offsetof(struct dargah_loader_functions, dargah_rial_to_persian)},
    {"dargah_check_mobile", offsetof(struct dargah_loader_functions, dargah_check_mobile)},
    {"dargah_check_national_code", offsetof(struct dargah_loader_functions, dargah_check_national_code)},
    {"dargah_check_card_number", offsetof(struct dargah_loader_functions, dargah_check_card_number)},
    {"dargah_code_count", offsetof(struct dargah_loader_functions, dargah_code_count)},
    {"dargah_code_at", offsetof(struct dargah_loader_functions, dargah_code_at)},
    {"dargah_code_find", offsetof(struct dargah_loader_functions, dargah_code_find)},
    {"dargah_code_number", offsetof(struct dargah_loader_functions, dargah_code_number)},
    {"dargah_code_gateway", offsetof(struct dargah_loader_functions, dargah_code_gateway)},
    {"dargah_code_name", offsetof(struct dargah_loader_functions, dargah_code_name)},
    {"dargah_code_text", offsetof(struct dargah_loader_functions, dargah_code_text)},
    {"dargah_code_text_fa", offsetof(struct dargah_loader_functions, dargah_code_text_fa)},
    {"dargah_code_field", offsetof(struct dargah_loader_functions, dargah_code_field)},
    {"dargah_code_meaning", offsetof(struct dargah_loader_functions, dargah_code_meaning)},
    {"dargah_version", offsetof(struct dargah_loader_functions, dargah_version)},
    {"dargah_abi_major", offsetof(struct dargah_loader_functions, dargah_abi_major)},
    {"dargah_abi_minor", offsetof(struct dargah_loader_functions, dargah_abi_minor)},
};

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
    "libdargah.so.1"
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

DARGAH_LOADER_HIDDEN dargah_status dargah_tara_callback_parse(const char *query, size_t query_len, const char *body, size_t body_len, struct dargah_tara_callback **out, struct dargah_error **err) {
    return dargah_loader.dargah_tara_callback_parse == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_tara_callback_parse(query, query_len, body, body_len, out, err);
}

DARGAH_LOADER_HIDDEN void dargah_tara_callback_free(struct dargah_tara_callback *callback) {
    if (dargah_loader.dargah_tara_callback_free != NULL) {
        dargah_loader.dargah_tara_callback_free(callback);
    }
}

DARGAH_LOADER_HIDDEN bool dargah_tara_callback_is_positive(const struct dargah_tara_callback *callback) {
    return dargah_loader.dargah_tara_callback_is_positive == NULL ? false : dargah_loader.dargah_tara_callback_is_positive(callback);
}

DARGAH_LOADER_HIDDEN const char *dargah_tara_callback_result(const struct dargah_tara_callback *callback, size_t *len) {
    return dargah_loader.dargah_tara_callback_result == NULL ? NULL : dargah_loader.dargah_tara_callback_result(callback, len);
}

DARGAH_LOADER_HIDDEN const char *dargah_tara_callback_desc(const struct dargah_tara_callback *callback, size_t *len) {
    return dargah_loader.dargah_tara_callback_desc == NULL ? NULL : dargah_loader.dargah_tara_callback_desc(callback, len);
}

DARGAH_LOADER_HIDDEN const char *dargah_tara_callback_token(const struct dargah_tara_callback *callback, size_t *len) {
    return dargah_loader.dargah_tara_callback_token == NULL ? NULL : dargah_loader.dargah_tara_callback_token(callback, len);
}

DARGAH_LOADER_HIDDEN const char *dargah_tara_callback_channel_ref_number(const struct dargah_tara_callback *callback, size_t *len) {
    return dargah_loader.dargah_tara_callback_channel_ref_number == NULL ? NULL : dargah_loader.dargah_tara_callback_channel_ref_number(callback, len);
}

DARGAH_LOADER_HIDDEN const char *dargah_tara_callback_additional_data(const struct dargah_tara_callback *callback, size_t *len) {
    return dargah_loader.dargah_tara_callback_additional_data == NULL ? NULL : dargah_loader.dargah_tara_callback_additional_data(callback, len);
}

DARGAH_LOADER_HIDDEN const char *dargah_tara_callback_order_id(const struct dargah_tara_callback *callback, size_t *len) {
    return dargah_loader.dargah_tara_callback_order_id == NULL ? NULL : dargah_loader.dargah_tara_callback_order_id(callback, len);
}

DARGAH_LOADER_HIDDEN const char *dargah_tara_callback_pan(const struct dargah_tara_callback *callback, size_t *len) {
    return dargah_loader.dargah_tara_callback_pan == NULL ? NULL : dargah_loader.dargah_tara_callback_pan(callback, len);
}

DARGAH_LOADER_HIDDEN size_t dargah_tara_callback_extra_count(const struct dargah_tara_callback *callback) {
    return dargah_loader.dargah_tara_callback_extra_count == NULL ? (size_t)0 : dargah_loader.dargah_tara_callback_extra_count(callback);
}

DARGAH_LOADER_HIDDEN const char *dargah_tara_callback_extra_name_at(const struct dargah_tara_callback *callback, size_t index, size_t *len) {
    return dargah_loader.dargah_tara_callback_extra_name_at == NULL ? NULL : dargah_loader.dargah_tara_callback_extra_name_at(callback, index, len);
}

DARGAH_LOADER_HIDDEN const char *dargah_tara_callback_extra_value_at(const struct dargah_tara_callback *callback, size_t index, size_t *len) {
    return dargah_loader.dargah_tara_callback_extra_value_at == NULL ? NULL : dargah_loader.dargah_tara_callback_extra_value_at(callback, index, len);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_tabapay_callback_parse(const char *query, size_t query_len, const char *body, size_t body_len, struct dargah_tabapay_callback **out, struct dargah_error **err) {
    return dargah_loader.dargah_tabapay_callback_parse == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_tabapay_callback_parse(query, query_len, body, body_len, out, err);
}

DARGAH_LOADER_HIDDEN void dargah_tabapay_callback_free(struct dargah_tabapay_callback *callback) {
    if (dargah_loader.dargah_tabapay_callback_free != NULL) {
        dargah_loader.dargah_tabapay_callback_free(callback);
    }
}

DARGAH_LOADER_HIDDEN bool dargah_tabapay_callback_is_positive(const struct dargah_tabapay_callback *callback) {
    return dargah_loader.dargah_tabapay_callback_is_positive == NULL ? false : dargah_loader.dargah_tabapay_callback_is_positive(callback);
}

DARGAH_LOADER_HIDDEN const char *dargah_tabapay_callback_response_code(const struct dargah_tabapay_callback *callback, size_t *len) {
    return dargah_loader.dargah_tabapay_callback_response_code == NULL ? NULL : dargah_loader.dargah_tabapay_callback_response_code(callback, len);
}

DARGAH_LOADER_HIDDEN const char *dargah_tabapay_callback_status(const struct dargah_tabapay_callback *callback, size_t *len) {
    return dargah_loader.dargah_tabapay_callback_status == NULL ? NULL : dargah_loader.dargah_tabapay_callback_status(callback, len);
}

DARGAH_LOADER_HIDDEN const char *dargah_tabapay_callback_token(const struct dargah_tabapay_callback *callback, size_t *len) {
    return dargah_loader.dargah_tabapay_callback_token == NULL ? NULL : dargah_loader.dargah_tabapay_callback_token(callback, len);
}

DARGAH_LOADER_HIDDEN bool dargah_tabapay_callback_amount(const struct dargah_tabapay_callback *callback, int64_t *out) {
    return dargah_loader.dargah_tabapay_callback_amount == NULL ? false : dargah_loader.dargah_tabapay_callback_amount(callback, out);
}

DARGAH_LOADER_HIDDEN size_t dargah_tabapay_callback_extra_count(const struct dargah_tabapay_callback *callback) {
    return dargah_loader.dargah_tabapay_callback_extra_count == NULL ? (size_t)0 : dargah_loader.dargah_tabapay_callback_extra_count(callback);
}

DARGAH_LOADER_HIDDEN const char *dargah_tabapay_callback_extra_name_at(const struct dargah_tabapay_callback *callback, size_t index, size_t *len) {
    return dargah_loader.dargah_tabapay_callback_extra_name_at == NULL ? NULL : dargah_loader.dargah_tabapay_callback_extra_name_at(callback, index, len);
}

DARGAH_LOADER_HIDDEN const char *dargah_tabapay_callback_extra_value_at(const struct dargah_tabapay_callback *callback, size_t index, size_t *len) {
    return dargah_loader.dargah_tabapay_callback_extra_value_at == NULL ? NULL : dargah_loader.dargah_tabapay_callback_extra_value_at(callback, index, len);
}

DARGAH_LOADER_HIDDEN void dargah_checkout_free(struct dargah_checkout *checkout) {
    if (dargah_loader.dargah_checkout_free != NULL) {
        dargah_loader.dargah_checkout_free(checkout);
    }
}

DARGAH_LOADER_HIDDEN void dargah_started_free(struct dargah_started *started) {
    if (dargah_loader.dargah_started_free != NULL) {
        dargah_loader.dargah_started_free(started);
    }
}

DARGAH_LOADER_HIDDEN const struct dargah_payment *dargah_started_payment(const struct dargah_started *started) {
    return dargah_loader.dargah_started_payment == NULL ? NULL : dargah_loader.dargah_started_payment(started);
}

DARGAH_LOADER_HIDDEN const struct dargah_redirect *dargah_started_redirect(const struct dargah_started *started) {
    return dargah_loader.dargah_started_redirect == NULL ? NULL : dargah_loader.dargah_started_redirect(started);
}

DARGAH_LOADER_HIDDEN bool dargah_started_is_resumed(const struct dargah_started *started) {
    return dargah_loader.dargah_started_is_resumed == NULL ? false : dargah_loader.dargah_started_is_resumed(started);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_checkout_begin_tara(const struct dargah_checkout *checkout, const char *account, size_t account_len, const struct dargah_tara_order *order, uint32_t again, const struct dargah_options *options, struct dargah_started **out, struct dargah_error **err) {
    return dargah_loader.dargah_checkout_begin_tara == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_checkout_begin_tara(checkout, account, account_len, order, again, options, out, err);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_checkout_begin_tabapay(const struct dargah_checkout *checkout, const char *account, size_t account_len, const char *order_id, size_t order_id_len, const struct dargah_tabapay_request *request, uint32_t again, const struct dargah_options *options, struct dargah_started **out, struct dargah_error **err) {
    return dargah_loader.dargah_checkout_begin_tabapay == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_checkout_begin_tabapay(checkout, account, account_len, order_id, order_id_len, request, again, options, out, err);
}

DARGAH_LOADER_HIDDEN void dargah_completed_free(struct dargah_completed *completed) {
    if (dargah_loader.dargah_completed_free != NULL) {
        dargah_loader.dargah_completed_free(completed);
    }
}

DARGAH_LOADER_HIDDEN const struct dargah_payment *dargah_completed_payment(const struct dargah_completed *completed) {
    return dargah_loader.dargah_completed_payment == NULL ? NULL : dargah_loader.dargah_completed_payment(completed);
}

DARGAH_LOADER_HIDDEN bool dargah_completed_is_first_time(const struct dargah_completed *completed) {
    return dargah_loader.dargah_completed_is_first_time == NULL ? false : dargah_loader.dargah_completed_is_first_time(completed);
}

DARGAH_LOADER_HIDDEN bool dargah_completed_is_authorized(const struct dargah_completed *completed) {
    return dargah_loader.dargah_completed_is_authorized == NULL ? false : dargah_loader.dargah_completed_is_authorized(completed);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_checkout_complete(const struct dargah_checkout *checkout, const char *account, size_t account_len, const char *query, size_t query_len, const char *body, size_t body_len, const struct dargah_options *options, struct dargah_completed **out, struct dargah_error **err) {
    return dargah_loader.dargah_checkout_complete == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_checkout_complete(checkout, account, account_len, query, query_len, body, body_len, options, out, err);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_checkout_push(const struct dargah_checkout *checkout, const char *account, size_t account_len, const char *authorize, size_t authorize_len, const char *query, size_t query_len, const char *body, size_t body_len, const struct dargah_options *options, struct dargah_completed **out, struct dargah_error **err) {
    return dargah_loader.dargah_checkout_push == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_checkout_push(checkout, account, account_len, authorize, authorize_len, query, query_len, body, body_len, options, out, err);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_checkout_acknowledge(const struct dargah_checkout *checkout, int64_t payment_id, int64_t amount, struct dargah_error **err) {
    return dargah_loader.dargah_checkout_acknowledge == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_checkout_acknowledge(checkout, payment_id, amount, err);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_checkout_close(const struct dargah_checkout *checkout, int64_t payment_id, const char *reason, size_t reason_len, struct dargah_payment **out, struct dargah_error **err) {
    return dargah_loader.dargah_checkout_close == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_checkout_close(checkout, payment_id, reason, reason_len, out, err);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_checkout_refunded_by_hand(const struct dargah_checkout *checkout, int64_t payment_id, int64_t amount, const char *reason, size_t reason_len, uint32_t *number, struct dargah_payment **out, struct dargah_error **err) {
    return dargah_loader.dargah_checkout_refunded_by_hand == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_checkout_refunded_by_hand(checkout, payment_id, amount, reason, reason_len, number, out, err);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_checkout_restored(const struct dargah_checkout *checkout, uint64_t *count, struct dargah_error **err) {
    return dargah_loader.dargah_checkout_restored == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_checkout_restored(checkout, count, err);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_checkout_refund_rest(const struct dargah_checkout *checkout, int64_t payment_id, const char *description, size_t description_len, const struct dargah_options *options, uint32_t *number, struct dargah_payment **out, struct dargah_error **err) {
    return dargah_loader.dargah_checkout_refund_rest == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_checkout_refund_rest(checkout, payment_id, description, description_len, options, number, out, err);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_checkout_refund_part(const struct dargah_checkout *checkout, int64_t payment_id, int64_t amount, const struct dargah_tara_items *items, const char *description, size_t description_len, const struct dargah_options *options, uint32_t *number, struct dargah_payment **out, struct dargah_error **err) {
    return dargah_loader.dargah_checkout_refund_part == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_checkout_refund_part(checkout, payment_id, amount, items, description, description_len, options, number, out, err);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_checkout_settle_refund(const struct dargah_checkout *checkout, int64_t payment_id, uint32_t number, bool done, const char *reason, size_t reason_len, struct dargah_payment **out, struct dargah_error **err) {
    return dargah_loader.dargah_checkout_settle_refund == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_checkout_settle_refund(checkout, payment_id, number, done, reason, reason_len, out, err);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_checkout_return_state(const struct dargah_checkout *checkout, const char *query, size_t query_len, const char *body, size_t body_len, struct dargah_return_state **out, struct dargah_error **err) {
    return dargah_loader.dargah_checkout_return_state == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_checkout_return_state(checkout, query, query_len, body, body_len, out, err);
}

DARGAH_LOADER_HIDDEN void dargah_return_state_free(struct dargah_return_state *state) {
    if (dargah_loader.dargah_return_state_free != NULL) {
        dargah_loader.dargah_return_state_free(state);
    }
}

DARGAH_LOADER_HIDDEN const char *dargah_return_state_order_id(const struct dargah_return_state *state, size_t *len) {
    return dargah_loader.dargah_return_state_order_id == NULL ? NULL : dargah_loader.dargah_return_state_order_id(state, len);
}

DARGAH_LOADER_HIDDEN uint64_t dargah_return_state_expires_ms(const struct dargah_return_state *state) {
    return dargah_loader.dargah_return_state_expires_ms == NULL ? (uint64_t)0 : dargah_loader.dargah_return_state_expires_ms(state);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_checkout_export_line(const struct dargah_checkout *checkout, int64_t payment_id, char **out, struct dargah_error **err) {
    return dargah_loader.dargah_checkout_export_line == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_checkout_export_line(checkout, payment_id, out, err);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_checkout_builder_new(const char *journal, size_t journal_len, struct dargah_checkout_builder **out, struct dargah_error **err) {
    return dargah_loader.dargah_checkout_builder_new == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_checkout_builder_new(journal, journal_len, out, err);
}

DARGAH_LOADER_HIDDEN void dargah_checkout_builder_free(struct dargah_checkout_builder *builder) {
    if (dargah_loader.dargah_checkout_builder_free != NULL) {
        dargah_loader.dargah_checkout_builder_free(builder);
    }
}

DARGAH_LOADER_HIDDEN dargah_status dargah_checkout_builder_set_journal_ca_file(struct dargah_checkout_builder *builder, const char *path, size_t path_len, struct dargah_error **err) {
    return dargah_loader.dargah_checkout_builder_set_journal_ca_file == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_checkout_builder_set_journal_ca_file(builder, path, path_len, err);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_checkout_builder_set_journal_ca_pem(struct dargah_checkout_builder *builder, const char *pem, size_t pem_len, struct dargah_error **err) {
    return dargah_loader.dargah_checkout_builder_set_journal_ca_pem == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_checkout_builder_set_journal_ca_pem(builder, pem, pem_len, err);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_checkout_builder_set_journal_only_own_ca(struct dargah_checkout_builder *builder, bool only_own_ca, struct dargah_error **err) {
    return dargah_loader.dargah_checkout_builder_set_journal_only_own_ca == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_checkout_builder_set_journal_only_own_ca(builder, only_own_ca, err);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_checkout_builder_set_journal_connect_timeout_ms(struct dargah_checkout_builder *builder, uint64_t timeout_ms, struct dargah_error **err) {
    return dargah_loader.dargah_checkout_builder_set_journal_connect_timeout_ms == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_checkout_builder_set_journal_connect_timeout_ms(builder, timeout_ms, err);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_checkout_builder_set_journal_timeout_ms(struct dargah_checkout_builder *builder, uint64_t timeout_ms, struct dargah_error **err) {
    return dargah_loader.dargah_checkout_builder_set_journal_timeout_ms == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_checkout_builder_set_journal_timeout_ms(builder, timeout_ms, err);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_checkout_builder_set_journal_connections(struct dargah_checkout_builder *builder, size_t connections, struct dargah_error **err) {
    return dargah_loader.dargah_checkout_builder_set_journal_connections == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_checkout_builder_set_journal_connections(builder, connections, err);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_checkout_builder_add_tara(struct dargah_checkout_builder *builder, const char *account, size_t account_len, const struct dargah_tara *tara, struct dargah_error **err) {
    return dargah_loader.dargah_checkout_builder_add_tara == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_checkout_builder_add_tara(builder, account, account_len, tara, err);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_checkout_builder_add_tabapay(struct dargah_checkout_builder *builder, const char *account, size_t account_len, const struct dargah_tabapay *tabapay, struct dargah_error **err) {
    return dargah_loader.dargah_checkout_builder_add_tabapay == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_checkout_builder_add_tabapay(builder, account, account_len, tabapay, err);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_checkout_builder_set_lease_ms(struct dargah_checkout_builder *builder, uint64_t lease_ms, struct dargah_error **err) {
    return dargah_loader.dargah_checkout_builder_set_lease_ms == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_checkout_builder_set_lease_ms(builder, lease_ms, err);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_checkout_builder_set_payer_ms(struct dargah_checkout_builder *builder, uint64_t payer_ms, struct dargah_error **err) {
    return dargah_loader.dargah_checkout_builder_set_payer_ms == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_checkout_builder_set_payer_ms(builder, payer_ms, err);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_checkout_builder_set_window_ms(struct dargah_checkout_builder *builder, uint64_t window_ms, struct dargah_error **err) {
    return dargah_loader.dargah_checkout_builder_set_window_ms == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_checkout_builder_set_window_ms(builder, window_ms, err);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_checkout_builder_set_ask_again_ms(struct dargah_checkout_builder *builder, uint64_t ask_again_ms, struct dargah_error **err) {
    return dargah_loader.dargah_checkout_builder_set_ask_again_ms == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_checkout_builder_set_ask_again_ms(builder, ask_again_ms, err);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_checkout_builder_set_new_order_numbers(struct dargah_checkout_builder *builder, bool new_order_numbers, struct dargah_error **err) {
    return dargah_loader.dargah_checkout_builder_set_new_order_numbers == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_checkout_builder_set_new_order_numbers(builder, new_order_numbers, err);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_checkout_builder_set_shop(struct dargah_checkout_builder *builder, const char *shop, size_t shop_len, struct dargah_error **err) {
    return dargah_loader.dargah_checkout_builder_set_shop == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_checkout_builder_set_shop(builder, shop, shop_len, err);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_checkout_builder_add_state_key(struct dargah_checkout_builder *builder, const char *name, size_t name_len, const char *key, size_t key_len, struct dargah_error **err) {
    return dargah_loader.dargah_checkout_builder_add_state_key == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_checkout_builder_add_state_key(builder, name, name_len, key, key_len, err);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_checkout_builder_set_state_ttl_ms(struct dargah_checkout_builder *builder, uint64_t ttl_ms, struct dargah_error **err) {
    return dargah_loader.dargah_checkout_builder_set_state_ttl_ms == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_checkout_builder_set_state_ttl_ms(builder, ttl_ms, err);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_checkout_builder_build(struct dargah_checkout_builder *builder, struct dargah_checkout **out, struct dargah_error **err) {
    return dargah_loader.dargah_checkout_builder_build == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_checkout_builder_build(builder, out, err);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_filter_new(struct dargah_filter **out, struct dargah_error **err) {
    return dargah_loader.dargah_filter_new == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_filter_new(out, err);
}

DARGAH_LOADER_HIDDEN void dargah_filter_free(struct dargah_filter *filter) {
    if (dargah_loader.dargah_filter_free != NULL) {
        dargah_loader.dargah_filter_free(filter);
    }
}

DARGAH_LOADER_HIDDEN dargah_status dargah_filter_add_state(struct dargah_filter *filter, uint32_t state, struct dargah_error **err) {
    return dargah_loader.dargah_filter_add_state == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_filter_add_state(filter, state, err);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_filter_set_order_id(struct dargah_filter *filter, const char *order_id, size_t order_id_len, struct dargah_error **err) {
    return dargah_loader.dargah_filter_set_order_id == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_filter_set_order_id(filter, order_id, order_id_len, err);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_filter_set_account(struct dargah_filter *filter, const char *account, size_t account_len, struct dargah_error **err) {
    return dargah_loader.dargah_filter_set_account == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_filter_set_account(filter, account, account_len, err);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_filter_set_from_ms(struct dargah_filter *filter, uint64_t from_ms, struct dargah_error **err) {
    return dargah_loader.dargah_filter_set_from_ms == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_filter_set_from_ms(filter, from_ms, err);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_filter_set_before_ms(struct dargah_filter *filter, uint64_t before_ms, struct dargah_error **err) {
    return dargah_loader.dargah_filter_set_before_ms == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_filter_set_before_ms(filter, before_ms, err);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_filter_set_attention(struct dargah_filter *filter, bool attention, struct dargah_error **err) {
    return dargah_loader.dargah_filter_set_attention == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_filter_set_attention(filter, attention, err);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_filter_set_to_deliver(struct dargah_filter *filter, bool to_deliver, struct dargah_error **err) {
    return dargah_loader.dargah_filter_set_to_deliver == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_filter_set_to_deliver(filter, to_deliver, err);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_filter_set_after(struct dargah_filter *filter, int64_t payment_id, struct dargah_error **err) {
    return dargah_loader.dargah_filter_set_after == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_filter_set_after(filter, payment_id, err);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_checkout_payment(const struct dargah_checkout *checkout, int64_t payment_id, struct dargah_payment **out, struct dargah_error **err) {
    return dargah_loader.dargah_checkout_payment == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_checkout_payment(checkout, payment_id, out, err);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_checkout_find(const struct dargah_checkout *checkout, const char *order_id, size_t order_id_len, struct dargah_payments **out, struct dargah_error **err) {
    return dargah_loader.dargah_checkout_find == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_checkout_find(checkout, order_id, order_id_len, out, err);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_checkout_list(const struct dargah_checkout *checkout, const struct dargah_filter *filter, size_t most, struct dargah_payments **out, struct dargah_error **err) {
    return dargah_loader.dargah_checkout_list == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_checkout_list(checkout, filter, most, out, err);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_checkout_unacknowledged(const struct dargah_checkout *checkout, size_t most, struct dargah_payments **out, struct dargah_error **err) {
    return dargah_loader.dargah_checkout_unacknowledged == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_checkout_unacknowledged(checkout, most, out, err);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_checkout_history(const struct dargah_checkout *checkout, int64_t payment_id, struct dargah_history **out, struct dargah_error **err) {
    return dargah_loader.dargah_checkout_history == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_checkout_history(checkout, payment_id, out, err);
}

DARGAH_LOADER_HIDDEN void dargah_history_free(struct dargah_history *history) {
    if (dargah_loader.dargah_history_free != NULL) {
        dargah_loader.dargah_history_free(history);
    }
}

DARGAH_LOADER_HIDDEN size_t dargah_history_count(const struct dargah_history *history) {
    return dargah_loader.dargah_history_count == NULL ? (size_t)0 : dargah_loader.dargah_history_count(history);
}

DARGAH_LOADER_HIDDEN uint64_t dargah_history_ms_at(const struct dargah_history *history, size_t index) {
    return dargah_loader.dargah_history_ms_at == NULL ? (uint64_t)0 : dargah_loader.dargah_history_ms_at(history, index);
}

DARGAH_LOADER_HIDDEN const char *dargah_history_what_at(const struct dargah_history *history, size_t index, size_t *len) {
    return dargah_loader.dargah_history_what_at == NULL ? NULL : dargah_loader.dargah_history_what_at(history, index, len);
}

DARGAH_LOADER_HIDDEN const char *dargah_history_detail_json_at(const struct dargah_history *history, size_t index, size_t *len) {
    return dargah_loader.dargah_history_detail_json_at == NULL ? NULL : dargah_loader.dargah_history_detail_json_at(history, index, len);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_checkout_reconcile(const struct dargah_checkout *checkout, size_t threads, const struct dargah_options *options, dargah_progress_fn progress, void *user, struct dargah_report **out, struct dargah_error **err) {
    return dargah_loader.dargah_checkout_reconcile == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_checkout_reconcile(checkout, threads, options, progress, user, out, err);
}

DARGAH_LOADER_HIDDEN void dargah_report_free(struct dargah_report *report) {
    if (dargah_loader.dargah_report_free != NULL) {
        dargah_loader.dargah_report_free(report);
    }
}

DARGAH_LOADER_HIDDEN size_t dargah_report_looked(const struct dargah_report *report) {
    return dargah_loader.dargah_report_looked == NULL ? (size_t)0 : dargah_loader.dargah_report_looked(report);
}

DARGAH_LOADER_HIDDEN const struct dargah_payments *dargah_report_paid(const struct dargah_report *report) {
    return dargah_loader.dargah_report_paid == NULL ? NULL : dargah_loader.dargah_report_paid(report);
}

DARGAH_LOADER_HIDDEN const struct dargah_payments *dargah_report_others(const struct dargah_report *report) {
    return dargah_loader.dargah_report_others == NULL ? NULL : dargah_loader.dargah_report_others(report);
}

DARGAH_LOADER_HIDDEN const struct dargah_payments *dargah_report_unacknowledged(const struct dargah_report *report) {
    return dargah_loader.dargah_report_unacknowledged == NULL ? NULL : dargah_loader.dargah_report_unacknowledged(report);
}

DARGAH_LOADER_HIDDEN const struct dargah_payments *dargah_report_attention(const struct dargah_report *report) {
    return dargah_loader.dargah_report_attention == NULL ? NULL : dargah_loader.dargah_report_attention(report);
}

DARGAH_LOADER_HIDDEN const struct dargah_payments *dargah_report_give_back(const struct dargah_report *report) {
    return dargah_loader.dargah_report_give_back == NULL ? NULL : dargah_loader.dargah_report_give_back(report);
}

DARGAH_LOADER_HIDDEN size_t dargah_report_error_count(const struct dargah_report *report) {
    return dargah_loader.dargah_report_error_count == NULL ? (size_t)0 : dargah_loader.dargah_report_error_count(report);
}

DARGAH_LOADER_HIDDEN int64_t dargah_report_error_payment_at(const struct dargah_report *report, size_t index) {
    return dargah_loader.dargah_report_error_payment_at == NULL ? (int64_t)0 : dargah_loader.dargah_report_error_payment_at(report, index);
}

DARGAH_LOADER_HIDDEN const struct dargah_error *dargah_report_error_at(const struct dargah_report *report, size_t index) {
    return dargah_loader.dargah_report_error_at == NULL ? NULL : dargah_loader.dargah_report_error_at(report, index);
}

DARGAH_LOADER_HIDDEN char *dargah_report_to_json(const struct dargah_report *report) {
    return dargah_loader.dargah_report_to_json == NULL ? NULL : dargah_loader.dargah_report_to_json(report);
}

DARGAH_LOADER_HIDDEN void dargah_error_free(struct dargah_error *error) {
    if (dargah_loader.dargah_error_free != NULL) {
        dargah_loader.dargah_error_free(error);
    }
}

DARGAH_LOADER_HIDDEN uint32_t dargah_error_get_kind(const struct dargah_error *error) {
    return dargah_loader.dargah_error_get_kind == NULL ? (uint32_t)0 : dargah_loader.dargah_error_get_kind(error);
}

DARGAH_LOADER_HIDDEN const char *dargah_error_message(const struct dargah_error *error, size_t *len) {
    return dargah_loader.dargah_error_message == NULL ? NULL : dargah_loader.dargah_error_message(error, len);
}

DARGAH_LOADER_HIDDEN const char *dargah_error_message_fa(const struct dargah_error *error, size_t *len) {
    return dargah_loader.dargah_error_message_fa == NULL ? NULL : dargah_loader.dargah_error_message_fa(error, len);
}

DARGAH_LOADER_HIDDEN const char *dargah_error_detail(const struct dargah_error *error, size_t *len) {
    return dargah_loader.dargah_error_detail == NULL ? NULL : dargah_loader.dargah_error_detail(error, len);
}

DARGAH_LOADER_HIDDEN const char *dargah_error_code(const struct dargah_error *error, size_t *len) {
    return dargah_loader.dargah_error_code == NULL ? NULL : dargah_loader.dargah_error_code(error, len);
}

DARGAH_LOADER_HIDDEN bool dargah_error_code_number(const struct dargah_error *error, int64_t *out) {
    return dargah_loader.dargah_error_code_number == NULL ? false : dargah_loader.dargah_error_code_number(error, out);
}

DARGAH_LOADER_HIDDEN const char *dargah_error_field(const struct dargah_error *error, size_t *len) {
    return dargah_loader.dargah_error_field == NULL ? NULL : dargah_loader.dargah_error_field(error, len);
}

DARGAH_LOADER_HIDDEN const char *dargah_error_gateway(const struct dargah_error *error, size_t *len) {
    return dargah_loader.dargah_error_gateway == NULL ? NULL : dargah_loader.dargah_error_gateway(error, len);
}

DARGAH_LOADER_HIDDEN const char *dargah_error_operation(const struct dargah_error *error, size_t *len) {
    return dargah_loader.dargah_error_operation == NULL ? NULL : dargah_loader.dargah_error_operation(error, len);
}

DARGAH_LOADER_HIDDEN bool dargah_error_http_status(const struct dargah_error *error, uint32_t *out) {
    return dargah_loader.dargah_error_http_status == NULL ? false : dargah_loader.dargah_error_http_status(error, out);
}

DARGAH_LOADER_HIDDEN bool dargah_error_tls_problem(const struct dargah_error *error, uint32_t *out) {
    return dargah_loader.dargah_error_tls_problem == NULL ? false : dargah_loader.dargah_error_tls_problem(error, out);
}

DARGAH_LOADER_HIDDEN enum dargah_progress dargah_error_progress(const struct dargah_error *error) {
    return dargah_loader.dargah_error_progress == NULL ? (enum dargah_progress)0 : dargah_loader.dargah_error_progress(error);
}

DARGAH_LOADER_HIDDEN bool dargah_error_is_retryable(const struct dargah_error *error) {
    return dargah_loader.dargah_error_is_retryable == NULL ? false : dargah_loader.dargah_error_is_retryable(error);
}

DARGAH_LOADER_HIDDEN bool dargah_error_money_may_have_moved(const struct dargah_error *error) {
    return dargah_loader.dargah_error_money_may_have_moved == NULL ? false : dargah_loader.dargah_error_money_may_have_moved(error);
}

DARGAH_LOADER_HIDDEN char *dargah_error_to_json(const struct dargah_error *error) {
    return dargah_loader.dargah_error_to_json == NULL ? NULL : dargah_loader.dargah_error_to_json(error);
}

DARGAH_LOADER_HIDDEN const char *dargah_error_kind_text(uint32_t kind, size_t *len) {
    return dargah_loader.dargah_error_kind_text == NULL ? NULL : dargah_loader.dargah_error_kind_text(kind, len);
}

DARGAH_LOADER_HIDDEN const char *dargah_error_kind_text_fa(uint32_t kind, size_t *len) {
    return dargah_loader.dargah_error_kind_text_fa == NULL ? NULL : dargah_loader.dargah_error_kind_text_fa(kind, len);
}

DARGAH_LOADER_HIDDEN const char *dargah_tls_problem_text(uint32_t problem, size_t *len) {
    return dargah_loader.dargah_tls_problem_text == NULL ? NULL : dargah_loader.dargah_tls_problem_text(problem, len);
}

DARGAH_LOADER_HIDDEN const char *dargah_event_gateway(const struct dargah_event *event, size_t *len) {
    return dargah_loader.dargah_event_gateway == NULL ? NULL : dargah_loader.dargah_event_gateway(event, len);
}

DARGAH_LOADER_HIDDEN const char *dargah_event_operation(const struct dargah_event *event, size_t *len) {
    return dargah_loader.dargah_event_operation == NULL ? NULL : dargah_loader.dargah_event_operation(event, len);
}

DARGAH_LOADER_HIDDEN uint32_t dargah_event_attempt(const struct dargah_event *event) {
    return dargah_loader.dargah_event_attempt == NULL ? (uint32_t)0 : dargah_loader.dargah_event_attempt(event);
}

DARGAH_LOADER_HIDDEN enum dargah_progress dargah_event_progress(const struct dargah_event *event) {
    return dargah_loader.dargah_event_progress == NULL ? (enum dargah_progress)0 : dargah_loader.dargah_event_progress(event);
}

DARGAH_LOADER_HIDDEN enum dargah_connection_use dargah_event_connection(const struct dargah_event *event) {
    return dargah_loader.dargah_event_connection == NULL ? (enum dargah_connection_use)0 : dargah_loader.dargah_event_connection(event);
}

DARGAH_LOADER_HIDDEN bool dargah_event_failure(const struct dargah_event *event, uint32_t *out) {
    return dargah_loader.dargah_event_failure == NULL ? false : dargah_loader.dargah_event_failure(event, out);
}

DARGAH_LOADER_HIDDEN bool dargah_event_http_status(const struct dargah_event *event, uint32_t *out) {
    return dargah_loader.dargah_event_http_status == NULL ? false : dargah_loader.dargah_event_http_status(event, out);
}

DARGAH_LOADER_HIDDEN uint64_t dargah_event_total_us(const struct dargah_event *event) {
    return dargah_loader.dargah_event_total_us == NULL ? (uint64_t)0 : dargah_loader.dargah_event_total_us(event);
}

DARGAH_LOADER_HIDDEN bool dargah_event_resolve_us(const struct dargah_event *event, uint64_t *out) {
    return dargah_loader.dargah_event_resolve_us == NULL ? false : dargah_loader.dargah_event_resolve_us(event, out);
}

DARGAH_LOADER_HIDDEN bool dargah_event_connect_us(const struct dargah_event *event, uint64_t *out) {
    return dargah_loader.dargah_event_connect_us == NULL ? false : dargah_loader.dargah_event_connect_us(event, out);
}

DARGAH_LOADER_HIDDEN bool dargah_event_wait_us(const struct dargah_event *event, uint64_t *out) {
    return dargah_loader.dargah_event_wait_us == NULL ? false : dargah_loader.dargah_event_wait_us(event, out);
}

DARGAH_LOADER_HIDDEN bool dargah_event_read_us(const struct dargah_event *event, uint64_t *out) {
    return dargah_loader.dargah_event_read_us == NULL ? false : dargah_loader.dargah_event_read_us(event, out);
}

DARGAH_LOADER_HIDDEN char *dargah_event_to_json(const struct dargah_event *event) {
    return dargah_loader.dargah_event_to_json == NULL ? NULL : dargah_loader.dargah_event_to_json(event);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_event_queue_new(size_t capacity, struct dargah_event_queue **out, struct dargah_error **err) {
    return dargah_loader.dargah_event_queue_new == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_event_queue_new(capacity, out, err);
}

DARGAH_LOADER_HIDDEN void dargah_event_queue_free(struct dargah_event_queue *queue) {
    if (dargah_loader.dargah_event_queue_free != NULL) {
        dargah_loader.dargah_event_queue_free(queue);
    }
}

DARGAH_LOADER_HIDDEN struct dargah_event *dargah_event_queue_take(const struct dargah_event_queue *queue) {
    return dargah_loader.dargah_event_queue_take == NULL ? NULL : dargah_loader.dargah_event_queue_take(queue);
}

DARGAH_LOADER_HIDDEN uint64_t dargah_event_queue_lost(const struct dargah_event_queue *queue) {
    return dargah_loader.dargah_event_queue_lost == NULL ? (uint64_t)0 : dargah_loader.dargah_event_queue_lost(queue);
}

DARGAH_LOADER_HIDDEN void dargah_event_free(struct dargah_event *event) {
    if (dargah_loader.dargah_event_free != NULL) {
        dargah_loader.dargah_event_free(event);
    }
}

DARGAH_LOADER_HIDDEN dargah_status dargah_expected_new(const char *token, size_t token_len, int64_t amount, struct dargah_expected **out, struct dargah_error **err) {
    return dargah_loader.dargah_expected_new == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_expected_new(token, token_len, amount, out, err);
}

DARGAH_LOADER_HIDDEN void dargah_expected_free(struct dargah_expected *expected) {
    if (dargah_loader.dargah_expected_free != NULL) {
        dargah_loader.dargah_expected_free(expected);
    }
}

DARGAH_LOADER_HIDDEN dargah_status dargah_expected_set_order_id(struct dargah_expected *expected, const char *order_id, size_t order_id_len, struct dargah_error **err) {
    return dargah_loader.dargah_expected_set_order_id == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_expected_set_order_id(expected, order_id, order_id_len, err);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_expected_set_ip(struct dargah_expected *expected, const char *ip, size_t ip_len, struct dargah_error **err) {
    return dargah_loader.dargah_expected_set_ip == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_expected_set_ip(expected, ip, ip_len, err);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_expected_set_verified_before(struct dargah_expected *expected, bool verified_before, struct dargah_error **err) {
    return dargah_loader.dargah_expected_set_verified_before == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_expected_set_verified_before(expected, verified_before, err);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_expected_set_window_over(struct dargah_expected *expected, bool window_over, struct dargah_error **err) {
    return dargah_loader.dargah_expected_set_window_over == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_expected_set_window_over(expected, window_over, err);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_expected_after_tara_callback(struct dargah_expected *expected, const struct dargah_tara_callback *callback, struct dargah_error **err) {
    return dargah_loader.dargah_expected_after_tara_callback == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_expected_after_tara_callback(expected, callback, err);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_expected_after_tabapay_callback(struct dargah_expected *expected, const struct dargah_tabapay_callback *callback, struct dargah_error **err) {
    return dargah_loader.dargah_expected_after_tabapay_callback == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_expected_after_tabapay_callback(expected, callback, err);
}

DARGAH_LOADER_HIDDEN char *dargah_expected_to_record(const struct dargah_expected *expected) {
    return dargah_loader.dargah_expected_to_record == NULL ? NULL : dargah_loader.dargah_expected_to_record(expected);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_expected_from_record(const char *record, size_t record_len, struct dargah_expected **out, struct dargah_error **err) {
    return dargah_loader.dargah_expected_from_record == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_expected_from_record(record, record_len, out, err);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_expected_about_to_verify(const struct dargah_expected *expected, struct dargah_expected **out, struct dargah_error **err) {
    return dargah_loader.dargah_expected_about_to_verify == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_expected_about_to_verify(expected, out, err);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_expected_answered(const struct dargah_expected *expected, const struct dargah_outcome *outcome, struct dargah_expected **out, struct dargah_error **err) {
    return dargah_loader.dargah_expected_answered == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_expected_answered(expected, outcome, out, err);
}

DARGAH_LOADER_HIDDEN void dargah_outcome_free(struct dargah_outcome *outcome) {
    if (dargah_loader.dargah_outcome_free != NULL) {
        dargah_loader.dargah_outcome_free(outcome);
    }
}

DARGAH_LOADER_HIDDEN enum dargah_outcome_kind dargah_outcome_get_kind(const struct dargah_outcome *outcome) {
    return dargah_loader.dargah_outcome_get_kind == NULL ? (enum dargah_outcome_kind)0 : dargah_loader.dargah_outcome_get_kind(outcome);
}

DARGAH_LOADER_HIDDEN bool dargah_outcome_amount(const struct dargah_outcome *outcome, int64_t *out) {
    return dargah_loader.dargah_outcome_amount == NULL ? false : dargah_loader.dargah_outcome_amount(outcome, out);
}

DARGAH_LOADER_HIDDEN bool dargah_outcome_expected_amount(const struct dargah_outcome *outcome, int64_t *out) {
    return dargah_loader.dargah_outcome_expected_amount == NULL ? false : dargah_loader.dargah_outcome_expected_amount(outcome, out);
}

DARGAH_LOADER_HIDDEN const char *dargah_outcome_reference_number(const struct dargah_outcome *outcome, size_t *len) {
    return dargah_loader.dargah_outcome_reference_number == NULL ? NULL : dargah_loader.dargah_outcome_reference_number(outcome, len);
}

DARGAH_LOADER_HIDDEN const char *dargah_outcome_code(const struct dargah_outcome *outcome, size_t *len) {
    return dargah_loader.dargah_outcome_code == NULL ? NULL : dargah_loader.dargah_outcome_code(outcome, len);
}

DARGAH_LOADER_HIDDEN const char *dargah_outcome_text(const struct dargah_outcome *outcome, size_t *len) {
    return dargah_loader.dargah_outcome_text == NULL ? NULL : dargah_loader.dargah_outcome_text(outcome, len);
}

DARGAH_LOADER_HIDDEN const char *dargah_outcome_text_fa(const struct dargah_outcome *outcome, size_t *len) {
    return dargah_loader.dargah_outcome_text_fa == NULL ? NULL : dargah_loader.dargah_outcome_text_fa(outcome, len);
}

DARGAH_LOADER_HIDDEN bool dargah_outcome_is_final(const struct dargah_outcome *outcome) {
    return dargah_loader.dargah_outcome_is_final == NULL ? false : dargah_loader.dargah_outcome_is_final(outcome);
}

DARGAH_LOADER_HIDDEN enum dargah_progress dargah_outcome_progress(const struct dargah_outcome *outcome) {
    return dargah_loader.dargah_outcome_progress == NULL ? (enum dargah_progress)0 : dargah_loader.dargah_outcome_progress(outcome);
}

DARGAH_LOADER_HIDDEN const struct dargah_error *dargah_outcome_get_error(const struct dargah_outcome *outcome) {
    return dargah_loader.dargah_outcome_get_error == NULL ? NULL : dargah_loader.dargah_outcome_get_error(outcome);
}

DARGAH_LOADER_HIDDEN const struct dargah_tara_verify_answer *dargah_outcome_tara_answer(const struct dargah_outcome *outcome) {
    return dargah_loader.dargah_outcome_tara_answer == NULL ? NULL : dargah_loader.dargah_outcome_tara_answer(outcome);
}

DARGAH_LOADER_HIDDEN const struct dargah_tabapay_verify_answer *dargah_outcome_tabapay_answer(const struct dargah_outcome *outcome) {
    return dargah_loader.dargah_outcome_tabapay_answer == NULL ? NULL : dargah_loader.dargah_outcome_tabapay_answer(outcome);
}

DARGAH_LOADER_HIDDEN char *dargah_outcome_to_json(const struct dargah_outcome *outcome) {
    return dargah_loader.dargah_outcome_to_json == NULL ? NULL : dargah_loader.dargah_outcome_to_json(outcome);
}

DARGAH_LOADER_HIDDEN void dargah_payment_free(struct dargah_payment *payment) {
    if (dargah_loader.dargah_payment_free != NULL) {
        dargah_loader.dargah_payment_free(payment);
    }
}

DARGAH_LOADER_HIDDEN int64_t dargah_payment_id(const struct dargah_payment *payment) {
    return dargah_loader.dargah_payment_id == NULL ? (int64_t)0 : dargah_loader.dargah_payment_id(payment);
}

DARGAH_LOADER_HIDDEN const char *dargah_payment_order_id(const struct dargah_payment *payment, size_t *len) {
    return dargah_loader.dargah_payment_order_id == NULL ? NULL : dargah_loader.dargah_payment_order_id(payment, len);
}

DARGAH_LOADER_HIDDEN const char *dargah_payment_shop(const struct dargah_payment *payment, size_t *len) {
    return dargah_loader.dargah_payment_shop == NULL ? NULL : dargah_loader.dargah_payment_shop(payment, len);
}

DARGAH_LOADER_HIDDEN const char *dargah_payment_sent_order_id(const struct dargah_payment *payment, size_t *len) {
    return dargah_loader.dargah_payment_sent_order_id == NULL ? NULL : dargah_loader.dargah_payment_sent_order_id(payment, len);
}

DARGAH_LOADER_HIDDEN enum dargah_next_step dargah_payment_get_next_step(const struct dargah_payment *payment) {
    return dargah_loader.dargah_payment_get_next_step == NULL ? (enum dargah_next_step)0 : dargah_loader.dargah_payment_get_next_step(payment);
}

DARGAH_LOADER_HIDDEN bool dargah_payment_is_amount_changed(const struct dargah_payment *payment) {
    return dargah_loader.dargah_payment_is_amount_changed == NULL ? false : dargah_loader.dargah_payment_is_amount_changed(payment);
}

DARGAH_LOADER_HIDDEN uint32_t dargah_payment_attempt(const struct dargah_payment *payment) {
    return dargah_loader.dargah_payment_attempt == NULL ? (uint32_t)0 : dargah_loader.dargah_payment_attempt(payment);
}

DARGAH_LOADER_HIDDEN const char *dargah_payment_gateway(const struct dargah_payment *payment, size_t *len) {
    return dargah_loader.dargah_payment_gateway == NULL ? NULL : dargah_loader.dargah_payment_gateway(payment, len);
}

DARGAH_LOADER_HIDDEN const char *dargah_payment_environment(const struct dargah_payment *payment, size_t *len) {
    return dargah_loader.dargah_payment_environment == NULL ? NULL : dargah_loader.dargah_payment_environment(payment, len);
}

DARGAH_LOADER_HIDDEN const char *dargah_payment_account(const struct dargah_payment *payment, size_t *len) {
    return dargah_loader.dargah_payment_account == NULL ? NULL : dargah_loader.dargah_payment_account(payment, len);
}

DARGAH_LOADER_HIDDEN int64_t dargah_payment_amount(const struct dargah_payment *payment) {
    return dargah_loader.dargah_payment_amount == NULL ? (int64_t)0 : dargah_loader.dargah_payment_amount(payment);
}

DARGAH_LOADER_HIDDEN const char *dargah_payment_ip(const struct dargah_payment *payment, size_t *len) {
    return dargah_loader.dargah_payment_ip == NULL ? NULL : dargah_loader.dargah_payment_ip(payment, len);
}

DARGAH_LOADER_HIDDEN const char *dargah_payment_callback_url(const struct dargah_payment *payment, size_t *len) {
    return dargah_loader.dargah_payment_callback_url == NULL ? NULL : dargah_loader.dargah_payment_callback_url(payment, len);
}

DARGAH_LOADER_HIDDEN const char *dargah_payment_token(const struct dargah_payment *payment, size_t *len) {
    return dargah_loader.dargah_payment_token == NULL ? NULL : dargah_loader.dargah_payment_token(payment, len);
}

DARGAH_LOADER_HIDDEN const char *dargah_payment_page(const struct dargah_payment *payment, size_t *len) {
    return dargah_loader.dargah_payment_page == NULL ? NULL : dargah_loader.dargah_payment_page(payment, len);
}

DARGAH_LOADER_HIDDEN enum dargah_payment_state dargah_payment_get_state(const struct dargah_payment *payment) {
    return dargah_loader.dargah_payment_get_state == NULL ? (enum dargah_payment_state)0 : dargah_loader.dargah_payment_get_state(payment);
}

DARGAH_LOADER_HIDDEN uint64_t dargah_payment_started_ms(const struct dargah_payment *payment) {
    return dargah_loader.dargah_payment_started_ms == NULL ? (uint64_t)0 : dargah_loader.dargah_payment_started_ms(payment);
}

DARGAH_LOADER_HIDDEN uint64_t dargah_payment_window_ends_ms(const struct dargah_payment *payment) {
    return dargah_loader.dargah_payment_window_ends_ms == NULL ? (uint64_t)0 : dargah_loader.dargah_payment_window_ends_ms(payment);
}

DARGAH_LOADER_HIDDEN bool dargah_payment_ask_again_ms(const struct dargah_payment *payment, uint64_t *out) {
    return dargah_loader.dargah_payment_ask_again_ms == NULL ? false : dargah_loader.dargah_payment_ask_again_ms(payment, out);
}

DARGAH_LOADER_HIDDEN bool dargah_payment_had_positive_callback(const struct dargah_payment *payment) {
    return dargah_loader.dargah_payment_had_positive_callback == NULL ? false : dargah_loader.dargah_payment_had_positive_callback(payment);
}

DARGAH_LOADER_HIDDEN bool dargah_payment_is_verified(const struct dargah_payment *payment) {
    return dargah_loader.dargah_payment_is_verified == NULL ? false : dargah_loader.dargah_payment_is_verified(payment);
}

DARGAH_LOADER_HIDDEN const char *dargah_payment_reference_number(const struct dargah_payment *payment, size_t *len) {
    return dargah_loader.dargah_payment_reference_number == NULL ? NULL : dargah_loader.dargah_payment_reference_number(payment, len);
}

DARGAH_LOADER_HIDDEN bool dargah_payment_reported_amount(const struct dargah_payment *payment, int64_t *out) {
    return dargah_loader.dargah_payment_reported_amount == NULL ? false : dargah_loader.dargah_payment_reported_amount(payment, out);
}

DARGAH_LOADER_HIDDEN const char *dargah_payment_tracking_code(const struct dargah_payment *payment, size_t *len) {
    return dargah_loader.dargah_payment_tracking_code == NULL ? NULL : dargah_loader.dargah_payment_tracking_code(payment, len);
}

DARGAH_LOADER_HIDDEN const char *dargah_payment_date(const struct dargah_payment *payment, size_t *len) {
    return dargah_loader.dargah_payment_date == NULL ? NULL : dargah_loader.dargah_payment_date(payment, len);
}

DARGAH_LOADER_HIDDEN const char *dargah_payment_type(const struct dargah_payment *payment, size_t *len) {
    return dargah_loader.dargah_payment_type == NULL ? NULL : dargah_loader.dargah_payment_type(payment, len);
}

DARGAH_LOADER_HIDDEN const char *dargah_payment_additional_data(const struct dargah_payment *payment, size_t *len) {
    return dargah_loader.dargah_payment_additional_data == NULL ? NULL : dargah_loader.dargah_payment_additional_data(payment, len);
}

DARGAH_LOADER_HIDDEN const char *dargah_payment_card(const struct dargah_payment *payment, size_t *len) {
    return dargah_loader.dargah_payment_card == NULL ? NULL : dargah_loader.dargah_payment_card(payment, len);
}

DARGAH_LOADER_HIDDEN const char *dargah_payment_card_hash(const struct dargah_payment *payment, size_t *len) {
    return dargah_loader.dargah_payment_card_hash == NULL ? NULL : dargah_loader.dargah_payment_card_hash(payment, len);
}

DARGAH_LOADER_HIDDEN const char *dargah_payment_channel_ref_number(const struct dargah_payment *payment, size_t *len) {
    return dargah_loader.dargah_payment_channel_ref_number == NULL ? NULL : dargah_loader.dargah_payment_channel_ref_number(payment, len);
}

DARGAH_LOADER_HIDDEN const char *dargah_payment_callback_additional_data(const struct dargah_payment *payment, size_t *len) {
    return dargah_loader.dargah_payment_callback_additional_data == NULL ? NULL : dargah_loader.dargah_payment_callback_additional_data(payment, len);
}

DARGAH_LOADER_HIDDEN const char *dargah_payment_callback_card(const struct dargah_payment *payment, size_t *len) {
    return dargah_loader.dargah_payment_callback_card == NULL ? NULL : dargah_loader.dargah_payment_callback_card(payment, len);
}

DARGAH_LOADER_HIDDEN bool dargah_payment_final_amount(const struct dargah_payment *payment, int64_t *out) {
    return dargah_loader.dargah_payment_final_amount == NULL ? false : dargah_loader.dargah_payment_final_amount(payment, out);
}

DARGAH_LOADER_HIDDEN bool dargah_payment_date_unix(const struct dargah_payment *payment, int64_t *out) {
    return dargah_loader.dargah_payment_date_unix == NULL ? false : dargah_loader.dargah_payment_date_unix(payment, out);
}

DARGAH_LOADER_HIDDEN bool dargah_payment_paid_ms(const struct dargah_payment *payment, uint64_t *out) {
    return dargah_loader.dargah_payment_paid_ms == NULL ? false : dargah_loader.dargah_payment_paid_ms(payment, out);
}

DARGAH_LOADER_HIDDEN size_t dargah_payment_service_count(const struct dargah_payment *payment) {
    return dargah_loader.dargah_payment_service_count == NULL ? (size_t)0 : dargah_loader.dargah_payment_service_count(payment);
}

DARGAH_LOADER_HIDDEN int64_t dargah_payment_service_id_at(const struct dargah_payment *payment, size_t index) {
    return dargah_loader.dargah_payment_service_id_at == NULL ? (int64_t)0 : dargah_loader.dargah_payment_service_id_at(payment, index);
}

DARGAH_LOADER_HIDDEN int64_t dargah_payment_service_amount_at(const struct dargah_payment *payment, size_t index) {
    return dargah_loader.dargah_payment_service_amount_at == NULL ? (int64_t)0 : dargah_loader.dargah_payment_service_amount_at(payment, index);
}

DARGAH_LOADER_HIDDEN const char *dargah_payment_code(const struct dargah_payment *payment, size_t *len) {
    return dargah_loader.dargah_payment_code == NULL ? NULL : dargah_loader.dargah_payment_code(payment, len);
}

DARGAH_LOADER_HIDDEN const char *dargah_payment_text(const struct dargah_payment *payment, size_t *len) {
    return dargah_loader.dargah_payment_text == NULL ? NULL : dargah_loader.dargah_payment_text(payment, len);
}

DARGAH_LOADER_HIDDEN bool dargah_payment_duplicate_of(const struct dargah_payment *payment, int64_t *out) {
    return dargah_loader.dargah_payment_duplicate_of == NULL ? false : dargah_loader.dargah_payment_duplicate_of(payment, out);
}

DARGAH_LOADER_HIDDEN bool dargah_payment_is_acknowledged(const struct dargah_payment *payment) {
    return dargah_loader.dargah_payment_is_acknowledged == NULL ? false : dargah_loader.dargah_payment_is_acknowledged(payment);
}

DARGAH_LOADER_HIDDEN bool dargah_payment_needs_attention(const struct dargah_payment *payment) {
    return dargah_loader.dargah_payment_needs_attention == NULL ? false : dargah_loader.dargah_payment_needs_attention(payment);
}

DARGAH_LOADER_HIDDEN const char *dargah_payment_closed_because(const struct dargah_payment *payment, size_t *len) {
    return dargah_loader.dargah_payment_closed_because == NULL ? NULL : dargah_loader.dargah_payment_closed_because(payment, len);
}

DARGAH_LOADER_HIDDEN int64_t dargah_payment_refunded_amount(const struct dargah_payment *payment) {
    return dargah_loader.dargah_payment_refunded_amount == NULL ? (int64_t)0 : dargah_loader.dargah_payment_refunded_amount(payment);
}

DARGAH_LOADER_HIDDEN size_t dargah_payment_refund_count(const struct dargah_payment *payment) {
    return dargah_loader.dargah_payment_refund_count == NULL ? (size_t)0 : dargah_loader.dargah_payment_refund_count(payment);
}

DARGAH_LOADER_HIDDEN uint32_t dargah_payment_refund_number_at(const struct dargah_payment *payment, size_t index) {
    return dargah_loader.dargah_payment_refund_number_at == NULL ? (uint32_t)0 : dargah_loader.dargah_payment_refund_number_at(payment, index);
}

DARGAH_LOADER_HIDDEN int64_t dargah_payment_refund_amount_at(const struct dargah_payment *payment, size_t index) {
    return dargah_loader.dargah_payment_refund_amount_at == NULL ? (int64_t)0 : dargah_loader.dargah_payment_refund_amount_at(payment, index);
}

DARGAH_LOADER_HIDDEN enum dargah_refund_state dargah_payment_refund_state_at(const struct dargah_payment *payment, size_t index) {
    return dargah_loader.dargah_payment_refund_state_at == NULL ? (enum dargah_refund_state)0 : dargah_loader.dargah_payment_refund_state_at(payment, index);
}

DARGAH_LOADER_HIDDEN uint64_t dargah_payment_refund_ms_at(const struct dargah_payment *payment, size_t index) {
    return dargah_loader.dargah_payment_refund_ms_at == NULL ? (uint64_t)0 : dargah_loader.dargah_payment_refund_ms_at(payment, index);
}

DARGAH_LOADER_HIDDEN const char *dargah_payment_refund_code_at(const struct dargah_payment *payment, size_t index, size_t *len) {
    return dargah_loader.dargah_payment_refund_code_at == NULL ? NULL : dargah_loader.dargah_payment_refund_code_at(payment, index, len);
}

DARGAH_LOADER_HIDDEN const char *dargah_payment_refund_text_at(const struct dargah_payment *payment, size_t index, size_t *len) {
    return dargah_loader.dargah_payment_refund_text_at == NULL ? NULL : dargah_loader.dargah_payment_refund_text_at(payment, index, len);
}

DARGAH_LOADER_HIDDEN char *dargah_payment_to_json(const struct dargah_payment *payment) {
    return dargah_loader.dargah_payment_to_json == NULL ? NULL : dargah_loader.dargah_payment_to_json(payment);
}

DARGAH_LOADER_HIDDEN void dargah_payments_free(struct dargah_payments *payments) {
    if (dargah_loader.dargah_payments_free != NULL) {
        dargah_loader.dargah_payments_free(payments);
    }
}

DARGAH_LOADER_HIDDEN size_t dargah_payments_count(const struct dargah_payments *payments) {
    return dargah_loader.dargah_payments_count == NULL ? (size_t)0 : dargah_loader.dargah_payments_count(payments);
}

DARGAH_LOADER_HIDDEN const struct dargah_payment *dargah_payments_at(const struct dargah_payments *payments, size_t index) {
    return dargah_loader.dargah_payments_at == NULL ? NULL : dargah_loader.dargah_payments_at(payments, index);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_tabapay_push_parse(const struct dargah_tabapay *tabapay, const char *authorize, size_t authorize_len, const char *query, size_t query_len, const char *body, size_t body_len, struct dargah_tabapay_push **out, struct dargah_error **err) {
    return dargah_loader.dargah_tabapay_push_parse == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_tabapay_push_parse(tabapay, authorize, authorize_len, query, query_len, body, body_len, out, err);
}

DARGAH_LOADER_HIDDEN void dargah_tabapay_push_free(struct dargah_tabapay_push *push) {
    if (dargah_loader.dargah_tabapay_push_free != NULL) {
        dargah_loader.dargah_tabapay_push_free(push);
    }
}

DARGAH_LOADER_HIDDEN const struct dargah_tabapay_callback *dargah_tabapay_push_get_callback(const struct dargah_tabapay_push *push) {
    return dargah_loader.dargah_tabapay_push_get_callback == NULL ? NULL : dargah_loader.dargah_tabapay_push_get_callback(push);
}

DARGAH_LOADER_HIDDEN bool dargah_tabapay_push_is_authorized(const struct dargah_tabapay_push *push) {
    return dargah_loader.dargah_tabapay_push_is_authorized == NULL ? false : dargah_loader.dargah_tabapay_push_is_authorized(push);
}

DARGAH_LOADER_HIDDEN const char *dargah_tabapay_push_tracking_code(const struct dargah_tabapay_push *push, size_t *len) {
    return dargah_loader.dargah_tabapay_push_tracking_code == NULL ? NULL : dargah_loader.dargah_tabapay_push_tracking_code(push, len);
}

DARGAH_LOADER_HIDDEN const char *dargah_tabapay_push_card_number(const struct dargah_tabapay_push *push, size_t *len) {
    return dargah_loader.dargah_tabapay_push_card_number == NULL ? NULL : dargah_loader.dargah_tabapay_push_card_number(push, len);
}

DARGAH_LOADER_HIDDEN const char *dargah_tabapay_push_ip(const struct dargah_tabapay_push *push, size_t *len) {
    return dargah_loader.dargah_tabapay_push_ip == NULL ? NULL : dargah_loader.dargah_tabapay_push_ip(push, len);
}

DARGAH_LOADER_HIDDEN const char *dargah_tabapay_push_date(const struct dargah_tabapay_push *push, size_t *len) {
    return dargah_loader.dargah_tabapay_push_date == NULL ? NULL : dargah_loader.dargah_tabapay_push_date(push, len);
}

DARGAH_LOADER_HIDDEN bool dargah_tabapay_push_date_unix(const struct dargah_tabapay_push *push, int64_t *out) {
    return dargah_loader.dargah_tabapay_push_date_unix == NULL ? false : dargah_loader.dargah_tabapay_push_date_unix(push, out);
}

DARGAH_LOADER_HIDDEN const char *dargah_tabapay_push_answer(size_t *len) {
    return dargah_loader.dargah_tabapay_push_answer == NULL ? NULL : dargah_loader.dargah_tabapay_push_answer(len);
}

DARGAH_LOADER_HIDDEN void dargah_redirect_free(struct dargah_redirect *redirect) {
    if (dargah_loader.dargah_redirect_free != NULL) {
        dargah_loader.dargah_redirect_free(redirect);
    }
}

DARGAH_LOADER_HIDDEN enum dargah_redirect_method dargah_redirect_get_method(const struct dargah_redirect *redirect) {
    return dargah_loader.dargah_redirect_get_method == NULL ? (enum dargah_redirect_method)0 : dargah_loader.dargah_redirect_get_method(redirect);
}

DARGAH_LOADER_HIDDEN const char *dargah_redirect_url(const struct dargah_redirect *redirect, size_t *len) {
    return dargah_loader.dargah_redirect_url == NULL ? NULL : dargah_loader.dargah_redirect_url(redirect, len);
}

DARGAH_LOADER_HIDDEN size_t dargah_redirect_field_count(const struct dargah_redirect *redirect) {
    return dargah_loader.dargah_redirect_field_count == NULL ? (size_t)0 : dargah_loader.dargah_redirect_field_count(redirect);
}

DARGAH_LOADER_HIDDEN const char *dargah_redirect_field_name_at(const struct dargah_redirect *redirect, size_t index, size_t *len) {
    return dargah_loader.dargah_redirect_field_name_at == NULL ? NULL : dargah_loader.dargah_redirect_field_name_at(redirect, index, len);
}

DARGAH_LOADER_HIDDEN const char *dargah_redirect_field_value_at(const struct dargah_redirect *redirect, size_t index, size_t *len) {
    return dargah_loader.dargah_redirect_field_value_at == NULL ? NULL : dargah_loader.dargah_redirect_field_value_at(redirect, index, len);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_redirect_html(const struct dargah_redirect *redirect, const char *csp_nonce, size_t csp_nonce_len, char **out, struct dargah_error **err) {
    return dargah_loader.dargah_redirect_html == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_redirect_html(redirect, csp_nonce, csp_nonce_len, out, err);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_cancel_new(struct dargah_cancel **out, struct dargah_error **err) {
    return dargah_loader.dargah_cancel_new == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_cancel_new(out, err);
}

DARGAH_LOADER_HIDDEN void dargah_cancel_cancel(const struct dargah_cancel *cancel) {
    if (dargah_loader.dargah_cancel_cancel != NULL) {
        dargah_loader.dargah_cancel_cancel(cancel);
    }
}

DARGAH_LOADER_HIDDEN bool dargah_cancel_is_cancelled(const struct dargah_cancel *cancel) {
    return dargah_loader.dargah_cancel_is_cancelled == NULL ? false : dargah_loader.dargah_cancel_is_cancelled(cancel);
}

DARGAH_LOADER_HIDDEN void dargah_cancel_free(struct dargah_cancel *cancel) {
    if (dargah_loader.dargah_cancel_free != NULL) {
        dargah_loader.dargah_cancel_free(cancel);
    }
}

DARGAH_LOADER_HIDDEN dargah_status dargah_options_new(struct dargah_options **out, struct dargah_error **err) {
    return dargah_loader.dargah_options_new == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_options_new(out, err);
}

DARGAH_LOADER_HIDDEN void dargah_options_free(struct dargah_options *options) {
    if (dargah_loader.dargah_options_free != NULL) {
        dargah_loader.dargah_options_free(options);
    }
}

DARGAH_LOADER_HIDDEN dargah_status dargah_options_set_timeout_ms(struct dargah_options *options, uint64_t timeout_ms, struct dargah_error **err) {
    return dargah_loader.dargah_options_set_timeout_ms == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_options_set_timeout_ms(options, timeout_ms, err);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_options_set_connect_timeout_ms(struct dargah_options *options, uint64_t timeout_ms, struct dargah_error **err) {
    return dargah_loader.dargah_options_set_connect_timeout_ms == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_options_set_connect_timeout_ms(options, timeout_ms, err);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_options_set_cancel(struct dargah_options *options, const struct dargah_cancel *cancel, struct dargah_error **err) {
    return dargah_loader.dargah_options_set_cancel == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_options_set_cancel(options, cancel, err);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_network_new(struct dargah_network **out, struct dargah_error **err) {
    return dargah_loader.dargah_network_new == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_network_new(out, err);
}

DARGAH_LOADER_HIDDEN void dargah_network_free(struct dargah_network *network) {
    if (dargah_loader.dargah_network_free != NULL) {
        dargah_loader.dargah_network_free(network);
    }
}

DARGAH_LOADER_HIDDEN dargah_status dargah_network_set_ca_file(struct dargah_network *network, const char *path, size_t path_len, struct dargah_error **err) {
    return dargah_loader.dargah_network_set_ca_file == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_network_set_ca_file(network, path, path_len, err);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_network_set_ca_pem(struct dargah_network *network, const char *pem, size_t pem_len, struct dargah_error **err) {
    return dargah_loader.dargah_network_set_ca_pem == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_network_set_ca_pem(network, pem, pem_len, err);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_network_set_only_own_ca(struct dargah_network *network, bool only_own_ca, struct dargah_error **err) {
    return dargah_loader.dargah_network_set_only_own_ca == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_network_set_only_own_ca(network, only_own_ca, err);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_network_set_proxy(struct dargah_network *network, const char *proxy, size_t proxy_len, struct dargah_error **err) {
    return dargah_loader.dargah_network_set_proxy == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_network_set_proxy(network, proxy, proxy_len, err);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_network_set_user_agent(struct dargah_network *network, const char *user_agent, size_t user_agent_len, struct dargah_error **err) {
    return dargah_loader.dargah_network_set_user_agent == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_network_set_user_agent(network, user_agent, user_agent_len, err);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_network_set_max_answer_bytes(struct dargah_network *network, size_t bytes, struct dargah_error **err) {
    return dargah_loader.dargah_network_set_max_answer_bytes == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_network_set_max_answer_bytes(network, bytes, err);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_network_set_idle_timeout_ms(struct dargah_network *network, uint64_t timeout_ms, struct dargah_error **err) {
    return dargah_loader.dargah_network_set_idle_timeout_ms == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_network_set_idle_timeout_ms(network, timeout_ms, err);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_tabapay_builder_new(const char *merchant, size_t merchant_len, uint32_t environment, struct dargah_tabapay_builder **out, struct dargah_error **err) {
    return dargah_loader.dargah_tabapay_builder_new == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_tabapay_builder_new(merchant, merchant_len, environment, out, err);
}

DARGAH_LOADER_HIDDEN void dargah_tabapay_builder_free(struct dargah_tabapay_builder *builder) {
    if (dargah_loader.dargah_tabapay_builder_free != NULL) {
        dargah_loader.dargah_tabapay_builder_free(builder);
    }
}

DARGAH_LOADER_HIDDEN dargah_status dargah_tabapay_builder_set_base_url(struct dargah_tabapay_builder *builder, const char *url, size_t url_len, struct dargah_error **err) {
    return dargah_loader.dargah_tabapay_builder_set_base_url == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_tabapay_builder_set_base_url(builder, url, url_len, err);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_tabapay_builder_set_timeout_ms(struct dargah_tabapay_builder *builder, uint64_t timeout_ms, struct dargah_error **err) {
    return dargah_loader.dargah_tabapay_builder_set_timeout_ms == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_tabapay_builder_set_timeout_ms(builder, timeout_ms, err);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_tabapay_builder_set_connect_timeout_ms(struct dargah_tabapay_builder *builder, uint64_t timeout_ms, struct dargah_error **err) {
    return dargah_loader.dargah_tabapay_builder_set_connect_timeout_ms == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_tabapay_builder_set_connect_timeout_ms(builder, timeout_ms, err);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_tabapay_builder_set_network(struct dargah_tabapay_builder *builder, const struct dargah_network *network, struct dargah_error **err) {
    return dargah_loader.dargah_tabapay_builder_set_network == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_tabapay_builder_set_network(builder, network, err);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_tabapay_builder_set_sandbox_accepts_tracking_code(struct dargah_tabapay_builder *builder, bool accept, struct dargah_error **err) {
    return dargah_loader.dargah_tabapay_builder_set_sandbox_accepts_tracking_code == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_tabapay_builder_set_sandbox_accepts_tracking_code(builder, accept, err);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_tabapay_builder_set_events(struct dargah_tabapay_builder *builder, dargah_event_fn on_event, void *user, dargah_drop_fn on_drop, struct dargah_error **err) {
    return dargah_loader.dargah_tabapay_builder_set_events == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_tabapay_builder_set_events(builder, on_event, user, on_drop, err);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_tabapay_builder_set_event_queue(struct dargah_tabapay_builder *builder, const struct dargah_event_queue *queue, struct dargah_error **err) {
    return dargah_loader.dargah_tabapay_builder_set_event_queue == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_tabapay_builder_set_event_queue(builder, queue, err);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_tabapay_builder_build(struct dargah_tabapay_builder *builder, struct dargah_tabapay **out, struct dargah_error **err) {
    return dargah_loader.dargah_tabapay_builder_build == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_tabapay_builder_build(builder, out, err);
}

DARGAH_LOADER_HIDDEN void dargah_tabapay_free(struct dargah_tabapay *tabapay) {
    if (dargah_loader.dargah_tabapay_free != NULL) {
        dargah_loader.dargah_tabapay_free(tabapay);
    }
}

DARGAH_LOADER_HIDDEN dargah_status dargah_tabapay_request_new(int64_t amount, const char *callback_url, size_t callback_url_len, struct dargah_tabapay_request **out, struct dargah_error **err) {
    return dargah_loader.dargah_tabapay_request_new == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_tabapay_request_new(amount, callback_url, callback_url_len, out, err);
}

DARGAH_LOADER_HIDDEN void dargah_tabapay_request_free(struct dargah_tabapay_request *request) {
    if (dargah_loader.dargah_tabapay_request_free != NULL) {
        dargah_loader.dargah_tabapay_request_free(request);
    }
}

DARGAH_LOADER_HIDDEN dargah_status dargah_tabapay_request_set_mobile(struct dargah_tabapay_request *request, const char *mobile, size_t mobile_len, struct dargah_error **err) {
    return dargah_loader.dargah_tabapay_request_set_mobile == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_tabapay_request_set_mobile(request, mobile, mobile_len, err);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_tabapay_request_set_email(struct dargah_tabapay_request *request, const char *email, size_t email_len, struct dargah_error **err) {
    return dargah_loader.dargah_tabapay_request_set_email == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_tabapay_request_set_email(request, email, email_len, err);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_tabapay_request_set_name(struct dargah_tabapay_request *request, const char *name, size_t name_len, struct dargah_error **err) {
    return dargah_loader.dargah_tabapay_request_set_name == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_tabapay_request_set_name(request, name, name_len, err);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_tabapay_request_set_card_number(struct dargah_tabapay_request *request, const char *card_number, size_t card_number_len, struct dargah_error **err) {
    return dargah_loader.dargah_tabapay_request_set_card_number == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_tabapay_request_set_card_number(request, card_number, card_number_len, err);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_tabapay_request_set_national_code(struct dargah_tabapay_request *request, const char *national_code, size_t national_code_len, struct dargah_error **err) {
    return dargah_loader.dargah_tabapay_request_set_national_code == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_tabapay_request_set_national_code(request, national_code, national_code_len, err);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_tabapay_request_set_additional_data(struct dargah_tabapay_request *request, const char *additional_data, size_t additional_data_len, struct dargah_error **err) {
    return dargah_loader.dargah_tabapay_request_set_additional_data == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_tabapay_request_set_additional_data(request, additional_data, additional_data_len, err);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_tabapay_request_set_description(struct dargah_tabapay_request *request, const char *description, size_t description_len, struct dargah_error **err) {
    return dargah_loader.dargah_tabapay_request_set_description == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_tabapay_request_set_description(request, description, description_len, err);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_tabapay_request_set_sms(struct dargah_tabapay_request *request, bool sms, struct dargah_error **err) {
    return dargah_loader.dargah_tabapay_request_set_sms == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_tabapay_request_set_sms(request, sms, err);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_tabapay_request_set_extra_json(struct dargah_tabapay_request *request, const char *json, size_t json_len, struct dargah_error **err) {
    return dargah_loader.dargah_tabapay_request_set_extra_json == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_tabapay_request_set_extra_json(request, json, json_len, err);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_tabapay_request_check(const struct dargah_tabapay_request *request, struct dargah_error **err) {
    return dargah_loader.dargah_tabapay_request_check == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_tabapay_request_check(request, err);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_tabapay_request_expected(const struct dargah_tabapay_request *request, const char *token, size_t token_len, struct dargah_expected **out, struct dargah_error **err) {
    return dargah_loader.dargah_tabapay_request_expected == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_tabapay_request_expected(request, token, token_len, out, err);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_tabapay_create(const struct dargah_tabapay *tabapay, const struct dargah_tabapay_request *request, const struct dargah_options *options, struct dargah_tabapay_created **out, struct dargah_error **err) {
    return dargah_loader.dargah_tabapay_create == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_tabapay_create(tabapay, request, options, out, err);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_tabapay_verify(const struct dargah_tabapay *tabapay, const struct dargah_expected *expected, const struct dargah_options *options, struct dargah_outcome **out, struct dargah_error **err) {
    return dargah_loader.dargah_tabapay_verify == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_tabapay_verify(tabapay, expected, options, out, err);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_tabapay_verify_once(const struct dargah_tabapay *tabapay, const char *token, size_t token_len, int64_t amount, const struct dargah_options *options, struct dargah_tabapay_verify_answer **out, struct dargah_error **err) {
    return dargah_loader.dargah_tabapay_verify_once == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_tabapay_verify_once(tabapay, token, token_len, amount, options, out, err);
}

DARGAH_LOADER_HIDDEN void dargah_tabapay_created_free(struct dargah_tabapay_created *created) {
    if (dargah_loader.dargah_tabapay_created_free != NULL) {
        dargah_loader.dargah_tabapay_created_free(created);
    }
}

DARGAH_LOADER_HIDDEN const char *dargah_tabapay_created_token(const struct dargah_tabapay_created *created, size_t *len) {
    return dargah_loader.dargah_tabapay_created_token == NULL ? NULL : dargah_loader.dargah_tabapay_created_token(created, len);
}

DARGAH_LOADER_HIDDEN const char *dargah_tabapay_created_status(const struct dargah_tabapay_created *created, size_t *len) {
    return dargah_loader.dargah_tabapay_created_status == NULL ? NULL : dargah_loader.dargah_tabapay_created_status(created, len);
}

DARGAH_LOADER_HIDDEN const char *dargah_tabapay_created_url(const struct dargah_tabapay_created *created, size_t *len) {
    return dargah_loader.dargah_tabapay_created_url == NULL ? NULL : dargah_loader.dargah_tabapay_created_url(created, len);
}

DARGAH_LOADER_HIDDEN const char *dargah_tabapay_created_extra_json(const struct dargah_tabapay_created *created, size_t *len) {
    return dargah_loader.dargah_tabapay_created_extra_json == NULL ? NULL : dargah_loader.dargah_tabapay_created_extra_json(created, len);
}

DARGAH_LOADER_HIDDEN const char *dargah_tabapay_created_raw(const struct dargah_tabapay_created *created, size_t *len) {
    return dargah_loader.dargah_tabapay_created_raw == NULL ? NULL : dargah_loader.dargah_tabapay_created_raw(created, len);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_tabapay_created_redirect(const struct dargah_tabapay_created *created, struct dargah_redirect **out, struct dargah_error **err) {
    return dargah_loader.dargah_tabapay_created_redirect == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_tabapay_created_redirect(created, out, err);
}

DARGAH_LOADER_HIDDEN uint32_t dargah_tabapay_created_http_status(const struct dargah_tabapay_created *created) {
    return dargah_loader.dargah_tabapay_created_http_status == NULL ? (uint32_t)0 : dargah_loader.dargah_tabapay_created_http_status(created);
}

DARGAH_LOADER_HIDDEN char *dargah_tabapay_created_to_json(const struct dargah_tabapay_created *created) {
    return dargah_loader.dargah_tabapay_created_to_json == NULL ? NULL : dargah_loader.dargah_tabapay_created_to_json(created);
}

DARGAH_LOADER_HIDDEN void dargah_tabapay_verify_answer_free(struct dargah_tabapay_verify_answer *answer) {
    if (dargah_loader.dargah_tabapay_verify_answer_free != NULL) {
        dargah_loader.dargah_tabapay_verify_answer_free(answer);
    }
}

DARGAH_LOADER_HIDDEN const char *dargah_tabapay_verify_answer_response_code(const struct dargah_tabapay_verify_answer *answer, size_t *len) {
    return dargah_loader.dargah_tabapay_verify_answer_response_code == NULL ? NULL : dargah_loader.dargah_tabapay_verify_answer_response_code(answer, len);
}

DARGAH_LOADER_HIDDEN const char *dargah_tabapay_verify_answer_status(const struct dargah_tabapay_verify_answer *answer, size_t *len) {
    return dargah_loader.dargah_tabapay_verify_answer_status == NULL ? NULL : dargah_loader.dargah_tabapay_verify_answer_status(answer, len);
}

DARGAH_LOADER_HIDDEN const char *dargah_tabapay_verify_answer_message(const struct dargah_tabapay_verify_answer *answer, size_t *len) {
    return dargah_loader.dargah_tabapay_verify_answer_message == NULL ? NULL : dargah_loader.dargah_tabapay_verify_answer_message(answer, len);
}

DARGAH_LOADER_HIDDEN const char *dargah_tabapay_verify_answer_token(const struct dargah_tabapay_verify_answer *answer, size_t *len) {
    return dargah_loader.dargah_tabapay_verify_answer_token == NULL ? NULL : dargah_loader.dargah_tabapay_verify_answer_token(answer, len);
}

DARGAH_LOADER_HIDDEN const char *dargah_tabapay_verify_answer_shaparak_ref_number(const struct dargah_tabapay_verify_answer *answer, size_t *len) {
    return dargah_loader.dargah_tabapay_verify_answer_shaparak_ref_number == NULL ? NULL : dargah_loader.dargah_tabapay_verify_answer_shaparak_ref_number(answer, len);
}

DARGAH_LOADER_HIDDEN const char *dargah_tabapay_verify_answer_tracking_code(const struct dargah_tabapay_verify_answer *answer, size_t *len) {
    return dargah_loader.dargah_tabapay_verify_answer_tracking_code == NULL ? NULL : dargah_loader.dargah_tabapay_verify_answer_tracking_code(answer, len);
}

DARGAH_LOADER_HIDDEN const char *dargah_tabapay_verify_answer_card_number(const struct dargah_tabapay_verify_answer *answer, size_t *len) {
    return dargah_loader.dargah_tabapay_verify_answer_card_number == NULL ? NULL : dargah_loader.dargah_tabapay_verify_answer_card_number(answer, len);
}

DARGAH_LOADER_HIDDEN const char *dargah_tabapay_verify_answer_hashed_card_number(const struct dargah_tabapay_verify_answer *answer, size_t *len) {
    return dargah_loader.dargah_tabapay_verify_answer_hashed_card_number == NULL ? NULL : dargah_loader.dargah_tabapay_verify_answer_hashed_card_number(answer, len);
}

DARGAH_LOADER_HIDDEN const char *dargah_tabapay_verify_answer_additional_data(const struct dargah_tabapay_verify_answer *answer, size_t *len) {
    return dargah_loader.dargah_tabapay_verify_answer_additional_data == NULL ? NULL : dargah_loader.dargah_tabapay_verify_answer_additional_data(answer, len);
}

DARGAH_LOADER_HIDDEN const char *dargah_tabapay_verify_answer_ip(const struct dargah_tabapay_verify_answer *answer, size_t *len) {
    return dargah_loader.dargah_tabapay_verify_answer_ip == NULL ? NULL : dargah_loader.dargah_tabapay_verify_answer_ip(answer, len);
}

DARGAH_LOADER_HIDDEN const char *dargah_tabapay_verify_answer_date(const struct dargah_tabapay_verify_answer *answer, size_t *len) {
    return dargah_loader.dargah_tabapay_verify_answer_date == NULL ? NULL : dargah_loader.dargah_tabapay_verify_answer_date(answer, len);
}

DARGAH_LOADER_HIDDEN bool dargah_tabapay_verify_answer_date_unix(const struct dargah_tabapay_verify_answer *answer, int64_t *out) {
    return dargah_loader.dargah_tabapay_verify_answer_date_unix == NULL ? false : dargah_loader.dargah_tabapay_verify_answer_date_unix(answer, out);
}

DARGAH_LOADER_HIDDEN const char *dargah_tabapay_verify_answer_extra_json(const struct dargah_tabapay_verify_answer *answer, size_t *len) {
    return dargah_loader.dargah_tabapay_verify_answer_extra_json == NULL ? NULL : dargah_loader.dargah_tabapay_verify_answer_extra_json(answer, len);
}

DARGAH_LOADER_HIDDEN const char *dargah_tabapay_verify_answer_raw(const struct dargah_tabapay_verify_answer *answer, size_t *len) {
    return dargah_loader.dargah_tabapay_verify_answer_raw == NULL ? NULL : dargah_loader.dargah_tabapay_verify_answer_raw(answer, len);
}

DARGAH_LOADER_HIDDEN bool dargah_tabapay_verify_answer_amount(const struct dargah_tabapay_verify_answer *answer, int64_t *out) {
    return dargah_loader.dargah_tabapay_verify_answer_amount == NULL ? false : dargah_loader.dargah_tabapay_verify_answer_amount(answer, out);
}

DARGAH_LOADER_HIDDEN bool dargah_tabapay_verify_answer_final_amount(const struct dargah_tabapay_verify_answer *answer, int64_t *out) {
    return dargah_loader.dargah_tabapay_verify_answer_final_amount == NULL ? false : dargah_loader.dargah_tabapay_verify_answer_final_amount(answer, out);
}

DARGAH_LOADER_HIDDEN uint32_t dargah_tabapay_verify_answer_http_status(const struct dargah_tabapay_verify_answer *answer) {
    return dargah_loader.dargah_tabapay_verify_answer_http_status == NULL ? (uint32_t)0 : dargah_loader.dargah_tabapay_verify_answer_http_status(answer);
}

DARGAH_LOADER_HIDDEN char *dargah_tabapay_verify_answer_to_json(const struct dargah_tabapay_verify_answer *answer) {
    return dargah_loader.dargah_tabapay_verify_answer_to_json == NULL ? NULL : dargah_loader.dargah_tabapay_verify_answer_to_json(answer);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_tara_builder_new(const char *username, size_t username_len, const char *password, size_t password_len, struct dargah_tara_builder **out, struct dargah_error **err) {
    return dargah_loader.dargah_tara_builder_new == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_tara_builder_new(username, username_len, password, password_len, out, err);
}

DARGAH_LOADER_HIDDEN void dargah_tara_builder_free(struct dargah_tara_builder *builder) {
    if (dargah_loader.dargah_tara_builder_free != NULL) {
        dargah_loader.dargah_tara_builder_free(builder);
    }
}

DARGAH_LOADER_HIDDEN dargah_status dargah_tara_builder_set_base_url(struct dargah_tara_builder *builder, const char *url, size_t url_len, struct dargah_error **err) {
    return dargah_loader.dargah_tara_builder_set_base_url == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_tara_builder_set_base_url(builder, url, url_len, err);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_tara_builder_set_timeout_ms(struct dargah_tara_builder *builder, uint64_t timeout_ms, struct dargah_error **err) {
    return dargah_loader.dargah_tara_builder_set_timeout_ms == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_tara_builder_set_timeout_ms(builder, timeout_ms, err);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_tara_builder_set_connect_timeout_ms(struct dargah_tara_builder *builder, uint64_t timeout_ms, struct dargah_error **err) {
    return dargah_loader.dargah_tara_builder_set_connect_timeout_ms == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_tara_builder_set_connect_timeout_ms(builder, timeout_ms, err);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_tara_builder_set_network(struct dargah_tara_builder *builder, const struct dargah_network *network, struct dargah_error **err) {
    return dargah_loader.dargah_tara_builder_set_network == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_tara_builder_set_network(builder, network, err);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_tara_builder_set_groups_ttl_ms(struct dargah_tara_builder *builder, uint64_t ttl_ms, struct dargah_error **err) {
    return dargah_loader.dargah_tara_builder_set_groups_ttl_ms == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_tara_builder_set_groups_ttl_ms(builder, ttl_ms, err);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_tara_builder_set_refund(struct dargah_tara_builder *builder, const char *principal, size_t principal_len, const char *password, size_t password_len, const char *base_url, size_t base_url_len, struct dargah_error **err) {
    return dargah_loader.dargah_tara_builder_set_refund == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_tara_builder_set_refund(builder, principal, principal_len, password, password_len, base_url, base_url_len, err);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_tara_builder_set_events(struct dargah_tara_builder *builder, dargah_event_fn on_event, void *user, dargah_drop_fn on_drop, struct dargah_error **err) {
    return dargah_loader.dargah_tara_builder_set_events == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_tara_builder_set_events(builder, on_event, user, on_drop, err);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_tara_builder_set_event_queue(struct dargah_tara_builder *builder, const struct dargah_event_queue *queue, struct dargah_error **err) {
    return dargah_loader.dargah_tara_builder_set_event_queue == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_tara_builder_set_event_queue(builder, queue, err);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_tara_builder_build(struct dargah_tara_builder *builder, struct dargah_tara **out, struct dargah_error **err) {
    return dargah_loader.dargah_tara_builder_build == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_tara_builder_build(builder, out, err);
}

DARGAH_LOADER_HIDDEN void dargah_tara_free(struct dargah_tara *tara) {
    if (dargah_loader.dargah_tara_free != NULL) {
        dargah_loader.dargah_tara_free(tara);
    }
}

DARGAH_LOADER_HIDDEN dargah_status dargah_tara_authenticate(const struct dargah_tara *tara, const struct dargah_options *options, struct dargah_tara_authentication **out, struct dargah_error **err) {
    return dargah_loader.dargah_tara_authenticate == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_tara_authenticate(tara, options, out, err);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_tara_club_groups(const struct dargah_tara *tara, const struct dargah_options *options, struct dargah_tara_groups **out, struct dargah_error **err) {
    return dargah_loader.dargah_tara_club_groups == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_tara_club_groups(tara, options, out, err);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_tara_get_token(const struct dargah_tara *tara, const struct dargah_tara_order *order, const struct dargah_options *options, struct dargah_tara_token **out, struct dargah_error **err) {
    return dargah_loader.dargah_tara_get_token == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_tara_get_token(tara, order, options, out, err);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_tara_purchase_form(const struct dargah_tara *tara, const char *token, size_t token_len, struct dargah_redirect **out, struct dargah_error **err) {
    return dargah_loader.dargah_tara_purchase_form == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_tara_purchase_form(tara, token, token_len, out, err);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_tara_verify(const struct dargah_tara *tara, const struct dargah_expected *expected, const struct dargah_options *options, struct dargah_outcome **out, struct dargah_error **err) {
    return dargah_loader.dargah_tara_verify == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_tara_verify(tara, expected, options, out, err);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_tara_purchase_verify(const struct dargah_tara *tara, const char *token, size_t token_len, const char *ip, size_t ip_len, const struct dargah_options *options, struct dargah_tara_verify_answer **out, struct dargah_error **err) {
    return dargah_loader.dargah_tara_purchase_verify == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_tara_purchase_verify(tara, token, token_len, ip, ip_len, options, out, err);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_tara_inquire(const struct dargah_tara *tara, const char *token, size_t token_len, const char *ip, size_t ip_len, const struct dargah_options *options, struct dargah_tara_inquiry **out, struct dargah_error **err) {
    return dargah_loader.dargah_tara_inquire == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_tara_inquire(tara, token, token_len, ip, ip_len, options, out, err);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_tara_refund_whole(const struct dargah_tara *tara, const char *rrn, size_t rrn_len, const char *description, size_t description_len, const struct dargah_options *options, struct dargah_tara_refund **out, struct dargah_error **err) {
    return dargah_loader.dargah_tara_refund_whole == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_tara_refund_whole(tara, rrn, rrn_len, description, description_len, options, out, err);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_tara_refund_part(const struct dargah_tara *tara, const char *rrn, size_t rrn_len, int64_t amount, const struct dargah_tara_items *items, const char *description, size_t description_len, const struct dargah_options *options, struct dargah_tara_refund **out, struct dargah_error **err) {
    return dargah_loader.dargah_tara_refund_part == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_tara_refund_part(tara, rrn, rrn_len, amount, items, description, description_len, options, out, err);
}

DARGAH_LOADER_HIDDEN void dargah_tara_authentication_free(struct dargah_tara_authentication *login) {
    if (dargah_loader.dargah_tara_authentication_free != NULL) {
        dargah_loader.dargah_tara_authentication_free(login);
    }
}

DARGAH_LOADER_HIDDEN bool dargah_tara_authentication_expire_time(const struct dargah_tara_authentication *login, int64_t *out) {
    return dargah_loader.dargah_tara_authentication_expire_time == NULL ? false : dargah_loader.dargah_tara_authentication_expire_time(login, out);
}

DARGAH_LOADER_HIDDEN uint64_t dargah_tara_authentication_trusted_for_ms(const struct dargah_tara_authentication *login) {
    return dargah_loader.dargah_tara_authentication_trusted_for_ms == NULL ? (uint64_t)0 : dargah_loader.dargah_tara_authentication_trusted_for_ms(login);
}

DARGAH_LOADER_HIDDEN const char *dargah_tara_authentication_description(const struct dargah_tara_authentication *login, size_t *len) {
    return dargah_loader.dargah_tara_authentication_description == NULL ? NULL : dargah_loader.dargah_tara_authentication_description(login, len);
}

DARGAH_LOADER_HIDDEN const char *dargah_tara_authentication_do_time(const struct dargah_tara_authentication *login, size_t *len) {
    return dargah_loader.dargah_tara_authentication_do_time == NULL ? NULL : dargah_loader.dargah_tara_authentication_do_time(login, len);
}

DARGAH_LOADER_HIDDEN const char *dargah_tara_authentication_extra_json(const struct dargah_tara_authentication *login, size_t *len) {
    return dargah_loader.dargah_tara_authentication_extra_json == NULL ? NULL : dargah_loader.dargah_tara_authentication_extra_json(login, len);
}

DARGAH_LOADER_HIDDEN char *dargah_tara_authentication_to_json(const struct dargah_tara_authentication *login) {
    return dargah_loader.dargah_tara_authentication_to_json == NULL ? NULL : dargah_loader.dargah_tara_authentication_to_json(login);
}

DARGAH_LOADER_HIDDEN void dargah_tara_token_free(struct dargah_tara_token *token) {
    if (dargah_loader.dargah_tara_token_free != NULL) {
        dargah_loader.dargah_tara_token_free(token);
    }
}

DARGAH_LOADER_HIDDEN const char *dargah_tara_token_text(const struct dargah_tara_token *token, size_t *len) {
    return dargah_loader.dargah_tara_token_text == NULL ? NULL : dargah_loader.dargah_tara_token_text(token, len);
}

DARGAH_LOADER_HIDDEN const char *dargah_tara_token_result(const struct dargah_tara_token *token, size_t *len) {
    return dargah_loader.dargah_tara_token_result == NULL ? NULL : dargah_loader.dargah_tara_token_result(token, len);
}

DARGAH_LOADER_HIDDEN const char *dargah_tara_token_description(const struct dargah_tara_token *token, size_t *len) {
    return dargah_loader.dargah_tara_token_description == NULL ? NULL : dargah_loader.dargah_tara_token_description(token, len);
}

DARGAH_LOADER_HIDDEN const char *dargah_tara_token_do_time(const struct dargah_tara_token *token, size_t *len) {
    return dargah_loader.dargah_tara_token_do_time == NULL ? NULL : dargah_loader.dargah_tara_token_do_time(token, len);
}

DARGAH_LOADER_HIDDEN const char *dargah_tara_token_extra_json(const struct dargah_tara_token *token, size_t *len) {
    return dargah_loader.dargah_tara_token_extra_json == NULL ? NULL : dargah_loader.dargah_tara_token_extra_json(token, len);
}

DARGAH_LOADER_HIDDEN const char *dargah_tara_token_raw(const struct dargah_tara_token *token, size_t *len) {
    return dargah_loader.dargah_tara_token_raw == NULL ? NULL : dargah_loader.dargah_tara_token_raw(token, len);
}

DARGAH_LOADER_HIDDEN uint32_t dargah_tara_token_http_status(const struct dargah_tara_token *token) {
    return dargah_loader.dargah_tara_token_http_status == NULL ? (uint32_t)0 : dargah_loader.dargah_tara_token_http_status(token);
}

DARGAH_LOADER_HIDDEN bool dargah_tara_token_items_do_not_add_up(const struct dargah_tara_token *token, int64_t *items) {
    return dargah_loader.dargah_tara_token_items_do_not_add_up == NULL ? false : dargah_loader.dargah_tara_token_items_do_not_add_up(token, items);
}

DARGAH_LOADER_HIDDEN char *dargah_tara_token_to_json(const struct dargah_tara_token *token) {
    return dargah_loader.dargah_tara_token_to_json == NULL ? NULL : dargah_loader.dargah_tara_token_to_json(token);
}

DARGAH_LOADER_HIDDEN void dargah_tara_verify_answer_free(struct dargah_tara_verify_answer *answer) {
    if (dargah_loader.dargah_tara_verify_answer_free != NULL) {
        dargah_loader.dargah_tara_verify_answer_free(answer);
    }
}

DARGAH_LOADER_HIDDEN const char *dargah_tara_verify_answer_token(const struct dargah_tara_verify_answer *answer, size_t *len) {
    return dargah_loader.dargah_tara_verify_answer_token == NULL ? NULL : dargah_loader.dargah_tara_verify_answer_token(answer, len);
}

DARGAH_LOADER_HIDDEN const char *dargah_tara_verify_answer_result(const struct dargah_tara_verify_answer *answer, size_t *len) {
    return dargah_loader.dargah_tara_verify_answer_result == NULL ? NULL : dargah_loader.dargah_tara_verify_answer_result(answer, len);
}

DARGAH_LOADER_HIDDEN const char *dargah_tara_verify_answer_description(const struct dargah_tara_verify_answer *answer, size_t *len) {
    return dargah_loader.dargah_tara_verify_answer_description == NULL ? NULL : dargah_loader.dargah_tara_verify_answer_description(answer, len);
}

DARGAH_LOADER_HIDDEN const char *dargah_tara_verify_answer_do_time(const struct dargah_tara_verify_answer *answer, size_t *len) {
    return dargah_loader.dargah_tara_verify_answer_do_time == NULL ? NULL : dargah_loader.dargah_tara_verify_answer_do_time(answer, len);
}

DARGAH_LOADER_HIDDEN const char *dargah_tara_verify_answer_rrn(const struct dargah_tara_verify_answer *answer, size_t *len) {
    return dargah_loader.dargah_tara_verify_answer_rrn == NULL ? NULL : dargah_loader.dargah_tara_verify_answer_rrn(answer, len);
}

DARGAH_LOADER_HIDDEN const char *dargah_tara_verify_answer_type(const struct dargah_tara_verify_answer *answer, size_t *len) {
    return dargah_loader.dargah_tara_verify_answer_type == NULL ? NULL : dargah_loader.dargah_tara_verify_answer_type(answer, len);
}

DARGAH_LOADER_HIDDEN const char *dargah_tara_verify_answer_extra_json(const struct dargah_tara_verify_answer *answer, size_t *len) {
    return dargah_loader.dargah_tara_verify_answer_extra_json == NULL ? NULL : dargah_loader.dargah_tara_verify_answer_extra_json(answer, len);
}

DARGAH_LOADER_HIDDEN const char *dargah_tara_verify_answer_raw(const struct dargah_tara_verify_answer *answer, size_t *len) {
    return dargah_loader.dargah_tara_verify_answer_raw == NULL ? NULL : dargah_loader.dargah_tara_verify_answer_raw(answer, len);
}

DARGAH_LOADER_HIDDEN bool dargah_tara_verify_answer_amount(const struct dargah_tara_verify_answer *answer, int64_t *out) {
    return dargah_loader.dargah_tara_verify_answer_amount == NULL ? false : dargah_loader.dargah_tara_verify_answer_amount(answer, out);
}

DARGAH_LOADER_HIDDEN size_t dargah_tara_verify_answer_service_count(const struct dargah_tara_verify_answer *answer) {
    return dargah_loader.dargah_tara_verify_answer_service_count == NULL ? (size_t)0 : dargah_loader.dargah_tara_verify_answer_service_count(answer);
}

DARGAH_LOADER_HIDDEN bool dargah_tara_verify_answer_service_id_at(const struct dargah_tara_verify_answer *answer, size_t index, int64_t *out) {
    return dargah_loader.dargah_tara_verify_answer_service_id_at == NULL ? false : dargah_loader.dargah_tara_verify_answer_service_id_at(answer, index, out);
}

DARGAH_LOADER_HIDDEN bool dargah_tara_verify_answer_service_amount_at(const struct dargah_tara_verify_answer *answer, size_t index, int64_t *out) {
    return dargah_loader.dargah_tara_verify_answer_service_amount_at == NULL ? false : dargah_loader.dargah_tara_verify_answer_service_amount_at(answer, index, out);
}

DARGAH_LOADER_HIDDEN bool dargah_tara_verify_answer_is_from_inquiry(const struct dargah_tara_verify_answer *answer) {
    return dargah_loader.dargah_tara_verify_answer_is_from_inquiry == NULL ? false : dargah_loader.dargah_tara_verify_answer_is_from_inquiry(answer);
}

DARGAH_LOADER_HIDDEN uint32_t dargah_tara_verify_answer_http_status(const struct dargah_tara_verify_answer *answer) {
    return dargah_loader.dargah_tara_verify_answer_http_status == NULL ? (uint32_t)0 : dargah_loader.dargah_tara_verify_answer_http_status(answer);
}

DARGAH_LOADER_HIDDEN char *dargah_tara_verify_answer_to_json(const struct dargah_tara_verify_answer *answer) {
    return dargah_loader.dargah_tara_verify_answer_to_json == NULL ? NULL : dargah_loader.dargah_tara_verify_answer_to_json(answer);
}

DARGAH_LOADER_HIDDEN void dargah_tara_groups_free(struct dargah_tara_groups *groups) {
    if (dargah_loader.dargah_tara_groups_free != NULL) {
        dargah_loader.dargah_tara_groups_free(groups);
    }
}

DARGAH_LOADER_HIDDEN size_t dargah_tara_groups_count(const struct dargah_tara_groups *groups) {
    return dargah_loader.dargah_tara_groups_count == NULL ? (size_t)0 : dargah_loader.dargah_tara_groups_count(groups);
}

DARGAH_LOADER_HIDDEN bool dargah_tara_groups_id_at(const struct dargah_tara_groups *groups, size_t index, int64_t *out) {
    return dargah_loader.dargah_tara_groups_id_at == NULL ? false : dargah_loader.dargah_tara_groups_id_at(groups, index, out);
}

DARGAH_LOADER_HIDDEN const char *dargah_tara_groups_name_at(const struct dargah_tara_groups *groups, size_t index, size_t *len) {
    return dargah_loader.dargah_tara_groups_name_at == NULL ? NULL : dargah_loader.dargah_tara_groups_name_at(groups, index, len);
}

DARGAH_LOADER_HIDDEN const char *dargah_tara_groups_title_at(const struct dargah_tara_groups *groups, size_t index, size_t *len) {
    return dargah_loader.dargah_tara_groups_title_at == NULL ? NULL : dargah_loader.dargah_tara_groups_title_at(groups, index, len);
}

DARGAH_LOADER_HIDDEN const char *dargah_tara_groups_tag_at(const struct dargah_tara_groups *groups, size_t index, size_t *len) {
    return dargah_loader.dargah_tara_groups_tag_at == NULL ? NULL : dargah_loader.dargah_tara_groups_tag_at(groups, index, len);
}

DARGAH_LOADER_HIDDEN bool dargah_tara_groups_find(const struct dargah_tara_groups *groups, const char *wanted, size_t wanted_len, size_t *out) {
    return dargah_loader.dargah_tara_groups_find == NULL ? false : dargah_loader.dargah_tara_groups_find(groups, wanted, wanted_len, out);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_tara_group_map_new(const struct dargah_tara_groups *groups, int64_t other, struct dargah_tara_group_map **out, struct dargah_error **err) {
    return dargah_loader.dargah_tara_group_map_new == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_tara_group_map_new(groups, other, out, err);
}

DARGAH_LOADER_HIDDEN void dargah_tara_group_map_free(struct dargah_tara_group_map *map) {
    if (dargah_loader.dargah_tara_group_map_free != NULL) {
        dargah_loader.dargah_tara_group_map_free(map);
    }
}

DARGAH_LOADER_HIDDEN dargah_status dargah_tara_group_map_add(struct dargah_tara_group_map *map, const char *category, size_t category_len, int64_t group, struct dargah_error **err) {
    return dargah_loader.dargah_tara_group_map_add == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_tara_group_map_add(map, category, category_len, group, err);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_tara_group_map_get(const struct dargah_tara_group_map *map, const char *category, size_t category_len, size_t *out, struct dargah_error **err) {
    return dargah_loader.dargah_tara_group_map_get == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_tara_group_map_get(map, category, category_len, out, err);
}

DARGAH_LOADER_HIDDEN void dargah_tara_inquiry_free(struct dargah_tara_inquiry *inquiry) {
    if (dargah_loader.dargah_tara_inquiry_free != NULL) {
        dargah_loader.dargah_tara_inquiry_free(inquiry);
    }
}

DARGAH_LOADER_HIDDEN const char *dargah_tara_inquiry_result(const struct dargah_tara_inquiry *inquiry, size_t *len) {
    return dargah_loader.dargah_tara_inquiry_result == NULL ? NULL : dargah_loader.dargah_tara_inquiry_result(inquiry, len);
}

DARGAH_LOADER_HIDDEN const char *dargah_tara_inquiry_description(const struct dargah_tara_inquiry *inquiry, size_t *len) {
    return dargah_loader.dargah_tara_inquiry_description == NULL ? NULL : dargah_loader.dargah_tara_inquiry_description(inquiry, len);
}

DARGAH_LOADER_HIDDEN const char *dargah_tara_inquiry_do_time(const struct dargah_tara_inquiry *inquiry, size_t *len) {
    return dargah_loader.dargah_tara_inquiry_do_time == NULL ? NULL : dargah_loader.dargah_tara_inquiry_do_time(inquiry, len);
}

DARGAH_LOADER_HIDDEN const char *dargah_tara_inquiry_order_id(const struct dargah_tara_inquiry *inquiry, size_t *len) {
    return dargah_loader.dargah_tara_inquiry_order_id == NULL ? NULL : dargah_loader.dargah_tara_inquiry_order_id(inquiry, len);
}

DARGAH_LOADER_HIDDEN const char *dargah_tara_inquiry_extra_json(const struct dargah_tara_inquiry *inquiry, size_t *len) {
    return dargah_loader.dargah_tara_inquiry_extra_json == NULL ? NULL : dargah_loader.dargah_tara_inquiry_extra_json(inquiry, len);
}

DARGAH_LOADER_HIDDEN const char *dargah_tara_inquiry_raw(const struct dargah_tara_inquiry *inquiry, size_t *len) {
    return dargah_loader.dargah_tara_inquiry_raw == NULL ? NULL : dargah_loader.dargah_tara_inquiry_raw(inquiry, len);
}

DARGAH_LOADER_HIDDEN size_t dargah_tara_inquiry_track_count(const struct dargah_tara_inquiry *inquiry) {
    return dargah_loader.dargah_tara_inquiry_track_count == NULL ? (size_t)0 : dargah_loader.dargah_tara_inquiry_track_count(inquiry);
}

DARGAH_LOADER_HIDDEN const struct dargah_tara_verify_answer *dargah_tara_inquiry_track_at(const struct dargah_tara_inquiry *inquiry, size_t index) {
    return dargah_loader.dargah_tara_inquiry_track_at == NULL ? NULL : dargah_loader.dargah_tara_inquiry_track_at(inquiry, index);
}

DARGAH_LOADER_HIDDEN uint32_t dargah_tara_inquiry_http_status(const struct dargah_tara_inquiry *inquiry) {
    return dargah_loader.dargah_tara_inquiry_http_status == NULL ? (uint32_t)0 : dargah_loader.dargah_tara_inquiry_http_status(inquiry);
}

DARGAH_LOADER_HIDDEN char *dargah_tara_inquiry_to_json(const struct dargah_tara_inquiry *inquiry) {
    return dargah_loader.dargah_tara_inquiry_to_json == NULL ? NULL : dargah_loader.dargah_tara_inquiry_to_json(inquiry);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_tara_items_new(struct dargah_tara_items **out, struct dargah_error **err) {
    return dargah_loader.dargah_tara_items_new == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_tara_items_new(out, err);
}

DARGAH_LOADER_HIDDEN void dargah_tara_items_free(struct dargah_tara_items *items) {
    if (dargah_loader.dargah_tara_items_free != NULL) {
        dargah_loader.dargah_tara_items_free(items);
    }
}

DARGAH_LOADER_HIDDEN dargah_status dargah_tara_items_add(struct dargah_tara_items *items, const char *name, size_t name_len, const char *code, size_t code_len, int64_t count, uint32_t unit, int64_t fee, const char *group, size_t group_len, const char *group_title, size_t group_title_len, struct dargah_error **err) {
    return dargah_loader.dargah_tara_items_add == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_tara_items_add(items, name, name_len, code, code_len, count, unit, fee, group, group_len, group_title, group_title_len, err);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_tara_items_set_data(struct dargah_tara_items *items, const char *data, size_t data_len, struct dargah_error **err) {
    return dargah_loader.dargah_tara_items_set_data == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_tara_items_set_data(items, data, data_len, err);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_tara_items_set_extra_json(struct dargah_tara_items *items, const char *json, size_t json_len, struct dargah_error **err) {
    return dargah_loader.dargah_tara_items_set_extra_json == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_tara_items_set_extra_json(items, json, json_len, err);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_tara_order_new(int64_t amount, int64_t service_id, const char *ip, size_t ip_len, const char *call_back_url, size_t call_back_url_len, struct dargah_tara_order **out, struct dargah_error **err) {
    return dargah_loader.dargah_tara_order_new == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_tara_order_new(amount, service_id, ip, ip_len, call_back_url, call_back_url_len, out, err);
}

DARGAH_LOADER_HIDDEN void dargah_tara_order_free(struct dargah_tara_order *order) {
    if (dargah_loader.dargah_tara_order_free != NULL) {
        dargah_loader.dargah_tara_order_free(order);
    }
}

DARGAH_LOADER_HIDDEN dargah_status dargah_tara_order_set_order_id(struct dargah_tara_order *order, const char *order_id, size_t order_id_len, struct dargah_error **err) {
    return dargah_loader.dargah_tara_order_set_order_id == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_tara_order_set_order_id(order, order_id, order_id_len, err);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_tara_order_set_mobile(struct dargah_tara_order *order, const char *mobile, size_t mobile_len, struct dargah_error **err) {
    return dargah_loader.dargah_tara_order_set_mobile == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_tara_order_set_mobile(order, mobile, mobile_len, err);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_tara_order_set_additional_data(struct dargah_tara_order *order, const char *data, size_t data_len, struct dargah_error **err) {
    return dargah_loader.dargah_tara_order_set_additional_data == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_tara_order_set_additional_data(order, data, data_len, err);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_tara_order_set_vat(struct dargah_tara_order *order, int64_t vat, struct dargah_error **err) {
    return dargah_loader.dargah_tara_order_set_vat == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_tara_order_set_vat(order, vat, err);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_tara_order_clear_service_amounts(struct dargah_tara_order *order, struct dargah_error **err) {
    return dargah_loader.dargah_tara_order_clear_service_amounts == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_tara_order_clear_service_amounts(order, err);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_tara_order_add_service_amount(struct dargah_tara_order *order, int64_t service_id, int64_t amount, struct dargah_error **err) {
    return dargah_loader.dargah_tara_order_add_service_amount == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_tara_order_add_service_amount(order, service_id, amount, err);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_tara_order_set_items(struct dargah_tara_order *order, const struct dargah_tara_items *items, struct dargah_error **err) {
    return dargah_loader.dargah_tara_order_set_items == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_tara_order_set_items(order, items, err);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_tara_order_set_items_must_add_up(struct dargah_tara_order *order, bool must, struct dargah_error **err) {
    return dargah_loader.dargah_tara_order_set_items_must_add_up == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_tara_order_set_items_must_add_up(order, must, err);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_tara_order_set_extra_json(struct dargah_tara_order *order, const char *json, size_t json_len, struct dargah_error **err) {
    return dargah_loader.dargah_tara_order_set_extra_json == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_tara_order_set_extra_json(order, json, json_len, err);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_tara_order_check(const struct dargah_tara_order *order, struct dargah_error **err) {
    return dargah_loader.dargah_tara_order_check == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_tara_order_check(order, err);
}

DARGAH_LOADER_HIDDEN bool dargah_tara_order_items_do_not_add_up(const struct dargah_tara_order *order, int64_t *items) {
    return dargah_loader.dargah_tara_order_items_do_not_add_up == NULL ? false : dargah_loader.dargah_tara_order_items_do_not_add_up(order, items);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_tara_order_expected(const struct dargah_tara_order *order, const char *token, size_t token_len, struct dargah_expected **out, struct dargah_error **err) {
    return dargah_loader.dargah_tara_order_expected == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_tara_order_expected(order, token, token_len, out, err);
}

DARGAH_LOADER_HIDDEN void dargah_tara_refund_free(struct dargah_tara_refund *refund) {
    if (dargah_loader.dargah_tara_refund_free != NULL) {
        dargah_loader.dargah_tara_refund_free(refund);
    }
}

DARGAH_LOADER_HIDDEN enum dargah_refund_kind dargah_tara_refund_get_kind(const struct dargah_tara_refund *refund) {
    return dargah_loader.dargah_tara_refund_get_kind == NULL ? (enum dargah_refund_kind)0 : dargah_loader.dargah_tara_refund_get_kind(refund);
}

DARGAH_LOADER_HIDDEN const struct dargah_error *dargah_tara_refund_get_error(const struct dargah_tara_refund *refund) {
    return dargah_loader.dargah_tara_refund_get_error == NULL ? NULL : dargah_loader.dargah_tara_refund_get_error(refund);
}

DARGAH_LOADER_HIDDEN const char *dargah_tara_refund_extra_json(const struct dargah_tara_refund *refund, size_t *len) {
    return dargah_loader.dargah_tara_refund_extra_json == NULL ? NULL : dargah_loader.dargah_tara_refund_extra_json(refund, len);
}

DARGAH_LOADER_HIDDEN const char *dargah_tara_refund_raw(const struct dargah_tara_refund *refund, size_t *len) {
    return dargah_loader.dargah_tara_refund_raw == NULL ? NULL : dargah_loader.dargah_tara_refund_raw(refund, len);
}

DARGAH_LOADER_HIDDEN uint32_t dargah_tara_refund_http_status(const struct dargah_tara_refund *refund) {
    return dargah_loader.dargah_tara_refund_http_status == NULL ? (uint32_t)0 : dargah_loader.dargah_tara_refund_http_status(refund);
}

DARGAH_LOADER_HIDDEN char *dargah_tara_refund_to_json(const struct dargah_tara_refund *refund) {
    return dargah_loader.dargah_tara_refund_to_json == NULL ? NULL : dargah_loader.dargah_tara_refund_to_json(refund);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_testing_tara_callback(const char *token, size_t token_len, const char *result, size_t result_len, const char *fields, size_t fields_len, char **out, struct dargah_error **err) {
    return dargah_loader.dargah_testing_tara_callback == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_testing_tara_callback(token, token_len, result, result_len, fields, fields_len, out, err);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_testing_tabapay_callback(const char *token, size_t token_len, int64_t amount, const char *response_code, size_t response_code_len, const char *fields, size_t fields_len, char **out, struct dargah_error **err) {
    return dargah_loader.dargah_testing_tabapay_callback == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_testing_tabapay_callback(token, token_len, amount, response_code, response_code_len, fields, fields_len, out, err);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_testing_tabapay_push(const char *token, size_t token_len, int64_t amount, const char *fields, size_t fields_len, char **out, struct dargah_error **err) {
    return dargah_loader.dargah_testing_tabapay_push == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_testing_tabapay_push(token, token_len, amount, fields, fields_len, out, err);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_testing_tabapay_authorize(const char *merchant, size_t merchant_len, char **out, struct dargah_error **err) {
    return dargah_loader.dargah_testing_tabapay_authorize == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_testing_tabapay_authorize(merchant, merchant_len, out, err);
}

DARGAH_LOADER_HIDDEN void dargah_text_free(char *text) {
    if (dargah_loader.dargah_text_free != NULL) {
        dargah_loader.dargah_text_free(text);
    }
}

DARGAH_LOADER_HIDDEN dargah_status dargah_rial_parse(const char *amount, size_t amount_len, int64_t *out, struct dargah_error **err) {
    return dargah_loader.dargah_rial_parse == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_rial_parse(amount, amount_len, out, err);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_rial_parse_toman(const char *amount, size_t amount_len, int64_t *out, struct dargah_error **err) {
    return dargah_loader.dargah_rial_parse_toman == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_rial_parse_toman(amount, amount_len, out, err);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_rial_parse_decimal(const char *amount, size_t amount_len, int64_t *out, struct dargah_error **err) {
    return dargah_loader.dargah_rial_parse_decimal == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_rial_parse_decimal(amount, amount_len, out, err);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_rial_from_toman(int64_t toman, int64_t *out, struct dargah_error **err) {
    return dargah_loader.dargah_rial_from_toman == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_rial_from_toman(toman, out, err);
}

DARGAH_LOADER_HIDDEN bool dargah_rial_to_toman(int64_t rial, int64_t *out) {
    return dargah_loader.dargah_rial_to_toman == NULL ? false : dargah_loader.dargah_rial_to_toman(rial, out);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_rial_to_persian(int64_t rial, char **out, struct dargah_error **err) {
    return dargah_loader.dargah_rial_to_persian == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_rial_to_persian(rial, out, err);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_check_mobile(const char *mobile, size_t mobile_len, char **out, struct dargah_error **err) {
    return dargah_loader.dargah_check_mobile == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_check_mobile(mobile, mobile_len, out, err);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_check_national_code(const char *code, size_t code_len, char **out, struct dargah_error **err) {
    return dargah_loader.dargah_check_national_code == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_check_national_code(code, code_len, out, err);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_check_card_number(const char *card, size_t card_len, char **out, struct dargah_error **err) {
    return dargah_loader.dargah_check_card_number == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_check_card_number(card, card_len, out, err);
}

DARGAH_LOADER_HIDDEN size_t dargah_code_count(void) {
    return dargah_loader.dargah_code_count == NULL ? (size_t)0 : dargah_loader.dargah_code_count();
}

DARGAH_LOADER_HIDDEN const struct dargah_code *dargah_code_at(size_t index) {
    return dargah_loader.dargah_code_at == NULL ? NULL : dargah_loader.dargah_code_at(index);
}

DARGAH_LOADER_HIDDEN const struct dargah_code *dargah_code_find(const char *gateway, size_t gateway_len, const char *code, size_t code_len) {
    return dargah_loader.dargah_code_find == NULL ? NULL : dargah_loader.dargah_code_find(gateway, gateway_len, code, code_len);
}

DARGAH_LOADER_HIDDEN int64_t dargah_code_number(const struct dargah_code *code) {
    return dargah_loader.dargah_code_number == NULL ? (int64_t)0 : dargah_loader.dargah_code_number(code);
}

DARGAH_LOADER_HIDDEN const char *dargah_code_gateway(const struct dargah_code *code, size_t *len) {
    return dargah_loader.dargah_code_gateway == NULL ? NULL : dargah_loader.dargah_code_gateway(code, len);
}

DARGAH_LOADER_HIDDEN const char *dargah_code_name(const struct dargah_code *code, size_t *len) {
    return dargah_loader.dargah_code_name == NULL ? NULL : dargah_loader.dargah_code_name(code, len);
}

DARGAH_LOADER_HIDDEN const char *dargah_code_text(const struct dargah_code *code, size_t *len) {
    return dargah_loader.dargah_code_text == NULL ? NULL : dargah_loader.dargah_code_text(code, len);
}

DARGAH_LOADER_HIDDEN const char *dargah_code_text_fa(const struct dargah_code *code, size_t *len) {
    return dargah_loader.dargah_code_text_fa == NULL ? NULL : dargah_loader.dargah_code_text_fa(code, len);
}

DARGAH_LOADER_HIDDEN const char *dargah_code_field(const struct dargah_code *code, size_t *len) {
    return dargah_loader.dargah_code_field == NULL ? NULL : dargah_loader.dargah_code_field(code, len);
}

DARGAH_LOADER_HIDDEN dargah_status dargah_code_meaning(const char *gateway, size_t gateway_len, const char *call, size_t call_len, const char *code, size_t code_len, uint32_t *out, struct dargah_error **err) {
    return dargah_loader.dargah_code_meaning == NULL ? (dargah_status)DARGAH_ERROR_KIND_MISUSE : dargah_loader.dargah_code_meaning(gateway, gateway_len, call, call_len, code, code_len, out, err);
}

DARGAH_LOADER_HIDDEN const char *dargah_version(size_t *len) {
    return dargah_loader.dargah_version == NULL ? NULL : dargah_loader.dargah_version(len);
}

DARGAH_LOADER_HIDDEN uint32_t dargah_abi_major(void) {
    return dargah_loader.dargah_abi_major == NULL ? (uint32_t)0 : dargah_loader.dargah_abi_major();
}

DARGAH_LOADER_HIDDEN uint32_t dargah_abi_minor(void) {
    return dargah_loader.dargah_abi_minor == NULL ? (uint32_t)0 : dargah_loader.dargah_abi_minor();
}


#ifdef __cplusplus
} /* extern "C" */
#endif

#endif /* DARGAH_LOADER_IMPLEMENTATION */

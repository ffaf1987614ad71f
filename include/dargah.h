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
 * - Getters take NULL and then return NULL, 0 or false; one with an enum says which value. An optional number is
 *   returned as bool, which says whether there is one, with the number in `out`, which may be NULL.
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

#ifndef DARGAH_H
#define DARGAH_H

/* Made by cbindgen from src/capi: do not edit; `make headers` makes it anew. */

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
/** As a length: the text ends with a NUL. */
#define DARGAH_NUL_TERMINATED ((size_t)-1)

/** Constants. The ABI numbers are those that this header was made for. */
typedef enum dargah_constants {
    /** The status of success. */
    DARGAH_OK = 0,
    /** Must equal dargah_abi_major(). */
    DARGAH_ABI_MAJOR = 1,
    /** Must not be above dargah_abi_minor(). */
    DARGAH_ABI_MINOR = 0,
} dargah_constants;

/** The codes of Tara. Source: Tara IPG document, revision 4 (1401/01/22), section 3. */
typedef enum dargah_tara_code {
    /** success. موفق. */
    DARGAH_TARA_CODE_SUCCESS = 0,
    /** request from an IP that is not allowed. درخواست از IP غیر مجاز. */
    DARGAH_TARA_CODE_IP_NOT_ALLOWED = 1,
    /** user name or password is not valid. نام کاربری یا رمز عبور نامعتبر است. */
    DARGAH_TARA_CODE_BAD_CREDENTIALS = 2,
    /** the user has no access. کاربر دسترسی ندارد. */
    DARGAH_TARA_CODE_NO_ACCESS = 3,
    /** merchant not found. پذیرنده یافت نشد. */
    DARGAH_TARA_CODE_MERCHANT_NOT_FOUND = 4,
    /** redirect to the payment page. هدایت به صفحه پرداخت. */
    DARGAH_TARA_CODE_REDIRECT_TO_PAYMENT_PAGE = 5,
    /** transaction not found. تراکنش یافت نشد. */
    DARGAH_TARA_CODE_TRANSACTION_NOT_FOUND = 6,
    /** token not found. توکن یافت نشد. */
    DARGAH_TARA_CODE_TOKEN_NOT_FOUND = 7,
    /** the tracking number does not belong to the merchant. شماره پیگیری به پذیرنده تعلق ندارد. */
    DARGAH_TARA_CODE_NOT_THIS_MERCHANT = 8,
    /** service number is not valid. شماره سرویس نامعتبر است. */
    DARGAH_TARA_CODE_SERVICE_NUMBER_NOT_VALID = 9,
    /** duplicate token. توکن تکراری است. */
    DARGAH_TARA_CODE_DUPLICATE_TOKEN = 10,
    /** the amounts are not equal. مبالغ یکسان نیست. */
    DARGAH_TARA_CODE_AMOUNTS_NOT_EQUAL = 11,
    /** channel not found. کانال یافت نشد. */
    DARGAH_TARA_CODE_CHANNEL_NOT_FOUND = 12,
    /** amount above the limit. مبلغ بیشتر از حد مجاز. */
    DARGAH_TARA_CODE_AMOUNT_ABOVE_LIMIT = 13,
    /** amount below the limit. مبلغ کمتر از حد مجاز. */
    DARGAH_TARA_CODE_AMOUNT_BELOW_LIMIT = 14,
    /** general error. خطای عمومی. */
    DARGAH_TARA_CODE_GENERAL_ERROR = 15,
    /** amount must not be empty. مبلغ نمی‌تواند خالی باشد. */
    DARGAH_TARA_CODE_AMOUNT_EMPTY = 87,
    /** IP must not be empty. IP نمی‌تواند خالی باشد. */
    DARGAH_TARA_CODE_IP_EMPTY = 88,
    /** amount is not valid. مبلغ نامعتبر می‌باشد. */
    DARGAH_TARA_CODE_AMOUNT_NOT_VALID = 89,
    /** the list of service amounts is empty. لیست مبالغ سرویس خالی می‌باشد. */
    DARGAH_TARA_CODE_SERVICE_AMOUNTS_EMPTY = 90,
    /** service id is not valid. شناسه سرویس نامعتبر. */
    DARGAH_TARA_CODE_SERVICE_ID_NOT_VALID = 91,
    /** the format of the callback address is not right. فرمت آدرس برگشتی صحیح نمی‌باشد. */
    DARGAH_TARA_CODE_CALLBACK_URL_FORMAT = 92,
    /** the original transaction was not successful. تراکنش اصلی موفق نبوده است. */
    DARGAH_TARA_CODE_ORIGINAL_TRANSACTION_FAILED = 102,
} dargah_tara_code;

/** The codes of TabaPay. Source: TabaPay API page, list of response codes. */
typedef enum dargah_tabapay_code {
    /** success. موفق. */
    DARGAH_TABAPAY_CODE_SUCCESS = 1,
    /** confirmed (read as: confirmed before). تایید شده. */
    DARGAH_TABAPAY_CODE_CONFIRMED = 2,
    /** system error. خطای سیستمی. */
    DARGAH_TABAPAY_CODE_SYSTEM_ERROR = -1,
    /** a parameter that was sent is not valid. ارسال پارامتر نامعتبر. */
    DARGAH_TABAPAY_CODE_PARAMETER_NOT_VALID = -9,
    /** merchant code is required. کد مرچنت اجباری است. */
    DARGAH_TABAPAY_CODE_MERCHANT_REQUIRED = -10,
    /** merchant code is not valid. کد مرچنت نامعتبر است. */
    DARGAH_TABAPAY_CODE_MERCHANT_NOT_VALID = -11,
    /** amount is required. مبلغ اجباری است. */
    DARGAH_TABAPAY_CODE_AMOUNT_REQUIRED = -12,
    /** least amount: 10000 Rial. حداقل مبلغ: 10000 ریال. */
    DARGAH_TABAPAY_CODE_AMOUNT_BELOW_LIMIT = -13,
    /** greatest amount: 2000000000 Rial. حداکثر مبلغ: 2000000000 ریال. */
    DARGAH_TABAPAY_CODE_AMOUNT_ABOVE_LIMIT = -14,
    /** callback link is required. لینک بازگشت اجباری است. */
    DARGAH_TABAPAY_CODE_CALLBACK_REQUIRED = -15,
    /** callback link is not valid. لینک بازگشت نامعتبر است. */
    DARGAH_TABAPAY_CODE_CALLBACK_NOT_VALID = -16,
    /** mobile number is not valid. شماره موبایل نامعتبر است. */
    DARGAH_TABAPAY_CODE_MOBILE_NOT_VALID = -17,
    /** email is not valid. ایمیل نامعتبر است. */
    DARGAH_TABAPAY_CODE_EMAIL_NOT_VALID = -18,
    /** national code is not valid. پارامتر ورودی برای کد ملی نامعتبر است. */
    DARGAH_TABAPAY_CODE_NATIONAL_CODE_NOT_VALID = -19,
    /** bank card number is not valid. پارامتر ورودی برای شماره کارت بانکی نامعتبر است. */
    DARGAH_TABAPAY_CODE_CARD_NUMBER_NOT_VALID = -20,
    /** description is longer than 300 characters. حداکثر طول مجاز توضیحات 300 کاراکتر است. */
    DARGAH_TABAPAY_CODE_DESCRIPTION_TOO_LONG = -21,
    /** the optional data must be JSON. فرمت پارامتر دیتا اختیاری باید Json باشد. */
    DARGAH_TABAPAY_CODE_ADDITIONAL_DATA_NOT_JSON = -22,
    /** the optional data is longer than 500 characters. حداکثر طول مجاز برای دیتا اختیاری 500 کاراکتر است. */
    DARGAH_TABAPAY_CODE_ADDITIONAL_DATA_TOO_LONG = -23,
    /** the SMS parameter is not valid. پارامتر ورودی ارسال پیامک نامعتبر است. */
    DARGAH_TABAPAY_CODE_SMS_NOT_VALID = -24,
    /** name is not valid. نام نامعتبر است. */
    DARGAH_TABAPAY_CODE_NAME_NOT_VALID = -25,
    /** SMS is on, so the mobile number must not be empty. در صورتی که ارسال پیامک فعال باشد، پارامتر شماره موبایل نمی‌تواند خالی باشد. */
    DARGAH_TABAPAY_CODE_SMS_NEEDS_MOBILE = -26,
    /** the current domain is not the confirmed domain. دامنه فعلی با دامنه تایید شده تطابق ندارد. */
    DARGAH_TABAPAY_CODE_DOMAIN_NOT_CONFIRMED = -27,
    /** the merchant is not active. پذیرنده درگاه غیر فعال شده است. */
    DARGAH_TABAPAY_CODE_MERCHANT_NOT_ACTIVE = -28,
    /** the gateway is not active. درگاه پرداخت غیر فعال شده است. */
    DARGAH_TABAPAY_CODE_GATEWAY_NOT_ACTIVE = -29,
    /** gateway not found. درگاه پرداخت پیدا نشد. */
    DARGAH_TABAPAY_CODE_GATEWAY_NOT_FOUND = -30,
    /** invalid transaction. تراکنش نامعتبر. */
    DARGAH_TABAPAY_CODE_TRANSACTION_NOT_VALID = -31,
    /** the card that paid is not the card that was asked for. شماره کارت پرداختی با شماره کارت درخواستی تطابق ندارد. */
    DARGAH_TABAPAY_CODE_OTHER_CARD = -100,
    /** the transaction failed. تراکنش ناموفق. */
    DARGAH_TABAPAY_CODE_TRANSACTION_FAILED = -101,
    /** the transaction has expired. تراکنش منقضی شده است. */
    DARGAH_TABAPAY_CODE_TRANSACTION_EXPIRED = -102,
} dargah_tabapay_code;


/**
 * How far a request got. Decides whether it may be sent again.
 */
typedef enum dargah_progress {
    /**
     * Not a byte left this machine: the gateway cannot have acted on it.
     */
    DARGAH_PROGRESS_NOT_SENT = 0,
    /**
     * A byte may have left: the gateway may have acted on it.
     */
    DARGAH_PROGRESS_SENT = 1,
    /**
     * An answer came back, readable or not.
     */
    DARGAH_PROGRESS_ANSWERED = 2,
} dargah_progress;

/**
 * Whether an attempt used a kept connection.
 */
typedef enum dargah_connection_use {
    /**
     * There was never a connection.
     */
    DARGAH_CONNECTION_USE_NONE,
    /**
     * A new connection was opened.
     */
    DARGAH_CONNECTION_USE_NEW,
    /**
     * A kept connection was used.
     */
    DARGAH_CONNECTION_USE_REUSED,
} dargah_connection_use;

/**
 * What became of a payment.
 */
typedef enum dargah_outcome_kind {
    /**
     * Positive proof: success code, token, amount and reference number, all as asked for.
     */
    DARGAH_OUTCOME_KIND_PAID = 1,
    /**
     * The gateway says that it was not paid; see `dargah_outcome_is_final`.
     */
    DARGAH_OUTCOME_KIND_DECLINED = 2,
    /**
     * Proof of a payment of another amount: the shop decides.
     */
    DARGAH_OUTCOME_KIND_MISMATCH = 3,
    /**
     * Nobody knows yet: money may have moved. Ask again; never treat it as not paid. Also for NULL.
     */
    DARGAH_OUTCOME_KIND_UNKNOWN = 4,
} dargah_outcome_kind;

/**
 * What a shop does next about a payment. The states are for operators.
 */
typedef enum dargah_next_step {
    /**
     * Nothing: it is delivered, given back, or closed.
     */
    DARGAH_NEXT_STEP_NOTHING = 1,
    /**
     * Deliver the order, and acknowledge.
     */
    DARGAH_NEXT_STEP_DELIVER = 2,
    /**
     * Give the money back: the order was paid by another payment.
     */
    DARGAH_NEXT_STEP_GIVE_BACK = 3,
    /**
     * Not paid: the payer may pay again.
     */
    DARGAH_NEXT_STEP_OFFER_TO_PAY_AGAIN = 4,
    /**
     * Nobody knows yet, or the payer is on the way: reconcile will tell.
     */
    DARGAH_NEXT_STEP_WAIT = 5,
    /**
     * A person decides what becomes of it.
     */
    DARGAH_NEXT_STEP_ASK_A_PERSON = 6,
} dargah_next_step;

/**
 * Where a payment stands.
 */
typedef enum dargah_payment_state {
    /**
     * Written down; the gateway may or may not have been asked for a token.
     */
    DARGAH_PAYMENT_STATE_STARTED = 1,
    /**
     * The payer is on the way: there is a token, and no positive callback yet.
     */
    DARGAH_PAYMENT_STATE_WAITING = 2,
    /**
     * A verify is about to leave, or has left: whoever holds the lease is at it.
     */
    DARGAH_PAYMENT_STATE_VERIFYING = 3,
    /**
     * Nobody knows; asked again by reconcile.
     */
    DARGAH_PAYMENT_STATE_UNKNOWN = 4,
    /**
     * Called not paid, which may still change: it stays due until its window is over.
     */
    DARGAH_PAYMENT_STATE_DECLINED = 5,
    /**
     * Positive proof. Never changes.
     */
    DARGAH_PAYMENT_STATE_PAID = 6,
    /**
     * Called not paid when its window was over: asked about no more. A positive callback is verified all the same.
     */
    DARGAH_PAYMENT_STATE_DECLINED_FINAL = 7,
    /**
     * Proof of another amount. Stays listed until the shop closes it.
     */
    DARGAH_PAYMENT_STATE_MISMATCH = 8,
    /**
     * Time is up without proof. Stays listed until a person closes it; a positive callback is verified all the same.
     */
    DARGAH_PAYMENT_STATE_UNRESOLVED = 9,
    /**
     * The gateway gave no token: nothing can have been paid.
     */
    DARGAH_PAYMENT_STATE_FAILED = 10,
    /**
     * Closed by a person, with a reason. Never changes.
     */
    DARGAH_PAYMENT_STATE_CLOSED = 11,
} dargah_payment_state;

/**
 * Where a refund stands.
 */
typedef enum dargah_refund_state {
    /**
     * Written down, and about to be sent. What a process leaves behind that died there counts as unknown.
     */
    DARGAH_REFUND_STATE_SENDING = 1,
    /**
     * The gateway says that it was done.
     */
    DARGAH_REFUND_STATE_DONE = 2,
    /**
     * Certainly not done.
     */
    DARGAH_REFUND_STATE_REFUSED = 3,
    /**
     * Nobody knows. The next one waits until a person has looked.
     */
    DARGAH_REFUND_STATE_UNKNOWN = 4,
} dargah_refund_state;

/**
 * The HTTP method of a redirect.
 */
typedef enum dargah_redirect_method {
    /**
     * An ordinary link: HTTP 302 or 303 with `Location` serves as well as the page.
     */
    DARGAH_REDIRECT_METHOD_GET = 1,
    /**
     * A form that the browser posts, urlencoded.
     */
    DARGAH_REDIRECT_METHOD_POST = 2,
} dargah_redirect_method;

/**
 * What became of a refund.
 */
typedef enum dargah_refund_kind {
    /**
     * Tara says that it was done.
     */
    DARGAH_REFUND_KIND_DONE = 1,
    /**
     * Tara refused it, or it was certainly not asked for.
     */
    DARGAH_REFUND_KIND_REFUSED = 2,
    /**
     * Nobody knows: the money may have moved. Never ask again before somebody has looked. Also for NULL.
     */
    DARGAH_REFUND_KIND_UNKNOWN = 3,
} dargah_refund_kind;

/**
 * What to do when an order is begun that was begun before. What each of them does, row by row, is in
 * `docs/decisions/0011-beginning-again.md`.
 */
typedef enum dargah_again {
    /**
     * What a shop means: the same page while it lives, else another payment, unless the order is paid or a payment of
     * it may be.
     */
    DARGAH_AGAIN_DEFAULT = 1,
    /**
     * Refuse where a payment of the order is open.
     */
    DARGAH_AGAIN_ONLY_NEW = 2,
    /**
     * Start another payment, also beside one that may be paid: the shop knows that both may be.
     */
    DARGAH_AGAIN_NEW_ATTEMPT = 3,
    /**
     * The same, and also for an order that was paid and given back.
     */
    DARGAH_AGAIN_AGAIN = 4,
} dargah_again;

/**
 * Why TLS could not be set up.
 */
typedef enum dargah_tls_problem {
    /**
     * The gateway's certificate has expired. If others work, this machine's clock may be ahead.
     */
    DARGAH_TLS_PROBLEM_EXPIRED = 1,
    /**
     * The certificate is not valid yet: almost always this machine's clock is behind.
     */
    DARGAH_TLS_PROBLEM_NOT_VALID_YET = 2,
    /**
     * The certificate is for another host name.
     */
    DARGAH_TLS_PROBLEM_WRONG_HOST = 3,
    /**
     * The certificate's issuer is not among the trusted ones.
     */
    DARGAH_TLS_PROBLEM_UNKNOWN_ISSUER = 4,
    /**
     * No TLS version or cipher in common (1.2 or newer is asked for).
     */
    DARGAH_TLS_PROBLEM_VERSION = 5,
    /**
     * The certificate is broken in another way (signature, revoked, purpose).
     */
    DARGAH_TLS_PROBLEM_BAD_CERTIFICATE = 6,
    /**
     * Anything else, e.g. what answers does not speak TLS.
     */
    DARGAH_TLS_PROBLEM_OTHER = 7,
} dargah_tls_problem;

/**
 * What went wrong. The numbers are stable and never reused.
 */
typedef enum dargah_error_kind {
    /**
     * A value of the caller's is not acceptable; `field` names it. Nothing was sent.
     */
    DARGAH_ERROR_KIND_INVALID_INPUT = 1,
    /**
     * A setting is not acceptable; `field` names it. Nothing was sent.
     */
    DARGAH_ERROR_KIND_INVALID_CONFIGURATION = 2,
    /**
     * The callback is for another payment: another token, order or amount, named by `field`.
     */
    DARGAH_ERROR_KIND_CALLBACK_MISMATCH = 3,
    /**
     * The callback cannot be read: a field is missing or doubled, named by `field`.
     */
    DARGAH_ERROR_KIND_CALLBACK_UNREADABLE = 4,
    /**
     * The gateway's host name could not be resolved.
     */
    DARGAH_ERROR_KIND_RESOLVE = 10,
    /**
     * No connection to the gateway.
     */
    DARGAH_ERROR_KIND_CONNECT = 11,
    /**
     * The proxy refused.
     */
    DARGAH_ERROR_KIND_PROXY = 12,
    /**
     * TLS could not be set up; the error says why.
     */
    DARGAH_ERROR_KIND_TLS = 13,
    /**
     * The time was up.
     */
    DARGAH_ERROR_KIND_TIMEOUT = 14,
    /**
     * The caller cancelled.
     */
    DARGAH_ERROR_KIND_CANCELLED = 15,
    /**
     * The connection broke.
     */
    DARGAH_ERROR_KIND_CONNECTION_LOST = 16,
    /**
     * The answer is longer than allowed.
     */
    DARGAH_ERROR_KIND_ANSWER_TOO_LARGE = 20,
    /**
     * The answer is not what the document describes: HTML, empty, cut, of a wrong type.
     */
    DARGAH_ERROR_KIND_ANSWER_UNREADABLE = 21,
    /**
     * The answer contradicts the question or itself: another token, success without a reference.
     */
    DARGAH_ERROR_KIND_ANSWER_CONTRADICTORY = 22,
    /**
     * An HTTP status that is no success, with nothing readable in it.
     */
    DARGAH_ERROR_KIND_HTTP_STATUS = 23,
    /**
     * The gateway sent a redirect, which is never followed.
     */
    DARGAH_ERROR_KIND_REDIRECTED = 24,
    /**
     * The gateway refused, with a code.
     */
    DARGAH_ERROR_KIND_REFUSED = 30,
    /**
     * The gateway does not accept the credentials (401, 403, or its own code).
     */
    DARGAH_ERROR_KIND_AUTHENTICATION = 31,
    /**
     * The journal cannot be read or written. Nothing was marked as paid.
     */
    DARGAH_ERROR_KIND_JOURNAL = 40,
    /**
     * The order stands in the way: paid already, perhaps paid, open, or now of another amount.
     */
    DARGAH_ERROR_KIND_ORDER_CONFLICT = 41,
    /**
     * The library was called wrongly: NULL for a handle, a builder used twice. `field` names the parameter.
     */
    DARGAH_ERROR_KIND_MISUSE = 98,
    /**
     * A fault in dargah itself. Please report it.
     */
    DARGAH_ERROR_KIND_INTERNAL = 99,
} dargah_error_kind;

/**
 * The units of an invoice item (document, section 2-1).
 */
typedef enum dargah_tara_unit {
    /**
     * کیلوگرم
     */
    DARGAH_TARA_UNIT_KILOGRAM = 1,
    /**
     * متر
     */
    DARGAH_TARA_UNIT_METRE = 2,
    /**
     * لیتر
     */
    DARGAH_TARA_UNIT_LITRE = 3,
    /**
     * مترمربع
     */
    DARGAH_TARA_UNIT_SQUARE_METRE = 4,
    /**
     * عدد
     */
    DARGAH_TARA_UNIT_EACH = 5,
    /**
     * قطعه
     */
    DARGAH_TARA_UNIT_PIECE = 6,
    /**
     * دستگاه
     */
    DARGAH_TARA_UNIT_DEVICE = 7,
    /**
     * دست
     */
    DARGAH_TARA_UNIT_SUIT = 8,
    /**
     * بسته
     */
    DARGAH_TARA_UNIT_PACK = 9,
    /**
     * جعبه
     */
    DARGAH_TARA_UNIT_BOX = 10,
    /**
     * ست
     */
    DARGAH_TARA_UNIT_SET = 11,
    /**
     * جفت
     */
    DARGAH_TARA_UNIT_PAIR = 12,
} dargah_tara_unit;

/**
 * What a code means at a call.
 */
typedef enum dargah_code_flags {
    /**
     * The call succeeded.
     */
    DARGAH_CODE_FLAGS_SUCCESS = 1,
    /**
     * Settles a payment as not paid, on a first verify after the time in which it could be paid.
     */
    DARGAH_CODE_FLAGS_FINAL = 2,
    /**
     * The same call may succeed later, and repeating it moves no money.
     */
    DARGAH_CODE_FLAGS_RETRYABLE = 4,
    /**
     * The payer may have paid although the call was refused.
     */
    DARGAH_CODE_FLAGS_MONEY_MAY_HAVE_MOVED = 8,
} dargah_code_flags;

/**
 * Where payments are made.
 */
typedef enum dargah_environment {
    /**
     * Real money.
     */
    DARGAH_ENVIRONMENT_PRODUCTION = 1,
    /**
     * TabaPay's sandbox.
     */
    DARGAH_ENVIRONMENT_SANDBOX = 2,
} dargah_environment;

/**
 * Ends calls from another thread. May be shared by any number of calls and threads.
 */
typedef struct dargah_cancel dargah_cancel;

/**
 * Takes payments safely: a journal remembers every payment, so that none is lost when a process dies and none is
 * counted twice when a callback comes again. Freed with `dargah_checkout_free`.
 */
typedef struct dargah_checkout dargah_checkout;

/**
 * Collects a checkout's accounts and settings. Freed with `dargah_checkout_builder_free`, also after it has built.
 */
typedef struct dargah_checkout_builder dargah_checkout_builder;

/**
 * One documented code of a gateway. Lives as long as the library; never freed.
 */
typedef struct dargah_code dargah_code;

/**
 * A payment after a callback or a push. Freed with `dargah_completed_free`.
 */
typedef struct dargah_completed dargah_completed;

/**
 * What went wrong. Freed with `dargah_error_free`, unless it was borrowed from another handle.
 */
typedef struct dargah_error dargah_error;

/**
 * One attempt. Lives during the callback, or until what was taken out of a queue is freed.
 */
typedef struct dargah_event dargah_event;

/**
 * Keeps the last events of the clients that report to it. May be shared by any number of clients and threads.
 */
typedef struct dargah_event_queue dargah_event_queue;

/**
 * The payment that a verify is about, from the shop's own records. Freed with `dargah_expected_free`.
 */
typedef struct dargah_expected dargah_expected;

/**
 * Which payments to list. Wherever a filter is asked for, NULL means all of them. Freed with `dargah_filter_free`.
 */
typedef struct dargah_filter dargah_filter;

/**
 * What happened to a payment, line by line, the first one first. Freed with `dargah_history_free`.
 */
typedef struct dargah_history dargah_history;

/**
 * How connections are made: certificates, proxy, user agent. Clients of one process with equal settings
 * share connections. The system's certificate store and the environment are never read; the Mozilla
 * roots are built in.
 */
typedef struct dargah_network dargah_network;

/**
 * What one call may take. Wherever options are asked for, NULL means the client's own settings.
 */
typedef struct dargah_options dargah_options;

/**
 * What a verify found. Freed with `dargah_outcome_free`.
 */
typedef struct dargah_outcome dargah_outcome;

/**
 * One payment as the journal has it: it does not change afterwards. Freed with `dargah_payment_free`, unless it was
 * borrowed from another handle.
 */
typedef struct dargah_payment dargah_payment;

/**
 * A list of payments. Freed with `dargah_payments_free`, unless it was borrowed from another handle.
 */
typedef struct dargah_payments dargah_payments;

/**
 * Where the payer's browser goes next. Freed with `dargah_redirect_free`.
 */
typedef struct dargah_redirect dargah_redirect;

/**
 * What a reconcile did. Freed with `dargah_report_free`.
 */
typedef struct dargah_report dargah_report;

/**
 * What a signed note in a callback address says. Freed with `dargah_return_state_free`.
 */
typedef struct dargah_return_state dargah_return_state;

/**
 * A payment that was begun. Freed with `dargah_started_free`.
 */
typedef struct dargah_started dargah_started;

/**
 * A client for TabaPay. Any number of threads may use one at the same time, and so may a process that was
 * forked after it was made.
 */
typedef struct dargah_tabapay dargah_tabapay;

/**
 * Settings of a TabaPay client. Checked by `dargah_tabapay_builder_build`.
 */
typedef struct dargah_tabapay_builder dargah_tabapay_builder;

/**
 * What a payer's browser brought from TabaPay. Unsigned: it proves nothing, in either direction.
 */
typedef struct dargah_tabapay_callback dargah_tabapay_callback;

/**
 * What a successful `create` answered. Freed with `dargah_tabapay_created_free`.
 */
typedef struct dargah_tabapay_created dargah_tabapay_created;

/**
 * TabaPay's undocumented push. Neither signed nor protected from replay: a hint that a verify is due.
 */
typedef struct dargah_tabapay_push dargah_tabapay_push;

/**
 * What TabaPay's create is asked for. Freed with `dargah_tabapay_request_free`.
 */
typedef struct dargah_tabapay_request dargah_tabapay_request;

/**
 * What `verify` answered, success or not. An answer is not a payment: only `dargah_tabapay_verify` compares
 * it with what was asked for. Freed with `dargah_tabapay_verify_answer_free`, unless it was borrowed.
 */
typedef struct dargah_tabapay_verify_answer dargah_tabapay_verify_answer;

/**
 * A client for Tara. Any number of threads may use one at the same time, and so may a process that was
 * forked after it was made.
 */
typedef struct dargah_tara dargah_tara;

/**
 * What a login answered. The token itself stays inside.
 */
typedef struct dargah_tara_authentication dargah_tara_authentication;

/**
 * Settings of a Tara client. Checked by `dargah_tara_builder_build`.
 */
typedef struct dargah_tara_builder dargah_tara_builder;

/**
 * What a payer's browser brought from Tara. Unsigned: it proves nothing, in either direction.
 */
typedef struct dargah_tara_callback dargah_tara_callback;

/**
 * The shop's own categories mapped onto Tara's groups. Freed with `dargah_tara_group_map_free`.
 */
typedef struct dargah_tara_group_map dargah_tara_group_map;

/**
 * Tara's merchandise groups. Freed with `dargah_tara_groups_free`.
 */
typedef struct dargah_tara_groups dargah_tara_groups;

/**
 * What `purchaseInquiry` answered. Freed with `dargah_tara_inquiry_free`.
 */
typedef struct dargah_tara_inquiry dargah_tara_inquiry;

/**
 * Invoice items: goods, and shipping as an item of its own. Freed with `dargah_tara_items_free`.
 */
typedef struct dargah_tara_items dargah_tara_items;

/**
 * An order at Tara. Freed with `dargah_tara_order_free`.
 */
typedef struct dargah_tara_order dargah_tara_order;

/**
 * What became of a refund. Freed with `dargah_tara_refund_free`.
 */
typedef struct dargah_tara_refund dargah_tara_refund;

/**
 * What `getToken` answered. Freed with `dargah_tara_token_free`.
 */
typedef struct dargah_tara_token dargah_tara_token;

/**
 * What `purchaseVerify` answered, or one element of an inquiry. An answer is not a payment: only
 * `dargah_tara_verify` compares it with what was asked for. Freed with `dargah_tara_verify_answer_free`,
 * unless it was borrowed.
 */
typedef struct dargah_tara_verify_answer dargah_tara_verify_answer;

/**
 * `DARGAH_OK` (0), or the number of a `dargah_error_kind`. Numbers are never reused; newer libraries may
 * return numbers that an older header does not name.
 */
typedef uint32_t dargah_status;

/**
 * Is told of each payment that reconcile has looked at, one after the other, from any thread. `looked` counts them.
 * It must not block, throw, or call back into the checkout. `payment` is borrowed until it returns, and shows where
 * the payment stood before.
 */
typedef void (*dargah_progress_fn)(void *user, size_t looked, const struct dargah_payment *payment);

/**
 * Receives an event on the thread that made the call, after the attempt has ended. It must not block,
 * throw, or call back into the client. `event` is borrowed until it returns.
 */
typedef void (*dargah_event_fn)(void *user, const struct dargah_event *event);

/**
 * Called once when the last client that holds a sink is freed, from whichever thread frees it.
 */
typedef void (*dargah_drop_fn)(void *user);

#ifdef __cplusplus
extern "C" {
#endif // __cplusplus

/**
 * Reads Tara's callback from the request's query string and body, as they came. Either may be NULL with
 * length 0. Both may hold anything: nothing in them is trusted.
 */
dargah_status dargah_tara_callback_parse(const char *query,
                                         size_t query_len,
                                         const char *body,
                                         size_t body_len,
                                         struct dargah_tara_callback **out,
                                         struct dargah_error **err);

/**
 * Frees a callback. NULL does nothing.
 */
void dargah_tara_callback_free(struct dargah_tara_callback *callback);

/**
 * Whether it says that the payer paid. Then verify; it is no proof.
 */
bool dargah_tara_callback_is_positive(const struct dargah_tara_callback *callback);

/**
 * `result`. Borrowed from `callback`, like all its texts.
 */
const char *dargah_tara_callback_result(const struct dargah_tara_callback *callback, size_t *len);

/**
 * `desc`; NULL where it did not come.
 */
const char *dargah_tara_callback_desc(const struct dargah_tara_callback *callback, size_t *len);

/**
 * `token`, by which the shop finds its payment. A secret.
 */
const char *dargah_tara_callback_token(const struct dargah_tara_callback *callback, size_t *len);

/**
 * `channelRefNumber`; NULL where it did not come.
 */
const char *dargah_tara_callback_channel_ref_number(const struct dargah_tara_callback *callback, size_t *len);

/**
 * `additionalData`; NULL where it did not come.
 */
const char *dargah_tara_callback_additional_data(const struct dargah_tara_callback *callback, size_t *len);

/**
 * `orderId`; NULL where it did not come.
 */
const char *dargah_tara_callback_order_id(const struct dargah_tara_callback *callback, size_t *len);

/**
 * `pan`, the payer's masked card (undocumented); NULL where it did not come. A secret.
 */
const char *dargah_tara_callback_pan(const struct dargah_tara_callback *callback, size_t *len);

/**
 * How many other fields came, those of the shop's own query among them.
 */
size_t dargah_tara_callback_extra_count(const struct dargah_tara_callback *callback);

/**
 * The name of the other field at this place, from 0; NULL behind the last.
 */
const char *dargah_tara_callback_extra_name_at(const struct dargah_tara_callback *callback, size_t index, size_t *len);

/**
 * The value of the other field at this place, from 0; NULL behind the last.
 */
const char *dargah_tara_callback_extra_value_at(const struct dargah_tara_callback *callback, size_t index, size_t *len);

/**
 * Reads TabaPay's callback from the request's query string and body, as they came. Either may be NULL with
 * length 0. Both may hold anything: nothing in them is trusted.
 */
dargah_status dargah_tabapay_callback_parse(const char *query,
                                            size_t query_len,
                                            const char *body,
                                            size_t body_len,
                                            struct dargah_tabapay_callback **out,
                                            struct dargah_error **err);

/**
 * Frees a callback. NULL does nothing. Not for the one inside a push.
 */
void dargah_tabapay_callback_free(struct dargah_tabapay_callback *callback);

/**
 * Whether it says that the payer paid. Then verify; it is no proof.
 */
bool dargah_tabapay_callback_is_positive(const struct dargah_tabapay_callback *callback);

/**
 * `responseCode`. Borrowed from `callback`, like all its texts.
 */
const char *dargah_tabapay_callback_response_code(const struct dargah_tabapay_callback *callback, size_t *len);

/**
 * `status`.
 */
const char *dargah_tabapay_callback_status(const struct dargah_tabapay_callback *callback, size_t *len);

/**
 * `token`, by which the shop finds its payment. A secret.
 */
const char *dargah_tabapay_callback_token(const struct dargah_tabapay_callback *callback, size_t *len);

/**
 * `amount`, in Rial. `false` where it did not come.
 */
bool dargah_tabapay_callback_amount(const struct dargah_tabapay_callback *callback, int64_t *out);

/**
 * How many other fields came, those of the shop's own query among them.
 */
size_t dargah_tabapay_callback_extra_count(const struct dargah_tabapay_callback *callback);

/**
 * The name of the other field at this place, from 0; NULL behind the last.
 */
const char *dargah_tabapay_callback_extra_name_at(const struct dargah_tabapay_callback *callback,
                                                  size_t index,
                                                  size_t *len);

/**
 * The value of the other field at this place, from 0; NULL behind the last.
 */
const char *dargah_tabapay_callback_extra_value_at(const struct dargah_tabapay_callback *callback,
                                                   size_t index,
                                                   size_t *len);

/**
 * Frees a checkout. Calls of other threads that are under way must have ended. NULL does nothing.
 */
void dargah_checkout_free(struct dargah_checkout *checkout);

/**
 * Frees it, with the payment and the redirect inside it. NULL does nothing.
 */
void dargah_started_free(struct dargah_started *started);

/**
 * The payment. Borrowed from `started`.
 */
const struct dargah_payment *dargah_started_payment(const struct dargah_started *started);

/**
 * How the payer's browser gets to the gateway. Borrowed from `started`.
 */
const struct dargah_redirect *dargah_started_redirect(const struct dargah_started *started);

/**
 * Whether it was running already.
 */
bool dargah_started_is_resumed(const struct dargah_started *started);

/**
 * Begins a payment through an account at Tara. It is in the journal before anything is sent; if it cannot be written,
 * nothing is sent. The order must have its `orderId`. The amount is that of this attempt: an order may be begun with
 * another one. Before another payment of the order is begun, each earlier one that may still be paid is asked about
 * once. `again` is a `dargah_again`. `DARGAH_ERROR_KIND_ORDER_CONFLICT` when the order is paid, may be paid, or is open
 * and `again` says no: the text names the payment and what to do.
 */
dargah_status dargah_checkout_begin_tara(const struct dargah_checkout *checkout,
                                         const char *account,
                                         size_t account_len,
                                         const struct dargah_tara_order *order,
                                         uint32_t again,
                                         const struct dargah_options *options,
                                         struct dargah_started **out,
                                         struct dargah_error **err);

/**
 * Begins a payment through an account at TabaPay, as `dargah_checkout_begin_tara` does. TabaPay knows no order
 * numbers: `order_id` is the shop's own.
 */
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

/**
 * Frees it, with the payment inside it. NULL does nothing.
 */
void dargah_completed_free(struct dargah_completed *completed);

/**
 * The payment as the journal has it. Borrowed from `completed`.
 */
const struct dargah_payment *dargah_completed_payment(const struct dargah_completed *completed);

/**
 * True for exactly one caller in the world: the one that made the payment paid, and its order with it. A second payment
 * of a paid order is no first time, nor is one for another amount than the order has.
 */
bool dargah_completed_is_first_time(const struct dargah_completed *completed);

/**
 * Whether a push carried the merchant key's hash: only that the sender knows it. `false` after a callback.
 */
bool dargah_completed_is_authorized(const struct dargah_completed *completed);

/**
 * Takes a callback of an account, as bytes of the request's query and body: finds its payment, verifies it with the
 * journal's own values, writes the outcome down, and returns it. A repeated, concurrent or replayed callback returns
 * the same outcome. `DARGAH_ERROR_KIND_CALLBACK_MISMATCH` when no payment has its token. When the journal fails nothing
 * is marked as paid; the callback may come again, and reconcile finds it.
 */
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

/**
 * Takes TabaPay's undocumented push, as a hint that a verify is due; what it says is not believed. `authorize` is the
 * request's `Authorize` header; NULL where it did not come. Answer with `dargah_tabapay_push_answer` where the payment
 * is Paid, and else with an error status: on a success TabaPay may give the shop money that it does not know of.
 */
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

/**
 * Notes that the shop has booked the payment; to be called after the transaction that books the order. Calling it again
 * does nothing. `amount` is what the shop wants for the order now, in Rial: where the payment is of another amount, it
 * is not acknowledged but listed for a person, and this is `DARGAH_ERROR_KIND_ORDER_CONFLICT` with field `amount`.
 * `DARGAH_ERROR_KIND_INVALID_INPUT` with field `payment` when it is not paid.
 */
dargah_status dargah_checkout_acknowledge(const struct dargah_checkout *checkout,
                                          int64_t payment_id,
                                          int64_t amount,
                                          struct dargah_error **err);

/**
 * Closes a payment that waits for a person, as that person's decision. A paid one stays paid, with the reason, and
 * leaves the list. One that is to be delivered is not closed. `reason` must not be empty.
 */
dargah_status dargah_checkout_close(const struct dargah_checkout *checkout,
                                    int64_t payment_id,
                                    const char *reason,
                                    size_t reason_len,
                                    struct dargah_payment **out,
                                    struct dargah_error **err);

/**
 * Notes what was given back by hand, outside of the gateway's calls; nothing is sent. `amount` in Rial, 0 for all that
 * is left. `number` may be NULL. `reason` must not be empty.
 */
dargah_status dargah_checkout_refunded_by_hand(const struct dargah_checkout *checkout,
                                               int64_t payment_id,
                                               int64_t amount,
                                               const char *reason,
                                               size_t reason_len,
                                               uint32_t *number,
                                               struct dargah_payment **out,
                                               struct dargah_error **err);

/**
 * After the journal was restored from a backup, and before the shop opens again: of every payment that is open nobody
 * knows any more whether a verify had left. `count` may be NULL.
 */
dargah_status dargah_checkout_restored(const struct dargah_checkout *checkout,
                                       uint64_t *count,
                                       struct dargah_error **err);

/**
 * Gives back what is left of a payment (Tara only, unofficial). `description` may be NULL. The refund is in the journal
 * before it is sent, and its number goes to `number` (which may be NULL): look at its state in the payment. One whose
 * answer is lost is `DARGAH_REFUND_STATE_UNKNOWN`, and lets no other one leave until `dargah_checkout_settle_refund`.
 */
dargah_status dargah_checkout_refund_rest(const struct dargah_checkout *checkout,
                                          int64_t payment_id,
                                          const char *description,
                                          size_t description_len,
                                          const struct dargah_options *options,
                                          uint32_t *number,
                                          struct dargah_payment **out,
                                          struct dargah_error **err);

/**
 * Gives a part of a payment back, in Rial, as `dargah_checkout_refund_rest` does. `items` and `description` may be
 * NULL. `DARGAH_ERROR_KIND_INVALID_INPUT` with field `amount` when it is more than is left.
 */
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

/**
 * Settles a refund of which nobody knows what became, as a person's decision: whether it was done after all. `reason`
 * must not be empty.
 */
dargah_status dargah_checkout_settle_refund(const struct dargah_checkout *checkout,
                                            int64_t payment_id,
                                            uint32_t number,
                                            bool done,
                                            const char *reason,
                                            size_t reason_len,
                                            struct dargah_payment **out,
                                            struct dargah_error **err);

/**
 * The note in a callback, for the page that a payer sees when nothing else tells the order. What
 * `dargah_checkout_complete` does never depends on it. `DARGAH_ERROR_KIND_CALLBACK_UNREADABLE` with field
 * `dargah_state` when there is none, or when it is cut, too old or wrongly signed.
 */
dargah_status dargah_checkout_return_state(const struct dargah_checkout *checkout,
                                           const char *query,
                                           size_t query_len,
                                           const char *body,
                                           size_t body_len,
                                           struct dargah_return_state **out,
                                           struct dargah_error **err);

/**
 * Frees it. NULL does nothing.
 */
void dargah_return_state_free(struct dargah_return_state *state);

/**
 * The shop's order. Borrowed from `state`.
 */
const char *dargah_return_state_order_id(const struct dargah_return_state *state, size_t *len);

/**
 * Until when the note is good, in milliseconds since 1970.
 */
uint64_t dargah_return_state_expires_ms(const struct dargah_return_state *state);

/**
 * One payment with its history and without secrets, as one line of JSON. Owned by the caller: `dargah_text_free`.
 */
dargah_status dargah_checkout_export_line(const struct dargah_checkout *checkout,
                                          int64_t payment_id,
                                          char **out,
                                          struct dargah_error **err);

/**
 * Starts with the address of the journal: `sqlite:/path/file.db` (a file of dargah's own, that no other SQLite in the
 * same process may open), `postgres://user:password@host/database` for shops with more than one machine, or `memory:`
 * for tests. It is a secret where it holds a password.
 */
dargah_status dargah_checkout_builder_new(const char *journal,
                                          size_t journal_len,
                                          struct dargah_checkout_builder **out,
                                          struct dargah_error **err);

/**
 * Frees a builder. NULL does nothing.
 */
void dargah_checkout_builder_free(struct dargah_checkout_builder *builder);

/**
 * PostgreSQL: trusts the certificates in this PEM file besides the built-in roots.
 */
dargah_status dargah_checkout_builder_set_journal_ca_file(struct dargah_checkout_builder *builder,
                                                          const char *path,
                                                          size_t path_len,
                                                          struct dargah_error **err);

/**
 * The same, from a text.
 */
dargah_status dargah_checkout_builder_set_journal_ca_pem(struct dargah_checkout_builder *builder,
                                                         const char *pem,
                                                         size_t pem_len,
                                                         struct dargah_error **err);

/**
 * PostgreSQL: trusts nothing but the own certificates.
 */
dargah_status dargah_checkout_builder_set_journal_only_own_ca(struct dargah_checkout_builder *builder,
                                                              bool only_own_ca,
                                                              struct dargah_error **err);

/**
 * PostgreSQL: limits each new connection, in milliseconds. 5000 unless set.
 */
dargah_status dargah_checkout_builder_set_journal_connect_timeout_ms(struct dargah_checkout_builder *builder,
                                                                     uint64_t timeout_ms,
                                                                     struct dargah_error **err);

/**
 * Limits each read and write of the journal, the wait for others included, in milliseconds. 10000 unless set.
 */
dargah_status dargah_checkout_builder_set_journal_timeout_ms(struct dargah_checkout_builder *builder,
                                                             uint64_t timeout_ms,
                                                             struct dargah_error **err);

/**
 * PostgreSQL: at most so many connections at a time from this process. 16 unless set.
 */
dargah_status dargah_checkout_builder_set_journal_connections(struct dargah_checkout_builder *builder,
                                                              size_t connections,
                                                              struct dargah_error **err);

/**
 * Adds an account at Tara, under the shop's own name for it. The checkout keeps its own hold on the client: it may be
 * freed right after.
 */
dargah_status dargah_checkout_builder_add_tara(struct dargah_checkout_builder *builder,
                                               const char *account,
                                               size_t account_len,
                                               const struct dargah_tara *tara,
                                               struct dargah_error **err);

/**
 * Adds an account at TabaPay, under the shop's own name for it. The checkout keeps its own hold on the client: it may
 * be freed right after.
 */
dargah_status dargah_checkout_builder_add_tabapay(struct dargah_checkout_builder *builder,
                                                  const char *account,
                                                  size_t account_len,
                                                  const struct dargah_tabapay *tabapay,
                                                  struct dargah_error **err);

/**
 * For how long one process may be at a verify before another one takes it over, in milliseconds. Longer than any
 * call, at least 1000, and like the other times at most 30 days: checked by build. 60000 unless set.
 */
dargah_status dargah_checkout_builder_set_lease_ms(struct dargah_checkout_builder *builder,
                                                   uint64_t lease_ms,
                                                   struct dargah_error **err);

/**
 * How long the gateway's page lives, in milliseconds: a payer who begins again meanwhile gets the same one, and
 * reconcile asks about a payment without a callback when it is over. An assumption: 900000 (15 minutes) unless set.
 */
dargah_status dargah_checkout_builder_set_payer_ms(struct dargah_checkout_builder *builder,
                                                   uint64_t payer_ms,
                                                   struct dargah_error **err);

/**
 * How long after its start a payment is asked about, in milliseconds. An assumption: 3600000 (an hour) unless set.
 */
dargah_status dargah_checkout_builder_set_window_ms(struct dargah_checkout_builder *builder,
                                                    uint64_t window_ms,
                                                    struct dargah_error **err);

/**
 * How long to wait before an unknown payment is asked about again, in milliseconds. 30000 unless set.
 */
dargah_status dargah_checkout_builder_set_ask_again_ms(struct dargah_checkout_builder *builder,
                                                       uint64_t ask_again_ms,
                                                       struct dargah_error **err);

/**
 * Whether each later attempt of an order is sent to Tara under an order number of its own, with a random suffix. On
 * unless set: whether Tara takes a number a second time is not documented.
 */
dargah_status dargah_checkout_builder_set_new_order_numbers(struct dargah_checkout_builder *builder,
                                                            bool new_order_numbers,
                                                            struct dargah_error **err);

/**
 * The shop's own name, where several keep their payments in one journal. An order is known by it and its number, so that
 * the shops may have the same numbers, and each sees its own payments only. Empty unless set. It must not change later:
 * the payments stay those of the old name.
 */
dargah_status dargah_checkout_builder_set_shop(struct dargah_checkout_builder *builder,
                                               const char *shop,
                                               size_t shop_len,
                                               struct dargah_error **err);

/**
 * Puts a signed note with the order into every callback address (see `dargah_checkout_return_state`), signed with the
 * key that is added first; all of them are believed. `name` says in the address which key was used: 1 to 16 letters
 * and digits. A key has at least 32 bytes.
 */
dargah_status dargah_checkout_builder_add_state_key(struct dargah_checkout_builder *builder,
                                                    const char *name,
                                                    size_t name_len,
                                                    const char *key,
                                                    size_t key_len,
                                                    struct dargah_error **err);

/**
 * For how long such a note is good, in milliseconds. A day unless set.
 */
dargah_status dargah_checkout_builder_set_state_ttl_ms(struct dargah_checkout_builder *builder,
                                                       uint64_t ttl_ms,
                                                       struct dargah_error **err);

/**
 * Opens the journal, checks the accounts and makes the checkout. The builder stays a valid handle to be freed, but is
 * at its end: everything else with it is `DARGAH_ERROR_KIND_MISUSE`. When this fails, it can be mended and tried
 * again.
 */
dargah_status dargah_checkout_builder_build(struct dargah_checkout_builder *builder,
                                            struct dargah_checkout **out,
                                            struct dargah_error **err);

/**
 * One that wants all payments.
 */
dargah_status dargah_filter_new(struct dargah_filter **out, struct dargah_error **err);

/**
 * Frees a filter. NULL does nothing.
 */
void dargah_filter_free(struct dargah_filter *filter);

/**
 * Only payments in this state, a `dargah_payment_state`, or in another one that was added.
 */
dargah_status dargah_filter_add_state(struct dargah_filter *filter, uint32_t state, struct dargah_error **err);

/**
 * Only payments of this order.
 */
dargah_status dargah_filter_set_order_id(struct dargah_filter *filter,
                                         const char *order_id,
                                         size_t order_id_len,
                                         struct dargah_error **err);

/**
 * Only payments through this account.
 */
dargah_status dargah_filter_set_account(struct dargah_filter *filter,
                                        const char *account,
                                        size_t account_len,
                                        struct dargah_error **err);

/**
 * Only payments that were begun at this moment or later, in milliseconds since 1970.
 */
dargah_status dargah_filter_set_from_ms(struct dargah_filter *filter, uint64_t from_ms, struct dargah_error **err);

/**
 * Only payments that were begun before this moment, in milliseconds since 1970.
 */
dargah_status dargah_filter_set_before_ms(struct dargah_filter *filter, uint64_t before_ms, struct dargah_error **err);

/**
 * Only payments that wait for a person's decision: see `dargah_payment_needs_attention`.
 */
dargah_status dargah_filter_set_attention(struct dargah_filter *filter, bool attention, struct dargah_error **err);

/**
 * Only payments that are paid and to be delivered: neither acknowledged nor to be given back.
 */
dargah_status dargah_filter_set_to_deliver(struct dargah_filter *filter, bool to_deliver, struct dargah_error **err);

/**
 * Only payments that come after this one, the last of the page before.
 */
dargah_status dargah_filter_set_after(struct dargah_filter *filter, int64_t payment_id, struct dargah_error **err);

/**
 * One payment. `DARGAH_ERROR_KIND_INVALID_INPUT` with field `payment` when the journal has none of this id.
 */
dargah_status dargah_checkout_payment(const struct dargah_checkout *checkout,
                                      int64_t payment_id,
                                      struct dargah_payment **out,
                                      struct dargah_error **err);

/**
 * All payments of an order, the first one first; or the one that was sent to the gateway under this number.
 */
dargah_status dargah_checkout_find(const struct dargah_checkout *checkout,
                                   const char *order_id,
                                   size_t order_id_len,
                                   struct dargah_payments **out,
                                   struct dargah_error **err);

/**
 * At most so many of the payments that a filter wants, by when they were begun.
 */
dargah_status dargah_checkout_list(const struct dargah_checkout *checkout,
                                   const struct dargah_filter *filter,
                                   size_t most,
                                   struct dargah_payments **out,
                                   struct dargah_error **err);

/**
 * At most so many paid payments that are to be delivered, the oldest first.
 */
dargah_status dargah_checkout_unacknowledged(const struct dargah_checkout *checkout,
                                             size_t most,
                                             struct dargah_payments **out,
                                             struct dargah_error **err);

/**
 * The history of a payment; empty where there is no such payment.
 */
dargah_status dargah_checkout_history(const struct dargah_checkout *checkout,
                                      int64_t payment_id,
                                      struct dargah_history **out,
                                      struct dargah_error **err);

/**
 * Frees a history. NULL does nothing.
 */
void dargah_history_free(struct dargah_history *history);

/**
 * How many lines it has.
 */
size_t dargah_history_count(const struct dargah_history *history);

/**
 * When the line at this place, from 0, was written, in milliseconds since 1970; 0 behind the last.
 */
uint64_t dargah_history_ms_at(const struct dargah_history *history, size_t index);

/**
 * What happened, in a few English words; NULL behind the last. Borrowed from `history`.
 */
const char *dargah_history_what_at(const struct dargah_history *history, size_t index, size_t *len);

/**
 * More about it as JSON, without secrets; NULL behind the last. Borrowed from `history`.
 */
const char *dargah_history_detail_json_at(const struct dargah_history *history, size_t index, size_t *len);

/**
 * Looks at every payment that is due, `threads` of them at a time (1 to 64, the calling one among them). Safe from
 * cron on many machines at once: a payment that somebody else is at is left to them. `options` are those of each
 * verify. `progress` may be NULL. What goes wrong at single payments stands in the report.
 */
dargah_status dargah_checkout_reconcile(const struct dargah_checkout *checkout,
                                        size_t threads,
                                        const struct dargah_options *options,
                                        dargah_progress_fn progress,
                                        void *user,
                                        struct dargah_report **out,
                                        struct dargah_error **err);

/**
 * Frees a report with everything borrowed from it. NULL does nothing.
 */
void dargah_report_free(struct dargah_report *report);

/**
 * How many payments it looked at.
 */
size_t dargah_report_looked(const struct dargah_report *report);

/**
 * Those that it found paid. What is to be delivered of them is listed as unacknowledged. Borrowed from `report`.
 */
const struct dargah_payments *dargah_report_paid(const struct dargah_report *report);

/**
 * Those that came to stand elsewhere, or stayed where they were. Borrowed from `report`.
 */
const struct dargah_payments *dargah_report_others(const struct dargah_report *report);

/**
 * Paid payments that are to be delivered, the oldest first and at most 1000. Borrowed from `report`.
 */
const struct dargah_payments *dargah_report_unacknowledged(const struct dargah_report *report);

/**
 * Payments that wait for a person's decision, at most 1000. Borrowed from `report`.
 */
const struct dargah_payments *dargah_report_attention(const struct dargah_report *report);

/**
 * Those of them whose money is to be given back, since their order was paid by another payment. Borrowed from `report`.
 */
const struct dargah_payments *dargah_report_give_back(const struct dargah_report *report);

/**
 * How many payments something went wrong at. They are asked about again later.
 */
size_t dargah_report_error_count(const struct dargah_report *report);

/**
 * The id of the payment that the error at this place, from 0, is about; 0 behind the last.
 */
int64_t dargah_report_error_payment_at(const struct dargah_report *report, size_t index);

/**
 * The error at this place; NULL behind the last. Borrowed from `report`.
 */
const struct dargah_error *dargah_report_error_at(const struct dargah_report *report, size_t index);

/**
 * All of it as JSON, without secrets. Owned by the caller: `dargah_text_free`. NULL on NULL.
 */
char *dargah_report_to_json(const struct dargah_report *report);

/**
 * Frees an error. NULL does nothing.
 */
void dargah_error_free(struct dargah_error *error);

/**
 * What went wrong: the same number as the status. 0 on NULL.
 */
uint32_t dargah_error_get_kind(const struct dargah_error *error);

/**
 * All about it in one English line. Holds no secret. Borrowed from `error`.
 */
const char *dargah_error_message(const struct dargah_error *error, size_t *len);

/**
 * All about it in one Persian line. Holds no secret. Borrowed from `error`.
 */
const char *dargah_error_message_fa(const struct dargah_error *error, size_t *len);

/**
 * More about it, in English or in the gateway's own words; may be empty. Borrowed from `error`.
 */
const char *dargah_error_detail(const struct dargah_error *error, size_t *len);

/**
 * The gateway's code as it was sent; for bad input, the code that the gateway would have answered. NULL
 * where there is none. Borrowed from `error`.
 */
const char *dargah_error_code(const struct dargah_error *error, size_t *len);

/**
 * The gateway's code as a number, to compare with `dargah_tara_code` or `dargah_tabapay_code`. `false`
 * where there is none or it is no number.
 */
bool dargah_error_code_number(const struct dargah_error *error, int64_t *out);

/**
 * The input, setting, parameter or answer field to blame. NULL where there is none. Borrowed from `error`.
 */
const char *dargah_error_field(const struct dargah_error *error, size_t *len);

/**
 * `tara`, `tabapay`, or NULL where no gateway was involved. Borrowed from `error`.
 */
const char *dargah_error_gateway(const struct dargah_error *error, size_t *len);

/**
 * The gateway's call, e.g. `purchaseVerify`; NULL where none was made. Borrowed from `error`.
 */
const char *dargah_error_operation(const struct dargah_error *error, size_t *len);

/**
 * The HTTP status where the answer was an HTTP error. `false` where there was none, or no answer.
 */
bool dargah_error_http_status(const struct dargah_error *error, uint32_t *out);

/**
 * Why TLS failed, for `DARGAH_ERROR_KIND_TLS`: a `dargah_tls_problem`. `false` for every other kind.
 */
bool dargah_error_tls_problem(const struct dargah_error *error, uint32_t *out);

/**
 * How far the request got. `DARGAH_PROGRESS_NOT_SENT` on NULL.
 */
enum dargah_progress dargah_error_progress(const struct dargah_error *error);

/**
 * Whether the same call may be made again without moving money twice, and may then succeed.
 */
bool dargah_error_is_retryable(const struct dargah_error *error);

/**
 * Whether money may have moved although the call failed.
 */
bool dargah_error_money_may_have_moved(const struct dargah_error *error);

/**
 * The whole error as JSON, without secrets. Owned by the caller: `dargah_text_free`. NULL on NULL.
 */
char *dargah_error_to_json(const struct dargah_error *error);

/**
 * What a kind of error means, in English. Lives as long as the library. NULL for a number that is none.
 */
const char *dargah_error_kind_text(uint32_t kind, size_t *len);

/**
 * What a kind of error means, in Persian. Lives as long as the library. NULL for a number that is none.
 */
const char *dargah_error_kind_text_fa(uint32_t kind, size_t *len);

/**
 * What a `dargah_tls_problem` is and what to do about it. Lives as long as the library. NULL for a number
 * that is none.
 */
const char *dargah_tls_problem_text(uint32_t problem, size_t *len);

/**
 * `tara` or `tabapay`. Borrowed from `event`.
 */
const char *dargah_event_gateway(const struct dargah_event *event, size_t *len);

/**
 * The call, named as the gateway names it. Borrowed from `event`.
 */
const char *dargah_event_operation(const struct dargah_event *event, size_t *len);

/**
 * 1 for the first attempt of this operation within one call.
 */
uint32_t dargah_event_attempt(const struct dargah_event *event);

/**
 * How far the request got.
 */
enum dargah_progress dargah_event_progress(const struct dargah_event *event);

/**
 * Whether a kept connection was used.
 */
enum dargah_connection_use dargah_event_connection(const struct dargah_event *event);

/**
 * What went wrong: a `dargah_error_kind`. `false` where an answer came, whatever it says.
 */
bool dargah_event_failure(const struct dargah_event *event, uint32_t *out);

/**
 * The HTTP status. `false` where no answer came.
 */
bool dargah_event_http_status(const struct dargah_event *event, uint32_t *out);

/**
 * How long the whole attempt took, in microseconds.
 */
uint64_t dargah_event_total_us(const struct dargah_event *event);

/**
 * How long finding the address took, in microseconds. `false` where none had to be found.
 */
bool dargah_event_resolve_us(const struct dargah_event *event, uint64_t *out);

/**
 * How long connection and TLS took, in microseconds. `false` on a kept connection.
 */
bool dargah_event_connect_us(const struct dargah_event *event, uint64_t *out);

/**
 * From the request to the answer's head, in microseconds. `false` where no head came.
 */
bool dargah_event_wait_us(const struct dargah_event *event, uint64_t *out);

/**
 * From the answer's head to its last byte, in microseconds. `false` where it was not read to its end.
 */
bool dargah_event_read_us(const struct dargah_event *event, uint64_t *out);

/**
 * The whole event as JSON. Owned by the caller: `dargah_text_free`. NULL on NULL.
 */
char *dargah_event_to_json(const struct dargah_event *event);

/**
 * An empty queue that keeps the last `capacity` events: 1 to 65536.
 */
dargah_status dargah_event_queue_new(size_t capacity, struct dargah_event_queue **out, struct dargah_error **err);

/**
 * Frees the queue. Clients that report to it go on, and keep what they need. NULL does nothing.
 */
void dargah_event_queue_free(struct dargah_event_queue *queue);

/**
 * Takes the oldest event out. Owned by the caller: `dargah_event_free`. NULL where there is none.
 */
struct dargah_event *dargah_event_queue_take(const struct dargah_event_queue *queue);

/**
 * How many events were lost since the queue was made, because it was full and nobody took them.
 */
uint64_t dargah_event_queue_lost(const struct dargah_event_queue *queue);

/**
 * Frees an event that was taken out of a queue. NULL does nothing. Not for one that is lent to a callback.
 */
void dargah_event_free(struct dargah_event *event);

/**
 * The token that the gateway gave, and the amount in Rial that was asked for.
 */
dargah_status dargah_expected_new(const char *token,
                                  size_t token_len,
                                  int64_t amount,
                                  struct dargah_expected **out,
                                  struct dargah_error **err);

/**
 * Frees it. NULL does nothing.
 */
void dargah_expected_free(struct dargah_expected *expected);

/**
 * The order number that was sent, compared where an answer carries one.
 */
dargah_status dargah_expected_set_order_id(struct dargah_expected *expected,
                                           const char *order_id,
                                           size_t order_id_len,
                                           struct dargah_error **err);

/**
 * The IP address that was sent with the order. Tara's verify needs it.
 */
dargah_status dargah_expected_set_ip(struct dargah_expected *expected,
                                     const char *ip,
                                     size_t ip_len,
                                     struct dargah_error **err);

/**
 * Whether an earlier verify of this payment may have reached the gateway, from the shop's records.
 * `false`: this is the first one, or each one before was answered by a refusal; only then can a refusal be final.
 * `true`: a refusal settles nothing. Not said: neither, so that a refusal settles nothing and at Tara no inquiry
 * proves anything.
 */
dargah_status dargah_expected_set_verified_before(struct dargah_expected *expected,
                                                  bool verified_before,
                                                  struct dargah_error **err);

/**
 * Whether the time in which the payment could be paid is over, from the shop's own record (an hour after its token is
 * a good choice). Only then may a refusal be final, whatever a callback says. Not said: it is not over.
 */
dargah_status dargah_expected_set_window_over(struct dargah_expected *expected,
                                              bool window_over,
                                              struct dargah_error **err);

/**
 * Adds the callback that came for this payment. `DARGAH_ERROR_KIND_CALLBACK_MISMATCH` when it is for
 * another token or order; the payment itself is untouched by that.
 */
dargah_status dargah_expected_after_tara_callback(struct dargah_expected *expected,
                                                  const struct dargah_tara_callback *callback,
                                                  struct dargah_error **err);

/**
 * Adds the callback that came for this payment. `DARGAH_ERROR_KIND_CALLBACK_MISMATCH` when it is for
 * another token or amount; the payment itself is untouched by that.
 */
dargah_status dargah_expected_after_tabapay_callback(struct dargah_expected *expected,
                                                     const struct dargah_tabapay_callback *callback,
                                                     struct dargah_error **err);

/**
 * The payment as one line of JSON, for the shop's database: token, amount, order number, IP address, and whether a
 * verify may have left; not the callback and not `window_over`. It holds the token: keep it like a password, and out of
 * logs. Owned by the caller: `dargah_text_free`, which wipes it. NULL on NULL.
 */
char *dargah_expected_to_record(const struct dargah_expected *expected);

/**
 * Reads what `dargah_expected_to_record` gave. `DARGAH_ERROR_KIND_INVALID_INPUT` with field `record` for anything else:
 * a text that was cut or changed, or of another version.
 */
dargah_status dargah_expected_from_record(const char *record,
                                          size_t record_len,
                                          struct dargah_expected **out,
                                          struct dargah_error **err);

/**
 * The same payment, once a verify may have left. Store its record right before a verify, and call the verify with
 * `expected` itself: if the program dies in between, the record says so.
 */
dargah_status dargah_expected_about_to_verify(const struct dargah_expected *expected,
                                              struct dargah_expected **out,
                                              struct dargah_error **err);

/**
 * The same payment after a verify: what `outcome` says about whether a verify may have left. `expected` is what that
 * verify was called with. Store its record. Where the verify gave an error in place of an outcome, nothing had left: the
 * record of `expected` itself is stored again.
 */
dargah_status dargah_expected_answered(const struct dargah_expected *expected,
                                       const struct dargah_outcome *outcome,
                                       struct dargah_expected **out,
                                       struct dargah_error **err);

/**
 * Frees an outcome and all that was borrowed from it. NULL does nothing.
 */
void dargah_outcome_free(struct dargah_outcome *outcome);

/**
 * Paid, declined, mismatch or unknown. Unknown on NULL.
 */
enum dargah_outcome_kind dargah_outcome_get_kind(const struct dargah_outcome *outcome);

/**
 * What was paid, in Rial, as the gateway reported it. `false` unless paid or mismatch.
 */
bool dargah_outcome_amount(const struct dargah_outcome *outcome, int64_t *out);

/**
 * What was asked for, in Rial. `false` unless paid or mismatch.
 */
bool dargah_outcome_expected_amount(const struct dargah_outcome *outcome, int64_t *out);

/**
 * The reference number: Tara's `rrn`, TabaPay's `shaparakRefNumber`. NULL unless paid or mismatch.
 * Borrowed from `outcome`, like all its texts.
 */
const char *dargah_outcome_reference_number(const struct dargah_outcome *outcome, size_t *len);

/**
 * The gateway's code of a declined or unknown payment; NULL where there is none.
 */
const char *dargah_outcome_code(const struct dargah_outcome *outcome, size_t *len);

/**
 * The gateway's words about a declined payment; NULL otherwise.
 */
const char *dargah_outcome_text(const struct dargah_outcome *outcome, size_t *len);

/**
 * The meaning of a declined payment's code in Persian; NULL otherwise.
 */
const char *dargah_outcome_text_fa(const struct dargah_outcome *outcome, size_t *len);

/**
 * Whether nothing can change it any more: paid, or finally declined. A payment that is declined but not
 * finally may still be paid.
 */
bool dargah_outcome_is_final(const struct dargah_outcome *outcome);

/**
 * How far a verify got at the most. From `DARGAH_PROGRESS_SENT` on, set `verified_before` the next time.
 */
enum dargah_progress dargah_outcome_progress(const struct dargah_outcome *outcome);

/**
 * Why an unknown outcome is unknown; NULL otherwise. Borrowed from `outcome`.
 */
const struct dargah_error *dargah_outcome_get_error(const struct dargah_outcome *outcome);

/**
 * Tara's answer of a paid payment or a mismatch; NULL otherwise. Borrowed from `outcome`.
 */
const struct dargah_tara_verify_answer *dargah_outcome_tara_answer(const struct dargah_outcome *outcome);

/**
 * TabaPay's answer of a paid payment or a mismatch; NULL otherwise. Borrowed from `outcome`.
 */
const struct dargah_tabapay_verify_answer *dargah_outcome_tabapay_answer(const struct dargah_outcome *outcome);

/**
 * The whole outcome as JSON, without secrets. Owned by the caller: `dargah_text_free`. NULL on NULL.
 */
char *dargah_outcome_to_json(const struct dargah_outcome *outcome);

/**
 * Frees a payment. NULL does nothing.
 */
void dargah_payment_free(struct dargah_payment *payment);

/**
 * What names it inside its journal. 0 on NULL.
 */
int64_t dargah_payment_id(const struct dargah_payment *payment);

/**
 * The shop's order. Borrowed from `payment`, like all its texts.
 */
const char *dargah_payment_order_id(const struct dargah_payment *payment, size_t *len);

/**
 * The shop, where several keep their payments in one journal; else empty. See `dargah_checkout_builder_set_shop`.
 */
const char *dargah_payment_shop(const struct dargah_payment *payment, size_t *len);

/**
 * The order number that the gateway knows: that of the shop, or for a later attempt at Tara one of its own.
 */
const char *dargah_payment_sent_order_id(const struct dargah_payment *payment, size_t *len);

/**
 * What the shop does next about it. `DARGAH_NEXT_STEP_WAIT` on NULL.
 */
enum dargah_next_step dargah_payment_get_next_step(const struct dargah_payment *payment);

/**
 * Whether it was paid when the order had another amount already: a person decides.
 */
bool dargah_payment_is_amount_changed(const struct dargah_payment *payment);

/**
 * 1 for the first payment of an order.
 */
uint32_t dargah_payment_attempt(const struct dargah_payment *payment);

/**
 * `tara` or `tabapay`.
 */
const char *dargah_payment_gateway(const struct dargah_payment *payment, size_t *len);

/**
 * `production`, `staging` (Tara) or `sandbox` (TabaPay).
 */
const char *dargah_payment_environment(const struct dargah_payment *payment, size_t *len);

/**
 * The shop's own name for the account.
 */
const char *dargah_payment_account(const struct dargah_payment *payment, size_t *len);

/**
 * What was asked for, in Rial.
 */
int64_t dargah_payment_amount(const struct dargah_payment *payment);

/**
 * The IP address that was sent with the order; NULL where none was.
 */
const char *dargah_payment_ip(const struct dargah_payment *payment, size_t *len);

/**
 * Where the payer comes back to.
 */
const char *dargah_payment_callback_url(const struct dargah_payment *payment, size_t *len);

/**
 * The gateway's token, a secret of the payer's; NULL until there is one.
 */
const char *dargah_payment_token(const struct dargah_payment *payment, size_t *len);

/**
 * The gateway's page for this token, where it names one; it holds the token. NULL where it names none.
 */
const char *dargah_payment_page(const struct dargah_payment *payment, size_t *len);

/**
 * Where it stands. Unknown on NULL.
 */
enum dargah_payment_state dargah_payment_get_state(const struct dargah_payment *payment);

/**
 * When it was written down, in milliseconds since 1970 by the journal's clock, like all its times.
 */
uint64_t dargah_payment_started_ms(const struct dargah_payment *payment);

/**
 * Until when reconcile asks about it. An assumption about the gateway's window.
 */
uint64_t dargah_payment_window_ends_ms(const struct dargah_payment *payment);

/**
 * When reconcile asks about it next. `false` for a payment that it asks about no more.
 */
bool dargah_payment_ask_again_ms(const struct dargah_payment *payment, uint64_t *out);

/**
 * Whether a positive callback has come for it. That is no proof.
 */
bool dargah_payment_had_positive_callback(const struct dargah_payment *payment);

/**
 * Whether a verify may have reached the gateway that was not answered by a clear no.
 */
bool dargah_payment_is_verified(const struct dargah_payment *payment);

/**
 * The reference number, once it is proven: Tara's `rrn`, TabaPay's `shaparakRefNumber`. NULL until then.
 */
const char *dargah_payment_reference_number(const struct dargah_payment *payment, size_t *len);

/**
 * What was paid, in Rial, as the gateway reported it. `false` until it is proven.
 */
bool dargah_payment_reported_amount(const struct dargah_payment *payment, int64_t *out);

/**
 * TabaPay's own number of the payment (`trackingCode`); NULL until it is proven, or where none was told. So are the
 * other texts of the gateway's answer.
 */
const char *dargah_payment_tracking_code(const struct dargah_payment *payment, size_t *len);

/**
 * TabaPay's `date`, as it came: Solar Hijri, e.g. `1402/01/01 12:10`. NULL where there is none.
 */
const char *dargah_payment_date(const struct dargah_payment *payment, size_t *len);

/**
 * Tara's `type`: the document does not say what it is for. NULL where there is none.
 */
const char *dargah_payment_type(const struct dargah_payment *payment, size_t *len);

/**
 * TabaPay's `additionalData`, as it was sent. NULL where there is none.
 */
const char *dargah_payment_additional_data(const struct dargah_payment *payment, size_t *len);

/**
 * The payer's card as the gateway masked it, e.g. `6037-99**-****-0590`. Of one that it did not mask the middle is masked
 * here. NULL where none was told.
 */
const char *dargah_payment_card(const struct dargah_payment *payment,
                                size_t *len);

/**
 * The payer's card, hashed by TabaPay: tells whether two payments came from one card. A secret, not for a log. NULL where
 * none was told.
 */
const char *dargah_payment_card_hash(const struct dargah_payment *payment,
                                     size_t *len);

/**
 * Tara's `channelRefNumber`. **Not proven**: it came by the payer's browser, in the last positive callback before the
 * proof. NULL where there is none.
 */
const char *dargah_payment_channel_ref_number(const struct dargah_payment *payment, size_t *len);

/**
 * Tara's `additionalData`. **Not proven**, like `dargah_payment_channel_ref_number`. NULL where there is none.
 */
const char *dargah_payment_callback_additional_data(const struct dargah_payment *payment, size_t *len);

/**
 * The card that Tara's callback named, masked. **Not proven**, like `dargah_payment_channel_ref_number`. NULL where there is
 * none.
 */
const char *dargah_payment_callback_card(const struct dargah_payment *payment,
                                         size_t *len);

/**
 * TabaPay's `finalAmount`, in Rial. Its meaning is open. `false` where there is none.
 */
bool dargah_payment_final_amount(const struct dargah_payment *payment, int64_t *out);

/**
 * `dargah_payment_date` in seconds since 1970-01-01 UTC; Tehran's time is assumed. `false` where there is none that can be
 * read.
 */
bool dargah_payment_date_unix(const struct dargah_payment *payment,
                              int64_t *out);

/**
 * When its proof was written down, in milliseconds since 1970 by the journal's clock. `false` until then.
 */
bool dargah_payment_paid_ms(const struct dargah_payment *payment, uint64_t *out);

/**
 * How many services Tara's answer named.
 */
size_t dargah_payment_service_count(const struct dargah_payment *payment);

/**
 * The id of the service at this place, from 0; 0 behind the last.
 */
int64_t dargah_payment_service_id_at(const struct dargah_payment *payment, size_t index);

/**
 * How much it got, in Rial; 0 behind the last.
 */
int64_t dargah_payment_service_amount_at(const struct dargah_payment *payment, size_t index);

/**
 * The gateway's code of the last answer that was no success; NULL where there is none.
 */
const char *dargah_payment_code(const struct dargah_payment *payment, size_t *len);

/**
 * What was said about it, in the gateway's words or in the library's; NULL where there is nothing to say.
 */
const char *dargah_payment_text(const struct dargah_payment *payment, size_t *len);

/**
 * The other payment of the same order that was paid before: this one is to be given back, not delivered. `false`
 * where there is none.
 */
bool dargah_payment_duplicate_of(const struct dargah_payment *payment, int64_t *out);

/**
 * Whether the shop has acknowledged it.
 */
bool dargah_payment_is_acknowledged(const struct dargah_payment *payment);

/**
 * Whether it waits for a person's decision: a mismatch, an unresolved payment, a refund of which nobody knows what
 * became, one that was paid for another amount than the order had, or a second payment of a paid order that was not
 * given back yet.
 */
bool dargah_payment_needs_attention(const struct dargah_payment *payment);

/**
 * Why a person closed it; NULL where nobody did.
 */
const char *dargah_payment_closed_because(const struct dargah_payment *payment, size_t *len);

/**
 * What was certainly given back, in Rial.
 */
int64_t dargah_payment_refunded_amount(const struct dargah_payment *payment);

/**
 * How many refunds were made or tried.
 */
size_t dargah_payment_refund_count(const struct dargah_payment *payment);

/**
 * The number of the refund at this place, from 0; 0 behind the last.
 */
uint32_t dargah_payment_refund_number_at(const struct dargah_payment *payment, size_t index);

/**
 * Its amount, in Rial; 0 behind the last.
 */
int64_t dargah_payment_refund_amount_at(const struct dargah_payment *payment, size_t index);

/**
 * Where it stands; unknown behind the last.
 */
enum dargah_refund_state dargah_payment_refund_state_at(const struct dargah_payment *payment, size_t index);

/**
 * When it was written down, in milliseconds since 1970; 0 behind the last.
 */
uint64_t dargah_payment_refund_ms_at(const struct dargah_payment *payment, size_t index);

/**
 * The gateway's code where it refused; NULL otherwise. Borrowed from `payment`.
 */
const char *dargah_payment_refund_code_at(const struct dargah_payment *payment, size_t index, size_t *len);

/**
 * What was said about it, or why a person settled it; NULL where there is nothing to say. Borrowed from `payment`.
 */
const char *dargah_payment_refund_text_at(const struct dargah_payment *payment, size_t index, size_t *len);

/**
 * All of it as JSON, without secrets. Owned by the caller: `dargah_text_free`. NULL on NULL.
 */
char *dargah_payment_to_json(const struct dargah_payment *payment);

/**
 * Frees a list with its payments. NULL does nothing.
 */
void dargah_payments_free(struct dargah_payments *payments);

/**
 * How many there are.
 */
size_t dargah_payments_count(const struct dargah_payments *payments);

/**
 * The payment at this place, from 0; NULL behind the last. Borrowed from `payments`.
 */
const struct dargah_payment *dargah_payments_at(const struct dargah_payments *payments, size_t index);

/**
 * Reads the push. `authorize` is the request's `Authorize` header; NULL where it did not come.
 */
dargah_status dargah_tabapay_push_parse(const struct dargah_tabapay *tabapay,
                                        const char *authorize,
                                        size_t authorize_len,
                                        const char *query,
                                        size_t query_len,
                                        const char *body,
                                        size_t body_len,
                                        struct dargah_tabapay_push **out,
                                        struct dargah_error **err);

/**
 * Frees a push and the callback inside it. NULL does nothing.
 */
void dargah_tabapay_push_free(struct dargah_tabapay_push *push);

/**
 * What a callback carries too. Borrowed from `push`.
 */
const struct dargah_tabapay_callback *dargah_tabapay_push_get_callback(const struct dargah_tabapay_push *push);

/**
 * Whether the `Authorize` header was the MD5 of the merchant key: only that the sender knows that hash.
 */
bool dargah_tabapay_push_is_authorized(const struct dargah_tabapay_push *push);

/**
 * `trackingCode`; NULL where it did not come. Borrowed from `push`, like all its texts.
 */
const char *dargah_tabapay_push_tracking_code(const struct dargah_tabapay_push *push, size_t *len);

/**
 * `cardNumber`, masked; NULL where it did not come. A secret.
 */
const char *dargah_tabapay_push_card_number(const struct dargah_tabapay_push *push, size_t *len);

/**
 * `ip`; NULL where it did not come.
 */
const char *dargah_tabapay_push_ip(const struct dargah_tabapay_push *push, size_t *len);

/**
 * `date`; NULL where it did not come.
 */
const char *dargah_tabapay_push_date(const struct dargah_tabapay_push *push, size_t *len);

/**
 * `date` as seconds since 1970 in UTC; Tehran's time is assumed. `false` where it did not come or cannot be read.
 */
bool dargah_tabapay_push_date_unix(const struct dargah_tabapay_push *push, int64_t *out);

/**
 * What TabaPay wants to hear, as `application/json`. To be sent only where a verify, or `dargah_checkout_push`, found
 * the payment Paid, and else an error status: on a success TabaPay may give the shop money that it does not know of.
 * Lives as long as the library.
 */
const char *dargah_tabapay_push_answer(size_t *len);

/**
 * Frees a redirect. NULL does nothing.
 */
void dargah_redirect_free(struct dargah_redirect *redirect);

/**
 * GET (a plain link) or POST (a form). GET on NULL.
 */
enum dargah_redirect_method dargah_redirect_get_method(const struct dargah_redirect *redirect);

/**
 * The address. For GET it holds the payment token: not for logs. Borrowed from `redirect`.
 */
const char *dargah_redirect_url(const struct dargah_redirect *redirect, size_t *len);

/**
 * How many fields the form has; 0 for GET.
 */
size_t dargah_redirect_field_count(const struct dargah_redirect *redirect);

/**
 * The name of the form's field at this place, from 0; NULL behind the last. Borrowed from `redirect`.
 */
const char *dargah_redirect_field_name_at(const struct dargah_redirect *redirect, size_t index, size_t *len);

/**
 * The value of the form's field at this place, for the payer's browser and not for logs; NULL behind the
 * last. Borrowed from `redirect`.
 */
const char *dargah_redirect_field_value_at(const struct dargah_redirect *redirect, size_t index, size_t *len);

/**
 * A whole HTML page that takes the browser there at once; without scripts it shows a button. Send it as
 * `text/html; charset=utf-8` with `Cache-Control: no-store`. `csp_nonce` may be NULL. Owned by the caller:
 * `dargah_text_free`.
 */
dargah_status dargah_redirect_html(const struct dargah_redirect *redirect,
                                   const char *csp_nonce,
                                   size_t csp_nonce_len,
                                   char **out,
                                   struct dargah_error **err);

/**
 * A handle that has not been pulled.
 */
dargah_status dargah_cancel_new(struct dargah_cancel **out, struct dargah_error **err);

/**
 * Ends every call that was given this handle; each returns with `DARGAH_ERROR_KIND_CANCELLED`, or a verify
 * with an unknown outcome, and says how far it got. From any thread, any number of times, also while
 * calls are under way. NULL does nothing.
 */
void dargah_cancel_cancel(const struct dargah_cancel *cancel);

/**
 * Whether it was pulled.
 */
bool dargah_cancel_is_cancelled(const struct dargah_cancel *cancel);

/**
 * Frees the handle. Calls that were given it go on and can no longer be ended by it. NULL does nothing.
 */
void dargah_cancel_free(struct dargah_cancel *cancel);

/**
 * Options that change nothing.
 */
dargah_status dargah_options_new(struct dargah_options **out, struct dargah_error **err);

/**
 * Frees options. NULL does nothing.
 */
void dargah_options_free(struct dargah_options *options);

/**
 * Limits the whole call, in milliseconds: 1 to 600000. Checked by the call.
 */
dargah_status dargah_options_set_timeout_ms(struct dargah_options *options,
                                            uint64_t timeout_ms,
                                            struct dargah_error **err);

/**
 * Limits each new connection, in milliseconds: 1 to 600000. Checked by the call.
 */
dargah_status dargah_options_set_connect_timeout_ms(struct dargah_options *options,
                                                    uint64_t timeout_ms,
                                                    struct dargah_error **err);

/**
 * Lets `cancel` end the call. The options keep their own hold on it: it may be freed right after.
 */
dargah_status dargah_options_set_cancel(struct dargah_options *options,
                                        const struct dargah_cancel *cancel,
                                        struct dargah_error **err);

/**
 * The usual settings.
 */
dargah_status dargah_network_new(struct dargah_network **out, struct dargah_error **err);

/**
 * Frees the settings; clients that were built with them keep their own copy. NULL does nothing.
 */
void dargah_network_free(struct dargah_network *network);

/**
 * Trusts the certificates in this PEM file besides the built-in roots. Read when a client is built.
 */
dargah_status dargah_network_set_ca_file(struct dargah_network *network,
                                         const char *path,
                                         size_t path_len,
                                         struct dargah_error **err);

/**
 * The same, from a text.
 */
dargah_status dargah_network_set_ca_pem(struct dargah_network *network,
                                        const char *pem,
                                        size_t pem_len,
                                        struct dargah_error **err);

/**
 * Trusts nothing but the own certificates.
 */
dargah_status dargah_network_set_only_own_ca(struct dargah_network *network,
                                             bool only_own_ca,
                                             struct dargah_error **err);

/**
 * Goes through an HTTP proxy: `http://[user:password@]host:port`.
 */
dargah_status dargah_network_set_proxy(struct dargah_network *network,
                                       const char *proxy,
                                       size_t proxy_len,
                                       struct dargah_error **err);

/**
 * Sets the `User-Agent` header; visible ASCII.
 */
dargah_status dargah_network_set_user_agent(struct dargah_network *network,
                                            const char *user_agent,
                                            size_t user_agent_len,
                                            struct dargah_error **err);

/**
 * Limits the length of an answer, in bytes. 1 MiB unless set.
 */
dargah_status dargah_network_set_max_answer_bytes(struct dargah_network *network,
                                                  size_t bytes,
                                                  struct dargah_error **err);

/**
 * How long a connection without use is kept, in milliseconds. 4000 unless set.
 */
dargah_status dargah_network_set_idle_timeout_ms(struct dargah_network *network,
                                                 uint64_t timeout_ms,
                                                 struct dargah_error **err);

/**
 * Starts the settings with the merchant key of 36 characters, and a `dargah_environment`.
 */
dargah_status dargah_tabapay_builder_new(const char *merchant,
                                         size_t merchant_len,
                                         uint32_t environment,
                                         struct dargah_tabapay_builder **out,
                                         struct dargah_error **err);

/**
 * Frees the settings, built or not. NULL does nothing.
 */
void dargah_tabapay_builder_free(struct dargah_tabapay_builder *builder);

/**
 * Another address than TabaPay's, e.g. the simulator's, without `/sandbox`: `https://`, or `http://` on a
 * loopback address.
 */
dargah_status dargah_tabapay_builder_set_base_url(struct dargah_tabapay_builder *builder,
                                                  const char *url,
                                                  size_t url_len,
                                                  struct dargah_error **err);

/**
 * Limits every call that sets no limit itself, in milliseconds. 20000 unless set.
 */
dargah_status dargah_tabapay_builder_set_timeout_ms(struct dargah_tabapay_builder *builder,
                                                    uint64_t timeout_ms,
                                                    struct dargah_error **err);

/**
 * Limits every new connection, in milliseconds. 5000 unless set.
 */
dargah_status dargah_tabapay_builder_set_connect_timeout_ms(struct dargah_tabapay_builder *builder,
                                                            uint64_t timeout_ms,
                                                            struct dargah_error **err);

/**
 * How connections are made. The builder keeps a copy.
 */
dargah_status dargah_tabapay_builder_set_network(struct dargah_tabapay_builder *builder,
                                                 const struct dargah_network *network,
                                                 struct dargah_error **err);

/**
 * In the sandbox only, takes `trackingCode` as the reference number where `shaparakRefNumber` is missing. Off
 * unless set.
 */
dargah_status dargah_tabapay_builder_set_sandbox_accepts_tracking_code(struct dargah_tabapay_builder *builder,
                                                                       bool accept,
                                                                       struct dargah_error **err);

/**
 * Reports every attempt; see `dargah_tara_builder_set_events`.
 */
dargah_status dargah_tabapay_builder_set_events(struct dargah_tabapay_builder *builder,
                                                dargah_event_fn on_event,
                                                void *user,
                                                dargah_drop_fn on_drop,
                                                struct dargah_error **err);

/**
 * Reports every attempt to a queue; see `dargah_tara_builder_set_event_queue`.
 */
dargah_status dargah_tabapay_builder_set_event_queue(struct dargah_tabapay_builder *builder,
                                                     const struct dargah_event_queue *queue,
                                                     struct dargah_error **err);

/**
 * Checks the settings and makes the client; see `dargah_tara_builder_build`.
 */
dargah_status dargah_tabapay_builder_build(struct dargah_tabapay_builder *builder,
                                           struct dargah_tabapay **out,
                                           struct dargah_error **err);

/**
 * Frees a client. Connections are the process's and stay. Calls of other threads that are under way must have
 * ended. NULL does nothing.
 */
void dargah_tabapay_free(struct dargah_tabapay *tabapay);

/**
 * A payment of an amount in Rial (10,000 to 2,000,000,000) with what is required and nothing else.
 */
dargah_status dargah_tabapay_request_new(int64_t amount,
                                         const char *callback_url,
                                         size_t callback_url_len,
                                         struct dargah_tabapay_request **out,
                                         struct dargah_error **err);

/**
 * Frees a request. NULL does nothing.
 */
void dargah_tabapay_request_free(struct dargah_tabapay_request *request);

/**
 * Sets `mobile`, in any of the usual forms.
 */
dargah_status dargah_tabapay_request_set_mobile(struct dargah_tabapay_request *request,
                                                const char *mobile,
                                                size_t mobile_len,
                                                struct dargah_error **err);

/**
 * Sets `email`; at most 255 characters.
 */
dargah_status dargah_tabapay_request_set_email(struct dargah_tabapay_request *request,
                                               const char *email,
                                               size_t email_len,
                                               struct dargah_error **err);

/**
 * Sets `name`; at most 255 characters.
 */
dargah_status dargah_tabapay_request_set_name(struct dargah_tabapay_request *request,
                                              const char *name,
                                              size_t name_len,
                                              struct dargah_error **err);

/**
 * Sets `cardNumber`: the card that must pay.
 */
dargah_status dargah_tabapay_request_set_card_number(struct dargah_tabapay_request *request,
                                                     const char *card_number,
                                                     size_t card_number_len,
                                                     struct dargah_error **err);

/**
 * Sets `nationalCode`.
 */
dargah_status dargah_tabapay_request_set_national_code(struct dargah_tabapay_request *request,
                                                       const char *national_code,
                                                       size_t national_code_len,
                                                       struct dargah_error **err);

/**
 * Sets `additionalData`: JSON text of at most 500 characters.
 */
dargah_status dargah_tabapay_request_set_additional_data(struct dargah_tabapay_request *request,
                                                         const char *additional_data,
                                                         size_t additional_data_len,
                                                         struct dargah_error **err);

/**
 * Sets `description`; at most 300 characters.
 */
dargah_status dargah_tabapay_request_set_description(struct dargah_tabapay_request *request,
                                                     const char *description,
                                                     size_t description_len,
                                                     struct dargah_error **err);

/**
 * Sets `sms`: whether the payer gets an SMS. Needs `mobile`.
 */
dargah_status dargah_tabapay_request_set_sms(struct dargah_tabapay_request *request,
                                             bool sms,
                                             struct dargah_error **err);

/**
 * Adds fields that this library does not know: a JSON object.
 */
dargah_status dargah_tabapay_request_set_extra_json(struct dargah_tabapay_request *request,
                                                    const char *json,
                                                    size_t json_len,
                                                    struct dargah_error **err);

/**
 * Checks everything that can be known before sending. `dargah_tabapay_create` does it by itself.
 */
dargah_status dargah_tabapay_request_check(const struct dargah_tabapay_request *request, struct dargah_error **err);

/**
 * What verify will have to find for this request and the token that TabaPay gave for it.
 */
dargah_status dargah_tabapay_request_expected(const struct dargah_tabapay_request *request,
                                              const char *token,
                                              size_t token_len,
                                              struct dargah_expected **out,
                                              struct dargah_error **err);

/**
 * Creates a payment. Store the token with order and amount before the payer leaves. No money moves here,
 * whatever happens.
 */
dargah_status dargah_tabapay_create(const struct dargah_tabapay *tabapay,
                                    const struct dargah_tabapay_request *request,
                                    const struct dargah_options *options,
                                    struct dargah_tabapay_created **out,
                                    struct dargah_error **err);

/**
 * Verifies a payment: completes it at TabaPay, and finds out what became of it; see `dargah_tara_verify`.
 */
dargah_status dargah_tabapay_verify(const struct dargah_tabapay *tabapay,
                                    const struct dargah_expected *expected,
                                    const struct dargah_options *options,
                                    struct dargah_outcome **out,
                                    struct dargah_error **err);

/**
 * One plain `verify`: one request, one typed answer, nothing compared. `DARGAH_OK` does not mean paid;
 * `dargah_tabapay_verify` is what shops want.
 */
dargah_status dargah_tabapay_verify_once(const struct dargah_tabapay *tabapay,
                                         const char *token,
                                         size_t token_len,
                                         int64_t amount,
                                         const struct dargah_options *options,
                                         struct dargah_tabapay_verify_answer **out,
                                         struct dargah_error **err);

/**
 * Frees it. NULL does nothing.
 */
void dargah_tabapay_created_free(struct dargah_tabapay_created *created);

/**
 * `token`: the unique key of the transaction. A secret of the payer's. Borrowed from the handle.
 */
const char *dargah_tabapay_created_token(const struct dargah_tabapay_created *created, size_t *len);

/**
 * `status`. Borrowed from the handle.
 */
const char *dargah_tabapay_created_status(const struct dargah_tabapay_created *created, size_t *len);

/**
 * `url`: where the payer's browser goes. Holds the token. Borrowed from the handle.
 */
const char *dargah_tabapay_created_url(const struct dargah_tabapay_created *created, size_t *len);

/**
 * The fields that no document describes, as a JSON object. Borrowed from the handle.
 */
const char *dargah_tabapay_created_extra_json(const struct dargah_tabapay_created *created, size_t *len);

/**
 * The answer as it came; it may hold secrets. Borrowed from the handle.
 */
const char *dargah_tabapay_created_raw(const struct dargah_tabapay_created *created, size_t *len);

/**
 * How the payer's browser gets to TabaPay's page: a plain link.
 */
dargah_status dargah_tabapay_created_redirect(const struct dargah_tabapay_created *created,
                                              struct dargah_redirect **out,
                                              struct dargah_error **err);

/**
 * The HTTP status. 0 on NULL.
 */
uint32_t dargah_tabapay_created_http_status(const struct dargah_tabapay_created *created);

/**
 * All of it as JSON, without secrets. Owned by the caller: `dargah_text_free`. NULL on NULL.
 */
char *dargah_tabapay_created_to_json(const struct dargah_tabapay_created *created);

/**
 * Frees it. NULL does nothing. Not for a borrowed one.
 */
void dargah_tabapay_verify_answer_free(struct dargah_tabapay_verify_answer *answer);

/**
 * `responseCode`; NULL where it is missing or of a type that no code has. Borrowed from the handle.
 */
const char *dargah_tabapay_verify_answer_response_code(const struct dargah_tabapay_verify_answer *answer, size_t *len);

/**
 * `status`; NULL where it did not come. Borrowed from the handle.
 */
const char *dargah_tabapay_verify_answer_status(const struct dargah_tabapay_verify_answer *answer, size_t *len);

/**
 * `message`; NULL where it did not come. Borrowed from the handle.
 */
const char *dargah_tabapay_verify_answer_message(const struct dargah_tabapay_verify_answer *answer, size_t *len);

/**
 * `token`; NULL where it did not come. A secret. Borrowed from the handle.
 */
const char *dargah_tabapay_verify_answer_token(const struct dargah_tabapay_verify_answer *answer, size_t *len);

/**
 * `shaparakRefNumber`, the reference number; NULL where it did not come. Borrowed from the handle.
 */
const char *dargah_tabapay_verify_answer_shaparak_ref_number(const struct dargah_tabapay_verify_answer *answer,
                                                             size_t *len);

/**
 * `trackingCode`; NULL where it did not come. Borrowed from the handle.
 */
const char *dargah_tabapay_verify_answer_tracking_code(const struct dargah_tabapay_verify_answer *answer, size_t *len);

/**
 * `cardNumber`, masked; NULL where it did not come. A secret. Borrowed from the handle.
 */
const char *dargah_tabapay_verify_answer_card_number(const struct dargah_tabapay_verify_answer *answer, size_t *len);

/**
 * `hashedCardNumber`; NULL where it did not come. A secret. Borrowed from the handle.
 */
const char *dargah_tabapay_verify_answer_hashed_card_number(const struct dargah_tabapay_verify_answer *answer,
                                                            size_t *len);

/**
 * `additionalData`; NULL where it did not come. Borrowed from the handle.
 */
const char *dargah_tabapay_verify_answer_additional_data(const struct dargah_tabapay_verify_answer *answer,
                                                         size_t *len);

/**
 * `ip`; NULL where it did not come. Borrowed from the handle.
 */
const char *dargah_tabapay_verify_answer_ip(const struct dargah_tabapay_verify_answer *answer, size_t *len);

/**
 * `date`, Solar Hijri, Tehran's time assumed; NULL where it did not come. Borrowed from the handle.
 */
const char *dargah_tabapay_verify_answer_date(const struct dargah_tabapay_verify_answer *answer, size_t *len);

/**
 * `date` as seconds since 1970 in UTC; Tehran's time is assumed. `false` where it did not come or cannot be read.
 */
bool dargah_tabapay_verify_answer_date_unix(const struct dargah_tabapay_verify_answer *answer, int64_t *out);

/**
 * The fields that no document describes, as a JSON object. Borrowed from the handle.
 */
const char *dargah_tabapay_verify_answer_extra_json(const struct dargah_tabapay_verify_answer *answer, size_t *len);

/**
 * The answer as it came; it may hold secrets. Borrowed from the handle.
 */
const char *dargah_tabapay_verify_answer_raw(const struct dargah_tabapay_verify_answer *answer, size_t *len);

/**
 * `amount`, in Rial. `false` where it is missing or not a whole number.
 */
bool dargah_tabapay_verify_answer_amount(const struct dargah_tabapay_verify_answer *answer, int64_t *out);

/**
 * `finalAmount`, in Rial; its meaning is open. `false` where it is missing or not a whole number.
 */
bool dargah_tabapay_verify_answer_final_amount(const struct dargah_tabapay_verify_answer *answer, int64_t *out);

/**
 * The HTTP status. 0 on NULL.
 */
uint32_t dargah_tabapay_verify_answer_http_status(const struct dargah_tabapay_verify_answer *answer);

/**
 * All of it as JSON, without secrets. Owned by the caller: `dargah_text_free`. NULL on NULL.
 */
char *dargah_tabapay_verify_answer_to_json(const struct dargah_tabapay_verify_answer *answer);

/**
 * Starts the settings with the credentials that Tara gave.
 */
dargah_status dargah_tara_builder_new(const char *username,
                                      size_t username_len,
                                      const char *password,
                                      size_t password_len,
                                      struct dargah_tara_builder **out,
                                      struct dargah_error **err);

/**
 * Frees the settings, built or not. NULL does nothing.
 */
void dargah_tara_builder_free(struct dargah_tara_builder *builder);

/**
 * Another address than Tara's, e.g. the simulator's: `https://`, or `http://` on a loopback address.
 */
dargah_status dargah_tara_builder_set_base_url(struct dargah_tara_builder *builder,
                                               const char *url,
                                               size_t url_len,
                                               struct dargah_error **err);

/**
 * Limits every call that sets no limit itself, in milliseconds. 20000 unless set.
 */
dargah_status dargah_tara_builder_set_timeout_ms(struct dargah_tara_builder *builder,
                                                 uint64_t timeout_ms,
                                                 struct dargah_error **err);

/**
 * Limits every new connection, in milliseconds. 5000 unless set.
 */
dargah_status dargah_tara_builder_set_connect_timeout_ms(struct dargah_tara_builder *builder,
                                                         uint64_t timeout_ms,
                                                         struct dargah_error **err);

/**
 * How connections are made. The builder keeps a copy.
 */
dargah_status dargah_tara_builder_set_network(struct dargah_tara_builder *builder,
                                              const struct dargah_network *network,
                                              struct dargah_error **err);

/**
 * How long the merchandise groups are kept, in milliseconds. An hour unless set.
 */
dargah_status dargah_tara_builder_set_groups_ttl_ms(struct dargah_tara_builder *builder,
                                                    uint64_t ttl_ms,
                                                    struct dargah_error **err);

/**
 * Makes refunds possible. Unofficial: no official text about refunds is at hand. `base_url` may be NULL.
 */
dargah_status dargah_tara_builder_set_refund(struct dargah_tara_builder *builder,
                                             const char *principal,
                                             size_t principal_len,
                                             const char *password,
                                             size_t password_len,
                                             const char *base_url,
                                             size_t base_url_len,
                                             struct dargah_error **err);

/**
 * Reports every attempt to `on_event` (NULL leaves what was set before), on the thread that makes the call. `on_drop` is called once with
 * `user` when nothing holds the sink any more (also when this call fails), and may be NULL. Both may be
 * called from any thread, and `on_event` from several at once.
 */
dargah_status dargah_tara_builder_set_events(struct dargah_tara_builder *builder,
                                             dargah_event_fn on_event,
                                             void *user,
                                             dargah_drop_fn on_drop,
                                             struct dargah_error **err);

/**
 * Reports every attempt to a queue, from which the program takes them when it likes; instead of what
 * `dargah_tara_builder_set_events` set. The client keeps its own hold on the queue: it may be freed.
 */
dargah_status dargah_tara_builder_set_event_queue(struct dargah_tara_builder *builder,
                                                  const struct dargah_event_queue *queue,
                                                  struct dargah_error **err);

/**
 * Checks the settings and makes the client. Opens no connection. The builder stays a valid handle to be
 * freed, but is at its end: everything else with it is `DARGAH_ERROR_KIND_MISUSE`. When this fails, it can
 * be mended and tried again.
 */
dargah_status dargah_tara_builder_build(struct dargah_tara_builder *builder,
                                        struct dargah_tara **out,
                                        struct dargah_error **err);

/**
 * Frees a client. Connections and login are the process's and stay. Calls of other threads that are under
 * way must have ended. NULL does nothing.
 */
void dargah_tara_free(struct dargah_tara *tara);

/**
 * Logs in anew and throws the kept token away. Rarely needed: the client logs in by itself, once for all
 * threads. Good for checking credentials.
 */
dargah_status dargah_tara_authenticate(const struct dargah_tara *tara,
                                       const struct dargah_options *options,
                                       struct dargah_tara_authentication **out,
                                       struct dargah_error **err);

/**
 * Tara's merchandise groups, kept between calls.
 */
dargah_status dargah_tara_club_groups(const struct dargah_tara *tara,
                                      const struct dargah_options *options,
                                      struct dargah_tara_groups **out,
                                      struct dargah_error **err);

/**
 * Gets a payment token for an order. Store it with order, amount and IP address before the payer leaves.
 * No money moves here, whatever happens.
 */
dargah_status dargah_tara_get_token(const struct dargah_tara *tara,
                                    const struct dargah_tara_order *order,
                                    const struct dargah_options *options,
                                    struct dargah_tara_token **out,
                                    struct dargah_error **err);

/**
 * How the payer's browser gets to Tara's page: a form that it posts.
 */
dargah_status dargah_tara_purchase_form(const struct dargah_tara *tara,
                                        const char *token,
                                        size_t token_len,
                                        struct dargah_redirect **out,
                                        struct dargah_error **err);

/**
 * Verifies a payment: completes it at Tara, and finds out what became of it. A lost answer is asked for
 * again within the same time limit. Whatever stays open is an outcome (unknown) and not an error; an error
 * is only what is wrong on this side before anything is sent.
 */
dargah_status dargah_tara_verify(const struct dargah_tara *tara,
                                 const struct dargah_expected *expected,
                                 const struct dargah_options *options,
                                 struct dargah_outcome **out,
                                 struct dargah_error **err);

/**
 * One plain `purchaseVerify`: one request, one typed answer, nothing compared. `DARGAH_OK` does not mean
 * paid; `dargah_tara_verify` is what shops want.
 */
dargah_status dargah_tara_purchase_verify(const struct dargah_tara *tara,
                                          const char *token,
                                          size_t token_len,
                                          const char *ip,
                                          size_t ip_len,
                                          const struct dargah_options *options,
                                          struct dargah_tara_verify_answer **out,
                                          struct dargah_error **err);

/**
 * Asks for the last state of a payment. It never makes a payment paid by itself.
 */
dargah_status dargah_tara_inquire(const struct dargah_tara *tara,
                                  const char *token,
                                  size_t token_len,
                                  const char *ip,
                                  size_t ip_len,
                                  const struct dargah_options *options,
                                  struct dargah_tara_inquiry **out,
                                  struct dargah_error **err);

/**
 * Gives a whole payment back. Unofficial. Sent again only when not a byte had left. `rrn` is the outcome's
 * reference number; `description` may be NULL. A lost answer is `DARGAH_REFUND_KIND_UNKNOWN`, not an error.
 */
dargah_status dargah_tara_refund_whole(const struct dargah_tara *tara,
                                       const char *rrn,
                                       size_t rrn_len,
                                       const char *description,
                                       size_t description_len,
                                       const struct dargah_options *options,
                                       struct dargah_tara_refund **out,
                                       struct dargah_error **err);

/**
 * Gives a part of a payment back. Unofficial. `items` and `description` may be NULL.
 */
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

/**
 * Frees it. NULL does nothing.
 */
void dargah_tara_authentication_free(struct dargah_tara_authentication *login);

/**
 * `expireTime` as Tara wrote it; its unit is open. `false` where it did not come.
 */
bool dargah_tara_authentication_expire_time(const struct dargah_tara_authentication *login, int64_t *out);

/**
 * How long the client will use the token, in milliseconds. 0 when another thread logged in at that moment.
 */
uint64_t dargah_tara_authentication_trusted_for_ms(const struct dargah_tara_authentication *login);

/**
 * `description`; NULL where it did not come. Borrowed from the handle.
 */
const char *dargah_tara_authentication_description(const struct dargah_tara_authentication *login, size_t *len);

/**
 * `doTime`; NULL where it did not come. Borrowed from the handle.
 */
const char *dargah_tara_authentication_do_time(const struct dargah_tara_authentication *login, size_t *len);

/**
 * The fields that no document describes, as a JSON object. Borrowed from the handle.
 */
const char *dargah_tara_authentication_extra_json(const struct dargah_tara_authentication *login, size_t *len);

/**
 * All of it as JSON, without secrets. Owned by the caller: `dargah_text_free`. NULL on NULL.
 */
char *dargah_tara_authentication_to_json(const struct dargah_tara_authentication *login);

/**
 * Frees it. NULL does nothing.
 */
void dargah_tara_token_free(struct dargah_tara_token *token);

/**
 * `token`: the unique id of the transaction. A secret of the payer's. Borrowed from the handle.
 */
const char *dargah_tara_token_text(const struct dargah_tara_token *token, size_t *len);

/**
 * `result`. Borrowed from the handle.
 */
const char *dargah_tara_token_result(const struct dargah_tara_token *token, size_t *len);

/**
 * `description`; NULL where it did not come. Borrowed from the handle.
 */
const char *dargah_tara_token_description(const struct dargah_tara_token *token, size_t *len);

/**
 * `doTime`; NULL where it did not come. Borrowed from the handle.
 */
const char *dargah_tara_token_do_time(const struct dargah_tara_token *token, size_t *len);

/**
 * The fields that no document describes, as a JSON object. Borrowed from the handle.
 */
const char *dargah_tara_token_extra_json(const struct dargah_tara_token *token, size_t *len);

/**
 * The answer as it came; it may hold secrets. Borrowed from the handle.
 */
const char *dargah_tara_token_raw(const struct dargah_tara_token *token, size_t *len);

/**
 * The HTTP status. 0 on NULL.
 */
uint32_t dargah_tara_token_http_status(const struct dargah_tara_token *token);

/**
 * Whether the invoice items do not add up to the amount, which is odd but not refused; `items` then gets what
 * they add up to, in Rial.
 */
bool dargah_tara_token_items_do_not_add_up(const struct dargah_tara_token *token, int64_t *items);

/**
 * All of it as JSON, without secrets. Owned by the caller: `dargah_text_free`. NULL on NULL.
 */
char *dargah_tara_token_to_json(const struct dargah_tara_token *token);

/**
 * Frees it. NULL does nothing. Not for a borrowed one.
 */
void dargah_tara_verify_answer_free(struct dargah_tara_verify_answer *answer);

/**
 * `token`; NULL where it did not come. A secret. Borrowed from the handle.
 */
const char *dargah_tara_verify_answer_token(const struct dargah_tara_verify_answer *answer, size_t *len);

/**
 * `result`; NULL where it is missing or of a type that no code has. Borrowed from the handle.
 */
const char *dargah_tara_verify_answer_result(const struct dargah_tara_verify_answer *answer, size_t *len);

/**
 * `description`; NULL where it did not come. Borrowed from the handle.
 */
const char *dargah_tara_verify_answer_description(const struct dargah_tara_verify_answer *answer, size_t *len);

/**
 * `doTime`; NULL where it did not come. Borrowed from the handle.
 */
const char *dargah_tara_verify_answer_do_time(const struct dargah_tara_verify_answer *answer, size_t *len);

/**
 * `rrn`, the reference number; NULL where it did not come. Borrowed from the handle.
 */
const char *dargah_tara_verify_answer_rrn(const struct dargah_tara_verify_answer *answer, size_t *len);

/**
 * `type`; NULL where it did not come. Borrowed from the handle.
 */
const char *dargah_tara_verify_answer_type(const struct dargah_tara_verify_answer *answer, size_t *len);

/**
 * The fields that no document describes, as a JSON object. Borrowed from the handle.
 */
const char *dargah_tara_verify_answer_extra_json(const struct dargah_tara_verify_answer *answer, size_t *len);

/**
 * The answer as it came; it may hold secrets. Borrowed from the handle.
 */
const char *dargah_tara_verify_answer_raw(const struct dargah_tara_verify_answer *answer, size_t *len);

/**
 * `amount`, in Rial. `false` where it is missing or not a whole number.
 */
bool dargah_tara_verify_answer_amount(const struct dargah_tara_verify_answer *answer, int64_t *out);

/**
 * How many service amounts there are.
 */
size_t dargah_tara_verify_answer_service_count(const struct dargah_tara_verify_answer *answer);

/**
 * The service id at this place, from 0. `false` behind the last.
 */
bool dargah_tara_verify_answer_service_id_at(const struct dargah_tara_verify_answer *answer,
                                             size_t index,
                                             int64_t *out);

/**
 * The service amount at this place, in Rial. `false` behind the last.
 */
bool dargah_tara_verify_answer_service_amount_at(const struct dargah_tara_verify_answer *answer,
                                                 size_t index,
                                                 int64_t *out);

/**
 * Whether it comes from an inquiry and not from a verify.
 */
bool dargah_tara_verify_answer_is_from_inquiry(const struct dargah_tara_verify_answer *answer);

/**
 * The HTTP status. 0 on NULL.
 */
uint32_t dargah_tara_verify_answer_http_status(const struct dargah_tara_verify_answer *answer);

/**
 * All of it as JSON, without secrets. Owned by the caller: `dargah_text_free`. NULL on NULL.
 */
char *dargah_tara_verify_answer_to_json(const struct dargah_tara_verify_answer *answer);

/**
 * Frees it. NULL does nothing.
 */
void dargah_tara_groups_free(struct dargah_tara_groups *groups);

/**
 * How many groups there are.
 */
size_t dargah_tara_groups_count(const struct dargah_tara_groups *groups);

/**
 * The code of the group at this place, from 0: goes into an item's `group`. `false` behind the last.
 */
bool dargah_tara_groups_id_at(const struct dargah_tara_groups *groups, size_t index, int64_t *out);

/**
 * The key of the group at this place; NULL where it has none. Borrowed from the handle.
 */
const char *dargah_tara_groups_name_at(const struct dargah_tara_groups *groups, size_t index, size_t *len);

/**
 * The title of the group at this place: goes into an item's `group_title`. Borrowed from the handle.
 */
const char *dargah_tara_groups_title_at(const struct dargah_tara_groups *groups, size_t index, size_t *len);

/**
 * The tags of the group at this place; NULL where it has none. Borrowed from the handle.
 */
const char *dargah_tara_groups_tag_at(const struct dargah_tara_groups *groups, size_t index, size_t *len);

/**
 * The place of the group whose key, title or one of whose tags is this text. `false` where there is none.
 */
bool dargah_tara_groups_find(const struct dargah_tara_groups *groups,
                             const char *wanted,
                             size_t wanted_len,
                             size_t *out);

/**
 * A map in which every category goes to `other` (26 is seen in use). The groups may be freed.
 */
dargah_status dargah_tara_group_map_new(const struct dargah_tara_groups *groups,
                                        int64_t other,
                                        struct dargah_tara_group_map **out,
                                        struct dargah_error **err);

/**
 * Frees it. NULL does nothing.
 */
void dargah_tara_group_map_free(struct dargah_tara_group_map *map);

/**
 * Maps one category of the shop onto the group with this code, which must be one of Tara's.
 */
dargah_status dargah_tara_group_map_add(struct dargah_tara_group_map *map,
                                        const char *category,
                                        size_t category_len,
                                        int64_t group,
                                        struct dargah_error **err);

/**
 * The place, among the groups that the map was made of, of the group of a category.
 */
dargah_status dargah_tara_group_map_get(const struct dargah_tara_group_map *map,
                                        const char *category,
                                        size_t category_len,
                                        size_t *out,
                                        struct dargah_error **err);

/**
 * Frees it and its tracks. NULL does nothing.
 */
void dargah_tara_inquiry_free(struct dargah_tara_inquiry *inquiry);

/**
 * `result` of the inquiry itself; NULL where it did not come. Borrowed from the handle.
 */
const char *dargah_tara_inquiry_result(const struct dargah_tara_inquiry *inquiry, size_t *len);

/**
 * `description`; NULL where it did not come. Borrowed from the handle.
 */
const char *dargah_tara_inquiry_description(const struct dargah_tara_inquiry *inquiry, size_t *len);

/**
 * `doTime`; NULL where it did not come. Borrowed from the handle.
 */
const char *dargah_tara_inquiry_do_time(const struct dargah_tara_inquiry *inquiry, size_t *len);

/**
 * `orderId`; NULL where it did not come. Borrowed from the handle.
 */
const char *dargah_tara_inquiry_order_id(const struct dargah_tara_inquiry *inquiry, size_t *len);

/**
 * The fields that no document describes, as a JSON object. Borrowed from the handle.
 */
const char *dargah_tara_inquiry_extra_json(const struct dargah_tara_inquiry *inquiry, size_t *len);

/**
 * The answer as it came; it may hold secrets. Borrowed from the handle.
 */
const char *dargah_tara_inquiry_raw(const struct dargah_tara_inquiry *inquiry, size_t *len);

/**
 * How many elements `trackPurchaseList` has.
 */
size_t dargah_tara_inquiry_track_count(const struct dargah_tara_inquiry *inquiry);

/**
 * The element of `trackPurchaseList` at this place, from 0; NULL behind the last. Borrowed from the handle.
 */
const struct dargah_tara_verify_answer *dargah_tara_inquiry_track_at(const struct dargah_tara_inquiry *inquiry,
                                                                     size_t index);

/**
 * The HTTP status. 0 on NULL.
 */
uint32_t dargah_tara_inquiry_http_status(const struct dargah_tara_inquiry *inquiry);

/**
 * All of it as JSON, without secrets. Owned by the caller: `dargah_text_free`. NULL on NULL.
 */
char *dargah_tara_inquiry_to_json(const struct dargah_tara_inquiry *inquiry);

/**
 * An empty list.
 */
dargah_status dargah_tara_items_new(struct dargah_tara_items **out, struct dargah_error **err);

/**
 * Frees a list. NULL does nothing.
 */
void dargah_tara_items_free(struct dargah_tara_items *items);

/**
 * Adds an item. `unit` is a `dargah_tara_unit`, `fee` the price of one unit in Rial, `group` and
 * `group_title` are those of a merchandise group of Tara's.
 */
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

/**
 * Sets `data` of the item that was added last.
 */
dargah_status dargah_tara_items_set_data(struct dargah_tara_items *items,
                                         const char *data,
                                         size_t data_len,
                                         struct dargah_error **err);

/**
 * Adds fields that this library does not know to the item that was added last: a JSON object.
 */
dargah_status dargah_tara_items_set_extra_json(struct dargah_tara_items *items,
                                               const char *json,
                                               size_t json_len,
                                               struct dargah_error **err);

/**
 * An order whose whole amount, in Rial, goes to one service. `ip` is the payer's; `call_back_url` is where
 * the payer's browser comes back to.
 */
dargah_status dargah_tara_order_new(int64_t amount,
                                    int64_t service_id,
                                    const char *ip,
                                    size_t ip_len,
                                    const char *call_back_url,
                                    size_t call_back_url_len,
                                    struct dargah_tara_order **out,
                                    struct dargah_error **err);

/**
 * Frees an order. NULL does nothing.
 */
void dargah_tara_order_free(struct dargah_tara_order *order);

/**
 * Sets `orderId`.
 */
dargah_status dargah_tara_order_set_order_id(struct dargah_tara_order *order,
                                             const char *order_id,
                                             size_t order_id_len,
                                             struct dargah_error **err);

/**
 * Sets `mobile`, in any of the usual forms.
 */
dargah_status dargah_tara_order_set_mobile(struct dargah_tara_order *order,
                                           const char *mobile,
                                           size_t mobile_len,
                                           struct dargah_error **err);

/**
 * Sets `additionalData`, which comes back in the callback.
 */
dargah_status dargah_tara_order_set_additional_data(struct dargah_tara_order *order,
                                                    const char *data,
                                                    size_t data_len,
                                                    struct dargah_error **err);

/**
 * Sets `vat`, in Rial.
 */
dargah_status dargah_tara_order_set_vat(struct dargah_tara_order *order, int64_t vat, struct dargah_error **err);

/**
 * Takes the service amounts away, to divide the amount among several services.
 */
dargah_status dargah_tara_order_clear_service_amounts(struct dargah_tara_order *order, struct dargah_error **err);

/**
 * Adds a service amount, in Rial. All of them must add up to the amount.
 */
dargah_status dargah_tara_order_add_service_amount(struct dargah_tara_order *order,
                                                   int64_t service_id,
                                                   int64_t amount,
                                                   struct dargah_error **err);

/**
 * Sets the invoice items; the order keeps a copy.
 */
dargah_status dargah_tara_order_set_items(struct dargah_tara_order *order,
                                          const struct dargah_tara_items *items,
                                          struct dargah_error **err);

/**
 * Refuses items that do not add up to the amount, instead of warning.
 */
dargah_status dargah_tara_order_set_items_must_add_up(struct dargah_tara_order *order,
                                                      bool must,
                                                      struct dargah_error **err);

/**
 * Adds fields that this library does not know: a JSON object.
 */
dargah_status dargah_tara_order_set_extra_json(struct dargah_tara_order *order,
                                               const char *json,
                                               size_t json_len,
                                               struct dargah_error **err);

/**
 * Checks everything that can be known before sending. `dargah_tara_get_token` does it by itself.
 */
dargah_status dargah_tara_order_check(const struct dargah_tara_order *order, struct dargah_error **err);

/**
 * Whether the invoice items do not add up to the amount, which is odd but not refused; `items` then gets what
 * they add up to, in Rial. `false` too where the order would be refused.
 */
bool dargah_tara_order_items_do_not_add_up(const struct dargah_tara_order *order, int64_t *items);

/**
 * What verify will have to find for this order and the token that Tara gave for it.
 */
dargah_status dargah_tara_order_expected(const struct dargah_tara_order *order,
                                         const char *token,
                                         size_t token_len,
                                         struct dargah_expected **out,
                                         struct dargah_error **err);

/**
 * Frees it. NULL does nothing.
 */
void dargah_tara_refund_free(struct dargah_tara_refund *refund);

/**
 * Done, refused or unknown. Unknown on NULL.
 */
enum dargah_refund_kind dargah_tara_refund_get_kind(const struct dargah_tara_refund *refund);

/**
 * Why it was refused or is unknown; NULL when it was done. Borrowed from the handle.
 */
const struct dargah_error *dargah_tara_refund_get_error(const struct dargah_tara_refund *refund);

/**
 * The answer's fields besides `success`, as a JSON object; NULL unless done. Borrowed from the handle.
 */
const char *dargah_tara_refund_extra_json(const struct dargah_tara_refund *refund, size_t *len);

/**
 * The answer as it came; NULL unless done. Borrowed from the handle.
 */
const char *dargah_tara_refund_raw(const struct dargah_tara_refund *refund, size_t *len);

/**
 * The HTTP status. 0 on NULL.
 */
uint32_t dargah_tara_refund_http_status(const struct dargah_tara_refund *refund);

/**
 * All of it as JSON, without secrets. Owned by the caller: `dargah_text_free`. NULL on NULL.
 */
char *dargah_tara_refund_to_json(const struct dargah_tara_refund *refund);

/**
 * For a shop's own tests: the body that a payer's browser would post to `callBackUrl`, for
 * `dargah_tara_callback_parse` or the shop's own page. `result` is Tara's code, e.g. `102`; NULL stands for a payment
 * that was made. `fields` is a JSON object of further fields or other values, e.g. `{"orderId": "1001", "desc": null}`;
 * null takes a field away, and NULL instead of an object changes nothing. Only bytes: it proves nothing, and verify
 * still has to decide. Owned by the caller: `dargah_text_free`.
 */
dargah_status dargah_testing_tara_callback(const char *token,
                                           size_t token_len,
                                           const char *result,
                                           size_t result_len,
                                           const char *fields,
                                           size_t fields_len,
                                           char **out,
                                           struct dargah_error **err);

/**
 * For a shop's own tests: the query string with which a payer's browser would come back to `callbackURL`, for
 * `dargah_tabapay_callback_parse`. `amount` in Rial. `response_code` is TabaPay's code, e.g. `-1`, sent with the
 * status `error`; NULL stands for a payment that was made. `fields` as in `dargah_testing_tara_callback`. Owned by
 * the caller: `dargah_text_free`.
 */
dargah_status dargah_testing_tabapay_callback(const char *token,
                                              size_t token_len,
                                              int64_t amount,
                                              const char *response_code,
                                              size_t response_code_len,
                                              const char *fields,
                                              size_t fields_len,
                                              char **out,
                                              struct dargah_error **err);

/**
 * For a shop's own tests: the body of TabaPay's undocumented push for a payment that was made, for
 * `dargah_tabapay_push_parse`. `amount` in Rial. `fields` as in `dargah_testing_tara_callback`. Owned by the
 * caller: `dargah_text_free`.
 */
dargah_status dargah_testing_tabapay_push(const char *token,
                                          size_t token_len,
                                          int64_t amount,
                                          const char *fields,
                                          size_t fields_len,
                                          char **out,
                                          struct dargah_error **err);

/**
 * For a shop's own tests: the `Authorize` header of TabaPay's push for this merchant key. Owned by the caller:
 * `dargah_text_free`.
 */
dargah_status dargah_testing_tabapay_authorize(const char *merchant,
                                               size_t merchant_len,
                                               char **out,
                                               struct dargah_error **err);

/**
 * Frees a text that the library gave away, and wipes it first. NULL does nothing.
 */
void dargah_text_free(char *text);

/**
 * Reads an amount: ASCII, Persian or Arabic digits, with or without separators.
 */
dargah_status dargah_rial_parse(const char *amount, size_t amount_len, int64_t *out, struct dargah_error **err);

/**
 * Reads an amount in Toman: like `dargah_rial_parse`, but half Tomans and other tenths are read too: `1234.5` Toman are
 * 12,345 Rial.
 */
dargah_status dargah_rial_parse_toman(const char *amount, size_t amount_len, int64_t *out, struct dargah_error **err);

/**
 * Reads an amount in Rial that is written as a decimal, as databases do: `150000.00`. The fraction must be zero.
 */
dargah_status dargah_rial_parse_decimal(const char *amount, size_t amount_len, int64_t *out, struct dargah_error **err);

/**
 * Toman to Rial: times ten, checked against overflow.
 */
dargah_status dargah_rial_from_toman(int64_t toman, int64_t *out, struct dargah_error **err);

/**
 * Rial to Toman, into `out`. `false`, and `out` untouched, where the amount is no whole number of Tomans or negative.
 */
bool dargah_rial_to_toman(int64_t rial, int64_t *out);

/**
 * An amount for people who read Persian, e.g. `۱٬۵۰۰٬۰۰۰`. Owned by the caller: `dargah_text_free`.
 */
dargah_status dargah_rial_to_persian(int64_t rial, char **out, struct dargah_error **err);

/**
 * Brings an Iranian mobile number into the form `09xxxxxxxxx`. Owned by the caller: `dargah_text_free`.
 */
dargah_status dargah_check_mobile(const char *mobile, size_t mobile_len, char **out, struct dargah_error **err);

/**
 * Checks a national code and brings it into ten digits. Owned by the caller: `dargah_text_free`.
 */
dargah_status dargah_check_national_code(const char *code, size_t code_len, char **out, struct dargah_error **err);

/**
 * Checks a bank card number and brings it into 16 digits. Owned by the caller: `dargah_text_free`.
 */
dargah_status dargah_check_card_number(const char *card, size_t card_len, char **out, struct dargah_error **err);

/**
 * How many codes both gateways document.
 */
size_t dargah_code_count(void);

/**
 * The code at this place, from 0; NULL behind the last one.
 */
const struct dargah_code *dargah_code_at(size_t index);

/**
 * The documented code that a gateway writes like this; NULL when no document lists it. `gateway` is `tara`
 * or `tabapay`.
 */
const struct dargah_code *dargah_code_find(const char *gateway, size_t gateway_len, const char *code, size_t code_len);

/**
 * The code.
 */
int64_t dargah_code_number(const struct dargah_code *code);

/**
 * `tara` or `tabapay`.
 */
const char *dargah_code_gateway(const struct dargah_code *code, size_t *len);

/**
 * The name of its constant.
 */
const char *dargah_code_name(const struct dargah_code *code, size_t *len);

/**
 * Its meaning in English.
 */
const char *dargah_code_text(const struct dargah_code *code, size_t *len);

/**
 * Its meaning in Persian, in the words of the gateway's document.
 */
const char *dargah_code_text_fa(const struct dargah_code *code, size_t *len);

/**
 * The request's field that it is about; NULL where it is about none.
 */
const char *dargah_code_field(const struct dargah_code *code, size_t *len);

/**
 * What a code, listed or not, means at a call: bits of `dargah_code_flags`. `call` is the gateway's name of
 * it; NULL or an unknown one is an error.
 */
dargah_status dargah_code_meaning(const char *gateway,
                                  size_t gateway_len,
                                  const char *call,
                                  size_t call_len,
                                  const char *code,
                                  size_t code_len,
                                  uint32_t *out,
                                  struct dargah_error **err);

/**
 * The library's version, e.g. `0.1.0`. Lives as long as the library.
 */
const char *dargah_version(size_t *len);

/**
 * The ABI's major number. A program must have been made for the same one.
 */
uint32_t dargah_abi_major(void);

/**
 * The ABI's minor number. It must be at least the one that a program was made for.
 */
uint32_t dargah_abi_minor(void);

#ifdef __cplusplus
}  // extern "C"
#endif  // __cplusplus

#endif  /* DARGAH_H */

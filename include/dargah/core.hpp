/// @file
/// What everything else stands on: the C header, the owner of a handle, texts, numbers and lists.

#ifndef DARGAH_CORE_HPP
#define DARGAH_CORE_HPP

#if !defined(_MSVC_LANG) && __cplusplus < 201703L
#error "dargah.hpp needs C++17 or newer"
#endif

#ifdef DARGAH_USE_LOADER
#include "../dargah_loader.h"
#else
#include "../dargah.h"
#endif

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <exception>
#include <iterator>
#include <memory>
#include <optional>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>

/// 1 where the members that throw exist. Define DARGAH_NO_EXCEPTIONS to have only the `try_` ones, which never throw.
#if defined(DARGAH_NO_EXCEPTIONS) || !defined(__cpp_exceptions)
#define DARGAH_EXCEPTIONS 0
#else
#define DARGAH_EXCEPTIONS 1
#endif

/// Clang warns where a borrowed text outlives a temporary owner; other compilers ignore this.
#if defined(__clang__)
#define DARGAH_LIFETIMEBOUND [[clang::lifetimebound]]
#else
#define DARGAH_LIFETIMEBOUND
#endif

/// One payment client for the Iranian gateways Tara and TabaPay.
namespace dargah {

/// How far a request got. Decides whether it may be sent again.
enum class Progress : std::uint32_t {
    NotSent = DARGAH_PROGRESS_NOT_SENT,   ///< Not a byte left this machine.
    Sent = DARGAH_PROGRESS_SENT,          ///< A byte may have left: the gateway may have acted on it.
    Answered = DARGAH_PROGRESS_ANSWERED,  ///< An answer came back, readable or not.
};

/// Whether an attempt used a kept connection.
enum class ConnectionUse : std::uint32_t {
    None = DARGAH_CONNECTION_USE_NONE,      ///< There was never a connection.
    New = DARGAH_CONNECTION_USE_NEW,        ///< A new connection was opened.
    Reused = DARGAH_CONNECTION_USE_REUSED,  ///< A kept connection was used.
};

/// What became of a payment.
enum class OutcomeKind : std::uint32_t {
    Paid = DARGAH_OUTCOME_KIND_PAID,          ///< Positive proof, all as asked for.
    Declined = DARGAH_OUTCOME_KIND_DECLINED,  ///< The gateway says that it was not paid.
    Mismatch = DARGAH_OUTCOME_KIND_MISMATCH,  ///< Proof of a payment of another amount: the shop decides.
    Unknown = DARGAH_OUTCOME_KIND_UNKNOWN,    ///< Money may have moved. Ask again; never treat it as not paid.
};

/// The HTTP method of a redirect.
enum class RedirectMethod : std::uint32_t {
    Get = DARGAH_REDIRECT_METHOD_GET,    ///< An ordinary link: HTTP 302 or 303 serves as well as the page.
    Post = DARGAH_REDIRECT_METHOD_POST,  ///< A form that the browser posts, urlencoded.
};

/// What became of a refund.
enum class RefundKind : std::uint32_t {
    Done = DARGAH_REFUND_KIND_DONE,        ///< Tara says that it was done.
    Refused = DARGAH_REFUND_KIND_REFUSED,  ///< Tara refused it, or it was certainly not asked for.
    Unknown = DARGAH_REFUND_KIND_UNKNOWN,  ///< The money may have moved. Never ask again before somebody has looked.
};

/// Why TLS could not be set up.
enum class TlsProblem : std::uint32_t {
    Expired = DARGAH_TLS_PROBLEM_EXPIRED,                 ///< The gateway's certificate has expired.
    NotValidYet = DARGAH_TLS_PROBLEM_NOT_VALID_YET,       ///< Almost always this machine's clock is behind.
    WrongHost = DARGAH_TLS_PROBLEM_WRONG_HOST,            ///< The certificate is for another host name.
    UnknownIssuer = DARGAH_TLS_PROBLEM_UNKNOWN_ISSUER,    ///< Its issuer is not among the trusted ones.
    Version = DARGAH_TLS_PROBLEM_VERSION,                 ///< No TLS version or cipher in common.
    BadCertificate = DARGAH_TLS_PROBLEM_BAD_CERTIFICATE,  ///< It is broken in another way.
    Other = DARGAH_TLS_PROBLEM_OTHER,                     ///< E.g. what answers does not speak TLS.
};

/// What went wrong. A newer library may return numbers that are not listed here.
enum class ErrorKind : std::uint32_t {
    InvalidInput = DARGAH_ERROR_KIND_INVALID_INPUT,                  ///< A value is not acceptable; nothing was sent.
    InvalidConfiguration = DARGAH_ERROR_KIND_INVALID_CONFIGURATION,  ///< A setting is not acceptable.
    CallbackMismatch = DARGAH_ERROR_KIND_CALLBACK_MISMATCH,          ///< The callback is for another payment.
    CallbackUnreadable = DARGAH_ERROR_KIND_CALLBACK_UNREADABLE,      ///< A field is missing or doubled.
    Resolve = DARGAH_ERROR_KIND_RESOLVE,                             ///< The host name could not be resolved.
    Connect = DARGAH_ERROR_KIND_CONNECT,                             ///< No connection to the gateway.
    Proxy = DARGAH_ERROR_KIND_PROXY,                                 ///< The proxy refused.
    Tls = DARGAH_ERROR_KIND_TLS,                                     ///< TLS could not be set up.
    Timeout = DARGAH_ERROR_KIND_TIMEOUT,                             ///< The time was up.
    Cancelled = DARGAH_ERROR_KIND_CANCELLED,                         ///< The caller cancelled.
    ConnectionLost = DARGAH_ERROR_KIND_CONNECTION_LOST,              ///< The connection broke.
    AnswerTooLarge = DARGAH_ERROR_KIND_ANSWER_TOO_LARGE,             ///< The answer is longer than allowed.
    AnswerUnreadable = DARGAH_ERROR_KIND_ANSWER_UNREADABLE,          ///< HTML, empty, cut, of a wrong type.
    AnswerContradictory = DARGAH_ERROR_KIND_ANSWER_CONTRADICTORY,    ///< It contradicts the question or itself.
    HttpStatus = DARGAH_ERROR_KIND_HTTP_STATUS,                      ///< No success, with nothing readable in it.
    Redirected = DARGAH_ERROR_KIND_REDIRECTED,                       ///< A redirect, which is never followed.
    Refused = DARGAH_ERROR_KIND_REFUSED,                             ///< The gateway refused, with a code.
    Authentication = DARGAH_ERROR_KIND_AUTHENTICATION,               ///< The credentials are not accepted.
    Journal = DARGAH_ERROR_KIND_JOURNAL,                             ///< The journal cannot be read or written.
    OrderConflict = DARGAH_ERROR_KIND_ORDER_CONFLICT,                ///< The order stands in the way.
    Misuse = DARGAH_ERROR_KIND_MISUSE,                               ///< The library was called wrongly.
    Internal = DARGAH_ERROR_KIND_INTERNAL,                           ///< A fault in dargah itself. Please report it.
};

/// Where a payment of the checkout stands.
enum class PaymentState : std::uint32_t {
    Started = DARGAH_PAYMENT_STATE_STARTED,               ///< Written down; there may be a token or not.
    Waiting = DARGAH_PAYMENT_STATE_WAITING,               ///< The payer is on the way.
    Verifying = DARGAH_PAYMENT_STATE_VERIFYING,           ///< A verify is about to leave, or has left.
    Unknown = DARGAH_PAYMENT_STATE_UNKNOWN,               ///< Nobody knows; asked again by reconcile.
    Declined = DARGAH_PAYMENT_STATE_DECLINED,             ///< Called not paid, which may still change.
    Paid = DARGAH_PAYMENT_STATE_PAID,                     ///< Positive proof. Never changes.
    DeclinedFinal = DARGAH_PAYMENT_STATE_DECLINED_FINAL,  ///< Called not paid when its time was over.
    Mismatch = DARGAH_PAYMENT_STATE_MISMATCH,             ///< Proof of another amount, until the shop closes it.
    Unresolved = DARGAH_PAYMENT_STATE_UNRESOLVED,         ///< Time is up without proof, until a person closes it.
    Failed = DARGAH_PAYMENT_STATE_FAILED,                 ///< No token: nothing can have been paid.
    Closed = DARGAH_PAYMENT_STATE_CLOSED,                 ///< Closed by a person, with a reason.
};

/// What to do when an order is begun that was begun before.
enum class Again : std::uint32_t {
    Default = DARGAH_AGAIN_DEFAULT,         ///< The page while it lives, else another payment, unless one may be paid.
    OnlyNew = DARGAH_AGAIN_ONLY_NEW,        ///< Refuse where a payment of the order is open.
    NewAttempt = DARGAH_AGAIN_NEW_ATTEMPT,  ///< Start another payment: the shop knows that both may be paid.
    Again = DARGAH_AGAIN_AGAIN,             ///< The same, and also for an order that was paid and given back.
};

/// What a shop does next about a payment. The states are for operators.
enum class NextStep : std::uint32_t {
    Nothing = DARGAH_NEXT_STEP_NOTHING,                      ///< Nothing: it is delivered, given back, or closed.
    Deliver = DARGAH_NEXT_STEP_DELIVER,                      ///< Deliver the order, and acknowledge.
    GiveBack = DARGAH_NEXT_STEP_GIVE_BACK,                   ///< Give the money back: another payment paid the order.
    OfferToPayAgain = DARGAH_NEXT_STEP_OFFER_TO_PAY_AGAIN,   ///< Not paid: the payer may pay again.
    Wait = DARGAH_NEXT_STEP_WAIT,                            ///< Nobody knows yet: reconcile will tell.
    AskAPerson = DARGAH_NEXT_STEP_ASK_A_PERSON,              ///< A person decides.
};

/// Where a refund of the checkout stands.
enum class RefundState : std::uint32_t {
    Sending = DARGAH_REFUND_STATE_SENDING,  ///< Written down, and about to be sent.
    Done = DARGAH_REFUND_STATE_DONE,        ///< The gateway says that it was done.
    Refused = DARGAH_REFUND_STATE_REFUSED,  ///< Certainly not done.
    Unknown = DARGAH_REFUND_STATE_UNKNOWN,  ///< Nobody knows. The next one waits until a person has looked.
};

/// A moment, as a journal notes it.
using Time = std::chrono::time_point<std::chrono::system_clock, std::chrono::milliseconds>;

/// The units of an invoice item.
enum class Unit : std::uint32_t {
    Kilogram = DARGAH_TARA_UNIT_KILOGRAM,         ///< کیلوگرم
    Metre = DARGAH_TARA_UNIT_METRE,               ///< متر
    Litre = DARGAH_TARA_UNIT_LITRE,               ///< لیتر
    SquareMetre = DARGAH_TARA_UNIT_SQUARE_METRE,  ///< مترمربع
    Each = DARGAH_TARA_UNIT_EACH,                 ///< عدد
    Piece = DARGAH_TARA_UNIT_PIECE,               ///< قطعه
    Device = DARGAH_TARA_UNIT_DEVICE,             ///< دستگاه
    Suit = DARGAH_TARA_UNIT_SUIT,                 ///< دست
    Pack = DARGAH_TARA_UNIT_PACK,                 ///< بسته
    Box = DARGAH_TARA_UNIT_BOX,                   ///< جعبه
    Set = DARGAH_TARA_UNIT_SET,                   ///< ست
    Pair = DARGAH_TARA_UNIT_PAIR,                 ///< جفت
};

/// Where payments are made.
enum class Environment : std::uint32_t {
    Production = DARGAH_ENVIRONMENT_PRODUCTION,  ///< Real money.
    Sandbox = DARGAH_ENVIRONMENT_SANDBOX,        ///< TabaPay's sandbox.
};

/// The codes of Tara: `DARGAH_TARA_CODE_…`, to compare with Error::code_number().
using TaraCode = dargah_tara_code;

/// The codes of TabaPay: `DARGAH_TABAPAY_CODE_…`, to compare with Error::code_number().
using TabaPayCode = dargah_tabapay_code;

/// A text that the library gave away: UTF-8, freed and wiped by the destructor. May be empty after a move.
class Text {
public:
    /// No text.
    Text() noexcept = default;
    /// Takes over a text that the C functions gave away.
    explicit Text(char* owned) noexcept : text_(owned) {}

    /// The text, as long as this object lives.
    [[nodiscard]] std::string_view view() const noexcept DARGAH_LIFETIMEBOUND {
        return text_ ? std::string_view(text_.get()) : std::string_view();
    }
    /// The same; fits wherever a std::string_view is taken.
    [[nodiscard]] operator std::string_view() const noexcept DARGAH_LIFETIMEBOUND { return view(); }
    /// The text with a NUL behind it, as long as this object lives.
    [[nodiscard]] const char* c_str() const noexcept DARGAH_LIFETIMEBOUND { return text_ ? text_.get() : ""; }
    /// Whether there is a text.
    explicit operator bool() const noexcept { return text_ != nullptr; }

private:
    struct Wipe {
        void operator()(char* text) const noexcept { dargah_text_free(text); }
    };
    std::unique_ptr<char, Wipe> text_;
};

/// What stands behind the classes; not to be used by programs.
namespace detail {

/// Frees a handle of each type.
template <class C>
struct Free;

/// The only owner of a handle. Can be moved and not copied; a call with a handle that was moved away is
/// ErrorKind::Misuse, a getter gives nothing, and neither is a crash.
template <class C>
class Handle {
public:
    /// Takes over a handle that the C functions made.
    explicit Handle(C* owned) noexcept : handle_(owned) {}

    /// The handle, for the C functions; this object keeps it.
    [[nodiscard]] C* get() noexcept { return handle_.get(); }
    /// The handle, for the C functions that do not change it.
    [[nodiscard]] const C* get() const noexcept { return handle_.get(); }
    /// Gives the handle away: it is then freed by its C function.
    [[nodiscard]] C* release() noexcept { return handle_.release(); }
    /// Whether there is a handle: false after a move.
    explicit operator bool() const noexcept { return handle_ != nullptr; }

protected:
    /// Takes the handle of another, which is then without.
    Handle(Handle&&) noexcept = default;
    /// Frees its own handle and takes that of another, which is then without.
    Handle& operator=(Handle&&) noexcept = default;
    ~Handle() = default;

private:
    std::unique_ptr<C, Free<C>> handle_;
};

/// A handle that another one owns. Copies are cheap, and none of them can free it.
template <class C>
class Borrowed {
public:
    /// Looks at a handle that lives longer than this object.
    explicit Borrowed(const C* handle) noexcept : handle_(handle) {}

    /// The handle, for the C functions.
    [[nodiscard]] const C* get() const noexcept { return handle_; }
    /// Whether there is a handle.
    explicit operator bool() const noexcept { return handle_ != nullptr; }

private:
    const C* handle_;
};

/// Receives the length of a borrowed text.
class Length {
public:
    operator std::size_t*() noexcept { return &length_; }
    std::string_view text(const char* data) const noexcept {
        return data == nullptr ? std::string_view() : std::string_view(data, length_);
    }
    std::optional<std::string_view> optional(const char* data) const noexcept {
        if (data == nullptr) return std::nullopt;
        return std::string_view(data, length_);
    }

private:
    std::size_t length_ = 0;
};

/// An empty text may have no data, and for C that would be no text at all.
inline const char* data(std::string_view text) noexcept { return text.data() == nullptr ? "" : text.data(); }
/// A text that may be left out, which is NULL for C.
inline const char* data(const std::optional<std::string_view>& text) noexcept { return text ? data(*text) : nullptr; }
/// Its length; 0 where it is left out.
inline std::size_t size(const std::optional<std::string_view>& text) noexcept { return text ? text->size() : 0; }

/// No time is negative; the library refuses what is too short or too long.
inline std::uint64_t ms(std::chrono::milliseconds time) noexcept {
    return time.count() > 0 ? static_cast<std::uint64_t>(time.count()) : 0;
}

/// No moment of a payment lies before 1970.
inline std::uint64_t ms(Time time) noexcept { return ms(time.time_since_epoch()); }

/// A moment, from milliseconds since 1970.
inline Time time(std::uint64_t ms_since_1970) noexcept {
    return Time(std::chrono::milliseconds(static_cast<std::chrono::milliseconds::rep>(ms_since_1970)));
}

/// An optional number, which C gives as whether there is one.
template <class N, class Get>
std::optional<N> number(Get get) noexcept {
    N out{};
    if (!get(&out)) return std::nullopt;
    return out;
}

/// A time that C gives in microseconds.
inline std::optional<std::chrono::microseconds> micros(std::optional<std::uint64_t> time) noexcept {
    if (!time) return std::nullopt;
    return std::chrono::microseconds(static_cast<std::chrono::microseconds::rep>(*time));
}

}  // namespace detail

/// A list that a handle holds, to be walked through while the handle lives. `Access` says how many elements
/// there are and what stands at a place.
template <class Access>
class List {
public:
    /// An element, by value; its texts are borrowed from the handle.
    using value_type = decltype(std::declval<const Access&>().at(std::size_t()));

    /// Walks through a list.
    class iterator {
    public:
        using value_type = List::value_type;                 ///< An element.
        using reference = value_type;                        ///< Elements are made on the way.
        using difference_type = std::ptrdiff_t;              ///< A distance.
        using pointer = void;                                ///< There is nothing to point at.
        using iterator_category = std::input_iterator_tag;   ///< Since elements are made on the way.
        using iterator_concept = std::forward_iterator_tag;  ///< For C++20's ranges.

        /// At no place.
        iterator() noexcept = default;
        /// At a place of a list.
        iterator(Access access, std::size_t index) noexcept : access_(access), index_(index) {}

        /// The element here.
        [[nodiscard]] value_type operator*() const noexcept { return access_.at(index_); }
        /// To the next element.
        iterator& operator++() noexcept {
            ++index_;
            return *this;
        }
        /// To the next element; gives the old place.
        iterator operator++(int) noexcept {
            iterator old = *this;
            ++index_;
            return old;
        }
        /// Whether both are at the same place.
        friend bool operator==(const iterator& a, const iterator& b) noexcept { return a.index_ == b.index_; }
        /// Whether they are at different places.
        friend bool operator!=(const iterator& a, const iterator& b) noexcept { return a.index_ != b.index_; }

    private:
        Access access_{};
        std::size_t index_ = 0;
    };

    /// The list of a handle.
    explicit List(Access access) noexcept : access_(access) {}

    /// The first element.
    [[nodiscard]] iterator begin() const noexcept { return iterator(access_, 0); }
    /// Behind the last element.
    [[nodiscard]] iterator end() const noexcept { return iterator(access_, size()); }
    /// How many elements there are.
    [[nodiscard]] std::size_t size() const noexcept { return access_.count(); }
    /// Whether there are none.
    [[nodiscard]] bool empty() const noexcept { return size() == 0; }
    /// The element at a place; behind the last it has no texts and zeros.
    [[nodiscard]] value_type operator[](std::size_t index) const noexcept { return access_.at(index); }

private:
    Access access_;
};

/// A name and its value, borrowed from a callback or a redirect.
struct Field {
    std::string_view name;   ///< Its name.
    std::string_view value;  ///< Its value.
};

}  // namespace dargah
#endif

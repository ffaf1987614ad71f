/// @file
/// What went wrong: an exception, or the other half of a result.

#ifndef DARGAH_ERROR_HPP
#define DARGAH_ERROR_HPP

#include "core.hpp"

namespace dargah {

namespace detail {

template <>
struct Free<dargah_error> {
    void operator()(dargah_error* error) const noexcept { dargah_error_free(error); }
};

}  // namespace detail

/// What an error tells, owned (Error) or borrowed (ErrorView). Texts live as long as the error.
template <class Self>
class ErrorFields {
public:
    /// All about it in one English line. Holds no secret.
    [[nodiscard]] std::string_view message() const noexcept DARGAH_LIFETIMEBOUND {
        detail::Length len;
        return len.text(dargah_error_message(handle(), len));
    }

    /// All about it in one Persian line. Holds no secret.
    [[nodiscard]] std::string_view message_fa() const noexcept DARGAH_LIFETIMEBOUND {
        detail::Length len;
        return len.text(dargah_error_message_fa(handle(), len));
    }

    /// More about it, in English or in the gateway's own words; may be empty.
    [[nodiscard]] std::string_view detail() const noexcept DARGAH_LIFETIMEBOUND {
        detail::Length len;
        return len.text(dargah_error_detail(handle(), len));
    }

    /// The gateway's code as it was sent; for bad input, the code that the gateway would have answered.
    /// Nothing where there is none.
    [[nodiscard]] std::optional<std::string_view> code() const noexcept DARGAH_LIFETIMEBOUND {
        detail::Length len;
        return len.optional(dargah_error_code(handle(), len));
    }

    /// The gateway's code as a number, to compare with TaraCode or TabaPayCode. Nothing where there is none
    /// or it is no number.
    [[nodiscard]] std::optional<std::int64_t> code_number() const noexcept {
        return detail::number<std::int64_t>([&](std::int64_t* out) { return dargah_error_code_number(handle(), out); });
    }

    /// The input, setting, parameter or answer field to blame. Nothing where there is none.
    [[nodiscard]] std::optional<std::string_view> field() const noexcept DARGAH_LIFETIMEBOUND {
        detail::Length len;
        return len.optional(dargah_error_field(handle(), len));
    }

    /// `tara`, `tabapay`, or nothing where no gateway was involved.
    [[nodiscard]] std::optional<std::string_view> gateway() const noexcept DARGAH_LIFETIMEBOUND {
        detail::Length len;
        return len.optional(dargah_error_gateway(handle(), len));
    }

    /// The gateway's call, e.g. `purchaseVerify`; nothing where none was made.
    [[nodiscard]] std::optional<std::string_view> operation() const noexcept DARGAH_LIFETIMEBOUND {
        detail::Length len;
        return len.optional(dargah_error_operation(handle(), len));
    }

    /// The HTTP status where the answer was an HTTP error. Nothing where there was none, or no answer.
    [[nodiscard]] std::optional<std::uint32_t> http_status() const noexcept {
        return detail::number<std::uint32_t>(
            [&](std::uint32_t* out) { return dargah_error_http_status(handle(), out); });
    }

    /// Why TLS failed; nothing for every other kind than ErrorKind::Tls.
    [[nodiscard]] std::optional<TlsProblem> tls_problem() const noexcept {
        const auto problem =
            detail::number<std::uint32_t>([&](std::uint32_t* out) { return dargah_error_tls_problem(handle(), out); });
        if (!problem) return std::nullopt;
        return static_cast<TlsProblem>(*problem);
    }

    /// How far the request got.
    [[nodiscard]] Progress progress() const noexcept { return static_cast<Progress>(dargah_error_progress(handle())); }

    /// Whether the same call may be made again without moving money twice, and may then succeed.
    [[nodiscard]] bool is_retryable() const noexcept { return dargah_error_is_retryable(handle()); }

    /// Whether money may have moved although the call failed.
    [[nodiscard]] bool money_may_have_moved() const noexcept { return dargah_error_money_may_have_moved(handle()); }

    /// The whole error as JSON, without secrets.
    [[nodiscard]] Text to_json() const noexcept { return Text(dargah_error_to_json(handle())); }

private:
    [[nodiscard]] const dargah_error* handle() const noexcept { return static_cast<const Self*>(this)->get(); }
};

/// An error that something else owns: an unknown outcome, or a refund. Lives as long as its owner.
class ErrorView : public detail::Borrowed<dargah_error>, public ErrorFields<ErrorView> {
public:
    using Borrowed::Borrowed;

    /// What went wrong.
    [[nodiscard]] ErrorKind kind() const noexcept { return static_cast<ErrorKind>(dargah_error_get_kind(get())); }
};

/// What went wrong. Copies share one handle, so that it can be thrown and kept.
class Error : public std::exception, public ErrorFields<Error> {
public:
    /// Takes over what a C function returned: its status, and its error, which may be NULL.
    Error(dargah_status status, dargah_error* owned) noexcept : status_(status) {
        // Without memory for the shared handle the status alone has to tell what happened.
#if DARGAH_EXCEPTIONS
        try {
            error_ = std::shared_ptr<const dargah_error>(owned, detail::Free<dargah_error>());
        } catch (...) {
        }
#else
        error_ = std::shared_ptr<const dargah_error>(owned, detail::Free<dargah_error>());
#endif
    }

    /// What went wrong.
    [[nodiscard]] ErrorKind kind() const noexcept { return static_cast<ErrorKind>(status_); }
    /// The number that the C function returned.
    [[nodiscard]] dargah_status status() const noexcept { return status_; }
    /// All about it in one English line. Holds no secret.
    [[nodiscard]] const char* what() const noexcept DARGAH_LIFETIMEBOUND override {
        const char* text = dargah_error_message(get(), nullptr);
        if (text == nullptr) text = dargah_error_kind_text(status_, nullptr);
        return text == nullptr ? "an error of dargah" : text;
    }
    /// The handle, for the C functions; NULL only where memory had run out.
    [[nodiscard]] const dargah_error* get() const noexcept { return error_.get(); }

private:
    dargah_status status_;
    std::shared_ptr<const dargah_error> error_;
};

/// What a kind of error means, in English; nothing for a number that is none.
[[nodiscard]] inline std::optional<std::string_view> text(ErrorKind kind) noexcept {
    detail::Length len;
    return len.optional(dargah_error_kind_text(static_cast<std::uint32_t>(kind), len));
}

/// What a kind of error means, in Persian; nothing for a number that is none.
[[nodiscard]] inline std::optional<std::string_view> text_fa(ErrorKind kind) noexcept {
    detail::Length len;
    return len.optional(dargah_error_kind_text_fa(static_cast<std::uint32_t>(kind), len));
}

/// What a problem of TLS is and what to do about it; nothing for a number that is none.
[[nodiscard]] inline std::optional<std::string_view> text(TlsProblem problem) noexcept {
    detail::Length len;
    return len.optional(dargah_tls_problem_text(static_cast<std::uint32_t>(problem), len));
}

/// A value, or the error that came instead.
template <class T>
class [[nodiscard]] Result {
public:
    /// A value.
    Result(T value) noexcept : state_(std::in_place_index<0>, std::move(value)) {}
    /// An error.
    Result(Error error) noexcept : state_(std::in_place_index<1>, std::move(error)) {}

    /// Whether there is a value.
    [[nodiscard]] bool has_value() const noexcept { return state_.index() == 0; }
    /// Whether there is a value.
    explicit operator bool() const noexcept { return has_value(); }

    /// The value. There must be one.
    [[nodiscard]] T& operator*() & noexcept DARGAH_LIFETIMEBOUND { return *std::get_if<0>(&state_); }
    /// The value. There must be one.
    [[nodiscard]] const T& operator*() const& noexcept DARGAH_LIFETIMEBOUND { return *std::get_if<0>(&state_); }
    /// The value, to be moved away. There must be one.
    [[nodiscard]] T&& operator*() && noexcept DARGAH_LIFETIMEBOUND { return std::move(*std::get_if<0>(&state_)); }
    /// The value's members. There must be a value.
    [[nodiscard]] T* operator->() noexcept DARGAH_LIFETIMEBOUND { return std::get_if<0>(&state_); }
    /// The value's members. There must be a value.
    [[nodiscard]] const T* operator->() const noexcept DARGAH_LIFETIMEBOUND { return std::get_if<0>(&state_); }
    /// The error. There must be no value.
    [[nodiscard]] const Error& error() const noexcept DARGAH_LIFETIMEBOUND { return *std::get_if<1>(&state_); }

#if DARGAH_EXCEPTIONS
    /// The value; throws the error where there is none.
    [[nodiscard]] T& value() & DARGAH_LIFETIMEBOUND {
        if (!has_value()) throw error();
        return **this;
    }
    /// The value, moved away; throws the error where there is none.
    [[nodiscard]] T value() && {
        if (!has_value()) throw error();
        return *std::move(*this);
    }
#endif

private:
    std::variant<T, Error> state_;
};

/// Success, or the error that came instead.
template <>
class [[nodiscard]] Result<void> {
public:
    /// Success.
    Result() noexcept = default;
    /// An error.
    Result(Error error) noexcept : error_(std::move(error)) {}

    /// Whether it succeeded.
    [[nodiscard]] bool has_value() const noexcept { return !error_.has_value(); }
    /// Whether it succeeded.
    explicit operator bool() const noexcept { return has_value(); }
    /// The error. There must be one.
    [[nodiscard]] const Error& error() const noexcept DARGAH_LIFETIMEBOUND { return *error_; }

#if DARGAH_EXCEPTIONS
    /// Does nothing after success; throws the error otherwise.
    void value() const {
        if (error_) throw *error_;
    }
#endif

private:
    std::optional<Error> error_;
};

namespace detail {

/// The status of success.
inline constexpr dargah_status ok = static_cast<dargah_status>(DARGAH_OK);

/// Makes a call that gives a new handle or a text.
template <class T, class C, class Call>
Result<T> make(Call call) noexcept {
    C* out = nullptr;
    dargah_error* err = nullptr;
    const dargah_status status = call(&out, &err);
    if (status != ok) return Error(status, err);
    return T(out);
}

/// Makes a call that gives a number.
template <class N, class Call>
Result<N> number_or_error(Call call) noexcept {
    N out{};
    dargah_error* err = nullptr;
    const dargah_status status = call(&out, &err);
    if (status != ok) return Error(status, err);
    return out;
}

/// Makes a call that gives nothing.
template <class Call>
Result<void> done(Call call) noexcept {
    dargah_error* err = nullptr;
    const dargah_status status = call(&err);
    if (status != ok) return Error(status, err);
    return {};
}

}  // namespace detail

}  // namespace dargah
#endif

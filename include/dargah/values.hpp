/// @file
/// Amounts, the checks of numbers, the table of codes, and the library's version.

#ifndef DARGAH_VALUES_HPP
#define DARGAH_VALUES_HPP

#include "error.hpp"

namespace dargah {

/// Whole Rials, which are std::int64_t everywhere: how to get them, and how to show them.
struct Rial {
    /// Reads an amount: ASCII, Persian or Arabic digits, with or without separators.
    static Result<std::int64_t> try_parse(std::string_view amount) noexcept {
        return detail::number_or_error<std::int64_t>([&](std::int64_t* out, dargah_error** err) {
            return dargah_rial_parse(detail::data(amount), amount.size(), out, err);
        });
    }

    /// Reads an amount in Toman: half Tomans and other tenths too, `1234.5` Toman are 12,345 Rial.
    static Result<std::int64_t> try_parse_toman(std::string_view amount) noexcept {
        return detail::number_or_error<std::int64_t>([&](std::int64_t* out, dargah_error** err) {
            return dargah_rial_parse_toman(detail::data(amount), amount.size(), out, err);
        });
    }

    /// Reads an amount in Rial that is written as a decimal, as databases do: `150000.00`. The fraction must be zero.
    static Result<std::int64_t> try_parse_decimal(std::string_view amount) noexcept {
        return detail::number_or_error<std::int64_t>([&](std::int64_t* out, dargah_error** err) {
            return dargah_rial_parse_decimal(detail::data(amount), amount.size(), out, err);
        });
    }

    /// Toman to Rial: times ten, checked against overflow.
    static Result<std::int64_t> try_from_toman(std::int64_t toman) noexcept {
        return detail::number_or_error<std::int64_t>(
            [&](std::int64_t* out, dargah_error** err) { return dargah_rial_from_toman(toman, out, err); });
    }

    /// Rial to Toman; nothing where the amount is no whole number of Tomans, or negative.
    [[nodiscard]] static std::optional<std::int64_t> to_toman(std::int64_t rial) noexcept {
        return detail::number<std::int64_t>([&](std::int64_t* out) { return dargah_rial_to_toman(rial, out); });
    }

    /// An amount for people who read Persian, e.g. `۱٬۵۰۰٬۰۰۰`.
    static Result<Text> try_to_persian(std::int64_t rial) noexcept {
        return detail::make<Text, char>(
            [&](char** out, dargah_error** err) { return dargah_rial_to_persian(rial, out, err); });
    }

#if DARGAH_EXCEPTIONS
    /// Like try_parse(), but throws Error.
    [[nodiscard]] static std::int64_t parse(std::string_view amount) { return try_parse(amount).value(); }

    /// Like try_parse_toman(), but throws Error.
    [[nodiscard]] static std::int64_t parse_toman(std::string_view amount) { return try_parse_toman(amount).value(); }

    /// Like try_parse_decimal(), but throws Error.
    [[nodiscard]] static std::int64_t parse_decimal(std::string_view amount) {
        return try_parse_decimal(amount).value();
    }

    /// Like try_from_toman(), but throws Error.
    [[nodiscard]] static std::int64_t from_toman(std::int64_t toman) { return try_from_toman(toman).value(); }

    /// Like try_to_persian(), but throws Error.
    [[nodiscard]] static Text to_persian(std::int64_t rial) { return try_to_persian(rial).value(); }
#endif
};

/// Brings an Iranian mobile number into the form `09xxxxxxxxx`.
inline Result<Text> try_check_mobile(std::string_view mobile) noexcept {
    return detail::make<Text, char>([&](char** out, dargah_error** err) {
        return dargah_check_mobile(detail::data(mobile), mobile.size(), out, err);
    });
}

/// Checks a national code and brings it into ten digits.
inline Result<Text> try_check_national_code(std::string_view code) noexcept {
    return detail::make<Text, char>([&](char** out, dargah_error** err) {
        return dargah_check_national_code(detail::data(code), code.size(), out, err);
    });
}

/// Checks a bank card number and brings it into 16 digits.
inline Result<Text> try_check_card_number(std::string_view card) noexcept {
    return detail::make<Text, char>([&](char** out, dargah_error** err) {
        return dargah_check_card_number(detail::data(card), card.size(), out, err);
    });
}

#if DARGAH_EXCEPTIONS
/// Like try_check_mobile(), but throws Error.
[[nodiscard]] inline Text check_mobile(std::string_view mobile) { return try_check_mobile(mobile).value(); }

/// Like try_check_national_code(), but throws Error.
[[nodiscard]] inline Text check_national_code(std::string_view code) { return try_check_national_code(code).value(); }

/// Like try_check_card_number(), but throws Error.
[[nodiscard]] inline Text check_card_number(std::string_view card) { return try_check_card_number(card).value(); }
#endif

/// One documented code of a gateway. Lives as long as the library.
class Code : public detail::Borrowed<dargah_code> {
public:
    using Borrowed::Borrowed;

    /// The code.
    [[nodiscard]] std::int64_t number() const noexcept { return dargah_code_number(get()); }

    /// `tara` or `tabapay`.
    [[nodiscard]] std::string_view gateway() const noexcept DARGAH_LIFETIMEBOUND {
        detail::Length len;
        return len.text(dargah_code_gateway(get(), len));
    }

    /// The name of its constant.
    [[nodiscard]] std::string_view name() const noexcept DARGAH_LIFETIMEBOUND {
        detail::Length len;
        return len.text(dargah_code_name(get(), len));
    }

    /// Its meaning in English.
    [[nodiscard]] std::string_view text() const noexcept DARGAH_LIFETIMEBOUND {
        detail::Length len;
        return len.text(dargah_code_text(get(), len));
    }

    /// Its meaning in Persian, in the words of the gateway's document.
    [[nodiscard]] std::string_view text_fa() const noexcept DARGAH_LIFETIMEBOUND {
        detail::Length len;
        return len.text(dargah_code_text_fa(get(), len));
    }

    /// The request's field that it is about; nothing where it is about none.
    [[nodiscard]] std::optional<std::string_view> field() const noexcept DARGAH_LIFETIMEBOUND {
        detail::Length len;
        return len.optional(dargah_code_field(get(), len));
    }
};

namespace detail {

struct CodeAccess {
    std::size_t count() const noexcept { return dargah_code_count(); }
    Code at(std::size_t index) const noexcept { return Code(dargah_code_at(index)); }
};

}  // namespace detail

/// All codes that both gateways document.
[[nodiscard]] inline List<detail::CodeAccess> codes() noexcept { return List(detail::CodeAccess()); }

/// The documented code that a gateway (`tara` or `tabapay`) writes like this; nothing when no document lists it.
[[nodiscard]] inline std::optional<Code> find_code(std::string_view gateway, std::string_view code) noexcept {
    const dargah_code* found = dargah_code_find(detail::data(gateway), gateway.size(), detail::data(code), code.size());
    if (found == nullptr) return std::nullopt;
    return Code(found);
}

/// What a code means at a call.
class CodeMeaning {
public:
    /// From bits of `dargah_code_flags`.
    explicit CodeMeaning(std::uint32_t flags) noexcept : flags_(flags) {}

    /// The call succeeded.
    [[nodiscard]] bool success() const noexcept { return has(DARGAH_CODE_FLAGS_SUCCESS); }
    /// Settles a payment as not paid, on a first verify after the time in which it could be paid.
    [[nodiscard]] bool is_final() const noexcept { return has(DARGAH_CODE_FLAGS_FINAL); }
    /// The same call may succeed later, and repeating it moves no money.
    [[nodiscard]] bool retryable() const noexcept { return has(DARGAH_CODE_FLAGS_RETRYABLE); }
    /// The payer may have paid although the call was refused.
    [[nodiscard]] bool money_may_have_moved() const noexcept { return has(DARGAH_CODE_FLAGS_MONEY_MAY_HAVE_MOVED); }
    /// All of it as bits of `dargah_code_flags`.
    [[nodiscard]] std::uint32_t flags() const noexcept { return flags_; }

private:
    [[nodiscard]] bool has(dargah_code_flags flag) const noexcept {
        return (flags_ & static_cast<std::uint32_t>(flag)) != 0;
    }
    std::uint32_t flags_;
};

/// What a code, listed or not, means at a call, which is named as the gateway names it.
inline Result<CodeMeaning> try_code_meaning(std::string_view gateway, std::string_view call,
                                            std::string_view code) noexcept {
    auto flags = detail::number_or_error<std::uint32_t>([&](std::uint32_t* out, dargah_error** err) {
        return dargah_code_meaning(detail::data(gateway), gateway.size(), detail::data(call), call.size(),
                                   detail::data(code), code.size(), out, err);
    });
    if (!flags) return flags.error();
    return CodeMeaning(*flags);
}

#if DARGAH_EXCEPTIONS
/// Like try_code_meaning(), but throws Error.
[[nodiscard]] inline CodeMeaning code_meaning(std::string_view gateway, std::string_view call, std::string_view code) {
    return try_code_meaning(gateway, call, code).value();
}
#endif

/// The library's version, e.g. `0.1.0`.
[[nodiscard]] inline std::string_view version() noexcept {
    detail::Length len;
    return len.text(dargah_version(len));
}

/// The ABI's major number, of the library that runs.
[[nodiscard]] inline std::uint32_t abi_major() noexcept { return dargah_abi_major(); }

/// The ABI's minor number, of the library that runs.
[[nodiscard]] inline std::uint32_t abi_minor() noexcept { return dargah_abi_minor(); }

/// Whether the library that runs fits the header that this program was made with. To be asked once, at the start.
[[nodiscard]] inline bool abi_fits() noexcept {
    return abi_major() == static_cast<std::uint32_t>(DARGAH_ABI_MAJOR) &&
           abi_minor() >= static_cast<std::uint32_t>(DARGAH_ABI_MINOR);
}

}  // namespace dargah
#endif

/// @file
/// Callbacks for a shop's own tests: what a gateway or the payer's browser would bring. Only bytes: they prove nothing,
/// and verify still has to decide.

#ifndef DARGAH_TESTING_HPP
#define DARGAH_TESTING_HPP

#include "error.hpp"

namespace dargah {

/// For the tests of a shop's own pages, against the simulator or without any gateway.
namespace testing {

/// The body that a payer's browser would post to `callBackUrl`. `result` is Tara's code, e.g. `102`; nothing stands for
/// a payment that was made. `fields` is a JSON object of further fields or other values, where null takes one away.
inline Result<Text> try_tara_callback(std::string_view token, std::optional<std::string_view> result = std::nullopt,
                                      std::optional<std::string_view> fields = std::nullopt) noexcept {
    return detail::make<Text, char>([&](char** out, dargah_error** err) {
        return dargah_testing_tara_callback(detail::data(token), token.size(), detail::data(result),
                                            detail::size(result), detail::data(fields), detail::size(fields), out, err);
    });
}

/// The query string with which a payer's browser would come back to `callbackURL`; the amount in Rial.
/// `response_code` is TabaPay's code, e.g. `-1`; nothing stands for a payment that was made. `fields` as in
/// try_tara_callback().
inline Result<Text> try_tabapay_callback(std::string_view token, std::int64_t amount,
                                         std::optional<std::string_view> response_code = std::nullopt,
                                         std::optional<std::string_view> fields = std::nullopt) noexcept {
    return detail::make<Text, char>([&](char** out, dargah_error** err) {
        return dargah_testing_tabapay_callback(detail::data(token), token.size(), amount, detail::data(response_code),
                                               detail::size(response_code), detail::data(fields), detail::size(fields),
                                               out, err);
    });
}

/// The body of TabaPay's undocumented push for a payment that was made; the amount in Rial. `fields` as in
/// try_tara_callback().
inline Result<Text> try_tabapay_push(std::string_view token, std::int64_t amount,
                                     std::optional<std::string_view> fields = std::nullopt) noexcept {
    return detail::make<Text, char>([&](char** out, dargah_error** err) {
        return dargah_testing_tabapay_push(detail::data(token), token.size(), amount, detail::data(fields),
                                           detail::size(fields), out, err);
    });
}

/// The `Authorize` header of TabaPay's push for this merchant key.
inline Result<Text> try_tabapay_authorize(std::string_view merchant) noexcept {
    return detail::make<Text, char>([&](char** out, dargah_error** err) {
        return dargah_testing_tabapay_authorize(detail::data(merchant), merchant.size(), out, err);
    });
}

#if DARGAH_EXCEPTIONS
/// Like try_tara_callback(), but throws Error.
[[nodiscard]] inline Text tara_callback(std::string_view token, std::optional<std::string_view> result = std::nullopt,
                                        std::optional<std::string_view> fields = std::nullopt) {
    return try_tara_callback(token, result, fields).value();
}

/// Like try_tabapay_callback(), but throws Error.
[[nodiscard]] inline Text tabapay_callback(std::string_view token, std::int64_t amount,
                                           std::optional<std::string_view> response_code = std::nullopt,
                                           std::optional<std::string_view> fields = std::nullopt) {
    return try_tabapay_callback(token, amount, response_code, fields).value();
}

/// Like try_tabapay_push(), but throws Error.
[[nodiscard]] inline Text tabapay_push(std::string_view token, std::int64_t amount,
                                       std::optional<std::string_view> fields = std::nullopt) {
    return try_tabapay_push(token, amount, fields).value();
}

/// Like try_tabapay_authorize(), but throws Error.
[[nodiscard]] inline Text tabapay_authorize(std::string_view merchant) {
    return try_tabapay_authorize(merchant).value();
}
#endif

}  // namespace testing

}  // namespace dargah
#endif

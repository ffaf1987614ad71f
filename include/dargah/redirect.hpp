/// @file
/// Where the payer's browser goes next.

#ifndef DARGAH_REDIRECT_HPP
#define DARGAH_REDIRECT_HPP

#include "error.hpp"

namespace dargah {

namespace detail {

template <>
struct Free<dargah_redirect> {
    void operator()(dargah_redirect* redirect) const noexcept { dargah_redirect_free(redirect); }
};

struct RedirectAccess {
    const dargah_redirect* redirect = nullptr;
    std::size_t count() const noexcept { return dargah_redirect_field_count(redirect); }
    Field at(std::size_t index) const noexcept {
        Length name;
        Length value;
        const std::string_view name_text = name.text(dargah_redirect_field_name_at(redirect, index, name));
        return Field{name_text, value.text(dargah_redirect_field_value_at(redirect, index, value))};
    }
};

}  // namespace detail

/// Where the payer's browser goes next. Address and fields hold the payment's token: not for logs.
class Redirect : public detail::Handle<dargah_redirect> {
public:
    using Handle::Handle;

    /// GET (a plain link) or POST (a form).
    [[nodiscard]] RedirectMethod method() const noexcept {
        return static_cast<RedirectMethod>(dargah_redirect_get_method(get()));
    }

    /// The address. For GET it holds the payment token: not for logs.
    [[nodiscard]] std::string_view url() const noexcept DARGAH_LIFETIMEBOUND {
        detail::Length len;
        return len.text(dargah_redirect_url(get(), len));
    }

    /// The form's fields, for the payer's browser and not for logs; none for a plain link.
    [[nodiscard]] List<detail::RedirectAccess> fields() const noexcept DARGAH_LIFETIMEBOUND {
        return List(detail::RedirectAccess{get()});
    }

    /// A whole HTML page that takes the browser there at once; without scripts it shows a button. Send it as
    /// `text/html; charset=utf-8` with `Cache-Control: no-store`.
    Result<Text> try_html(std::optional<std::string_view> csp_nonce = std::nullopt) const noexcept {
        return detail::make<Text, char>([&](char** out, dargah_error** err) {
            return dargah_redirect_html(get(), detail::data(csp_nonce), detail::size(csp_nonce), out, err);
        });
    }

#if DARGAH_EXCEPTIONS
    /// Like try_html(), but throws Error.
    [[nodiscard]] Text html(std::optional<std::string_view> csp_nonce = std::nullopt) const {
        return try_html(csp_nonce).value();
    }
#endif
};

}  // namespace dargah
#endif

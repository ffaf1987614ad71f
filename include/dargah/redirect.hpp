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

/// Where the payer's browser goes next, owned (Redirect) or borrowed (RedirectView). Address and fields hold the
/// payment's token: not for logs.
template <class Self>
class RedirectFields {
public:
    /// GET (a plain link) or POST (a form).
    [[nodiscard]] RedirectMethod method() const noexcept {
        return static_cast<RedirectMethod>(dargah_redirect_get_method(handle()));
    }

    /// The address. For GET it holds the payment token: not for logs.
    [[nodiscard]] std::string_view url() const noexcept DARGAH_LIFETIMEBOUND {
        detail::Length len;
        return len.text(dargah_redirect_url(handle(), len));
    }

    /// The form's fields, for the payer's browser and not for logs; none for a plain link.
    [[nodiscard]] List<detail::RedirectAccess> fields() const noexcept DARGAH_LIFETIMEBOUND {
        return List(detail::RedirectAccess{handle()});
    }

    /// A whole HTML page that takes the browser there at once; without scripts it shows a button. Send it as
    /// `text/html; charset=utf-8` with `Cache-Control: no-store`.
    Result<Text> try_html(std::optional<std::string_view> csp_nonce = std::nullopt) const noexcept {
        return detail::make<Text, char>([&](char** out, dargah_error** err) {
            return dargah_redirect_html(handle(), detail::data(csp_nonce), detail::size(csp_nonce), out, err);
        });
    }

#if DARGAH_EXCEPTIONS
    /// Like try_html(), but throws Error.
    [[nodiscard]] Text html(std::optional<std::string_view> csp_nonce = std::nullopt) const {
        return try_html(csp_nonce).value();
    }
#endif

private:
    [[nodiscard]] const dargah_redirect* handle() const noexcept { return static_cast<const Self*>(this)->get(); }
};

/// Where the payer's browser goes next.
class Redirect : public detail::Handle<dargah_redirect>, public RedirectFields<Redirect> {
public:
    using Handle::Handle;
};

/// A redirect that something else owns, and lives as long as that.
class RedirectView : public detail::Borrowed<dargah_redirect>, public RedirectFields<RedirectView> {
public:
    using Borrowed::Borrowed;
};

}  // namespace dargah
#endif

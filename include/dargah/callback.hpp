/// @file
/// What a payer's browser brings back. Nothing of it is signed: it proves nothing, in either direction.

#ifndef DARGAH_CALLBACK_HPP
#define DARGAH_CALLBACK_HPP

#include "error.hpp"

namespace dargah {

namespace detail {

template <>
struct Free<dargah_tara_callback> {
    void operator()(dargah_tara_callback* callback) const noexcept { dargah_tara_callback_free(callback); }
};

template <>
struct Free<dargah_tabapay_callback> {
    void operator()(dargah_tabapay_callback* callback) const noexcept { dargah_tabapay_callback_free(callback); }
};

struct TaraExtraAccess {
    const dargah_tara_callback* callback = nullptr;
    std::size_t count() const noexcept { return dargah_tara_callback_extra_count(callback); }
    Field at(std::size_t index) const noexcept {
        Length name;
        Length value;
        const std::string_view name_text = name.text(dargah_tara_callback_extra_name_at(callback, index, name));
        return Field{name_text, value.text(dargah_tara_callback_extra_value_at(callback, index, value))};
    }
};

struct TabaPayExtraAccess {
    const dargah_tabapay_callback* callback = nullptr;
    std::size_t count() const noexcept { return dargah_tabapay_callback_extra_count(callback); }
    Field at(std::size_t index) const noexcept {
        Length name;
        Length value;
        const std::string_view name_text = name.text(dargah_tabapay_callback_extra_name_at(callback, index, name));
        return Field{name_text, value.text(dargah_tabapay_callback_extra_value_at(callback, index, value))};
    }
};

}  // namespace detail

/// What a payer's browser brought from Tara.
class TaraCallback : public detail::Handle<dargah_tara_callback> {
public:
    using Handle::Handle;

    /// Reads Tara's callback from the request's query string and body, as they came. Either may be empty.
    /// Both may hold anything: nothing in them is trusted.
    static Result<TaraCallback> try_parse(std::string_view query, std::string_view body) noexcept {
        return detail::make<TaraCallback, dargah_tara_callback>([&](dargah_tara_callback** out, dargah_error** err) {
            return dargah_tara_callback_parse(detail::data(query), query.size(), detail::data(body), body.size(), out,
                                              err);
        });
    }

    /// Whether it says that the payer paid. Then verify; it is no proof.
    [[nodiscard]] bool is_positive() const noexcept { return dargah_tara_callback_is_positive(get()); }

    /// `result`.
    [[nodiscard]] std::string_view result() const noexcept DARGAH_LIFETIMEBOUND {
        detail::Length len;
        return len.text(dargah_tara_callback_result(get(), len));
    }

    /// `desc`; nothing where it did not come.
    [[nodiscard]] std::optional<std::string_view> desc() const noexcept DARGAH_LIFETIMEBOUND {
        detail::Length len;
        return len.optional(dargah_tara_callback_desc(get(), len));
    }

    /// `token`, by which the shop finds its payment. A secret.
    [[nodiscard]] std::string_view token() const noexcept DARGAH_LIFETIMEBOUND {
        detail::Length len;
        return len.text(dargah_tara_callback_token(get(), len));
    }

    /// `channelRefNumber`; nothing where it did not come.
    [[nodiscard]] std::optional<std::string_view> channel_ref_number() const noexcept DARGAH_LIFETIMEBOUND {
        detail::Length len;
        return len.optional(dargah_tara_callback_channel_ref_number(get(), len));
    }

    /// `additionalData`; nothing where it did not come.
    [[nodiscard]] std::optional<std::string_view> additional_data() const noexcept DARGAH_LIFETIMEBOUND {
        detail::Length len;
        return len.optional(dargah_tara_callback_additional_data(get(), len));
    }

    /// `orderId`; nothing where it did not come.
    [[nodiscard]] std::optional<std::string_view> order_id() const noexcept DARGAH_LIFETIMEBOUND {
        detail::Length len;
        return len.optional(dargah_tara_callback_order_id(get(), len));
    }

    /// `pan`, the payer's masked card (undocumented); nothing where it did not come. A secret.
    [[nodiscard]] std::optional<std::string_view> pan() const noexcept DARGAH_LIFETIMEBOUND {
        detail::Length len;
        return len.optional(dargah_tara_callback_pan(get(), len));
    }

    /// The other fields that came, those of the shop's own query among them.
    [[nodiscard]] List<detail::TaraExtraAccess> extra() const noexcept DARGAH_LIFETIMEBOUND {
        return List(detail::TaraExtraAccess{get()});
    }

#if DARGAH_EXCEPTIONS
    /// Like try_parse(), but throws Error.
    [[nodiscard]] static TaraCallback parse(std::string_view query, std::string_view body) {
        return try_parse(query, body).value();
    }
#endif
};

/// What a callback from TabaPay says, owned (TabaPayCallback) or inside a push (TabaPayCallbackView).
template <class Self>
class TabaPayCallbackFields {
public:
    /// Whether it says that the payer paid. Then verify; it is no proof.
    [[nodiscard]] bool is_positive() const noexcept { return dargah_tabapay_callback_is_positive(handle()); }

    /// `responseCode`.
    [[nodiscard]] std::string_view response_code() const noexcept DARGAH_LIFETIMEBOUND {
        detail::Length len;
        return len.text(dargah_tabapay_callback_response_code(handle(), len));
    }

    /// `status`.
    [[nodiscard]] std::string_view status() const noexcept DARGAH_LIFETIMEBOUND {
        detail::Length len;
        return len.text(dargah_tabapay_callback_status(handle(), len));
    }

    /// `token`, by which the shop finds its payment. A secret.
    [[nodiscard]] std::string_view token() const noexcept DARGAH_LIFETIMEBOUND {
        detail::Length len;
        return len.text(dargah_tabapay_callback_token(handle(), len));
    }

    /// `amount`, in Rial. Nothing where it did not come.
    [[nodiscard]] std::optional<std::int64_t> amount() const noexcept {
        return detail::number<std::int64_t>(
            [&](std::int64_t* out) { return dargah_tabapay_callback_amount(handle(), out); });
    }

    /// The other fields that came, those of the shop's own query among them.
    [[nodiscard]] List<detail::TabaPayExtraAccess> extra() const noexcept DARGAH_LIFETIMEBOUND {
        return List(detail::TabaPayExtraAccess{handle()});
    }

private:
    [[nodiscard]] const dargah_tabapay_callback* handle() const noexcept {
        return static_cast<const Self*>(this)->get();
    }
};

/// What a payer's browser brought from TabaPay.
class TabaPayCallback : public detail::Handle<dargah_tabapay_callback>, public TabaPayCallbackFields<TabaPayCallback> {
public:
    using Handle::Handle;

    /// Reads TabaPay's callback from the request's query string and body, as they came. Either may be
    /// empty. Both may hold anything: nothing in them is trusted.
    static Result<TabaPayCallback> try_parse(std::string_view query, std::string_view body) noexcept {
        return detail::make<TabaPayCallback, dargah_tabapay_callback>(
            [&](dargah_tabapay_callback** out, dargah_error** err) {
                return dargah_tabapay_callback_parse(detail::data(query), query.size(), detail::data(body), body.size(),
                                                     out, err);
            });
    }

#if DARGAH_EXCEPTIONS
    /// Like try_parse(), but throws Error.
    [[nodiscard]] static TabaPayCallback parse(std::string_view query, std::string_view body) {
        return try_parse(query, body).value();
    }
#endif
};

/// A callback from TabaPay that something else owns, and that lives as long as its owner.
class TabaPayCallbackView : public detail::Borrowed<dargah_tabapay_callback>,
                            public TabaPayCallbackFields<TabaPayCallbackView> {
public:
    using Borrowed::Borrowed;
    /// Looks at an owned one.
    TabaPayCallbackView(const TabaPayCallback& callback DARGAH_LIFETIMEBOUND) noexcept : Borrowed(callback.get()) {}
};

}  // namespace dargah
#endif

/// @file
/// TabaPay's client, what it asks and what it answers.

#ifndef DARGAH_TABAPAY_HPP
#define DARGAH_TABAPAY_HPP

#include "outcome.hpp"
#include "redirect.hpp"
#include "settings.hpp"

namespace dargah {

namespace detail {

template <>
struct Free<dargah_tabapay_request> {
    void operator()(dargah_tabapay_request* request) const noexcept { dargah_tabapay_request_free(request); }
};

template <>
struct Free<dargah_tabapay_created> {
    void operator()(dargah_tabapay_created* created) const noexcept { dargah_tabapay_created_free(created); }
};

template <>
struct Free<dargah_tabapay_push> {
    void operator()(dargah_tabapay_push* push) const noexcept { dargah_tabapay_push_free(push); }
};

template <>
struct Free<dargah_tabapay_builder> {
    void operator()(dargah_tabapay_builder* builder) const noexcept { dargah_tabapay_builder_free(builder); }
};

template <>
struct Free<dargah_tabapay> {
    void operator()(dargah_tabapay* tabapay) const noexcept { dargah_tabapay_free(tabapay); }
};

}  // namespace detail

/// What TabaPay's `create` is asked for.
class TabaPayRequest : public detail::Handle<dargah_tabapay_request> {
public:
    using Handle::Handle;

    /// A payment of an amount in Rial (10,000 to 2,000,000,000) with what is required and nothing else.
    static Result<TabaPayRequest> try_make(std::int64_t amount, std::string_view callback_url) noexcept {
        return detail::make<TabaPayRequest, dargah_tabapay_request>(
            [&](dargah_tabapay_request** out, dargah_error** err) {
                return dargah_tabapay_request_new(amount, detail::data(callback_url), callback_url.size(), out, err);
            });
    }

    /// Sets `mobile`, in any of the usual forms.
    Result<void> try_set_mobile(std::string_view mobile) noexcept {
        return detail::done([&](dargah_error** err) {
            return dargah_tabapay_request_set_mobile(get(), detail::data(mobile), mobile.size(), err);
        });
    }

    /// Sets `email`; at most 255 characters.
    Result<void> try_set_email(std::string_view email) noexcept {
        return detail::done([&](dargah_error** err) {
            return dargah_tabapay_request_set_email(get(), detail::data(email), email.size(), err);
        });
    }

    /// Sets `name`; at most 255 characters.
    Result<void> try_set_name(std::string_view name) noexcept {
        return detail::done([&](dargah_error** err) {
            return dargah_tabapay_request_set_name(get(), detail::data(name), name.size(), err);
        });
    }

    /// Sets `cardNumber`: the card that must pay.
    Result<void> try_set_card_number(std::string_view card_number) noexcept {
        return detail::done([&](dargah_error** err) {
            return dargah_tabapay_request_set_card_number(get(), detail::data(card_number), card_number.size(), err);
        });
    }

    /// Sets `nationalCode`.
    Result<void> try_set_national_code(std::string_view national_code) noexcept {
        return detail::done([&](dargah_error** err) {
            return dargah_tabapay_request_set_national_code(get(), detail::data(national_code), national_code.size(),
                                                            err);
        });
    }

    /// Sets `additionalData`: JSON text of at most 500 characters.
    Result<void> try_set_additional_data(std::string_view additional_data) noexcept {
        return detail::done([&](dargah_error** err) {
            return dargah_tabapay_request_set_additional_data(get(), detail::data(additional_data),
                                                              additional_data.size(), err);
        });
    }

    /// Sets `description`; at most 300 characters.
    Result<void> try_set_description(std::string_view description) noexcept {
        return detail::done([&](dargah_error** err) {
            return dargah_tabapay_request_set_description(get(), detail::data(description), description.size(), err);
        });
    }

    /// Sets `sms`: whether the payer gets an SMS. Needs `mobile`.
    Result<void> try_set_sms(bool sms) noexcept {
        return detail::done([&](dargah_error** err) { return dargah_tabapay_request_set_sms(get(), sms, err); });
    }

    /// Adds fields that this library does not know: a JSON object.
    Result<void> try_set_extra_json(std::string_view json) noexcept {
        return detail::done([&](dargah_error** err) {
            return dargah_tabapay_request_set_extra_json(get(), detail::data(json), json.size(), err);
        });
    }

    /// Checks everything that can be known before sending. TabaPay::create() does it by itself.
    Result<void> try_check() const noexcept {
        return detail::done([&](dargah_error** err) { return dargah_tabapay_request_check(get(), err); });
    }

    /// What verify will have to find for this request and the token that TabaPay gave for it.
    Result<Expected> try_expected(std::string_view token) const noexcept {
        return detail::make<Expected, dargah_expected>([&](dargah_expected** out, dargah_error** err) {
            return dargah_tabapay_request_expected(get(), detail::data(token), token.size(), out, err);
        });
    }

#if DARGAH_EXCEPTIONS
    /// Like try_make(), but throws Error.
    TabaPayRequest(std::int64_t amount, std::string_view callback_url)
        : TabaPayRequest(try_make(amount, callback_url).value()) {}

    /// Like try_set_mobile(), but throws Error; can be chained.
    TabaPayRequest& set_mobile(std::string_view mobile) {
        try_set_mobile(mobile).value();
        return *this;
    }

    /// Like try_set_email(), but throws Error; can be chained.
    TabaPayRequest& set_email(std::string_view email) {
        try_set_email(email).value();
        return *this;
    }

    /// Like try_set_name(), but throws Error; can be chained.
    TabaPayRequest& set_name(std::string_view name) {
        try_set_name(name).value();
        return *this;
    }

    /// Like try_set_card_number(), but throws Error; can be chained.
    TabaPayRequest& set_card_number(std::string_view card_number) {
        try_set_card_number(card_number).value();
        return *this;
    }

    /// Like try_set_national_code(), but throws Error; can be chained.
    TabaPayRequest& set_national_code(std::string_view national_code) {
        try_set_national_code(national_code).value();
        return *this;
    }

    /// Like try_set_additional_data(), but throws Error; can be chained.
    TabaPayRequest& set_additional_data(std::string_view additional_data) {
        try_set_additional_data(additional_data).value();
        return *this;
    }

    /// Like try_set_description(), but throws Error; can be chained.
    TabaPayRequest& set_description(std::string_view description) {
        try_set_description(description).value();
        return *this;
    }

    /// Like try_set_sms(), but throws Error; can be chained.
    TabaPayRequest& set_sms(bool sms) {
        try_set_sms(sms).value();
        return *this;
    }

    /// Like try_set_extra_json(), but throws Error; can be chained.
    TabaPayRequest& set_extra_json(std::string_view json) {
        try_set_extra_json(json).value();
        return *this;
    }

    /// Like try_check(), but throws Error.
    void check() const { try_check().value(); }

    /// Like try_expected(), but throws Error.
    [[nodiscard]] Expected expected(std::string_view token) const { return try_expected(token).value(); }
#endif
};

/// What a successful `create` answered.
class TabaPayCreated : public detail::Handle<dargah_tabapay_created> {
public:
    using Handle::Handle;

    /// `token`: the unique key of the transaction. A secret of the payer's.
    [[nodiscard]] std::string_view token() const noexcept DARGAH_LIFETIMEBOUND {
        detail::Length len;
        return len.text(dargah_tabapay_created_token(get(), len));
    }

    /// `status`.
    [[nodiscard]] std::string_view status() const noexcept DARGAH_LIFETIMEBOUND {
        detail::Length len;
        return len.text(dargah_tabapay_created_status(get(), len));
    }

    /// `url`: where the payer's browser goes. Holds the token.
    [[nodiscard]] std::string_view url() const noexcept DARGAH_LIFETIMEBOUND {
        detail::Length len;
        return len.text(dargah_tabapay_created_url(get(), len));
    }

    /// The fields that no document describes, as a JSON object.
    [[nodiscard]] std::string_view extra_json() const noexcept DARGAH_LIFETIMEBOUND {
        detail::Length len;
        return len.text(dargah_tabapay_created_extra_json(get(), len));
    }

    /// The answer as it came; it may hold secrets.
    [[nodiscard]] std::string_view raw() const noexcept DARGAH_LIFETIMEBOUND {
        detail::Length len;
        return len.text(dargah_tabapay_created_raw(get(), len));
    }

    /// The HTTP status.
    [[nodiscard]] std::uint32_t http_status() const noexcept { return dargah_tabapay_created_http_status(get()); }

    /// All of it as JSON, without secrets.
    [[nodiscard]] Text to_json() const noexcept { return Text(dargah_tabapay_created_to_json(get())); }

    /// How the payer's browser gets to TabaPay's page: a plain link.
    Result<Redirect> try_redirect() const noexcept {
        return detail::make<Redirect, dargah_redirect>([&](dargah_redirect** out, dargah_error** err) {
            return dargah_tabapay_created_redirect(get(), out, err);
        });
    }

#if DARGAH_EXCEPTIONS
    /// Like try_redirect(), but throws Error.
    [[nodiscard]] Redirect redirect() const { return try_redirect().value(); }
#endif
};

/// TabaPay's undocumented push. Neither signed nor protected from replay: a hint that a verify is due.
class TabaPayPush : public detail::Handle<dargah_tabapay_push> {
public:
    using Handle::Handle;

    /// What a callback carries too. Lives as long as the push.
    [[nodiscard]] TabaPayCallbackView callback() const noexcept DARGAH_LIFETIMEBOUND {
        return TabaPayCallbackView(dargah_tabapay_push_get_callback(get()));
    }

    /// Whether the `Authorize` header was the MD5 of the merchant key: only that the sender knows that
    /// hash.
    [[nodiscard]] bool is_authorized() const noexcept { return dargah_tabapay_push_is_authorized(get()); }

    /// `trackingCode`; nothing where it did not come.
    [[nodiscard]] std::optional<std::string_view> tracking_code() const noexcept DARGAH_LIFETIMEBOUND {
        detail::Length len;
        return len.optional(dargah_tabapay_push_tracking_code(get(), len));
    }

    /// `cardNumber`, masked; nothing where it did not come. A secret.
    [[nodiscard]] std::optional<std::string_view> card_number() const noexcept DARGAH_LIFETIMEBOUND {
        detail::Length len;
        return len.optional(dargah_tabapay_push_card_number(get(), len));
    }

    /// `ip`; nothing where it did not come.
    [[nodiscard]] std::optional<std::string_view> ip() const noexcept DARGAH_LIFETIMEBOUND {
        detail::Length len;
        return len.optional(dargah_tabapay_push_ip(get(), len));
    }

    /// `date`; nothing where it did not come.
    [[nodiscard]] std::optional<std::string_view> date() const noexcept DARGAH_LIFETIMEBOUND {
        detail::Length len;
        return len.optional(dargah_tabapay_push_date(get(), len));
    }

    /// `date` as seconds since 1970 in UTC, Tehran's time assumed; nothing where it did not come or cannot be read.
    [[nodiscard]] std::optional<std::int64_t> date_unix() const noexcept {
        std::int64_t seconds = 0;
        return dargah_tabapay_push_date_unix(get(), &seconds) ? std::optional(seconds) : std::nullopt;
    }

    /// What TabaPay wants to hear, as `application/json`. To be sent only where a verify, or Checkout::push, found the
    /// payment Paid, and else an error status: on a success TabaPay may give the shop money that it does not know of.
    [[nodiscard]] static std::string_view answer() noexcept {
        detail::Length len;
        return len.text(dargah_tabapay_push_answer(len));
    }
};

/// A client for TabaPay. Any number of threads may use one at the same time, and so may a process that was
/// forked after it was made. Made by TabaPayBuilder.
class TabaPay : public detail::Handle<dargah_tabapay> {
public:
    using Handle::Handle;

    /// Creates a payment. Store the token with order and amount before the payer leaves. No money moves
    /// here, whatever happens.
    Result<TabaPayCreated> try_create(const TabaPayRequest& request, OptionsRef options = {}) const noexcept {
        return detail::make<TabaPayCreated, dargah_tabapay_created>(
            [&](dargah_tabapay_created** out, dargah_error** err) {
                return dargah_tabapay_create(get(), request.get(), options.get(), out, err);
            });
    }

    /// Verifies a payment: completes it at TabaPay, and finds out what became of it; see
    /// Tara::try_verify().
    Result<Outcome> try_verify(const Expected& expected, OptionsRef options = {}) const noexcept {
        return detail::make<Outcome, dargah_outcome>([&](dargah_outcome** out, dargah_error** err) {
            return dargah_tabapay_verify(get(), expected.get(), options.get(), out, err);
        });
    }

    /// One plain `verify`: one request, one typed answer, nothing compared. Success does not mean paid;
    /// verify() is what shops want.
    Result<TabaPayVerifyAnswer> try_verify_once(std::string_view token, std::int64_t amount,
                                                OptionsRef options = {}) const noexcept {
        return detail::make<TabaPayVerifyAnswer, dargah_tabapay_verify_answer>(
            [&](dargah_tabapay_verify_answer** out, dargah_error** err) {
                return dargah_tabapay_verify_once(get(), detail::data(token), token.size(), amount, options.get(), out,
                                                  err);
            });
    }

    /// Reads the push. `authorize` is the request's `Authorize` header; nothing where it did not come.
    Result<TabaPayPush> try_parse_push(std::optional<std::string_view> authorize, std::string_view query,
                                       std::string_view body) const noexcept {
        return detail::make<TabaPayPush, dargah_tabapay_push>([&](dargah_tabapay_push** out, dargah_error** err) {
            return dargah_tabapay_push_parse(get(), detail::data(authorize), detail::size(authorize),
                                             detail::data(query), query.size(), detail::data(body), body.size(), out,
                                             err);
        });
    }

#if DARGAH_EXCEPTIONS
    /// Like try_create(), but throws Error.
    [[nodiscard]] TabaPayCreated create(const TabaPayRequest& request, OptionsRef options = {}) const {
        return try_create(request, options).value();
    }

    /// Like try_verify(), but throws Error.
    [[nodiscard]] Outcome verify(const Expected& expected, OptionsRef options = {}) const {
        return try_verify(expected, options).value();
    }

    /// Like try_verify_once(), but throws Error.
    [[nodiscard]] TabaPayVerifyAnswer verify_once(std::string_view token, std::int64_t amount,
                                                  OptionsRef options = {}) const {
        return try_verify_once(token, amount, options).value();
    }

    /// Like try_parse_push(), but throws Error.
    [[nodiscard]] TabaPayPush parse_push(std::optional<std::string_view> authorize, std::string_view query,
                                         std::string_view body) const {
        return try_parse_push(authorize, query, body).value();
    }
#endif
};

/// Settings of a TabaPay client.
class TabaPayBuilder : public detail::Handle<dargah_tabapay_builder> {
public:
    using Handle::Handle;

    /// Starts the settings with the merchant key of 36 characters and the environment.
    static Result<TabaPayBuilder> try_make(std::string_view merchant, Environment environment) noexcept {
        return detail::make<TabaPayBuilder, dargah_tabapay_builder>(
            [&](dargah_tabapay_builder** out, dargah_error** err) {
                return dargah_tabapay_builder_new(detail::data(merchant), merchant.size(),
                                                  static_cast<std::uint32_t>(environment), out, err);
            });
    }

    /// Another address than TabaPay's, e.g. the simulator's, without `/sandbox`: `https://`, or `http://`
    /// on a loopback address.
    Result<void> try_set_base_url(std::string_view url) noexcept {
        return detail::done([&](dargah_error** err) {
            return dargah_tabapay_builder_set_base_url(get(), detail::data(url), url.size(), err);
        });
    }

    /// Limits every call that sets no limit itself. 20 seconds unless set.
    Result<void> try_set_timeout(std::chrono::milliseconds timeout) noexcept {
        return detail::done(
            [&](dargah_error** err) { return dargah_tabapay_builder_set_timeout_ms(get(), detail::ms(timeout), err); });
    }

    /// Limits every new connection. 5 seconds unless set.
    Result<void> try_set_connect_timeout(std::chrono::milliseconds timeout) noexcept {
        return detail::done([&](dargah_error** err) {
            return dargah_tabapay_builder_set_connect_timeout_ms(get(), detail::ms(timeout), err);
        });
    }

    /// How connections are made. The builder keeps a copy.
    Result<void> try_set_network(const Network& network) noexcept {
        return detail::done(
            [&](dargah_error** err) { return dargah_tabapay_builder_set_network(get(), network.get(), err); });
    }

    /// In the sandbox only, takes `trackingCode` as the reference number where `shaparakRefNumber` is
    /// missing. Off unless set.
    Result<void> try_set_sandbox_accepts_tracking_code(bool accept) noexcept {
        return detail::done([&](dargah_error** err) {
            return dargah_tabapay_builder_set_sandbox_accepts_tracking_code(get(), accept, err);
        });
    }

    /// Reports every attempt to `on_event`, which takes an EventView: on the thread that makes the call, and on
    /// several threads at once if they call at once. It is copied or moved here, and destroyed once, when
    /// nothing holds it any more. It must not block or call the client; what it throws is swallowed.
    template <class F>
    Result<void> try_set_events(F&& on_event) {
        using Sink = detail::Sink<std::decay_t<F>>;
        // From here on the library owns it, also when it refuses it.
        void* user = new std::decay_t<F>(std::forward<F>(on_event));
        return detail::done([&](dargah_error** err) {
            return dargah_tabapay_builder_set_events(get(), &Sink::on_event, user, &Sink::on_drop, err);
        });
    }

    /// Reports every attempt to a queue, from which the program takes them when it likes; instead of what
    /// try_set_events() set. The client keeps its own hold on the queue.
    Result<void> try_set_event_queue(const EventQueue& queue) noexcept {
        return detail::done([&](dargah_error** err) {
            return dargah_tabapay_builder_set_event_queue(get(), queue.get(), err);
        });
    }

    /// Checks the settings and makes the client; see TaraBuilder::try_build().
    Result<TabaPay> try_build() noexcept {
        return detail::make<TabaPay, dargah_tabapay>(
            [&](dargah_tabapay** out, dargah_error** err) { return dargah_tabapay_builder_build(get(), out, err); });
    }

#if DARGAH_EXCEPTIONS
    /// Like try_make(), but throws Error.
    TabaPayBuilder(std::string_view merchant, Environment environment)
        : TabaPayBuilder(try_make(merchant, environment).value()) {}

    /// Like try_set_base_url(), but throws Error; can be chained.
    TabaPayBuilder& set_base_url(std::string_view url) {
        try_set_base_url(url).value();
        return *this;
    }

    /// Like try_set_timeout(), but throws Error; can be chained.
    TabaPayBuilder& set_timeout(std::chrono::milliseconds timeout) {
        try_set_timeout(timeout).value();
        return *this;
    }

    /// Like try_set_connect_timeout(), but throws Error; can be chained.
    TabaPayBuilder& set_connect_timeout(std::chrono::milliseconds timeout) {
        try_set_connect_timeout(timeout).value();
        return *this;
    }

    /// Like try_set_network(), but throws Error; can be chained.
    TabaPayBuilder& set_network(const Network& network) {
        try_set_network(network).value();
        return *this;
    }

    /// Like try_set_sandbox_accepts_tracking_code(), but throws Error; can be chained.
    TabaPayBuilder& set_sandbox_accepts_tracking_code(bool accept) {
        try_set_sandbox_accepts_tracking_code(accept).value();
        return *this;
    }

    /// Like try_set_events(), but throws Error; can be chained.
    template <class F>
    TabaPayBuilder& set_events(F&& on_event) {
        try_set_events(std::forward<F>(on_event)).value();
        return *this;
    }

    /// Like try_set_event_queue(), but throws Error; can be chained.
    TabaPayBuilder& set_event_queue(const EventQueue& queue) {
        try_set_event_queue(queue).value();
        return *this;
    }

    /// Like try_build(), but throws Error.
    [[nodiscard]] TabaPay build() { return try_build().value(); }
#endif
};

}  // namespace dargah
#endif

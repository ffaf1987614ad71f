/// @file
/// Tara's client and what it answers.

#ifndef DARGAH_TARA_HPP
#define DARGAH_TARA_HPP

#include "redirect.hpp"
#include "settings.hpp"
#include "tara_order.hpp"

namespace dargah {

namespace detail {

template <>
struct Free<dargah_tara_authentication> {
    void operator()(dargah_tara_authentication* login) const noexcept { dargah_tara_authentication_free(login); }
};

template <>
struct Free<dargah_tara_token> {
    void operator()(dargah_tara_token* token) const noexcept { dargah_tara_token_free(token); }
};

template <>
struct Free<dargah_tara_inquiry> {
    void operator()(dargah_tara_inquiry* inquiry) const noexcept { dargah_tara_inquiry_free(inquiry); }
};

template <>
struct Free<dargah_tara_refund> {
    void operator()(dargah_tara_refund* refund) const noexcept { dargah_tara_refund_free(refund); }
};

template <>
struct Free<dargah_tara_builder> {
    void operator()(dargah_tara_builder* builder) const noexcept { dargah_tara_builder_free(builder); }
};

template <>
struct Free<dargah_tara> {
    void operator()(dargah_tara* tara) const noexcept { dargah_tara_free(tara); }
};

struct TrackAccess {
    const dargah_tara_inquiry* inquiry = nullptr;
    std::size_t count() const noexcept { return dargah_tara_inquiry_track_count(inquiry); }
    TaraVerifyAnswerView at(std::size_t index) const noexcept {
        return TaraVerifyAnswerView(dargah_tara_inquiry_track_at(inquiry, index));
    }
};

}  // namespace detail

/// What a login answered. The token itself stays inside.
class TaraAuthentication : public detail::Handle<dargah_tara_authentication> {
public:
    using Handle::Handle;

    /// `expireTime` as Tara wrote it; its unit is open. Nothing where it did not come.
    [[nodiscard]] std::optional<std::int64_t> expire_time() const noexcept {
        return detail::number<std::int64_t>(
            [&](std::int64_t* out) { return dargah_tara_authentication_expire_time(get(), out); });
    }

    /// How long the client will use the token. Zero when another thread logged in at that moment.
    [[nodiscard]] std::chrono::milliseconds trusted_for() const noexcept {
        return std::chrono::milliseconds(
            static_cast<std::chrono::milliseconds::rep>(dargah_tara_authentication_trusted_for_ms(get())));
    }

    /// `description`; nothing where it did not come.
    [[nodiscard]] std::optional<std::string_view> description() const noexcept DARGAH_LIFETIMEBOUND {
        detail::Length len;
        return len.optional(dargah_tara_authentication_description(get(), len));
    }

    /// `doTime`; nothing where it did not come.
    [[nodiscard]] std::optional<std::string_view> do_time() const noexcept DARGAH_LIFETIMEBOUND {
        detail::Length len;
        return len.optional(dargah_tara_authentication_do_time(get(), len));
    }

    /// The fields that no document describes, as a JSON object.
    [[nodiscard]] std::string_view extra_json() const noexcept DARGAH_LIFETIMEBOUND {
        detail::Length len;
        return len.text(dargah_tara_authentication_extra_json(get(), len));
    }

    /// All of it as JSON, without secrets.
    [[nodiscard]] Text to_json() const noexcept { return Text(dargah_tara_authentication_to_json(get())); }
};

/// What `getToken` answered.
class TaraToken : public detail::Handle<dargah_tara_token> {
public:
    using Handle::Handle;

    /// `token`: the unique id of the transaction. A secret of the payer's.
    [[nodiscard]] std::string_view text() const noexcept DARGAH_LIFETIMEBOUND {
        detail::Length len;
        return len.text(dargah_tara_token_text(get(), len));
    }

    /// `result`.
    [[nodiscard]] std::string_view result() const noexcept DARGAH_LIFETIMEBOUND {
        detail::Length len;
        return len.text(dargah_tara_token_result(get(), len));
    }

    /// `description`; nothing where it did not come.
    [[nodiscard]] std::optional<std::string_view> description() const noexcept DARGAH_LIFETIMEBOUND {
        detail::Length len;
        return len.optional(dargah_tara_token_description(get(), len));
    }

    /// `doTime`; nothing where it did not come.
    [[nodiscard]] std::optional<std::string_view> do_time() const noexcept DARGAH_LIFETIMEBOUND {
        detail::Length len;
        return len.optional(dargah_tara_token_do_time(get(), len));
    }

    /// The fields that no document describes, as a JSON object.
    [[nodiscard]] std::string_view extra_json() const noexcept DARGAH_LIFETIMEBOUND {
        detail::Length len;
        return len.text(dargah_tara_token_extra_json(get(), len));
    }

    /// The answer as it came; it may hold secrets.
    [[nodiscard]] std::string_view raw() const noexcept DARGAH_LIFETIMEBOUND {
        detail::Length len;
        return len.text(dargah_tara_token_raw(get(), len));
    }

    /// The HTTP status.
    [[nodiscard]] std::uint32_t http_status() const noexcept { return dargah_tara_token_http_status(get()); }

    /// What the invoice items add up to, in Rial, where that is not the amount: odd, but not refused. Nothing
    /// where all is well.
    [[nodiscard]] std::optional<std::int64_t> items_do_not_add_up() const noexcept {
        return detail::number<std::int64_t>(
            [&](std::int64_t* out) { return dargah_tara_token_items_do_not_add_up(get(), out); });
    }

    /// All of it as JSON, without secrets.
    [[nodiscard]] Text to_json() const noexcept { return Text(dargah_tara_token_to_json(get())); }
};

/// What `purchaseInquiry` answered. It never makes a payment paid by itself.
class TaraInquiry : public detail::Handle<dargah_tara_inquiry> {
public:
    using Handle::Handle;

    /// `result` of the inquiry itself; nothing where it did not come.
    [[nodiscard]] std::optional<std::string_view> result() const noexcept DARGAH_LIFETIMEBOUND {
        detail::Length len;
        return len.optional(dargah_tara_inquiry_result(get(), len));
    }

    /// `description`; nothing where it did not come.
    [[nodiscard]] std::optional<std::string_view> description() const noexcept DARGAH_LIFETIMEBOUND {
        detail::Length len;
        return len.optional(dargah_tara_inquiry_description(get(), len));
    }

    /// `doTime`; nothing where it did not come.
    [[nodiscard]] std::optional<std::string_view> do_time() const noexcept DARGAH_LIFETIMEBOUND {
        detail::Length len;
        return len.optional(dargah_tara_inquiry_do_time(get(), len));
    }

    /// `orderId`; nothing where it did not come.
    [[nodiscard]] std::optional<std::string_view> order_id() const noexcept DARGAH_LIFETIMEBOUND {
        detail::Length len;
        return len.optional(dargah_tara_inquiry_order_id(get(), len));
    }

    /// The fields that no document describes, as a JSON object.
    [[nodiscard]] std::string_view extra_json() const noexcept DARGAH_LIFETIMEBOUND {
        detail::Length len;
        return len.text(dargah_tara_inquiry_extra_json(get(), len));
    }

    /// The answer as it came; it may hold secrets.
    [[nodiscard]] std::string_view raw() const noexcept DARGAH_LIFETIMEBOUND {
        detail::Length len;
        return len.text(dargah_tara_inquiry_raw(get(), len));
    }

    /// The elements of `trackPurchaseList`.
    [[nodiscard]] List<detail::TrackAccess> tracks() const noexcept DARGAH_LIFETIMEBOUND {
        return List(detail::TrackAccess{get()});
    }

    /// The HTTP status.
    [[nodiscard]] std::uint32_t http_status() const noexcept { return dargah_tara_inquiry_http_status(get()); }

    /// All of it as JSON, without secrets.
    [[nodiscard]] Text to_json() const noexcept { return Text(dargah_tara_inquiry_to_json(get())); }
};

/// What became of a refund.
class TaraRefund : public detail::Handle<dargah_tara_refund> {
public:
    using Handle::Handle;

    /// Done, refused or unknown.
    [[nodiscard]] RefundKind kind() const noexcept {
        return static_cast<RefundKind>(dargah_tara_refund_get_kind(get()));
    }

    /// Why it was refused or is unknown; nothing when it was done.
    [[nodiscard]] std::optional<ErrorView> error() const noexcept DARGAH_LIFETIMEBOUND {
        const ErrorView error(dargah_tara_refund_get_error(get()));
        if (!error) return std::nullopt;
        return error;
    }

    /// The answer's fields besides `success`, as a JSON object; nothing unless done.
    [[nodiscard]] std::optional<std::string_view> extra_json() const noexcept DARGAH_LIFETIMEBOUND {
        detail::Length len;
        return len.optional(dargah_tara_refund_extra_json(get(), len));
    }

    /// The answer as it came; nothing unless done.
    [[nodiscard]] std::optional<std::string_view> raw() const noexcept DARGAH_LIFETIMEBOUND {
        detail::Length len;
        return len.optional(dargah_tara_refund_raw(get(), len));
    }

    /// The HTTP status.
    [[nodiscard]] std::uint32_t http_status() const noexcept { return dargah_tara_refund_http_status(get()); }

    /// All of it as JSON, without secrets.
    [[nodiscard]] Text to_json() const noexcept { return Text(dargah_tara_refund_to_json(get())); }
};

/// A client for Tara. Any number of threads may use one at the same time, and so may a process that was forked
/// after it was made. Made by TaraBuilder.
class Tara : public detail::Handle<dargah_tara> {
public:
    using Handle::Handle;

    /// Logs in anew and throws the kept token away. Rarely needed: the client logs in by itself, once for
    /// all threads. Good for checking credentials.
    Result<TaraAuthentication> try_authenticate(OptionsRef options = {}) const noexcept {
        return detail::make<TaraAuthentication, dargah_tara_authentication>(
            [&](dargah_tara_authentication** out, dargah_error** err) {
                return dargah_tara_authenticate(get(), options.get(), out, err);
            });
    }

    /// Tara's merchandise groups, kept between calls.
    Result<TaraGroups> try_club_groups(OptionsRef options = {}) const noexcept {
        return detail::make<TaraGroups, dargah_tara_groups>([&](dargah_tara_groups** out, dargah_error** err) {
            return dargah_tara_club_groups(get(), options.get(), out, err);
        });
    }

    /// Gets a payment token for an order. Store it with order, amount and IP address before the payer
    /// leaves. No money moves here, whatever happens.
    Result<TaraToken> try_get_token(const TaraOrder& order, OptionsRef options = {}) const noexcept {
        return detail::make<TaraToken, dargah_tara_token>([&](dargah_tara_token** out, dargah_error** err) {
            return dargah_tara_get_token(get(), order.get(), options.get(), out, err);
        });
    }

    /// How the payer's browser gets to Tara's page: a form that it posts.
    Result<Redirect> try_purchase_form(std::string_view token) const noexcept {
        return detail::make<Redirect, dargah_redirect>([&](dargah_redirect** out, dargah_error** err) {
            return dargah_tara_purchase_form(get(), detail::data(token), token.size(), out, err);
        });
    }

    /// Verifies a payment: completes it at Tara, and finds out what became of it. A lost answer is asked
    /// for again within the same time limit. Whatever stays open is an outcome (unknown) and not an error;
    /// an error is only what is wrong on this side before anything is sent.
    Result<Outcome> try_verify(const Expected& expected, OptionsRef options = {}) const noexcept {
        return detail::make<Outcome, dargah_outcome>([&](dargah_outcome** out, dargah_error** err) {
            return dargah_tara_verify(get(), expected.get(), options.get(), out, err);
        });
    }

    /// One plain `purchaseVerify`: one request, one typed answer, nothing compared. Success does not mean
    /// paid; verify() is what shops want.
    Result<TaraVerifyAnswer> try_purchase_verify(std::string_view token, std::string_view ip,
                                                 OptionsRef options = {}) const noexcept {
        return detail::make<TaraVerifyAnswer, dargah_tara_verify_answer>(
            [&](dargah_tara_verify_answer** out, dargah_error** err) {
                return dargah_tara_purchase_verify(get(), detail::data(token), token.size(), detail::data(ip),
                                                   ip.size(), options.get(), out, err);
            });
    }

    /// Asks for the last state of a payment. It never makes a payment paid by itself.
    Result<TaraInquiry> try_inquire(std::string_view token, std::string_view ip,
                                    OptionsRef options = {}) const noexcept {
        return detail::make<TaraInquiry, dargah_tara_inquiry>([&](dargah_tara_inquiry** out, dargah_error** err) {
            return dargah_tara_inquire(get(), detail::data(token), token.size(), detail::data(ip), ip.size(),
                                       options.get(), out, err);
        });
    }

    /// Gives a whole payment back. Unofficial. Sent again only when not a byte had left. `rrn` is the
    /// outcome's reference number. A lost answer is RefundKind::Unknown, not an error.
    Result<TaraRefund> try_refund_whole(std::string_view rrn, std::string_view description = "",
                                        OptionsRef options = {}) const noexcept {
        return detail::make<TaraRefund, dargah_tara_refund>([&](dargah_tara_refund** out, dargah_error** err) {
            return dargah_tara_refund_whole(get(), detail::data(rrn), rrn.size(), detail::data(description),
                                            description.size(), options.get(), out, err);
        });
    }

    /// Gives a part of a payment back. Unofficial. `items` and `description` may be left out.
    Result<TaraRefund> try_refund_part(std::string_view rrn, std::int64_t amount, const TaraItems* items = nullptr,
                                       std::optional<std::string_view> description = std::nullopt,
                                       OptionsRef options = {}) const noexcept {
        return detail::make<TaraRefund, dargah_tara_refund>([&](dargah_tara_refund** out, dargah_error** err) {
            return dargah_tara_refund_part(get(), detail::data(rrn), rrn.size(), amount,
                                           items == nullptr ? nullptr : items->get(), detail::data(description),
                                           detail::size(description), options.get(), out, err);
        });
    }

#if DARGAH_EXCEPTIONS
    /// Like try_authenticate(), but throws Error.
    [[nodiscard]] TaraAuthentication authenticate(OptionsRef options = {}) const {
        return try_authenticate(options).value();
    }

    /// Like try_club_groups(), but throws Error.
    [[nodiscard]] TaraGroups club_groups(OptionsRef options = {}) const { return try_club_groups(options).value(); }

    /// Like try_get_token(), but throws Error.
    [[nodiscard]] TaraToken get_token(const TaraOrder& order, OptionsRef options = {}) const {
        return try_get_token(order, options).value();
    }

    /// Like try_purchase_form(), but throws Error.
    [[nodiscard]] Redirect purchase_form(std::string_view token) const { return try_purchase_form(token).value(); }

    /// Like try_verify(), but throws Error.
    [[nodiscard]] Outcome verify(const Expected& expected, OptionsRef options = {}) const {
        return try_verify(expected, options).value();
    }

    /// Like try_purchase_verify(), but throws Error.
    [[nodiscard]] TaraVerifyAnswer purchase_verify(std::string_view token, std::string_view ip,
                                                   OptionsRef options = {}) const {
        return try_purchase_verify(token, ip, options).value();
    }

    /// Like try_inquire(), but throws Error.
    [[nodiscard]] TaraInquiry inquire(std::string_view token, std::string_view ip, OptionsRef options = {}) const {
        return try_inquire(token, ip, options).value();
    }

    /// Like try_refund_whole(), but throws Error.
    [[nodiscard]] TaraRefund refund_whole(std::string_view rrn, std::string_view description = "",
                                          OptionsRef options = {}) const {
        return try_refund_whole(rrn, description, options).value();
    }

    /// Like try_refund_part(), but throws Error.
    [[nodiscard]] TaraRefund refund_part(std::string_view rrn, std::int64_t amount, const TaraItems* items = nullptr,
                                         std::optional<std::string_view> description = std::nullopt,
                                         OptionsRef options = {}) const {
        return try_refund_part(rrn, amount, items, description, options).value();
    }
#endif
};

/// Settings of a Tara client.
class TaraBuilder : public detail::Handle<dargah_tara_builder> {
public:
    using Handle::Handle;

    /// Starts the settings with the credentials that Tara gave.
    static Result<TaraBuilder> try_make(std::string_view username, std::string_view password) noexcept {
        return detail::make<TaraBuilder, dargah_tara_builder>([&](dargah_tara_builder** out, dargah_error** err) {
            return dargah_tara_builder_new(detail::data(username), username.size(), detail::data(password),
                                           password.size(), out, err);
        });
    }

    /// Another address than Tara's, e.g. the simulator's: `https://`, or `http://` on a loopback address.
    Result<void> try_set_base_url(std::string_view url) noexcept {
        return detail::done([&](dargah_error** err) {
            return dargah_tara_builder_set_base_url(get(), detail::data(url), url.size(), err);
        });
    }

    /// Limits every call that sets no limit itself. 20 seconds unless set.
    Result<void> try_set_timeout(std::chrono::milliseconds timeout) noexcept {
        return detail::done(
            [&](dargah_error** err) { return dargah_tara_builder_set_timeout_ms(get(), detail::ms(timeout), err); });
    }

    /// Limits every new connection. 5 seconds unless set.
    Result<void> try_set_connect_timeout(std::chrono::milliseconds timeout) noexcept {
        return detail::done([&](dargah_error** err) {
            return dargah_tara_builder_set_connect_timeout_ms(get(), detail::ms(timeout), err);
        });
    }

    /// How connections are made. The builder keeps a copy.
    Result<void> try_set_network(const Network& network) noexcept {
        return detail::done(
            [&](dargah_error** err) { return dargah_tara_builder_set_network(get(), network.get(), err); });
    }

    /// How long the merchandise groups are kept. An hour unless set.
    Result<void> try_set_groups_ttl(std::chrono::milliseconds ttl) noexcept {
        return detail::done(
            [&](dargah_error** err) { return dargah_tara_builder_set_groups_ttl_ms(get(), detail::ms(ttl), err); });
    }

    /// Makes refunds possible. Unofficial: no official text about refunds is at hand. `base_url` may be
    /// left out.
    Result<void> try_set_refund(std::string_view principal, std::string_view password,
                                std::optional<std::string_view> base_url = std::nullopt) noexcept {
        return detail::done([&](dargah_error** err) {
            return dargah_tara_builder_set_refund(get(), detail::data(principal), principal.size(),
                                                  detail::data(password), password.size(), detail::data(base_url),
                                                  detail::size(base_url), err);
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
            return dargah_tara_builder_set_events(get(), &Sink::on_event, user, &Sink::on_drop, err);
        });
    }

    /// Reports every attempt to a queue, from which the program takes them when it likes; instead of what
    /// try_set_events() set. The client keeps its own hold on the queue.
    Result<void> try_set_event_queue(const EventQueue& queue) noexcept {
        return detail::done([&](dargah_error** err) {
            return dargah_tara_builder_set_event_queue(get(), queue.get(), err);
        });
    }

    /// Checks the settings and makes the client. Opens no connection. The builder is then at its end:
    /// everything else with it is ErrorKind::Misuse. When this fails, it can be mended and tried again.
    Result<Tara> try_build() noexcept {
        return detail::make<Tara, dargah_tara>(
            [&](dargah_tara** out, dargah_error** err) { return dargah_tara_builder_build(get(), out, err); });
    }

#if DARGAH_EXCEPTIONS
    /// Like try_make(), but throws Error.
    TaraBuilder(std::string_view username, std::string_view password)
        : TaraBuilder(try_make(username, password).value()) {}

    /// Like try_set_base_url(), but throws Error; can be chained.
    TaraBuilder& set_base_url(std::string_view url) {
        try_set_base_url(url).value();
        return *this;
    }

    /// Like try_set_timeout(), but throws Error; can be chained.
    TaraBuilder& set_timeout(std::chrono::milliseconds timeout) {
        try_set_timeout(timeout).value();
        return *this;
    }

    /// Like try_set_connect_timeout(), but throws Error; can be chained.
    TaraBuilder& set_connect_timeout(std::chrono::milliseconds timeout) {
        try_set_connect_timeout(timeout).value();
        return *this;
    }

    /// Like try_set_network(), but throws Error; can be chained.
    TaraBuilder& set_network(const Network& network) {
        try_set_network(network).value();
        return *this;
    }

    /// Like try_set_groups_ttl(), but throws Error; can be chained.
    TaraBuilder& set_groups_ttl(std::chrono::milliseconds ttl) {
        try_set_groups_ttl(ttl).value();
        return *this;
    }

    /// Like try_set_refund(), but throws Error; can be chained.
    TaraBuilder& set_refund(std::string_view principal, std::string_view password,
                            std::optional<std::string_view> base_url = std::nullopt) {
        try_set_refund(principal, password, base_url).value();
        return *this;
    }

    /// Like try_set_events(), but throws Error; can be chained.
    template <class F>
    TaraBuilder& set_events(F&& on_event) {
        try_set_events(std::forward<F>(on_event)).value();
        return *this;
    }

    /// Like try_set_event_queue(), but throws Error; can be chained.
    TaraBuilder& set_event_queue(const EventQueue& queue) {
        try_set_event_queue(queue).value();
        return *this;
    }

    /// Like try_build(), but throws Error.
    [[nodiscard]] Tara build() { return try_build().value(); }
#endif
};

}  // namespace dargah
#endif

/// @file
/// Putting a checkout together: its journal, its accounts, its times.

#ifndef DARGAH_CHECKOUT_BUILDER_HPP
#define DARGAH_CHECKOUT_BUILDER_HPP

#include "checkout.hpp"

namespace dargah {

namespace detail {

template <>
struct Free<dargah_checkout_builder> {
    void operator()(dargah_checkout_builder* builder) const noexcept { dargah_checkout_builder_free(builder); }
};

}  // namespace detail

/// A checkout's journal, accounts and times.
class CheckoutBuilder : public detail::Handle<dargah_checkout_builder> {
public:
    using Handle::Handle;

    /// Starts with the address of the journal: `sqlite:/path/file.db` (a file of dargah's own, that no other SQLite in
    /// the same process may open), `postgres://user:password@host/database` for shops with more than one machine, or
    /// `memory:` for tests. It is a secret where it holds a password.
    static Result<CheckoutBuilder> try_make(std::string_view journal) noexcept {
        return detail::make<CheckoutBuilder, dargah_checkout_builder>(
            [&](dargah_checkout_builder** out, dargah_error** err) {
                return dargah_checkout_builder_new(detail::data(journal), journal.size(), out, err);
            });
    }

    /// PostgreSQL: trusts the certificates in this PEM file besides the built-in roots.
    Result<void> try_set_journal_ca_file(std::string_view path) noexcept {
        return detail::done([&](dargah_error** err) {
            return dargah_checkout_builder_set_journal_ca_file(get(), detail::data(path), path.size(), err);
        });
    }

    /// The same, from a text.
    Result<void> try_set_journal_ca_pem(std::string_view pem) noexcept {
        return detail::done([&](dargah_error** err) {
            return dargah_checkout_builder_set_journal_ca_pem(get(), detail::data(pem), pem.size(), err);
        });
    }

    /// PostgreSQL: trusts nothing but the own certificates.
    Result<void> try_set_journal_only_own_ca(bool only_own_ca) noexcept {
        return detail::done([&](dargah_error** err) {
            return dargah_checkout_builder_set_journal_only_own_ca(get(), only_own_ca, err);
        });
    }

    /// PostgreSQL: limits each new connection. 5 seconds unless set.
    Result<void> try_set_journal_connect_timeout(std::chrono::milliseconds timeout) noexcept {
        return detail::done([&](dargah_error** err) {
            return dargah_checkout_builder_set_journal_connect_timeout_ms(get(), detail::ms(timeout), err);
        });
    }

    /// Limits each read and write of the journal, the wait for others included. 10 seconds unless set.
    Result<void> try_set_journal_timeout(std::chrono::milliseconds timeout) noexcept {
        return detail::done([&](dargah_error** err) {
            return dargah_checkout_builder_set_journal_timeout_ms(get(), detail::ms(timeout), err);
        });
    }

    /// PostgreSQL: at most so many connections at a time from this process. 16 unless set.
    Result<void> try_set_journal_connections(std::size_t connections) noexcept {
        return detail::done([&](dargah_error** err) {
            return dargah_checkout_builder_set_journal_connections(get(), connections, err);
        });
    }

    /// Adds an account at Tara, under the shop's own name for it. The client may end before the checkout.
    Result<void> try_add(std::string_view account, const Tara& tara) noexcept {
        return detail::done([&](dargah_error** err) {
            return dargah_checkout_builder_add_tara(get(), detail::data(account), account.size(), tara.get(), err);
        });
    }

    /// Adds an account at TabaPay, under the shop's own name for it. The client may end before the checkout.
    Result<void> try_add(std::string_view account, const TabaPay& tabapay) noexcept {
        return detail::done([&](dargah_error** err) {
            return dargah_checkout_builder_add_tabapay(get(), detail::data(account), account.size(), tabapay.get(),
                                                       err);
        });
    }

    /// For how long one process may be at a verify before another one takes it over. Longer than any call. A minute
    /// unless set.
    Result<void> try_set_lease(std::chrono::milliseconds lease) noexcept {
        return detail::done(
            [&](dargah_error** err) { return dargah_checkout_builder_set_lease_ms(get(), detail::ms(lease), err); });
    }

    /// How long the gateway's page lives: a payer who begins again meanwhile gets the same one, and reconcile asks about a
    /// payment without a callback when it is over. An assumption: 15 minutes unless set.
    Result<void> try_set_payer(std::chrono::milliseconds payer) noexcept {
        return detail::done(
            [&](dargah_error** err) { return dargah_checkout_builder_set_payer_ms(get(), detail::ms(payer), err); });
    }

    /// How long after its start a payment is asked about. An assumption: an hour unless set.
    Result<void> try_set_window(std::chrono::milliseconds window) noexcept {
        return detail::done(
            [&](dargah_error** err) { return dargah_checkout_builder_set_window_ms(get(), detail::ms(window), err); });
    }

    /// How long to wait before an unknown payment is asked about again. 30 seconds unless set.
    Result<void> try_set_ask_again(std::chrono::milliseconds ask_again) noexcept {
        return detail::done([&](dargah_error** err) {
            return dargah_checkout_builder_set_ask_again_ms(get(), detail::ms(ask_again), err);
        });
    }

    /// Whether each later attempt of an order is sent to Tara under an order number of its own, with a random suffix. On
    /// unless set: whether Tara takes a number a second time is not documented.
    Result<void> try_set_new_order_numbers(bool new_order_numbers) noexcept {
        return detail::done([&](dargah_error** err) {
            return dargah_checkout_builder_set_new_order_numbers(get(), new_order_numbers, err);
        });
    }

    /// The shop's own name, where several keep their payments in one journal. An order is known by it and its number, so
    /// that the shops may have the same numbers, and each sees its own payments only. Empty unless set. It must not
    /// change later: the payments stay those of the old name.
    Result<void> try_set_shop(std::string_view shop) noexcept {
        return detail::done([&](dargah_error** err) {
            return dargah_checkout_builder_set_shop(get(), detail::data(shop), shop.size(), err);
        });
    }

    /// Puts a signed note with the order into every callback address (see Checkout::try_return_state()), signed with
    /// the key that is added first; all of them are believed. `name` says in the address which key was used: 1 to 16
    /// letters and digits. A key has at least 32 bytes.
    Result<void> try_add_state_key(std::string_view name, std::string_view key) noexcept {
        return detail::done([&](dargah_error** err) {
            return dargah_checkout_builder_add_state_key(get(), detail::data(name), name.size(), detail::data(key),
                                                         key.size(), err);
        });
    }

    /// For how long such a note is good. A day unless set.
    Result<void> try_set_state_ttl(std::chrono::milliseconds ttl) noexcept {
        return detail::done(
            [&](dargah_error** err) { return dargah_checkout_builder_set_state_ttl_ms(get(), detail::ms(ttl), err); });
    }

    /// Opens the journal, checks the accounts and makes the checkout. The builder is then at its end: everything else
    /// with it is ErrorKind::Misuse. When this fails, it can be mended and tried again.
    Result<Checkout> try_build() noexcept {
        return detail::make<Checkout, dargah_checkout>(
            [&](dargah_checkout** out, dargah_error** err) { return dargah_checkout_builder_build(get(), out, err); });
    }

#if DARGAH_EXCEPTIONS
    /// Like try_make(), but throws Error.
    explicit CheckoutBuilder(std::string_view journal) : CheckoutBuilder(try_make(journal).value()) {}

    /// Like try_set_journal_ca_file(), but throws Error; can be chained.
    CheckoutBuilder& set_journal_ca_file(std::string_view path) {
        try_set_journal_ca_file(path).value();
        return *this;
    }

    /// Like try_set_journal_ca_pem(), but throws Error; can be chained.
    CheckoutBuilder& set_journal_ca_pem(std::string_view pem) {
        try_set_journal_ca_pem(pem).value();
        return *this;
    }

    /// Like try_set_journal_only_own_ca(), but throws Error; can be chained.
    CheckoutBuilder& set_journal_only_own_ca(bool only_own_ca) {
        try_set_journal_only_own_ca(only_own_ca).value();
        return *this;
    }

    /// Like try_set_journal_connect_timeout(), but throws Error; can be chained.
    CheckoutBuilder& set_journal_connect_timeout(std::chrono::milliseconds timeout) {
        try_set_journal_connect_timeout(timeout).value();
        return *this;
    }

    /// Like try_set_journal_timeout(), but throws Error; can be chained.
    CheckoutBuilder& set_journal_timeout(std::chrono::milliseconds timeout) {
        try_set_journal_timeout(timeout).value();
        return *this;
    }

    /// Like try_set_journal_connections(), but throws Error; can be chained.
    CheckoutBuilder& set_journal_connections(std::size_t connections) {
        try_set_journal_connections(connections).value();
        return *this;
    }

    /// Like try_add(), but throws Error; can be chained.
    CheckoutBuilder& add(std::string_view account, const Tara& tara) {
        try_add(account, tara).value();
        return *this;
    }

    /// Like try_add(), but throws Error; can be chained.
    CheckoutBuilder& add(std::string_view account, const TabaPay& tabapay) {
        try_add(account, tabapay).value();
        return *this;
    }

    /// Like try_set_lease(), but throws Error; can be chained.
    CheckoutBuilder& set_lease(std::chrono::milliseconds lease) {
        try_set_lease(lease).value();
        return *this;
    }

    /// Like try_set_payer(), but throws Error; can be chained.
    CheckoutBuilder& set_payer(std::chrono::milliseconds payer) {
        try_set_payer(payer).value();
        return *this;
    }

    /// Like try_set_window(), but throws Error; can be chained.
    CheckoutBuilder& set_window(std::chrono::milliseconds window) {
        try_set_window(window).value();
        return *this;
    }

    /// Like try_set_ask_again(), but throws Error; can be chained.
    CheckoutBuilder& set_ask_again(std::chrono::milliseconds ask_again) {
        try_set_ask_again(ask_again).value();
        return *this;
    }

    /// Like try_set_new_order_numbers(), but throws Error; can be chained.
    CheckoutBuilder& set_new_order_numbers(bool new_order_numbers) {
        try_set_new_order_numbers(new_order_numbers).value();
        return *this;
    }

    /// Like try_set_shop(), but throws Error; can be chained.
    CheckoutBuilder& set_shop(std::string_view shop) {
        try_set_shop(shop).value();
        return *this;
    }

    /// Like try_add_state_key(), but throws Error; can be chained.
    CheckoutBuilder& add_state_key(std::string_view name, std::string_view key) {
        try_add_state_key(name, key).value();
        return *this;
    }

    /// Like try_set_state_ttl(), but throws Error; can be chained.
    CheckoutBuilder& set_state_ttl(std::chrono::milliseconds ttl) {
        try_set_state_ttl(ttl).value();
        return *this;
    }

    /// Like try_build(), but throws Error.
    [[nodiscard]] Checkout build() { return try_build().value(); }
#endif
};

}  // namespace dargah
#endif

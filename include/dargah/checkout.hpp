/// @file
/// Checkout: the safe flow over both gateways, with a journal in which no payment gets lost.

#ifndef DARGAH_CHECKOUT_HPP
#define DARGAH_CHECKOUT_HPP

#include "journal.hpp"
#include "tabapay.hpp"
#include "tara.hpp"

namespace dargah {

namespace detail {

template <>
struct Free<dargah_started> {
    void operator()(dargah_started* started) const noexcept { dargah_started_free(started); }
};

template <>
struct Free<dargah_completed> {
    void operator()(dargah_completed* completed) const noexcept { dargah_completed_free(completed); }
};

template <>
struct Free<dargah_return_state> {
    void operator()(dargah_return_state* state) const noexcept { dargah_return_state_free(state); }
};

template <>
struct Free<dargah_checkout> {
    void operator()(dargah_checkout* checkout) const noexcept { dargah_checkout_free(checkout); }
};

/// The function that C gets for a callable of type `F`.
template <class F>
void tell_progress(void* user, std::size_t looked, const dargah_payment* payment) noexcept {
    // An exception must not cross the C border, and what watches a reconcile must not end it.
#if DARGAH_EXCEPTIONS
    try {
        (*static_cast<F*>(user))(looked, PaymentView(payment));
    } catch (...) {
    }
#else
    (*static_cast<F*>(user))(looked, PaymentView(payment));
#endif
}

}  // namespace detail

/// A payment that was begun. What is borrowed from it lives as long as it does.
class Started : public detail::Handle<dargah_started> {
public:
    using Handle::Handle;

    /// The payment.
    [[nodiscard]] PaymentView payment() const& noexcept DARGAH_LIFETIMEBOUND {
        return PaymentView(dargah_started_payment(get()));
    }
    /// Not of a temporary: what it gives would be gone at once.
    PaymentView payment() const&& = delete;

    /// How the payer's browser gets to the gateway.
    [[nodiscard]] RedirectView redirect() const& noexcept DARGAH_LIFETIMEBOUND {
        return RedirectView(dargah_started_redirect(get()));
    }
    /// Not of a temporary: what it gives would be gone at once.
    RedirectView redirect() const&& = delete;

    /// Whether it was running already.
    [[nodiscard]] bool is_resumed() const noexcept { return dargah_started_is_resumed(get()); }
};

/// A payment after a callback or a push. What is borrowed from it lives as long as it does.
class Completed : public detail::Handle<dargah_completed> {
public:
    using Handle::Handle;

    /// The payment as the journal has it.
    [[nodiscard]] PaymentView payment() const& noexcept DARGAH_LIFETIMEBOUND {
        return PaymentView(dargah_completed_payment(get()));
    }
    /// Not of a temporary: what it gives would be gone at once.
    PaymentView payment() const&& = delete;

    /// True for exactly one caller in the world: the one that made the payment paid, and its order with it. A second
    /// payment of a paid order is no first time, nor is one for another amount than the order has.
    [[nodiscard]] bool is_first_time() const noexcept { return dargah_completed_is_first_time(get()); }

    /// Whether a push carried the merchant key's hash: only that the sender knows it. False after a callback.
    [[nodiscard]] bool is_authorized() const noexcept { return dargah_completed_is_authorized(get()); }
};

/// What a signed note in a callback address says.
class ReturnState : public detail::Handle<dargah_return_state> {
public:
    using Handle::Handle;

    /// The shop's order.
    [[nodiscard]] std::string_view order_id() const noexcept DARGAH_LIFETIMEBOUND {
        detail::Length len;
        return len.text(dargah_return_state_order_id(get(), len));
    }

    /// Until when the note is good.
    [[nodiscard]] Time expires() const noexcept { return detail::time(dargah_return_state_expires_ms(get())); }
};

/// What a refund left behind: look at its state in the payment.
struct Refunded {
    Payment payment;       ///< The payment as the journal has it.
    std::uint32_t number;  ///< The number of the refund among those of the payment.
};

/// Takes payments safely: a journal remembers every payment, so that none is lost when a process dies and none is
/// counted twice when a callback comes again. Any number of threads may use one at the same time, and so may a process
/// that was forked after it was made. Made by CheckoutBuilder.
class Checkout : public detail::Handle<dargah_checkout> {
public:
    using Handle::Handle;

    /// Begins a payment through an account at Tara. It is in the journal before anything is sent; if it cannot be
    /// written, nothing is sent. The order must have its order number. The amount is that of this attempt: an order may
    /// be begun with another one. Before another payment of the order is begun, each earlier one that may still be paid
    /// is asked about once. ErrorKind::OrderConflict when the order is paid, may be paid, or is open and `again` says
    /// no: the text names the payment and what to do.
    Result<Started> try_begin(std::string_view account, const TaraOrder& order, Again again = Again::Default,
                              OptionsRef options = {}) const noexcept {
        return detail::make<Started, dargah_started>([&](dargah_started** out, dargah_error** err) {
            return dargah_checkout_begin_tara(get(), detail::data(account), account.size(), order.get(),
                                              static_cast<std::uint32_t>(again), options.get(), out, err);
        });
    }

    /// Begins a payment through an account at TabaPay, in the same way. TabaPay knows no order numbers: `order_id` is
    /// the shop's own.
    Result<Started> try_begin(std::string_view account, std::string_view order_id, const TabaPayRequest& request,
                              Again again = Again::Default, OptionsRef options = {}) const noexcept {
        return detail::make<Started, dargah_started>([&](dargah_started** out, dargah_error** err) {
            return dargah_checkout_begin_tabapay(get(), detail::data(account), account.size(), detail::data(order_id),
                                                 order_id.size(), request.get(), static_cast<std::uint32_t>(again),
                                                 options.get(), out, err);
        });
    }

    /// Takes a callback of an account, as bytes of the request's query and body: finds its payment, verifies it with
    /// the journal's own values, writes the outcome down, and returns it. A repeated, concurrent or replayed callback
    /// returns the same outcome. ErrorKind::CallbackMismatch when no payment has its token. When the journal fails
    /// nothing is marked as paid; the callback may come again, and reconcile finds it.
    Result<Completed> try_complete(std::string_view account, std::string_view query, std::string_view body,
                                   OptionsRef options = {}) const noexcept {
        return detail::make<Completed, dargah_completed>([&](dargah_completed** out, dargah_error** err) {
            return dargah_checkout_complete(get(), detail::data(account), account.size(), detail::data(query),
                                            query.size(), detail::data(body), body.size(), options.get(), out, err);
        });
    }

    /// Takes TabaPay's undocumented push, as a hint that a verify is due; what it says is not believed. `authorize` is
    /// the request's `Authorize` header; nothing where it did not come. Answer with TabaPayPush::answer().
    Result<Completed> try_push(std::string_view account, std::optional<std::string_view> authorize,
                               std::string_view query, std::string_view body, OptionsRef options = {}) const noexcept {
        return detail::make<Completed, dargah_completed>([&](dargah_completed** out, dargah_error** err) {
            return dargah_checkout_push(get(), detail::data(account), account.size(), detail::data(authorize),
                                        detail::size(authorize), detail::data(query), query.size(), detail::data(body),
                                        body.size(), options.get(), out, err);
        });
    }

    /// Closes a payment that waits for a person, as that person's decision. A paid one stays paid, with the reason, and
    /// leaves the list. One that is to be delivered is not closed. `reason` must not be empty.
    Result<Payment> try_close(std::int64_t payment, std::string_view reason) const noexcept {
        return detail::make<Payment, dargah_payment>([&](dargah_payment** out, dargah_error** err) {
            return dargah_checkout_close(get(), payment, detail::data(reason), reason.size(), out, err);
        });
    }

    /// Settles a refund of which nobody knows what became, as a person's decision: whether it was done after all.
    /// `reason` must not be empty.
    Result<Payment> try_settle_refund(std::int64_t payment, std::uint32_t number, bool done,
                                      std::string_view reason) const noexcept {
        return detail::make<Payment, dargah_payment>([&](dargah_payment** out, dargah_error** err) {
            return dargah_checkout_settle_refund(get(), payment, number, done, detail::data(reason), reason.size(), out,
                                                 err);
        });
    }

    /// The note in a callback, for the page that a payer sees when nothing else tells the order. What complete() does
    /// never depends on it. ErrorKind::CallbackUnreadable with field `dargah_state` when there is none, or when it is
    /// cut, too old or wrongly signed.
    Result<ReturnState> try_return_state(std::string_view query, std::string_view body) const noexcept {
        return detail::make<ReturnState, dargah_return_state>([&](dargah_return_state** out, dargah_error** err) {
            return dargah_checkout_return_state(get(), detail::data(query), query.size(), detail::data(body),
                                                body.size(), out, err);
        });
    }

    /// One payment. ErrorKind::InvalidInput with field `payment` when the journal has none of this id.
    Result<Payment> try_payment(std::int64_t id) const noexcept {
        return detail::make<Payment, dargah_payment>(
            [&](dargah_payment** out, dargah_error** err) { return dargah_checkout_payment(get(), id, out, err); });
    }

    /// All payments of an order, the first one first; or the one that was sent to the gateway under this number.
    Result<Payments> try_find(std::string_view order_id) const noexcept {
        return detail::make<Payments, dargah_payments>([&](dargah_payments** out, dargah_error** err) {
            return dargah_checkout_find(get(), detail::data(order_id), order_id.size(), out, err);
        });
    }

    /// At most so many of the payments that a filter wants, by when they were begun.
    Result<Payments> try_list(FilterRef filter, std::size_t most) const noexcept {
        return detail::make<Payments, dargah_payments>([&](dargah_payments** out, dargah_error** err) {
            return dargah_checkout_list(get(), filter.get(), most, out, err);
        });
    }

    /// At most so many paid payments that are to be delivered, the oldest first.
    Result<Payments> try_unacknowledged(std::size_t most) const noexcept {
        return detail::make<Payments, dargah_payments>([&](dargah_payments** out, dargah_error** err) {
            return dargah_checkout_unacknowledged(get(), most, out, err);
        });
    }

    /// The history of a payment; empty where there is no such payment.
    Result<History> try_history(std::int64_t payment) const noexcept {
        return detail::make<History, dargah_history>([&](dargah_history** out, dargah_error** err) {
            return dargah_checkout_history(get(), payment, out, err);
        });
    }

    /// One payment with its history and without secrets, as one line of JSON.
    Result<Text> try_export_line(std::int64_t payment) const noexcept {
        return detail::make<Text, char>(
            [&](char** out, dargah_error** err) { return dargah_checkout_export_line(get(), payment, out, err); });
    }

    /// Notes that the shop has booked the payment; best called in the transaction that books the order. Calling it
    /// again does nothing. `amount` is what the shop wants for the order now, in Rial: where the payment is of another
    /// amount, it is not acknowledged but listed for a person, and this is ErrorKind::OrderConflict with field `amount`.
    /// ErrorKind::InvalidInput with field `payment` when it is not paid.
    Result<void> try_acknowledge(std::int64_t payment, std::int64_t amount) const noexcept {
        return detail::done(
            [&](dargah_error** err) { return dargah_checkout_acknowledge(get(), payment, amount, err); });
    }

    /// Notes what was given back by hand, outside of the gateway's calls; nothing is sent. `amount` in Rial; all that is
    /// left where it is not said. `reason` must not be empty.
    Result<Refunded> try_refunded_by_hand(std::int64_t payment, std::optional<std::int64_t> amount,
                                          std::string_view reason) const noexcept {
        // To the C function 0 means all that is left.
        if (amount == 0) amount = -1;
        return refunded([&](std::uint32_t* number, dargah_payment** out, dargah_error** err) {
            return dargah_checkout_refunded_by_hand(get(), payment, amount.value_or(0), detail::data(reason),
                                                    reason.size(), number, out, err);
        });
    }

    /// After the journal was restored from a backup, and before the shop opens again: of every payment that is open
    /// nobody knows any more whether a verify had left. How many there were.
    Result<std::uint64_t> try_restored() const noexcept {
        std::uint64_t count = 0;
        auto done = detail::done([&](dargah_error** err) { return dargah_checkout_restored(get(), &count, err); });
        if (!done) return done.error();
        return count;
    }

    /// Gives back what is left of a payment (Tara only, unofficial). The refund is in the journal before it is sent.
    /// One whose answer is lost is RefundState::Unknown, and lets no other one leave until settle_refund().
    Result<Refunded> try_refund_rest(std::int64_t payment, std::optional<std::string_view> description = std::nullopt,
                                     OptionsRef options = {}) const noexcept {
        return refunded([&](std::uint32_t* number, dargah_payment** out, dargah_error** err) {
            return dargah_checkout_refund_rest(get(), payment, detail::data(description), detail::size(description),
                                               options.get(), number, out, err);
        });
    }

    /// Gives a part of a payment back, in Rial, as refund_rest() does. ErrorKind::InvalidInput with field `amount`
    /// when it is more than is left.
    Result<Refunded> try_refund_part(std::int64_t payment, std::int64_t amount, const TaraItems* items = nullptr,
                                     std::optional<std::string_view> description = std::nullopt,
                                     OptionsRef options = {}) const noexcept {
        return refunded([&](std::uint32_t* number, dargah_payment** out, dargah_error** err) {
            return dargah_checkout_refund_part(get(), payment, amount, items == nullptr ? nullptr : items->get(),
                                               detail::data(description), detail::size(description), options.get(),
                                               number, out, err);
        });
    }

    /// Looks at every payment that is due, `threads` of them at a time (1 to 64, the calling one among them). Safe from
    /// cron on many machines at once: a payment that somebody else is at is left to them. What goes wrong at single
    /// payments stands in the report.
    Result<Report> try_reconcile(std::size_t threads, OptionsRef options = {}) const noexcept {
        return detail::make<Report, dargah_report>([&](dargah_report** out, dargah_error** err) {
            return dargah_checkout_reconcile(get(), threads, options.get(), nullptr, nullptr, out, err);
        });
    }

    /// The same, and tells `progress` of each payment, one after the other, from any thread: it takes how many were
    /// looked at, and a PaymentView of where the payment stood before. It must not block or call the checkout; what it
    /// throws is swallowed.
    template <class F, class = std::enable_if_t<std::is_invocable_v<F&, std::size_t, PaymentView>>>
    Result<Report> try_reconcile(std::size_t threads, F&& progress, OptionsRef options = {}) const noexcept {
        using Function = std::remove_reference_t<F>;
        void* user = const_cast<void*>(static_cast<const void*>(std::addressof(progress)));
        return detail::make<Report, dargah_report>([&](dargah_report** out, dargah_error** err) {
            return dargah_checkout_reconcile(get(), threads, options.get(), &detail::tell_progress<Function>, user, out,
                                             err);
        });
    }

#if DARGAH_EXCEPTIONS
    /// Like try_begin(), but throws Error.
    [[nodiscard]] Started begin(std::string_view account, const TaraOrder& order, Again again = Again::Default,
                                OptionsRef options = {}) const {
        return try_begin(account, order, again, options).value();
    }

    /// Like try_begin(), but throws Error.
    [[nodiscard]] Started begin(std::string_view account, std::string_view order_id, const TabaPayRequest& request,
                                Again again = Again::Default, OptionsRef options = {}) const {
        return try_begin(account, order_id, request, again, options).value();
    }

    /// Like try_complete(), but throws Error.
    [[nodiscard]] Completed complete(std::string_view account, std::string_view query, std::string_view body,
                                     OptionsRef options = {}) const {
        return try_complete(account, query, body, options).value();
    }

    /// Like try_push(), but throws Error.
    [[nodiscard]] Completed push(std::string_view account, std::optional<std::string_view> authorize,
                                 std::string_view query, std::string_view body, OptionsRef options = {}) const {
        return try_push(account, authorize, query, body, options).value();
    }

    /// Like try_close(), but throws Error.
    [[nodiscard]] Payment close(std::int64_t payment, std::string_view reason) const {
        return try_close(payment, reason).value();
    }

    /// Like try_settle_refund(), but throws Error.
    [[nodiscard]] Payment settle_refund(std::int64_t payment, std::uint32_t number, bool done,
                                        std::string_view reason) const {
        return try_settle_refund(payment, number, done, reason).value();
    }

    /// Like try_return_state(), but throws Error.
    [[nodiscard]] ReturnState return_state(std::string_view query, std::string_view body) const {
        return try_return_state(query, body).value();
    }

    /// Like try_payment(), but throws Error.
    [[nodiscard]] Payment payment(std::int64_t id) const { return try_payment(id).value(); }

    /// Like try_find(), but throws Error.
    [[nodiscard]] Payments find(std::string_view order_id) const { return try_find(order_id).value(); }

    /// Like try_list(), but throws Error.
    [[nodiscard]] Payments list(FilterRef filter, std::size_t most) const { return try_list(filter, most).value(); }

    /// Like try_unacknowledged(), but throws Error.
    [[nodiscard]] Payments unacknowledged(std::size_t most) const { return try_unacknowledged(most).value(); }

    /// Like try_history(), but throws Error.
    [[nodiscard]] History history(std::int64_t payment) const { return try_history(payment).value(); }

    /// Like try_export_line(), but throws Error.
    [[nodiscard]] Text export_line(std::int64_t payment) const { return try_export_line(payment).value(); }

    /// Like try_acknowledge(), but throws Error.
    void acknowledge(std::int64_t payment, std::int64_t amount) const { try_acknowledge(payment, amount).value(); }

    /// Like try_refunded_by_hand(), but throws Error.
    Refunded refunded_by_hand(std::int64_t payment, std::optional<std::int64_t> amount, std::string_view reason) const {
        return try_refunded_by_hand(payment, amount, reason).value();
    }

    /// Like try_restored(), but throws Error.
    std::uint64_t restored() const { return try_restored().value(); }

    /// Like try_refund_rest(), but throws Error.
    [[nodiscard]] Refunded refund_rest(std::int64_t payment, std::optional<std::string_view> description = std::nullopt,
                                       OptionsRef options = {}) const {
        return try_refund_rest(payment, description, options).value();
    }

    /// Like try_refund_part(), but throws Error.
    [[nodiscard]] Refunded refund_part(std::int64_t payment, std::int64_t amount, const TaraItems* items = nullptr,
                                       std::optional<std::string_view> description = std::nullopt,
                                       OptionsRef options = {}) const {
        return try_refund_part(payment, amount, items, description, options).value();
    }

    /// Like try_reconcile(), but throws Error.
    [[nodiscard]] Report reconcile(std::size_t threads, OptionsRef options = {}) const {
        return try_reconcile(threads, options).value();
    }

    /// Like try_reconcile(), but throws Error.
    template <class F, class = std::enable_if_t<std::is_invocable_v<F&, std::size_t, PaymentView>>>
    [[nodiscard]] Report reconcile(std::size_t threads, F&& progress, OptionsRef options = {}) const {
        return try_reconcile(threads, std::forward<F>(progress), options).value();
    }
#endif

private:
    template <class Call>
    static Result<Refunded> refunded(Call call) noexcept {
        std::uint32_t number = 0;
        auto payment = detail::make<Payment, dargah_payment>(
            [&](dargah_payment** out, dargah_error** err) { return call(&number, out, err); });
        if (!payment) return payment.error();
        return Refunded{*std::move(payment), number};
    }
};

}  // namespace dargah
#endif

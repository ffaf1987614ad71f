/// @file
/// Looking into the checkout's journal: filters, histories and reports.

#ifndef DARGAH_JOURNAL_HPP
#define DARGAH_JOURNAL_HPP

#include "payment.hpp"

namespace dargah {

/// One line of a payment's history. Borrowed from the history.
struct HistoryEntry {
    Time at;                       ///< When it was written.
    std::string_view what;         ///< What happened, in a few English words.
    std::string_view detail_json;  ///< More about it as JSON, without secrets.
};

namespace detail {

template <>
struct Free<dargah_filter> {
    void operator()(dargah_filter* filter) const noexcept { dargah_filter_free(filter); }
};

template <>
struct Free<dargah_history> {
    void operator()(dargah_history* history) const noexcept { dargah_history_free(history); }
};

template <>
struct Free<dargah_report> {
    void operator()(dargah_report* report) const noexcept { dargah_report_free(report); }
};

struct HistoryAccess {
    const dargah_history* history = nullptr;
    std::size_t count() const noexcept { return dargah_history_count(history); }
    HistoryEntry at(std::size_t index) const noexcept {
        Length what;
        Length detail;
        const std::string_view what_text = what.text(dargah_history_what_at(history, index, what));
        return HistoryEntry{time(dargah_history_ms_at(history, index)), what_text,
                            detail.text(dargah_history_detail_json_at(history, index, detail))};
    }
};

}  // namespace detail

/// What went wrong at one payment of a reconcile. Borrowed from the report.
struct PaymentError {
    std::int64_t payment;  ///< The payment's id. It is asked about again later.
    ErrorView error;       ///< What went wrong.
};

namespace detail {

struct PaymentErrorAccess {
    const dargah_report* report = nullptr;
    std::size_t count() const noexcept { return dargah_report_error_count(report); }
    PaymentError at(std::size_t index) const noexcept {
        return PaymentError{dargah_report_error_payment_at(report, index),
                            ErrorView(dargah_report_error_at(report, index))};
    }
};

}  // namespace detail

/// Which payments to list.
class Filter : public detail::Handle<dargah_filter> {
public:
    using Handle::Handle;

    /// One that wants all payments.
    static Result<Filter> try_make() noexcept {
        return detail::make<Filter, dargah_filter>(
            [&](dargah_filter** out, dargah_error** err) { return dargah_filter_new(out, err); });
    }

    /// Only payments in this state, or in another one that was added.
    Result<void> try_add_state(PaymentState state) noexcept {
        return detail::done(
            [&](dargah_error** err) { return dargah_filter_add_state(get(), static_cast<std::uint32_t>(state), err); });
    }

    /// Only payments of this order.
    Result<void> try_set_order_id(std::string_view order_id) noexcept {
        return detail::done([&](dargah_error** err) {
            return dargah_filter_set_order_id(get(), detail::data(order_id), order_id.size(), err);
        });
    }

    /// Only payments through this account.
    Result<void> try_set_account(std::string_view account) noexcept {
        return detail::done([&](dargah_error** err) {
            return dargah_filter_set_account(get(), detail::data(account), account.size(), err);
        });
    }

    /// Only payments that were begun at this moment or later.
    Result<void> try_set_from(Time from) noexcept {
        return detail::done(
            [&](dargah_error** err) { return dargah_filter_set_from_ms(get(), detail::ms(from), err); });
    }

    /// Only payments that were begun before this moment.
    Result<void> try_set_before(Time before) noexcept {
        return detail::done(
            [&](dargah_error** err) { return dargah_filter_set_before_ms(get(), detail::ms(before), err); });
    }

    /// Only payments that wait for a person's decision: see PaymentFields::needs_attention().
    Result<void> try_set_attention(bool attention) noexcept {
        return detail::done([&](dargah_error** err) { return dargah_filter_set_attention(get(), attention, err); });
    }

    /// Only payments that are paid and to be delivered: neither acknowledged nor to be given back.
    Result<void> try_set_to_deliver(bool to_deliver) noexcept {
        return detail::done([&](dargah_error** err) { return dargah_filter_set_to_deliver(get(), to_deliver, err); });
    }

    /// Only payments that come after this one, the last of the page before.
    Result<void> try_set_after(std::int64_t payment) noexcept {
        return detail::done([&](dargah_error** err) { return dargah_filter_set_after(get(), payment, err); });
    }

#if DARGAH_EXCEPTIONS
    /// Like try_make(), but throws Error.
    Filter() : Filter(try_make().value()) {}

    /// Like try_add_state(), but throws Error; can be chained.
    Filter& add_state(PaymentState state) {
        try_add_state(state).value();
        return *this;
    }

    /// Like try_set_order_id(), but throws Error; can be chained.
    Filter& set_order_id(std::string_view order_id) {
        try_set_order_id(order_id).value();
        return *this;
    }

    /// Like try_set_account(), but throws Error; can be chained.
    Filter& set_account(std::string_view account) {
        try_set_account(account).value();
        return *this;
    }

    /// Like try_set_from(), but throws Error; can be chained.
    Filter& set_from(Time from) {
        try_set_from(from).value();
        return *this;
    }

    /// Like try_set_before(), but throws Error; can be chained.
    Filter& set_before(Time before) {
        try_set_before(before).value();
        return *this;
    }

    /// Like try_set_attention(), but throws Error; can be chained.
    Filter& set_attention(bool attention) {
        try_set_attention(attention).value();
        return *this;
    }

    /// Like try_set_to_deliver(), but throws Error; can be chained.
    Filter& set_to_deliver(bool to_deliver) {
        try_set_to_deliver(to_deliver).value();
        return *this;
    }

    /// Like try_set_after(), but throws Error; can be chained.
    Filter& set_after(std::int64_t payment) {
        try_set_after(payment).value();
        return *this;
    }
#endif
};

/// A filter, or none, which wants all payments.
class FilterRef {
public:
    /// All payments.
    FilterRef() noexcept = default;
    /// What this filter wants; it must live until the call has ended.
    FilterRef(const Filter& filter) noexcept : filter_(filter.get()) {}
    /// The handle, for the C functions; NULL for none.
    [[nodiscard]] const dargah_filter* get() const noexcept { return filter_; }

private:
    const dargah_filter* filter_ = nullptr;
};

/// What happened to a payment, line by line, the first one first.
class History : public detail::Handle<dargah_history> {
public:
    using Handle::Handle;

    /// The lines, to be walked through.
    [[nodiscard]] List<detail::HistoryAccess> list() const& noexcept DARGAH_LIFETIMEBOUND {
        return List(detail::HistoryAccess{get()});
    }
    /// Not of a temporary: what it gives would be gone at once.
    List<detail::HistoryAccess> list() const&& = delete;
};

/// What a reconcile did. What is borrowed from it lives as long as it does.
class Report : public detail::Handle<dargah_report> {
public:
    using Handle::Handle;

    /// How many payments it looked at.
    [[nodiscard]] std::size_t looked() const noexcept { return dargah_report_looked(get()); }

    /// Those that it found paid. What is to be delivered of them stands in unacknowledged().
    [[nodiscard]] PaymentList paid() const& noexcept DARGAH_LIFETIMEBOUND {
        return List(detail::PaymentAccess{dargah_report_paid(get())});
    }
    /// Not of a temporary: what it gives would be gone at once.
    PaymentList paid() const&& = delete;

    /// Those that came to stand elsewhere, or stayed where they were.
    [[nodiscard]] PaymentList others() const& noexcept DARGAH_LIFETIMEBOUND {
        return List(detail::PaymentAccess{dargah_report_others(get())});
    }
    /// Not of a temporary: what it gives would be gone at once.
    PaymentList others() const&& = delete;

    /// Paid payments that are to be delivered, the oldest first and at most 1000: deliver and acknowledge them.
    [[nodiscard]] PaymentList unacknowledged() const& noexcept DARGAH_LIFETIMEBOUND {
        return List(detail::PaymentAccess{dargah_report_unacknowledged(get())});
    }
    /// Not of a temporary: what it gives would be gone at once.
    PaymentList unacknowledged() const&& = delete;

    /// Payments that wait for a person's decision, at most 1000.
    [[nodiscard]] PaymentList attention() const& noexcept DARGAH_LIFETIMEBOUND {
        return List(detail::PaymentAccess{dargah_report_attention(get())});
    }
    /// Not of a temporary: what it gives would be gone at once.
    PaymentList attention() const&& = delete;

    /// Those of them whose money is to be given back, since their order was paid by another payment.
    [[nodiscard]] PaymentList give_back() const& noexcept DARGAH_LIFETIMEBOUND {
        return List(detail::PaymentAccess{dargah_report_give_back(get())});
    }
    /// Not of a temporary: what it gives would be gone at once.
    PaymentList give_back() const&& = delete;

    /// What went wrong, payment by payment.
    [[nodiscard]] List<detail::PaymentErrorAccess> errors() const& noexcept DARGAH_LIFETIMEBOUND {
        return List(detail::PaymentErrorAccess{get()});
    }
    /// Not of a temporary: what it gives would be gone at once.
    List<detail::PaymentErrorAccess> errors() const&& = delete;

    /// All of it as JSON, without secrets.
    [[nodiscard]] Text to_json() const noexcept { return Text(dargah_report_to_json(get())); }
};

}  // namespace dargah
#endif

/// @file
/// A payment as the checkout's journal knows it, and lists of them.

#ifndef DARGAH_PAYMENT_HPP
#define DARGAH_PAYMENT_HPP

#include "answer.hpp"

namespace dargah {

/// One refund of a payment. Borrowed from the payment.
struct RefundRecord {
    std::uint32_t number;                  ///< 1 for the first one of a payment.
    std::int64_t amount;                   ///< In Rial.
    RefundState state;                     ///< Where it stands.
    Time at;                               ///< When it was written down.
    std::optional<std::string_view> code;  ///< The gateway's code, where it refused.
    std::optional<std::string_view> text;  ///< What was said about it, or why a person settled it.
};

namespace detail {

template <>
struct Free<dargah_payment> {
    void operator()(dargah_payment* payment) const noexcept { dargah_payment_free(payment); }
};

template <>
struct Free<dargah_payments> {
    void operator()(dargah_payments* payments) const noexcept { dargah_payments_free(payments); }
};

struct RefundAccess {
    const dargah_payment* payment = nullptr;
    std::size_t count() const noexcept { return dargah_payment_refund_count(payment); }
    RefundRecord at(std::size_t index) const noexcept {
        Length code;
        Length text;
        const auto code_text = code.optional(dargah_payment_refund_code_at(payment, index, code));
        return RefundRecord{dargah_payment_refund_number_at(payment, index),
                            dargah_payment_refund_amount_at(payment, index),
                            static_cast<RefundState>(dargah_payment_refund_state_at(payment, index)),
                            time(dargah_payment_refund_ms_at(payment, index)),
                            code_text,
                            text.optional(dargah_payment_refund_text_at(payment, index, text))};
    }
};

struct PaidServiceAccess {
    const dargah_payment* payment = nullptr;
    std::size_t count() const noexcept { return dargah_payment_service_count(payment); }
    ServiceAmount at(std::size_t index) const noexcept {
        return ServiceAmount{dargah_payment_service_id_at(payment, index), dargah_payment_service_amount_at(payment, index)};
    }
};

}  // namespace detail

/// One payment as the journal had it when it was read; owned (Payment) or borrowed (PaymentView).
template <class Self>
class PaymentFields {
public:
    /// What names it inside its journal; 0 where there is no payment.
    [[nodiscard]] std::int64_t id() const noexcept { return dargah_payment_id(handle()); }

    /// The shop's order.
    [[nodiscard]] std::string_view order_id() const noexcept DARGAH_LIFETIMEBOUND {
        detail::Length len;
        return len.text(dargah_payment_order_id(handle(), len));
    }

    /// The shop, where several keep their payments in one journal; else empty. See CheckoutBuilder::try_set_shop().
    [[nodiscard]] std::string_view shop() const noexcept DARGAH_LIFETIMEBOUND {
        detail::Length len;
        return len.text(dargah_payment_shop(handle(), len));
    }

    /// The order number that the gateway knows: that of the shop, or for a later attempt at Tara one of its own.
    [[nodiscard]] std::string_view sent_order_id() const noexcept DARGAH_LIFETIMEBOUND {
        detail::Length len;
        return len.text(dargah_payment_sent_order_id(handle(), len));
    }

    /// 1 for the first payment of an order.
    [[nodiscard]] std::uint32_t attempt() const noexcept { return dargah_payment_attempt(handle()); }

    /// `tara` or `tabapay`.
    [[nodiscard]] std::string_view gateway() const noexcept DARGAH_LIFETIMEBOUND {
        detail::Length len;
        return len.text(dargah_payment_gateway(handle(), len));
    }

    /// `production`, `staging` (Tara) or `sandbox` (TabaPay).
    [[nodiscard]] std::string_view environment() const noexcept DARGAH_LIFETIMEBOUND {
        detail::Length len;
        return len.text(dargah_payment_environment(handle(), len));
    }

    /// The shop's own name for the account.
    [[nodiscard]] std::string_view account() const noexcept DARGAH_LIFETIMEBOUND {
        detail::Length len;
        return len.text(dargah_payment_account(handle(), len));
    }

    /// What was asked for, in Rial.
    [[nodiscard]] std::int64_t amount() const noexcept { return dargah_payment_amount(handle()); }

    /// The IP address that was sent with the order; nothing where none was.
    [[nodiscard]] std::optional<std::string_view> ip() const noexcept DARGAH_LIFETIMEBOUND {
        detail::Length len;
        return len.optional(dargah_payment_ip(handle(), len));
    }

    /// Where the payer comes back to.
    [[nodiscard]] std::string_view callback_url() const noexcept DARGAH_LIFETIMEBOUND {
        detail::Length len;
        return len.text(dargah_payment_callback_url(handle(), len));
    }

    /// The gateway's token, a secret of the payer's; nothing until there is one.
    [[nodiscard]] std::optional<std::string_view> token() const noexcept DARGAH_LIFETIMEBOUND {
        detail::Length len;
        return len.optional(dargah_payment_token(handle(), len));
    }

    /// The gateway's page for this token, where it names one. Holds the token.
    [[nodiscard]] std::optional<std::string_view> page() const noexcept DARGAH_LIFETIMEBOUND {
        detail::Length len;
        return len.optional(dargah_payment_page(handle(), len));
    }

    /// Where it stands.
    [[nodiscard]] PaymentState state() const noexcept {
        return static_cast<PaymentState>(dargah_payment_get_state(handle()));
    }

    /// Whether there is positive proof that it was paid.
    [[nodiscard]] bool is_paid() const noexcept { return state() == PaymentState::Paid; }

    /// What the shop does next about it. NextStep::Wait where there is no payment.
    [[nodiscard]] NextStep next_step() const noexcept {
        return static_cast<NextStep>(dargah_payment_get_next_step(handle()));
    }

    /// When it was written down, by the journal's clock, like all its times.
    [[nodiscard]] Time started() const noexcept { return detail::time(dargah_payment_started_ms(handle())); }

    /// Until when reconcile asks about it. An assumption about the gateway's window.
    [[nodiscard]] Time window_ends() const noexcept { return detail::time(dargah_payment_window_ends_ms(handle())); }

    /// When reconcile asks about it next. Nothing for a payment that it asks about no more.
    [[nodiscard]] std::optional<Time> ask_again() const noexcept {
        const auto ms = detail::number<std::uint64_t>(
            [&](std::uint64_t* out) { return dargah_payment_ask_again_ms(handle(), out); });
        if (!ms) return std::nullopt;
        return detail::time(*ms);
    }

    /// Whether a positive callback has come for it. That is no proof.
    [[nodiscard]] bool had_positive_callback() const noexcept { return dargah_payment_had_positive_callback(handle()); }

    /// Whether a verify may have reached the gateway that was not answered by a clear no.
    [[nodiscard]] bool is_verified() const noexcept { return dargah_payment_is_verified(handle()); }

    /// The reference number, once it is proven: Tara's `rrn`, TabaPay's `shaparakRefNumber`.
    [[nodiscard]] std::optional<std::string_view> reference_number() const noexcept DARGAH_LIFETIMEBOUND {
        detail::Length len;
        return len.optional(dargah_payment_reference_number(handle(), len));
    }

    /// What was paid, in Rial, as the gateway reported it. Nothing until it is proven.
    [[nodiscard]] std::optional<std::int64_t> reported_amount() const noexcept {
        return detail::number<std::int64_t>(
            [&](std::int64_t* out) { return dargah_payment_reported_amount(handle(), out); });
    }

    /// TabaPay's own number of the payment (`trackingCode`), once it is proven.
    [[nodiscard]] std::optional<std::string_view> tracking_code() const noexcept DARGAH_LIFETIMEBOUND {
        detail::Length len;
        return len.optional(dargah_payment_tracking_code(handle(), len));
    }

    /// TabaPay's `date`, as it came: Solar Hijri, e.g. `1402/01/01 12:10`.
    [[nodiscard]] std::optional<std::string_view> date() const noexcept DARGAH_LIFETIMEBOUND {
        detail::Length len;
        return len.optional(dargah_payment_date(handle(), len));
    }

    /// Tara's `type`: the document does not say what it is for.
    [[nodiscard]] std::optional<std::string_view> type() const noexcept DARGAH_LIFETIMEBOUND {
        detail::Length len;
        return len.optional(dargah_payment_type(handle(), len));
    }

    /// TabaPay's `additionalData`, as it was sent.
    [[nodiscard]] std::optional<std::string_view> additional_data() const noexcept DARGAH_LIFETIMEBOUND {
        detail::Length len;
        return len.optional(dargah_payment_additional_data(handle(), len));
    }

    /// The payer's card as the gateway masked it, e.g. `6037-99**-****-0590`; of one that it did not mask the middle
    /// is masked here.
    [[nodiscard]] std::optional<std::string_view> card() const noexcept DARGAH_LIFETIMEBOUND {
        detail::Length len;
        return len.optional(dargah_payment_card(handle(), len));
    }

    /// The payer's card, hashed by TabaPay. A secret, not for a log.
    [[nodiscard]] std::optional<std::string_view> card_hash() const noexcept DARGAH_LIFETIMEBOUND {
        detail::Length len;
        return len.optional(dargah_payment_card_hash(handle(), len));
    }

    /// Tara's `channelRefNumber`. Not proven: it came by the payer's browser.
    [[nodiscard]] std::optional<std::string_view> channel_ref_number() const noexcept DARGAH_LIFETIMEBOUND {
        detail::Length len;
        return len.optional(dargah_payment_channel_ref_number(handle(), len));
    }

    /// Tara's `additionalData`. Not proven: it came by the payer's browser.
    [[nodiscard]] std::optional<std::string_view> callback_additional_data() const noexcept DARGAH_LIFETIMEBOUND {
        detail::Length len;
        return len.optional(dargah_payment_callback_additional_data(handle(), len));
    }

    /// The card that Tara's callback named, masked. Not proven: it came by the payer's browser.
    [[nodiscard]] std::optional<std::string_view> callback_card() const noexcept DARGAH_LIFETIMEBOUND {
        detail::Length len;
        return len.optional(dargah_payment_callback_card(handle(), len));
    }

    /// TabaPay's `finalAmount`, in Rial. Its meaning is open.
    [[nodiscard]] std::optional<std::int64_t> final_amount() const noexcept {
        return detail::number<std::int64_t>(
            [&](std::int64_t* out) { return dargah_payment_final_amount(handle(), out); });
    }

    /// date() in seconds since 1970-01-01 UTC; Tehran's time is assumed. Nothing where it cannot be read.
    [[nodiscard]] std::optional<std::int64_t> date_unix() const noexcept {
        return detail::number<std::int64_t>([&](std::int64_t* out) { return dargah_payment_date_unix(handle(), out); });
    }

    /// When its proof was written down. Nothing until then.
    [[nodiscard]] std::optional<Time> paid_at() const noexcept {
        const auto ms =
            detail::number<std::uint64_t>([&](std::uint64_t* out) { return dargah_payment_paid_ms(handle(), out); });
        if (!ms) return std::nullopt;
        return detail::time(*ms);
    }

    /// Which service got how much, as Tara's answer said.
    [[nodiscard]] List<detail::PaidServiceAccess> service_amounts() const noexcept DARGAH_LIFETIMEBOUND {
        return List(detail::PaidServiceAccess{handle()});
    }

    /// The gateway's code of the last answer that was no success; nothing where there is none.
    [[nodiscard]] std::optional<std::string_view> code() const noexcept DARGAH_LIFETIMEBOUND {
        detail::Length len;
        return len.optional(dargah_payment_code(handle(), len));
    }

    /// What was said about it, in the gateway's words or in the library's.
    [[nodiscard]] std::optional<std::string_view> text() const noexcept DARGAH_LIFETIMEBOUND {
        detail::Length len;
        return len.optional(dargah_payment_text(handle(), len));
    }

    /// The other payment of the same order that was paid before: this one is to be given back, not delivered.
    [[nodiscard]] std::optional<std::int64_t> duplicate_of() const noexcept {
        return detail::number<std::int64_t>(
            [&](std::int64_t* out) { return dargah_payment_duplicate_of(handle(), out); });
    }

    /// Whether it was paid when the order had another amount already: a person decides.
    [[nodiscard]] bool amount_changed() const noexcept { return dargah_payment_is_amount_changed(handle()); }

    /// Whether the shop has acknowledged it.
    [[nodiscard]] bool is_acknowledged() const noexcept { return dargah_payment_is_acknowledged(handle()); }

    /// Whether it waits for a person's decision: a mismatch, an unresolved payment, a refund of which nobody knows
    /// what became, one that was paid for another amount than the order had, or a second payment of a paid order that
    /// was not given back yet.
    [[nodiscard]] bool needs_attention() const noexcept { return dargah_payment_needs_attention(handle()); }

    /// Why a person closed it; nothing where nobody did.
    [[nodiscard]] std::optional<std::string_view> closed_because() const noexcept DARGAH_LIFETIMEBOUND {
        detail::Length len;
        return len.optional(dargah_payment_closed_because(handle(), len));
    }

    /// What was certainly given back, in Rial.
    [[nodiscard]] std::int64_t refunded_amount() const noexcept { return dargah_payment_refunded_amount(handle()); }

    /// The refunds that were made or tried.
    [[nodiscard]] List<detail::RefundAccess> refunds() const noexcept DARGAH_LIFETIMEBOUND {
        return List(detail::RefundAccess{handle()});
    }

    /// All of it as JSON, without secrets.
    [[nodiscard]] Text to_json() const noexcept { return Text(dargah_payment_to_json(handle())); }

private:
    [[nodiscard]] const dargah_payment* handle() const noexcept { return static_cast<const Self*>(this)->get(); }
};

/// One payment.
class Payment : public detail::Handle<dargah_payment>, public PaymentFields<Payment> {
public:
    using Handle::Handle;
};

/// A payment that something else owns, and lives as long as that.
class PaymentView : public detail::Borrowed<dargah_payment>, public PaymentFields<PaymentView> {
public:
    using Borrowed::Borrowed;
    /// A look at a payment, which must live longer.
    PaymentView(const Payment& payment) noexcept : Borrowed(payment.get()) {}
};

namespace detail {

struct PaymentAccess {
    const dargah_payments* payments = nullptr;
    std::size_t count() const noexcept { return dargah_payments_count(payments); }
    PaymentView at(std::size_t index) const noexcept { return PaymentView(dargah_payments_at(payments, index)); }
};

}  // namespace detail

/// Payments that something else owns, and live as long as that.
using PaymentList = List<detail::PaymentAccess>;

/// A list of payments. What is borrowed from it lives as long as it does.
class Payments : public detail::Handle<dargah_payments> {
public:
    using Handle::Handle;

    /// The payments, to be walked through.
    [[nodiscard]] PaymentList list() const& noexcept DARGAH_LIFETIMEBOUND { return List(detail::PaymentAccess{get()}); }
    /// Not of a temporary: what it gives would be gone at once.
    PaymentList list() const&& = delete;

    /// How many there are.
    [[nodiscard]] std::size_t size() const noexcept { return dargah_payments_count(get()); }
    /// Whether there are none.
    [[nodiscard]] bool empty() const noexcept { return size() == 0; }
};

}  // namespace dargah
#endif

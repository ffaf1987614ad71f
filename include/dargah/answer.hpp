/// @file
/// What the gateways answer to a verify. An answer is not a payment: only a client's verify compares it.

#ifndef DARGAH_ANSWER_HPP
#define DARGAH_ANSWER_HPP

#include "error.hpp"

namespace dargah {

/// A service and its amount in Rial, of an answer of Tara's.
struct ServiceAmount {
    std::int64_t service_id;  ///< The service.
    std::int64_t amount;      ///< Its amount in Rial.
};

namespace detail {

template <>
struct Free<dargah_tara_verify_answer> {
    void operator()(dargah_tara_verify_answer* answer) const noexcept { dargah_tara_verify_answer_free(answer); }
};

template <>
struct Free<dargah_tabapay_verify_answer> {
    void operator()(dargah_tabapay_verify_answer* answer) const noexcept { dargah_tabapay_verify_answer_free(answer); }
};

struct ServiceAccess {
    const dargah_tara_verify_answer* answer = nullptr;
    std::size_t count() const noexcept { return dargah_tara_verify_answer_service_count(answer); }
    ServiceAmount at(std::size_t index) const noexcept {
        ServiceAmount service{0, 0};
        dargah_tara_verify_answer_service_id_at(answer, index, &service.service_id);
        dargah_tara_verify_answer_service_amount_at(answer, index, &service.amount);
        return service;
    }
};

}  // namespace detail

/// What Tara's `purchaseVerify` answered, or one element of an inquiry; owned (TaraVerifyAnswer) or borrowed
/// (TaraVerifyAnswerView).
template <class Self>
class TaraVerifyAnswerFields {
public:
    /// `token`; nothing where it did not come. A secret.
    [[nodiscard]] std::optional<std::string_view> token() const noexcept DARGAH_LIFETIMEBOUND {
        detail::Length len;
        return len.optional(dargah_tara_verify_answer_token(handle(), len));
    }

    /// `result`; nothing where it is missing or of a type that no code has.
    [[nodiscard]] std::optional<std::string_view> result() const noexcept DARGAH_LIFETIMEBOUND {
        detail::Length len;
        return len.optional(dargah_tara_verify_answer_result(handle(), len));
    }

    /// `description`; nothing where it did not come.
    [[nodiscard]] std::optional<std::string_view> description() const noexcept DARGAH_LIFETIMEBOUND {
        detail::Length len;
        return len.optional(dargah_tara_verify_answer_description(handle(), len));
    }

    /// `doTime`; nothing where it did not come.
    [[nodiscard]] std::optional<std::string_view> do_time() const noexcept DARGAH_LIFETIMEBOUND {
        detail::Length len;
        return len.optional(dargah_tara_verify_answer_do_time(handle(), len));
    }

    /// `rrn`, the reference number; nothing where it did not come.
    [[nodiscard]] std::optional<std::string_view> rrn() const noexcept DARGAH_LIFETIMEBOUND {
        detail::Length len;
        return len.optional(dargah_tara_verify_answer_rrn(handle(), len));
    }

    /// `type`; nothing where it did not come.
    [[nodiscard]] std::optional<std::string_view> type() const noexcept DARGAH_LIFETIMEBOUND {
        detail::Length len;
        return len.optional(dargah_tara_verify_answer_type(handle(), len));
    }

    /// The fields that no document describes, as a JSON object.
    [[nodiscard]] std::string_view extra_json() const noexcept DARGAH_LIFETIMEBOUND {
        detail::Length len;
        return len.text(dargah_tara_verify_answer_extra_json(handle(), len));
    }

    /// The answer as it came; it may hold secrets.
    [[nodiscard]] std::string_view raw() const noexcept DARGAH_LIFETIMEBOUND {
        detail::Length len;
        return len.text(dargah_tara_verify_answer_raw(handle(), len));
    }

    /// `amount`, in Rial. Nothing where it is missing or not a whole number.
    [[nodiscard]] std::optional<std::int64_t> amount() const noexcept {
        return detail::number<std::int64_t>(
            [&](std::int64_t* out) { return dargah_tara_verify_answer_amount(handle(), out); });
    }

    /// The service amounts.
    [[nodiscard]] List<detail::ServiceAccess> services() const noexcept DARGAH_LIFETIMEBOUND {
        return List(detail::ServiceAccess{handle()});
    }

    /// Whether it comes from an inquiry and not from a verify.
    [[nodiscard]] bool is_from_inquiry() const noexcept { return dargah_tara_verify_answer_is_from_inquiry(handle()); }

    /// The HTTP status.
    [[nodiscard]] std::uint32_t http_status() const noexcept { return dargah_tara_verify_answer_http_status(handle()); }

    /// All of it as JSON, without secrets.
    [[nodiscard]] Text to_json() const noexcept { return Text(dargah_tara_verify_answer_to_json(handle())); }

private:
    [[nodiscard]] const dargah_tara_verify_answer* handle() const noexcept {
        return static_cast<const Self*>(this)->get();
    }
};

/// What Tara's `purchaseVerify` answered.
class TaraVerifyAnswer : public detail::Handle<dargah_tara_verify_answer>,
                         public TaraVerifyAnswerFields<TaraVerifyAnswer> {
public:
    using Handle::Handle;
};

/// An answer of Tara's inside an outcome or an inquiry. Lives as long as that.
class TaraVerifyAnswerView : public detail::Borrowed<dargah_tara_verify_answer>,
                             public TaraVerifyAnswerFields<TaraVerifyAnswerView> {
public:
    using Borrowed::Borrowed;
    /// Looks at an owned one.
    TaraVerifyAnswerView(const TaraVerifyAnswer& answer DARGAH_LIFETIMEBOUND) noexcept : Borrowed(answer.get()) {}
};

/// What TabaPay's `verify` answered; owned (TabaPayVerifyAnswer) or borrowed (TabaPayVerifyAnswerView).
template <class Self>
class TabaPayVerifyAnswerFields {
public:
    /// `responseCode`; nothing where it is missing or of a type that no code has.
    [[nodiscard]] std::optional<std::string_view> response_code() const noexcept DARGAH_LIFETIMEBOUND {
        detail::Length len;
        return len.optional(dargah_tabapay_verify_answer_response_code(handle(), len));
    }

    /// `status`; nothing where it did not come.
    [[nodiscard]] std::optional<std::string_view> status() const noexcept DARGAH_LIFETIMEBOUND {
        detail::Length len;
        return len.optional(dargah_tabapay_verify_answer_status(handle(), len));
    }

    /// `message`; nothing where it did not come.
    [[nodiscard]] std::optional<std::string_view> message() const noexcept DARGAH_LIFETIMEBOUND {
        detail::Length len;
        return len.optional(dargah_tabapay_verify_answer_message(handle(), len));
    }

    /// `token`; nothing where it did not come. A secret.
    [[nodiscard]] std::optional<std::string_view> token() const noexcept DARGAH_LIFETIMEBOUND {
        detail::Length len;
        return len.optional(dargah_tabapay_verify_answer_token(handle(), len));
    }

    /// `shaparakRefNumber`, the reference number; nothing where it did not come.
    [[nodiscard]] std::optional<std::string_view> shaparak_ref_number() const noexcept DARGAH_LIFETIMEBOUND {
        detail::Length len;
        return len.optional(dargah_tabapay_verify_answer_shaparak_ref_number(handle(), len));
    }

    /// `trackingCode`; nothing where it did not come.
    [[nodiscard]] std::optional<std::string_view> tracking_code() const noexcept DARGAH_LIFETIMEBOUND {
        detail::Length len;
        return len.optional(dargah_tabapay_verify_answer_tracking_code(handle(), len));
    }

    /// `cardNumber`, masked; nothing where it did not come. A secret.
    [[nodiscard]] std::optional<std::string_view> card_number() const noexcept DARGAH_LIFETIMEBOUND {
        detail::Length len;
        return len.optional(dargah_tabapay_verify_answer_card_number(handle(), len));
    }

    /// `hashedCardNumber`; nothing where it did not come. A secret.
    [[nodiscard]] std::optional<std::string_view> hashed_card_number() const noexcept DARGAH_LIFETIMEBOUND {
        detail::Length len;
        return len.optional(dargah_tabapay_verify_answer_hashed_card_number(handle(), len));
    }

    /// `additionalData`; nothing where it did not come.
    [[nodiscard]] std::optional<std::string_view> additional_data() const noexcept DARGAH_LIFETIMEBOUND {
        detail::Length len;
        return len.optional(dargah_tabapay_verify_answer_additional_data(handle(), len));
    }

    /// `ip`; nothing where it did not come.
    [[nodiscard]] std::optional<std::string_view> ip() const noexcept DARGAH_LIFETIMEBOUND {
        detail::Length len;
        return len.optional(dargah_tabapay_verify_answer_ip(handle(), len));
    }

    /// `date`, Solar Hijri, Tehran's time assumed; nothing where it did not come.
    [[nodiscard]] std::optional<std::string_view> date() const noexcept DARGAH_LIFETIMEBOUND {
        detail::Length len;
        return len.optional(dargah_tabapay_verify_answer_date(handle(), len));
    }

    /// `date` as seconds since 1970 in UTC, Tehran's time assumed; nothing where it did not come or cannot be read.
    [[nodiscard]] std::optional<std::int64_t> date_unix() const noexcept {
        std::int64_t seconds = 0;
        return dargah_tabapay_verify_answer_date_unix(handle(), &seconds) ? std::optional(seconds) : std::nullopt;
    }

    /// The fields that no document describes, as a JSON object.
    [[nodiscard]] std::string_view extra_json() const noexcept DARGAH_LIFETIMEBOUND {
        detail::Length len;
        return len.text(dargah_tabapay_verify_answer_extra_json(handle(), len));
    }

    /// The answer as it came; it may hold secrets.
    [[nodiscard]] std::string_view raw() const noexcept DARGAH_LIFETIMEBOUND {
        detail::Length len;
        return len.text(dargah_tabapay_verify_answer_raw(handle(), len));
    }

    /// `amount`, in Rial. Nothing where it is missing or not a whole number.
    [[nodiscard]] std::optional<std::int64_t> amount() const noexcept {
        return detail::number<std::int64_t>(
            [&](std::int64_t* out) { return dargah_tabapay_verify_answer_amount(handle(), out); });
    }

    /// `finalAmount`, in Rial; its meaning is open. Nothing where it is missing or not a whole number.
    [[nodiscard]] std::optional<std::int64_t> final_amount() const noexcept {
        return detail::number<std::int64_t>(
            [&](std::int64_t* out) { return dargah_tabapay_verify_answer_final_amount(handle(), out); });
    }

    /// The HTTP status.
    [[nodiscard]] std::uint32_t http_status() const noexcept {
        return dargah_tabapay_verify_answer_http_status(handle());
    }

    /// All of it as JSON, without secrets.
    [[nodiscard]] Text to_json() const noexcept { return Text(dargah_tabapay_verify_answer_to_json(handle())); }

private:
    [[nodiscard]] const dargah_tabapay_verify_answer* handle() const noexcept {
        return static_cast<const Self*>(this)->get();
    }
};

/// What TabaPay's `verify` answered.
class TabaPayVerifyAnswer : public detail::Handle<dargah_tabapay_verify_answer>,
                            public TabaPayVerifyAnswerFields<TabaPayVerifyAnswer> {
public:
    using Handle::Handle;
};

/// An answer of TabaPay's inside an outcome. Lives as long as that.
class TabaPayVerifyAnswerView : public detail::Borrowed<dargah_tabapay_verify_answer>,
                                public TabaPayVerifyAnswerFields<TabaPayVerifyAnswerView> {
public:
    using Borrowed::Borrowed;
    /// Looks at an owned one.
    TabaPayVerifyAnswerView(const TabaPayVerifyAnswer& answer DARGAH_LIFETIMEBOUND) noexcept : Borrowed(answer.get()) {}
};

}  // namespace dargah
#endif

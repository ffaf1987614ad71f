/// @file
/// What a payment should be, and what became of it.

#ifndef DARGAH_OUTCOME_HPP
#define DARGAH_OUTCOME_HPP

#include "answer.hpp"
#include "callback.hpp"

namespace dargah {

namespace detail {

template <>
struct Free<dargah_expected> {
    void operator()(dargah_expected* expected) const noexcept { dargah_expected_free(expected); }
};

template <>
struct Free<dargah_outcome> {
    void operator()(dargah_outcome* outcome) const noexcept { dargah_outcome_free(outcome); }
};

}  // namespace detail

/// What a verify found; below.
class Outcome;

/// The payment that a verify is about, from the shop's own records.
class Expected : public detail::Handle<dargah_expected> {
public:
    using Handle::Handle;

    /// The token that the gateway gave, and the amount in Rial that was asked for.
    static Result<Expected> try_make(std::string_view token, std::int64_t amount) noexcept {
        return detail::make<Expected, dargah_expected>([&](dargah_expected** out, dargah_error** err) {
            return dargah_expected_new(detail::data(token), token.size(), amount, out, err);
        });
    }

    /// The order number that was sent, compared where an answer carries one.
    Result<void> try_set_order_id(std::string_view order_id) noexcept {
        return detail::done([&](dargah_error** err) {
            return dargah_expected_set_order_id(get(), detail::data(order_id), order_id.size(), err);
        });
    }

    /// The IP address that was sent with the order. Tara's verify needs it.
    Result<void> try_set_ip(std::string_view ip) noexcept {
        return detail::done(
            [&](dargah_error** err) { return dargah_expected_set_ip(get(), detail::data(ip), ip.size(), err); });
    }

    /// Whether an earlier verify of this payment may have reached the gateway, from the shop's records.
    /// `false`: this is the first one, or each one before was answered by a refusal; only then can a refusal be final.
    /// `true`: a refusal settles nothing. Not said: neither, so that a refusal settles nothing and at Tara no inquiry
    /// proves anything.
    Result<void> try_set_verified_before(bool verified_before) noexcept {
        return detail::done(
            [&](dargah_error** err) { return dargah_expected_set_verified_before(get(), verified_before, err); });
    }

    /// Whether the time in which the payment could be paid is over, from the shop's own record (an hour after its
    /// token is a good choice). Only then may a refusal be final, whatever a callback says. Not said: it is not over.
    Result<void> try_set_window_over(bool window_over) noexcept {
        return detail::done(
            [&](dargah_error** err) { return dargah_expected_set_window_over(get(), window_over, err); });
    }

    /// Adds the callback that came for this payment. ErrorKind::CallbackMismatch when it is for another
    /// token or order; the payment itself is untouched by that.
    Result<void> try_after(const TaraCallback& callback) noexcept {
        return detail::done(
            [&](dargah_error** err) { return dargah_expected_after_tara_callback(get(), callback.get(), err); });
    }

    /// Adds the callback that came for this payment. ErrorKind::CallbackMismatch when it is for another
    /// token or amount; the payment itself is untouched by that.
    Result<void> try_after(TabaPayCallbackView callback) noexcept {
        return detail::done(
            [&](dargah_error** err) { return dargah_expected_after_tabapay_callback(get(), callback.get(), err); });
    }

    /// The payment as one line of JSON, for the shop's database: token, amount, order number, IP address, and whether a
    /// verify may have left; not the callback and not `window_over`. It holds the token: keep it like a password, and
    /// out of logs. Wiped as it is freed.
    [[nodiscard]] Text to_record() const noexcept { return Text(dargah_expected_to_record(get())); }

    /// Reads what to_record() gave. ErrorKind::InvalidInput with field `record` for anything else: a text that was cut
    /// or changed, or of another version.
    static Result<Expected> try_from_record(std::string_view record) noexcept {
        return detail::make<Expected, dargah_expected>([&](dargah_expected** out, dargah_error** err) {
            return dargah_expected_from_record(detail::data(record), record.size(), out, err);
        });
    }

    /// The same payment, once a verify may have left. Store its record right before a verify, and call the verify with
    /// the payment as it was: if the program dies in between, the record says so.
    [[nodiscard]] Result<Expected> try_about_to_verify() const noexcept {
        return detail::make<Expected, dargah_expected>([&](dargah_expected** out, dargah_error** err) {
            return dargah_expected_about_to_verify(get(), out, err);
        });
    }

    /// The same payment after a verify: what `outcome` says about whether a verify may have left. To be asked of what
    /// the verify was called with; store its record. Where the verify failed, nothing had left, and this payment's own
    /// record is stored again.
    [[nodiscard]] Result<Expected> try_answered(const Outcome& outcome) const noexcept;

#if DARGAH_EXCEPTIONS
    /// Like try_from_record(), but throws Error.
    static Expected from_record(std::string_view record) { return try_from_record(record).value(); }

    /// Like try_about_to_verify(), but throws Error.
    [[nodiscard]] Expected about_to_verify() const { return try_about_to_verify().value(); }

    /// Like try_answered(), but throws Error.
    [[nodiscard]] Expected answered(const Outcome& outcome) const { return try_answered(outcome).value(); }

    /// Like try_make(), but throws Error.
    Expected(std::string_view token, std::int64_t amount) : Expected(try_make(token, amount).value()) {}

    /// Like try_set_order_id(), but throws Error; can be chained.
    Expected& set_order_id(std::string_view order_id) {
        try_set_order_id(order_id).value();
        return *this;
    }

    /// Like try_set_ip(), but throws Error; can be chained.
    Expected& set_ip(std::string_view ip) {
        try_set_ip(ip).value();
        return *this;
    }

    /// Like try_set_verified_before(), but throws Error; can be chained.
    Expected& set_verified_before(bool verified_before) {
        try_set_verified_before(verified_before).value();
        return *this;
    }

    /// Like try_set_window_over(), but throws Error; can be chained.
    Expected& set_window_over(bool window_over) {
        try_set_window_over(window_over).value();
        return *this;
    }

    /// Like try_after(), but throws Error; can be chained.
    Expected& after(const TaraCallback& callback) {
        try_after(callback).value();
        return *this;
    }

    /// Like try_after(), but throws Error; can be chained.
    Expected& after(TabaPayCallbackView callback) {
        try_after(callback).value();
        return *this;
    }
#endif
};

/// Proof of a payment of just what was asked for. Borrowed from its outcome.
struct Paid {
    std::int64_t amount;                                    ///< In Rial.
    std::string_view reference_number;                      ///< Tara's `rrn`, TabaPay's `shaparakRefNumber`.
    std::optional<TaraVerifyAnswerView> tara_answer;        ///< What Tara answered; nothing for TabaPay.
    std::optional<TabaPayVerifyAnswerView> tabapay_answer;  ///< What TabaPay answered; nothing for Tara.
};

/// The gateway says that it was not paid. Borrowed from its outcome.
struct Declined {
    std::string_view code;     ///< The gateway's code.
    std::string_view text;     ///< The gateway's words.
    std::string_view text_fa;  ///< The meaning of the code in Persian.
    bool is_final;             ///< False: a hint, and a later payment of it still counts.
};

/// Proof of a payment of another amount: the shop decides. Borrowed from its outcome.
struct Mismatch {
    std::int64_t expected;                                  ///< What was asked for, in Rial.
    std::int64_t reported;                                  ///< What was paid, in Rial.
    std::string_view reference_number;                      ///< Tara's `rrn`, TabaPay's `shaparakRefNumber`.
    std::optional<TaraVerifyAnswerView> tara_answer;        ///< What Tara answered; nothing for TabaPay.
    std::optional<TabaPayVerifyAnswerView> tabapay_answer;  ///< What TabaPay answered; nothing for Tara.
};

/// Nobody knows yet: money may have moved. Ask again; never treat it as not paid. Borrowed from its outcome.
struct Unknown {
    ErrorView error;                       ///< Why it is not known.
    std::optional<std::string_view> code;  ///< The gateway's code, where there is one.
    Progress progress;  ///< How far a verify got. From Progress::Sent on, set `verified_before` the next time.
};

/// Makes one callable of several lambdas, for Outcome::visit().
template <class... F>
struct Overloaded : F... {
    using F::operator()...;
};
/// Found out from the lambdas.
template <class... F>
Overloaded(F...) -> Overloaded<F...>;

/// What a verify found. What is borrowed from it lives as long as it does.
class Outcome : public detail::Handle<dargah_outcome> {
public:
    using Handle::Handle;

    /// Paid, declined, mismatch or unknown.
    [[nodiscard]] OutcomeKind kind() const noexcept { return static_cast<OutcomeKind>(dargah_outcome_get_kind(get())); }

    /// Whether nothing can change it any more: paid, or finally declined. A payment that is declined but
    /// not finally may still be paid.
    [[nodiscard]] bool is_final() const noexcept { return dargah_outcome_is_final(get()); }

    /// How far a verify got at the most. From Progress::Sent on, set `verified_before` the next time.
    [[nodiscard]] Progress progress() const noexcept { return static_cast<Progress>(dargah_outcome_progress(get())); }

    /// The gateway's code of a declined or unknown payment; nothing where there is none.
    [[nodiscard]] std::optional<std::string_view> code() const noexcept DARGAH_LIFETIMEBOUND {
        detail::Length len;
        return len.optional(dargah_outcome_code(get(), len));
    }

    /// The whole outcome as JSON, without secrets.
    [[nodiscard]] Text to_json() const noexcept { return Text(dargah_outcome_to_json(get())); }

    /// Whether it is proven that just what was asked for was paid.
    [[nodiscard]] bool is_paid() const noexcept { return kind() == OutcomeKind::Paid; }

    /// The proof, where it is paid.
    [[nodiscard]] std::optional<Paid> paid() const& noexcept DARGAH_LIFETIMEBOUND {
        if (kind() != OutcomeKind::Paid) return std::nullopt;
        return Paid{amount_or_zero(), reference(), tara_answer(), tabapay_answer()};
    }
    /// Not of a temporary: what it gives would be gone at once.
    std::optional<Paid> paid() const&& = delete;

    /// What the gateway said, where it is declined.
    [[nodiscard]] std::optional<Declined> declined() const& noexcept DARGAH_LIFETIMEBOUND {
        if (kind() != OutcomeKind::Declined) return std::nullopt;
        detail::Length text_len;
        detail::Length text_fa_len;
        const std::string_view text = text_len.text(dargah_outcome_text(get(), text_len));
        const std::string_view text_fa = text_fa_len.text(dargah_outcome_text_fa(get(), text_fa_len));
        return Declined{code().value_or(std::string_view()), text, text_fa, is_final()};
    }
    /// Not of a temporary: what it gives would be gone at once.
    std::optional<Declined> declined() const&& = delete;

    /// Both amounts and the proof, where it is a mismatch.
    [[nodiscard]] std::optional<Mismatch> mismatch() const& noexcept DARGAH_LIFETIMEBOUND {
        if (kind() != OutcomeKind::Mismatch) return std::nullopt;
        const auto expected =
            detail::number<std::int64_t>([&](std::int64_t* out) { return dargah_outcome_expected_amount(get(), out); });
        return Mismatch{expected.value_or(0), amount_or_zero(), reference(), tara_answer(), tabapay_answer()};
    }
    /// Not of a temporary: what it gives would be gone at once.
    std::optional<Mismatch> mismatch() const&& = delete;

    /// Why it is not known, where it is unknown. So is a kind that this header does not name.
    [[nodiscard]] std::optional<Unknown> unknown() const& noexcept DARGAH_LIFETIMEBOUND {
        switch (kind()) {
            case OutcomeKind::Paid:
            case OutcomeKind::Declined:
            case OutcomeKind::Mismatch:
                return std::nullopt;
            case OutcomeKind::Unknown:
                break;
        }
        return Unknown{ErrorView(dargah_outcome_get_error(get())), code(), progress()};
    }
    /// Not of a temporary: what it gives would be gone at once.
    std::optional<Unknown> unknown() const&& = delete;

    /// Calls `visitor` with the one of Paid, Declined, Mismatch and Unknown that it is. All four must be taken,
    /// and give the same type; see Overloaded. What they are given must not leave the visitor.
    template <class Visitor>
    decltype(auto) visit(Visitor&& visitor) const {
        if (const auto it = paid()) return visitor(*it);
        if (const auto it = declined()) return visitor(*it);
        if (const auto it = mismatch()) return visitor(*it);
        return visitor(Unknown{ErrorView(dargah_outcome_get_error(get())), code(), progress()});
    }

private:
    [[nodiscard]] std::int64_t amount_or_zero() const noexcept {
        const auto amount =
            detail::number<std::int64_t>([&](std::int64_t* out) { return dargah_outcome_amount(get(), out); });
        return amount.value_or(0);
    }
    [[nodiscard]] std::string_view reference() const noexcept {
        detail::Length len;
        return len.text(dargah_outcome_reference_number(get(), len));
    }
    [[nodiscard]] std::optional<TaraVerifyAnswerView> tara_answer() const noexcept {
        const TaraVerifyAnswerView answer(dargah_outcome_tara_answer(get()));
        if (!answer) return std::nullopt;
        return answer;
    }
    [[nodiscard]] std::optional<TabaPayVerifyAnswerView> tabapay_answer() const noexcept {
        const TabaPayVerifyAnswerView answer(dargah_outcome_tabapay_answer(get()));
        if (!answer) return std::nullopt;
        return answer;
    }
};

inline Result<Expected> Expected::try_answered(const Outcome& outcome) const noexcept {
    return detail::make<Expected, dargah_expected>([&](dargah_expected** out, dargah_error** err) {
        return dargah_expected_answered(get(), outcome.get(), out, err);
    });
}

}  // namespace dargah
#endif

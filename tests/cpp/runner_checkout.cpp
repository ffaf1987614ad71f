// The calls to the checkout. Its accounts are `shop` at Tara and `taba` at TabaPay, through the clients of `open`.
#include <stdexcept>
#include <utility>

#include "runner.hpp"

namespace {

std::optional<dargah::Checkout> checkout;

template <class Value>
using Names = std::vector<std::pair<std::string_view, Value>>;

// The names in the lines.
const Names<dargah::PaymentState> states = {
    {"started", dargah::PaymentState::Started},       {"waiting", dargah::PaymentState::Waiting},
    {"verifying", dargah::PaymentState::Verifying},   {"unknown", dargah::PaymentState::Unknown},
    {"declined", dargah::PaymentState::Declined},     {"paid", dargah::PaymentState::Paid},
    {"declined_final", dargah::PaymentState::DeclinedFinal},
    {"mismatch", dargah::PaymentState::Mismatch},     {"unresolved", dargah::PaymentState::Unresolved},
    {"failed", dargah::PaymentState::Failed},         {"closed", dargah::PaymentState::Closed},
};
const Names<dargah::RefundState> refunds = {
    {"sending", dargah::RefundState::Sending},
    {"done", dargah::RefundState::Done},
    {"refused", dargah::RefundState::Refused},
    {"unknown", dargah::RefundState::Unknown},
};
const Names<dargah::NextStep> steps = {
    {"nothing", dargah::NextStep::Nothing},
    {"deliver", dargah::NextStep::Deliver},
    {"give_back", dargah::NextStep::GiveBack},
    {"offer_to_pay_again", dargah::NextStep::OfferToPayAgain},
    {"wait", dargah::NextStep::Wait},
    {"ask_a_person", dargah::NextStep::AskAPerson},
};
const Names<dargah::Again> agains = {
    {"default", dargah::Again::Default},
    {"only_new", dargah::Again::OnlyNew},
    {"new_attempt", dargah::Again::NewAttempt},
    {"again", dargah::Again::Again},
};

template <class Value>
std::string_view name_of(const Names<Value>& names, Value value) {
    for (const auto& [name, one] : names) {
        if (one == value) return name;
    }
    throw std::runtime_error("a value without a name");
}

template <class Value>
Value value_of(const Names<Value>& names, std::string_view name) {
    for (const auto& [one, value] : names) {
        if (one == name) return value;
    }
    throw std::runtime_error("no value is called " + std::string(name));
}

void open_checkout(const Json& in, Answer&) {
    using std::chrono::milliseconds;
    checkout.reset();
    dargah::CheckoutBuilder builder(text(in, "journal"));
    builder.add("shop", clients->tara).add("taba", clients->production);
    if (in.has("payer_ms")) builder.set_payer(milliseconds(number(in, "payer_ms")));
    if (in.has("window_ms")) builder.set_window(milliseconds(number(in, "window_ms")));
    if (in.has("ask_again_ms")) builder.set_ask_again(milliseconds(number(in, "ask_again_ms")));
    if (in.has("new_order_numbers")) builder.set_new_order_numbers(truth(in, "new_order_numbers"));
    if (in.has("state_key")) builder.add_state_key("k1", text(in, "state_key"));
    checkout = builder.build();
}

void show(dargah::PaymentView payment, Answer& out) {
    out.number("payment", payment.id()).number("attempt", payment.attempt());
    out.text("state", name_of(states, payment.state())).text("token", payment.token());
    out.text("next_step", name_of(steps, payment.next_step())).truth("amount_changed", payment.amount_changed());
    out.text("callback_url", payment.callback_url()).text("reference", payment.reference_number());
    if (const auto reported = payment.reported_amount()) out.number("reported", *reported);
    if (const auto other = payment.duplicate_of()) out.number("duplicate_of", *other);
    out.show(payment.to_json());
}

void show(const char* name, const dargah::PaymentList& payments, Answer& out) {
    out.list(name, payments, [](dargah::PaymentView payment) { return std::to_string(payment.id()); });
    for (const dargah::PaymentView payment : payments) out.show(payment.to_json());
}

dargah::Started started(const Json& in) {
    const dargah::Again again = value_of(agains, text(in, "again"));
    const std::string& account = text(in, "account");
    if (account == "taba") {
        const dargah::TabaPayRequest request(number(in, "amount"), text(in, "callback_url"));
        return checkout->begin(account, text(in, "order_id"), request, again, options(in));
    }
    dargah::TaraOrder order(number(in, "amount"), 101, "1.2.3.4", text(in, "callback_url"));
    order.set_order_id(text(in, "order_id"));
    return checkout->begin(account, order, again, options(in));
}

void begin(const Json& in, Answer& out) {
    const auto begun = started(in);
    out.truth("resumed", begun.is_resumed());
    show(begun.payment(), out);
}

void show(const dargah::Completed& completed, Answer& out) {
    out.truth("first_time", completed.is_first_time());
    show(completed.payment(), out);
}

void complete(const Json& in, Answer& out) {
    show(checkout->complete(text(in, "account"), text(in, "query"), text(in, "body"), options(in)), out);
}

void push(const Json& in, Answer& out) {
    show(checkout->push(text(in, "account"), std::nullopt, text(in, "query"), text(in, "body"), options(in)), out);
}

void acknowledge(const Json& in, Answer&) { checkout->acknowledge(number(in, "payment"), number(in, "amount")); }

std::size_t most(const Json& in) { return static_cast<std::size_t>(number(in, "most")); }

void unacknowledged(const Json& in, Answer& out) {
    const auto payments = checkout->unacknowledged(most(in));
    show("payments", payments.list(), out);
}

void list(const Json& in, Answer& out) {
    dargah::Filter filter;
    if (in.has("states")) {
        for (const Json& state : in["states"].list) filter.add_state(value_of(states, state.text));
    }
    if (in.has("order_id")) filter.set_order_id(text(in, "order_id"));
    if (in.has("account")) filter.set_account(text(in, "account"));
    filter.set_attention(truth(in, "attention"));
    if (in.has("to_deliver")) filter.set_to_deliver(truth(in, "to_deliver"));
    const auto payments = checkout->list(filter, most(in));
    show("payments", payments.list(), out);
}

void payment(const Json& in, Answer& out) {
    const auto found = checkout->payment(number(in, "payment"));
    show(found, out);
}

void history(const Json& in, Answer& out) {
    const auto lines = checkout->history(number(in, "payment"));
    out.list("what", lines.list(), [](const dargah::HistoryEntry& entry) { return quoted(entry.what); });
    for (const auto& entry : lines.list()) out.show(entry.detail_json);
}

void reconcile(const Json& in, Answer& out) {
    const auto report = checkout->reconcile(static_cast<std::size_t>(number(in, "threads")), options(in));
    out.number("looked", static_cast<std::int64_t>(report.looked()));
    show("paid", report.paid(), out);
    out.list("others", report.others(),
             [](dargah::PaymentView other) { return quoted(name_of(states, other.state())); });
    out.number("errors", static_cast<std::int64_t>(report.errors().size()));
    show("unacknowledged", report.unacknowledged(), out);
    show("attention", report.attention(), out);
    show("give_back", report.give_back(), out);
    out.show(report.to_json());
}

void show(const dargah::Refunded& made, Answer& out) {
    for (const dargah::RefundRecord& one : made.payment.refunds()) {
        if (one.number == made.number) out.text("refund", name_of(refunds, one.state));
    }
    out.number("number", made.number).number("refunded", made.payment.refunded_amount());
    out.show(made.payment.to_json());
}

void refund(const Json& in, Answer& out) {
    const std::int64_t id = number(in, "payment");
    const auto made = in.has("amount")
                          ? checkout->refund_part(id, number(in, "amount"), nullptr, std::nullopt, options(in))
                          : checkout->refund_rest(id, std::nullopt, options(in));
    show(made, out);
}

void refunded_by_hand(const Json& in, Answer& out) {
    std::optional<std::int64_t> amount;
    if (in.has("amount")) amount = number(in, "amount");
    show(checkout->refunded_by_hand(number(in, "payment"), amount, text(in, "reason")), out);
}

void restored(const Json&, Answer& out) { out.number("count", static_cast<std::int64_t>(checkout->restored())); }

void settle(const Json& in, Answer& out) {
    const auto after = checkout->settle_refund(number(in, "payment"), static_cast<std::uint32_t>(number(in, "number")),
                                               truth(in, "done"), text(in, "reason"));
    out.number("refunded", after.refunded_amount()).show(after.to_json());
}

void close(const Json& in, Answer& out) {
    const auto after = checkout->close(number(in, "payment"), text(in, "reason"));
    show(after, out);
}

void return_state(const Json& in, Answer& out) {
    out.text("order_id", checkout->return_state(text(in, "query"), text(in, "body")).order_id());
}

void export_line(const Json& in, Answer& out) { out.show(checkout->export_line(number(in, "payment"))); }

}  // namespace

const Commands checkout_commands = {
    {"checkout_open", open_checkout},
    {"checkout_begin", begin},
    {"checkout_complete", complete},
    {"checkout_push", push},
    {"checkout_acknowledge", acknowledge},
    {"checkout_unacknowledged", unacknowledged},
    {"checkout_list", list},
    {"checkout_payment", payment},
    {"checkout_history", history},
    {"checkout_reconcile", reconcile},
    {"checkout_refund", refund},
    {"checkout_refunded_by_hand", refunded_by_hand},
    {"checkout_restored", restored},
    {"checkout_settle", settle},
    {"checkout_close", close},
    {"checkout_return_state", return_state},
    {"checkout_export", export_line},
};

void close_checkout() { checkout.reset(); }

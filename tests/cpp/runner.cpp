// The runner of tests/vectors for C++: reads what to call, a line of JSON at a time, and says what came of it. The
// README of tests/vectors says what stands in the lines.
#include "runner.hpp"

#include <iostream>

namespace {

// --- functions without a network

void rial_parse(const Json& in, Answer& out) { out.number("rial", dargah::Rial::parse(text(in, "text"))); }
void rial_parse_toman(const Json& in, Answer& out) { out.number("rial", dargah::Rial::parse_toman(text(in, "text"))); }
void rial_parse_decimal(const Json& in, Answer& out) {
    out.number("rial", dargah::Rial::parse_decimal(text(in, "text")));
}
void rial_from_toman(const Json& in, Answer& out) { out.number("rial", dargah::Rial::from_toman(number(in, "toman"))); }
void rial_toman(const Json& in, Answer& out) {
    if (const auto toman = dargah::Rial::to_toman(number(in, "rial"))) out.number("toman", *toman);
}
void rial_to_persian(const Json& in, Answer& out) {
    out.text("text", dargah::Rial::to_persian(number(in, "rial")).view());
}
void mobile(const Json& in, Answer& out) { out.text("mobile", dargah::check_mobile(text(in, "text")).view()); }
void national_code(const Json& in, Answer& out) {
    out.text("national_code", dargah::check_national_code(text(in, "text")).view());
}
void card_number(const Json& in, Answer& out) {
    out.text("card_number", dargah::check_card_number(text(in, "text")).view());
}

void tara_order(const Json& in, Answer& out) {
    dargah::TaraOrder order(number(in, "amount"), 101, text(in, "ip"), text(in, "callBackUrl"));
    if (in.has("orderId")) order.set_order_id(text(in, "orderId"));
    if (in.has("mobile")) order.set_mobile(text(in, "mobile"));
    if (in.has("additionalData")) order.set_additional_data(text(in, "additionalData"));
    if (in.has("vat")) order.set_vat(number(in, "vat"));
    order.clear_service_amounts();
    for (const Json& pair : in["services"].list) order.add_service_amount(pair.list[0].number(), pair.list[1].number());
    if (in.has("items")) {
        dargah::TaraItems items;
        for (const Json& pair : in["items"].list) {
            items.add("x", "x", pair.list[0].number(), dargah::Unit::Each, pair.list[1].number(), "26", "سایر");
        }
        order.set_items(items);
    }
    order.set_items_must_add_up(truth(in, "items_must_add_up"));
    if (in.has("extra_json")) order.set_extra_json(text(in, "extra_json"));
    order.check();
    out.number("warnings", order.items_do_not_add_up() ? 1 : 0);
}

void tabapay_request(const Json& in, Answer& out) {
    dargah::TabaPayRequest request(number(in, "amount"), text(in, "callbackURL"));
    if (in.has("mobile")) request.set_mobile(text(in, "mobile"));
    if (in.has("email")) request.set_email(text(in, "email"));
    if (in.has("name")) request.set_name(text(in, "name"));
    if (in.has("cardNumber")) request.set_card_number(text(in, "cardNumber"));
    if (in.has("nationalCode")) request.set_national_code(text(in, "nationalCode"));
    if (in.has("additionalData")) request.set_additional_data(text(in, "additionalData"));
    if (in.has("description")) request.set_description(text(in, "description"));
    request.set_sms(truth(in, "sms"));
    if (in.has("extra_json")) request.set_extra_json(text(in, "extra_json"));
    request.check();
    out.number("warnings", 0);
}

void tara_callback(const Json& in, Answer& out) {
    dargah::Expected expected(text(in, "token"), number(in, "amount"));
    expected.set_order_id(text(in, "order_id"));
    const auto callback = dargah::TaraCallback::parse(text(in, "query"), text(in, "body"));
    expected.after(callback);
    out.truth("positive", callback.is_positive());
}

void tabapay_callback(const Json& in, Answer& out) {
    dargah::Expected expected(text(in, "token"), number(in, "amount"));
    const auto callback = dargah::TabaPayCallback::parse(text(in, "query"), text(in, "body"));
    expected.after(callback);
    out.truth("positive", callback.is_positive());
}

void record(const Json& in, Answer& out) {
    dargah::Expected expected(text(in, "token"), number(in, "amount"));
    if (in.has("order_id")) expected.set_order_id(text(in, "order_id"));
    if (in.has("ip")) expected.set_ip(text(in, "ip"));
    if (in.has("verified_before")) expected.set_verified_before(truth(in, "verified_before"));
    out.text("record", expected.to_record().view());
}

void record_read(const Json& in, Answer& out) {
    out.text("record", dargah::Expected::from_record(text(in, "text")).to_record().view());
}

void tara_form(const Json& in, Answer& out) {
    const dargah::Tara tara = dargah::TaraBuilder(text(in, "username"), "password").build();
    const auto form = tara.purchase_form(text(in, "token"));
    out.text("page", (in.has("nonce") ? form.html(text(in, "nonce")) : form.html()).view());
}

// --- calls

dargah::TabaPay open_tabapay(const Json& in, const dargah::Network& network, dargah::Environment environment, bool tracking) {
    dargah::TabaPayBuilder builder(text(in, "merchant"), environment);
    builder.set_base_url(text(in, "tabapay")).set_network(network).set_sandbox_accepts_tracking_code(tracking);
    return builder.build();
}

void open_clients(const Json& in, Answer&) {
    dargah::Network network;
    network.set_ca_file(text(in, "ca_file"));
    dargah::TaraBuilder tara(text(in, "username"), text(in, "password"));
    tara.set_base_url(text(in, "tara")).set_network(network).set_groups_ttl(std::chrono::milliseconds(0));
    tara.set_refund(text(in, "principal"), text(in, "refund_password"), text(in, "refund"));
    clients.emplace(Clients{tara.build(), open_tabapay(in, network, dargah::Environment::Production, false),
                            open_tabapay(in, network, dargah::Environment::Sandbox, false),
                            open_tabapay(in, network, dargah::Environment::Sandbox, true)});
}

const dargah::TabaPay& tabapay(const Json& in) {
    if (text(in, "environment") != "sandbox") return clients->production;
    return truth(in, "tracking") ? clients->tracking : clients->sandbox;
}

void authenticate(const Json& in, Answer& out) {
    const auto login = clients->tara.authenticate(options(in));
    out.text("outcome", "ok"sv).show(login.to_json());
}

void club_groups(const Json& in, Answer& out) {
    const auto groups = clients->tara.club_groups(options(in));
    out.text("outcome", "ok"sv).number("groups", static_cast<std::int64_t>(groups.list().size()));
    out.show(groups.list()[0].title);
}

void get_token(const Json& in, Answer& out) {
    dargah::TaraOrder order(number(in, "amount"), number(in, "service_id"), text(in, "ip"), text(in, "callback_url"));
    order.set_order_id(text(in, "order_id")).set_mobile(text(in, "mobile"));
    const auto token = clients->tara.get_token(order, options(in));
    out.text("outcome", "ok"sv).text("token", token.text()).show(token.to_json());
}

void create(const Json& in, Answer& out) {
    dargah::TabaPayRequest request(number(in, "amount"), text(in, "callback_url"));
    request.set_mobile(text(in, "mobile")).set_national_code(text(in, "national_code"));
    if (in.has("card_number")) request.set_card_number(text(in, "card_number"));
    const auto created = tabapay(in).create(request, options(in));
    out.text("outcome", "ok"sv).text("token", created.token()).show(created.to_json());
}

template <class Found>
void proof(const Found& found, Answer& out) {
    out.text("reference", found.reference_number);
    if (found.tara_answer) out.truth("from_inquiry", found.tara_answer->is_from_inquiry());
}

void judge(const dargah::Outcome& outcome, Answer& out) {
    if (const auto paid = outcome.paid()) {
        out.text("outcome", "paid"sv).number("amount", paid->amount);
        proof(*paid, out);
    } else if (const auto mismatch = outcome.mismatch()) {
        out.text("outcome", "mismatch"sv).number("expected", mismatch->expected).number("reported", mismatch->reported);
        proof(*mismatch, out);
    } else if (const auto declined = outcome.declined()) {
        out.text("outcome", "declined"sv).text("code", declined->code).truth("final", declined->is_final);
        out.show(declined->text);
        out.show(declined->text_fa);
    } else {
        const auto unknown = outcome.unknown();
        out.text("outcome", "unknown"sv).text("progress", Answer::progress(unknown->progress)).error(unknown->error);
    }
    out.show(outcome.to_json());
}

dargah::Expected expected(const Json& in) {
    dargah::Expected expected(text(in, "token"), number(in, "amount"));
    if (in.has("verified_before")) expected.set_verified_before(truth(in, "verified_before"));
    if (in.has("window_over")) expected.set_window_over(truth(in, "window_over"));
    return expected;
}

void tara_verify(const Json& in, Answer& out) {
    auto payment = expected(in);
    payment.set_order_id(text(in, "order_id")).set_ip(text(in, "ip"));
    for (const Json& callback : in["callbacks"].list) {
        payment.after(dargah::TaraCallback::parse(text(callback, "query"), text(callback, "body")));
    }
    judge(clients->tara.verify(payment, options(in)), out);
}

void tabapay_verify(const Json& in, Answer& out) {
    auto payment = expected(in);
    for (const Json& callback : in["callbacks"].list) {
        payment.after(dargah::TabaPayCallback::parse(text(callback, "query"), text(callback, "body")));
    }
    judge(tabapay(in).verify(payment, options(in)), out);
}

void judge_refund(const dargah::TaraRefund& refund, Answer& out) {
    const auto error = refund.error();
    if (refund.kind() == dargah::RefundKind::Done) {
        out.text("outcome", "done"sv);
    } else if (refund.kind() == dargah::RefundKind::Refused) {
        out.text("outcome", "refused"sv).error(*error);
    } else {
        out.text("outcome", "unknown"sv).text("progress", Answer::progress(error->progress())).error(*error);
    }
    out.show(refund.to_json());
}

void refund(const Json& in, Answer& out) {
    judge_refund(clients->tara.refund_whole(text(in, "rrn"), "", options(in)), out);
}

void refund_part(const Json& in, Answer& out) {
    const auto part = clients->tara.refund_part(text(in, "rrn"), number(in, "amount"), nullptr, std::nullopt, options(in));
    judge_refund(part, out);
}

const Commands commands = {
    {"rial_parse", rial_parse},
    {"rial_parse_toman", rial_parse_toman},
    {"rial_parse_decimal", rial_parse_decimal},
    {"rial_from_toman", rial_from_toman},
    {"rial_toman", rial_toman},
    // Amounts are std::int64_t here; what takes one checks it.
    {"rial_new", rial_to_persian},
    {"rial_to_persian", rial_to_persian},
    {"mobile", mobile},
    {"national_code", national_code},
    {"card_number", card_number},
    {"tara_order", tara_order},
    {"tabapay_request", tabapay_request},
    {"tara_callback", tara_callback},
    {"tabapay_callback", tabapay_callback},
    {"record", record},
    {"record_read", record_read},
    {"tara_form", tara_form},
    {"open", open_clients},
    {"authenticate", authenticate},
    {"club_groups", club_groups},
    {"get_token", get_token},
    {"create", create},
    {"tara_verify", tara_verify},
    {"tabapay_verify", tabapay_verify},
    {"refund", refund},
    {"refund_part", refund_part},
};

Command find(std::string_view name) {
    for (const Commands* some : {&commands, &checkout_commands}) {
        const auto found = some->find(name);
        if (found != some->end()) return found->second;
    }
    return nullptr;
}

}  // namespace

std::optional<Clients> clients;

int main() {
    for (std::string line; std::getline(std::cin, line);) {
        Answer answer;
        const Json command = Json::parse(line);
        const Command run = find(text(command, "do"));
        try {
            if (run == nullptr) {
                answer.text("cannot", std::string_view(text(command, "do")));
            } else {
                run(command, answer);
            }
        } catch (const dargah::Error& error) {
            answer = Answer();
            answer.text("outcome", "error"sv).error(error);
        }
        std::cout << answer.line() << std::endl;
    }
    close_checkout();
    clients.reset();
    return 0;
}

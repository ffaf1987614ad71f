// Payments through checkout in C++: a journal remembers them, so that the shop keeps nothing and delivers once.
//
//     checkout TARA_BASE_URL TABAPAY_BASE_URL CA_FILE JOURNAL
//
// JOURNAL is an address, such as sqlite:/path/journal.db. Standard input and output stand in for a shop's web pages, as
// in first_payment.cpp: "tara ORDER" or "tabapay ORDER", then the query string and the body with which the payer comes
// back. Run again with `sweep` as a fifth argument, as cron would, it finds what was left behind.

#include <dargah.hpp>

#include <iostream>
#include <string>

namespace {

constexpr std::string_view back = "https://shop.example/back";

// A real shop sends redirect.html() to the browser. Tokens and user names have nothing that must be escaped.
void print(dargah::RedirectView redirect) {
    std::cout << "redirect " << (redirect.method() == dargah::RedirectMethod::Post ? "POST " : "GET ")
              << redirect.url() << ' ';
    const char* between = "";
    for (const auto [name, value] : redirect.fields()) {
        std::cout << between << name << '=' << value;
        between = "&";
    }
    std::cout << std::endl;
}

// What the shop wants for an order now. A real shop has it in its own table, and the payer may have changed the basket
// since the payment was begun.
std::int64_t price_of(std::string_view /*order*/) { return dargah::Rial::from_toman(235'000); }

// Here a shop delivers, once for each payment, and then says so. What dies in between, the next sweep brings up again.
void deliver(const dargah::Checkout& checkout, dargah::PaymentView payment) {
    if (payment.next_step() != dargah::NextStep::Deliver) return;
    const std::int64_t price = price_of(payment.order_id());
    if (payment.reported_amount() == price) {
        // Into the shop's books goes it here, under the payment's id.
    }
    const auto done = checkout.try_acknowledge(payment.id(), price);
    // Of another amount it is not delivered: a person finds it in the journal's list.
    if (!done && done.error().kind() != dargah::ErrorKind::OrderConflict) done.value();
}

void print(dargah::PaymentView payment) {
    std::cout << "   outcome    ";
    switch (payment.state()) {
        case dargah::PaymentState::Paid:
            std::cout << "Paid " << payment.amount() << " Rial (" << dargah::Rial::to_persian(payment.amount()).view()
                      << " ریال)\n   reference  " << payment.reference_number().value_or("") << std::endl;
            break;
        case dargah::PaymentState::Declined:
        case dargah::PaymentState::DeclinedFinal:
            std::cout << "Declined, code " << payment.code().value_or("") << ": " << payment.text().value_or("")
                      << std::endl;
            break;
        default:
            // Never "not paid": reconcile asks again, and a person decides about what stays open.
            std::cout << "Unknown: " << payment.text().value_or("it is being checked") << std::endl;
    }
}

dargah::Started begin(const dargah::Checkout& checkout, const std::string& line) {
    const std::string order_id = line.substr(line.find(' ') + 1);
    if (line.rfind("tara ", 0) == 0) {
        dargah::TaraOrder order(dargah::Rial::from_toman(235'000), 101, "192.0.2.7", back);
        order.set_order_id(order_id);
        return checkout.begin("tara", order);
    }
    return checkout.begin("tabapay", order_id, dargah::TabaPayRequest(dargah::Rial::from_toman(235'000), back));
}

void serve(const dargah::Checkout& checkout) {
    std::string line;
    std::string query;
    std::string body;
    while (std::getline(std::cin, line)) {
        const dargah::Started started = begin(checkout, line);
        print(started.redirect());
        std::getline(std::cin, query);
        std::getline(std::cin, body);
        const std::string_view account = line.rfind("tara ", 0) == 0 ? "tara" : "tabapay";
        const dargah::Completed completed = checkout.complete(account, query, body);
        deliver(checkout, completed.payment());
        print(completed.payment());
    }
}

void sweep(const dargah::Checkout& checkout) {
    const dargah::Report report = checkout.reconcile(4);
    for (const dargah::PaymentView payment : report.unacknowledged()) deliver(checkout, payment);
    std::cout << report.to_json().view() << std::endl;
}

dargah::Checkout open(char** arguments) {
    dargah::Network network;
    network.set_ca_file(arguments[3]);
    const dargah::Tara tara =
        dargah::TaraBuilder("shop", "secret-password").set_base_url(arguments[1]).set_network(network).build();
    const dargah::TabaPay tabapay =
        dargah::TabaPayBuilder("aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee", dargah::Environment::Production)
            .set_base_url(arguments[2])
            .set_network(network)
            .build();
    return dargah::CheckoutBuilder(arguments[4]).add("tara", tara).add("tabapay", tabapay).build();
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 5 && argc != 6) {
        std::cerr << "usage: " << argv[0] << " TARA_BASE_URL TABAPAY_BASE_URL CA_FILE JOURNAL [sweep]" << std::endl;
        return 2;
    }
    try {
        const dargah::Checkout checkout = open(argv);
        if (argc == 6) {
            sweep(checkout);
        } else {
            serve(checkout);
        }
    } catch (const dargah::Error& error) {
        std::cerr << error.what() << std::endl;
        return 1;
    }
    return 0;
}

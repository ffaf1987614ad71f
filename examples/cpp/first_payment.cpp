// First payments in C++, through Tara and TabaPay, by a shop that keeps its own records; checkout.cpp leaves them to
// checkout.
//
//     first_payment TARA_BASE_URL TABAPAY_BASE_URL CA_FILE
//
// Standard input and output stand in for a shop's web pages, so that a script can be the payer; scripts/demo is one,
// and with the simulator's addresses a person can be one too. It reads lines:
//
//     tara ORDER | tabapay ORDER       the payer wants to pay; it answers with "redirect METHOD URL FIELDS"
//     QUERY                            then the payer comes back: the query string of that request (may be empty)
//     BODY                             and its body (may be empty)
//
// Built with -DDARGAH_USE_LOADER it opens libdargah as it starts, and nothing is linked.

#ifdef DARGAH_USE_LOADER
#define DARGAH_LOADER_IMPLEMENTATION
#endif
#include <dargah.hpp>

#include <iostream>
#include <string>

namespace {

constexpr std::string_view payer_ip = "192.0.2.7";
constexpr std::string_view back = "https://shop.example/back";

// Only what has a meaning of its own in a form is escaped; tokens and user names have little of it.
void print_escaped(std::string_view text) {
    constexpr char digits[] = "0123456789ABCDEF";
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte <= ' ' || byte >= 0x7f || std::string_view("%&+=#").find(c) != std::string_view::npos) {
            std::cout << '%' << digits[byte >> 4] << digits[byte & 15];
        } else {
            std::cout << c;
        }
    }
}

// A real shop sends redirect.html() to the browser.
void print(const dargah::Redirect& redirect) {
    std::cout << "redirect " << (redirect.method() == dargah::RedirectMethod::Post ? "POST " : "GET ")
              << redirect.url() << ' ';
    const char* between = "";
    for (const auto [name, value] : redirect.fields()) {
        std::cout << between << name << '=';
        print_escaped(value);
        between = "&";
    }
    std::cout << std::endl;
}

void print(const dargah::Outcome& outcome) {
    std::cout << "   outcome    ";
    outcome.visit(dargah::Overloaded{
        [](const dargah::Paid& paid) {
            std::cout << "Paid " << paid.amount << " Rial (" << dargah::Rial::to_persian(paid.amount).view()
                      << " ریال)\n   reference  " << paid.reference_number << std::endl;
        },
        [](const dargah::Declined& no) {
            std::cout << "Declined, code " << no.code << ": " << no.text
                      << (no.is_final ? " (final)" : " (not final: a later payment of it still counts)") << std::endl;
        },
        [](const dargah::Mismatch& it) {
            std::cout << "Mismatch: expected " << it.expected << ", reported " << it.reported << std::endl;
        },
        // Never "not paid": ask again later.
        [](const dargah::Unknown& open) { std::cout << "Unknown: " << open.error.message() << std::endl; }});
}

// The payer comes back: the query string and the body of the browser's request.
struct Back {
    std::string query;
    std::string body;
};

Back wait_for_payer() {
    Back came;
    std::getline(std::cin, came.query);
    std::getline(std::cin, came.body);
    return came;
}

// `stored` stands for the order's row in the shop's database. It holds the token: keep it like a password.
void pay_through_tara(const dargah::Tara& tara, const std::string& order_id) {
    dargah::TaraOrder order(dargah::Rial::from_toman(235'000), 101, payer_ip, back);
    order.set_order_id(order_id).set_mobile("۰۹۱۲۳۴۵۶۷۸۹");
    const dargah::TaraToken token = tara.get_token(order);
    std::string stored(order.expected(token.text()).set_verified_before(false).to_record().view());
    print(tara.purchase_form(token.text()));
    const Back came = wait_for_payer();
    dargah::Expected expected = dargah::Expected::from_record(stored);
    expected.after(dargah::TaraCallback::parse(came.query, came.body));
    stored = expected.about_to_verify().to_record().view();
    const dargah::Outcome outcome = tara.verify(expected);
    stored = expected.answered(outcome).to_record().view();
    print(outcome);
}

void pay_through_tabapay(const dargah::TabaPay& tabapay) {
    dargah::TabaPayRequest request(dargah::Rial::from_toman(235'000), back);
    request.set_mobile("09123456789").set_description("سفارش ۷");
    const dargah::TabaPayCreated created = tabapay.create(request);
    std::string stored(request.expected(created.token()).set_verified_before(false).to_record().view());
    print(created.redirect());
    const Back came = wait_for_payer();
    dargah::Expected expected = dargah::Expected::from_record(stored);
    expected.after(dargah::TabaPayCallback::parse(came.query, came.body));
    stored = expected.about_to_verify().to_record().view();
    const dargah::Outcome outcome = tabapay.verify(expected);
    stored = expected.answered(outcome).to_record().view();
    print(outcome);
}

void serve(const char* tara_url, const char* tabapay_url, const char* ca_file) {
    dargah::Network network;
    network.set_ca_file(ca_file);
    const dargah::Tara tara =
        dargah::TaraBuilder("shop", "secret-password").set_base_url(tara_url).set_network(network).build();
    const dargah::TabaPay tabapay =
        dargah::TabaPayBuilder("aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee", dargah::Environment::Production)
            .set_base_url(tabapay_url)
            .set_network(network)
            .build();
    std::string line;
    while (std::getline(std::cin, line)) {
        const std::string order = line.substr(line.find(' ') + 1);
        if (line.rfind("tara ", 0) == 0) {
            pay_through_tara(tara, order);
        } else {
            pay_through_tabapay(tabapay);
        }
    }
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 4) {
        std::cerr << "usage: " << argv[0] << " TARA_BASE_URL TABAPAY_BASE_URL CA_FILE" << std::endl;
        return 2;
    }
#ifdef DARGAH_USE_LOADER
    char why[512];
    if (dargah_load(nullptr, why, sizeof why) != DARGAH_LOAD_RESULT_OK) {
        std::cerr << why << std::endl;
        return 1;
    }
#endif
    try {
        serve(argv[1], argv[2], argv[3]);
    } catch (const dargah::Error& error) {
        std::cerr << error.what() << std::endl;
        return 1;
    }
    return 0;
}

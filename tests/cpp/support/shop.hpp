// What most tests need: clients of the simulator, and a payment that was made.
#pragma once

#include <dargah.hpp>
#include <string>

#include "simulator.hpp"

inline constexpr std::string_view merchant = "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee";
inline constexpr std::string_view back = "http://127.0.0.1:8000/back?shop=7";

inline dargah::TaraBuilder tara_builder() {
    dargah::TaraBuilder builder("shop", "secret-password");
    builder.set_base_url(simulator().tara()).set_timeout(std::chrono::seconds(10));
    return builder;
}

inline dargah::Tara tara_client() { return tara_builder().build(); }

inline dargah::TabaPayBuilder tabapay_builder(dargah::Environment environment = dargah::Environment::Production) {
    dargah::TabaPayBuilder builder(merchant, environment);
    builder.set_base_url(simulator().tabapay()).set_timeout(std::chrono::seconds(10));
    return builder;
}

inline dargah::TabaPay tabapay_client() { return tabapay_builder().build(); }

inline dargah::TaraOrder tara_order(std::int64_t amount = 1'500'000) {
    dargah::TaraOrder order(amount, 101, "192.0.2.7", back);
    order.set_order_id("1001");
    return order;
}

// A Tara payment that the payer has made, ready to be verified.
struct TaraPayment {
    dargah::TaraOrder order = tara_order();
    dargah::TaraToken token;
    dargah::Expected expected;

    explicit TaraPayment(const dargah::Tara& tara)
        : token(tara.get_token(order)), expected(order.expected(token.text())) {
        const Came came = simulator().pay(token.text());
        expected.after(dargah::TaraCallback::parse(came.query, came.body));
    }
};

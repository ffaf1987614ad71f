/*
 * A shop in C++ that pays with dargah. dargah VARIANT; what it reads and writes stands in ../README.md.
 */

#include "../c/peer.h"

#include <dargah.hpp>

#include <chrono>
#include <exception>
#include <iostream>
#include <memory>

namespace {

struct Clients {
    dargah::Tara tara;
    dargah::TabaPay tabapay;
};

std::unique_ptr<Clients> clients;

/// What `work` gives, or 1 where it throws.
template <typename Work>
int caught(const Work& work) noexcept {
    try {
        return work();
    } catch (const std::exception& error) {
        std::cerr << error.what() << '\n';
        return 1;
    }
}

int open_clients(const char*) noexcept {
    return caught([] {
        const std::chrono::milliseconds limit(peer_limit_ms(20'000));
        dargah::Network network;
        network.set_ca_file(peer_setting("BENCH_CA"));
        dargah::TaraBuilder tara(USER, PASSWORD);
        tara.set_base_url(peer_setting("BENCH_TARA")).set_network(network).set_timeout(limit);
        dargah::TabaPayBuilder tabapay(KEY, dargah::Environment::Production);
        tabapay.set_base_url(peer_setting("BENCH_TABAPAY")).set_network(network).set_timeout(limit);
        // A further client: the last one stays.
        static_cast<void>(clients.release());
        clients.reset(new Clients{tara.build(), tabapay.build()});
        return 0;
    });
}

/// Only Paid with the amount is right.
int paid(const dargah::Outcome& outcome) {
    return outcome.visit(dargah::Overloaded{[](const dargah::Paid& paid) { return paid.amount == AMOUNT ? 0 : 1; },
                                            [](const auto&) {
                                                std::cerr << "verify: not paid\n";
                                                return 1;
                                            }});
}

int pay(int, gateway where, const char* order_id) noexcept {
    return caught([&] {
        if (where == TARA) {
            dargah::TaraOrder order(AMOUNT, SERVICE, IP, BACK);
            order.set_order_id(order_id);
            dargah::Expected expected = order.expected(clients->tara.get_token(order).text());
            return paid(clients->tara.verify(expected.set_verified_before(false)));
        }
        const dargah::TabaPayRequest request(AMOUNT, BACK);
        dargah::Expected expected = request.expected(clients->tabapay.create(request).token());
        return paid(clients->tabapay.verify(expected.set_verified_before(false)));
    });
}

void close_clients() noexcept {
    clients.reset();
}

int call() noexcept {
    return caught([] { return dargah::Rial::from_toman(15'000) == AMOUNT ? 0 : 1; });
}

/// All objects of one payment.
int objects() noexcept {
    return caught([] {
        dargah::TaraOrder order(AMOUNT, SERVICE, IP, BACK);
        order.set_order_id("order-1");
        dargah::Expected expected = order.expected("token-1");
        expected.set_verified_before(false).after(dargah::TaraCallback::parse(
            "", "result=0&desc=ok&token=token-1&channelRefNumber=1&additionalData=&orderId=order-1"));
        return 0;
    });
}

}  // namespace

int main(int argc, char** argv) {
    static const char* const variants[] = {"dargah", nullptr};
    static const peer shop = {variants, nullptr, open_clients, pay, close_clients, call, objects};
    return peer_main(&shop, argc, argv);
}

// A program without exceptions: built with -fno-exceptions, or with DARGAH_NO_EXCEPTIONS.
#include <dargah.hpp>

#include <cstdio>
#include <string>

#include "support/library.hpp"

static_assert(DARGAH_EXCEPTIONS == 0);

int main() {
    std::string why;
    if (!library_is_there(why)) {
        std::puts(why.c_str());
        return 1;
    }
    auto builder = dargah::TaraBuilder::try_make("shop", "secret-password");
    if (!builder || !builder->try_set_base_url("http://127.0.0.1:1/pay")) return 2;
    int events = 0;
    if (!builder->try_set_events([&](const dargah::EventView&) { ++events; })) return 3;
    const auto tara = builder->try_build();
    if (!tara) return 4;
    const auto order = dargah::TaraOrder::try_make(1'500'000, 101, "192.0.2.7", "https://shop.example/back");
    if (!order) return 5;
    const auto token = tara->try_get_token(*order);
    // Nobody listens there.
    if (token || token.error().kind() != dargah::ErrorKind::Connect || events == 0) return 6;
    if (std::string(token.error().what()).empty()) return 7;
    std::puts("1 passed, 0 failed");
    return 0;
}

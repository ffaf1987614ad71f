// Certificates, time limits, cancelling, threads.
#include <unistd.h>

#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <thread>
#include <vector>

#include "support/check.hpp"
#include "support/shop.hpp"

namespace {

dargah::Result<dargah::TaraAuthentication> login(const Simulator& at, const dargah::Network& network) {
    dargah::TaraBuilder builder("shop", "secret-password");
    builder.set_base_url(at.tara()).set_network(network);
    return builder.build().try_authenticate();
}

}  // namespace

TEST(tls_is_checked_against_the_own_ca) {
    std::string file = "/tmp/dargah-cpp-test-XXXXXX";
    const int fd = mkstemp(file.data());
    REQUIRE(fd >= 0);
    close(fd);
    {
        const Simulator tls({"--ca-file", file});
        const auto unknown = login(tls, dargah::Network());
        REQUIRE(!unknown);
        CHECK_EQUAL(unknown.error().kind(), dargah::ErrorKind::Tls);
        REQUIRE(unknown.error().tls_problem());
        CHECK_EQUAL(*unknown.error().tls_problem(), dargah::TlsProblem::UnknownIssuer);
        CHECK_EQUAL(unknown.error().progress(), dargah::Progress::NotSent);

        dargah::Network from_file;
        from_file.set_ca_file(file).set_only_own_ca(true).set_user_agent("kiosk/1.0");
        from_file.set_max_answer_bytes(100'000).set_idle_timeout(std::chrono::seconds(1));
        CHECK(login(tls, from_file).has_value());

        std::ostringstream pem;
        pem << std::ifstream(file).rdbuf();
        dargah::Network from_text;
        from_text.set_ca_pem(pem.str());
        CHECK(login(tls, from_text).has_value());

        dargah::Network proxied;
        // Nobody listens on this port: loopback, and below what programs get.
        proxied.set_ca_pem(pem.str()).set_proxy("http://127.0.0.1:1");
        const auto refused = login(tls, proxied);
        REQUIRE(!refused);
        CHECK_EQUAL(refused.error().progress(), dargah::Progress::NotSent);
    }
    std::remove(file.c_str());
}

TEST(a_time_limit_ends_a_call) {
    simulator().reset();
    const dargah::Tara tara = tara_client();
    static_cast<void>(tara.authenticate());
    simulator().fault(R"({"gateway":"tara","operation":"getToken","fault":"stall_before"})");
    dargah::Options options;
    // Long enough for a busy machine to send it.
    options.set_timeout(std::chrono::seconds(2));
    const auto late = tara.try_get_token(tara_order(), options);
    REQUIRE(!late);
    CHECK_EQUAL(late.error().kind(), dargah::ErrorKind::Timeout);
    CHECK_EQUAL(late.error().progress(), dargah::Progress::Sent);
    const auto senseless = tara.try_get_token(tara_order(), dargah::Options().set_timeout(std::chrono::hours(24)));
    REQUIRE(!senseless);
    CHECK_EQUAL(senseless.error().progress(), dargah::Progress::NotSent);
}

TEST(another_thread_ends_a_call) {
    simulator().reset();
    const dargah::Tara tara = tara_client();
    static_cast<void>(tara.authenticate());
    simulator().fault(R"({"gateway":"tara","operation":"getToken","fault":"stall_before"})");
    const dargah::Cancel cancel;
    CHECK(!cancel.is_cancelled());
    dargah::ErrorKind kind{};
    dargah::Progress progress{};
    std::atomic<bool> over{false};
    std::thread caller([&] {
        dargah::Options options;
        options.set_cancel(cancel);
        const auto token = tara.try_get_token(tara_order(), options);
        if (!token) {
            kind = token.error().kind();
            progress = token.error().progress();
        }
        over = true;
    });
    // The request has arrived, so the call is under way.
    while (!over && !simulator().get("counters")["calls"]["tara"].has("getToken")) {
    }
    cancel.cancel();
    caller.join();
    CHECK(cancel.is_cancelled());
    CHECK_EQUAL(kind, dargah::ErrorKind::Cancelled);
    CHECK_EQUAL(progress, dargah::Progress::Sent);
    dargah::Options options;
    options.set_cancel(cancel);
    const auto before = tara.try_get_token(tara_order(), options);
    REQUIRE(!before);
    CHECK_EQUAL(before.error().kind(), dargah::ErrorKind::Cancelled);
    CHECK_EQUAL(before.error().progress(), dargah::Progress::NotSent);
}

TEST(one_client_serves_many_threads) {
    simulator().reset();
    const dargah::Tara tara = tara_client();
    std::atomic<int> paid{0};
    std::vector<std::thread> threads;
    for (int i = 0; i < 8; ++i) {
        threads.emplace_back([&] {
            const TaraPayment payment(tara);
            if (tara.verify(payment.expected).is_paid()) ++paid;
        });
    }
    for (auto& thread : threads) thread.join();
    CHECK_EQUAL(paid.load(), 8);
}

// Events: what is reported, and that a callable is destroyed exactly once, whatever becomes of it.
#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <stdexcept>
#include <thread>
#include <vector>

#include "support/check.hpp"
#include "support/shop.hpp"

namespace {

struct Seen {
    std::string operation;
    std::uint32_t attempt;
    dargah::ConnectionUse connection;
    bool answered;
};

}  // namespace

TEST(every_attempt_is_reported) {
    simulator().reset();
    std::mutex lock;
    std::vector<Seen> seen;
    auto builder = tara_builder();
    builder.set_events([&](const dargah::EventView& event) {
        const std::lock_guard<std::mutex> hold(lock);
        seen.push_back({std::string(event.operation()), event.attempt(), event.connection(), !event.failure()});
        CHECK_EQUAL(event.gateway(), "tara");
        CHECK(event.total().count() > 0 && event.wait() && event.read());
        CHECK_EQUAL(event.http_status().value_or(0), 200U);
        CHECK_EQUAL(event.progress(), dargah::Progress::Answered);
        CHECK_EQUAL(event.connect().has_value(), event.connection() == dargah::ConnectionUse::New);
        CHECK(!event.resolve() || event.resolve()->count() >= 0);
        CHECK(event.to_json().view().find("secret-password") == std::string_view::npos);
    });
    const dargah::Tara tara = builder.build();
    const auto login = tara.authenticate();
    CHECK(login.to_json().view().find("\"trusted_for_ms\"") != std::string_view::npos);
    CHECK(login.trusted_for().count() > 0 && login.expire_time().value_or(0) > 0);
    CHECK(login.do_time().has_value() && login.extra_json().front() == '{');
    static_cast<void>(login.description());
    static_cast<void>(tara.get_token(tara_order()));
    REQUIRE(seen.size() == 2);
    CHECK_EQUAL(seen[0].operation, "authenticate");
    CHECK_EQUAL(seen[1].operation, "getToken");
    CHECK(seen[1].attempt == 1 && seen[1].answered);
    CHECK_EQUAL(seen[1].connection, dargah::ConnectionUse::Reused);
}

TEST(a_failed_attempt_says_why) {
    simulator().reset();
    simulator().fault(R"({"gateway":"tara","operation":"getToken","fault":"reset_before","times":"always"})");
    std::vector<dargah::ErrorKind> failures;
    auto builder = tara_builder();
    builder.set_events([&](const dargah::EventView& event) {
        if (event.failure()) failures.push_back(*event.failure());
    });
    const auto token = builder.build().try_get_token(tara_order());
    REQUIRE(!token);
    REQUIRE(!failures.empty());
    CHECK_EQUAL(failures[0], dargah::ErrorKind::ConnectionLost);
}

TEST(what_a_callable_throws_stays_on_this_side) {
    simulator().reset();
    int calls = 0;
    auto builder = tara_builder();
    builder.set_events([&](const dargah::EventView&) {
        ++calls;
        throw std::runtime_error("not your business");
    });
    const dargah::Tara tara = builder.build();
    const TaraPayment payment(tara);
    CHECK(tara.verify(payment.expected).is_paid());
    CHECK(calls >= 2);
}

namespace {

// Lives as long as somebody holds the callable.
auto watched(const std::shared_ptr<int>& life) {
    return [life](const dargah::EventView&) { ++*life; };
}

}  // namespace

TEST(a_callable_is_destroyed_once) {
    const auto life = std::make_shared<int>(0);
    {
        auto builder = tara_builder();
        builder.set_events(watched(life));
        CHECK_EQUAL(life.use_count(), 2);
        const dargah::Tara tara = builder.build();
        static_cast<void>(tara.try_authenticate());
        CHECK_EQUAL(life.use_count(), 2);
    }
    CHECK(*life > 0);
    CHECK_EQUAL(life.use_count(), 1);
    {
        // Never built, and replaced.
        auto builder = tabapay_builder();
        builder.set_events(watched(life));
        builder.set_events(watched(life));
        CHECK_EQUAL(life.use_count(), 2);
    }
    CHECK_EQUAL(life.use_count(), 1);
    {
        // Refused, since the builder is at its end.
        auto builder = tabapay_builder();
        static_cast<void>(builder.build());
        CHECK(!builder.try_set_events(watched(life)));
        CHECK_EQUAL(life.use_count(), 1);
        dargah::TaraBuilder gone = tara_builder();
        const dargah::TaraBuilder kept = std::move(gone);
        CHECK(!gone.try_set_events(watched(life)));
        CHECK_EQUAL(life.use_count(), 1);
    }
    CHECK_EQUAL(life.use_count(), 1);
}

TEST(a_named_function_will_do) {
    static std::atomic<int> calls;
    calls = 0;
    struct Count {
        static void one(const dargah::EventView&) { ++calls; }
    };
    std::function<void(const dargah::EventView&)> function = Count::one;
    auto builder = tara_builder();
    builder.set_events(function);
    const dargah::Tara tara = builder.build();
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back([&] { static_cast<void>(tara.try_get_token(tara_order())); });
    }
    for (auto& thread : threads) thread.join();
    CHECK(calls >= 4);
}

TEST(a_queue_keeps_what_nobody_is_called_with) {
    simulator().reset();
    std::optional<dargah::Event> kept;
    {
        const dargah::EventQueue queue(8);
        CHECK(!queue.take());
        const dargah::Tara tara = tara_builder().set_event_queue(queue).build();
        const dargah::TabaPay tabapay = tabapay_builder().set_event_queue(queue).build();
        static_cast<void>(tara.authenticate());
        kept = queue.take();
        CHECK(!queue.take() && queue.lost() == 0);
    }
    REQUIRE(kept);
    CHECK_EQUAL(kept->view().operation(), "authenticate");
    CHECK_EQUAL(dargah::EventQueue::try_make(0).error().field().value_or(""), "capacity");
}

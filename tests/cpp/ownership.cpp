// Each handle has one owner, and nothing that was moved away crashes.
#include <dargah.hpp>
#include <string>

#include "support/check.hpp"

namespace {

template <class T>
constexpr bool owns_alone = !std::is_copy_constructible_v<T> && !std::is_copy_assignable_v<T> &&
                            std::is_nothrow_move_constructible_v<T> && std::is_nothrow_move_assignable_v<T> &&
                            std::is_nothrow_destructible_v<T> && sizeof(T) == sizeof(void*);

static_assert(owns_alone<dargah::Text>);
static_assert(owns_alone<dargah::Cancel>);
static_assert(owns_alone<dargah::Options>);
static_assert(owns_alone<dargah::Network>);
static_assert(owns_alone<dargah::Redirect>);
static_assert(owns_alone<dargah::Expected>);
static_assert(owns_alone<dargah::Outcome>);
static_assert(owns_alone<dargah::Tara>);
static_assert(owns_alone<dargah::TaraBuilder>);
static_assert(owns_alone<dargah::TaraOrder>);
static_assert(owns_alone<dargah::TaraItems>);
static_assert(owns_alone<dargah::TaraGroups>);
static_assert(owns_alone<dargah::TaraGroupMap>);
static_assert(owns_alone<dargah::TaraToken>);
static_assert(owns_alone<dargah::TaraAuthentication>);
static_assert(owns_alone<dargah::TaraInquiry>);
static_assert(owns_alone<dargah::TaraRefund>);
static_assert(owns_alone<dargah::TaraCallback>);
static_assert(owns_alone<dargah::TaraVerifyAnswer>);
static_assert(owns_alone<dargah::TabaPay>);
static_assert(owns_alone<dargah::TabaPayBuilder>);
static_assert(owns_alone<dargah::TabaPayRequest>);
static_assert(owns_alone<dargah::TabaPayCreated>);
static_assert(owns_alone<dargah::TabaPayCallback>);
static_assert(owns_alone<dargah::TabaPayPush>);
static_assert(owns_alone<dargah::TabaPayVerifyAnswer>);

// Exceptions have to be copied, and views are meant to be.
static_assert(std::is_nothrow_copy_constructible_v<dargah::Error>);
static_assert(std::is_base_of_v<std::exception, dargah::Error>);
static_assert(std::is_trivially_copyable_v<dargah::ErrorView>);
static_assert(std::is_trivially_copyable_v<dargah::TaraVerifyAnswerView>);
static_assert(std::is_trivially_copyable_v<dargah::TabaPayCallbackView>);
// The forms that give a result never throw.
static_assert(noexcept(std::declval<const dargah::Tara&>().try_verify(std::declval<const dargah::Expected&>())));
static_assert(noexcept(dargah::TaraBuilder::try_make("", "")));

}  // namespace

TEST(moving_leaves_an_empty_owner_behind) {
    dargah::TaraOrder first(1'500'000, 101, "192.0.2.7", "https://shop.example/back");
    const dargah_tara_order* handle = first.get();
    dargah::TaraOrder second = std::move(first);
    CHECK(!first && second && second.get() == handle);
    // What was moved away is misuse and no crash.
    const auto refused = first.try_set_order_id("1");
    REQUIRE(!refused);
    CHECK_EQUAL(refused.error().kind(), dargah::ErrorKind::Misuse);
    CHECK(!first.try_check());
    CHECK(!first.try_expected("token"));
    first = std::move(second);
    CHECK(first && !second);
    first.set_order_id("1").set_vat(100).check();
    // The old handle is freed here; a leak or a double free is the sanitizer's to see.
    first = dargah::TaraOrder(2'000'000, 101, "192.0.2.7", "https://shop.example/back");
    CHECK(first.get() != nullptr);
}

TEST(getters_of_what_was_moved_away_give_nothing) {
    dargah::TaraCallback callback = dargah::TaraCallback::parse("a=1", "result=0&token=t&desc=ok");
    const dargah::TaraCallback kept = std::move(callback);
    CHECK(callback.token().empty() && !callback.desc() && !callback.is_positive() && callback.extra().empty());
    CHECK_EQUAL(kept.token(), "t");
    dargah::Text text = dargah::Rial::to_persian(7);
    const dargah::Text other = std::move(text);
    CHECK(!text && text.view().empty() && std::string(text.c_str()).empty());
    CHECK_EQUAL(other.view(), "۷");
    const dargah::Outcome none(nullptr);
    CHECK_EQUAL(none.kind(), dargah::OutcomeKind::Unknown);
    CHECK(!none.is_paid() && !none.paid() && none.unknown());
    CHECK(!none.unknown()->error && none.unknown()->error.message().empty());
}

TEST(a_handle_passes_to_c_and_back) {
    dargah::Options options;
    options.set_timeout(std::chrono::seconds(1));
    dargah_options* raw = options.release();
    CHECK(!options);
    const dargah::Options again(raw);
    CHECK(again.get() == raw);
    const dargah::OptionsRef ref = again;
    CHECK(ref.get() == raw);
    CHECK(dargah::OptionsRef().get() == nullptr);
}

TEST(an_error_outlives_what_made_it_and_can_be_copied) {
    std::exception_ptr kept;
    try {
        dargah::TaraBuilder builder("shop", "secret-password");
        builder.set_base_url("http://shop.example");
        static_cast<void>(builder.build());
    } catch (const dargah::Error& error) {
        const dargah::Error copy = error;
        CHECK(copy.get() == error.get());
        kept = std::current_exception();
    }
    REQUIRE(kept);
    try {
        std::rethrow_exception(kept);
    } catch (const std::exception& error) {
        const auto& ours = dynamic_cast<const dargah::Error&>(error);
        CHECK_EQUAL(ours.kind(), dargah::ErrorKind::InvalidConfiguration);
        CHECK_EQUAL(std::string_view(error.what()), ours.message());
        CHECK(!ours.message_fa().empty() && !ours.detail().empty());
        CHECK_EQUAL(ours.field().value_or(""), "base_url");
        CHECK_EQUAL(ours.progress(), dargah::Progress::NotSent);
        CHECK(!ours.is_retryable() && !ours.money_may_have_moved() && !ours.tls_problem() && !ours.http_status());
        CHECK(!ours.code() && !ours.code_number());
        CHECK(ours.to_json().view().find("secret-password") == std::string_view::npos);
        CHECK(ours.to_json().view().front() == '{');
        CHECK_EQUAL(ours.status(), static_cast<dargah_status>(DARGAH_ERROR_KIND_INVALID_CONFIGURATION));
    }
}

TEST(an_error_without_a_handle_still_says_something) {
    const dargah::Error error(DARGAH_ERROR_KIND_TIMEOUT, nullptr);
    CHECK_EQUAL(error.kind(), dargah::ErrorKind::Timeout);
    CHECK_EQUAL(std::string_view(error.what()), dargah::text(dargah::ErrorKind::Timeout).value_or(""));
    CHECK(std::string(dargah::Error(4711, nullptr).what()).size() > 3);
    CHECK(!error.to_json());
}

TEST(a_result_holds_one_of_both) {
    auto good = dargah::Rial::try_parse("15");
    REQUIRE(good.has_value());
    CHECK_EQUAL(*good, 15);
    CHECK_EQUAL(good.value(), 15);
    auto order = dargah::TaraOrder::try_make(1000, 101, "192.0.2.7", "https://shop.example/back");
    REQUIRE(order);
    CHECK(order->try_set_order_id("1").has_value());
    const dargah::TaraOrder moved = *std::move(order);
    CHECK(moved);
    const auto bad = dargah::Rial::try_parse("x");
    CHECK(!bad.has_value());
    bool thrown = false;
    try {
        static_cast<void>(dargah::Rial::parse("x"));
    } catch (const dargah::Error& error) {
        thrown = error.kind() == bad.error().kind();
    }
    CHECK(thrown);
}

TEST(times_that_make_no_sense_are_refused_and_not_wrapped) {
    dargah::TaraBuilder builder("shop", "secret-password");
    builder.set_timeout(std::chrono::milliseconds(-1));
    const auto built = builder.try_build();
    REQUIRE(!built);
    CHECK_EQUAL(built.error().kind(), dargah::ErrorKind::InvalidConfiguration);
    // It can be mended and tried again, once.
    builder.set_timeout(std::chrono::seconds(2)).set_connect_timeout(std::chrono::milliseconds(500));
    builder.set_groups_ttl(std::chrono::minutes(5));
    CHECK(builder.try_build().has_value());
    const auto again = builder.try_build();
    REQUIRE(!again);
    CHECK_EQUAL(again.error().kind(), dargah::ErrorKind::Misuse);
}

// The callbacks that a shop makes for its own tests.
#include <dargah.hpp>
#include <string>

#include "support/check.hpp"
#include "support/shop.hpp"

TEST(a_made_callback_of_tara_is_read) {
    const auto body = dargah::testing::tara_callback("t&1", std::nullopt, R"({"orderId": "1001", "shop": 7})");
    const auto callback = dargah::TaraCallback::parse("", body);
    CHECK(callback.is_positive());
    CHECK_EQUAL(callback.token(), "t&1");
    CHECK_EQUAL(callback.order_id().value_or("?"), "1001");
    CHECK_EQUAL(callback.extra()[0].value, "7");
    const auto declined = dargah::TaraCallback::parse("", dargah::testing::tara_callback("t", "102"));
    CHECK(!declined.is_positive());
    CHECK_EQUAL(declined.result(), "102");
}

TEST(a_made_callback_of_tabapay_is_read) {
    const auto paid = dargah::TabaPayCallback::parse(dargah::testing::tabapay_callback("t", 150'000), "");
    CHECK(paid.is_positive());
    CHECK_EQUAL(paid.amount().value_or(0), 150'000);
    const auto declined = dargah::TabaPayCallback::parse(dargah::testing::tabapay_callback("t", 150'000, "-1"), "");
    CHECK(!declined.is_positive());
    CHECK_EQUAL(declined.response_code(), "-1");
    const auto lame = dargah::testing::tabapay_callback("t", 150'000, std::nullopt, R"({"status": null})");
    const auto refused = dargah::TabaPayCallback::try_parse(lame, "");
    REQUIRE(!refused);
    CHECK_EQUAL(refused.error().kind(), dargah::ErrorKind::CallbackUnreadable);
    CHECK(!dargah::testing::try_tabapay_callback("t", -1));
    CHECK(!dargah::testing::try_tara_callback("t", std::nullopt, "[]"));
}

TEST(a_made_push_of_tabapay_is_read) {
    const auto client = dargah::TabaPayBuilder(merchant, dargah::Environment::Production).build();
    const auto body = dargah::testing::tabapay_push("t", 150'000);
    const auto push = client.parse_push(dargah::testing::tabapay_authorize(merchant), "", body);
    CHECK(push.is_authorized());
    CHECK(push.callback().is_positive());
    CHECK_EQUAL(push.callback().token(), "t");
    const auto foreign = client.parse_push(dargah::testing::tabapay_authorize("another"), "", body);
    CHECK(!foreign.is_authorized());
    CHECK(static_cast<bool>(dargah::testing::try_tabapay_push("t", 150'000)));
    CHECK(static_cast<bool>(dargah::testing::try_tabapay_authorize(merchant)));
}

// TabaPay against the simulator: every call and every getter.
#include "support/check.hpp"
#include "support/shop.hpp"

namespace {

dargah::TabaPayRequest request_of(std::int64_t amount = 1'500'000) {
    dargah::TabaPayRequest request(amount, back);
    request.set_mobile("+98 912 345 6789").set_email("shop@example.com").set_name("خریدار");
    request.set_card_number("6037991234567893").set_national_code("0010350829");
    request.set_additional_data(R"({"cart":7})").set_description("سفارش ۷").set_sms(true);
    request.set_extra_json(R"({"channel":"kiosk"})");
    return request;
}

}  // namespace

TEST(tabapay_a_whole_payment) {
    simulator().reset();
    const dargah::TabaPay tabapay = tabapay_client();
    dargah::TabaPayRequest request = request_of();
    // The simulator's payer uses another card.
    request = dargah::TabaPayRequest(1'500'000, back);
    request.set_mobile("09123456789").set_additional_data(R"({"cart":7})").check();
    const dargah::TabaPayCreated created = tabapay.create(request);
    CHECK(!created.token().empty() && !created.status().empty() && created.http_status() == 200);
    CHECK(created.url().find(created.token()) != std::string_view::npos);
    CHECK(created.extra_json().front() == '{' && !created.raw().empty());
    CHECK(created.to_json().view().find(created.token()) == std::string_view::npos);
    const dargah::Redirect redirect = created.redirect();
    CHECK_EQUAL(redirect.method(), dargah::RedirectMethod::Get);
    CHECK(redirect.url() == created.url() && redirect.fields().empty());

    const Came came = simulator().pay(created.token());
    const auto callback = dargah::TabaPayCallback::parse(came.query, came.body);
    CHECK(callback.is_positive() && callback.token() == created.token());
    CHECK(!callback.response_code().empty() && !callback.status().empty());
    CHECK_EQUAL(callback.amount().value_or(1'500'000), 1'500'000);
    bool own = false;
    for (const auto [name, value] : callback.extra()) own |= name == "shop" && value == "7";
    CHECK(own);

    dargah::Expected expected = request.expected(created.token());
    expected.after(callback);
    const dargah::Outcome outcome = tabapay.verify(expected);
    const auto paid = outcome.paid();
    REQUIRE(paid);
    CHECK(paid->amount == 1'500'000 && !paid->tara_answer);
    REQUIRE(paid->tabapay_answer);
    const auto answer = *paid->tabapay_answer;
    CHECK_EQUAL(answer.shaparak_ref_number().value_or(""), paid->reference_number);
    CHECK_EQUAL(answer.amount().value_or(0), 1'500'000);
    CHECK(answer.response_code() && answer.status() && answer.token() && answer.tracking_code());
    CHECK(answer.card_number() && answer.hashed_card_number() && answer.ip() && answer.date());
    CHECK(answer.date_unix().value_or(0) > 1'700'000'000);
    CHECK(answer.final_amount().has_value() && answer.http_status() == 200 && answer.to_json());
    static_cast<void>(answer.message());
    static_cast<void>(answer.additional_data());
    CHECK(answer.extra_json().front() == '{' && !answer.raw().empty());

    // A second verify, and a plain one.
    expected.set_verified_before(true);
    CHECK(tabapay.verify(expected).kind() != dargah::OutcomeKind::Declined);
    const dargah::TabaPayVerifyAnswer once = tabapay.verify_once(created.token(), 1'500'000);
    CHECK(once.response_code().has_value());
    const dargah::TabaPayVerifyAnswerView view = once;
    CHECK(view.get() == once.get());
}

TEST(tabapay_every_field_is_taken_and_checked) {
    const dargah::TabaPayRequest request = request_of();
    request.check();
    const auto too_little = dargah::TabaPayRequest(9'999, back).try_check();
    REQUIRE(!too_little);
    CHECK_EQUAL(too_little.error().field().value_or(""), "amount");
    CHECK_EQUAL(too_little.error().code_number().value_or(0),
                static_cast<std::int64_t>(DARGAH_TABAPAY_CODE_AMOUNT_BELOW_LIMIT));
    dargah::TabaPayRequest sms(1'500'000, back);
    const auto needs_mobile = sms.set_sms(true).try_check();
    REQUIRE(!needs_mobile);
    CHECK_EQUAL(needs_mobile.error().field().value_or(""), "mobile");
}

TEST(tabapay_a_lost_answer_ends_paid) {
    simulator().reset();
    const dargah::TabaPay tabapay = tabapay_client();
    const dargah::TabaPayRequest request(1'500'000, back);
    const dargah::TabaPayCreated created = tabapay.create(request);
    const Came came = simulator().pay(created.token());
    dargah::Expected expected = request.expected(created.token());
    expected.after(dargah::TabaPayCallback::parse(came.query, came.body));
    simulator().fault(R"({"gateway":"tabapay","operation":"verify","fault":"reset_after"})");
    CHECK(tabapay.verify(expected).is_paid());
}

TEST(tabapay_a_final_refusal) {
    simulator().reset();
    const dargah::TabaPay tabapay = tabapay_client();
    const dargah::TabaPayRequest request(1'500'000, back);
    const dargah::TabaPayCreated created = tabapay.create(request);
    const Came came = simulator().pay(created.token());
    dargah::Expected expected = request.expected(created.token());
    expected.set_verified_before(false).after(dargah::TabaPayCallback::parse(came.query, came.body));
    const auto refused = R"({"gateway":"tabapay","operation":"verify","fault":"code","params":{"code":"-101"}})";
    for (const bool over : {false, true}) {
        expected.set_window_over(over);
        simulator().fault(refused);
        const dargah::Outcome outcome = tabapay.verify(expected);
        const auto declined = outcome.declined();
        REQUIRE(declined);
        CHECK(declined->is_final == over && declined->code == "-101");
    }
}

TEST(tabapay_the_sandbox) {
    simulator().reset();
    auto builder = tabapay_builder(dargah::Environment::Sandbox);
    builder.set_sandbox_accepts_tracking_code(true).set_connect_timeout(std::chrono::seconds(2));
    const dargah::TabaPay tabapay = builder.build();
    CHECK(tabapay.try_create(dargah::TabaPayRequest(1'500'000, back)).has_value());
    const auto nowhere = dargah::TabaPayBuilder::try_make(merchant, static_cast<dargah::Environment>(9));
    REQUIRE(!nowhere);
    CHECK(nowhere.error().kind() != dargah::ErrorKind::Internal);
}

TEST(tabapay_a_push) {
    const dargah::TabaPay tabapay = tabapay_client();
    const std::string_view body =
        "token=t-1&status=OK&responseCode=1&amount=1500000&trackingCode=12&cardNumber=603799******7893"
        "&ip=192.0.2.7&date=1405-01-01+12:10";
    const dargah::TabaPayPush push = tabapay.parse_push(std::nullopt, "order=5", body);
    CHECK(!push.is_authorized());
    CHECK_EQUAL(push.tracking_code().value_or(""), "12");
    CHECK_EQUAL(push.card_number().value_or(""), "603799******7893");
    CHECK_EQUAL(push.ip().value_or(""), "192.0.2.7");
    CHECK_EQUAL(push.date().value_or(""), "1405-01-01 12:10");
    CHECK_EQUAL(push.date_unix().value_or(0), 1774082400);
    const dargah::TabaPayCallbackView callback = push.callback();
    CHECK_EQUAL(callback.token(), "t-1");
    CHECK_EQUAL(callback.amount().value_or(0), 1'500'000);
    // The view fits wherever a callback does.
    dargah::Expected expected("t-1", 1'500'000);
    expected.after(push.callback());
    const std::string_view md5_of_the_key = "a99ef0d86ae019729617694d449a8242";
    CHECK(tabapay.parse_push(md5_of_the_key, "order=5", body).is_authorized());
    CHECK(!tabapay.parse_push(std::string_view(), "", body).is_authorized());
    CHECK(dargah::TabaPayPush::answer().find("success") != std::string_view::npos);
}

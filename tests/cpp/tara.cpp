// Tara against the simulator: every call and every getter.
#include "support/check.hpp"
#include "support/shop.hpp"

TEST(tara_a_whole_payment) {
    simulator().reset();
    const dargah::Tara tara = tara_client();
    const dargah::TaraGroups groups = tara.club_groups();
    CHECK(groups.size() > 0 && groups.list().size() == groups.size());
    for (const dargah::TaraGroup group : groups) CHECK(!group.title.empty());
    const dargah::TaraGroup first = groups[0];
    const auto place = groups.find(first.title);
    REQUIRE(place);
    CHECK_EQUAL(*place, 0U);
    CHECK(!groups.find("no such group"));

    dargah::TaraGroupMap map(groups, groups[1].id);
    map.add("برنج", first.id);
    CHECK_EQUAL(map.find("برنج"), 0U);
    CHECK_EQUAL(map.find("anything else"), 1U);
    CHECK(!map.try_add("x", 987654321));

    dargah::TaraItems items;
    items.add("برنج ایرانی", "rice", 10, dargah::Unit::Kilogram, 100'000, std::to_string(first.id), first.title);
    items.set_data("{}").set_extra_json(R"({"colour":"white"})");
    items.add("هزینهٔ ارسال", "post", 1, dargah::Unit::Each, 400'000, std::to_string(first.id), first.title);
    CHECK(!items.try_add("x", "y", 1, static_cast<dargah::Unit>(99), 1, "1", "t"));

    dargah::TaraOrder order(1'500'000, 101, "192.0.2.7", back);
    order.set_order_id("1001").set_mobile("۰۹۱۲۳۴۵۶۷۸۹").set_additional_data("سفارش ۱۰۰۱").set_vat(1000);
    order.clear_service_amounts().add_service_amount(101, 1'500'000).set_items(items);
    order.set_extra_json(R"({"channel":"kiosk"})");
    order.check();
    const dargah::TaraToken token = tara.get_token(order);
    CHECK(!token.text().empty() && token.http_status() == 200 && token.result() == "0");
    CHECK_EQUAL(token.items_do_not_add_up().value_or(0), 1'400'000);
    CHECK(token.do_time() && !token.raw().empty() && token.extra_json() == "{}");
    static_cast<void>(token.description());
    CHECK(token.to_json().view().find(token.text()) == std::string_view::npos);
    CHECK_EQUAL(order.items_do_not_add_up().value_or(0), 1'400'000);
    CHECK(!order.set_items_must_add_up(true).try_check());
    CHECK(!order.items_do_not_add_up());

    const dargah::Redirect form = tara.purchase_form(token.text());
    CHECK_EQUAL(form.method(), dargah::RedirectMethod::Post);
    CHECK(form.url().find("ipgPurchase") != std::string_view::npos);
    bool carries_token = false;
    for (const dargah::Field field : form.fields()) carries_token |= field.value == token.text();
    CHECK(carries_token && form.fields().size() == 2);
    CHECK(form.html().view().find("<form") != std::string_view::npos);
    CHECK(form.html("n0nce").view().find("n0nce") != std::string_view::npos);

    const Came came = simulator().pay(token.text());
    const auto callback = dargah::TaraCallback::parse(came.query, came.body);
    CHECK(callback.is_positive() && callback.token() == token.text() && callback.result() == "0");
    CHECK_EQUAL(callback.order_id().value_or(""), "1001");
    CHECK_EQUAL(callback.additional_data().value_or(""), "سفارش ۱۰۰۱");
    CHECK(callback.desc() && callback.channel_ref_number());
    static_cast<void>(callback.pan());
    REQUIRE(callback.extra().size() == 1);
    CHECK(callback.extra()[0].name == "shop" && callback.extra()[0].value == "7");

    dargah::Expected expected = order.expected(token.text());
    expected.after(callback);
    const dargah::Outcome outcome = tara.verify(expected);
    CHECK(outcome.is_paid() && outcome.is_final());
    CHECK_EQUAL(outcome.progress(), dargah::Progress::Answered);
    const auto paid = outcome.paid();
    REQUIRE(paid);
    CHECK_EQUAL(paid->amount, 1'500'000);
    CHECK(!paid->reference_number.empty() && !paid->tabapay_answer);
    REQUIRE(paid->tara_answer);
    CHECK_EQUAL(paid->tara_answer->rrn().value_or(""), paid->reference_number);
    CHECK_EQUAL(paid->tara_answer->token().value_or(""), token.text());
    CHECK(!outcome.declined() && !outcome.mismatch() && !outcome.unknown() && !outcome.code());
    const auto word = outcome.visit(dargah::Overloaded{
        [](const dargah::Paid&) { return "paid"; }, [](const dargah::Declined&) { return "declined"; },
        [](const dargah::Mismatch&) { return "mismatch"; }, [](const dargah::Unknown&) { return "unknown"; }});
    CHECK_EQUAL(std::string_view(word), "paid");
    CHECK(outcome.to_json().view().find(token.text()) == std::string_view::npos);

    const dargah::TaraInquiry inquiry = tara.inquire(token.text(), "192.0.2.7");
    CHECK(inquiry.http_status() == 200 && inquiry.result() && !inquiry.raw().empty());
    CHECK_EQUAL(inquiry.order_id().value_or("1001"), "1001");
    static_cast<void>(inquiry.description());
    static_cast<void>(inquiry.do_time());
    CHECK(inquiry.extra_json().front() == '{' && inquiry.to_json());
    CHECK(inquiry.tracks().size() == 1);
    for (const dargah::TaraVerifyAnswerView track : inquiry.tracks()) {
        CHECK(track.is_from_inquiry());
        CHECK_EQUAL(track.amount().value_or(0), 1'500'000);
        CHECK_EQUAL(track.rrn().value_or(""), paid->reference_number);
    }
    const auto none = inquiry.tracks()[7];
    CHECK(!none && !none.rrn() && none.services().empty());
}

TEST(tara_one_plain_verify) {
    simulator().reset();
    const dargah::Tara tara = tara_client();
    const TaraPayment payment(tara);
    const dargah::TaraVerifyAnswer answer = tara.purchase_verify(payment.token.text(), "192.0.2.7");
    CHECK_EQUAL(answer.result().value_or(""), "0");
    CHECK_EQUAL(answer.amount().value_or(0), 1'500'000);
    CHECK(answer.rrn() && answer.type() && answer.do_time() && answer.token());
    static_cast<void>(answer.description());
    CHECK(answer.http_status() == 200 && !answer.raw().empty() && answer.extra_json().front() == '{');
    CHECK(!answer.is_from_inquiry() && answer.to_json());
    REQUIRE(answer.services().size() == 1);
    for (const dargah::ServiceAmount service : answer.services()) {
        CHECK(service.service_id == 101 && service.amount == 1'500'000);
    }
    CHECK(answer.services()[5].amount == 0);
    const dargah::TaraVerifyAnswerView view = answer;
    CHECK(view.get() == answer.get() && view.rrn() == answer.rrn());
}

TEST(tara_the_payer_says_no) {
    simulator().reset();
    const dargah::Tara tara = tara_client();
    const dargah::TaraOrder order = tara_order();
    const dargah::TaraToken token = tara.get_token(order);
    const Came came = simulator().decline(token.text());
    dargah::Expected expected(token.text(), 1'500'000);
    expected.set_order_id("1001").set_ip("192.0.2.7").after(dargah::TaraCallback::parse(came.query, came.body));
    const dargah::Outcome outcome = tara.verify(expected);
    const auto declined = outcome.declined();
    REQUIRE(declined);
    CHECK(!declined->is_final && !outcome.is_final() && !declined->code.empty());
    CHECK(!declined->text.empty() && !declined->text_fa.empty());
    CHECK_EQUAL(outcome.code().value_or(""), declined->code);
    CHECK(!outcome.paid() && !outcome.unknown());
}

TEST(tara_a_lost_answer_ends_paid) {
    simulator().reset();
    const dargah::Tara tara = tara_client();
    const TaraPayment payment(tara);
    simulator().fault(R"({"gateway":"tara","operation":"purchaseVerify","fault":"reset_after"})");
    const dargah::Outcome outcome = tara.verify(payment.expected);
    CHECK(outcome.is_paid());
    const Json account = simulator().get("payments/" + std::string(payment.token.text()) + "/account");
    CHECK_EQUAL(account["times_settled"].number(), 1);
}

TEST(tara_another_amount_is_a_mismatch) {
    simulator().reset();
    const dargah::Tara tara = tara_client();
    const TaraPayment payment(tara);
    simulator().fault(
        R"({"gateway":"tara","operation":"purchaseVerify","fault":"wrong_amount","params":{"how":"less"}})");
    const dargah::Outcome outcome = tara.verify(payment.expected);
    const auto mismatch = outcome.mismatch();
    REQUIRE(mismatch);
    CHECK_EQUAL(mismatch->expected, 1'500'000);
    CHECK(mismatch->reported < 1'500'000 && mismatch->reported > 0 && !mismatch->reference_number.empty());
    CHECK(mismatch->tara_answer && !mismatch->tabapay_answer && !outcome.is_final());
    CHECK_EQUAL(outcome.visit(dargah::Overloaded{[](const dargah::Mismatch& it) { return it.expected; },
                                                 [](const auto&) { return std::int64_t{0}; }}),
                1'500'000);
}

TEST(tara_what_nobody_knows_stays_unknown) {
    simulator().reset();
    const dargah::Tara tara = tara_client();
    TaraPayment payment(tara);
    simulator().fault(R"([{"gateway":"tara","operation":"purchaseVerify","fault":"html","times":"always"},
                          {"gateway":"tara","operation":"purchaseInquiry","fault":"html","times":"always"}])");
    dargah::Options options;
    // Long enough for an answer on a busy machine.
    options.set_timeout(std::chrono::seconds(3)).set_connect_timeout(std::chrono::milliseconds(2900));
    const dargah::Outcome outcome = tara.verify(payment.expected, options);
    const auto unknown = outcome.unknown();
    REQUIRE(unknown);
    CHECK_EQUAL(unknown->error.kind(), dargah::ErrorKind::AnswerUnreadable);
    CHECK_EQUAL(unknown->error.gateway().value_or(""), "tara");
    CHECK(unknown->error.operation().has_value());
    CHECK(unknown->progress >= dargah::Progress::Sent && unknown->error.money_may_have_moved());
    // What the shop stores then, and before: it comes back as it was, and an answer may have been lost.
    for (const dargah::Expected& kept : {payment.expected.about_to_verify(), payment.expected.answered(outcome)}) {
        CHECK(kept.to_record().view().find(R"("verified_before":true)") != std::string_view::npos);
        const dargah::Expected again = dargah::Expected::from_record(kept.to_record());
        CHECK_EQUAL(again.to_record().view(), kept.to_record().view());
    }
    const auto cut = dargah::Expected::try_from_record("{");
    REQUIRE(!cut);
    CHECK_EQUAL(cut.error().field().value_or(""), "record");
    // Later the gateway is well again.
    simulator().reset();
}

TEST(tara_a_callback_of_another_payment_is_refused) {
    simulator().reset();
    const dargah::Tara tara = tara_client();
    const dargah::TaraToken token = tara.get_token(tara_order());
    const Came came = simulator().pay(token.text());
    dargah::Expected expected("another-token", 1'500'000);
    const auto refused = expected.try_after(dargah::TaraCallback::parse(came.query, came.body));
    REQUIRE(!refused);
    CHECK_EQUAL(refused.error().kind(), dargah::ErrorKind::CallbackMismatch);
    CHECK_EQUAL(refused.error().field().value_or(""), "token");
    const auto unreadable = dargah::TaraCallback::try_parse({}, {});
    REQUIRE(!unreadable);
    CHECK_EQUAL(unreadable.error().kind(), dargah::ErrorKind::CallbackUnreadable);
}

TEST(tara_refunds) {
    simulator().reset();
    auto builder = tara_builder();
    builder.set_refund("refund", "refund-password", simulator().refund());
    const dargah::Tara tara = builder.build();
    const TaraPayment payment(tara);
    const dargah::Outcome outcome = tara.verify(payment.expected);
    const auto paid = outcome.paid();
    REQUIRE(paid);
    const dargah::TaraRefund part = tara.refund_part(paid->reference_number, 500'000);
    CHECK_EQUAL(part.kind(), dargah::RefundKind::Done);
    CHECK(!part.error() && part.raw() && part.extra_json() && part.http_status() == 200 && part.to_json());
    dargah::TaraItems items;
    items.add("برنج", "rice", 1, dargah::Unit::Kilogram, 1'000'000, "7", "سوپرمارکت");
    CHECK_EQUAL(tara.refund_part(paid->reference_number, 1'000'000, &items, "پس گرفته شد").kind(),
                dargah::RefundKind::Done);
    const dargah::TaraRefund again = tara.refund_whole(paid->reference_number, "لغو");
    CHECK_EQUAL(again.kind(), dargah::RefundKind::Refused);
    REQUIRE(again.error());
    CHECK(!again.error()->message().empty());
    // Without credentials there are no refunds.
    const auto impossible = tara_client().try_refund_whole(paid->reference_number);
    REQUIRE(!impossible);
    CHECK_EQUAL(impossible.error().kind(), dargah::ErrorKind::InvalidConfiguration);
}

TEST(tara_an_http_error_carries_its_status) {
    simulator().reset();
    simulator().fault(
        R"({"gateway":"tara","operation":"getToken","fault":"status","params":{"status":502},"times":"always"})");
    const auto token = tara_client().try_get_token(tara_order());
    REQUIRE(!token);
    CHECK_EQUAL(token.error().kind(), dargah::ErrorKind::HttpStatus);
    CHECK_EQUAL(token.error().http_status().value_or(0), 502U);
}

TEST(tara_a_refusal_carries_its_code) {
    simulator().reset();
    simulator().fault(R"({"gateway":"tara","operation":"getToken","fault":"code","params":{"code":"12"}})");
    try {
        static_cast<void>(tara_client().get_token(tara_order()));
        CHECK(false);
    } catch (const dargah::Error& error) {
        CHECK_EQUAL(error.kind(), dargah::ErrorKind::Refused);
        CHECK_EQUAL(error.code().value_or(""), "12");
        CHECK_EQUAL(error.code_number().value_or(0), static_cast<std::int64_t>(DARGAH_TARA_CODE_CHANNEL_NOT_FOUND));
        CHECK_EQUAL(error.operation().value_or(""), "getToken");
        CHECK_EQUAL(error.progress(), dargah::Progress::Answered);
    }
    const dargah::TaraCode code = DARGAH_TARA_CODE_CHANNEL_NOT_FOUND;
    CHECK_EQUAL(static_cast<int>(code), 12);
}

// Amounts, checks, codes, version: nothing here talks to anybody.
#include <dargah.hpp>
#include <dargah.hpp>  // twice on purpose
#include <set>
#include <string>

#include "support/check.hpp"

#if __cplusplus >= 202002L
#include <ranges>
static_assert(std::ranges::forward_range<decltype(dargah::codes())>);
#endif

TEST(amounts_are_read_multiplied_and_shown) {
    CHECK_EQUAL(dargah::Rial::parse("۱٬۵۰۰٬۰۰۰"), 1'500'000);
    CHECK_EQUAL(dargah::Rial::from_toman(150'000), 1'500'000);
    CHECK_EQUAL(dargah::Rial::to_persian(1'500'000).view(), "۱٬۵۰۰٬۰۰۰");
    const auto overflow = dargah::Rial::try_from_toman(INT64_MAX);
    REQUIRE(!overflow);
    CHECK_EQUAL(overflow.error().kind(), dargah::ErrorKind::InvalidInput);
    CHECK(!dargah::Rial::try_parse("12.5"));
    CHECK(!dargah::Rial::try_to_persian(-1));
    CHECK(dargah::Rial::to_toman(1'500'000) == 150'000);
    CHECK(!dargah::Rial::to_toman(15));
    CHECK(!dargah::Rial::to_toman(-10));
}

TEST(numbers_of_people_are_checked) {
    CHECK_EQUAL(dargah::check_mobile("+98 912 345 6789").view(), "09123456789");
    CHECK_EQUAL(dargah::check_national_code("0010350829").view(), "0010350829");
    CHECK_EQUAL(dargah::check_card_number("6037991234567893").c_str(), std::string("6037991234567893"));
    CHECK(!dargah::try_check_mobile("12"));
    CHECK(!dargah::try_check_national_code("1234567890"));
    CHECK(!dargah::try_check_card_number("6037991234567890"));
}

TEST(a_view_needs_no_nul_and_no_data) {
    const std::string_view all = "09123456789 and more";
    CHECK_EQUAL(dargah::check_mobile(all.substr(0, 11)).view(), "09123456789");
    const auto nothing = dargah::try_check_mobile(std::string_view());
    REQUIRE(!nothing);
    // Not Misuse: an empty text is a text.
    CHECK_EQUAL(nothing.error().kind(), dargah::ErrorKind::InvalidInput);
    CHECK_EQUAL(nothing.error().field().value_or(""), "mobile");
    const auto nul = dargah::try_check_mobile(std::string_view("0912\0003456789", 12));
    REQUIRE(!nul);
    CHECK_EQUAL(nul.error().kind(), dargah::ErrorKind::InvalidInput);
    const auto no_utf8 = dargah::try_check_mobile("\xff\xfe");
    REQUIRE(!no_utf8);
    CHECK_EQUAL(no_utf8.error().kind(), dargah::ErrorKind::InvalidInput);
}

TEST(every_code_is_listed_and_found) {
    std::set<std::pair<std::string, std::int64_t>> seen;
    for (const dargah::Code code : dargah::codes()) {
        seen.emplace(code.gateway(), code.number());
        CHECK(!code.name().empty() && !code.text().empty() && !code.text_fa().empty());
        const auto found = dargah::find_code(code.gateway(), std::to_string(code.number()));
        REQUIRE(found);
        CHECK_EQUAL(found->number(), code.number());
    }
    CHECK_EQUAL(seen.size(), dargah::codes().size());
    CHECK(dargah::codes().size() > 50 && !dargah::codes().empty());
    CHECK(seen.count({"tara", DARGAH_TARA_CODE_TOKEN_NOT_FOUND}) == 1);
    const auto amount = dargah::find_code("tabapay", "-12");
    REQUIRE(amount);
    CHECK_EQUAL(amount->field().value_or(""), "amount");
    CHECK(!dargah::find_code("tara", "4711"));
    // Behind the end there is nothing, and no crash.
    const dargah::Code none = dargah::codes()[9999];
    CHECK(!none && none.name().empty() && none.number() == 0);
}

TEST(what_a_code_means) {
    const auto final = dargah::code_meaning("tara", "purchaseVerify", "102");
    CHECK(final.is_final() && !final.success() && final.flags() != 0);
    CHECK(dargah::code_meaning("tara", "purchaseVerify", "0").success());
    CHECK(dargah::code_meaning("tara", "purchaseVerify", "15").money_may_have_moved());
    CHECK(dargah::code_meaning("tara", "clubGroups", "15").retryable() ||
          !dargah::code_meaning("tara", "clubGroups", "15").success());
    CHECK(!dargah::try_code_meaning("tara", "no such call", "0"));
}

TEST(the_library_fits) {
    CHECK(dargah::abi_fits());
    CHECK_EQUAL(dargah::abi_major(), static_cast<std::uint32_t>(DARGAH_ABI_MAJOR));
    CHECK(dargah::abi_minor() >= static_cast<std::uint32_t>(DARGAH_ABI_MINOR));
    CHECK(dargah::version().find('.') != std::string_view::npos);
}

TEST(numbers_of_errors_have_texts) {
    CHECK(dargah::text(dargah::ErrorKind::Timeout).value_or("").size() > 3);
    CHECK(dargah::text_fa(dargah::ErrorKind::Timeout).value_or("").size() > 3);
    CHECK(dargah::text(dargah::TlsProblem::Expired).value_or("").size() > 3);
    CHECK(!dargah::text(static_cast<dargah::ErrorKind>(4711)));
    CHECK(!dargah::text_fa(static_cast<dargah::ErrorKind>(0)));
    CHECK(!dargah::text(static_cast<dargah::TlsProblem>(4711)));
}

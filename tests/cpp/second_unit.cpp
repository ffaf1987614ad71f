// A second translation unit with the same header: nothing in it may be defined twice.
#include <dargah.hpp>

#include "support/check.hpp"

TEST(two_units_share_what_is_inline) {
    CHECK(dargah::find_code("tara", "0").has_value());
    CHECK(dargah::Rial::try_parse("۱۲").has_value());
    const auto callback = dargah::TabaPayCallback::try_parse("", "token=t&status=OK&responseCode=1");
    CHECK(callback.has_value());
}

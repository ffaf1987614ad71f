/* A checkout that is built wrongly, journals that cannot be opened, and numbers that mean nothing. */

#define _POSIX_C_SOURCE 200809L

#include "check.h"
#include "checkout_shop.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

static simulator gateway;

static void a_builder_builds_once(void) {
    dargah_checkout_builder *builder = checkout_builder(&gateway, "memory:");
    dargah_tara *tara = shop_tara(&gateway);
    dargah_tabapay *tabapay = shop_tabapay(&gateway);
    dargah_checkout *checkout = NULL, *second = NULL;
    OK(dargah_checkout_builder_build(builder, &checkout, err));
    FAILS(dargah_checkout_builder_build(builder, &second, err), DARGAH_ERROR_KIND_MISUSE, "builder");
    FAILS(dargah_checkout_builder_add_tara(builder, Z("late"), tara, err), DARGAH_ERROR_KIND_MISUSE, "builder");
    FAILS(dargah_checkout_builder_add_tabapay(builder, Z("late"), tabapay, err), DARGAH_ERROR_KIND_MISUSE, "builder");
    FAILS(dargah_checkout_builder_set_lease_ms(builder, 60000, err), DARGAH_ERROR_KIND_MISUSE, "builder");
    FAILS(dargah_checkout_builder_set_journal_timeout_ms(builder, 1000, err), DARGAH_ERROR_KIND_MISUSE, "builder");
    FAILS(dargah_checkout_builder_add_state_key(builder, Z("k1"), Z(STATE_KEY), err), DARGAH_ERROR_KIND_MISUSE,
          "builder");
    CHECK(second == NULL);
    dargah_checkout_builder_free(builder);
    /* What it was built of may go before it. */
    dargah_tara_free(tara);
    dargah_tabapay_free(tabapay);
    checkout_pay(&gateway, checkout, AT_TARA, SHOP_ORDER);
    dargah_checkout_free(checkout);
}

static void a_builder_can_be_mended(void) {
    dargah_checkout_builder *builder = NULL;
    dargah_checkout *checkout = NULL;
    dargah_tara *tara = shop_tara(&gateway);
    OK(dargah_checkout_builder_new(Z("memory:"), &builder, err));
    FAILS(dargah_checkout_builder_build(builder, &checkout, err), DARGAH_ERROR_KIND_INVALID_CONFIGURATION, "account");
    OK(dargah_checkout_builder_add_tara(builder, Z(AT_TARA), tara, err));
    OK(dargah_checkout_builder_set_lease_ms(builder, 0, err));
    FAILS(dargah_checkout_builder_build(builder, &checkout, err), DARGAH_ERROR_KIND_INVALID_CONFIGURATION, "lease");
    OK(dargah_checkout_builder_set_lease_ms(builder, 60000, err));
    OK(dargah_checkout_builder_set_payer_ms(builder, UINT64_MAX, err));
    FAILS(dargah_checkout_builder_build(builder, &checkout, err), DARGAH_ERROR_KIND_INVALID_CONFIGURATION, "payer");
    OK(dargah_checkout_builder_set_payer_ms(builder, 900000, err));
    OK(dargah_checkout_builder_set_window_ms(builder, 0, err));
    FAILS(dargah_checkout_builder_build(builder, &checkout, err), DARGAH_ERROR_KIND_INVALID_CONFIGURATION, "window");
    OK(dargah_checkout_builder_set_window_ms(builder, 3600000, err));
    OK(dargah_checkout_builder_set_ask_again_ms(builder, UINT64_MAX, err));
    FAILS(dargah_checkout_builder_build(builder, &checkout, err), DARGAH_ERROR_KIND_INVALID_CONFIGURATION,
          "ask_again");
    OK(dargah_checkout_builder_set_ask_again_ms(builder, 30000, err));
    CHECK(checkout == NULL);
    OK(dargah_checkout_builder_build(builder, &checkout, err));
    checkout_pay(&gateway, checkout, AT_TARA, SHOP_ORDER);
    dargah_checkout_free(checkout);
    dargah_checkout_builder_free(builder);
    dargah_tara_free(tara);
}

static void two_accounts_of_one_name(void) {
    dargah_checkout_builder *builder = checkout_builder(&gateway, "memory:");
    dargah_tabapay *tabapay = shop_tabapay(&gateway);
    dargah_checkout *checkout = NULL;
    OK(dargah_checkout_builder_add_tabapay(builder, Z(AT_TARA), tabapay, err));
    FAILS(dargah_checkout_builder_build(builder, &checkout, err), DARGAH_ERROR_KIND_INVALID_CONFIGURATION, "account");
    CHECK(checkout == NULL);
    dargah_tabapay_free(tabapay);
    dargah_checkout_builder_free(builder);
}

static void keys_for_notes(void) {
    dargah_checkout_builder *builder = checkout_builder(&gateway, "memory:");
    FAILS(dargah_checkout_builder_add_state_key(builder, Z("k1"), Z("short"), err),
          DARGAH_ERROR_KIND_INVALID_CONFIGURATION, "state_key");
    FAILS(dargah_checkout_builder_add_state_key(builder, Z("k 1"), Z(STATE_KEY), err),
          DARGAH_ERROR_KIND_INVALID_CONFIGURATION, "state_key");
    OK(dargah_checkout_builder_add_state_key(builder, Z("k1"), Z(STATE_KEY), err));
    FAILS(dargah_checkout_builder_add_state_key(builder, Z("k1"), Z(STATE_KEY), err),
          DARGAH_ERROR_KIND_INVALID_CONFIGURATION, "state_key");
    OK(dargah_checkout_builder_add_state_key(builder, Z("k0"), Z("fedcba9876543210fedcba9876543210"), err));
    dargah_checkout_free(checkout_built(builder));
}

static void build_with(const char *journal, uint32_t kind, const char *field) {
    dargah_checkout_builder *builder = checkout_builder(&gateway, journal);
    dargah_checkout *checkout = NULL;
    FAILS(dargah_checkout_builder_build(builder, &checkout, err), kind, field);
    CHECK(checkout == NULL);
    dargah_checkout_builder_free(builder);
}

static void journals_that_cannot_be_opened(void) {
    static const char *const no_addresses[] = {"",         "journal", ("mysql://u:" SHOP_PASSWORD "@h/d"), "sqlite:",
                                               "memory:x", ("sqlite:/a?key=" SHOP_PASSWORD), "/a/b\n.db"};
    const char *directory = getenv("TMPDIR");
    journal_place place;
    FILE *file;
    size_t i;
    for (i = 0; i < sizeof no_addresses / sizeof *no_addresses; i++) {
        build_with(no_addresses[i], DARGAH_ERROR_KIND_INVALID_CONFIGURATION, "journal");
    }
    build_with("sqlite:/nowhere/at/all/x.db", DARGAH_ERROR_KIND_JOURNAL, NULL);
    snprintf(place, sizeof place, "sqlite:%s", directory ? directory : "/tmp");
    build_with(place, DARGAH_ERROR_KIND_JOURNAL, NULL);
    journal_file(place, "no-database");
    file = fopen(place + strlen("sqlite:"), "w");
    REQUIRE(file && fputs("This is no database, and long enough that SQLite looks at it.\n", file) >= 0);
    fclose(file);
    /* Else it is refused for that. */
    REQUIRE(chmod(place + strlen("sqlite:"), 0600) == 0);
    build_with(place, DARGAH_ERROR_KIND_JOURNAL, NULL);
    journal_remove(place);
}

static void options_of_the_journal(void) {
    dargah_checkout_builder *builder = checkout_builder(&gateway, "memory:");
    dargah_checkout *checkout = NULL;
    OK(dargah_checkout_builder_set_journal_ca_file(builder, Z("/nowhere/ca.pem"), err));
    OK(dargah_checkout_builder_set_journal_ca_pem(builder, Z("no certificate"), err));
    OK(dargah_checkout_builder_set_journal_only_own_ca(builder, true, err));
    OK(dargah_checkout_builder_set_journal_connect_timeout_ms(builder, 0, err));
    FAILS(dargah_checkout_builder_build(builder, &checkout, err), DARGAH_ERROR_KIND_INVALID_CONFIGURATION,
          "connect_timeout");
    OK(dargah_checkout_builder_set_journal_connect_timeout_ms(builder, 5000, err));
    OK(dargah_checkout_builder_set_journal_timeout_ms(builder, UINT64_MAX, err));
    FAILS(dargah_checkout_builder_build(builder, &checkout, err), DARGAH_ERROR_KIND_INVALID_CONFIGURATION, "timeout");
    OK(dargah_checkout_builder_set_journal_timeout_ms(builder, 10000, err));
    OK(dargah_checkout_builder_set_journal_connections(builder, 0, err));
    FAILS(dargah_checkout_builder_build(builder, &checkout, err), DARGAH_ERROR_KIND_INVALID_CONFIGURATION,
          "connections");
    OK(dargah_checkout_builder_set_journal_connections(builder, 16, err));
    dargah_checkout_free(checkout_built(builder));
}

static void numbers_and_texts_that_mean_nothing(void) {
    dargah_checkout *checkout = checkout_open(&gateway, "memory:");
    dargah_tara_order *order = shop_tara_order(), *nameless = NULL;
    dargah_tabapay_request *request = shop_tabapay_request();
    dargah_started *none = NULL;
    dargah_completed *nothing = NULL;
    static const uint32_t wrong[] = {0, 5, UINT32_MAX};
    size_t i;
    for (i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        FAILS(dargah_checkout_begin_tara(checkout, Z(AT_TARA), order, wrong[i], NULL, &none, err),
              DARGAH_ERROR_KIND_INVALID_INPUT, "again");
    }
    FAILS(dargah_checkout_begin_tara(checkout, Z("nobody"), order, DARGAH_AGAIN_DEFAULT, NULL, &none, err),
          DARGAH_ERROR_KIND_INVALID_INPUT, "account");
    FAILS(dargah_checkout_begin_tara(checkout, Z(AT_TABAPAY), order, DARGAH_AGAIN_DEFAULT, NULL, &none, err),
          DARGAH_ERROR_KIND_INVALID_INPUT, NULL);
    FAILS(dargah_checkout_begin_tabapay(checkout, Z(AT_TABAPAY), "\xff\xfe", 2, request, DARGAH_AGAIN_DEFAULT, NULL,
                                        &none, err),
          DARGAH_ERROR_KIND_INVALID_INPUT, "orderId");
    FAILS(dargah_checkout_begin_tabapay(checkout, Z(AT_TABAPAY), Z(""), request, DARGAH_AGAIN_DEFAULT, NULL, &none,
                                        err),
          DARGAH_ERROR_KIND_INVALID_INPUT, "orderId");
    OK(dargah_tara_order_new(SHOP_AMOUNT, 101, Z(SHOP_IP), Z("https://shop.ir/back"), &nameless, err));
    FAILS(dargah_checkout_begin_tara(checkout, Z(AT_TARA), nameless, DARGAH_AGAIN_DEFAULT, NULL, &none, err),
          DARGAH_ERROR_KIND_INVALID_INPUT, "orderId");
    FAILS(dargah_checkout_begin_tara(NULL, Z(AT_TARA), order, DARGAH_AGAIN_DEFAULT, NULL, &none, err),
          DARGAH_ERROR_KIND_MISUSE, "checkout");
    FAILS(dargah_checkout_begin_tara(checkout, Z(AT_TARA), NULL, DARGAH_AGAIN_DEFAULT, NULL, &none, err),
          DARGAH_ERROR_KIND_MISUSE, "order");
    FAILS(dargah_checkout_begin_tara(checkout, Z(AT_TARA), order, DARGAH_AGAIN_DEFAULT, NULL, NULL, err),
          DARGAH_ERROR_KIND_MISUSE, "out");
    FAILS(dargah_checkout_complete(checkout, Z(AT_TARA), NULL, 5, NOTHING, NULL, &nothing, err),
          DARGAH_ERROR_KIND_MISUSE, "query");
    CHECK(none == NULL);
    CHECK(nothing == NULL);
    CHECK_INT(simulator_calls(&gateway, "tara", "getToken"), 0);
    CHECK_INT(simulator_calls(&gateway, "tabapay", "create"), 0);
    dargah_tara_order_free(order);
    dargah_tara_order_free(nameless);
    dargah_tabapay_request_free(request);
    dargah_checkout_free(checkout);
}

int main(void) {
    simulator_start(&gateway, false, NULL);
    RUN(numbers_and_texts_that_mean_nothing);
    RUN(a_builder_builds_once);
    RUN(a_builder_can_be_mended);
    RUN(two_accounts_of_one_name);
    RUN(keys_for_notes);
    RUN(journals_that_cannot_be_opened);
    RUN(options_of_the_journal);
    simulator_stop(&gateway);
    return CHECK_RESULT();
}

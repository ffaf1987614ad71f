// Checkout against the simulator: every call and every getter, through both gateways.
#include <unistd.h>

#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <stdexcept>
#include <thread>
#include <vector>

#include "support/check.hpp"
#include "support/shop.hpp"

namespace {

constexpr std::string_view state_key = "0123456789abcdef0123456789abcdef";

// An SQLite file that is gone afterwards.
struct Journal {
    std::string path;

    explicit Journal(const char* name) {
        const char* directory = std::getenv("TMPDIR");
        path = std::string(directory ? directory : "/tmp") + "/dargah-" + name + "-" + std::to_string(getpid()) + ".db";
        remove();
    }
    ~Journal() { remove(); }
    Journal(const Journal&) = delete;
    Journal& operator=(const Journal&) = delete;

    std::string address() const { return "sqlite:" + path; }

private:
    void remove() const {
        for (const char* ending : {"", "-wal", "-shm"}) std::remove((path + ending).c_str());
    }
};

dargah::CheckoutBuilder builder_of(std::string_view journal) {
    dargah::TaraBuilder tara = tara_builder();
    tara.set_refund("refund", "refund-password", simulator().refund());
    dargah::CheckoutBuilder builder(journal);
    builder.add("shop", tara.build()).add("taba", tabapay_client());
    return builder;
}

// Everything that is open is due at once.
dargah::Checkout hasty(std::string_view journal) {
    using std::chrono::milliseconds;
    return builder_of(journal)
        .set_lease(std::chrono::seconds(30))
        .set_payer(milliseconds(1))
        .set_window(milliseconds(1))
        .set_ask_again(milliseconds(1))
        .add_state_key("k1", state_key)
        .set_state_ttl(std::chrono::hours(1))
        .build();
}

dargah::Started begin(const dargah::Checkout& checkout, std::string_view account, std::string_view order) {
    if (account == "taba") return checkout.begin(account, order, dargah::TabaPayRequest(1'500'000, back));
    dargah::TaraOrder what = tara_order();
    what.set_order_id(order);
    return checkout.begin(account, what);
}

// A whole payment; its id.
std::int64_t paid(const dargah::Checkout& checkout, std::string_view account, std::string_view order) {
    const dargah::Started started = begin(checkout, account, order);
    const Came came = simulator().pay(started.payment().token().value());
    const dargah::Completed completed = checkout.complete(account, came.query, came.body);
    CHECK(completed.is_first_time());
    return completed.payment().id();
}

// The millisecond until reconcile asks about a payment of a hasty checkout.
void until_due(const dargah::Checkout& checkout, std::int64_t id) {
    const dargah::Payment payment = checkout.payment(id);
    while (std::chrono::system_clock::now() < payment.ask_again().value()) {
    }
}

std::vector<std::int64_t> ids(const dargah::PaymentList& list) {
    std::vector<std::int64_t> all;
    for (const dargah::PaymentView payment : list) all.push_back(payment.id());
    return all;
}

std::size_t count(const dargah::Checkout& checkout, dargah::FilterRef filter, std::size_t most = 10) {
    return checkout.list(filter, most).size();
}

template <class Call>
dargah::ErrorKind kind_of(Call call, std::string_view field) {
    try {
        call();
    } catch (const dargah::Error& error) {
        CHECK_EQUAL(error.field().value_or("(none)"), field);
        return error.kind();
    }
    check::fail(__FILE__, __LINE__, "nothing was thrown");
    return dargah::ErrorKind::Internal;
}

void whole_payment(std::string_view account) {
    simulator().reset();
    const Journal journal("whole");
    const dargah::Checkout checkout = builder_of(journal.address()).build();
    const dargah::Started started = begin(checkout, account, "1001");
    const dargah::PaymentView payment = started.payment();
    const bool tara = account == "shop";
    CHECK(!started.is_resumed() && payment.id() > 0 && payment.attempt() == 1);
    CHECK_EQUAL(payment.order_id(), "1001");
    CHECK_EQUAL(payment.sent_order_id(), "1001");
    CHECK_EQUAL(payment.next_step(), dargah::NextStep::Wait);
    CHECK_EQUAL(payment.gateway(), tara ? "tara" : "tabapay");
    CHECK_EQUAL(payment.environment(), "production");
    CHECK_EQUAL(payment.account(), account);
    CHECK_EQUAL(payment.amount(), 1'500'000);
    CHECK(payment.ip().has_value() == tara && payment.page().has_value() != tara);
    CHECK_EQUAL(payment.callback_url(), back);
    CHECK_EQUAL(payment.state(), dargah::PaymentState::Waiting);
    CHECK(!payment.is_paid() && !payment.had_positive_callback() && !payment.is_verified());
    CHECK(payment.window_ends() - payment.started() == std::chrono::hours(1));
    CHECK(payment.ask_again().value() >= payment.started() + std::chrono::minutes(15));
    CHECK(!payment.reference_number() && !payment.reported_amount() && !payment.code() && !payment.text());
    CHECK(!payment.duplicate_of() && !payment.closed_because() && !payment.is_acknowledged());
    CHECK(!payment.amount_changed());
    CHECK(!payment.needs_attention() && payment.refunded_amount() == 0 && payment.refunds().empty());
    CHECK(payment.to_json().view().find(payment.token().value()) == std::string_view::npos);
    CHECK_EQUAL(started.redirect().method(), tara ? dargah::RedirectMethod::Post : dargah::RedirectMethod::Get);
    CHECK(started.redirect().html().view().find(payment.token().value()) != std::string_view::npos);
    CHECK(begin(checkout, account, "1001").is_resumed());

    const Came came = simulator().pay(payment.token().value());
    const dargah::Completed first = checkout.complete(account, came.query, came.body);
    CHECK(first.is_first_time() && !first.is_authorized() && first.payment().is_paid());
    CHECK_EQUAL(first.payment().id(), payment.id());
    CHECK_EQUAL(first.payment().next_step(), dargah::NextStep::Deliver);
    CHECK_EQUAL(first.payment().reported_amount().value_or(0), 1'500'000);
    CHECK(first.payment().reference_number() && !first.payment().ask_again());
    const dargah::PaymentView paid = first.payment();
    CHECK(paid.paid_at().value() >= paid.started() && !payment.paid_at());
    CHECK_EQUAL(paid.service_amounts().size(), tara ? std::size_t{1} : std::size_t{0});
    for (const dargah::ServiceAmount& service : paid.service_amounts()) CHECK_EQUAL(service.amount, 1'500'000);
    CHECK(paid.type().has_value() == tara && paid.channel_ref_number().has_value() == tara);
    CHECK(paid.tracking_code().has_value() != tara && paid.date().has_value() != tara);
    CHECK(paid.date_unix().has_value() != tara && paid.final_amount().has_value() != tara);
    CHECK(paid.card().has_value() != tara && paid.card_hash().has_value() != tara);
    CHECK(!paid.additional_data() && !paid.callback_card() && (tara || !paid.callback_additional_data()));
    const dargah::Completed again = checkout.complete(account, came.query, came.body);
    CHECK(!again.is_first_time() && again.payment().is_paid());

    CHECK_EQUAL(checkout.unacknowledged(10).size(), std::size_t{1});
    checkout.acknowledge(payment.id(), 1'500'000);
    checkout.acknowledge(payment.id(), 1'500'000);
    CHECK(checkout.unacknowledged(10).empty());
    CHECK(checkout.payment(payment.id()).is_acknowledged());
    CHECK_EQUAL(checkout.payment(payment.id()).next_step(), dargah::NextStep::Nothing);
}

}  // namespace

TEST(checkout_a_whole_payment_at_tara) { whole_payment("shop"); }

TEST(checkout_a_whole_payment_at_tabapay) { whole_payment("taba"); }

TEST(checkout_conflicts) {
    simulator().reset();
    const dargah::Checkout checkout = builder_of("memory:").build();
    const dargah::Started first = begin(checkout, "shop", "7");
    dargah::TaraOrder order = tara_order();
    order.set_order_id("7");
    dargah::TaraOrder dearer = tara_order(1'600'000);
    dearer.set_order_id("7");
    using dargah::ErrorKind;
    CHECK_EQUAL(kind_of([&] { static_cast<void>(checkout.begin("shop", order, dargah::Again::OnlyNew)); }, "orderId"),
                ErrorKind::OrderConflict);
    // The basket has changed: a payment of its own.
    const dargah::Started changed = checkout.begin("shop", dearer);
    CHECK(!changed.is_resumed() && changed.payment().amount() == 1'600'000);
    CHECK_EQUAL(checkout.begin("shop", order, dargah::Again::NewAttempt).is_resumed(), false);
    const dargah::Payments all = checkout.find("7");
    CHECK_EQUAL(all.size(), std::size_t{3});
    CHECK_EQUAL(all.list()[1].attempt(), 2U);
    CHECK_EQUAL(all.list()[2].attempt(), 3U);
    CHECK_EQUAL(all.list()[3].id(), 0);
    CHECK_EQUAL(kind_of([&] { checkout.acknowledge(first.payment().id(), 1'500'000); }, "payment"),
                ErrorKind::InvalidInput);
    CHECK_EQUAL(kind_of([&] { static_cast<void>(checkout.payment(4711)); }, "payment"), ErrorKind::InvalidInput);
    const auto forged = checkout.try_complete("taba", "", "responseCode=1&status=success&token=x&amount=1");
    CHECK(!forged && forged.error().kind() == ErrorKind::CallbackMismatch);
}

TEST(checkout_order_numbers_of_later_attempts) {
    simulator().reset();
    for (const bool new_numbers : {true, false}) {
        dargah::CheckoutBuilder builder = builder_of("memory:");
        const dargah::Checkout checkout =
            new_numbers ? builder.build() : builder.set_new_order_numbers(false).build();
        static_cast<void>(begin(checkout, "shop", "7"));
        dargah::TaraOrder order = tara_order();
        order.set_order_id("7");
        const dargah::Started second = checkout.begin("shop", order, dargah::Again::NewAttempt);
        const std::string sent(second.payment().sent_order_id());
        CHECK_EQUAL(second.payment().order_id(), "7");
        CHECK_EQUAL(sent.size(), new_numbers ? std::size_t{10} : std::size_t{1});
        CHECK_EQUAL(sent.rfind("7-", 0) == 0, new_numbers);
        if (!new_numbers) continue;
        const dargah::Payments found = checkout.find(sent);
        CHECK_EQUAL(found.list()[0].id(), second.payment().id());
    }
}

TEST(checkout_one_shop_of_several) {
    simulator().reset();
    dargah::CheckoutBuilder builder = builder_of("memory:");
    const dargah::Checkout books = builder.set_shop("books").build();
    const dargah::Started of_books = begin(books, "shop", "7");
    CHECK_EQUAL(of_books.payment().shop(), "books");
    dargah::CheckoutBuilder plain = builder_of("memory:");
    const dargah::Checkout only = plain.build();
    const dargah::Started of_nobody = begin(only, "shop", "7");
    CHECK_EQUAL(of_nobody.payment().shop(), "");
    dargah::CheckoutBuilder bad = builder_of("memory:");
    CHECK_EQUAL(kind_of([&] { static_cast<void>(bad.set_shop("a\n").build()); }, "shop"),
                dargah::ErrorKind::InvalidConfiguration);
}

TEST(checkout_another_amount_is_not_acknowledged) {
    simulator().reset();
    const dargah::Checkout checkout = builder_of("memory:").build();
    const std::int64_t id = paid(checkout, "shop", "1");
    CHECK_EQUAL(kind_of([&] { checkout.acknowledge(id, 1'600'000); }, "amount"), dargah::ErrorKind::OrderConflict);
    const dargah::Payment payment = checkout.payment(id);
    CHECK(payment.is_paid() && !payment.is_acknowledged() && payment.amount_changed() && payment.needs_attention());
    CHECK_EQUAL(payment.next_step(), dargah::NextStep::AskAPerson);
    CHECK(checkout.unacknowledged(10).empty());
    const auto again = checkout.try_acknowledge(id, 1'600'000);
    CHECK(!again && std::string_view(again.error().message()).find("1600000") != std::string_view::npos);
    const dargah::Payment closed = checkout.close(id, "sent for what was paid");
    CHECK(closed.is_paid() && closed.next_step() == dargah::NextStep::Nothing);
    CHECK_EQUAL(closed.closed_because().value_or(""), "sent for what was paid");
}

TEST(checkout_what_the_shop_does_next) {
    simulator().reset();
    const Journal journal("steps");
    const dargah::Checkout checkout = builder_of(journal.address()).build();
    // Not paid: to be offered again.
    const dargah::Started declined = begin(checkout, "shop", "1");
    const Came no = simulator().decline(declined.payment().token().value());
    const dargah::Completed refused = checkout.complete("shop", no.query, no.body);
    CHECK_EQUAL(refused.payment().next_step(), dargah::NextStep::OfferToPayAgain);
    // A callback that nobody has paid for is asked about, and the next one a moment later is kept.
    const dargah::Started forged = begin(checkout, "taba", "2");
    const std::string body =
        "responseCode=1&status=success&amount=1500000&token=" + std::string(forged.payment().token().value());
    const dargah::Completed asked = checkout.complete("taba", "", body);
    CHECK_EQUAL(asked.payment().next_step(), dargah::NextStep::OfferToPayAgain);
    dargah::Options brief;
    brief.set_timeout(std::chrono::seconds(5));
    const dargah::Completed kept = checkout.complete("taba", "", body, brief);
    CHECK_EQUAL(kept.payment().next_step(), dargah::NextStep::Wait);
    // Both payments of an order are paid.
    const dargah::Started first = begin(checkout, "shop", "3");
    dargah::TaraOrder order = tara_order();
    order.set_order_id("3");
    const dargah::Started second = checkout.begin("shop", order, dargah::Again::NewAttempt);
    for (const dargah::Started* one : {&first, &second}) {
        const Came came = simulator().pay(one->payment().token().value());
        const dargah::Completed completed = checkout.complete("shop", came.query, came.body);
        CHECK_EQUAL(completed.is_first_time(), one == &first);
        CHECK_EQUAL(completed.payment().next_step(),
                    one == &first ? dargah::NextStep::Deliver : dargah::NextStep::GiveBack);
    }
    const dargah::Report report = checkout.reconcile(1);
    CHECK(ids(report.unacknowledged()) == std::vector<std::int64_t>{first.payment().id()});
    CHECK(ids(report.give_back()) == std::vector<std::int64_t>{second.payment().id()});
    CHECK(ids(report.attention()) == ids(report.give_back()));
    using dargah::Filter;
    CHECK_EQUAL(count(checkout, Filter().set_to_deliver(true)), std::size_t{1});
    CHECK_EQUAL(count(checkout, Filter().set_attention(true)), std::size_t{1});
    // Given back by hand: a part, too much, and the rest.
    const dargah::Refunded part = checkout.refunded_by_hand(second.payment().id(), 100'000, "by the bank");
    CHECK(part.number == 1 && part.payment.refunded_amount() == 100'000);
    CHECK(part.payment.refunds()[0].state == dargah::RefundState::Done);
    CHECK_EQUAL(part.payment.refunds()[0].text.value_or(""), "by the bank");
    for (const std::int64_t wrong : {std::int64_t{0}, std::int64_t{1'400'001}}) {
        const auto no_refund = checkout.try_refunded_by_hand(second.payment().id(), wrong, "by the bank");
        CHECK(!no_refund && no_refund.error().kind() == dargah::ErrorKind::InvalidInput);
    }
    const dargah::Refunded rest = checkout.refunded_by_hand(second.payment().id(), std::nullopt, "by the bank");
    CHECK(rest.number == 2 && rest.payment.next_step() == dargah::NextStep::Nothing);
    const dargah::Report after = checkout.reconcile(1);
    CHECK(after.give_back().empty());
    // The declined one and the forged one are open.
    CHECK_EQUAL(checkout.restored(), std::uint64_t{2});
}

TEST(checkout_push) {
    simulator().reset();
    const dargah::Checkout checkout = builder_of("memory:").build();
    const dargah::Started started = begin(checkout, "taba", "7");
    const std::string token(started.payment().token().value());
    static_cast<void>(simulator().pay(token));
    const std::string body = "responseCode=1&status=success&amount=1500000&token=" + token;
    // The MD5 of the merchant key.
    const dargah::Completed pushed = checkout.push("taba", "a99ef0d86ae019729617694d449a8242", "", body);
    CHECK(pushed.is_first_time() && pushed.is_authorized() && pushed.payment().is_paid());
    const dargah::Completed again = checkout.push("taba", std::nullopt, "", body);
    CHECK(!again.is_first_time() && !again.is_authorized());
}

TEST(checkout_lists_and_history) {
    simulator().reset();
    const Journal journal("lists");
    const dargah::Checkout checkout = hasty(journal.address());
    const std::int64_t one = paid(checkout, "shop", "1");
    const dargah::Started two = begin(checkout, "taba", "2");
    using dargah::Filter;
    CHECK_EQUAL(count(checkout, {}), std::size_t{2});
    CHECK_EQUAL(count(checkout, {}, 1), std::size_t{1});
    CHECK_EQUAL(count(checkout, Filter().add_state(dargah::PaymentState::Paid)), std::size_t{1});
    CHECK_EQUAL(count(checkout, Filter().set_order_id("2")), std::size_t{1});
    CHECK_EQUAL(count(checkout, Filter().set_account("taba")), std::size_t{1});
    CHECK_EQUAL(count(checkout, Filter().set_attention(true)), std::size_t{0});
    CHECK_EQUAL(count(checkout, Filter().set_after(one)), std::size_t{1});
    const dargah::Time after = two.payment().started() + std::chrono::milliseconds(1);
    CHECK_EQUAL(count(checkout, Filter().set_from(after)), std::size_t{0});
    CHECK_EQUAL(count(checkout, Filter().set_before(after)), std::size_t{2});

    const dargah::History history = checkout.history(one);
    std::string whats;
    for (const auto [at, what, detail] : history.list()) {
        CHECK(at.time_since_epoch().count() > 0 && detail.front() == '{');
        whats += std::string(what) + ' ';
    }
    CHECK_EQUAL(whats, "begin token verify outcome ");
    const dargah::Text line = checkout.export_line(one);
    CHECK(line.view().find("\"history\"") != std::string_view::npos);
    CHECK(line.view().find('\n') == std::string_view::npos);
}

TEST(checkout_reconcile_and_what_a_person_decides) {
    simulator().reset();
    const Journal journal("reconcile");
    const dargah::Checkout checkout = hasty(journal.address());
    std::vector<std::int64_t> begun;
    for (const char* order : {"1", "2", "3", "4"}) {
        const dargah::Started started = begin(checkout, "shop", order);
        static_cast<void>(simulator().pay(started.payment().token().value()));
        begun.push_back(started.payment().id());
    }
    until_due(checkout, begun.back());
    std::atomic<std::size_t> told{0};
    const auto progress = [&told](std::size_t looked, dargah::PaymentView payment) {
        told += looked;
        if (payment.state() != dargah::PaymentState::Waiting) told += 100;
        throw std::runtime_error("is swallowed");
    };
    const dargah::Report report = checkout.reconcile(4, progress);
    CHECK_EQUAL(told.load(), std::size_t{1 + 2 + 3 + 4});
    CHECK(report.looked() == 4 && report.paid().size() == 4 && report.others().empty() && report.errors().empty());
    CHECK(ids(report.unacknowledged()) == begun);
    CHECK(report.to_json().view().find("\"looked\":4") != std::string_view::npos);
    CHECK_EQUAL(checkout.reconcile(1).looked(), std::size_t{0});
    CHECK(!checkout.try_reconcile(0) && !checkout.try_reconcile(65));

    const dargah::Started lost = begin(checkout, "shop", "5");
    static_cast<void>(simulator().pay(lost.payment().token().value()));
    for (const char* call : {"purchaseVerify", "purchaseInquiry"}) {
        simulator().fault(std::string(R"({"gateway":"tara","operation":")") + call +
                          R"(","fault":"html","times":"always"})");
    }
    until_due(checkout, lost.payment().id());
    const dargah::Report second = checkout.reconcile(1, dargah::Options().set_timeout(std::chrono::seconds(5)));
    CHECK(second.others().size() == 1 && second.others()[0].state() == dargah::PaymentState::Unresolved);
    CHECK(ids(second.attention()) == ids(second.others()));
    const dargah::Payment closed = checkout.close(lost.payment().id(), "asked the payer");
    CHECK_EQUAL(closed.state(), dargah::PaymentState::Closed);
    CHECK_EQUAL(closed.closed_because().value_or(""), "asked the payer");

    // An account that is gone: what went wrong is told, payment by payment.
    const dargah::Started orphan = begin(checkout, "shop", "6");
    const dargah::Checkout other = dargah::CheckoutBuilder(journal.address()).add("taba", tabapay_client()).build();
    until_due(checkout, orphan.payment().id());
    const dargah::Report third = other.reconcile(1);
    REQUIRE(third.errors().size() == 1);
    CHECK_EQUAL(third.errors()[0].payment, orphan.payment().id());
    CHECK_EQUAL(third.errors()[0].error.field().value_or(""), "account");
}

TEST(checkout_refunds) {
    simulator().reset();
    const dargah::Checkout checkout = builder_of("memory:").build();
    const std::int64_t id = paid(checkout, "shop", "1");
    dargah::TaraItems items;
    items.add("چای", "t-1", 2, dargah::Unit::Pack, 50'000, "26", "هدیه");
    const dargah::Refunded part = checkout.refund_part(id, 100'000, &items, "یکی شکسته بود");
    CHECK(part.number == 1 && part.payment.refunded_amount() == 100'000);
    const auto [number, amount, state, at, code, text] = part.payment.refunds()[0];
    CHECK(number == 1 && amount == 100'000 && state == dargah::RefundState::Done);
    CHECK(at >= part.payment.started() && !code && !text);
    simulator().fault(R"({"gateway":"tara","operation":"refundPartial","fault":"reset_after"})");
    const dargah::Refunded lost = checkout.refund_rest(id);
    CHECK(lost.number == 2 && lost.payment.refunds()[1].state == dargah::RefundState::Unknown);
    CHECK(lost.payment.needs_attention());
    const auto third = checkout.try_refund_rest(id, "again");
    CHECK(!third && third.error().kind() == dargah::ErrorKind::OrderConflict);
    const dargah::Payment settled = checkout.settle_refund(id, 2, true, "asked Tara");
    CHECK_EQUAL(settled.refunded_amount(), 1'500'000);
    CHECK_EQUAL(settled.refunds()[1].text.value_or(""), "asked Tara");
}

TEST(checkout_return_state) {
    simulator().reset();
    const dargah::Checkout checkout = hasty("memory:");
    const dargah::Started started = begin(checkout, "taba", "سفارش");
    const Came came = simulator().pay(started.payment().token().value());
    const dargah::ReturnState note = checkout.return_state(came.query, came.body);
    CHECK_EQUAL(note.order_id(), "سفارش");
    CHECK(note.expires() > started.payment().started() + std::chrono::minutes(59));
    const auto none = checkout.try_return_state("", "");
    CHECK(!none && none.error().kind() == dargah::ErrorKind::CallbackUnreadable);
}

TEST(checkout_builder) {
    dargah::CheckoutBuilder builder = builder_of("memory:");
    builder.set_journal_ca_file("/nowhere").set_journal_ca_pem("none").set_journal_only_own_ca(true);
    builder.set_journal_connect_timeout(std::chrono::seconds(1)).set_journal_timeout(std::chrono::seconds(1));
    builder.set_journal_connections(2).set_lease(std::chrono::milliseconds(1));
    CHECK_EQUAL(kind_of([&] { static_cast<void>(builder.build()); }, "lease"),
                dargah::ErrorKind::InvalidConfiguration);
    const dargah::Checkout checkout = builder.set_lease(std::chrono::minutes(1)).build();
    CHECK(checkout && builder);
    CHECK_EQUAL(kind_of([&] { static_cast<void>(builder.build()); }, "builder"), dargah::ErrorKind::Misuse);
    CHECK_EQUAL(kind_of([&] { static_cast<void>(dargah::CheckoutBuilder("nothing:x").build()); }, "journal"),
                dargah::ErrorKind::InvalidConfiguration);
    dargah::Checkout moved = hasty("memory:");
    const dargah::Checkout kept = std::move(moved);
    const auto away = moved.try_find("1");
    CHECK(!away && away.error().kind() == dargah::ErrorKind::Misuse);
}

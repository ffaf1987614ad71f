// Starts the simulator and talks to its control API, over plain HTTP on loopback.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "json.hpp"

// How the payer's browser came back to the shop.
struct Came {
    std::string query;
    std::string body;
};

class Simulator {
public:
    // `options` are those of the program, besides those that make it quiet and let it end with us.
    explicit Simulator(const std::vector<std::string>& options = {});
    ~Simulator();
    Simulator(const Simulator&) = delete;
    Simulator& operator=(const Simulator&) = delete;

    const std::string& tara() const { return tara_; }
    const std::string& refund() const { return refund_; }
    const std::string& tabapay() const { return tabapay_; }

    Came pay(std::string_view token) { return visit(token, "pay"); }
    Came decline(std::string_view token) { return visit(token, "decline"); }
    // E.g. {"gateway":"tara","operation":"purchaseVerify","fault":"html"}
    void fault(const std::string& plan) { call("POST", "faults", plan); }
    Json get(const std::string& path) { return call("GET", path, ""); }
    // Forgets payments, faults and counters.
    void reset();

private:
    Came visit(std::string_view token, const char* what);
    Json call(const std::string& method, const std::string& path, const std::string& body);

    int child_ = -1;
    int stdin_ = -1;
    int port_ = 0;
    std::string tara_, refund_, tabapay_;
};

// One simulator for all tests that need no other options; it starts when first asked for.
Simulator& simulator();

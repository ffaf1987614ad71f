// What the parts of the runner share: the answer in the making, the fields of a command, the clients.
#pragma once

#include <dargah.hpp>
#include <map>
#include <optional>
#include <string>

#include "support/json.hpp"

using namespace std::string_view_literals;

inline std::string quoted(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') {
            out += {'\\', c};
        } else if (static_cast<unsigned char>(c) < 0x20) {
            constexpr auto digits = "0123456789abcdef"sv;
            const auto code = static_cast<unsigned>(c);
            out += {'\\', 'u', '0', '0', digits[code >> 4], digits[code & 15]};
        } else {
            out += c;
        }
    }
    return out + '"';
}

// An object in the making.
class Answer {
public:
    Answer& text(const char* name, std::string_view value) { return raw(name, quoted(value)); }
    Answer& text(const char* name, std::optional<std::string_view> value) { return value ? text(name, *value) : *this; }
    Answer& number(const char* name, std::int64_t value) { return raw(name, std::to_string(value)); }
    Answer& truth(const char* name, bool value) { return raw(name, value ? "true" : "false"); }
    Answer& raw(const char* name, const std::string& value) {
        members_ += (members_.empty() ? "\"" : ",\"") + std::string(name) + "\":" + value;
        return *this;
    }
    template <class Range, class Item>
    Answer& list(const char* name, const Range& range, Item item) {
        std::string items;
        for (const auto& each : range) items += (items.empty() ? "" : ",") + item(each);
        return raw(name, "[" + items + "]");
    }
    // What a log could hold.
    void show(std::string_view text) { shown_ += (shown_.empty() ? "" : ",") + quoted(text); }

    template <class Error>
    Answer& error(const Error& error) {
        Answer out;
        out.number("kind", static_cast<std::int64_t>(error.kind())).text("operation", error.operation());
        out.text("progress", progress(error.progress())).truth("retryable", error.is_retryable());
        out.truth("money_may_have_moved", error.money_may_have_moved()).text("field", error.field());
        out.text("code", error.code());
        if (const auto status = error.http_status()) out.number("http_status", *status);
        show(error.message());
        show(error.message_fa());
        show(error.detail());
        show(error.to_json());
        return raw("error", "{" + out.members_ + "}");
    }

    static std::string_view progress(dargah::Progress progress) {
        return progress == dargah::Progress::NotSent ? "not sent" : progress == dargah::Progress::Sent ? "sent" : "answered";
    }

    std::string line() const {
        return "{" + members_ + (members_.empty() ? "" : ",") + "\"shown\":[" + shown_ + "]}";
    }

private:
    std::string members_, shown_;
};

inline const std::string& text(const Json& command, const char* name) { return command[name].text; }
inline std::int64_t number(const Json& command, const char* name) { return command[name].number(); }
inline bool truth(const Json& command, const char* name) { return command.has(name) && command[name].truth; }

// The clients of `open`.
struct Clients {
    dargah::Tara tara;
    dargah::TabaPay production, sandbox, tracking;
};
extern std::optional<Clients> clients;

inline dargah::Options options(const Json& in) {
    dargah::Options options;
    options.set_timeout(std::chrono::milliseconds(number(in, "timeout_ms")));
    return options;
}

using Command = void (*)(const Json&, Answer&);
using Commands = std::map<std::string_view, Command>;
extern const Commands checkout_commands;
void close_checkout();

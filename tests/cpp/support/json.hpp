// Reads the simulator's JSON: no more of it than these tests look at.
#pragma once

#include <cstdint>
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

struct Json {
    enum class Type { Null, Bool, Number, String, List, Object } type = Type::Null;
    std::string text;  // of strings, and numbers as they are written
    bool truth = false;
    std::vector<Json> list;
    std::map<std::string, Json> object;

    static Json parse(std::string_view text) {
        Json value;
        std::size_t at = 0;
        read(text, at, value);
        space(text, at);
        if (at != text.size()) throw std::runtime_error("JSON with something behind it");
        return value;
    }

    const Json& operator[](const std::string& name) const {
        const auto found = object.find(name);
        if (found == object.end()) throw std::runtime_error("no " + name + " in the JSON");
        return found->second;
    }

    bool has(const std::string& name) const { return object.count(name) != 0; }
    std::int64_t number() const { return std::stoll(text); }

private:
    static void space(std::string_view s, std::size_t& at) {
        while (at < s.size() && (s[at] == ' ' || s[at] == '\n' || s[at] == '\r' || s[at] == '\t')) ++at;
    }
    static char peek(std::string_view s, std::size_t at) {
        if (at >= s.size()) throw std::runtime_error("JSON that ends too early");
        return s[at];
    }
    static void expect(std::string_view s, std::size_t& at, char c) {
        if (peek(s, at) != c) throw std::runtime_error("odd JSON: " + std::string(s.substr(at, 40)));
        ++at;
    }
    static void utf8(unsigned code, std::string& out) {
        if (code < 0x80) {
            out += static_cast<char>(code);
        } else if (code < 0x800) {
            out += static_cast<char>(0xC0 | (code >> 6));
            out += static_cast<char>(0x80 | (code & 0x3F));
        } else {
            out += static_cast<char>(0xE0 | (code >> 12));
            out += static_cast<char>(0x80 | ((code >> 6) & 0x3F));
            out += static_cast<char>(0x80 | (code & 0x3F));
        }
    }
    static std::string string(std::string_view s, std::size_t& at) {
        expect(s, at, '"');
        std::string out;
        while (peek(s, at) != '"') {
            char c = s[at++];
            if (c != '\\') {
                out += c;
                continue;
            }
            c = peek(s, at);
            ++at;
            switch (c) {
                case 'n': out += '\n'; break;
                case 'r': out += '\r'; break;
                case 't': out += '\t'; break;
                case 'b': out += '\b'; break;
                case 'f': out += '\f'; break;
                case 'u':
                    utf8(static_cast<unsigned>(std::stoul(std::string(s.substr(at, 4)), nullptr, 16)), out);
                    at += 4;
                    break;
                default: out += c;
            }
        }
        ++at;
        return out;
    }
    static void read(std::string_view s, std::size_t& at, Json& value) {
        space(s, at);
        const char c = peek(s, at);
        if (c == '{' || c == '[') {
            const bool object = c == '{';
            value.type = object ? Type::Object : Type::List;
            const char end = object ? '}' : ']';
            ++at;
            space(s, at);
            while (peek(s, at) != end) {
                space(s, at);
                if (object) {
                    std::string name = string(s, at);
                    space(s, at);
                    expect(s, at, ':');
                    read(s, at, value.object[name]);
                } else {
                    value.list.emplace_back();
                    read(s, at, value.list.back());
                }
                space(s, at);
                if (peek(s, at) == ',') ++at;
            }
            ++at;
        } else if (c == '"') {
            value.type = Type::String;
            value.text = string(s, at);
        } else {
            const std::size_t start = at;
            while (at < s.size() && std::string_view(",]} \n\r\t").find(s[at]) == std::string_view::npos) ++at;
            value.text = std::string(s.substr(start, at - start));
            value.type = value.text == "null" ? Type::Null
                         : value.text == "true" || value.text == "false" ? Type::Bool
                                                                         : Type::Number;
            value.truth = value.text == "true";
        }
    }
};

// The smallest test frame that says what failed and where.
#pragma once

#include <exception>
#include <iostream>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace check {

struct Test {
    const char* name;
    void (*body)();
};

inline std::vector<Test>& tests() {
    static std::vector<Test> all;
    return all;
}

inline int& failures() {
    static int count = 0;
    return count;
}

struct Register {
    Register(const char* name, void (*body)()) { tests().push_back({name, body}); }
};

inline void fail(const char* file, int line, const std::string& what) {
    ++failures();
    std::cout << file << ":" << line << ": " << what << std::endl;
}

template <class T>
std::string show(const T& value) {
    if constexpr (std::is_same_v<T, bool>) {
        return value ? "true" : "false";
    } else if constexpr (std::is_enum_v<T>) {
        return std::to_string(static_cast<long long>(value));
    } else if constexpr (std::is_arithmetic_v<T>) {
        return std::to_string(value);
    } else {
        return "\"" + std::string(std::string_view(value)) + "\"";
    }
}

template <class A, class B>
void equal(const char* file, int line, const char* text, const A& a, const B& b) {
    if (!(a == b)) fail(file, line, std::string(text) + ": " + show(a) + " is not " + show(b));
}

// Runs everything whose name holds `only`; the last line says how it went.
inline int run(std::string_view only) {
    int passed = 0;
    int failed = 0;
    for (const Test& test : tests()) {
        if (std::string_view(test.name).find(only) == std::string_view::npos) continue;
        const int before = failures();
        try {
            test.body();
        } catch (const std::exception& error) {
            fail(test.name, 0, std::string("threw: ") + error.what());
        }
        if (failures() == before) {
            ++passed;
        } else {
            ++failed;
            std::cout << "FAILED " << test.name << std::endl;
        }
    }
    std::cout << passed << " passed, " << failed << " failed" << std::endl;
    return failed == 0 && passed > 0 ? 0 : 1;
}

}  // namespace check

#define TEST(name)                                              \
    static void name();                                         \
    static const check::Register register_##name(#name, &name); \
    static void name()

#define CHECK(condition) \
    do {                 \
        if (!(condition)) check::fail(__FILE__, __LINE__, #condition); \
    } while (false)

#define CHECK_EQUAL(a, b) check::equal(__FILE__, __LINE__, #a " == " #b, a, b)

// What must be there for the rest of the test to make sense.
#define REQUIRE(condition)                                  \
    do {                                                    \
        if (!(condition)) {                                 \
            check::fail(__FILE__, __LINE__, #condition);    \
            return;                                         \
        }                                                   \
    } while (false)

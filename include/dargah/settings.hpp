/// @file
/// Time limits, cancelling, certificates and proxy, and the events of attempts.

#ifndef DARGAH_SETTINGS_HPP
#define DARGAH_SETTINGS_HPP

#include "error.hpp"

namespace dargah {

namespace detail {

template <>
struct Free<dargah_cancel> {
    void operator()(dargah_cancel* cancel) const noexcept { dargah_cancel_free(cancel); }
};

template <>
struct Free<dargah_options> {
    void operator()(dargah_options* options) const noexcept { dargah_options_free(options); }
};

template <>
struct Free<dargah_event> {
    void operator()(dargah_event* event) const noexcept { dargah_event_free(event); }
};

template <>
struct Free<dargah_event_queue> {
    void operator()(dargah_event_queue* queue) const noexcept { dargah_event_queue_free(queue); }
};

template <>
struct Free<dargah_network> {
    void operator()(dargah_network* network) const noexcept { dargah_network_free(network); }
};

}  // namespace detail

/// Ends calls from another thread. May be used by any number of calls and threads at the same time.
class Cancel : public detail::Handle<dargah_cancel> {
public:
    using Handle::Handle;

    /// A handle that has not been pulled.
    static Result<Cancel> try_make() noexcept {
        return detail::make<Cancel, dargah_cancel>(
            [&](dargah_cancel** out, dargah_error** err) { return dargah_cancel_new(out, err); });
    }

    /// Ends every call that was given this handle; each ends with ErrorKind::Cancelled, or a verify with an
    /// unknown outcome, and says how far it got. From any thread, any number of times.
    void cancel() const noexcept { dargah_cancel_cancel(get()); }

    /// Whether it was pulled.
    [[nodiscard]] bool is_cancelled() const noexcept { return dargah_cancel_is_cancelled(get()); }

#if DARGAH_EXCEPTIONS
    /// Like try_make(), but throws Error.
    Cancel() : Cancel(try_make().value()) {}
#endif
};

/// What one call may take. Without them a call takes the client's own settings.
class Options : public detail::Handle<dargah_options> {
public:
    using Handle::Handle;

    /// Options that change nothing.
    static Result<Options> try_make() noexcept {
        return detail::make<Options, dargah_options>(
            [&](dargah_options** out, dargah_error** err) { return dargah_options_new(out, err); });
    }

    /// Limits the whole call: 1 ms to 10 minutes. Checked by the call.
    Result<void> try_set_timeout(std::chrono::milliseconds timeout) noexcept {
        return detail::done(
            [&](dargah_error** err) { return dargah_options_set_timeout_ms(get(), detail::ms(timeout), err); });
    }

    /// Limits each new connection: 1 ms to 10 minutes. Checked by the call.
    Result<void> try_set_connect_timeout(std::chrono::milliseconds timeout) noexcept {
        return detail::done(
            [&](dargah_error** err) { return dargah_options_set_connect_timeout_ms(get(), detail::ms(timeout), err); });
    }

    /// Lets `cancel` end the call. The options keep their own hold on it: it may end before them.
    Result<void> try_set_cancel(const Cancel& cancel) noexcept {
        return detail::done([&](dargah_error** err) { return dargah_options_set_cancel(get(), cancel.get(), err); });
    }

#if DARGAH_EXCEPTIONS
    /// Like try_make(), but throws Error.
    Options() : Options(try_make().value()) {}

    /// Like try_set_timeout(), but throws Error; can be chained.
    Options& set_timeout(std::chrono::milliseconds timeout) {
        try_set_timeout(timeout).value();
        return *this;
    }

    /// Like try_set_connect_timeout(), but throws Error; can be chained.
    Options& set_connect_timeout(std::chrono::milliseconds timeout) {
        try_set_connect_timeout(timeout).value();
        return *this;
    }

    /// Like try_set_cancel(), but throws Error; can be chained.
    Options& set_cancel(const Cancel& cancel) {
        try_set_cancel(cancel).value();
        return *this;
    }
#endif
};

/// Options for one call, or none.
class OptionsRef {
public:
    /// The client's own settings.
    OptionsRef() noexcept = default;
    /// These options, which must live until the call has ended.
    OptionsRef(const Options& options) noexcept : options_(options.get()) {}
    /// The handle, for the C functions; NULL for none.
    [[nodiscard]] const dargah_options* get() const noexcept { return options_; }

private:
    const dargah_options* options_ = nullptr;
};

/// How connections are made: certificates, proxy, user agent. The system's certificate store and the
/// environment are never read; the Mozilla roots are built in.
class Network : public detail::Handle<dargah_network> {
public:
    using Handle::Handle;

    /// The usual settings.
    static Result<Network> try_make() noexcept {
        return detail::make<Network, dargah_network>(
            [&](dargah_network** out, dargah_error** err) { return dargah_network_new(out, err); });
    }

    /// Trusts the certificates in this PEM file besides the built-in roots. Read when a client is built.
    Result<void> try_set_ca_file(std::string_view path) noexcept {
        return detail::done([&](dargah_error** err) {
            return dargah_network_set_ca_file(get(), detail::data(path), path.size(), err);
        });
    }

    /// The same, from a text.
    Result<void> try_set_ca_pem(std::string_view pem) noexcept {
        return detail::done(
            [&](dargah_error** err) { return dargah_network_set_ca_pem(get(), detail::data(pem), pem.size(), err); });
    }

    /// Trusts nothing but the own certificates.
    Result<void> try_set_only_own_ca(bool only_own_ca) noexcept {
        return detail::done(
            [&](dargah_error** err) { return dargah_network_set_only_own_ca(get(), only_own_ca, err); });
    }

    /// Goes through an HTTP proxy: `http://[user:password@]host:port`.
    Result<void> try_set_proxy(std::string_view proxy) noexcept {
        return detail::done([&](dargah_error** err) {
            return dargah_network_set_proxy(get(), detail::data(proxy), proxy.size(), err);
        });
    }

    /// Sets the `User-Agent` header; visible ASCII.
    Result<void> try_set_user_agent(std::string_view user_agent) noexcept {
        return detail::done([&](dargah_error** err) {
            return dargah_network_set_user_agent(get(), detail::data(user_agent), user_agent.size(), err);
        });
    }

    /// Limits the length of an answer, in bytes. 1 MiB unless set.
    Result<void> try_set_max_answer_bytes(std::size_t bytes) noexcept {
        return detail::done([&](dargah_error** err) { return dargah_network_set_max_answer_bytes(get(), bytes, err); });
    }

    /// How long a connection without use is kept. 4 seconds unless set.
    Result<void> try_set_idle_timeout(std::chrono::milliseconds timeout) noexcept {
        return detail::done(
            [&](dargah_error** err) { return dargah_network_set_idle_timeout_ms(get(), detail::ms(timeout), err); });
    }

#if DARGAH_EXCEPTIONS
    /// Like try_make(), but throws Error.
    Network() : Network(try_make().value()) {}

    /// Like try_set_ca_file(), but throws Error; can be chained.
    Network& set_ca_file(std::string_view path) {
        try_set_ca_file(path).value();
        return *this;
    }

    /// Like try_set_ca_pem(), but throws Error; can be chained.
    Network& set_ca_pem(std::string_view pem) {
        try_set_ca_pem(pem).value();
        return *this;
    }

    /// Like try_set_only_own_ca(), but throws Error; can be chained.
    Network& set_only_own_ca(bool only_own_ca) {
        try_set_only_own_ca(only_own_ca).value();
        return *this;
    }

    /// Like try_set_proxy(), but throws Error; can be chained.
    Network& set_proxy(std::string_view proxy) {
        try_set_proxy(proxy).value();
        return *this;
    }

    /// Like try_set_user_agent(), but throws Error; can be chained.
    Network& set_user_agent(std::string_view user_agent) {
        try_set_user_agent(user_agent).value();
        return *this;
    }

    /// Like try_set_max_answer_bytes(), but throws Error; can be chained.
    Network& set_max_answer_bytes(std::size_t bytes) {
        try_set_max_answer_bytes(bytes).value();
        return *this;
    }

    /// Like try_set_idle_timeout(), but throws Error; can be chained.
    Network& set_idle_timeout(std::chrono::milliseconds timeout) {
        try_set_idle_timeout(timeout).value();
        return *this;
    }
#endif
};

/// One attempt at one request. Lives during the callback that it is given to, or as long as its Event.
class EventView : public detail::Borrowed<dargah_event> {
public:
    using Borrowed::Borrowed;

    /// `tara` or `tabapay`.
    [[nodiscard]] std::string_view gateway() const noexcept DARGAH_LIFETIMEBOUND {
        detail::Length len;
        return len.text(dargah_event_gateway(get(), len));
    }

    /// The call, named as the gateway names it.
    [[nodiscard]] std::string_view operation() const noexcept DARGAH_LIFETIMEBOUND {
        detail::Length len;
        return len.text(dargah_event_operation(get(), len));
    }

    /// 1 for the first attempt of this operation within one call.
    [[nodiscard]] std::uint32_t attempt() const noexcept { return dargah_event_attempt(get()); }

    /// How far the request got.
    [[nodiscard]] Progress progress() const noexcept { return static_cast<Progress>(dargah_event_progress(get())); }

    /// Whether a kept connection was used.
    [[nodiscard]] ConnectionUse connection() const noexcept {
        return static_cast<ConnectionUse>(dargah_event_connection(get()));
    }

    /// What went wrong; nothing where an answer came, whatever it says.
    [[nodiscard]] std::optional<ErrorKind> failure() const noexcept {
        const auto kind =
            detail::number<std::uint32_t>([&](std::uint32_t* out) { return dargah_event_failure(get(), out); });
        if (!kind) return std::nullopt;
        return static_cast<ErrorKind>(*kind);
    }

    /// The HTTP status. Nothing where no answer came.
    [[nodiscard]] std::optional<std::uint32_t> http_status() const noexcept {
        return detail::number<std::uint32_t>([&](std::uint32_t* out) { return dargah_event_http_status(get(), out); });
    }

    /// How long the whole attempt took.
    [[nodiscard]] std::chrono::microseconds total() const noexcept {
        return std::chrono::microseconds(static_cast<std::chrono::microseconds::rep>(dargah_event_total_us(get())));
    }

    /// How long finding the address took. Nothing where none had to be found.
    [[nodiscard]] std::optional<std::chrono::microseconds> resolve() const noexcept {
        return detail::micros(
            detail::number<std::uint64_t>([&](std::uint64_t* out) { return dargah_event_resolve_us(get(), out); }));
    }

    /// How long connection and TLS took. `false` on a kept connection.
    [[nodiscard]] std::optional<std::chrono::microseconds> connect() const noexcept {
        return detail::micros(
            detail::number<std::uint64_t>([&](std::uint64_t* out) { return dargah_event_connect_us(get(), out); }));
    }

    /// From the request to the answer's head. Nothing where no head came.
    [[nodiscard]] std::optional<std::chrono::microseconds> wait() const noexcept {
        return detail::micros(
            detail::number<std::uint64_t>([&](std::uint64_t* out) { return dargah_event_wait_us(get(), out); }));
    }

    /// From the answer's head to its last byte. Nothing where it was not read to its end.
    [[nodiscard]] std::optional<std::chrono::microseconds> read() const noexcept {
        return detail::micros(
            detail::number<std::uint64_t>([&](std::uint64_t* out) { return dargah_event_read_us(get(), out); }));
    }

    /// The whole event as JSON.
    [[nodiscard]] Text to_json() const noexcept { return Text(dargah_event_to_json(get())); }
};

/// An attempt that was taken out of an EventQueue.
class Event : public detail::Handle<dargah_event> {
public:
    using Handle::Handle;

    /// What it says. Lives as long as this.
    [[nodiscard]] EventView view() const noexcept DARGAH_LIFETIMEBOUND { return EventView(get()); }
};

/// Keeps the last attempts of the clients that report to it, for programs that nobody may call back into. Any number of
/// clients and threads may share one.
class EventQueue : public detail::Handle<dargah_event_queue> {
public:
    using Handle::Handle;

    /// An empty queue that keeps the last `capacity` events: 1 to 65536.
    static Result<EventQueue> try_make(std::size_t capacity) noexcept {
        return detail::make<EventQueue, dargah_event_queue>([&](dargah_event_queue** out, dargah_error** err) {
            return dargah_event_queue_new(capacity, out, err);
        });
    }

    /// Takes the oldest event out; nothing where there is none.
    [[nodiscard]] std::optional<Event> take() const noexcept {
        dargah_event* event = dargah_event_queue_take(get());
        if (!event) return std::nullopt;
        return Event(event);
    }

    /// How many events were lost since the queue was made, because it was full and nobody took them.
    [[nodiscard]] std::uint64_t lost() const noexcept { return dargah_event_queue_lost(get()); }

#if DARGAH_EXCEPTIONS
    /// Like try_make(), but throws Error.
    explicit EventQueue(std::size_t capacity) : EventQueue(try_make(capacity).value()) {}
#endif
};

namespace detail {

/// The two functions that C gets for a callable of type `F`.
template <class F>
struct Sink {
    static void on_event(void* user, const dargah_event* event) noexcept {
        // An exception must not cross the C border, and a report of a payment must not end it.
#if DARGAH_EXCEPTIONS
        try {
            (*static_cast<F*>(user))(EventView(event));
        } catch (...) {
        }
#else
        (*static_cast<F*>(user))(EventView(event));
#endif
    }
    static void on_drop(void* user) noexcept { delete static_cast<F*>(user); }
};

}  // namespace detail

}  // namespace dargah
#endif

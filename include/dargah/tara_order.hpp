/// @file
/// An order at Tara, its invoice items, and the merchandise groups that items belong to.

#ifndef DARGAH_TARA_ORDER_HPP
#define DARGAH_TARA_ORDER_HPP

#include "outcome.hpp"

namespace dargah {

namespace detail {

template <>
struct Free<dargah_tara_items> {
    void operator()(dargah_tara_items* items) const noexcept { dargah_tara_items_free(items); }
};

template <>
struct Free<dargah_tara_order> {
    void operator()(dargah_tara_order* order) const noexcept { dargah_tara_order_free(order); }
};

template <>
struct Free<dargah_tara_groups> {
    void operator()(dargah_tara_groups* groups) const noexcept { dargah_tara_groups_free(groups); }
};

template <>
struct Free<dargah_tara_group_map> {
    void operator()(dargah_tara_group_map* map) const noexcept { dargah_tara_group_map_free(map); }
};

}  // namespace detail

/// One merchandise group of Tara's, borrowed from TaraGroups.
struct TaraGroup {
    std::int64_t id;                       ///< Its code: goes into an item's `group`.
    std::string_view title;                ///< Its title: goes into an item's `group_title`.
    std::optional<std::string_view> name;  ///< Its key, where it has one.
    std::optional<std::string_view> tag;   ///< Its tags, where it has any.
};

namespace detail {

struct GroupAccess {
    const dargah_tara_groups* groups = nullptr;
    std::size_t count() const noexcept { return dargah_tara_groups_count(groups); }
    TaraGroup at(std::size_t index) const noexcept {
        Length title;
        Length name;
        Length tag;
        TaraGroup group{0, {}, {}, {}};
        dargah_tara_groups_id_at(groups, index, &group.id);
        group.title = title.text(dargah_tara_groups_title_at(groups, index, title));
        group.name = name.optional(dargah_tara_groups_name_at(groups, index, name));
        group.tag = tag.optional(dargah_tara_groups_tag_at(groups, index, tag));
        return group;
    }
};

}  // namespace detail

/// Tara's merchandise groups.
class TaraGroups : public detail::Handle<dargah_tara_groups> {
public:
    using Handle::Handle;

    /// The groups.
    [[nodiscard]] List<detail::GroupAccess> list() const noexcept DARGAH_LIFETIMEBOUND {
        return List(detail::GroupAccess{get()});
    }
    /// The first group.
    [[nodiscard]] auto begin() const noexcept DARGAH_LIFETIMEBOUND { return list().begin(); }
    /// Behind the last group.
    [[nodiscard]] auto end() const noexcept DARGAH_LIFETIMEBOUND { return list().end(); }
    /// How many groups there are.
    [[nodiscard]] std::size_t size() const noexcept { return list().size(); }
    /// The group at a place.
    [[nodiscard]] TaraGroup operator[](std::size_t index) const noexcept DARGAH_LIFETIMEBOUND { return list()[index]; }

    /// The place of the group whose key, title or one of whose tags is this text; nothing where there is none.
    [[nodiscard]] std::optional<std::size_t> find(std::string_view wanted) const noexcept {
        return detail::number<std::size_t>(
            [&](std::size_t* out) { return dargah_tara_groups_find(get(), detail::data(wanted), wanted.size(), out); });
    }
};

/// The shop's own categories mapped onto Tara's groups.
class TaraGroupMap : public detail::Handle<dargah_tara_group_map> {
public:
    using Handle::Handle;

    /// A map in which every category goes to `other` (26 is seen in use). The groups may be freed.
    static Result<TaraGroupMap> try_make(const TaraGroups& groups, std::int64_t other) noexcept {
        return detail::make<TaraGroupMap, dargah_tara_group_map>([&](dargah_tara_group_map** out, dargah_error** err) {
            return dargah_tara_group_map_new(groups.get(), other, out, err);
        });
    }

    /// Maps one category of the shop onto the group with this code, which must be one of Tara's.
    Result<void> try_add(std::string_view category, std::int64_t group) noexcept {
        return detail::done([&](dargah_error** err) {
            return dargah_tara_group_map_add(get(), detail::data(category), category.size(), group, err);
        });
    }

    /// The place, among the groups that the map was made of, of the group of a category.
    Result<std::size_t> try_find(std::string_view category) const noexcept {
        return detail::number_or_error<std::size_t>([&](std::size_t* out, dargah_error** err) {
            return dargah_tara_group_map_get(get(), detail::data(category), category.size(), out, err);
        });
    }

#if DARGAH_EXCEPTIONS
    /// Like try_make(), but throws Error.
    TaraGroupMap(const TaraGroups& groups, std::int64_t other) : TaraGroupMap(try_make(groups, other).value()) {}

    /// Like try_add(), but throws Error; can be chained.
    TaraGroupMap& add(std::string_view category, std::int64_t group) {
        try_add(category, group).value();
        return *this;
    }

    /// Like try_find(), but throws Error.
    [[nodiscard]] std::size_t find(std::string_view category) const { return try_find(category).value(); }
#endif
};

/// Invoice items: goods, and shipping as an item of its own.
class TaraItems : public detail::Handle<dargah_tara_items> {
public:
    using Handle::Handle;

    /// An empty list.
    static Result<TaraItems> try_make() noexcept {
        return detail::make<TaraItems, dargah_tara_items>(
            [&](dargah_tara_items** out, dargah_error** err) { return dargah_tara_items_new(out, err); });
    }

    /// Adds an item. `fee` is the price of one unit in Rial; `group` and `group_title` are those of a
    /// merchandise group of Tara's.
    Result<void> try_add(std::string_view name, std::string_view code, std::int64_t count, Unit unit, std::int64_t fee,
                         std::string_view group, std::string_view group_title) noexcept {
        return detail::done([&](dargah_error** err) {
            return dargah_tara_items_add(get(), detail::data(name), name.size(), detail::data(code), code.size(), count,
                                         static_cast<std::uint32_t>(unit), fee, detail::data(group), group.size(),
                                         detail::data(group_title), group_title.size(), err);
        });
    }

    /// Sets `data` of the item that was added last.
    Result<void> try_set_data(std::string_view data) noexcept {
        return detail::done([&](dargah_error** err) {
            return dargah_tara_items_set_data(get(), detail::data(data), data.size(), err);
        });
    }

    /// Adds fields that this library does not know to the item that was added last: a JSON object.
    Result<void> try_set_extra_json(std::string_view json) noexcept {
        return detail::done([&](dargah_error** err) {
            return dargah_tara_items_set_extra_json(get(), detail::data(json), json.size(), err);
        });
    }

#if DARGAH_EXCEPTIONS
    /// Like try_make(), but throws Error.
    TaraItems() : TaraItems(try_make().value()) {}

    /// Like try_add(), but throws Error; can be chained.
    TaraItems& add(std::string_view name, std::string_view code, std::int64_t count, Unit unit, std::int64_t fee,
                   std::string_view group, std::string_view group_title) {
        try_add(name, code, count, unit, fee, group, group_title).value();
        return *this;
    }

    /// Like try_set_data(), but throws Error; can be chained.
    TaraItems& set_data(std::string_view data) {
        try_set_data(data).value();
        return *this;
    }

    /// Like try_set_extra_json(), but throws Error; can be chained.
    TaraItems& set_extra_json(std::string_view json) {
        try_set_extra_json(json).value();
        return *this;
    }
#endif
};

/// An order at Tara.
class TaraOrder : public detail::Handle<dargah_tara_order> {
public:
    using Handle::Handle;

    /// An order whose whole amount, in Rial, goes to one service. `ip` is the payer's; `call_back_url` is
    /// where the payer's browser comes back to.
    static Result<TaraOrder> try_make(std::int64_t amount, std::int64_t service_id, std::string_view ip,
                                      std::string_view call_back_url) noexcept {
        return detail::make<TaraOrder, dargah_tara_order>([&](dargah_tara_order** out, dargah_error** err) {
            return dargah_tara_order_new(amount, service_id, detail::data(ip), ip.size(), detail::data(call_back_url),
                                         call_back_url.size(), out, err);
        });
    }

    /// Sets `orderId`.
    Result<void> try_set_order_id(std::string_view order_id) noexcept {
        return detail::done([&](dargah_error** err) {
            return dargah_tara_order_set_order_id(get(), detail::data(order_id), order_id.size(), err);
        });
    }

    /// Sets `mobile`, in any of the usual forms.
    Result<void> try_set_mobile(std::string_view mobile) noexcept {
        return detail::done([&](dargah_error** err) {
            return dargah_tara_order_set_mobile(get(), detail::data(mobile), mobile.size(), err);
        });
    }

    /// Sets `additionalData`, which comes back in the callback.
    Result<void> try_set_additional_data(std::string_view data) noexcept {
        return detail::done([&](dargah_error** err) {
            return dargah_tara_order_set_additional_data(get(), detail::data(data), data.size(), err);
        });
    }

    /// Sets `vat`, in Rial.
    Result<void> try_set_vat(std::int64_t vat) noexcept {
        return detail::done([&](dargah_error** err) { return dargah_tara_order_set_vat(get(), vat, err); });
    }

    /// Takes the service amounts away, to divide the amount among several services.
    Result<void> try_clear_service_amounts() noexcept {
        return detail::done([&](dargah_error** err) { return dargah_tara_order_clear_service_amounts(get(), err); });
    }

    /// Adds a service amount, in Rial. All of them must add up to the amount.
    Result<void> try_add_service_amount(std::int64_t service_id, std::int64_t amount) noexcept {
        return detail::done(
            [&](dargah_error** err) { return dargah_tara_order_add_service_amount(get(), service_id, amount, err); });
    }

    /// Sets the invoice items; the order keeps a copy.
    Result<void> try_set_items(const TaraItems& items) noexcept {
        return detail::done([&](dargah_error** err) { return dargah_tara_order_set_items(get(), items.get(), err); });
    }

    /// Refuses items that do not add up to the amount, instead of warning.
    Result<void> try_set_items_must_add_up(bool must) noexcept {
        return detail::done(
            [&](dargah_error** err) { return dargah_tara_order_set_items_must_add_up(get(), must, err); });
    }

    /// Adds fields that this library does not know: a JSON object.
    Result<void> try_set_extra_json(std::string_view json) noexcept {
        return detail::done([&](dargah_error** err) {
            return dargah_tara_order_set_extra_json(get(), detail::data(json), json.size(), err);
        });
    }

    /// Checks everything that can be known before sending. Tara::get_token() does it by itself.
    Result<void> try_check() const noexcept {
        return detail::done([&](dargah_error** err) { return dargah_tara_order_check(get(), err); });
    }

    /// What the invoice items add up to, in Rial, where that is not the amount: odd, but not refused. Nothing
    /// where all is well, or where the order would be refused.
    [[nodiscard]] std::optional<std::int64_t> items_do_not_add_up() const noexcept {
        return detail::number<std::int64_t>(
            [&](std::int64_t* out) { return dargah_tara_order_items_do_not_add_up(get(), out); });
    }

    /// What verify will have to find for this order and the token that Tara gave for it.
    Result<Expected> try_expected(std::string_view token) const noexcept {
        return detail::make<Expected, dargah_expected>([&](dargah_expected** out, dargah_error** err) {
            return dargah_tara_order_expected(get(), detail::data(token), token.size(), out, err);
        });
    }

#if DARGAH_EXCEPTIONS
    /// Like try_make(), but throws Error.
    TaraOrder(std::int64_t amount, std::int64_t service_id, std::string_view ip, std::string_view call_back_url)
        : TaraOrder(try_make(amount, service_id, ip, call_back_url).value()) {}

    /// Like try_set_order_id(), but throws Error; can be chained.
    TaraOrder& set_order_id(std::string_view order_id) {
        try_set_order_id(order_id).value();
        return *this;
    }

    /// Like try_set_mobile(), but throws Error; can be chained.
    TaraOrder& set_mobile(std::string_view mobile) {
        try_set_mobile(mobile).value();
        return *this;
    }

    /// Like try_set_additional_data(), but throws Error; can be chained.
    TaraOrder& set_additional_data(std::string_view data) {
        try_set_additional_data(data).value();
        return *this;
    }

    /// Like try_set_vat(), but throws Error; can be chained.
    TaraOrder& set_vat(std::int64_t vat) {
        try_set_vat(vat).value();
        return *this;
    }

    /// Like try_clear_service_amounts(), but throws Error; can be chained.
    TaraOrder& clear_service_amounts() {
        try_clear_service_amounts().value();
        return *this;
    }

    /// Like try_add_service_amount(), but throws Error; can be chained.
    TaraOrder& add_service_amount(std::int64_t service_id, std::int64_t amount) {
        try_add_service_amount(service_id, amount).value();
        return *this;
    }

    /// Like try_set_items(), but throws Error; can be chained.
    TaraOrder& set_items(const TaraItems& items) {
        try_set_items(items).value();
        return *this;
    }

    /// Like try_set_items_must_add_up(), but throws Error; can be chained.
    TaraOrder& set_items_must_add_up(bool must) {
        try_set_items_must_add_up(must).value();
        return *this;
    }

    /// Like try_set_extra_json(), but throws Error; can be chained.
    TaraOrder& set_extra_json(std::string_view json) {
        try_set_extra_json(json).value();
        return *this;
    }

    /// Like try_check(), but throws Error.
    void check() const { try_check().value(); }

    /// Like try_expected(), but throws Error.
    [[nodiscard]] Expected expected(std::string_view token) const { return try_expected(token).value(); }
#endif
};

}  // namespace dargah
#endif

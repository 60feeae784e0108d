#pragma once

#include <models/kube/fieldpath.h>

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

#include <optional>

namespace raydeck::kube {

/// What the items of two versions of a list are called, each by the same rule.
struct ItemNames {
    QStringList before = {};
    QStringList after = {};
};

/// By what people tell the items of a list apart: groups by groupName, containers by name, ports by number and protocol.
/// Nothing: the list has no such rule, or not all items have a name of their own.
/// Source: x-kubernetes-list-map-keys and patchMergeKey of core/v1, 1.36; workerGroupSpecs is atomic for the server.
[[nodiscard]] std::optional<ItemNames> itemNames(QStringView list, const QJsonArray &before, const QJsonArray &after);

/// The name of an item on the way to a field; another version of the object can have it at another index.
struct ItemName {
    QString name = {};
    bool operator==(const ItemName &) const = default;
};
using NamedStep = std::variant<QString, qsizetype, ItemName>;
using NamedPath = QList<NamedStep>;

/// A path of `object`, with the names of items where they have some.
[[nodiscard]] NamedPath namedPath(const FieldPath &path, const QJsonObject &object);
/// Where it stands in an object; nothing: an item on the way is not there. The last key need not be there.
[[nodiscard]] std::optional<FieldPath> pathIn(const QJsonObject &object, const NamedPath &path);
/// What stands at a path; Undefined: nothing.
[[nodiscard]] QJsonValue valueAt(const QJsonValue &root, const FieldPath &path);
/// Whether one of both is at or below the other.
[[nodiscard]] bool overlap(const NamedPath &one, const NamedPath &other);

} // namespace raydeck::kube

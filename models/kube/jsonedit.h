#pragma once

#include <models/kube/fieldpath.h>

#include <QJsonValue>
#include <QList>

#include <optional>

namespace raydeck::kube {

// The same edits on JSON values as on a YAML text, to compare with. Nothing: a parent on the way is of another kind.
// A step in brackets that looks like an index is a key where there is an object.

[[nodiscard]] std::optional<QJsonValue> jsonWith(const QJsonValue &root, const FieldPath &path,
                                                 const QJsonValue &value);
[[nodiscard]] std::optional<QJsonValue> jsonWithout(const QJsonValue &root, const FieldPath &path);
[[nodiscard]] std::optional<QJsonValue> jsonInserted(const QJsonValue &root, const FieldPath &list, qsizetype index,
                                                     const QJsonValue &value);
/// The items of `list` in a new order; an index may come twice or not at all.
[[nodiscard]] std::optional<QJsonValue> jsonReordered(const QJsonValue &root, const FieldPath &list,
                                                      const QList<qsizetype> &order);

} // namespace raydeck::kube

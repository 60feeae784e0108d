#pragma once

#include <models/kube/fieldpath.h>

#include <QJsonObject>
#include <QJsonValue>
#include <QList>

namespace raydeck::kube {

/// One entry of a diff of meaning: what stands at a path in one object and not, or differently, in another.
struct FieldChange {
    FieldPath path = {};                       ///< in the new object; of what was removed: in the old one
    QJsonValue before = QJsonValue::Undefined; ///< Undefined: it was not there
    QJsonValue after = QJsonValue::Undefined;  ///< Undefined: it is not there any more
    bool isOrder = false;                      ///< the items of a list are the same in another order: before and after
                                               ///< are what they are called by

    [[nodiscard]] bool isAdded() const { return before.isUndefined(); }
    [[nodiscard]] bool isRemoved() const { return after.isUndefined(); }
    bool operator==(const FieldChange &) const = default;
};

/// What differs between two objects of Kubernetes for whoever acts on them. Lists whose items have a name are compared
/// by it, others by their longest common part; an added or removed map, list or item is one entry. A null field is an
/// absent one, and 1 and "1", 0.1 and "0.1" are the same amount. What only a server sets is left out (status, metadata.managedFields,
/// resourceVersion, uid, generation, …, and kubectl's last-applied annotation), and a namespace that one of both leaves
/// open. Sorted as the new object is, what was removed behind its neighbours. Thread: any.
/// Source: x-kubernetes-list-map-keys and patchMergeKey of core/v1, 1.36.
[[nodiscard]] QList<FieldChange> fieldChanges(const QJsonObject &before, const QJsonObject &after);

/// `after` without this one change: what it would be had nobody made it.
[[nodiscard]] QJsonObject withoutChange(const QJsonObject &after, const FieldChange &change);

} // namespace raydeck::kube

#pragma once

#include <models/kube/apply/listkeys.h>

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QString>

namespace raydeck::kube {

/// Who set a field last: an entry of metadata.managedFields that has it.
struct FieldOwner {
    QString manager = {};
    QString operation = {};   ///< Apply or Update
    QString subresource = {}; ///< such as status; empty: the object itself
    QDateTime time = {};      ///< UTC

    bool operator==(const FieldOwner &) const = default;
};

/// The owners of a field of `object`, of what is below it, or of the atomic list or map that it is in; the newest first.
/// Source: Kubernetes "Server-Side Apply", field management; structured-merge-diff fieldpath/serialize.go, v6.
[[nodiscard]] QList<FieldOwner> ownersOf(const QJsonObject &object, const FieldPath &path);

/// What this manager's Apply entry has (FieldsV1); empty: it never applied.
[[nodiscard]] QJsonObject appliedFields(const QJsonObject &object, QLatin1StringView manager);

} // namespace raydeck::kube

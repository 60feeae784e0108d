#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QLatin1StringView>

namespace raydeck::kube {

/// A field of metadata that only the server sets. Source: ObjectMeta, 1.36.
[[nodiscard]] bool isSetByServer(QStringView metadataKey);
/// The annotation in which kubectl keeps what it applied.
inline constexpr auto LastApplied = QLatin1StringView("kubectl.kubernetes.io/last-applied-configuration");

/// An object as a person writes it: without its status and what only the server sets in its metadata (managedFields, uid,
/// resourceVersion, generation, times), without kubectl's copy of what it applied. Owners and finalizers stay.
[[nodiscard]] QJsonObject cleanObject(QJsonObject object);

/// JSON as YAML, in the order in which people write: apiVersion, kind, metadata, names before what they name, templates
/// last. Texts of several lines are block scalars. Reading it again gives the same values. Thread: any.
[[nodiscard]] QByteArray toYaml(const QJsonValue &value);

/// cleanObject() as YAML.
[[nodiscard]] QByteArray cleanYaml(const QJsonObject &object);

} // namespace raydeck::kube

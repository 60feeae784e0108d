#pragma once

#include <models/kube/yamldocument.h>

#include <QByteArray>
#include <QList>
#include <QString>

namespace raydeck::ray {

/// One volume of all members by its name: each edit leaves what is right already as it stands.

/// Head and groups that have a container.
[[nodiscard]] QList<kube::FieldPath> membersOf(const kube::YamlDocument &cluster);
/// Index of the item with that name; -1: there is none.
[[nodiscard]] qsizetype indexOfName(const kube::YamlDocument &document, const kube::FieldPath &list,
                                    const QString &name);
[[nodiscard]] kube::FieldPath volumesPath(const kube::FieldPath &member);
/// Of the container that runs Ray.
[[nodiscard]] kube::FieldPath mountsPath(const kube::FieldPath &member);

/// `source`: the volume without its name, such as "emptyDir: {}".
Result<void> mountVolume(kube::YamlDocument &cluster, const kube::FieldPath &member, const QString &name,
                         const QByteArray &source, const QString &path, bool readOnly);
/// Lists that become empty go with it.
Result<void> unmountVolume(kube::YamlDocument &cluster, const kube::FieldPath &member, const QString &name);
/// Another volume's name that is mounted at this very path, or empty.
[[nodiscard]] QString volumeAt(const kube::YamlDocument &cluster, const QString &path, const QString &besides);

} // namespace raydeck::ray

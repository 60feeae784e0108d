#pragma once

#include <models/kube/yamldocument.h>

#include <QStringList>

namespace raydeck::ray {

/// A name that no other group has: the wish itself, else with a number: gpu-2. At most 63 characters.
QString freeGroupName(const QString &wish, const QStringList &taken);

/// A new worker group at the end, like the group `like` (its image, volumes and environment, as all members of a cluster
/// need the same files), but without devices, and for what stands on nodes with devices. `like` -1: like the head.
Result<void> appendGroup(kube::YamlDocument &document, qsizetype like, const QString &name);

} // namespace raydeck::ray

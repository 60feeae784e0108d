#pragma once

#include <models/kube/yamldocument.h>

#include <QString>

namespace raydeck::ray {

/// What KubeRay will call the head's service of a cluster of this name: its last 50 characters, and an r in place of a
/// first one that no service may begin with.
/// Source: KubeRay, controllers/ray/utils/util.go, GenerateHeadServiceName and CheckName, 1.0.0 to 1.6.1.
[[nodiscard]] QString headServiceName(const QString &cluster);

/// The same for a RayCluster, which can name its service itself.
[[nodiscard]] QString headServiceName(const kube::YamlDocument &cluster);

} // namespace raydeck::ray

#pragma once

#include <models/kube/error.h>

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace raydeck::ray {

/// Ray's own container of a pod, and where model files can be in it. Container 0 is Ray's.
/// Source: KubeRay, controllers/ray/utils/constant.go, RayContainerIndex, 1.6.1.
struct RayContainer {
    QString name = {};
    /// Mount paths, the likeliest first: claims, NFS and host folders, then folders of the pod itself. Ray's own
    /// (/tmp/ray, /dev/shm), credentials and configuration are not among them.
    QStringList modelPaths = {};

    bool operator==(const RayContainer &) const = default;
};

/// Errors: Broken, when `pod` is no Pod in JSON or has no container.
[[nodiscard]] Result<RayContainer> rayContainerOf(const QByteArray &pod);

} // namespace raydeck::ray

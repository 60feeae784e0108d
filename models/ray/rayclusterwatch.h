#pragma once

#include <models/kube/watch.h>
#include <models/ray/rayclusterrow.h>

namespace raydeck::ray {

using RayClusterBatch = kube::Batch<RayClusterRow>;

/// The path of the API that all supported operators serve. Source: config/crd/bases, 1.0.0 to 1.6.1.
inline constexpr auto RayApi = "/apis/ray.io/v1";

/// The RayClusters of one namespace, or of all when it is empty. Fails with NotFound where KubeRay is not installed.
class RayClusterWatch final : public kube::Watch {
    Q_OBJECT
public:
    RayClusterWatch(kube::Connection &connection, const QString &namespaceName, QObject *parent);

signals:
    void batchReady(const raydeck::ray::RayClusterBatch &batch);

protected:
    void deliver(const std::shared_ptr<const void> &batch) override;
};

} // namespace raydeck::ray

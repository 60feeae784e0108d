#include <models/ray/rayclusterwatch.h>

#include <models/kube/paths.h>
#include <models/ray/rayclusterdecoder.h>

namespace raydeck::ray {

RayClusterWatch::RayClusterWatch(kube::Connection &connection, const QString &namespaceName, QObject *parent)
    : Watch(connection, {.path = kube::collectionPath(RayApi, namespaceName, "rayclusters")},
            std::make_unique<kube::RowSink<RayClusterRow>>(decodeWatchedRayCluster), parent)
{
}

void RayClusterWatch::deliver(const std::shared_ptr<const void> &batch)
{
    emit batchReady(*std::static_pointer_cast<const RayClusterBatch>(batch));
}

} // namespace raydeck::ray

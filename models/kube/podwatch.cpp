#include <models/kube/podwatch.h>

#include <models/kube/paths.h>
#include <models/kube/poddecoder.h>

namespace raydeck::kube {

PodWatch::PodWatch(Connection &connection, const QString &namespaceName, const QByteArray &labelSelector,
                   QObject *parent)
    : Watch(connection,
            {.path = collectionPath("/api/v1", namespaceName, "pods"),
             .labelSelector = labelSelector,
             .protobuf = true},
            std::make_unique<RowSink<PodRow>>(decodePod), parent)
{
}

void PodWatch::deliver(const std::shared_ptr<const void> &batch)
{
    emit batchReady(*std::static_pointer_cast<const PodBatch>(batch));
}

} // namespace raydeck::kube

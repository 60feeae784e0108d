#include <models/kube/namespacewatch.h>

namespace raydeck::kube {

NamespaceWatch::NamespaceWatch(Connection &connection, QObject *parent)
    : Watch(connection, {.path = "/api/v1/namespaces", .protobuf = true},
            std::make_unique<RowSink<NamespaceRow>>(decodeNamespace), parent)
{
}

void NamespaceWatch::deliver(const std::shared_ptr<const void> &batch)
{
    emit batchReady(*std::static_pointer_cast<const NamespaceBatch>(batch));
}

} // namespace raydeck::kube

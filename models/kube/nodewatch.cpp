#include <models/kube/nodewatch.h>

namespace raydeck::kube {

NodeWatch::NodeWatch(Connection &connection, QObject *parent)
    : Watch(connection, {.path = "/api/v1/nodes", .protobuf = true},
            std::make_unique<RowSink<NodeRow>>(decodeNode), parent)
{
}

void NodeWatch::deliver(const std::shared_ptr<const void> &batch)
{
    emit batchReady(*std::static_pointer_cast<const NodeBatch>(batch));
}

} // namespace raydeck::kube

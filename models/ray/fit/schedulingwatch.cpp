#include <models/ray/fit/schedulingwatch.h>

namespace raydeck::ray {

SchedulingNodeWatch::SchedulingNodeWatch(kube::Connection &connection, QObject *parent)
    : Watch(connection, {.path = "/api/v1/nodes", .protobuf = true},
            std::make_unique<kube::RowSink<SchedulingNode>>(decodeSchedulingNode), parent)
{
}

void SchedulingNodeWatch::deliver(const std::shared_ptr<const void> &batch)
{
    emit batchReady(*std::static_pointer_cast<const SchedulingNodeBatch>(batch));
}

SchedulingPodWatch::SchedulingPodWatch(kube::Connection &connection, QObject *parent)
    : Watch(connection, {.path = "/api/v1/pods", .protobuf = true},
            std::make_unique<kube::RowSink<SchedulingPod>>(decodeSchedulingPod), parent)
{
}

void SchedulingPodWatch::deliver(const std::shared_ptr<const void> &batch)
{
    emit batchReady(*std::static_pointer_cast<const SchedulingPodBatch>(batch));
}

} // namespace raydeck::ray

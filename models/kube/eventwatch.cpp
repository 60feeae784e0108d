#include <models/kube/eventwatch.h>

#include <models/kube/paths.h>

namespace raydeck::kube {

EventWatch::EventWatch(Connection &connection, const QString &namespaceName, QObject *parent)
    : Watch(connection, {.path = collectionPath("/api/v1", namespaceName, "events"), .protobuf = true},
            std::make_unique<RowSink<EventRow>>(decodeEvent), parent)
{
}

void EventWatch::deliver(const std::shared_ptr<const void> &batch)
{
    emit batchReady(*std::static_pointer_cast<const EventBatch>(batch));
}

} // namespace raydeck::kube

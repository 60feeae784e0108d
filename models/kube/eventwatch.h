#pragma once

#include <models/kube/eventrow.h>
#include <models/kube/watch.h>

namespace raydeck::kube {

using EventBatch = Batch<EventRow>;

/// The events of one namespace, or of all when it is empty.
class EventWatch final : public Watch {
    Q_OBJECT
public:
    EventWatch(Connection &connection, const QString &namespaceName, QObject *parent);

signals:
    void batchReady(const raydeck::kube::EventBatch &batch);

protected:
    void deliver(const std::shared_ptr<const void> &batch) override;
};

} // namespace raydeck::kube

#pragma once

#include <models/kube/watch.h>
#include <models/ray/fit/schedulingnode.h>
#include <models/ray/fit/schedulingpod.h>

namespace raydeck::ray {

using SchedulingNodeBatch = kube::Batch<SchedulingNode>;
using SchedulingPodBatch = kube::Batch<SchedulingPod>;

/// The nodes of the cluster, as the scheduler sees them.
class SchedulingNodeWatch final : public kube::Watch {
    Q_OBJECT
public:
    SchedulingNodeWatch(kube::Connection &connection, QObject *parent);

signals:
    void batchReady(const raydeck::ray::SchedulingNodeBatch &batch);

protected:
    void deliver(const std::shared_ptr<const void> &batch) override;
};

/// The pods of all namespaces, as the scheduler counts them.
class SchedulingPodWatch final : public kube::Watch {
    Q_OBJECT
public:
    SchedulingPodWatch(kube::Connection &connection, QObject *parent);

signals:
    void batchReady(const raydeck::ray::SchedulingPodBatch &batch);

protected:
    void deliver(const std::shared_ptr<const void> &batch) override;
};

} // namespace raydeck::ray

#pragma once

#include <models/kube/noderow.h>
#include <models/kube/watch.h>

namespace raydeck::kube {

using NodeBatch = Batch<NodeRow>;

/// The nodes of the cluster.
class NodeWatch final : public Watch {
    Q_OBJECT
public:
    NodeWatch(Connection &connection, QObject *parent);

signals:
    void batchReady(const raydeck::kube::NodeBatch &batch);

protected:
    void deliver(const std::shared_ptr<const void> &batch) override;
};

} // namespace raydeck::kube

#pragma once

#include <models/kube/namespacerow.h>
#include <models/kube/watch.h>

namespace raydeck::kube {

using NamespaceBatch = Batch<NamespaceRow>;

/// The namespaces of the cluster.
class NamespaceWatch final : public Watch {
    Q_OBJECT
public:
    NamespaceWatch(Connection &connection, QObject *parent);

signals:
    void batchReady(const raydeck::kube::NamespaceBatch &batch);

protected:
    void deliver(const std::shared_ptr<const void> &batch) override;
};

} // namespace raydeck::kube

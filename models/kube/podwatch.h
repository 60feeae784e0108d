#pragma once

#include <models/kube/podrow.h>
#include <models/kube/watch.h>

namespace raydeck::kube {

using PodBatch = Batch<PodRow>;

/// The pods of one namespace, or of all when it is empty, that a label selector matches.
class PodWatch final : public Watch {
    Q_OBJECT
public:
    PodWatch(Connection &connection, const QString &namespaceName, const QByteArray &labelSelector, QObject *parent);

signals:
    void batchReady(const raydeck::kube::PodBatch &batch);

protected:
    void deliver(const std::shared_ptr<const void> &batch) override;
};

} // namespace raydeck::kube

#pragma once

#include <models/kube/error.h>
#include <models/ray/rayclusterrow.h>
#include <models/ray/scaletarget.h>

#include <QCoroTask>

#include <QObject>

namespace raydeck::kube {
class Connection;
}

namespace raydeck::ray {

/// Changes RayClusters through one connection. A task ends with Cancelled if the client goes first.
/// Owner: ClusterSession. Thread: UI. Each change is one request, so that closing the program leaves nothing half-made.
class RayClusterClient final : public QObject {
    Q_OBJECT
public:
    explicit RayClusterClient(kube::Connection &connection, QObject *parent = nullptr);

    /// Creates, never overwrites: a taken name is Conflict with reason AlreadyExists. Unknown fields are refused.
    QCoro::Task<Result<RayClusterRow>> create(QString namespaceName, QByteArray yaml);

    /// Sets replicas, min and max of one group and nothing else; reads the object anew when it changed meanwhile.
    /// `cluster` names the object by uid: one made anew under its name is not touched (NotFound).
    QCoro::Task<Result<void>> scale(RayClusterRow cluster, QString groupName, ScaleTarget target);

    /// Deletes this very object; NotFound or Conflict if another one has its name now.
    QCoro::Task<Result<void>> remove(RayClusterRow cluster);

private:
    kube::Connection &m_connection;
};

} // namespace raydeck::ray

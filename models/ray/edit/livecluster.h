#pragma once

#include <models/kube/error.h>
#include <models/ray/plan/plan.h>

#include <QCoroTask>

#include <QJsonObject>
#include <QPointer>

namespace raydeck::kube {
class Connection;
}

namespace raydeck::ray {

/// A RayCluster as the server has it now, with its pods: all that is needed to say what a change to it does.
struct LiveCluster {
    QJsonObject object = {};
    LivePods pods = {}; ///< not known where they may not be listed
};

/// Asks for both at once. Bound to `owner`: Cancelled if it goes first. Errors: those of the RayCluster; NotFound: it is
/// gone. Thread: the owner's, UI.
QCoro::Task<Result<LiveCluster>> readLiveCluster(QPointer<QObject> owner, kube::Connection &connection,
                                                 QString namespaceName, QString name);

} // namespace raydeck::ray

#include <models/ray/edit/livecluster.h>

#include <models/kube/bound.h>
#include <models/kube/connection.h>
#include <models/kube/paths.h>
#include <models/ray/rayclusterwatch.h>

#include <QJsonDocument>
#include <QUrl>

namespace raydeck::ray {

QCoro::Task<Result<LiveCluster>> readLiveCluster(QPointer<QObject> owner, kube::Connection &connection,
                                                 QString namespaceName, QString name)
{
    const auto object = connection.get(kube::objectPath(RayApi, namespaceName, "rayclusters", name));
    const auto pods = connection.get(kube::collectionPath("/api/v1", namespaceName, "pods"),
                                     "labelSelector=ray.io/cluster%3D" + QUrl::toPercentEncoding(name));
    const auto answer = co_await kube::bound(owner, object);
    if (!answer)
        co_return std::unexpected(answer.error());
    LiveCluster live{.object = QJsonDocument::fromJson(*answer).object()};
    const auto list = co_await kube::bound(owner, pods);
    if (!list && list.error().kind == Error::Kind::Cancelled)
        co_return std::unexpected(list.error());
    if (list)
        live.pods = livePodsOf(QJsonDocument::fromJson(*list).object(), live.object);
    co_return live;
}

} // namespace raydeck::ray

#include <models/ray/rayclusterclient.h>

#include <models/kube/bound.h>
#include <models/kube/connection.h>
#include <models/kube/paths.h>
#include <models/ray/rayclusterdecoder.h>
#include <models/ray/rayclusterwatch.h>
#include <models/ray/scalepatch.h>

using namespace Qt::StringLiterals;

namespace raydeck::ray {

namespace {

constexpr int ScaleTries = 5; // the autoscaler writes the same list every few seconds at most

QByteArray pathOf(const RayClusterRow &cluster)
{
    return kube::objectPath(RayApi, cluster.namespaceName, "rayclusters", cluster.name);
}

/// 409, or a failed `test` of the JSON patch, which is 422 without a cause at a field.
bool changedMeanwhile(const Error &error)
{
    return error.kind == Error::Kind::Conflict || (error.httpStatus == 422 && error.message.contains("testing"_L1));
}

} // namespace

RayClusterClient::RayClusterClient(kube::Connection &connection, QObject *parent)
    : QObject(parent), m_connection(connection)
{
}

QCoro::Task<Result<RayClusterRow>> RayClusterClient::create(QString namespaceName, QByteArray yaml)
{
    const auto created = co_await kube::bound(
        this, m_connection.create(kube::collectionPath(RayApi, namespaceName, "rayclusters"), yaml));
    if (!created)
        co_return std::unexpected(created.error());
    co_return decodeRayCluster(*created);
}

QCoro::Task<Result<void>> RayClusterClient::scale(RayClusterRow cluster, QString groupName, ScaleTarget target)
{
    Error last;
    for (int tried = 0; tried < ScaleTries; ++tried) {
        const auto live = co_await kube::bound(this, m_connection.get(pathOf(cluster)));
        if (!live)
            co_return std::unexpected(live.error());
        const auto row = decodeRayCluster(*live);
        if (!row)
            co_return std::unexpected(row.error());
        if (row->uid != cluster.uid)
            co_return failure(Error::Kind::NotFound, cluster.name);
        const auto patch = scalePatch(*live, groupName, target);
        if (!patch)
            co_return std::unexpected(patch.error());
        if (patch->isEmpty())
            co_return {};
        const auto patched = co_await kube::bound(this, m_connection.jsonPatch(pathOf(cluster), *patch));
        if (patched)
            co_return {};
        if (!changedMeanwhile(patched.error()))
            co_return std::unexpected(patched.error());
        last = patched.error();
    }
    co_return std::unexpected(last);
}

QCoro::Task<Result<void>> RayClusterClient::remove(RayClusterRow cluster)
{
    const auto removed = co_await kube::bound(this, m_connection.remove(pathOf(cluster), cluster.uid));
    if (!removed)
        co_return std::unexpected(removed.error());
    co_return {};
}

} // namespace raydeck::ray

// The waits of RecreateFlow that a person reads: what holds a deleted cluster back, and how far the new one has come.
#include <models/ray/recreate/recreateflow.h>

#include <models/kube/bound.h>
#include <models/kube/listpage.h>
#include <models/kube/paths.h>
#include <models/kube/poddecoder.h>
#include <models/ray/health.h>
#include <models/ray/operator/flowtools.h>
#include <models/ray/rayclusterdecoder.h>
#include <models/ray/recreate/newmanifest.h>

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace raydeck::ray {

namespace {

constexpr qsizetype ExplainedPods = 20;
constexpr qint64 ExplainEvery = 5000; // milliseconds

/// A suspended cluster has no pods, and is as it should be.
bool isReady(const RayClusterRow &cluster, const PodSummary &pods)
{
    if (cluster.suspend.value_or(false))
        return pods.pods() == 0;
    return pods.head == PodSummary::Phase::Ready && pods.workersReady >= wantedPods(cluster);
}

/// Where pods may not be listed. Source: calculateStatus, 1.6.1: both are taken from the pods, and are not sticky.
bool isReady(const RayClusterRow &cluster)
{
    return cluster.isTrue(u"HeadPodReady") && cluster.readyWorkers.value_or(0) >= wantedPods(cluster);
}

} // namespace

QCoro::Task<Result<QList<kube::PodRow>>> RecreateFlow::listPods()
{
    const QByteArray query =
        "labelSelector=" + QUrl::toPercentEncoding("ray.io/cluster="_L1 + m_recreation.name); // one page
    const auto list = co_await untilAnswered([this, query] {
        return m_connection.get(kube::collectionPath("/api/v1", m_recreation.namespaceName, "pods"), query,
                                kube::Request::ProtobufOrJson);
    });
    if (!list)
        co_return std::unexpected(list.error());
    const auto encoding = list->startsWith("k8s") ? kube::Encoding::Protobuf : kube::Encoding::Json;
    QList<kube::PodRow> rows;
    kube::StringPool pool;
    const auto page = kube::readListPage(*list, encoding, [&](QByteArrayView item) {
        if (auto decoded = kube::decodePod(item, encoding, pool))
            rows.append(std::move(decoded->row));
    });
    if (!page)
        co_return std::unexpected(page.error());
    co_return rows;
}

/// A look at many pods costs the server more.
std::chrono::milliseconds RecreateFlow::pauseFor(qsizetype pods) const
{
    constexpr auto perPod = std::chrono::milliseconds(5);
    return std::max(m_times.look, std::chrono::milliseconds(perPod * pods));
}

QCoro::Task<Result<void>> RecreateFlow::waitUntilGone()
{
    for (;;) {
        const auto there = co_await look();
        if (!there)
            co_return std::unexpected(there.error());
        const bool isOld = this->isOld(*there);
        if (isOld && !isBeingDeleted(*there)) // it was never deleted
            co_return reach(RecreateStep::Delete);
        const auto pods = co_await listPods();
        if (!pods && pods.error().kind != Error::Kind::Forbidden)
            co_return std::unexpected(pods.error());
        HoldingBack holding{.podsKnown = pods.has_value(), .isThere = isOld, .cleanUp = m_holdingBack.cleanUp};
        for (const kube::PodRow &pod : pods.value_or(QList<kube::PodRow>())) {
            if (pod.nodeType == CleanUpNodeType)
                continue; // it works for the finalizer
            const auto known =
                std::ranges::find(m_holdingBack.pods, pod.uid, [](const HeldPod &held) { return held.row.uid; });
            HeldPod held = known == m_holdingBack.pods.end() ? HeldPod() : *known;
            held.row = pod;
            holding.pods.append(held);
        }
        for (const QJsonValue &finalizer : (*there)["metadata"_L1]["finalizers"_L1].toArray()) {
            if (isOld)
                holding.finalizers.append(finalizer.toString());
        }
        if (!isOld)
            holding.cleanUp.reset();
        const bool isNew = std::exchange(m_holdingBack, holding) != holding;
        if (isNew)
            emit changed();
        if (!there->isEmpty() && !isOld) // made anew by somebody, or by this program before it was interrupted
            co_return reach(RecreateStep::Create);
        if (holding.pods.isEmpty() && m_recreation.step == RecreateStep::PodsGone)
            if (const auto written = reach(RecreateStep::FinalizersGone); !written)
                co_return written;
        if (holding.isNothing())
            co_return reach(RecreateStep::Create);
        if (const auto explained = co_await explain(*there); !explained)
            co_return explained;
        if (const auto waited = co_await flow::pause(this, pauseFor(holding.pods.size())); !waited)
            co_return waited;
    }
}

/// What is not known of pods, nodes or jobs because it may not be looked at stays unknown: that is no error.
QCoro::Task<Result<void>> RecreateFlow::explain(QJsonObject object)
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    const qint64 waited = now - m_recreation.reached.value(RecreateStep::PodsGone, now);
    if (waited < std::chrono::milliseconds(m_times.explainAfter).count() || now - m_lastExplained < ExplainEvery)
        co_return {};
    m_lastExplained = now;
    HoldingBack holding = m_holdingBack;
    for (qsizetype i = 0; i < std::min(holding.pods.size(), ExplainedPods); ++i) {
        HeldPod &held = holding.pods[i];
        const auto pod = co_await kube::bound(
            this,
            m_connection.get(kube::objectPath("/api/v1", m_recreation.namespaceName, "pods", held.row.name), {},
                             flow::MetadataOnly));
        if (!pod && pod.error().kind == Error::Kind::Cancelled)
            co_return std::unexpected(pod.error());
        if (!pod)
            continue;
        held = heldPod(held.row, QJsonDocument::fromJson(*pod).object());
        if (held.row.node.isEmpty())
            continue;
        const auto node =
            co_await kube::bound(this, m_connection.get(kube::objectPath("/api/v1", {}, "nodes", held.row.node)));
        if (!node && node.error().kind == Error::Kind::Cancelled)
            co_return std::unexpected(node.error());
        if (node)
            held.nodeReady = nodeReadiness(QJsonDocument::fromJson(*node).object());
        else if (node.error().kind == Error::Kind::NotFound)
            held.nodeReady = false;
    }
    if (object["metadata"_L1]["finalizers"_L1].toArray().contains(RedisFinalizer)) {
        const QByteArray query = "labelSelector="
            + QUrl::toPercentEncoding("ray.io/cluster="_L1 + m_recreation.name + ",ray.io/node-type="_L1
                                      + CleanUpNodeType);
        const auto jobs = co_await kube::bound(
            this, m_connection.get(kube::collectionPath("/apis/batch/v1", m_recreation.namespaceName, "jobs"), query));
        if (!jobs && jobs.error().kind == Error::Kind::Cancelled)
            co_return std::unexpected(jobs.error());
        const auto pods = co_await listPods();
        if (!pods && pods.error().kind == Error::Kind::Cancelled)
            co_return std::unexpected(pods.error());
        if (jobs)
            holding.cleanUp = cleanUpJob(QJsonDocument::fromJson(*jobs).object(), pods.value_or(QList<kube::PodRow>()));
    }
    if (std::exchange(m_holdingBack, holding) != holding)
        emit changed();
    co_return {};
}

QCoro::Task<Result<void>> RecreateFlow::waitUntilReady()
{
    for (;;) {
        const auto there = co_await look();
        if (!there)
            co_return std::unexpected(there.error());
        if (uidOf(*there) != m_recreation.newUid) { // deleted, or deleted and made anew by somebody
            m_recreation.newUid.clear();
            if (const auto written = reach(RecreateStep::Create); !written)
                co_return written;
            if (!there->isEmpty())
                co_return {}; // which looks whose it is
            co_return stop(Obstacle::NewOneGone, {.kind = Error::Kind::NotFound, .message = m_recreation.name});
        }
        const auto row = decodeRayCluster(QJsonDocument(*there).toJson(QJsonDocument::Compact));
        if (!row)
            co_return std::unexpected(row.error());
        const auto pods = co_await listPods();
        if (!pods && pods.error().kind != Error::Kind::Forbidden)
            co_return std::unexpected(pods.error());
        PodSummary summary;
        for (const kube::PodRow &pod : pods.value_or(QList<kube::PodRow>()))
            summary.count(pod);
        m_newCluster = *row;
        m_newPods = pods.value_or(QList<kube::PodRow>());
        emit changed();
        if (pods ? isReady(*row, summary) : isReady(*row))
            co_return reach(RecreateStep::Done);
        if (const auto waited = co_await flow::pause(this, pauseFor(m_newPods.size())); !waited)
            co_return waited;
    }
}

QCoro::Task<Result<void>> RecreateFlow::removeFinalizer(QString finalizer)
{
    const auto read = co_await kube::bound(this, m_connection.get(path(), {}, flow::MetadataOnly));
    if (!read)
        co_return std::unexpected(read.error());
    const QJsonObject metadata = QJsonDocument::fromJson(*read)["metadata"_L1].toObject();
    const QJsonArray finalizers = metadata["finalizers"_L1].toArray();
    const qsizetype at = std::ranges::find(finalizers, QJsonValue(finalizer)) - finalizers.begin();
    const bool isOld = metadata["uid"_L1].toString().toUtf8() == m_recreation.oldUid;
    if (!isOld || metadata["deletionTimestamp"_L1].toString().isEmpty() || at == finalizers.size())
        co_return failure(Error::Kind::NotFound, finalizer);
    const QString place = "/metadata/finalizers/"_L1 + QString::number(at);
    // The tests make sure that nothing else is taken off, or off another object.
    const QJsonArray patch{
        QJsonObject{{u"op"_s, u"test"_s},
                    {u"path"_s, u"/metadata/uid"_s},
                    {u"value"_s, QString::fromUtf8(m_recreation.oldUid)}},
        QJsonObject{{u"op"_s, u"test"_s}, {u"path"_s, place}, {u"value"_s, finalizer}},
        QJsonObject{{u"op"_s, u"remove"_s}, {u"path"_s, place}},
    };
    const auto patched = co_await kube::bound(this, m_connection.jsonPatch(path(), QJsonDocument(patch).toJson()));
    if (!patched)
        co_return std::unexpected(patched.error());
    co_return {};
}

} // namespace raydeck::ray

#include <models/tables/clustersession.h>

#include <models/kube/bound.h>

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace raydeck::tables {

ClusterSession::ClusterSession(kube::Access access, kube::CredentialSource::Surroundings surroundings,
                               QString namespaceName, QObject *parent)
    : QObject(parent), m_connection(std::move(access), std::move(surroundings)), m_client(m_connection),
      m_namespace(std::move(namespaceName)), m_clusters(m_pods)
{
    connect(&m_connection, &kube::Connection::warningReceived, this, &ClusterSession::warningReceived);
    startWatches();
    m_namespaceWatch = std::make_unique<kube::NamespaceWatch>(m_connection, nullptr);
    connect(m_namespaceWatch.get(), &kube::NamespaceWatch::batchReady, this, [this](const kube::NamespaceBatch &batch) {
        m_namespaces.apply(batch);
        emit namespacesChanged();
    });
    m_nodeWatch = std::make_unique<kube::NodeWatch>(m_connection, nullptr);
    connect(m_nodeWatch.get(), &kube::NodeWatch::batchReady, this, [this](const kube::NodeBatch &batch) {
        m_nodes.apply(batch);
        emit factsChanged();
    });
}

ClusterSession::~ClusterSession() = default;

void ClusterSession::startWatches()
{
    m_clustersStatus = {};
    m_podsStatus = {};
    m_clusterWatch = std::make_unique<ray::RayClusterWatch>(m_connection, m_namespace, nullptr);
    connect(m_clusterWatch.get(), &ray::RayClusterWatch::batchReady, &m_clusters, &ClusterModel::applyBatch);
    connect(m_clusterWatch.get(), &kube::Watch::synced, this, &ClusterSession::askFacts);
    follow(m_clusterWatch.get(), m_clustersStatus);
    m_podWatch = std::make_unique<kube::PodWatch>(m_connection, m_namespace, "ray.io/cluster", nullptr);
    connect(m_podWatch.get(), &kube::PodWatch::batchReady, &m_pods, &PodModel::applyBatch);
    connect(m_podWatch.get(), &kube::Watch::synced, &m_clusters, [this] { m_clusters.setPodsKnown(true); });
    follow(m_podWatch.get(), m_podsStatus);
}

void ClusterSession::follow(kube::Watch *watch, WatchStatus &status)
{
    connect(watch, &kube::Watch::failed, this, [this, &status](const Error &error) {
        status.error = error;
        if (&status == &m_clustersStatus && error.kind == Error::Kind::NotFound)
            askFacts(); // no such kind: is KubeRay there at all?
        emit statusChanged();
    });
    connect(watch, &kube::Watch::stateChanged, this, [this, watch, &status](kube::Watch::State state) {
        status.state = state;
        status.retryAt = watch->retryAt();
        if (state == kube::Watch::State::Live)
            status.error.reset();
        emit statusChanged();
    });
    connect(watch, &kube::Watch::synced, this, [this, &status] {
        status.synced = true;
        emit statusChanged();
    });
}

void ClusterSession::setNamespace(const QString &name)
{
    if (name == m_namespace)
        return;
    m_namespace = name;
    m_clusterWatch.reset(); // before the tables are emptied: no batch of the old namespace comes after
    m_podWatch.reset();
    m_clusters.setPodsKnown(false);
    m_clusters.clear();
    m_pods.clear();
    if (std::exchange(m_eventWatch, nullptr))
        m_events.clear();
    startWatches();
    emit statusChanged();
}

QStringList ClusterSession::namespaces() const
{
    QStringList names;
    for (const kube::NamespaceRow &row : m_namespaces.rows())
        names.append(row.name);
    names.sort();
    return names;
}

qint64 ClusterSession::acceleratorCount() const
{
    qint64 count = 0;
    for (const kube::NodeRow &node : m_nodes.rows())
        count += node.accelerators;
    return count;
}

void ClusterSession::askFacts()
{
    m_connection.get("/version").then(this, [this](const Result<QByteArray> &answer) {
        if (!answer)
            return; // shown by the watches, which have the same trouble
        m_serverVersion = QJsonDocument::fromJson(*answer).object().value("gitVersion"_L1).toString();
        emit factsChanged();
    });
    const QByteArray query = "labelSelector=" + QByteArray(ray::OperatorInfo::LabelSelector).toPercentEncoding();
    m_connection.get("/apis/apps/v1/deployments", query).then(this, [this](const Result<QByteArray> &answer) {
        const auto presence = answer.and_then([](const QByteArray &list) { return ray::decodeOperators(list); });
        m_operators = presence ? std::optional(*presence) : std::nullopt; // often not allowed: then not known
        emit factsChanged();
    });
}

bool ClusterSession::isAbout(const kube::EventRow &event, const ray::RayClusterRow &cluster) const
{
    if (event.namespaceName != cluster.namespaceName)
        return false;
    if (event.objectKind == "RayCluster"_L1)
        return event.objectName == cluster.name;
    if (event.objectKind != "Pod"_L1)
        return false;
    return std::ranges::any_of(m_pods.rows(), [&](const kube::PodRow &pod) {
        return pod.cluster == cluster.name && pod.name == event.objectName
            && pod.namespaceName == cluster.namespaceName;
    });
}

QList<kube::EventRow> ClusterSession::eventsOf(const ray::RayClusterRow &cluster, qsizetype most)
{
    if (!m_eventWatch) {
        m_eventWatch = std::make_unique<kube::EventWatch>(m_connection, m_namespace, nullptr);
        connect(m_eventWatch.get(), &kube::EventWatch::batchReady, this, [this](const kube::EventBatch &batch) {
            m_events.apply(batch);
            emit eventsChanged();
        });
    }
    QList<kube::EventRow> events;
    for (const kube::EventRow &event : m_events.rows()) {
        if (isAbout(event, cluster))
            events.append(event);
    }
    std::ranges::sort(events, std::ranges::greater(), &kube::EventRow::lastSeen);
    return events.first(std::min(most, events.size()));
}

void ClusterSession::retryNow()
{
    m_connection.retryCredentials();
    for (kube::Watch *watch :
         {static_cast<kube::Watch *>(m_clusterWatch.get()), static_cast<kube::Watch *>(m_podWatch.get()),
          static_cast<kube::Watch *>(m_eventWatch.get()), static_cast<kube::Watch *>(m_nodeWatch.get()),
          static_cast<kube::Watch *>(m_namespaceWatch.get())}) {
        if (watch)
            watch->retryNow();
    }
    askFacts(); // an operator may have come, changed or gone
}

} // namespace raydeck::tables

#pragma once

#include <models/kube/connection.h>
#include <models/kube/eventwatch.h>
#include <models/kube/namespacewatch.h>
#include <models/kube/nodewatch.h>
#include <models/kube/podwatch.h>
#include <models/ray/operatorinfo.h>
#include <models/ray/rayclusterclient.h>
#include <models/ray/rayclusterwatch.h>
#include <models/tables/clustermodel.h>
#include <models/tables/podmodel.h>
#include <models/tables/rowset.h>
#include <models/tables/watchstatus.h>

#include <QObject>

#include <memory>
#include <optional>

namespace raydeck::tables {

/// Everything live of one kubeconfig context: its connection, its watches, the tables that they feed.
/// Owner: ContextModel, one per context that was opened. Thread: UI.
class ClusterSession final : public QObject {
    Q_OBJECT
public:
    ClusterSession(kube::Access access, kube::CredentialSource::Surroundings surroundings, QString namespaceName,
                   QObject *parent = nullptr);
    ~ClusterSession() override;

    [[nodiscard]] const kube::Access &access() const { return m_connection.access(); }
    [[nodiscard]] kube::Connection &connection() { return m_connection; }
    [[nodiscard]] ray::RayClusterClient &rayClusters() { return m_client; }

    /// The namespace that is looked at; empty: all.
    [[nodiscard]] const QString &namespaceName() const { return m_namespace; }
    void setNamespace(const QString &name);

    [[nodiscard]] ClusterModel &clusters() { return m_clusters; }
    [[nodiscard]] PodModel &pods() { return m_pods; }
    [[nodiscard]] const WatchStatus &clustersStatus() const { return m_clustersStatus; }
    [[nodiscard]] const WatchStatus &podsStatus() const { return m_podsStatus; }

    [[nodiscard]] QStringList namespaces() const; ///< sorted; empty if they may not be listed
    [[nodiscard]] qsizetype nodeCount() const { return m_nodes.rows().size(); }
    [[nodiscard]] qint64 acceleratorCount() const; ///< allocatable, of all nodes
    [[nodiscard]] const QString &serverVersion() const { return m_serverVersion; } ///< v1.36.3; empty: not known
    /// Nothing while it is not known: not asked yet, or not allowed.
    [[nodiscard]] const std::optional<ray::OperatorPresence> &operators() const { return m_operators; }

    /// Events of a cluster and its pods, the newest first. The first call starts the watch.
    [[nodiscard]] QList<kube::EventRow> eventsOf(const ray::RayClusterRow &cluster, qsizetype most);

    void retryNow(); ///< a person asked: every watch at once, credentials anew

signals:
    void statusChanged();     // of clusters or pods
    void namespacesChanged();
    void factsChanged();      // nodes, server version, operators
    void eventsChanged();
    void warningReceived(const QString &text);

private:
    void startWatches();
    void follow(kube::Watch *watch, WatchStatus &status);
    void askFacts();
    [[nodiscard]] bool isAbout(const kube::EventRow &event, const ray::RayClusterRow &cluster) const;

    kube::Connection m_connection;
    ray::RayClusterClient m_client;
    QString m_namespace;
    PodModel m_pods;
    ClusterModel m_clusters;
    RowSet<kube::NodeRow> m_nodes;
    RowSet<kube::NamespaceRow> m_namespaces;
    RowSet<kube::EventRow> m_events;
    WatchStatus m_clustersStatus;
    WatchStatus m_podsStatus;
    QString m_serverVersion;
    std::optional<ray::OperatorPresence> m_operators;
    // Watches go before the connection that they hang on.
    std::unique_ptr<ray::RayClusterWatch> m_clusterWatch;
    std::unique_ptr<kube::PodWatch> m_podWatch;
    std::unique_ptr<kube::EventWatch> m_eventWatch;
    std::unique_ptr<kube::NodeWatch> m_nodeWatch;
    std::unique_ptr<kube::NamespaceWatch> m_namespaceWatch;
};

} // namespace raydeck::tables

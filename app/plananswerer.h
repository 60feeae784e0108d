#pragma once

#include <app/clusteraccess.h>

#include <models/kube/connection.h>
#include <models/ray/edit/livecluster.h>

#include <QObject>
#include <QTimer>

#include <optional>

namespace raydeck::app {

/// Asks one cluster once for a RayCluster as it is now, its pods and the operator's release. Owner: the command. Thread:
/// main, with an event loop. Errors: those of the connection; Unreachable after 30 s without an answer.
class PlanAnswerer final : public QObject {
    Q_OBJECT
public:
    /// With a release the cluster's operator is not looked at.
    PlanAnswerer(kube::Access access, QString namespaceName, QString name, std::optional<ray::Release> release);

    void start();

signals:
    void answered(const raydeck::ray::LiveCluster &live, raydeck::ray::Release release);
    void releaseAssumed(); ///< nobody may look at the operator, or it says none: comes before answered()
    void failed(const raydeck::Error &error);

private:
    QCoro::Task<Result<void>> ask();

    QString m_namespace;
    QString m_name;
    std::optional<ray::Release> m_release;
    bool m_finished = false;
    QTimer m_limit;
    kube::Connection m_connection;
};

} // namespace raydeck::app

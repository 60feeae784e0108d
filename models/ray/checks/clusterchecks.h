#pragma once

#include <models/kube/connection.h>
#include <models/ray/checks/check.h>
#include <models/ray/checks/nodecheck.h>
#include <models/ray/operator/crdfields.h>
#include <models/ray/operator/installation.h>

#include <QCoroTask>

#include <QList>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <chrono>
#include <optional>

namespace raydeck::ray {

/// What a cluster has and lacks for Ray, asked again every few seconds while a person looks at it.
/// Owner: the wizard. Thread: UI; long lists are read on the thread pool. What cannot be asked is a check's state, never
/// an error of this class.
class ClusterChecks final : public QObject {
    Q_OBJECT
public:
    struct Rhythm {
        std::chrono::milliseconds quick = std::chrono::seconds(3); ///< server, operator, storage, ingress
        std::chrono::milliseconds slow = std::chrono::seconds(15); ///< rights, nodes
    };

    ClusterChecks(kube::Connection &connection, QString namespaceName, QObject *parent = nullptr);
    ~ClusterChecks() override;

    /// While it is active it asks; the answers that are there stay.
    void setActive(bool active);
    void setRhythm(Rhythm rhythm);
    /// Where Ray clusters are to be made, and where the operator would be.
    void setNamespaces(const QString &namespaceName, const QString &operatorNamespace);
    void askAgain(); ///< everything, at once

    [[nodiscard]] const QList<Check> &checks() const { return m_checks; } ///< one of each Id, in their order
    [[nodiscard]] const Check &check(Check::Id id) const;
    /// None failed, and the operator can be worked with.
    [[nodiscard]] bool isReady() const;
    /// Empty while it is not known.
    [[nodiscard]] const std::optional<QList<Installation>> &installations() const { return m_installations; }

signals:
    void checkChanged(const raydeck::ray::Check &check);
    void changed(); ///< after a round in which any did

private:
    void askQuick();
    void askSlow();
    QCoro::Task<void> askServer();
    QCoro::Task<void> askClasses();
    QCoro::Task<void> askOperator();
    QCoro::Task<void> askRights(Check::Id id);
    QCoro::Task<void> askNodes();
    QCoro::Task<Result<std::optional<CrdSkew>>> askSkew(std::optional<Release> release);
    void take(const Check &check);
    bool enter(const char *question); ///< false: it is being asked already

    kube::Connection &m_connection;
    QString m_namespace;
    QString m_operatorNamespace = QStringLiteral("kuberay-system");
    QList<Check> m_checks;
    std::optional<QList<Installation>> m_installations;
    QByteArray m_crdVersion; // resourceVersion of what m_skew was read from
    Release m_crdRelease;    // and what it was compared with
    std::optional<CrdSkew> m_skew;
    QSet<QByteArray> m_asking;
    QTimer m_quick;
    QTimer m_slow;
};

} // namespace raydeck::ray

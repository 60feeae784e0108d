#pragma once

#include <models/ray/fit/admission.h>
#include <models/ray/fit/capacity.h>
#include <models/tables/watchstatus.h>

#include <QObject>
#include <QString>
#include <QTimer>

#include <QCoroTask>

#include <chrono>
#include <memory>

namespace raydeck::kube {
class Connection;
}

namespace raydeck::tables {

/// Nodes and pods of the whole cluster, live, as the scheduler sees them; and what admission does in one namespace.
/// Made when somebody asks what fits, for it counts every pod. Owner: the wizard, and it goes before the connection.
/// Thread: UI.
class CapacityFeed final : public QObject {
    Q_OBJECT
public:
    explicit CapacityFeed(kube::Connection &connection, QObject *parent = nullptr);
    ~CapacityFeed() override;

    [[nodiscard]] const ray::Capacity &capacity() const { return m_capacity; }
    [[nodiscard]] const ray::Admission &admission() const { return m_admission; }
    [[nodiscard]] const WatchStatus &nodesStatus() const { return m_nodesStatus; }
    [[nodiscard]] const WatchStatus &podsStatus() const { return m_podsStatus; }
    /// Both lists were complete once, and are known now: an answer can be given.
    [[nodiscard]] bool isKnown() const;
    /// What stands in the way of an answer; nothing while both are only loading.
    [[nodiscard]] std::optional<Error> error() const;

    /// Where the pods are to be made. Asked for anew each time.
    void setNamespace(const QString &name);
    /// Asked for, answered or refused: admission().unread says of what. What only did not come is asked for again.
    [[nodiscard]] bool isAdmissionKnown() const { return m_admissionKnown; }
    void setRetryDelay(std::chrono::milliseconds delay) { m_askAgain.setInterval(delay); }

signals:
    void changed(); ///< at most ten times a second

private:
    void follow(kube::Watch *watch, WatchStatus &status);
    void announce();
    void beginToAsk();
    QCoro::Task<> askAdmission(QString name);

    kube::Connection &m_connection;
    ray::Capacity m_capacity;
    ray::Admission m_admission;
    WatchStatus m_nodesStatus;
    WatchStatus m_podsStatus;
    QString m_namespace;
    bool m_admissionKnown = false;
    QTimer m_announce;
    QTimer m_askAgain;
    std::unique_ptr<ray::SchedulingNodeWatch> m_nodes;
    std::unique_ptr<ray::SchedulingPodWatch> m_pods;
};

} // namespace raydeck::tables

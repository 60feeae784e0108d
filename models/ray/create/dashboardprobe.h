#pragma once

#include <models/ray/create/createprogress.h>

#include <QCoroTask>

#include <QElapsedTimer>
#include <QObject>

#include <chrono>

namespace raydeck::kube {
class Connection;
}

namespace raydeck::ray {

/// Asks the dashboard of a head for its version through the API server's service proxy until it answers, or for a minute.
/// Owner: whoever shows the progress. Thread: UI. Source: Ray dashboard, /api/version; Kubernetes service proxy.
class DashboardProbe final : public QObject {
    Q_OBJECT
public:
    struct Times {
        std::chrono::milliseconds pause = std::chrono::seconds(2);
        std::chrono::milliseconds patience = std::chrono::seconds(60);
    };
    explicit DashboardProbe(kube::Connection &connection, QObject *parent = nullptr);

    void setTimes(Times times) { m_times = times; }
    /// Begins to ask, unless it is asking this service already.
    void ask(const QString &namespaceName, const QString &service);
    void askAgain(); ///< after it was silent
    [[nodiscard]] const DashboardAnswer &answer() const { return m_answer; }

signals:
    void changed();

private:
    QCoro::Task<> run(int attempt, QByteArray path);

    kube::Connection &m_connection;
    Times m_times;
    DashboardAnswer m_answer;
    QByteArray m_path;
    int m_attempt = 0; // an older one has nothing to say any more
};

} // namespace raydeck::ray

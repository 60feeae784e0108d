#include <models/ray/create/dashboardprobe.h>

#include <models/kube/bound.h>
#include <models/kube/connection.h>
#include <models/kube/paths.h>
#include <models/ray/operator/flowtools.h>

using namespace Qt::StringLiterals;

namespace raydeck::ray {

DashboardProbe::DashboardProbe(kube::Connection &connection, QObject *parent)
    : QObject(parent), m_connection(connection)
{
}

void DashboardProbe::ask(const QString &namespaceName, const QString &service)
{
    const QByteArray path =
        kube::objectPath("/api/v1", namespaceName, "services", service) + ":dashboard/proxy/api/version";
    if (path == m_path || service.isEmpty())
        return;
    m_path = path;
    askAgain();
}

void DashboardProbe::askAgain()
{
    m_answer = {.state = DashboardAnswer::State::Asking};
    QCoro::connect(run(++m_attempt, m_path), this, [] {});
    emit changed();
}

QCoro::Task<> DashboardProbe::run(int attempt, QByteArray path)
{
    QElapsedTimer waited;
    waited.start();
    for (;;) {
        const auto reply = co_await kube::bound(this, m_connection.get(path));
        if ((!reply && reply.error().kind == Error::Kind::Cancelled) || attempt != m_attempt)
            co_return;
        const QJsonObject object = reply ? QJsonDocument::fromJson(*reply).object() : QJsonObject();
        if (object.contains("ray_version"_L1)) {
            m_answer = {.state = DashboardAnswer::State::Answers, .version = object["ray_version"_L1].toString()};
            emit changed();
            co_return;
        }
        // Ray asks for its token: that is Ray, too.
        if (!reply && reply.error().httpStatus == 401 && reply.error().message.contains("authentication token"_L1)) {
            m_answer = {.state = DashboardAnswer::State::Answers};
            emit changed();
            co_return;
        }
        m_answer.error = reply ? u"Something answers there, but it is not Ray."_s : reply.error().message;
        if (waited.durationElapsed() >= m_times.patience) {
            m_answer.state = DashboardAnswer::State::Silent;
            emit changed();
            co_return;
        }
        if (const auto paused = co_await flow::pause(this, m_times.pause); !paused || attempt != m_attempt)
            co_return;
    }
}

} // namespace raydeck::ray

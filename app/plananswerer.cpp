#include <app/plananswerer.h>

#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace raydeck::app {

PlanAnswerer::PlanAnswerer(kube::Access access, QString namespaceName, QString name,
                           std::optional<ray::Release> release)
    : m_namespace(std::move(namespaceName)), m_name(std::move(name)), m_release(release),
      m_connection(std::move(access), commandSurroundings())
{
    m_limit.setSingleShot(true);
    connect(&m_limit, &QTimer::timeout, this, [this] {
        if (!std::exchange(m_finished, true))
            emit failed(
                Error{.kind = Error::Kind::Unreachable, .message = u"The cluster did not answer within 30 seconds."_s});
    });
}

void PlanAnswerer::start()
{
    m_limit.start(30s);
    QCoro::connect(ask(), this, [this](const Result<void> &done) {
        if (!done && !std::exchange(m_finished, true))
            emit failed(done.error());
    });
}

QCoro::Task<Result<void>> PlanAnswerer::ask()
{
    const auto live = co_await ray::readLiveCluster(this, m_connection, m_namespace, m_name);
    if (!live)
        co_return std::unexpected(live.error());
    if (!m_release) {
        const auto release = co_await operatorRelease(this, m_connection);
        if (!release)
            co_return std::unexpected(release.error());
        m_release = *release;
    }
    if (std::exchange(m_finished, true))
        co_return {};
    if (!m_release)
        emit releaseAssumed();
    emit answered(*live, m_release.value_or(AssumedRelease));
    co_return {};
}

} // namespace raydeck::app

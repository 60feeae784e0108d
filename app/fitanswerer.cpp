#include <app/fitanswerer.h>

#include <models/kube/bound.h>
#include <models/ray/fit/plannedpods.h>
#include <models/ray/operatorinfo.h>

#include <QCoroFuture>

#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace raydeck::app {

namespace {

constexpr ray::Release DefaultRelease{1, 6, 1};

QString namespaceOf(const kube::YamlValue &rayCluster, const kube::Access &access)
{
    const kube::YamlValue *metadata = rayCluster.field(u"metadata");
    const kube::YamlValue *name = metadata ? metadata->field(u"namespace") : nullptr;
    if (name && !name->text.isEmpty())
        return name->text;
    return access.defaultNamespace.isEmpty() ? u"default"_s : access.defaultNamespace;
}

} // namespace

FitAnswerer::FitAnswerer(kube::Access access, kube::CredentialSource::Surroundings surroundings,
                         kube::YamlValue rayCluster, std::optional<ray::Release> release)
    : m_rayCluster(std::move(rayCluster)), m_release(release), m_connection(std::move(access), std::move(surroundings)),
      m_capacity(m_connection)
{
    m_limit.setSingleShot(true);
    connect(&m_limit, &QTimer::timeout, this, [this] {
        finish(failure(Error::Kind::Unreachable, u"The cluster did not list its nodes and pods within 30 seconds."_s));
    });
    m_limit.start(30s);
    connect(&m_capacity, &tables::CapacityFeed::changed, this, &FitAnswerer::answer);
    m_capacity.setNamespace(namespaceOf(m_rayCluster, m_connection.access()));
    if (!m_release)
        QCoro::connect(askOperator(), this, [this] { answer(); });
}

/// Who may not list Deployments gets the answer for the newest release.
QCoro::Task<> FitAnswerer::askOperator()
{
    const QByteArray query = "labelSelector=" + QByteArray(ray::OperatorInfo::LabelSelector).toPercentEncoding();
    const auto list = co_await kube::bound(this, m_connection.get("/apis/apps/v1/deployments", query));
    if (!list && list.error().kind == Error::Kind::Cancelled)
        co_return; // this may be gone
    const auto presence = list.and_then([](const QByteArray &bytes) { return ray::decodeOperators(bytes); });
    const bool isOne = presence && presence->kind == ray::OperatorPresence::Kind::One;
    m_release = isOne ? presence->operators.constFirst().release.value_or(DefaultRelease) : DefaultRelease;
}

void FitAnswerer::answer()
{
    if (const auto error = m_capacity.error())
        return finish(std::unexpected(*error));
    if (!m_release || !m_capacity.isKnown() || !m_capacity.isAdmissionKnown())
        return;
    const auto pods = ray::plannedPods(m_rayCluster, *m_release, m_capacity.admission());
    if (!pods)
        return finish(std::unexpected(pods.error()));
    finish(ray::fitOf(m_capacity.capacity(), *pods, m_capacity.admission()));
}

void FitAnswerer::finish(const Result<ray::FitAnswer> &result)
{
    if (std::exchange(m_finished, true))
        return;
    m_limit.stop();
    if (result)
        emit answered(*result);
    else
        emit failed(result.error());
}

} // namespace raydeck::app

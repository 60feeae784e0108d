#include <app/fitanswerer.h>

#include <app/clusteraccess.h>

#include <models/ray/fit/plannedpods.h>

#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace raydeck::app {

namespace {

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
    const auto release = co_await operatorRelease(this, m_connection);
    if (release) // else this may be gone
        m_release = release->value_or(AssumedRelease);
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
    if (!m_finished)
        emit admissionRead(m_capacity.admission());
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

#include <models/ray/rayclustercells.h>

#include <models/kube/age.h>

using namespace Qt::StringLiterals;

namespace raydeck::ray {

namespace {

QString numberText(std::optional<int> number)
{
    return number ? QString::number(*number) : QString();
}

/// An operator from 1.1 on always writes the resources with the rest of its status, as "0" at least.
QString resourceText(const RayClusterRow &cluster, const std::optional<QString> &printed)
{
    if (printed)
        return *printed;
    return cluster.hasStatus ? u"—"_s : QString();
}

} // namespace

QString cellText(const RayClusterRow &cluster, RayClusterColumn column, qint64 now)
{
    switch (column) {
    case RayClusterColumn::Name: return cluster.name;
    case RayClusterColumn::DesiredWorkers: return numberText(cluster.desiredWorkers);
    case RayClusterColumn::AvailableWorkers: return numberText(cluster.availableWorkers);
    case RayClusterColumn::Cpus: return resourceText(cluster, cluster.desiredCpu);
    case RayClusterColumn::Memory: return resourceText(cluster, cluster.desiredMemory);
    case RayClusterColumn::Gpus: return resourceText(cluster, cluster.desiredGpu);
    case RayClusterColumn::Status: return cluster.state.value_or(QString());
    case RayClusterColumn::Age: return kube::age(now, cluster.created);
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace raydeck::ray

#include <models/ray/rayclusterrow.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace raydeck::ray {

qint64 wantedPods(const GroupRow &group)
{
    if (group.suspended)
        return 0;
    // Not std::clamp: an operator before 1.6 takes max where min > max.
    const qint64 replicas = std::min(std::max(group.replicas, group.minReplicas), group.maxReplicas);
    return std::max(replicas, qint64(0)) * std::max(group.numOfHosts, 1);
}

qint64 wantedPods(const RayClusterRow &cluster)
{
    return std::ranges::fold_left(cluster.groups, qint64(0),
                                  [](qint64 sum, const GroupRow &group) { return sum + wantedPods(group); });
}

const ConditionRow *RayClusterRow::condition(QStringView type) const
{
    const auto found = std::ranges::find(conditions, type, &ConditionRow::type);
    return found == conditions.cend() ? nullptr : &*found;
}

bool RayClusterRow::isTrue(QStringView conditionType) const
{
    const ConditionRow *found = condition(conditionType);
    return found && found->status == "True"_L1;
}

} // namespace raydeck::ray

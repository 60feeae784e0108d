#include <models/ray/scaleeffect.h>

namespace raydeck::ray {

namespace {

constexpr Release FirstThatRejects{1, 6, 0}; // min > max or a negative limit; before it, max was taken

std::optional<ScaleEffect::Kind> refusal(const ScaleTarget &target, std::optional<Release> release)
{
    const bool limitsFit =
        target.minReplicas >= 0 && target.maxReplicas >= 0 && target.minReplicas <= target.maxReplicas;
    if (!limitsFit && (!release || *release >= FirstThatRejects))
        return ScaleEffect::Kind::Rejected;
    if (target.replicas < 0 || target.minReplicas < 0 || target.maxReplicas < 0)
        return ScaleEffect::Kind::NotKnown;
    return {};
}

} // namespace

ScaleEffect scaleEffect(const RayClusterRow &cluster, const GroupRow &group, const ScaleTarget &target, qint64 podsNow,
                        std::optional<Release> release)
{
    using enum ScaleEffect::Kind;
    if (const auto refused = refusal(target, release))
        return {.kind = *refused};

    GroupRow scaled = group;
    scaled.replicas = target.replicas;
    scaled.minReplicas = target.minReplicas;
    scaled.maxReplicas = target.maxReplicas;
    scaled.suspended = false;
    ScaleEffect effect{.wanted = wantedPods(scaled), .autoscalerMayChange = cluster.autoscaling};
    if (target.replicas > target.maxReplicas)
        effect.loweredTo = target.maxReplicas;
    else if (target.replicas < target.minReplicas)
        effect.raisedTo = std::min(target.minReplicas, target.maxReplicas);

    const qint64 missing = effect.wanted - podsNow;
    effect.pods = std::abs(missing);
    const bool isSuspended = cluster.suspend.value_or(cluster.isTrue(u"RayClusterSuspended")) || group.suspended;
    if (isSuspended)
        effect.kind = Later;
    else if (missing == 0)
        effect.kind = Nothing;
    else if (missing > 0)
        effect.kind = Creates;
    else
        effect.kind = cluster.autoscaling ? LeftToAutoscaler : Deletes;
    return effect;
}

} // namespace raydeck::ray

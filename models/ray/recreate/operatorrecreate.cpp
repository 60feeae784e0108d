#include <models/ray/recreate/operatorrecreate.h>

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace raydeck::ray {

namespace {

constexpr Release FirstWithRecreate{1, 6, 0};

QJsonObject withoutMuted(QJsonObject group)
{
    QJsonObject podTemplate = group.value("template"_L1).toObject();
    QJsonObject pod = podTemplate.value("spec"_L1).toObject();
    pod.remove("tolerations"_L1);
    pod.remove("schedulingGates"_L1);
    podTemplate["spec"_L1] = pod;
    group["template"_L1] = podTemplate;
    return group;
}

} // namespace

QJsonObject hashedSpec(const QJsonObject &rayCluster)
{
    QJsonObject spec = rayCluster["spec"_L1].toObject();
    spec.remove("upgradeStrategy"_L1);
    spec["headGroupSpec"_L1] = withoutMuted(spec.value("headGroupSpec"_L1).toObject());
    QJsonArray groups = spec.value("workerGroupSpecs"_L1).toArray();
    for (QJsonValueRef group : groups) {
        QJsonObject object = withoutMuted(group.toObject());
        for (const QLatin1StringView field : {"replicas"_L1, "minReplicas"_L1, "maxReplicas"_L1})
            object.remove(field);
        QJsonObject scale = object.value("scaleStrategy"_L1).toObject();
        scale.remove("workersToDelete"_L1);
        if (scale.isEmpty()) // Go prints the empty struct always
            object.remove("scaleStrategy"_L1);
        else
            object["scaleStrategy"_L1] = scale;
        group = object;
    }
    spec["workerGroupSpecs"_L1] = groups;
    return spec;
}

OperatorRecreate operatorRecreate(std::optional<Release> operatorRelease, const QJsonObject &before,
                                  const QJsonObject &after, const LivePods &live)
{
    using Kind = OperatorRecreate::Kind;
    if (!operatorRelease)
        return {.kind = Kind::OperatorNotKnown};
    if (*operatorRelease < FirstWithRecreate)
        return {.kind = Kind::OperatorTooOld};
    if (live.ownerKind == "RayJob"_L1 || live.ownerKind == "RayService"_L1)
        return {.kind = Kind::OwnedByOther, .owner = live.ownerKind};
    if (hashedSpec(before) == hashedSpec(after))
        return {.kind = Kind::NoSuchChange};
    const bool hasHead = std::ranges::any_of(live.pods, &QString::isEmpty, &LivePods::Pod::group);
    if (!live.isKnown || !hasHead)
        return {.kind = Kind::HeadNotKnown};
    const QString &made = live.headKubeRayVersion;
    if (live.headRecreateHash.isEmpty())
        return {.kind = Kind::HeadTooOld};
    if (!made.isEmpty() && releaseOf(made) != operatorRelease)
        return {.kind = Kind::HeadOfOther, .headRelease = made};
    return {.kind = Kind::Offered, .headRelease = made};
}

} // namespace raydeck::ray

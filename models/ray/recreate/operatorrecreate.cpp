#include <models/ray/recreate/operatorrecreate.h>

#include <QJsonArray>

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
                                  const QJsonObject &after, const QJsonObject &head)
{
    using Kind = OperatorRecreate::Kind;
    if (!operatorRelease)
        return {.kind = Kind::OperatorNotKnown};
    if (*operatorRelease < FirstWithRecreate)
        return {.kind = Kind::OperatorTooOld};
    const QString origin = before["metadata"_L1]["labels"_L1]["ray.io/originated-from-crd"_L1].toString();
    if (origin == "RayJob"_L1 || origin == "RayService"_L1)
        return {.kind = Kind::OwnedByOther, .owner = origin};
    if (hashedSpec(before) == hashedSpec(after))
        return {.kind = Kind::NoSuchChange};
    if (head.isEmpty())
        return {.kind = Kind::HeadNotKnown};
    const QJsonObject annotations = head["metadata"_L1]["annotations"_L1].toObject();
    const QString made = annotations["ray.io/kuberay-version"_L1].toString();
    if (annotations["ray.io/upgrade-strategy-recreate-hash"_L1].toString().isEmpty())
        return {.kind = Kind::HeadTooOld};
    if (const auto release = releaseOf(made); !made.isEmpty() && release != operatorRelease)
        return {.kind = Kind::HeadOfOther, .headRelease = made};
    return {.kind = Kind::Offered, .headRelease = made};
}

} // namespace raydeck::ray

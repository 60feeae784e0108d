#include <models/ray/plan/plancontext.h>

#include <QJsonArray>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace raydeck::ray {

namespace {

constexpr Release FirstWithHosts{1, 1, 0};
constexpr Release FirstWithSuspend{1, 1, 0};
constexpr Release FirstThatStaysSuspended{1, 3, 0}; // suspending has conditions of its own from here on
constexpr Release FirstWithManagedBy{1, 3, 0};
constexpr Release FirstThatRecreates{1, 6, 0};

/// A whole number that may be a text as well; otherwise the default of the CRD.
int numberOf(const QJsonObject &group, QLatin1StringView key, int otherwise)
{
    const QJsonValue value = group.value(key);
    if (!value.isDouble())
        return otherwise;
    return int(std::clamp<qint64>(value.toInteger(), std::numeric_limits<int>::min(), std::numeric_limits<int>::max()));
}

PlanContext::Group groupOf(const QJsonObject &group)
{
    PlanContext::Group result;
    result.row.name = group["groupName"_L1].toString();
    result.row.replicas = numberOf(group, "replicas"_L1, result.row.replicas);
    result.row.minReplicas = numberOf(group, "minReplicas"_L1, result.row.minReplicas);
    result.row.maxReplicas = numberOf(group, "maxReplicas"_L1, result.row.maxReplicas);
    result.row.numOfHosts = numberOf(group, "numOfHosts"_L1, result.row.numOfHosts);
    result.row.suspended = group["suspend"_L1].toBool();
    const QJsonArray names = group["scaleStrategy"_L1]["workersToDelete"_L1].toArray();
    for (const QJsonValue &name : names)
        result.workersToDelete.append(name.toString());
    return result;
}

QJsonArray groupsOf(const QJsonObject &cluster)
{
    return cluster["spec"_L1]["workerGroupSpecs"_L1].toArray();
}

std::optional<PlanContext::Group> groupIn(const QJsonObject &cluster, const kube::FieldPath &path)
{
    const auto &steps = path.steps();
    const bool isOfGroup = path.startsWith(kube::FieldPath(u"spec.workerGroupSpecs")) && steps.size() > 2;
    const auto *index = isOfGroup ? std::get_if<qsizetype>(&steps.at(2)) : nullptr;
    const QJsonArray groups = groupsOf(cluster);
    if (!index || *index >= groups.size())
        return {};
    return groupOf(groups.at(*index).toObject());
}

bool isOfOther(const QJsonObject &cluster)
{
    const QString manager = cluster["spec"_L1]["managedBy"_L1].toString();
    return !manager.isEmpty() && manager != "ray.io/kuberay-operator"_L1;
}

bool isConditionTrue(const QJsonObject &cluster, QLatin1StringView type)
{
    const QJsonArray conditions = cluster["status"_L1]["conditions"_L1].toArray();
    return std::ranges::any_of(conditions, [type](const QJsonValue &condition) {
        return condition["type"_L1] == type && condition["status"_L1] == "True"_L1;
    });
}

} // namespace

PlanContext::PlanContext(QJsonObject before, QJsonObject after, Release release, LivePods live)
    : m_before(std::move(before)), m_after(std::move(after)), m_release(release), m_live(std::move(live))
{
}

bool PlanContext::wasAutoscaling() const
{
    return m_before["spec"_L1]["enableInTreeAutoscaling"_L1].toBool();
}

bool PlanContext::isAutoscaling() const
{
    return m_after["spec"_L1]["enableInTreeAutoscaling"_L1].toBool();
}

bool PlanContext::wasSuspended() const
{
    if (m_release < FirstWithSuspend)
        return false;
    return m_before["spec"_L1]["suspend"_L1].toBool() || isConditionTrue(m_before, "RayClusterSuspended"_L1);
}

bool PlanContext::isSuspended() const
{
    if (m_release < FirstWithSuspend)
        return false;
    const QJsonValue suspend = m_after["spec"_L1]["suspend"_L1];
    const bool isSaid = suspend.isBool();
    return isSaid ? suspend.toBool() : m_release >= FirstThatStaysSuspended && wasSuspended();
}

bool PlanContext::isElsewhere() const
{
    return m_release >= FirstWithManagedBy && isOfOther(m_after);
}

bool PlanContext::wasElsewhere() const
{
    return m_release >= FirstWithManagedBy && isOfOther(m_before);
}

EffectCode PlanContext::noRecreation() const
{
    if (!m_live.isKnown)
        return EffectCode::NotCovered;
    if (!std::ranges::any_of(m_live.pods, [](const LivePods::Pod &pod) { return pod.group.isEmpty(); }))
        return EffectCode::NoPodsNow;
    const auto maker = releaseOf(m_live.headKubeRayVersion);
    if (maker && *maker != m_release)
        return EffectCode::HeadIsOfOther;
    return m_live.headRecreateHash.isEmpty() ? EffectCode::HeadIsOlder : EffectCode::NotCovered;
}

bool PlanContext::recreates() const
{
    const bool isAskedFor = m_after["spec"_L1]["upgradeStrategy"_L1]["type"_L1] == "Recreate"_L1;
    return m_release >= FirstThatRecreates && isAskedFor && !isSuspended() && !wasSuspended()
        && noRecreation() == EffectCode::NotCovered;
}

std::optional<PlanContext::Group> PlanContext::groupAt(const kube::FieldPath &path) const
{
    return groupIn(m_after, path);
}

std::optional<PlanContext::Group> PlanContext::oldGroupAt(const kube::FieldPath &path) const
{
    return groupIn(m_before, path);
}

std::optional<PlanContext::Group> PlanContext::oldGroup(const QString &name) const
{
    for (const QJsonValue &value : groupsOf(m_before)) {
        if (value["groupName"_L1] == name)
            return groupOf(value.toObject());
    }
    return {};
}

qint64 PlanContext::podsOf(const QString &group) const
{
    if (m_live.isKnown)
        return namesOf(group).size();
    if (wasSuspended())
        return 0;
    if (group.isEmpty())
        return 1;
    const auto old = oldGroup(group);
    return old ? wantedOf(old->row) : 0;
}

QStringList PlanContext::namesOf(const QString &group) const
{
    QStringList names;
    for (const LivePods::Pod &pod : m_live.pods) {
        if (pod.group == group && !pod.isGoing)
            names.append(pod.name);
    }
    return names;
}

qint64 PlanContext::allPods() const
{
    if (m_live.isKnown)
        return std::ranges::count(m_live.pods, false, &LivePods::Pod::isGoing);
    if (wasSuspended())
        return 0;
    qint64 sum = 1;
    for (const QJsonValue &group : groupsOf(m_before))
        sum += wantedOf(groupOf(group.toObject()).row);
    return sum;
}

qint64 PlanContext::wantedOf(const GroupRow &group) const
{
    GroupRow counted = group;
    if (m_release < FirstWithHosts)
        counted.numOfHosts = 1;
    return wantedPods(counted);
}

qint64 PlanContext::allWanted() const
{
    qint64 sum = 1;
    for (const QJsonValue &group : groupsOf(m_after))
        sum += wantedOf(groupOf(group.toObject()).row);
    return sum;
}

LivePods livePodsOf(const QJsonObject &podList, const QJsonObject &rayCluster)
{
    LivePods live{.isKnown = true};
    const QJsonArray pods = podList["items"_L1].toArray();
    for (const QJsonValue &pod : pods) {
        const QJsonObject metadata = pod["metadata"_L1].toObject();
        const bool isHead = metadata["labels"_L1]["ray.io/node-type"_L1] == "head"_L1;
        live.pods.append({.name = metadata["name"_L1].toString(),
                          .group = isHead ? QString() : metadata["labels"_L1]["ray.io/group"_L1].toString(),
                          .isGoing = metadata.contains("deletionTimestamp"_L1)});
        if (isHead) {
            const QJsonObject annotations = metadata["annotations"_L1].toObject();
            live.headRecreateHash = annotations["ray.io/upgrade-strategy-recreate-hash"_L1].toString();
            live.headKubeRayVersion = annotations["ray.io/kuberay-version"_L1].toString();
        }
    }
    live.ownerKind = rayCluster["metadata"_L1]["labels"_L1]["ray.io/originated-from-crd"_L1].toString();
    return live;
}

} // namespace raydeck::ray

#include <models/ray/plan/planeffects.h>

#include <QJsonArray>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace raydeck::ray {

namespace {

using enum EffectCode;

QString number(qint64 value)
{
    return QString::number(value);
}

QString fieldOf(const kube::FieldChange &change)
{
    const auto &steps = change.path.steps();
    const QString *key = steps.isEmpty() ? nullptr : std::get_if<QString>(&steps.constLast());
    return key ? *key : QString();
}

/// The number of pods that are there; empty where only the document is known.
QString known(qint64 pods, const PlanContext &context)
{
    return context.live().isKnown ? number(pods) : QString();
}

/// A value that is short enough to be said; of an image its tag if only that is another.
QString oldValue(const kube::FieldChange &change)
{
    constexpr qsizetype MostLetters = 40;
    const QJsonValue &before = change.before;
    QString text = before.isBool() ? (before.toBool() ? u"true"_s : u"false"_s)
        : before.isDouble()        ? before.toVariant().toString()
                                   : before.toString();
    if (fieldOf(change) == "image"_L1) {
        const auto colon = text.lastIndexOf(u':');
        const QString now = change.after.toString();
        if (colon > text.lastIndexOf(u'/') && now.startsWith(QStringView(text).first(colon + 1)))
            text = text.sliced(colon + 1);
    }
    return text.size() > MostLetters || text.contains(u'\n') ? QString() : text;
}

/// Pods that workersToDelete names and that are there, or that are named where nobody knows.
QStringList namedPods(const PlanContext::Group &group, const PlanContext &context)
{
    if (!context.live().isKnown)
        return group.workersToDelete;
    QStringList names;
    for (const LivePods::Pod &pod : context.live().pods) {
        if (!pod.isGoing && group.workersToDelete.contains(pod.name))
            names.append(pod.name);
    }
    return names;
}

bool hasReplicaGroups(const GroupRow &group, const PlanContext &context)
{
    constexpr Release FirstWithReplicaGroups{1, 6, 0};
    return group.numOfHosts > 1 && context.release() >= FirstWithReplicaGroups;
}

/// What replicas, their limits and hosts together do to the number of a group's pods.
PlanEffect numbers(const PlanContext::Group &group, const PlanContext &context)
{
    if (context.wasSuspended())
        return {MadeWithIt};
    const qint64 wanted = context.wantedOf(group.row);
    const qint64 there = context.podsOf(group.row.name);
    const qint64 named = hasReplicaGroups(group.row, context) ? 0 : namedPods(group, context).size();
    const qint64 missing = wanted - std::max<qint64>(there - named, 0);
    if (missing > 0 && named == 0)
        return {CreatesPods, {number(missing)}};
    if (missing < 0)
        return context.isAutoscaling() ? PlanEffect{LeftToAutoscaler, {number(-missing)}}
                                       : PlanEffect{DeletesPods, {number(-missing)}};
    if (group.row.replicas > group.row.maxReplicas)
        return {LoweredTo, {number(group.row.maxReplicas)}};
    if (group.row.replicas < group.row.minReplicas)
        return {RaisedTo, {number(group.row.minReplicas)}};
    return {PodsNotChanged};
}

/// Of several fields that decide one number, the first that changed says it.
bool isSaidElsewhere(const kube::FieldChange &change, const PlanContext &context)
{
    const auto now = context.groupAt(change.path);
    const auto old = now ? context.oldGroup(now->row.name) : std::nullopt;
    if (!now || !old)
        return false;
    const QString field = fieldOf(change);
    if (field == "replicas"_L1)
        return false;
    if (now->row.replicas != old->row.replicas)
        return true;
    if (field == "minReplicas"_L1)
        return false;
    return now->row.minReplicas != old->row.minReplicas
        || (field != "maxReplicas"_L1 && now->row.maxReplicas != old->row.maxReplicas);
}

PlanEffect groupNumbers(const kube::FieldChange &change, const PlanContext &context)
{
    const auto group = context.groupAt(change.path);
    if (!group)
        return {PodsNotChanged};
    return isSaidElsewhere(change, context) ? PlanEffect{CountsWithReplicas} : numbers(*group, context);
}

PlanEffect limits(const kube::FieldChange &change, const PlanContext &context)
{
    const bool isLimit = fieldOf(change) == "minReplicas"_L1 || fieldOf(change) == "maxReplicas"_L1;
    const auto group = isLimit ? context.groupAt(change.path) : std::nullopt;
    const qint64 missing = group ? context.wantedOf(group->row) - context.podsOf(group->row.name) : 0;
    if (missing > 0 && !isSaidElsewhere(change, context))
        return {CreatesPods, {number(missing)}};
    return {ReadByAutoscaler};
}

PlanEffect workersToDelete(const kube::FieldChange &change, const PlanContext &context)
{
    const auto group = context.groupAt(change.path);
    QStringList names;
    const QJsonArray asked = change.after.isArray() ? change.after.toArray() : QJsonArray{change.after};
    for (const QJsonValue &name : asked)
        names.append(name.toString());
    names.removeAll(QString());
    if (!group || names.isEmpty())
        return {PodsNotChanged};
    if (context.live().isKnown) {
        const QStringList there = namedPods(*group, context);
        const QStringList all = names;
        names.removeIf([&](const QString &name) { return !there.contains(name); });
        if (names.isEmpty())
            return {NoSuchPod, all};
    }
    if (hasReplicaGroups(group->row, context))
        return {DeletesReplicas, names};
    const qint64 left = context.podsOf(group->row.name) - namedPods(*group, context).size();
    return {left < context.wantedOf(group->row) ? ReplacesNamedPods : DeletesNamedPods, names};
}

PlanEffect upgradeStrategy(const kube::FieldChange &change, const PlanContext &context)
{
    const bool isAskedFor = context.after()["spec"_L1]["upgradeStrategy"_L1]["type"_L1] == "Recreate"_L1;
    if (!isAskedFor)
        return {change.isAdded() ? NothingToDo : NoRestarts};
    const EffectCode obstacle = context.noRecreation();
    if (obstacle == HeadIsOfOther)
        return {HeadIsOfOther, {context.live().headKubeRayVersion}};
    // HoldsWithThisChange where others change too: planOf() knows them.
    return {obstacle == HeadIsOlder ? HeadIsOlder : HoldsFromNextChange};
}

PlanEffect workersKeep(const kube::FieldChange &change, const PlanContext &context)
{
    const auto group = context.groupAt(change.path);
    const QString name = group ? group->row.name : QString();
    const qint64 pods = context.podsOf(name);
    if (context.live().isKnown && pods == 0)
        return {NoPodsNow};
    return {WorkersKeep, {known(pods, context), name, oldValue(change)}};
}

PlanEffect headKeeps(const kube::FieldChange &change, const PlanContext &context)
{
    if (context.live().isKnown && context.podsOf({}) == 0)
        return {NoPodsNow};
    return {HeadKeeps, {oldValue(change)}};
}

PlanEffect gate(const kube::FieldChange &change, const PlanContext &)
{
    const bool isNetwork = change.path.startsWith(kube::FieldPath(u"spec.networkPolicy"));
    return {NeedsGate, {isNetwork ? u"RayClusterNetworkPolicy"_s : u"RayClusterHistoryServer"_s}};
}

std::optional<PlanContext::Group> groupOf(const kube::FieldChange &change, const PlanContext &context)
{
    return change.isRemoved() ? context.oldGroupAt(change.path) : context.groupAt(change.path);
}

QString groupName(const kube::FieldChange &change, const PlanContext &context)
{
    const auto group = groupOf(change, context);
    return group ? group->row.name : QString();
}

QString groupPods(const kube::FieldChange &change, const PlanContext &context)
{
    return number(context.podsOf(groupName(change, context)));
}

/// Pods that the group has and is not asked to have any more.
PlanEffect leftOver(const kube::FieldChange &change, const PlanContext &context)
{
    const auto group = context.groupAt(change.path);
    const qint64 left = group ? context.podsOf(group->row.name) - context.wantedOf(group->row) : 0;
    return {LeftToAutoscaler, {number(left)}};
}

PlanEffect addedGroup(const kube::FieldChange &change, const PlanContext &context)
{
    const auto group = context.groupAt(change.path);
    const qint64 missing = group ? context.wantedOf(group->row) - context.podsOf(group->row.name) : 0;
    return missing > 0 ? PlanEffect{CreatesPods, {number(missing)}} : PlanEffect{PodsNotChanged};
}

PlanEffect orphans(const kube::FieldChange &change, const PlanContext &context)
{
    const QString pods = groupPods(change, context);
    return {EffectCode::OrphansPods, {pods == "0"_L1 ? QString() : pods, groupName(change, context)}};
}

PlanEffect addedBesides(const kube::FieldChange &change, const PlanContext &context)
{
    const auto group = context.groupAt(change.path);
    return {AddsPodsBesides, {number(group ? context.wantedOf(group->row) : 0)}};
}

using Numbers = PlanEffect (*)(const kube::FieldChange &, const PlanContext &);
struct Filler {
    EffectCode effect;
    Numbers fill;
};

/// The effects that have numbers and names, or that these decide.
const std::array fillers{
    Filler{PodsNotChanged, groupNumbers},
    Filler{ReadByAutoscaler, limits},
    Filler{LeftToAutoscaler, leftOver},
    Filler{DeletesNamedPods, workersToDelete},
    Filler{CreatesPods, addedGroup},
    Filler{EffectCode::OrphansPods, orphans},
    Filler{AddsPodsBesides, addedBesides},
    Filler{HoldsFromNextChange, upgradeStrategy},
    Filler{WorkersKeep, workersKeep},
    Filler{HeadKeeps, headKeeps},
    Filler{NeedsGate, gate},
    Filler{KeepsHosts,
           [](const kube::FieldChange &change, const PlanContext &) {
               return PlanEffect{KeepsHosts, {number(change.before.toInt(1))}};
           }},
    Filler{DeletesAllPods,
           [](const kube::FieldChange &, const PlanContext &context) {
               return PlanEffect{DeletesAllPods, {number(context.allPods())}};
           }},
    Filler{CreatesAllPods,
           [](const kube::FieldChange &, const PlanContext &context) {
               return PlanEffect{CreatesAllPods, {number(context.allWanted())}};
           }},
    Filler{RestartsCluster,
           [](const kube::FieldChange &, const PlanContext &context) {
               return PlanEffect{RestartsCluster, {number(context.allPods())}};
           }},
    Filler{ClusterKeeps,
           [](const kube::FieldChange &, const PlanContext &context) {
               return PlanEffect{ClusterKeeps, {known(context.allPods(), context)}};
           }},
    Filler{DeletesGroupPods,
           [](const kube::FieldChange &change, const PlanContext &context) {
               return PlanEffect{DeletesGroupPods, {groupPods(change, context), groupName(change, context)}};
           }},
    Filler{RestartsGroup,
           [](const kube::FieldChange &change, const PlanContext &context) {
               return PlanEffect{RestartsGroup, {groupPods(change, context), groupName(change, context)}};
           }},
    Filler{GroupHasNoPods,
           [](const kube::FieldChange &change, const PlanContext &context) {
               return PlanEffect{GroupHasNoPods, {groupName(change, context)}};
           }},
    Filler{GroupGoesWithPods,
           [](const kube::FieldChange &change, const PlanContext &context) {
               return PlanEffect{GroupGoesWithPods, {groupName(change, context)}};
           }},
};

} // namespace

PlanEffect planEffect(const PlanRule &rule, const kube::FieldChange &change, const PlanContext &context)
{
    const auto filler = std::ranges::find(fillers, rule.effect, &Filler::effect);
    return filler == fillers.end() ? PlanEffect{rule.effect} : filler->fill(change, context);
}

} // namespace raydeck::ray

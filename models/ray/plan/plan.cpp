#include <models/ray/plan/plan.h>

#include <models/ray/check/schema.h>
#include <models/ray/operator/packedoperator.h>
#include <models/ray/plan/plancontext.h>
#include <models/ray/plan/planeffects.h>
#include <models/ray/plan/planrules.h>
#include <models/ray/plan/refusals.h>
#include <models/ray/quantity.h>

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace raydeck::ray {

namespace {

using kube::FieldChange;

/// What a map or list comes to is the worst of what is in it.
int weight(Verdict verdict)
{
    switch (verdict) {
    case Verdict::ActsNow: return 0;
    case Verdict::NewPodsOnly: return 1;
    case Verdict::Ignored: return 2;
    case Verdict::OrphansPods: return 3;
    case Verdict::RestartsEverything: return 4;
    case Verdict::NotKnown: return 5;
    case Verdict::Rejected: return 6;
    }
    Q_UNREACHABLE_RETURN(6);
}

/// The fields of a map or the items of a list that came or went as one.
QList<FieldChange> parts(const FieldChange &change)
{
    const QJsonValue &value = change.isRemoved() ? change.before : change.after;
    const auto part = [&](const kube::FieldPath &path, const QJsonValue &one) {
        const QJsonValue absent = QJsonValue::Undefined;
        return FieldChange{
            .path = path, .before = change.isRemoved() ? one : absent, .after = change.isRemoved() ? absent : one};
    };
    QList<FieldChange> list;
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        list.append(part(change.path.key(it.key()), it.value()));
    const QJsonArray array = value.toArray();
    for (qsizetype i = 0; i < array.size(); ++i)
        list.append(part(change.path.item(i), array.at(i)));
    return list;
}

PlannedChange planned(const FieldChange &change, const PlanContext &context)
{
    const bool isWhole = change.isAdded() || change.isRemoved();
    const bool isGroup = change.path.parent() == kube::FieldPath(u"spec.workerGroupSpecs");
    if (isWhole && !change.isOrder && !isGroup && isToldApartBelow(change.path)) {
        PlannedChange worst;
        bool isFirst = true;
        for (const FieldChange &part : parts(change)) {
            const PlannedChange one = planned(part, context);
            if (isFirst || weight(one.verdict) > weight(worst.verdict))
                worst = one;
            isFirst = false;
        }
        if (!isFirst) {
            worst.change = change;
            return worst;
        }
    }
    PlannedChange result{.change = change};
    if (const PlanRule *rule = ruleFor(change, context)) {
        const PlanEffect effect = planEffect(*rule, change, context);
        result.verdict = rule->verdict;
        result.effect = effect.code;
        result.args = effect.args;
        result.source = QLatin1StringView(rule->source);
        if (effect.code == EffectCode::LeftToAutoscaler || effect.code == EffectCode::NoSuchPod)
            result.verdict = Verdict::Ignored;
    }
    return result;
}

/// Whether a list says with another order something else to those who read it: of containers the first one is Ray's.
PlannedChange plannedOrder(const FieldChange &change, const PlanContext &context)
{
    PlannedChange result = planned(change, context);
    const QString *list = std::get_if<QString>(&change.path.steps().constLast());
    const bool isOfPods = list && (*list == "containers"_L1 || *list == "initContainers"_L1 || *list == "env"_L1);
    if (isOfPods && result.verdict == Verdict::NewPodsOnly) {
        result.effect = EffectCode::OrderOfItems;
        result.args = {};
    }
    return result;
}

bool isOrderWithoutMeaning(const PlannedChange &planned)
{
    return planned.change.isOrder && planned.verdict != Verdict::RestartsEverything
        && planned.effect != EffectCode::OrderOfItems;
}

/// What the API server fills in counts as written.
QJsonValue withDefault(const QJsonValue &value, const kube::FieldPath &path, const Schema *schema)
{
    if (!value.isUndefined() || !schema)
        return value;
    const int node = schema->find(path);
    return node < 0 ? value : schema->node(node).defaultValue;
}

bool isSameAmount(const QJsonValue &before, const QJsonValue &after, const kube::FieldPath &path)
{
    const auto &steps = path.steps();
    if (steps.size() < 2)
        return false;
    const QString *map = std::get_if<QString>(&steps.at(steps.size() - 2));
    const QString *field = std::get_if<QString>(&steps.constLast());
    if (!(map && (*map == "limits"_L1 || *map == "requests"_L1)) && !(field && *field == "sizeLimit"_L1))
        return false;
    const auto amount = [](const QJsonValue &value) { return Quantity::parse(value.toVariant().toString()); };
    const auto one = amount(before);
    const auto other = amount(after);
    return one && other && *one == *other;
}

QList<FieldChange> changesOfMeaning(const QJsonObject &before, const QJsonObject &after, Release release)
{
    QList<FieldChange> changes = kube::fieldChanges(before, after);
    const QString version = after["apiVersion"_L1].toString().section(u'/', 1);
    const Schema *schema = Schema::rayCluster(nearestPacked(release), version.isEmpty() ? u"v1"_s : version);
    changes.removeIf([&](const FieldChange &change) {
        if (change.isOrder)
            return false;
        const QJsonValue old = withDefault(change.before, change.path, schema);
        const QJsonValue now = withDefault(change.after, change.path, schema);
        return old == now || isSameAmount(old, now, change.path);
    });
    return changes;
}

void takeRefusals(QList<PlannedChange> &plan, const QList<Refusal> &refusals)
{
    for (const Refusal &refusal : refusals) {
        PlannedChange &planned = plan[refusal.change];
        if (planned.verdict == Verdict::Rejected)
            continue;
        planned.verdict = refusal.isUnknown ? Verdict::NotKnown : Verdict::Rejected;
        planned.effect = refusal.isUnknown ? EffectCode::UnknownField : EffectCode::Refused;
        planned.args = {};
        planned.problem = refusal.problem;
        planned.source = {};
    }
}

} // namespace

QList<PlannedChange> planOf(const QJsonObject &before, const QJsonObject &after, Release operatorRelease,
                            const LivePods &live)
{
    const PlanContext context(before, after, operatorRelease, live);
    const QList<FieldChange> changes = changesOfMeaning(before, after, operatorRelease);
    QList<PlannedChange> plan;
    for (const FieldChange &change : changes)
        plan.append(change.isOrder ? plannedOrder(change, context) : planned(change, context));
    takeRefusals(plan, refusals(changes, before, after, operatorRelease, live));
    plan.removeIf(isOrderWithoutMeaning);

    const bool restarts =
        std::ranges::any_of(plan, [](const PlannedChange &one) { return one.effect == EffectCode::RestartsCluster; });
    for (PlannedChange &one : plan) {
        if (one.effect == EffectCode::HoldsFromNextChange && restarts)
            one.effect = EffectCode::HoldsWithThisChange;
    }
    return plan;
}

} // namespace raydeck::ray

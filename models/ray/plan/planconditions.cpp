#include <models/ray/plan/planrules.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace raydeck::ray {

namespace {

/// true, or an annotation that says so.
bool isTrue(const QJsonValue &value)
{
    return value.toBool() || value.toString() == "true"_L1;
}

bool isFaultTolerant(const QJsonObject &cluster)
{
    return isTrue(cluster["metadata"_L1]["annotations"_L1]["ray.io/ft-enabled"_L1])
        || cluster["spec"_L1]["gcsFaultToleranceOptions"_L1].isObject();
}

bool hasIngress(const QJsonObject &cluster)
{
    return cluster["spec"_L1]["headGroupSpec"_L1]["enableIngress"_L1].toBool();
}

/// Whether the autoscaler is asked to take pods away: the operator takes none while it is on.
bool leavesPods(const kube::FieldChange &change, const PlanContext &context)
{
    const auto group = context.groupAt(change.path);
    return context.isAutoscaling() && group && context.wantedOf(group->row) < context.podsOf(group->row.name);
}

int hosts(const QJsonValue &value)
{
    return value.toInt(1);
}

bool holds(PlanCondition condition, const kube::FieldChange &change, const PlanContext &context)
{
    using enum PlanCondition;
    const int before = hosts(change.before);
    const int after = hosts(change.after);
    switch (condition) {
    case Always: return true;
    case Added: return change.isAdded();
    case Removed: return change.isRemoved();
    case Changed: return !change.isAdded() && !change.isRemoved();
    case IsOrder: return change.isOrder;
    case BecomesTrue: return isTrue(change.after) && !isTrue(change.before);
    case StopsBeingTrue: return isTrue(change.before) && !isTrue(change.after);
    case Suspends: return context.isSuspended() && !context.wasSuspended();
    case Resumes: return !context.isSuspended() && context.wasSuspended();
    case IsSuspended: return context.isSuspended();
    case RemovedSuspended: return context.isSuspended() && change.isRemoved();
    case StaysSuspended: return context.isSuspended() && context.wasSuspended();
    case Elsewhere: return context.isElsewhere();
    case WasElsewhere: return context.wasElsewhere() && !context.isElsewhere();
    case Recreates: return context.recreates();
    case Autoscaling: return context.wasAutoscaling() && context.isAutoscaling();
    case AutoscalingOff: return !context.isAutoscaling();
    case AutoscalingStarts: return !context.wasAutoscaling() && context.isAutoscaling();
    case AutoscalingLeaves: return leavesPods(change, context);
    case FaultTolerant: return isFaultTolerant(context.after());
    case WithIngress: return hasIngress(context.before()) && hasIngress(context.after());
    case IngressIsOff: return !hasIngress(context.after());
    case HasNoPods: {
        const auto group = context.oldGroupAt(change.path);
        return change.isRemoved() && group && context.live().isKnown && context.podsOf(group->row.name) == 0;
    }
    case MoreHostsOfOne: return before <= 1 && after > 1;
    case MoreHosts: return before > 1 && after > before;
    case FewerHosts: return after > 1 && after < before;
    }
    Q_UNREACHABLE_RETURN(false);
}

/// The steps of all paths of the table, read once. A step in brackets without a number is an empty key.
const QList<QList<kube::FieldPath::Step>> &patterns()
{
    static const auto all = [] {
        QList<QList<kube::FieldPath::Step>> list;
        for (const PlanRule &rule : planRules())
            list.append(kube::FieldPath(QString::fromLatin1(rule.path)).steps());
        return list;
    }();
    return all;
}

bool isWildcard(const kube::FieldPath::Step &pattern)
{
    const QString *key = std::get_if<QString>(&pattern);
    return key && *key == "**"_L1;
}

bool matches(const kube::FieldPath::Step &pattern, const kube::FieldPath::Step &step)
{
    const QString &key = std::get<QString>(pattern);
    if (key.isEmpty())
        return std::holds_alternative<qsizetype>(step);
    return std::holds_alternative<QString>(step) && (key == "*"_L1 || key == std::get<QString>(step));
}

/// How many steps of `path` the pattern covers from the beginning, until one of both ends or they part.
qsizetype commonSteps(const QList<kube::FieldPath::Step> &pattern, const QList<kube::FieldPath::Step> &path)
{
    qsizetype i = 0;
    while (i < pattern.size() && i < path.size() && !isWildcard(pattern.at(i)) && matches(pattern.at(i), path.at(i)))
        ++i;
    return i;
}

} // namespace

const PlanRule *ruleFor(const kube::FieldChange &change, const PlanContext &context)
{
    const auto &path = change.path.steps();
    const auto rules = planRules();
    for (qsizetype i = 0; i < patterns().size(); ++i) {
        const PlanRule &rule = rules[size_t(i)];
        const auto &pattern = patterns().at(i);
        const qsizetype common = commonSteps(pattern, path);
        const bool isAtEnd = common == path.size() && common == pattern.size();
        const bool isBelow = common == pattern.size() - 1 && isWildcard(pattern.at(common));
        const bool isInTime =
            context.release() >= rule.since && (rule.until == Release{} || context.release() < rule.until);
        if ((isAtEnd || isBelow) && isInTime && holds(rule.when, change, context))
            return &rule;
    }
    return nullptr;
}

bool isToldApartBelow(const kube::FieldPath &path)
{
    const auto &steps = path.steps();
    return std::ranges::any_of(patterns(), [&](const auto &pattern) {
        return commonSteps(pattern, steps) == steps.size() && pattern.size() > steps.size()
            && !isWildcard(pattern.at(steps.size()));
    });
}

} // namespace raydeck::ray

#include <models/ray/fit/quotas.h>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace raydeck::ray {

namespace {

using Shortage = FitAnswer::Shortage;

bool holds(const Admission::Scope &scope, const PlannedPod &pod)
{
    if (scope.name == "Terminating"_L1)
        return pod.hasDeadline;
    if (scope.name == "NotTerminating"_L1)
        return !pod.hasDeadline;
    if (scope.name == "BestEffort"_L1)
        return pod.isBestEffort;
    if (scope.name == "NotBestEffort"_L1)
        return !pod.isBestEffort;
    if (scope.name == "CrossNamespacePodAffinity"_L1)
        return pod.looksAtNamespaces;
    if (scope.name != "PriorityClass"_L1)
        return false; // of other objects, or newer than this
    const bool isNamed = !pod.priorityClass.isEmpty();
    if (scope.op == "Exists"_L1)
        return isNamed;
    if (scope.op == "DoesNotExist"_L1)
        return !isNamed;
    const bool isListed = isNamed && scope.values.contains(pod.priorityClass);
    return scope.op == "NotIn"_L1 ? !isListed : isListed;
}

Amounts quotaNeeds(const PlannedPod &pod)
{
    Amounts needs;
    needs.set(u"pods"_s, 1);
    needs.set(u"count/pods"_s, 1);
    for (const Amounts::Entry &entry : pod.requests.entries()) {
        needs.set("requests."_L1 + entry.resource, entry.value);
        needs.set(entry.resource, entry.value);
    }
    for (const Amounts::Entry &entry : pod.limits.entries())
        needs.set("limits."_L1 + entry.resource, entry.value);
    return needs;
}

/// What the quota leaves of a part, and takes of itself.
void take(const Admission::Quota &quota, Amounts &left, const PlannedPod &pod, FitAnswer::Part &part)
{
    const Amounts needs = quotaNeeds(pod);
    const auto allow = [&part](qint64 allowed, const FitAnswer::Reason &reason) {
        part.withoutEviction = std::min(part.withoutEviction, allowed);
        part.upTo = std::min(part.upTo, allowed);
        part.atLeast = std::min(part.atLeast, allowed);
        part.reason = reason;
    };
    qint64 made = part.wanted;
    for (const QString &unset : pod.unsetAmounts) {
        if (part.wanted > 0 && quota.hard.contains(unset)) {
            made = 0;
            allow(0, {.shortage = Shortage::QuotaDemands, .resource = unset, .detail = quota.name});
        }
    }
    for (const Amounts::Entry &entry : left.entries()) {
        const qint64 need = needs.value(entry.resource);
        if (need <= 0 || part.wanted <= 0)
            continue;
        const qint64 allowed = std::max<qint64>(0, entry.value) / need;
        if (allowed >= part.wanted)
            continue;
        made = std::min(made, allowed);
        const qint64 all =
            part.wanted > std::numeric_limits<qint64>::max() / 4 / need ? entry.value : need * part.wanted;
        allow(allowed,
              {.shortage = Shortage::Quota,
               .resource = entry.resource,
               .detail = quota.name,
               .missing = all - entry.value});
    }
    for (const Amounts::Entry &entry : needs.entries()) {
        if (left.contains(entry.resource))
            left.add(entry.resource, -entry.value * made);
    }
}

} // namespace

bool counts(const Admission::Quota &quota, const PlannedPod &pod)
{
    return std::ranges::all_of(quota.scopes, [&pod](const Admission::Scope &scope) { return holds(scope, pod); });
}

void applyQuotas(const Admission &admission, const PlannedPods &pods, FitAnswer &answer)
{
    QList<Amounts> left; // by quota
    for (const Admission::Quota &quota : admission.quotas) {
        Amounts amounts;
        for (const Amounts::Entry &entry : quota.hard.entries())
            amounts.set(entry.resource, entry.value - quota.used.value(entry.resource));
        left.append(amounts);
    }
    std::optional<FitAnswer::Reason> stopped; // KubeRay comes no further
    const auto takePart = [&](const PlannedPod &pod, FitAnswer::Part &part) {
        if (stopped && part.wanted > 0) {
            part.atLeast = part.withoutEviction = part.upTo = 0;
            part.reason = *stopped;
            return;
        }
        for (qsizetype i = 0; i < left.size(); ++i) {
            if (counts(admission.quotas[i], pod))
                take(admission.quotas[i], left[i], pod, part);
        }
        const bool isRefused =
            part.reason.shortage == Shortage::Quota || part.reason.shortage == Shortage::QuotaDemands;
        if (isRefused)
            stopped = part.reason;
    };
    takePart(pods.head, answer.head);
    for (qsizetype i = 0; i < pods.groups.size(); ++i)
        takePart(pods.groups[i].pod, answer.groups[i]);
}

} // namespace raydeck::ray

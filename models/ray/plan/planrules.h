#pragma once

#include <models/ray/plan/plan.h>
#include <models/ray/plan/plancontext.h>

#include <span>

namespace raydeck::ray {

/// When a rule holds besides its path and release.
enum class PlanCondition {
    Always,
    Added,
    Removed,
    Changed, ///< it was there and stays
    IsOrder,
    BecomesTrue, ///< true now, and not before
    StopsBeingTrue,

    Suspends,         ///< the cluster has pods and will have none
    Resumes,          ///< it has none and will have some
    IsSuspended,      ///< it will have none
    RemovedSuspended, ///< removed, and it will have none
    StaysSuspended,
    Elsewhere,    ///< another controller looks after it
    WasElsewhere, ///< it did, and does no more
    Recreates,    ///< a change that counts in the hash makes all pods anew
    Autoscaling,  ///< before and after: an autoscaler reads the object
    AutoscalingOff,
    AutoscalingStarts,
    AutoscalingLeaves, ///< autoscaling, and fewer pods are wanted than there are
    FaultTolerant,     ///< its state is kept outside of the head
    WithIngress,       ///< enableIngress before and after
    IngressIsOff,
    HasNoPods,      ///< the removed group
    MoreHostsOfOne, ///< numOfHosts from 1 to more, by replica groups (1.6)
    MoreHosts,      ///< from several to more
    FewerHosts,     ///< from several to fewer, but not one
};

/// What the operator does with a change, as data. Of the rules whose path, release and condition fit, the first one in
/// the table counts.
struct PlanRule {
    const char *name; ///< in words, unique: the rows of the tests
    const char *path; ///< [] stands for any index, * for any key, a final ** for whatever lies there or below
    Release since = {1, 0, 0};
    Release until = {}; ///< the first release where it does not hold any more; {0, 0, 0}: none
    PlanCondition when = PlanCondition::Always;
    Verdict verdict = Verdict::NotKnown;
    EffectCode effect = EffectCode::NotCovered; ///< where numbers decide, planEffect() makes another one of it
    const char *source;                         ///< operator version and file
};

std::span<const PlanRule> planRules();

/// The rule for a change, or null. A map or list that came or went may have none of its own: what is in it has.
const PlanRule *ruleFor(const kube::FieldChange &change, const PlanContext &context);
/// Whether rules tell apart what lies below this path.
bool isToldApartBelow(const kube::FieldPath &path);

} // namespace raydeck::ray

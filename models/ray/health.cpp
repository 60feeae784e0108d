#include <models/ray/health.h>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace raydeck::ray {

namespace {

using State = Health::State;
using Cause = Health::Cause;
using Phase = PodSummary::Phase;
using Trouble = PodSummary::Trouble;
using Verdict = std::optional<Health>;

/// After a change of the status the operator is given this long before extra workers count as left over.
constexpr qint64 Settling = 30;

struct Facts {
    const RayClusterRow &cluster;
    const std::optional<PodSummary> &known;
    qint64 now;
    PodSummary pods = known.value_or(PodSummary());
    qint64 wanted = wantedPods(cluster);

    [[nodiscard]] bool isLongAgo(qint64 then) const { return now - then > Health::Patience.count(); }
    /// When a person, the autoscaler or the operator last did something with this cluster.
    [[nodiscard]] qint64 lastSign() const { return std::max({cluster.created, cluster.changed, cluster.lastUpdate}); }
    /// It ran once. Both signs are sticky, which is what is wanted here.
    [[nodiscard]] bool wasUp() const { return cluster.isTrue(u"RayClusterProvisioned") || cluster.state == u"ready"_s; }
    [[nodiscard]] Health verdict(State state, Cause cause, qint64 affected = 0, qint64 since = 0) const
    {
        return {.state = state,
                .cause = cause,
                .ready = known ? pods.workersReady : cluster.readyWorkers.value_or(0),
                .wanted = wanted,
                .affected = affected,
                .since = since};
    }
    [[nodiscard]] Health verdict(State state, Cause cause, const Trouble &trouble, qint64 affected = 1) const
    {
        Health health = verdict(state, cause, affected, trouble.since);
        health.pod = trouble.pod;
        health.reason = trouble.reason;
        health.message = trouble.message;
        return health;
    }
    [[nodiscard]] Health verdict(State state, Cause cause, const ConditionRow &condition) const
    {
        Health health = verdict(state, cause, 0, condition.lastTransition);
        health.reason = condition.reason;
        health.message = condition.message;
        return health;
    }
};

Verdict deleting(const Facts &facts)
{
    if (facts.cluster.deleted == 0)
        return {};
    if (facts.cluster.finalizers.isEmpty())
        return facts.verdict(State::Deleting, Cause::BeingDeleted, 0, facts.cluster.deleted);
    Health health = facts.verdict(State::Deleting, Cause::HeldByFinalizer, 0, facts.cluster.deleted);
    health.finalizer = facts.cluster.finalizers.constFirst();
    return health;
}

/// Suspended: asked for and no pod is left. Resume needs an explicit `suspend: false` since 1.3; a removed field does
/// not do it (run on 1.4.2, 1.5.1, 1.6.1).
Verdict suspended(const Facts &facts)
{
    const ConditionRow *condition = facts.cluster.condition(u"RayClusterSuspended");
    const bool isSuspended = facts.cluster.isTrue(u"RayClusterSuspended");
    const bool isAsked = facts.cluster.suspend.value_or(isSuspended);
    const qint64 since = isSuspended ? condition->lastTransition : 0;
    if (!isAsked)
        return isSuspended ? Verdict(facts.verdict(State::Scaling, Cause::Resuming, 0, since)) : Verdict();
    const bool podsAreGone =
        facts.known ? facts.pods.pods() == 0 : isSuspended || facts.cluster.state == u"suspended"_s;
    if (podsAreGone)
        return facts.verdict(State::Suspended, Cause::ByChoice, 0, since);
    return facts.verdict(State::Scaling, Cause::Suspending, facts.pods.pods());
}

/// ReplicaFailure is taken back with the next success, so it is true as it stands (since 1.2).
Verdict replicaFailure(const Facts &facts)
{
    if (!facts.cluster.isTrue(u"ReplicaFailure"))
        return {};
    const ConditionRow &condition = *facts.cluster.condition(u"ReplicaFailure");
    const bool isOfWorkers = condition.reason.contains("Worker"_L1);
    return isOfWorkers || facts.pods.head == Phase::Ready
        ? facts.verdict(State::Degraded, Cause::WorkersNotMade, condition)
        : facts.verdict(State::Failed, Cause::HeadNotMade, condition);
}

/// Without the pods only conditions are proof: `state` is sticky, and before 1.2 there is nothing else.
Verdict statusAlone(const Facts &facts)
{
    if (facts.known)
        return {};
    const ConditionRow *head = facts.cluster.condition(u"HeadPodReady");
    if (!head)
        return facts.verdict(State::NotKnown, Cause::None);
    if (head->status != "True"_L1)
        return facts.wasUp() ? facts.verdict(State::Degraded, Cause::HeadLost, *head)
                             : facts.verdict(State::Scaling, Cause::HeadStarting, *head);
    const qint64 more = facts.cluster.readyWorkers.value_or(0) - facts.wanted;
    if (more == 0)
        return facts.verdict(State::Healthy, Cause::None);
    return more < 0 ? facts.verdict(State::Scaling, Cause::WorkersComing, -more)
                    : facts.verdict(State::Scaling, Cause::WorkersLeaving, more);
}

/// Before 1.2: `failed` stays until all pods run, so it counts only where pods are missing.
Verdict operatorSaysFailed(const Facts &facts)
{
    const QString state = facts.cluster.state.value_or(QString());
    const bool isMissing = facts.pods.head == Phase::Missing || facts.pods.workers() < facts.wanted;
    if (!isMissing || (state != "failed"_L1 && state != "unhealthy"_L1))
        return {};
    Health health = facts.verdict(State::Failed, Cause::OperatorSaysFailed, 0, facts.cluster.lastUpdate);
    health.reason = facts.cluster.reason;
    return health;
}

Verdict headMissing(const Facts &facts)
{
    if (facts.pods.head != Phase::Missing)
        return {};
    // A head that ran is mostly replaced within a second, long before the status says so: lost, not stuck.
    const ConditionRow *condition = facts.cluster.condition(u"HeadPodReady");
    const bool isNoticed = condition && condition->status != "True"_L1;
    const qint64 since = std::max(facts.lastSign(), isNoticed ? condition->lastTransition : 0);
    if (facts.isLongAgo(since) && (isNoticed || !facts.wasUp()))
        return facts.verdict(State::Stuck, Cause::NothingHappens, 0, since);
    return facts.wasUp() ? facts.verdict(State::Degraded, Cause::HeadLost)
                         : facts.verdict(State::Scaling, Cause::HeadStarting);
}

Verdict headNotReady(const Facts &facts)
{
    if (!facts.pods.headTrouble)
        return {};
    const Trouble &trouble = *facts.pods.headTrouble;
    if (facts.pods.head == Phase::Failed)
        return facts.verdict(State::Failed, Cause::HeadFailed, trouble);
    if (cannotHeal(trouble.reason))
        return facts.verdict(State::Stuck, Cause::PodCannotStart, trouble);
    const bool ranBefore = facts.wasUp() && facts.pods.head == Phase::NotReady; // it may come back any moment
    if (facts.isLongAgo(trouble.since) && !ranBefore)
        return facts.verdict(State::Stuck, Cause::PodWaits, trouble);
    return facts.wasUp() ? facts.verdict(State::Degraded, Cause::HeadLost, trouble)
                         : facts.verdict(State::Scaling, Cause::HeadStarting, trouble);
}

Verdict workersStuck(const Facts &facts)
{
    for (const auto &trouble : {facts.pods.pendingWorker, facts.pods.notReadyWorker}) {
        if (trouble && cannotHeal(trouble->reason))
            return facts.verdict(State::Stuck, Cause::PodCannotStart, *trouble);
    }
    if (facts.pods.pendingWorker && facts.isLongAgo(facts.pods.pendingWorker->since))
        return facts.verdict(State::Stuck, Cause::PodWaits, *facts.pods.pendingWorker, facts.pods.workersPending);
    return {};
}

Verdict workersBroken(const Facts &facts)
{
    if (facts.pods.failedWorker)
        return facts.verdict(State::Degraded, Cause::WorkersFailed, *facts.pods.failedWorker, facts.pods.workersFailed);
    if (facts.pods.notReadyWorker && facts.isLongAgo(facts.pods.notReadyWorker->since))
        return facts.verdict(State::Degraded, Cause::WorkersNotReady, *facts.pods.notReadyWorker,
                             facts.pods.workersNotReady);
    return {};
}

/// Workers that were lost are mostly made anew within a second: only what the operator has noticed, or what it has not
/// even looked at, can be stuck.
Verdict workersMissing(const Facts &facts)
{
    const qint64 missing = facts.wanted - facts.pods.workersReady;
    if (missing <= 0)
        return {};
    const bool isOwed = facts.pods.workers() < facts.wanted && facts.pods.deleting == 0;
    const bool isUnseen = facts.cluster.observedGeneration < facts.cluster.generation;
    const bool isNoticed = facts.cluster.availableWorkers.value_or(0) < facts.wanted;
    if (isOwed && (isUnseen || isNoticed) && facts.isLongAgo(facts.lastSign()))
        return facts.verdict(State::Stuck, Cause::NothingHappens, missing, facts.lastSign());
    if (facts.pods.pendingWorker)
        return facts.verdict(State::Scaling, Cause::WorkersComing, *facts.pods.pendingWorker, missing);
    return facts.verdict(State::Scaling, Cause::WorkersComing, missing);
}

Verdict workersTooMany(const Facts &facts)
{
    const qint64 extra = facts.pods.workers() - facts.wanted;
    if (extra <= 0)
        return {};
    // The operator makes and deletes pods in the same pass in which it notes the generation.
    const bool isSeen = facts.cluster.observedGeneration >= facts.cluster.generation;
    const qint64 grace = facts.cluster.autoscaling ? qint64(Health::Patience.count()) : Settling;
    const bool isSettled = isSeen && facts.pods.deleting == 0 && facts.now - facts.lastSign() > grace;
    return isSettled ? facts.verdict(State::Degraded, Cause::ExtraWorkers, extra, facts.lastSign())
                     : facts.verdict(State::Scaling, Cause::WorkersLeaving, extra);
}

/// A pod on a dead node can be Terminating for hours: that alone does not make a cluster less healthy.
Verdict podsLeaving(const Facts &facts)
{
    if (facts.pods.deleting == 0 || facts.isLongAgo(facts.lastSign()))
        return {};
    return facts.verdict(State::Scaling, Cause::WorkersLeaving, facts.pods.deleting);
}

/// In order: the first that applies is the verdict.
constexpr std::array rules{
    deleting,     suspended,    replicaFailure, statusAlone,    operatorSaysFailed, headMissing,
    headNotReady, workersStuck, workersBroken,  workersMissing, workersTooMany,     podsLeaving,
};

} // namespace

Health healthOf(const RayClusterRow &cluster, const std::optional<PodSummary> &pods, qint64 now)
{
    const Facts facts{.cluster = cluster, .known = pods, .now = now};
    for (const auto rule : rules) {
        if (const Verdict verdict = rule(facts))
            return *verdict;
    }
    return facts.verdict(State::Healthy, Cause::None);
}

} // namespace raydeck::ray

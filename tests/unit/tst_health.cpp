#include <models/kube/podrow.h>
#include <models/ray/health.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace raydeck;
using namespace raydeck::ray;
using State = Health::State;
using Cause = Health::Cause;
using Phase = kube::PodRow::Phase;

namespace {

constexpr qint64 Now = 1'795'000'000;
constexpr qint64 Soon = Now - 60;       // a minute ago
constexpr qint64 LongAgo = Now - 3'600; // an hour ago
const qint64 patience = Health::Patience.count();

/// A cluster that asks for `replicas` workers and whose operator noted it at `when`.
RayClusterRow cluster(int replicas, qint64 when = LongAgo)
{
    return {.created = when,
            .generation = 2,
            .changed = when,
            .groups = {{.name = u"w"_s, .replicas = replicas, .maxReplicas = 10}},
            .hasStatus = true,
            .observedGeneration = 2,
            .lastUpdate = when};
}

RayClusterRow provisioned(int replicas)
{
    RayClusterRow row = cluster(replicas);
    row.state = u"ready"_s;
    row.readyWorkers = replicas;
    row.availableWorkers = replicas;
    row.conditions = {{.type = u"HeadPodReady"_s, .status = u"True"_s, .lastTransition = LongAgo},
                      {.type = u"RayClusterProvisioned"_s, .status = u"True"_s, .lastTransition = LongAgo}};
    return row;
}

RayClusterRow with(RayClusterRow row, void (*edit)(RayClusterRow &))
{
    edit(row);
    return row;
}

kube::PodRow pod(const char *type, Phase phase, bool ready, qint64 created, const QString &reason = {})
{
    return {.name = QString::fromLatin1(type),
            .status = reason,
            .nodeType = QString::fromLatin1(type),
            .reason = reason,
            .created = created,
            .phase = phase,
            .ready = ready};
}

kube::PodRow head()
{
    return pod("head", Phase::Running, true, LongAgo);
}
kube::PodRow worker()
{
    return pod("worker", Phase::Running, true, LongAgo);
}
kube::PodRow pending(qint64 created, const QString &reason = {})
{
    return pod("worker", Phase::Pending, false, created, reason);
}
kube::PodRow deleting(kube::PodRow row)
{
    row.deleting = true;
    return row;
}

PodSummary summary(const QList<kube::PodRow> &pods)
{
    PodSummary counted;
    for (const kube::PodRow &one : pods)
        counted.count(one);
    return counted;
}

} // namespace

class TestHealth : public QObject {
    Q_OBJECT
private slots:
    void judges_data()
    {
        QTest::addColumn<RayClusterRow>("cluster");
        QTest::addColumn<QList<kube::PodRow>>("pods");
        QTest::addColumn<State>("state");
        QTest::addColumn<Cause>("cause");
        QTest::addColumn<qint64>("affected");
        const auto row = [](const char *name, const RayClusterRow &of, const QList<kube::PodRow> &pods, State state,
                            Cause cause,
                            qint64 affected = 0) { QTest::newRow(name) << of << pods << state << cause << affected; };
        row("head and all workers ready", provisioned(2), {head(), worker(), worker()}, State::Healthy, Cause::None);
        row("no workers asked for", provisioned(0), {head()}, State::Healthy, Cause::None);
        row("just created, no pods yet", cluster(0, Soon), {}, State::Scaling, Cause::HeadStarting);
        row("the operator made nothing for an hour", cluster(0), {}, State::Stuck, Cause::NothingHappens);
        row("head is being pulled", cluster(0, Soon), {pod("head", Phase::Pending, false, Soon)}, State::Scaling,
            Cause::HeadStarting, 1);
        row("head runs, not ready yet", cluster(0, Soon), {pod("head", Phase::Running, false, Soon)}, State::Scaling,
            Cause::HeadStarting, 1);
        row("head waits for a node, for too long", cluster(0),
            {pod("head", Phase::Pending, false, LongAgo, u"Unschedulable"_s)}, State::Stuck, Cause::PodWaits, 1);
        row("head's image does not exist", cluster(0, Soon),
            {pod("head", Phase::Pending, false, Soon, u"ImagePullBackOff"_s)}, State::Stuck, Cause::PodCannotStart, 1);
        row("head's init container's image does not exist", cluster(0, Soon),
            {pod("head", Phase::Pending, false, Soon, u"Init:ErrImagePull"_s)}, State::Stuck, Cause::PodCannotStart, 1);
        row("head crashes again and again", provisioned(0),
            {pod("head", Phase::Running, false, LongAgo, u"CrashLoopBackOff"_s)}, State::Stuck, Cause::PodCannotStart,
            1);
        row("head failed", provisioned(0), {pod("head", Phase::Failed, false, LongAgo, u"Evicted"_s)}, State::Failed,
            Cause::HeadFailed, 1);
        row("a failed head beside its successor", provisioned(0),
            {pod("head", Phase::Failed, false, LongAgo, u"Evicted"_s), head()}, State::Healthy, Cause::None);
        row("head of a running cluster is gone, state still ready", provisioned(2), {worker(), worker()},
            State::Degraded, Cause::HeadLost);
        row("head of a running cluster is made anew", provisioned(0), {pod("head", Phase::Pending, false, Soon)},
            State::Degraded, Cause::HeadLost, 1);
        row("head of a running cluster is not ready", provisioned(0), {pod("head", Phase::Running, false, LongAgo)},
            State::Degraded, Cause::HeadLost, 1);
        row("head is gone and the operator, who knows, does nothing",
            with(provisioned(0), [](RayClusterRow &one) { one.conditions[0].status = u"False"_s; }), {}, State::Stuck,
            Cause::NothingHappens);

        row("scaled up a moment ago, no pod yet",
            with(provisioned(3),
                 [](RayClusterRow &one) {
                     one.changed = Soon;
                     one.observedGeneration = 1;
                 }),
            {head()}, State::Scaling, Cause::WorkersComing, 3);
        row("scaled up an hour ago, nobody looked",
            with(provisioned(3), [](RayClusterRow &one) { one.observedGeneration = 1; }), {head()}, State::Stuck,
            Cause::NothingHappens, 3);
        row("two of five are ready", provisioned(5),
            {head(), worker(), worker(), pending(Soon), pending(Soon), pending(Soon)}, State::Scaling,
            Cause::WorkersComing, 3);
        row("a worker waits for a node, not yet long", provisioned(2),
            {head(), worker(), pending(Soon, u"Unschedulable"_s)}, State::Scaling, Cause::WorkersComing, 1);
        row("a worker waits exactly as long as we are patient", provisioned(1), {head(), pending(Now - patience)},
            State::Scaling, Cause::WorkersComing, 1);
        row("a worker waits a second longer", provisioned(1), {head(), pending(Now - patience - 1)}, State::Stuck,
            Cause::PodWaits, 1);
        row("a worker's image does not exist", provisioned(2), {head(), worker(), pending(Soon, u"ErrImagePull"_s)},
            State::Stuck, Cause::PodCannotStart, 1);
        row("a worker failed", provisioned(2),
            {head(), worker(), pod("worker", Phase::Failed, false, LongAgo, u"Error"_s)}, State::Degraded,
            Cause::WorkersFailed, 1);
        row("a worker runs and is not ready for long", provisioned(2),
            {head(), worker(), pod("worker", Phase::Running, false, LongAgo)}, State::Degraded, Cause::WorkersNotReady,
            1);
        row("a worker has just begun to run", provisioned(2),
            {head(), worker(), pod("worker", Phase::Running, false, Soon)}, State::Scaling, Cause::WorkersComing, 1);
        row("a worker was deleted and is not back yet", provisioned(2), {head(), worker()}, State::Scaling,
            Cause::WorkersComing, 1);
        row("a worker is missing and the operator, who knows, does nothing",
            with(provisioned(2), [](RayClusterRow &one) { one.availableWorkers = 1; }), {head(), worker()},
            State::Stuck, Cause::NothingHappens, 1);
        row("scaled down a moment ago", with(provisioned(1), [](RayClusterRow &one) { one.changed = Now - 1; }),
            {head(), worker(), worker(), worker()}, State::Scaling, Cause::WorkersLeaving, 2);
        row("workers are on their way out", with(provisioned(1), [](RayClusterRow &one) { one.lastUpdate = Soon; }),
            {head(), worker(), deleting(worker())}, State::Scaling, Cause::WorkersLeaving, 1);
        row("a pod on a dead node is deleted for hours", provisioned(1), {head(), worker(), deleting(worker())},
            State::Healthy, Cause::None);
        row("pods of a removed group stay", provisioned(1), {head(), worker(), worker()}, State::Degraded,
            Cause::ExtraWorkers, 1);
        row("pods of no node type are not counted", provisioned(1),
            {head(), worker(), pod("", Phase::Failed, false, LongAgo)}, State::Healthy, Cause::None);

        row("the operator may not make workers",
            with(provisioned(2),
                 [](RayClusterRow &one) {
                     one.conditions.append({.type = u"ReplicaFailure"_s,
                                            .status = u"True"_s,
                                            .reason = u"FailedCreateWorkerPod"_s,
                                            .message = u"exceeded quota"_s});
                 }),
            {head()}, State::Degraded, Cause::WorkersNotMade);
        row("the operator may not make the head",
            with(cluster(2, Soon),
                 [](RayClusterRow &one) {
                     one.conditions.append(
                         {.type = u"ReplicaFailure"_s, .status = u"True"_s, .reason = u"FailedCreateHeadPod"_s});
                 }),
            {}, State::Failed, Cause::HeadNotMade);
        row("state failed at 1.0.0, pods missing",
            with(cluster(1, Soon), [](RayClusterRow &one) { one.state = u"failed"_s; }), {head()}, State::Failed,
            Cause::OperatorSaysFailed);
        row("state failed at 1.0.0, pods on their way",
            with(cluster(1, Soon), [](RayClusterRow &one) { one.state = u"failed"_s; }), {head(), pending(Soon)},
            State::Scaling, Cause::WorkersComing, 1);
        row("state failed at 1.0.0, all is well again",
            with(cluster(1), [](RayClusterRow &one) { one.state = u"failed"_s; }), {head(), worker()}, State::Healthy,
            Cause::None);

        row("suspended",
            with(provisioned(2),
                 [](RayClusterRow &one) {
                     one.suspend = true;
                     one.conditions.append({.type = u"RayClusterSuspended"_s, .status = u"True"_s});
                 }),
            {}, State::Suspended, Cause::ByChoice);
        row("created suspended, no status yet", with(cluster(2), [](RayClusterRow &one) { one.suspend = true; }), {},
            State::Suspended, Cause::ByChoice);
        row("being suspended", with(provisioned(1), [](RayClusterRow &one) { one.suspend = true; }),
            {deleting(head()), worker()}, State::Scaling, Cause::Suspending, 2);
        row("the field suspend was removed: stays suspended",
            with(provisioned(2),
                 [](RayClusterRow &one) {
                     one.conditions.append({.type = u"RayClusterSuspended"_s, .status = u"True"_s});
                 }),
            {}, State::Suspended, Cause::ByChoice);
        row("resumed a moment ago",
            with(provisioned(2),
                 [](RayClusterRow &one) {
                     one.suspend = false;
                     one.conditions.append({.type = u"RayClusterSuspended"_s, .status = u"True"_s});
                 }),
            {}, State::Scaling, Cause::Resuming);

        row("deleted", with(provisioned(1), [](RayClusterRow &one) { one.deleted = Soon; }), {head(), worker()},
            State::Deleting, Cause::BeingDeleted);
        row("deleted, held by a finalizer",
            with(provisioned(1),
                 [](RayClusterRow &one) {
                     one.deleted = Soon;
                     one.finalizers = {u"ray.io/gcs-ft-redis-cleanup-finalizer"_s};
                 }),
            {head(), worker()}, State::Deleting, Cause::HeldByFinalizer);
        row("deleted while suspended and failed",
            with(cluster(1),
                 [](RayClusterRow &one) {
                     one.deleted = Soon;
                     one.suspend = true;
                     one.state = u"failed"_s;
                 }),
            {}, State::Deleting, Cause::BeingDeleted);
    }
    void judges()
    {
        QFETCH(const RayClusterRow, cluster);
        QFETCH(const QList<kube::PodRow>, pods);
        QFETCH(const State, state);
        QFETCH(const Cause, cause);
        QFETCH(const qint64, affected);
        const Health health = healthOf(cluster, summary(pods), Now);
        QCOMPARE(health.state, state);
        QCOMPARE(health.cause, cause);
        QCOMPARE(health.affected, affected);
        QCOMPARE(health.wanted, wantedPods(cluster));
    }

    void withoutPodsOnlyConditionsAreProof_data()
    {
        QTest::addColumn<RayClusterRow>("cluster");
        QTest::addColumn<State>("state");
        QTest::newRow("ready by its conditions") << provisioned(2) << State::Healthy;
        QTest::newRow("a worker short") << with(provisioned(2), [](RayClusterRow &one) { one.readyWorkers = 1; })
                                        << State::Scaling;
        QTest::newRow("a worker too many")
            << with(provisioned(2), [](RayClusterRow &one) { one.readyWorkers = 3; }) << State::Scaling;
        QTest::newRow("head lost") << with(provisioned(2), [](RayClusterRow &one) {
            one.conditions[0].status = u"False"_s;
        }) << State::Degraded;
        QTest::newRow("state ready at 1.0.0 proves nothing")
            << with(cluster(0), [](RayClusterRow &one) { one.state = u"ready"_s; }) << State::NotKnown;
        QTest::newRow("no status") << RayClusterRow() << State::NotKnown;
        QTest::newRow("suspended at 1.1") << with(cluster(0), [](RayClusterRow &one) {
            one.suspend = true;
            one.state = u"suspended"_s;
        }) << State::Suspended;
        QTest::newRow("deleted") << with(cluster(0), [](RayClusterRow &one) { one.deleted = Soon; }) << State::Deleting;
    }
    void withoutPodsOnlyConditionsAreProof()
    {
        QFETCH(const RayClusterRow, cluster);
        QFETCH(const State, state);
        QCOMPARE(healthOf(cluster, {}, Now).state, state);
    }

    void saysWhoAndWhySince()
    {
        kube::PodRow waiting = pending(LongAgo, u"Unschedulable"_s);
        waiting.name = u"w-1"_s;
        waiting.message = u"0/4 nodes are available"_s;
        const Health health = healthOf(provisioned(3), summary({head(), worker(), pending(Soon), waiting}), Now);
        QCOMPARE(health.state, State::Stuck);
        QCOMPARE(health.ready, 1);
        QCOMPARE(health.wanted, 3);
        QCOMPARE(health.affected, 2);
        QCOMPARE(health.pod, u"w-1"_s);
        QCOMPARE(health.reason, u"Unschedulable"_s);
        QCOMPARE(health.message, u"0/4 nodes are available"_s);
        QCOMPARE(health.since, LongAgo);
    }

    void aPodThatCannotHealCountsBeforeOlderOnes()
    {
        const PodSummary counted =
            summary({pending(LongAgo, u"Unschedulable"_s), pending(Soon, u"InvalidImageName"_s)});
        QCOMPARE(counted.pendingWorker->reason, u"InvalidImageName"_s);
        QCOMPARE(counted.workersPending, 2);
    }

    void namesTheFinalizer()
    {
        RayClusterRow row = provisioned(0);
        row.deleted = Soon;
        row.finalizers = {u"first"_s, u"second"_s};
        QCOMPARE(healthOf(row, PodSummary(), Now).finalizer, u"first"_s);
        QCOMPARE(healthOf(row, PodSummary(), Now).since, Soon);
    }
};

QTEST_GUILESS_MAIN(TestHealth)
#include "tst_health.moc"

#pragma once

#include <models/ray/rayclusterrow.h>

#include <QString>

#include <chrono>
#include <optional>

namespace raydeck::kube {
struct PodRow;
}

namespace raydeck::ray {

/// What the pods of one RayCluster say about it. Deleting pods count only as such. Times: seconds since 1970.
struct PodSummary {
    enum class Phase { Missing, Failed, Pending, NotReady, Ready }; ///< of two heads the better one counts

    /// A pod that is not ready. Of several the one that can't heal by itself counts first, then the longest waiting.
    struct Trouble {
        QString pod = {};
        QString reason = {};  ///< a code such as Unschedulable or ImagePullBackOff; empty: only waiting
        QString message = {}; ///< the scheduler's or kubelet's own sentence
        qint64 since = 0;     ///< when it was made, or last restarted

        bool operator==(const Trouble &) const = default;
    };

    Phase head = Phase::Missing;
    int workersReady = 0;                    ///< condition Ready
    int workersPending = 0;                  ///< phase Pending
    int workersNotReady = 0;                 ///< phase Running, not Ready
    int workersFailed = 0;                   ///< phase Failed, Succeeded or Unknown
    int deleting = 0;                        ///< head and workers
    std::optional<Trouble> headTrouble = {}; ///< of the head that counts, unless it is ready
    std::optional<Trouble> pendingWorker = {};
    std::optional<Trouble> notReadyWorker = {};
    std::optional<Trouble> failedWorker = {};

    bool operator==(const PodSummary &) const = default;

    [[nodiscard]] int workers() const { return workersReady + workersPending + workersNotReady + workersFailed; }
    [[nodiscard]] int pods() const { return workers() + (head == Phase::Missing ? 0 : 1) + deleting; }
    /// Takes in one pod of the cluster; pods of no node type (jobs of the operator) are passed over.
    void count(const kube::PodRow &pod);
};

/// Our own verdict on a Ray cluster, as data: ui/ makes the words. `state: ready` in its status is no proof, since the
/// operator never takes it back; the pods, replica counts and conditions are.
/// Source: raycluster_controller.go, calculateStatus, at 1.0.0, 1.4.2, 1.5.1 and 1.6.1.
struct Health {
    enum class State { Healthy, Scaling, Degraded, Stuck, Failed, Suspended, Deleting, NotKnown };
    /// One value per sentence.
    enum class Cause {
        None,
        WorkersComing,      ///< Scaling: `ready` of `wanted` workers are ready
        WorkersLeaving,     ///< Scaling: more workers than `wanted`, `affected` of them are on their way out
        HeadStarting,       ///< Scaling: the head is not there yet
        Suspending,         ///< Scaling: `affected` pods are still to go
        Resuming,           ///< Scaling: the operator has not begun to make pods again
        HeadLost,           ///< Degraded: the head was there and is not ready now
        WorkersFailed,      ///< Degraded: `affected` worker pods failed
        WorkersNotReady,    ///< Degraded: `affected` workers run but are not ready
        ExtraWorkers,       ///< Degraded: `affected` workers more than asked for (pods of a removed group)
        WorkersNotMade,     ///< Degraded: the operator could not make or delete workers: reason, message
        PodCannotStart,     ///< Stuck: `pod` will not start by itself: reason, message (image, configuration, crash)
        PodWaits,           ///< Stuck: `pod` has waited for too long: reason, message, since
        NothingHappens,     ///< Stuck: the operator makes no pods: it is absent, stopped or refuses the spec (events)
        HeadFailed,         ///< Failed: the head pod failed: reason, message
        HeadNotMade,        ///< Failed: the operator could not make or delete the head: reason, message
        OperatorSaysFailed, ///< Failed: status.state of an operator before 1.2: reason
        ByChoice,           ///< Suspended
        BeingDeleted,       ///< Deleting: its finalizers are done or there are none
        HeldByFinalizer,    ///< Deleting: `finalizer` has to finish first
    };
    State state = State::NotKnown;
    Cause cause = Cause::None;
    int ready = 0;     ///< ready workers
    qint64 wanted = 0; ///< workers asked for, between min and max, hosts counted
    qint64 affected = 0;
    qint64 since = 0; ///< seconds since 1970; 0: not known
    QString pod = {};
    QString reason = {};
    QString message = {};
    QString finalizer = {};

    bool operator==(const Health &) const = default;

    /// Waiting for longer than this is Stuck. Ours: image pulls of 10 GB and node start-up mostly end within it.
    static constexpr std::chrono::seconds Patience = std::chrono::minutes(5);
};

/// `pods` is empty while they are not known (not listed yet, or not allowed): the status alone is judged then, and is
/// NotKnown where it is no proof. `now`: seconds since 1970; the verdict can change with time alone.
Health healthOf(const RayClusterRow &cluster, const std::optional<PodSummary> &pods, qint64 now);

/// True for a reason that does not go away by waiting: image, configuration, crash.
/// Source: k8s.io/kubernetes/pkg/kubelet/images/types.go, container/sync_result.go and kuberuntime, 1.36.
bool cannotHeal(QStringView reason);

} // namespace raydeck::ray

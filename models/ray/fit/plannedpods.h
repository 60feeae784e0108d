#pragma once

#include <models/kube/yamlvalue.h>
#include <models/ray/fit/admission.h>
#include <models/ray/fit/nodeaffinity.h>
#include <models/ray/fit/schedulingpod.h>
#include <models/ray/fit/toleration.h>
#include <models/ray/release.h>

#include <QList>
#include <QString>
#include <QStringList>

namespace raydeck::ray {

/// Something outside decides whether a pod finds a place: nothing certain can be said then.
enum class FitDoubt {
    OtherScheduler,  ///< schedulerName is another one's
    SchedulingGates, ///< it is held back until somebody opens the gates
    PodAffinity,     ///< required affinity or anti-affinity to other pods
    TopologySpread,  ///< spread with DoNotSchedule
    Volumes,         ///< volumes that may bind it to certain nodes
    ResourceClaims,  ///< devices that dynamic resource allocation hands out
    RuntimeClass,    ///< a runtime class that is not known
    PriorityClass,   ///< a priority class that is not known
    Quota,           ///< the namespace's quota does not allow all of it
    KeptAway,        ///< pods that are there keep others away from a zone
    Slices,          ///< no rule keeps the hosts of one worker within one TPU slice
};

/// One kind of pod that KubeRay makes of a RayCluster, as the scheduler will see it.
struct PlannedPod {
    Amounts requests = {}; ///< effective; KubeRay's and admission's additions included
    Amounts limits = {};   ///< summed up, for quotas
    Labels labels = {};
    NodeAffinity affinity = {};
    QList<PodToleration> tolerations = {};
    QList<HostPort> hostPorts = {};
    QString nodeName = {}; ///< fixed: the scheduler is not asked
    qint32 priority = 0;
    bool evicts = true; ///< may have pods of lower priority removed
    QList<FitDoubt> doubts = {};
    // What quotas ask:
    QString priorityClass = {};     ///< empty: none
    QStringList unsetAmounts = {};  ///< cpu, requests.cpu, limits.memory …: some container says none
    bool isBestEffort = false;      ///< no container says CPUs or memory
    bool hasDeadline = false;       ///< activeDeadlineSeconds
    bool looksAtNamespaces = false; ///< affinity to pods of other namespaces

    bool operator==(const PlannedPod &) const = default;
};

struct PlannedPods {
    struct Group {
        QString name = {};
        PlannedPod pod = {};
        qint64 wanted = 0; ///< pods: replicas between min and max, times hosts
        qint64 hosts = 1;  ///< pods of one worker
        bool operator==(const Group &) const = default;
    };
    PlannedPod head = {};
    bool hasHead = true; ///< false while suspended
    QList<Group> groups = {};

    bool operator==(const PlannedPods &) const = default;
};

/// The pods that the operator makes of a RayCluster, in the order in which it makes them.
/// Source: ray-operator/controllers/ray/common/pod.go and raycluster_controller.go at 1.0.0 to 1.6.1.
/// Errors: Invalid where the document has no head template.
Result<PlannedPods> plannedPods(const kube::YamlValue &rayCluster, Release release, const Admission &admission);

} // namespace raydeck::ray

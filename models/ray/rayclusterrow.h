#pragma once

#include <models/kube/uid.h>

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <limits>
#include <optional>

namespace raydeck::ray {

/// One worker group of a RayCluster, with the CRD's defaults where the document says nothing.
/// Source: apis/ray/v1/raycluster_types.go, WorkerGroupSpec, at 1.0.0 and 1.6.1.
struct GroupRow {
    QString name = {};
    int replicas = 0;
    int minReplicas = 0;
    int maxReplicas = std::numeric_limits<int>::max();
    int numOfHosts = 1; ///< pods per replica
    qint64 gpus = 0;    ///< per pod: devices in the limits of all containers, of any vendor
    bool suspended = false;

    bool operator==(const GroupRow &) const = default;
};

/// Worker pods that the operator aims at for one group: replicas between min and max, times hosts; 0 if it is suspended.
/// Source: controllers/ray/utils/util.go, GetWorkerGroupDesiredReplicas, 1.6.1.
qint64 wantedPods(const GroupRow &group);

/// status.conditions[] of a RayCluster.
struct ConditionRow {
    QString type = {};
    QString status = {}; ///< True, False or Unknown
    QString reason = {};
    QString message = {};
    qint64 lastTransition = 0;

    bool operator==(const ConditionRow &) const = default;
};

/// What table, header and rules need of a RayCluster, never the whole object. Times are seconds since 1970 in UTC,
/// 0: not set. What the status does not print stays empty, so that it is never taken for a zero.
/// Source: apis/ray/v1/raycluster_types.go, RayClusterStatus, at 1.0.0 and 1.6.1.
struct RayClusterRow {
    kube::Uid uid = {};
    QString name = {};
    QString namespaceName = {};
    QByteArray resourceVersion = {};
    qint64 created = 0;
    qint64 deleted = 0; ///< deletionTimestamp
    QStringList finalizers = {};
    QMap<QString, QString> annotations = {}; ///< those that the operator reads: ray.io/* and its Ingress class
    qint64 generation = 0;
    qint64 changed = 0; ///< when somebody last changed the object other than its status, from managedFields

    QString rayVersion = {};
    QString headImage = {};           ///< of the head's first container, Ray's own
    qint64 headGpus = 0;              ///< devices in the limits of the head's containers
    std::optional<bool> suspend = {}; ///< an explicit false resumes, a missing field does not
    bool autoscaling = false;         ///< enableInTreeAutoscaling
    QList<GroupRow> groups = {};

    bool hasStatus = false; ///< the operator has written a status
    qint64 observedGeneration = 0;
    qint64 lastUpdate = 0; ///< status.lastUpdateTime: when the operator last changed the status
    std::optional<int> desiredWorkers = {};
    std::optional<int> availableWorkers = {};
    std::optional<int> readyWorkers = {}; ///< since 1.2
    std::optional<int> minWorkers = {};
    std::optional<int> maxWorkers = {};
    std::optional<QString> desiredCpu = {}; ///< these four since 1.1, as printed
    std::optional<QString> desiredMemory = {};
    std::optional<QString> desiredGpu = {};
    std::optional<QString> desiredTpu = {};
    std::optional<QString> state = {};
    QString reason = {};
    QList<ConditionRow> conditions = {}; ///< since 1.2
    QString headServiceName = {};        ///< status.head.serviceName, since 1.2
    QString headPodName = {};            ///< status.head.podName, since 1.2

    bool operator==(const RayClusterRow &) const = default;

    /// The condition of this type, or null. Types: HeadPodReady, RayClusterProvisioned, ReplicaFailure,
    /// RayClusterSuspending, RayClusterSuspended.
    [[nodiscard]] const ConditionRow *condition(QStringView type) const;
    [[nodiscard]] bool isTrue(QStringView conditionType) const;
};

/// Worker pods that the operator aims at in all groups.
qint64 wantedPods(const RayClusterRow &cluster);

} // namespace raydeck::ray

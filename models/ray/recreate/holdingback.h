#pragma once

#include <models/kube/podrow.h>

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace raydeck::ray {

/// A pod of the old cluster that has not gone yet.
struct HeldPod {
    kube::PodRow row = {};
    QStringList finalizers = {};
    qint64 deleted = 0;                 ///< seconds since 1970; 0: nobody has deleted it yet
    qint64 graceSeconds = 0;            ///< what it was given to end by itself
    std::optional<bool> nodeReady = {}; ///< nothing: not known, or it has no node

    bool operator==(const HeldPod &) const = default;
};

/// The operator's Job that clears the cluster's state out of Redis, as far as it can be seen.
/// Source: raycluster_controller.go, buildRedisCleanupJob (one try, 300 s), 1.6.1.
struct CleanUpJob {
    static constexpr int Deadline = 300; ///< seconds; then the operator goes on without

    QString name = {};
    qint64 began = 0; ///< seconds since 1970; 0: not yet
    bool isOver = false;
    bool hasFailed = false;
    std::optional<kube::PodRow> pod = {};

    bool operator==(const CleanUpJob &) const = default;
};

/// What a deleted cluster waits for.
struct HoldingBack {
    QList<HeldPod> pods = {};
    bool podsKnown = true;       ///< false: pods may not be listed
    QStringList finalizers = {}; ///< of the RayCluster itself
    bool isThere = false;        ///< the RayCluster itself
    std::optional<CleanUpJob> cleanUp = {};

    bool operator==(const HoldingBack &) const = default;
    [[nodiscard]] bool isNothing() const { return pods.isEmpty() && !isThere; }
};

/// The label ray.io/node-type of the pod of a clean-up Job. Source: apis/ray/v1, RedisCleanupNode, 1.6.1.
inline constexpr auto CleanUpNodeType = QLatin1StringView("redis-cleanup");

/// core/v1 Pod as JSON → what a row does not say.
HeldPod heldPod(const kube::PodRow &row, const QJsonObject &pod);
/// The condition Ready of a core/v1 Node as JSON.
std::optional<bool> nodeReadiness(const QJsonObject &node);
/// batch/v1 JobList as JSON; nothing: there is none.
std::optional<CleanUpJob> cleanUpJob(const QJsonObject &jobs, const QList<kube::PodRow> &pods);

/// What stays behind when a finalizer is taken away before whoever set it has finished.
struct LeftBehind {
    enum class Kind { RedisState, NotKnown };
    Kind kind = Kind::NotKnown;
    QString redisAddress = {};     ///< empty: not said in the object
    QString storageNamespace = {}; ///< the keys in Redis begin with it
    bool isReused = false;         ///< the new cluster has the same one: it will find the old state

    bool operator==(const LeftBehind &) const = default;
};
LeftBehind leftBehind(const QString &finalizer, const QJsonObject &oldObject, const QJsonObject &manifest);

} // namespace raydeck::ray

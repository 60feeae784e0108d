#pragma once

#include <models/ray/plan/plan.h>
#include <models/ray/release.h>

#include <QJsonObject>
#include <QString>

#include <optional>

namespace raydeck::ray {

/// Whether the operator itself would restart the cluster for a change, with `upgradeStrategy.type: Recreate`: the object
/// stays, with its uid, Services and Ingress; all of its pods are deleted and made anew.
/// Source: raycluster_controller.go, shouldRecreatePodsForUpgrade, and utils, ValidateRayClusterUpgradeOptions and
/// GenerateHashWithoutReplicasAndWorkersToDelete, 1.6.1.
struct OperatorRecreate {
    enum class Kind {
        Offered,
        OperatorNotKnown, ///< nobody may look, or its tag is no release
        OperatorTooOld,   ///< before 1.6
        HeadNotKnown,     ///< there is no head pod, or it may not be looked at
        HeadTooOld,       ///< made by an operator before 1.6: it has no hash to compare with, so nothing would happen
        HeadOfOther,      ///< made by `headRelease`: the operator takes the change over and restarts nothing
        OwnedByOther,     ///< of a RayJob or RayService: refused
        NoSuchChange,     ///< only fields that its hash leaves out are changed: nothing would be restarted
    };
    Kind kind = Kind::OperatorNotKnown;
    QString headRelease = {}; ///< annotation ray.io/kuberay-version of the head
    QString owner = {};       ///< RayJob or RayService

    bool operator==(const OperatorRecreate &) const = default;
};

/// `before`: the live object; `live`: its pods, with what the head says.
OperatorRecreate operatorRecreate(std::optional<Release> operatorRelease, const QJsonObject &before,
                                  const QJsonObject &after, const LivePods &live);

/// The fields that the operator's hash is made of. Two objects with equal ones are not restarted.
QJsonObject hashedSpec(const QJsonObject &rayCluster);

} // namespace raydeck::ray

#pragma once

#include <models/ray/rayclusterrow.h>
#include <models/ray/release.h>
#include <models/ray/scaletarget.h>

#include <optional>

namespace raydeck::ray {

/// What the operator will do once a group is scaled, before it is done; ui/ makes the words.
/// Source: raycluster_controller.go, reconcilePods, at 1.0.0, 1.4.2, 1.5.1 and 1.6.1; tests/sandbox plays it.
struct ScaleEffect {
    enum class Kind {
        Nothing,          ///< the number of pods stays as it is
        Creates,          ///< `pods` worker pods are made
        Deletes,          ///< `pods` worker pods are deleted; the operator takes them in list order
        LeftToAutoscaler, ///< autoscaling is on: the operator deletes none; `pods` more run than asked for
        Later,            ///< the cluster or group is suspended: acts when it is resumed
        Rejected,         ///< the operator (≥ 1.6) will say no, by an event only
        NotKnown,         ///< a target that no rule covers
    };
    Kind kind = Kind::NotKnown;
    qint64 pods = 0;
    qint64 wanted = 0;                 ///< worker pods of the group afterwards, hosts counted
    bool autoscalerMayChange = false;  ///< autoscaling is on: replicas are the autoscaler's from then on
    std::optional<int> raisedTo = {};  ///< replicas below min count as min
    std::optional<int> loweredTo = {}; ///< replicas above max count as max

    bool operator==(const ScaleEffect &) const = default;
};

/// `podsNow`: worker pods of the group that are there and not being deleted. `release`: of the operator; empty: not
/// known, taken as the newest that we know.
ScaleEffect scaleEffect(const RayClusterRow &cluster, const GroupRow &group, const ScaleTarget &target, qint64 podsNow,
                        std::optional<Release> release);

} // namespace raydeck::ray

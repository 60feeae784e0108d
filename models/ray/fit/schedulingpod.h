#pragma once

#include <models/kube/decoder.h>
#include <models/kube/uid.h>
#include <models/ray/fit/amounts.h>
#include <models/ray/fit/podwish.h>
#include <models/ray/fit/schedulingnode.h>

#include <QList>
#include <QString>

namespace raydeck::ray {

/// A port of the node itself that a pod takes.
struct HostPort {
    qint32 port = 0;
    QString protocol = {}; ///< empty: TCP
    QString address = {};  ///< empty or 0.0.0.0: all

    [[nodiscard]] bool clashesWith(const HostPort &other) const;
    bool operator==(const HostPort &) const = default;
};

/// One required anti-affinity of a pod that is there already: it keeps matching pods away from its node, or its zone.
struct KeepsAway {
    Labels matchLabels = {};
    bool isComplex = false; ///< also expressions or other namespaces: it may match whatever the labels are
    QString topologyKey = {};

    bool operator==(const KeepsAway &) const = default;
};

/// A pod as the scheduler counts it. Source: kube-scheduler framework/types.go, NodeInfo, 1.36; core/v1 generated.proto.
struct SchedulingPod {
    kube::Uid uid = {};
    QString namespaceName = {};
    QString node = {};      ///< empty: not placed
    QString nominated = {}; ///< the node that is being cleared for it
    Amounts requests = {};  ///< effective: effectiveRequest()
    QList<HostPort> hostPorts = {};
    QList<KeepsAway> keepsAway = {};
    qint32 priority = 0;
    bool evicts = true;      ///< it may have pods of lower priority removed: preemptionPolicy is not Never
    bool isOver = false;     ///< Succeeded or Failed: it takes nothing any more
    bool isDeleting = false; ///< while it has a node it takes its place until it is gone
    bool isGated = false;    ///< no scheduler tries it until its scheduling gates are opened
    QString scheduler = {};  ///< another one's name; empty: the default scheduler
    PodWish wish = {};       ///< of pods without a node

    /// A scheduler looks for a place for it, or has nominated one that is not free yet.
    [[nodiscard]] bool isWaiting() const { return node.isEmpty() && !isOver && !isDeleting && !isGated; }
    bool operator==(const SchedulingPod &) const = default;
};

/// core/v1 Pod as protobuf or JSON.
Result<kube::Decoded<SchedulingPod>> decodeSchedulingPod(QByteArrayView object, kube::Encoding encoding,
                                                         kube::StringPool &pool);

} // namespace raydeck::ray

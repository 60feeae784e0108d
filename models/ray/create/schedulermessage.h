#pragma once

#include <QList>
#include <QString>

namespace raydeck::ray {

/// Why so many nodes do not take a pod, one reason of the scheduler's sentence.
struct NodeRefusal {
    enum class Why { Insufficient, Taint, NotReady, Selector, Cordoned, TooManyPods, Ports, Volume, Other };
    Why why = Why::Other;
    int nodes = 0;
    QString subject = {}; ///< the resource, or the taint's key; of Other: the words

    bool operator==(const NodeRefusal &) const = default;
};

/// "0/4 nodes are available: 1 Insufficient nvidia.com/gpu, 2 node(s) had untolerated taint {a: b}. preemption: …".
/// Empty for another sentence. Source: kube-scheduler framework/types.go, FitError, 1.36.
QList<NodeRefusal> nodeRefusalsIn(const QString &message);

} // namespace raydeck::ray

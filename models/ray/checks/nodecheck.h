#pragma once

#include <models/kube/error.h>
#include <models/ray/checks/check.h>

#include <QByteArrayView>
#include <QSet>
#include <QString>
#include <QStringList>

namespace raydeck::ray {

/// What the nodes say about their accelerators. `allocatable` alone is capacity; labels only describe.
struct NodeFindings {
    qint64 devices = 0;             ///< allocatable, of all nodes; on a MIG node its slices
    int nodes = 0;                  ///< that offer any
    QStringList withoutPlugin = {}; ///< labelled as having accelerators, and offering none
    qint64 unhealthy = 0;           ///< capacity beyond allocatable
    QStringList unhealthyNodes = {};

    bool operator==(const NodeFindings &) const = default;
};

/// A NodeList as JSON; any thread, since it can be large. Errors: Broken.
/// Source of the labels: NVIDIA k8s-device-plugin 0.20 (GFD and its chart's affinity), ROCm, Intel, MetaX, MindX, GKE, AKS,
/// EKS and Karpenter, ACK, TKE, VKE, Baidu.
Result<NodeFindings> readNodes(QByteArrayView nodeList);

/// The nodes for which some driver has published devices to dynamic resource allocation (ResourceSliceList as JSON).
Result<QSet<QString>> nodesWithSlices(QByteArrayView sliceList);

/// `managed`: nodes whose devices DRA hands out; empty allocatable is right there.
Check acceleratorCheck(const Result<NodeFindings> &findings, const QSet<QString> &managed);

} // namespace raydeck::ray

#pragma once

#include <models/kube/decoder.h>
#include <models/kube/uid.h>

#include <QString>

namespace raydeck::kube {

/// What lists and sums need of a node.
struct NodeRow {
    Uid uid = {};
    QString name = {};
    QString product = {}; ///< label nvidia.com/gpu.product or amd.com/gpu.product-name; empty: not known
    QString kubeletVersion = {};
    qint32 accelerators = 0; ///< allocatable devices of any vendor; on a MIG node its slices
    qint32 taints = 0;       ///< NoSchedule and NoExecute
    bool ready = false;
    bool unschedulable = false; ///< cordoned

    bool operator==(const NodeRow &) const = default;
};

/// core/v1 Node as protobuf or JSON → row. Source: k8s.io/api/core/v1/generated.proto, 1.36.
Result<Decoded<NodeRow>> decodeNode(QByteArrayView object, Encoding encoding, StringPool &pool);

} // namespace raydeck::kube

#pragma once

#include <models/ray/fit/capacity.h>

#include <QJsonObject>

namespace raydeck::test {

/// Nodes and pods of a cluster out of JSON, through the decoders that the program uses.
class CapacityBuilder {
public:
    /// `allocatable` as "cpu=8 memory=64Gi nvidia.com/gpu=6/8", 6 of 8 being well; pods are 110 unless said. `labels`,
    /// `taints` (key=value:Effect) likewise, separated by blanks.
    CapacityBuilder &node(const QString &name, const QString &allocatable, const QString &labels = {},
                          const QString &taints = {}, bool cordoned = false);
    /// A running pod; `requests` as above. Without a node it waits; `nominated`: the node that is being cleared for it.
    CapacityBuilder &pod(const QString &name, const QString &node, const QString &requests,
                         const QJsonObject &spec = {}, const QString &nominated = {});
    [[nodiscard]] const ray::Capacity &capacity() const { return m_capacity; }

private:
    ray::Capacity m_capacity;
    int m_next = 0;
};

} // namespace raydeck::test

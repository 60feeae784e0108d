#pragma once

#include <models/kube/apply/listkeys.h>

#include <QJsonObject>
#include <QList>

namespace raydeck::ray {

/// The fields that the autoscaler writes: replicas and scaleStrategy.workersToDelete of each group that `live` has. Empty,
/// unless autoscaling is on and stays on. They are never left out of what is applied: no replicas means none.
/// Source: Ray autoscaler/_private/kuberay/node_provider.py, 2.52; raycluster_types.go, WorkerGroupSpec, 1.6.1.
[[nodiscard]] QList<kube::NamedPath> autoscaledFields(const QJsonObject &live, const QJsonObject &wanted);

} // namespace raydeck::ray

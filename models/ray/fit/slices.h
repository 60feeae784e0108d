#pragma once

#include <models/ray/fit/fit.h>

namespace raydeck::ray {

/// Hosts that a slice of a topology such as 2x2x4 has where one of them has so many chips; 0: not known, for that does not
/// come out.
qint64 hostsOfSlice(const QString &topology, qint64 chipsOfHost);

/// A worker on several TPU hosts runs on a whole slice only: on GKE the nodes of one node pool. A scheduler knows nothing
/// of that and counts single nodes; the answer says less then, where the pool's label tells.
/// Source: facts about accelerators, "TPU shapes" (AI-Hypercomputer/xpk system_characteristics.py).
void applySlices(const PlannedPods &pods, FitAnswer &answer);

} // namespace raydeck::ray

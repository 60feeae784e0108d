#pragma once

#include <QtGlobal>

namespace raydeck::ray {

/// What the Scale dialog asks for. Source of the type: int32 in WorkerGroupSpec, 1.0.0 to 1.6.1.
struct ScaleTarget {
    int replicas = 0;
    int minReplicas = 0;
    int maxReplicas = 0;

    bool operator==(const ScaleTarget &) const = default;
};

} // namespace raydeck::ray

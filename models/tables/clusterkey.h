#pragma once

#include <QString>

#include <utility>

namespace raydeck::tables {

/// Namespace and name of a RayCluster: pods name their cluster by label, not by uid.
using ClusterKey = std::pair<QString, QString>;

} // namespace raydeck::tables

#pragma once

#include <QByteArray>

namespace raydeck::bench {

/// A RayCluster of that many lines at least: whole worker groups.
QByteArray longDocument(int lines);

} // namespace raydeck::bench

#pragma once

#include <QStringList>

namespace raydeck::app {

/// raydeck plan: what KubeRay does with each changed field. Exit code 0: all of it acts now, or nothing is changed; 2: not
/// so; 1: an error.
int runPlan(const QStringList &arguments);

} // namespace raydeck::app

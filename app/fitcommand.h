#pragma once

#include <QStringList>

namespace raydeck::app {

/// raydeck fit FILE --context C [--kubeconfig F] [--operator VERSION] [--json]. Exit code 0: the head and all workers find
/// a place for certain, 2: not for certain, 1: an error.
int runFit(const QStringList &arguments);

} // namespace raydeck::app

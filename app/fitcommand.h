#pragma once

#include <QStringList>

namespace raydeck::app {

/// raydeck fit FILE --context C [--kubeconfig F] [--operator VERSION] [--json]. Exit code 0: the head and every worker
/// find room wherever the others land, 2: not all of them for certain, 1: it could not be found out.
int runFit(const QStringList &arguments);

} // namespace raydeck::app

#pragma once

#include <QStringList>

namespace raydeck::app {

/// raydeck check FILE [--operator VERSION] [--json]. Exit code 0: nothing to reject, 2: the API server or the operator
/// would reject something, 1: the file or the command line could not be read.
int runCheck(const QStringList &arguments);

} // namespace raydeck::app

#pragma once

#include <QWidget>

namespace raydeck::app {

/// Writes "first frame" to the log category raydeck.app.start once the window has painted itself; the benchmark reads it.
void logFirstFrame(QWidget *window);

} // namespace raydeck::app

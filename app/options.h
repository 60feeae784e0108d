#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace raydeck::app {

/// The words of the command line.
struct Options {
    QString kubeconfig = {};
    QString context = {};
    QString language = {}; ///< empty: as it was chosen in the window
};

Options parse(const QStringList &arguments);

/// Answers commands (command.h), --help, --version and mistakes without a display; the exit code, or nothing if the window is to open.
std::optional<int> printed(int argc, char *argv[]);

} // namespace raydeck::app

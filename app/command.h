#pragma once

#include <QString>
#include <QStringList>

#include <span>

namespace raydeck::app {

/// A word after the program's name that is answered on the terminal, without a window and a display.
struct Command {
    const char *name;
    const char *arguments; ///< for the list in --help
    const char *summary;   ///< one sentence
    /// arguments: as typed, from the command's name on. A QCoreApplication is there. Returns the exit code.
    int (*run)(const QStringList &arguments);
};

std::span<const Command> commands();
const Command *commandOf(const QString &name); ///< nullptr: there is no such command
QString commandsHelp();                        ///< the list for the program's --help

/// Lines on stdout, as UTF-8. What is in them of a cluster or a file goes through kube::visible() first.
void print(const QString &text);
void printError(const QString &text); ///< on stderr, "raydeck: " before it; visible as it is

} // namespace raydeck::app

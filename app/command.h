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

/// The help of one command, after `parser` said it; and lines on stdout and stderr, as UTF-8.
void print(const QString &text);
void printError(const QString &text); ///< "raydeck: " before it

} // namespace raydeck::app

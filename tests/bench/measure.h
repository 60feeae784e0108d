#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <chrono>
#include <functional>
#include <optional>

namespace raydeck::bench {

using Milliseconds = double;

/// One figure: a JSON object on a line of its own on stdout.
struct Figure {
    QString name = {};
    double value = 0;
    QString unit = QStringLiteral("ms");
    std::optional<double> bar = {}; ///< the value has to be below it
    QString rival = {};             ///< what it is compared with, measured in the same run
    std::optional<double> rivalValue = {};
    std::optional<double> ratioBar = {}; ///< rival / value has to be at least this
};

/// Prints the figure; false if it misses its bar.
bool print(const Figure &figure);

double median(QList<double> values);
/// Of so many runs.
Milliseconds medianOf(int times, const std::function<void()> &work);
double percentile(QList<double> values, double share);

/// Runs a program to its end; its standard output. Ends this program with a message if it fails.
QByteArray run(const QString &program, const QStringList &arguments);
/// Its time from start to end.
Milliseconds timeOf(const QString &program, const QStringList &arguments);
QByteArray sandbox(const QStringList &arguments); ///< the sandbox program of this instance

/// Runs the event loop until it holds; ends this program with a message if it does not within the limit.
void waitFor(const char *what, const std::function<bool()> &holds,
             std::chrono::milliseconds limit = std::chrono::seconds(120));

double residentMegabytes(const char *field); ///< VmRSS or VmHWM of this process

} // namespace raydeck::bench

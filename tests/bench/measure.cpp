#include <tests/bench/measure.h>

#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace raydeck::bench {

namespace {

[[noreturn]] void giveUp(const QString &why)
{
    std::fprintf(stderr, "raydeck-bench: %s\n", qPrintable(why));
    std::exit(1);
}

double rounded(double value)
{
    return std::round(value * 100) / 100;
}

} // namespace

bool print(const Figure &figure)
{
    const double ratio = figure.rivalValue ? *figure.rivalValue / figure.value : 0;
    const bool ok = (!figure.bar || figure.value < *figure.bar) && (!figure.ratioBar || ratio >= *figure.ratioBar);
    QJsonObject object{{u"name"_s, figure.name}, {u"value"_s, rounded(figure.value)}, {u"unit"_s, figure.unit}};
    object.insert(u"rival"_s,
                  figure.rivalValue ? QJsonValue(u"%1: %2"_s.arg(figure.rival).arg(rounded(*figure.rivalValue)))
                                    : QJsonValue());
    object.insert(u"ratio"_s, figure.rivalValue ? QJsonValue(rounded(ratio)) : QJsonValue());
    if (figure.ratioBar)
        object.insert(u"bar"_s, u"ratio >= %1"_s.arg(*figure.ratioBar));
    else
        object.insert(u"bar"_s, figure.bar ? QJsonValue(*figure.bar) : QJsonValue());
    object.insert(u"ok"_s, ok);
    std::printf("%s\n", QJsonDocument(object).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
    return ok;
}

double median(QList<double> values)
{
    return percentile(std::move(values), 0.5);
}

Milliseconds medianOf(int times, const std::function<void()> &work)
{
    QList<double> all;
    for (int i = 0; i < times; ++i) {
        QElapsedTimer timer;
        timer.start();
        work();
        all.append(double(timer.nsecsElapsed()) / 1e6);
    }
    return median(all);
}

double percentile(QList<double> values, double share)
{
    if (values.isEmpty())
        giveUp(u"nothing was measured"_s);
    std::ranges::sort(values);
    return values[std::min(qsizetype(std::ceil(share * double(values.size()))) - 1, values.size() - 1)];
}

QByteArray run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(program, arguments);
    if (!process.waitForFinished(-1) || process.exitCode() != 0)
        giveUp(u"%1 %2 failed: %3"_s.arg(program, arguments.join(u' '), process.errorString()));
    return process.readAllStandardOutput();
}

Milliseconds timeOf(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.setStandardOutputFile(QProcess::nullDevice());
    QElapsedTimer timer;
    timer.start();
    process.start(program, arguments);
    if (!process.waitForFinished(-1) || process.exitCode() != 0)
        giveUp(u"%1 failed"_s.arg(program));
    return double(timer.nsecsElapsed()) / 1e6;
}

QByteArray sandbox(const QStringList &arguments)
{
    const QString program = qEnvironmentVariable("RAYDECK_SANDBOX");
    if (program.isEmpty())
        giveUp(u"run it by ./dev bench: it needs a test cluster"_s);
    return run(program, arguments);
}

void waitFor(const char *what, const std::function<bool()> &holds, std::chrono::milliseconds limit)
{
    if (!QTest::qWaitFor(holds, QDeadlineTimer(limit)))
        giveUp(u"waited in vain: %1"_s.arg(QString::fromUtf8(what)));
}

double residentMegabytes(const char *field)
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        giveUp(u"no /proc"_s);
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith(field))
            return line.mid(line.indexOf(':') + 1).simplified().split(' ').constFirst().toDouble() / 1024;
    }
    giveUp(u"no such field"_s);
}

} // namespace raydeck::bench

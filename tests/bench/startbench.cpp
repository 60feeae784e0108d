#include <tests/bench/benches.h>
#include <tests/bench/measure.h>

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace raydeck::bench {

namespace {

constexpr int Runs = 7;
constexpr double Bar = 400;

Milliseconds firstFrame(const QString &home)
{
    QProcess program;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"HOME"_s, home);
    environment.insert(u"XDG_CONFIG_HOME"_s, home);
    environment.insert(u"KUBECONFIG"_s, home + "/empty"_L1);
    environment.insert(u"QT_LOGGING_RULES"_s, u"raydeck.app.start.debug=true"_s);
    program.setProcessEnvironment(environment);
    program.setProcessChannelMode(QProcess::MergedChannels);
    QElapsedTimer timer;
    timer.start();
    program.start(QStringLiteral(RAYDECK_PROGRAM), {});
    QByteArray output;
    while (!output.contains("first frame") && program.waitForReadyRead(10'000))
        output += program.readAll();
    const Milliseconds took = double(timer.nsecsElapsed()) / 1e6;
    program.terminate();
    program.waitForFinished();
    if (!output.contains("first frame"))
        qFatal("the program showed no frame: %s", output.constData());
    return took;
}

} // namespace

bool benchStart()
{
    QTemporaryDir home;
    QFile empty(home.filePath(u"empty"_s));
    if (!empty.open(QIODevice::WriteOnly))
        qFatal("no temporary folder");
    QList<double> times;
    for (int i = 0; i < Runs; ++i)
        times.append(firstFrame(home.path()));
    return print({.name = u"first-light/first-frame"_s, .value = median(times), .bar = Bar});
}

} // namespace raydeck::bench

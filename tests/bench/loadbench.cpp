#include <tests/bench/benches.h>
#include <tests/bench/benchwindow.h>
#include <tests/bench/measure.h>

#include <models/kube/kubeconfig.h>
#include <models/kube/yamldocument.h>
#include <models/ray/draft/presets.h>

#include <QCoreApplication>
#include <QEvent>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTemporaryFile>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace raydeck::bench {

namespace {

constexpr int Pods = 10'000;
constexpr int Runs = 3;

QString keep(const QTemporaryDir &folder, const QString &name, const QByteArray &bytes)
{
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) < 0)
        qFatal("no temporary folder");
    return file.fileName();
}

/// curl writes the JSON list to a file, signed in as we are.
Milliseconds curlTime()
{
    const auto config = kube::KubeConfig::load({.files = {qEnvironmentVariable("KUBECONFIG")}, .explicitPath = true});
    const auto access = config ? config->access({}) : std::unexpected(config.error());
    if (!access)
        qFatal("%s", qPrintable(access.error().message));
    QTemporaryDir folder;
    return timeOf(u"curl"_s,
                  {u"--silent"_s, u"--fail"_s, u"--http1.1"_s, u"--user-agent"_s, u"raydeck-bench"_s, u"--cacert"_s,
                   keep(folder, u"ca"_s, access->caPem), u"--cert"_s,
                   keep(folder, u"cert"_s, access->clientCertificatePem), u"--key"_s,
                   keep(folder, u"key"_s, access->clientKeyPem.reveal()), u"--output"_s, folder.filePath(u"list"_s),
                   access->server.toString() + "/api/v1/pods?resourceVersion=0"_L1});
}

} // namespace

void makeBenchCluster(const QString &name)
{
    sandbox({u"stop"_s, u"operator"_s}); // it would delete pods that it did not make
    auto cluster = kube::YamlDocument::parse(ray::presets().constFirst().yaml);
    if (!cluster || !cluster->setString(u"metadata.name", name)
        || !cluster->setString(u"metadata.namespace", u"bench"_s))
        qFatal("the first preset cannot be named");
    QTemporaryFile file;
    if (!file.open())
        qFatal("no temporary file");
    file.write("apiVersion: v1\nkind: Namespace\nmetadata: {name: bench}\n---\n" + cluster->text());
    file.close();
    run(u"kubectl"_s, {u"apply"_s, u"--server-side"_s, u"-f"_s, file.fileName()});
}

int loadChild()
{
    BenchWindow bench;
    tables::ClusterSession &session = bench.connect();
    bench.openWhenHere(u"load"_s);
    QTableView *table = bench.table(u"podTable"_s);
    double firstPaint = 0;
    struct Watcher final : QObject {
        std::function<void()> painted;
        bool eventFilter(QObject *, QEvent *event) override
        {
            if (event->type() == QEvent::Paint)
                painted();
            return false;
        }
    } watcher;
    watcher.painted = [&] {
        if (firstPaint == 0 && table->model()->rowCount() > 0)
            firstPaint = bench.sinceConnect();
    };
    table->viewport()->installEventFilter(&watcher);
    waitFor("the table", [&] { return session.podsStatus().synced && table->model()->rowCount() == Pods; });
    const double complete = bench.sinceConnect();
    waitFor("the first paint", [&] { return firstPaint > 0; });
    const QJsonObject result{{u"complete"_s, complete},
                             {u"firstPaint"_s, firstPaint},
                             {u"stall"_s, bench.longestStall()},
                             {u"resident"_s, residentMegabytes("VmHWM")}};
    std::printf("%s\n", QJsonDocument(result).toJson(QJsonDocument::Compact).constData());
    return 0;
}

bool benchLoad()
{
    makeBenchCluster(u"load"_s);
    sandbox({u"nodes"_s, u"add"_s, QString::number(Pods / 1000)});
    sandbox({u"pods"_s, u"add"_s, QString::number(Pods), u"--namespace"_s, u"bench"_s, u"--label"_s,
             u"ray.io/cluster=load"_s});
    QList<double> complete, firstPaint, stall, resident, curl;
    curlTime(); // the server's caches are warm for everybody
    for (int i = 0; i < Runs; ++i) {
        curl.append(curlTime());
        const QJsonObject ours =
            QJsonDocument::fromJson(run(QCoreApplication::applicationFilePath(), {u"--load-child"_s})).object();
        complete.append(ours[u"complete"_s].toDouble());
        firstPaint.append(ours[u"firstPaint"_s].toDouble());
        stall.append(ours[u"stall"_s].toDouble());
        resident.append(ours[u"resident"_s].toDouble());
    }
    const double kubectl = timeOf(u"kubectl"_s, {u"get"_s, u"pods"_s, u"-A"_s});
    bool ok = print({.name = u"first-light/10k-complete-vs-curl"_s,
                     .value = median(complete),
                     .rival = u"curl JSON list"_s,
                     .rivalValue = median(curl),
                     .ratioBar = 1});
    ok &= print({.name = u"first-light/10k-complete-vs-kubectl"_s,
                 .value = median(complete),
                 .rival = u"kubectl get pods -A"_s,
                 .rivalValue = kubectl,
                 .ratioBar = 4});
    ok &= print({.name = u"first-light/10k-first-rows"_s, .value = median(firstPaint), .bar = 200});
    ok &= print({.name = u"first-light/10k-longest-stall"_s, .value = median(stall), .bar = 50});
    ok &= print({.name = u"first-light/10k-peak-resident"_s, .value = median(resident), .unit = u"MB"_s, .bar = 150});
    return ok;
}

} // namespace raydeck::bench

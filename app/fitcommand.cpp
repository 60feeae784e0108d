#include <app/fitcommand.h>

#include <app/command.h>
#include <app/rayclusterfile.h>

#include <models/kube/connection.h>
#include <models/kube/consent.h>
#include <models/kube/kubeconfig.h>
#include <models/kube/loginshellpath.h>
#include <models/ray/fit/fit.h>
#include <models/tables/capacityfeed.h>
#include <ui/text/fittext.h>

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcessEnvironment>
#include <QStandardPaths>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace raydeck::app {

namespace {

constexpr int Fits = 0;
constexpr int Failed = 1;
constexpr int DoesNotFit = 2;
constexpr auto Patience = 60s; // until nodes and pods are listed

Result<kube::Access> accessOf(const QString &kubeconfig, const QString &context)
{
    const auto source =
        kube::KubeConfig::source(kubeconfig, QProcessEnvironment::systemEnvironment(), QDir::homePath());
    const auto config = kube::KubeConfig::load(source);
    if (!config)
        return std::unexpected(config.error());
    return config->access(context);
}

/// What a person agreed to in the window holds here, too; nothing is asked.
kube::CredentialSource::Surroundings surroundings()
{
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation));
    return {.consent = std::make_shared<kube::ExecConsent>(folder.filePath(u"consent.json"_s)),
            .path = std::make_shared<kube::LoginShellPath>(kube::LoginShellPath::Options{.home = QDir::homePath()})};
}

QString reasonOf(const ray::FitAnswer::Part &part, qsizetype group)
{
    using Pod = ui::NodeText::Pod;
    const Pod next{.of = group < 0 ? Pod::Of::Head : Pod::Of::Worker, .number = part.upTo + 1};
    QStringList sentences;
    if (const QString why = ui::FitText::reason(part.reason, next); !why.isEmpty())
        sentences += why;
    for (const ray::FitDoubt doubt : part.doubts)
        sentences += ui::FitText::doubt(doubt);
    return sentences.join(u' ');
}

QJsonObject jsonOf(const ray::FitAnswer &answer)
{
    QJsonArray groups;
    for (qsizetype i = 0; i < answer.groups.size(); ++i) {
        const ray::FitAnswer::Part &part = answer.groups[i];
        groups.append(QJsonObject{{u"name"_s, part.name},
                                  {u"wanted"_s, part.wanted},
                                  {u"atLeast"_s, part.atLeast},
                                  {u"upTo"_s, part.upTo},
                                  {u"reason"_s, reasonOf(part, i)}});
    }
    return {{u"head"_s, answer.head.fits()}, {u"groups"_s, groups}};
}

QString textOf(const ray::FitAnswer &answer)
{
    QStringList lines{answer.head.fits() ? u"head: fits"_s
                                         : u"head: does not fit for certain. "_s + reasonOf(answer.head, -1)};
    for (qsizetype i = 0; i < answer.groups.size(); ++i) {
        const ray::FitAnswer::Part &part = answer.groups[i];
        const QString count = part.fits() ? u"all %1 fit"_s.arg(part.wanted)
            : part.atLeast == part.upTo
            ? u"%1 of %2 fit"_s.arg(part.upTo).arg(part.wanted)
            : u"at least %1, up to %2 of %3 fit"_s.arg(part.atLeast).arg(part.upTo).arg(part.wanted);
        lines += QString(part.name + ": "_L1 + count + ". "_L1 + reasonOf(part, i)).trimmed();
    }
    return lines.join(u'\n');
}

/// Runs until nodes, pods and what admission does in the namespace are known.
Result<ray::FitAnswer> ask(const kube::Access &access, const kube::YamlValue &cluster, ray::Release release)
{
    kube::Connection connection(access, surroundings());
    tables::CapacityFeed feed(connection);
    const kube::YamlValue *metadata = cluster.field(u"metadata");
    const kube::YamlValue *named = metadata ? metadata->field(u"namespace") : nullptr;
    const QString otherwise = access.defaultNamespace.isEmpty() ? u"default"_s : access.defaultNamespace;
    feed.setNamespace(named ? named->text : otherwise);
    QObject::connect(&feed, &tables::CapacityFeed::changed, &feed, [&feed] {
        if (feed.error() || (feed.isKnown() && feed.isAdmissionKnown()))
            QCoreApplication::exit(0);
    });
    QTimer::singleShot(Patience, &feed, [] { QCoreApplication::exit(0); });
    QCoreApplication::exec();
    if (feed.error())
        return std::unexpected(*feed.error());
    if (!feed.isKnown())
        return failure(Error::Kind::Unreachable, u"nodes and pods were not listed within a minute"_s);
    return plannedPods(cluster, release, feed.admission()).transform([&feed](const ray::PlannedPods &pods) {
        return fitOf(feed.capacity(), pods, feed.admission());
    });
}

} // namespace

int runFit(const QStringList &arguments)
{
    const QCommandLineOption context(u"context"_s, u"The kubeconfig context to ask."_s, u"name"_s);
    const QCommandLineOption kubeconfig(u"kubeconfig"_s, u"Use this kubeconfig file alone."_s, u"file"_s);
    const QCommandLineOption release(u"operator"_s, u"As this version of KubeRay makes the pods (default: 1.6.1)."_s,
                                     u"version"_s, u"1.6.1"_s);
    const QCommandLineOption json(
        u"json"_s, u"Print {\"head\", \"groups\": [{\"name\", \"wanted\", \"atLeast\", \"upTo\", \"reason\"}]}."_s);
    const QCommandLineOption help({u"h"_s, u"help"_s}, u"Displays this help."_s);
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Says whether the pods that KubeRay makes of a RayCluster find room in a cluster now, by the scheduler's own\n"
        "filters. A number holds wherever the other pods land.\n"
        "Exit code 0: the head and all workers fit; 2: not all of them for certain; 1: it could not be found out."_s);
    parser.addOptions({help, context, kubeconfig, release, json});
    parser.addPositionalArgument(u"FILE"_s, u"A YAML file with one RayCluster; - is the standard input."_s,
                                 u"fit FILE"_s);
    const bool isUnderstood = parser.parse(arguments);
    if (parser.isSet(help)) {
        print(parser.helpText());
        return Fits;
    }
    const auto version = ray::releaseOf(parser.value(release));
    if (!isUnderstood || parser.positionalArguments().size() != 1 || !version) {
        printError(isUnderstood ? u"fit takes one FILE and a version such as 1.6.1; see raydeck fit --help"_s
                                : parser.errorText());
        return Failed;
    }
    const auto clusters = rayClustersIn(parser.positionalArguments().constFirst());
    const auto access = accessOf(parser.value(kubeconfig), parser.value(context));
    if (!clusters || !access) {
        printError((clusters ? access.error() : clusters.error()).message);
        return Failed;
    }
    if (clusters->size() > 1)
        printError(u"only the first RayCluster is looked at"_s);
    const auto answer = ask(*access, clusters->constFirst(), *version);
    if (!answer) {
        printError(answer.error().message);
        return Failed;
    }
    print(parser.isSet(json) ? QString::fromUtf8(QJsonDocument(jsonOf(*answer)).toJson()).trimmed() : textOf(*answer));
    return answer->fits() ? Fits : DoesNotFit;
}

} // namespace raydeck::app

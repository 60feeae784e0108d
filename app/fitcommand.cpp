#include <app/fitcommand.h>

#include <app/clusteraccess.h>
#include <app/command.h>
#include <app/fitanswerer.h>
#include <app/rayclusterfile.h>

#include <models/kube/terminaltext.h>
#include <ui/text/errortext.h>
#include <ui/text/fitheadline.h>
#include <ui/text/fittext.h>

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace raydeck::app {

namespace {

constexpr int Fits = 0;
constexpr int Failed = 1;
constexpr int FitsNotForCertain = 2;

QString reasonOf(const ray::FitAnswer::Part &part, const ui::NodeText::Pod &next)
{
    QStringList sentences;
    for (const ray::FitDoubt doubt : part.doubts)
        sentences.append(ui::FitText::doubt(doubt));
    if (const QString reason = ui::FitText::reason(part.reason, next); !reason.isEmpty())
        sentences.append(reason);
    if (const QString eviction = ui::FitText::eviction(part.upTo - part.withoutEviction, next); !eviction.isEmpty())
        sentences.append(eviction);
    return sentences.join(u' ');
}

QString reasonOfHead(const ray::FitAnswer::Part &head)
{
    return reasonOf(head, {.of = ui::NodeText::Pod::Of::Head});
}

QString reasonOfGroup(const ray::FitAnswer::Part &group)
{
    return reasonOf(group, {.of = ui::NodeText::Pod::Of::Worker, .number = group.withoutEviction + 1});
}

QString asJson(const ray::FitAnswer &answer)
{
    QJsonArray groups;
    for (const ray::FitAnswer::Part &group : answer.groups) {
        groups.append(QJsonObject{{u"name"_s, group.name},
                                  {u"wanted"_s, group.wanted},
                                  {u"atLeast"_s, group.atLeast},
                                  {u"upTo"_s, group.upTo},
                                  {u"reason"_s, reasonOfGroup(group)}});
    }
    const QJsonObject object{{u"head"_s, answer.head.fits()}, {u"groups"_s, groups}};
    return kube::visibleJson(QJsonDocument(object).toJson(QJsonDocument::Indented)).trimmed();
}

QString asText(const ray::FitAnswer &answer)
{
    QStringList lines;
    const auto add = [&lines](const QString &headline, const QString &reason) {
        lines.append(kube::visible(reason.isEmpty() ? headline : headline + ". "_L1 + reason));
    };
    const auto countOf = [](const ray::FitAnswer::Part &part) -> ui::FitHeadline::Count {
        return {.wanted = part.wanted, .atLeast = part.atLeast, .upTo = part.upTo};
    };
    add(ui::FitHeadline::ofHead(countOf(answer.head)), reasonOfHead(answer.head));
    for (const ray::FitAnswer::Part &group : answer.groups)
        add(group.name + ": "_L1 + ui::FitHeadline::ofGroup(countOf(group)), reasonOfGroup(group));
    return lines.join(u'\n');
}

Result<kube::YamlValue> rayClusterIn(const QString &file)
{
    const auto clusters = rayClustersIn(file);
    if (!clusters)
        return std::unexpected(clusters.error());
    if (clusters->size() > 1)
        return failure(Error::Kind::Invalid, file + ": more than one RayCluster; fit takes one"_L1);
    return clusters->constFirst();
}

int ask(const kube::Access &access, const kube::YamlValue &rayCluster, std::optional<ray::Release> release, bool json)
{
    FitAnswerer answerer(access, commandSurroundings(), rayCluster, release);
    QObject::connect(&answerer, &FitAnswerer::answered, &answerer, [json](const ray::FitAnswer &answer) {
        print(json ? asJson(answer) : asText(answer));
        QCoreApplication::exit(answer.fits() ? Fits : FitsNotForCertain);
    });
    QObject::connect(&answerer, &FitAnswerer::admissionRead, &answerer, [](const ray::Admission &admission) {
        if (const QString notCounted = ui::FitText::notCounted(admission); !notCounted.isEmpty())
            printError(notCounted);
    });
    QObject::connect(&answerer, &FitAnswerer::failed, &answerer, [](const Error &error) {
        printError(ui::ErrorText::title(error) + ": "_L1 + ui::ErrorText::advice(error));
        QCoreApplication::exit(Failed);
    });
    return QCoreApplication::exec();
}

} // namespace

int runFit(const QStringList &arguments)
{
    const QCommandLineOption context(u"context"_s, u"Ask the cluster of this context (default: the current one)."_s,
                                     u"name"_s);
    const QCommandLineOption kubeconfig(u"kubeconfig"_s, u"Use this kubeconfig file alone."_s, u"file"_s);
    const QCommandLineOption release(
        u"operator"_s, u"Count the pods that this version of KubeRay makes (default: the one in the cluster)."_s,
        u"version"_s);
    const QCommandLineOption json(
        u"json"_s, u"Print {\"head\", \"groups\": [{\"name\", \"wanted\", \"atLeast\", \"upTo\", \"reason\"}]}."_s);
    const QCommandLineOption help({u"h"_s, u"help"_s}, u"Displays this help."_s);
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Says whether the pods of the RayCluster in a file find a place now, by the scheduler's own filters. It only\n"
        "lists nodes, pods and what admission adds; it makes nothing.\n"
        "Exit code 0: the head and all workers fit, wherever the scheduler puts them; 2: not for certain; 1: an error."_s);
    parser.addOptions({help, context, kubeconfig, release, json});
    parser.addPositionalArgument(u"FILE"_s, u"A YAML file with one RayCluster; - is the standard input."_s,
                                 u"fit FILE"_s);
    const bool isUnderstood = parser.parse(arguments);
    if (parser.isSet(help)) {
        print(parser.helpText());
        return Fits;
    }
    if (!isUnderstood || parser.positionalArguments().size() != 1) {
        printError(isUnderstood ? u"fit takes one FILE; see raydeck fit --help"_s : parser.errorText());
        return Failed;
    }
    std::optional<ray::Release> version;
    if (parser.isSet(release)) {
        version = ray::releaseOf(parser.value(release));
        if (!version) {
            printError(u"\"%1\" is not a version of KubeRay, such as 1.6.1"_s.arg(parser.value(release)));
            return Failed;
        }
    }
    const auto rayCluster = rayClusterIn(parser.positionalArguments().constFirst());
    if (!rayCluster) {
        printError(rayCluster.error().message);
        return Failed;
    }
    const auto access = commandAccess(parser.value(context), parser.value(kubeconfig));
    if (!access) {
        printError(access.error().message);
        return Failed;
    }
    QTranslator plurals; // "1 worker"; the answer for scripts is in English
    if (plurals.load(u":/i18n/raydeck_en.qm"_s))
        QCoreApplication::installTranslator(&plurals);
    return ask(*access, *rayCluster, version, parser.isSet(json));
}

} // namespace raydeck::app

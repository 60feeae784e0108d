#include <app/plancommand.h>

#include <app/clusteraccess.h>
#include <app/command.h>
#include <app/plananswerer.h>
#include <app/rayclusterfile.h>

#include <models/kube/terminaltext.h>
#include <models/ray/check/fieldreleases.h>
#include <models/ray/plan/plan.h>
#include <ui/text/errortext.h>
#include <ui/text/plantext.h>

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTranslator>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace raydeck::app {

namespace {

constexpr int AllActs = 0;
constexpr int Failed = 1;
constexpr int NotAllActs = 2;

QString nameOf(ray::Verdict verdict)
{
    static constexpr std::array names{"acts-now"_L1,     "new-pods-only"_L1, "ignored"_L1,  "restarts-everything"_L1,
                                      "orphans-pods"_L1, "rejected"_L1,      "not-known"_L1};
    static_assert(names.size() == size_t(ray::Verdict::NotKnown) + 1);
    return names[size_t(verdict)];
}

QString asJson(const QList<ray::PlannedChange> &changes)
{
    QJsonArray list;
    for (const ray::PlannedChange &planned : changes) {
        const auto value = [](const QJsonValue &one) { return one.isUndefined() ? QJsonValue() : one; };
        list.append(QJsonObject{{u"path"_s, planned.change.path.toString()},
                                {u"old"_s, value(planned.change.before)},
                                {u"new"_s, value(planned.change.after)},
                                {u"verdict"_s, nameOf(planned.verdict)},
                                {u"effect"_s, ui::PlanText::effect(planned)}});
    }
    return kube::visibleJson(QJsonDocument(list).toJson(QJsonDocument::Indented)).trimmed();
}

QString asTable(const QList<ray::PlannedChange> &changes)
{
    QList<std::array<QString, 3>> rows{{u"VERDICT"_s, u"FIELD"_s, u"WHAT HAPPENS"_s}};
    for (const ray::PlannedChange &planned : changes)
        rows.append({nameOf(planned.verdict), kube::visible(planned.change.path.toString()),
                     kube::visible(ui::PlanText::effect(planned))});
    std::array<qsizetype, 2> widths{};
    for (const auto &row : std::as_const(rows)) {
        for (size_t column = 0; column < widths.size(); ++column)
            widths[column] = std::max(widths[column], row[column].size());
    }
    QStringList lines;
    for (const auto &row : std::as_const(rows))
        lines.append(row[0].leftJustified(widths[0]) + "  "_L1 + row[1].leftJustified(widths[1]) + "  "_L1 + row[2]);
    return lines.join(u'\n');
}

struct Pair {
    QJsonObject before = {};
    QJsonObject after = {};
};

QString nameIn(const kube::YamlValue &cluster)
{
    const kube::YamlValue *metadata = cluster.field(u"metadata");
    const kube::YamlValue *name = metadata ? metadata->field(u"name") : nullptr;
    return name ? name->text : QString();
}

/// One cluster each need not have the same name: that it has another one is a change, and refused. Several go by name.
Result<QList<Pair>> pairsOf(const QString &oldFile, const QString &newFile)
{
    const auto before = rayClustersIn(oldFile);
    if (!before)
        return std::unexpected(before.error());
    const auto after = rayClustersIn(newFile);
    if (!after)
        return std::unexpected(after.error());
    if (before->size() == 1 && after->size() == 1)
        return QList<Pair>{{before->constFirst().toJson().toObject(), after->constFirst().toJson().toObject()}};
    QList<Pair> pairs;
    for (const kube::YamlValue &cluster : *after) {
        const auto old = std::ranges::find(*before, nameIn(cluster), nameIn);
        if (old == before->end())
            return failure(Error::Kind::NotFound,
                           u"%1: there is no RayCluster \"%2\" in it"_s.arg(oldFile, nameIn(cluster)));
        pairs.append({old->toJson().toObject(), cluster.toJson().toObject()});
    }
    return pairs;
}

int say(const QList<ray::PlannedChange> &changes, bool json)
{
    print(json ? asJson(changes) : changes.isEmpty() ? u"Nothing is changed."_s : asTable(changes));
    const bool all = std::ranges::all_of(
        changes, [](const ray::PlannedChange &planned) { return planned.verdict == ray::Verdict::ActsNow; });
    return all ? AllActs : NotAllActs;
}

int planFiles(const QStringList &files, ray::Release release, bool json)
{
    if (files.count(u"-"_s) > 1) {
        printError(u"only one of OLD and NEW can be the standard input"_s);
        return Failed;
    }
    const auto pairs = pairsOf(files[0], files[1]);
    if (!pairs) {
        printError(pairs.error().message);
        return Failed;
    }
    QList<ray::PlannedChange> changes;
    for (const Pair &pair : *pairs)
        changes += ray::planOf(pair.before, pair.after, release);
    return say(changes, json);
}

int planLive(const QString &file, const kube::Access &access, const QString &namespaceName,
             std::optional<ray::Release> release, bool json)
{
    const auto clusters = rayClustersIn(file);
    if (!clusters) {
        printError(clusters.error().message);
        return Failed;
    }
    if (clusters->size() > 1) {
        printError(file + ": more than one RayCluster; plan --context takes one"_L1);
        return Failed;
    }
    const QJsonObject after = clusters->constFirst().toJson().toObject();
    const QJsonObject metadata = after["metadata"_L1].toObject();
    QString place = namespaceName.isEmpty() ? metadata["namespace"_L1].toString() : namespaceName;
    if (place.isEmpty())
        place = access.defaultNamespace.isEmpty() ? u"default"_s : access.defaultNamespace;
    PlanAnswerer answerer(access, place, metadata["name"_L1].toString(), release);
    QObject::connect(&answerer, &PlanAnswerer::answered, &answerer,
                     [&after, json](const ray::LiveCluster &live, ray::Release used) {
                         QCoreApplication::exit(say(ray::planOf(live.object, after, used, live.pods), json));
                     });
    QObject::connect(&answerer, &PlanAnswerer::releaseAssumed, &answerer, [] {
        printError(u"the release of KubeRay in the cluster is not known; the rules of %1 stand for it"_s.arg(
            ray::toText(AssumedRelease)));
    });
    QObject::connect(&answerer, &PlanAnswerer::failed, &answerer, [](const Error &error) {
        printError(ui::ErrorText::title(error) + ": "_L1 + ui::ErrorText::advice(error));
        QCoreApplication::exit(Failed);
    });
    QMetaObject::invokeMethod(&answerer, &PlanAnswerer::start, Qt::QueuedConnection); // once there is an event loop
    return QCoreApplication::exec();
}

} // namespace

int runPlan(const QStringList &arguments)
{
    const QCommandLineOption release(
        u"operator"_s, u"By the rules of this version of KubeRay (default: 1.6.1, or the one in the cluster)."_s,
        u"version"_s);
    const QCommandLineOption context(u"context"_s, u"Compare with the live object in the cluster of this context."_s,
                                     u"name"_s);
    const QCommandLineOption kubeconfig(u"kubeconfig"_s, u"Use this kubeconfig file alone."_s, u"file"_s);
    const QCommandLineOption place(QStringList{u"n"_s, u"namespace"_s},
                                   u"Namespace of the live object (default: as the file or the context says)."_s,
                                   u"name"_s);
    const QCommandLineOption json(u"json"_s, u"Print [{\"path\", \"old\", \"new\", \"verdict\", \"effect\"}]."_s);
    const QCommandLineOption help({u"h"_s, u"help"_s}, u"Displays this help."_s);
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Says what KubeRay does with each changed field of a RayCluster: acts-now, new-pods-only, ignored,\n"
        "restarts-everything, orphans-pods, rejected or not-known. Changes nothing.\n"
        "Exit code 0: all changes act now, or there are none; 2: not so; 1: an error."_s);
    parser.addOptions({help, release, context, kubeconfig, place, json});
    parser.addPositionalArgument(u"OLD"_s, u"The RayCluster as it is; left out with --context."_s, u"plan [OLD]"_s);
    parser.addPositionalArgument(u"NEW"_s, u"The RayCluster as it is to be; - is the standard input."_s);
    const bool isUnderstood = parser.parse(arguments);
    if (parser.isSet(help)) {
        print(parser.helpText());
        return AllActs;
    }
    const bool isLive = parser.isSet(context) || parser.isSet(kubeconfig);
    const QStringList files = parser.positionalArguments();
    if (!isUnderstood || files.size() != (isLive ? 1 : 2)) {
        printError(!isUnderstood ? parser.errorText()
                       : isLive  ? u"plan --context takes one file, NEW; see raydeck plan --help"_s
                                 : u"plan takes two files, OLD and NEW; see raydeck plan --help"_s);
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
    QTranslator plurals; // "1 pod"; the answer for scripts is in English
    if (plurals.load(u":/i18n/raydeck_en.qm"_s))
        QCoreApplication::installTranslator(&plurals);
    if (!isLive)
        return planFiles(files, version.value_or(AssumedRelease), parser.isSet(json));
    const auto access = commandAccess(parser.value(context), parser.value(kubeconfig));
    if (!access) {
        printError(access.error().message);
        return Failed;
    }
    return planLive(files.constFirst(), *access, parser.value(place), version, parser.isSet(json));
}

} // namespace raydeck::app

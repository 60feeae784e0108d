#include <app/checkcommand.h>

#include <app/command.h>
#include <app/rayclusterfile.h>

#include <models/kube/terminaltext.h>
#include <models/kube/yamlvalue.h>
#include <models/ray/check/fieldreleases.h>
#include <models/ray/check/problem.h>
#include <models/ray/operator/packedoperator.h>
#include <ui/text/problemtext.h>

#include <QCommandLineParser>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace raydeck::app {

namespace {

constexpr int Fine = 0;
constexpr int Unreadable = 1;
constexpr int Rejected = 2;

constexpr ray::Release DefaultRelease{1, 6, 1};

QString by(ray::Problem::By by)
{
    switch (by) {
    case ray::Problem::By::Schema: return u"schema"_s;
    case ray::Problem::By::Operator: return u"operator"_s;
    case ray::Problem::By::Raydeck: return u"raydeck"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

QString asText(const QString &file, const QList<ray::Problem> &problems)
{
    QStringList lines;
    for (const ray::Problem &problem : problems) {
        const QString place = file + u':' + QString::number(problem.line) + ": "_L1;
        const QString path = problem.path.isEmpty() ? QString() : problem.path + ": "_L1;
        lines.append(kube::visible(place + path + ui::ProblemText::text(problem) + " ("_L1 + by(problem.by) + u')'));
    }
    return lines.join(u'\n');
}

QString asJson(const QList<ray::Problem> &problems)
{
    QJsonArray list;
    for (const ray::Problem &problem : problems) {
        list.append(QJsonObject{{u"path"_s, problem.path},
                                {u"line"_s, problem.line},
                                {u"reason"_s, ui::ProblemText::text(problem)},
                                {u"by"_s, by(problem.by)}});
    }
    return kube::visibleJson(QJsonDocument(list).toJson(QJsonDocument::Indented)).trimmed();
}

} // namespace

int runCheck(const QStringList &arguments)
{
    const QCommandLineOption release(u"operator"_s, u"Check for this version of KubeRay (default: 1.6.1)."_s,
                                     u"version"_s, ray::toText(DefaultRelease));
    const QCommandLineOption json(u"json"_s, u"Print [{\"path\", \"line\", \"reason\", \"by\"}]."_s);
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Says what would be rejected of the RayClusters in a file: by the API server (schema), by KubeRay's operator\n"
        "(operator), or later, when the pods are made (raydeck). Asks no cluster.\n"
        "Exit code 0: nothing is rejected; 2: the API server or the operator would reject something; 1: the file\n"
        "could not be read."_s);
    const QCommandLineOption help({u"h"_s, u"help"_s}, u"Displays this help."_s);
    parser.addOptions({help, release, json});
    parser.addPositionalArgument(u"FILE"_s, u"A YAML file with one or more documents; - is the standard input."_s,
                                 u"check FILE"_s);
    const bool isUnderstood = parser.parse(arguments);
    if (parser.isSet(help)) {
        print(parser.helpText());
        return Fine;
    }
    if (!isUnderstood || parser.positionalArguments().size() != 1) {
        printError(isUnderstood ? u"check takes one FILE; see raydeck check --help"_s : parser.errorText());
        return Unreadable;
    }
    const auto version = ray::releaseOf(parser.value(release));
    if (!version) {
        printError(u"\"%1\" is not a version of KubeRay, such as 1.6.1"_s.arg(parser.value(release)));
        return Unreadable;
    }
    if (!ray::isPacked(*version)) {
        printError(u"the schema of KubeRay %1 is not packed; that of %2 stands for it"_s.arg(
            ray::toText(*version), ray::toText(ray::nearestPacked(*version))));
    }

    const QString file = parser.positionalArguments().constFirst();
    const auto clusters = rayClustersIn(file);
    if (!clusters) {
        printError(clusters.error().message);
        return Unreadable;
    }
    QList<ray::Problem> problems;
    for (const kube::YamlValue &cluster : *clusters)
        problems += ray::problemsOf(cluster, *version);
    if (parser.isSet(json))
        print(asJson(problems));
    else
        print(problems.isEmpty() ? u"%1: nothing that KubeRay %2 would reject"_s.arg(file, ray::toText(*version))
                                 : asText(file, problems));
    const bool isFine = std::ranges::all_of(
        problems, [](const ray::Problem &problem) { return problem.by == ray::Problem::By::Raydeck; });
    return isFine ? Fine : Rejected;
}

} // namespace raydeck::app

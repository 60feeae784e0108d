#include <models/ray/check/problemlist.h>
#include <models/ray/check/replicarules.h>

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace raydeck::ray {

namespace {

using By = Problem::By;
using Code = ProblemCode;

/// KubeRay writes the pods' names in lower case, and Kubernetes allows dots in them.
Found groupName(const QString &name)
{
    return textrules::groupName(name.toLower().replace(u'.', u'-'));
}

void addName(const Field &metadata, Release release, ProblemList &problems)
{
    const Field name = metadata[u"name"];
    const QString text = name.textOr({});
    if (text.isEmpty() && !metadata[u"generateName"].textOr({}).isEmpty())
        return;
    const bool isForServer = text.isEmpty() || !textrules::isDnsSubdomain(text);
    const bool isForOperator = release >= Release{1, 4, 0};
    problems.add(name,
                 isForServer         ? By::Schema
                     : isForOperator ? By::Operator
                                     : By::Raydeck,
                 textrules::clusterName(text));
}

/// The three counts with the defaults of the CRD; a count that is no int32 is the schema's to name.
std::optional<ScaleTarget> replicasOf(const Field &group)
{
    using Limits = std::numeric_limits<int>;
    const auto count = [&](QStringView key, qint64 otherwise) {
        const Field field = group[key];
        return field.exists() ? field.number() : std::optional(otherwise);
    };
    const auto replicas = count(u"replicas", 0);
    const auto min = count(u"minReplicas", 0);
    const auto max = count(u"maxReplicas", Limits::max());
    const auto isInt = [](std::optional<qint64> value) {
        return value && *value >= Limits::min() && *value <= Limits::max();
    };
    if (!isInt(replicas) || !isInt(min) || !isInt(max))
        return {};
    return ScaleTarget{int(*replicas), int(*min), int(*max)};
}

void addReplicas(const Field &group, Release release, ProblemList &problems)
{
    const auto target = replicasOf(group);
    if (!target)
        return;
    const bool isForOperator = release >= Release{1, 6, 0};
    for (const ReplicaFinding &found : replicaFindings(*target)) {
        // Replicas outside of the limits are moved into them by the operator, and negative ones count as 0.
        const bool isLimit = found.field != "replicas"_L1;
        problems.add(group[found.field], isLimit && isForOperator ? By::Operator : By::Raydeck, found.finding);
    }
}

void addMetadata(const Field &metadata, ProblemList &problems)
{
    if (const Field space = metadata[u"namespace"]; !space.textOr({}).isEmpty())
        problems.add(space, By::Schema, textrules::namespaceName(space.textOr({})));
    const Field labels = metadata[u"labels"];
    for (const QString &key : labels.keys()) {
        problems.add(labels[key], By::Schema, textrules::labelKey(key));
        problems.add(labels[key], By::Schema, textrules::labelValue(labels[key].textOr({})));
    }
    constexpr qsizetype MostBytes = 256 * 1024;
    const Field annotations = metadata[u"annotations"];
    qsizetype bytes = 0;
    for (const QString &key : annotations.keys()) {
        problems.add(annotations[key], By::Schema, textrules::annotationKey(key));
        bytes += key.toUtf8().size() + annotations[key].textOr({}).toUtf8().size();
    }
    if (bytes > MostBytes)
        problems.add(annotations, By::Schema, Finding{Code::AnnotationsSize, {QString::number(MostBytes)}});
}

/// JSON in quotes for the shell: "{\"NPU\": 2}" or '{"NPU": 2}'.
bool isRayResources(const QString &text)
{
    const QString trimmed = text.trimmed();
    const QChar quote = trimmed.isEmpty() ? QChar() : trimmed.front();
    if (trimmed.size() < 2 || (quote != u'"' && quote != u'\'') || trimmed.back() != quote)
        return false;
    QString json = trimmed.sliced(1).chopped(1);
    if (quote == u'"')
        json.replace("\\\""_L1, "\""_L1);
    const QJsonDocument document = QJsonDocument::fromJson(json.toUtf8());
    const QJsonObject amounts = document.object();
    return document.isObject()
        && std::ranges::all_of(amounts, [](const QJsonValue &amount) { return amount.isDouble(); });
}

/// What head and groups have alike.
void addGroup(const Field &group, ProblemList &problems)
{
    addPodProblems(group[u"template"], problems);
    for (const QStringView name : {u"num-cpus", u"num-gpus"}) {
        const Field parameter = group[u"rayStartParams"][name];
        bool isWhole = false;
        parameter.textOr({}).trimmed().toULongLong(&isWhole);
        if (parameter.text() && !isWhole)
            problems.add(parameter, By::Raydeck, Finding{Code::StartParameterNumber, {*parameter.text()}});
    }
    const Field resources = group[u"rayStartParams"][u"resources"];
    if (const auto text = resources.text(); text && !text->isEmpty() && !isRayResources(*text))
        problems.add(resources, By::Raydeck, Finding{Code::StartParameterResources});
}

void addServiceType(const Field &head, ProblemList &problems)
{
    static const QStringList types{u"ClusterIP"_s, u"NodePort"_s, u"LoadBalancer"_s};
    const Field type = head[u"serviceType"];
    if (const QString text = type.textOr({}); !text.isEmpty() && !types.contains(text))
        problems.add(type, By::Raydeck, Finding{Code::NotAChoice, {text, types.join(", "_L1)}});
}

} // namespace

void addClusterProblems(const Field &root, Release release, ProblemList &problems)
{
    addName(root[u"metadata"], release, problems);
    addMetadata(root[u"metadata"], problems);
    const Field spec = root[u"spec"];
    addGroup(spec[u"headGroupSpec"], problems);
    addServiceType(spec[u"headGroupSpec"], problems);
    addAutoscalerProblems(spec[u"autoscalerOptions"], spec[u"headGroupSpec"][u"template"], problems);
    const QString clusterName = root[u"metadata"][u"name"].textOr({});
    QStringList names;
    for (const Field &group : spec[u"workerGroupSpecs"].items()) {
        const Field name = group[u"groupName"];
        if (const auto text = name.text()) {
            if (const auto found = groupName(*text))
                problems.add(name, By::Raydeck, *found);
            else if (names.contains(*text))
                problems.add(name, By::Raydeck, Finding{Code::GroupNameRepeated, {*text}});
            else if (!textrules::clusterName(clusterName))
                problems.add(name, By::Raydeck, textrules::podName(clusterName, *text));
            names.append(*text);
        }
        addReplicas(group, release, problems);
        addGroup(group, problems);
        if (const Field hosts = group[u"numOfHosts"]; hosts.number().value_or(1) < 1)
            problems.add(hosts, By::Raydeck, Finding{Code::HostsTooFew, {QString::number(*hosts.number())}});
    }
}

} // namespace raydeck::ray

#include <models/ray/check/problemlist.h>
#include <models/ray/check/replicarules.h>

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

} // namespace

void addClusterProblems(const Field &root, Release release, ProblemList &problems)
{
    addName(root[u"metadata"], release, problems);
    if (const Field space = root[u"metadata"][u"namespace"]; !space.textOr({}).isEmpty())
        problems.add(space, By::Schema, textrules::namespaceName(space.textOr({})));

    const Field spec = root[u"spec"];
    addPodProblems(spec[u"headGroupSpec"][u"template"], problems);
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
        addPodProblems(group[u"template"], problems);
    }
}

} // namespace raydeck::ray

#include <models/ray/plan/refusals.h>

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace raydeck::ray {

namespace {

/// The rules read documents with lines; an object from a server has none.
kube::YamlValue yamlOf(const QJsonValue &json)
{
    using enum kube::YamlValue::Kind;
    kube::YamlValue value{.line = 1, .column = 1};
    switch (json.type()) {
    case QJsonValue::Null:
    case QJsonValue::Undefined: break;
    case QJsonValue::Bool:
        value.kind = Scalar;
        value.text = json.toBool() ? u"true"_s : u"false"_s;
        break;
    case QJsonValue::Double:
        value.kind = Scalar;
        value.text = json.toVariant().toString();
        break;
    case QJsonValue::String:
        value.kind = Scalar;
        value.quoted = true;
        value.text = json.toString();
        break;
    case QJsonValue::Array: {
        value.kind = Sequence;
        const QJsonArray array = json.toArray();
        for (const QJsonValue &item : array)
            value.items.append(yamlOf(item));
        break;
    }
    case QJsonValue::Object: {
        value.kind = Map;
        const QJsonObject object = json.toObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            value.keys.append(it.key());
            value.keyLines.append(1);
            value.items.append(yamlOf(it.value()));
        }
        break;
    }
    }
    return value;
}

/// What a server has set is no part of what a person writes, and the owner is known from the live object alone.
kube::YamlValue written(QJsonObject cluster, const LivePods &live)
{
    cluster.remove("status"_L1);
    QJsonObject metadata = cluster["metadata"_L1].toObject();
    for (const auto field : {"managedFields"_L1, "resourceVersion"_L1, "uid"_L1, "generation"_L1, "selfLink"_L1,
                             "creationTimestamp"_L1, "deletionTimestamp"_L1, "deletionGracePeriodSeconds"_L1})
        metadata.remove(field);
    if (!live.ownerKind.isEmpty()) {
        QJsonObject labels = metadata["labels"_L1].toObject();
        labels.insert(u"ray.io/originated-from-crd"_s, live.ownerKind);
        metadata.insert(u"labels"_s, labels);
    }
    cluster.insert(u"metadata"_s, metadata);
    return yamlOf(cluster);
}

/// Raydeck says more than the operator; of that only what no cluster should be asked for counts here.
bool refuses(const Problem &problem)
{
    if (problem.weight != Problem::Weight::Error)
        return false;
    return problem.by != Problem::By::Raydeck || problem.code == ProblemCode::GroupNameRepeated;
}

QList<Problem> refusalsOf(const QJsonObject &cluster, Release release, const LivePods &live)
{
    QList<Problem> problems = problemsOf(written(cluster, live), release);
    problems.removeIf([](const Problem &problem) { return !refuses(problem); });
    return problems;
}

bool isUnknownField(ProblemCode code)
{
    return code == ProblemCode::FieldUnknown || code == ProblemCode::FieldUnknownNear;
}

bool isSameProblem(const Problem &one, const Problem &other)
{
    return one.code == other.code && one.path == other.path && one.args == other.args;
}

/// The problem lies at the change or below it; or the change below the field that has the problem.
bool isAt(const Problem &problem, const kube::FieldChange &change)
{
    const kube::FieldPath path(problem.path);
    return !change.isRemoved() && !change.isOrder && (path.startsWith(change.path) || change.path.startsWith(path));
}

} // namespace

QList<Refusal> refusals(const QList<kube::FieldChange> &changes, const QJsonObject &before, const QJsonObject &after,
                        Release release, const LivePods &live)
{
    QList<Refusal> found;
    const QList<Problem> problems = refusalsOf(after, release, live);
    if (problems.isEmpty())
        return found;
    const QList<Problem> old = refusalsOf(before, release, live);
    QList<Problem> unexplained;
    for (const Problem &problem : problems) {
        const bool isUnknown = isUnknownField(problem.code);
        const qsizetype sofar = found.size();
        for (qsizetype i = 0; i < changes.size(); ++i) {
            if (isAt(problem, changes.at(i)))
                found.append({i, problem, isUnknown});
        }
        const bool isOld = std::ranges::any_of(old, [&](const Problem &was) { return was.code == problem.code; });
        if (found.size() == sofar && !isOld)
            unexplained.append(problem);
    }
    for (qsizetype i = 0; i < changes.size() && !unexplained.isEmpty(); ++i) {
        const auto without = refusalsOf(kube::withoutChange(after, changes.at(i)), release, live);
        for (const Problem &problem : std::as_const(unexplained)) {
            const bool isStill =
                std::ranges::any_of(without, [&](const Problem &other) { return isSameProblem(problem, other); });
            if (!isStill)
                found.append({i, problem, false});
        }
    }
    return found;
}

} // namespace raydeck::ray

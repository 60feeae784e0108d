#include <models/ray/fit/nodeaffinity.h>

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace raydeck::ray {

namespace {

bool matches(const NodeAffinity::Requirement &requirement, const SchedulingNode &node)
{
    const QString value = requirement.isField ? node.name : labelOf(node.labels, requirement.key);
    const bool exists = !value.isNull();
    if (requirement.op == "In"_L1)
        return exists && requirement.values.contains(value);
    if (requirement.op == "NotIn"_L1)
        return !exists || !requirement.values.contains(value);
    if (requirement.op == "Exists"_L1)
        return exists;
    if (requirement.op == "DoesNotExist"_L1)
        return !exists;
    bool isNumber = false;
    bool isLimit = false;
    const qint64 number = value.toLongLong(&isNumber);
    const qint64 limit = requirement.values.value(0).toLongLong(&isLimit);
    if (!isNumber || !isLimit)
        return false;
    return requirement.op == "Gt"_L1 ? number > limit : requirement.op == "Lt"_L1 && number < limit;
}

bool matchesTerm(const NodeAffinity::Term &term, const SchedulingNode &node)
{
    return !term.isEmpty()
        && std::ranges::all_of(term, [&node](const NodeAffinity::Requirement &one) { return matches(one, node); });
}

void append(NodeAffinity::Term &term, const QJsonArray &expressions, bool isField)
{
    for (const QJsonValue &value : expressions) {
        const QJsonObject expression = value.toObject();
        NodeAffinity::Requirement requirement{
            .key = expression["key"_L1].toString(), .op = expression["operator"_L1].toString(), .isField = isField};
        for (const QJsonValue &one : expression["values"_L1].toArray())
            requirement.values.append(one.toString());
        term.append(requirement);
    }
}

} // namespace

QString NodeAffinity::mismatch(const SchedulingNode &node) const
{
    for (const auto &[key, value] : selector) {
        if (labelOf(node.labels, key) != value)
            return key + u'=' + value;
    }
    if (!terms || std::ranges::any_of(*terms, [&node](const Term &term) { return matchesTerm(term, node); }))
        return {};
    for (const Term &term : *terms) {
        for (const Requirement &requirement : term) {
            if (!matches(requirement, node))
                return requirement.key;
        }
    }
    return u"nodeAffinity"_s;
}

NodeAffinity nodeAffinityOf(const QJsonObject &podSpec)
{
    NodeAffinity affinity;
    const QJsonObject selector = podSpec["nodeSelector"_L1].toObject();
    for (auto label = selector.begin(); label != selector.end(); ++label)
        affinity.selector.emplaceBack(label.key(), label.value().toString());
    const QJsonObject required = podSpec["affinity"_L1]
                                     .toObject()["nodeAffinity"_L1]
                                     .toObject()["requiredDuringSchedulingIgnoredDuringExecution"_L1]
                                     .toObject();
    if (required.isEmpty())
        return affinity;
    affinity.terms.emplace();
    for (const QJsonValue &value : required["nodeSelectorTerms"_L1].toArray()) {
        NodeAffinity::Term term;
        append(term, value.toObject()["matchExpressions"_L1].toArray(), false);
        append(term, value.toObject()["matchFields"_L1].toArray(), true);
        affinity.terms->append(term);
    }
    return affinity;
}

} // namespace raydeck::ray

#include <models/ray/fit/podwish.h>

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace raydeck::ray {

namespace {

using kube::StringPool;
using protozero::pbf_reader;
namespace protobuf = kube::protobuf;

NodeAffinity::Requirement requirementOf(pbf_reader message, bool isField, StringPool &pool)
{
    NodeAffinity::Requirement requirement{.isField = isField};
    while (message.next()) {
        switch (message.tag()) {
        case 1: requirement.key = pool.share(protobuf::text(message)); break;
        case 2: requirement.op = pool.share(protobuf::text(message)); break;
        case 3: requirement.values.append(pool.share(protobuf::text(message))); break;
        default: message.skip();
        }
    }
    return requirement;
}

NodeAffinity::Term termOf(pbf_reader message, StringPool &pool)
{
    NodeAffinity::Term term;
    while (message.next()) {
        if (message.tag() == 1 || message.tag() == 2) {
            const bool isField = message.tag() == 2;
            term.append(requirementOf(message.get_message(), isField, pool));
        } else {
            message.skip();
        }
    }
    return term;
}

} // namespace

const Taint &cordonTaint()
{
    static const Taint cordon{.key = u"node.kubernetes.io/unschedulable"_s};
    return cordon;
}

bool PodWish::allows(const SchedulingNode &node) const
{
    if (node.unschedulable && untolerated({cordonTaint()}, tolerations))
        return false;
    return !untolerated(node.taints, tolerations) && affinity.mismatch(node).isNull();
}

PodWish podWishOf(const QJsonObject &podSpec)
{
    PodWish wish{.affinity = nodeAffinityOf(podSpec)};
    for (const QJsonValue &one : podSpec["tolerations"_L1].toArray())
        wish.tolerations.append(tolerationOf(one.toObject()));
    return wish;
}

void addNodeSelectorEntry(PodWish &wish, pbf_reader entry, StringPool &pool)
{
    protobuf::entry(entry, [&](std::string_view key, std::string_view value) {
        wish.affinity.selector.emplaceBack(pool.share(key), pool.share(value));
    });
}

void addNodeAffinity(PodWish &wish, pbf_reader affinity, StringPool &pool)
{
    while (affinity.next(1)) { // required
        pbf_reader selector = affinity.get_message();
        if (!wish.affinity.terms)
            wish.affinity.terms.emplace();
        while (selector.next(1))
            wish.affinity.terms->append(termOf(selector.get_message(), pool));
    }
}

void addToleration(PodWish &wish, pbf_reader toleration, StringPool &pool)
{
    PodToleration made;
    while (toleration.next()) {
        switch (toleration.tag()) {
        case 1: made.key = pool.share(protobuf::text(toleration)); break;
        case 2: made.exists = protobuf::text(toleration) == "Exists"; break;
        case 3: made.value = pool.share(protobuf::text(toleration)); break;
        case 4: made.effect = pool.share(protobuf::text(toleration)); break;
        default: toleration.skip();
        }
    }
    wish.tolerations.append(made);
}

} // namespace raydeck::ray

#include <models/ray/fit/cordons.h>

#include <models/ray/fit/podwish.h>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace raydeck::ray {

namespace {

constexpr qsizetype mostTries = 3;
constexpr qsizetype mostNodesForAll = 200; // beyond these, one try: an answer is due within a frame

bool fitsWith(const QString &name, const Capacity &capacity, const PlannedPods &pods, const Admission &admission,
              qsizetype part)
{
    const QList<const Capacity::Node *> nodes = capacity.nodes();
    const auto found =
        std::ranges::find_if(nodes, [&name](const Capacity::Node *node) { return node->node.name == name; });
    if (found == nodes.end())
        return false;
    SchedulingNode node = (*found)->node;
    node.unschedulable = false;
    node.taints.removeIf([](const Taint &taint) { return taint.key == cordonTaint().key; });
    Capacity without = capacity;
    without.apply(SchedulingNodeBatch{.upserted = {node}});
    return fitOf(without, pods, admission).part(part).fits();
}

} // namespace

bool markHelpfulCordons(const Capacity &capacity, const PlannedPods &pods, const Admission &admission, qsizetype part,
                        FitAnswer &answer)
{
    const FitAnswer::Part &asked = answer.part(part);
    if (asked.fits() || asked.wanted == 0 || !asked.isCertain())
        return false;
    const PlannedPod &pod = part < 0 ? pods.head : pods.groups.at(part).pod;
    QString device;
    for (const Amounts::Entry &entry : pod.requests.entries()) {
        if (device.isEmpty() && entry.value > 0 && isDevice(entry.resource))
            device = entry.resource;
    }
    QList<FitAnswer::Node *> cordoned;
    for (FitAnswer::Node &node : answer.nodes) {
        if (node.parts.at(part + 1).gate == FitAnswer::Gate::Cordoned)
            cordoned.append(&node);
    }
    const auto most = [&device](const FitAnswer::Node *node) {
        return std::pair(node->allocatable.value(device) - node->used.value(device),
                         node->allocatable.value(u"cpu") - node->used.value(u"cpu"));
    };
    std::ranges::stable_sort(cordoned, std::greater(), most);
    const qsizetype tries = answer.nodes.size() > mostNodesForAll ? 1 : mostTries;
    bool helps = false;
    for (FitAnswer::Node *node : cordoned.first(std::min(tries, cordoned.size()))) {
        bool &wouldHelp = node->parts[part + 1].wouldHelp;
        wouldHelp = fitsWith(node->name, capacity, pods, admission, part);
        helps = helps || wouldHelp;
    }
    return helps;
}

} // namespace raydeck::ray

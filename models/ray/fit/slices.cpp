#include <models/ray/fit/slices.h>

#include <QHash>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace raydeck::ray {

namespace {

constexpr auto chips = u"google.com/tpu";
constexpr auto poolLabel = u"cloud.google.com/gke-nodepool";

struct Pool {
    QList<FitAnswer::Node *> nodes = {}; // with TPUs
    bool isFree = true;                  // each of them takes one of the pods
    qint64 room = 0;
};

void apply(const PlannedPods::Group &group, qsizetype index, FitAnswer &answer)
{
    FitAnswer::Part &part = answer.groups[index];
    QHash<QString, Pool> pools;
    for (FitAnswer::Node &node : answer.nodes) {
        const QString name = labelOf(node.labels, poolLabel);
        if (node.allocatable.value(chips) <= 0)
            continue;
        if (name.isEmpty())
            return; // slices cannot be told apart
        Pool &pool = pools[name];
        const qint64 room = node.parts.at(index + 1).room;
        pool.nodes.append(&node);
        pool.isFree = pool.isFree && room > 0;
        pool.room += std::min<qint64>(room, 1);
    }
    qint64 whole = 0;
    qint64 scattered = 0; // hosts that are free on slices that are not
    for (const Pool &pool : std::as_const(pools)) {
        const qint64 slices = pool.isFree ? pool.nodes.size() / group.hosts : 0;
        whole += slices;
        scattered += pool.room - slices * group.hosts;
        for (FitAnswer::Node *node : pool.nodes) {
            FitAnswer::OnNode &here = node->parts[index + 1];
            if (slices == 0 && here.room > 0)
                here = {.gate = FitAnswer::Gate::PartOfSlice};
        }
    }
    const qint64 most = whole * group.hosts;
    if (most < part.upTo || (most < part.wanted && part.reason.shortage == FitAnswer::Shortage::None))
        part.reason = {.shortage = FitAnswer::Shortage::Slice, .missing = (part.wanted - most) / group.hosts};
    part.upTo = std::min(part.upTo, most);
    part.withoutEviction = std::min(part.withoutEviction, most);
    part.atLeast = std::min(part.atLeast, most);
    if (part.upTo > 0 && (scattered > 0 || whole > 1) && !part.doubts.contains(FitDoubt::PodAffinity))
        part.doubts.append(FitDoubt::Slices);
}

} // namespace

qint64 hostsOfSlice(const QString &topology, qint64 chipsOfHost)
{
    qint64 all = 1;
    for (const QString &side : topology.split(u'x')) {
        bool isNumber = false;
        const qint64 length = side.toLongLong(&isNumber);
        if (!isNumber || length < 1 || length > 1024)
            return 0;
        all *= length;
        if (all > 1'000'000)
            return 0;
    }
    return chipsOfHost > 0 && all % chipsOfHost == 0 ? all / chipsOfHost : 0;
}

void applySlices(const PlannedPods &pods, FitAnswer &answer)
{
    for (qsizetype i = 0; i < pods.groups.size(); ++i) {
        const PlannedPods::Group &group = pods.groups[i];
        if (group.hosts > 1 && group.wanted > 0 && group.pod.requests.value(chips) > 0)
            apply(group, i, answer);
    }
}

} // namespace raydeck::ray

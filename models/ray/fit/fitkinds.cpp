#include <models/ray/fit/fitkinds.h>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace raydeck::ray {

namespace {

using Gate = FitAnswer::Gate;

bool isAboutHealth(const Taint &taint)
{
    return taint.key == "node.kubernetes.io/not-ready"_L1 || taint.key == "node.kubernetes.io/unreachable"_L1;
}

bool goes(const Capacity::Level &level, FitKinds::Threshold below)
{
    return below != FitKinds::nobodyGoes && (level.isNominated || level.priority < below);
}

bool takesPort(const Capacity::Level &level, const PlannedPod &pod)
{
    return std::ranges::any_of(pod.hostPorts, [&level](const HostPort &wanted) {
        return std::ranges::any_of(level.ports, [&wanted](const HostPort &taken) { return wanted.clashesWith(taken); });
    });
}

bool keepsAway(const Capacity::Level &level, const PlannedPod &pod)
{
    return std::ranges::any_of(level.keepsAway, [&pod](const KeepsAway &term) { return FitKinds::isMeant(term, pod); });
}

} // namespace

FitKinds::FitKinds(const Capacity &capacity, const PlannedPods &pods) : m_nodes(capacity.nodes())
{
    m_kinds.push_back({.pod = &pods.head, .wanted = pods.hasHead ? 1 : 0});
    for (const PlannedPods::Group &group : pods.groups)
        m_kinds.push_back({.pod = &group.pod, .wanted = group.wanted});
    for (const Kind &kind : m_kinds) {
        for (const Amounts::Entry &entry : kind.pod->requests.entries()) {
            if (entry.value > 0 && !m_resources.contains(entry.resource))
                m_resources.append(entry.resource);
        }
    }
    m_free.reserve(size_t(m_nodes.size()));
    for (const Capacity::Node *node : m_nodes) {
        std::vector<qint64> free;
        free.reserve(size_t(m_resources.size()));
        for (const QString &resource : m_resources)
            free.push_back(node->free(resource));
        m_free.push_back(std::move(free));
    }
    for (Kind &kind : m_kinds) {
        kind.needs = needsOf(kind.pod->requests);
        kind.nodes.resize(m_free.size());
        for (size_t node = 0; node < m_free.size(); ++node)
            gate(kind, node);
    }
}

bool FitKinds::isMeant(const KeepsAway &term, const PlannedPod &pod)
{
    return term.isComplex || std::ranges::all_of(term.matchLabels, [&pod](const auto &label) {
               return std::ranges::contains(pod.labels, label);
           });
}

std::vector<qint64> FitKinds::needsOf(const Amounts &requests) const
{
    std::vector<qint64> needs;
    needs.reserve(size_t(m_resources.size()));
    for (const QString &resource : m_resources)
        needs.push_back(requests.value(resource));
    return needs;
}

bool FitKinds::isFiltered(const Kind &kind, size_t index, FitAnswer::OnNode &here) const
{
    const Capacity::Node &node = *m_nodes[qsizetype(index)];
    const PlannedPod &pod = *kind.pod;
    const auto close = [&here](Gate gate, const QString &detail) {
        here.gate = gate;
        here.detail = detail;
        return true;
    };
    if (!pod.nodeName.isEmpty() && pod.nodeName != node.node.name)
        return close(Gate::NotChosen, u"nodeName"_s);
    if (const QString lacks = pod.affinity.mismatch(node.node); !lacks.isNull())
        return close(Gate::NotChosen, lacks);
    if (node.node.unschedulable && untolerated({cordonTaint()}, pod.tolerations))
        return close(Gate::Cordoned, {});
    if (const Taint *taint = untolerated(node.node.taints, pod.tolerations)) {
        if (taint->key == cordonTaint().key)
            return close(Gate::Cordoned, {});
        return close(isAboutHealth(*taint) ? Gate::NotReady : Gate::Tainted, taint->key);
    }
    for (const Capacity::Level &level : node.levels) {
        if (takesPort(level, pod))
            return close(Gate::PortTaken, {});
    }
    return std::ranges::any_of(node.levels, [&pod](const auto &level) { return keepsAway(level, pod); })
        && close(Gate::KeptAway, {});
}

bool FitKinds::isBlocked(const Kind &kind, size_t index, Threshold below) const
{
    return std::ranges::any_of(m_nodes[qsizetype(index)]->levels, [&](const Capacity::Level &level) {
        return !goes(level, below) && (takesPort(level, *kind.pod) || keepsAway(level, *kind.pod));
    });
}

bool FitKinds::Kind::isAllowed(size_t node) const
{
    switch (nodes[node].gate) {
    case Gate::Open:
    case Gate::NoRoom:
    case Gate::PortTaken:
    case Gate::KeptAway: return true;
    case Gate::Cordoned:
    case Gate::NotReady:
    case Gate::Tainted:
    case Gate::NotChosen:
    case Gate::PartOfSlice: return false;
    }
    Q_UNREACHABLE_RETURN(false);
}

bool FitKinds::frees(size_t node, Threshold below) const
{
    return std::ranges::any_of(m_nodes[qsizetype(node)]->levels,
                               [below](const Capacity::Level &level) { return goes(level, below); });
}

std::vector<qint64> FitKinds::freeOn(size_t node, Threshold below) const
{
    std::vector<qint64> free = m_free[node];
    qint64 places = freePodsOn(node);
    for (const Capacity::Level &level : m_nodes[qsizetype(node)]->levels) {
        if (!goes(level, below))
            continue;
        places += level.pods;
        for (size_t i = 0; i < free.size(); ++i)
            free[i] += level.used.value(m_resources[qsizetype(i)]);
    }
    free.push_back(places);
    return free;
}

qint64 FitKinds::roomOn(const Kind &kind, size_t node, Threshold below) const
{
    if (!kind.isAllowed(node))
        return 0;
    if (!frees(node, below))
        return kind.nodes[node].room;
    if (isBlocked(kind, node, below))
        return 0;
    const std::vector<qint64> free = freeOn(node, below);
    qint64 room = free.back();
    for (size_t i = 0; i < kind.needs.size(); ++i) {
        if (kind.needs[i] > 0)
            room = std::min(room, std::max<qint64>(0, free[i]) / kind.needs[i]);
    }
    if (!kind.pod->hostPorts.isEmpty())
        room = std::min<qint64>(room, 1);
    return std::max<qint64>(room, 0);
}

void FitKinds::gate(Kind &kind, size_t index) const
{
    FitAnswer::OnNode &here = kind.nodes[index];
    if (isFiltered(kind, index, here))
        return;
    qint64 room = m_nodes[qsizetype(index)]->freePods();
    if (room < 1) {
        here.detail = u"pods"_s;
        here.missing = 1 - room;
    }
    double worst = 0; // the resource of which most is missing, as a share of what is asked for
    for (size_t i = 0; i < kind.needs.size(); ++i) {
        const qint64 need = kind.needs[i];
        if (need <= 0)
            continue;
        const qint64 free = m_free[index][i];
        room = std::min(room, free < need ? 0 : free / need);
        const double share = double(need - free) / double(need) + (isDevice(m_resources[qsizetype(i)]) ? 10 : 0);
        if (free < need && share > worst) {
            worst = share;
            here.detail = m_resources[qsizetype(i)];
            here.missing = need - free;
        }
    }
    if (!kind.pod->hostPorts.isEmpty())
        room = std::min<qint64>(room, 1); // its own ports clash with the next one's
    here.room = std::max<qint64>(room, 0);
    here.gate = here.room > 0 ? Gate::Open : Gate::NoRoom;
    kind.room += here.room;
}

/// The larger of one (it takes the place of a pod, by number) and ⌈its request ÷ the kind's request⌉ over the resources
/// that the kind asks for.
qint64 FitKinds::displaced(const Kind &kind, const std::vector<qint64> &otherNeeds)
{
    qint64 most = 1;
    for (size_t i = 0; i < kind.needs.size(); ++i) {
        if (kind.needs[i] > 0 && otherNeeds[i] > 0)
            most = std::max(most, (otherNeeds[i] - 1) / kind.needs[i] + 1);
    }
    return most;
}

qint64 FitKinds::displaced(const Amounts &needs, const Amounts &otherNeeds)
{
    qint64 most = 1;
    for (const Amounts::Entry &entry : needs.entries()) {
        const qint64 other = otherNeeds.value(entry.resource);
        if (entry.value > 0 && other > 0)
            most = std::max(most, (other - 1) / entry.value + 1);
    }
    return most;
}

} // namespace raydeck::ray

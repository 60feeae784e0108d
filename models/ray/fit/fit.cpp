#include <models/ray/fit/fit.h>

#include <models/ray/fit/fitkinds.h>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace raydeck::ray {

namespace {

using Kind = FitKinds::Kind;
using Gate = FitAnswer::Gate;
using Shortage = FitAnswer::Shortage;

qint64 limitedProduct(qint64 one, qint64 other) // both >= 0
{
    constexpr qint64 most = std::numeric_limits<qint64>::max() / 4;
    return other != 0 && one > most / other ? most : one * other;
}

bool shareNodes(const Kind &one, const Kind &other)
{
    for (size_t node = 0; node < one.nodes.size(); ++node) {
        if (one.mayUse(node) && other.mayUse(node))
            return true;
    }
    return false;
}

/// What pods that wait already can displace of this kind: those that fit somewhere are on their way there.
qint64 displacedByWaiting(const FitKinds &fit, const Kind &kind, const QList<std::pair<Amounts, qint64>> &waiting)
{
    qint64 displaced = 0;
    for (const auto &[requests, count] : waiting) {
        qint64 room = 0;
        for (size_t node = 0; node < kind.nodes.size(); ++node) {
            if (!kind.mayUse(node))
                continue;
            const Capacity::Node &there = *fit.nodes()[qsizetype(node)];
            qint64 here = there.freePods();
            for (const Amounts::Entry &entry : requests.entries()) {
                if (entry.value > 0)
                    here = std::min(here, std::max<qint64>(0, there.free(entry.resource)) / entry.value);
            }
            room += here;
        }
        displaced += limitedProduct(std::min(count, room), FitKinds::displaced(kind, fit.needsOf(requests)));
    }
    return displaced;
}

/// The pods that come before these are placed for certain where both may be: what they take is gone. Valid for sums over
/// all nodes of the kind, hence for the number of pods. Places for pods are counted as one more resource.
qint64 mostBesides(const FitKinds &fit, size_t index, const std::vector<qint64> &certain)
{
    const Kind &kind = fit.kinds()[index];
    std::vector<size_t> inside; // kinds before it that land, wherever they land, on nodes of this kind
    for (size_t before = 0; before < index; ++before) {
        bool isInside = true;
        for (size_t node = 0; node < kind.nodes.size(); ++node)
            isInside = isInside && (!fit.kinds()[before].mayUse(node) || kind.mayUse(node));
        if (isInside)
            inside.push_back(before);
    }
    const auto pods = [&](qint64 need, const auto &freeOn, const auto &needOf) {
        qint64 free = 0;
        for (size_t node = 0; node < kind.nodes.size(); ++node)
            free += kind.mayUse(node) ? freeOn(node) : 0;
        for (const size_t before : inside)
            free -= limitedProduct(certain[before], needOf(before));
        return std::max<qint64>(0, free) / need;
    };
    qint64 most =
        std::min(kind.room, pods(1, [&](size_t node) { return fit.freePodsOn(node); }, [](size_t) { return 1; }));
    for (size_t i = 0; i < kind.needs.size(); ++i) {
        if (kind.needs[i] > 0)
            most = std::min(most,
                            pods(
                                kind.needs[i], [&](size_t node) { return fit.freeOn(node)[i]; },
                                [&](size_t before) { return fit.kinds()[before].needs[i]; }));
    }
    return most;
}

/// Bounds: identical pods alone are exactly `room`, whatever the order; pods that are placed before them take away at most
/// ⌈their request ÷ these pods' request⌉ each. Later kinds come behind them in the scheduler's queue.
void setBounds(const FitKinds &fit, const QList<std::pair<Amounts, qint64>> &waiting, bool hasQuotas,
               QList<FitAnswer::Part *> parts)
{
    std::vector<qint64> certain;
    for (size_t i = 0; i < fit.kinds().size(); ++i) {
        const Kind &kind = fit.kinds()[i];
        FitAnswer::Part &part = *parts[qsizetype(i)];
        part.wanted = kind.wanted;
        qint64 displaced = displacedByWaiting(fit, kind, waiting);
        for (size_t before = 0; before < i; ++before) {
            const Kind &other = fit.kinds()[before];
            if (shareNodes(kind, other))
                displaced += limitedProduct(std::min(other.wanted, other.room), FitKinds::displaced(kind, other.needs));
        }
        part.upTo = std::min(kind.wanted, mostBesides(fit, i, certain));
        part.atLeast = std::clamp<qint64>(kind.room - displaced, 0, part.upTo);
        // What others decide, or a quota refuses, may leave its place to the next ones.
        certain.push_back(part.doubts.isEmpty() && !hasQuotas ? part.atLeast : 0);
    }
}

/// Who else decides. A pod with required anti-affinity also keeps away those that come after it.
void setDoubts(const FitKinds &fit, QList<FitAnswer::Part *> parts)
{
    bool mayKeepOthersAway = false;
    for (size_t i = 0; i < fit.kinds().size(); ++i) {
        const Kind &kind = fit.kinds()[i];
        FitAnswer::Part &part = *parts[qsizetype(i)];
        part.doubts = kind.pod->doubts;
        const bool isKeptAway =
            std::ranges::any_of(kind.nodes, [](const FitAnswer::OnNode &here) { return here.gate == Gate::KeptAway; });
        if (isKeptAway)
            part.doubts.append(FitDoubt::KeptAway);
        const bool minds = kind.pod->doubts.contains(FitDoubt::PodAffinity);
        if (mayKeepOthersAway && !minds)
            part.doubts.append(FitDoubt::PodAffinity);
        mayKeepOthersAway = mayKeepOthersAway || (minds && kind.wanted > 0);
    }
}

FitAnswer::Reason shortageOf(const FitKinds &fit, const Kind &kind, const QList<FitAnswer::Node> &nodes,
                             const std::vector<std::vector<qint64>> &left)
{
    FitAnswer::Reason nearest;
    double least = std::numeric_limits<double>::max();
    QHash<Gate, QString> gates;
    for (size_t node = 0; node < kind.nodes.size(); ++node) {
        const FitAnswer::OnNode &here = kind.nodes[node];
        if (here.gate != Gate::Open && here.gate != Gate::NoRoom) {
            if (!gates.contains(here.gate))
                gates.insert(here.gate, here.detail);
            continue;
        }
        double worst = 0;
        FitAnswer::Reason reason{.shortage = Shortage::Room, .node = nodes[qsizetype(node)].name};
        for (size_t i = 0; i < kind.needs.size(); ++i) {
            const qint64 missing = kind.needs[i] - left[node][i];
            const QString &resource = fit.resources()[qsizetype(i)];
            if (kind.needs[i] <= 0 || missing <= 0)
                continue;
            // A node without the device at all is further away than one where it is in use.
            const bool hasNone = isDevice(resource) && nodes[qsizetype(node)].allocatable.value(resource) <= 0;
            const double share = double(missing) / double(kind.needs[i])
                + (hasNone                  ? 1000
                       : isDevice(resource) ? 1
                                            : 0);
            if (share > worst) {
                worst = share;
                reason.resource = resource;
                reason.missing = missing;
            }
        }
        if (reason.resource.isEmpty()) { // only the number of pods is in the way
            reason.resource = u"pods"_s;
            reason.missing = 1;
            worst = 1;
        }
        if (worst < least) {
            least = worst;
            nearest = reason;
        }
    }
    const bool isNowhereOpen = nearest.shortage == Shortage::Room && least >= 1000;
    const bool isBehindAGate = isNowhereOpen && std::ranges::any_of(nodes, [&nearest](const FitAnswer::Node &node) {
                                   return node.allocatable.value(nearest.resource) > 0;
                               });
    if (isNowhereOpen && !isBehindAGate)
        return {.shortage = Shortage::NoSuchResource, .resource = nearest.resource};
    if (nearest.shortage == Shortage::Room && !isNowhereOpen)
        return nearest;
    if (nodes.isEmpty())
        return {.shortage = Shortage::NoNodes};
    for (const auto &[gate, shortage] :
         {std::pair{Gate::Tainted, Shortage::Tainted}, std::pair{Gate::Cordoned, Shortage::Cordoned},
          std::pair{Gate::NotReady, Shortage::NotReady}}) {
        if (gates.contains(gate))
            return {.shortage = shortage, .detail = gates.value(gate)};
    }
    return {.shortage = Shortage::NoNodeChosen, .detail = gates.value(Gate::NotChosen)};
}

/// One possible outcome: each pod goes where most CPU and memory stays free, as the scheduler prefers.
class Example {
public:
    explicit Example(const FitKinds &fit) : m_fit(fit)
    {
        for (qsizetype i = 0; i < fit.resources().size(); ++i) {
            if (fit.resources()[i] == "cpu"_L1 || fit.resources()[i] == "memory"_L1)
                m_scored.push_back(size_t(i));
        }
        for (size_t node = 0; node < size_t(fit.nodes().size()); ++node) {
            m_left.push_back(fit.freeOn(node));
            m_pods.push_back(fit.freePodsOn(node));
            for (const size_t i : m_scored) // names are compared here, once, and not for each pod
                m_all.push_back(fit.nodes()[qsizetype(node)]->node.allocatable.value(fit.resources()[qsizetype(i)]));
        }
        m_budget = 400'000 / std::max<qint64>(1, fit.nodes().size());
    }

    void place(size_t kindIndex, QList<FitAnswer::Node> &nodes)
    {
        const Kind &kind = m_fit.kinds()[kindIndex];
        for (qint64 i = 0; i < kind.wanted && m_budget > 0; ++i, --m_budget) {
            const qsizetype best = bestNode(kind);
            if (best < 0)
                return;
            for (size_t resource = 0; resource < kind.needs.size(); ++resource)
                m_left[size_t(best)][resource] -= kind.needs[resource];
            --m_pods[size_t(best)];
            nodes[best].placed.append({.part = qsizetype(kindIndex) - 1, .index = i});
        }
    }
    [[nodiscard]] const std::vector<std::vector<qint64>> &left() const { return m_left; }

private:
    [[nodiscard]] qsizetype bestNode(const Kind &kind) const
    {
        qsizetype best = -1;
        double bestScore = -1;
        for (size_t node = 0; node < m_left.size(); ++node) {
            if (!kind.mayUse(node) || m_pods[node] < 1)
                continue;
            bool fits = true;
            for (size_t i = 0; i < kind.needs.size() && fits; ++i)
                fits = kind.needs[i] <= 0 || m_left[node][i] >= kind.needs[i];
            double score = 0;
            for (size_t scored = 0; scored < m_scored.size() && fits; ++scored) {
                const size_t i = m_scored[scored];
                const qint64 all = m_all[node * m_scored.size() + scored];
                score += all > 0 ? double(m_left[node][i] - kind.needs[i]) / double(all) : 0;
            }
            if (fits && score > bestScore) {
                bestScore = score;
                best = qsizetype(node);
            }
        }
        return best;
    }

    const FitKinds &m_fit;
    std::vector<size_t> m_scored; // the resources that the scheduler's scores are made of
    std::vector<qint64> m_all;    // allocatable of these, node by node
    std::vector<std::vector<qint64>> m_left;
    std::vector<qint64> m_pods;
    qint64 m_budget = 0; // pods that are drawn at most
};

Amounts quotaNeeds(const PlannedPod &pod)
{
    Amounts needs;
    needs.set(u"pods"_s, 1);
    needs.set(u"count/pods"_s, 1);
    for (const Amounts::Entry &entry : pod.requests.entries()) {
        needs.set("requests."_L1 + entry.resource, entry.value);
        needs.set(entry.resource, entry.value);
    }
    for (const Amounts::Entry &entry : pod.limits.entries())
        needs.set("limits."_L1 + entry.resource, entry.value);
    return needs;
}

/// The API server refuses pods over the quota before a scheduler sees them: then only what is certain without it counts.
void applyQuotas(const Admission &admission, const PlannedPods &pods, FitAnswer &answer)
{
    for (const Admission::Quota &quota : admission.quotas) {
        Amounts left;
        for (const Amounts::Entry &entry : quota.hard.entries())
            left.set(entry.resource, entry.value - quota.used.value(entry.resource));
        const auto take = [&](const PlannedPod &pod, FitAnswer::Part &part) {
            const Amounts needs = quotaNeeds(pod);
            for (const Amounts::Entry &entry : left.entries()) {
                const qint64 need = needs.value(entry.resource);
                if (need <= 0 || part.wanted <= 0)
                    continue;
                const qint64 allowed = std::max<qint64>(0, entry.value) / need;
                if (allowed >= part.wanted)
                    continue;
                part.upTo = std::min(part.upTo, allowed);
                part.atLeast = std::min(part.atLeast, allowed);
                part.reason = {.shortage = Shortage::Quota,
                               .resource = entry.resource,
                               .detail = quota.name,
                               .missing = limitedProduct(need, part.wanted) - entry.value};
            }
            for (const Amounts::Entry &entry : needs.entries()) {
                if (left.contains(entry.resource))
                    left.add(entry.resource, -limitedProduct(entry.value, part.wanted));
            }
        };
        take(pods.head, answer.head);
        for (qsizetype i = 0; i < pods.groups.size(); ++i)
            take(pods.groups[i].pod, answer.groups[i]);
    }
}

} // namespace

bool FitAnswer::fits() const
{
    return head.fits() && std::ranges::all_of(groups, &Part::fits);
}

FitAnswer fitOf(const Capacity &capacity, const PlannedPods &pods, const Admission &admission)
{
    const FitKinds fit(capacity, pods);
    FitAnswer answer;
    QList<FitAnswer::Part *> parts{&answer.head};
    answer.groups.resize(pods.groups.size());
    for (qsizetype i = 0; i < pods.groups.size(); ++i) {
        answer.groups[i].name = pods.groups[i].name;
        parts.append(&answer.groups[i]);
    }
    setDoubts(fit, parts);
    setBounds(fit, capacity.waiting(), !admission.quotas.isEmpty(), parts);

    answer.nodes.reserve(fit.nodes().size());
    for (qsizetype node = 0; node < fit.nodes().size(); ++node) {
        const Capacity::Node &from = *fit.nodes()[node];
        answer.nodes.append({.name = from.node.name,
                             .labels = from.node.labels,
                             .allocatable = from.node.allocatable,
                             .used = from.used,
                             .taints = from.node.taints,
                             .cordoned = from.node.unschedulable});
        for (const Kind &kind : fit.kinds())
            answer.nodes.last().parts.append(kind.nodes[size_t(node)]);
    }
    Example example(fit);
    for (size_t i = 0; i < fit.kinds().size(); ++i) {
        const Kind &kind = fit.kinds()[i];
        FitAnswer::Part &part = *parts[qsizetype(i)];
        example.place(i, answer.nodes);
        if (part.upTo < part.wanted)
            part.reason = shortageOf(fit, kind, answer.nodes, example.left());
        else if (part.atLeast < part.wanted)
            part.reason.shortage = Shortage::Depends;
    }
    applyQuotas(admission, pods, answer);
    for (FitAnswer::Part *part : parts) { // what somebody else decides is not certain
        if (!part->doubts.isEmpty())
            part->atLeast = 0;
    }
    return answer;
}

} // namespace raydeck::ray

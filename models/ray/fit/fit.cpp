#include <models/ray/fit/fit.h>

#include <models/ray/fit/fitbounds.h>
#include <models/ray/fit/quotas.h>
#include <models/ray/fit/slices.h>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace raydeck::ray {

namespace {

using Kind = FitKinds::Kind;
using Gate = FitAnswer::Gate;
using Shortage = FitAnswer::Shortage;

/// Who else decides. A pod with required anti-affinity also keeps away those that come after it, and so do pods that wait.
void setDoubts(const FitKinds &fit, const QList<Capacity::Waiting> &waiting, QList<FitAnswer::Part *> parts)
{
    const std::vector<Kind> &kinds = fit.kinds();
    for (size_t i = 0; i < kinds.size(); ++i) {
        const PlannedPod &pod = *kinds[i].pod;
        FitAnswer::Part &part = *parts[qsizetype(i)];
        part.doubts = pod.doubts;
        const bool isKeptAway = std::ranges::any_of(
            kinds[i].nodes, [](const FitAnswer::OnNode &here) { return here.gate == Gate::KeptAway; });
        const bool mayBeKeptAway = std::ranges::any_of(waiting, [&pod](const Capacity::Waiting &one) {
            return std::ranges::any_of(one.like.keepsAway,
                                       [&pod](const KeepsAway &term) { return FitKinds::isMeant(term, pod); });
        });
        if (isKeptAway || mayBeKeptAway)
            part.doubts.append(FitDoubt::KeptAway);
        bool isBehind = false;
        for (size_t other = 0; other < kinds.size() && !isBehind; ++other) {
            const bool comesBefore = other < i || (other > i && kinds[other].pod->priority > pod.priority);
            isBehind =
                comesBefore && kinds[other].wanted > 0 && kinds[other].pod->doubts.contains(FitDoubt::PodAffinity);
        }
        if (isBehind && !pod.doubts.contains(FitDoubt::PodAffinity))
            part.doubts.append(FitDoubt::PodAffinity);
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
        if (kind.wanted == 0)
            return;
        std::vector<double> scores(m_left.size());
        for (size_t node = 0; node < m_left.size(); ++node)
            scores[node] = nodes[qsizetype(node)].parts[qsizetype(kindIndex)].room > 0 ? scoreOf(kind, node) : -1;
        for (qint64 i = 0; i < kind.wanted && m_budget > 0; ++i, --m_budget) {
            const auto best = std::ranges::max_element(scores);
            if (best == scores.end() || *best < 0)
                return;
            const auto node = size_t(best - scores.begin());
            for (size_t resource = 0; resource < kind.needs.size(); ++resource)
                m_left[node][resource] -= kind.needs[resource];
            --m_pods[node];
            *best = scoreOf(kind, node);
            nodes[qsizetype(node)].placed.append({.part = qsizetype(kindIndex) - 1, .index = i});
        }
    }
    [[nodiscard]] const std::vector<std::vector<qint64>> &left() const { return m_left; }

private:
    /// Negative: it has no room for one more.
    [[nodiscard]] double scoreOf(const Kind &kind, size_t node) const
    {
        if (!kind.mayUse(node) || m_pods[node] < 1)
            return -1;
        for (size_t i = 0; i < kind.needs.size(); ++i) {
            if (kind.needs[i] > 0 && m_left[node][i] < kind.needs[i])
                return -1;
        }
        double score = 0;
        for (size_t scored = 0; scored < m_scored.size(); ++scored) {
            const size_t i = m_scored[scored];
            const qint64 all = m_all[node * m_scored.size() + scored];
            score += all > 0 ? double(m_left[node][i] - kind.needs[i]) / double(all) : 0;
        }
        return std::max(score, 0.0);
    }

    const FitKinds &m_fit;
    std::vector<size_t> m_scored; // the resources that the scheduler's scores are made of
    std::vector<qint64> m_all;    // allocatable of these, node by node
    std::vector<std::vector<qint64>> m_left;
    std::vector<qint64> m_pods;
    qint64 m_budget = 0; // pods that are drawn at most
};

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
    const QList<Capacity::Waiting> waiting = capacity.waiting();
    setDoubts(fit, waiting, parts);
    std::vector<bool> isSure; // what others decide, or a quota refuses, may leave its place to the next ones
    for (const FitAnswer::Part *part : std::as_const(parts))
        isSure.push_back(part->doubts.isEmpty() && admission.quotas.isEmpty());
    const std::vector<FitBounds> bounds = boundsOf(fit, waiting, isSure);

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
    for (size_t i = 0; i < fit.kinds().size(); ++i) {
        FitAnswer::Part &part = *parts[qsizetype(i)];
        part.wanted = fit.kinds()[i].wanted;
        part.atLeast = bounds[i].atLeast;
        part.withoutEviction = bounds[i].withoutEviction;
        part.upTo = bounds[i].upTo;
    }
    applySlices(pods, answer);
    Example example(fit);
    for (size_t i = 0; i < fit.kinds().size(); ++i) {
        const Kind &kind = fit.kinds()[i];
        FitAnswer::Part &part = *parts[qsizetype(i)];
        example.place(i, answer.nodes);
        if (part.reason.shortage != Shortage::None)
            continue; // of slices
        if (part.withoutEviction < part.wanted)
            part.reason = shortageOf(fit, kind, answer.nodes, example.left());
        else if (part.atLeast < part.wanted)
            part.reason.shortage = bounds[i].waitersDecide ? Shortage::WaitingPods : Shortage::Depends;
    }
    applyQuotas(admission, pods, answer);
    for (FitAnswer::Part *part : parts) { // what somebody else decides is not certain
        if (!part->doubts.isEmpty())
            part->atLeast = 0;
    }
    return answer;
}

} // namespace raydeck::ray

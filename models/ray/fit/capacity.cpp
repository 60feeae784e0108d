#include <models/ray/fit/capacity.h>

#include <algorithm>

namespace raydeck::ray {

void Capacity::apply(const SchedulingNodeBatch &batch)
{
    for (const kube::Uid &uid : batch.removed) {
        const QString name = m_names.take(uid);
        if (const auto known = m_nodes.find(name); known != m_nodes.end() && known->node.uid == uid)
            known->node = {};
    }
    for (const SchedulingNode &node : batch.upserted) {
        m_names.insert(node.uid, node.name);
        m_nodes[node.name].node = node;
    }
}

void Capacity::apply(const SchedulingPodBatch &batch)
{
    for (const kube::Uid &uid : batch.removed)
        remove(uid);
    for (const SchedulingPod &pod : batch.upserted) {
        remove(pod.uid);
        count(pod, 1);
        if (pod.isWaiting())
            m_waiting.insert(pod.uid);
        m_pods.insert(pod.uid, pod);
    }
}

void Capacity::remove(const kube::Uid &uid)
{
    const auto known = m_pods.constFind(uid);
    if (known == m_pods.constEnd())
        return;
    count(*known, -1);
    m_waiting.remove(uid);
    m_pods.erase(known);
}

void Capacity::count(const SchedulingPod &pod, int sign)
{
    const bool isNominated = pod.node.isEmpty();
    const QString &name = isNominated ? pod.nominated : pod.node;
    if (name.isEmpty() || pod.isOver || (isNominated && !pod.isWaiting()))
        return;
    Node &node = m_nodes[name];
    auto level = std::ranges::find_if(
        node.levels, [&](const Level &one) { return one.priority == pod.priority && one.isNominated == isNominated; });
    if (level == node.levels.end())
        level = node.levels.insert(node.levels.end(), {.priority = pod.priority, .isNominated = isNominated});
    node.pods += sign;
    level->pods += sign;
    for (const Amounts::Entry &entry : pod.requests.entries()) {
        node.used.add(entry.resource, sign * entry.value);
        level->used.add(entry.resource, sign * entry.value);
    }
    for (const HostPort &port : pod.hostPorts) {
        if (sign > 0)
            level->ports.append(port);
        else
            level->ports.removeOne(port);
    }
    for (const KeepsAway &term : pod.keepsAway) {
        if (sign > 0)
            level->keepsAway.append(term);
        else
            level->keepsAway.removeOne(term);
    }
    if (level->pods == 0)
        node.levels.erase(level);
}

QList<const Capacity::Node *> Capacity::nodes() const
{
    QList<const Node *> nodes;
    nodes.reserve(m_names.size());
    for (const Node &node : m_nodes) {
        if (!node.node.uid.isEmpty())
            nodes.append(&node);
    }
    std::ranges::sort(nodes, {}, [](const Node *node) -> const QString & { return node->node.name; });
    return nodes;
}

QList<Capacity::Waiting> Capacity::waiting() const
{
    const auto areAlike = [](const SchedulingPod &one, const SchedulingPod &other) {
        return one.priority == other.priority && one.evicts == other.evicts && one.requests == other.requests
            && one.scheduler == other.scheduler && one.keepsAway == other.keepsAway && one.wish == other.wish;
    };
    QList<Waiting> kinds;
    for (const kube::Uid &uid : m_waiting) {
        const SchedulingPod &pod = *m_pods.constFind(uid);
        const auto same = std::ranges::find_if(kinds, [&](const Waiting &one) { return areAlike(one.like, pod); });
        if (same == kinds.end())
            kinds.append({.like = pod, .count = 1});
        else
            ++same->count;
    }
    return kinds;
}

} // namespace raydeck::ray

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
        count(m_pods.take(uid), -1);
    for (const SchedulingPod &pod : batch.upserted) {
        const auto old = m_pods.find(pod.uid);
        if (old != m_pods.end()) {
            count(*old, -1);
            *old = pod;
        } else {
            m_pods.insert(pod.uid, pod);
        }
        count(pod, 1);
    }
}

void Capacity::count(const SchedulingPod &pod, int sign)
{
    const QString &name = pod.node.isEmpty() ? pod.nominated : pod.node;
    if (name.isEmpty() || pod.isOver)
        return;
    Node &node = m_nodes[name];
    node.pods += sign;
    for (const Amounts::Entry &entry : pod.requests.entries())
        node.used.add(entry.resource, sign * entry.value);
    for (const HostPort &port : pod.hostPorts) {
        if (sign > 0)
            node.ports.append(port);
        else
            node.ports.removeOne(port);
    }
    for (const KeepsAway &term : pod.keepsAway) {
        if (sign > 0)
            node.keepsAway.append(term);
        else
            node.keepsAway.removeOne(term);
    }
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

QList<std::pair<Amounts, qint64>> Capacity::waiting() const
{
    QList<std::pair<Amounts, qint64>> kinds;
    for (const SchedulingPod &pod : m_pods) {
        if (pod.isOver || !pod.node.isEmpty() || !pod.nominated.isEmpty())
            continue;
        const auto same = std::ranges::find(kinds, pod.requests, &std::pair<Amounts, qint64>::first);
        if (same == kinds.end())
            kinds.emplaceBack(pod.requests, 1);
        else
            ++same->second;
    }
    return kinds;
}

} // namespace raydeck::ray

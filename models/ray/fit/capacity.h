#pragma once

#include <models/ray/fit/schedulingwatch.h>

#include <QHash>
#include <QList>
#include <QString>

namespace raydeck::ray {

/// What the nodes have and what their pods take: kept up to date by the changes alone, so that a change costs the same
/// in a large cluster. Thread: one.
class Capacity {
public:
    struct Node {
        SchedulingNode node = {};
        Amounts used = {};
        qint64 pods = 0;
        QList<HostPort> ports = {};
        QList<KeepsAway> keepsAway = {};

        /// What is left of a resource; negative on a node that is over-full.
        [[nodiscard]] qint64 free(QStringView resource) const
        {
            return node.allocatable.value(resource) - used.value(resource);
        }
        [[nodiscard]] qint64 freePods() const { return node.allocatable.value(u"pods") - pods; }
    };

    void apply(const SchedulingNodeBatch &batch);
    void apply(const SchedulingPodBatch &batch);

    [[nodiscard]] QList<const Node *> nodes() const; ///< by name
    [[nodiscard]] qsizetype nodeCount() const { return m_names.size(); }
    [[nodiscard]] qsizetype podCount() const { return m_pods.size(); }
    /// Pods that wait for a place, as the kinds of requests that they are.
    [[nodiscard]] QList<std::pair<Amounts, qint64>> waiting() const;

private:
    void count(const SchedulingPod &pod, int sign);

    QHash<kube::Uid, QString> m_names; // of nodes that are there
    QHash<QString, Node> m_nodes;      // also those that only pods name yet
    QHash<kube::Uid, SchedulingPod> m_pods;
};

} // namespace raydeck::ray

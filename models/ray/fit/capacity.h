#pragma once

#include <models/ray/fit/schedulingwatch.h>

#include <QHash>
#include <QList>
#include <QSet>
#include <QString>

namespace raydeck::ray {

/// What the nodes have and what their pods take: kept up to date by the changes alone, so that a change costs the same
/// in a large cluster. Thread: one.
class Capacity {
public:
    struct Level { ///< the pods of one priority on a node
        qint32 priority = 0;
        bool isNominated = false; ///< they are not there yet, and may go elsewhere in the end
        Amounts used = {};
        qint64 pods = 0;
        QList<HostPort> ports = {};
        QList<KeepsAway> keepsAway = {};
    };
    struct Node {
        SchedulingNode node = {};
        Amounts used = {};
        qint64 pods = 0;
        QList<Level> levels = {}; ///< `used` and `pods`, by priority

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
    struct Waiting { ///< pods that a scheduler tries to place, all alike
        SchedulingPod like = {};
        qint64 count = 0;
    };
    [[nodiscard]] QList<Waiting> waiting() const;

private:
    void count(const SchedulingPod &pod, int sign);
    void remove(const kube::Uid &uid);

    QHash<kube::Uid, QString> m_names; // of nodes that are there
    QHash<QString, Node> m_nodes;      // also those that only pods name yet
    QHash<kube::Uid, SchedulingPod> m_pods;
    QSet<kube::Uid> m_waiting;
};

} // namespace raydeck::ray

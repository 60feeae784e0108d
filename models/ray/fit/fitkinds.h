#pragma once

#include <models/ray/fit/fit.h>

#include <QList>

#include <limits>
#include <vector>

namespace raydeck::ray {

/// The numbers of a fit: nodes and kinds of pods with resources as indices. One is made for each answer. Thread: any.
class FitKinds {
public:
    struct Kind {
        const PlannedPod *pod = nullptr;
        qint64 wanted = 0;
        std::vector<qint64> needs = {};            ///< by resource; 0: not asked for
        std::vector<FitAnswer::OnNode> nodes = {}; ///< by node
        qint64 room = 0;                           ///< all of these pods that could be placed if no other came

        [[nodiscard]] bool mayUse(size_t node) const { return nodes[node].room > 0; }
        /// Nothing but pods that are there stands in the way of these.
        [[nodiscard]] bool isAllowed(size_t node) const;
    };
    /// Pods of a lower priority than this go from a node, and those that are only nominated for it.
    using Threshold = qint64;
    static constexpr Threshold nobodyGoes = std::numeric_limits<Threshold>::min();

    FitKinds(const Capacity &capacity, const PlannedPods &pods);

    [[nodiscard]] const QList<const Capacity::Node *> &nodes() const { return m_nodes; }
    [[nodiscard]] const QStringList &resources() const { return m_resources; }
    [[nodiscard]] const std::vector<Kind> &kinds() const { return m_kinds; } ///< the head first
    [[nodiscard]] const std::vector<qint64> &freeOn(size_t node) const { return m_free[node]; }
    [[nodiscard]] qint64 freePodsOn(size_t node) const { return m_nodes[qsizetype(node)]->freePods(); }

    /// What would be free, in the order of resources, and places for pods at the end.
    [[nodiscard]] std::vector<qint64> freeOn(size_t node, Threshold below) const;
    [[nodiscard]] qint64 roomOn(const Kind &kind, size_t node, Threshold below) const;
    /// True if there is a pod that would go.
    [[nodiscard]] bool frees(size_t node, Threshold below) const;

    /// A pod with this term keeps such pods away from itself, or may do so.
    [[nodiscard]] static bool isMeant(const KeepsAway &term, const PlannedPod &pod);
    /// How many pods of `kind` one pod of `other` can displace at most. See setBounds() in fit.cpp.
    [[nodiscard]] static qint64 displaced(const Kind &kind, const std::vector<qint64> &otherNeeds);
    [[nodiscard]] static qint64 displaced(const Amounts &needs, const Amounts &otherNeeds);
    /// The needs of something that is not planned here, in this order of resources.
    [[nodiscard]] std::vector<qint64> needsOf(const Amounts &requests) const;

private:
    void gate(Kind &kind, size_t node) const;
    /// A pod that stays takes one of its ports, or keeps it away.
    [[nodiscard]] bool isBlocked(const Kind &kind, size_t node, Threshold below) const;
    [[nodiscard]] bool isFiltered(const Kind &kind, size_t node, FitAnswer::OnNode &here) const;

    QList<const Capacity::Node *> m_nodes;
    QStringList m_resources;
    std::vector<Kind> m_kinds;
    std::vector<std::vector<qint64>> m_free; // by node and resource
};

} // namespace raydeck::ray

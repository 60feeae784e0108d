#pragma once

#include <models/ray/fit/capacity.h>
#include <models/ray/fit/plannedpods.h>

#include <QList>
#include <QString>

namespace raydeck::ray {

/// Whether the pods of a RayCluster find a place now. The scheduler's choice of node is random, so a number is said only
/// if it holds wherever the others land: at least so many, up to so many.
/// Source: kube-scheduler 1.36, framework/plugins (noderesources, nodeaffinity, tainttoleration, nodeports,
/// nodeunschedulable, nodename, interpodaffinity).
struct FitAnswer {
    /// What one kind of pod meets on one node.
    enum class Gate {
        Open,
        NoRoom, ///< detail: the resource that is short; missing: how much of it
        Cordoned,
        NotReady,    ///< detail: the taint's key
        Tainted,     ///< detail: the taint's key
        NotChosen,   ///< selector or affinity; detail: what the node lacks
        PortTaken,   ///< a port of the node is in use
        KeptAway,    ///< a pod there keeps others away
        PartOfSlice, ///< other hosts of its TPU slice are not free
    };
    struct OnNode {
        Gate gate = Gate::Open;
        QString detail = {};
        qint64 room = 0; ///< so many of these pods, if no other came
        qint64 missing = 0;
        bool wouldHelp =
            false; ///< Cordoned, and if it took pods again all of these would fit; see markHelpfulCordons()

        bool operator==(const OnNode &) const = default;
    };
    struct Placed {         ///< pods of one kind in the example
        qsizetype part = 0; ///< -1: the head, else the group's index
        qint64 index = 0;   ///< 0-based, of the worker in its group

        bool operator==(const Placed &) const = default;
    };
    struct Node {
        QString name = {};
        Labels labels = {};
        Amounts allocatable = {};
        Amounts used = {};
        QList<Taint> taints = {};
        bool cordoned = false;
        QList<Placed> placed = {}; ///< one possible outcome, for a picture
        QList<OnNode> parts = {};  ///< the head first, then the groups
    };
    enum class Shortage {
        None,
        Depends,        ///< it depends on where the others land
        Room,           ///< the next one lacks `missing` of `resource` on `node`, the nearest that could take it
        NoSuchResource, ///< no node has `resource`
        NoNodeChosen,   ///< no node matches selector or affinity: `detail`
        Tainted,        ///< every node that matches has a taint that is not tolerated: `detail`
        Cordoned,       ///< every node that matches is cordoned
        NotReady,       ///< no node that matches is ready
        NoNodes,        ///< there are none
        Quota,          ///< the quota `detail` allows `missing` less of `resource`
        QuotaDemands,   ///< the quota `detail` refuses pods with a container that says no `resource`
        WaitingPods,    ///< pods that wait already may take the room
        Slice,          ///< so many whole TPU slices are not free: `missing`
    };
    struct Reason {
        Shortage shortage = Shortage::None;
        QString resource = {};
        QString node = {};
        QString detail = {};
        qint64 missing = 0; ///< in the scheduler's units: CPUs in thousandths, memory in bytes

        bool operator==(const Reason &) const = default;
    };
    struct Part {
        QString name = {}; ///< of the group; empty: the head
        qint64 wanted = 0;
        qint64 atLeast = 0; ///< atLeast <= upTo <= wanted
        qint64 upTo = 0;
        qint64 withoutEviction =
            0;              ///< at most so many if no pod of a lower priority is evicted for any of them; <= upTo
        Reason reason = {}; ///< why not all of them for certain, nobody being evicted
        QList<FitDoubt> doubts = {};

        [[nodiscard]] bool fits() const { return atLeast == wanted; }
        [[nodiscard]] bool isCertain() const { return doubts.isEmpty(); }
    };

    Part head = {};
    QList<Part> groups = {};
    QList<Node> nodes = {};

    [[nodiscard]] bool fits() const;
    [[nodiscard]] const Part &part(qsizetype index) const { return index < 0 ? head : groups.at(index); }
};

/// In a few milliseconds at 1,000 nodes. `admission` gives the quotas. Thread: any.
FitAnswer fitOf(const Capacity &capacity, const PlannedPods &pods, const Admission &admission = {});

} // namespace raydeck::ray

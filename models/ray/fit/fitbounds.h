#pragma once

#include <models/ray/fit/fitkinds.h>

#include <QList>

#include <vector>

namespace raydeck::ray {

/// How many pods of one kind find a place, whatever nodes the scheduler chooses.
struct FitBounds {
    qint64 atLeast = 0;         ///< without anybody being evicted
    qint64 withoutEviction = 0; ///< at most
    qint64 upTo = 0;            ///< at most, where pods of lower priority may be evicted for some pod
    bool waitersDecide = false; ///< but for pods that wait already, atLeast would be all of them
};

/// Identical pods alone are exactly Kind::room, whatever the order; pods that come before them take away at most
/// ⌈their request ÷ these pods' request⌉ each. The queue is by priority, then by age: before a kind come those that wait
/// already, the kinds before it, and kinds of a higher priority; who is evicted comes again, behind all of them. Whoever
/// may evict can leave more room than it takes, to everybody; so `upTo` counts what any of them could free.
/// `isSure`, by kind: nobody else decides on its pods, so that what is certain of them is gone for those behind.
/// Source: kube-scheduler 1.36, framework/preemption, backend/queue.
std::vector<FitBounds> boundsOf(const FitKinds &fit, const QList<Capacity::Waiting> &waiting,
                                const std::vector<bool> &isSure);

} // namespace raydeck::ray

#include <models/ray/fit/fitbounds.h>

#include <algorithm>

namespace raydeck::ray {

namespace {

using Kind = FitKinds::Kind;
using Threshold = FitKinds::Threshold;
using Thresholds = std::vector<Threshold>; // by node

qint64 limitedProduct(qint64 one, qint64 other) // both >= 0
{
    constexpr qint64 most = std::numeric_limits<qint64>::max() / 4;
    return other != 0 && one > most / other ? most : one * other;
}

/// Pods that wait already, as numbers.
struct Waiter {
    const SchedulingPod *pod = nullptr;
    qint64 count = 0;
    std::vector<qint64> needs = {};    // in the order of the kinds' resources
    QList<Amounts::Entry> others = {}; // what no kind asks for
    std::vector<qint64> rooms = {};    // by node, as it is
    std::vector<size_t> evictsOn = {}; // nodes where evicting would help it
    qint64 room = 0;
};

class Bounds {
public:
    Bounds(const FitKinds &fit, const QList<Capacity::Waiting> &waiting, const std::vector<bool> &isSure)
        : m_fit(fit), m_isSure(isSure), m_nodeCount(size_t(fit.nodes().size()))
    {
        for (const Capacity::Waiting &one : waiting)
            addWaiter(one);
    }

    [[nodiscard]] std::vector<FitBounds> make() const
    {
        const std::vector<Kind> &kinds = m_fit.kinds();
        std::vector<FitBounds> bounds(kinds.size());
        std::vector<bool> evicts(kinds.size());
        for (size_t i = 0; i < kinds.size(); ++i)
            evicts[i] = kinds[i].wanted > 0 && kinds[i].pod->evicts;
        const Thresholds most = thresholds(evicts);
        const bool canBeFreed = frees(most);
        for (size_t i = 0; i < kinds.size(); ++i) {
            const Kind &kind = kinds[i];
            const qint64 byWaiters = displacedByWaiters(kind, most) + displacedByEvictedOnes(kind, evicts);
            const qint64 byKinds = displacedByKinds(i, canBeFreed);
            const qint64 least = std::clamp<qint64>(kind.room - byWaiters - byKinds, 0, kind.wanted);
            bounds[i].atLeast = least;
            bounds[i].waitersDecide = least < kind.wanted && kind.room - byKinds >= kind.wanted;
            evicts[i] = evicts[i] && least < kind.wanted; // whoever fits for certain evicts nobody
        }
        const Thresholds nobody(m_nodeCount, FitKinds::nobodyGoes);
        const Thresholds some = canBeFreed ? thresholds(evicts) : nobody;
        const bool isFreed = canBeFreed && frees(some);
        for (size_t i = 0; i < kinds.size(); ++i) {
            FitBounds &one = bounds[i];
            one.withoutEviction = std::min(kinds[i].wanted, mostBesides(i, bounds, nobody));
            one.upTo = isFreed ? std::min(kinds[i].wanted, mostBesides(i, bounds, some)) : one.withoutEviction;
            one.upTo = std::max(one.upTo, one.withoutEviction);
            one.atLeast = std::min(one.atLeast, one.withoutEviction);
        }
        return bounds;
    }

private:
    void addWaiter(const Capacity::Waiting &waiting)
    {
        Waiter waiter{.pod = &waiting.like, .count = waiting.count, .needs = m_fit.needsOf(waiting.like.requests)};
        for (const Amounts::Entry &entry : waiting.like.requests.entries()) {
            if (entry.value > 0 && !m_fit.resources().contains(entry.resource))
                waiter.others.append(entry);
        }
        waiter.rooms.resize(m_nodeCount);
        const bool evicts = waiter.pod->evicts && waiter.pod->scheduler.isEmpty();
        for (size_t node = 0; node < m_nodeCount; ++node) {
            waiter.rooms[node] = roomOf(waiter, node, FitKinds::nobodyGoes);
            waiter.room += waiter.rooms[node];
            if (evicts && m_fit.frees(node, waiter.pod->priority)
                && roomOf(waiter, node, waiter.pod->priority) > waiter.rooms[node])
                waiter.evictsOn.push_back(node);
        }
        m_waiters.push_back(std::move(waiter));
    }

    /// Room comes first: most pods that wait find none, and names are compared only where there is some.
    [[nodiscard]] qint64 roomOf(const Waiter &waiter, size_t index, Threshold below) const
    {
        const Capacity::Node &node = *m_fit.nodes()[qsizetype(index)];
        qint64 room = m_fit.freePodsOn(index);
        if (below == FitKinds::nobodyGoes) {
            room = limitedBy(room, waiter.needs, m_fit.freeOn(index));
        } else {
            const std::vector<qint64> free = m_fit.freeOn(index, below);
            room = limitedBy(free.back(), waiter.needs, free);
        }
        for (const Amounts::Entry &entry : waiter.others) {
            if (room <= 0)
                return 0;
            qint64 free = node.free(entry.resource);
            for (const Capacity::Level &level : node.levels) {
                if (below != FitKinds::nobodyGoes && (level.isNominated || level.priority < below))
                    free += level.used.value(entry.resource);
            }
            room = std::min(room, std::max<qint64>(0, free) / entry.value);
        }
        return room > 0 && waiter.pod->wish.allows(node.node) ? room : 0;
    }

    static qint64 limitedBy(qint64 room, const std::vector<qint64> &needs, const std::vector<qint64> &free)
    {
        for (size_t i = 0; i < needs.size() && room > 0; ++i) {
            if (needs[i] > 0)
                room = std::min(room, std::max<qint64>(0, free[i]) / needs[i]);
        }
        return std::max<qint64>(0, room);
    }

    /// It finds room for all of its likes, wherever the others that wait and these pods land.
    [[nodiscard]] bool isSureOfRoom(const Waiter &waiter) const
    {
        qint64 left = waiter.room - waiter.count;
        for (const Waiter &other : m_waiters) {
            if (&other == &waiter || left < 0)
                continue;
            left -= limitedProduct(other.count, FitKinds::displaced(waiter.pod->requests, other.pod->requests));
        }
        for (const Kind &kind : m_fit.kinds())
            left -= limitedProduct(kind.wanted, FitKinds::displaced(waiter.pod->requests, kind.pod->requests));
        return left >= 0;
    }

    [[nodiscard]] Thresholds thresholds(const std::vector<bool> &evicts) const
    {
        Thresholds made(m_nodeCount, std::numeric_limits<qint32>::min()); // who is only nominated may stay away
        for (const Waiter &waiter : m_waiters) {
            if (waiter.evictsOn.empty() || isSureOfRoom(waiter))
                continue;
            for (const size_t node : waiter.evictsOn)
                made[node] = std::max<Threshold>(made[node], waiter.pod->priority);
        }
        for (size_t i = 0; i < evicts.size(); ++i) {
            const Kind &kind = m_fit.kinds()[i];
            for (size_t node = 0; evicts[i] && node < m_nodeCount; ++node) {
                if (kind.isAllowed(node))
                    made[node] = std::max<Threshold>(made[node], kind.pod->priority);
            }
        }
        return made;
    }

    [[nodiscard]] bool frees(const Thresholds &below) const
    {
        for (size_t node = 0; node < m_nodeCount; ++node) {
            if (m_fit.frees(node, below[node]))
                return true;
        }
        return false;
    }

    /// Those that fit somewhere are on their way there; those that do not may follow where somebody is evicted.
    [[nodiscard]] qint64 displacedByWaiters(const Kind &kind, const Thresholds &below) const
    {
        qint64 displaced = 0;
        for (const Waiter &waiter : m_waiters) {
            qint64 room = 0;
            for (size_t node = 0; node < m_nodeCount && room < waiter.count; ++node) {
                if (kind.mayUse(node))
                    room += m_fit.frees(node, below[node]) ? roomOf(waiter, node, below[node]) : waiter.rooms[node];
            }
            displaced += limitedProduct(std::min(waiter.count, room), FitKinds::displaced(kind, waiter.needs));
        }
        return displaced;
    }

    /// Pods that go are made anew by who owns them, and look for a place before those of no higher priority.
    [[nodiscard]] qint64 displacedByEvictedOnes(const Kind &kind, const std::vector<bool> &evicts) const
    {
        const auto costOn = [&](size_t node, Threshold below) {
            qint64 cost = 0;
            for (const Capacity::Level &level : m_fit.nodes()[qsizetype(node)]->levels) {
                if (level.priority < kind.pod->priority || level.priority >= below)
                    continue;
                cost += level.pods;
                for (const Amounts::Entry &entry : level.used.entries()) {
                    const qint64 need = kind.pod->requests.value(entry.resource);
                    cost += need > 0 && entry.value > 0 ? entry.value / need : 0;
                }
            }
            return cost;
        };
        qint64 displaced = 0;
        for (const Waiter &waiter : m_waiters) {
            if (waiter.evictsOn.empty() || waiter.pod->priority <= kind.pod->priority || isSureOfRoom(waiter))
                continue;
            qint64 most = 0;
            for (const size_t node : waiter.evictsOn)
                most = std::max(most, costOn(node, waiter.pod->priority));
            displaced += limitedProduct(waiter.count, most);
        }
        for (size_t i = 0; i < evicts.size(); ++i) {
            const Kind &other = m_fit.kinds()[i];
            if (!evicts[i] || other.pod->priority <= kind.pod->priority)
                continue;
            qint64 most = 0;
            for (size_t node = 0; node < m_nodeCount; ++node) {
                if (other.isAllowed(node))
                    most = std::max(most, costOn(node, other.pod->priority));
            }
            displaced += limitedProduct(other.wanted, most);
        }
        return displaced;
    }

    /// Somebody who is more important may have these pods evicted; then they come behind those that were behind them.
    [[nodiscard]] bool canBeEvicted(const Kind &kind) const
    {
        return std::ranges::any_of(m_waiters,
                                   [&](const Waiter &one) {
                                       return one.pod->priority > kind.pod->priority && one.pod->evicts
                                           && !isSureOfRoom(one);
                                   })
            || std::ranges::any_of(m_fit.kinds(), [&](const Kind &one) {
                   return one.wanted > 0 && one.pod->evicts && one.pod->priority > kind.pod->priority;
               });
    }

    [[nodiscard]] qint64 displacedByKinds(size_t index, bool canBeFreed) const
    {
        const Kind &kind = m_fit.kinds()[index];
        const bool anyComesBefore = canBeEvicted(kind);
        qint64 displaced = 0;
        for (size_t i = 0; i < m_fit.kinds().size(); ++i) {
            const Kind &other = m_fit.kinds()[i];
            const bool comesBefore = i < index || anyComesBefore || other.pod->priority > kind.pod->priority;
            if (i == index || !comesBefore || other.wanted == 0)
                continue;
            bool share = false;
            for (size_t node = 0; node < m_nodeCount && !share; ++node)
                share = kind.mayUse(node) && (canBeFreed ? other.isAllowed(node) : other.mayUse(node));
            if (share)
                displaced += limitedProduct(canBeFreed ? other.wanted : std::min(other.wanted, other.room),
                                            FitKinds::displaced(kind, other.needs));
        }
        return displaced;
    }

    /// The kinds that come before this one, and that it cannot evict, are placed for certain where both may be: what they
    /// take is gone. Valid for sums over all nodes of the kind, hence for the number of pods. Places for pods are counted
    /// as one more resource.
    [[nodiscard]] qint64 mostBesides(size_t index, const std::vector<FitBounds> &bounds, const Thresholds &below) const
    {
        const Kind &kind = m_fit.kinds()[index];
        std::vector<qint64> rooms(m_nodeCount);
        std::vector<qint64> sums(kind.needs.size() + 1); // free on all of its nodes; places for pods at the end
        qint64 room = 0;
        for (size_t node = 0; node < m_nodeCount; ++node) {
            const bool isFreed = m_fit.frees(node, below[node]);
            rooms[node] = isFreed ? m_fit.roomOn(kind, node, below[node]) : kind.nodes[node].room;
            if (rooms[node] <= 0)
                continue;
            room += rooms[node];
            const std::vector<qint64> freed = isFreed ? m_fit.freeOn(node, below[node]) : std::vector<qint64>();
            const std::vector<qint64> &free = isFreed ? freed : m_fit.freeOn(node);
            for (size_t i = 0; i < kind.needs.size(); ++i)
                sums[i] += free[i];
            sums.back() += isFreed ? free.back() : m_fit.freePodsOn(node);
        }
        for (size_t before = 0; before < index; ++before) {
            const Kind &other = m_fit.kinds()[before];
            const qint64 certain = m_isSure[before] ? bounds[before].atLeast : 0;
            if (certain == 0 || other.pod->priority < kind.pod->priority)
                continue;
            bool isInside = true; // they land, wherever they land, on nodes of this kind
            for (size_t node = 0; node < m_nodeCount && isInside; ++node)
                isInside =
                    rooms[node] > 0 || (m_fit.frees(node, below[node]) ? !other.isAllowed(node) : !other.mayUse(node));
            if (!isInside)
                continue;
            for (size_t i = 0; i < kind.needs.size(); ++i)
                sums[i] -= limitedProduct(certain, other.needs[i]);
            sums.back() -= certain;
        }
        qint64 most = std::min(room, std::max<qint64>(0, sums.back()));
        for (size_t i = 0; i < kind.needs.size(); ++i) {
            if (kind.needs[i] > 0)
                most = std::min(most, std::max<qint64>(0, sums[i]) / kind.needs[i]);
        }
        return most;
    }

    const FitKinds &m_fit;
    const std::vector<bool> &m_isSure;
    size_t m_nodeCount;
    std::vector<Waiter> m_waiters;
};

} // namespace

std::vector<FitBounds> boundsOf(const FitKinds &fit, const QList<Capacity::Waiting> &waiting,
                                const std::vector<bool> &isSure)
{
    return Bounds(fit, waiting, isSure).make();
}

} // namespace raydeck::ray

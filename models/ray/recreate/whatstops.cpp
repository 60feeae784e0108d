#include <models/ray/recreate/whatstops.h>

#include <models/ray/recreate/newmanifest.h>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace raydeck::ray {

qint64 WhatStops::oldest() const
{
    const auto first = std::ranges::min_element(pods, {}, &Pod::created);
    return first == pods.end() ? 0 : first->created;
}

WhatStops whatStops(const RayClusterRow &cluster, const QList<kube::PodRow> &pods)
{
    using Phase = kube::PodRow::Phase;
    WhatStops stops{.clearsRedis = cluster.finalizers.contains(RedisFinalizer)};
    for (const kube::PodRow &pod : pods) {
        const bool isOver = pod.deleting || pod.phase == Phase::Succeeded || pod.phase == Phase::Failed;
        if (pod.cluster != cluster.name || pod.namespaceName != cluster.namespaceName || isOver)
            continue;
        stops.pods.append({.name = pod.name,
                           .group = pod.nodeType == "head"_L1 ? QString() : pod.group,
                           .node = pod.node,
                           .isHead = pod.nodeType == "head"_L1,
                           .isRunning = pod.phase == Phase::Running,
                           .gpus = pod.gpus,
                           .created = pod.created});
        stops.gpus += pod.gpus;
    }
    std::ranges::sort(stops.pods, {},
                      [](const WhatStops::Pod &pod) { return std::tuple(!pod.isHead, pod.group, pod.name); });
    return stops;
}

} // namespace raydeck::ray

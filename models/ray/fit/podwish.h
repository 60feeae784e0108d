#pragma once

#include <models/kube/protobuf.h>
#include <models/kube/stringpool.h>
#include <models/ray/fit/nodeaffinity.h>
#include <models/ray/fit/toleration.h>

#include <QJsonObject>
#include <QList>

namespace raydeck::ray {

/// Which nodes a pod that waits can go to, by what nodes are; whether there is room is another matter.
struct PodWish {
    NodeAffinity affinity = {};
    QList<PodToleration> tolerations = {};

    /// Selector, affinity, taints and cordon.
    [[nodiscard]] bool allows(const SchedulingNode &node) const;
    bool operator==(const PodWish &) const = default;
};

PodWish podWishOf(const QJsonObject &podSpec);

/// The taint that a cordon means to the scheduler, even before the node has it.
const Taint &cordonTaint();

// Fields of core/v1 PodSpec in protobuf, one message each.
void addNodeSelectorEntry(PodWish &wish, protozero::pbf_reader entry, kube::StringPool &pool);
void addNodeAffinity(PodWish &wish, protozero::pbf_reader affinity, kube::StringPool &pool);
void addToleration(PodWish &wish, protozero::pbf_reader toleration, kube::StringPool &pool);

} // namespace raydeck::ray

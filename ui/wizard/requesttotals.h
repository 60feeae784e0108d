#pragma once

#include <models/kube/fieldpath.h>

#include <QCoreApplication>
#include <QString>

namespace raydeck::kube {
class YamlDocument;
}

namespace raydeck::ui {

/// Says what a RayCluster asks for. Counted are the containers' requests, or their limits where they have none, as the
/// document has them: what admission adds is the fit answer's to say. Thread: any.
class RequestTotals final {
    Q_DECLARE_TR_FUNCTIONS(raydeck::ui::RequestTotals)
public:
    /// "Head + 5 workers: 11 GPUs, 44 CPUs, 336 GiB"; without amounts while one of them is no quantity. Memory is said
    /// in GiB if it was typed with a binary suffix, else in GB.
    [[nodiscard]] static QString ofCluster(const kube::YamlDocument &rayCluster);
    /// "1 GPU, 4 CPUs, 16 GiB" of one pod of the head or of a group (spec.headGroupSpec, spec.workerGroupSpecs[0]).
    [[nodiscard]] static QString ofPod(const kube::YamlDocument &rayCluster, const kube::FieldPath &group);
};

} // namespace raydeck::ui

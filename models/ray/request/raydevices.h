#pragma once

#include <models/ray/release.h>

#include <QString>

namespace raydeck::ray {

/// What has to stand in rayStartParams so that Ray and its autoscaler know how many devices a pod has.
struct RayDevices {
    QString key = {};   ///< num-gpus or resources; empty: KubeRay derives it, or Ray has no name for such devices
    QString value = {}; ///< "2", or "{\"NPU\": 2}" with its quotes, as Ray's command line needs it

    bool operator==(const RayDevices &) const = default;
};

/// Sources: kuberay 1.0.0 to 1.7.0 common/pod.go and utils/resources.go (num-gpus of the first limit that ends in gpu;
/// since 1.4 also nvidia.com/mig-Ng.Ngb; TPU and neuron_cores since 1.3); ray _private/accelerators/*.py.
RayDevices rayDevicesFor(const QString &resource, qint64 count, Release release);

/// Ray has a word for these devices, derived or written: GPU, TPU, NPU, HPU, neuron_cores.
bool isKnownToRay(const QString &resource);

} // namespace raydeck::ray

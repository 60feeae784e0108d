#pragma once

#include <models/kube/yamldocument.h>
#include <models/ray/release.h>
#include <models/ray/request/devicechoice.h>

namespace raydeck::ray {

/// What the head or the pods of a group ask for, as their Ray container says it: the limit, or the request where there
/// is no limit.
struct PodRequest {
    QString cpu = {};      ///< as typed
    QString memory = {};   ///< as typed
    QString resource = {}; ///< of the devices; empty: none. Of several kinds the first by name, as KubeRay counts them
    qint64 devices = 0;

    bool operator==(const PodRequest &) const = default;
};

/// True for names of devices: nvidia.com/gpu, google.com/tpu; false for cpu, hugepages-2Mi, *.kubernetes.io/*, and for
/// shares that only say how much of a device is meant (nvidia.com/gpumem).
bool isDeviceResource(const QString &resource);

/// `group`: spec.headGroupSpec or spec.workerGroupSpecs[i], here and below.
PodRequest podRequestOf(const kube::YamlDocument &document, const kube::FieldPath &group);

// Edits of a document. Limit and request are always set alike: for devices the server demands it, and of CPUs and memory
// Ray uses what the limit says while the scheduler keeps free what the request says.

/// An empty text takes both away.
Result<void> setAmount(kube::YamlDocument &document, const kube::FieldPath &group, const QString &resource,
                       const QString &text);
/// Devices of the resource that the group asks for already, and Ray's start parameters where KubeRay would not derive
/// them.
Result<void> setDevices(kube::YamlDocument &document, const kube::FieldPath &group, const QString &resource,
                        qint64 count, Release release);
/// Other devices: resource, node selector, tolerations and numOfHosts of `before` go, those of `after` come. What a person
/// added stays.
Result<void> chooseDevices(kube::YamlDocument &document, const kube::FieldPath &group, const DeviceChoice &before,
                           const DeviceChoice &after, qint64 count, Release release);

bool hasToleration(const kube::YamlDocument &document, const kube::FieldPath &group,
                   const DeviceChoice::Toleration &toleration);

/// The choice that the group's resource and node selector mean; -1: none of them.
qsizetype indexOfChoice(const kube::YamlDocument &document, const kube::FieldPath &group,
                        const QList<DeviceChoice> &choices);

} // namespace raydeck::ray

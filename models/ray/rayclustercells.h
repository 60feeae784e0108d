#pragma once

#include <models/ray/rayclusterrow.h>

#include <QString>

namespace raydeck::ray {

/// The columns that the CRD prints, in kubectl's order.
enum class RayClusterColumn { Name, DesiredWorkers, AvailableWorkers, Cpus, Memory, Gpus, Status, Age };

/// The text of a cell, character by character as in the server's Table of the CRD: empty where the object does not have
/// the field. CPUs, memory and GPUs that the operator does not print at all (1.0.x) are "—". `now`: seconds since 1970.
/// Source: additionalPrinterColumns of config/crd/bases/ray.io_rayclusters.yaml at 1.0.0, 1.4.2, 1.5.1 and 1.6.1;
/// k8s.io/apiextensions-apiserver/pkg/registry/customresource/tableconvertor, 0.36.
QString cellText(const RayClusterRow &cluster, RayClusterColumn column, qint64 now);

} // namespace raydeck::ray

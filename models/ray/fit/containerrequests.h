#pragma once

#include <models/ray/fit/amounts.h>

#include <QList>

#include <optional>

namespace raydeck::ray {

/// What the scheduler reads of one container.
struct ContainerRequest {
    Amounts requests = {};
    Amounts limits = {};
    bool isInit = false;
    bool isSidecar = false; ///< an init container with restartPolicy Always

    bool operator==(const ContainerRequest &) const = default;
};

/// What the scheduler reads of all containers of a pod, in the order of the spec.
struct ContainerRequests {
    QList<ContainerRequest> containers = {};
    std::optional<ContainerRequest> pod = {}; ///< spec.resources
    Amounts overhead = {};
};

/// The request that a node has to have room for: containers and sidecars together, or what one init container needs with
/// the sidecars before it; resources of the pod replace CPU, memory and hugepages; overhead on top.
/// Source: k8s.io/component-helpers/resource/helpers.go, PodRequests, 1.36.
Amounts effectiveRequest(const ContainerRequests &pod);

/// Limits stand for requests that are not said, as the API server fills them in. Source: SetDefaults_Pod, 1.36.
void fillRequests(ContainerRequest &container);

} // namespace raydeck::ray

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace raydeck::ray {

/// The pod of a head or worker group as the form asks for it: limits and requests are the same.
struct PodForm {
    QString cpu = {};    ///< a quantity, as typed
    QString memory = {}; ///< a quantity, as typed
    int gpus = 0;        ///< 0 leaves the resource out
    QString gpuResource = QStringLiteral("nvidia.com/gpu");

    bool operator==(const PodForm &) const = default;
};

struct WorkerGroupForm {
    QString groupName = QStringLiteral("workergroup");
    int replicas = 0;
    int minReplicas = 0;
    int maxReplicas = 5;
    PodForm pod = {.cpu = QStringLiteral("1"), .memory = QStringLiteral("1G"), .gpus = 1};
    QString image = {}; ///< empty: the cluster's

    bool operator==(const WorkerGroupForm &) const = default;
};

/// What the New-cluster form asks for. The defaults are the RayCluster of the manual procedure that Raydeck replaces;
/// tests/data/reference/raycluster.yaml is that document, and a test compares the two as data.
struct RayClusterForm {
    QString name = QStringLiteral("raycluster-kuberay");
    QString namespaceName = QStringLiteral("kuberay-system");
    QString image = QStringLiteral("kubeagi/ray-ml:2.9.0-py39-vllm");
    PodForm head = {.cpu = QStringLiteral("1"), .memory = QStringLiteral("2G"), .gpus = 1};
    QList<WorkerGroupForm> workers = {WorkerGroupForm{}};

    bool operator==(const RayClusterForm &) const = default;
};

/// The document as a person reads it: UTF-8, two spaces, the reference's order. Any text is quoted so that it comes
/// back as it was typed; rules are not asked here (formrules.h).
QByteArray toYaml(const RayClusterForm &form);

} // namespace raydeck::ray

#pragma once

#include <models/kube/kubeconfig.h>
#include <models/kube/yamlvalue.h>

#include <QHash>

namespace raydeck::kube {

/// One entry of clusters[], users[] or contexts[]: where it stands, and what is under `cluster:`, `user:`, `context:`.
struct KubeConfigEntry {
    QString name = {};
    QString file = {};
    int line = 0;
    YamlValue value = {};
};

/// The merged files, still as YAML: an entry is judged when it is used, so that a broken one stops only its context.
struct KubeConfigData {
    QHash<QString, KubeConfigEntry> clusters = {};
    QHash<QString, KubeConfigEntry> users = {};
    QHash<QString, KubeConfigEntry> contextEntries = {};
    QList<KubeContext> contexts = {};
    QList<KubeConfigProblem> problems = {};
    QString currentContext = {};
    QStringList files = {};
    QStringList missingFiles = {};
};

} // namespace raydeck::kube

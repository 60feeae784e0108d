#pragma once

#include <models/kube/error.h>
#include <models/ray/operator/manifest.h>
#include <models/ray/operator/operatorinstall.h>

#include <QJsonArray>
#include <QList>

namespace raydeck::ray {

/// The rules of KubeRay's roles: rbac/v1 PolicyRules.
struct OperatorRules {
    QJsonArray work = {};           ///< in what the operator watches
    QJsonArray leaderElection = {}; ///< in its own namespace
};

/// All that an installation consists of, in the order in which it has to be made.
struct OperatorParts {
    QList<Manifest> definitions = {}; ///< CRDs
    QList<Manifest> objects = {};     ///< the rest, without the namespace
};

/// The objects beside the CRDs, from resources/operator/templates. They have the chart's names, labels and selector, and
/// the marks by which helm adopts what it did not make (helm.sh/helm/v3/pkg/action, validate.go: checkOwnership).
/// Source: templates of the chart kuberay-operator at 1.0.0, 1.4.2, 1.5.1 and 1.6.1.
QList<Manifest> operatorManifests(const OperatorInstall &settings, const OperatorRules &rules,
                                  const QStringList &kinds);

/// With the packed CRDs and rules if the version is packed, else with those of the chart. Errors: NotFound if it is neither,
/// Invalid if the chart lacks them.
Result<OperatorParts> operatorParts(const OperatorInstall &settings);

/// The namespace, for where it does not exist yet.
Manifest namespaceManifest(const QString &name);

} // namespace raydeck::ray

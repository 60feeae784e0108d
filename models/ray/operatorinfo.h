#pragma once

#include <models/kube/error.h>
#include <models/ray/release.h>

#include <QByteArrayView>
#include <QList>
#include <QString>

#include <optional>

namespace raydeck::ray {

/// A KubeRay operator as its Deployment shows it.
/// Source: chart kuberay-operator, templates/deployment.yaml, 1.0.0 to 1.6.1.
struct OperatorInfo {
    static constexpr auto LabelSelector = "app.kubernetes.io/name in (kuberay-operator,kuberay)";

    QString name = {};
    QString namespaceName = {};
    QString image = {};
    QString tag = {};                    ///< of the image; empty: it has none, or a digest alone
    std::optional<Release> release = {}; ///< empty if the tag is no release (nightly, latest)
    int wantedReplicas = 1;
    int readyReplicas = 0;

    bool operator==(const OperatorInfo &) const = default;
};

/// Whether a cluster has KubeRay; two operators that watch the same namespaces fight over every RayCluster.
struct OperatorPresence {
    enum class Kind { Absent, One, Several };
    Kind kind = Kind::Absent;
    QList<OperatorInfo> operators = {};

    bool operator==(const OperatorPresence &) const = default;
};

/// apps/v1 Deployment as JSON. Errors: Broken.
Result<OperatorInfo> decodeOperator(QByteArrayView deployment);

/// apps/v1 DeploymentList as JSON, asked for with the LabelSelector. Errors: Broken.
Result<OperatorPresence> decodeOperators(QByteArrayView deploymentList);

} // namespace raydeck::ray

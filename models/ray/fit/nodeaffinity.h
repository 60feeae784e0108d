#pragma once

#include <models/ray/fit/schedulingnode.h>

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace raydeck::ray {

/// Which nodes a pod names: nodeSelector and required node affinity.
/// Source: k8s.io/component-helpers/scheduling/corev1/nodeaffinity, 1.36.
struct NodeAffinity {
    struct Requirement {
        QString key = {};
        QString op = {}; ///< In, NotIn, Exists, DoesNotExist, Gt, Lt
        QStringList values = {};
        bool isField = false; ///< metadata.name

        bool operator==(const Requirement &) const = default;
    };
    using Term = QList<Requirement>; ///< all of them; an empty one matches nothing

    Labels selector = {};
    std::optional<QList<Term>> terms = {}; ///< one of them

    /// The first thing that this node does not have: "key=value", or a key; a null string if it matches.
    [[nodiscard]] QString mismatch(const SchedulingNode &node) const;
    bool operator==(const NodeAffinity &) const = default;
};

NodeAffinity nodeAffinityOf(const QJsonObject &podSpec);

} // namespace raydeck::ray

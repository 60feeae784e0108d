#pragma once

#include <models/ray/release.h>

#include <QLatin1StringView>
#include <QList>
#include <QStringList>

namespace raydeck::ray {

/// A field of a RayCluster that a person may set, as a form offers it. Labels and help are words of the window.
struct RayClusterField {
    enum class Type {
        Text,
        Number,
        Bool,
        Quantity,
        Choice,      ///< one of `choices`
        TextMap,     ///< keys and texts
        TextList,    ///< texts
        NameList,    ///< a list of {name: …}, as imagePullSecrets
        Environment, ///< a list of {name, value}; items with valueFrom stay as they are
        Yaml,        ///< anything else
    };
    /// What its path begins at.
    enum class Part {
        Cluster,        ///< the object
        Autoscaler,     ///< the object
        FaultTolerance, ///< the object
        Security,       ///< the object
        Head,           ///< spec.headGroupSpec
        Group,          ///< spec.workerGroupSpecs[i]
        Pod,            ///< the head or a group
        Container,      ///< the container that runs Ray
    };

    QLatin1StringView path = {}; ///< below its part's beginning
    Type type = Type::Text;
    Part part = Part::Cluster;
    Release since = {1, 0, 0}; ///< the first operator that knows it
    QStringList choices = {};
    QString otherwise = {}; ///< what holds while it is absent; empty: nothing, or it depends

    [[nodiscard]] bool isKnownTo(Release release) const { return release >= since; }
};

/// All of a part, in the order of a form; also those that a release does not know yet.
/// Source: apis/ray/v1/raycluster_types.go at 1.0.0 to 1.7.0, and core/v1 PodSpec 1.36.
QList<RayClusterField> fieldsOf(RayClusterField::Part part);

} // namespace raydeck::ray

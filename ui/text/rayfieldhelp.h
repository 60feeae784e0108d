#pragma once

#include <models/kube/fieldpath.h>
#include <models/kube/openapi/openapischema.h>

#include <QString>

namespace raydeck::ui {

/// A sentence for each field that is KubeRay's own, since its schema has none: of a RayCluster, and of the RayCluster inside
/// a RayJob or RayService. What is below a pod template is described by the server. Thread: any.
class RayFieldHelp final {
public:
    /// Empty: the field is not one of these.
    [[nodiscard]] static QString help(const kube::ObjectKind &kind, const kube::FieldPath &path);
};

} // namespace raydeck::ui

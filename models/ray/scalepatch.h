#pragma once

#include <models/kube/error.h>
#include <models/ray/scaletarget.h>

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

namespace raydeck::ray {

/// The JSON patch (application/json-patch+json) that scales one group and touches nothing else: it begins with `test`
/// on the resourceVersion and the group's name, since workerGroupSpecs is an atomic list, and holds only the fields
/// that change. Empty if nothing changes. A `test` that fails comes back as 422, not 409: read the object again.
/// Errors: Invalid (numbers that are no scale target; the group's name stands twice), NotFound (no such group; the
/// message is its name), Broken (no RayCluster).
/// Source: RFC 6902; k8s.io/apiserver/pkg/endpoints/handlers/patch.go, 0.36.
Result<QByteArray> scalePatch(QByteArrayView liveJson, const QString &groupName, const ScaleTarget &target);

} // namespace raydeck::ray

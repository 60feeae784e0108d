#pragma once

#include <models/kube/error.h>
#include <models/kube/yamlvalue.h>

#include <QList>
#include <QString>

namespace raydeck::app {

/// The RayClusters of a YAML file, at least one; "-" is the standard input. What else is in it is named on stderr.
/// Errors: NotFound (no file, or no RayCluster in it), Invalid with file:line:column, Broken.
Result<QList<kube::YamlValue>> rayClustersIn(const QString &file);

} // namespace raydeck::app

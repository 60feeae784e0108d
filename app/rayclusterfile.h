#pragma once

#include <models/kube/error.h>
#include <models/kube/yamlvalue.h>

#include <QList>
#include <QString>

namespace raydeck::app {

/// The RayClusters of a YAML file ("-": the standard input); what else is in it is named on stderr.
/// Errors: NotFound, Broken or Invalid, with the file's name, also where there is none.
Result<QList<kube::YamlValue>> rayClustersIn(const QString &file);

} // namespace raydeck::app

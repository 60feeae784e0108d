#pragma once

#include <models/kube/error.h>

#include <QString>

namespace raydeck::ui {

/// The field of the New-cluster form that the server's no is about, named as in ray::FieldProblem; empty if it is about
/// none of them. Source: apimachinery 0.36 api/errors and util/validation/field; the paths are those of the RayCluster.
[[nodiscard]] QString createErrorField(const Error &error);

} // namespace raydeck::ui

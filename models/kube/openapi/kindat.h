#pragma once

#include <models/kube/openapi/openapischema.h>

#include <QByteArray>

namespace raydeck::kube {

/// What the document that a byte offset is in says it is; parts that it does not say are empty. The text need be no YAML.
/// Thread: any.
[[nodiscard]] ObjectKind kindAt(const QByteArray &text, qsizetype offset);

} // namespace raydeck::kube

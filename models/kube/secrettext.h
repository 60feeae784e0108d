#pragma once

#include <QByteArray>

namespace raydeck::kube {

/// Whether a text has an object of kind Secret, also in a stream or a list, also while it cannot be read as YAML.
/// Such a text is never written to the disk. Thread: any.
[[nodiscard]] bool hasSecret(const QByteArray &yaml);

} // namespace raydeck::kube

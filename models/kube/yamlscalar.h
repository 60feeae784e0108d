#pragma once

#include <QByteArray>
#include <QString>

namespace raydeck::kube {

/// A text as one YAML scalar of type string, plain where every YAML 1.1 and 1.2 reader takes it for a string, else in
/// double quotes. Half a surrogate pair, which UTF-8 cannot hold, becomes U+FFFD.
/// Source: YAML 1.2.2, 5.7 and 7.3; the types of YAML 1.1 (yes, 12:30, 1_000), which the API server's reader knows.
QByteArray yamlScalar(QStringView text);

} // namespace raydeck::kube

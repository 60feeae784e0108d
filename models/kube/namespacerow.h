#pragma once

#include <models/kube/decoder.h>
#include <models/kube/uid.h>

#include <QString>

namespace raydeck::kube {

/// A namespace, for the choice in the sidebar.
struct NamespaceRow {
    Uid uid = {};
    QString name = {};
    bool terminating = false;

    bool operator==(const NamespaceRow &) const = default;
};

/// core/v1 Namespace as protobuf or JSON → row. Source: k8s.io/api/core/v1/generated.proto, 1.36.
Result<Decoded<NamespaceRow>> decodeNamespace(QByteArrayView object, Encoding encoding, StringPool &pool);

} // namespace raydeck::kube

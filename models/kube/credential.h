#pragma once

#include <models/kube/secret.h>

#include <QByteArray>
#include <QDateTime>

namespace raydeck::kube {

/// What proves to an API server who asks. Both parts may be empty: anonymous.
struct Credential {
    Secret authorization = {}; ///< the whole header value, "Bearer …" or "Basic …"
    QByteArray certificatePem = {};
    Secret keyPem = {};
    QDateTime expires = {}; ///< UTC; invalid: until the server refuses it

    bool operator==(const Credential &) const = default;
};

} // namespace raydeck::kube

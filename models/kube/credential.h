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

/// Printable ASCII only, not empty: anything else cannot be in a header, and a line break would begin another one.
[[nodiscard]] bool isToken(QByteArrayView text);

[[nodiscard]] inline Secret bearer(const Secret &token)
{
    return Secret("Bearer " + token.reveal());
}

} // namespace raydeck::kube

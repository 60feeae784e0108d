#pragma once

#include <models/kube/access.h>
#include <models/kube/error.h>

#include <QDateTime>
#include <QSslConfiguration>

namespace raydeck::kube {

/// TLS towards the cluster of `access`, as the holder of the client certificate (empty: none).
/// access.tlsServerName is not in it: Qt wants it on each request, QNetworkRequest::setPeerVerifyName().
/// Errors: Invalid (authority, certificate or key that cannot be used), SignIn (expired or not yet valid, when).
/// Source: k8s.io/client-go/transport, TLSConfigFor.
[[nodiscard]] Result<QSslConfiguration> tlsConfiguration(const Access &access, const QByteArray &certificatePem,
                                                         const Secret &keyPem,
                                                         const QDateTime &now = QDateTime::currentDateTimeUtc());

} // namespace raydeck::kube

#pragma once

#include <QNetworkProxy>
#include <QProcessEnvironment>
#include <QUrl>

namespace raydeck::kube {

/// The proxy for `server`: the kubeconfig's proxy-url if set, else HTTPS_PROXY (for http: HTTP_PROXY), unless NO_PROXY
/// matches (host suffix, IP, CIDR or *), each in capitals or not. Schemes: http, https, socks5. Loopback is never proxied from the environment.
/// Source: golang.org/x/net/http/httpproxy, which kubectl follows.
QNetworkProxy proxyFor(const QUrl &server, const QUrl &configured, const QProcessEnvironment &environment);

} // namespace raydeck::kube

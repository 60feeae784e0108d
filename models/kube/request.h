#pragma once

#include <QByteArray>

namespace raydeck::kube {

/// One HTTP request to an API server. `path` is absolute and percent-encoded, without the server's own path prefix.
struct Request {
    static constexpr auto Json = "application/json";
    static constexpr auto ProtobufOrJson = "application/vnd.kubernetes.protobuf,application/json";

    QByteArray verb = "GET";
    QByteArray path = {};
    QByteArray query = {};
    QByteArray body = {};
    QByteArray contentType = {};
    QByteArray accept = Json;
};

} // namespace raydeck::kube

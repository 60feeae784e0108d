#pragma once

#include <models/kube/error.h>

#include <QByteArray>

#include <optional>

class QNetworkReply;

namespace raydeck::kube {

/// Property of a QNetworkReply in which its TLS errors are kept until it has finished (QStringList).
inline constexpr auto TlsErrorsProperty = "raydeckTlsErrors";

/// The error of a finished reply, noticed once, at the boundary: the server's answer counts before Qt's opinion of it.
/// `body` is what the server sent with it. Nothing if the reply is a success.
std::optional<Error> errorOf(const QNetworkReply &reply, const QByteArray &body);

} // namespace raydeck::kube

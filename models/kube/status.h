#pragma once

#include <models/kube/decoder.h>
#include <models/kube/error.h>

#include <QByteArrayView>

#include <optional>

namespace raydeck::kube {

/// meta.v1.Status, the API server's own way to say what is wrong.
/// Source: k8s.io/apimachinery/pkg/apis/meta/v1/generated.proto, Status, 1.36.
struct Status {
    int code = 0;
    QString reason = {};
    QString message = {};
    int retryAfterSeconds = 0;
    QList<ErrorCause> causes = {};
};

/// Reads a Status from JSON or from a protobuf message without its envelope; nothing if it is none.
std::optional<Status> readStatus(QByteArrayView object, Encoding encoding);

/// The error that a Status, or a bare HTTP status with its reason phrase, stands for.
Error errorOf(const Status &status, const QString &detail = {});

} // namespace raydeck::kube

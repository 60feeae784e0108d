#pragma once

#include <models/kube/decoder.h>
#include <models/kube/uid.h>

#include <QString>

namespace raydeck::kube {

/// A Kubernetes event: who says what about which object. Times are seconds since 1970 in UTC.
/// Events of newer reporters carry eventTime and series, older ones lastTimestamp and count; both end here.
struct EventRow {
    Uid uid = {};
    QString namespaceName = {};
    QString objectKind = {};
    QString objectName = {};
    QString type = {};   ///< Normal or Warning
    QString reason = {}; ///< such as FailedScheduling
    QString message = {};
    QString source = {}; ///< component
    qint64 lastSeen = 0;
    qint32 count = 1;

    bool operator==(const EventRow &) const = default;
};

/// core/v1 Event as protobuf or JSON → row. Source: k8s.io/api/core/v1/generated.proto, 1.36.
Result<Decoded<EventRow>> decodeEvent(QByteArrayView object, Encoding encoding, StringPool &pool);

} // namespace raydeck::kube

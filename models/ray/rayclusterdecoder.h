#pragma once

#include <models/kube/decoder.h>
#include <models/kube/error.h>
#include <models/ray/rayclusterrow.h>

#include <QByteArrayView>

namespace raydeck::ray {

/// ray.io/v1 RayCluster as JSON → row. Unknown fields, nulls, fields of another type and a missing status are passed
/// over; what is no JSON object with a name and a uid is an Error, never a crash. Thread: any.
/// Source: apis/ray/v1/raycluster_types.go at 1.0.0 and 1.6.1.
Result<RayClusterRow> decodeRayCluster(QByteArrayView json);

/// The same as a kube::Decoder<RayClusterRow>, for the watch. Custom resources are never encoded as protobuf.
Result<kube::Decoded<RayClusterRow>> decodeWatchedRayCluster(QByteArrayView object, kube::Encoding encoding,
                                                             kube::StringPool &pool);

} // namespace raydeck::ray

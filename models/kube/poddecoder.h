#pragma once

#include <models/kube/decoder.h>
#include <models/kube/podfacts.h>

namespace raydeck::kube {

/// core/v1 Pod as protobuf or JSON → row. Skips what a row does not need, managedFields first of all.
/// Source: k8s.io/api/core/v1/generated.proto, 1.36.
Result<Decoded<PodRow>> decodePod(QByteArrayView object, Encoding encoding, StringPool &pool);

PodFacts podFactsFromProtobuf(QByteArrayView object, StringPool &pool); ///< throws protozero::exception

} // namespace raydeck::kube

#pragma once

#include <models/kube/error.h>
#include <models/kube/stringpool.h>

#include <QByteArray>
#include <QByteArrayView>

#include <functional>

namespace raydeck::kube {

/// How an object came over the wire, as its Content-Type said.
enum class Encoding { Json, Protobuf };

/// A row and what the watch has to know of the object that it was made from.
template <typename Row>
struct Decoded {
    Row row = {};
    QByteArray resourceVersion = {};
};

/// Makes a row out of the bytes of one object (for protobuf: the message itself, without its envelope).
/// Called on the network thread. An object that cannot be read is an Error, never a crash.
template <typename Row>
using Decoder = std::function<Result<Decoded<Row>>(QByteArrayView object, Encoding encoding, StringPool &pool)>;

} // namespace raydeck::kube

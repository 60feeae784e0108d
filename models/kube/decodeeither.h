#pragma once

#include <models/kube/decoder.h>
#include <models/kube/json.h>
#include <models/kube/protobuf.h>

namespace raydeck::kube {

/// Runs the reader of the encoding that came; the boundary at which both libraries' failures become an Error.
template <typename FromProtobuf, typename FromJson>
auto decodeEither(QByteArrayView object, Encoding encoding, StringPool &pool, FromProtobuf fromProtobuf,
                  FromJson fromJson) -> Result<decltype(fromProtobuf(object, pool))>
{
    if (encoding == Encoding::Protobuf) {
        try {
            return fromProtobuf(object, pool);
        } catch (const protozero::exception &exception) {
            return failure(Error::Kind::Broken, QString::fromUtf8(exception.what()));
        }
    }
    simdjson::dom::parser parser;
    json::Element element;
    const auto error = parser.parse(object.data(), size_t(object.size())).get(element);
    if (error)
        return failure(Error::Kind::Broken, QString::fromUtf8(simdjson::error_message(error)));
    if (!element.is_object())
        return failure(Error::Kind::Broken, QStringLiteral("The server sent something that is not an object."));
    return fromJson(element, pool);
}

} // namespace raydeck::kube

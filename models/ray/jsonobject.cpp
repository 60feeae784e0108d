#include <models/ray/jsonobject.h>

using namespace Qt::StringLiterals;

namespace raydeck::ray {

Result<kube::json::Element> parseObject(simdjson::dom::parser &parser, QByteArrayView bytes)
{
    if (bytes.isEmpty()) // simdjson would copy from its null pointer
        return failure(Error::Kind::Broken, u"The answer is empty."_s);
    kube::json::Element object;
    if (const auto error = parser.parse(bytes.data(), size_t(bytes.size())).get(object))
        return failure(Error::Kind::Broken, QString::fromUtf8(simdjson::error_message(error)));
    if (!object.is_object())
        return failure(Error::Kind::Broken, u"The answer is not an object."_s);
    return object;
}

} // namespace raydeck::ray

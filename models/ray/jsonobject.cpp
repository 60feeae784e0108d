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

Result<kube::json::Element> parseList(simdjson::dom::parser &parser, QByteArrayView bytes)
{
    const auto list = parseObject(parser, bytes);
    if (!list)
        return list;
    simdjson::dom::element items;
    // An empty list of a Go server is [] or null.
    if ((*list)["items"].get(items) || !(items.is_array() || items.is_null()))
        return failure(Error::Kind::Broken, u"The answer is not a list."_s);
    return list;
}

} // namespace raydeck::ray

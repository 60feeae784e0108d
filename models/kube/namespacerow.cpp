#include <models/kube/namespacerow.h>

#include <models/kube/decodeeither.h>

namespace raydeck::kube {

namespace {

Decoded<NamespaceRow> rowOf(const ObjectMeta &meta)
{
    return {{.uid = meta.uid, .name = meta.name, .terminating = meta.deleted != 0}, meta.resourceVersion};
}

Decoded<NamespaceRow> fromProtobuf(QByteArrayView object, StringPool &pool)
{
    ObjectMeta meta;
    protozero::pbf_reader reader(object.data(), size_t(object.size()));
    while (reader.next(1))
        meta = protobuf::meta(reader.get_message(), pool);
    return rowOf(meta);
}

Decoded<NamespaceRow> fromJson(json::Element object, StringPool &pool)
{
    return rowOf(json::meta(object, pool));
}

} // namespace

Result<Decoded<NamespaceRow>> decodeNamespace(QByteArrayView object, Encoding encoding, StringPool &pool)
{
    return decodeEither(object, encoding, pool, fromProtobuf, fromJson);
}

} // namespace raydeck::kube

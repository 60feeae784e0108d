#include <models/kube/listpage.h>

#include <models/kube/json.h>
#include <models/kube/protobuf.h>
#include <models/kube/watchframes.h>

using namespace Qt::StringLiterals;

namespace raydeck::kube {

namespace {

QByteArray bytesOf(std::string_view view)
{
    return QByteArray(view.data(), qsizetype(view.size()));
}

auto brokenList(const char *why)
{
    return failure(Error::Kind::Broken, u"The server sent a list that cannot be read."_s, QString::fromUtf8(why));
}

Result<ListPage> fromProtobuf(QByteArrayView list, const std::function<void(QByteArrayView)> &take)
{
    ListPage page;
    try {
        protozero::pbf_reader reader(list.data(), size_t(list.size()));
        while (reader.next()) {
            if (reader.tag() == 1) {
                protozero::pbf_reader meta = reader.get_message();
                while (meta.next()) {
                    if (meta.tag() == 2)
                        page.resourceVersion = bytesOf(protobuf::text(meta));
                    else if (meta.tag() == 3)
                        page.continueToken = bytesOf(protobuf::text(meta));
                    else
                        meta.skip();
                }
            } else if (reader.tag() == 2) {
                const std::string_view item = protobuf::text(reader);
                take(QByteArrayView(item.data(), qsizetype(item.size())));
            } else {
                reader.skip();
            }
        }
    } catch (const protozero::exception &exception) {
        return brokenList(exception.what());
    }
    return page;
}

Result<ListPage> fromJson(const QByteArray &body, const std::function<void(QByteArrayView)> &take)
{
    simdjson::dom::parser parser;
    json::Element list;
    if (const auto error = parser.parse(body.constData(), size_t(body.size())).get(list))
        return brokenList(simdjson::error_message(error));
    if (!list.is_object() || list["items"].error() != simdjson::SUCCESS) // null is an empty list
        return brokenList("not a list");
    const json::Element meta = json::child(list, "metadata");
    json::eachOf(list, "items", [&](json::Element item) {
        const std::string text = simdjson::minify(item);
        take(QByteArrayView(text.data(), qsizetype(text.size())));
    });
    return ListPage{bytesOf(json::text(meta, "resourceVersion")), bytesOf(json::text(meta, "continue"))};
}

} // namespace

Result<ListPage> readListPage(const QByteArray &body, Encoding encoding,
                              const std::function<void(QByteArrayView item)> &take)
{
    if (encoding == Encoding::Json)
        return fromJson(body, take);
    return unwrapProtobuf(body).and_then([&](QByteArrayView list) { return fromProtobuf(list, take); });
}

} // namespace raydeck::kube

#include <models/kube/protobuf.h>

namespace raydeck::kube::protobuf {

qint64 time(protozero::pbf_reader message)
{
    return message.next(1) ? message.get_int64() : 0;
}

void entry(protozero::pbf_reader message, const std::function<void(std::string_view, std::string_view)> &take)
{
    std::string_view key;
    std::string_view value;
    while (message.next()) {
        switch (message.tag()) {
        case 1: key = text(message); break;
        case 2: value = text(message); break;
        default: message.skip();
        }
    }
    take(key, value);
}

void quantityEntry(protozero::pbf_reader message, const std::function<void(std::string_view, std::string_view)> &take)
{
    std::string_view key;
    std::string_view value;
    while (message.next()) {
        switch (message.tag()) {
        case 1: key = text(message); break;
        case 2: {
            protozero::pbf_reader quantity = message.get_message();
            value = quantity.next(1) ? text(quantity) : std::string_view();
            break;
        }
        default: message.skip();
        }
    }
    take(key, value);
}

ObjectMeta meta(protozero::pbf_reader message, StringPool &pool,
                const std::function<void(std::string_view, std::string_view)> &label)
{
    ObjectMeta meta;
    while (message.next()) {
        switch (message.tag()) {
        case 1: meta.name = string(message); break;
        case 3: meta.namespaceName = pool.share(text(message)); break;
        case 5: {
            const std::string_view uid = text(message);
            meta.uid = QByteArray(uid.data(), qsizetype(uid.size()));
            break;
        }
        case 6: {
            const std::string_view version = text(message);
            meta.resourceVersion = QByteArray(version.data(), qsizetype(version.size()));
            break;
        }
        case 8: meta.created = time(message.get_message()); break;
        case 9: meta.deleted = time(message.get_message()); break;
        case 11:
            if (label)
                entry(message.get_message(), label);
            else
                message.skip();
            break;
        default: message.skip();
        }
    }
    return meta;
}

} // namespace raydeck::kube::protobuf

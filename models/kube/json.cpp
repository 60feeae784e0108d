#include <models/kube/json.h>

#include <QDateTime>

namespace raydeck::kube::json {

namespace {

Element emptyObject() // a default-constructed element has no document and must not be asked
{
    static simdjson::dom::parser parser;
    static const Element element = parser.parse("{}", 2).value_unsafe();
    return element;
}

} // namespace

Element child(Element object, std::string_view key)
{
    Element found;
    return object[key].get(found) == simdjson::SUCCESS ? found : emptyObject();
}

std::string_view text(Element object, std::string_view key)
{
    std::string_view found;
    return object[key].get(found) == simdjson::SUCCESS ? found : std::string_view();
}

QString string(Element object, std::string_view key)
{
    const std::string_view found = text(object, key);
    return QString::fromUtf8(found.data(), qsizetype(found.size()));
}

qint64 number(Element object, std::string_view key)
{
    int64_t found = 0;
    return object[key].get(found) == simdjson::SUCCESS ? found : 0;
}

bool boolean(Element object, std::string_view key)
{
    bool found = false;
    return object[key].get(found) == simdjson::SUCCESS && found;
}

qint64 time(Element object, std::string_view key)
{
    const QString written = string(object, key);
    return written.isEmpty() ? 0 : QDateTime::fromString(written, Qt::ISODateWithMs).toSecsSinceEpoch();
}

void eachOf(Element object, std::string_view key, const std::function<void(Element)> &take)
{
    simdjson::dom::array array;
    if (object[key].get(array) != simdjson::SUCCESS)
        return;
    for (Element item : array)
        take(item);
}

void eachField(Element object, std::string_view key, const std::function<void(std::string_view, Element)> &take)
{
    simdjson::dom::object fields;
    if (object[key].get(fields) != simdjson::SUCCESS)
        return;
    for (const auto &field : fields)
        take(field.key, field.value);
}

ObjectMeta meta(Element object, StringPool &pool)
{
    const Element metadata = child(object, "metadata");
    const std::string_view uid = text(metadata, "uid");
    const std::string_view version = text(metadata, "resourceVersion");
    return {.name = string(metadata, "name"),
            .namespaceName = pool.share(text(metadata, "namespace")),
            .uid = QByteArray(uid.data(), qsizetype(uid.size())),
            .resourceVersion = QByteArray(version.data(), qsizetype(version.size())),
            .created = time(metadata, "creationTimestamp"),
            .deleted = time(metadata, "deletionTimestamp")};
}

} // namespace raydeck::kube::json

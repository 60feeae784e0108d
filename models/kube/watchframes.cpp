#include <models/kube/watchframes.h>

#include <models/kube/json.h>
#include <models/kube/protobuf.h>

#include <QtEndian>

using namespace Qt::StringLiterals;

namespace raydeck::kube {

namespace {

std::optional<WatchEvent::Type> typeOf(std::string_view name)
{
    using enum WatchEvent::Type;
    if (name == "ADDED")
        return Added;
    if (name == "MODIFIED")
        return Modified;
    if (name == "DELETED")
        return Deleted;
    if (name == "BOOKMARK")
        return Bookmark;
    if (name == "ERROR")
        return Error;
    return {};
}

auto brokenFrame(const QString &why)
{
    return failure(Error::Kind::Broken, u"The server sent a watch event that cannot be read."_s, why);
}

} // namespace

void WatchFrames::append(const QByteArray &bytes)
{
    if (m_position > 0) {
        m_buffer.remove(0, m_position);
        m_searched -= m_position;
        m_position = 0;
    }
    m_buffer.append(bytes);
}

Result<std::optional<WatchEvent>> WatchFrames::next()
{
    return m_encoding == Encoding::Protobuf ? nextProtobuf() : nextJson();
}

Result<std::optional<WatchEvent>> WatchFrames::nextProtobuf()
{
    const QByteArrayView rest = QByteArrayView(m_buffer).sliced(m_position);
    if (rest.size() < 4)
        return std::nullopt;
    const qsizetype length = qFromBigEndian<quint32>(rest.data());
    if (length > MaxFrame)
        return brokenFrame(u"frame of %1 bytes"_s.arg(length));
    if (rest.size() < 4 + length)
        return std::nullopt;
    m_position += 4 + length;
    try {
        protozero::pbf_reader reader(rest.data() + 4, size_t(length));
        std::optional<WatchEvent::Type> type;
        QByteArrayView raw;
        while (reader.next()) {
            if (reader.tag() == 1) {
                type = typeOf(protobuf::text(reader));
            } else if (reader.tag() == 2) {
                protozero::pbf_reader extension = reader.get_message();
                if (extension.next(1)) {
                    const std::string_view view = protobuf::text(extension);
                    raw = QByteArrayView(view.data(), qsizetype(view.size()));
                }
            } else {
                reader.skip();
            }
        }
        if (!type)
            return brokenFrame(u"unknown event type"_s);
        return unwrapProtobuf(raw).transform(
            [&](QByteArrayView object) { return std::optional(WatchEvent{*type, object}); });
    } catch (const protozero::exception &exception) {
        return brokenFrame(QString::fromUtf8(exception.what()));
    }
}

Result<std::optional<WatchEvent>> WatchFrames::nextJson()
{
    qsizetype end = m_buffer.indexOf('\n', std::max(m_position, m_searched));
    while (end == m_position) // an empty line keeps a connection open
        end = m_buffer.indexOf('\n', ++m_position);
    if (end < 0) {
        m_searched = m_buffer.size();
        return m_searched - m_position > MaxFrame ? Result<std::optional<WatchEvent>>(brokenFrame(u"line too long"_s))
                                                  : std::nullopt;
    }
    const QByteArrayView line = QByteArrayView(m_buffer).sliced(m_position, end - m_position);
    m_position = end + 1;
    simdjson::ondemand::parser parser;
    const simdjson::padded_string padded(line.data(), size_t(line.size()));
    simdjson::ondemand::document document;
    std::string_view typeName;
    std::string_view object;
    if (parser.iterate(padded).get(document) || document["type"].get(typeName))
        return brokenFrame(u"not a watch event"_s);
    const auto type = typeOf(typeName);
    if (!type)
        return brokenFrame(u"unknown event type"_s);
    if (document["object"].raw_json().get(object))
        return brokenFrame(u"event without object"_s);
    // raw_json points into the padded copy; the same span of the line outlives this call.
    return WatchEvent{*type, line.sliced(object.data() - padded.data(), qsizetype(object.size()))};
}

Result<QByteArrayView> unwrapProtobuf(QByteArrayView envelope)
{
    static constexpr QByteArrayView magic("k8s\0", 4);
    if (!envelope.startsWith(magic))
        return brokenFrame(u"no protobuf envelope"_s);
    try {
        protozero::pbf_reader unknown(envelope.data() + 4, size_t(envelope.size() - 4));
        while (unknown.next(2)) {
            const std::string_view view = protobuf::text(unknown);
            return QByteArrayView(view.data(), qsizetype(view.size()));
        }
        return brokenFrame(u"an envelope without an object"_s);
    } catch (const protozero::exception &exception) {
        return brokenFrame(QString::fromUtf8(exception.what()));
    }
}

Result<bool> readBookmark(QByteArrayView object, Encoding encoding, QByteArray *resourceVersion)
{
    static constexpr std::string_view InitialEventsEnd = "k8s.io/initial-events-end";
    StringPool pool;
    if (encoding == Encoding::Json) {
        simdjson::dom::parser parser;
        json::Element element;
        if (parser.parse(object.data(), size_t(object.size())).get(element) != simdjson::SUCCESS
            || !element.is_object())
            return brokenFrame(u"bookmark"_s);
        *resourceVersion = json::meta(element, pool).resourceVersion;
        return json::text(json::child(json::child(element, "metadata"), "annotations"), InitialEventsEnd) == "true";
    }
    try {
        bool end = false;
        protozero::pbf_reader reader(object.data(), size_t(object.size()));
        while (reader.next(1)) { // metadata is field 1 of every kind
            protozero::pbf_reader metadata = reader.get_message();
            while (metadata.next()) {
                if (metadata.tag() == 6) {
                    const std::string_view version = protobuf::text(metadata);
                    *resourceVersion = QByteArray(version.data(), qsizetype(version.size()));
                } else if (metadata.tag() == 12) {
                    protobuf::entry(metadata.get_message(), [&](std::string_view key, std::string_view value) {
                        end = end || (key == InitialEventsEnd && value == "true");
                    });
                } else {
                    metadata.skip();
                }
            }
        }
        return end;
    } catch (const protozero::exception &exception) {
        return brokenFrame(QString::fromUtf8(exception.what()));
    }
}

} // namespace raydeck::kube

#include <models/kube/eventrow.h>

#include <models/kube/decodeeither.h>

#include <algorithm>

namespace raydeck::kube {

namespace {

using protozero::pbf_reader;

void readObject(EventRow &row, pbf_reader object, StringPool &pool)
{
    while (object.next()) {
        if (object.tag() == 1)
            row.objectKind = pool.share(protobuf::text(object));
        else if (object.tag() == 3)
            row.objectName = protobuf::string(object);
        else
            object.skip();
    }
}

void readSeries(EventRow &row, pbf_reader series)
{
    while (series.next()) {
        if (series.tag() == 1)
            row.count = std::max(row.count, series.get_int32());
        else if (series.tag() == 2)
            row.lastSeen = std::max(row.lastSeen, protobuf::time(series.get_message()));
        else
            series.skip();
    }
}

Decoded<EventRow> fromProtobuf(QByteArrayView object, StringPool &pool)
{
    EventRow row;
    ObjectMeta meta;
    pbf_reader event(object.data(), size_t(object.size()));
    while (event.next()) {
        switch (event.tag()) {
        case 1: meta = protobuf::meta(event.get_message(), pool); break;
        case 2: readObject(row, event.get_message(), pool); break;
        case 3: row.reason = pool.share(protobuf::text(event)); break;
        case 4: row.message = protobuf::string(event); break;
        case 5: {
            pbf_reader source = event.get_message();
            while (source.next(1))
                row.source = pool.share(protobuf::text(source));
            break;
        }
        case 7:
        case 10: row.lastSeen = std::max(row.lastSeen, protobuf::time(event.get_message())); break;
        case 8: row.count = std::max(row.count, event.get_int32()); break;
        case 9: row.type = pool.share(protobuf::text(event)); break;
        case 11: readSeries(row, event.get_message()); break;
        case 14:
            if (const std::string_view reporter = protobuf::text(event); !reporter.empty())
                row.source = pool.share(reporter);
            break;
        default: event.skip();
        }
    }
    row.uid = meta.uid;
    row.namespaceName = meta.namespaceName;
    row.lastSeen = row.lastSeen == 0 ? meta.created : row.lastSeen;
    return {row, meta.resourceVersion};
}

Decoded<EventRow> fromJson(json::Element event, StringPool &pool)
{
    const ObjectMeta meta = json::meta(event, pool);
    const json::Element object = json::child(event, "involvedObject");
    const json::Element series = json::child(event, "series");
    const std::string_view reporter = json::text(event, "reportingComponent");
    EventRow row{.uid = meta.uid,
                 .namespaceName = meta.namespaceName,
                 .objectKind = pool.share(json::text(object, "kind")),
                 .objectName = json::string(object, "name"),
                 .type = pool.share(json::text(event, "type")),
                 .reason = pool.share(json::text(event, "reason")),
                 .message = json::string(event, "message"),
                 .source = pool.share(reporter.empty() ? json::text(json::child(event, "source"), "component")
                                                       : reporter),
                 .lastSeen = std::max({json::time(event, "lastTimestamp"), json::time(event, "eventTime"),
                                       json::time(series, "lastObservedTime")}),
                 .count = qint32(std::max({json::number(event, "count"), json::number(series, "count"), qint64(1)}))};
    row.lastSeen = row.lastSeen == 0 ? meta.created : row.lastSeen;
    return {row, meta.resourceVersion};
}

} // namespace

Result<Decoded<EventRow>> decodeEvent(QByteArrayView object, Encoding encoding, StringPool &pool)
{
    return decodeEither(object, encoding, pool, fromProtobuf, fromJson);
}

} // namespace raydeck::kube

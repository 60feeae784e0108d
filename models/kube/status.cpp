#include <models/kube/status.h>

#include <models/kube/json.h>
#include <models/kube/protobuf.h>

namespace raydeck::kube {

namespace {

std::optional<Status> fromJson(QByteArrayView object)
{
    simdjson::dom::parser parser;
    json::Element element;
    if (parser.parse(object.data(), size_t(object.size())).get(element) != simdjson::SUCCESS || !element.is_object())
        return {};
    if (json::text(element, "kind") != "Status")
        return {};
    const json::Element details = json::child(element, "details");
    Status status{.code = int(json::number(element, "code")),
                  .reason = json::string(element, "reason"),
                  .message = json::string(element, "message"),
                  .retryAfterSeconds = int(json::number(details, "retryAfterSeconds"))};
    json::eachOf(details, "causes", [&status](json::Element cause) {
        status.causes.append({.field = json::string(cause, "field"),
                              .reason = json::string(cause, "reason"),
                              .message = json::string(cause, "message")});
    });
    return status;
}

ErrorCause causeFromProtobuf(protozero::pbf_reader reader)
{
    ErrorCause cause;
    while (reader.next()) {
        switch (reader.tag()) {
        case 1: cause.reason = protobuf::string(reader); break;
        case 2: cause.message = protobuf::string(reader); break;
        case 3: cause.field = protobuf::string(reader); break;
        default: reader.skip();
        }
    }
    return cause;
}

std::optional<Status> fromProtobuf(QByteArrayView object)
{
    Status status;
    try {
        protozero::pbf_reader reader(object.data(), size_t(object.size()));
        while (reader.next()) {
            switch (reader.tag()) {
            case 3: status.message = protobuf::string(reader); break;
            case 4: status.reason = protobuf::string(reader); break;
            case 5: {
                protozero::pbf_reader details = reader.get_message();
                while (details.next()) {
                    if (details.tag() == 4)
                        status.causes.append(causeFromProtobuf(details.get_message()));
                    else if (details.tag() == 5)
                        status.retryAfterSeconds = details.get_int32();
                    else
                        details.skip();
                }
                break;
            }
            case 6: status.code = reader.get_int32(); break;
            default: reader.skip();
            }
        }
    } catch (const protozero::exception &) {
        return {};
    }
    return status;
}

Error::Kind kindOf(int code)
{
    using enum Error::Kind;
    switch (code) {
    case 401: return SignIn;
    case 403: return Forbidden;
    case 404: return NotFound;
    case 409: return Conflict;
    case 400:
    case 415:
    case 422: return Invalid;
    case 502: // a proxy or load balancer in front of the server has nobody behind it
    case 503:
    case 504: return Unreachable;
    default: return Broken;
    }
}

} // namespace

std::optional<Status> readStatus(QByteArrayView object, Encoding encoding)
{
    return encoding == Encoding::Json ? fromJson(object) : fromProtobuf(object);
}

Error errorOf(const Status &status, const QString &detail)
{
    return {.kind = kindOf(status.code),
            .httpStatus = status.code,
            .message = status.message,
            .detail = detail,
            .reason = status.reason,
            .retryAfter = status.retryAfterSeconds,
            .causes = status.causes};
}

} // namespace raydeck::kube

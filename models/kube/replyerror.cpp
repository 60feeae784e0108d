#include <models/kube/replyerror.h>

#include <models/kube/status.h>
#include <models/kube/watchframes.h>

#include <QNetworkReply>

using namespace Qt::StringLiterals;

namespace raydeck::kube {

namespace {

Error::Kind kindOf(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::SslHandshakeFailedError: return Error::Kind::Untrusted;
    case QNetworkReply::OperationCanceledError: return Error::Kind::Cancelled;
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::RemoteHostClosedError:
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::TimeoutError:
    case QNetworkReply::TemporaryNetworkFailureError:
    case QNetworkReply::NetworkSessionFailedError:
    case QNetworkReply::UnknownNetworkError:
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
    case QNetworkReply::UnknownProxyError: return Error::Kind::Unreachable;
    default: return Error::Kind::Broken; // Qt's enum, not ours: whatever else it learns
    }
}

std::optional<Status> statusIn(const QNetworkReply &reply, const QByteArray &body)
{
    const QByteArray type = reply.header(QNetworkRequest::ContentTypeHeader).toByteArray();
    if (!type.contains("protobuf"))
        return readStatus(body, Encoding::Json);
    const auto message = unwrapProtobuf(body);
    return message ? readStatus(*message, Encoding::Protobuf) : std::nullopt;
}

} // namespace

std::optional<Error> errorOf(const QNetworkReply &reply, const QByteArray &body)
{
    const int code = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const QString detail = reply.errorString();
    if (code >= 300 && code < 400) // an API server never redirects: a login page in front of it does
        return Error{.httpStatus = code,
                     .message = u"HTTP %1: redirected to %2"_s.arg(
                         QString::number(code), QString::fromUtf8(reply.rawHeader("Location"))),
                     .detail = detail};
    if (code >= 400) {
        Status status = statusIn(reply, body).value_or(Status{});
        status.code = code;
        if (status.message.isEmpty()) // a proxy or load balancer answered, not the API server
            status.message = u"HTTP %1 %2"_s.arg(
                QString::number(code), reply.attribute(QNetworkRequest::HttpReasonPhraseAttribute).toString());
        Error error = errorOf(status, detail);
        if (error.retryAfter == 0)
            error.retryAfter = reply.rawHeader("Retry-After").toInt();
        return error;
    }
    if (reply.error() == QNetworkReply::NoError)
        return {};
    const QStringList tls = reply.property(TlsErrorsProperty).toStringList();
    if (!tls.isEmpty())
        return Error{.kind = Error::Kind::Untrusted, .message = tls.join(u' '), .detail = detail};
    return Error{.kind = kindOf(reply.error()), .httpStatus = code, .message = detail, .detail = {}};
}

} // namespace raydeck::kube

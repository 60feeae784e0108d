#include <models/kube/requestworker.h>

#include <models/kube/log.h>
#include <models/kube/proxy.h>
#include <models/kube/replyerror.h>
#include <models/kube/tls.h>

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFutureWatcher>
#include <QHttp1Configuration>
#include <QRegularExpression>
#include <QSslError>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace raydeck::kube {

namespace {

constexpr auto RequestTimeout = 30s;
// Six is Qt's default, and each open watch holds one: the seventh request would wait for a watch to end.
constexpr int ConnectionsPerHost = 32;

void addImpersonation(QNetworkRequest &request, const Impersonation &who)
{
    if (!who.user.isEmpty())
        request.setRawHeader("Impersonate-User", who.user.toUtf8());
    if (!who.uid.isEmpty())
        request.setRawHeader("Impersonate-Uid", who.uid.toUtf8());
    QHttpHeaders headers = request.headers(); // a group is one header each
    for (const QString &group : who.groups)
        headers.append("Impersonate-Group", group);
    for (const auto &[key, values] : who.extra.asKeyValueRange()) {
        for (const QString &value : values)
            headers.append("Impersonate-Extra-" + QUrl::toPercentEncoding(key.toLower()), value);
    }
    request.setHeaders(headers);
}

struct RequestText {
    Q_DECLARE_TR_FUNCTIONS(raydeck::kube::Request)
};

bool needsRepeatedHeaders(const Impersonation &who)
{
    return who.groups.size() > 1
        || std::ranges::any_of(who.extra, [](const QStringList &values) { return values.size() > 1; });
}

QNetworkRequest toNetworkRequest(const Request &request, const Access &access, const Credential &credential,
                                 const QSslConfiguration &tls)
{
    QUrl url = access.server;
    url.setPath(url.path(QUrl::FullyEncoded) + QString::fromUtf8(request.path), QUrl::TolerantMode);
    url.setQuery(QString::fromUtf8(request.query), QUrl::StrictMode);
    QNetworkRequest network(url);
    network.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    network.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    network.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    QHttp1Configuration http1;
    http1.setNumberOfConnectionsPerHost(ConnectionsPerHost);
    network.setHttp1Configuration(http1);
    // Lists compress better than the 40:1 that Qt takes for an attack; they are paged instead.
    network.setDecompressedSafetyCheckThreshold(-1);
    network.setSslConfiguration(tls);
    if (!access.tlsServerName.isEmpty())
        network.setPeerVerifyName(access.tlsServerName);
    network.setRawHeader("User-Agent", "raydeck/" + QCoreApplication::applicationVersion().toUtf8());
    network.setRawHeader("Accept", request.accept);
    if (!request.contentType.isEmpty())
        network.setRawHeader("Content-Type", request.contentType);
    if (!credential.authorization.isEmpty())
        network.setRawHeader("Authorization", credential.authorization.reveal());
    addImpersonation(network, access.impersonate);
    return network;
}

} // namespace

RequestWorker::RequestWorker(Access access, CredentialSource::Surroundings surroundings)
    : m_access(std::move(access)), m_credentials(m_access, std::move(surroundings), this)
{
}

Result<void> RequestWorker::useIdentity(const Credential &credential)
{
    const bool sameTls =
        credential.certificatePem == m_identity.certificatePem && credential.keyPem == m_identity.keyPem;
    if (m_network && sameTls)
        return {};
    auto tls = tlsConfiguration(m_access, credential.certificatePem, credential.keyPem);
    if (!tls)
        return std::unexpected(tls.error());
    m_tls = *tls;
    m_identity = credential;
    if (QNetworkAccessManager *old = m_network.release()) { // what is under way may end; watches come back with the new
        old->setParent(this);
        QTimer::singleShot(RequestTimeout, old, &QObject::deleteLater);
    }
    m_network = std::make_unique<QNetworkAccessManager>();
    m_network->setProxy(proxyFor(m_access.server, m_access.proxy, QProcessEnvironment::systemEnvironment()));
    return {};
}

Result<QNetworkReply *> RequestWorker::start(const Request &request, const Credential &credential)
{
    if (const auto usable = useIdentity(credential); !usable)
        return std::unexpected(usable.error());
    const QNetworkRequest network = toNetworkRequest(request, m_access, credential, m_tls);
    qCDebug(lcRequest) << request.verb << request.path;
    QNetworkReply *reply = m_network->sendCustomRequest(network, request.verb, request.body);
    m_signed.insert(reply, credential);
    connect(reply, &QObject::destroyed, this, [this, reply] { m_signed.remove(reply); });
    connect(reply, &QNetworkReply::sslErrors, reply, [reply](const QList<QSslError> &errors) {
        QStringList texts;
        for (const QSslError &error : errors)
            texts.append(error.errorString() + u'.');
        texts.removeDuplicates();
        reply->setProperty(TlsErrorsProperty, texts);
    });
    connect(reply, &QNetworkReply::metaDataChanged, this, [this, reply] { noteWarnings(*reply); });
    return reply;
}

void RequestWorker::noteWarnings(const QNetworkReply &reply)
{
    // 299 - "text", 299 - "text with \"quotes\"": several may stand in one header. Source: RFC 7234, 5.5.
    static const QRegularExpression warning(u"(?:^|,)\\s*\\d{3} \\S+ \"((?:[^\"\\\\]|\\\\.)*)\""_s);
    static const QRegularExpression escape(u"\\\\(.)"_s);
    for (const QByteArray &value : reply.headers().values("Warning")) {
        for (const QRegularExpressionMatch &match : warning.globalMatch(QString::fromUtf8(value)))
            emit warningReceived(match.captured(1).replace(escape, u"\\1"_s));
    }
}

void RequestWorker::open(const Request &request, QObject *context, Opened opened)
{
    m_credentials.credential().then(context, [this, request, opened](const Result<Credential> &credential) {
        opened(credential ? start(request, *credential) : std::unexpected(credential.error()));
    });
}

void RequestWorker::prepareUpgrade(const Request &request, QObject *context,
                                   std::function<void(Result<Upgrade>)> prepared)
{
    m_credentials.credential().then(context, [this, request, prepared](const Result<Credential> &credential) {
        if (!credential)
            return prepared(std::unexpected(credential.error()));
        if (needsRepeatedHeaders(m_access.impersonate))
            return prepared(failure(
                Error::Kind::Invalid,
                RequestText::tr("The user \"%1\" acts as several groups, with which commands cannot be run in pods.")
                    .arg(m_access.userName),
                m_access.file));
        if (const auto usable = useIdentity(*credential); !usable)
            return prepared(std::unexpected(usable.error()));
        QNetworkRequest network = toNetworkRequest(request, m_access, *credential, m_tls);
        QUrl url = network.url();
        url.setScheme(url.scheme() == "http"_L1 ? u"ws"_s : u"wss"_s);
        network.setUrl(url);
        prepared(Upgrade{.request = network,
                         .tls = m_tls,
                         .proxy = m_network->proxy(),
                         .tlsServerName = m_access.insecureSkipTlsVerify ? QString() : m_access.tlsServerName});
    });
}

void RequestWorker::send(const Request &request, const Promise &promise)
{
    sendOnce(request, promise, true);
}

void RequestWorker::sendOnce(const Request &request, const Promise &promise, bool mayRenew)
{
    open(request, this, [this, request, promise, mayRenew](const Result<QNetworkReply *> &opened) {
        if (!opened) {
            promise->addResult(std::unexpected(opened.error()));
            promise->finish();
            return;
        }
        QNetworkReply *reply = *opened;
        if (promise->isCanceled()) { // while the credentials were made: not a byte was sent yet
            reply->abort();
            reply->deleteLater();
            promise->finish();
            return;
        }
        auto *watcher = new QFutureWatcher<Result<QByteArray>>(reply);
        connect(watcher, &QFutureWatcherBase::canceled, reply, &QNetworkReply::abort);
        watcher->setFuture(promise->future());
        auto *timeout = new QTimer(reply); // QNAM's own transfer time-out looks like a cancellation
        timeout->setSingleShot(true);
        connect(timeout, &QTimer::timeout, reply, [reply] {
            reply->setProperty("raydeckTimedOut", true);
            reply->abort();
        });
        timeout->start(RequestTimeout);
        connect(reply, &QNetworkReply::finished, this, [=, this] { finish(reply, request, promise, mayRenew); });
    });
}

void RequestWorker::finish(QNetworkReply *reply, const Request &request, const Promise &promise, bool mayRenew)
{
    reply->deleteLater();
    const QByteArray body = reply->isOpen() ? reply->readAll() : QByteArray(); // an aborted one is closed
    auto error = errorOf(*reply, body);
    if (error && reply->property("raydeckTimedOut").toBool())
        error = Error{.kind = Error::Kind::Unreachable,
                      .message = u"No answer within %1 s."_s.arg(std::chrono::seconds(RequestTimeout).count())};
    if (error && error->httpStatus == 401)
        rejectCredentials(*reply);
    else if (!error || error->httpStatus != 0)
        acceptCredentials(*reply);
    if (error && error->httpStatus == 401 && mayRenew)
        return sendOnce(request, promise, false);
    if (error)
        qCDebug(lcRequest) << request.verb << request.path << error->httpStatus << error->message;
    promise->addResult(error ? Result<QByteArray>(std::unexpected(*error)) : Result<QByteArray>(body));
    promise->finish();
}

} // namespace raydeck::kube

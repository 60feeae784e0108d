#include <models/kube/execchannel.h>

#include <models/kube/log.h>
#include <models/kube/paths.h>
#include <models/kube/requestworker.h>
#include <models/kube/status.h>

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSslCertificate>
#include <QSslError>
#include <QWebSocket>
#include <QWebSocketHandshakeOptions>

#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace raydeck::kube {

namespace {

struct ExecText {
    Q_DECLARE_TR_FUNCTIONS(raydeck::kube::Exec)
};

// Source: k8s.io/streaming/pkg/httpstream/wsstream and client-go/tools/remotecommand/websocket.go, 1.36.
constexpr char OutputChannel = 1;
constexpr char ErrorOutputChannel = 2;
constexpr char StatusChannel = 3;
constexpr auto PingInterval = 5s;
constexpr auto SilenceLimit = 30s;
constexpr qsizetype PieceSize = 1 << 20;
constexpr qsizetype BufferLimit = 64 << 20;

QByteArray queryOf(const ExecCommand &command)
{
    QByteArray query = "stdout=true&stderr=true";
    if (!command.container.isEmpty())
        query += "&container=" + QUrl::toPercentEncoding(command.container);
    for (const QByteArray &word : command.command)
        query += "&command=" + word.toPercentEncoding();
    return query;
}

/// Whether the certificate is one of the name that the kubeconfig wants to see, as RFC 6125 compares.
bool isFor(const QSslCertificate &certificate, const QString &name)
{
    const auto names = certificate.subjectAlternativeNames();
    for (const QString &pattern : names.values(QSsl::DnsEntry)) {
        if (pattern.compare(name, Qt::CaseInsensitive) == 0)
            return true;
        if (pattern.startsWith("*."_L1) && name.section(u'.', 1).compare(pattern.sliced(2), Qt::CaseInsensitive) == 0)
            return true;
    }
    return names.values(QSsl::IpAddressEntry).contains(name);
}

QString silenceText()
{
    return ExecText::tr("No sign of life within %1 s.").arg(std::chrono::seconds(SilenceLimit).count());
}

QByteArray takeFront(QByteArray &bytes, qsizetype limit)
{
    const QByteArray front = bytes.first(qMin(bytes.size(), limit));
    bytes.remove(0, front.size());
    return front;
}

} // namespace

Result<int> exitCodeOf(const QByteArray &text)
{
    const QJsonObject status = QJsonDocument::fromJson(text).object();
    if (status["status"_L1].toString() == "Success"_L1)
        return 0;
    if (status["reason"_L1].toString() == "NonZeroExitCode"_L1) {
        const QJsonArray causes = status["details"_L1]["causes"_L1].toArray();
        for (const QJsonValue &cause : causes) {
            bool isNumber = false;
            const int code = cause["message"_L1].toString().toInt(&isNumber);
            if (cause["reason"_L1].toString() == "ExitCode"_L1 && isNumber)
                return code;
        }
    }
    if (status["status"_L1].toString() != "Failure"_L1) // "kind" is left out by some servers
        return failure(Error::Kind::Broken,
                       ExecText::tr("The server ended the command with a status that cannot be read."),
                       QString::fromUtf8(text.first(qMin<qsizetype>(text.size(), 1000))));
    return std::unexpected(errorOf(Status{.code = status["code"_L1].toInt(),
                                          .reason = status["reason"_L1].toString(),
                                          .message = status["message"_L1].toString()}));
}

ExecChannel::ExecChannel(ExecCommand command) : m_command(std::move(command)), m_ping(this)
{
    m_request.path = objectPath("/api/v1", m_command.namespaceName, "pods", m_command.pod) + "/exec";
    m_request.query = queryOf(m_command);
    connect(&m_ping, &QTimer::timeout, this, &ExecChannel::ping);
}

void ExecChannel::start(RequestWorker *worker)
{
    m_worker = worker;
    worker->prepareUpgrade(m_request, this, [this](const Result<Upgrade> &upgrade) {
        if (!upgrade)
            finish(std::unexpected(upgrade.error()));
        else if (upgrade->tlsServerName.isEmpty())
            open(*upgrade);
        else // a server of another name must not see the credential; open() has no say in that
            askPlainly([this, upgrade = *upgrade] { open(upgrade); });
    });
}

/// The same request without the upgrade runs nothing, but is judged by the server in the same way: its answer has the
/// words that QWebSocket keeps to itself, and a 401 renews the credentials.
void ExecChannel::askPlainly(std::function<void()> isWell)
{
    auto promise = std::make_shared<QPromise<Result<QByteArray>>>();
    promise->start();
    promise->future().then(this, [this, isWell = std::move(isWell)](const Result<QByteArray> &answer) {
        if (answer || answer.error().message.contains("upgrade"_L1, Qt::CaseInsensitive))
            isWell();
        else
            finish(std::unexpected(answer.error()));
    });
    m_worker->send(m_request, promise);
}

void ExecChannel::open(const Upgrade &upgrade)
{
    m_socket = new QWebSocket(QString(), QWebSocketProtocol::VersionLatest, this);
    m_socket->setSslConfiguration(upgrade.tls);
    m_socket->setProxy(upgrade.proxy);
    m_socket->setMaxAllowedIncomingMessageSize(BufferLimit);
    m_socket->setMaxAllowedIncomingFrameSize(BufferLimit);
    const QString serverName = upgrade.tlsServerName;
    connect(m_socket, &QWebSocket::sslErrors, this, [this, serverName](const QList<QSslError> &errors) {
        // QWebSocket has no name to verify but the URL's: the one that the kubeconfig names is compared here.
        QList<QSslError> settled;
        for (const QSslError &error : errors) {
            if (error.error() == QSslError::HostNameMismatch && !serverName.isEmpty()
                && isFor(error.certificate(), serverName))
                settled.append(error);
            else
                m_tlsErrors.append(error.errorString() + u'.');
        }
        if (m_tlsErrors.isEmpty())
            m_socket->ignoreSslErrors(settled);
    });
    connect(m_socket, &QWebSocket::connected, this, [this, serverName] {
        if (!serverName.isEmpty() && !isFor(m_socket->sslConfiguration().peerCertificate(), serverName))
            return finish(failure(Error::Kind::Untrusted,
                                  ExecText::tr("The certificate of the server is not for \"%1\".").arg(serverName)));
        qCDebug(lcRequest) << "EXEC" << m_request.path << m_socket->subprotocol();
        m_heard.start();
        m_ping.start(PingInterval);
    });
    connect(m_socket, &QWebSocket::binaryMessageReceived, this, &ExecChannel::take);
    connect(m_socket, &QWebSocket::pong, this, [this] { m_heard.start(); });
    connect(m_socket, &QWebSocket::errorOccurred, this, [this] {
        if (!m_heard.isValid())
            refused();
    });
    connect(m_socket, &QWebSocket::disconnected, this, [this] {
        if (!m_heard.isValid())
            return; // refused() says it
        finish(failure(Error::Kind::Unreachable, ExecText::tr("The connection ended before the command did."),
                       m_socket->closeReason()));
    });
    QWebSocketHandshakeOptions options;
    options.setSubprotocols({u"v5.channel.k8s.io"_s, u"v4.channel.k8s.io"_s});
    m_socket->open(upgrade.request, options);
    QTimer::singleShot(SilenceLimit, m_socket, [this] {
        if (!m_heard.isValid())
            finish(failure(Error::Kind::Unreachable, silenceText()));
    });
}

void ExecChannel::refused()
{
    const QString words = m_socket->errorString();
    m_socket->disconnect(this);
    m_socket->deleteLater();
    m_socket = nullptr;
    if (!m_tlsErrors.isEmpty()) {
        m_tlsErrors.removeDuplicates();
        return finish(failure(Error::Kind::Untrusted, m_tlsErrors.join(u' '), words));
    }
    askPlainly([this, words] { // what was refused is well by now: the credential was old
        if (std::exchange(m_renewed, true))
            finish(failure(Error::Kind::Broken, words));
        else
            start(m_worker);
    });
}

void ExecChannel::take(const QByteArray &frame)
{
    m_heard.start();
    if (frame.isEmpty())
        return;
    switch (frame[0]) {
    case OutputChannel: m_bytes += QByteArrayView(frame).sliced(1); break;
    case ErrorOutputChannel: m_errorBytes += QByteArrayView(frame).sliced(1); break;
    case StatusChannel: return finish(exitCodeOf(frame.sliced(1)));
    default: return; // channels that a later protocol brings
    }
    if (m_bytes.size() + m_errorBytes.size() > BufferLimit)
        return finish(
            failure(Error::Kind::Broken, ExecText::tr("The command writes faster than its output can be read.")));
    deliver();
}

void ExecChannel::deliver()
{
    if (m_underWay || (m_bytes.isEmpty() && m_errorBytes.isEmpty()))
        return;
    m_underWay = true;
    const QByteArray bytes = takeFront(m_bytes, PieceSize);
    const QByteArray errorBytes = takeFront(m_errorBytes, PieceSize);
    emit delivered(bytes, errorBytes);
}

void ExecChannel::acknowledge()
{
    m_underWay = false;
    deliver();
}

void ExecChannel::ping()
{
    if (m_heard.durationElapsed() > SilenceLimit) {
        finish(failure(Error::Kind::Unreachable, silenceText()));
        return;
    }
    m_socket->ping();
}

void ExecChannel::finish(const Result<int> &exitCode)
{
    if (std::exchange(m_finished, true))
        return;
    m_ping.stop();
    while (!m_bytes.isEmpty() || !m_errorBytes.isEmpty()) {
        m_underWay = false;
        deliver();
    }
    if (m_socket) {
        m_socket->disconnect(this);
        m_socket->close();
    }
    emit finished(exitCode);
}

} // namespace raydeck::kube

#include <tests/support/fakeapiserver.h>

#include <tests/support/watchbytes.h>

#include <QFile>
#include <QJsonDocument>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslSocket>
#include <QWebSocket>
#include <QWebSocketServer>

using namespace Qt::StringLiterals;

namespace raydeck::test {

QByteArray testData(const QString &name)
{
    QFile file(QString::fromUtf8(RAYDECK_TEST_DATA "/") + name);
    const bool open = file.open(QIODevice::ReadOnly);
    Q_ASSERT_X(open, "testData", qPrintable(file.fileName()));
    return open ? file.readAll() : QByteArray();
}

QString SeenRequest::parameter(const QString &name) const
{
    return query.queryItemValue(name, QUrl::FullyDecoded);
}

Exchange::Exchange(QSslSocket *socket, SeenRequest request)
    : QObject(socket), m_socket(socket), m_request(std::move(request))
{
}

void Exchange::begin(int status, const Headers &headers)
{
    QByteArray head = "HTTP/1.1 " + QByteArray::number(status) + " Said by a test\r\nTransfer-Encoding: chunked\r\n";
    for (const auto &[name, value] : headers)
        head += name + ": " + value + "\r\n";
    m_socket->write(head + "\r\n");
    m_socket->flush();
}

void Exchange::send(const QByteArray &bytes)
{
    m_socket->write(QByteArray::number(bytes.size(), 16) + "\r\n" + bytes + "\r\n");
    m_socket->flush();
}

void Exchange::end()
{
    m_socket->write("0\r\n\r\n");
    m_socket->flush();
    delete this;
}

void Exchange::cut()
{
    m_socket->flush();
    m_socket->disconnectFromHost();
}

void Exchange::answer(int status, const QByteArray &body, const Headers &headers)
{
    QByteArray head = "HTTP/1.1 " + QByteArray::number(status)
        + " Said by a test\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n";
    for (const auto &[name, value] : headers)
        head += name + ": " + value + "\r\n";
    m_socket->write(head + "\r\n" + body);
    m_socket->flush();
    delete this;
}

void Exchange::refuse(int code, const QString &reason, const QString &message, const Headers &headers)
{
    answer(code, QJsonDocument(status(code, reason, message)).toJson(),
           headers + Headers{{"Content-Type", "application/json"}});
}

FakeApiServer::FakeApiServer()
    : m_webSockets(new QWebSocketServer(u"fake"_s, QWebSocketServer::NonSecureMode, this)) // TLS is done by then
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setLocalCertificate(QSslCertificate(testData(u"fakeapiserver/server.pem"_s)));
    tls.setPrivateKey(QSslKey(testData(u"fakeapiserver/server.key"_s), QSsl::Ec));
    m_server.setSslConfiguration(tls);
    connect(&m_server, &QTcpServer::pendingConnectionAvailable, this, [this] {
        while (auto *socket = qobject_cast<QSslSocket *>(m_server.nextPendingConnection())) {
            connect(socket, &QSslSocket::readyRead, this, [this, socket] { read(socket); });
            connect(socket, &QSslSocket::disconnected, socket, &QObject::deleteLater);
            read(socket);
        }
    });
    const bool listening = m_server.listen(QHostAddress::LocalHost);
    Q_ASSERT(listening);
}

FakeApiServer::~FakeApiServer()
{
    close();
}

kube::Access FakeApiServer::access() const
{
    return {.context = u"fake"_s,
            .clusterName = u"fake"_s,
            .userName = u"tester"_s,
            .server = QUrl(u"https://127.0.0.1:%1"_s.arg(port())),
            .caPem = testData(u"fakeapiserver/authority.pem"_s),
            .token = kube::Secret("secret-token")};
}

void FakeApiServer::expect(const QByteArray &path, Script script)
{
    m_scripts[path].append(std::move(script));
}

QList<SeenRequest> FakeApiServer::requests(const QByteArray &path) const
{
    QList<SeenRequest> found;
    for (const SeenRequest &request : m_seen) {
        if (path.isEmpty() || request.path == path)
            found.append(request);
    }
    return found;
}

Exchange *FakeApiServer::open(const QByteArray &path) const
{
    for (auto exchange = m_exchanges.crbegin(); exchange != m_exchanges.crend(); ++exchange) {
        if (*exchange && (*exchange)->request().path == path)
            return *exchange;
    }
    return nullptr;
}

qsizetype FakeApiServer::openCount(const QByteArray &path) const
{
    return std::ranges::count_if(
        m_exchanges, [&](const QPointer<Exchange> &exchange) { return exchange && exchange->request().path == path; });
}

void FakeApiServer::expectUpgrade(const QByteArray &path, const QString &protocol, WebSocketScript script)
{
    m_upgrades[path].append({protocol, std::move(script)});
}

void FakeApiServer::upgrade(QSslSocket *socket, const QByteArray &path)
{
    const ExpectedUpgrade expected = m_upgrades[path].takeFirst();
    socket->disconnect(this);
    m_webSockets->setSupportedSubprotocols({expected.protocol});
    connect(
        m_webSockets, &QWebSocketServer::newConnection, this,
        [this, expected] {
            QWebSocket *client = m_webSockets->nextPendingConnection();
            client->setParent(this);
            expected.script(*client);
        },
        Qt::ConnectionType(Qt::SingleShotConnection | Qt::QueuedConnection));
    m_webSockets->handleConnection(socket);
    emit socket->readyRead(); // the request is there already
}

void FakeApiServer::close()
{
    m_server.close();
    const auto webSockets = findChildren<QWebSocket *>(Qt::FindDirectChildrenOnly);
    for (QWebSocket *webSocket : webSockets)
        webSocket->abort();
    const auto sockets = m_server.findChildren<QSslSocket *>();
    for (QSslSocket *socket : sockets)
        socket->abort();
}

void FakeApiServer::read(QSslSocket *socket)
{
    const QByteArray bytes = socket->peek(socket->bytesAvailable());
    const qsizetype headEnd = bytes.indexOf("\r\n\r\n");
    if (headEnd < 0)
        return;
    QList<QByteArray> lines = bytes.first(headEnd).split('\n');
    const QList<QByteArray> words = lines.takeFirst().trimmed().split(' ');
    SeenRequest request{.verb = words.value(0)};
    for (const QByteArray &line : std::as_const(lines)) {
        const qsizetype colon = line.indexOf(':');
        request.headers.insert(line.first(colon).toLower(), line.sliced(colon + 1).trimmed());
    }
    const QByteArray target = words.value(1);
    const qsizetype mark = target.indexOf('?');
    request.path = mark < 0 ? target : target.first(mark);
    request.query = QUrlQuery(mark < 0 ? QString() : QString::fromUtf8(target.sliced(mark + 1)));
    if (request.headers.contains("upgrade") && !m_upgrades.value(request.path).isEmpty()) {
        m_seen.append(request);
        return upgrade(socket, request.path);
    }
    const qsizetype length = request.headers.value("content-length").toLongLong();
    if (bytes.size() < headEnd + 4 + length)
        return;
    socket->skip(headEnd + 4 + length);
    request.body = bytes.sliced(headEnd + 4, length);
    m_seen.append(request);
    auto *exchange = new Exchange(socket, request);
    m_exchanges.append(exchange);
    if (auto &scripts = m_scripts[request.path]; !scripts.isEmpty())
        scripts.takeFirst()(*exchange);
}

} // namespace raydeck::test

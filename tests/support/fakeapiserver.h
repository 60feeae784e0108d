#pragma once

#include <models/kube/access.h>

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QSslServer>
#include <QUrlQuery>

#include <functional>
#include <utility>

class QSslSocket;
class QWebSocket;
class QWebSocketServer;

namespace raydeck::test {

/// What a client asked.
struct SeenRequest {
    QByteArray verb = {};
    QByteArray path = {}; ///< as it was on the wire, without the query
    QUrlQuery query = {};
    QHash<QByteArray, QByteArray> headers = {}; ///< names in lower case
    QByteArray body = {};

    /// A parameter, decoded; null if it is not there.
    [[nodiscard]] QString parameter(const QString &name) const;
};

/// One answer under way. The test writes it as it likes; each send() is one chunk and one TLS record.
/// Owner: the server. Gone as soon as the answer has ended or the client has left.
class Exchange final : public QObject {
    Q_OBJECT
public:
    using Headers = QList<std::pair<QByteArray, QByteArray>>;

    Exchange(QSslSocket *socket, SeenRequest request);

    [[nodiscard]] const SeenRequest &request() const { return m_request; }
    /// Status line and headers; what follows is chunked.
    void begin(int status, const Headers &headers = {});
    void send(const QByteArray &bytes);
    void end();
    /// Closes the connection in the middle of whatever was being said.
    void cut();
    /// A whole answer at once, with a Content-Length.
    void answer(int status, const QByteArray &body, const Headers &headers = {});
    /// The answer of an API server that refuses.
    void refuse(int status, const QString &reason, const QString &message, const Headers &headers = {});

private:
    QSslSocket *m_socket;
    SeenRequest m_request;
};

/// A small HTTPS server on loopback that says what a test tells it to, byte by byte.
/// Thread: the test's; its event loop has to run. HTTP/1.1 only, several connections, each kept alive.
class FakeApiServer final : public QObject {
    Q_OBJECT
public:
    using Script = std::function<void(Exchange &)>;
    using WebSocketScript = std::function<void(QWebSocket &)>;

    FakeApiServer();
    ~FakeApiServer() override;

    /// Access that trusts this server, with a token.
    [[nodiscard]] kube::Access access() const;
    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }

    /// The next request to this path gets this answer; scripts of one path are used up in order.
    /// Without a script the request is left open, so that the test can answer it later.
    void expect(const QByteArray &path, Script script);

    /// The next request to this path that wants to become a WebSocket becomes one of this protocol. The server keeps it.
    void expectUpgrade(const QByteArray &path, const QString &protocol, WebSocketScript script);

    /// What was asked so far, the oldest first; of one path if it is not empty.
    [[nodiscard]] QList<SeenRequest> requests(const QByteArray &path = {}) const;
    [[nodiscard]] qsizetype count(const QByteArray &path) const { return requests(path).size(); }
    /// The newest answer under way on this path, or null.
    [[nodiscard]] Exchange *open(const QByteArray &path) const;
    [[nodiscard]] qsizetype openCount(const QByteArray &path) const;
    /// No connection is taken any more, and those that exist are cut.
    void close();

private:
    void read(QSslSocket *socket);
    void upgrade(QSslSocket *socket, const QByteArray &path);

    struct ExpectedUpgrade {
        QString protocol = {};
        WebSocketScript script = {};
    };
    QSslServer m_server;
    QHash<QByteArray, QList<Script>> m_scripts;
    QHash<QByteArray, QList<ExpectedUpgrade>> m_upgrades;
    QWebSocketServer *m_webSockets; // a child
    QList<SeenRequest> m_seen;
    QList<QPointer<Exchange>> m_exchanges;
};

/// A file of tests/data.
QByteArray testData(const QString &name);

} // namespace raydeck::test

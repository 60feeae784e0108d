#pragma once

#include <models/kube/access.h>
#include <models/kube/credentialsource.h>
#include <models/kube/error.h>
#include <models/kube/request.h>

#include <QFuture>
#include <QHash>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QObject>
#include <QPromise>
#include <QSslConfiguration>

#include <functional>
#include <memory>

namespace raydeck::kube {

/// What a WebSocket needs to be opened in a connection's name. QWebSocket knows no name to verify but the URL's:
/// `tlsServerName`, if not empty, is for its user to compare.
struct Upgrade {
    QNetworkRequest request = {};
    QSslConfiguration tls = {};
    QNetworkProxy proxy = {};
    QString tlsServerName = {};
};

/// The network side of a Connection: signs requests and sends them over its own QNetworkAccessManager.
/// Owner: Connection. Thread: the connection's network thread. HTTP/1.1 only: over HTTP/2 an unread watch is buffered
/// without bound and a connection that died silently is never noticed.
/// A changed client certificate replaces the manager, since its cache of connections does not know TLS identities.
class RequestWorker final : public QObject {
    Q_OBJECT
public:
    using Promise = std::shared_ptr<QPromise<Result<QByteArray>>>;
    using Opened = std::function<void(Result<QNetworkReply *>)>;

    RequestWorker(Access access, CredentialSource::Surroundings surroundings);

    /// Sends and keeps the promise. After a 401 the credentials are renewed and the request is sent once more.
    void send(const Request &request, const Promise &promise);

    /// Hands over a reply that has just been sent, for `context` to read as it arrives; the caller owns it.
    void open(const Request &request, QObject *context, Opened opened);

    /// Signs a request that is to be upgraded to a WebSocket, for `context` to open. Errors besides those of credentials:
    /// Invalid, where headers would have to be repeated, which QWebSocket cannot do.
    void prepareUpgrade(const Request &request, QObject *context, std::function<void(Result<Upgrade>)> prepared);

    /// The server answered 401 to this reply: unless its credentials were renewed meanwhile, the next request signs in anew.
    void rejectCredentials(const QNetworkReply &reply) { m_credentials.reject(m_signed.value(&reply)); }
    /// The server took the credentials of this reply.
    void acceptCredentials(const QNetworkReply &reply) { m_credentials.accept(m_signed.value(&reply)); }
    /// A person asked to try again: what was refused before may be asked for once more.
    void retryCredentials() { m_credentials.retry(); }

signals:
    void warningReceived(const QString &text);

private:
    Result<QNetworkReply *> start(const Request &request, const Credential &credential);
    Result<void> useIdentity(const Credential &credential);
    void sendOnce(const Request &request, const Promise &promise, bool mayRenew);
    void finish(QNetworkReply *reply, const Request &request, const Promise &promise, bool mayRenew);
    void noteWarnings(const QNetworkReply &reply);

    Access m_access;
    CredentialSource m_credentials;
    QHash<const QNetworkReply *, Credential> m_signed; // what each reply was asked with; outlives the replies
    std::unique_ptr<QNetworkAccessManager> m_network;
    QSslConfiguration m_tls;
    Credential m_identity; // whose certificate m_network has
};

} // namespace raydeck::kube

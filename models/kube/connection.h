#pragma once

#include <models/kube/access.h>
#include <models/kube/credentialsource.h>
#include <models/kube/error.h>
#include <models/kube/request.h>

#include <QFuture>
#include <QObject>
#include <QThread>

namespace raydeck::kube {

class ExecChannel;
class RequestWorker;
class WatchStream;

/// How server-side apply is asked for. Source: Kubernetes API Concepts, "Server-Side Apply", "Dry-run", 1.36.
struct ApplyOptions {
    bool dryRun = false;
    bool force = false; ///< only for the very draft whose conflicts a person has seen
};

/// One authenticated way into one API server: every request and watch of a context goes through it.
/// Owner: ClusterSession, one per kubeconfig context. Thread: called on the UI thread, works on a network thread.
/// Units: paths are absolute and percent-encoded. Errors: in the Result; await with bound().
/// Watches have to be destroyed before their connection.
class Connection final : public QObject {
    Q_OBJECT
public:
    using Reply = QFuture<Result<QByteArray>>;

    Connection(Access access, CredentialSource::Surroundings surroundings, QObject *parent = nullptr);
    ~Connection() override;

    [[nodiscard]] const Access &access() const { return m_access; }

    [[nodiscard]] Reply get(const QByteArray &path, const QByteArray &query = {},
                            const QByteArray &accept = Request::Json);
    /// POST; fails with Conflict (reason AlreadyExists) when the name is taken.
    [[nodiscard]] Reply create(const QByteArray &collectionPath, const QByteArray &yaml, ApplyOptions options = {});
    [[nodiscard]] Reply apply(const QByteArray &path, const QByteArray &yaml, ApplyOptions options = {});
    [[nodiscard]] Reply jsonPatch(const QByteArray &path, const QByteArray &patch);
    /// DELETE with background propagation. `uid` is a precondition: an object made anew under its name is spared.
    [[nodiscard]] Reply remove(const QByteArray &path, const QByteArray &uid = {});
    [[nodiscard]] Reply send(Request request);

    /// A person asked to try again: credentials that were refused may be asked for once more.
    void retryCredentials();

    /// Moves the stream to the network thread and starts it there. Called by Watch.
    void start(WatchStream *stream);
    /// The same for a command in a pod. Called by ExecStream.
    void start(ExecChannel *channel);

signals:
    void warningReceived(const QString &text); // a Warning: header, shown as plain text

private:
    Access m_access;
    QThread m_thread;
    RequestWorker *m_worker; // lives on m_thread, deleted as it ends
};

} // namespace raydeck::kube

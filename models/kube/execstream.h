#pragma once

#include <models/kube/error.h>

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QString>

namespace raydeck::kube {

class Connection;
class ExecChannel;

/// A command in a container of a running pod. No shell is involved unless the command names one.
struct ExecCommand {
    QString namespaceName = {};
    QString pod = {};
    QString container = {}; ///< empty: the pod's first, or its default one
    QList<QByteArray> command = {};

    bool operator==(const ExecCommand &) const = default;
};

/// Runs one command in a container and hands over what it writes, through the API server, without input or terminal.
/// Owner: any. Thread: called on the UI thread, works on the connection's network thread. If the connection goes first, finished() does not come.
/// Output arrives in pieces of up to 1 MiB, one at a time: more is held back on the network thread, up to 64 MiB.
/// Errors, in the result: Forbidden (also says which verb on pods/exec is missing), NotFound (no such pod), Invalid (no
/// such container, or it does not run), Unreachable (the way to the server or its node broke), Broken (the command could
/// not be started, the server's words in `message`; or its output came faster than it was read), Cancelled.
/// Source: k8s.io/streaming, v5.channel.k8s.io and v4.channel.k8s.io; Kubernetes 1.36.
class ExecStream final : public QObject {
    Q_OBJECT
public:
    explicit ExecStream(Connection &connection, QObject *parent = nullptr);
    ~ExecStream() override; // the connection is cut, and nothing is said

    /// Once in the life of a stream.
    void start(const ExecCommand &command);
    /// Cuts the connection; finished() comes with Cancelled. The command itself ends when it next writes.
    void cancel();

signals:
    void output(const QByteArray &bytes);
    void errorOutput(const QByteArray &bytes);
    void finished(const raydeck::Result<int> &exitCode); // once, after all output

private:
    void finish(const Result<int> &exitCode);

    Connection &m_connection;
    QPointer<ExecChannel> m_channel; // lives on the network thread; gone with the connection, if that goes first
    bool m_finished = false;
};

} // namespace raydeck::kube

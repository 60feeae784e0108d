#pragma once

#include <models/kube/error.h>
#include <models/kube/execstream.h>
#include <models/kube/request.h>

#include <QByteArray>
#include <QElapsedTimer>
#include <QObject>
#include <QStringList>
#include <QTimer>

#include <functional>

class QWebSocket;

namespace raydeck::kube {

class RequestWorker;
struct Upgrade;

/// The network side of an ExecStream: one WebSocket, its channels, its pings.
/// Owner: ExecStream. Thread: the connection's network thread.
class ExecChannel final : public QObject {
    Q_OBJECT
public:
    explicit ExecChannel(ExecCommand command);

    void start(RequestWorker *worker);
    /// What was delivered has been taken: the next piece may come.
    void acknowledge();

signals:
    void delivered(const QByteArray &bytes, const QByteArray &errorBytes);
    void finished(const raydeck::Result<int> &exitCode);

private:
    void open(const Upgrade &upgrade);
    void refused();
    void askPlainly(std::function<void()> isWell);
    void take(const QByteArray &frame);
    void deliver();
    void ping();
    void finish(const Result<int> &exitCode);

    ExecCommand m_command;
    Request m_request;
    RequestWorker *m_worker = nullptr;
    QWebSocket *m_socket = nullptr; // a child
    QTimer m_ping;
    QElapsedTimer m_heard; // since the last sign of life
    QByteArray m_bytes;    // not delivered yet
    QByteArray m_errorBytes;
    bool m_underWay = false; // a piece was delivered and is not taken yet
    bool m_renewed = false;  // the credentials, once
    bool m_finished = false;
    QStringList m_tlsErrors;
};

/// What the Status of the error channel says: the exit code, or why there is none.
[[nodiscard]] Result<int> exitCodeOf(const QByteArray &status);

} // namespace raydeck::kube

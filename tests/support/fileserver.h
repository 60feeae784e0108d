#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QTcpServer>
#include <QUrl>

class QTcpSocket;

namespace raydeck::test {

/// A plain HTTP server on loopback, such as a chart repository or a proxy is: each path answers what the test gave it, byte
/// by byte, and the connection ends. A path that is not known is left without an answer.
/// Thread: the test's; its event loop has to run.
class FileServer final : public QObject {
    Q_OBJECT
public:
    FileServer();

    [[nodiscard]] QUrl address(const QString &path) const;
    /// `path`: as it stands in the request line; a proxy is asked for the whole address.
    void put(const QByteArray &path, const QByteArray &body, int status = 200, const QByteArray &headers = {});
    void putRaw(const QByteArray &path, const QByteArray &answer) { m_answers.insert(path, answer); }
    /// Heads of the requests so far, with their headers.
    [[nodiscard]] const QList<QByteArray> &requests() const { return m_requests; }
    void close() { m_server.close(); } ///< nobody listens at its port any more

private:
    void read(QTcpSocket *socket);

    QTcpServer m_server;
    QHash<QByteArray, QByteArray> m_answers;
    QList<QByteArray> m_requests;
};

} // namespace raydeck::test

#include <tests/support/fileserver.h>

#include <QTcpSocket>

namespace raydeck::test {

FileServer::FileServer()
{
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *socket = m_server.nextPendingConnection()) {
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
            read(socket);
        }
    });
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("no port on loopback");
}

QUrl FileServer::address(const QString &path) const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1%2").arg(QString::number(m_server.serverPort()), path));
}

void FileServer::put(const QByteArray &path, const QByteArray &body, int status, const QByteArray &headers)
{
    putRaw(path,
           "HTTP/1.1 " + QByteArray::number(status) + " Said by a test\r\nContent-Length: "
               + QByteArray::number(body.size()) + "\r\nConnection: close\r\n" + headers + "\r\n" + body);
}

void FileServer::read(QTcpSocket *socket)
{
    const QByteArray head = socket->peek(socket->bytesAvailable());
    if (!head.contains("\r\n\r\n"))
        return;
    socket->readAll();
    m_requests.append(head);
    const auto answer = m_answers.constFind(head.split(' ').value(1));
    if (answer == m_answers.constEnd())
        return;
    socket->write(*answer);
    socket->disconnectFromHost();
}

} // namespace raydeck::test

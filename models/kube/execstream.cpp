#include <models/kube/execstream.h>

#include <models/kube/connection.h>
#include <models/kube/execchannel.h>

#include <QPointer>

#include <utility>

namespace raydeck::kube {

ExecStream::ExecStream(Connection &connection, QObject *parent) : QObject(parent), m_connection(connection) {}

ExecStream::~ExecStream()
{
    if (m_channel)
        m_channel->deleteLater();
}

void ExecStream::start(const ExecCommand &command)
{
    Q_ASSERT(!m_channel && !m_finished);
    m_channel = new ExecChannel(command);
    connect(m_channel, &ExecChannel::delivered, this, [this](const QByteArray &bytes, const QByteArray &errorBytes) {
        if (m_finished)
            return;
        const QPointer<ExecStream> alive(this);
        if (!bytes.isEmpty())
            emit output(bytes);
        if (alive && !errorBytes.isEmpty())
            emit errorOutput(errorBytes);
        if (alive && m_channel)
            QMetaObject::invokeMethod(m_channel, &ExecChannel::acknowledge, Qt::QueuedConnection);
    });
    connect(m_channel, &ExecChannel::finished, this, &ExecStream::finish);
    m_connection.start(m_channel);
}

void ExecStream::cancel()
{
    if (m_channel)
        m_channel->deleteLater();
    m_channel.clear();
    finish(std::unexpected(Error{.kind = Error::Kind::Cancelled}));
}

void ExecStream::finish(const Result<int> &exitCode)
{
    if (!std::exchange(m_finished, true))
        emit finished(exitCode);
}

} // namespace raydeck::kube

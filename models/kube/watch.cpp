#include <models/kube/watch.h>

namespace raydeck::kube {

Watch::Watch(Connection &connection, WatchTarget target, std::unique_ptr<WatchSink> sink, QObject *parent)
    : QObject(parent), m_stream(new WatchStream(std::move(target), std::move(sink)))
{
    qRegisterMetaType<std::shared_ptr<const void>>();
    connect(m_stream, &WatchStream::batchReady, this, [this](const std::shared_ptr<const void> &batch) {
        deliver(batch);
        QMetaObject::invokeMethod(m_stream, &WatchStream::acknowledge, Qt::QueuedConnection);
    });
    connect(m_stream, &WatchStream::stateChanged, this, [this](State state, const QDateTime &retryAt) {
        m_state = state;
        m_retryAt = retryAt;
        emit stateChanged(state);
    });
    connect(m_stream, &WatchStream::failed, this, &Watch::failed);
    connect(m_stream, &WatchStream::synced, this, [this] {
        m_synced = true;
        emit synced();
    });
    connection.start(m_stream);
}

Watch::~Watch()
{
    m_stream->deleteLater();
}

void Watch::retryNow()
{
    QMetaObject::invokeMethod(m_stream, &WatchStream::retryNow, Qt::QueuedConnection);
}

} // namespace raydeck::kube

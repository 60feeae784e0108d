#pragma once

#include <models/kube/batch.h>
#include <models/kube/connection.h>
#include <models/kube/error.h>
#include <models/kube/watchsink.h>
#include <models/kube/watchstream.h>

#include <QDateTime>
#include <QObject>

#include <memory>

namespace raydeck::kube {

/// A collection of one namespace or of all, live. Subclasses add the signal that carries their rows.
/// Owner: ClusterSession. Thread: UI; the stream behind it works on the connection's network thread.
class Watch : public QObject {
    Q_OBJECT
public:
    using State = WatchStream::State;

    ~Watch() override;
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] QDateTime retryAt() const { return m_retryAt; } ///< with Retrying: when
    [[nodiscard]] bool isSynced() const { return m_synced; } ///< the first complete list is here: an empty table is empty
    void retryNow();

signals:
    void stateChanged(raydeck::kube::WatchStream::State state);
    void failed(const raydeck::Error &error); // with Retrying it goes on by itself; with Stopped a person must act
    void synced();                            // each time a list is complete and all its rows were handed over

protected:
    Watch(Connection &connection, WatchTarget target, std::unique_ptr<WatchSink> sink, QObject *parent);
    virtual void deliver(const std::shared_ptr<const void> &batch) = 0;

private:
    WatchStream *m_stream; // on the network thread
    State m_state = State::Syncing;
    QDateTime m_retryAt;
    bool m_synced = false;
};

} // namespace raydeck::kube

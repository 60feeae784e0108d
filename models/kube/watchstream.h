#pragma once

#include <models/kube/backoff.h>
#include <models/kube/error.h>
#include <models/kube/request.h>
#include <models/kube/watchframes.h>
#include <models/kube/watchsink.h>

#include <QDateTime>
#include <QElapsedTimer>
#include <QNetworkReply>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace raydeck::kube {

class RequestWorker;

/// How long a watch waits for what. Tests shorten it.
struct WatchTimes {
    std::chrono::milliseconds frame{16};                    ///< between two batches
    std::chrono::milliseconds answer = std::chrono::seconds(20);   ///< until the headers, or the next part of a page
    std::chrono::milliseconds silence = std::chrono::seconds(150); ///< two missing bookmarks and a little
    std::chrono::milliseconds quiet = std::chrono::minutes(2);     ///< without trouble: the back-off is forgotten
    std::chrono::milliseconds slowRetry = std::chrono::seconds(30); ///< rights may be granted, a CRD installed
    std::chrono::milliseconds pluginRetry = std::chrono::seconds(5); ///< a sign-in program may appear
    std::chrono::milliseconds shortest{800};                ///< of the back-off
    std::chrono::milliseconds longest = std::chrono::seconds(30);
    std::chrono::milliseconds tooShort = std::chrono::seconds(1); ///< a watch without an event that ends so soon failed
};

/// What a watch looks at: one collection, by namespace and selector.
struct WatchTarget {
    QByteArray path = {};          ///< such as /api/v1/namespaces/default/pods
    QByteArray labelSelector = {}; ///< not encoded
    bool protobuf = false;         ///< built-in kinds only: custom resources have no protobuf
    WatchTimes times = {};
};

/// Follows one collection: watch-list where the server has it, pages and a watch where not; resumes, backs off, re-syncs.
/// Owner: a Watch, by deleteLater. Thread: network; its signals are taken on the UI thread.
/// Source: KEP-3157; client-go tools/cache/reflector.go, 0.36.
class WatchStream final : public QObject {
    Q_OBJECT
public:
    enum class State { Syncing, Live, Retrying, Stopped };

    WatchStream(WatchTarget target, std::unique_ptr<WatchSink> sink);
    ~WatchStream() override;

    void start(RequestWorker *worker);
    /// The receiver has taken the last batch; the next one may be sent. Keeps a busy UI from being flooded.
    void acknowledge();
    /// Ends a pause or a stop at once: a person asked to try again.
    void retryNow();

signals:
    void batchReady(const std::shared_ptr<const void> &batch);
    void stateChanged(raydeck::kube::WatchStream::State state, const QDateTime &retryAt);
    void failed(const raydeck::Error &error);
    void synced();

private:
    enum class Mode { WatchList, List };

    void begin();
    void startOver();
    void openWatch();
    void openPage(const QByteArray &continueToken);
    void readPage(bool first);
    /// Sends, and hands over the reply unless another attempt has begun meanwhile.
    void open(const Request &request, std::function<void()> opened);
    void fallSilent();
    void readHeaders();
    void readEvents();
    bool takeEvent(const WatchEvent &event); // false: the stream is over
    void streamEnded();
    void completeSync();
    void fail(const Error &error);
    void retryAfter(std::chrono::milliseconds pause);
    void dropReply();
    void setState(State state, const QDateTime &retryAt = {});
    void deliver();
    [[nodiscard]] Request request(QByteArray query) const;

    WatchTarget m_target;
    std::unique_ptr<WatchSink> m_sink;
    QPointer<RequestWorker> m_worker;
    QPointer<QNetworkReply> m_reply;
    std::optional<WatchFrames> m_frames;
    QByteArray m_resourceVersion;
    Mode m_mode = Mode::WatchList;
    State m_state = State::Stopped;
    Backoff m_backoff;
    QTimer m_retry;
    QTimer m_silence; // no event and no bookmark for too long: the path is dead
    QTimer m_quiet;   // runs while all is well; then the back-off is forgotten
    QTimer m_frame;   // paces the batches
    QElapsedTimer m_opened;
    int m_attempt = 0; // what belongs to an older one comes too late
    bool m_syncing = false;
    bool m_syncedOnce = false;
    bool m_credentialsRenewed = false;
    bool m_gotEvent = false;
    bool m_awaitingReceiver = false;
    bool m_syncAnnounced = true;
};

} // namespace raydeck::kube

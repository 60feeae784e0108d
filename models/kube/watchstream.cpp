#include <models/kube/watchstream.h>

#include <models/kube/listpage.h>
#include <models/kube/log.h>
#include <models/kube/replyerror.h>
#include <models/kube/requestworker.h>
#include <models/kube/status.h>

#include <QRandomGenerator>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace raydeck::kube {

namespace {

constexpr auto FrameTime = 16ms;
constexpr auto QuietTime = 2min;
// Bookmarks come about once a minute; two missing ones and a little are a dead path.
constexpr auto SilenceLimit = 150s;
constexpr auto AnswerLimit = 20s; // until the headers: the server sends those of a watch at once
constexpr auto SlowRetry = 30s;  // rights may be granted, a CRD installed: worth a look now and then
constexpr auto PluginRetry = 5s; // a sign-in program may appear
constexpr int PageSize = 500;

QByteArray randomTimeout()
{
    return QByteArray::number(QRandomGenerator::global()->bounded(300, 600));
}

} // namespace

WatchStream::WatchStream(WatchTarget target, std::unique_ptr<WatchSink> sink)
    : m_target(std::move(target)), m_sink(std::move(sink)), m_retry(this), m_silence(this), m_quiet(this), m_frame(this)
{
    for (QTimer *timer : {&m_retry, &m_silence, &m_quiet, &m_frame})
        timer->setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &WatchStream::begin);
    connect(&m_quiet, &QTimer::timeout, this, [this] { m_backoff.reset(); });
    connect(&m_frame, &QTimer::timeout, this, &WatchStream::deliver);
    connect(&m_silence, &QTimer::timeout, this, [this] {
        fail({.kind = Error::Kind::Unreachable, .message = u"The watch has been silent for too long."_s});
    });
}

void WatchStream::start(RequestWorker *worker)
{
    m_worker = worker;
    begin();
}

void WatchStream::retryNow()
{
    if (m_state != State::Retrying && m_state != State::Stopped)
        return;
    m_backoff.reset();
    m_credentialsRenewed = false;
    begin();
}

void WatchStream::begin()
{
    m_retry.stop();
    if (!m_worker)
        return;
    if (m_syncing) // a list that broke off has no version to go on from
        m_resourceVersion.clear();
    if (m_resourceVersion.isEmpty()) {
        m_syncing = true;
        m_sink->beginSync(m_syncedOnce);
        setState(State::Syncing);
        if (m_mode == Mode::List) {
            openPage({});
            return;
        }
    }
    openWatch();
}

Request WatchStream::request(QByteArray query) const
{
    if (!m_target.labelSelector.isEmpty())
        query += "&labelSelector=" + m_target.labelSelector.toPercentEncoding();
    return {.path = m_target.path,
            .query = query,
            .accept = m_target.protobuf ? Request::ProtobufOrJson : Request::Json};
}

void WatchStream::openWatch()
{
    QByteArray query = "watch=1&allowWatchBookmarks=true&timeoutSeconds=" + randomTimeout();
    if (m_syncing)
        query += "&sendInitialEvents=true&resourceVersionMatch=NotOlderThan";
    else
        query += "&resourceVersion=" + m_resourceVersion.toPercentEncoding();
    Request watch = request(query);
    if (m_target.protobuf)
        watch.accept = "application/vnd.kubernetes.protobuf;stream=watch,application/json";
    m_worker->open(watch, this, [this](const Result<QNetworkReply *> &opened) {
        if (!opened)
            return fail(opened.error());
        follow(*opened);
        m_gotEvent = false;
        m_opened.start();
        connect(m_reply, &QNetworkReply::metaDataChanged, this, &WatchStream::readHeaders);
        connect(m_reply, &QNetworkReply::readyRead, this, &WatchStream::readEvents);
        connect(m_reply, &QNetworkReply::finished, this, &WatchStream::streamEnded);
    });
}

void WatchStream::follow(QNetworkReply *reply)
{
    m_reply = reply;
    m_frames.reset();
    m_silence.start(AnswerLimit);
    // A renewed client certificate ends the manager and its replies: go on with the new one.
    connect(reply, &QObject::destroyed, this, [this] {
        fail({.kind = Error::Kind::Unreachable, .message = u"The connection was closed."_s});
    });
}

void WatchStream::readHeaders()
{
    if (m_frames || m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() != 200)
        return;
    const QByteArray type = m_reply->header(QNetworkRequest::ContentTypeHeader).toByteArray();
    m_frames.emplace(type.contains("protobuf") ? Encoding::Protobuf : Encoding::Json);
    m_silence.start(SilenceLimit);
    m_credentialsRenewed = false;
    m_worker->acceptCredentials();
    if (!m_syncing)
        setState(State::Live);
}

void WatchStream::readEvents()
{
    readHeaders();
    if (!m_frames)
        return; // not 200: the body is a Status, read when it is complete
    m_silence.start(SilenceLimit);
    m_frames->append(m_reply->readAll());
    while (m_reply && m_frames) {
        const auto event = m_frames->next();
        if (!event)
            return fail(event.error());
        if (!*event)
            break;
        if (!takeEvent(**event))
            return;
    }
    deliver();
}

bool WatchStream::takeEvent(const WatchEvent &event)
{
    m_gotEvent = true;
    const Encoding encoding = m_frames->encoding();
    if (event.type == WatchEvent::Type::Error) {
        const Status status = readStatus(event.object, encoding).value_or(Status{.code = 500});
        if (status.code == 410) { // Gone: too old to go on from
            m_resourceVersion.clear();
            dropReply();
            begin();
        } else {
            fail(errorOf(status));
        }
        return false;
    }
    if (event.type == WatchEvent::Type::Bookmark) {
        const auto complete = readBookmark(event.object, encoding, &m_resourceVersion);
        if (!complete) {
            fail(complete.error());
            return false;
        }
        if (*complete && m_syncing)
            completeSync();
        return true;
    }
    auto version = m_sink->take(event.type, event.object, encoding);
    if (!version) {
        fail(version.error());
        return false;
    }
    if (!m_syncing) // the versions of initial events are not in order
        m_resourceVersion = *std::move(version);
    return true;
}

void WatchStream::completeSync()
{
    m_syncing = false;
    m_syncedOnce = true;
    m_syncAnnounced = false;
    m_sink->endSync();
    m_quiet.start(QuietTime);
    setState(State::Live);
}

void WatchStream::streamEnded()
{
    if (!m_reply)
        return;
    readEvents();
    if (!m_reply) // the last events ended it already
        return;
    const auto error = errorOf(*m_reply, m_reply->readAll());
    dropReply();
    const bool watchListRefused = error && m_syncing && m_mode == Mode::WatchList
        && (error->httpStatus == 422 || error->httpStatus == 400);
    if (watchListRefused) {
        qCDebug(lcWatch) << m_target.path << "has no watch-list:" << error->message;
        m_mode = Mode::List;
        begin();
    } else if (error) {
        fail(*error);
    } else if (!m_gotEvent && m_opened.durationElapsed() < 1s) {
        fail({.kind = Error::Kind::Unreachable, .message = u"The server ended the watch at once."_s});
    } else {
        begin(); // timeoutSeconds are over: the normal end
    }
}

void WatchStream::openPage(const QByteArray &continueToken)
{
    QByteArray query = "limit=" + QByteArray::number(PageSize);
    if (!continueToken.isEmpty())
        query += "&continue=" + continueToken.toPercentEncoding();
    m_worker->open(request(query), this, [this](const Result<QNetworkReply *> &opened) {
        if (!opened)
            return fail(opened.error());
        follow(*opened);
        connect(m_reply, &QNetworkReply::finished, this, [this] { readPage(m_reply); });
    });
}

void WatchStream::readPage(QNetworkReply *reply)
{
    if (!reply)
        return;
    const QByteArray body = reply->readAll();
    const auto error = errorOf(*reply, body);
    const bool protobuf = reply->header(QNetworkRequest::ContentTypeHeader).toByteArray().contains("protobuf");
    const Encoding encoding = protobuf ? Encoding::Protobuf : Encoding::Json;
    dropReply();
    if (error && error->httpStatus == 410) // the continue token has expired: from the beginning
        return begin();
    if (error)
        return fail(*error);
    std::optional<Error> broken;
    const auto page = readListPage(body, encoding, [&](QByteArrayView item) {
        if (const auto taken = m_sink->take(WatchEvent::Type::Added, item, encoding); !taken)
            broken = taken.error();
    });
    if (!page || broken)
        return fail(page ? *broken : page.error());
    deliver();
    if (!page->continueToken.isEmpty())
        return openPage(page->continueToken);
    m_resourceVersion = page->resourceVersion;
    completeSync();
    deliver();
    openWatch();
}

void WatchStream::dropReply()
{
    m_silence.stop();
    m_frames.reset();
    if (!m_reply)
        return;
    QNetworkReply *reply = m_reply;
    m_reply = nullptr;
    disconnect(reply, nullptr, this, nullptr);
    reply->abort();
    reply->deleteLater();
}

void WatchStream::fail(const Error &error)
{
    using enum Error::Kind;
    dropReply();
    m_quiet.stop();
    qCDebug(lcWatch) << m_target.path << error.httpStatus << error.message;
    if (error.httpStatus == 401 && !m_credentialsRenewed) {
        m_credentialsRenewed = true;
        m_worker->rejectCredentials();
        return begin();
    }
    emit failed(error);
    switch (error.kind) {
    case Cancelled:
    case ConsentNeeded:
    case Untrusted:
    case SignIn:
    case Invalid: return setState(State::Stopped);
    case PluginMissing: return retryAfter(PluginRetry);
    case Forbidden:
    case NotFound: return retryAfter(SlowRetry);
    case Unreachable:
    case Conflict:
    case Broken: return retryAfter(std::max<std::chrono::milliseconds>(m_backoff.next(), 1s * error.retryAfter));
    }
}

void WatchStream::retryAfter(std::chrono::milliseconds pause)
{
    setState(State::Retrying, QDateTime::currentDateTime().addDuration(pause));
    m_retry.start(pause);
}

void WatchStream::setState(State state, const QDateTime &retryAt)
{
    if (state == m_state && state != State::Retrying)
        return;
    m_state = state;
    emit stateChanged(state, retryAt);
}

void WatchStream::acknowledge()
{
    m_awaitingReceiver = false;
    if (!m_frame.isActive())
        deliver();
}

void WatchStream::deliver()
{
    if (m_awaitingReceiver || m_frame.isActive())
        return;
    if (m_sink->hasBatch()) {
        m_awaitingReceiver = true;
        emit batchReady(m_sink->takeBatch());
        m_frame.start(FrameTime);
    } else if (!m_syncAnnounced) {
        m_syncAnnounced = true;
        emit synced();
    }
}

} // namespace raydeck::kube

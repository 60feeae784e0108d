#include <models/kube/watchstream.h>

#include <models/kube/listpage.h>
#include <models/kube/log.h>
#include <models/kube/replyerror.h>
#include <models/kube/requestworker.h>
#include <models/kube/status.h>

#include <QRandomGenerator>

#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace raydeck::kube {

namespace {

constexpr int PageSize = 500;

QByteArray randomTimeout()
{
    return QByteArray::number(QRandomGenerator::global()->bounded(300, 600));
}

} // namespace

WatchStream::WatchStream(WatchTarget target, std::unique_ptr<WatchSink> sink)
    : m_target(std::move(target)), m_sink(std::move(sink)),
      m_backoff(m_target.times.shortest, m_target.times.longest), m_retry(this), m_silence(this), m_quiet(this), m_frame(this)
{
    for (QTimer *timer : {&m_retry, &m_silence, &m_quiet, &m_frame})
        timer->setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &WatchStream::begin);
    connect(&m_quiet, &QTimer::timeout, this, [this] { m_backoff.reset(); });
    connect(&m_frame, &QTimer::timeout, this, &WatchStream::deliver);
    connect(&m_silence, &QTimer::timeout, this, &WatchStream::fallSilent);
}

WatchStream::~WatchStream()
{
    dropReply(); // the manager has it otherwise, and goes on buffering what nobody reads
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
    setState(State::Retrying, QDateTime::currentDateTime());
    begin();
}

/// Opens what the state asks for; whatever is open or about to be is given up.
void WatchStream::begin()
{
    m_retry.stop();
    dropReply();
    ++m_attempt;
    if (!m_worker)
        return;
    if (m_syncing) // a list that broke off has no version to go on from
        m_resourceVersion.clear();
    if (m_resourceVersion.isEmpty()) {
        m_syncing = true;
        m_syncAnnounced = true; // one that was not handed on completely is followed by this one
        m_sink->beginSync(m_syncedOnce);
        setState(State::Syncing);
        if (m_mode == Mode::List) {
            openPage({});
            return;
        }
    }
    openWatch();
}

/// 410: the version is too old to go on from.
void WatchStream::startOver()
{
    m_resourceVersion.clear();
    begin();
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
    open(watch, [this] {
        m_gotEvent = false;
        m_opened.start();
        connect(m_reply, &QNetworkReply::metaDataChanged, this, &WatchStream::readHeaders);
        connect(m_reply, &QNetworkReply::readyRead, this, &WatchStream::readEvents);
        connect(m_reply, &QNetworkReply::finished, this, &WatchStream::streamEnded);
    });
}

void WatchStream::open(const Request &request, std::function<void()> opened)
{
    m_worker->open(request, this, [this, attempt = m_attempt, opened](const Result<QNetworkReply *> &result) {
        if (attempt != m_attempt) {
            if (result) {
                (*result)->abort();
                (*result)->deleteLater();
            }
            return;
        }
        if (!result)
            return fail(result.error());
        m_reply = *result;
        m_silence.start(m_target.times.answer);
        // A renewed client certificate ends the manager and its replies: go on with the new one. Queued, since the
        // worker may be going too.
        connect(m_reply, &QObject::destroyed, this,
                [this, attempt] {
                    if (attempt == m_attempt)
                        begin();
                },
                Qt::QueuedConnection);
        opened();
    });
}

void WatchStream::readHeaders()
{
    if (m_frames || m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() != 200)
        return;
    const QByteArray type = m_reply->header(QNetworkRequest::ContentTypeHeader).toByteArray();
    m_frames.emplace(type.contains("protobuf") ? Encoding::Protobuf : Encoding::Json);
    m_silence.start(m_target.times.silence);
    m_credentialsRenewed = false;
    m_worker->acceptCredentials(*m_reply);
    m_quiet.start(m_target.times.quiet);
    if (!m_syncing)
        setState(State::Live);
}

void WatchStream::readEvents()
{
    readHeaders();
    if (!m_frames)
        return; // not 200: the body is a Status, read when it is complete
    m_silence.start(m_target.times.silence);
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
        if (status.code == 410 && !m_syncing)
            startOver();
        else
            fail(errorOf(status));
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
    setState(State::Live);
}

void WatchStream::streamEnded()
{
    const QPointer<QNetworkReply> ended = m_reply;
    if (!ended)
        return;
    readEvents();
    if (m_reply != ended) // the last events ended it already
        return;
    const auto error = errorOf(*m_reply, m_reply->readAll());
    const bool watchListRefused = error && m_syncing && m_mode == Mode::WatchList
        && (error->httpStatus == 422 || error->httpStatus == 400);
    if (watchListRefused) {
        qCDebug(lcWatch) << m_target.path << "has no watch-list:" << error->message;
        m_mode = Mode::List;
        begin();
    } else if (error && error->httpStatus == 410 && !m_syncing) {
        startOver();
    } else if (error) {
        fail(*error);
    } else if (!m_gotEvent && m_opened.durationElapsed() < m_target.times.tooShort) {
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
    open(request(query), [this, first = continueToken.isEmpty()] {
        connect(m_reply, &QNetworkReply::readyRead, this, [this] { m_silence.start(m_target.times.answer); });
        connect(m_reply, &QNetworkReply::finished, this, [this, first] { readPage(first); });
    });
}

void WatchStream::readPage(bool first)
{
    const QByteArray body = m_reply->readAll();
    if (const auto error = errorOf(*m_reply, body)) {
        if (error->httpStatus == 410 && !first) // the continue token has expired: from the beginning
            return begin();
        return fail(*error);
    }
    const bool protobuf = m_reply->header(QNetworkRequest::ContentTypeHeader).toByteArray().contains("protobuf");
    const Encoding encoding = protobuf ? Encoding::Protobuf : Encoding::Json;
    std::optional<Error> broken;
    const auto page = readListPage(body, encoding, [&](QByteArrayView item) {
        if (const auto taken = m_sink->take(WatchEvent::Type::Added, item, encoding); !taken)
            broken = taken.error();
    });
    if (!page || broken)
        return fail(page ? *broken : page.error());
    dropReply();
    deliver();
    if (!page->continueToken.isEmpty())
        return openPage(page->continueToken);
    m_resourceVersion = page->resourceVersion;
    completeSync();
    deliver();
    openWatch();
}

void WatchStream::fallSilent()
{
    if (m_frames && !m_syncing) { // not every server sends bookmarks: whether it is there, a new request tells
        qCDebug(lcWatch) << m_target.path << "is silent, opened again";
        return begin();
    }
    fail({.kind = Error::Kind::Unreachable, .message = u"The server does not answer."_s});
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
    qCDebug(lcWatch) << m_target.path << error.httpStatus << error.message;
    deliver(); // what came before it counts
    m_quiet.stop();
    if (error.httpStatus == 401 && m_reply) {
        m_worker->rejectCredentials(*m_reply);
        if (!std::exchange(m_credentialsRenewed, true))
            return begin();
    }
    dropReply();
    emit failed(error);
    switch (error.kind) {
    case Cancelled:
    case ConsentNeeded:
    case Untrusted:
    case SignIn:
    case Invalid: return setState(State::Stopped);
    case PluginMissing: return retryAfter(m_target.times.pluginRetry);
    case Forbidden:
    case NotFound: return retryAfter(m_target.times.slowRetry);
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
        m_frame.start(m_target.times.frame);
    } else if (!m_syncAnnounced) {
        m_syncAnnounced = true;
        emit synced();
    }
}

} // namespace raydeck::kube

#include <models/ray/recreate/recreateflow.h>

#include <models/kube/bound.h>
#include <models/kube/paths.h>
#include <models/ray/operator/flowtools.h>
#include <models/ray/rayclusterwatch.h>
#include <models/ray/recreate/newmanifest.h>

#include <QDateTime>
#include <QJsonDocument>
#include <QLockFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace raydeck::ray {

namespace {

using Obstacle = RecreateFlow::Obstacle;

qint64 now()
{
    return QDateTime::currentMSecsSinceEpoch();
}

QString serverOf(const kube::Connection &connection)
{
    return connection.access().server.toString();
}

/// Nobody answered, or somebody who cannot answer now: a matter of time. A webhook that fails is a matter of its owner.
bool isPassing(const Error &error)
{
    return error.kind == Error::Kind::Unreachable || error.httpStatus == 429
        || (error.httpStatus >= 500 && !error.message.contains("webhook"_L1));
}

/// A quota has room again once the old cluster is gone, and a name that is only tried may be taken.
/// Source: apiserver plugin/pkg/admission/resourcequota/controller.go, 1.36.
bool isAboutTheOldOne(const Error &error)
{
    return error.kind == Error::Kind::Conflict || error.message.contains("exceeded quota"_L1);
}

} // namespace

RecreateFlow::RecreateFlow(kube::Connection &connection, RecreateJournal journal, QObject *parent)
    : QObject(parent), m_connection(connection), m_journal(std::move(journal))
{
}

RecreateFlow::~RecreateFlow() = default;

QByteArray RecreateFlow::collection() const
{
    return kube::collectionPath(RayApi, m_recreation.namespaceName, "rayclusters");
}

QByteArray RecreateFlow::path() const
{
    return kube::objectPath(RayApi, m_recreation.namespaceName, "rayclusters", m_recreation.name);
}

QCoro::Task<Result<void>> RecreateFlow::start(RayClusterRow cluster, kube::YamlDocument manifest)
{
    if (m_isRunning)
        co_return flow::refused(Error::Kind::Conflict, "InUse", cluster.name);
    const auto fresh = asNew(std::move(manifest));
    if (!fresh)
        co_return std::unexpected(fresh.error());
    const QString server = serverOf(m_connection);
    if (!m_journal.of(server, cluster.namespaceName, cluster.name).isEmpty())
        co_return flow::refused(Error::Kind::Conflict, "Unfinished", cluster.name);
    const QString name = fresh->string(u"metadata.name");
    const QString namespaceName = fresh->string(u"metadata.namespace", cluster.namespaceName);
    if (fresh->string(u"kind") != "RayCluster"_L1 || name != cluster.name || namespaceName != cluster.namespaceName)
        co_return flow::refused(Error::Kind::Invalid, "OtherObject", namespaceName + u'/' + name);
    m_isRunning = true;
    m_recreation = {.context = m_connection.access().context,
                    .server = server,
                    .namespaceName = cluster.namespaceName,
                    .name = cluster.name,
                    .oldUid = cluster.uid,
                    .began = now(),
                    .manifest = fresh->text()};
    m_manifest = fresh->toJson();
    clearObstacle();
    emit changed();
    const auto checked = co_await check(*fresh);
    if (!checked && checked.error().kind == Error::Kind::Cancelled)
        co_return checked; // this flow may be gone
    const auto live = co_await kube::bound(this, m_connection.get(path()));
    if (!live && live.error().kind == Error::Kind::Cancelled)
        co_return std::unexpected(live.error());
    m_isRunning = false;
    if (!checked)
        co_return checked;
    if (!live)
        co_return std::unexpected(live.error());
    m_recreation.before = QJsonDocument::fromJson(*live).object();
    if (uidOf(m_recreation.before) != m_recreation.oldUid)
        co_return failure(Error::Kind::NotFound, cluster.name);
    if (const auto saved = reach(RecreateStep::Delete); !saved)
        co_return saved;
    co_return co_await drive();
}

/// A dry run under another name, since the old one is taken until it is too late to learn that the manifest is wrong.
QCoro::Task<Result<void>> RecreateFlow::check(kube::YamlDocument manifest)
{
    constexpr qsizetype kept = 40;
    if (const auto named = manifest.setString(u"metadata.name", m_recreation.name.left(kept) + "-raydeck-check"_L1);
        !named)
        co_return named;
    const auto answer =
        co_await kube::bound(this, m_connection.create(collection(), manifest.text(), {.dryRun = true}));
    if (!answer && !isAboutTheOldOne(answer.error()))
        co_return std::unexpected(answer.error());
    co_return {};
}

QCoro::Task<Result<void>> RecreateFlow::resume(Recreation recreation)
{
    if (m_isRunning)
        co_return flow::refused(Error::Kind::Conflict, "InUse", recreation.name);
    m_recreation = std::move(recreation);
    clearObstacle();
    const auto document = kube::YamlDocument::parse(m_recreation.manifest);
    if (!document)
        co_return stop(Obstacle::Failed, document.error());
    m_manifest = document->toJson();
    if (m_recreation.server != serverOf(m_connection))
        co_return stop(Obstacle::OtherServer,
                       {.kind = Error::Kind::Conflict, .message = m_recreation.server, .reason = u"OtherServer"_s});
    co_return co_await drive();
}

QCoro::Task<Result<void>> RecreateFlow::tryAgain()
{
    co_return co_await resume(m_recreation);
}

QCoro::Task<Result<void>> RecreateFlow::tryAgainWith(kube::YamlDocument manifest)
{
    if (m_isRunning)
        co_return flow::refused(Error::Kind::Conflict, "InUse", m_recreation.name);
    const auto fresh = asNew(std::move(manifest));
    if (!fresh)
        co_return std::unexpected(fresh.error());
    const QString name = fresh->string(u"metadata.name");
    const QString namespaceName = fresh->string(u"metadata.namespace", m_recreation.namespaceName);
    if (fresh->string(u"kind") != "RayCluster"_L1 || name != m_recreation.name
        || namespaceName != m_recreation.namespaceName)
        co_return flow::refused(Error::Kind::Invalid, "OtherObject", namespaceName + u'/' + name);
    Recreation edited = m_recreation;
    edited.manifest = fresh->text();
    if (const auto written = m_journal.write(edited); !written)
        co_return stop(Obstacle::NotWritten, written.error());
    co_return co_await resume(edited);
}

QCoro::Task<Result<void>> RecreateFlow::goOnAnyway()
{
    if (m_obstacle == Obstacle::Changed) {
        m_deletesChanged = true;
        m_recreation.before = m_taken;
    } else if (m_obstacle == Obstacle::NameTaken) {
        m_accepted = uidOf(m_taken);
    }
    co_return co_await resume(m_recreation);
}

bool RecreateFlow::cancel()
{
    if (m_isRunning || m_recreation.step != RecreateStep::Delete)
        return false;
    return m_journal.remove(m_recreation).has_value();
}

Result<void> RecreateFlow::giveUp()
{
    if (m_isRunning)
        return flow::refused(Error::Kind::Conflict, "InUse", m_recreation.name);
    return m_journal.remove(m_recreation);
}

Result<void> RecreateFlow::reach(RecreateStep step)
{
    Recreation next = m_recreation;
    next.step = step;
    next.reached.insert(step, now());
    if (step == RecreateStep::Done) {
        if (const auto removed = m_journal.remove(next); !removed)
            return stop(Obstacle::NotWritten, removed.error());
    } else if (const auto written = m_journal.write(next); !written) {
        return stop(Obstacle::NotWritten, written.error());
    }
    m_recreation = next;
    emit stepWritten(step);
    emit changed();
    return {};
}

std::unexpected<Error> RecreateFlow::stop(Obstacle obstacle, Error error)
{
    if (error.kind == Error::Kind::Cancelled)
        return std::unexpected(error);
    m_obstacle = obstacle;
    m_error = error;
    emit changed();
    return std::unexpected(error);
}

void RecreateFlow::clearObstacle()
{
    m_obstacle = Obstacle::None;
    m_error.reset();
    m_complaints.clear();
    m_taken = {};
}

QCoro::Task<Result<void>> RecreateFlow::drive()
{
    auto lock = m_journal.lock(m_recreation);
    if (!lock)
        co_return stop(lock.error().kind == Error::Kind::Conflict ? Obstacle::InUse : Obstacle::NotWritten,
                       lock.error());
    m_lock = std::move(*lock);
    m_isRunning = true;
    emit changed();
    Result<void> result;
    while (result && m_recreation.step != RecreateStep::Done) {
        switch (m_recreation.step) {
        case RecreateStep::Delete: result = co_await removeOld(); break;
        case RecreateStep::PodsGone:
        case RecreateStep::FinalizersGone: result = co_await waitUntilGone(); break;
        case RecreateStep::Create: result = co_await createNew(); break;
        case RecreateStep::Ready: result = co_await waitUntilReady(); break;
        case RecreateStep::Done: break;
        }
        if (!result && result.error().kind == Error::Kind::Cancelled)
            co_return result; // this flow may be gone
    }
    m_isRunning = false;
    m_lock.reset();
    if (!result && m_obstacle == Obstacle::None)
        co_return stop(Obstacle::Failed, result.error());
    emit changed();
    co_return result;
}

QCoro::Task<Result<QByteArray>> RecreateFlow::untilAnswered(Ask ask)
{
    auto wait = m_times.retry;
    for (;;) {
        const auto answer = co_await kube::bound(this, ask());
        if (!answer && answer.error().kind == Error::Kind::Cancelled)
            co_return answer;
        if (answer || !isPassing(answer.error())) {
            if (m_obstacle == Obstacle::NoAnswer) {
                clearObstacle();
                emit changed();
            }
            co_return answer;
        }
        std::ignore = stop(Obstacle::NoAnswer, answer.error());
        if (const auto waited = co_await flow::pause(this, wait); !waited)
            co_return std::unexpected(waited.error());
        wait = std::min(2 * wait, 10 * m_times.retry);
    }
}

QCoro::Task<Result<QJsonObject>> RecreateFlow::look()
{
    const auto there = co_await untilAnswered([this] { return m_connection.get(path()); });
    if (!there && there.error().kind == Error::Kind::NotFound)
        co_return QJsonObject();
    if (!there)
        co_return std::unexpected(there.error());
    co_return QJsonDocument::fromJson(*there).object();
}

QCoro::Task<Result<void>> RecreateFlow::removeOld()
{
    const auto there = co_await look();
    if (!there)
        co_return std::unexpected(there.error());
    if (there->isEmpty() || uidOf(*there) != m_recreation.oldUid || isBeingDeleted(*there))
        co_return reach(RecreateStep::PodsGone); // which looks at another one that has its name
    if (!m_deletesChanged && isChanged(m_recreation.before, *there)) {
        m_taken = *there;
        co_return stop(Obstacle::Changed, {.kind = Error::Kind::Conflict, .message = m_recreation.name});
    }
    const auto removed = co_await untilAnswered([this] { return m_connection.remove(path(), m_recreation.oldUid); });
    if (removed || removed.error().kind == Error::Kind::NotFound)
        co_return reach(RecreateStep::PodsGone);
    if (removed.error().kind == Error::Kind::Conflict) { // the uid is another one by now
        const auto again = co_await look();
        if (again && uidOf(*again) != m_recreation.oldUid)
            co_return reach(RecreateStep::PodsGone);
    }
    co_return std::unexpected(removed.error());
}

QCoro::Task<Result<void>> RecreateFlow::createNew()
{
    for (;;) {
        const auto there = co_await look();
        if (!there)
            co_return std::unexpected(there.error());
        const QByteArray uid = uidOf(*there);
        if (uid == m_recreation.oldUid)
            co_return reach(RecreateStep::PodsGone);
        if (!uid.isEmpty()) {
            if (isBeingDeleted(*there) || (uid != m_accepted && !isMadeFrom(m_manifest, *there))) {
                m_taken = *there;
                co_return stop(Obstacle::NameTaken,
                               {.kind = Error::Kind::Conflict,
                                .httpStatus = 409,
                                .message = m_recreation.name,
                                .reason = u"AlreadyExists"_s});
            }
            m_recreation.newUid = uid;
            co_return reach(RecreateStep::Ready);
        }
        const auto made =
            co_await untilAnswered([this] { return m_connection.create(collection(), m_recreation.manifest); });
        if (made) {
            m_recreation.newUid = uidOf(QJsonDocument::fromJson(*made).object());
            co_return reach(RecreateStep::Ready);
        }
        if (made.error().reason == "AlreadyExists"_L1)
            continue; // perhaps ours: an answer that was lost
        m_complaints = complaintsOf(made.error());
        co_return stop(Obstacle::Refused, made.error());
    }
}

} // namespace raydeck::ray

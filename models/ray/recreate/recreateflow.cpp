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
#include <tuple>

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

/// Then the flow itself may be gone: nothing of it may be touched.
template <typename T>
bool isCancelled(const Result<T> &outcome)
{
    return !outcome && outcome.error().kind == Error::Kind::Cancelled;
}

/// What takes the old one's place has its name.
Result<kube::YamlDocument> newManifestOf(kube::YamlDocument manifest, const Recreation &recreation)
{
    auto fresh = asNew(std::move(manifest));
    if (!fresh)
        return fresh;
    const QString name = fresh->string(u"metadata.name");
    const QString namespaceName = fresh->string(u"metadata.namespace", recreation.namespaceName);
    if (fresh->string(u"kind") != "RayCluster"_L1 || name != recreation.name
        || namespaceName != recreation.namespaceName)
        return flow::refused(Error::Kind::Invalid, "OtherObject", namespaceName + u'/' + name);
    return fresh;
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
    Recreation next{.context = m_connection.access().context,
                    .server = serverOf(m_connection),
                    .namespaceName = cluster.namespaceName,
                    .name = cluster.name,
                    .oldUid = cluster.uid,
                    .began = now()};
    const auto fresh = newManifestOf(std::move(manifest), next);
    if (!fresh)
        co_return std::unexpected(fresh.error());
    next.manifest = fresh->text();
    if (!m_journal.of(next.server, next.namespaceName, next.name).isEmpty())
        co_return flow::refused(Error::Kind::Conflict, "Unfinished", cluster.name);
    m_recreation = next;
    m_manifest = fresh->toJson();
    m_hasBegun = false;
    m_isRunning = true;
    clearObstacle();
    emit changed();
    const auto checked = co_await check(*fresh);
    if (isCancelled(checked))
        co_return checked;
    if (!checked)
        co_return letGo(checked);
    const auto live = co_await kube::bound(this, m_connection.get(path()));
    if (isCancelled(live))
        co_return std::unexpected(live.error());
    m_recreation.before = live ? QJsonDocument::fromJson(*live).object() : QJsonObject();
    if (!isOld(m_recreation.before))
        co_return letGo(live ? failure(Error::Kind::NotFound, cluster.name) : std::unexpected(live.error()));
    if (const auto begun = begin(); !begun)
        co_return letGo(begun);
    co_return co_await goOn();
}

/// Another window may have asked the server at the same time: only one writes the journal.
Result<void> RecreateFlow::begin()
{
    auto lock = m_journal.lock(m_recreation);
    if (!m_journal.of(m_recreation.server, m_recreation.namespaceName, m_recreation.name).isEmpty())
        return flow::refused(Error::Kind::Conflict, "Unfinished", m_recreation.name);
    if (!lock)
        return lock.error().kind == Error::Kind::Conflict ? std::unexpected(lock.error())
                                                          : stop(Obstacle::NotWritten, lock.error());
    if (const auto saved = reach(RecreateStep::Delete); !saved)
        return saved;
    m_lock = std::move(*lock);
    m_hasBegun = true;
    return {};
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
    m_hasBegun = true;
    m_mayBeDeleted = true;
    if (const auto held = hold(); !held)
        co_return held;
    co_return co_await goOn();
}

QCoro::Task<Result<void>> RecreateFlow::tryAgain()
{
    if (const auto begun = checkHasBegun(); !begun)
        co_return begun;
    if (const auto held = hold(); !held)
        co_return held;
    co_return co_await goOn();
}

QCoro::Task<Result<void>> RecreateFlow::tryAgainWith(kube::YamlDocument manifest)
{
    if (const auto begun = checkHasBegun(); !begun)
        co_return begun;
    const auto fresh = newManifestOf(std::move(manifest), m_recreation);
    if (!fresh)
        co_return std::unexpected(fresh.error());
    const auto before = std::tuple(m_obstacle, m_error, m_taken);
    if (const auto held = hold(); !held)
        co_return held;
    if (m_recreation.step >= RecreateStep::Ready)
        co_return letGo(flow::refused(Error::Kind::Conflict, "IsCreated", m_recreation.name));
    if (m_recreation.step == RecreateStep::Delete) {
        m_isRunning = true;
        emit changed();
        const auto checked = co_await check(*fresh);
        if (isCancelled(checked))
            co_return checked;
        if (!checked) {
            std::tie(m_obstacle, m_error, m_taken) = before; // that is still in the way
            m_complaints = complaintsOf(checked.error());
            co_return letGo(checked);
        }
    }
    Recreation edited = m_recreation;
    edited.manifest = fresh->text();
    if (const auto written = save(edited); !written)
        co_return letGo(written);
    m_manifest = fresh->toJson();
    co_return co_await goOn();
}

QCoro::Task<Result<void>> RecreateFlow::goOnAnyway()
{
    if (const auto begun = checkHasBegun(); !begun)
        co_return begun;
    const Obstacle obstacle = m_obstacle;
    const QJsonObject taken = m_taken;
    if (const auto held = hold(); !held)
        co_return held;
    if (obstacle == Obstacle::Changed)
        m_recreation.before = taken;
    else if (obstacle == Obstacle::NameTaken)
        m_accepted = uidOf(taken);
    co_return co_await goOn();
}

Result<void> RecreateFlow::checkHasBegun() const
{
    if (m_isRunning)
        return flow::refused(Error::Kind::Conflict, "InUse", m_recreation.name);
    if (!m_hasBegun)
        return flow::refused(Error::Kind::Conflict, "NotBegun", m_recreation.name);
    return {};
}

/// Nobody else works on it from now on; what another window has written meanwhile counts.
Result<void> RecreateFlow::hold()
{
    clearObstacle();
    if (m_recreation.server != serverOf(m_connection))
        return stop(Obstacle::OtherServer,
                    {.kind = Error::Kind::Conflict, .message = m_recreation.server, .reason = u"OtherServer"_s});
    auto lock = m_journal.lock(m_recreation);
    if (!lock)
        return stop(lock.error().kind == Error::Kind::Conflict ? Obstacle::InUse : Obstacle::NotWritten, lock.error());
    const auto saved = m_journal.saved(m_recreation);
    if (!saved && saved.error().kind != Error::Kind::NotFound)
        return stop(Obstacle::Failed, saved.error());
    if (saved)
        m_recreation = *saved;
    const auto document = kube::YamlDocument::parse(m_recreation.manifest);
    if (!document)
        return stop(Obstacle::Failed, document.error());
    m_manifest = document->toJson();
    m_lock = std::move(*lock);
    return {};
}

/// It does not run any more.
Result<void> RecreateFlow::letGo(Result<void> outcome)
{
    m_isRunning = false;
    m_lock.reset();
    emit changed();
    return outcome;
}

bool RecreateFlow::canCancel() const
{
    return m_hasBegun && !m_isRunning && m_recreation.step == RecreateStep::Delete && !m_mayBeDeleted;
}

bool RecreateFlow::cancel()
{
    if (!canCancel())
        return false;
    const auto lock = m_journal.lock(m_recreation);
    const auto saved = m_journal.saved(m_recreation);
    if (!lock || !saved || saved->step != RecreateStep::Delete) // another window has gone on with it
        return false;
    return forget().has_value();
}

Result<void> RecreateFlow::giveUp()
{
    if (m_isRunning)
        return flow::refused(Error::Kind::Conflict, "InUse", m_recreation.name);
    if (const auto lock = m_journal.lock(m_recreation); !lock)
        return std::unexpected(lock.error());
    return forget();
}

Result<void> RecreateFlow::forget()
{
    if (const auto removed = m_journal.remove(m_recreation); !removed)
        return removed;
    m_hasBegun = false;
    return {};
}

Result<void> RecreateFlow::save(const Recreation &recreation)
{
    if (const auto written = m_journal.write(recreation); !written)
        return stop(Obstacle::NotWritten, written.error());
    m_recreation = recreation;
    return {};
}

Result<void> RecreateFlow::reach(RecreateStep step)
{
    Recreation next = m_recreation;
    next.step = step;
    next.reached.insert(step, now());
    if (step != RecreateStep::Done) {
        if (const auto saved = save(next); !saved)
            return saved;
    } else if (const auto removed = m_journal.remove(next); !removed) {
        return stop(Obstacle::NotWritten, removed.error());
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

QCoro::Task<Result<void>> RecreateFlow::goOn()
{
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
        if (isCancelled(result))
            co_return result;
    }
    m_hasBegun = m_recreation.step != RecreateStep::Done;
    if (!result && m_obstacle == Obstacle::None)
        std::ignore = stop(Obstacle::Failed, result.error());
    co_return letGo(result);
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

} // namespace raydeck::ray

// The steps of RecreateFlow that change the cluster: each begins with a look at what is there.
#include <models/ray/recreate/recreateflow.h>

#include <models/ray/recreate/newmanifest.h>

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace raydeck::ray {

bool RecreateFlow::isOld(const QJsonObject &object) const
{
    return !object.isEmpty() && uidOf(object) == m_recreation.oldUid;
}

QCoro::Task<Result<void>> RecreateFlow::removeOld()
{
    const auto there = co_await look();
    if (!there)
        co_return std::unexpected(there.error());
    if (!isOld(*there) || isBeingDeleted(*there))
        co_return reach(RecreateStep::PodsGone); // which looks at another one that has its name
    m_mayBeDeleted = false;
    if (isChanged(m_recreation.before, *there)) {
        m_taken = *there;
        co_return stop(Obstacle::Changed, {.kind = Error::Kind::Conflict, .message = m_recreation.name});
    }
    Recreation now = m_recreation;
    now.before = *there; // exactly what is deleted is on the disk before
    if (const auto saved = save(now); !saved)
        co_return saved;
    m_mayBeDeleted = true;
    const auto removed = co_await untilAnswered([this] { return m_connection.remove(path(), m_recreation.oldUid); });
    if (!removed && removed.error().kind == Error::Kind::Cancelled)
        co_return std::unexpected(removed.error());
    if (removed || removed.error().kind == Error::Kind::NotFound)
        co_return reach(RecreateStep::PodsGone);
    co_return co_await afterRefusedDelete(removed.error());
}

/// A refusal does not say what came of it, nor what came of a try before it that was not answered.
QCoro::Task<Result<void>> RecreateFlow::afterRefusedDelete(Error refusal)
{
    const auto there = co_await look();
    if (!there && there.error().kind == Error::Kind::Cancelled)
        co_return std::unexpected(there.error());
    if (!there)
        co_return std::unexpected(refusal);
    if (!isOld(*there) || isBeingDeleted(*there))
        co_return reach(RecreateStep::PodsGone);
    m_mayBeDeleted = false;
    co_return std::unexpected(refusal);
}

QCoro::Task<Result<void>> RecreateFlow::createNew()
{
    for (;;) {
        const auto there = co_await look();
        if (!there)
            co_return std::unexpected(there.error());
        const QByteArray uid = uidOf(*there);
        if (isOld(*there))
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

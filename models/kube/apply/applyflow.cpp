#include <models/kube/apply/applyflow.h>

#include <models/kube/apply/applybody.h>
#include <models/kube/bound.h>
#include <models/kube/jsonedit.h>

#include <QJsonDocument>
#include <QScopeGuard>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace raydeck::kube {

namespace {

constexpr int MostTries = 50; // with somebody who writes all the time

QJsonObject objectOf(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

bool isFieldConflict(const Error &error)
{
    return std::ranges::contains(error.causes, "FieldManagerConflict"_L1, &ErrorCause::reason);
}

/// The Update entry of what the wizard created, say: ours, though an apply is another operation.
bool isOnlyWithOurselves(const Error &error)
{
    return std::ranges::all_of(error.causes, [](const ErrorCause &cause) {
        return cause.reason != "FieldManagerConflict"_L1 || cause.message.contains("\"raydeck\""_L1);
    });
}

bool isStale(const Error &error)
{
    return error.kind == Error::Kind::Conflict && !isFieldConflict(error);
}

QJsonValue valueIn(const QJsonObject &object, const NamedPath &path)
{
    const auto place = pathIn(object, path);
    return place ? valueAt(object, *place) : QJsonValue(QJsonValue::Undefined);
}

/// The others who have a field of the live object, or the atomic list that it would come into.
FieldOwner otherOwner(const QJsonObject &live, const NamedPath &path)
{
    NamedPath here = path;
    auto place = pathIn(live, here);
    while (!place && !here.isEmpty()) { // an item that is new: its list
        here.removeLast();
        place = pathIn(live, here);
    }
    for (const FieldOwner &owner : ownersOf(live, place.value_or(FieldPath()))) {
        if (owner.manager != OurManager && owner.subresource.isEmpty())
            return owner;
    }
    return {};
}

/// Puts the held fields back to what they are; conflicts about them are none.
Result<void> hold(ApplyCheck &check, const QList<NamedPath> &fields)
{
    const QJsonObject written = check.draft.toJson();
    for (const NamedPath &field : fields) {
        const HeldField held{.path = field, .yours = valueIn(written, field), .live = valueIn(check.live, field)};
        if (valueIn(check.document.toJson(), field) != held.live) {
            if (const auto set = setField(check.document, field, held.live); !set)
                return set;
        }
        if (held.yours != held.live)
            check.held.append(held);
        check.conflicts.removeIf([&](const ApplyConflict &conflict) { return conflict.path == field; });
    }
    return {};
}

void addOwners(ApplyCheck &check)
{
    for (ApplyConflict &conflict : check.conflicts)
        conflict.owner = otherOwner(check.live, conflict.path);
    const qsizetype changedSince = check.conflicts.size();
    for (const NamedChange &change : namedChanges(check.live, check.document.toJson())) {
        const bool isKnown =
            std::ranges::any_of(check.conflicts.first(changedSince),
                                [&](const ApplyConflict &conflict) { return overlap(conflict.path, change.path); });
        const FieldOwner owner = isKnown ? FieldOwner() : otherOwner(check.live, change.path);
        if (!owner.manager.isEmpty())
            check.conflicts.append(
                {.path = change.path, .theirs = change.before, .yours = change.after, .owner = owner});
    }
}

/// What was decided about the conflicts of an earlier check; nothing: one of them is new.
std::optional<QList<ApplySide>> decided(const QList<ApplyConflict> &now, const QList<ApplyConflict> &before,
                                        const QList<ApplySide> &sides)
{
    QList<ApplySide> result;
    for (const ApplyConflict &conflict : now) {
        const auto known = std::ranges::find_if(before, [&](const ApplyConflict &one) {
            return one.path == conflict.path && one.theirs == conflict.theirs && one.yours == conflict.yours;
        });
        if (known == before.end())
            return {};
        result.append(sides.value(known - before.begin()));
    }
    return result;
}

} // namespace

ApplyFlow::ApplyFlow(Connection &connection, QByteArray path, Hold hold, QObject *parent)
    : QObject(parent), m_connection(connection), m_path(std::move(path)), m_hold(std::move(hold))
{
}

QCoro::Task<Result<QJsonObject>> ApplyFlow::get()
{
    const auto answer = co_await bound(this, m_connection.get(m_path));
    co_return answer.transform(objectOf);
}

QCoro::Task<Result<ApplyCheck>> ApplyFlow::prepare(QJsonObject base, YamlDocument draft)
{
    const auto live = co_await get();
    if (!live)
        co_return std::unexpected(live.error());
    if ((*live)["metadata"_L1]["uid"_L1] != base["metadata"_L1]["uid"_L1])
        co_return std::unexpected(Error{.kind = Error::Kind::Conflict, .reason = u"OtherObject"_s});
    const auto merged = merge(base, draft, *live);
    if (!merged)
        co_return std::unexpected(merged.error());
    ApplyCheck check{.draft = draft, .live = *live, .document = merged->document, .taken = merged->taken};
    for (const MergeConflict &conflict : merged->conflicts)
        check.conflicts.append(
            {.path = conflict.path, .theirs = conflict.theirs, .yours = conflict.yours, .isChangedSince = true});
    if (m_hold) {
        if (const auto held = hold(check, m_hold(*live, check.document.toJson())); !held)
            co_return std::unexpected(held.error());
    }
    addOwners(check);
    co_return check;
}

QCoro::Task<Result<ApplyCheck>> ApplyFlow::check(QJsonObject base, YamlDocument draft)
{
    for (int i = 0; i < MostTries; ++i) {
        auto prepared = co_await prepare(base, draft);
        if (!prepared)
            co_return std::unexpected(prepared.error());
        ApplyCheck check = std::move(*prepared);
        const QJsonObject wanted = check.document.toJson();
        const QByteArray body = QJsonDocument(applyBody(check.live, wanted)).toJson(QJsonDocument::Compact);
        QStringList warnings;
        const auto listening = connect(&m_connection, &Connection::warningReceived, this,
                                       [&warnings](const QString &text) { warnings.append(text); });
        const auto deaf = qScopeGuard([listening] { QObject::disconnect(listening); });
        const auto answer = co_await bound(this, m_connection.apply(m_path, body, {.dryRun = true, .force = true}));
        if (!answer && isStale(answer.error()))
            continue;
        if (!answer)
            co_return std::unexpected(answer.error());
        check.result = objectOf(*answer);
        for (const NamedPath &field : removedFields(check.live, wanted)) {
            const auto place = pathIn(check.result, field);
            if (const auto without = place ? jsonWithout(check.result, *place) : std::nullopt)
                check.result = without->toObject();
        }
        check.warnings = warnings;
        check.time = QDateTime::currentDateTimeUtc();
        co_return check;
    }
    co_return failure(Error::Kind::Conflict, u"The object is changed too often to be looked at."_s);
}

QCoro::Task<Result<QJsonObject>> ApplyFlow::apply(QJsonObject base, ApplyCheck check, QList<ApplySide> sides)
{
    const QList<ApplyConflict> known = check.conflicts;
    const QList<ApplySide> chosen = sides;
    bool force = false;
    for (int i = 0; i < MostTries; ++i) {
        YamlDocument document = check.document;
        for (qsizetype k = 0; k < check.conflicts.size(); ++k) {
            const ApplyConflict &conflict = check.conflicts[k];
            if (sides.value(k) == ApplySide::Yours) {
                force = true; // the resourceVersion holds it to the object that the person has seen
            } else if (const auto set = setField(document, conflict.path, conflict.theirs); !set) {
                co_return std::unexpected(set.error());
            }
        }
        const QJsonObject wanted = document.toJson();
        const auto sent = co_await send(check.live, wanted, force);
        if (!sent)
            co_return std::unexpected(sent.error());
        if (!sent->isStale)
            co_return co_await takeAway(sent->object, removedFields(check.live, wanted));
        auto again = co_await prepare(base, check.draft); // at once, before somebody writes again
        if (!again)
            co_return std::unexpected(again.error());
        check = std::move(*again);
        const auto still = decided(check.conflicts, known, chosen);
        if (!still)
            co_return std::unexpected(Error{.kind = Error::Kind::Conflict, .reason = u"Undecided"_s});
        sides = *still;
        force = false;
    }
    co_return failure(Error::Kind::Conflict, u"The object is changed too often to be applied to."_s);
}

QCoro::Task<Result<ApplyFlow::Sent>> ApplyFlow::send(QJsonObject live, QJsonObject wanted, bool force)
{
    const QByteArray body = QJsonDocument(applyBody(live, wanted)).toJson(QJsonDocument::Compact);
    for (;;) {
        const auto answer = co_await bound(this, m_connection.apply(m_path, body, {.force = force}));
        if (answer)
            co_return Sent{.object = objectOf(*answer)};
        if (isStale(answer.error()))
            co_return Sent{.isStale = true};
        if (!isFieldConflict(answer.error()))
            co_return std::unexpected(answer.error());
        if (force || !isOnlyWithOurselves(answer.error()))
            co_return std::unexpected(Error{.kind = Error::Kind::Conflict,
                                            .message = answer.error().message,
                                            .reason = u"Undecided"_s,
                                            .causes = answer.error().causes});
        force = true;
    }
}

/// An apply leaves what another manager has: it is taken away by itself, of exactly the version that was seen.
QCoro::Task<Result<QJsonObject>> ApplyFlow::takeAway(QJsonObject object, QList<NamedPath> fields)
{
    for (int i = 0; i < MostTries; ++i) {
        const QByteArray patch = removalPatch(object, fields);
        if (patch.isEmpty())
            co_return object;
        const auto answer = co_await bound(this, m_connection.jsonPatch(m_path, patch));
        if (answer)
            co_return objectOf(*answer);
        const bool isOlder = answer.error().kind == Error::Kind::Conflict
            || (answer.error().kind == Error::Kind::Invalid && answer.error().message.contains("test"_L1));
        if (!isOlder)
            co_return std::unexpected(answer.error());
        const auto now = co_await get();
        if (!now)
            co_return std::unexpected(now.error());
        object = *now;
    }
    co_return failure(Error::Kind::Conflict, u"The object is changed too often to take fields out of it."_s);
}

} // namespace raydeck::kube

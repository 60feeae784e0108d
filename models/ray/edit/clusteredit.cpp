#include <models/ray/edit/clusteredit.h>

#include <models/kube/apply/applybody.h>
#include <models/kube/apply/cleanobject.h>
#include <models/kube/paths.h>
#include <models/ray/edit/autoscaled.h>
#include <models/ray/rayclusterwatch.h>

#include <QDir>

#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace raydeck::ray {

namespace {

// After the last letter that was typed.
constexpr auto UnderstandAfter = 150ms;
constexpr auto AskAfter = 600ms;
constexpr auto SaveAfter = 400ms;

constexpr Release NewestWithRules{1, 6, 1}; // where nobody may look at the operator

QByteArray pathOf(const kube::ObjectKey &key)
{
    return kube::objectPath(RayApi, key.namespaceName, "rayclusters", key.name);
}

QJsonValue versionOf(const QJsonObject &object)
{
    return object["metadata"_L1]["generation"_L1];
}

QJsonValue uidOf(const QJsonObject &object)
{
    return object["metadata"_L1]["uid"_L1];
}

} // namespace

ClusterEdit::Stores ClusterEdit::Stores::in(const QString &configFolder)
{
    const QDir folder(configFolder);
    return {kube::Drafts(folder.filePath(u"objectdrafts"_s)), kube::ApplyHistory(folder.filePath(u"history"_s))};
}

kube::ObjectKey ClusterEdit::keyOf(const kube::Access &access, const QString &namespaceName, const QString &name)
{
    return {.context = access.context,
            .server = access.server.toString(),
            .apiVersion = u"ray.io/v1"_s,
            .kind = u"RayCluster"_s,
            .namespaceName = namespaceName,
            .name = name};
}

ClusterEdit::ClusterEdit(kube::Connection &connection, kube::ObjectKey key, Stores stores, QObject *parent)
    : QObject(parent), m_connection(connection), m_key(std::move(key)), m_stores(std::move(stores)),
      m_flow(connection, pathOf(m_key), autoscaledFields)
{
    m_pool.setMaxThreadCount(1);
    const auto later = [this](QTimer &timer, std::chrono::milliseconds after, void (ClusterEdit::*work)()) {
        timer.setSingleShot(true);
        timer.setInterval(after);
        connect(&timer, &QTimer::timeout, this, work);
    };
    later(m_understandSoon, UnderstandAfter, &ClusterEdit::understand);
    later(m_askSoon, AskAfter, &ClusterEdit::askServer);
    later(m_saveSoon, SaveAfter, &ClusterEdit::saveDraft);
}

ClusterEdit::~ClusterEdit()
{
    if (m_saveSoon.isActive())
        saveDraft();
    m_pool.waitForDone();
}

void ClusterEdit::open()
{
    m_state = State::Loading;
    emit stateChanged();
    readAgain();
}

void ClusterEdit::readAgain()
{
    QCoro::connect(readLiveCluster(this, m_connection, m_key.namespaceName, m_key.name), this, &ClusterEdit::take);
}

void ClusterEdit::setRelease(std::optional<Release> release)
{
    if (std::exchange(m_release, release) != release && m_state == State::Ready)
        m_understandSoon.start(0);
}

void ClusterEdit::setSchema(std::shared_ptr<const kube::ObjectSchema> schema)
{
    m_schema = std::move(schema);
    if (m_state == State::Ready)
        m_understandSoon.start(0);
}

int ClusterEdit::lineOf(const kube::FieldPath &path) const
{
    const auto document = kube::YamlDocument::parse(m_text);
    return document ? document->lineOf(path) : 0;
}

void ClusterEdit::take(const Result<LiveCluster> &live)
{
    const bool isFirst = m_base.isEmpty();
    if (!live) {
        if (live.error().kind == Error::Kind::Cancelled)
            return;
        m_error = live.error();
        m_state = live.error().kind == Error::Kind::NotFound ? State::Gone : isFirst ? State::Failed : m_state;
        return emit stateChanged();
    }
    if (!isFirst && uidOf(live->object) != uidOf(m_base)) {
        m_state = State::Gone; // another one has its name
        return emit stateChanged();
    }
    m_error.reset();
    m_live = *live;
    m_state = State::Ready;
    if (!isFirst) {
        m_understandSoon.start(0);
        return emit stateChanged();
    }
    const auto draft = m_stores.drafts.load(m_key);
    if (!draft)
        m_saveError = draft.error(); // there is one, and it cannot be read: it stays where it is
    m_isRestored = draft && *draft && uidOf((*draft)->base) == uidOf(m_live.object);
    begin(m_isRestored ? (*draft)->base : m_live.object,
          draft && *draft ? (*draft)->text : kube::cleanYaml(m_live.object));
    m_isRestored = draft && *draft && isDraft();
    m_savedAt = m_isRestored ? (*draft)->savedAt : QDateTime();
    emit stateChanged();
    emit textReplaced();
}

void ClusterEdit::begin(const QJsonObject &base, const QByteArray &text)
{
    m_base = base;
    m_openedText = kube::cleanYaml(base);
    m_openedAt = QDateTime::currentDateTimeUtc();
    m_text = text;
    m_understandSoon.start(0);
}

bool ClusterEdit::isStale() const
{
    return !m_base.isEmpty() && versionOf(m_base) != versionOf(m_live.object);
}

void ClusterEdit::setText(const QByteArray &text)
{
    if (std::exchange(m_text, text) == text)
        return;
    m_understandSoon.start(UnderstandAfter);
    m_saveSoon.start();
    m_askSoon.stop();
    if (std::exchange(m_checkState, CheckState::None) != CheckState::None || m_check)
        emit checkChanged();
}

void ClusterEdit::replaceText(const QByteArray &text)
{
    setText(text);
    emit textReplaced();
}

/// Reading 2,000 lines and comparing them takes 100 ms: not on this thread.
void ClusterEdit::understand()
{
    if (m_base.isEmpty())
        return;
    const quint64 revision = ++m_revision;
    m_pool.clear();
    m_pool.start([this, revision, question = Question{m_text, m_base, m_live, m_release, m_schema}] {
        const Meaning meaning = meaningOf(question);
        QMetaObject::invokeMethod(this, [this, revision, meaning] { takeMeaning(revision, meaning); });
    });
}

ClusterEdit::Meaning ClusterEdit::meaningOf(const Question &question)
{
    const auto document = kube::YamlDocument::parse(question.text);
    if (!document)
        return {.error = document.error()};
    Meaning meaning{.wanted = document->toJson()};
    if (question.schema)
        meaning.problems = kube::validate(*document, *question.schema);
    const QJsonObject &live = question.live.object;
    if (versionOf(question.base) != versionOf(live)) {
        const auto merged = kube::merge(question.base, *document, live);
        if (!merged) {
            meaning.error = merged.error();
            return meaning;
        }
        meaning.wanted = merged->document.toJson();
    }
    meaning.plan = planOf(live, meaning.wanted, question.release.value_or(NewestWithRules), question.live.pods);
    for (const PlannedChange &planned : std::as_const(meaning.plan)) {
        const kube::FieldPath &path = planned.change.path;
        meaning.lines.append(document->lineOf(planned.change.isRemoved() ? path.parent() : path));
    }
    return meaning;
}

void ClusterEdit::takeMeaning(quint64 revision, const Meaning &meaning)
{
    if (revision != m_revision)
        return;
    m_meaning = meaning;
    emit planChanged();
    m_check.reset();
    m_checkError.reset();
    m_checkState = CheckState::None;
    if (!m_meaning.error && !m_meaning.plan.isEmpty() && m_state == State::Ready)
        m_askSoon.start();
    emit checkChanged();
}

void ClusterEdit::askServer()
{
    const auto draft = kube::YamlDocument::parse(m_text);
    if (!draft || m_isApplying)
        return;
    m_checkState = CheckState::Running;
    emit checkChanged();
    QCoro::connect(m_flow.check(m_base, *draft), this,
                   [this, revision = m_revision](const Result<kube::ApplyCheck> &check) {
                       if (revision != m_revision || m_checkState != CheckState::Running)
                           return; // about another text
                       m_checkState = check ? CheckState::Passed : CheckState::Refused;
                       if (check)
                           m_check = *check;
                       else
                           m_checkError = check.error();
                       emit checkChanged();
                   });
}

void ClusterEdit::apply(const QList<kube::ApplySide> &sides)
{
    if (!m_check || m_isApplying)
        return;
    m_isApplying = true;
    emit checkChanged();
    const QByteArray before = kube::cleanYaml(m_check->live);
    QCoro::connect(m_flow.apply(m_base, *m_check, sides), this,
                   [this, before](const Result<QJsonObject> &object) { finish(object, before); });
}

void ClusterEdit::finish(const Result<QJsonObject> &object, const QByteArray &before)
{
    m_isApplying = false;
    if (!object) {
        if (object.error().reason == "Undecided"_L1)
            askServer(); // it comes back with the conflicts that are there now
        emit checkChanged();
        return emit applyFailed(object.error());
    }
    const kube::AppliedChange change{.time = QDateTime::currentDateTimeUtc(),
                                     .who = m_connection.access().userName,
                                     .manager = kube::OurManager,
                                     .before = before,
                                     .after = m_text};
    if (const auto kept = m_stores.history.add(m_key, change); !kept)
        m_saveError = kept.error();
    // What the server added comes into the text; the comments stay.
    const auto written = kube::YamlDocument::parse(m_text);
    const auto merged = written ? kube::merge(written->toJson(), *written, *object) : std::unexpected(written.error());
    m_live.object = *object;
    begin(*object, merged ? merged->document.text() : kube::cleanYaml(*object));
    m_openedText = m_text; // from here on, comments included
    m_isRestored = false;
    m_saveSoon.stop();
    m_stores.drafts.remove(m_key);
    m_savedAt = {};
    m_check.reset();
    m_checkState = CheckState::None;
    emit textReplaced();
    emit checkChanged();
    emit applied();
    readAgain(); // its pods are other ones soon
}

void ClusterEdit::discard()
{
    m_discarded = m_text;
    m_isRestored = false;
    m_saveSoon.stop();
    m_stores.drafts.remove(m_key);
    m_savedAt = {};
    begin(m_live.object, kube::cleanYaml(m_live.object));
    emit textReplaced();
    emit stateChanged();
}

kube::ApplyHistory::Listing ClusterEdit::history() const
{
    return m_stores.history.of(m_key);
}

void ClusterEdit::saveDraft()
{
    m_saveSoon.stop();
    if (m_base.isEmpty())
        return;
    m_saveError.reset();
    if (!isDraft()) {
        m_stores.drafts.remove(m_key);
        m_savedAt = {};
    } else if (const auto saved = m_stores.drafts.save({.key = m_key, .text = m_text, .base = m_base}); !saved) {
        m_saveError = saved.error();
    } else {
        m_savedAt = QDateTime::currentDateTimeUtc();
    }
    emit draftSaved();
}

} // namespace raydeck::ray

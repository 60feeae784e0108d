#include <models/ray/draft/clusterdraft.h>

#include <models/ray/draft/consequences.h>
#include <models/ray/draft/presets.h>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace raydeck::ray {

namespace {

constexpr qsizetype MostSteps = 200; // a step is a text of some kilobytes
constexpr auto LongestPause = 1s;    // between two letters of one step

void put(ClusterDraft::Content &content, const ClusterDraft::Extra &extra)
{
    const auto old = std::ranges::find(content.extras, extra.id, &ClusterDraft::Extra::id);
    if (extra.document.text().isEmpty())
        content.extras.removeIf([&extra](const ClusterDraft::Extra &other) { return other.id == extra.id; });
    else if (old == content.extras.end())
        content.extras.append(extra);
    else
        *old = extra;
}

} // namespace

ClusterDraft::ClusterDraft(QObject *parent) : QObject(parent)
{
    start(presets().constFirst().yaml, {});
}

void ClusterDraft::setOperatorRelease(Release release)
{
    if (std::exchange(m_release, release) == release)
        return;
    m_problems.reset();
    emit changed();
}

/// After the text is another one.
void ClusterDraft::read()
{
    m_problems.reset();
    auto document = kube::YamlDocument::parse(m_content.text);
    m_textError = document ? std::nullopt : std::optional(document.error());
    if (document)
        m_document = std::move(*document);
}

void ClusterDraft::become(Content content)
{
    const bool isAnotherText = content.text != m_content.text;
    m_content = std::move(content);
    if (isAnotherText)
        read();
    emit changed();
}

/// `place`: where it was typed; empty: it was not.
void ClusterDraft::step(Content content, const QString &place)
{
    if (content == m_content)
        return;
    const bool goesOn = !place.isEmpty() && place == m_lastPlace && m_lastTyped.durationElapsed() < LongestPause;
    m_lastPlace = place;
    m_lastTyped.start();
    if (!goesOn)
        m_undo.append(m_content);
    if (m_undo.size() > MostSteps)
        m_undo.removeFirst();
    m_redo.clear();
    become(std::move(content));
}

void ClusterDraft::forgetSteps()
{
    m_undo.clear();
    m_redo.clear();
    m_lastPlace.clear();
}

void ClusterDraft::setText(const QByteArray &yaml)
{
    takeText(yaml, {});
}

void ClusterDraft::typeText(const QByteArray &yaml)
{
    takeText(yaml, u"text"_s);
}

void ClusterDraft::takeText(const QByteArray &yaml, const QString &place)
{
    // The text itself stays as it is typed.
    Content content{.text = yaml, .extras = m_content.extras};
    if (const auto document = kube::YamlDocument::parse(yaml); document && !content.extras.isEmpty())
        followCluster(content.extras, *document);
    step(std::move(content), place);
}

Result<void> ClusterDraft::edit(const Change &change)
{
    return edit(change, {}, {});
}

Result<void> ClusterDraft::edit(const Change &change, const QList<Extra> &extras)
{
    return edit(change, extras, {});
}

Result<void> ClusterDraft::edit(const Change &change, const QList<Extra> &extras, const QString &place)
{
    if (m_textError)
        return std::unexpected(*m_textError);
    kube::YamlDocument document = m_document;
    if (const auto done = change(document); !done)
        return done;
    if (const auto done = followMembers(document, m_document); !done)
        return done;
    Content content{.text = document.text(), .extras = m_content.extras};
    for (const Extra &extra : extras)
        put(content, extra);
    followCluster(content.extras, document);
    step(std::move(content), place);
    return {};
}

Result<void> ClusterDraft::setString(const kube::FieldPath &path, const QString &value)
{
    const auto set = [&](kube::YamlDocument &document) {
        return value.isEmpty() ? document.remove(path) : document.setString(path, value);
    };
    return edit(set, {}, path.toString());
}

Result<void> ClusterDraft::setNumber(const kube::FieldPath &path, qint64 value)
{
    return edit([&](kube::YamlDocument &document) { return document.setNumber(path, value); }, {}, path.toString());
}

Result<void> ClusterDraft::setBool(const kube::FieldPath &path, bool value)
{
    return edit([&](kube::YamlDocument &document) { return document.setBool(path, value); });
}

Result<void> ClusterDraft::remove(const kube::FieldPath &path)
{
    return edit([&](kube::YamlDocument &document) { return document.remove(path); });
}

void ClusterDraft::undo()
{
    if (m_undo.isEmpty())
        return;
    m_redo.append(m_content);
    m_lastPlace.clear();
    become(m_undo.takeLast());
}

void ClusterDraft::redo()
{
    if (m_redo.isEmpty())
        return;
    m_undo.append(m_content);
    m_lastPlace.clear();
    become(m_redo.takeLast());
}

const ClusterDraft::Extra *ClusterDraft::extra(const QString &id) const
{
    const auto found = std::ranges::find(m_content.extras, id, &Extra::id);
    return found == m_content.extras.end() ? nullptr : &*found;
}

void ClusterDraft::setExtra(const Extra &extra)
{
    Content content = m_content;
    put(content, extra);
    step(std::move(content));
}

void ClusterDraft::removeExtra(const QString &id)
{
    Content content = m_content;
    content.extras.removeIf([&id](const Extra &extra) { return extra.id == id; });
    step(std::move(content));
}

QList<kube::YamlDocument> ClusterDraft::manifests() const
{
    QList<kube::YamlDocument> manifests;
    const auto add = [&](Extra::When when) {
        for (const Extra &extra : m_content.extras) {
            if (extra.when == when)
                manifests.append(extra.document);
        }
    };
    add(Extra::When::Before);
    manifests.append(m_document);
    add(Extra::When::After);
    return manifests;
}

const QList<Problem> &ClusterDraft::problems() const
{
    if (!m_problems)
        m_problems = problemsOf(m_document.root(), m_release);
    return *m_problems;
}

QList<Problem> ClusterDraft::problemsAt(const kube::FieldPath &path) const
{
    QList<Problem> found;
    const QString text = path.toString();
    for (const Problem &problem : problems()) {
        if (problem.path == text)
            found.append(problem);
    }
    return found;
}

bool ClusterDraft::blocks() const
{
    return m_textError || ray::blocks(problems());
}

void ClusterDraft::start(const QByteArray &preset, const QString &namespaceName)
{
    m_content = {.text = preset, .extras = {}};
    read();
    if (!namespaceName.isEmpty() && !m_textError) {
        kube::YamlDocument document = m_document;
        if (document.setString(u"metadata.namespace", namespaceName)) {
            m_content.text = document.text();
            read();
        }
    }
    m_start = m_content;
    m_isRestored = false;
    forgetSteps();
    emit changed();
}

void ClusterDraft::restore(const Content &content)
{
    forgetSteps();
    m_isRestored = true;
    m_start = {};
    become(content);
}

} // namespace raydeck::ray

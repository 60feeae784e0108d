#include <ui/editor/livevalidation.h>

#include <models/kube/openapi/schemaproblem.h>
#include <models/kube/yamlstream.h>
#include <ui/text/schemaproblemtext.h>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace raydeck::ui {

namespace {

constexpr auto Pause = 150ms; // of a person who types

using Problem = LiveValidation::Problem;
using Schemas = QList<CodeEditor::Schema>; // of each document

kube::ObjectKind kindOf(const kube::YamlPart &part)
{
    return part.document ? kube::ObjectKind{part.document->string(u"apiVersion"), part.document->string(u"kind")}
                         : kube::ObjectKind();
}

QList<Problem> problemsOf(const QList<kube::YamlPart> &parts, const Schemas &schemas)
{
    QList<Problem> problems;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const kube::YamlPart &part = parts[i];
        if (!part.document) {
            const kube::YamlErrorPlace place = kube::placeOf(part.document.error());
            // Where the reader stumbled is seldom where it begins: all of the line is meant.
            problems.append({.line = part.firstLine + std::max(1, place.line), .text = place.text, .document = int(i)});
            continue;
        }
        if (!schemas[i])
            continue;
        for (const kube::SchemaProblem &problem : kube::validate(*part.document, *schemas[i]))
            problems.append({part.firstLine + problem.line, problem.column, problem.length,
                             SchemaProblemText::text(problem), int(i), problem.path});
    }
    return problems;
}

} // namespace

LiveValidation::LiveValidation(CodeEditor::SchemaFor schemaFor, QObject *parent)
    : QObject(parent), m_schemaFor(std::move(schemaFor))
{
    m_pool.setMaxThreadCount(1); // one after the other: an older text is not looked at beside the newer one
    m_pause.setSingleShot(true);
    m_pause.setInterval(Pause);
    connect(&m_pause, &QTimer::timeout, this, &LiveValidation::read);
}

LiveValidation::~LiveValidation()
{
    m_pool.clear();
    m_pool.waitForDone();
}

void LiveValidation::follow(CodeEditor *editor)
{
    m_editor = editor;
    connect(editor, &CodeEditor::textReplaced, this, &LiveValidation::changed);
    connect(editor, &CodeEditor::yamlEdited, this, &LiveValidation::changed);
    changed();
}

quint64 LiveValidation::setText(const QByteArray &yaml)
{
    m_text = yaml;
    changed();
    return m_revision;
}

void LiveValidation::schemasChanged()
{
    changed();
}

void LiveValidation::changed()
{
    ++m_revision;
    m_pause.start();
}

/// `then` is called on this thread, if the text is still the newest one.
template <typename Work, typename Then>
void LiveValidation::inBackground(Work work, Then then)
{
    m_pool.start([this, work = std::move(work), then = std::move(then), revision = m_revision] {
        auto result = work();
        QMetaObject::invokeMethod(
            this,
            [this, then, revision, result = std::move(result)] {
                if (revision == m_revision)
                    then(result);
            },
            Qt::QueuedConnection);
    });
}

void LiveValidation::read()
{
    m_pool.clear(); // what waits there is about an older text
    const quint64 revision = m_revision;
    inBackground([yaml = m_editor
                      ? m_editor->yaml()
                      : m_text] { return std::make_shared<const QList<kube::YamlPart>>(kube::yamlParts(yaml)); },
                 [this, revision](const Parts &parts) { validate(revision, parts); });
}

void LiveValidation::validate(quint64 revision, const Parts &parts)
{
    Answer answer{.revision = revision, .isYaml = true};
    Schemas schemas;
    for (const kube::YamlPart &part : *parts) {
        const kube::ObjectKind kind = kindOf(part);
        schemas.append(part.document && m_schemaFor ? m_schemaFor(kind) : nullptr);
        answer.isYaml = answer.isYaml && part.document;
        answer.kinds.append(kind);
        if (part.document && !schemas.last() && !answer.unknown.contains(kind))
            answer.unknown.append(kind);
    }
    inBackground([parts, schemas] { return problemsOf(*parts, schemas); },
                 [this, answer](const QList<Problem> &problems) {
                     Answer whole = answer;
                     whole.problems = problems;
                     take(whole);
                 });
}

void LiveValidation::take(const Answer &answer)
{
    m_answer = answer;
    if (m_editor) {
        QList<CodeEditor::Underline> underlines;
        for (const Problem &problem : answer.problems)
            underlines.append({problem.line, problem.column, problem.length, Tone::Bad, problem.text});
        m_editor->setUnderlines(underlines);
    }
    emit answered(m_answer);
}

} // namespace raydeck::ui

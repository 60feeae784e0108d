#include <ui/wizard/yamlpane.h>

#include <models/ray/draft/clusterdraft.h>
#include <ui/text/problemtext.h>
#include <ui/widgets/button.h>
#include <ui/widgets/iconlabel.h>
#include <ui/widgets/textlabel.h>
#include <ui/editor/codeeditor.h>

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QRegularExpression>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace raydeck::ui {

int yamlErrorLine(const QString &message)
{
    static const QRegularExpression place(u"(?:^|:|line )(\\d+)(?::\\d+)?[: ,]"_s);
    return place.match(message).captured(1).toInt();
}

YamlPane::YamlPane(const Theme &theme, ray::ClusterDraft &draft, QWidget *parent)
    : Surface(theme, ColorRole::Base, Qt::LeftEdge, parent), m_draft(draft), m_editor(new CodeEditor(theme)),
      m_icon(new IconLabel(theme, u"fail"_s, ColorRole::Bad, 14)),
      m_error(new TextLabel(theme, TextStyle::Small, ColorRole::Bad))
{
    setObjectName(u"yamlPane"_s);
    m_editor->setObjectName(u"yamlEditor"_s);
    m_editor->setAccessibleName(tr("YAML of the new cluster"));
    m_error->setObjectName(u"yamlError"_s);
    m_error->setWordWrap(true);

    auto *undo = new IconButton(theme, u"undo"_s, tr("Undo"));
    undo->setObjectName(u"undoButton"_s);
    undo->setToolTip(tr("Undo (%1)").arg(QKeySequence(QKeySequence::Undo).toString(QKeySequence::NativeText)));
    auto *copy = new IconButton(theme, u"copy"_s, tr("Copy the YAML"));
    copy->setObjectName(u"copyYamlButton"_s);
    auto *close = new IconButton(theme, u"close"_s, tr("Hide YAML"));
    close->setObjectName(u"closeYamlButton"_s);
    connect(undo, &IconButton::clicked, this, [this] { m_draft.undo(); });
    connect(copy, &IconButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_editor->toPlainText()); });
    connect(close, &IconButton::clicked, this, &YamlPane::closeRequested);
    connect(m_editor, &CodeEditor::yamlEdited, this, [this] { m_draft.typeText(m_editor->yaml()); });
    connect(&draft, &ray::ClusterDraft::changed, this, [this, undo] {
        undo->setEnabled(m_draft.canUndo());
        refresh();
    });

    auto *head = new QHBoxLayout;
    head->setContentsMargins(space::m, space::xs, space::s, 0);
    head->setSpacing(space::s);
    head->addWidget(new TextLabel(theme, TextStyle::Strong, ColorRole::Text, tr("YAML"), TextLabel::Wrap::No));
    head->addWidget(
        new TextLabel(theme, TextStyle::Caption, ColorRole::Text2, tr("and form are one"), TextLabel::Wrap::No));
    head->addStretch(1);
    for (IconButton *button : {undo, copy, close})
        head->addWidget(button);
    auto *below = new QHBoxLayout;
    below->setContentsMargins(space::m, 0, space::m, space::s);
    below->setSpacing(6);
    below->addWidget(m_icon, 0, Qt::AlignTop);
    below->addWidget(m_error, 1);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(1, 0, 0, 0);
    rows->setSpacing(space::xs);
    rows->addLayout(head);
    rows->addWidget(m_editor, 1);
    rows->addLayout(below);
    undo->setEnabled(draft.canUndo());
    refresh();
}

void YamlPane::goToLine(int line)
{
    m_editor->goToLine(line);
    focusText();
}

void YamlPane::focusText()
{
    m_editor->setFocus(Qt::OtherFocusReason);
}

void YamlPane::refresh()
{
    m_editor->setYaml(m_draft.text());
    QHash<int, CodeEditor::Mark> marks;
    QString wrong;
    if (const auto error = m_draft.textError()) {
        wrong = error->message;
        marks.insert(std::max(1, yamlErrorLine(wrong)), {.tone = Tone::Bad, .text = wrong});
    } else {
        for (const ray::Problem &problem : m_draft.problems()) {
            const bool isError = problem.weight == ray::Problem::Weight::Error;
            CodeEditor::Mark &mark = marks[std::max(1, problem.line)];
            if (mark.text.isEmpty())
                mark = {.tone = isError ? Tone::Bad : Tone::Info, .text = ProblemText::text(problem)};
            if (isError && wrong.isEmpty())
                //: %1: number of a line, %2: what is wrong there
                wrong = tr("Line %1: %2").arg(QString::number(problem.line), ProblemText::text(problem));
        }
    }
    m_editor->setMarks(marks);
    m_error->setText(wrong);
    m_error->setVisible(!wrong.isEmpty());
    m_icon->setVisible(!wrong.isEmpty());
}

} // namespace raydeck::ui

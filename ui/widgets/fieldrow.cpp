#include <ui/widgets/fieldrow.h>

#include <ui/widgets/iconlabel.h>
#include <ui/widgets/textlabel.h>

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace raydeck::ui {

FieldRow::FieldRow(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_columns(new QHBoxLayout),
      m_icon(new IconLabel(theme, u"fail"_s, ColorRole::Bad, 14)),
      m_line(new TextLabel(theme, TextStyle::Caption, ColorRole::Text2))
{
    m_line->setObjectName(u"fieldLine"_s);
    m_line->setWordWrap(true);
    m_columns->setSpacing(10);
    m_columns->addStretch(1);

    auto *below = new QHBoxLayout;
    below->setSpacing(6);
    below->addWidget(m_icon, 0, Qt::AlignTop);
    below->addWidget(m_line, 1);

    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(space::xs);
    rows->addLayout(m_columns);
    rows->addLayout(below);
    connect(&theme, &Theme::changed, this, &FieldRow::refresh);
    refresh();
}

void FieldRow::add(const QString &label, QWidget *editor, int width)
{
    auto *name = new TextLabel(m_theme, TextStyle::Caption, ColorRole::Text2, label, TextLabel::Wrap::No);
    name->setBuddy(editor);
    if (editor->accessibleName().isEmpty())
        editor->setAccessibleName(label);
    editor->setFixedWidth(m_theme.widthOf(width));
    auto *column = new QVBoxLayout;
    column->setSpacing(space::xs);
    column->addWidget(name);
    column->addWidget(editor);
    m_columns->insertLayout(m_columns->count() - 1, column);
    m_entries.append({.label = label, .editor = editor});
}

void FieldRow::setHelp(const QString &help)
{
    if (std::exchange(m_help, help) != help)
        refresh();
}

void FieldRow::setError(QWidget *editor, const QString &error)
{
    const auto entry = std::ranges::find(m_entries, editor, &Entry::editor);
    if (entry != m_entries.end() && std::exchange(entry->error, error) != error)
        refresh();
}

void FieldRow::refresh()
{
    QString wrong;
    for (const Entry &entry : std::as_const(m_entries)) {
        entry.editor->setProperty("invalid", !entry.error.isEmpty());
        entry.editor->setAccessibleDescription(entry.error);
        entry.editor->update();
        if (wrong.isEmpty() && !entry.error.isEmpty())
            //: %1: label of a field, %2: what is wrong with it
            wrong = tr("%1: %2").arg(entry.label, entry.error);
    }
    m_icon->setVisible(!wrong.isEmpty());
    m_line->setRole(wrong.isEmpty() ? ColorRole::Text2 : ColorRole::Bad);
    m_line->setText(wrong.isEmpty() ? m_help : wrong);
    m_line->setMinimumHeight(QFontMetrics(m_theme.font(TextStyle::Caption)).height());
}

} // namespace raydeck::ui

#include <ui/widgets/formfield.h>

#include <ui/widgets/iconlabel.h>
#include <ui/widgets/textlabel.h>

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace raydeck::ui {

FormField::FormField(const Theme &theme, const QString &label, QWidget *editor, Room room, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_editor(editor)
    , m_icon(new IconLabel(theme, u"fail"_s, ColorRole::Bad, 14))
    , m_line(new TextLabel(theme, TextStyle::Caption, ColorRole::Text2))
    , m_room(room)
{
    auto *name = new TextLabel(theme, TextStyle::Caption, ColorRole::Text2, label, TextLabel::Wrap::No);
    name->setBuddy(editor);
    if (editor->accessibleName().isEmpty())
        editor->setAccessibleName(label);
    m_line->setObjectName(u"fieldLine"_s);
    m_line->setWordWrap(true);
    m_line->setAlignment(Qt::AlignTop);
    name->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);

    auto *below = new QHBoxLayout;
    below->setSpacing(6);
    below->addWidget(m_icon, 0, Qt::AlignTop);
    below->addWidget(m_line, 1);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    column->addWidget(name);
    column->addWidget(editor);
    column->addLayout(below);
    connect(&theme, &Theme::changed, this, &FormField::refresh);
    refresh();
}

void FormField::setHelp(const QString &help)
{
    m_help = help;
    refresh();
}

void FormField::setError(const QString &error)
{
    if (std::exchange(m_error, error) != error)
        refresh();
}

void FormField::refresh()
{
    const bool invalid = !m_error.isEmpty();
    const QString &text = invalid ? m_error : m_help;
    m_editor->setProperty("invalid", invalid);
    m_editor->setAccessibleDescription(text);
    m_editor->update();
    m_icon->setVisible(invalid);
    m_line->setRole(invalid ? ColorRole::Bad : ColorRole::Text2);
    m_line->setText(text);
    m_line->setVisible(!text.isEmpty() || m_room == Room::ForOneLine);
    m_line->setMinimumHeight(m_room == Room::ForOneLine ? QFontMetrics(m_theme.font(TextStyle::Caption)).height() : 0);
}

} // namespace raydeck::ui

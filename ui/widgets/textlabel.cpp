#include <ui/widgets/textlabel.h>

namespace raydeck::ui {

TextLabel::TextLabel(const Theme &theme, TextStyle style, ColorRole role, QWidget *parent)
    : QLabel(parent), m_theme(theme), m_style(style), m_role(role)
{
    setTextFormat(Qt::PlainText);
    connect(&theme, &Theme::changed, this, &TextLabel::refresh);
    refresh();
}

TextLabel::TextLabel(const Theme &theme, TextStyle style, ColorRole role, const QString &text, Wrap wrap,
                     QWidget *parent)
    : TextLabel(theme, style, role, parent)
{
    setText(text);
    setWordWrap(wrap == Wrap::Words);
}

void TextLabel::setRole(ColorRole role)
{
    m_role = role;
    refresh();
}

void TextLabel::setStyle(TextStyle style)
{
    m_style = style;
    refresh();
}

void TextLabel::refresh()
{
    setFont(m_theme.font(m_style));
    QPalette colors = m_theme.palette();
    colors.setColor(QPalette::WindowText, m_theme.color(m_role));
    colors.setColor(QPalette::Disabled, QPalette::WindowText, m_theme.color(ColorRole::Disabled));
    setPalette(colors);
}

} // namespace raydeck::ui

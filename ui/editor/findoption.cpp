#include <ui/editor/findoption.h>

#include <ui/theme/paint.h>

#include <QPainter>

namespace raydeck::ui {

FindOption::FindOption(const Theme &theme, const QString &letters, const QString &meaning, QWidget *parent)
    : QAbstractButton(parent), m_theme(theme)
{
    setText(letters);
    setToolTip(meaning);
    setAccessibleName(meaning);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

QSize FindOption::sizeHint() const
{
    const QFontMetrics metrics(m_theme.font(TextStyle::Small));
    return {metrics.horizontalAdvance(text()) + space::m, m_theme.controlHeight() - 6};
}

void FindOption::paintEvent(QPaintEvent *)
{
    using enum ColorRole;
    QPainter painter(this);
    if (isChecked())
        paintRounded(&painter, rect(), radius::chip, m_theme.color(Select), m_theme.color(AccentText));
    else if (underMouse())
        paintRounded(&painter, rect(), radius::chip, m_theme.color(Hover), {}, 0);
    if (hasFocus())
        paintRounded(&painter, rect(), radius::chip, {}, m_theme.color(Focus), 2);
    painter.setFont(m_theme.font(TextStyle::Small));
    painter.setPen(isChecked() ? m_theme.colorOnSelect(AccentText) : m_theme.color(Text2));
    painter.drawText(rect(), Qt::AlignCenter, text());
}

} // namespace raydeck::ui

#include <ui/widgets/elidedlabel.h>

#include <QFontMetrics>
#include <QPainter>

namespace raydeck::ui {

ElidedLabel::ElidedLabel(const Theme &theme, TextStyle style, ColorRole role, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_style(style), m_role(role)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void ElidedLabel::setText(const QString &text)
{
    m_text = text.simplified();
    setToolTip(text.toHtmlEscaped());
    setAccessibleName(text);
    update();
}

QSize ElidedLabel::sizeHint() const
{
    const QFontMetrics metrics(m_theme.font(m_style));
    return {metrics.horizontalAdvance(m_text), metrics.height()};
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {0, sizeHint().height()};
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(m_theme.font(m_style));
    painter.setPen(m_theme.color(m_role));
    const QString shown = painter.fontMetrics().elidedText(m_text, Qt::ElideRight, width());
    painter.drawText(rect(), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, shown);
}

} // namespace raydeck::ui

#include <ui/widgets/surface.h>

#include <ui/theme/paint.h>

#include <QPainter>

namespace raydeck::ui {

Surface::Surface(const Theme &theme, ColorRole ground, Qt::Edges lines, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_ground(ground), m_lines(lines)
{
    const auto room = [lines](Qt::Edge edge) { return lines & edge ? 1 : 0; };
    setContentsMargins(room(Qt::LeftEdge), room(Qt::TopEdge), room(Qt::RightEdge), room(Qt::BottomEdge));
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void Surface::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(m_ground));
    const QColor line = m_theme.color(ColorRole::Line);
    if (m_lines & Qt::LeftEdge)
        painter.fillRect(0, 0, 1, height(), line);
    if (m_lines & Qt::RightEdge)
        painter.fillRect(width() - 1, 0, 1, height(), line);
    if (m_lines & Qt::TopEdge)
        painter.fillRect(0, 0, width(), 1, line);
    if (m_lines & Qt::BottomEdge)
        painter.fillRect(0, height() - 1, width(), 1, line);
}

Card::Card(const Theme &theme, ColorRole ground, ColorRole line, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_ground(ground), m_line(line)
{
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void Card::setColors(ColorRole ground, ColorRole line)
{
    m_ground = ground;
    m_line = line;
    update();
}

void Card::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintRounded(&painter, rect(), radius::card, m_theme.color(m_ground), m_theme.color(m_line));
}

Hairline::Hairline(const Theme &theme, Qt::Orientation orientation, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    if (orientation == Qt::Horizontal)
        setFixedHeight(1);
    else
        setFixedWidth(1);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void Hairline::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), m_theme.color(ColorRole::Line));
}

} // namespace raydeck::ui

#include <ui/editor/diffoverview.h>

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace raydeck::ui {

namespace {

constexpr int TickHeight = 4;
constexpr int LeastView = 20;

} // namespace

DiffOverview::DiffOverview(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setObjectName(QStringLiteral("diffOverview"));
    setFixedWidth(sizeHint().width());
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void DiffOverview::setTicks(int lines, const QList<Tick> &ticks)
{
    m_lines = lines;
    m_ticks = ticks;
    update();
}

void DiffOverview::setView(int first, int count)
{
    m_first = first;
    m_count = count;
    update();
}

double DiffOverview::yOf(double line) const
{
    return m_lines == 0 ? 0 : line * height() / std::max(m_lines, m_count);
}

void DiffOverview::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(ColorRole::Page));
    painter.fillRect(0, 0, 1, height(), m_theme.color(ColorRole::Line));
    if (m_lines > m_count) {
        const double viewHeight = std::max<double>(LeastView, yOf(m_count));
        const double top = std::min(yOf(m_first), height() - viewHeight);
        painter.fillRect(QRectF(1, top, width() - 1, viewHeight), m_theme.color(ColorRole::Press));
    }
    for (const Tick &tick : std::as_const(m_ticks))
        painter.fillRect(QRectF(3, std::min(yOf(tick.line), double(height() - TickHeight)), width() - 5, TickHeight),
                         m_theme.color(tick.role));
}

void DiffOverview::goTo(double y)
{
    const double line = height() == 0 ? 0 : y * std::max(m_lines, m_count) / height();
    emit lineWanted(int(line) - m_count / 2);
}

void DiffOverview::mousePressEvent(QMouseEvent *event)
{
    goTo(event->position().y());
}

void DiffOverview::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons() & Qt::LeftButton)
        goTo(event->position().y());
}

void DiffOverview::wheelEvent(QWheelEvent *event)
{
    emit wheeled(event);
}

} // namespace raydeck::ui

#include <ui/widgets/skeletonrows.h>

#include <ui/theme/paint.h>

#include <QPainter>

namespace raydeck::ui {

namespace {

constexpr int barHeight = 10;
constexpr int rowCount = 8;
// Shares of a column that its bars take, in turn: real names differ in length too.
constexpr std::array shares{0.62, 0.5, 0.7, 0.42, 0.58};

} // namespace

SkeletonRows::SkeletonRows(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_widths{222, 150, 120, 100, 100, 100}
{
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void SkeletonRows::setColumns(const QList<int> &widths)
{
    m_widths = widths;
    update();
}

void SkeletonRows::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(ColorRole::Base));
    const int head = m_theme.tableHeadHeight();
    const int row = m_theme.rowHeight();
    painter.fillRect(0, head - 1, width(), 1, m_theme.color(ColorRole::Line));
    const QColor bar = m_theme.color(ColorRole::Sunken);
    for (int y = head, number = 0; number < rowCount; y += row, ++number) {
        int x = space::pageLeft;
        for (qsizetype column = 0; column < m_widths.size() && x < width(); ++column) {
            const int cell = m_theme.widthOf(m_widths[column]);
            const double share = shares[std::size_t(number + 2 * column) % shares.size()];
            paintRounded(&painter, QRectF(x, y + (row - barHeight) / 2.0, cell * share, barHeight), radius::cell, bar,
                         {}, 0);
            x += cell;
        }
        painter.fillRect(0, y + row - 1, width(), 1, m_theme.color(ColorRole::LineSoft));
    }
}

} // namespace raydeck::ui

#include <ui/wizard/capacity/capacitylayout.h>

#include <QFontMetrics>

#include <algorithm>

namespace raydeck::ui {

namespace {

constexpr int cellWidth = 26;
constexpr int cellHeight = 24;
constexpr int nameColumn = 116;    // of rows that are leastWidth wide
constexpr int nameColumnMax = 260; // of wider ones
constexpr int leastWidth = 564;
constexpr int barTextWidth = 74; // 189.9 of them, in any language
constexpr int captionGap = 2;

} // namespace

CapacityLayout::CapacityLayout(const Theme &theme, int rowWidth)
    : width(rowWidth), barWidth(theme.widthOf(112)), strongHeight(QFontMetrics(theme.font(TextStyle::Strong)).height()),
      bodyHeight(QFontMetrics(theme.font(TextStyle::Body)).height()),
      captionHeight(QFontMetrics(theme.font(TextStyle::Caption)).height())
{
    cell = {theme.widthOf(cellWidth), std::max(cellHeight, captionHeight + 8)};
    barPitch = std::max(13, captionHeight);
    const int extra = std::max(0, rowWidth - theme.widthOf(leastWidth));
    devices = std::min(theme.widthOf(nameColumn) + extra / 2, theme.widthOf(nameColumnMax));
    bars = std::max(devices + columnGap, rowWidth - barWidth - theme.widthOf(barTextWidth) - 6);
    cellsInLine = std::max(1, (bars - columnGap - devices + cellGap) / (cell.width() + cellGap));
}

int CapacityLayout::linesOf(qint64 count) const
{
    return count > mostCells ? 1 : int((count + cellsInLine - 1) / cellsInLine);
}

QList<QRect> CapacityLayout::cells(qint64 count, QPoint topLeft) const
{
    if (count > mostCells)
        return {QRect(topLeft, QSize(std::max(cell.width(), bars - columnGap - devices), cell.height()))};
    // Lines of equal length read better than a full one and a rest: 16 devices are 8 and 8.
    const int lines = linesOf(count);
    const int inLine = lines == 0 ? 1 : int((count + lines - 1) / lines);
    QList<QRect> cells;
    for (int i = 0; i < count; ++i)
        cells.append(
            {topLeft + QPoint(i % inLine * (cell.width() + cellGap), i / inLine * (cell.height() + cellGap)), cell});
    return cells;
}

int CapacityLayout::cellsHeight(qint64 count) const
{
    return std::max(0, linesOf(count) * (cell.height() + cellGap) - cellGap);
}

int CapacityLayout::devicesHeight(const CapacityRow &row) const
{
    int height = 0;
    for (const CapacityRow::Devices &part : row.devices)
        height += (row.devices.size() > 1 ? captionHeight + captionGap : 0) + cellsHeight(part.total()) + cellGap;
    return std::max(0, height - cellGap);
}

int CapacityLayout::rowHeight(const CapacityRow &row) const
{
    const int sentence = row.sentence.isEmpty() ? 0 : bodyHeight + 6;
    const int words = strongHeight + captionHeight + 2;
    return topMargin + std::max(words, std::max(devicesHeight(row), 2 * barPitch) + sentence) + bottomMargin;
}

} // namespace raydeck::ui

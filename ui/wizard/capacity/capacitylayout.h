#pragma once

#include <ui/theme/theme.h>
#include <ui/wizard/capacity/capacityrow.h>

#include <QRect>

namespace raydeck::ui {

/// Where the parts of the capacity picture stand in rows of one width. Measuring fonts takes longer than all the rest,
/// so it is done once here. Units: device independent px; constants are those of LOOK's 13 px font.
struct CapacityLayout {
    CapacityLayout() = default;
    CapacityLayout(const Theme &theme, int rowWidth);

    int width = 0;
    int devices = 0; ///< left edge of the cells and of the sentence
    int bars = 0;    ///< left edge of the bars
    int barWidth = 0;
    int barPitch = 0;
    int cellsInLine = 1;
    QSize cell;
    int strongHeight = 0;
    int bodyHeight = 0;
    int captionHeight = 0;

    /// The cells of `count` devices, left to right and then in further lines; one rectangle for all of them if they are
    /// more than mostCells.
    [[nodiscard]] QList<QRect> cells(qint64 count, QPoint topLeft) const;
    [[nodiscard]] int cellsHeight(qint64 count) const;
    /// All resources of a node, one below the other.
    [[nodiscard]] int devicesHeight(const CapacityRow &row) const;
    [[nodiscard]] int rowHeight(const CapacityRow &row) const;

    static constexpr int mostCells = 16;
    static constexpr int topMargin = 8;
    static constexpr int bottomMargin = 9;
    static constexpr int columnGap = 14;
    static constexpr int cellGap = 4;
    static constexpr int barHeight = 7;

private:
    [[nodiscard]] int linesOf(qint64 count) const;
};

} // namespace raydeck::ui

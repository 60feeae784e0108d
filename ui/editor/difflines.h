#pragma once

#include <ui/editor/diffpane.h>
#include <ui/editor/diffrows.h>

#include <QList>
#include <QSet>

namespace raydeck::ui {

enum class DiffShape { SideBySide, Unified };

/// The side that is one's own: of three the one in the middle.
inline constexpr int MySide = 1;

/// Something to be said about a line: an icon beside it, and its colour in the overview at the right.
struct DiffMark {
    int side = MySide; ///< index in the sides
    int line = 0;      ///< 1-based
    QString iconName = {};
    ColorRole role = ColorRole::Text2;
    QString toolTip = {};
    int id = 0; ///< of the caller: several lines can have the same one

    bool operator==(const DiffMark &) const = default;
};

/// The lines of each column of a diff: one for each side, or one for all. Lines that are the same are one row, a fold, but
/// for a few beside a change, and for folds that have one of the `opened` lines (of one's own side, 0-based).
/// Unified, a change's old lines stand before its new ones; a line of the third side that is as on the first is there once.
[[nodiscard]] QList<QList<DiffPane::Line>> diffLinesOf(const DiffRows &rows, DiffShape shape, const QSet<int> &opened,
                                                       const QList<DiffMark> &marks);

} // namespace raydeck::ui

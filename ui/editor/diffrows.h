#pragma once

#include <models/kube/linediff.h>

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <array>

namespace raydeck::ui {

inline constexpr int MostSides = 3;

/// One line of one side in a row of a diff, or the gap that stands for it.
struct DiffCell {
    enum class Look {
        Gap,  ///< this side has no line here
        Same, ///< as on the sides that it is compared with
        Old,  ///< was replaced or taken out
        New,  ///< came or replaces another one
    };
    int line = -1; ///< 0-based
    Look look = Look::Gap;
    QList<kube::WordSpan> words = {}; ///< that differ; empty: all of the line
    QString lineEnd = {};             ///< said where nothing but the end of the line differs: \r\n, or none

    bool operator==(const DiffCell &) const = default;
};

struct DiffRow {
    std::array<DiffCell, MostSides> cells = {};
    int change = -1; ///< rows without a common one between them are one change; -1: all sides are the same here
};

/// Two or three texts beside each other, so that lines that are the same, or stand for each other, are in one row. Of three
/// the middle one is compared with both: what it changed is new in it and old on the left; where the right one still has
/// the left one's line it is old there too, else new. Pure. Thread: any.
struct DiffRows {
    QList<QStringList> lines = {}; ///< of each side, without their ends, as EditorText has them
    QList<DiffRow> rows = {};
    int changes = 0;

    [[nodiscard]] static DiffRows of(const QList<QByteArray> &sides);
    [[nodiscard]] int rowOf(int side, int line) const; ///< 0-based; -1: there is no such line
};

} // namespace raydeck::ui

#pragma once

#include <ui/theme/tokens.h>

#include <QModelIndex>
#include <QString>

#include <functional>
#include <optional>

namespace raydeck::ui {

/// How one cell is drawn: an icon, a word, and a muted tail behind it.
struct CellLook {
    QString iconName = {};
    ColorRole role = ColorRole::Text; // of icon and word
    bool strong = false;
    QString text = {};
    QString tail = {};
};

/// Item models know no colours: a page says here how the plain data of a column looks.
using CellLookOf = std::function<CellLook(const QModelIndex &index)>;

} // namespace raydeck::ui

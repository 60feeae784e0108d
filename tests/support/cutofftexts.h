#pragma once

#include <QStringList>

class QWidget;

namespace raydeck::test {

/// The visible texts of a window that do not fit where they stand: labels, buttons, tabs and fields whose words are
/// wider or higher than their room, and widgets that stick out of their parent. What elides by choice (ElidedLabel, table
/// cells) and what scrolls is not cut off. Each entry names the widget and the text.
QStringList cutOffTexts(const QWidget &window);

} // namespace raydeck::test

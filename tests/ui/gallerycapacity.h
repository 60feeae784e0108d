#pragma once

class QWidget;

namespace raydeck::ui {
class Theme;
}

namespace raydeck::test {

/// The nodes of the design's picture of the GPU page, with its banner and choices.
QWidget *capacityPage(const ui::Theme &theme);

} // namespace raydeck::test

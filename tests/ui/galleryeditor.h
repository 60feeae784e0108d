#pragma once

class QWidget;

namespace raydeck::ui {
class Theme;
}

namespace raydeck::test {

/// A manifest under edit: verdicts, waves, a fold and the bar that finds and replaces.
QWidget *editorPage(const ui::Theme &theme);
/// The list of what can be typed, over the editor.
QWidget *completionPage(const ui::Theme &theme);
/// What the design's picture of the YAML page compares.
QWidget *diffPage(const ui::Theme &theme);
QWidget *diffUnifiedPage(const ui::Theme &theme);
QWidget *diffThreePage(const ui::Theme &theme);

} // namespace raydeck::test

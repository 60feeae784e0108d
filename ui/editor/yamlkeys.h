#pragma once

class QKeyEvent;
class QPlainTextEdit;

namespace raydeck::ui {

/// The keys of a text editor that knows YAML's indentation: Enter keeps it and goes deeper behind a colon, Tab and Shift+Tab
/// move the selected lines by two blanks (never a tab character, which YAML refuses), Ctrl+/ comments lines, Alt+Up and
/// Alt+Down move them, Home goes to the first letter. Each is one step of undo. True: it was one of these. Thread: UI.
bool takeYamlKey(QPlainTextEdit &editor, const QKeyEvent &event);

} // namespace raydeck::ui

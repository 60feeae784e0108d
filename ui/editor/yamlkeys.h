#pragma once

class QKeyEvent;
class QPlainTextEdit;

namespace raydeck::ui {

class Folding;

/// The keys of a text editor that knows YAML's indentation: Enter keeps it and goes deeper behind a colon or a dash, Tab
/// and Shift+Tab move the selected lines by two blanks (never a tab character, which YAML refuses), Backspace takes a step
/// back in front of a line, Ctrl+/ comments lines, Alt+Up and Alt+Down move them, Ctrl+D doubles them, Home goes to the
/// first letter. What is folded is part of the line that it is folded under. Each is one step of undo. Thread: UI.
/// True: it was one of these.
bool takeYamlKey(QPlainTextEdit &editor, Folding &folding, const QKeyEvent &event);

} // namespace raydeck::ui

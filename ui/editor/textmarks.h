#pragma once

#include <ui/editor/codeeditor.h>
#include <ui/editor/textsearch.h>

#include <QTextCursor>

namespace raydeck::ui {

/// What is shown on top of a text: grounds of marked lines, waves under words, places that a search found. Marks and waves
/// move with the text that they are about. Owner: the editor. Thread: UI.
class TextMarks final {
public:
    TextMarks(const Theme &theme, CodeEditor &editor) : m_theme(theme), m_editor(editor) {}

    void setMarks(const QHash<int, CodeEditor::Mark> &marks);
    void setUnderlines(const QList<CodeEditor::Underline> &underlines);
    void setFound(const QList<TextSpan> &found); ///< of them those that are in view are shown
    void show();                                 ///< after a change of colours or of the view

    [[nodiscard]] QHash<int, CodeEditor::Mark> marks() const; ///< by line, 1-based, where they are now
    [[nodiscard]] QString underlineAt(int position) const;    ///< its words

private:
    template <typename What>
    struct Anchored {
        QTextCursor at = {};
        What what = {};
    };

    [[nodiscard]] QTextCursor cursorOf(const CodeEditor::Underline &underline) const;

    const Theme &m_theme;
    CodeEditor &m_editor;
    QList<Anchored<CodeEditor::Mark>> m_marks;
    QList<Anchored<CodeEditor::Underline>> m_underlines;
    QList<TextSpan> m_found;
};

} // namespace raydeck::ui

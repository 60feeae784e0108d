#pragma once

#include <QTextBlock>

class QTextDocument;

namespace raydeck::ui {

/// Folds a text by its indentation: a line with deeper lines below it hides them, or shows them again; folds inside a fold
/// stay as they are. Folded lines stay in the document. A line that is folded has 1 as its QTextBlock::userState().
/// Owner: the editor, of a document without line wrap. Thread: UI.
class Folding final {
public:
    explicit Folding(QTextDocument *document) : m_document(document) {}

    [[nodiscard]] static bool canFold(const QTextBlock &block);
    [[nodiscard]] static bool isFolded(const QTextBlock &block);
    [[nodiscard]] static int linesBelow(const QTextBlock &block); ///< that it hides, or would hide
    void toggle(const QTextBlock &block);
    void fold(const QTextBlock &block); ///< or what it stands in, if there is nothing below it
    void unfold(const QTextBlock &block);
    /// Whatever hides this line is opened.
    void reveal(const QTextBlock &block);
    void foldAll();
    void unfoldAll();
    void refresh(); ///< after an edit: what cannot be folded any more is opened

private:
    void setFolded(QTextBlock block, bool folded);
    void apply();

    QTextDocument *m_document;
    bool m_hasFolds = false;
};

} // namespace raydeck::ui

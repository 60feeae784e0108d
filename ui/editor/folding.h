#pragma once

#include <QTextBlock>

class QTextDocument;

namespace raydeck::ui {

/// Folds a text by its indentation: a line with deeper lines below it hides them, or shows them again. Folded lines stay
/// in the document, and a search or an edit that goes into them unfolds them. Owner: the editor. Thread: UI.
class Folding final {
public:
    explicit Folding(QTextDocument *document) : m_document(document) {}

    [[nodiscard]] static bool canFold(const QTextBlock &block);
    [[nodiscard]] static bool isFolded(const QTextBlock &block);
    void toggle(const QTextBlock &block);
    /// Whatever hides this line is opened.
    void reveal(const QTextBlock &block);
    void foldAll(); ///< all that is below the first level
    void unfoldAll();

private:
    void setFolded(const QTextBlock &block, bool folded);
    void laidOutAnew();

    QTextDocument *m_document;
};

} // namespace raydeck::ui

#pragma once

#include <ui/widgets/yamlcolors.h>

#include <QObject>
#include <QTextBlock>
#include <QTimer>

#include <chrono>

class QTextDocument;

namespace raydeck::ui {

/// Keeps a document in YAML's colours while it is edited. What changed is coloured at once, as far as a few milliseconds
/// reach; the rest of a long document follows in the event loop, in pieces, so that no key waits for it.
/// Owner: the document. Thread: UI.
class YamlHighlighter final : public QObject {
    Q_OBJECT
public:
    YamlHighlighter(const Theme &theme, QTextDocument *document);

    void recolor(); ///< all of it: call it once it is made
    /// While it is true, the document's signals of changed contents mean colours only.
    [[nodiscard]] bool isColoring() const { return m_isColoring; }
    [[nodiscard]] bool isDone() const { return m_next < 0; }

private:
    void contentsChanged(int position, int removed, int added);
    void color(std::chrono::milliseconds most);
    void show(const QTextBlock &block, const YamlColors::Formats &formats);

    QTextDocument *m_document;
    YamlColors m_colors;
    QTimer m_later;
    int m_blocks = 0; ///< of the document, when they were counted last
    int m_next = -1;  ///< the block to go on with; -1: all of them are coloured
    int m_last = -1;  ///< up to here all have to be read; behind it as long as they leave something else open
    bool m_isColoring = false;
};

} // namespace raydeck::ui

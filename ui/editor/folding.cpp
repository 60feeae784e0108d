#include <ui/editor/folding.h>

#include <QPlainTextDocumentLayout>
#include <QTextDocument>

#include <algorithm>

namespace raydeck::ui {

namespace {

/// Its depth; -1: an empty line, which belongs to what is around it.
int depthOf(const QTextBlock &block)
{
    const QString text = block.text();
    const auto first = std::ranges::find_if(text, [](QChar letter) { return letter != u' '; });
    if (first == text.end())
        return -1;
    const int column = int(first - text.begin());
    // A list may stand at the column of its key: a dash is deeper than a key there.
    const bool isItem = *first == u'-' && (first + 1 == text.end() || *(first + 1) == u' ');
    return 2 * column + (isItem ? 1 : 0);
}

/// The last line that a fold of `block` hides; `block` itself: there is nothing below it.
QTextBlock endOfFold(const QTextBlock &block)
{
    const int depth = depthOf(block);
    QTextBlock last = block;
    if (depth < 0)
        return last;
    for (QTextBlock next = block.next(); next.isValid(); next = next.next()) {
        const int its = depthOf(next);
        if (its < 0)
            continue;
        if (its <= depth)
            break;
        last = next;
    }
    return last;
}

} // namespace

bool Folding::canFold(const QTextBlock &block)
{
    const int depth = depthOf(block);
    if (depth < 0)
        return false;
    for (QTextBlock next = block.next(); next.isValid(); next = next.next()) {
        if (const int its = depthOf(next); its >= 0)
            return its > depth;
    }
    return false;
}

bool Folding::isFolded(const QTextBlock &block)
{
    const QTextBlock next = block.next();
    return next.isValid() && block.isVisible() && !next.isVisible();
}

void Folding::setFolded(const QTextBlock &block, bool folded)
{
    const QTextBlock last = endOfFold(block);
    for (QTextBlock line = block; line != last;) {
        line = line.next();
        line.setVisible(!folded);
    }
    m_document->markContentsDirty(block.position(), last.position() + last.length() - block.position());
}

void Folding::toggle(const QTextBlock &block)
{
    if (!isFolded(block) && !canFold(block))
        return;
    setFolded(block, !isFolded(block));
    laidOutAnew();
}

void Folding::reveal(const QTextBlock &block)
{
    if (block.isVisible())
        return;
    QTextBlock head = block;
    while (head.isValid() && !head.isVisible())
        head = head.previous();
    if (head.isValid())
        setFolded(head, false);
    for (QTextBlock line = head; line.isValid() && line.blockNumber() <= block.blockNumber(); line = line.next())
        line.setVisible(true);
    laidOutAnew();
}

void Folding::foldAll()
{
    for (QTextBlock block = m_document->begin(); block.isValid(); block = block.next()) {
        if (depthOf(block) >= 2 && depthOf(block) <= 4 && canFold(block) && block.isVisible())
            setFolded(block, true);
    }
    laidOutAnew();
}

void Folding::unfoldAll()
{
    for (QTextBlock block = m_document->begin(); block.isValid(); block = block.next())
        block.setVisible(true);
    m_document->markContentsDirty(0, m_document->characterCount());
    laidOutAnew();
}

void Folding::laidOutAnew()
{
    auto *layout = qobject_cast<QPlainTextDocumentLayout *>(m_document->documentLayout());
    layout->requestUpdate();
    emit layout->documentSizeChanged(layout->documentSize());
}

} // namespace raydeck::ui

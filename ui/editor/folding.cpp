#include <ui/editor/folding.h>

#include <QPlainTextDocumentLayout>
#include <QTextDocument>

#include <algorithm>

namespace raydeck::ui {

namespace {

constexpr int Folded = 1;
constexpr int Open = -1; // QTextBlock's own first state

/// -1: an empty line or a comment, which belongs to what is around it.
int depthOf(const QTextBlock &block)
{
    const QString text = block.text();
    const auto first = std::ranges::find_if(text, [](QChar letter) { return letter != u' '; });
    if (first == text.end() || *first == u'#')
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

void setVisible(QTextBlock block, bool visible)
{
    block.setVisible(visible);
    block.setLineCount(visible ? 1 : 0);
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
    return block.userState() == Folded;
}

int Folding::linesBelow(const QTextBlock &block)
{
    return endOfFold(block).blockNumber() - block.blockNumber();
}

void Folding::setFolded(QTextBlock block, bool folded)
{
    if (folded && !canFold(block))
        return;
    block.setUserState(folded ? Folded : Open);
    m_hasFolds = m_hasFolds || folded;
}

void Folding::toggle(const QTextBlock &block)
{
    setFolded(block, !isFolded(block));
    apply();
}

void Folding::fold(const QTextBlock &block)
{
    QTextBlock head = block;
    if (!canFold(head) || isFolded(head)) {
        const int depth = depthOf(head);
        do
            head = head.previous();
        while (head.isValid() && (depthOf(head) < 0 || (depth >= 0 && depthOf(head) >= depth)));
    }
    if (!head.isValid())
        return;
    setFolded(head, true);
    apply();
}

void Folding::unfold(const QTextBlock &block)
{
    setFolded(block, false);
    apply();
}

void Folding::reveal(const QTextBlock &block)
{
    while (block.isValid() && !block.isVisible()) {
        QTextBlock head = block;
        while (head.isValid() && !head.isVisible())
            head = head.previous();
        unfold(head);
    }
}

void Folding::foldAll()
{
    for (QTextBlock block = m_document->begin(); block.isValid(); block = block.next())
        setFolded(block, true);
    apply();
}

void Folding::unfoldAll()
{
    for (QTextBlock block = m_document->begin(); block.isValid(); block = block.next())
        setFolded(block, false);
    apply();
}

void Folding::refresh()
{
    if (m_hasFolds)
        apply();
}

/// Hides what stands below folded lines, and nothing else.
void Folding::apply()
{
    bool hasChanged = false;
    int hiddenUpTo = -1;
    m_hasFolds = false;
    for (QTextBlock block = m_document->begin(); block.isValid(); block = block.next()) {
        if (isFolded(block) && !canFold(block))
            setFolded(block, false);
        m_hasFolds = m_hasFolds || isFolded(block);
        const bool visible = block.blockNumber() > hiddenUpTo;
        if (visible && isFolded(block))
            hiddenUpTo = endOfFold(block).blockNumber();
        if (block.isVisible() == visible)
            continue;
        setVisible(block, visible);
        hasChanged = true;
    }
    if (!hasChanged)
        return;
    auto *layout = qobject_cast<QPlainTextDocumentLayout *>(m_document->documentLayout());
    layout->requestUpdate();
    emit layout->documentSizeChanged(layout->documentSize());
}

} // namespace raydeck::ui

#include <ui/widgets/yamlhighlighter.h>

#include <QElapsedTimer>
#include <QScopedValueRollback>
#include <QTextDocument>

#include <algorithm>

using namespace std::chrono_literals;

namespace raydeck::ui {

namespace {

constexpr auto AtOnce = 4ms;     // of a key
constexpr auto OfNewText = 30ms; // what is in view of it, and of most manifests all
constexpr int NewText = 500;     // lines that came at once
constexpr auto APiece = 12ms;
constexpr int BetweenLooks = 32; // blocks, at the clock

/// What a block leaves open for the next one.
struct ColoredBlock final : QTextBlockUserData {
    explicit ColoredBlock(const YamlColors::Line &line) : is(line) {}
    YamlColors::Line is;
};

const ColoredBlock *coloredBlock(const QTextBlock &block)
{
    return static_cast<ColoredBlock *>(block.userData()); // nobody else has data there
}

} // namespace

YamlHighlighter::YamlHighlighter(const Theme &theme, QTextDocument *document)
    : QObject(document), m_document(document), m_colors(theme), m_blocks(document->blockCount())
{
    m_later.setSingleShot(true);
    m_later.setInterval(0);
    connect(&m_later, &QTimer::timeout, this, [this] { color(APiece); });
    connect(document, &QTextDocument::contentsChange, this, &YamlHighlighter::contentsChanged);
    connect(&theme, &Theme::changed, this, &YamlHighlighter::recolor);
}

void YamlHighlighter::recolor()
{
    m_colors.refresh();
    m_next = 0;
    m_last = m_document->blockCount() - 1;
    color(OfNewText);
}

void YamlHighlighter::contentsChanged(int position, int removed, int added)
{
    if (m_isColoring)
        return;
    const int moved = m_document->blockCount() - m_blocks;
    m_blocks = m_document->blockCount();
    if (removed == 0 && added == 0)
        return;
    const QTextBlock end = m_document->findBlock(position + added);
    const int first = m_document->findBlock(position).blockNumber();
    // Where lines were removed, what is left of them remembers what the first one left open, not the last one.
    const int last = end.isValid() ? std::min(end.blockNumber() + (removed > 0 ? 1 : 0), m_blocks - 1) : m_blocks - 1;
    const bool isPending = m_next >= 0;
    m_last = std::max(last, isPending ? std::min(m_last + std::max(moved, 0), m_blocks - 1) : last);
    m_next = isPending ? std::min(m_next, first) : first;
    color(moved > NewText ? OfNewText : AtOnce);
}

/// Goes on from the first block that is not coloured.
void YamlHighlighter::color(std::chrono::milliseconds most)
{
    QTextBlock block = m_document->findBlockByNumber(m_next);
    if (m_next < 0 || !block.isValid()) {
        m_next = -1;
        return;
    }
    const QScopedValueRollback coloring(m_isColoring, true);
    QElapsedTimer timer;
    timer.start();
    const int begin = block.position();
    int end = begin;
    const ColoredBlock *above = block.previous().isValid() ? coloredBlock(block.previous()) : nullptr;
    YamlColors::State state = above ? above->is.after : YamlColors::State();
    for (int count = 1; block.isValid(); block = block.next(), ++count) {
        const YamlColors::Line line = m_colors.line(block.text(), state);
        const ColoredBlock *known = coloredBlock(block);
        const bool leavesTheSame = known && known->is.after == line.after;
        if (m_next <= m_last || !leavesTheSame || known->is.formats != line.formats) {
            show(block, line.formats);
            block.setUserData(new ColoredBlock(line));
        }
        state = line.after;
        end = block.position() + block.length();
        if (m_next++ >= m_last && leavesTheSame) {
            m_next = -1;
            break;
        }
        if (count % BetweenLooks == 0 && timer.durationElapsed() > most)
            break;
    }
    if (!m_document->findBlockByNumber(m_next).isValid())
        m_next = -1;
    m_document->markContentsDirty(begin, end - begin);
    if (m_next >= 0)
        m_later.start();
}

/// Where a text is being composed (an input method's, not in the document yet), its own look stays.
void YamlHighlighter::show(const QTextBlock &block, const YamlColors::Formats &formats)
{
    QTextLayout *layout = block.layout();
    const int composed = int(layout->preeditAreaText().size());
    if (composed == 0)
        return layout->setFormats(formats);
    const int at = layout->preeditAreaPosition();
    YamlColors::Formats all;
    for (QTextLayout::FormatRange range : formats) {
        if (range.start >= at)
            range.start += composed;
        else if (range.start + range.length > at)
            range.length += composed;
        all.append(range);
    }
    for (const QTextLayout::FormatRange &range : layout->formats()) {
        if (range.start >= at && range.start + range.length <= at + composed)
            all.append(range);
    }
    layout->setFormats(all);
}

} // namespace raydeck::ui

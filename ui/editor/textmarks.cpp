#include <ui/editor/textmarks.h>

#include <QTextBlock>
#include <QTextEdit>

#include <algorithm>

namespace raydeck::ui {

namespace {

constexpr qsizetype MostUnderlines = 2'000; // each is moved and looked at with each key; a person reads the first ones

} // namespace

void TextMarks::setMarks(const QHash<int, CodeEditor::Mark> &marks)
{
    m_marks.clear();
    for (const auto &[line, mark] : marks.asKeyValueRange()) {
        if (const QTextBlock block = m_editor.document()->findBlockByNumber(line - 1); block.isValid())
            m_marks.append({QTextCursor(block), mark});
    }
    show();
}

void TextMarks::setUnderlines(const QList<CodeEditor::Underline> &underlines)
{
    m_underlines.clear();
    for (const CodeEditor::Underline &underline : underlines.first(std::min(underlines.size(), MostUnderlines))) {
        if (const QTextCursor cursor = cursorOf(underline); !cursor.isNull())
            m_underlines.append({cursor, underline});
    }
    show();
}

void TextMarks::setFound(const QList<TextSpan> &found)
{
    if (m_found.isEmpty() && found.isEmpty())
        return;
    m_found = found;
    show();
}

/// One letter at least, so that there is something to see.
QTextCursor TextMarks::cursorOf(const CodeEditor::Underline &underline) const
{
    QTextBlock block = m_editor.document()->findBlockByNumber(underline.line - 1);
    if (!block.isValid())
        return {};
    while (underline.column == 0 && block.text().trimmed().isEmpty() && block.previous().isValid())
        block = block.previous(); // what is missing at the end of a text is said where it can be seen
    const QString text = block.text();
    const int size = int(text.size());
    const auto first = std::ranges::find_if(text, [](QChar letter) { return letter != u' '; });
    const int begin = underline.column > 0 ? underline.column - 1 : int(first - text.begin());
    const int from = std::clamp(begin, 0, std::max(0, size - 1));
    const bool isToEnd = underline.column == 0 || underline.length == 0;
    const int to = isToEnd ? size : std::clamp(from + underline.length, std::min(from + 1, size), size);
    QTextCursor cursor(block);
    cursor.setPosition(block.position() + from);
    cursor.setPosition(block.position() + to, QTextCursor::KeepAnchor);
    return cursor;
}

void TextMarks::show()
{
    QList<QTextEdit::ExtraSelection> all;
    for (const auto &mark : std::as_const(m_marks)) {
        if (!mark.what.fillsLine)
            continue;
        QTextEdit::ExtraSelection line{mark.at, {}};
        line.format.setBackground(m_theme.color(softOf(mark.what.tone)));
        line.format.setProperty(QTextFormat::FullWidthSelection, true);
        all.append(line);
    }
    const QSize view = m_editor.viewport()->size();
    const int begin = m_editor.cursorForPosition({0, 0}).block().position();
    const int end = m_editor.cursorForPosition({view.width(), view.height()}).position();
    const auto first = std::ranges::lower_bound(m_found, begin, {}, &TextSpan::begin);
    for (auto span = first; span != m_found.cend() && span->begin <= end; ++span) {
        QTextEdit::ExtraSelection found{QTextCursor(m_editor.document()), {}};
        if (span->begin + span->length >= m_editor.document()->characterCount())
            break; // of a text that is not there any more
        found.cursor.setPosition(span->begin);
        found.cursor.setPosition(span->begin + span->length, QTextCursor::KeepAnchor);
        const bool isHigh = m_theme.contrast() == Theme::Contrast::High; // lines are as dark as the text there
        found.format.setBackground(m_theme.color(ColorRole::WarnLine));
        found.format.setForeground(m_theme.color(isHigh ? ColorRole::Base : ColorRole::Text));
        all.append(found);
    }
    for (const auto &underline : std::as_const(m_underlines)) {
        QTextEdit::ExtraSelection word{underline.at, {}};
        word.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        word.format.setUnderlineColor(m_theme.color(textOf(underline.what.tone)));
        all.append(word);
    }
    m_editor.setExtraSelections(all);
}

QHash<int, CodeEditor::Mark> TextMarks::marks() const
{
    QHash<int, CodeEditor::Mark> marks;
    for (const auto &mark : m_marks)
        marks.insert(mark.at.blockNumber() + 1, mark.what);
    return marks;
}

QString TextMarks::underlineAt(int position) const
{
    for (const auto &underline : m_underlines) {
        if (position >= underline.at.selectionStart() && position <= underline.at.selectionEnd())
            return underline.what.text;
    }
    return {};
}

} // namespace raydeck::ui

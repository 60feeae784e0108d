#include <ui/editor/yamlkeys.h>

#include <ui/editor/folding.h>

#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QTextBlock>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace raydeck::ui {

namespace {

constexpr int Indent = 2;

int indentOf(const QString &line)
{
    return int(std::ranges::find_if(line, [](QChar letter) { return letter != u' '; }) - line.begin());
}

struct Lines {
    QTextBlock first;
    QTextBlock last;
};

/// With what is folded below it.
QTextBlock endOf(QTextBlock block)
{
    while (block.next().isValid() && !block.next().isVisible())
        block = block.next();
    return block;
}

/// A selection that ends before the first letter of a line does not mean that line.
Lines selectedLines(const QTextCursor &cursor)
{
    const QTextDocument *document = cursor.document();
    Lines lines{document->findBlock(cursor.selectionStart()), document->findBlock(cursor.selectionEnd())};
    if (lines.last != lines.first && cursor.selectionEnd() == lines.last.position())
        lines.last = lines.last.previous();
    lines.last = endOf(lines.last);
    return lines;
}

QString textOf(const Lines &lines)
{
    QStringList texts;
    for (QTextBlock block = lines.first; block.isValid() && block.blockNumber() <= lines.last.blockNumber();
         block = block.next())
        texts.append(block.text());
    return texts.join(u'\n');
}

void eachLine(const Lines &lines, const std::function<void(QTextCursor &, const QString &)> &edit)
{
    QTextCursor cursor(lines.first);
    cursor.beginEditBlock();
    const int last = lines.last.blockNumber();
    for (QTextBlock block = lines.first; block.isValid() && block.blockNumber() <= last; block = block.next()) {
        QTextCursor line(block);
        edit(line, block.text());
    }
    cursor.endEditBlock();
}

void indent(QPlainTextEdit &editor)
{
    QTextCursor cursor = editor.textCursor();
    if (!cursor.hasSelection()) {
        const int column = cursor.positionInBlock();
        cursor.insertText(QString(Indent - column % Indent, u' '));
        return;
    }
    eachLine(selectedLines(cursor), [](QTextCursor &line, const QString &text) {
        if (!text.trimmed().isEmpty())
            line.insertText(QString(Indent, u' '));
    });
}

void unindent(QPlainTextEdit &editor)
{
    eachLine(selectedLines(editor.textCursor()), [](QTextCursor &line, const QString &text) {
        const int blanks = std::min(indentOf(text), Indent);
        line.movePosition(QTextCursor::Right, QTextCursor::KeepAnchor, blanks);
        line.removeSelectedText();
    });
}

/// All of them, or off if all of them are comments already.
void toggleComment(QPlainTextEdit &editor)
{
    const Lines lines = selectedLines(editor.textCursor());
    bool areComments = true;
    int least = -1;
    for (QTextBlock block = lines.first; block.isValid() && block.blockNumber() <= lines.last.blockNumber();
         block = block.next()) {
        const QString text = block.text();
        if (text.trimmed().isEmpty())
            continue;
        areComments = areComments && text.trimmed().startsWith(u'#');
        least = least < 0 ? indentOf(text) : std::min(least, indentOf(text));
    }
    if (least < 0)
        return;
    eachLine(lines, [areComments, least](QTextCursor &line, const QString &text) {
        if (text.trimmed().isEmpty())
            return;
        line.movePosition(QTextCursor::Right, QTextCursor::MoveAnchor, areComments ? indentOf(text) : least);
        if (!areComments)
            return line.insertText(u"# "_s);
        const bool hasBlank = text.trimmed().startsWith("# "_L1);
        line.movePosition(QTextCursor::Right, QTextCursor::KeepAnchor, hasBlank ? 2 : 1);
        line.removeSelectedText();
    });
}

/// In front of a line, a step of its indentation; false: elsewhere.
bool stepBack(QPlainTextEdit &editor)
{
    QTextCursor cursor = editor.textCursor();
    const int column = cursor.positionInBlock();
    if (cursor.hasSelection() || column < 2 || column > indentOf(cursor.block().text()))
        return false;
    const int step = column % Indent == 0 ? Indent : column % Indent;
    cursor.movePosition(QTextCursor::Left, QTextCursor::KeepAnchor, step);
    cursor.removeSelectedText();
    return true;
}

/// The column at which a line goes on that `before` is the beginning of.
int columnAfter(const QString &before)
{
    static const QRegularExpression opens(u":\\s*(?:#.*)?$|(?::|^-|\\s-)\\s*[|>][-+0-9]*\\s*$"_s);
    QString words = before.trimmed();
    int column = indentOf(before);
    if (words.isEmpty() || words.startsWith(u'#'))
        return column;
    const bool isOpen = opens.match(words).hasMatch();
    const bool hasField = words.contains(": "_L1) || words.endsWith(u':');
    for (; words == "-"_L1 || words.startsWith("- "_L1); words = words.sliced(1).trimmed())
        column += hasField || words == "-"_L1 ? Indent : 0; // the next field of the item; or the next item
    return isOpen ? column + Indent : column;
}

void newLine(QPlainTextEdit &editor)
{
    QTextCursor cursor = editor.textCursor();
    cursor.beginEditBlock();
    cursor.removeSelectedText();
    const QString line = cursor.block().text();
    const int at = cursor.positionInBlock();
    const int column = columnAfter(line.left(at));
    int blanks = 0; // behind the cursor, in front of what goes to the next line
    while (at + blanks < line.size() && line[at + blanks] == u' ')
        ++blanks;
    cursor.movePosition(QTextCursor::Right, QTextCursor::KeepAnchor, blanks);
    cursor.insertText(u'\n' + QString(column, u' '));
    cursor.endEditBlock();
    editor.setTextCursor(cursor);
    editor.ensureCursorVisible();
}

/// Over the next line, or all of the next fold. The neighbour's text is what moves, so that the lines keep what they are.
void moveLines(QPlainTextEdit &editor, Folding &folding, bool up)
{
    QTextCursor cursor = editor.textCursor();
    const Lines lines = selectedLines(cursor);
    Lines neighbour{lines.first.previous(), lines.first.previous()};
    while (up && neighbour.first.isValid() && !neighbour.first.isVisible())
        neighbour.first = neighbour.first.previous();
    if (!up)
        neighbour = {lines.last.next(), endOf(lines.last.next())};
    const bool isEndOfText = !neighbour.last.next().isValid() && neighbour.last.text().isEmpty();
    if (!neighbour.first.isValid() || (!up && isEndOfText)) // which would move the end of the last line away
        return;
    const bool wasFolded = Folding::isFolded(lines.first);
    folding.unfold(lines.first); // or it would stay with the place
    folding.unfold(neighbour.first);
    const int anchor = cursor.anchor();
    const int position = cursor.position();
    const QString text = textOf(neighbour);
    const int shift = up ? -int(text.size()) - 1 : int(text.size()) + 1;
    const int begin = lines.first.position();
    const int end = lines.last.position() + lines.last.length() - 1;
    QTextCursor edit(editor.document());
    edit.beginEditBlock();
    if (up) {
        edit.setPosition(end);
        edit.insertText(u'\n' + text);
        edit.setPosition(neighbour.first.position());
        edit.setPosition(begin, QTextCursor::KeepAnchor);
        edit.removeSelectedText();
    } else {
        edit.setPosition(end);
        edit.setPosition(end + shift, QTextCursor::KeepAnchor);
        edit.removeSelectedText();
        edit.setPosition(begin);
        edit.insertText(text + u'\n');
    }
    edit.endEditBlock();
    cursor.setPosition(anchor + shift);
    cursor.setPosition(position + shift, QTextCursor::KeepAnchor);
    editor.setTextCursor(cursor);
    if (wasFolded)
        folding.fold(editor.document()->findBlock(begin + shift));
}

void doubleLines(QPlainTextEdit &editor)
{
    QTextCursor cursor = editor.textCursor();
    const Lines lines = selectedLines(cursor);
    const QString text = textOf(lines);
    const int anchor = cursor.anchor();
    const int position = cursor.position();
    const int shift = int(text.size()) + 1;
    QTextCursor edit(lines.last);
    edit.movePosition(QTextCursor::EndOfBlock);
    edit.insertText(u'\n' + text);
    cursor.setPosition(anchor + shift);
    cursor.setPosition(position + shift, QTextCursor::KeepAnchor);
    editor.setTextCursor(cursor);
}

/// Home: to the first letter, and from there to the margin.
void goHome(QPlainTextEdit &editor, bool selects)
{
    QTextCursor cursor = editor.textCursor();
    const int first = indentOf(cursor.block().text());
    const int column = cursor.positionInBlock() == first ? 0 : first;
    cursor.setPosition(cursor.block().position() + column, selects ? QTextCursor::KeepAnchor : QTextCursor::MoveAnchor);
    editor.setTextCursor(cursor);
}

} // namespace

bool takeYamlKey(QPlainTextEdit &editor, Folding &folding, const QKeyEvent &event)
{
    const Qt::KeyboardModifiers modifiers = event.modifiers() & ~Qt::KeypadModifier;
    const int key = event.key();
    const bool isPlain = modifiers == Qt::NoModifier;
    const bool isPlainOrShift = (modifiers & ~Qt::ShiftModifier) == Qt::NoModifier;
    if (key == Qt::Key_Home && isPlainOrShift) {
        goHome(editor, modifiers == Qt::ShiftModifier);
        return true;
    }
    if (editor.isReadOnly())
        return false;
    if (isPlainOrShift && (key == Qt::Key_Return || key == Qt::Key_Enter)) // Qt's Shift+Enter is U+2028
        newLine(editor);
    else if (isPlain && key == Qt::Key_Tab)
        indent(editor);
    else if (key == Qt::Key_Backtab)
        unindent(editor);
    else if (isPlain && key == Qt::Key_Backspace)
        return stepBack(editor);
    else if (modifiers == Qt::ControlModifier && key == Qt::Key_Slash)
        toggleComment(editor);
    else if (modifiers == Qt::ControlModifier && key == Qt::Key_D)
        doubleLines(editor);
    else if (modifiers == Qt::AltModifier && (key == Qt::Key_Up || key == Qt::Key_Down))
        moveLines(editor, folding, key == Qt::Key_Up);
    else
        return false;
    return true;
}

} // namespace raydeck::ui

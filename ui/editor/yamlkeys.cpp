#include <ui/editor/yamlkeys.h>

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

/// A selection that ends before the first letter of a line does not mean that line.
Lines selectedLines(const QTextCursor &cursor)
{
    const QTextDocument *document = cursor.document();
    Lines lines{document->findBlock(cursor.selectionStart()), document->findBlock(cursor.selectionEnd())};
    if (lines.last != lines.first && cursor.selectionEnd() == lines.last.position())
        lines.last = lines.last.previous();
    return lines;
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

void newLine(QPlainTextEdit &editor)
{
    static const QRegularExpression opens(u":\\s*(?:#.*)?$|:\\s*[|>][-+0-9]*\\s*$"_s);
    QTextCursor cursor = editor.textCursor();
    const QString before = cursor.block().text().left(cursor.positionInBlock());
    const QString words = before.trimmed();
    int column = std::min(indentOf(before), int(before.size()));
    if (!words.isEmpty() && opens.match(before).hasMatch() && !words.startsWith(u'#')) {
        column += Indent;
        for (QString rest = words; rest.startsWith("- "_L1); rest = rest.sliced(2).trimmed())
            column += Indent; // the key behind a dash is itself deeper
    } else if (words.startsWith("- "_L1) && words.contains(u':')) {
        column += Indent; // the next field of the same item
    }
    cursor.insertText(u'\n' + QString(column, u' '));
    editor.setTextCursor(cursor);
    editor.ensureCursorVisible();
}

void moveLines(QPlainTextEdit &editor, bool up)
{
    QTextCursor cursor = editor.textCursor();
    const Lines lines = selectedLines(cursor);
    const QTextBlock neighbour = up ? lines.first.previous() : lines.last.next();
    if (!neighbour.isValid())
        return;
    const int anchor = cursor.anchor();
    const int position = cursor.position();
    const QString text = neighbour.text();
    const int shift = int(text.size()) + 1;
    QTextCursor edit(neighbour);
    edit.beginEditBlock();
    edit.select(QTextCursor::LineUnderCursor);
    edit.removeSelectedText();
    if (up) {
        edit.deleteChar();
        QTextCursor behind(edit.document()->findBlockByNumber(lines.last.blockNumber()));
        behind.movePosition(QTextCursor::EndOfBlock);
        behind.insertText(u'\n' + text);
    } else {
        edit.deletePreviousChar();
        QTextCursor before(lines.first);
        before.insertText(text + u'\n');
    }
    edit.endEditBlock();
    cursor.setPosition(anchor + (up ? -shift : shift));
    cursor.setPosition(position + (up ? -shift : shift), QTextCursor::KeepAnchor);
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

bool takeYamlKey(QPlainTextEdit &editor, const QKeyEvent &event)
{
    const Qt::KeyboardModifiers modifiers = event.modifiers() & ~Qt::KeypadModifier;
    const int key = event.key();
    const bool isPlain = modifiers == Qt::NoModifier;
    const bool isHome = key == Qt::Key_Home && (modifiers & ~Qt::ShiftModifier) == Qt::NoModifier;
    if (isHome) {
        goHome(editor, modifiers == Qt::ShiftModifier);
        return true;
    }
    if (editor.isReadOnly())
        return false;
    if (isPlain && (key == Qt::Key_Return || key == Qt::Key_Enter))
        newLine(editor);
    else if (isPlain && key == Qt::Key_Tab)
        indent(editor);
    else if (key == Qt::Key_Backtab)
        unindent(editor);
    else if (modifiers == Qt::ControlModifier && key == Qt::Key_Slash)
        toggleComment(editor);
    else if (modifiers == Qt::AltModifier && (key == Qt::Key_Up || key == Qt::Key_Down))
        moveLines(editor, key == Qt::Key_Up);
    else
        return false;
    return true;
}

} // namespace raydeck::ui

#include <ui/editor/codecompletion.h>

#include <models/kube/openapi/completion.h>
#include <models/kube/openapi/kindat.h>
#include <ui/editor/completionpopup.h>
#include <ui/editor/schemahelp.h>

#include <QKeyEvent>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTextBlock>

using namespace Qt::StringLiterals;

namespace raydeck::ui {

CodeCompletion::CodeCompletion(const Theme &theme, CodeEditor &editor)
    : QObject(&editor), m_theme(theme), m_editor(editor)
{
    // Wherever the cursor went without a letter being typed, the list is about another place.
    connect(&editor, &QPlainTextEdit::cursorPositionChanged, this, [this] {
        if (!m_isTyping)
            close();
    });
    connect(editor.verticalScrollBar(), &QAbstractSlider::valueChanged, this, &CodeCompletion::close);
}

void CodeCompletion::close()
{
    if (m_popup)
        m_popup->hide();
}

bool CodeCompletion::isOpen() const
{
    return m_popup && m_popup->isVisible();
}

bool CodeCompletion::takeKey(const QKeyEvent &event)
{
    m_isTyping = true;
    if (isOpen() && (event.modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier && m_popup->takeKey(event.key())) {
        m_isTyping = false;
        return true;
    }
    if (event.modifiers() != Qt::ControlModifier || event.key() != Qt::Key_Space)
        return false;
    complete();
    m_isTyping = false;
    return true;
}

/// A key that is begun brings up the list; whatever is no part of a word ends it.
void CodeCompletion::typed(const QString &letters)
{
    m_isTyping = false;
    const bool isWord = letters.size() == 1 && letters.front().isLetterOrNumber();
    if (!m_schemaFor || m_editor.isReadOnly() || (!isWord && !isOpen()))
        return;
    const QTextCursor cursor = m_editor.textCursor();
    QString before = cursor.block().text().left(cursor.positionInBlock()).trimmed();
    while (before.startsWith("- "_L1))
        before = before.sliced(2).trimmed();
    const bool isBeginning = before.size() == 1 || before.size() == 2;
    if ((isWord || letters == "\b"_L1) && (isOpen() || isBeginning))
        complete();
    else
        close();
}

void CodeCompletion::complete()
{
    if (!m_schemaFor || m_editor.isReadOnly())
        return;
    const QByteArray yaml = m_editor.yaml();
    const qsizetype offset = m_editor.byteOffset(m_editor.textCursor().position());
    const CodeEditor::Schema schema = m_schemaFor(kube::kindAt(yaml, offset));
    const QList<kube::Completion> completions =
        schema ? SchemaHelp::completions(yaml, offset, *schema) : QList<kube::Completion>();
    const bool isTypedOut = completions.size() == 1 && completions.constFirst().typed > 0
        && completions.constFirst().typed == completions.constFirst().text.toUtf8().size();
    if (completions.isEmpty() || isTypedOut)
        return close();
    if (!m_popup) {
        m_popup = new CompletionPopup(m_theme, &m_editor);
        connect(m_popup, &CompletionPopup::chosen, this, &CodeCompletion::insert);
    }
    const QRect line = m_editor.cursorRect();
    m_popup->show(completions, {m_editor.viewport()->mapToGlobal(line.topLeft()), line.size()});
}

void CodeCompletion::insert(const kube::Completion &completion)
{
    const QScopedValueRollback typing(m_isTyping, true);
    QTextCursor cursor = m_editor.textCursor();
    const QString line = cursor.block().text();
    const int column = cursor.positionInBlock();
    // It counts bytes, the cursor counts letters.
    const qsizetype begin = line.left(column).toUtf8().chopped(completion.typed).size();
    const int from = int(QString::fromUtf8(line.toUtf8().left(begin)).size());
    const int to = column + int(QString::fromUtf8(line.sliced(column).toUtf8().left(completion.rest)).size());
    cursor.setPosition(cursor.block().position() + from);
    cursor.setPosition(cursor.block().position() + to, QTextCursor::KeepAnchor);
    cursor.insertText(completion.inserted);
    m_editor.setTextCursor(cursor);
    if (completion.inserted.endsWith(u' '))
        complete(); // the values that the field can have
}

QString CodeCompletion::helpAt(int position) const
{
    if (!m_schemaFor)
        return {};
    const QByteArray yaml = m_editor.yaml();
    const qsizetype offset = m_editor.byteOffset(position);
    const CodeEditor::Schema schema = m_schemaFor(kube::kindAt(yaml, offset));
    return schema ? SchemaHelp::hover(yaml, offset, *schema) : QString();
}

} // namespace raydeck::ui

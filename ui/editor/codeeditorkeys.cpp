// The editor's keys, and its menu that has them too.
#include <ui/editor/codecompletion.h>
#include <ui/editor/codeeditor.h>
#include <ui/editor/findbar.h>
#include <ui/editor/yamlkeys.h>

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QTextBlock>

namespace raydeck::ui {

void CodeEditor::keyPressEvent(QKeyEvent *event)
{
    if (m_completion->takeKey(*event))
        return;
    if (!takeKey(*event))
        QPlainTextEdit::keyPressEvent(event);
    m_completion->typed(event->text());
}

/// Keys that are shortcuts of the window too: while one writes they are the editor's.
bool CodeEditor::wants(const QKeyEvent &event) const
{
    const Qt::KeyboardModifiers modifiers = event.modifiers() & ~Qt::KeypadModifier;
    const bool isFold =
        modifiers == (Qt::ControlModifier | Qt::ShiftModifier) || modifiers == (Qt::ControlModifier | Qt::AltModifier);
    switch (event.key()) {
    case Qt::Key_F:
    case Qt::Key_H:
    case Qt::Key_D:
    case Qt::Key_Slash:
    case Qt::Key_Space: return modifiers == Qt::ControlModifier;
    case Qt::Key_Minus:
    case Qt::Key_Underscore:
    case Qt::Key_Plus:
    case Qt::Key_Equal: return isFold;
    case Qt::Key_Up:
    case Qt::Key_Down: return modifiers == Qt::AltModifier;
    case Qt::Key_F3: return true;
    case Qt::Key_Escape: return m_findBar->isVisible() || m_completion->isOpen();
    default: return false;
    }
}

bool CodeEditor::takeKey(const QKeyEvent &event)
{
    return takeFindKey(event) || takeFoldKey(event) || takeYamlKey(*this, m_folding, event);
}

bool CodeEditor::takeFindKey(const QKeyEvent &event)
{
    const bool isControl = event.modifiers() == Qt::ControlModifier;
    if (isControl && event.key() == Qt::Key_F)
        find();
    else if (isControl && event.key() == Qt::Key_H)
        findAndReplace();
    else if (event.key() == Qt::Key_F3)
        m_findBar->goOn(!(event.modifiers() & Qt::ShiftModifier));
    else if (event.key() == Qt::Key_Escape && m_findBar->isVisible())
        m_findBar->close();
    else
        return false;
    return true;
}

bool CodeEditor::takeFoldKey(const QKeyEvent &event)
{
    const Qt::KeyboardModifiers modifiers = event.modifiers() & ~Qt::KeypadModifier;
    const bool isAll = modifiers == (Qt::ControlModifier | Qt::AltModifier);
    if (!isAll && modifiers != (Qt::ControlModifier | Qt::ShiftModifier))
        return false;
    switch (event.key()) {
    case Qt::Key_Minus:
    case Qt::Key_Underscore: // what Shift makes of it
        if (isAll)
            foldAll();
        else
            m_folding.fold(textCursor().block());
        break;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        if (isAll)
            unfoldAll();
        else
            m_folding.unfold(textCursor().block());
        break;
    default: return false;
    }
    if (!textCursor().block().isVisible()) { // the cursor stays in view, at the head of the fold
        QTextBlock head = textCursor().block();
        while (!head.isVisible())
            head = head.previous();
        setTextCursor(QTextCursor(head));
    }
    return true;
}

void CodeEditor::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu *menu = createStandardContextMenu(event->pos());
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addSeparator();
    menu->addAction(tr("Find"), QKeySequence(Qt::CTRL | Qt::Key_F), this, &CodeEditor::find);
    if (!isReadOnly())
        menu->addAction(tr("Replace"), QKeySequence(Qt::CTRL | Qt::Key_H), this, &CodeEditor::findAndReplace);
    menu->addSeparator();
    const QTextBlock block = textCursor().block();
    const bool isFolded = Folding::isFolded(block);
    QAction *fold = menu->addAction(tr("Fold"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Minus), this,
                                    [this, block] { m_folding.fold(block); });
    QAction *unfold = menu->addAction(tr("Unfold"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Plus), this,
                                      [this, block] { m_folding.unfold(block); });
    fold->setEnabled(!isFolded);
    unfold->setEnabled(isFolded);
    menu->addAction(tr("Fold all"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_Minus), this, &CodeEditor::foldAll);
    menu->addAction(tr("Unfold all"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_Plus), this, &CodeEditor::unfoldAll);
    menu->popup(event->globalPos());
}

} // namespace raydeck::ui

#include <ui/editor/findbar.h>

#include <ui/editor/findoption.h>
#include <ui/editor/textbytes.h>
#include <ui/widgets/button.h>
#include <ui/widgets/textlabel.h>

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QTextBlock>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace raydeck::ui {

FindBar::FindBar(const Theme &theme, QPlainTextEdit &editor)
    : QWidget(&editor), m_theme(theme), m_editor(editor), m_text(new QLineEdit),
      m_case(new FindOption(theme, u"Aa"_s, tr("Upper and lower case differ"))),
      m_word(new FindOption(theme, u"W"_s, tr("Whole words only"))),
      m_pattern(new FindOption(theme, u".*"_s, tr("Regular expression"))),
      m_count(new TextLabel(theme, TextStyle::Small, ColorRole::Text2, {}, TextLabel::Wrap::No)),
      m_previous(new IconButton(theme, u"up"_s, tr("Previous (Shift+F3)"))),
      m_next(new IconButton(theme, u"down"_s, tr("Next (F3)"))), m_replaceRow(new QWidget),
      m_replacement(new QLineEdit),
      m_error(new TextLabel(theme, TextStyle::Caption, ColorRole::Bad, {}, TextLabel::Wrap::Words))
{
    setObjectName(u"findBar"_s);
    setAutoFillBackground(false);
    setCursor(Qt::ArrowCursor); // not the text's
    layOut();
    m_later.setSingleShot(true);
    m_later.setInterval(50ms);
    connect(&m_later, &QTimer::timeout, this, &FindBar::lookAgain);
    connect(editor.document(), &QTextDocument::contentsChange, this, [this](int, int removed, int added) {
        if (isVisible() && (removed > 0 || added > 0))
            m_later.start();
    });
    connect(&editor, &QPlainTextEdit::cursorPositionChanged, this, [this] {
        if (isVisible())
            say();
    });
    for (FindOption *option : {m_case, m_word, m_pattern})
        connect(option, &QAbstractButton::toggled, this, &FindBar::typed);
    connect(m_text, &QLineEdit::textChanged, this, &FindBar::typed);
    connect(m_previous, &QAbstractButton::clicked, this, [this] { goOn(false); });
    connect(m_next, &QAbstractButton::clicked, this, [this] { goOn(true); });
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    hide();
}

void FindBar::layOut()
{
    m_text->setObjectName(u"findText"_s);
    m_case->setObjectName(u"findCase"_s);
    m_word->setObjectName(u"findWord"_s);
    m_pattern->setObjectName(u"findPattern"_s);
    m_count->setObjectName(u"findCount"_s);
    m_error->setObjectName(u"findError"_s);
    m_replacement->setObjectName(u"findReplacement"_s);
    m_text->setPlaceholderText(tr("Find"));
    m_text->setAccessibleName(tr("Find"));
    m_replacement->setPlaceholderText(tr("Replace with"));
    m_replacement->setAccessibleName(tr("Replace with"));
    m_error->hide();
    for (QLineEdit *field : {m_text, m_replacement}) {
        field->setMinimumWidth(m_theme.widthOf(60));
        field->installEventFilter(this);
    }
    auto *close = new IconButton(m_theme, u"close"_s, tr("Close (Esc)"));
    connect(close, &QAbstractButton::clicked, this, &FindBar::close);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::xs);
    row->addWidget(m_text, 1);
    for (QWidget *part :
         std::initializer_list<QWidget *>{m_case, m_word, m_pattern, m_count, m_previous, m_next, close})
        row->addWidget(part);

    auto *replace = new Button(m_theme, ButtonLook::Default, tr("Replace"));
    auto *all = new Button(m_theme, ButtonLook::Default, tr("Replace all"));
    replace->setObjectName(u"replaceButton"_s);
    all->setObjectName(u"replaceAllButton"_s);
    connect(replace, &QAbstractButton::clicked, this, &FindBar::replace);
    connect(all, &QAbstractButton::clicked, this, &FindBar::replaceAll);
    auto *below = new QHBoxLayout(m_replaceRow);
    below->setContentsMargins(0, 0, 0, 0);
    below->setSpacing(space::xs);
    below->addWidget(m_replacement, 1);
    below->addWidget(replace);
    below->addWidget(all);

    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(space::s, space::xs, space::s, space::xs + 1);
    rows->setSpacing(space::xs);
    rows->addLayout(row);
    rows->addWidget(m_error);
    rows->addWidget(m_replaceRow);
}

void FindBar::open(bool withReplace)
{
    const QTextCursor cursor = m_editor.textCursor();
    const QString selected = cursor.selectedText();
    m_from = cursor.selectionStart();
    m_replaceRow->setVisible(withReplace && !m_editor.isReadOnly());
    show();
    emit sizeChanged();
    if (!selected.isEmpty() && !selected.contains(QChar::ParagraphSeparator) && !m_pattern->isChecked())
        m_text->setText(selected);
    m_text->setFocus();
    m_text->selectAll();
    lookAgain();
}

void FindBar::close()
{
    hide();
    m_found.clear();
    emit foundChanged();
    emit sizeChanged();
    m_editor.setFocus();
}

TextSearch FindBar::search() const
{
    return {m_text->text(), m_case->isChecked(), m_word->isChecked(), m_pattern->isChecked()};
}

QString FindBar::text() const
{
    return m_editor.document()->toRawText().replace(QChar::ParagraphSeparator, u'\n');
}

void FindBar::lookAgain()
{
    m_found.clear();
    QString error;
    if (!m_text->text().isEmpty()) {
        const auto pattern = search().pattern();
        const auto found = pattern ? matchesIn(text(), *pattern) : std::unexpected(pattern.error());
        if (found)
            m_found = *found;
        else
            error = found.error().message;
    }
    setError(error);
    say();
    emit foundChanged();
}

void FindBar::setError(const QString &error)
{
    if (m_error->text() == error)
        return;
    m_error->setText(error);
    m_error->setVisible(!error.isEmpty());
    m_text->setProperty("invalid", !error.isEmpty());
    m_text->update();
    emit sizeChanged();
}

void FindBar::typed()
{
    lookAgain();
    const int from = m_from;
    if (!m_found.isEmpty())
        goFrom(from, true);
    m_from = from;
}

int FindBar::currentIndex() const
{
    const QTextCursor cursor = m_editor.textCursor();
    const TextSpan selected{cursor.selectionStart(), cursor.selectionEnd() - cursor.selectionStart()};
    const auto found = std::ranges::lower_bound(m_found, selected.begin, {}, &TextSpan::begin);
    return found != m_found.cend() && *found == selected ? int(found - m_found.cbegin()) : -1;
}

void FindBar::goOn(bool forward)
{
    if (m_text->text().isEmpty())
        return open(false);
    if (m_later.isActive() || !isVisible()) {
        m_later.stop();
        lookAgain();
    }
    const QTextCursor cursor = m_editor.textCursor();
    goFrom(forward ? cursor.selectionEnd() : cursor.selectionStart(), forward);
    if (isVisible())
        return;
    m_found.clear(); // nothing is marked while the bar is closed
    emit foundChanged();
}

/// To the next one, and at the end to the first.
void FindBar::goFrom(int position, bool forward)
{
    if (m_found.isEmpty())
        return;
    auto next = std::ranges::lower_bound(std::as_const(m_found), position, {}, &TextSpan::begin);
    if (!forward)
        next = next == m_found.cbegin() ? m_found.cend() - 1 : next - 1;
    else if (next == m_found.cend())
        next = m_found.cbegin();
    QTextCursor cursor = m_editor.textCursor();
    cursor.setPosition(next->begin);
    cursor.setPosition(next->begin + next->length, QTextCursor::KeepAnchor);
    m_editor.setTextCursor(cursor);
    m_from = next->begin;
    const QRect view = m_editor.viewport()->rect();
    if (const QRect place = m_editor.cursorRect(); place.top() < view.top() || place.bottom() > view.bottom())
        m_editor.centerCursor();
}

void FindBar::replace()
{
    m_later.stop();
    lookAgain();
    const int index = currentIndex();
    if (m_editor.isReadOnly() || index < 0)
        return goOn(true);
    const auto pattern = search().pattern();
    const auto match = pattern->match(text(), m_found[index].begin, QRegularExpression::NormalMatch,
                                      QRegularExpression::AnchorAtOffsetMatchOption);
    QTextCursor cursor = m_editor.textCursor();
    cursor.insertText(EditorText::pasted(replacementFor(match, m_replacement->text(), m_pattern->isChecked())));
    m_editor.setTextCursor(cursor);
    m_later.stop();
    lookAgain();
    goOn(true);
}

/// From the end on, so that the places before stay right.
void FindBar::replaceAll()
{
    m_later.stop();
    lookAgain();
    if (m_editor.isReadOnly() || m_found.isEmpty())
        return;
    const QList<TextSpan> spans = m_found;
    const auto pattern = search().pattern();
    const QString text = this->text();
    QTextCursor edit(m_editor.document());
    edit.beginEditBlock();
    for (auto span = spans.crbegin(); span != spans.crend(); ++span) {
        const auto match = pattern->match(text, span->begin, QRegularExpression::NormalMatch,
                                          QRegularExpression::AnchorAtOffsetMatchOption
                                              | QRegularExpression::DontCheckSubjectStringMatchOption);
        edit.setPosition(span->begin);
        edit.setPosition(span->begin + span->length, QTextCursor::KeepAnchor);
        edit.insertText(EditorText::pasted(replacementFor(match, m_replacement->text(), m_pattern->isChecked())));
    }
    edit.endEditBlock();
    m_later.stop();
    lookAgain();
    say(tr("%n replaced", nullptr, int(spans.size())));
}

void FindBar::say()
{
    const int index = currentIndex();
    if (m_text->text().isEmpty() || !m_error->text().isEmpty())
        say(QString());
    else if (m_found.isEmpty())
        say(tr("Not found"));
    else if (index < 0)
        say(tr("%n found", nullptr, int(m_found.size())));
    else
        say(tr("%1 of %2").arg(index + 1).arg(m_found.size()));
}

void FindBar::say(const QString &words)
{
    m_count->setText(words);
    const bool isNothing = m_found.isEmpty() && !m_text->text().isEmpty();
    m_count->setRole(isNothing ? ColorRole::Bad : ColorRole::Text2);
    m_previous->setEnabled(!m_found.isEmpty());
    m_next->setEnabled(!m_found.isEmpty());
}

bool FindBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress)
        return takeKey(watched, *static_cast<QKeyEvent *>(event));
    if (event->type() == QEvent::ShortcutOverride && isOwnKey(*static_cast<QKeyEvent *>(event))) {
        event->accept(); // not the window's, which may have shortcuts with these keys
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

bool FindBar::isOwnKey(const QKeyEvent &event)
{
    switch (event.key()) {
    case Qt::Key_Escape:
    case Qt::Key_F3:
    case Qt::Key_Return:
    case Qt::Key_Enter: return true;
    case Qt::Key_F:
    case Qt::Key_H: return event.modifiers() == Qt::ControlModifier;
    default: return false;
    }
}

bool FindBar::takeKey(QObject *field, const QKeyEvent &event)
{
    const bool hasShift = event.modifiers() & Qt::ShiftModifier;
    const bool hasControl = event.modifiers() & Qt::ControlModifier;
    switch (event.key()) {
    case Qt::Key_Escape: close(); return true;
    case Qt::Key_F3: goOn(!hasShift); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (field != m_replacement)
            goOn(!hasShift);
        else if (hasControl)
            replaceAll();
        else
            replace();
        return true;
    case Qt::Key_F:
    case Qt::Key_H:
        if (hasControl)
            open(event.key() == Qt::Key_H);
        return hasControl;
    default: return false;
    }
}

void FindBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(ColorRole::Page));
    painter.fillRect(0, height() - 1, width(), 1, m_theme.color(ColorRole::Line));
}

} // namespace raydeck::ui

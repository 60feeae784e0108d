#include <ui/editor/yamleditor.h>

#include <models/kube/openapi/completion.h>
#include <ui/editor/completionpopup.h>
#include <ui/editor/schemahelp.h>
#include <ui/editor/yamlkeys.h>
#include <ui/widgets/yamlhighlighter.h>

#include <QHelpEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QTextBlock>
#include <QTextEdit>
#include <QToolTip>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace raydeck::ui {

namespace {

constexpr int MarkSize = 14;
constexpr int GutterPadding = 6;
constexpr int FoldSize = 12;

/// Replaces only what lies between the common beginning and the common end.
void replaceText(QTextDocument *document, const QString &before, const QString &now)
{
    qsizetype same = std::ranges::mismatch(now, before).in1 - now.begin();
    if (same > 0 && now[same - 1].isHighSurrogate())
        --same; // never the half of a character
    qsizetype sameEnd = 0;
    const qsizetype most = std::min(now.size(), before.size()) - same;
    while (sameEnd < most && now[now.size() - 1 - sameEnd] == before[before.size() - 1 - sameEnd])
        ++sameEnd;
    if (sameEnd > 0 && now[now.size() - sameEnd].isLowSurrogate())
        --sameEnd;
    QTextCursor change(document);
    change.setPosition(int(same));
    change.setPosition(int(before.size() - sameEnd), QTextCursor::KeepAnchor);
    change.insertText(now.sliced(same, now.size() - same - sameEnd));
}

} // namespace

class YamlEditor::Gutter final : public QWidget {
public:
    explicit Gutter(YamlEditor *editor) : QWidget(editor), m_editor(editor) {}

protected:
    void paintEvent(QPaintEvent *event) override { m_editor->paintGutter(event); }
    void mousePressEvent(QMouseEvent *event) override { m_editor->clickGutter(event->position().toPoint()); }

private:
    YamlEditor *m_editor;
};

YamlEditor::YamlEditor(const Theme &theme, QWidget *parent) : YamlEditor(theme, Undo::OfOwner, parent) {}

YamlEditor::YamlEditor(const Theme &theme, Undo undo, QWidget *parent)
    : QPlainTextEdit(parent), m_theme(theme), m_folding(document()), m_gutter(new Gutter(this))
{
    setUndoRedoEnabled(undo == Undo::OfText);
    setLineWrapMode(NoWrap);
    setFrameShape(NoFrame);
    document()->setDocumentMargin(space::xs);
    setCornerWidget(new QWidget); // or the style draws a frame between the scroll bars
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_setting)
            emit yamlEdited();
    });
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, [this] { m_folding.reveal(textCursor().block()); });
    connect(this, &QPlainTextEdit::blockCountChanged, this, &YamlEditor::placeGutter);
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect &rect, int dy) {
        if (dy != 0)
            m_gutter->scroll(0, dy);
        else
            m_gutter->update(0, rect.y(), m_gutter->width(), rect.height());
    });
    connect(&theme, &Theme::changed, this, &YamlEditor::refresh);
    refresh();
}

void YamlEditor::setYaml(const QByteArray &yaml)
{
    const QString now = QString::fromUtf8(yaml);
    const QString before = QString::fromUtf8(this->yaml());
    if (now == before)
        return;
    const QScopedValueRollback setting(m_setting, true);
    replaceText(document(), before, now);
}

/// Not toPlainText(), which makes blanks of no-break spaces.
QByteArray YamlEditor::yaml() const
{
    QString text = document()->toRawText();
    text.replace(QChar::ParagraphSeparator, u'\n');
    return text.toUtf8();
}

void YamlEditor::setUnderlines(const QList<Underline> &underlines)
{
    if (std::exchange(m_underlines, underlines) == underlines)
        return;
    paintMarks();
}

void YamlEditor::setSchema(const Schema &schema)
{
    m_schema = schema;
}

void YamlEditor::foldAll()
{
    m_folding.foldAll();
}

void YamlEditor::unfoldAll()
{
    m_folding.unfoldAll();
}

void YamlEditor::setMarks(const QHash<int, Mark> &marks)
{
    if (std::exchange(m_marks, marks) == marks)
        return;
    paintMarks();
    m_gutter->update();
}

void YamlEditor::goToLine(int line)
{
    const QTextBlock block = document()->findBlockByNumber(std::clamp(line - 1, 0, document()->blockCount() - 1));
    QTextCursor cursor(block);
    cursor.movePosition(QTextCursor::EndOfBlock);
    setTextCursor(cursor);
    centerCursor();
}

void YamlEditor::paintMarks()
{
    QList<QTextEdit::ExtraSelection> lines;
    for (auto mark = m_marks.cbegin(); mark != m_marks.cend(); ++mark) {
        const QTextBlock block = document()->findBlockByNumber(mark.key() - 1);
        if (!block.isValid() || !mark->fillsLine)
            continue;
        QTextEdit::ExtraSelection line;
        line.format.setBackground(m_theme.color(softOf(mark->tone)));
        line.format.setProperty(QTextFormat::FullWidthSelection, true);
        line.cursor = QTextCursor(block);
        lines.append(line);
    }
    for (const Underline &underline : std::as_const(m_underlines)) {
        const QTextBlock block = document()->findBlockByNumber(underline.line - 1);
        if (!block.isValid())
            continue;
        const int from = std::clamp(underline.column - 1, 0, std::max(0, block.length() - 2));
        const int to =
            underline.length > 0 ? std::min(from + underline.length, block.length() - 1) : block.length() - 1;
        QTextEdit::ExtraSelection word;
        word.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        word.format.setUnderlineColor(m_theme.color(textOf(underline.tone)));
        word.cursor = QTextCursor(block);
        word.cursor.setPosition(block.position() + from);
        word.cursor.setPosition(block.position() + to, QTextCursor::KeepAnchor);
        lines.append(word);
    }
    setExtraSelections(lines);
}

int YamlEditor::gutterWidth() const
{
    const int digits = int(QString::number(std::max(99, blockCount())).size());
    return GutterPadding + MarkSize + 4 + fontMetrics().horizontalAdvance(u'0') * digits + FoldSize + GutterPadding;
}

int YamlEditor::lineAt(int y) const
{
    return cursorForPosition({0, y}).blockNumber() + 1;
}

void YamlEditor::placeGutter()
{
    setViewportMargins(gutterWidth(), 0, 0, 0);
    const QRect inside = contentsRect();
    m_gutter->setGeometry(inside.left(), inside.top(), gutterWidth(), viewport()->height());
}

void YamlEditor::paintGutter(QPaintEvent *event)
{
    QPainter painter(m_gutter);
    painter.fillRect(event->rect(), m_theme.color(ColorRole::Page));
    painter.setFont(font());
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        if (!block.isVisible())
            continue;
        const QRectF place = blockBoundingGeometry(block).translated(contentOffset());
        if (place.top() > event->rect().bottom())
            break;
        const int line = block.blockNumber() + 1;
        const QRect row(0, int(place.top()), m_gutter->width() - GutterPadding - FoldSize, fontMetrics().height());
        if (const bool folded = Folding::isFolded(block); folded || Folding::canFold(block))
            painter.drawPixmap(row.right() + 3, row.top() + (row.height() - FoldSize) / 2,
                               m_theme.pixmap(folded ? u"right"_s : u"down"_s,
                                              folded ? ColorRole::Text : ColorRole::Ctl, FoldSize, devicePixelRatio()));
        painter.setPen(m_theme.color(ColorRole::Text3));
        painter.drawText(row, Qt::AlignRight | Qt::AlignVCenter, QString::number(line));
        const auto mark = m_marks.constFind(line);
        if (mark == m_marks.cend())
            continue;
        painter.drawPixmap(GutterPadding - 2, row.top() + (row.height() - MarkSize) / 2,
                           m_theme.pixmap(!mark->iconName.isEmpty()     ? mark->iconName
                                              : mark->tone == Tone::Bad ? u"fail"_s
                                                                        : u"info"_s,
                                          textOf(mark->tone), MarkSize, devicePixelRatio()));
    }
}

void YamlEditor::clickGutter(const QPoint &position)
{
    const int line = lineAt(position.y());
    if (position.x() < m_gutter->width() - GutterPadding - FoldSize)
        return emit lineChosen(line);
    m_folding.toggle(document()->findBlockByNumber(line - 1));
    m_gutter->update();
}

/// In the gutter that of the mark; in the text what is wrong with the word, or what the schema says of its field.
QString YamlEditor::toolTipAt(const QPoint &position) const
{
    const QPoint inText = viewport()->mapFrom(this, position);
    const int line = lineAt(inText.y());
    const auto mark = m_marks.constFind(line);
    if (inText.x() < 0)
        return mark == m_marks.cend() ? QString() : mark->text;
    const QTextCursor cursor = cursorForPosition(inText);
    const int column = cursor.positionInBlock() + 1;
    for (const Underline &underline : m_underlines) {
        const bool isInside = underline.length == 0 || column <= underline.column + underline.length;
        if (underline.line == cursor.blockNumber() + 1 && column >= underline.column && isInside)
            return underline.text;
    }
    if (m_schema)
        return SchemaHelp::hover(yaml(), byteOffset(cursor.position()), *m_schema);
    return mark == m_marks.cend() ? QString() : mark->text;
}

bool YamlEditor::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const QString text = toolTipAt(help->pos()).toHtmlEscaped().replace(u'\n', "<br>"_L1);
        QToolTip::showText(help->globalPos(), text, this);
        return true;
    }
    return QPlainTextEdit::event(event);
}

qsizetype YamlEditor::byteOffset(int position) const
{
    return QStringView(document()->toRawText()).left(position).toUtf8().size();
}

void YamlEditor::keyPressEvent(QKeyEvent *event)
{
    if (m_popup && m_popup->isVisible() && m_popup->takeKey(event->key()))
        return;
    if (event->modifiers() == Qt::ControlModifier && event->key() == Qt::Key_Space)
        return complete();
    if (!takeYamlKey(*this, *event))
        QPlainTextEdit::keyPressEvent(event);
    completeWhileTyping(event->text());
}

/// A key that is begun brings up the list; whatever is no part of a word ends it.
void YamlEditor::completeWhileTyping(const QString &typed)
{
    const bool isWord = typed.size() == 1 && typed.front().isLetterOrNumber();
    const bool wasOpen = m_popup && m_popup->isVisible();
    if (!m_schema || isReadOnly() || (!isWord && !wasOpen))
        return;
    const QString before = textCursor().block().text().left(textCursor().positionInBlock()).trimmed();
    const bool isBeginning = before.size() <= 2 || (before.startsWith("- "_L1) && before.size() <= 4);
    if (isWord && (wasOpen || isBeginning))
        complete();
    else if (wasOpen)
        m_popup->hide();
}

void YamlEditor::complete()
{
    if (!m_schema || isReadOnly())
        return;
    const QList<kube::Completion> completions =
        SchemaHelp::completions(yaml(), byteOffset(textCursor().position()), *m_schema);
    const bool isTypedOut = completions.size() == 1 && completions.constFirst().typed > 0
        && completions.constFirst().typed == completions.constFirst().text.toUtf8().size();
    if (completions.isEmpty() || isTypedOut) {
        if (m_popup)
            m_popup->hide();
        return;
    }
    if (!m_popup) {
        m_popup = new CompletionPopup(m_theme, this);
        connect(m_popup, &CompletionPopup::chosen, this, &YamlEditor::insert);
    }
    const QRect line = cursorRect();
    m_popup->show(completions, {viewport()->mapToGlobal(line.topLeft()), line.size()});
}

void YamlEditor::insert(const kube::Completion &completion)
{
    QTextCursor cursor = textCursor();
    const QString line = cursor.block().text();
    const int column = cursor.positionInBlock();
    // It counts bytes, the cursor counts letters.
    const qsizetype begin = line.left(column).toUtf8().chopped(completion.typed).size();
    const int from = int(QString::fromUtf8(line.toUtf8().left(begin)).size());
    const int to = column + int(QString::fromUtf8(line.sliced(column).toUtf8().left(completion.rest)).size());
    cursor.setPosition(cursor.block().position() + from);
    cursor.setPosition(cursor.block().position() + to, QTextCursor::KeepAnchor);
    cursor.insertText(completion.inserted);
    setTextCursor(cursor);
    if (completion.inserted.endsWith(u' '))
        complete(); // the values that the field can have
}

void YamlEditor::focusOutEvent(QFocusEvent *event)
{
    if (m_popup)
        m_popup->hide();
    QPlainTextEdit::focusOutEvent(event);
}

void YamlEditor::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    placeGutter();
}

/// The definition of YAML takes a while to read, which the start of the program must not wait for.
void YamlEditor::showEvent(QShowEvent *event)
{
    QPlainTextEdit::showEvent(event);
    if (std::exchange(m_isColoured, true))
        return;
    const QScopedValueRollback setting(m_setting, true);
    new YamlHighlighter(m_theme, document());
}

void YamlEditor::refresh()
{
    setFont(m_theme.font(TextStyle::Mono));
    QPalette colors = m_theme.palette();
    colors.setColor(QPalette::Base, m_theme.color(ColorRole::Base));
    setPalette(colors);
    viewport()->setPalette(colors); // which has one of its own since it was shown
    paintMarks();
    placeGutter();
}

} // namespace raydeck::ui

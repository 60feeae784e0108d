#include <ui/editor/codeeditor.h>

#include <ui/editor/codecompletion.h>
#include <ui/editor/codegutter.h>
#include <ui/editor/findbar.h>
#include <ui/editor/textmarks.h>
#include <ui/theme/paint.h>
#include <ui/widgets/yamlhighlighter.h>

#include <QHelpEvent>
#include <QMimeData>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTextBlock>
#include <QToolTip>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace raydeck::ui {

namespace {

/// What was copied here, with the bytes that are no text: pasted into an editor, they are there again.
constexpr auto BytesType = "application/x-raydeck-bytes"_L1;

} // namespace

CodeEditor::CodeEditor(const Theme &theme, QWidget *parent) : CodeEditor(theme, Undo::OfOwner, parent) {}

CodeEditor::CodeEditor(const Theme &theme, Undo undo, QWidget *parent)
    : QPlainTextEdit(parent), m_theme(theme), m_folding(document()),
      m_textMarks(std::make_unique<TextMarks>(theme, *this)), m_gutter(new CodeGutter(theme, *this)),
      m_findBar(new FindBar(theme, *this)), m_completion(new CodeCompletion(theme, *this))
{
    setUndoRedoEnabled(undo == Undo::OfText);
    setLineWrapMode(NoWrap);
    setFrameShape(NoFrame);
    document()->setDocumentMargin(space::xs);
    setCornerWidget(new QWidget); // or the style draws a frame between the scroll bars
    wire();
    refresh();
}

CodeEditor::~CodeEditor() = default;

void CodeEditor::wire()
{
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        if (m_highlighter && m_highlighter->isColoring())
            return;
        m_folding.refresh();
        m_folding.reveal(textCursor().block());
        if (m_setting)
            emit textReplaced();
        else
            emit yamlEdited();
    });
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, [this] {
        m_folding.reveal(textCursor().block());
        m_gutter->update();
    });
    connect(this, &QPlainTextEdit::blockCountChanged, this, &CodeEditor::placeParts);
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect &rect, int dy) {
        if (dy != 0)
            m_gutter->scroll(0, dy);
        else
            m_gutter->update(0, rect.y(), m_gutter->width(), rect.height());
    });
    connect(verticalScrollBar(), &QAbstractSlider::valueChanged, this, [this] {
        if (!m_findBar->found().isEmpty())
            m_textMarks->show();
    });
    connect(m_gutter, &CodeGutter::lineClicked, this, &CodeEditor::lineChosen);
    connect(m_gutter, &CodeGutter::foldClicked, this,
            [this](int line) { m_folding.toggle(document()->findBlockByNumber(line - 1)); });
    connect(m_findBar, &FindBar::foundChanged, this, [this] { m_textMarks->setFound(m_findBar->found()); });
    connect(m_findBar, &FindBar::sizeChanged, this, &CodeEditor::placeParts);
    connect(&m_theme, &Theme::changed, this, &CodeEditor::refresh);
}

void CodeEditor::openYaml(const QByteArray &yaml)
{
    const QScopedValueRollback setting(m_setting, true);
    const EditorText text = EditorText::of(yaml);
    m_lineEnds = text.lineEnds;
    m_textMarks->setMarks({});
    m_textMarks->setUnderlines({});
    setPlainText(text.text); // forgets what could be undone
}

void CodeEditor::setYaml(const QByteArray &yaml)
{
    const EditorText text = EditorText::of(yaml);
    m_lineEnds = text.lineEnds;
    const QScopedValueRollback setting(m_setting, true);
    replaceText(text.text);
}

/// Only what lies between the common beginning and the common end.
void CodeEditor::replaceText(const QString &now)
{
    const QString before = document()->toRawText().replace(QChar::ParagraphSeparator, u'\n');
    if (now == before)
        return;
    qsizetype same = std::ranges::mismatch(now, before).in1 - now.begin();
    if (same > 0 && now[same - 1].isHighSurrogate())
        --same; // never the half of a character
    qsizetype sameEnd = 0;
    const qsizetype most = std::min(now.size(), before.size()) - same;
    while (sameEnd < most && now[now.size() - 1 - sameEnd] == before[before.size() - 1 - sameEnd])
        ++sameEnd;
    if (sameEnd > 0 && now[now.size() - sameEnd].isLowSurrogate())
        --sameEnd;
    QTextCursor change(document());
    change.setPosition(int(same));
    change.setPosition(int(before.size() - sameEnd), QTextCursor::KeepAnchor);
    change.insertText(now.sliced(same, now.size() - same - sameEnd));
}

QByteArray CodeEditor::yaml() const
{
    return EditorText::toBytes(document()->toRawText(), m_lineEnds);
}

qsizetype CodeEditor::byteOffset(int position) const
{
    return EditorText::toBytes(QStringView(document()->toRawText()).left(position), m_lineEnds).size();
}

void CodeEditor::setMarks(const QHash<int, Mark> &marks)
{
    m_textMarks->setMarks(marks);
    m_gutter->update();
}

QHash<int, CodeEditor::Mark> CodeEditor::marksNow() const
{
    return m_textMarks->marks();
}

void CodeEditor::setUnderlines(const QList<Underline> &underlines)
{
    m_textMarks->setUnderlines(underlines);
}

void CodeEditor::goToLine(int line)
{
    const QTextBlock block = document()->findBlockByNumber(std::clamp(line - 1, 0, document()->blockCount() - 1));
    QTextCursor cursor(block);
    cursor.movePosition(QTextCursor::EndOfBlock);
    setTextCursor(cursor);
    centerCursor();
}

void CodeEditor::setSchema(const Schema &schema)
{
    setSchemaFor(schema ? SchemaFor([schema](const kube::ObjectKind &) { return schema; }) : SchemaFor());
}

void CodeEditor::setSchemaFor(SchemaFor schemaFor)
{
    m_completion->setSchemaFor(std::move(schemaFor));
}

void CodeEditor::complete()
{
    m_completion->complete();
}

void CodeEditor::foldAll()
{
    m_folding.foldAll();
    QTextBlock head = textCursor().block();
    while (!head.isVisible())
        head = head.previous();
    if (head != textCursor().block()) // or its next move opens the fold
        setTextCursor(QTextCursor(head));
}

void CodeEditor::unfoldAll()
{
    m_folding.unfoldAll();
}

void CodeEditor::find()
{
    m_findBar->open(false);
}

void CodeEditor::findAndReplace()
{
    m_findBar->open(true);
}

void CodeEditor::forEachVisibleBlock(const std::function<void(const QTextBlock &, const QRectF &)> &visit) const
{
    QTextBlock block = firstVisibleBlock();
    QRectF place = blockBoundingGeometry(block).translated(contentOffset());
    while (block.isValid() && place.top() <= viewport()->height()) {
        if (block.isVisible())
            visit(block, place);
        block = block.next();
        place = QRectF(place.left(), place.bottom(), place.width(), blockBoundingRect(block).height());
    }
}

void CodeEditor::scrollBy(QWheelEvent &event)
{
    wheelEvent(&event);
}

bool CodeEditor::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && wants(*static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const QString text = toolTipAt(help->pos());
        QToolTip::showText(help->globalPos(),
                           text.isEmpty() ? QString() : Qt::convertFromPlainText(text, Qt::WhiteSpaceNormal), this);
        return true;
    }
    return QPlainTextEdit::event(event);
}

/// In the gutter that of the mark; in the text what is wrong with the word, or what the schema says of its field.
QString CodeEditor::toolTipAt(const QPoint &position) const
{
    const QPoint inText = viewport()->mapFrom(this, position);
    if (inText.y() < 0)
        return {};
    const QString mark = marksNow().value(cursorForPosition({0, inText.y()}).blockNumber() + 1).text;
    if (inText.x() < 0)
        return mark;
    const QString words = textToolTipAt(inText);
    return words.isEmpty() ? mark : words;
}

QString CodeEditor::textToolTipAt(const QPoint &inText) const
{
    const QTextCursor cursor = cursorForPosition(inText);
    const QRect place = cursorRect(cursor);
    if (std::abs(place.center().x() - inText.x()) > 2 * fontMetrics().averageCharWidth() || place.bottom() < inText.y())
        return {}; // behind the line, or below the last one

    const QString text = cursor.block().text();
    for (const int at : {cursor.positionInBlock(), cursor.positionInBlock() - 1}) {
        if (const QString byte = EditorText::foreignByte(text, at); !byte.isEmpty())
            return tr("The byte %1 is no text here. It is kept as it is.").arg(byte);
    }
    const QString wrong = m_textMarks->underlineAt(cursor.position());
    return wrong.isEmpty() ? m_completion->helpAt(cursor.position()) : wrong;
}

/// Not the document's own way, which makes blanks of no-break spaces.
QMimeData *CodeEditor::createMimeDataFromSelection() const
{
    const QString text = textCursor().selectedText().replace(QChar::ParagraphSeparator, u'\n');
    auto *data = new QMimeData;
    if (EditorText::hasForeignBytes(text)) {
        const QByteArray bytes = EditorText::toBytes(text, EditorText::LineEnds::Lf);
        data->setData(BytesType, bytes);
        data->setText(QString::fromUtf8(bytes));
    } else {
        data->setText(text);
    }
    return data;
}

void CodeEditor::insertFromMimeData(const QMimeData *source)
{
    const QString text = source->hasFormat(BytesType) ? EditorText::of(source->data(BytesType)).text
                                                      : EditorText::pasted(source->text());
    if (text.isEmpty() || isReadOnly())
        return;
    textCursor().insertText(text);
    ensureCursorVisible();
}

void CodeEditor::focusOutEvent(QFocusEvent *event)
{
    m_completion->close();
    QPlainTextEdit::focusOutEvent(event);
}

/// Behind a folded line: how much it hides.
void CodeEditor::paintEvent(QPaintEvent *event)
{
    QPlainTextEdit::paintEvent(event);
    QPainter painter(viewport());
    painter.setFont(m_theme.font(TextStyle::Caption));
    forEachVisibleBlock([&](const QTextBlock &block, const QRectF &place) {
        if (!Folding::isFolded(block))
            return;
        const QString words = tr("%n lines", nullptr, Folding::linesBelow(block));
        QTextCursor end(block);
        end.movePosition(QTextCursor::EndOfBlock);
        const int width = painter.fontMetrics().horizontalAdvance(words) + space::m;
        const QRectF chip(cursorRect(end).right() + space::s, place.top() + 1, width, place.height() - 2);
        paintRounded(&painter, chip, radius::cell, m_theme.color(ColorRole::Sunken), {}, 0);
        painter.setPen(m_theme.color(ColorRole::Text2));
        painter.drawText(chip, Qt::AlignCenter, words);
    });
}

void CodeEditor::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    placeParts();
}

/// The definition of YAML takes a while to read, which the start of the program must not wait for.
void CodeEditor::showEvent(QShowEvent *event)
{
    QPlainTextEdit::showEvent(event);
    if (m_highlighter)
        return;
    m_highlighter = new YamlHighlighter(m_theme, document());
    m_highlighter->recolor();
}

void CodeEditor::placeParts()
{
    const QRect inside = contentsRect();
    const int left = m_gutter->sizeHint().width();
    const bool isFinding = m_findBar->isVisibleTo(this);
    const int bar = inside.width() - (verticalScrollBar()->isVisible() ? verticalScrollBar()->width() : 0);
    const int height = m_findBar->hasHeightForWidth() ? m_findBar->heightForWidth(bar) : m_findBar->sizeHint().height();
    const int top = isFinding ? height : 0;
    setViewportMargins(left, top, 0, 0);
    m_findBar->setGeometry(inside.left(), inside.top(), bar, height);
    m_gutter->setGeometry(inside.left(), inside.top() + top, left, viewport()->height());
}

void CodeEditor::refresh()
{
    setFont(m_theme.font(TextStyle::Mono));
    QPalette colors = m_theme.palette();
    colors.setColor(QPalette::Base, m_theme.color(ColorRole::Base));
    colors.setColor(QPalette::Inactive, QPalette::Highlight,
                    m_theme.color(ColorRole::Select)); // found, while one types
    setPalette(colors);
    viewport()->setPalette(colors); // which has one of its own since it was shown
    m_textMarks->show();
    placeParts();
}

} // namespace raydeck::ui

#include <ui/editor/diffpane.h>

#include <ui/editor/diffgutter.h>
#include <ui/editor/textbytes.h>

#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTextBlock>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace raydeck::ui {

namespace {

using Look = DiffCell::Look;
using Kind = DiffPane::Line::Kind;

} // namespace

DiffPane::DiffPane(const Theme &theme, FormatsOf formatsOf, QWidget *parent)
    : QPlainTextEdit(parent), m_theme(theme), m_formatsOf(std::move(formatsOf)), m_gutter(new DiffGutter(theme, *this))
{
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setUndoRedoEnabled(false);
    setLineWrapMode(NoWrap);
    setFrameShape(NoFrame);
    document()->setDocumentMargin(0);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // the overview stands for it
    setCornerWidget(new QWidget);
    viewport()->setMouseTracking(true);
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect &rect, int dy) {
        if (dy != 0)
            m_gutter->scroll(0, dy);
        else
            m_gutter->update(0, rect.y(), m_gutter->width(), rect.height());
    });
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, [this] {
        if (!m_isGoing)
            emit lineEntered(textCursor().blockNumber());
    });
    connect(m_gutter, &DiffGutter::clicked, this, [this](int line) {
        if (m_lines[line].kind == Kind::Fold)
            return emit foldOpened(m_lines[line].row);
        goTo(line);
        emit lineEntered(line);
    });
    connect(&theme, &Theme::changed, this, &DiffPane::refresh);
    refresh();
}

void DiffPane::setLines(const QList<Line> &lines, int numberColumns)
{
    const QScopedValueRollback going(m_isGoing, true);
    const bool isSameText = std::ranges::equal(lines, m_lines, {}, &Line::text, &Line::text);
    m_lines = lines;
    m_isColored = QList<bool>(lines.size(), false);
    m_gutter->setNumbers(numberColumns);
    if (!isSameText) {
        QStringList texts;
        for (const Line &line : lines)
            texts.append(line.text);
        setPlainText(texts.join(u'\n'));
    }
    placeGutter();
    color();
    viewport()->update();
    m_gutter->update();
}

/// What differs is read in the text's own colour on its tint.
YamlColors::Formats DiffPane::formatsFor(const Line &line, const YamlColors::Formats &colors) const
{
    YamlColors::Formats formats = colors;
    QTextCharFormat word;
    word.setForeground(m_theme.color(ColorRole::Text));
    word.setBackground(m_theme.color(line.look == Look::Old ? ColorRole::DelWord : ColorRole::AddWord));
    for (const kube::WordSpan &span : line.words)
        formats.append({span.begin, span.length, word});
    if (line.kind == Kind::Fold) {
        QTextCharFormat words;
        words.setForeground(m_theme.color(ColorRole::Text3));
        formats.append({0, int(line.text.size()), words});
    }
    return formats;
}

void DiffPane::color()
{
    const QScopedValueRollback going(m_isGoing, true);
    int first = -1;
    int end = 0;
    QTextBlock block = document()->begin();
    for (qsizetype i = 0; i < m_lines.size() && block.isValid(); ++i, block = block.next()) {
        const Line &line = m_lines[i];
        if (m_isColored[i])
            continue;
        const YamlColors::Formats *colors = line.kind == Kind::Text ? m_formatsOf(line.side, line.line) : nullptr;
        m_isColored[i] = colors || line.kind != Kind::Text;
        block.layout()->setFormats(formatsFor(line, colors ? *colors : YamlColors::Formats()));
        first = first < 0 ? block.position() : first;
        end = block.position() + block.length();
    }
    if (first >= 0)
        document()->markContentsDirty(first, end - first);
}

void DiffPane::setCurrentChange(int change)
{
    if (std::exchange(m_currentChange, change) != change)
        m_gutter->update();
}

void DiffPane::goTo(int line)
{
    const QScopedValueRollback going(m_isGoing, true);
    setTextCursor(QTextCursor(document()->findBlockByNumber(line)));
}

void DiffPane::scrollTo(int line)
{
    verticalScrollBar()->setValue(line);
}

int DiffPane::firstInView() const
{
    return verticalScrollBar()->value();
}

int DiffPane::inView() const
{
    return viewport()->height() / std::max(1, fontMetrics().height());
}

void DiffPane::forEachInView(const std::function<void(const Line &line, const QRect &place)> &visit) const
{
    QTextBlock block = firstVisibleBlock();
    QRectF place = blockBoundingGeometry(block).translated(contentOffset());
    while (block.isValid() && block.blockNumber() < m_lines.size() && place.top() <= viewport()->height()) {
        const int top = qRound(place.top());
        visit(m_lines[block.blockNumber()], QRect(0, top, viewport()->width(), qRound(place.bottom()) - top));
        block = block.next();
        place = QRectF(place.left(), place.bottom(), place.width(), blockBoundingRect(block).height());
    }
}

void DiffPane::paintRow(QPainter &painter, const Line &line, const QRect &place) const
{
    if (line.kind == Kind::Fold)
        painter.fillRect(place, m_theme.color(ColorRole::Page));
    else if (line.kind == Kind::Gap)
        painter.fillRect(place, QBrush(m_theme.color(ColorRole::Hatch), Qt::BDiagPattern));
    else if (line.look == Look::Old)
        painter.fillRect(place, m_theme.color(ColorRole::DelLine));
    else if (line.look == Look::New)
        painter.fillRect(place, m_theme.color(ColorRole::AddLine));
}

void DiffPane::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.setBrushOrigin(0, -firstInView() * fontMetrics().height()); // the hatch scrolls with the text
    forEachInView([&](const Line &line, const QRect &place) { paintRow(painter, line, place); });
    painter.end();
    QPlainTextEdit::paintEvent(event);
    painter.begin(viewport());
    painter.setFont(m_theme.font(TextStyle::Caption));
    painter.setPen(m_theme.color(ColorRole::Text2));
    forEachInView([&](const Line &line, const QRect &place) {
        if (line.lineEnd.isEmpty())
            return;
        const int behind = int(contentOffset().x()) + fontMetrics().horizontalAdvance(line.text) + space::s;
        painter.drawText(place.adjusted(behind, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, line.lineEnd);
    });
}

const DiffPane::Line *DiffPane::lineAt(const QPoint &position) const
{
    const Line *found = nullptr;
    forEachInView([&](const Line &line, const QRect &place) {
        if (place.top() <= position.y() && position.y() <= place.bottom())
            found = &line;
    });
    return found;
}

void DiffPane::mouseMoveEvent(QMouseEvent *event)
{
    const Line *line = lineAt(event->position().toPoint());
    viewport()->setCursor(line && line->kind == Kind::Fold ? Qt::PointingHandCursor : Qt::IBeamCursor);
    QPlainTextEdit::mouseMoveEvent(event);
}

void DiffPane::mouseReleaseEvent(QMouseEvent *event)
{
    QPlainTextEdit::mouseReleaseEvent(event);
    const Line *line = lineAt(event->position().toPoint());
    if (line && line->kind == Kind::Fold && event->button() == Qt::LeftButton && !textCursor().hasSelection())
        emit foldOpened(line->row);
}

void DiffPane::keyPressEvent(QKeyEvent *event)
{
    const Line line = m_lines.value(textCursor().blockNumber());
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && line.kind == Kind::Fold)
        return emit foldOpened(line.row);
    QPlainTextEdit::keyPressEvent(event);
}

/// Lines of the text only, as they were typed.
QMimeData *DiffPane::createMimeDataFromSelection() const
{
    const QTextCursor cursor = textCursor();
    QStringList texts;
    for (QTextBlock block = document()->findBlock(cursor.selectionStart());
         block.isValid() && block.position() <= cursor.selectionEnd(); block = block.next()) {
        if (m_lines.value(block.blockNumber()).kind != Kind::Text)
            continue;
        const int begin = std::max(0, cursor.selectionStart() - block.position());
        const int end = std::min(block.length() - 1, cursor.selectionEnd() - block.position());
        texts.append(block.text().sliced(begin, end - begin));
    }
    auto *data = new QMimeData;
    data->setText(QString::fromUtf8(EditorText::toBytes(texts.join(u'\n'), EditorText::LineEnds::Lf)));
    return data;
}

void DiffPane::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    placeGutter();
}

void DiffPane::placeGutter()
{
    const int width = m_gutter->sizeHint().width();
    setViewportMargins(width, 0, 0, 0);
    const QRect inside = contentsRect();
    m_gutter->setGeometry(inside.left(), inside.top(), width, viewport()->height());
}

void DiffPane::refresh()
{
    setFont(m_theme.font(TextStyle::Mono));
    QPalette colors = m_theme.palette();
    colors.setColor(QPalette::Base, m_theme.color(ColorRole::Base));
    setPalette(colors);
    viewport()->setPalette(colors); // which has one of its own since it was shown
    m_isColored.fill(false);
    color();
    placeGutter();
}

} // namespace raydeck::ui

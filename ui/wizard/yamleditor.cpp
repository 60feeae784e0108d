#include <ui/wizard/yamleditor.h>

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

private:
    YamlEditor *m_editor;
};

YamlEditor::YamlEditor(const Theme &theme, QWidget *parent)
    : QPlainTextEdit(parent), m_theme(theme), m_gutter(new Gutter(this))
{
    setUndoRedoEnabled(false);
    setLineWrapMode(NoWrap);
    setFrameShape(NoFrame);
    document()->setDocumentMargin(space::xs);
    setCornerWidget(new QWidget); // or the style draws a frame between the scroll bars
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_setting)
            emit yamlEdited();
    });
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
    const QString before = toPlainText();
    if (now == before)
        return;
    const QScopedValueRollback setting(m_setting, true);
    replaceText(document(), before, now);
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
        if (!block.isValid())
            continue;
        QTextEdit::ExtraSelection line;
        line.format.setBackground(m_theme.color(softOf(mark->tone)));
        line.format.setProperty(QTextFormat::FullWidthSelection, true);
        line.cursor = QTextCursor(block);
        lines.append(line);
    }
    setExtraSelections(lines);
}

int YamlEditor::gutterWidth() const
{
    const int digits = int(QString::number(std::max(99, blockCount())).size());
    return GutterPadding + MarkSize + 4 + fontMetrics().horizontalAdvance(u'0') * digits + GutterPadding;
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
        const QRectF place = blockBoundingGeometry(block).translated(contentOffset());
        if (place.top() > event->rect().bottom())
            break;
        const int line = block.blockNumber() + 1;
        const QRect row(0, int(place.top()), m_gutter->width() - GutterPadding, fontMetrics().height());
        painter.setPen(m_theme.color(ColorRole::Text3));
        painter.drawText(row, Qt::AlignRight | Qt::AlignVCenter, QString::number(line));
        const auto mark = m_marks.constFind(line);
        if (mark == m_marks.cend())
            continue;
        painter.drawPixmap(GutterPadding - 2, row.top() + (row.height() - MarkSize) / 2,
                           m_theme.pixmap(mark->tone == Tone::Bad ? u"fail"_s : u"info"_s, textOf(mark->tone), MarkSize,
                                          devicePixelRatio()));
    }
}

bool YamlEditor::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const auto mark = m_marks.constFind(lineAt(viewport()->mapFrom(this, help->pos()).y()));
        QToolTip::showText(help->globalPos(), mark == m_marks.cend() ? QString() : mark->text.toHtmlEscaped(), this);
        return true;
    }
    return QPlainTextEdit::event(event);
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

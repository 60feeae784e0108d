#include <ui/editor/codegutter.h>

#include <ui/editor/codeeditor.h>

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace raydeck::ui {

namespace {

constexpr int MarkSize = 14;
constexpr int Padding = 6;
constexpr int FoldSize = 12;

QString iconOf(const CodeEditor::Mark &mark)
{
    if (!mark.iconName.isEmpty())
        return mark.iconName;
    return mark.tone == Tone::Bad ? u"fail"_s : u"info"_s;
}

} // namespace

CodeGutter::CodeGutter(const Theme &theme, CodeEditor &editor) : QWidget(&editor), m_theme(theme), m_editor(editor)
{
    setObjectName(u"codeGutter"_s);
    setMouseTracking(true);
}

QSize CodeGutter::sizeHint() const
{
    const int digits = int(QString::number(std::max(99, m_editor.blockCount())).size());
    const int number = m_editor.fontMetrics().horizontalAdvance(u'0');
    return {Padding + MarkSize + 4 + number * digits + FoldSize + Padding, 0};
}

int CodeGutter::foldLeft() const
{
    return width() - Padding - FoldSize;
}

int CodeGutter::lineAt(int y) const
{
    return m_editor.cursorForPosition({0, y}).blockNumber() + 1;
}

void CodeGutter::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    painter.fillRect(event->rect(), m_theme.color(ColorRole::Page));
    painter.setFont(m_editor.font());
    const QHash<int, CodeEditor::Mark> marks = m_editor.marksNow();
    const int current = m_editor.textCursor().blockNumber();
    const int height = m_editor.fontMetrics().height();
    m_editor.forEachVisibleBlock([&](const QTextBlock &block, const QRectF &place) {
        if (place.top() > event->rect().bottom() || place.bottom() < event->rect().top())
            return;
        const QRect row(0, int(place.top()), foldLeft() - 1, height);
        const auto draw = [&](int x, int size, const QString &icon, ColorRole role) {
            painter.drawPixmap(x, row.top() + (height - size) / 2,
                               m_theme.pixmap(icon, role, size, devicePixelRatio()));
        };
        if (Folding::isFolded(block))
            draw(foldLeft() + 2, FoldSize, u"right"_s, ColorRole::Text);
        else if (Folding::canFold(block))
            draw(foldLeft() + 2, FoldSize, u"down"_s, ColorRole::Ctl);
        painter.setPen(m_theme.color(block.blockNumber() == current ? ColorRole::Text : ColorRole::Text3));
        painter.drawText(row, Qt::AlignRight | Qt::AlignVCenter, QString::number(block.blockNumber() + 1));
        if (const auto mark = marks.constFind(block.blockNumber() + 1); mark != marks.cend())
            draw(Padding - 2, MarkSize, iconOf(*mark), textOf(mark->tone));
    });
}

void CodeGutter::mousePressEvent(QMouseEvent *event)
{
    const QPoint at = event->position().toPoint();
    if (at.x() < foldLeft())
        emit lineClicked(lineAt(at.y()));
    else
        emit foldClicked(lineAt(at.y()));
}

void CodeGutter::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint at = event->position().toPoint();
    const QTextBlock block = m_editor.document()->findBlockByNumber(lineAt(at.y()) - 1);
    const bool isArrow = at.x() >= foldLeft() && (Folding::isFolded(block) || Folding::canFold(block));
    setCursor(isArrow ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void CodeGutter::wheelEvent(QWheelEvent *event)
{
    m_editor.scrollBy(*event);
}

} // namespace raydeck::ui

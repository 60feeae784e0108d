#include <ui/editor/diffgutter.h>

#include <ui/editor/diffpane.h>

#include <QCoreApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace raydeck::ui {

namespace {

constexpr int BarWidth = 3;
constexpr int IconSize = 14;
constexpr int IconLeft = 8;
constexpr int NumberLeft = 4;

using Look = DiffCell::Look;
using Kind = DiffPane::Line::Kind;

} // namespace

DiffGutter::DiffGutter(const Theme &theme, DiffPane &pane) : QWidget(&pane), m_theme(theme), m_pane(pane)
{
    setObjectName(u"diffGutter"_s);
}

void DiffGutter::setNumbers(int columns)
{
    m_columns = columns;
    int largest = 99;
    m_hasMarks = false;
    for (const DiffPane::Line &line : m_pane.lines()) {
        largest = std::max(largest, *std::ranges::max_element(line.numbers));
        m_hasMarks = m_hasMarks || !line.marks.isEmpty();
    }
    m_digits = int(QString::number(largest).size());
}

QSize DiffGutter::sizeHint() const
{
    const QFontMetrics metrics = m_pane.fontMetrics();
    const int marks = m_hasMarks ? IconLeft + IconSize : NumberLeft;
    const int number = metrics.horizontalAdvance(u'0') * m_digits + space::s;
    return {marks + m_columns * number + 3 * metrics.horizontalAdvance(u'+'), 0};
}

void DiffGutter::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(m_pane.font());
    const int letter = m_pane.fontMetrics().horizontalAdvance(u'0');
    const int signLeft = width() - 2 * letter;
    const int number = letter * m_digits + space::s;
    const int marks = m_hasMarks ? IconLeft + IconSize : NumberLeft;
    painter.fillRect(rect(), m_theme.color(ColorRole::Base));
    m_pane.forEachInView([&](const DiffPane::Line &line, const QRect &place) {
        const QRect row(0, place.top(), width(), place.height());
        const auto icon = [&](int x, int size, const QString &name, ColorRole role) {
            painter.drawPixmap(x, row.top() + (row.height() - size) / 2,
                               m_theme.pixmap(name, role, size, devicePixelRatio()));
        };
        m_pane.paintRow(painter, line, row);
        if (line.change >= 0 && line.change == m_pane.currentChange())
            painter.fillRect(0, row.top(), BarWidth, row.height(), m_theme.color(ColorRole::AccentText));
        if (line.kind == Kind::Fold)
            icon(signLeft - 2, 12, u"right"_s, ColorRole::Text2);
        painter.setPen(m_theme.color(ColorRole::Text3));
        for (int column = 0; column < m_columns; ++column) {
            if (const int its = line.numbers[std::size_t(column)]; its > 0)
                painter.drawText(QRect(marks + column * number, row.top(), number, row.height()),
                                 Qt::AlignRight | Qt::AlignVCenter, QString::number(its));
        }
        if (line.sign != u' ') {
            painter.setPen(m_theme.color(line.look == Look::Old ? ColorRole::Bad : ColorRole::Ok));
            painter.drawText(QRect(signLeft, row.top(), 2 * letter, row.height()), Qt::AlignLeft | Qt::AlignVCenter,
                             line.sign);
        }
        if (!line.marks.isEmpty())
            icon(IconLeft, IconSize, line.marks.constFirst().iconName, line.marks.constFirst().role);
    });
}

int DiffGutter::lineAt(int y) const
{
    int found = -1;
    int index = m_pane.firstInView();
    m_pane.forEachInView([&](const DiffPane::Line &, const QRect &place) {
        if (place.top() <= y && y <= place.bottom())
            found = index;
        ++index;
    });
    return found;
}

void DiffGutter::mousePressEvent(QMouseEvent *event)
{
    if (const int line = lineAt(event->position().toPoint().y()); line >= 0)
        emit clicked(line);
}

bool DiffGutter::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int line = lineAt(help->pos().y());
    QStringList words;
    for (const DiffPane::Mark &mark : line < 0 ? QList<DiffPane::Mark>() : m_pane.lines()[line].marks)
        words.append(mark.toolTip);
    QToolTip::showText(help->globalPos(), words.join(u'\n').toHtmlEscaped().replace(u'\n', "<br>"_L1), this);
    return true;
}

void DiffGutter::wheelEvent(QWheelEvent *event)
{
    QCoreApplication::sendEvent(m_pane.viewport(), event);
}

} // namespace raydeck::ui

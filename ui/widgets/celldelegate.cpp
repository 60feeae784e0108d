#include <ui/widgets/celldelegate.h>

#include <QHeaderView>
#include <QPainter>
#include <QTableView>

namespace raydeck::ui {

namespace {

constexpr int iconSize = 16;
constexpr int iconGap = 6;
constexpr int tailGap = 8;
constexpr int barWidth = 3;

bool isFirstShown(const QHeaderView &head, int column)
{
    for (int visual = head.visualIndex(column) - 1; visual >= 0; --visual) {
        if (!head.isSectionHidden(head.logicalIndex(visual)))
            return false;
    }
    return true;
}

bool isLastShown(const QHeaderView &head, int column)
{
    for (int visual = head.visualIndex(column) + 1; visual < head.count(); ++visual) {
        if (!head.isSectionHidden(head.logicalIndex(visual)))
            return false;
    }
    return true;
}

} // namespace

QRect cellContent(const QRect &cell, const QHeaderView &head, int column, int edge)
{
    const int left = isFirstShown(head, column) ? edge : CellDelegate::margin;
    const int right = isLastShown(head, column) ? qMin(edge, space::pageRight) : CellDelegate::margin;
    return cell.adjusted(left, 0, -right, 0);
}

CellDelegate::CellDelegate(const Theme &theme, QObject *parent) : QStyledItemDelegate(parent), m_theme(theme)
{
    connect(&theme, &Theme::changed, this, &CellDelegate::refresh);
    refresh();
}

void CellDelegate::refresh()
{
    m_strong = m_theme.font(TextStyle::Strong);
    m_small = m_theme.font(TextStyle::Small);
    m_number = m_theme.font(TextStyle::Number);
}

void CellDelegate::setLook(int column, CellLookOf look)
{
    m_looks.insert(column, std::move(look));
}

void CellDelegate::setElide(int column, Qt::TextElideMode mode)
{
    m_elides.insert(column, mode);
}

void CellDelegate::setRole(int column, ColorRole role)
{
    m_roles.insert(column, role);
}

void CellDelegate::setEdge(int pixels)
{
    m_edge = pixels;
}

CellLook CellDelegate::lookOf(const QModelIndex &index) const
{
    if (const auto look = m_looks.constFind(index.column()); look != m_looks.constEnd())
        return (*look)(index);
    return {.role = m_roles.value(index.column(), ColorRole::Text), .text = index.data().toString()};
}

QRect CellDelegate::contentRect(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *table = qobject_cast<const QTableView *>(option.widget);
    return table ? cellContent(option.rect, *table->horizontalHeader(), index.column(), m_edge)
                 : option.rect.adjusted(margin, 0, -margin, 0);
}

void CellDelegate::paintGround(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    using enum ColorRole;
    const auto *table = qobject_cast<const QTableView *>(option.widget);
    const bool selected = option.state & QStyle::State_Selected;
    const bool focused = table && table->hasFocus();
    const bool first = table && isFirstShown(*table->horizontalHeader(), index.column());
    const QRect &rect = option.rect;
    if (selected)
        painter->fillRect(rect, m_theme.color(focused ? Select : SelectIdle));
    painter->fillRect(rect.left(), rect.bottom(), rect.width(), 1, m_theme.color(LineSoft));
    if (selected && first)
        painter->fillRect(rect.left(), rect.top(), barWidth, rect.height(), m_theme.color(AccentText));

    // The current row without a selection, as after the first Tab into the table, has the ring only.
    if (focused && !selected && table->currentIndex().row() == index.row()) {
        const QColor ring = m_theme.color(Focus);
        painter->fillRect(rect.left(), rect.top(), rect.width(), 2, ring);
        painter->fillRect(rect.left(), rect.bottom() - 1, rect.width(), 2, ring);
        if (first)
            painter->fillRect(rect.left(), rect.top(), 2, rect.height(), ring);
        if (isLastShown(*table->horizontalHeader(), index.column()))
            painter->fillRect(rect.right() - 1, rect.top(), 2, rect.height(), ring);
    }
}

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    paintGround(painter, option, index);
    const CellLook look = lookOf(index);
    const bool selected = option.state & QStyle::State_Selected;
    const auto colored = [&](ColorRole role) { return selected ? m_theme.colorOnSelect(role) : m_theme.color(role); };
    const QVariant wanted = index.data(Qt::TextAlignmentRole);
    const Qt::Alignment alignment = wanted.isValid() ? Qt::Alignment(wanted.toInt()) : Qt::AlignLeft;
    const bool right = alignment & Qt::AlignRight;
    const Qt::TextElideMode elide = m_elides.value(index.column(), Qt::ElideRight);

    QRect rect = contentRect(option, index);
    if (!look.iconName.isEmpty()) {
        painter->drawPixmap(rect.left(), rect.top() + (rect.height() - iconSize) / 2,
                            m_theme.pixmap(look.iconName, look.role, iconSize,
                                           painter->device()->devicePixelRatio()));
        rect.setLeft(rect.left() + iconSize + iconGap);
    }
    const QFont font = look.strong ? m_strong : right ? m_number : option.font;
    const QFontMetrics metrics(font);
    if (!right) // the next column's own margin is distance enough
        rect.setRight(rect.right() + margin / 2);
    const QString text = metrics.elidedText(look.text, elide, rect.width());
    painter->setFont(font);
    painter->setPen(colored(look.role));
    painter->drawText(rect, (right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter | Qt::TextSingleLine, text);

    if (look.tail.isEmpty() || right)
        return;
    rect.setLeft(rect.left() + metrics.horizontalAdvance(text) + tailGap);
    const QFontMetrics small(m_small);
    if (rect.width() < small.averageCharWidth() * 3)
        return;
    painter->setFont(m_small);
    painter->setPen(colored(ColorRole::Text2));
    painter->drawText(rect, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                      small.elidedText(look.tail, Qt::ElideRight, rect.width()));
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const CellLook look = lookOf(index);
    int width = 2 * margin + QFontMetrics(look.strong ? m_strong : option.font).horizontalAdvance(look.text);
    if (!look.iconName.isEmpty())
        width += iconSize + iconGap;
    if (!look.tail.isEmpty())
        width += tailGap + QFontMetrics(m_small).horizontalAdvance(look.tail);
    return {width + m_edge - margin, m_theme.rowHeight()};
}

} // namespace raydeck::ui

#include <ui/widgets/tablehead.h>

#include <ui/widgets/celldelegate.h>

#include <QPainter>

using namespace Qt::StringLiterals;

namespace raydeck::ui {

namespace {

constexpr int arrowSize = 12;

} // namespace

TableHead::TableHead(const Theme &theme, int edge, QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent), m_theme(theme), m_edge(edge)
{
    setSectionsClickable(true);
    setSectionsMovable(true);
    setHighlightSections(false);
    setMinimumSectionSize(40);
    setTextElideMode(Qt::ElideRight);
    connect(&theme, &Theme::changed, this, [this] { updateGeometries(); });
}

QSize TableHead::sizeHint() const
{
    return {QHeaderView::sizeHint().width(), m_theme.tableHeadHeight()};
}

QFont TableHead::fontOf(bool sorted) const
{
    QFont font = m_theme.font(TextStyle::Caption);
    font.setWeight(sorted ? QFont::DemiBold : QFont::Medium);
    return font;
}

int TableHead::widthOfText(int logicalIndex) const
{
    const QString text = model()->headerData(logicalIndex, Qt::Horizontal).toString();
    const int margins = 1000 - cellContent(QRect(0, 0, 1000, 1), *this, logicalIndex, m_edge).width();
    return margins + QFontMetrics(fontOf(true)).horizontalAdvance(text);
}

void TableHead::paintEvent(QPaintEvent *event)
{
    {
        QPainter painter(viewport());
        painter.fillRect(viewport()->rect(), palette().color(QPalette::Base));
        painter.fillRect(0, viewport()->height() - 1, viewport()->width(), 1, m_theme.color(ColorRole::Line));
    }
    QHeaderView::paintEvent(event);
}

void TableHead::paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const
{
    const QVariant wanted = model()->headerData(logicalIndex, Qt::Horizontal, Qt::TextAlignmentRole);
    const bool right = wanted.isValid() && Qt::Alignment(wanted.toInt()) & Qt::AlignRight;
    const bool sorted = isSortIndicatorShown() && sortIndicatorSection() == logicalIndex;
    const QString text = model()->headerData(logicalIndex, Qt::Horizontal).toString();
    QRect place = cellContent(rect, *this, logicalIndex, m_edge);
    const QFont font = fontOf(sorted);
    const QFontMetrics metrics(font);

    // The arrow takes the margin: numbers keep their edge, words their start.
    if (sorted)
        place.adjust(right ? -arrowSize : 0, 0, right ? 0 : CellDelegate::margin, 0);
    const int room = place.width() - (sorted ? arrowSize + 2 : 0);
    const QString shown = metrics.elidedText(text, Qt::ElideRight, room);
    painter->setFont(font);
    painter->setPen(m_theme.color(sorted ? ColorRole::Text : ColorRole::Text3));
    painter->drawText(place, (right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter | Qt::TextSingleLine, shown);
    if (!sorted)
        return;
    const int width = metrics.horizontalAdvance(shown);
    const int x = right ? place.right() + 1 - width - arrowSize - 2 : place.left() + width + 2;
    painter->drawPixmap(x, place.center().y() - arrowSize / 2 + 1,
                        m_theme.pixmap(sortIndicatorOrder() == Qt::AscendingOrder ? u"up"_s : u"down"_s,
                                       ColorRole::Text, arrowSize, painter->device()->devicePixelRatio()));
}

} // namespace raydeck::ui

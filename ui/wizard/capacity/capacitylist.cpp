#include <ui/wizard/capacity/capacitylist.h>

#include <ui/wizard/capacity/capacitydelegate.h>
#include <ui/wizard/capacity/capacitymodel.h>

#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace raydeck::ui {

namespace {

constexpr int leastHeight = 132; // two nodes

} // namespace

CapacityList::CapacityList(const Theme &theme, CapacityModel *model, QWidget *parent)
    : QListView(parent), m_model(model)
{
    setObjectName(u"capacityList"_s);
    setAccessibleName(tr("Nodes"));
    setModel(model);
    setItemDelegate(new CapacityDelegate(theme, this));
    setFrameShape(QFrame::NoFrame);
    setResizeMode(QListView::Adjust);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setMouseTracking(true); // tool tips
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    viewport()->setAutoFillBackground(false);
    connect(&theme, &Theme::changed, this, &CapacityList::fitRows);
}

void CapacityList::fitRows()
{
    m_width = viewport()->width();
    QStyleOptionViewItem option;
    option.rect.setWidth(m_width);
    int height = 0;
    for (int i = 0; i < m_model->rowCount(); ++i)
        height += itemDelegate()->sizeHint(option, m_model->index(i)).height();
    if (std::exchange(m_height, height) == height)
        return;
    doItemsLayout(); // at once: rows that lie over each other until the next turn would flicker
    setMaximumHeight(height);
    updateGeometry();
}

QSize CapacityList::sizeHint() const
{
    return {leastHeight, m_height};
}

QSize CapacityList::minimumSizeHint() const
{
    return {0, std::min(leastHeight, m_height)};
}

void CapacityList::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    if (m_width != viewport()->width()) {
        fitRows();
        doItemsLayout();
    }
}

void CapacityList::focusInEvent(QFocusEvent *event)
{
    QListView::focusInEvent(event);
    if (!currentIndex().isValid() && m_model->rowCount() > 0)
        setCurrentIndex(m_model->index(0)); // or nothing shows where the focus is
}

} // namespace raydeck::ui

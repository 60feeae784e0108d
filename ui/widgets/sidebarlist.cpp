#include <ui/widgets/sidebarlist.h>

#include <ui/widgets/sidebardelegate.h>

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMouseEvent>

namespace raydeck::ui {

SidebarList::SidebarList(const Theme &theme, Kind kind, QWidget *parent)
    : QListView(parent), m_theme(theme), m_kind(kind), m_delegate(new SidebarDelegate(theme, this))
{
    setItemDelegate(m_delegate);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setEditTriggers(NoEditTriggers);
    setSelectionMode(SingleSelection);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(kind == Kind::Sections ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    setVerticalScrollMode(ScrollPerPixel);
    setResizeMode(Adjust);
    setTabKeyNavigation(false);
    setSizePolicy(QSizePolicy::Preferred, kind == Kind::Sections ? QSizePolicy::Fixed : QSizePolicy::Preferred);
    connect(&theme, &Theme::changed, this, &SidebarList::refresh);
    refresh();
}

void SidebarList::refresh()
{
    QPalette colors = m_theme.palette();
    colors.setColor(QPalette::Base, m_theme.color(ColorRole::Chrome));
    setPalette(colors);
    viewport()->setPalette(colors); // which has one of its own since it was shown
    scheduleDelayedItemsLayout();
    updateGeometry();
}

void SidebarList::setModel(QAbstractItemModel *model)
{
    if (this->model())
        disconnect(this->model(), nullptr, this, nullptr);
    QListView::setModel(model);
    connect(model, &QAbstractItemModel::rowsInserted, this, &SidebarList::updateGeometry);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &SidebarList::updateGeometry);
    connect(model, &QAbstractItemModel::modelReset, this, &SidebarList::updateGeometry);
    updateGeometry();
}

void SidebarList::setLook(SidebarLookOf look)
{
    m_delegate->setLook(std::move(look));
    viewport()->update();
}

void SidebarList::setFolded(bool folded)
{
    m_delegate->setFolded(folded);
    viewport()->update();
}

void SidebarList::setChosen(const QModelIndex &index)
{
    if (index.isValid())
        selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    else
        selectionModel()->clear();
}

int SidebarList::rowsHeight() const
{
    int height = 0;
    for (int row = 0; model() && row < model()->rowCount(); ++row)
        height += m_delegate->sizeHint({}, model()->index(row, 0)).height();
    return height;
}

QSize SidebarList::sizeHint() const
{
    return {QListView::sizeHint().width(), rowsHeight()};
}

QSize SidebarList::minimumSizeHint() const
{
    return {0, m_kind == Kind::Sections ? rowsHeight() : qMin(rowsHeight(), 2 * m_theme.contextItemHeight())};
}

bool SidebarList::hitsStar(const QPoint &position) const
{
    const QModelIndex index = indexAt(position);
    return index.isValid() && m_delegate->lookOf(index).kind == SidebarLook::Kind::Context
        && m_delegate->starRect(visualRect(index)).adjusted(-5, -5, 5, 5).contains(position);
}

void SidebarList::choose(const QModelIndex &index)
{
    if (!index.isValid() || !(index.flags() & Qt::ItemIsEnabled))
        return;
    setChosen(index);
    emit chosen(index);
}

void SidebarList::mousePressEvent(QMouseEvent *event)
{
    m_pressed = indexAt(event->position().toPoint());
    setFocus(Qt::MouseFocusReason);
}

void SidebarList::mouseReleaseEvent(QMouseEvent *event)
{
    const QPoint position = event->position().toPoint();
    const QModelIndex index = indexAt(position);
    if (event->button() != Qt::LeftButton || !index.isValid() || index != m_pressed)
        return;
    if (hitsStar(position))
        emit starToggled(index);
    else
        choose(index);
}

void SidebarList::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        choose(currentIndex());
        return;
    case Qt::Key_D:
        if (event->modifiers() == Qt::ControlModifier && currentIndex().isValid()) {
            emit starToggled(currentIndex());
            return;
        }
        break;
    }
    const QModelIndex before = currentIndex();
    QListView::keyPressEvent(event);
    if (m_kind == Kind::Sections && currentIndex() != before)
        emit chosen(currentIndex());
}

QItemSelectionModel::SelectionFlags SidebarList::selectionCommand(const QModelIndex &index, const QEvent *event) const
{
    if (m_kind == Kind::Contexts && event && event->type() == QEvent::KeyPress)
        return QItemSelectionModel::NoUpdate;
    return QListView::selectionCommand(index, event);
}

void SidebarList::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKey ? currentIndex() : indexAt(event->pos());
    if (index.isValid())
        emit itemMenuRequested(index, viewport()->mapToGlobal(byKey ? visualRect(index).center() : event->pos()));
}

} // namespace raydeck::ui

#include <ui/wizard/capacity/capacityview.h>

#include <ui/wizard/capacity/capacityhead.h>
#include <ui/wizard/capacity/capacitylist.h>
#include <ui/wizard/capacity/capacitymodel.h>

#include <QEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace raydeck::ui {

CapacityView::CapacityView(const Theme &theme, QWidget *parent)
    : Card(theme, ColorRole::Raised, ColorRole::Line, parent), m_model(new CapacityModel(this)),
      m_head(new CapacityHead(theme)), m_list(new CapacityList(theme, m_model))
{
    setObjectName(u"capacityView"_s);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(15, 11, 15, 3);
    rows->setSpacing(0);
    rows->addWidget(m_head);
    rows->addWidget(m_list, 1);
    m_list->viewport()->installEventFilter(this);
}

void CapacityView::setRows(const QList<CapacityRow> &rows)
{
    m_model->setRows(rows);
    m_list->fitRows();
}

const QList<CapacityRow> &CapacityView::rows() const
{
    return m_model->rows();
}

bool CapacityView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list->viewport() && event->type() == QEvent::Resize)
        m_head->setRowWidth(m_list->viewport()->width());
    return Card::eventFilter(watched, event);
}

} // namespace raydeck::ui

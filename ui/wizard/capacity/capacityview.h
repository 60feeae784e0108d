#pragma once

#include <ui/widgets/surface.h>
#include <ui/wizard/capacity/capacityrow.h>

#include <QList>

namespace raydeck::ui {

class CapacityHead;
class CapacityList;
class CapacityModel;

/// The nodes of a cluster and where this Ray cluster would land on them: a cell a device, CPUs and memory as bars, a
/// sentence a node. As high as its rows, or scrolling; only rows that are seen are drawn. Each row's tool tip and
/// accessible text say the same. Owner: its parent. Thread: UI.
class CapacityView final : public Card {
    Q_OBJECT
public:
    explicit CapacityView(const Theme &theme, QWidget *parent = nullptr);

    void setRows(const QList<CapacityRow> &rows);
    [[nodiscard]] const QList<CapacityRow> &rows() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override; // the head keeps to the rows' width

private:
    CapacityModel *m_model;
    CapacityHead *m_head;
    CapacityList *m_list;
};

} // namespace raydeck::ui

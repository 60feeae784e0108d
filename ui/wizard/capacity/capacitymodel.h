#pragma once

#include <ui/wizard/capacity/capacityrow.h>

#include <QAbstractListModel>

namespace raydeck::ui {

/// The rows of the capacity picture; a new answer becomes the smallest change of the old one, so that scrolling and the
/// current row survive. Owner: its CapacityView. Thread: UI.
class CapacityModel final : public QAbstractListModel {
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    void setRows(const QList<CapacityRow> &rows); // keys differ from each other
    [[nodiscard]] const CapacityRow &row(int index) const { return m_rows[index]; }
    [[nodiscard]] const QList<CapacityRow> &rows() const { return m_rows; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    void update(const QList<CapacityRow> &rows);
    void removeOthers(const QList<CapacityRow> &rows);
    void appendNew(const QList<CapacityRow> &rows);
    void order(const QList<CapacityRow> &rows);

    QList<CapacityRow> m_rows;
};

} // namespace raydeck::ui

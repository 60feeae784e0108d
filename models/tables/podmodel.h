#pragma once

#include <models/kube/podwatch.h>
#include <models/tables/clusterkey.h>
#include <models/tables/rowtablemodel.h>

#include <QSet>

namespace raydeck::tables {

/// The pods of Ray clusters, live. Texts are as kubectl prints them; an empty cell of a column that does not apply is "—".
/// Owner: ClusterSession. Thread: UI.
class PodModel final : public RowTableModel<kube::PodRow> {
    Q_OBJECT
public:
    enum Column { Name, Ready, Status, Restarts, Age, Node, Group, NodeType, Gpus, ColumnCount }; // kubectl's order

    using RowTableModel::RowTableModel;

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    void applyBatch(const raydeck::kube::PodBatch &batch);

signals:
    void clustersTouched(const QSet<raydeck::tables::ClusterKey> &clusters); // whose pods came, changed or went

private:
    [[nodiscard]] QString text(const kube::PodRow &pod, int column) const;
    [[nodiscard]] QVariant sortKey(const kube::PodRow &pod, int column) const;
};

} // namespace raydeck::tables

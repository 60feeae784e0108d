#pragma once

#include <models/ray/plan/plan.h>

#include <QAbstractTableModel>

namespace raydeck::ui {

/// The changed fields of a RayCluster and what comes of each. Owner: the YAML tab. Thread: UI.
class PlanModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { VerdictColumn, Field, Effect, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// The documents say what the items of a path's lists are called.
    void setPlan(const QList<ray::PlannedChange> &changes, const QJsonObject &before, const QJsonObject &after);
    [[nodiscard]] const QList<ray::PlannedChange> &changes() const { return m_changes; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<ray::PlannedChange> m_changes;
    QStringList m_fields;
    QStringList m_effects;
};

/// A path as a person reads it: without spec, and with the names of items in place of their indices:
/// workerGroupSpecs[gpu].template.spec.containers[ray-worker].image.
[[nodiscard]] QString readablePath(const kube::FieldPath &path, const QJsonObject &object);

} // namespace raydeck::ui

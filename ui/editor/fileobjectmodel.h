#pragma once

#include <models/kube/apply/fileapply.h>
#include <ui/widgets/celllook.h>

#include <QAbstractTableModel>

namespace raydeck::ui {

/// The objects of a file and what became of each, in the order of the file. Owner: the files page. Thread: UI.
class FileObjectModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Object, Namespace, Outcome, ColumnCount };

    FileObjectModel(const kube::FileApply &apply, QObject *parent = nullptr);

    [[nodiscard]] CellLook outcomeLook(int row) const;
    /// Why it is as it is, and what the server warned of; empty: there is nothing to say.
    [[nodiscard]] QString explanation(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const kube::FileApply &m_apply;
    qsizetype m_rows = 0;
};

} // namespace raydeck::ui

#pragma once

#include <models/ray/modelfiles/fileverification.h>
#include <models/tables/rowtablemodel.h>

#include <QAbstractTableModel>

namespace raydeck::tables {

/// The files of a verification that has finished: those that are not the same on all members first, and who lacks them.
/// Empty while one runs. Owner: its page. Thread: UI. The verification outlives it.
class ComparedFileModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Name, Size, Missing, Different, Unreadable, ColumnCount };

    explicit ComparedFileModel(const ray::FileVerification &verification, QObject *parent = nullptr);

    /// Takes what the verification has now: nothing, or the result.
    void refresh();

    [[nodiscard]] const ray::ComparedFile &fileAt(int row) const { return m_files[row]; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString names(const QList<qsizetype> &members, qsizetype most) const;
    [[nodiscard]] const QList<qsizetype> *membersOf(const ray::ComparedFile &file, int column) const;

    const ray::FileVerification &m_verification;
    QList<ray::ComparedFile> m_files;
};

} // namespace raydeck::tables

#pragma once

#include <models/ray/modelfiles/fileverification.h>

#include <QAbstractTableModel>

#include <functional>

namespace raydeck::tables {

/// The members of a verification of model files, the head first, with the state of each.
/// Owner: its page. Thread: UI. The verification outlives it. `words` says a member's state to a person.
class FileMemberModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Member, Group, State, ColumnCount };
    using Words = std::function<QString(const ray::FileMember &)>;

    FileMemberModel(const ray::FileVerification &verification, Words words, QObject *parent = nullptr);

    [[nodiscard]] const ray::FileMember &memberAt(int row) const { return m_verification.member(row); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const ray::FileVerification &m_verification;
    Words m_words;
};

} // namespace raydeck::tables

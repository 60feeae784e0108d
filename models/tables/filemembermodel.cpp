#include <models/tables/filemembermodel.h>

namespace raydeck::tables {

FileMemberModel::FileMemberModel(const ray::FileVerification &verification, Words words, QObject *parent)
    : QAbstractTableModel(parent), m_verification(verification), m_words(std::move(words))
{
    // Members are set before a run, never during one: there is no selection to be kept.
    connect(&verification, &ray::FileVerification::membersAboutToChange, this, &FileMemberModel::beginResetModel);
    connect(&verification, &ray::FileVerification::membersChanged, this, &FileMemberModel::endResetModel);
    connect(&verification, &ray::FileVerification::memberChanged, this,
            [this](qsizetype member) { emit dataChanged(index(int(member), State), index(int(member), State)); });
}

int FileMemberModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_verification.memberCount());
}

int FileMemberModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant FileMemberModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const ray::FileMember &member = memberAt(index.row());
    switch (Column(index.column())) {
    case Member: return member.pod;
    case Group: return member.group.isEmpty() ? tr("head") : member.group;
    case State: return m_words(member);
    case ColumnCount: break;
    }
    return {};
}

QVariant FileMemberModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Member: return tr("Member");
    case Group: return tr("Group");
    case State: return tr("State");
    case ColumnCount: break;
    }
    return {};
}

} // namespace raydeck::tables

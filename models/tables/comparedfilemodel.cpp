#include <models/tables/comparedfilemodel.h>

#include <QLocale>

#include <limits>

using namespace Qt::StringLiterals;

namespace raydeck::tables {

namespace {

constexpr qsizetype NamesInACell = 1; // pods differ by their ends, which a narrow cell would cut

} // namespace

ComparedFileModel::ComparedFileModel(const ray::FileVerification &verification, QObject *parent)
    : QAbstractTableModel(parent), m_verification(verification)
{
    connect(&verification, &ray::FileVerification::started, this, &ComparedFileModel::refresh);
    connect(&verification, &ray::FileVerification::finished, this, &ComparedFileModel::refresh);
    connect(&verification, &ray::FileVerification::membersChanged, this, &ComparedFileModel::refresh);
}

void ComparedFileModel::refresh()
{
    beginResetModel(); // one result replaces another: no row of it is the same thing
    m_files = m_verification.files();
    endResetModel();
}

int ComparedFileModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_files.size());
}

int ComparedFileModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

const QList<qsizetype> *ComparedFileModel::membersOf(const ray::ComparedFile &file, int column) const
{
    switch (Column(column)) {
    case Missing: return &file.lacking;
    case Different: return &file.differing;
    case Unreadable: return &file.unreadable;
    case Name:
    case Size:
    case ColumnCount: break;
    }
    return nullptr;
}

QString ComparedFileModel::names(const QList<qsizetype> &members, qsizetype most) const
{
    QStringList pods;
    for (const qsizetype member : members.first(qMin(members.size(), most)))
        pods.append(m_verification.member(m_verification.compared()[member]).pod);
    const QString shown = pods.join(u", "_s);
    const qsizetype more = members.size() - pods.size();
    return more == 0 ? shown : tr("%1 and %n more", nullptr, int(more)).arg(shown);
}

QVariant ComparedFileModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ray::ComparedFile &file = m_files[index.row()];
    if (role == Qt::TextAlignmentRole)
        return QVariant((index.column() == Size ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (const QList<qsizetype> *members = membersOf(file, index.column())) {
        if (role == Qt::DisplayRole)
            return names(*members, NamesInACell);
        if (role == Qt::ToolTipRole)
            return names(*members, std::numeric_limits<qsizetype>::max());
        return role == SortRole ? QVariant(members->size()) : QVariant();
    }
    if (index.column() == Size) {
        if (role == SortRole)
            return file.right.size;
        return role == Qt::DisplayRole && file.right.size >= 0 ? QVariant(QLocale().toString(file.right.size))
                                                               : QVariant();
    }
    return role == Qt::DisplayRole || role == Qt::ToolTipRole || role == SortRole
        ? QVariant(QString::fromUtf8(file.name))
        : QVariant();
}

QVariant ComparedFileModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return QVariant((section == Size ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Name: return tr("File");
    case Size: return tr("Bytes");
    case Missing: return tr("Missing on");
    case Different: return tr("Different on");
    case Unreadable: return tr("Not readable on");
    case ColumnCount: break;
    }
    return {};
}

} // namespace raydeck::tables

#include <ui/wizard/progress/happeningmodel.h>

#include <QDateTime>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace raydeck::ui {

/// New rows come at the top and in between, old ones never go: inserts keep scroll position and selection.
void HappeningModel::setRows(const QList<Row> &rows)
{
    for (int i = int(m_rows.size()) - 1; i >= 0; --i) {
        if (!std::ranges::contains(rows, m_rows[i].key, &Row::key)) {
            beginRemoveRows({}, i, i);
            m_rows.removeAt(i);
            endRemoveRows();
        }
    }
    for (int i = 0; i < rows.size(); ++i) {
        const auto old = std::ranges::find(m_rows, rows[i].key, &Row::key);
        const int from = old == m_rows.end() ? -1 : int(old - m_rows.begin());
        if (from < 0) {
            beginInsertRows({}, i, i);
            m_rows.insert(i, rows[i]);
            endInsertRows();
            continue;
        }
        if (from != i) {
            beginMoveRows({}, from, from, {}, i); // never further down: those above are in their place
            m_rows.move(from, i);
            endMoveRows();
        }
        const bool isChanged = m_rows[i].seconds != rows[i].seconds || m_rows[i].words.what != rows[i].words.what;
        m_rows[i] = rows[i];
        if (isChanged)
            emit dataChanged(index(i, 0), index(i, ColumnCount - 1));
    }
}

int HappeningModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int HappeningModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant HappeningModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row &row = m_rows[index.row()];
    if (role == IconRole)
        return row.words.iconName;
    if (role == Qt::ToolTipRole && index.column() == What)
        return row.words.what.toHtmlEscaped();
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(index.column())) {
    case Time:
        return row.seconds == 0 ? QString() : QDateTime::fromSecsSinceEpoch(row.seconds).time().toString(u"HH:mm:ss"_s);
    case Who: return row.words.who;
    case What: return row.words.what.simplified();
    case ColumnCount: break;
    }
    return {};
}

QVariant HappeningModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Time: return tr("Time");
    case Who: return tr("Who");
    case What: return tr("What");
    case ColumnCount: break;
    }
    return {};
}

} // namespace raydeck::ui

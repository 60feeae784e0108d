#include <ui/wizard/capacity/capacitymodel.h>

#include <ui/wizard/capacity/capacityrows.h>

#include <QHash>
#include <QSet>

#include <algorithm>

namespace raydeck::ui {

void CapacityModel::setRows(const QList<CapacityRow> &rows)
{
    if (!std::ranges::equal(m_rows, rows, {}, &CapacityRow::key, &CapacityRow::key)) {
        removeOthers(rows);
        appendNew(rows);
        order(rows);
    }
    update(rows);
}

void CapacityModel::update(const QList<CapacityRow> &rows)
{
    for (int i = 0; i < rows.size(); ++i) {
        const int first = i;
        for (; i < rows.size() && m_rows[i] != rows[i]; ++i)
            m_rows[i] = rows[i];
        if (i > first)
            emit dataChanged(index(first), index(i - 1)); // one a run of rows: each makes the list measure its rows
    }
}

void CapacityModel::removeOthers(const QList<CapacityRow> &rows)
{
    QSet<QString> wanted;
    for (const CapacityRow &row : rows)
        wanted.insert(row.key);
    for (int end = int(m_rows.size()); end > 0; --end) {
        int begin = end;
        while (begin > 0 && !wanted.contains(m_rows[begin - 1].key))
            --begin;
        if (begin == end)
            continue;
        beginRemoveRows({}, begin, end - 1);
        m_rows.remove(begin, end - begin);
        endRemoveRows();
        end = begin + 1;
    }
}

void CapacityModel::appendNew(const QList<CapacityRow> &rows)
{
    QSet<QString> known;
    for (const CapacityRow &row : std::as_const(m_rows))
        known.insert(row.key);
    QList<CapacityRow> fresh;
    std::ranges::copy_if(rows, std::back_inserter(fresh),
                         [&known](const CapacityRow &row) { return !known.contains(row.key); });
    if (fresh.isEmpty())
        return;
    beginInsertRows({}, int(m_rows.size()), int(m_rows.size() + fresh.size()) - 1);
    m_rows += fresh;
    endInsertRows();
}

void CapacityModel::order(const QList<CapacityRow> &rows)
{
    if (std::ranges::equal(m_rows, rows, {}, &CapacityRow::key, &CapacityRow::key))
        return;
    emit layoutAboutToBeChanged({}, VerticalSortHint);
    QHash<QString, int> before;
    for (int i = 0; i < m_rows.size(); ++i)
        before.insert(m_rows[i].key, i);
    QList<CapacityRow> ordered;
    QList<int> after(m_rows.size());
    for (int i = 0; i < rows.size(); ++i) {
        const int from = before.value(rows[i].key);
        after[from] = i;
        ordered.append(m_rows[from]);
    }
    m_rows = ordered;
    const QModelIndexList persistent = persistentIndexList();
    for (const QModelIndex &old : persistent)
        changePersistentIndex(old, index(after[old.row()]));
    emit layoutChanged({}, VerticalSortHint);
}

int CapacityModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant CapacityModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const CapacityRow &row = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole: return row.title;
    case Qt::AccessibleTextRole: return explanationOf(row);
    case Qt::ToolTipRole: return explanationOf(row).toHtmlEscaped();
    default: return {};
    }
}

} // namespace raydeck::ui

#pragma once

#include <models/kube/batch.h>

#include <QAbstractTableModel>
#include <QHash>

#include <algorithm>
#include <utility>

namespace raydeck::tables {

/// Roles that all live tables answer.
enum Role {
    UidRole = Qt::UserRole, ///< QByteArray
    SortRole,               ///< numbers stay numbers, times are seconds
};

/// Rows of live objects, keyed by uid: inserted, changed and removed one by one, never reset, so that selection and
/// scroll position survive. Sorting and filtering are a proxy's work. Subclasses have the columns.
/// Thread: UI. Cost of a batch: its size, and if it removes rows the table's length once, and a move of its tail for
/// each run of neighbours.
template <typename Row>
class RowTableModel : public QAbstractTableModel {
public:
    using QAbstractTableModel::QAbstractTableModel;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_rows.size());
    }
    [[nodiscard]] const QList<Row> &rows() const { return m_rows; }
    [[nodiscard]] const Row &rowAt(int row) const { return m_rows[row]; }
    [[nodiscard]] int rowOf(const kube::Uid &uid) const ///< -1: not here
    {
        countRows();
        return m_rowOf.value(uid, -1);
    }
    [[nodiscard]] const Row *find(const kube::Uid &uid) const
    {
        const int row = rowOf(uid);
        return row < 0 ? nullptr : &m_rows[row];
    }

    void apply(const kube::Batch<Row> &batch)
    {
        remove(batch.removed);
        QList<Row> fresh;
        for (const Row &changed : batch.upserted) {
            const int row = rowOf(changed.uid);
            if (row < 0)
                fresh.append(changed);
            else if (std::exchange(m_rows[row], changed) != changed) // equal rows stay silent
                emit dataChanged(index(row, 0), index(row, columnCount() - 1));
        }
        append(fresh);
    }

    void clear() { removeRange(0, int(m_rows.size())); }

private:
    void remove(const QList<kube::Uid> &uids)
    {
        QList<int> gone;
        for (const kube::Uid &uid : uids) {
            if (const int row = rowOf(uid); row >= 0)
                gone.append(row);
        }
        std::ranges::sort(gone);
        gone.erase(std::ranges::unique(gone).begin(), gone.end());
        while (!gone.isEmpty()) { // from the back, neighbours at once
            const int last = gone.takeLast();
            int first = last;
            while (!gone.isEmpty() && gone.constLast() == first - 1)
                first = gone.takeLast();
            removeRange(first, last + 1);
        }
    }

    void removeRange(int first, int end)
    {
        if (first == end)
            return;
        beginRemoveRows({}, first, end - 1);
        for (int row = first; row < end; ++row)
            m_rowOf.remove(m_rows[row].uid);
        m_rows.remove(first, end - first);
        m_counted = std::min(m_counted, qsizetype(first));
        endRemoveRows();
    }

    void append(const QList<Row> &fresh)
    {
        if (fresh.isEmpty())
            return;
        const int first = int(m_rows.size()); // at the end: known positions stay true
        beginInsertRows({}, first, first + int(fresh.size()) - 1);
        m_rows.append(fresh);
        countRows();
        endInsertRows();
    }

    /// The rows behind a removed one are counted anew when somebody asks, so that a batch of many costs one count.
    void countRows() const
    {
        for (; m_counted < m_rows.size(); ++m_counted)
            m_rowOf[m_rows[m_counted].uid] = int(m_counted);
    }

    QList<Row> m_rows;
    mutable QHash<kube::Uid, int> m_rowOf;
    mutable qsizetype m_counted = 0; // rows before this one are where m_rowOf says
};

} // namespace raydeck::tables

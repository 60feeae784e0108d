#pragma once

#include <models/kube/batch.h>

#include <QHash>

namespace raydeck::tables {

/// Live objects by uid, for sums and look-ups; no order, no views.
template <typename Row>
class RowSet {
public:
    void apply(const kube::Batch<Row> &batch)
    {
        for (const kube::Uid &uid : batch.removed)
            m_rows.remove(uid);
        for (const Row &row : batch.upserted)
            m_rows.insert(row.uid, row);
    }
    void clear() { m_rows.clear(); }
    [[nodiscard]] const QHash<kube::Uid, Row> &rows() const { return m_rows; }

private:
    QHash<kube::Uid, Row> m_rows;
};

} // namespace raydeck::tables

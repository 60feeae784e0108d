#include <ui/clusters/clusterfilter.h>

namespace raydeck::ui {

ClusterFilter::ClusterFilter(QObject *parent) : QSortFilterProxyModel(parent)
{
    setSortRole(tables::SortRole);
    setSortCaseSensitivity(Qt::CaseInsensitive);
}

void ClusterFilter::setText(const QString &text)
{
    m_text = text.trimmed();
    invalidateRowsFilter();
}

void ClusterFilter::setSegment(Segment segment)
{
    m_segment = segment;
    invalidateRowsFilter();
}

ClusterFilter::Segment ClusterFilter::segmentOf(ray::Health::State state)
{
    using enum ray::Health::State;
    switch (state) {
    case Stuck:
    case Failed:
    case Degraded: return Segment::NeedsAttention;
    case Scaling: return Segment::Scaling;
    case Healthy: return Segment::Healthy;
    case Suspended: return Segment::Suspended;
    case Deleting:
    case NotKnown: return Segment::All;
    }
    Q_UNREACHABLE_RETURN(Segment::All);
}

bool ClusterFilter::filterAcceptsRow(int row, const QModelIndex &) const
{
    const auto *clusters = static_cast<const tables::ClusterModel *>(sourceModel());
    const ray::RayClusterRow &cluster = clusters->rowAt(row);
    if (m_segment != Segment::All && segmentOf(clusters->healthOf(cluster.uid).state) != m_segment)
        return false;
    return m_text.isEmpty() || cluster.name.contains(m_text, Qt::CaseInsensitive)
        || cluster.namespaceName.contains(m_text, Qt::CaseInsensitive);
}

} // namespace raydeck::ui

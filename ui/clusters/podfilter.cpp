#include <ui/clusters/podfilter.h>

#include <QSet>

namespace raydeck::ui {

namespace {

bool isNotReady(const kube::PodRow &pod)
{
    return !pod.ready && pod.phase != kube::PodRow::Phase::Succeeded;
}

} // namespace

PodFilter::PodFilter(QObject *parent) : QSortFilterProxyModel(parent)
{
    setSortRole(tables::SortRole);
}

void PodFilter::setCluster(const tables::ClusterKey &cluster)
{
    m_cluster = cluster;
    invalidateRowsFilter();
}

void PodFilter::setText(const QString &text)
{
    m_text = text.trimmed();
    invalidateRowsFilter();
}

void PodFilter::setGroup(const QString &group)
{
    m_group = group;
    invalidateRowsFilter();
}

void PodFilter::setSegment(Segment segment)
{
    m_segment = segment;
    invalidateRowsFilter();
}

bool PodFilter::isFiltering() const
{
    return !m_text.isEmpty() || !m_group.isEmpty() || m_segment != Segment::All;
}

bool PodFilter::isOfCluster(const kube::PodRow &pod) const
{
    return pod.cluster == m_cluster.second && pod.namespaceName == m_cluster.first;
}

PodFilter::Counts PodFilter::counts() const
{
    Counts counts;
    QSet<QString> groups;
    const auto *pods = static_cast<const tables::PodModel *>(sourceModel());
    for (const kube::PodRow &pod : pods->rows()) {
        if (!isOfCluster(pod))
            continue;
        ++counts.all;
        counts.notReady += isNotReady(pod) ? 1 : 0;
        groups.insert(pod.group);
    }
    counts.groups = QStringList(groups.cbegin(), groups.cend());
    counts.groups.sort();
    return counts;
}

bool PodFilter::filterAcceptsRow(int row, const QModelIndex &) const
{
    const kube::PodRow &pod = static_cast<const tables::PodModel *>(sourceModel())->rowAt(row);
    if (!isOfCluster(pod))
        return false;
    if (m_segment == Segment::NotReady && !isNotReady(pod))
        return false;
    if (!m_group.isEmpty() && pod.group != m_group)
        return false;
    return m_text.isEmpty() || pod.name.contains(m_text, Qt::CaseInsensitive)
        || pod.node.contains(m_text, Qt::CaseInsensitive) || pod.status.contains(m_text, Qt::CaseInsensitive);
}

} // namespace raydeck::ui

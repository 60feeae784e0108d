#include <models/tables/clustermodel.h>

#include <models/ray/rayclustercells.h>

#include <QDateTime>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace raydeck::tables {

namespace {

constexpr auto GatherTime = 100ms;
constexpr auto ClockTime = 10s;

std::optional<ray::RayClusterColumn> printed(int column)
{
    using enum ray::RayClusterColumn;
    switch (ClusterModel::Column(column)) {
    case ClusterModel::Name: return Name;
    case ClusterModel::Desired: return DesiredWorkers;
    case ClusterModel::Available: return AvailableWorkers;
    case ClusterModel::Cpus: return Cpus;
    case ClusterModel::Memory: return Memory;
    case ClusterModel::Gpus: return Gpus;
    case ClusterModel::Status: return Status;
    case ClusterModel::Age: return Age;
    case ClusterModel::Health:
    case ClusterModel::Namespace:
    case ClusterModel::ColumnCount: break;
    }
    return {};
}

QString cell(const ray::RayClusterRow &cluster, int column)
{
    if (column == ClusterModel::Namespace)
        return cluster.namespaceName;
    const auto known = printed(column);
    return known ? ray::cellText(cluster, *known, QDateTime::currentSecsSinceEpoch()) : QString();
}

bool isNumber(int column)
{
    using enum ClusterModel::Column;
    return column == Desired || column == Available || column == Cpus || column == Memory || column == Gpus;
}

/// Worst first. Source: LOOK, screen 01.
int rank(ray::Health::State state)
{
    using enum ray::Health::State;
    switch (state) {
    case Failed: return 0;
    case Stuck: return 1;
    case Degraded: return 2;
    case Scaling: return 3;
    case NotKnown: return 4;
    case Healthy: return 5;
    case Suspended: return 6;
    case Deleting: return 7;
    }
    Q_UNREACHABLE_RETURN(8);
}

} // namespace

ClusterModel::ClusterModel(const PodModel &pods, QObject *parent)
    : RowTableModel(parent), m_pods(pods), m_soon(this), m_clock(this)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(GatherTime);
    connect(&m_soon, &QTimer::timeout, this, &ClusterModel::judgeTouched);
    connect(&m_clock, &QTimer::timeout, this, &ClusterModel::judgeAll);
    connect(&pods, &PodModel::clustersTouched, this, &ClusterModel::touch);
    m_clock.start(ClockTime);
}

int ClusterModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ClusterModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ray::RayClusterRow &cluster = rowAt(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole: return cell(cluster, column);
    case Qt::TextAlignmentRole:
        return QVariant(isNumber(column) ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
    case Qt::ToolTipRole: return cell(cluster, column).toHtmlEscaped();
    case UidRole: return cluster.uid;
    case HealthRole: return QVariant::fromValue(healthOf(cluster.uid));
    case SortRole:
        if (column == Health)
            return rank(healthOf(cluster.uid).state);
        if (column == Age)
            return -cluster.created;
        if (column == Desired)
            return cluster.desiredWorkers.value_or(-1);
        if (column == Available)
            return cluster.availableWorkers.value_or(-1);
        return cell(cluster, column);
    default: return {};
    }
}

QVariant ClusterModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(isNumber(section) ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && section == Desired)
        return tr("Desired workers");
    if (role == Qt::ToolTipRole && section == Available)
        return tr("Available workers");
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Health: return tr("Health");
    case Name: return tr("Name");
    case Namespace: return tr("Namespace");
    case Desired: return tr("Desired");
    case Available: return tr("Available");
    case Cpus: return tr("CPUs");
    case Memory: return tr("Memory");
    case Gpus: return tr("GPUs");
    case Status: return tr("Status");
    case Age: return tr("Age");
    case ColumnCount: break;
    }
    return {};
}

ray::Health ClusterModel::healthOf(const kube::Uid &uid) const
{
    return m_health.value(uid);
}

std::optional<ray::PodSummary> ClusterModel::podsOf(const ray::RayClusterRow &cluster) const
{
    if (!m_podsKnown)
        return {};
    const ClusterKey key{cluster.namespaceName, cluster.name};
    return summariesOf({key}).value(key);
}

ClusterModel::Summaries ClusterModel::summariesOf(const QSet<ClusterKey> &clusters) const
{
    Summaries summaries;
    for (const ClusterKey &key : clusters)
        summaries.insert(key, {});
    for (const kube::PodRow &pod : m_pods.rows()) { // one pass, however many clusters are asked for
        if (const auto found = summaries.find({pod.namespaceName, pod.cluster}); found != summaries.end())
            found->count(pod);
    }
    return summaries;
}

void ClusterModel::applyBatch(const ray::RayClusterBatch &batch)
{
    QSet<ClusterKey> keys;
    for (const ray::RayClusterRow &cluster : batch.upserted)
        keys.insert({cluster.namespaceName, cluster.name});
    const Summaries summaries = m_podsKnown ? summariesOf(keys) : Summaries();
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    QList<kube::Uid> judgedAnew;
    for (const ray::RayClusterRow &cluster : batch.upserted) { // before the row: it is never shown without its verdict
        const auto pods = summaries.constFind({cluster.namespaceName, cluster.name});
        const bool known = pods != summaries.constEnd();
        const ray::Health verdict = ray::healthOf(cluster, known ? std::optional(*pods) : std::nullopt, now);
        if (std::exchange(m_health[cluster.uid], verdict) != verdict)
            judgedAnew.append(cluster.uid);
    }
    for (const kube::Uid &uid : batch.removed)
        m_health.remove(uid);
    apply(batch);
    for (const kube::Uid &uid : std::as_const(judgedAnew)) { // the row itself may be the same
        const int row = rowOf(uid);
        emit dataChanged(index(row, Health), index(row, Health));
    }
    emit healthChanged();
}

void ClusterModel::clear()
{
    RowTableModel::clear();
    m_health.clear();
    m_touched.clear();
    emit healthChanged();
}

void ClusterModel::setPodsKnown(bool known)
{
    if (std::exchange(m_podsKnown, known) != known)
        judgeAll();
}

void ClusterModel::touch(const QSet<ClusterKey> &clusters)
{
    if (!m_podsKnown) // all are judged when they are
        return;
    m_touched.unite(clusters);
    if (!m_soon.isActive())
        m_soon.start();
}

void ClusterModel::judgeAll()
{
    for (const ray::RayClusterRow &cluster : rows())
        m_touched.insert({cluster.namespaceName, cluster.name});
    judgeTouched();
}

void ClusterModel::judgeTouched()
{
    const Summaries summaries = summariesOf(std::exchange(m_touched, {}));
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    for (int row = 0; row < rowCount(); ++row) {
        const ray::RayClusterRow &cluster = rowAt(row);
        const auto pods = summaries.constFind({cluster.namespaceName, cluster.name});
        if (pods == summaries.constEnd())
            continue;
        const ray::Health verdict = ray::healthOf(cluster, m_podsKnown ? std::optional(*pods) : std::nullopt, now);
        if (std::exchange(m_health[cluster.uid], verdict) != verdict)
            emit dataChanged(index(row, Health), index(row, Health));
    }
    emit healthChanged();
}

} // namespace raydeck::tables

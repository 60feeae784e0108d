#include <models/tables/podmodel.h>

#include <models/kube/age.h>

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace raydeck::tables {

namespace {

QString orDash(const QString &text)
{
    return text.isEmpty() ? u"—"_s : text;
}

/// Source: printers.go, printPod, 1.36: the count, and how long ago the last restart was.
QString restartsText(const kube::PodRow &pod)
{
    if (pod.restarts == 0 || pod.lastRestart == 0)
        return QString::number(pod.restarts);
    return u"%1 (%2 ago)"_s.arg(QString::number(pod.restarts),
                                kube::age(QDateTime::currentSecsSinceEpoch(), pod.lastRestart));
}

} // namespace

int PodModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString PodModel::text(const kube::PodRow &pod, int column) const
{
    switch (Column(column)) {
    case Name: return pod.name;
    case Ready: return u"%1/%2"_s.arg(pod.readyContainers).arg(pod.containers);
    case Status: return pod.status;
    case Restarts: return restartsText(pod);
    case Age: return kube::age(QDateTime::currentSecsSinceEpoch(), pod.created);
    case Node: return orDash(pod.node);
    case Group: return orDash(pod.group);
    case NodeType: return orDash(pod.nodeType);
    case Gpus: return QString::number(pod.gpus);
    case ColumnCount: break;
    }
    return {};
}

QVariant PodModel::sortKey(const kube::PodRow &pod, int column) const
{
    switch (Column(column)) {
    case Ready: return pod.containers == 0 ? 0.0 : double(pod.readyContainers) / pod.containers;
    case Restarts: return pod.restarts;
    case Age: return -pod.created; // the youngest first, as the text counts
    case Gpus: return pod.gpus;
    case Name: return QString((pod.nodeType == "head"_L1 ? u'0' : u'1') + pod.name); // the head before its workers
    case Status:
    case Node:
    case Group:
    case NodeType:
    case ColumnCount: break;
    }
    return text(pod, column);
}

QVariant PodModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const kube::PodRow &pod = rowAt(index.row());
    switch (role) {
    case Qt::DisplayRole: return text(pod, index.column());
    case Qt::TextAlignmentRole: {
        const bool number = index.column() == Restarts || index.column() == Age || index.column() == Gpus;
        return QVariant(number ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
    }
    case Qt::ToolTipRole:
        if (index.column() == Status && !pod.message.isEmpty())
            return pod.message.toHtmlEscaped(); // a tool tip would take it for rich text
        return text(pod, index.column()).toHtmlEscaped();
    case UidRole: return pod.uid;
    case SortRole: return sortKey(pod, index.column());
    default: return {};
    }
}

QVariant PodModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole) {
        const bool number = section == Restarts || section == Age || section == Gpus;
        return QVariant(number ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Name: return tr("Name");
    case Ready: return tr("Ready");
    case Status: return tr("Status");
    case Restarts: return tr("Restarts");
    case Age: return tr("Age");
    case Node: return tr("Node");
    case Group: return tr("Group");
    case NodeType: return tr("Type");
    case Gpus: return tr("GPUs");
    case ColumnCount: break;
    }
    return {};
}

void PodModel::applyBatch(const kube::PodBatch &batch)
{
    QSet<ClusterKey> touched;
    for (const kube::Uid &uid : batch.removed) {
        if (const kube::PodRow *gone = find(uid))
            touched.insert({gone->namespaceName, gone->cluster});
    }
    for (const kube::PodRow &pod : batch.upserted) {
        touched.insert({pod.namespaceName, pod.cluster});
        if (const kube::PodRow *before = find(pod.uid)) // a label can be changed
            touched.insert({before->namespaceName, before->cluster});
    }
    apply(batch);
    emit clustersTouched(touched);
}

} // namespace raydeck::tables

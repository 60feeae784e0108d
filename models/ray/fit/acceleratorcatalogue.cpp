#include <models/ray/fit/acceleratorcatalogue.h>

#include <models/ray/fit/slices.h>

#include <QMap>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace raydeck::ray {

namespace {

constexpr QStringView TpuResource = u"google.com/tpu";

/// nvidia.com/gpu.shared is what the plugin calls shared nvidia.com/gpu when it is told to rename it; labels keep the name.
QString withoutSharing(const QString &resource)
{
    return resource.endsWith(".shared"_L1) ? resource.chopped(7) : resource;
}

/// Labels that say the product of a resource's devices, the best first. Source: facts of each vendor's labeller.
QStringList productLabels(const QString &resource)
{
    if (resource.startsWith("nvidia.com/mig-"_L1))
        return {withoutSharing(resource) + ".product"_L1, u"nvidia.com/gpu.product"_s};
    if (resource.startsWith("nvidia.com/"_L1))
        return {u"nvidia.com/gpu.product"_s,
                u"cloud.google.com/gke-accelerator"_s,
                u"aliyun.accelerator/nvidia_name"_s,
                u"eks.amazonaws.com/instance-gpu-name"_s,
                u"karpenter.k8s.aws/instance-gpu-name"_s,
                u"k8s.amazonaws.com/accelerator"_s,
                u"cloud.tencent.com/tke-accelerator"_s,
                u"machine.cluster.vke.volcengine.com/gpu-name"_s,
                u"baidu/nvidia_name"_s};
    if (resource.startsWith("amd.com/"_L1))
        return {u"amd.com/gpu.product-name"_s, u"beta.amd.com/gpu.product-name"_s};
    if (resource.startsWith("gpu.intel.com/"_L1))
        return {u"gpu.intel.com/product"_s};
    if (resource == TpuResource)
        return {u"cloud.google.com/gke-tpu-accelerator"_s};
    if (resource.startsWith("huawei.com/"_L1))
        return {u"accelerator-type"_s, u"accelerator"_s};
    if (resource.startsWith("metax-tech.com/"_L1))
        return {u"metax-tech.com/gpu.product"_s};
    return {};
}

/// A label and its value that tell these nodes from others; both empty if nothing does.
std::pair<QString, QString> productOf(const SchedulingNode &node, const QString &resource)
{
    if (const QString label = productLabelOf(node.labels, resource); !label.isEmpty())
        return {label, labelOf(node.labels, label)};
    const QString type = labelOf(node.labels, u"node.kubernetes.io/instance-type");
    return type.isEmpty() ? std::pair<QString, QString>() : std::pair(u"node.kubernetes.io/instance-type"_s, type);
}

QString prefixOf(const QString &resource) // of the labels that NVIDIA's discovery writes for it
{
    return resource.startsWith("nvidia.com/mig-"_L1) ? withoutSharing(resource) : u"nvidia.com/gpu"_s;
}

/// "40960", "16384MiB", "64GB", "192G": what vendors write as G is 1024 MiB. 0 for anything else.
qint64 mebibytesOf(const QString &text)
{
    qsizetype digits = 0;
    while (digits < text.size() && text.at(digits).isDigit())
        ++digits;
    const qint64 number = QStringView(text).first(digits).toLongLong();
    const QString unit = text.sliced(digits);
    if (unit.isEmpty() || unit == "Mi"_L1 || unit == "MiB"_L1 || unit == "M"_L1 || unit == "MB"_L1)
        return number;
    return unit == "G"_L1 || unit == "Gi"_L1 || unit == "GB"_L1 || unit == "GiB"_L1 ? number * 1024 : 0;
}

/// Of one device, where a label says so; 0 elsewhere.
qint64 memoryOf(const SchedulingNode &node, const QString &resource)
{
    QStringList labels;
    if (resource.startsWith("nvidia.com/"_L1))
        labels = {prefixOf(resource) + ".memory"_L1, u"karpenter.k8s.aws/instance-gpu-memory"_s,
                  u"aliyun.accelerator/nvidia_mem"_s};
    else if (resource == "amd.com/gpu"_L1)
        labels = {u"amd.com/gpu.vram"_s, u"beta.amd.com/gpu.vram"_s};
    else if (resource.startsWith("metax-tech.com/"_L1))
        labels = {u"metax-tech.com/gpu.memory"_s};
    for (const QString &label : labels) {
        if (const qint64 memory = mebibytesOf(labelOf(node.labels, label)); memory > 0)
            return memory;
    }
    return 0;
}

bool takesPods(const SchedulingNode &node)
{
    return !node.unschedulable && std::ranges::none_of(node.taints, [](const Taint &taint) {
        return taint.effect != Taint::Effect::PreferNoSchedule && taint.key.startsWith("node.kubernetes.io/"_L1);
    });
}

void addTolerations(DeviceChoice &choice, const SchedulingNode &node)
{
    for (const Taint &taint : node.taints) {
        if (taint.effect == Taint::Effect::PreferNoSchedule || taint.key.startsWith("node.kubernetes.io/"_L1))
            continue; // those mean: not now
        const DeviceChoice::Toleration toleration{.key = taint.key,
                                                  .value = taint.value,
                                                  .effect = taint.effect == Taint::Effect::NoExecute ? u"NoExecute"_s
                                                                                                     : u"NoSchedule"_s};
        if (!choice.tolerations.contains(toleration))
            choice.tolerations.append(toleration);
    }
}

void addNode(Accelerator &accelerator, const Capacity::Node &node)
{
    const QString &resource = accelerator.choice.resource;
    const qint64 total = node.node.allocatable.value(resource);
    accelerator.total += total;
    accelerator.broken += std::max<qint64>(0, node.node.capacity.value(resource) - total);
    accelerator.nodes.append(node.node.name);
    if (takesPods(node.node)) {
        const qint64 free = std::max<qint64>(0, node.free(resource));
        accelerator.free += free;
        accelerator.most = std::max(accelerator.most, free);
    }
    addTolerations(accelerator.choice, node.node);
    const QString prefix = prefixOf(resource);
    const auto number = [&node](const QString &label) { return labelOf(node.node.labels, label).toLongLong(); };
    if (accelerator.memoryMiB == 0)
        accelerator.memoryMiB = memoryOf(node.node, resource);
    const QString strategy = labelOf(node.node.labels, QString(prefix + ".sharing-strategy"_L1));
    if (!strategy.isEmpty() && strategy != "none"_L1 && resource.startsWith("nvidia.com/"_L1)) {
        accelerator.sharing = strategy;
        const qint64 replicas = number(prefix + ".replicas"_L1);
        accelerator.cards += replicas > 0 ? total / replicas : number(prefix + ".count"_L1);
    }
}

const QString topologyLabel = u"cloud.google.com/gke-tpu-topology"_s;
const QString poolLabel = u"cloud.google.com/gke-nodepool"_s;

struct Pool { // hosts of one slice
    qint64 hosts = 0;
    qint64 free = 0;
};

void setTopology(Accelerator &accelerator, const Capacity::Node &node, Pool &pool)
{
    const qint64 chips = node.node.allocatable.value(TpuResource);
    accelerator.topology = labelOf(node.node.labels, topologyLabel);
    accelerator.choice.each = chips;
    if (!accelerator.topology.isEmpty()) { // Ray's autoscaler wants both labels
        accelerator.choice.nodeSelector.insert(topologyLabel, accelerator.topology);
        accelerator.choice.hosts = hostsOfSlice(accelerator.topology, chips);
    }
    ++pool.hosts;
    pool.free += takesPods(node.node) && node.free(TpuResource) >= chips ? 1 : 0;
}

} // namespace

QString productLabelOf(const Labels &labels, const QString &resource)
{
    for (const QString &label : productLabels(resource)) {
        if (!labelOf(labels, label).isEmpty())
            return label;
    }
    return {};
}

QList<Accelerator> acceleratorsOf(const Capacity &capacity)
{
    struct Key {
        QString resource;
        QString product;
        QString topology; // slices of another topology are other nodes
        qint64 each;      // devices of a node, where a pod has to take all of them
        auto operator<=>(const Key &) const = default;
    };
    QMap<Key, Accelerator> found;
    QMap<QString, qsizetype> productsOfResource;
    QMap<QString, qint64> devicesOfResource;
    QMap<Key, QMap<QString, Pool>> pools;
    for (const Capacity::Node *node : capacity.nodes()) {
        for (const Amounts::Entry &entry : node->node.allocatable.entries()) {
            if (entry.value <= 0 || !isDevice(entry.resource))
                continue;
            const auto [label, value] = productOf(node->node, entry.resource);
            const bool isTpu = entry.resource == TpuResource;
            const Key key{.resource = entry.resource,
                          .product = value,
                          .topology = isTpu ? labelOf(node->node.labels, topologyLabel) : QString(),
                          .each = isTpu ? entry.value : 0};
            Accelerator &accelerator = found[key];
            if (accelerator.nodes.isEmpty()) {
                accelerator.choice.resource = entry.resource;
                if (!label.isEmpty())
                    accelerator.choice.nodeSelector.insert(label, value);
                accelerator.product = label == "node.kubernetes.io/instance-type"_L1 ? QString() : value;
                ++productsOfResource[entry.resource];
            }
            if (isTpu)
                setTopology(accelerator, *node, pools[key][labelOf(node->node.labels, poolLabel)]);
            addNode(accelerator, *node);
            devicesOfResource[entry.resource] += entry.value;
        }
    }
    for (const auto &[key, slices] : pools.asKeyValueRange()) {
        Accelerator &accelerator = found[key];
        for (const Pool &pool : slices) {
            if (accelerator.choice.hosts > 1 && pool.free == pool.hosts)
                accelerator.slices += pool.hosts / accelerator.choice.hosts;
        }
        const bool isOdd = !accelerator.topology.isEmpty() && accelerator.choice.hosts == 0;
        if (isOdd || slices.contains(QString())) // which hosts belong together is not known
            accelerator.slices = -1;
    }
    QList<Accelerator> list = found.values();
    for (Accelerator &accelerator : list) {
        // Where all nodes with the resource are alike, the resource itself already says which.
        if (productsOfResource.value(accelerator.choice.resource) == 1 && accelerator.choice.resource != TpuResource)
            accelerator.choice.nodeSelector.clear();
    }
    const auto rank = [&devicesOfResource](const Accelerator &one) {
        const QString &resource = one.choice.resource;
        return std::tuple(-devicesOfResource.value(resource), resource, -one.total, one.product, one.topology);
    };
    std::ranges::stable_sort(list, {}, rank);
    return list;
}

} // namespace raydeck::ray

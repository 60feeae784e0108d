#include <models/ray/fit/acceleratorcatalogue.h>

#include <QMap>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace raydeck::ray {

namespace {

constexpr auto TpuResource = "google.com/tpu"_L1;
constexpr QStringView TpuTopology = u"cloud.google.com/gke-tpu-topology";

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
    for (const QString &label : productLabels(resource)) {
        if (const QString value = labelOf(node.labels, label); !value.isEmpty())
            return {label, value};
    }
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

} // namespace

QList<Accelerator> acceleratorsOf(const Capacity &capacity)
{
    struct Key {
        QString resource;
        QString product;
        QString shape; // of TPUs: slices of another topology are other nodes, and Ray's autoscaler wants both labels
        auto operator<=>(const Key &) const = default;
    };
    QMap<Key, Accelerator> found;
    QMap<QString, qsizetype> productsOfResource;
    QMap<QString, qint64> devicesOfResource;
    for (const Capacity::Node *node : capacity.nodes()) {
        for (const Amounts::Entry &entry : node->node.allocatable.entries()) {
            if (entry.value <= 0 || !isDevice(entry.resource))
                continue;
            const auto [label, value] = productOf(node->node, entry.resource);
            const QString shape = entry.resource == TpuResource ? labelOf(node->node.labels, TpuTopology) : QString();
            Accelerator &accelerator = found[{entry.resource, value, shape}];
            if (accelerator.nodes.isEmpty()) {
                accelerator.choice.resource = entry.resource;
                if (!label.isEmpty())
                    accelerator.choice.nodeSelector.insert(label, value);
                if (!shape.isEmpty())
                    accelerator.choice.nodeSelector.insert(TpuTopology.toString(), shape);
                accelerator.product = label == "node.kubernetes.io/instance-type"_L1 ? QString() : value;
                ++productsOfResource[entry.resource];
            }
            addNode(accelerator, *node);
            devicesOfResource[entry.resource] += entry.value;
        }
    }
    QList<Accelerator> list = found.values();
    for (Accelerator &accelerator : list) {
        // Where all nodes with the resource are alike, the resource itself already says which.
        if (productsOfResource.value(accelerator.choice.resource) == 1 && accelerator.choice.resource != TpuResource)
            accelerator.choice.nodeSelector.clear();
    }
    const auto rank = [&devicesOfResource](const Accelerator &one) {
        const QString &resource = one.choice.resource;
        return std::tuple(-devicesOfResource.value(resource), resource, -one.total, one.product);
    };
    std::ranges::stable_sort(list, {}, rank);
    return list;
}

} // namespace raydeck::ray

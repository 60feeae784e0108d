#include <models/ray/fit/acceleratorcatalogue.h>

#include <QMap>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace raydeck::ray {

namespace {

/// Labels that say the product of a resource's devices, the best first. Source: facts of each vendor's labeller.
QStringList productLabels(const QString &resource)
{
    if (resource.startsWith("nvidia.com/mig-"_L1))
        return {resource + ".product"_L1, u"nvidia.com/gpu.product"_s};
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
        return {u"amd.com/gpu.product-name"_s};
    if (resource.startsWith("gpu.intel.com/"_L1))
        return {u"gpu.intel.com/product"_s};
    if (resource == "google.com/tpu"_L1)
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
    return resource == "nvidia.com/gpu"_L1 || !resource.startsWith("nvidia.com/mig-"_L1) ? u"nvidia.com/gpu"_s
                                                                                         : resource;
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
    if (accelerator.memoryMiB == 0 && resource.startsWith("nvidia.com/"_L1))
        accelerator.memoryMiB = number(prefix + ".memory"_L1);
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
        auto operator<=>(const Key &) const = default;
    };
    QMap<Key, Accelerator> found;
    QMap<QString, QString> labelOfResource; // by which its products are told apart
    QMap<QString, qsizetype> productsOfResource;
    for (const Capacity::Node *node : capacity.nodes()) {
        for (const Amounts::Entry &entry : node->node.allocatable.entries()) {
            if (entry.value <= 0 || !isDevice(entry.resource))
                continue;
            const auto [label, value] = productOf(node->node, entry.resource);
            Accelerator &accelerator = found[{entry.resource, value}];
            if (accelerator.nodes.isEmpty()) {
                accelerator.choice.resource = entry.resource;
                accelerator.choice.nodeSelector =
                    label.isEmpty() ? QMap<QString, QString>() : QMap{std::pair(label, value)};
                accelerator.product = label == "node.kubernetes.io/instance-type"_L1 ? QString() : value;
                ++productsOfResource[entry.resource];
            }
            if (entry.resource == "google.com/tpu"_L1) { // Ray's autoscaler wants both of them
                const QString topology = u"cloud.google.com/gke-tpu-topology"_s;
                if (const QString shape = labelOf(node->node.labels, topology); !shape.isEmpty())
                    accelerator.choice.nodeSelector.insert(topology, shape);
            }
            addNode(accelerator, *node);
        }
    }
    QList<Accelerator> list = found.values();
    for (Accelerator &accelerator : list) {
        // Where all nodes with the resource are alike, the resource itself already says which.
        if (productsOfResource.value(accelerator.choice.resource) == 1
            && accelerator.choice.resource != "google.com/tpu"_L1)
            accelerator.choice.nodeSelector.clear();
    }
    std::ranges::sort(list, [](const Accelerator &one, const Accelerator &other) {
        return std::tuple(-one.total, one.choice.resource, one.product)
            < std::tuple(-other.total, other.choice.resource, other.product);
    });
    return list;
}

QStringList nodesWithoutDevicePlugin(const Capacity &capacity)
{
    QStringList nodes;
    for (const Capacity::Node *node : capacity.nodes()) {
        const auto says = [node](QStringView label) { return labelOf(node->node.labels, label) == "true"_L1; };
        const bool hasCard = says(u"nvidia.com/gpu.present") || says(u"feature.node.kubernetes.io/pci-10de.present")
            || says(u"feature.node.kubernetes.io/amd-gpu")
            || !labelOf(node->node.labels, u"cloud.google.com/gke-accelerator").isEmpty();
        const bool offers = std::ranges::any_of(node->node.allocatable.entries(), [](const Amounts::Entry &entry) {
            return entry.value > 0 && isDevice(entry.resource);
        });
        if (hasCard && !offers)
            nodes.append(node->node.name);
    }
    return nodes;
}

} // namespace raydeck::ray

#include <models/ray/checks/nodecheck.h>

#include <models/kube/podfacts.h>
#include <models/ray/jsonobject.h>
#include <models/ray/quantity.h>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace raydeck::ray {

namespace {

namespace json = kube::json;
using enum Check::Code;

constexpr qsizetype MaxNames = 3;

struct VendorLabel {
    std::string_view key;
    std::string_view value; ///< empty: any
};
constexpr std::array vendorLabels{
    VendorLabel{"nvidia.com/gpu.present", "true"},
    VendorLabel{"nvidia.com/gpu.product", ""},
    VendorLabel{"feature.node.kubernetes.io/pci-10de.present", "true"},
    VendorLabel{"feature.node.kubernetes.io/pci-0302_10de.present", "true"},
    VendorLabel{"feature.node.kubernetes.io/pci-0300_10de.present", "true"},
    VendorLabel{"feature.node.kubernetes.io/amd-gpu", "true"},
    VendorLabel{"amd.com/gpu.product-name", ""},
    VendorLabel{"amd.com/gpu.device-id", ""},
    VendorLabel{"gpu.intel.com/product", ""},
    VendorLabel{"metax-tech.com/gpu.product", ""},
    VendorLabel{"cloud.google.com/gke-accelerator", ""},
    VendorLabel{"cloud.google.com/gke-tpu-accelerator", ""},
    VendorLabel{"kubernetes.azure.com/accelerator", "nvidia"},
    VendorLabel{"karpenter.k8s.aws/instance-gpu-name", ""},
    VendorLabel{"eks.amazonaws.com/instance-gpu-name", ""},
    VendorLabel{"k8s.amazonaws.com/accelerator", ""},
    VendorLabel{"aliyun.accelerator/nvidia_name", ""},
    VendorLabel{"cloud.tencent.com/tke-accelerator", ""},
    VendorLabel{"machine.cluster.vke.volcengine.com/gpu-name", ""},
    VendorLabel{"baidu/nvidia_name", ""},
    VendorLabel{"accelerator", "huawei-Ascend910"},
    VendorLabel{"accelerator", "huawei-Ascend310"},
    VendorLabel{"accelerator", "huawei-Ascend310P"},
};

bool isLabelled(json::Element node)
{
    const json::Element labels = json::child(json::child(node, "metadata"), "labels");
    return std::ranges::any_of(vendorLabels, [&](const VendorLabel &label) {
        const std::string_view value = json::text(labels, label.key);
        return label.value.empty() ? !value.empty() : value == label.value;
    });
}

qint64 countOf(json::Element quantity)
{
    std::string_view text;
    if (quantity.get(text) != simdjson::SUCCESS)
        return 0;
    const auto read = Quantity::parse(QString::fromUtf8(text.data(), qsizetype(text.size())));
    return read ? read->units() : 0;
}

/// A resource of some vendor, whatever it is: sharing modes rename them, and then the plugin is there all the same.
bool isExtended(std::string_view resource)
{
    return resource.find('/') != std::string_view::npos && resource.find("kubernetes.io/") == std::string_view::npos;
}

} // namespace

Result<NodeFindings> readNodes(QByteArrayView nodeList)
{
    simdjson::dom::parser parser;
    const auto list = parseList(parser, nodeList);
    if (!list)
        return std::unexpected(list.error());
    NodeFindings findings;
    json::eachOf(*list, "items", [&](json::Element node) {
        const json::Element status = json::child(node, "status");
        const json::Element allocatable = json::child(status, "allocatable");
        qint64 devices = 0;
        qint64 unhealthy = 0;
        bool offersAny = false;
        json::eachField(status, "allocatable", [&](std::string_view resource, json::Element quantity) {
            const qint64 count = countOf(quantity);
            if (kube::isAccelerator(resource))
                devices += count;
            offersAny = offersAny || (isExtended(resource) && count > 0);
        });
        json::eachField(status, "capacity", [&](std::string_view resource, json::Element quantity) {
            json::Element free;
            if (kube::isAccelerator(resource) && allocatable[resource].get(free) == simdjson::SUCCESS)
                unhealthy += std::max<qint64>(0, countOf(quantity) - countOf(free));
        });
        const QString name = json::string(json::child(node, "metadata"), "name");
        findings.devices += devices;
        findings.nodes += devices > 0 ? 1 : 0;
        findings.unhealthy += unhealthy;
        if (unhealthy > 0)
            findings.unhealthyNodes.append(name);
        if (!offersAny && unhealthy == 0 && isLabelled(node))
            findings.withoutPlugin.append(name);
    });
    return findings;
}

Result<QSet<QString>> nodesWithSlices(QByteArrayView sliceList)
{
    simdjson::dom::parser parser;
    const auto list = parseList(parser, sliceList);
    if (!list)
        return std::unexpected(list.error());
    QSet<QString> nodes;
    json::eachOf(*list, "items", [&](json::Element slice) {
        if (const QString node = json::string(json::child(slice, "spec"), "nodeName"); !node.isEmpty())
            nodes.insert(node);
    });
    return nodes;
}

Check acceleratorCheck(const Result<NodeFindings> &findings, const QSet<QString> &managed)
{
    using Id = Check::Id;
    using State = Check::State;
    if (!findings) {
        const bool denied = findings.error().kind == Error::Kind::Forbidden;
        return {Id::Accelerators,
                denied ? State::NotAllowed : State::Failed,
                denied ? Check::Code::NotAllowed : NoAnswer,
                {},
                denied ? Check::Fix::None : Check::Fix::AskAgain,
                findings.error()};
    }
    QStringList lacking;
    for (const QString &node : findings->withoutPlugin)
        if (!managed.contains(node))
            lacking.append(node);
    if (!lacking.isEmpty())
        return {Id::Accelerators, findings->nodes > 0 ? State::Note : State::Failed, PluginMissing,
                QStringList{QString::number(lacking.size())} + lacking.first(std::min(lacking.size(), MaxNames))};
    if (findings->unhealthy > 0)
        return {Id::Accelerators, State::Note, DevicesUnhealthy,
                QStringList{QString::number(findings->unhealthy)}
                    + findings->unhealthyNodes.first(std::min(findings->unhealthyNodes.size(), MaxNames))};
    if (findings->devices > 0)
        return {Id::Accelerators,
                State::Passed,
                AcceleratorsReady,
                {QString::number(findings->devices), QString::number(findings->nodes)}};
    if (!managed.isEmpty())
        return {Id::Accelerators, State::Note, ManagedByDra, {QString::number(managed.size())}};
    return {Id::Accelerators, State::Note, NoAccelerators};
}

} // namespace raydeck::ray

#include <models/ray/rayclusterdecoder.h>

#include <models/kube/podfacts.h>
#include <models/ray/jsonobject.h>
#include <models/ray/quantity.h>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace raydeck::ray {

namespace {

namespace json = kube::json;
using json::Element;

QString fromUtf8(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

std::optional<int> int32(Element object, std::string_view key)
{
    int64_t number = 0;
    if (object[key].get(number) != simdjson::SUCCESS || !std::in_range<int>(number))
        return {};
    return int(number);
}

std::optional<bool> flag(Element object, std::string_view key)
{
    bool found = false;
    if (object[key].get(found) != simdjson::SUCCESS)
        return {};
    return found;
}

/// A text or number as the server prints it in a column of type string.
std::optional<QString> printed(Element object, std::string_view key)
{
    const Element value = json::child(object, key);
    if (value.is_string())
        return json::string(object, key);
    if (value.is_int64())
        return QString::number(json::number(object, key));
    if (value.is_double())
        return QString::number(value.get_double().value_unsafe());
    return {};
}

/// Whole devices of one entry of resources.limits, which may be written 1, "1" or "1000m".
qint64 devices(Element value)
{
    int64_t number = 0;
    if (value.get(number) == simdjson::SUCCESS)
        return number;
    std::string_view text;
    if (value.get(text) != simdjson::SUCCESS)
        return 0;
    const auto quantity = Quantity::parse(fromUtf8(text));
    return quantity ? quantity->units() : 0;
}

qint64 gpusOf(Element podTemplate)
{
    qint64 sum = 0;
    json::eachOf(json::child(podTemplate, "spec"), "containers", [&](Element container) {
        json::eachField(json::child(container, "resources"), "limits", [&](std::string_view name, Element value) {
            if (kube::isAccelerator(name))
                sum += devices(value);
        });
    });
    return sum;
}

QString firstImage(Element podTemplate)
{
    QString image;
    json::eachOf(json::child(podTemplate, "spec"), "containers", [&](Element container) {
        if (image.isEmpty())
            image = json::string(container, "image");
    });
    return image;
}

GroupRow readGroup(Element group)
{
    const GroupRow defaults;
    return {.name = json::string(group, "groupName"),
            .replicas = int32(group, "replicas").value_or(defaults.replicas),
            .minReplicas = int32(group, "minReplicas").value_or(defaults.minReplicas),
            .maxReplicas = int32(group, "maxReplicas").value_or(defaults.maxReplicas),
            .numOfHosts = int32(group, "numOfHosts").value_or(defaults.numOfHosts),
            .gpus = gpusOf(json::child(group, "template")),
            .suspended = json::boolean(group, "suspend")};
}

void readMetadata(RayClusterRow &row, Element object)
{
    const Element metadata = json::child(object, "metadata");
    const std::string_view uid = json::text(metadata, "uid");
    const std::string_view version = json::text(metadata, "resourceVersion");
    row.uid = kube::Uid(uid.data(), qsizetype(uid.size()));
    row.resourceVersion = QByteArray(version.data(), qsizetype(version.size()));
    row.name = json::string(metadata, "name");
    row.namespaceName = json::string(metadata, "namespace");
    row.created = json::time(metadata, "creationTimestamp");
    row.deleted = json::time(metadata, "deletionTimestamp");
    row.generation = json::number(metadata, "generation");
    json::eachOf(metadata, "managedFields", [&](Element entry) {
        if (json::text(entry, "subresource").empty())
            row.changed = std::max(row.changed, json::time(entry, "time"));
    });
    json::eachOf(metadata, "finalizers", [&](Element finalizer) {
        std::string_view text;
        if (finalizer.get(text) == simdjson::SUCCESS)
            row.finalizers.append(fromUtf8(text));
    });
    json::eachField(metadata, "annotations", [&](std::string_view key, Element value) {
        std::string_view text;
        const bool matters = key.starts_with("ray.io/") || key == "kubernetes.io/ingress.class";
        if (matters && value.get(text) == simdjson::SUCCESS)
            row.annotations.insert(fromUtf8(key), fromUtf8(text));
    });
}

void readSpec(RayClusterRow &row, Element spec)
{
    const Element head = json::child(json::child(spec, "headGroupSpec"), "template");
    row.rayVersion = json::string(spec, "rayVersion");
    row.headImage = firstImage(head);
    row.headGpus = gpusOf(head);
    row.suspend = flag(spec, "suspend");
    row.autoscaling = json::boolean(spec, "enableInTreeAutoscaling");
    json::eachOf(spec, "workerGroupSpecs", [&](Element group) { row.groups.append(readGroup(group)); });
}

void readStatus(RayClusterRow &row, Element status)
{
    row.observedGeneration = json::number(status, "observedGeneration");
    row.lastUpdate = json::time(status, "lastUpdateTime");
    row.desiredWorkers = int32(status, "desiredWorkerReplicas");
    row.availableWorkers = int32(status, "availableWorkerReplicas");
    row.readyWorkers = int32(status, "readyWorkerReplicas");
    row.minWorkers = int32(status, "minWorkerReplicas");
    row.maxWorkers = int32(status, "maxWorkerReplicas");
    row.desiredCpu = printed(status, "desiredCPU");
    row.desiredMemory = printed(status, "desiredMemory");
    row.desiredGpu = printed(status, "desiredGPU");
    row.desiredTpu = printed(status, "desiredTPU");
    row.state = printed(status, "state");
    row.reason = json::string(status, "reason");
    json::eachOf(status, "conditions", [&](Element condition) {
        row.conditions.append({.type = json::string(condition, "type"),
                               .status = json::string(condition, "status"),
                               .reason = json::string(condition, "reason"),
                               .message = json::string(condition, "message"),
                               .lastTransition = json::time(condition, "lastTransitionTime")});
    });
    const Element head = json::child(status, "head");
    row.headServiceName = json::string(head, "serviceName");
    row.headPodName = json::string(head, "podName");
}

} // namespace

Result<RayClusterRow> decodeRayCluster(QByteArrayView bytes)
{
    simdjson::dom::parser parser;
    const auto object = parseObject(parser, bytes);
    if (!object)
        return std::unexpected(object.error());
    RayClusterRow row;
    readMetadata(row, *object);
    if (row.uid.isEmpty() || row.name.isEmpty())
        return failure(Error::Kind::Broken, u"The object has no name or no uid."_s);
    readSpec(row, json::child(*object, "spec"));
    simdjson::dom::object status;
    row.hasStatus = (*object)["status"].get(status) == simdjson::SUCCESS && status.size() > 0;
    if (row.hasStatus)
        readStatus(row, json::child(*object, "status"));
    return row;
}

Result<kube::Decoded<RayClusterRow>> decodeWatchedRayCluster(QByteArrayView object, kube::Encoding encoding,
                                                             kube::StringPool &)
{
    if (encoding != kube::Encoding::Json)
        return failure(Error::Kind::Broken, u"The server sent a RayCluster as protobuf."_s);
    return decodeRayCluster(object).transform([](RayClusterRow row) {
        QByteArray version = row.resourceVersion;
        return kube::Decoded<RayClusterRow>{std::move(row), std::move(version)};
    });
}

} // namespace raydeck::ray

#include <models/ray/fit/schedulingpod.h>

#include <models/kube/decodeeither.h>
#include <models/ray/fit/containerrequests.h>

#include <QJsonDocument>

namespace raydeck::ray {

namespace {

using kube::StringPool;
using protozero::pbf_reader;
namespace json = kube::json;
namespace protobuf = kube::protobuf;

/// A pod while it is read; containers' names are for the match with their status.
struct Reading {
    SchedulingPod pod = {};
    ContainerRequests request = {};
    QList<QByteArray> names = {};
    bool hostNetwork = false;
    QList<HostPort> ports = {}; ///< containerPort where no hostPort is said, which counts in the host's network only
    QList<HostPort> hostPorts = {};
};

QString toString(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

QByteArray bytesOf(std::string_view text)
{
    return {text.data(), qsizetype(text.size())};
}

void addAmount(Amounts &amounts, std::string_view resource, std::string_view quantity, StringPool &pool)
{
    amounts.set(pool.share(resource), amountOf(resource, toString(quantity)));
}

void readPort(Reading &reading, HostPort port, qint32 containerPort)
{
    if (port.port > 0)
        reading.hostPorts.append(port);
    port.port = containerPort;
    reading.ports.append(port);
}

void finish(Reading &reading)
{
    reading.pod.requests = effectiveRequest(reading.request);
    reading.pod.hostPorts = reading.hostNetwork ? reading.ports : reading.hostPorts;
    if (!reading.pod.isWaiting())
        reading.pod.wish = {}; // where it is allowed to go matters no more
}

bool isDefaultScheduler(std::string_view name)
{
    return name.empty() || name == "default-scheduler";
}

// --- Protobuf ----------------------------------------------------------------------------------------------------

void readResources(ContainerRequest &container, pbf_reader resources, StringPool &pool)
{
    while (resources.next()) {
        if (resources.tag() != 1 && resources.tag() != 2) {
            resources.skip();
            continue;
        }
        Amounts &amounts = resources.tag() == 1 ? container.limits : container.requests;
        protobuf::quantityEntry(resources.get_message(), [&](std::string_view name, std::string_view quantity) {
            addAmount(amounts, name, quantity, pool);
        });
    }
}

void readContainer(Reading &reading, pbf_reader container, bool isInit, StringPool &pool)
{
    ContainerRequest request{.isInit = isInit};
    QByteArray name;
    while (container.next()) {
        switch (container.tag()) {
        case 1: name = bytesOf(protobuf::text(container)); break;
        case 6: {
            pbf_reader message = container.get_message();
            HostPort port;
            qint32 containerPort = 0;
            while (message.next()) {
                switch (message.tag()) {
                case 2: port.port = message.get_int32(); break;
                case 3: containerPort = message.get_int32(); break;
                case 4: port.protocol = pool.share(protobuf::text(message)); break;
                case 5: port.address = pool.share(protobuf::text(message)); break;
                default: message.skip();
                }
            }
            readPort(reading, port, containerPort);
            break;
        }
        case 8: readResources(request, container.get_message(), pool); break;
        case 24: request.isSidecar = protobuf::text(container) == "Always"; break;
        default: container.skip();
        }
    }
    reading.request.containers.append(request);
    reading.names.append(name);
}

void readSelector(KeepsAway &term, pbf_reader selector, StringPool &pool)
{
    while (selector.next()) {
        if (selector.tag() == 1) {
            protobuf::entry(selector.get_message(), [&](std::string_view key, std::string_view value) {
                term.matchLabels.emplaceBack(pool.share(key), pool.share(value));
            });
        } else {
            term.isComplex = term.isComplex || selector.tag() == 2;
            selector.skip();
        }
    }
}

void readAffinity(Reading &reading, pbf_reader affinity, StringPool &pool)
{
    while (affinity.next()) {
        if (affinity.tag() == 1) {
            addNodeAffinity(reading.pod.wish, affinity.get_message(), pool);
            continue;
        }
        if (affinity.tag() != 3) { // podAntiAffinity
            affinity.skip();
            continue;
        }
        pbf_reader anti = affinity.get_message();
        while (anti.next(1)) { // required
            pbf_reader message = anti.get_message();
            KeepsAway term;
            while (message.next()) {
                switch (message.tag()) {
                case 1: readSelector(term, message.get_message(), pool); break;
                case 3: term.topologyKey = pool.share(protobuf::text(message)); break;
                default: term.isComplex = true; message.skip();
                }
            }
            reading.pod.keepsAway.append(term);
        }
    }
}

void readSpec(Reading &reading, pbf_reader spec, StringPool &pool)
{
    while (spec.next()) {
        switch (spec.tag()) {
        case 2: readContainer(reading, spec.get_message(), false, pool); break;
        case 7: addNodeSelectorEntry(reading.pod.wish, spec.get_message(), pool); break;
        case 10: reading.pod.node = pool.share(protobuf::text(spec)); break;
        case 11: reading.hostNetwork = spec.get_bool(); break;
        case 18: readAffinity(reading, spec.get_message(), pool); break;
        case 19: {
            const std::string_view name = protobuf::text(spec);
            reading.pod.scheduler = isDefaultScheduler(name) ? QString() : pool.share(name);
            break;
        }
        case 20: readContainer(reading, spec.get_message(), true, pool); break;
        case 22: addToleration(reading.pod.wish, spec.get_message(), pool); break;
        case 25: reading.pod.priority = spec.get_int32(); break;
        case 31: reading.pod.evicts = protobuf::text(spec) != "Never"; break;
        case 32:
            protobuf::quantityEntry(spec.get_message(), [&](std::string_view name, std::string_view quantity) {
                addAmount(reading.request.overhead, name, quantity, pool);
            });
            break;
        case 38:
            reading.pod.isGated = true;
            spec.skip();
            break;
        case 40:
            reading.request.pod.emplace();
            readResources(*reading.request.pod, spec.get_message(), pool);
            break;
        default: spec.skip();
        }
    }
}

/// While a pod is being resized, the larger one of what it has and what it asks for counts.
void readContainerStatus(Reading &reading, pbf_reader status, StringPool &pool)
{
    QByteArray name;
    ContainerRequest has;
    while (status.next()) {
        switch (status.tag()) {
        case 1: name = bytesOf(protobuf::text(status)); break;
        case 10:
            protobuf::quantityEntry(status.get_message(), [&](std::string_view key, std::string_view quantity) {
                addAmount(has.requests, key, quantity, pool);
            });
            break;
        case 11: {
            ContainerRequest actual;
            readResources(actual, status.get_message(), pool);
            has.requests.raise(actual.requests);
            break;
        }
        default: status.skip();
        }
    }
    if (const qsizetype index = reading.names.indexOf(name); index >= 0)
        reading.request.containers[index].requests.raise(has.requests);
}

void readStatus(Reading &reading, pbf_reader status, StringPool &pool)
{
    while (status.next()) {
        switch (status.tag()) {
        case 1: {
            const std::string_view phase = protobuf::text(status);
            reading.pod.isOver = phase == "Succeeded" || phase == "Failed";
            break;
        }
        case 8: readContainerStatus(reading, status.get_message(), pool); break;
        case 11: reading.pod.nominated = pool.share(protobuf::text(status)); break;
        default: status.skip();
        }
    }
}

kube::Decoded<SchedulingPod> fromProtobuf(QByteArrayView object, StringPool &pool)
{
    Reading reading;
    kube::ObjectMeta meta;
    pbf_reader pod(object.data(), size_t(object.size()));
    while (pod.next()) {
        switch (pod.tag()) {
        case 1: meta = protobuf::meta(pod.get_message(), pool); break;
        case 2: readSpec(reading, pod.get_message(), pool); break;
        case 3: readStatus(reading, pod.get_message(), pool); break;
        default: pod.skip();
        }
    }
    reading.pod.isDeleting = meta.deleted != 0;
    finish(reading);
    reading.pod.uid = meta.uid;
    reading.pod.namespaceName = meta.namespaceName;
    return {reading.pod, meta.resourceVersion};
}

// --- JSON --------------------------------------------------------------------------------------------------------

void readAmounts(Amounts &amounts, json::Element object, std::string_view key, StringPool &pool)
{
    json::eachField(object, key, [&](std::string_view name, json::Element quantity) {
        std::string_view text;
        int64_t whole = 0;
        if (quantity.get(text) == simdjson::SUCCESS)
            addAmount(amounts, name, text, pool);
        else if (quantity.get(whole) == simdjson::SUCCESS)
            amounts.set(pool.share(name), amountOf(name, QString::number(whole)));
    });
}

ContainerRequest containerOf(json::Element container, bool isInit, StringPool &pool)
{
    ContainerRequest request{.isInit = isInit};
    const json::Element resources = json::child(container, "resources");
    readAmounts(request.requests, resources, "requests", pool);
    readAmounts(request.limits, resources, "limits", pool);
    request.isSidecar = json::text(container, "restartPolicy") == "Always";
    return request;
}

void readContainers(Reading &reading, json::Element spec, std::string_view key, StringPool &pool)
{
    json::eachOf(spec, key, [&](json::Element container) {
        reading.request.containers.append(containerOf(container, key == "initContainers", pool));
        reading.names.append(json::string(container, "name").toUtf8());
        json::eachOf(container, "ports", [&](json::Element port) {
            readPort(reading,
                     {.port = qint32(json::number(port, "hostPort")),
                      .protocol = pool.share(json::text(port, "protocol")),
                      .address = pool.share(json::text(port, "hostIP"))},
                     qint32(json::number(port, "containerPort")));
        });
    });
}

void readAffinity(Reading &reading, json::Element spec, StringPool &pool)
{
    const json::Element anti = json::child(json::child(spec, "affinity"), "podAntiAffinity");
    json::eachOf(anti, "requiredDuringSchedulingIgnoredDuringExecution", [&](json::Element one) {
        KeepsAway term{.topologyKey = pool.share(json::text(one, "topologyKey"))};
        json::eachField(json::child(one, "labelSelector"), "matchLabels",
                        [&](std::string_view key, json::Element value) {
                            std::string_view text;
                            if (value.get(text) == simdjson::SUCCESS)
                                term.matchLabels.emplaceBack(pool.share(key), pool.share(text));
                        });
        json::eachOf(json::child(one, "labelSelector"), "matchExpressions",
                     [&](json::Element) { term.isComplex = true; });
        json::eachOf(one, "namespaces", [&](json::Element) { term.isComplex = true; });
        json::Element other;
        term.isComplex = term.isComplex || one["namespaceSelector"].get(other) == simdjson::SUCCESS;
        reading.pod.keepsAway.append(term);
    });
}

kube::Decoded<SchedulingPod> fromJson(json::Element object, StringPool &pool)
{
    Reading reading;
    const kube::ObjectMeta meta = json::meta(object, pool);
    const json::Element spec = json::child(object, "spec");
    const json::Element status = json::child(object, "status");
    readContainers(reading, spec, "containers", pool);
    readContainers(reading, spec, "initContainers", pool);
    readAffinity(reading, spec, pool);
    reading.hostNetwork = json::boolean(spec, "hostNetwork");
    reading.pod.node = pool.share(json::text(spec, "nodeName"));
    reading.pod.priority = qint32(json::number(spec, "priority"));
    reading.pod.evicts = json::text(spec, "preemptionPolicy") != "Never";
    const std::string_view scheduler = json::text(spec, "schedulerName");
    reading.pod.scheduler = isDefaultScheduler(scheduler) ? QString() : pool.share(scheduler);
    json::eachOf(spec, "schedulingGates", [&](json::Element) { reading.pod.isGated = true; });
    if (reading.pod.node.isEmpty()) {
        const std::string text = simdjson::minify(spec);
        reading.pod.wish = podWishOf(QJsonDocument::fromJson(QByteArray(text.data(), qsizetype(text.size()))).object());
    }
    readAmounts(reading.request.overhead, spec, "overhead", pool);
    json::Element resources;
    if (spec["resources"].get(resources) == simdjson::SUCCESS) {
        reading.request.pod.emplace();
        readAmounts(reading.request.pod->requests, resources, "requests", pool);
        readAmounts(reading.request.pod->limits, resources, "limits", pool);
    }
    const std::string_view phase = json::text(status, "phase");
    reading.pod.isOver = phase == "Succeeded" || phase == "Failed";
    reading.pod.nominated = pool.share(json::text(status, "nominatedNodeName"));
    json::eachOf(status, "containerStatuses", [&](json::Element one) {
        ContainerRequest has;
        readAmounts(has.requests, one, "allocatedResources", pool);
        Amounts actual;
        readAmounts(actual, json::child(one, "resources"), "requests", pool);
        has.requests.raise(actual);
        const qsizetype index = reading.names.indexOf(json::string(one, "name").toUtf8());
        if (index >= 0)
            reading.request.containers[index].requests.raise(has.requests);
    });
    reading.pod.isDeleting = meta.deleted != 0;
    finish(reading);
    reading.pod.uid = meta.uid;
    reading.pod.namespaceName = meta.namespaceName;
    return {reading.pod, meta.resourceVersion};
}

} // namespace

bool HostPort::clashesWith(const HostPort &other) const
{
    const auto protocolOf = [](const HostPort &port) {
        return port.protocol.isEmpty() ? QStringView(u"TCP") : port.protocol;
    };
    const auto isAny = [](const QString &address) { return address.isEmpty() || address == u"0.0.0.0"; };
    return port == other.port && protocolOf(*this) == protocolOf(other)
        && (isAny(address) || isAny(other.address) || address == other.address);
}

Result<kube::Decoded<SchedulingPod>> decodeSchedulingPod(QByteArrayView object, kube::Encoding encoding,
                                                         StringPool &pool)
{
    return kube::decodeEither(object, encoding, pool, fromProtobuf, fromJson);
}

} // namespace raydeck::ray

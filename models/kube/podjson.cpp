#include <models/kube/poddecoder.h>

#include <models/kube/decodeeither.h>

namespace raydeck::kube {

namespace {

using json::Element;

qint32 devices(Element container)
{
    qint32 count = 0;
    json::eachField(json::child(container, "resources"), "limits", [&](std::string_view name, Element quantity) {
        std::string_view text;
        int64_t whole = 0;
        if (!isAccelerator(name))
            return;
        if (quantity.get(text) == simdjson::SUCCESS)
            count += QByteArray::fromRawData(text.data(), qsizetype(text.size())).toInt();
        else if (quantity.get(whole) == simdjson::SUCCESS)
            count += qint32(whole);
    });
    return count;
}

void readSpec(PodFacts &facts, Element spec, StringPool &pool)
{
    facts.node = pool.share(json::text(spec, "nodeName"));
    json::eachOf(spec, "containers", [&](Element container) {
        ++facts.specContainers;
        facts.gpus += devices(container);
    });
    json::eachOf(spec, "initContainers", [&](Element container) {
        ++facts.specInitContainers;
        if (json::text(container, "restartPolicy") != "Always")
            return;
        facts.sidecars.append(json::string(container, "name"));
        facts.gpus += devices(container);
    });
}

void readState(ContainerFacts &facts, Element state, StringPool &pool)
{
    using enum ContainerFacts::State;
    const auto take = [&](Element inner, ContainerFacts::State which) {
        facts.state = which;
        facts.reason = pool.share(json::text(inner, "reason"));
        facts.message = pool.share(json::text(inner, "message"));
        facts.exitCode = qint32(json::number(inner, "exitCode"));
        facts.signal = qint32(json::number(inner, "signal"));
    };
    Element inner;
    if (state["waiting"].get(inner) == simdjson::SUCCESS && inner.is_object())
        take(inner, Waiting);
    else if (state["terminated"].get(inner) == simdjson::SUCCESS && inner.is_object())
        take(inner, Terminated);
    else if (state["running"].get(inner) == simdjson::SUCCESS && inner.is_object())
        facts.state = Running;
}

ContainerFacts containerStatus(Element status, StringPool &pool)
{
    ContainerFacts facts{.name = pool.share(json::text(status, "name")),
                         .lastFinished = json::time(json::child(json::child(status, "lastState"), "terminated"),
                                                    "finishedAt"),
                         .restarts = qint32(json::number(status, "restartCount")),
                         .ready = json::boolean(status, "ready"),
                         .started = json::boolean(status, "started")};
    readState(facts, json::child(status, "state"), pool);
    return facts;
}

void readStatus(PodFacts &facts, Element status, StringPool &pool)
{
    facts.phase = pool.share(json::text(status, "phase"));
    facts.statusMessage = pool.share(json::text(status, "message"));
    facts.statusReason = pool.share(json::text(status, "reason"));
    json::eachOf(status, "conditions", [&](Element condition) {
        const std::string_view type = json::text(condition, "type");
        const std::string_view state = json::text(condition, "status");
        setCondition(facts, pool, {type, state, json::text(condition, "reason"), json::text(condition, "message")});
    });
    json::eachOf(status, "containerStatuses",
                 [&](Element one) { facts.containers.append(containerStatus(one, pool)); });
    json::eachOf(status, "initContainerStatuses",
                 [&](Element one) { facts.initContainers.append(containerStatus(one, pool)); });
}

PodFacts podFactsFromJson(Element pod, StringPool &pool)
{
    PodFacts facts;
    facts.meta = json::meta(pod, pool);
    const Element labels = json::child(json::child(pod, "metadata"), "labels");
    facts.cluster = pool.share(json::text(labels, "ray.io/cluster"));
    facts.group = pool.share(json::text(labels, "ray.io/group"));
    facts.nodeType = pool.share(json::text(labels, "ray.io/node-type"));
    readSpec(facts, json::child(pod, "spec"), pool);
    readStatus(facts, json::child(pod, "status"), pool);
    return facts;
}

} // namespace

Result<Decoded<PodRow>> decodePod(QByteArrayView object, Encoding encoding, StringPool &pool)
{
    return decodeEither(object, encoding, pool, podFactsFromProtobuf, podFactsFromJson)
        .transform([](const PodFacts &facts) { return Decoded<PodRow>{podRowOf(facts), facts.meta.resourceVersion}; });
}

} // namespace raydeck::kube

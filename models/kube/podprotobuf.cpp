#include <models/kube/poddecoder.h>

#include <models/kube/protobuf.h>

namespace raydeck::kube {

namespace {

using protozero::pbf_reader;

void readLabel(PodFacts &facts, StringPool &pool, std::string_view key, std::string_view value)
{
    if (key == "ray.io/cluster")
        facts.cluster = pool.share(value);
    else if (key == "ray.io/group")
        facts.group = pool.share(value);
    else if (key == "ray.io/node-type")
        facts.nodeType = pool.share(value);
}

qint32 devices(pbf_reader resources)
{
    qint32 count = 0;
    while (resources.next(1)) { // limits
        protobuf::quantityEntry(resources.get_message(), [&](std::string_view name, std::string_view quantity) {
            if (isAccelerator(name))
                count += QByteArray::fromRawData(quantity.data(), qsizetype(quantity.size())).toInt();
        });
    }
    return count;
}

struct SpecContainer {
    QString name;
    qint32 devices = 0;
    bool sidecar = false;
};

SpecContainer specContainer(pbf_reader container, StringPool &pool)
{
    SpecContainer result;
    while (container.next()) {
        switch (container.tag()) {
        case 1: result.name = pool.share(protobuf::text(container)); break;
        case 8: result.devices = devices(container.get_message()); break;
        case 24: result.sidecar = protobuf::text(container) == "Always"; break;
        default: container.skip();
        }
    }
    return result;
}

void readSpec(PodFacts &facts, pbf_reader spec, StringPool &pool)
{
    while (spec.next()) {
        switch (spec.tag()) {
        case 2:
            facts.gpus += specContainer(spec.get_message(), pool).devices;
            ++facts.specContainers;
            break;
        case 10: facts.node = pool.share(protobuf::text(spec)); break;
        case 20: {
            const SpecContainer init = specContainer(spec.get_message(), pool);
            ++facts.specInitContainers;
            if (init.sidecar) {
                facts.sidecars.append(init.name);
                facts.gpus += init.devices;
            }
            break;
        }
        default: spec.skip();
        }
    }
}

void readCondition(PodFacts &facts, pbf_reader condition, StringPool &pool)
{
    PodCondition read;
    while (condition.next()) {
        switch (condition.tag()) {
        case 1: read.type = protobuf::text(condition); break;
        case 2: read.status = protobuf::text(condition); break;
        case 5: read.reason = protobuf::text(condition); break;
        case 6: read.message = protobuf::text(condition); break;
        default: condition.skip();
        }
    }
    setCondition(facts, pool, read);
}

qint64 finishedAt(pbf_reader state)
{
    while (state.next(3)) { // terminated
        pbf_reader terminated = state.get_message();
        while (terminated.next(6))
            return protobuf::time(terminated.get_message());
    }
    return 0;
}

void readState(ContainerFacts &facts, pbf_reader state, StringPool &pool)
{
    while (state.next()) {
        const auto which = ContainerFacts::State(state.tag());
        if (state.tag() < 1 || state.tag() > 3) {
            state.skip();
            continue;
        }
        facts.state = which;
        pbf_reader inner = state.get_message();
        const bool terminated = which == ContainerFacts::State::Terminated;
        while (which != ContainerFacts::State::Running && inner.next()) {
            if (inner.tag() == (terminated ? 3u : 1u))
                facts.reason = pool.share(protobuf::text(inner));
            else if (inner.tag() == (terminated ? 4u : 2u))
                facts.message = pool.share(protobuf::text(inner));
            else if (terminated && inner.tag() == 1)
                facts.exitCode = inner.get_int32();
            else if (terminated && inner.tag() == 2)
                facts.signal = inner.get_int32();
            else
                inner.skip();
        }
    }
}

ContainerFacts containerStatus(pbf_reader status, StringPool &pool)
{
    static_assert(int(ContainerFacts::State::Waiting) == 1 && int(ContainerFacts::State::Terminated) == 3,
                  "the states are ContainerState's field numbers");
    ContainerFacts facts;
    while (status.next()) {
        switch (status.tag()) {
        case 1: facts.name = pool.share(protobuf::text(status)); break;
        case 2: readState(facts, status.get_message(), pool); break;
        case 3: facts.lastFinished = finishedAt(status.get_message()); break;
        case 4: facts.ready = status.get_bool(); break;
        case 5: facts.restarts = status.get_int32(); break;
        case 9: facts.started = status.get_bool(); break;
        default: status.skip();
        }
    }
    return facts;
}

void readStatus(PodFacts &facts, pbf_reader status, StringPool &pool)
{
    while (status.next()) {
        switch (status.tag()) {
        case 1: facts.phase = pool.share(protobuf::text(status)); break;
        case 2: readCondition(facts, status.get_message(), pool); break;
        case 3: facts.statusMessage = pool.share(protobuf::text(status)); break;
        case 4: facts.statusReason = pool.share(protobuf::text(status)); break;
        case 8: facts.containers.append(containerStatus(status.get_message(), pool)); break;
        case 10: facts.initContainers.append(containerStatus(status.get_message(), pool)); break;
        default: status.skip();
        }
    }
}

} // namespace

PodFacts podFactsFromProtobuf(QByteArrayView object, StringPool &pool)
{
    PodFacts facts;
    pbf_reader pod(object.data(), size_t(object.size()));
    while (pod.next()) {
        switch (pod.tag()) {
        case 1:
            facts.meta = protobuf::meta(pod.get_message(), pool, [&](std::string_view key, std::string_view value) {
                readLabel(facts, pool, key, value);
            });
            break;
        case 2: readSpec(facts, pod.get_message(), pool); break;
        case 3: readStatus(facts, pod.get_message(), pool); break;
        default: pod.skip();
        }
    }
    return facts;
}

} // namespace raydeck::kube

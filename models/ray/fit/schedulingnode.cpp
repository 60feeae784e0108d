#include <models/ray/fit/schedulingnode.h>

#include <models/kube/decodeeither.h>

namespace raydeck::ray {

namespace {

using kube::StringPool;
using protozero::pbf_reader;
namespace json = kube::json;
namespace protobuf = kube::protobuf;

QString toString(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

Taint::Effect effectOf(std::string_view text)
{
    if (text == "NoExecute")
        return Taint::Effect::NoExecute;
    return text == "PreferNoSchedule" ? Taint::Effect::PreferNoSchedule : Taint::Effect::NoSchedule;
}

void addAmount(Amounts &amounts, std::string_view resource, std::string_view quantity, StringPool &pool)
{
    amounts.set(pool.share(resource), amountOf(resource, toString(quantity)));
}

Taint taintOf(pbf_reader message, StringPool &pool)
{
    Taint taint;
    while (message.next()) {
        switch (message.tag()) {
        case 1: taint.key = pool.share(protobuf::text(message)); break;
        case 2: taint.value = pool.share(protobuf::text(message)); break;
        case 3: taint.effect = effectOf(protobuf::text(message)); break;
        default: message.skip();
        }
    }
    return taint;
}

void readStatus(SchedulingNode &node, pbf_reader status, StringPool &pool)
{
    while (status.next()) {
        switch (status.tag()) {
        case 1:
            protobuf::quantityEntry(status.get_message(), [&](std::string_view name, std::string_view quantity) {
                if (isDevice(toString(name)))
                    addAmount(node.capacity, name, quantity, pool);
            });
            break;
        case 2:
            protobuf::quantityEntry(status.get_message(), [&](std::string_view name, std::string_view quantity) {
                addAmount(node.allocatable, name, quantity, pool);
            });
            break;
        case 4: {
            pbf_reader condition = status.get_message();
            std::string_view type;
            std::string_view state;
            while (condition.next()) {
                if (condition.tag() == 1)
                    type = protobuf::text(condition);
                else if (condition.tag() == 2)
                    state = protobuf::text(condition);
                else
                    condition.skip();
            }
            if (type == "Ready")
                node.ready = state == "True";
            break;
        }
        default: status.skip();
        }
    }
}

kube::Decoded<SchedulingNode> fromProtobuf(QByteArrayView object, StringPool &pool)
{
    SchedulingNode node;
    kube::ObjectMeta meta;
    pbf_reader reader(object.data(), size_t(object.size()));
    while (reader.next()) {
        switch (reader.tag()) {
        case 1:
            meta = protobuf::meta(reader.get_message(), pool, [&](std::string_view key, std::string_view value) {
                node.labels.emplaceBack(pool.share(key), pool.share(value));
            });
            break;
        case 2: {
            pbf_reader spec = reader.get_message();
            while (spec.next()) {
                if (spec.tag() == 4)
                    node.unschedulable = spec.get_bool();
                else if (spec.tag() == 5)
                    node.taints.append(taintOf(spec.get_message(), pool));
                else
                    spec.skip();
            }
            break;
        }
        case 3: readStatus(node, reader.get_message(), pool); break;
        default: reader.skip();
        }
    }
    node.uid = meta.uid;
    node.name = meta.name;
    return {node, meta.resourceVersion};
}

void readAmounts(Amounts &amounts, json::Element object, std::string_view key, StringPool &pool, bool devicesOnly)
{
    json::eachField(object, key, [&](std::string_view name, json::Element quantity) {
        std::string_view text;
        if (quantity.get(text) == simdjson::SUCCESS && (!devicesOnly || isDevice(toString(name))))
            addAmount(amounts, name, text, pool);
    });
}

kube::Decoded<SchedulingNode> fromJson(json::Element object, StringPool &pool)
{
    SchedulingNode node;
    const kube::ObjectMeta meta = json::meta(object, pool);
    node.uid = meta.uid;
    node.name = meta.name;
    json::eachField(json::child(object, "metadata"), "labels", [&](std::string_view key, json::Element value) {
        std::string_view text;
        if (value.get(text) == simdjson::SUCCESS)
            node.labels.emplaceBack(pool.share(key), pool.share(text));
    });
    const json::Element spec = json::child(object, "spec");
    const json::Element status = json::child(object, "status");
    node.unschedulable = json::boolean(spec, "unschedulable");
    json::eachOf(spec, "taints", [&](json::Element taint) {
        node.taints.append({.key = pool.share(json::text(taint, "key")),
                            .value = pool.share(json::text(taint, "value")),
                            .effect = effectOf(json::text(taint, "effect"))});
    });
    readAmounts(node.allocatable, status, "allocatable", pool, false);
    readAmounts(node.capacity, status, "capacity", pool, true);
    json::eachOf(status, "conditions", [&](json::Element condition) {
        if (json::text(condition, "type") == "Ready")
            node.ready = json::text(condition, "status") == "True";
    });
    return {node, meta.resourceVersion};
}

} // namespace

QString labelOf(const Labels &labels, QStringView key)
{
    for (const auto &[name, value] : labels) {
        if (name == key)
            return value.isNull() ? QString(u"") : value;
    }
    return {};
}

Result<kube::Decoded<SchedulingNode>> decodeSchedulingNode(QByteArrayView object, kube::Encoding encoding,
                                                           StringPool &pool)
{
    return kube::decodeEither(object, encoding, pool, fromProtobuf, fromJson);
}

} // namespace raydeck::ray

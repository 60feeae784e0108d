#include <models/kube/noderow.h>

#include <models/kube/decodeeither.h>
#include <models/kube/podfacts.h>

namespace raydeck::kube {

namespace {

using protozero::pbf_reader;

bool isProductLabel(std::string_view key)
{
    return key == "nvidia.com/gpu.product" || key == "amd.com/gpu.product-name";
}

bool keepsPodsAway(std::string_view effect)
{
    return effect == "NoSchedule" || effect == "NoExecute";
}

qint32 toCount(std::string_view quantity)
{
    return QByteArray::fromRawData(quantity.data(), qsizetype(quantity.size())).toInt();
}

void readSpec(NodeRow &row, pbf_reader spec)
{
    while (spec.next()) {
        if (spec.tag() == 4) {
            row.unschedulable = spec.get_bool();
        } else if (spec.tag() == 5) {
            pbf_reader taint = spec.get_message();
            while (taint.next(3))
                row.taints += keepsPodsAway(protobuf::text(taint)) ? 1 : 0;
        } else {
            spec.skip();
        }
    }
}

void readCondition(NodeRow &row, pbf_reader condition)
{
    std::string_view type;
    std::string_view status;
    while (condition.next()) {
        if (condition.tag() == 1)
            type = protobuf::text(condition);
        else if (condition.tag() == 2)
            status = protobuf::text(condition);
        else
            condition.skip();
    }
    if (type == "Ready")
        row.ready = status == "True";
}

void readStatus(NodeRow &row, pbf_reader status, StringPool &pool)
{
    while (status.next()) {
        switch (status.tag()) {
        case 2:
            protobuf::quantityEntry(status.get_message(), [&](std::string_view name, std::string_view quantity) {
                if (isAccelerator(name))
                    row.accelerators += toCount(quantity);
            });
            break;
        case 4: readCondition(row, status.get_message()); break;
        case 7: {
            pbf_reader info = status.get_message();
            while (info.next(7))
                row.kubeletVersion = pool.share(protobuf::text(info));
            break;
        }
        default: status.skip();
        }
    }
}

Decoded<NodeRow> fromProtobuf(QByteArrayView object, StringPool &pool)
{
    NodeRow row;
    ObjectMeta meta;
    pbf_reader node(object.data(), size_t(object.size()));
    while (node.next()) {
        switch (node.tag()) {
        case 1:
            meta = protobuf::meta(node.get_message(), pool, [&](std::string_view key, std::string_view value) {
                if (isProductLabel(key))
                    row.product = pool.share(value);
            });
            break;
        case 2: readSpec(row, node.get_message()); break;
        case 3: readStatus(row, node.get_message(), pool); break;
        default: node.skip();
        }
    }
    row.uid = meta.uid;
    row.name = meta.name;
    return {row, meta.resourceVersion};
}

Decoded<NodeRow> fromJson(json::Element node, StringPool &pool)
{
    NodeRow row;
    const ObjectMeta meta = json::meta(node, pool);
    row.uid = meta.uid;
    row.name = meta.name;
    json::eachField(json::child(node, "metadata"), "labels", [&](std::string_view key, json::Element value) {
        std::string_view text;
        if (isProductLabel(key) && value.get(text) == simdjson::SUCCESS)
            row.product = pool.share(text);
    });
    const json::Element spec = json::child(node, "spec");
    const json::Element status = json::child(node, "status");
    row.unschedulable = json::boolean(spec, "unschedulable");
    json::eachOf(spec, "taints",
                 [&](json::Element taint) { row.taints += keepsPodsAway(json::text(taint, "effect")) ? 1 : 0; });
    json::eachField(status, "allocatable", [&](std::string_view name, json::Element quantity) {
        std::string_view text;
        if (isAccelerator(name) && quantity.get(text) == simdjson::SUCCESS)
            row.accelerators += toCount(text);
    });
    json::eachOf(status, "conditions", [&](json::Element condition) {
        if (json::text(condition, "type") == "Ready")
            row.ready = json::text(condition, "status") == "True";
    });
    row.kubeletVersion = pool.share(json::text(json::child(status, "nodeInfo"), "kubeletVersion"));
    return {row, meta.resourceVersion};
}

} // namespace

Result<Decoded<NodeRow>> decodeNode(QByteArrayView object, Encoding encoding, StringPool &pool)
{
    return decodeEither(object, encoding, pool, fromProtobuf, fromJson);
}

} // namespace raydeck::kube

#include <tests/support/protobufbuilder.h>

#include <protozero/pbf_writer.hpp>

#include <QDateTime>
#include <QJsonArray>
#include <QList>
#include <QtEndian>

#include <string>

using namespace Qt::StringLiterals;

namespace raydeck::test {

namespace {

enum class Type { Text, Number, Bool, Time, Message, TextMap, QuantityMap };

struct Message;
struct Field {
    QLatin1StringView name;
    quint32 tag = 0;
    Type type = Type::Text;
    const Message *message = nullptr;
};
struct Message {
    QList<Field> fields;
};

const Message nothing{};
const Message ownerReference{{{"kind"_L1, 1},
                              {"name"_L1, 3},
                              {"uid"_L1, 4},
                              {"apiVersion"_L1, 5},
                              {"controller"_L1, 6, Type::Bool},
                              {"blockOwnerDeletion"_L1, 7, Type::Bool}}};
const Message managedFieldsEntry{{{"manager"_L1, 1},
                                  {"operation"_L1, 2},
                                  {"apiVersion"_L1, 3},
                                  {"time"_L1, 4, Type::Time},
                                  {"fieldsType"_L1, 6},
                                  {"subresource"_L1, 8}}};
const Message objectMeta{{{"name"_L1, 1},
                          {"generateName"_L1, 2},
                          {"namespace"_L1, 3},
                          {"uid"_L1, 5},
                          {"resourceVersion"_L1, 6},
                          {"generation"_L1, 7, Type::Number},
                          {"creationTimestamp"_L1, 8, Type::Time},
                          {"deletionTimestamp"_L1, 9, Type::Time},
                          {"deletionGracePeriodSeconds"_L1, 10, Type::Number},
                          {"labels"_L1, 11, Type::TextMap},
                          {"annotations"_L1, 12, Type::TextMap},
                          {"ownerReferences"_L1, 13, Type::Message, &ownerReference},
                          {"finalizers"_L1, 14},
                          {"managedFields"_L1, 17, Type::Message, &managedFieldsEntry}}};
const Message resources{{{"limits"_L1, 1, Type::QuantityMap}, {"requests"_L1, 2, Type::QuantityMap}}};
const Message envVar{{{"name"_L1, 1}, {"value"_L1, 2}}};
const Message container{{{"name"_L1, 1},
                         {"image"_L1, 2},
                         {"command"_L1, 3},
                         {"args"_L1, 4},
                         {"env"_L1, 7, Type::Message, &envVar},
                         {"resources"_L1, 8, Type::Message, &resources},
                         {"imagePullPolicy"_L1, 14},
                         {"restartPolicy"_L1, 24}}};
const Message toleration{{{"key"_L1, 1}, {"operator"_L1, 2}, {"value"_L1, 3}, {"effect"_L1, 4}}};
const Message requirement{{{"key"_L1, 1}, {"operator"_L1, 2}, {"values"_L1, 3}}};
const Message nodeSelectorTerm{
    {{"matchExpressions"_L1, 1, Type::Message, &requirement}, {"matchFields"_L1, 2, Type::Message, &requirement}}};
const Message nodeSelector{{{"nodeSelectorTerms"_L1, 1, Type::Message, &nodeSelectorTerm}}};
const Message nodeAffinity{{{"requiredDuringSchedulingIgnoredDuringExecution"_L1, 1, Type::Message, &nodeSelector}}};
const Message affinity{{{"nodeAffinity"_L1, 1, Type::Message, &nodeAffinity}}};
const Message schedulingGate{{{"name"_L1, 1}}};
const Message podSpec{{{"containers"_L1, 2, Type::Message, &container},
                       {"restartPolicy"_L1, 3},
                       {"nodeSelector"_L1, 7, Type::TextMap},
                       {"serviceAccountName"_L1, 8},
                       {"nodeName"_L1, 10},
                       {"affinity"_L1, 18, Type::Message, &affinity},
                       {"schedulerName"_L1, 19},
                       {"initContainers"_L1, 20, Type::Message, &container},
                       {"tolerations"_L1, 22, Type::Message, &toleration},
                       {"priority"_L1, 25, Type::Number},
                       {"preemptionPolicy"_L1, 31},
                       {"schedulingGates"_L1, 38, Type::Message, &schedulingGate}}};
const Message condition{{{"type"_L1, 1},
                         {"status"_L1, 2},
                         {"lastProbeTime"_L1, 3, Type::Time},
                         {"lastTransitionTime"_L1, 4, Type::Time},
                         {"reason"_L1, 5},
                         {"message"_L1, 6}}};
const Message waiting{{{"reason"_L1, 1}, {"message"_L1, 2}}};
const Message running{{{"startedAt"_L1, 1, Type::Time}}};
const Message terminated{{{"exitCode"_L1, 1, Type::Number},
                          {"signal"_L1, 2, Type::Number},
                          {"reason"_L1, 3},
                          {"message"_L1, 4},
                          {"startedAt"_L1, 5, Type::Time},
                          {"finishedAt"_L1, 6, Type::Time}}};
const Message containerState{{{"waiting"_L1, 1, Type::Message, &waiting},
                              {"running"_L1, 2, Type::Message, &running},
                              {"terminated"_L1, 3, Type::Message, &terminated}}};
const Message containerStatus{{{"name"_L1, 1},
                               {"state"_L1, 2, Type::Message, &containerState},
                               {"lastState"_L1, 3, Type::Message, &containerState},
                               {"ready"_L1, 4, Type::Bool},
                               {"restartCount"_L1, 5, Type::Number},
                               {"image"_L1, 6},
                               {"imageID"_L1, 7},
                               {"started"_L1, 9, Type::Bool}}};
const Message podStatus{{{"phase"_L1, 1},
                         {"conditions"_L1, 2, Type::Message, &condition},
                         {"message"_L1, 3},
                         {"reason"_L1, 4},
                         {"hostIP"_L1, 5},
                         {"podIP"_L1, 6},
                         {"startTime"_L1, 7, Type::Time},
                         {"containerStatuses"_L1, 8, Type::Message, &containerStatus},
                         {"qosClass"_L1, 9},
                         {"initContainerStatuses"_L1, 10, Type::Message, &containerStatus}}};
const Message pod{{{"metadata"_L1, 1, Type::Message, &objectMeta},
                   {"spec"_L1, 2, Type::Message, &podSpec},
                   {"status"_L1, 3, Type::Message, &podStatus}}};

const Message taint{{{"key"_L1, 1}, {"value"_L1, 2}, {"effect"_L1, 3}, {"timeAdded"_L1, 4, Type::Time}}};
const Message nodeSpec{{{"podCIDR"_L1, 1},
                        {"providerID"_L1, 3},
                        {"unschedulable"_L1, 4, Type::Bool},
                        {"taints"_L1, 5, Type::Message, &taint},
                        {"podCIDRs"_L1, 7}}};
const Message nodeInfo{{{"osImage"_L1, 5}, {"containerRuntimeVersion"_L1, 6}, {"kubeletVersion"_L1, 7}}};
// A node's condition has no lastProbeTime; its numbers are those of a heartbeat and the rest.
const Message nodeCondition{{{"type"_L1, 1},
                             {"status"_L1, 2},
                             {"lastHeartbeatTime"_L1, 3, Type::Time},
                             {"lastTransitionTime"_L1, 4, Type::Time},
                             {"reason"_L1, 5},
                             {"message"_L1, 6}}};
const Message nodeStatus{{{"capacity"_L1, 1, Type::QuantityMap},
                          {"allocatable"_L1, 2, Type::QuantityMap},
                          {"conditions"_L1, 4, Type::Message, &nodeCondition},
                          {"nodeInfo"_L1, 7, Type::Message, &nodeInfo}}};
const Message node{{{"metadata"_L1, 1, Type::Message, &objectMeta},
                    {"spec"_L1, 2, Type::Message, &nodeSpec},
                    {"status"_L1, 3, Type::Message, &nodeStatus}}};

const Message objectReference{{{"kind"_L1, 1},
                               {"namespace"_L1, 2},
                               {"name"_L1, 3},
                               {"uid"_L1, 4},
                               {"apiVersion"_L1, 5},
                               {"resourceVersion"_L1, 6},
                               {"fieldPath"_L1, 7}}};
const Message eventSource{{{"component"_L1, 1}, {"host"_L1, 2}}};
const Message eventSeries{{{"count"_L1, 1, Type::Number}, {"lastObservedTime"_L1, 2, Type::Time}}};
const Message event{{{"metadata"_L1, 1, Type::Message, &objectMeta},
                     {"involvedObject"_L1, 2, Type::Message, &objectReference},
                     {"reason"_L1, 3},
                     {"message"_L1, 4},
                     {"source"_L1, 5, Type::Message, &eventSource},
                     {"firstTimestamp"_L1, 6, Type::Time},
                     {"lastTimestamp"_L1, 7, Type::Time},
                     {"count"_L1, 8, Type::Number},
                     {"type"_L1, 9},
                     {"eventTime"_L1, 10, Type::Time},
                     {"series"_L1, 11, Type::Message, &eventSeries},
                     {"action"_L1, 12},
                     {"reportingComponent"_L1, 14},
                     {"reportingInstance"_L1, 15}}};
const Message namespaceObject{{{"metadata"_L1, 1, Type::Message, &objectMeta},
                               {"spec"_L1, 2, Type::Message, &nothing},
                               {"status"_L1, 3, Type::Message, &nothing}}};
const Message statusCause{{{"reason"_L1, 1}, {"message"_L1, 2}, {"field"_L1, 3}}};
const Message statusDetails{{{"name"_L1, 1},
                             {"group"_L1, 2},
                             {"kind"_L1, 3},
                             {"causes"_L1, 4, Type::Message, &statusCause},
                             {"retryAfterSeconds"_L1, 5, Type::Number},
                             {"uid"_L1, 6}}};
const Message statusObject{{{"metadata"_L1, 1, Type::Message, &nothing},
                            {"status"_L1, 2},
                            {"message"_L1, 3},
                            {"reason"_L1, 4},
                            {"details"_L1, 5, Type::Message, &statusDetails},
                            {"code"_L1, 6, Type::Number}}};

const Message &messageOf(const QString &kind)
{
    if (kind == "Pod"_L1)
        return pod;
    if (kind == "Node"_L1)
        return node;
    if (kind == "Event"_L1)
        return event;
    if (kind == "Namespace"_L1)
        return namespaceObject;
    Q_ASSERT(kind == "Status"_L1);
    return statusObject;
}

std::string write(const QJsonObject &object, const Message &message);

std::string textEntry(const QString &key, const QString &value)
{
    std::string bytes;
    protozero::pbf_writer writer(bytes);
    writer.add_string(1, key.toStdString());
    writer.add_string(2, value.toStdString());
    return bytes;
}

std::string quantityEntry(const QString &key, const QString &value)
{
    std::string quantity;
    protozero::pbf_writer(quantity).add_string(1, value.toStdString());
    std::string bytes;
    protozero::pbf_writer writer(bytes);
    writer.add_string(1, key.toStdString());
    writer.add_message(2, quantity);
    return bytes;
}

std::string time(const QString &written)
{
    const QDateTime moment = QDateTime::fromString(written, Qt::ISODateWithMs);
    Q_ASSERT(moment.isValid());
    std::string bytes;
    protozero::pbf_writer writer(bytes);
    writer.add_int64(1, moment.toSecsSinceEpoch());
    writer.add_int32(2, moment.time().msec() * 1'000'000);
    return bytes;
}

void writeValue(protozero::pbf_writer &writer, const Field &field, const QJsonValue &value)
{
    switch (field.type) {
    case Type::Text: writer.add_string(field.tag, value.toString().toStdString()); break;
    case Type::Number: writer.add_int64(field.tag, value.toInteger()); break;
    case Type::Bool: writer.add_bool(field.tag, value.toBool()); break;
    case Type::Time: writer.add_message(field.tag, time(value.toString())); break;
    case Type::Message: writer.add_message(field.tag, write(value.toObject(), *field.message)); break;
    case Type::TextMap:
    case Type::QuantityMap: {
        const QJsonObject map = value.toObject();
        for (auto entry = map.begin(); entry != map.end(); ++entry) {
            const auto make = field.type == Type::TextMap ? textEntry : quantityEntry;
            writer.add_message(field.tag, make(entry.key(), entry.value().toString()));
        }
        break;
    }
    }
}

std::string write(const QJsonObject &object, const Message &message)
{
    std::string bytes;
    protozero::pbf_writer writer(bytes);
    qsizetype written = 0;
    for (const Field &field : message.fields) { // in the order of the numbers, as the server does
        const QJsonValue value = object.value(field.name);
        if (value.isUndefined())
            continue;
        ++written;
        if (!value.isArray()) {
            writeValue(writer, field, value);
            continue;
        }
        for (const QJsonValue &item : value.toArray())
            writeValue(writer, field, item);
    }
    const qsizetype typed = object.contains("kind"_L1) && object.contains("apiVersion"_L1)
            && &message != &objectReference && &message != &ownerReference
        ? 2
        : 0; // these stand in the envelope
    Q_ASSERT_X(written + typed == object.size(), "protobufMessage", "a field without a number");
    return bytes;
}

QByteArray enveloped(const QString &kind, const std::string &message)
{
    std::string typeMeta;
    protozero::pbf_writer types(typeMeta);
    types.add_string(1, "v1");
    types.add_string(2, kind.toStdString());
    std::string unknown;
    protozero::pbf_writer writer(unknown);
    writer.add_message(1, typeMeta);
    writer.add_bytes(2, message);
    writer.add_string(3, "");
    writer.add_string(4, "");
    return QByteArray("k8s\0", 4) + QByteArray::fromStdString(unknown);
}

} // namespace

QByteArray protobufMessage(const QJsonObject &object)
{
    return QByteArray::fromStdString(write(object, messageOf(object.value("kind"_L1).toString())));
}

QByteArray protobufObject(const QJsonObject &object)
{
    return enveloped(object.value("kind"_L1).toString(), protobufMessage(object).toStdString());
}

QByteArray protobufList(const QList<QJsonObject> &items, const QByteArray &resourceVersion,
                        const QByteArray &continueToken)
{
    std::string meta;
    protozero::pbf_writer metaWriter(meta);
    metaWriter.add_string(1, "");
    metaWriter.add_string(2, resourceVersion.toStdString());
    metaWriter.add_string(3, continueToken.toStdString());
    std::string list;
    protozero::pbf_writer writer(list);
    writer.add_message(1, meta);
    for (const QJsonObject &item : items)
        writer.add_message(2, protobufMessage(item).toStdString());
    return enveloped(u"List"_s, list);
}

QByteArray protobufFrame(const QByteArray &type, const QByteArray &envelope)
{
    std::string extension;
    protozero::pbf_writer(extension).add_bytes(1, envelope.toStdString());
    std::string event;
    protozero::pbf_writer writer(event);
    writer.add_string(1, type.toStdString());
    writer.add_message(2, extension);
    QByteArray frame(4, Qt::Uninitialized);
    qToBigEndian(quint32(event.size()), frame.data());
    return frame + QByteArray::fromStdString(event);
}

} // namespace raydeck::test

#include <models/kube/apply/managedfields.h>

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace raydeck::kube {

namespace {

/// k:{"name":"ray-worker"} names the item whose fields are these.
bool isKeyOf(const QString &key, const QJsonValue &item)
{
    const QJsonObject fields = QJsonDocument::fromJson(key.sliced(2).toUtf8()).object();
    for (auto field = fields.begin(); field != fields.end(); ++field) {
        const QJsonValue value = item[field.key()];
        const bool isDefault = value.isUndefined() && field.key() == "protocol"_L1 && field.value() == "TCP"_L1;
        if (value != field.value() && !isDefault)
            return false;
    }
    return !fields.isEmpty();
}

/// The part of `fields` that an item of a list has; nothing: it has none.
std::optional<QJsonObject> fieldsOfItem(const QJsonObject &fields, qsizetype index, const QJsonValue &item)
{
    for (auto field = fields.begin(); field != fields.end(); ++field) {
        const QString &key = field.key();
        const bool isIt = (key.startsWith("k:"_L1) && isKeyOf(key, item))
            || (key.startsWith("i:"_L1) && key.sliced(2).toLongLong() == index)
            || (key.startsWith("v:"_L1)
                && QJsonDocument::fromJson('[' + key.sliced(2).toUtf8() + ']').array().at(0) == item);
        if (isIt)
            return field.value().toObject();
    }
    return {};
}

bool has(const QJsonObject &entry, const QJsonObject &object, const FieldPath &path)
{
    QJsonObject fields = entry;
    QJsonValue here = object;
    for (const FieldPath::Step &step : path.steps()) {
        std::optional<QJsonObject> next;
        if (const QString *key = std::get_if<QString>(&step)) {
            here = here[*key];
            if (const QJsonValue below = fields.value("f:"_L1 + *key); below.isObject())
                next = below.toObject();
        } else {
            const qsizetype index = std::get<qsizetype>(step);
            here = here.toArray().at(index);
            next = fieldsOfItem(fields, index, here);
        }
        if (!next)
            return false;
        fields = *next;
        if (fields.isEmpty())
            return true; // a leaf, or all of an atomic list or map
    }
    return true;
}

} // namespace

QList<FieldOwner> ownersOf(const QJsonObject &object, const FieldPath &path)
{
    QList<FieldOwner> owners;
    const QJsonArray entries = object["metadata"_L1]["managedFields"_L1].toArray();
    for (const QJsonValue &entry : entries) {
        if (has(entry["fieldsV1"_L1].toObject(), object, path))
            owners.append({.manager = entry["manager"_L1].toString(),
                           .operation = entry["operation"_L1].toString(),
                           .subresource = entry["subresource"_L1].toString(),
                           .time = QDateTime::fromString(entry["time"_L1].toString(), Qt::ISODate).toUTC()});
    }
    std::ranges::stable_sort(owners, std::ranges::greater(), &FieldOwner::time);
    return owners;
}

QJsonObject appliedFields(const QJsonObject &object, QLatin1StringView manager)
{
    const QJsonArray entries = object["metadata"_L1]["managedFields"_L1].toArray();
    for (const QJsonValue &entry : entries) {
        if (entry["manager"_L1].toString() == manager && entry["operation"_L1] == "Apply"_L1
            && entry["subresource"_L1].toString().isEmpty())
            return entry["fieldsV1"_L1].toObject();
    }
    return {};
}

} // namespace raydeck::kube

#include <models/ray/scalepatch.h>

#include <models/ray/jsonobject.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <limits>
#include <optional>

using namespace Qt::StringLiterals;

namespace raydeck::ray {

namespace {

namespace json = kube::json;

struct Field {
    QLatin1StringView name;
    int wanted;
    int byDefault; // of the CRD, 1.0.0 to 1.6.1: what a missing field means
};

QJsonObject operation(QLatin1StringView op, const QString &path, const QJsonValue &value)
{
    return {{u"op"_s, op}, {u"path"_s, path}, {u"value"_s, value}};
}

bool isScaleTarget(const ScaleTarget &target)
{
    return target.replicas >= 0 && target.minReplicas >= 0 && target.minReplicas <= target.maxReplicas;
}

/// The group of this name and its place in the list.
Result<std::pair<json::Element, int>> findGroup(json::Element cluster, const QString &name)
{
    std::optional<std::pair<json::Element, int>> found;
    int index = 0;
    int matches = 0;
    json::eachOf(json::child(cluster, "spec"), "workerGroupSpecs", [&](json::Element group) {
        if (json::string(group, "groupName") == name) {
            found = {group, index};
            ++matches;
        }
        ++index;
    });
    if (!found)
        return failure(Error::Kind::NotFound, name);
    if (matches > 1)
        return failure(Error::Kind::Invalid, u"%1 worker groups are called %2."_s.arg(QString::number(matches), name));
    return *found;
}

} // namespace

Result<QByteArray> scalePatch(QByteArrayView liveJson, const QString &groupName, const ScaleTarget &target)
{
    if (!isScaleTarget(target))
        return failure(Error::Kind::Invalid, u"Replicas must not be negative, and min not above max."_s);
    simdjson::dom::parser parser;
    const auto cluster = parseObject(parser, liveJson);
    if (!cluster)
        return std::unexpected(cluster.error());
    const QString version = json::string(json::child(*cluster, "metadata"), "resourceVersion");
    if (version.isEmpty())
        return failure(Error::Kind::Broken, u"The object has no resourceVersion."_s);
    const auto group = findGroup(*cluster, groupName);
    if (!group)
        return std::unexpected(group.error());
    const auto &[live, index] = *group;

    const QString path = u"/spec/workerGroupSpecs/%1/"_s.arg(index);
    QJsonArray changes;
    for (const Field &field : {Field{"replicas"_L1, target.replicas, 0}, Field{"minReplicas"_L1, target.minReplicas, 0},
                               Field{"maxReplicas"_L1, target.maxReplicas, std::numeric_limits<int>::max()}}) {
        const std::string_view key(field.name.data(), size_t(field.name.size()));
        int64_t now = 0;
        const bool isThere = live[key].get(now) == simdjson::SUCCESS;
        if ((isThere ? now : field.byDefault) == field.wanted)
            continue;
        // "replace" needs a field that is there; "add" also overwrites a null.
        changes.append(operation(isThere ? "replace"_L1 : "add"_L1, path + field.name, field.wanted));
    }
    if (changes.isEmpty())
        return QByteArray();
    changes.prepend(operation("test"_L1, path + "groupName"_L1, groupName));
    changes.prepend(operation("test"_L1, u"/metadata/resourceVersion"_s, version));
    return QJsonDocument(changes).toJson(QJsonDocument::Compact);
}

} // namespace raydeck::ray

#include <models/ray/recreate/newmanifest.h>

#include <QJsonArray>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace raydeck::ray {

namespace {

constexpr auto FieldManager = "raydeck"_L1;

/// Set by the server alone; with a resourceVersion a create is refused.
/// Source: apimachinery pkg/apis/meta/v1/types.go, ObjectMeta; apiserver registry/rest/create.go, 1.36.
constexpr std::array serverSet{"uid"_L1,           "resourceVersion"_L1,           "generation"_L1,
                               "selfLink"_L1,      "creationTimestamp"_L1,         "deletionTimestamp"_L1,
                               "managedFields"_L1, "deletionGracePeriodSeconds"_L1};

/// What the autoscaler writes into a group. Source: ray/autoscaler/_private/kuberay/node_provider.py, 2.52.
QJsonObject withoutScaling(QJsonObject spec)
{
    QJsonArray groups = spec.value("workerGroupSpecs"_L1).toArray();
    for (QJsonValueRef group : groups) {
        QJsonObject object = group.toObject();
        object.remove("replicas"_L1);
        QJsonObject scale = object.value("scaleStrategy"_L1).toObject();
        scale.remove("workersToDelete"_L1);
        if (scale.isEmpty())
            object.remove("scaleStrategy"_L1);
        else
            object["scaleStrategy"_L1] = scale;
        group = object;
    }
    if (!groups.isEmpty())
        spec["workerGroupSpecs"_L1] = groups;
    return spec;
}

bool isEmpty(const QJsonValue &value)
{
    return value.isUndefined() || value.isNull() || (value.isObject() && value.toObject().isEmpty());
}

/// The operator writes the whole object back when it adds its finalizer, with empty maps where there was nothing.
QJsonValue withoutEmpty(const QJsonValue &value)
{
    if (value.isArray()) {
        QJsonArray items;
        for (const QJsonValue &item : value.toArray())
            items.append(withoutEmpty(item));
        return items;
    }
    if (!value.isObject())
        return value;
    const QJsonObject all = value.toObject();
    QJsonObject kept;
    for (auto field = all.begin(); field != all.end(); ++field) {
        if (const QJsonValue inner = withoutEmpty(*field); !isEmpty(inner))
            kept.insert(field.key(), inner);
    }
    return kept;
}

/// Defaults that the server adds do not count; lists are compared item by item.
bool contains(const QJsonValue &whole, const QJsonValue &part)
{
    if (part.isObject() && whole.isObject()) {
        const QJsonObject wanted = part.toObject();
        const QJsonObject there = whole.toObject();
        return std::ranges::all_of(wanted.keys(), [&](const QString &key) {
            const QJsonValue value = wanted[key];
            return isEmpty(value) || contains(there[key], value);
        });
    }
    if (part.isArray() && whole.isArray()) {
        const QJsonArray wanted = part.toArray();
        const QJsonArray there = whole.toArray();
        if (wanted.size() != there.size())
            return false;
        for (qsizetype i = 0; i < wanted.size(); ++i) {
            if (!contains(there[i], wanted[i]))
                return false;
        }
        return true;
    }
    return whole == part;
}

bool isOursByManager(const QJsonObject &live)
{
    const QJsonArray managers = live["metadata"_L1]["managedFields"_L1].toArray();
    return std::ranges::any_of(managers,
                               [](const QJsonValue &entry) { return entry["manager"_L1].toString() == FieldManager; });
}

} // namespace

Result<kube::YamlDocument> asNew(kube::YamlDocument document)
{
    const kube::FieldPath metadata(u"metadata");
    for (const QLatin1StringView field : serverSet) {
        if (const auto removed = document.remove(metadata.key(field)); !removed)
            return std::unexpected(removed.error());
    }
    const kube::FieldPath finalizers = metadata.key(u"finalizers"_s);
    for (qsizetype i = document.count(finalizers) - 1; i >= 0; --i) {
        if (document.string(finalizers.item(i)) != RedisFinalizer)
            continue;
        const auto removed =
            document.count(finalizers) == 1 ? document.remove(finalizers) : document.remove(finalizers.item(i));
        if (!removed)
            return std::unexpected(removed.error());
    }
    if (const auto removed = document.remove(u"status"); !removed)
        return std::unexpected(removed.error());
    return document;
}

QJsonObject asNew(QJsonObject object)
{
    QJsonObject metadata = object.value("metadata"_L1).toObject();
    for (const QLatin1StringView field : serverSet)
        metadata.remove(field);
    QJsonArray finalizers = metadata.value("finalizers"_L1).toArray();
    for (qsizetype i = finalizers.size() - 1; i >= 0; --i) {
        if (finalizers[i].toString() == RedisFinalizer)
            finalizers.removeAt(i);
    }
    if (finalizers.isEmpty())
        metadata.remove("finalizers"_L1);
    else
        metadata["finalizers"_L1] = finalizers;
    object["metadata"_L1] = metadata;
    object.remove("status"_L1);
    return object;
}

QByteArray uidOf(const QJsonObject &object)
{
    return object["metadata"_L1]["uid"_L1].toString().toUtf8();
}

bool isBeingDeleted(const QJsonObject &object)
{
    return !object["metadata"_L1]["deletionTimestamp"_L1].toString().isEmpty();
}

bool isMadeFrom(const QJsonObject &manifest, const QJsonObject &live)
{
    const QJsonObject wanted = asNew(manifest);
    return isOursByManager(live)
        && contains(withoutScaling(live["spec"_L1].toObject()), withoutScaling(wanted["spec"_L1].toObject()))
        && contains(live["metadata"_L1].toObject()["labels"_L1], wanted["metadata"_L1].toObject()["labels"_L1])
        && contains(live["metadata"_L1].toObject()["annotations"_L1],
                    wanted["metadata"_L1].toObject()["annotations"_L1]);
}

bool isChanged(const QJsonObject &before, const QJsonObject &live)
{
    const auto rest = [](const QJsonObject &object) {
        const QJsonObject metadata = object["metadata"_L1].toObject();
        return withoutEmpty(QJsonObject{{u"labels"_s, metadata["labels"_L1]},
                                        {u"annotations"_s, metadata["annotations"_L1]},
                                        {u"spec"_s, withoutScaling(object["spec"_L1].toObject())}});
    };
    return rest(before) != rest(live);
}

} // namespace raydeck::ray

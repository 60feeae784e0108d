#include <models/ray/recreate/holdingback.h>

#include <models/ray/recreate/newmanifest.h>

#include <QDateTime>
#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace raydeck::ray {

namespace {

qint64 secondsOf(const QJsonValue &time)
{
    const QDateTime read = QDateTime::fromString(time.toString(), Qt::ISODate);
    return read.isValid() ? read.toSecsSinceEpoch() : 0;
}

bool hasCondition(const QJsonObject &object, QStringView type)
{
    const QJsonArray conditions = object["status"_L1]["conditions"_L1].toArray();
    return std::ranges::any_of(conditions, [type](const QJsonValue &condition) {
        return condition["type"_L1].toString() == type && condition["status"_L1].toString() == "True"_L1;
    });
}

/// The annotation wins over the options; the operator takes the uid where neither says anything.
/// Source: controllers/ray/common/pod.go, configureGCSFaultTolerance, 1.6.1.
QString storageNamespaceOf(const QJsonObject &object)
{
    const QJsonObject metadata = object["metadata"_L1].toObject();
    const QString annotated = metadata["annotations"_L1]["ray.io/external-storage-namespace"_L1].toString();
    if (!annotated.isEmpty())
        return annotated;
    return object["spec"_L1]["gcsFaultToleranceOptions"_L1]["externalStorageNamespace"_L1].toString();
}

QString redisAddressOf(const QJsonObject &object)
{
    const QJsonObject spec = object["spec"_L1].toObject();
    const QString option = spec["gcsFaultToleranceOptions"_L1]["redisAddress"_L1].toString();
    if (!option.isEmpty())
        return option;
    const QJsonArray containers = spec["headGroupSpec"_L1]["template"_L1]["spec"_L1]["containers"_L1].toArray();
    for (const QJsonValue &variable : containers.at(0)["env"_L1].toArray()) {
        if (variable["name"_L1].toString() == "RAY_REDIS_ADDRESS"_L1)
            return variable["value"_L1].toString();
    }
    return {};
}

} // namespace

HeldPod heldPod(const kube::PodRow &row, const QJsonObject &pod)
{
    const QJsonObject metadata = pod["metadata"_L1].toObject();
    HeldPod held{.row = row,
                 .deleted = secondsOf(metadata["deletionTimestamp"_L1]),
                 .graceSeconds = metadata["deletionGracePeriodSeconds"_L1].toInteger()};
    if (held.deleted > 0) // it is the time by which it should have ended
        held.deleted -= held.graceSeconds;
    for (const QJsonValue &finalizer : metadata["finalizers"_L1].toArray())
        held.finalizers.append(finalizer.toString());
    return held;
}

std::optional<bool> nodeReadiness(const QJsonObject &node)
{
    if (node["status"_L1]["conditions"_L1].toArray().isEmpty())
        return {};
    return hasCondition(node, u"Ready");
}

std::optional<CleanUpJob> cleanUpJob(const QJsonObject &jobs, const QList<kube::PodRow> &pods)
{
    const QJsonArray items = jobs["items"_L1].toArray();
    if (items.isEmpty())
        return {};
    const QJsonObject job = items.first().toObject();
    CleanUpJob found{.name = job["metadata"_L1]["name"_L1].toString(),
                     .began = secondsOf(job["status"_L1]["startTime"_L1]),
                     .isOver = hasCondition(job, u"Complete") || hasCondition(job, u"Failed"),
                     .hasFailed = hasCondition(job, u"Failed")};
    const auto pod = std::ranges::find(pods, CleanUpNodeType, &kube::PodRow::nodeType);
    if (pod != pods.end())
        found.pod = *pod;
    return found;
}

LeftBehind leftBehind(const QString &finalizer, const QJsonObject &oldObject, const QJsonObject &manifest)
{
    if (finalizer != RedisFinalizer)
        return {};
    LeftBehind left{.kind = LeftBehind::Kind::RedisState,
                    .redisAddress = redisAddressOf(oldObject),
                    .storageNamespace = storageNamespaceOf(oldObject)};
    left.isReused = !left.storageNamespace.isEmpty() && left.storageNamespace == storageNamespaceOf(manifest);
    if (left.storageNamespace.isEmpty())
        left.storageNamespace = oldObject["metadata"_L1]["uid"_L1].toString();
    return left;
}

} // namespace raydeck::ray

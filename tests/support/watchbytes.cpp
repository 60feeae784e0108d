#include <tests/support/watchbytes.h>

#include <tests/support/protobufbuilder.h>

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace raydeck::test {

namespace {

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

QJsonObject parsed(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    Q_ASSERT_X(document.isObject(), "parsed", qPrintable(error.errorString()));
    return document.object();
}

QJsonObject pod(const QString &name, int version, const QString &phase)
{
    static const QByteArray text = R"({
      "kind": "Pod", "apiVersion": "v1",
      "metadata": {"namespace": "default", "creationTimestamp": "2026-01-02T03:04:05Z",
        "labels": {"ray.io/cluster": "raycluster", "ray.io/group": "gpu-group", "ray.io/node-type": "worker"},
        "annotations": {"note": "kept out of the row"},
        "ownerReferences": [{"apiVersion": "ray.io/v1", "kind": "RayCluster", "name": "raycluster", "uid": "u"}],
        "managedFields": [{"manager": "ray-operator", "operation": "Update", "apiVersion": "v1",
          "time": "2026-01-02T03:04:05Z", "fieldsType": "FieldsV1"}]},
      "spec": {"nodeName": "node-1", "restartPolicy": "Never",
        "tolerations": [{"key": "nvidia.com/gpu", "operator": "Exists", "effect": "NoSchedule"}],
        "containers": [{"name": "ray-worker", "image": "rayproject/ray:2.9.0", "args": ["ulimit -n 65536"],
          "env": [{"name": "RAY_PORT", "value": "6379"}],
          "resources": {"limits": {"cpu": "4", "memory": "8Gi", "nvidia.com/gpu": "1"}}}]},
      "status": {"hostIP": "10.0.0.1", "podIP": "10.244.0.5",
        "conditions": [{"type": "Ready", "status": "True", "lastTransitionTime": "2026-01-02T03:04:09Z"}],
        "containerStatuses": [{"name": "ray-worker", "ready": true, "started": true, "restartCount": 0,
          "image": "rayproject/ray:2.9.0", "state": {"running": {"startedAt": "2026-01-02T03:04:08Z"}}}]}})";
    static const QJsonObject base = parsed(text);
    QJsonObject object = base;
    QJsonObject metadata = object["metadata"_L1].toObject();
    metadata["name"_L1] = name;
    metadata["uid"_L1] = QString("uid-"_L1 + name);
    metadata["resourceVersion"_L1] = QString::number(version);
    object["metadata"_L1] = metadata;
    QJsonObject podStatus = object["status"_L1].toObject();
    podStatus["phase"_L1] = phase;
    object["status"_L1] = podStatus;
    return object;
}

QByteArray objectBytes(const QJsonObject &object, kube::Encoding encoding)
{
    return encoding == kube::Encoding::Protobuf ? protobufMessage(object) : compact(object);
}

QByteArray frame(const QByteArray &type, const QJsonObject &object, kube::Encoding encoding)
{
    if (encoding == kube::Encoding::Protobuf)
        return protobufFrame(type, protobufObject(object));
    return R"({"type":")" + type + R"(","object":)" + compact(object) + "}\n";
}

QByteArray bookmark(int version, bool end, kube::Encoding encoding)
{
    QJsonObject metadata{{u"resourceVersion"_s, QString::number(version)}};
    if (end)
        metadata[u"annotations"_s] = QJsonObject{{u"k8s.io/initial-events-end"_s, u"true"_s}};
    const QJsonObject object{{u"kind"_s, u"Pod"_s}, {u"apiVersion"_s, u"v1"_s}, {u"metadata"_s, metadata}};
    return frame("BOOKMARK", object, encoding);
}

QJsonObject status(int code, const QString &reason, const QString &message, int retryAfterSeconds)
{
    QJsonObject object{{u"kind"_s, u"Status"_s},       {u"apiVersion"_s, u"v1"_s}, {u"metadata"_s, QJsonObject()},
                       {u"status"_s, u"Failure"_s},    {u"message"_s, message},    {u"reason"_s, reason},
                       {u"code"_s, code}};
    if (retryAfterSeconds > 0)
        object[u"details"_s] = QJsonObject{{u"retryAfterSeconds"_s, retryAfterSeconds}};
    return object;
}

QByteArray podList(const QList<QJsonObject> &pods, int version, const QByteArray &continueToken,
                   kube::Encoding encoding)
{
    if (encoding == kube::Encoding::Protobuf)
        return protobufList(pods, QByteArray::number(version), continueToken);
    QJsonArray items;
    for (const QJsonObject &one : pods)
        items.append(one);
    QJsonObject metadata{{u"resourceVersion"_s, QString::number(version)}};
    if (!continueToken.isEmpty())
        metadata[u"continue"_s] = QString::fromUtf8(continueToken);
    return compact({{u"kind"_s, u"PodList"_s}, {u"apiVersion"_s, u"v1"_s}, {u"metadata"_s, metadata},
                    {u"items"_s, items}});
}

QByteArray contentType(kube::Encoding encoding)
{
    return encoding == kube::Encoding::Protobuf ? "application/vnd.kubernetes.protobuf;stream=watch"
                                                : "application/json";
}

} // namespace raydeck::test

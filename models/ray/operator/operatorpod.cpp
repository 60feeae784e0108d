#include <models/ray/operator/operatorpod.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace raydeck::ray {

namespace {

using State = OperatorPod::State;

QJsonObject condition(const QJsonObject &status, QLatin1StringView type)
{
    for (const QJsonValue item : status["conditions"_L1].toArray())
        if (item["type"_L1] == type)
            return item.toObject();
    return {};
}

bool isReady(const QJsonObject &deployment)
{
    const QJsonObject status = deployment["status"_L1].toObject();
    return status["observedGeneration"_L1].toInteger() >= deployment["metadata"_L1]["generation"_L1].toInteger()
        && status["updatedReplicas"_L1].toInt() >= 1 && status["readyReplicas"_L1].toInt() >= 1
        && status["replicas"_L1].toInt() == status["updatedReplicas"_L1].toInt();
}

QJsonObject newestPod(const QByteArray &pods)
{
    QJsonObject newest;
    for (const QJsonValue item : QJsonDocument::fromJson(pods)["items"_L1].toArray()) {
        const auto created = [](const QJsonObject &pod) {
            return pod["metadata"_L1]["creationTimestamp"_L1].toString();
        };
        const QJsonObject pod = item.toObject();
        if (!pod["metadata"_L1]["deletionTimestamp"_L1].isString()
            && (newest.isEmpty() || created(pod) >= created(newest)))
            newest = pod;
    }
    return newest;
}

bool isImageReason(const QString &reason)
{
    static const QStringList reasons{
        u"ErrImagePull"_s,      u"ImagePullBackOff"_s,    u"InvalidImageName"_s,         u"ErrImageNeverPull"_s,
        u"ImageInspectError"_s, u"RegistryUnavailable"_s, u"SignatureValidationFailed"_s};
    return reasons.contains(reason);
}

void readContainer(OperatorPod &pod, const QJsonObject &container)
{
    pod.restarts = container["restartCount"_L1].toInt();
    const QJsonObject state = container["state"_L1].toObject();
    const QJsonObject waiting = state["waiting"_L1].toObject();
    const QJsonObject ended = state["terminated"_L1].toObject();
    pod.reason = waiting["reason"_L1].toString(ended["reason"_L1].toString());
    pod.message = waiting["message"_L1].toString(ended["message"_L1].toString());
    // What it ended of says more than that it is tried again; its log does not have it.
    const QString last = container["lastState"_L1]["terminated"_L1]["reason"_L1].toString();
    const bool isBackOff = pod.reason == "CrashLoopBackOff"_L1;
    if (isBackOff && !last.isEmpty() && last != "Error"_L1 && last != "Completed"_L1)
        pod.reason = last;
    if (isImageReason(pod.reason))
        pod.state = State::ImagePull;
    else if (isBackOff || !ended.isEmpty())
        pod.state = State::Crashing;
    else if (!waiting.isEmpty() && pod.reason != "ContainerCreating"_L1 && pod.reason != "PodInitializing"_L1)
        pod.state = State::CannotStart;
    else if (state["running"_L1].isObject())
        pod.state = State::NotReady;
    else
        pod.state = State::Starting;
}

/// The newest warning about the pod that adds something. ImagePullBackOff's own message says only that it waits.
QString warningOf(const QByteArray &events, const OperatorPod &pod)
{
    QString newest;
    QString newestTime;
    for (const QJsonValue event : QJsonDocument::fromJson(events)["items"_L1].toArray()) {
        const QString message = event["message"_L1].toString();
        if (event["type"_L1] != "Warning"_L1 || event["involvedObject"_L1]["name"_L1] != pod.name
            || message == pod.message)
            continue;
        if (message.startsWith("Error: "_L1) || message.startsWith("Back-off "_L1))
            continue;
        QString time = event["lastTimestamp"_L1].toString();
        if (time.isEmpty())
            time = event["eventTime"_L1].toString();
        if (newest.isEmpty() || time >= newestTime) {
            newest = message;
            newestTime = time;
        }
    }
    return newest;
}

} // namespace

OperatorPod operatorPodOf(const QByteArray &deployment, const QByteArray &pods, const QByteArray &events)
{
    const QJsonObject wanted = QJsonDocument::fromJson(deployment).object();
    const QJsonObject found = newestPod(pods);
    OperatorPod pod{.name = found["metadata"_L1]["name"_L1].toString(),
                    .image = wanted["spec"_L1]["template"_L1]["spec"_L1]["containers"_L1][0]["image"_L1].toString()};
    if (isReady(wanted)) {
        pod.state = State::Ready;
        return pod;
    }
    const QJsonObject refusal = condition(wanted["status"_L1].toObject(), "ReplicaFailure"_L1);
    if (found.isEmpty()) {
        if (refusal["status"_L1] != "True"_L1)
            return pod;
        pod.state = State::Refused;
        pod.reason = refusal["reason"_L1].toString();
        pod.message = refusal["message"_L1].toString();
        pod.isQuota = pod.message.contains("exceeded quota"_L1);
        return pod;
    }
    const QJsonObject status = found["status"_L1].toObject();
    const QJsonObject placed = condition(status, "PodScheduled"_L1);
    if (placed["status"_L1] == "False"_L1) {
        pod.state = State::Unschedulable;
        pod.reason = placed["reason"_L1].toString();
        pod.message = placed["message"_L1].toString();
        return pod;
    }
    pod.state = State::Starting;
    for (const QJsonValue container : status["containerStatuses"_L1].toArray())
        if (container["name"_L1] == "kuberay-operator"_L1)
            readContainer(pod, container.toObject());
    if (status["phase"_L1] == "Failed"_L1 && pod.reason.isEmpty()) { // evicted, or refused by the kubelet
        pod.state = State::CannotStart;
        pod.reason = status["reason"_L1].toString();
        pod.message = status["message"_L1].toString();
    }
    pod.event = warningOf(events, pod);
    return pod;
}

} // namespace raydeck::ray

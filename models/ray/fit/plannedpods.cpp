#include <models/ray/fit/plannedpods.h>

#include <models/ray/fit/containerrequests.h>

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <functional>
#include <limits>

using namespace Qt::StringLiterals;

namespace raydeck::ray {

namespace {

struct Source { // what all pods of the cluster share
    const Admission &admission;
    QString cluster;
};

Amounts amountsOf(const QJsonObject &quantities)
{
    Amounts amounts;
    for (auto one = quantities.begin(); one != quantities.end(); ++one) {
        const QString text = one->isDouble() ? QString::number(one->toDouble(), 'g', 17) : one->toString();
        amounts.set(one.key(), amountOf(one.key().toStdString(), text));
    }
    return amounts;
}

ContainerRequest containerOf(const QJsonObject &container, bool isInit, const Admission &admission)
{
    const QJsonObject resources = container["resources"_L1].toObject();
    ContainerRequest request{.requests = amountsOf(resources["requests"_L1].toObject()),
                             .limits = amountsOf(resources["limits"_L1].toObject()),
                             .isInit = isInit,
                             .isSidecar = container["restartPolicy"_L1].toString() == "Always"_L1};
    fillRequests(request);
    for (const Admission::Limits &limits : admission.limits) {
        for (const Amounts::Entry &entry : limits.defaultLimits.entries()) {
            if (!request.limits.contains(entry.resource))
                request.limits.set(entry.resource, entry.value);
        }
        for (const Amounts::Entry &entry : limits.defaultRequests.entries()) {
            if (!request.requests.contains(entry.resource))
                request.requests.set(entry.resource, entry.value);
        }
    }
    return request;
}

ContainerRequest fixed(qint64 milliCpus, qint64 mebibytes, bool isInit, const Admission &admission)
{
    const QString cpu = QString::number(milliCpus) + u'm';
    const QString memory = QString::number(mebibytes) + "Mi"_L1;
    const QJsonObject amounts{{u"cpu"_s, cpu}, {u"memory"_s, memory}};
    return containerOf({{u"resources"_s, QJsonObject{{u"limits"_s, amounts}, {u"requests"_s, amounts}}}}, isInit,
                       admission);
}

bool hasRequired(const QJsonObject &affinity, QLatin1StringView kind)
{
    return !affinity[kind].toObject()["requiredDuringSchedulingIgnoredDuringExecution"_L1].toArray().isEmpty();
}

/// A volume that may tie the pod to certain nodes.
bool isBinding(const QJsonObject &volume, const Admission &admission)
{
    if (volume.contains("ephemeral"_L1))
        return true;
    const QString claim = volume["persistentVolumeClaim"_L1].toObject()["claimName"_L1].toString();
    return !claim.isEmpty() && !admission.freeClaims.contains(claim);
}

QList<FitDoubt> doubtsOf(const QJsonObject &spec, const Admission &admission)
{
    QList<FitDoubt> doubts;
    const auto add = [&doubts](bool holds, FitDoubt doubt) {
        if (holds)
            doubts.append(doubt);
    };
    const QString scheduler = spec["schedulerName"_L1].toString();
    const QJsonObject affinity = spec["affinity"_L1].toObject();
    const QJsonArray spreads = spec["topologySpreadConstraints"_L1].toArray();
    const QJsonArray volumes = spec["volumes"_L1].toArray();
    const QString runtimeClass = spec["runtimeClassName"_L1].toString();
    add(!scheduler.isEmpty() && scheduler != "default-scheduler"_L1, FitDoubt::OtherScheduler);
    add(!spec["schedulingGates"_L1].toArray().isEmpty(), FitDoubt::SchedulingGates);
    add(hasRequired(affinity, "podAffinity"_L1) || hasRequired(affinity, "podAntiAffinity"_L1), FitDoubt::PodAffinity);
    add(std::ranges::any_of(spreads,
                            [](const QJsonValue &one) {
                                return one.toObject()["whenUnsatisfiable"_L1].toString() != "ScheduleAnyway"_L1;
                            }),
        FitDoubt::TopologySpread);
    add(std::ranges::any_of(volumes, [&](const QJsonValue &one) { return isBinding(one.toObject(), admission); }),
        FitDoubt::Volumes);
    add(!spec["resourceClaims"_L1].toArray().isEmpty(), FitDoubt::ResourceClaims);
    add(!runtimeClass.isEmpty() && !admission.runtimeClasses.contains(runtimeClass), FitDoubt::RuntimeClass);
    const QString priorityClass = spec["priorityClassName"_L1].toString();
    add(!priorityClass.isEmpty() && !(admission.priorityClasses && admission.priorityClasses->contains(priorityClass)),
        FitDoubt::PriorityClass);
    return doubts;
}

void addPorts(PlannedPod &pod, const QJsonArray &containers, bool isHostNetwork)
{
    for (const QJsonValue &container : containers) {
        for (const QJsonValue &value : container.toObject()["ports"_L1].toArray()) {
            const QJsonObject port = value.toObject();
            const int number = port[isHostNetwork ? "containerPort"_L1 : "hostPort"_L1].toInt();
            if (number > 0)
                pod.hostPorts.append({.port = number,
                                      .protocol = port["protocol"_L1].toString(),
                                      .address = port["hostIP"_L1].toString()});
        }
    }
}

/// Priority, as the plugin for it fills it in.
void setPriority(PlannedPod &pod, const QJsonObject &spec, const Admission &admission)
{
    pod.priorityClass = spec["priorityClassName"_L1].toString(admission.defaultPriorityClass);
    if (pod.priorityClass.isEmpty())
        pod.priorityClass = admission.defaultPriorityClass;
    Admission::PriorityClass known;
    if (admission.priorityClasses)
        known = admission.priorityClasses->value(pod.priorityClass);
    pod.priority = known.value;
    pod.evicts = known.evicts && spec["preemptionPolicy"_L1].toString() != "Never"_L1;
}

/// Affinity whose terms name namespaces.
bool looksAtNamespaces(const QJsonObject &affinity)
{
    const auto names = [](const QJsonObject &term) {
        return !term["namespaces"_L1].toArray().isEmpty() || term.contains("namespaceSelector"_L1);
    };
    for (const QLatin1StringView kind : {"podAffinity"_L1, "podAntiAffinity"_L1}) {
        const QJsonObject terms = affinity[kind].toObject();
        for (const QJsonValue &one : terms["requiredDuringSchedulingIgnoredDuringExecution"_L1].toArray()) {
            if (names(one.toObject()))
                return true;
        }
        for (const QJsonValue &one : terms["preferredDuringSchedulingIgnoredDuringExecution"_L1].toArray()) {
            if (names(one.toObject()["podAffinityTerm"_L1].toObject()))
                return true;
        }
    }
    return false;
}

/// What quotas ask of a pod. Source: pkg/quota/v1/evaluator/core/pods.go, 1.36.
void setQuotaFacts(PlannedPod &pod, const QJsonObject &spec, const ContainerRequests &requests)
{
    pod.hasDeadline = spec["activeDeadlineSeconds"_L1].isDouble();
    pod.looksAtNamespaces = looksAtNamespaces(spec["affinity"_L1].toObject());
    QList<ContainerRequest> all = requests.containers;
    if (requests.pod)
        all.append(*requests.pod);
    pod.isBestEffort = std::ranges::all_of(all, [](const ContainerRequest &one) {
        return one.requests.value(u"cpu") == 0 && one.requests.value(u"memory") == 0 && one.limits.value(u"cpu") == 0
            && one.limits.value(u"memory") == 0;
    });
    if (requests.pod)
        return; // then containers need no values of their own
    for (const QString &resource : {u"cpu"_s, u"memory"_s}) {
        const auto lacks = [&](auto amounts) {
            return std::ranges::any_of(requests.containers, [&](const ContainerRequest &one) {
                return !std::invoke(amounts, one).contains(resource);
            });
        };
        if (lacks(&ContainerRequest::requests))
            pod.unsetAmounts += {resource, "requests."_L1 + resource};
        if (lacks(&ContainerRequest::limits))
            pod.unsetAmounts += "limits."_L1 + resource;
    }
}

/// The pod of a template with the containers that KubeRay adds.
PlannedPod podOf(const QJsonObject &podTemplate, const QList<ContainerRequest> &added, const QList<int> &ownPorts,
                 const Source &source)
{
    const QJsonObject spec = podTemplate["spec"_L1].toObject();
    const QJsonArray containers = spec["containers"_L1].toArray();
    PlannedPod pod{.affinity = nodeAffinityOf(spec), .nodeName = spec["nodeName"_L1].toString()};
    ContainerRequests requests;
    for (const QJsonValue &one : spec["initContainers"_L1].toArray())
        requests.containers.append(containerOf(one.toObject(), true, source.admission));
    for (const QJsonValue &one : containers)
        requests.containers.append(containerOf(one.toObject(), false, source.admission));
    requests.containers += added;
    for (const ContainerRequest &one : std::as_const(requests.containers)) {
        if (!one.isInit)
            pod.limits.add(one.limits);
    }
    if (spec.contains("resources"_L1)) {
        const QJsonObject resources = spec["resources"_L1].toObject();
        requests.pod = ContainerRequest{.requests = amountsOf(resources["requests"_L1].toObject()),
                                        .limits = amountsOf(resources["limits"_L1].toObject())};
    }
    for (const QJsonValue &one : spec["tolerations"_L1].toArray())
        pod.tolerations.append(tolerationOf(one.toObject()));
    const auto runtime = source.admission.runtimeClasses.value(spec["runtimeClassName"_L1].toString());
    requests.overhead = runtime.overhead;
    pod.affinity.selector += runtime.nodeSelector;
    pod.tolerations += runtime.tolerations;
    pod.requests = effectiveRequest(requests);
    setPriority(pod, spec, source.admission);
    setQuotaFacts(pod, spec, requests);
    const bool isHostNetwork = spec["hostNetwork"_L1].toBool();
    addPorts(pod, containers, isHostNetwork);
    if (isHostNetwork) {
        for (const int port : ownPorts) {
            if (!std::ranges::contains(pod.hostPorts, port, &HostPort::port))
                pod.hostPorts.append({.port = port});
        }
    }
    const QJsonObject labels = podTemplate["metadata"_L1].toObject()["labels"_L1].toObject();
    for (auto label = labels.begin(); label != labels.end(); ++label)
        pod.labels.emplaceBack(label.key(), label.value().toString());
    pod.labels.emplaceBack(u"ray.io/cluster"_s, source.cluster);
    pod.doubts = doubtsOf(spec, source.admission);
    return pod;
}

qint64 hostsOf(const QJsonObject &group)
{
    return std::max<qint64>(1, qint64(group["numOfHosts"_L1].toDouble(1)));
}

qint64 podsOf(const QJsonObject &group)
{
    const auto number = [&group](QLatin1StringView key, double otherwise) {
        return qint64(group[key].toDouble(otherwise));
    };
    const qint64 most = number("maxReplicas"_L1, std::numeric_limits<qint32>::max());
    const qint64 least = number("minReplicas"_L1, 0);
    const qint64 replicas = group["suspend"_L1].toBool() ? 0 : number("replicas"_L1, 0);
    return std::min(std::max(replicas, least), most) * hostsOf(group);
}

} // namespace

Result<PlannedPods> plannedPods(const kube::YamlValue &rayCluster, Release release, const Admission &admission)
{
    const QJsonObject object = rayCluster.toJson().toObject();
    const QJsonObject spec = object["spec"_L1].toObject();
    const QJsonObject head = spec["headGroupSpec"_L1].toObject();
    if (!head["template"_L1].isObject())
        return failure(Error::Kind::Invalid, u"spec.headGroupSpec.template is missing."_s);
    const Source source{.admission = admission, .cluster = object["metadata"_L1].toObject()["name"_L1].toString()};
    QList<ContainerRequest> sidecars;
    if (spec["enableInTreeAutoscaling"_L1].toBool()) {
        const QJsonObject own = spec["autoscalerOptions"_L1].toObject()["resources"_L1].toObject();
        sidecars.append(own.isEmpty() ? fixed(500, 512, false, admission)
                                      : containerOf({{u"resources"_s, own}}, false, admission));
    }
    PlannedPods pods;
    pods.hasHead = !(spec["suspend"_L1].toBool() && release >= Release{1, 1, 0});
    pods.head = podOf(head["template"_L1].toObject(), sidecars, {6379, 8265, 10001, 8080, 8000}, source);
    for (const QJsonValue &value : spec["workerGroupSpecs"_L1].toArray()) {
        const QJsonObject group = value.toObject();
        PlannedPods::Group planned{
            .name = group["groupName"_L1].toString(),
            .pod = podOf(group["template"_L1].toObject(), {fixed(200, 256, true, admission)}, {8080}, source)};
        planned.pod.labels.emplaceBack(u"ray.io/group"_s, planned.name);
        planned.wanted = pods.hasHead ? podsOf(group) : 0;
        planned.hosts = hostsOf(group);
        pods.groups.append(planned);
    }
    return pods;
}

} // namespace raydeck::ray

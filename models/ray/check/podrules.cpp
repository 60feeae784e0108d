#include <models/ray/check/problemlist.h>

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace raydeck::ray {

namespace {

using By = Problem::By;
using Code = ProblemCode;

/// Raydeck's own word about one field.
class Said {
public:
    explicit Said(ProblemList &problems) : m_problems(problems) {}
    void operator()(const Field &field, const Found &found) { m_problems.add(field, By::Raydeck, found); }
    void operator()(const Field &field, Code code, const QString &arg) { (*this)(field, Finding{code, {arg}}); }

private:
    ProblemList &m_problems;
};

/// The fields that a path names, [] standing for each item of a list.
QList<Field> matching(const Field &from, QStringView path)
{
    QList<Field> fields{from};
    for (QStringView step : path.split(u'.')) {
        const bool isEach = step.endsWith("[]"_L1);
        if (isEach)
            step.chop(2);
        QList<Field> next;
        for (const Field &field : std::as_const(fields)) {
            if (isEach)
                next += field[step].items();
            else
                next.append(field[step]);
        }
        fields = next;
    }
    return fields;
}

struct Choices {
    QStringView path;
    QStringView values;
};

/// Source: kubernetes 1.36 apis/core/validation ValidatePodSpec; types.go has the values. The CRD has no enums for them.
constexpr std::array choices{
    Choices{u"restartPolicy", u"Always, OnFailure, Never"},
    Choices{u"dnsPolicy", u"ClusterFirst, ClusterFirstWithHostNet, Default, None"},
    Choices{u"preemptionPolicy", u"PreemptLowerPriority, Never"},
    Choices{u"containers[].imagePullPolicy", u"Always, IfNotPresent, Never"},
    Choices{u"initContainers[].imagePullPolicy", u"Always, IfNotPresent, Never"},
    Choices{u"containers[].terminationMessagePolicy", u"File, FallbackToLogsOnError"},
    Choices{u"containers[].ports[].protocol", u"TCP, UDP, SCTP"},
    Choices{u"tolerations[].operator", u"Exists, Equal"},
    Choices{u"tolerations[].effect", u"NoSchedule, PreferNoSchedule, NoExecute"},
    Choices{u"volumes[].hostPath.type",
            u"DirectoryOrCreate, Directory, FileOrCreate, File, Socket, CharDevice, BlockDevice"},
    Choices{u"topologySpreadConstraints[].whenUnsatisfiable", u"DoNotSchedule, ScheduleAnyway"},
    Choices{
        u"affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms[].matchExpressions[]"
        u".operator",
        u"In, NotIn, Exists, DoesNotExist, Gt, Lt"},
};

/// Names of other objects. Source: the same, ValidateServiceAccountName and its like: NameIsDNSSubdomain.
constexpr std::array objectNames{
    QStringView(u"serviceAccountName"),
    QStringView(u"priorityClassName"),
    QStringView(u"runtimeClassName"),
    QStringView(u"imagePullSecrets[].name"),
    QStringView(u"volumes[].persistentVolumeClaim.claimName"),
};

bool isOvercommitAllowed(const QString &resource)
{
    const bool isNative = !resource.contains(u'/') || resource.contains("kubernetes.io/"_L1);
    return isNative && !resource.startsWith("hugepages-"_L1);
}

bool isContainerResource(const QString &name)
{
    if (name.contains(u'/'))
        return textrules::isDeviceName(name)
            || (name.contains("kubernetes.io/"_L1) && textrules::isQualifiedName(name));
    return name == "cpu"_L1 || name == "memory"_L1 || name == "ephemeral-storage"_L1
        || name.startsWith("hugepages-"_L1);
}

void addAmount(const Field &amount, const QString &resource, bool isRayLimit, Said &say)
{
    const auto text = amount.numberOrText();
    if (!text)
        return;
    if (!isContainerResource(resource))
        return say(amount, Code::ResourceName, resource);
    if (isRayLimit && resource == "cpu"_L1)
        return say(amount, textrules::cpu(*text));
    if (isRayLimit && resource == "memory"_L1)
        return say(amount, textrules::memory(*text));
    const auto quantity = textrules::quantity(*text);
    if (!quantity)
        say(amount, quantity.error());
    else if (quantity->isNegative())
        say(amount, Code::QuantityNegative, *text);
    else if (textrules::isDeviceName(resource) && !quantity->isWhole())
        say(amount, Code::DeviceNotWhole, *text);
    else if (resource == "memory"_L1 && !quantity->isZero() && text->endsWith(u'm'))
        say(amount, Code::MemoryMilli, text->chopped(1) + u'M');
}

void addResources(const Field &resources, bool isRay, Said &say)
{
    const Field limits = resources[u"limits"];
    const Field requests = resources[u"requests"];
    for (const QString &name : limits.keys())
        addAmount(limits[name], name, isRay, say);
    for (const QString &name : requests.keys()) {
        const Field request = requests[name];
        addAmount(request, name, false, say);
        const QString asked = request.numberOrText().value_or(QString());
        const QString allowed = limits[name].numberOrText().value_or(QString());
        const auto amount = Quantity::parse(asked);
        const auto limit = Quantity::parse(allowed);
        if (!limits[name].exists() && !isOvercommitAllowed(name))
            say(request, Code::DeviceLimitMissing, name);
        else if (amount && limit && *amount != *limit && !isOvercommitAllowed(name))
            say(request, Finding{Code::DeviceLimitOther, {asked, allowed}});
        else if (amount && limit && *amount > *limit)
            say(request, Finding{Code::LimitBelowRequest, {asked, allowed}});
    }
}

void addVariables(const Field &env, Said &say)
{
    QSet<QString> names;
    for (const Field &variable : env.items()) {
        const Field name = variable[u"name"];
        const QString text = name.textOr({});
        const bool isPrintable =
            std::ranges::all_of(text, [](QChar letter) { return letter >= u' ' && letter <= u'~' && letter != u'='; });
        if (name.text() && (text.isEmpty() || !isPrintable))
            say(name, Code::EnvName, text);
        else if (names.contains(text))
            say(name, Code::EnvTwice, text);
        names.insert(text);
        const Field from = variable[u"valueFrom"];
        if (from.exists() && !variable[u"value"].textOr({}).isEmpty())
            say(from, Finding{Code::EnvValueTwice});
    }
}

void addPorts(const Field &ports, bool isOnHostNetwork, Said &say)
{
    static const QRegularExpression form(u"\\A(?=.*[a-z])(?!.*--)[a-z0-9](?:[-a-z0-9]{0,13}[a-z0-9])?\\z"_s);
    constexpr qint64 Highest = 65535;
    QSet<QString> names;
    for (const Field &port : ports.items()) {
        const QString name = port[u"name"].textOr({});
        if (!name.isEmpty() && !form.match(name).hasMatch())
            say(port[u"name"], Code::PortName, name);
        else if (names.contains(name))
            say(port[u"name"], Code::PortNameTwice, name);
        if (!name.isEmpty())
            names.insert(name);
        const auto inside = port[u"containerPort"].number();
        const auto outside = port[u"hostPort"].number();
        if (inside && (*inside < 1 || *inside > Highest))
            say(port[u"containerPort"], Code::PortRange, QString::number(*inside));
        if (outside && (*outside < 0 || *outside > Highest)) // 0 is none
            say(port[u"hostPort"], Code::PortRange, QString::number(*outside));
        else if (isOnHostNetwork && inside && outside.value_or(0) != 0 && *inside != *outside)
            say(port[u"hostPort"], Finding{Code::HostPortOther, {QString::number(*outside), QString::number(*inside)}});
    }
}

QSet<QString> ownVolumes() // that KubeRay adds: 1.0 to 1.6 common/pod.go
{
    return {u"shared-mem"_s, u"ray-logs"_s};
}

/// The names of a pod's volumes, after what is wrong with them was said.
QSet<QString> addVolumes(const Field &volumes, Said &say)
{
    QSet<QString> seen;
    for (const Field &volume : volumes.items()) {
        const Field field = volume[u"name"];
        const QString name = field.textOr({});
        if (field.text() && !textrules::isDnsLabel(name))
            say(field, Code::VolumeName, name);
        else if (seen.contains(name))
            say(field, Code::VolumeTwice, name);
        seen.insert(name);
        QStringList kinds;
        for (const QString &key : volume.keys()) {
            if (key != "name"_L1 && volume[key].exists())
                kinds.append(key);
        }
        if (kinds.size() > 1)
            say(volume, Code::VolumeSources, kinds.join(", "_L1));
    }
    return ownVolumes() + seen;
}

void addMounts(const Field &mounts, const QSet<QString> &volumes, Said &say)
{
    QSet<QString> paths;
    for (const Field &mount : mounts.items()) {
        const Field name = mount[u"name"];
        if (name.text() && !volumes.contains(*name.text()))
            say(name, Code::MountVolumeMissing, *name.text());
        const auto path = mount[u"mountPath"].text();
        if (!path)
            continue;
        if (path->isEmpty())
            say(mount[u"mountPath"], Finding{Code::MountPathEmpty});
        else if (paths.contains(*path))
            say(mount[u"mountPath"], Code::MountPathTwice, *path);
        paths.insert(*path);
    }
}

void addTolerations(const Field &tolerations, Said &say)
{
    for (const Field &toleration : tolerations.items()) {
        if (!toleration.exists())
            continue;
        const QString key = toleration[u"key"].textOr({});
        const QString value = toleration[u"value"].textOr({});
        const bool isExists = toleration[u"operator"].textOr({}) == "Exists"_L1;
        if (!key.isEmpty())
            say(toleration[u"key"], textrules::labelKey(key));
        else if (!isExists)
            say(toleration[u"key"], Finding{Code::TolerationKey});
        if (isExists && !value.isEmpty())
            say(toleration[u"value"], Finding{Code::TolerationValue});
        else
            say(toleration[u"value"], textrules::labelValue(value));
        const Field seconds = toleration[u"tolerationSeconds"];
        if (seconds.exists() && toleration[u"effect"].textOr({}) != "NoExecute"_L1)
            say(seconds, Finding{Code::TolerationSeconds});
    }
}

void addLabels(const Field &labels, Said &say)
{
    for (const QString &key : labels.keys()) {
        say(labels[key], textrules::labelKey(key));
        say(labels[key], textrules::labelValue(labels[key].textOr({})));
    }
}

void addChoices(const Field &spec, Said &say)
{
    for (const Choices &choice : choices) {
        for (const Field &field : matching(spec, choice.path)) {
            const QString text = field.textOr({});
            if (!text.isEmpty() && !choice.values.toString().split(", "_L1).contains(text))
                say(field, Finding{Code::NotAChoice, {text, choice.values.toString()}});
        }
    }
    for (const QStringView path : objectNames) {
        for (const Field &field : matching(spec, path)) {
            const QString name = field.textOr({});
            if (!name.isEmpty() && !textrules::isDnsSubdomain(name))
                say(field, Code::ObjectName, name);
        }
    }
}

/// What every container has, the autoscaler's too.
void addContainer(const Field &container, bool isRay, const QSet<QString> &volumes, Said &say)
{
    addResources(container[u"resources"], isRay, say);
    addVariables(container[u"env"], say);
    addMounts(container[u"volumeMounts"], volumes, say);
}

} // namespace

void addAutoscalerProblems(const Field &options, const Field &headTemplate, ProblemList &problems)
{
    Said say(problems);
    QSet<QString> volumes = ownVolumes();
    for (const Field &volume : headTemplate[u"spec"][u"volumes"].items())
        volumes.insert(volume[u"name"].textOr({}));
    addContainer(options, false, volumes, say);
    if (const auto image = options[u"image"].text())
        say(options[u"image"], textrules::image(*image));
    const QString pull = options[u"imagePullPolicy"].textOr({});
    if (const QString policies = u"Always, IfNotPresent, Never"_s;
        !pull.isEmpty() && !policies.split(", "_L1).contains(pull))
        say(options[u"imagePullPolicy"], Finding{Code::NotAChoice, {pull, policies}});
}

void addPodProblems(const Field &podTemplate, ProblemList &problems)
{
    Said say(problems);
    const Field spec = podTemplate[u"spec"];
    const QSet<QString> volumes = addVolumes(spec[u"volumes"], say);
    QSet<QString> names;
    for (const QStringView list : {u"initContainers", u"containers"}) {
        const QList<Field> containers = spec[list].items();
        for (qsizetype i = 0; i < containers.size(); ++i) {
            const Field &container = containers[i];
            const Field name = container[u"name"];
            if (name.text() && !textrules::isDnsLabel(*name.text()))
                say(name, Code::ContainerName, *name.text());
            else if (name.text() && names.contains(*name.text()))
                say(name, Code::ContainerNameTwice, *name.text());
            names.insert(name.textOr({}));
            if (const Field image = container[u"image"]; !image.exists() || image.text())
                say(image, textrules::image(image.textOr({})));
            addContainer(container, i == 0 && list == u"containers", volumes, say);
            addPorts(container[u"ports"], spec[u"hostNetwork"].isTrue(), say);
        }
    }
    addTolerations(spec[u"tolerations"], say);
    addLabels(spec[u"nodeSelector"], say);
    addLabels(podTemplate[u"metadata"][u"labels"], say);
    for (const Field annotations = podTemplate[u"metadata"][u"annotations"]; const QString &key : annotations.keys())
        say(annotations[key], textrules::annotationKey(key));
    addChoices(spec, say);
}

} // namespace raydeck::ray

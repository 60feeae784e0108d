#include <models/ray/request/podrequest.h>

#include <models/kube/yamlscalar.h>
#include <models/ray/quantity.h>
#include <models/ray/request/raydevices.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace raydeck::ray {

namespace {

using kube::FieldPath;
using kube::YamlDocument;

FieldPath resourcesPath(const FieldPath &group)
{
    return group / u"template.spec.containers[0].resources";
}

FieldPath selectorPath(const FieldPath &group)
{
    return group / u"template.spec.nodeSelector";
}

FieldPath tolerationsPath(const FieldPath &group)
{
    return group / u"template.spec.tolerations";
}

QString amountOf(const YamlDocument &document, const FieldPath &group, const QString &resource)
{
    const FieldPath resources = resourcesPath(group);
    const QString request = document.string(resources / u"requests" / FieldPath().key(resource));
    return document.string(resources / u"limits" / FieldPath().key(resource), request);
}

DeviceChoice::Toleration tolerationAt(const YamlDocument &document, const FieldPath &item)
{
    return {.key = document.string(item.key(u"key"_s)),
            .value = document.string(item.key(u"value"_s)),
            .effect = document.string(item.key(u"effect"_s))};
}

QByteArray yamlOf(const DeviceChoice::Toleration &toleration)
{
    const auto line = [](QLatin1StringView key, const QString &value) {
        return QByteArray(key) + ": " + kube::yamlScalar(value) + '\n';
    };
    QByteArray yaml = line("key"_L1, toleration.key);
    yaml += toleration.value.isEmpty() ? QByteArray("operator: Exists\n") : line("value"_L1, toleration.value);
    if (!toleration.effect.isEmpty())
        yaml += line("effect"_L1, toleration.effect);
    return yaml;
}

Result<void> removeTolerations(YamlDocument &document, const FieldPath &group,
                               const QList<DeviceChoice::Toleration> &which)
{
    const FieldPath list = tolerationsPath(group);
    for (qsizetype i = document.count(list) - 1; i >= 0; --i) {
        if (!which.contains(tolerationAt(document, list.item(i))))
            continue;
        if (const auto removed = document.remove(list.item(i)); !removed)
            return removed;
    }
    if (document.find(list) && document.count(list) == 0)
        return document.remove(list);
    return {};
}

Result<void> addTolerations(YamlDocument &document, const FieldPath &group,
                            const QList<DeviceChoice::Toleration> &which)
{
    const FieldPath list = tolerationsPath(group);
    for (const DeviceChoice::Toleration &toleration : which) {
        if (hasToleration(document, group, toleration))
            continue;
        if (const auto added = document.insertYaml(list, document.count(list), yamlOf(toleration)); !added)
            return added;
    }
    return {};
}

Result<void> setSelector(YamlDocument &document, const FieldPath &group, const QMap<QString, QString> &before,
                         const QMap<QString, QString> &after)
{
    const FieldPath map = selectorPath(group);
    for (const auto &[key, value] : before.asKeyValueRange()) {
        if (after.contains(key) || document.string(map.key(key)) != value)
            continue;
        if (const auto removed = document.remove(map.key(key)); !removed)
            return removed;
    }
    for (const auto &[key, value] : after.asKeyValueRange()) {
        if (const auto set = document.setString(map.key(key), value); !set)
            return set;
    }
    if (document.find(map) && document.keys(map).isEmpty())
        return document.remove(map);
    return {};
}

/// Keeps what a person wrote: only a value that these devices explain is changed or taken away.
Result<void> setRayDevices(YamlDocument &document, const FieldPath &group, const RayDevices &before,
                           const RayDevices &after)
{
    if (before == after || document.find(group / u"resources")) // the operator refuses both together
        return {};
    const FieldPath params = group / u"rayStartParams";
    if (!before.key.isEmpty() && before.key != after.key && document.string(params.key(before.key)) == before.value) {
        if (const auto removed = document.remove(params.key(before.key)); !removed)
            return removed;
        if (document.keys(params).isEmpty()) {
            if (const auto empty = document.setYaml(params, "{}"); !empty)
                return empty;
        }
    }
    return after.key.isEmpty() ? Result<void>() : document.setString(params.key(after.key), after.value);
}

/// A worker on a slice of TPUs is as many pods as the slice has hosts.
Result<void> setHosts(YamlDocument &document, const FieldPath &group, const DeviceChoice &before,
                      const DeviceChoice &after, Release release)
{
    const FieldPath path = group / u"numOfHosts";
    if (release < Release{1, 1, 0} || !group.startsWith(u"spec.workerGroupSpecs"))
        return {};
    if (after.hosts > 1)
        return document.setNumber(path, after.hosts);
    const bool isOurs = after.hosts == 1 || (before.hosts > 1 && document.number(path, 1) == before.hosts);
    return isOurs ? document.remove(path) : Result<void>();
}

} // namespace

bool isDeviceResource(const QString &resource)
{
    const qsizetype slash = resource.indexOf(u'/');
    if (slash <= 0 || resource.left(slash).endsWith("kubernetes.io"_L1))
        return false;
    static const QStringList shares{u"gpumem"_s,      u"gpumem-percentage"_s,
                                    u"gpucores"_s,    u"priority"_s,
                                    u"vgpu-memory"_s, u"vgpu-memory-percentage"_s,
                                    u"vgpu-cores"_s,  u"dcumem"_s,
                                    u"dcucores"_s,    u"vcore"_s,
                                    u"vmemory"_s};
    const QString name = resource.mid(slash + 1);
    return !shares.contains(name) && !name.endsWith("monitoring"_L1) && !name.endsWith("-memory"_L1)
        && !name.endsWith("-core"_L1);
}

PodRequest podRequestOf(const YamlDocument &document, const FieldPath &group)
{
    PodRequest request{.cpu = amountOf(document, group, u"cpu"_s), .memory = amountOf(document, group, u"memory"_s)};
    const FieldPath resources = resourcesPath(group);
    QStringList devices = document.keys(resources / u"limits") + document.keys(resources / u"requests");
    devices.sort();
    const auto first = std::ranges::find_if(devices, isDeviceResource);
    if (first == devices.end())
        return request;
    request.resource = *first;
    const auto count = Quantity::parse(amountOf(document, group, *first));
    request.devices = count ? count->units() : 0;
    return request;
}

Result<void> setAmount(YamlDocument &document, const FieldPath &group, const QString &resource, const QString &text)
{
    for (const QString &kind : {u"limits"_s, u"requests"_s}) {
        const FieldPath path = resourcesPath(group).key(kind).key(resource);
        const auto set = text.isEmpty() ? document.remove(path) : document.setString(path, text);
        if (!set)
            return set;
        if (text.isEmpty() && document.keys(path.parent()).isEmpty()) {
            if (const auto removed = document.remove(path.parent()); !removed)
                return removed;
        }
    }
    return {};
}

Result<void> setDevices(YamlDocument &document, const FieldPath &group, const QString &resource, qint64 count,
                        Release release)
{
    const PodRequest before = podRequestOf(document, group);
    for (const QString &kind : {u"limits"_s, u"requests"_s}) {
        if (const auto set = document.setNumber(resourcesPath(group).key(kind).key(resource), count); !set)
            return set;
    }
    return setRayDevices(document, group, rayDevicesFor(before.resource, before.devices, release),
                         rayDevicesFor(resource, count, release));
}

Result<void> chooseDevices(YamlDocument &document, const FieldPath &group, const DeviceChoice &before,
                           const DeviceChoice &after, qint64 count, Release release)
{
    const PodRequest request = podRequestOf(document, group);
    Result<void> done = setRayDevices(document, group, rayDevicesFor(request.resource, request.devices, release),
                                      rayDevicesFor(after.resource, count, release));
    if (done && !request.resource.isEmpty() && request.resource != after.resource)
        done = setAmount(document, group, request.resource, {});
    if (done && !after.resource.isEmpty())
        done = setDevices(document, group, after.resource, count, release);
    if (done)
        done = setSelector(document, group, before.nodeSelector, after.nodeSelector);
    if (done) {
        QList<DeviceChoice::Toleration> gone = before.tolerations;
        gone.removeIf([&after](const DeviceChoice::Toleration &one) { return after.tolerations.contains(one); });
        done = removeTolerations(document, group, gone);
    }
    if (done)
        done = setHosts(document, group, before, after, release);
    return done ? addTolerations(document, group, after.tolerations) : done;
}

bool hasToleration(const YamlDocument &document, const FieldPath &group, const DeviceChoice::Toleration &toleration)
{
    const FieldPath list = tolerationsPath(group);
    for (qsizetype i = 0; i < document.count(list); ++i) {
        if (tolerationAt(document, list.item(i)) == toleration)
            return true;
    }
    return false;
}

qsizetype indexOfChoice(const YamlDocument &document, const FieldPath &group, const QList<DeviceChoice> &choices)
{
    const QString resource = podRequestOf(document, group).resource;
    const FieldPath selector = selectorPath(group);
    qsizetype found = -1;
    for (qsizetype i = 0; i < choices.size(); ++i) {
        if (choices[i].resource != resource)
            continue;
        const bool selected = std::ranges::all_of(choices[i].nodeSelector.asKeyValueRange(), [&](const auto &label) {
            return document.string(selector.key(label.first)) == label.second;
        });
        // The choice that says most: "any product" asks for no label, and holds for all of them.
        if (selected && (found < 0 || choices[i].nodeSelector.size() > choices[found].nodeSelector.size()))
            found = i;
    }
    return found;
}

} // namespace raydeck::ray

#include <models/ray/storage/volumelist.h>

#include <models/kube/yamlscalar.h>

#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace raydeck::ray {

using kube::FieldPath;
using kube::YamlDocument;

namespace {

FieldPath podOf(const FieldPath &member)
{
    return member / u"template.spec";
}

/// Removes the item of that name, and the list if it was the last.
Result<void> removeNamed(YamlDocument &document, const FieldPath &list, const QString &name)
{
    const qsizetype index = indexOfName(document, list, name);
    if (index < 0)
        return {};
    return document.count(list) == 1 ? document.remove(list) : document.remove(list.item(index));
}

} // namespace

QList<FieldPath> membersOf(const YamlDocument &cluster)
{
    QList<FieldPath> members;
    const auto add = [&](const FieldPath &member) {
        if (cluster.find(podOf(member) / u"containers[0]"))
            members.append(member);
    };
    add(u"spec.headGroupSpec");
    const FieldPath groups(u"spec.workerGroupSpecs");
    for (qsizetype i = 0; i < cluster.count(groups); ++i)
        add(groups.item(i));
    return members;
}

qsizetype indexOfName(const YamlDocument &document, const FieldPath &list, const QString &name)
{
    for (qsizetype i = 0; i < document.count(list); ++i) {
        if (document.string(list.item(i).key(u"name"_s)) == name)
            return i;
    }
    return -1;
}

FieldPath volumesPath(const FieldPath &member)
{
    return podOf(member) / u"volumes";
}

FieldPath mountsPath(const FieldPath &member)
{
    return podOf(member) / u"containers[0].volumeMounts";
}

Result<void> mountVolume(YamlDocument &cluster, const FieldPath &member, const QString &name, const QByteArray &source,
                         const QString &path, bool readOnly)
{
    const QByteArray yaml = "name: " + kube::yamlScalar(name) + '\n' + source;
    const FieldPath volumes = volumesPath(member);
    const qsizetype volume = indexOfName(cluster, volumes, name);
    if (volume < 0) {
        if (const auto done = cluster.insertYaml(volumes, cluster.count(volumes), yaml); !done)
            return done;
    } else {
        const auto wanted = YamlDocument::parse(yaml);
        if (!wanted)
            return std::unexpected(wanted.error());
        const kube::YamlValue *is = cluster.find(volumes.item(volume));
        if (is->toJson() != wanted->root().toJson()) {
            if (const auto done = cluster.setYaml(volumes.item(volume), yaml); !done)
                return done;
        }
    }

    const FieldPath mounts = mountsPath(member);
    const qsizetype mount = indexOfName(cluster, mounts, name);
    if (mount < 0) {
        QByteArray text = "mountPath: " + kube::yamlScalar(path) + "\nname: " + kube::yamlScalar(name) + '\n';
        if (readOnly)
            text += "readOnly: true\n";
        return cluster.insertYaml(mounts, cluster.count(mounts), text);
    }
    const FieldPath place = mounts.item(mount);
    if (cluster.string(place.key(u"mountPath"_s)) != path) {
        if (const auto done = cluster.setString(place.key(u"mountPath"_s), path); !done)
            return done;
    }
    const FieldPath flag = place.key(u"readOnly"_s);
    if (cluster.boolean(flag) == readOnly)
        return {};
    return readOnly ? cluster.setBool(flag, true) : cluster.remove(flag);
}

Result<void> unmountVolume(YamlDocument &cluster, const FieldPath &member, const QString &name)
{
    for (const QString &kind : {u"containers"_s, u"initContainers"_s}) {
        const FieldPath list = podOf(member).key(kind);
        for (qsizetype i = 0; i < cluster.count(list); ++i) {
            if (const auto done = removeNamed(cluster, list.item(i).key(u"volumeMounts"_s), name); !done)
                return done;
        }
    }
    return removeNamed(cluster, volumesPath(member), name);
}

QString volumeAt(const YamlDocument &cluster, const QString &path, const QString &besides)
{
    const auto plain = [](QString text) {
        while (text.size() > 1 && text.endsWith(u'/'))
            text.chop(1);
        return text;
    };
    for (const FieldPath &member : membersOf(cluster)) {
        const FieldPath mounts = mountsPath(member);
        for (qsizetype i = 0; i < cluster.count(mounts); ++i) {
            const QString name = cluster.string(mounts.item(i).key(u"name"_s));
            if (name != besides && plain(cluster.string(mounts.item(i).key(u"mountPath"_s))) == plain(path))
                return name;
        }
    }
    return {};
}

} // namespace raydeck::ray

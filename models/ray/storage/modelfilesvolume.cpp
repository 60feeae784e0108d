#include <models/ray/storage/modelfilesvolume.h>

#include <models/kube/yamlscalar.h>
#include <models/ray/storage/volumelist.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace raydeck::ray {

using kube::FieldPath;
using kube::YamlDocument;
using Source = ModelFiles::Source;

namespace {

ModelFiles filesOf(const YamlDocument &cluster, const FieldPath &member)
{
    ModelFiles files;
    const qsizetype volume = indexOfName(cluster, volumesPath(member), ModelFilesVolume);
    if (volume < 0)
        return files;
    const FieldPath place = volumesPath(member).item(volume);
    if (cluster.find(place / u"persistentVolumeClaim")) {
        files.source = Source::Claim;
        files.claim = cluster.string(place / u"persistentVolumeClaim.claimName");
    } else if (cluster.find(place / u"hostPath")) {
        files.source = Source::HostPath;
        files.folder = cluster.string(place / u"hostPath.path");
    } else if (cluster.find(place / u"nfs")) {
        files.source = Source::Nfs;
        files.server = cluster.string(place / u"nfs.server");
        files.folder = cluster.string(place / u"nfs.path");
    }
    const qsizetype mount = indexOfName(cluster, mountsPath(member), ModelFilesVolume);
    if (mount < 0)
        files.path.clear();
    else {
        files.path = cluster.string(mountsPath(member).item(mount).key(u"mountPath"_s));
        files.readOnly = cluster.boolean(mountsPath(member).item(mount).key(u"readOnly"_s));
    }
    return files;
}

QByteArray sourceOf(const ModelFiles &files)
{
    switch (files.source) {
    case Source::None: return {};
    case Source::Claim: return "persistentVolumeClaim:\n  claimName: " + kube::yamlScalar(files.claim) + '\n';
    case Source::HostPath: return "hostPath:\n  path: " + kube::yamlScalar(files.folder) + '\n';
    case Source::Nfs:
        return "nfs:\n  path: " + kube::yamlScalar(files.folder) + "\n  server: " + kube::yamlScalar(files.server)
            + '\n';
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

ModelFiles modelFilesOf(const YamlDocument &cluster)
{
    for (const FieldPath &member : membersOf(cluster)) {
        const ModelFiles files = filesOf(cluster, member);
        if (files.source != Source::None && !files.path.isEmpty())
            return files;
    }
    return {};
}

Result<void> mountModelFiles(YamlDocument &cluster, const ModelFiles &files)
{
    for (const FieldPath &member : membersOf(cluster)) {
        const auto done = files.source == Source::None
            ? unmountVolume(cluster, member, ModelFilesVolume)
            : mountVolume(cluster, member, ModelFilesVolume, sourceOf(files), files.path, files.readOnly);
        if (!done)
            return done;
    }
    return {};
}

QStringList membersWithoutModelFiles(const YamlDocument &cluster)
{
    const ModelFiles files = modelFilesOf(cluster);
    QStringList names;
    if (files.source == Source::None)
        return names;
    for (const FieldPath &member : membersOf(cluster)) {
        if (filesOf(cluster, member) != files)
            names += cluster.string(member / u"groupName", u"head"_s);
    }
    return names;
}

YamlDocument claimOf(const ModelFilesClaim &claim, const QString &namespaceName)
{
    QByteArray yaml =
        "apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata:\n  name: " + kube::yamlScalar(claim.name) + '\n';
    if (!namespaceName.isEmpty())
        yaml += "  namespace: " + kube::yamlScalar(namespaceName) + '\n';
    yaml += "spec:\n  accessModes:\n  - " + QByteArray(claim.isShared ? "ReadWriteMany" : "ReadWriteOnce")
        + "\n  resources:\n    requests:\n      storage: " + kube::yamlScalar(claim.size) + '\n';
    if (!claim.className.isEmpty())
        yaml += "  storageClassName: " + kube::yamlScalar(claim.className) + '\n';
    return YamlDocument::parse(yaml).value_or(YamlDocument());
}

ModelFilesClaim modelFilesClaimOf(const YamlDocument &document)
{
    return {.name = document.string(u"metadata.name"),
            .size = document.string(u"spec.resources.requests.storage"),
            .className = document.string(u"spec.storageClassName"),
            .isShared = document.string(u"spec.accessModes[0]") == "ReadWriteMany"_L1};
}

} // namespace raydeck::ray

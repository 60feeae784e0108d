#pragma once

#include <models/kube/yamldocument.h>

#include <QString>
#include <QStringList>

namespace raydeck::ray {

/// Where the model files of all members come from.
struct ModelFiles {
    enum class Source { None, Claim, HostPath, Nfs };
    Source source = Source::None;
    QString claim = {};                       ///< a PersistentVolumeClaim of the namespace
    QString folder = {};                      ///< on the node, or what the NFS server exports
    QString server = {};                      ///< of NFS
    QString path = QStringLiteral("/models"); ///< in each member
    bool readOnly = false;

    bool operator==(const ModelFiles &) const = default;
};

inline const QString ModelFilesVolume = QStringLiteral("model-files");

/// What the RayCluster says now: the head's volume, else that of the first group that has one.
[[nodiscard]] ModelFiles modelFilesOf(const kube::YamlDocument &cluster);
/// Mounts them in head and all groups alike, or takes them away. What is right already stays as it stands.
Result<void> mountModelFiles(kube::YamlDocument &cluster, const ModelFiles &files);
/// Groups that lack them, or have others, by name; "head" for the head.
[[nodiscard]] QStringList membersWithoutModelFiles(const kube::YamlDocument &cluster);

/// A claim to be made for them.
struct ModelFilesClaim {
    QString name = {};
    QString size = QStringLiteral("200Gi");
    QString className = {}; ///< empty: the cluster's default
    bool isShared = true;   ///< ReadWriteMany, else ReadWriteOnce: for members on one node only

    bool operator==(const ModelFilesClaim &) const = default;
};
[[nodiscard]] kube::YamlDocument claimOf(const ModelFilesClaim &claim, const QString &namespaceName);
[[nodiscard]] ModelFilesClaim modelFilesClaimOf(const kube::YamlDocument &document);

} // namespace raydeck::ray

#include <models/ray/draft/consequences.h>

#include <models/ray/ingress/ingressof.h>
#include <models/ray/storage/modelfilesvolume.h>
#include <models/ray/storage/objectspill.h>
#include <models/ray/storage/volumelist.h>

#include <utility>

using namespace Qt::StringLiterals;

namespace raydeck::ray {

using kube::YamlDocument;

namespace {

/// False: the claim is mounted no more.
bool followClaim(YamlDocument &claim, const YamlDocument &cluster)
{
    const ModelFiles files = modelFilesOf(cluster);
    if (files.source != ModelFiles::Source::Claim)
        return false;
    const auto set = [&claim](const kube::FieldPath &path, const QString &value) {
        if (claim.string(path) != value && !value.isEmpty())
            return claim.setString(path, value).has_value();
        return true;
    };
    return set(u"metadata.name", files.claim) && set(u"metadata.namespace", cluster.string(u"metadata.namespace"));
}

} // namespace

Result<void> followMembers(YamlDocument &cluster, const YamlDocument &before)
{
    if (membersOf(cluster).size() <= membersOf(before).size())
        return {};
    if (!membersWithoutModelFiles(cluster).isEmpty()) {
        if (const auto done = mountModelFiles(cluster, modelFilesOf(cluster)); !done)
            return done;
    }
    const QString spill = objectSpillOf(cluster).folder;
    return spill.isEmpty() ? Result<void>() : setObjectSpill(cluster, spill);
}

void followCluster(QList<ClusterDraft::Extra> &extras, const YamlDocument &cluster)
{
    QList<ClusterDraft::Extra> kept;
    for (ClusterDraft::Extra extra : std::as_const(extras)) {
        if (extra.id == "ingress"_L1) {
            YamlDocument ingress = extra.document;
            if (aimIngress(ingress, cluster)) // else it stays as a person wrote it
                extra.document = ingress;
        }
        if (extra.id != "modelFiles"_L1 || followClaim(extra.document, cluster))
            kept.append(extra);
    }
    extras = kept;
}

} // namespace raydeck::ray

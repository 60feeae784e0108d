#pragma once

#include <models/kube/yamldocument.h>
#include <models/ray/draft/clusterdraft.h>

#include <QList>

namespace raydeck::ray {

/// What follows from an edit of the cluster, so that it belongs to the same step: a member that was added gets the
/// volumes that all members have.
Result<void> followMembers(kube::YamlDocument &cluster, const kube::YamlDocument &before);

/// The objects around it keep their names and namespaces right: the Ingress leads to its head, the claim is the one
/// that is mounted. A claim that is mounted no more goes.
void followCluster(QList<ClusterDraft::Extra> &extras, const kube::YamlDocument &cluster);

} // namespace raydeck::ray

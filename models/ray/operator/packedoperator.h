#pragma once

#include <models/kube/error.h>
#include <models/ray/release.h>

#include <QByteArray>
#include <QList>
#include <QStringList>

namespace raydeck::ray {

/// What KubeRay's releases bring along and this program has packed, so that neither a chart nor the network is needed.
/// Source: config/crd/bases and config/rbac of the Go module github.com/ray-project/kuberay/ray-operator at each release,
/// turned to JSON by resources/operator/pack.py. Any thread; each call unpacks anew. Errors: NotFound for what is not packed.

/// Ascending: 1.0.0, 1.4.2, 1.5.1, 1.6.1.
QList<Release> packedReleases();
bool isPacked(Release release);
/// Whether exactly this version is packed: 1.6.1, not 1.6.1-rc.0.
bool isPacked(const QString &version);

/// The youngest packed release that is not younger than this one, else the oldest: what comes closest to its rules.
Release nearestPacked(Release release);

/// The kinds that a release defines: rayclusters, rayjobs, rayservices, and raycronjobs from 1.6 on.
QStringList packedKinds(Release release);

/// One apiextensions.k8s.io/v1 CustomResourceDefinition as compact JSON.
Result<QByteArray> packedCrd(Release release, QStringView plural);

/// The operator's ClusterRole (its rights in what it watches), as JSON.
Result<QByteArray> packedRole(Release release);
/// The operator's Role for electing a leader in its own namespace, as JSON.
Result<QByteArray> packedLeaderElectionRole(Release release);

} // namespace raydeck::ray

#pragma once

#include <models/kube/error.h>
#include <models/ray/release.h>

#include <QByteArrayView>
#include <QStringList>

namespace raydeck::ray {

/// The fields that a CRD's version v1 has under spec, as dotted paths with [] for any item, sorted: suspend,
/// workerGroupSpecs[].numOfHosts. Pod templates are left out: they follow Kubernetes, not KubeRay. Any thread. Errors: Broken.
Result<QStringList> crdFields(QByteArrayView crd);

/// How the rayclusters CRD that a cluster has relates to a release of the operator.
struct CrdSkew {
    QStringList missing =
        {}; ///< fields that the release knows and the CRD would drop, without those in them: it is older
    QStringList extra = {}; ///< fields that the CRD has beyond the release, likewise: it is younger

    bool operator==(const CrdSkew &) const = default;
};
/// Compared with the nearest packed release. Errors: Broken.
Result<CrdSkew> crdSkew(QByteArrayView liveCrd, Release operatorRelease);

} // namespace raydeck::ray

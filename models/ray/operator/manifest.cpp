#include <models/ray/operator/manifest.h>

#include <models/kube/paths.h>

#include <QJsonDocument>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace raydeck::ray {

namespace {

constexpr auto Rbac = "/apis/rbac.authorization.k8s.io/v1";

constexpr std::array places{
    KindPlace{"Namespace"_L1, "/api/v1", "namespaces"},
    KindPlace{"ServiceAccount"_L1, "/api/v1", "serviceaccounts"},
    KindPlace{"Service"_L1, "/api/v1", "services"},
    KindPlace{"Deployment"_L1, "/apis/apps/v1", "deployments"},
    KindPlace{"Role"_L1, Rbac, "roles"},
    KindPlace{"RoleBinding"_L1, Rbac, "rolebindings"},
    KindPlace{"ClusterRole"_L1, Rbac, "clusterroles"},
    KindPlace{"ClusterRoleBinding"_L1, Rbac, "clusterrolebindings"},
    KindPlace{"RayCluster"_L1, "/apis/ray.io/v1", "rayclusters"},
    KindPlace{"PersistentVolumeClaim"_L1, "/api/v1", "persistentvolumeclaims"},
    KindPlace{"Secret"_L1, "/api/v1", "secrets"},
    KindPlace{"ConfigMap"_L1, "/api/v1", "configmaps"},
    KindPlace{"Ingress"_L1, "/apis/networking.k8s.io/v1", "ingresses"},
    KindPlace{"CustomResourceDefinition"_L1, "/apis/apiextensions.k8s.io/v1", "customresourcedefinitions"},
};

} // namespace

const KindPlace *placeOf(QStringView kind)
{
    const auto found = std::ranges::find_if(places, [kind](const KindPlace &place) { return kind == place.kind; });
    return found == places.end() ? nullptr : found;
}

Manifest manifestOf(const QJsonObject &object)
{
    const QJsonObject metadata = object["metadata"_L1].toObject();
    Manifest manifest{.kind = object["kind"_L1].toString(),
                      .namespaceName = metadata["namespace"_L1].toString(),
                      .name = metadata["name"_L1].toString(),
                      .body = QJsonDocument(object).toJson(QJsonDocument::Compact)};
    const KindPlace *place = placeOf(manifest.kind);
    Q_ASSERT(place);
    manifest.path = kube::objectPath(place->group, manifest.namespaceName, place->resource, manifest.name);
    return manifest;
}

} // namespace raydeck::ray

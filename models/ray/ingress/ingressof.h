#pragma once

#include <models/kube/yamldocument.h>

#include <QString>

namespace raydeck::ray {

/// What a person decides about the Ingress of a dashboard.
struct IngressChoice {
    enum class Preset {
        Plain,
        Reference, ///< name and annotations as in the reference procedure
    };
    enum class Issuer { OfCluster, OfNamespace }; ///< cert-manager's ClusterIssuer or Issuer

    Preset preset = Preset::Plain;
    QString host = {};              ///< empty: every name
    QString className = {};         ///< empty: the cluster's default; in the reference portal-ingress
    bool classAsAnnotation = false; ///< for controllers that look at nothing else; the reference always does it
    QString tlsSecret = {};         ///< empty: no TLS, unless there is an issuer
    QString certIssuer = {};        ///< of cert-manager; it makes the Secret
    Issuer issuer = Issuer::OfCluster;

    bool operator==(const IngressChoice &) const = default;
};

/// The Ingress to the dashboard (port 8265) of a cluster of that name.
[[nodiscard]] kube::YamlDocument ingressOf(const IngressChoice &choice, const QString &cluster,
                                           const QString &namespaceName);
/// The choice that an Ingress shows.
[[nodiscard]] IngressChoice ingressChoiceOf(const kube::YamlDocument &ingress);
/// Lets an Ingress lead to that cluster, whatever else a person wrote into it.
Result<void> aimIngress(kube::YamlDocument &ingress, const kube::YamlDocument &cluster);

/// kuberay.10.0.0.5.nip.io, a name that answers with the address in it; empty if it is no IPv4 address. What stands
/// before the address has no digits: nip.io takes the leftmost four numbers for the address.
[[nodiscard]] QString nipHost(const QString &address);

} // namespace raydeck::ray

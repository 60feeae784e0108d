#include <models/ray/ingress/ingressof.h>

#include <models/kube/yamlscalar.h>
#include <models/ray/ingress/headservice.h>

#include <QHostAddress>
#include <QList>

#include <utility>

using namespace Qt::StringLiterals;

namespace raydeck::ray {

namespace {

using kube::FieldPath;
using kube::YamlDocument;

constexpr auto classAnnotation = "kubernetes.io/ingress.class"_L1;
constexpr auto clusterIssuer = "cert-manager.io/cluster-issuer"_L1;
constexpr auto namespaceIssuer = "cert-manager.io/issuer"_L1;
constexpr auto referenceName = "ray-head-ingress"_L1;
constexpr auto referenceClass = "portal-ingress"_L1;
constexpr auto servicePath = u"spec.rules[0].http.paths[0].backend.service.name";

FieldPath annotation(const QString &key)
{
    return FieldPath(u"metadata.annotations").key(key);
}

QString nameOf(const IngressChoice &choice, const QString &cluster)
{
    return choice.preset == IngressChoice::Preset::Reference ? QString(referenceName) : cluster + "-dashboard"_L1;
}

using Annotations = QList<std::pair<QString, QString>>;

/// Source: the reference procedure, tests/data/reference/ingress.yaml.
Annotations referenceAnnotations(const QString &className)
{
    return {{u"description"_s, referenceName},
            {u"displayName"_s, referenceName},
            {u"httpSend"_s, u"/"_s},
            {u"ingress-lb"_s, className},
            {classAnnotation, className},
            {u"nginx.ingress.kubernetes.io/enable-access-log"_s, u"false"_s},
            {u"nginx.ingress.kubernetes.io/enable-rewrite-log"_s, u"false"_s},
            {u"nginx.ingress.kubernetes.io/load-balance"_s, u"round_robin"_s},
            {u"nginx.ingress.kubernetes.io/proxy-body-size"_s, u"102400m"_s},
            {u"nginx.ingress.kubernetes.io/proxy-buffering"_s, u"on"_s},
            {u"nginx.ingress.kubernetes.io/proxy-connect-timeout"_s, u"60"_s},
            {u"nginx.ingress.kubernetes.io/server-alias"_s, {}},
            {u"nginx.ingress.kubernetes.io/ssl-redirect"_s, u"true"_s},
            {u"nginx.ingress.kubernetes.io/upstream-vhost"_s, u"$host"_s}};
}

} // namespace

YamlDocument ingressOf(const IngressChoice &choice, const QString &cluster, const QString &namespaceName)
{
    const auto scalar = [](const QString &text) { return kube::yamlScalar(text); };
    const bool isReference = choice.preset == IngressChoice::Preset::Reference;
    Annotations annotations;
    if (isReference)
        annotations = referenceAnnotations(choice.className.isEmpty() ? QString(referenceClass) : choice.className);
    else if (choice.classAsAnnotation && !choice.className.isEmpty())
        annotations.append({classAnnotation, choice.className});
    if (!choice.certIssuer.isEmpty()) {
        const bool ofCluster = choice.issuer == IngressChoice::Issuer::OfCluster;
        annotations.append({ofCluster ? clusterIssuer : namespaceIssuer, choice.certIssuer});
    }

    const QString name = nameOf(choice, cluster);
    QByteArray yaml = "apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata:\n";
    if (!annotations.isEmpty())
        yaml += "  annotations:\n";
    for (const auto &[key, value] : std::as_const(annotations))
        yaml += "    " + scalar(key) + ": " + scalar(value) + '\n';
    yaml += "  name: " + scalar(name) + '\n';
    if (!namespaceName.isEmpty())
        yaml += "  namespace: " + scalar(namespaceName) + '\n';
    yaml += "spec:\n";
    // The server refuses a new Ingress that has both the field and the annotation.
    if (!isReference && !choice.classAsAnnotation && !choice.className.isEmpty())
        yaml += "  ingressClassName: " + scalar(choice.className) + '\n';
    yaml += "  rules:\n  - ";
    if (!choice.host.isEmpty())
        yaml += "host: " + scalar(choice.host) + "\n    ";
    yaml += R"(http:
      paths:
      - backend:
          service:
            name: )"
        + scalar(headServiceName(cluster)) + R"(
            port:
              number: 8265
        path: /
        pathType: Prefix
)";
    const QString secret =
        choice.tlsSecret.isEmpty() && !choice.certIssuer.isEmpty() ? name + "-tls"_L1 : choice.tlsSecret;
    if (!secret.isEmpty()) {
        yaml += "  tls:\n  - ";
        if (!choice.host.isEmpty())
            yaml += "hosts:\n    - " + scalar(choice.host) + "\n    ";
        yaml += "secretName: " + scalar(secret) + '\n';
    }
    return YamlDocument::parse(yaml).value_or(YamlDocument());
}

IngressChoice ingressChoiceOf(const YamlDocument &ingress)
{
    IngressChoice choice;
    choice.host = ingress.string(u"spec.rules[0].host");
    choice.className = ingress.string(u"spec.ingressClassName");
    const QString annotated = ingress.string(annotation(classAnnotation));
    if (choice.className.isEmpty() && !annotated.isEmpty()) {
        choice.className = annotated;
        choice.classAsAnnotation = true;
    }
    if (ingress.string(u"metadata.name") == referenceName && ingress.find(annotation(u"ingress-lb"_s)))
        choice.preset = IngressChoice::Preset::Reference;
    choice.tlsSecret = ingress.string(u"spec.tls[0].secretName");
    choice.certIssuer = ingress.string(annotation(clusterIssuer));
    if (choice.certIssuer.isEmpty()) {
        choice.certIssuer = ingress.string(annotation(namespaceIssuer));
        if (!choice.certIssuer.isEmpty())
            choice.issuer = IngressChoice::Issuer::OfNamespace;
    }
    return choice;
}

Result<void> aimIngress(YamlDocument &ingress, const YamlDocument &cluster)
{
    const auto set = [&ingress](const FieldPath &path, const QString &value) -> Result<void> {
        return ingress.string(path) == value ? Result<void>()
            : value.isEmpty()                ? ingress.remove(path)
                                             : ingress.setString(path, value);
    };
    const QString service = headServiceName(cluster);
    // Names that were made from the cluster's follow it; one that a person chose stays.
    const QString name = cluster.string(u"metadata.name");
    const IngressChoice choice = ingressChoiceOf(ingress);
    if (choice.preset == IngressChoice::Preset::Plain && !name.isEmpty()) {
        const QString old = ingress.string(u"metadata.name");
        if (old.endsWith("-dashboard"_L1)) {
            const QString now = nameOf(choice, name);
            if (choice.tlsSecret == old + "-tls"_L1) {
                if (const auto done = set(u"spec.tls[0].secretName", now + "-tls"_L1); !done)
                    return done;
            }
            if (const auto done = set(u"metadata.name", now); !done)
                return done;
        }
    }
    if (const auto done = set(u"metadata.namespace", cluster.string(u"metadata.namespace")); !done)
        return done;
    return set(servicePath, service);
}

QString nipHost(const QString &address)
{
    const QHostAddress host(address);
    // Also 10.1 and 167772161 are addresses to QHostAddress; the name needs all four numbers.
    if (host.protocol() != QAbstractSocket::IPv4Protocol || host.toString() != address)
        return {};
    return u"kuberay.%1.nip.io"_s.arg(address);
}

} // namespace raydeck::ray

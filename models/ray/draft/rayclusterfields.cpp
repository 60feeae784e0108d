#include <models/ray/draft/rayclusterfields.h>

using namespace Qt::StringLiterals;

namespace raydeck::ray {

namespace {

using enum RayClusterField::Type;
using enum RayClusterField::Part;

constexpr Release V10{1, 0, 0};
constexpr Release V11{1, 1, 0};
constexpr Release V13{1, 3, 0};
constexpr Release V14{1, 4, 0};
constexpr Release V15{1, 5, 0};
constexpr Release V151{1, 5, 1};
constexpr Release V16{1, 6, 0};
constexpr Release V17{1, 7, 0};

const QList<RayClusterField> &all()
{
    static const QStringList pulls{u"Always"_s, u"IfNotPresent"_s, u"Never"_s};
    static const QList<RayClusterField> fields{
        {"spec.rayVersion"_L1, Text, Cluster, V10},
        {"spec.upgradeStrategy.type"_L1, Choice, Cluster, V16, {u"None"_s, u"Recreate"_s}, u"None"_s},
        {"spec.suspend"_L1, Bool, Cluster, V11, {}, u"false"_s},
        {"spec.headServiceAnnotations"_L1, TextMap, Cluster, V10},
        {"metadata.labels"_L1, TextMap, Cluster, V10},
        {"metadata.annotations"_L1, TextMap, Cluster, V10},
        {"spec.managedBy"_L1,
         Choice,
         Cluster,
         V13,
         {u"ray.io/kuberay-operator"_s, u"kueue.x-k8s.io/multikueue"_s},
         u"ray.io/kuberay-operator"_s},
        {"spec.networkPolicy"_L1, Yaml, Cluster, V17},
        {"spec.historyServerOptions"_L1, Yaml, Cluster, V17},

        {"spec.enableInTreeAutoscaling"_L1, Bool, Autoscaler, V10, {}, u"false"_s},
        {"spec.autoscalerOptions.version"_L1, Choice, Autoscaler, V14, {u"v1"_s, u"v2"_s}},
        {"spec.autoscalerOptions.idleTimeoutSeconds"_L1, Number, Autoscaler, V10, {}, u"60"_s},
        {"spec.autoscalerOptions.upscalingMode"_L1,
         Choice,
         Autoscaler,
         V10,
         {u"Default"_s, u"Aggressive"_s, u"Conservative"_s},
         u"Default"_s},
        {"spec.autoscalerOptions.image"_L1, Text, Autoscaler, V10},
        {"spec.autoscalerOptions.imagePullPolicy"_L1, Choice, Autoscaler, V10, pulls},
        {"spec.autoscalerOptions.resources"_L1, Yaml, Autoscaler, V10},
        {"spec.autoscalerOptions.env"_L1, Environment, Autoscaler, V10},
        {"spec.autoscalerOptions.envFrom"_L1, Yaml, Autoscaler, V10},
        {"spec.autoscalerOptions.volumeMounts"_L1, Yaml, Autoscaler, V10},
        {"spec.autoscalerOptions.securityContext"_L1, Yaml, Autoscaler, V10},
        {"spec.autoscalerOptions.command"_L1, TextList, Autoscaler, V17},
        {"spec.autoscalerOptions.args"_L1, TextList, Autoscaler, V17},

        {"spec.gcsFaultToleranceOptions.redisAddress"_L1, Text, FaultTolerance, V13},
        {"spec.gcsFaultToleranceOptions.redisUsername"_L1, Yaml, FaultTolerance, V13},
        {"spec.gcsFaultToleranceOptions.redisPassword"_L1, Yaml, FaultTolerance, V13},
        {"spec.gcsFaultToleranceOptions.externalStorageNamespace"_L1, Text, FaultTolerance, V13},
        {"spec.gcsFaultToleranceOptions.backend"_L1,
         Choice,
         FaultTolerance,
         V17,
         {u"redis"_s, u"rocksdb"_s},
         u"redis"_s},
        {"spec.gcsFaultToleranceOptions.storage"_L1, Yaml, FaultTolerance, V17},

        {"spec.authOptions.mode"_L1, Choice, Security, V151, {u"disabled"_s, u"token"_s}, u"disabled"_s},
        {"spec.authOptions.secretName"_L1, Text, Security, V16},
        {"spec.authOptions.enableK8sTokenAuth"_L1, Bool, Security, V16, {}, u"false"_s},
        {"spec.tlsOptions.enabled"_L1, Bool, Security, V17, {}, u"false"_s},

        {"rayStartParams"_L1, TextMap, Head, V10},
        {"serviceType"_L1,
         Choice,
         Head,
         V10,
         {u"ClusterIP"_s, u"NodePort"_s, u"LoadBalancer"_s, u"ExternalName"_s},
         u"ClusterIP"_s},
        {"headService"_L1, Yaml, Head, V10},
        {"enableIngress"_L1, Bool, Head, V10, {}, u"false"_s},
        {"ingressOptions"_L1, Yaml, Head, V17},
        {"labels"_L1, TextMap, Head, V15},
        {"resources"_L1, TextMap, Head, V15},

        {"numOfHosts"_L1, Number, Group, V11, {}, u"1"_s},
        {"idleTimeoutSeconds"_L1, Number, Group, V13},
        {"rayStartParams"_L1, TextMap, Group, V10},
        {"labels"_L1, TextMap, Group, V15},
        {"resources"_L1, TextMap, Group, V15},
        {"priority"_L1, Number, Group, V17},

        {"template.spec.nodeSelector"_L1, TextMap, Pod, V10},
        {"template.spec.tolerations"_L1, Yaml, Pod, V10},
        {"template.spec.serviceAccountName"_L1, Text, Pod, V10},
        {"template.spec.imagePullSecrets"_L1, NameList, Pod, V10},
        {"template.spec.priorityClassName"_L1, Text, Pod, V10},
        {"template.spec.runtimeClassName"_L1, Text, Pod, V10},
        {"template.spec.schedulerName"_L1, Text, Pod, V10, {}, u"default-scheduler"_s},
        {"template.spec.affinity"_L1, Yaml, Pod, V10},
        {"template.spec.topologySpreadConstraints"_L1, Yaml, Pod, V10},
        {"template.spec.hostNetwork"_L1, Bool, Pod, V10, {}, u"false"_s},
        {"template.spec.terminationGracePeriodSeconds"_L1, Number, Pod, V10, {}, u"30"_s},
        {"template.spec.securityContext"_L1, Yaml, Pod, V10},
        {"template.spec.initContainers"_L1, Yaml, Pod, V10},
        {"template.spec.volumes"_L1, Yaml, Pod, V10},
        {"template.metadata.labels"_L1, TextMap, Pod, V10},
        {"template.metadata.annotations"_L1, TextMap, Pod, V10},

        {"image"_L1, Text, Container, V10},
        {"imagePullPolicy"_L1, Choice, Container, V10, pulls},
        {"env"_L1, Environment, Container, V10},
        {"envFrom"_L1, Yaml, Container, V10},
        {"command"_L1, TextList, Container, V10},
        {"args"_L1, TextList, Container, V10},
        {"volumeMounts"_L1, Yaml, Container, V10},
        {"ports"_L1, Yaml, Container, V10},
        {"lifecycle"_L1, Yaml, Container, V10},
        {"securityContext"_L1, Yaml, Container, V10},
    };
    return fields;
}

} // namespace

QList<RayClusterField> fieldsOf(RayClusterField::Part part)
{
    QList<RayClusterField> fields;
    for (const RayClusterField &field : all()) {
        if (field.part == part)
            fields.append(field);
    }
    return fields;
}

} // namespace raydeck::ray

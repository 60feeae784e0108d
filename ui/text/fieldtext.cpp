#include <ui/text/fieldtext.h>

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace raydeck::ui {

namespace {

using enum ray::RayClusterField::Part;

struct Words {
    ray::RayClusterField::Part part;
    QLatin1StringView path;
    const char *label;
    const char *help;
};

constexpr std::array table{
    Words{Cluster, "spec.rayVersion"_L1, QT_TRANSLATE_NOOP("raydeck::ui::FieldText", "Ray version"),
          QT_TRANSLATE_NOOP(
              "raydeck::ui::FieldText",
              "The version of Ray in the image; the operator and the autoscaler decide by it what they can use.")},
    Words{Cluster, "spec.upgradeStrategy.type"_L1,
          QT_TRANSLATE_NOOP("raydeck::ui::FieldText", "When the cluster changes"),
          QT_TRANSLATE_NOOP(
              "raydeck::ui::FieldText",
              "Recreate replaces all pods at once when the document changes; None leaves running pods as they are.")},
    Words{Cluster, "spec.suspend"_L1, QT_TRANSLATE_NOOP("raydeck::ui::FieldText", "Suspended"),
          QT_TRANSLATE_NOOP("raydeck::ui::FieldText",
                            "A suspended cluster keeps its document and gives back all its pods.")},
    Words{Cluster, "spec.headServiceAnnotations"_L1,
          QT_TRANSLATE_NOOP("raydeck::ui::FieldText", "Annotations of the head service"),
          QT_TRANSLATE_NOOP("raydeck::ui::FieldText",
                            "They are put on the service that leads to the head, for load balancers and the like.")},
    Words{Cluster, "metadata.labels"_L1, QT_TRANSLATE_NOOP("raydeck::ui::FieldText", "Labels"),
          QT_TRANSLATE_NOOP("raydeck::ui::FieldText",
                            "Words by which this cluster can be found and selected among others.")},
    Words{Cluster, "metadata.annotations"_L1, QT_TRANSLATE_NOOP("raydeck::ui::FieldText", "Annotations"),
          QT_TRANSLATE_NOOP("raydeck::ui::FieldText",
                            "Notes that other programs read, such as queues and ingress controllers.")},
    Words{Cluster, "spec.managedBy"_L1, QT_TRANSLATE_NOOP("raydeck::ui::FieldText", "Managed by"),
          QT_TRANSLATE_NOOP("raydeck::ui::FieldText",
                            "Who makes the pods: the operator of this cluster, or MultiKueue in another one.")},
    Words{Cluster, "spec.networkPolicy"_L1, QT_TRANSLATE_NOOP("raydeck::ui::FieldText", "Network policy"),
          QT_TRANSLATE_NOOP("raydeck::ui::FieldText", "Who may reach the pods of this cluster over the network.")},
    Words{
        Cluster, "spec.historyServerOptions"_L1, QT_TRANSLATE_NOOP("raydeck::ui::FieldText", "History server"),
        QT_TRANSLATE_NOOP("raydeck::ui::FieldText", "Where events and logs are kept for the time after the cluster.")},
    Words{Autoscaler, "spec.enableInTreeAutoscaling"_L1, QT_TRANSLATE_NOOP("raydeck::ui::FieldText", "Autoscaling"),
          QT_TRANSLATE_NOOP("raydeck::ui::FieldText",
                            "Ray adds workers when tasks wait, and removes them when they are idle.")},
    Words{Autoscaler, "spec.autoscalerOptions.version"_L1,
          QT_TRANSLATE_NOOP("raydeck::ui::FieldText", "Autoscaler version"),
          QT_TRANSLATE_NOOP("raydeck::ui::FieldText",
                            "v2 is the newer one; without a choice, Ray 2.47 and newer take it.")},
    Words{Autoscaler, "spec.autoscalerOptions.idleTimeoutSeconds"_L1,
          QT_TRANSLATE_NOOP("raydeck::ui::FieldText", "Idle time in seconds"),
          QT_TRANSLATE_NOOP("raydeck::ui::FieldText", "A worker that had nothing to do for so long is removed.")},
    Words{
        Autoscaler, "spec.autoscalerOptions.upscalingMode"_L1,
        QT_TRANSLATE_NOOP("raydeck::ui::FieldText", "Speed of growth"),
        QT_TRANSLATE_NOOP(
            "raydeck::ui::FieldText",
            "Conservative asks for at most as many new workers as there are already; the others ask for all at once.")},
    Words{Autoscaler, "spec.autoscalerOptions.image"_L1, QT_TRANSLATE_NOOP("raydeck::ui::FieldText", "Image"),
          QT_TRANSLATE_NOOP("raydeck::ui::FieldText", "Another image for the autoscaler than that of the head.")},
    Words{Autoscaler, "spec.autoscalerOptions.imagePullPolicy"_L1,
          QT_TRANSLATE_NOOP("raydeck::ui::FieldText", "When to pull the image"),
          QT_TRANSLATE_NOOP("raydeck::ui::FieldText",
                            "Always asks the registry at each start; IfNotPresent takes what the node has.")},
    Words{Autoscaler, "spec.autoscalerOptions.resources"_L1, QT_TRANSLATE_NOOP("raydeck::ui::FieldText", "Resources"),
          QT_TRANSLATE_NOOP(
              "raydeck::ui::FieldText",
              "What the autoscaler itself takes beside the head: half a CPU and 512 MiB if nothing is said.")},
    Words{Autoscaler, "spec.autoscalerOptions.env"_L1,
          QT_TRANSLATE_NOOP("raydeck::ui::FieldText", "Environment variables"),
          QT_TRANSLATE_NOOP("raydeck::ui::FieldText", "Variables of the autoscaler alone.")},
    Words{Autoscaler, "spec.autoscalerOptions.envFrom"_L1,
          QT_TRANSLATE_NOOP("raydeck::ui::FieldText", "Environment from elsewhere"),
          QT_TRANSLATE_NOOP("raydeck::ui::FieldText",
                            "ConfigMaps and Secrets whose entries become variables of the autoscaler.")},
    Words{Autoscaler, "spec.autoscalerOptions.volumeMounts"_L1, QT_TRANSLATE_NOOP("raydeck::ui::FieldText", "Mounts"),
          QT_TRANSLATE_NOOP("raydeck::ui::FieldText",
                            "Volumes of the head that the autoscaler sees too, such as TLS certificates.")},
    Words{Autoscaler, "spec.autoscalerOptions.securityContext"_L1,
          QT_TRANSLATE_NOOP("raydeck::ui::FieldText", "Security context"),
          QT_TRANSLATE_NOOP("raydeck::ui::FieldText", "The user and the rights that the autoscaler runs with.")},
    Words{Autoscaler, "spec.autoscalerOptions.command"_L1, QT_TRANSLATE_NOOP("raydeck::ui::FieldText", "Command"),
          QT_TRANSLATE_NOOP("raydeck::ui::FieldText", "Runs instead of the usual start of the autoscaler.")},
    Words{Autoscaler, "spec.autoscalerOptions.args"_L1, QT_TRANSLATE_NOOP("raydeck::ui::FieldText", "Arguments"),
          QT_TRANSLATE_NOOP("raydeck::ui::FieldText", "Given to the command of the autoscaler.")},
    Words{FaultTolerance, "spec.gcsFaultToleranceOptions.redisAddress"_L1,
          QT_TRANSLATE_NOOP("raydeck::ui::FieldText", "Redis address"),
          QT_TRANSLATE_NOOP("raydeck::ui::FieldText",
                            "Where the head keeps its state, so that the workers outlive it: host:6379.")},
    Words{FaultTolerance, "spec.gcsFaultToleranceOptions.redisUsername"_L1,
          QT_TRANSLATE_NOOP("raydeck::ui::FieldText", "Redis user"),
          QT_TRANSLATE_NOOP("raydeck::ui::FieldText",
                            "The user to sign in to Redis with: a value, or an entry of a Secret.")},
    Words{FaultTolerance, "spec.gcsFaultToleranceOptions.redisPassword"_L1,
          QT_TRANSLATE_NOOP("raydeck::ui::FieldText", "Redis password"),
          QT_TRANSLATE_NOOP("raydeck::ui::FieldText", "The password of that user: best an entry of a Secret.")},
    Words{FaultTolerance, "spec.gcsFaultToleranceOptions.externalStorageNamespace"_L1,
          QT_TRANSLATE_NOOP("raydeck::ui::FieldText", "Storage namespace"),
          QT_TRANSLATE_NOOP("raydeck::ui::FieldText",
                            "Keeps clusters apart that share one Redis; the cluster's own id if nothing is said.")},
    Words{
        FaultTolerance, "spec.gcsFaultToleranceOptions.backend"_L1,
        QT_TRANSLATE_NOOP("raydeck::ui::FieldText", "Kept in"),
        QT_TRANSLATE_NOOP("raydeck::ui::FieldText", "redis is a server of its own; rocksdb is a volume of the head.")},
    Words{FaultTolerance, "spec.gcsFaultToleranceOptions.storage"_L1,
          QT_TRANSLATE_NOOP("raydeck::ui::FieldText", "Storage"),
          QT_TRANSLATE_NOOP("raydeck::ui::FieldText", "The volume that the head keeps its state on.")},
    Words{Security, "spec.authOptions.mode"_L1, QT_TRANSLATE_NOOP("raydeck::ui::FieldText", "Authentication"),
          QT_TRANSLATE_NOOP("raydeck::ui::FieldText",
                            "With token, the dashboard and the clients of Ray need a secret word.")},
    Words{Security, "spec.authOptions.secretName"_L1,
          QT_TRANSLATE_NOOP("raydeck::ui::FieldText", "Secret of the token"),
          QT_TRANSLATE_NOOP("raydeck::ui::FieldText",
                            "A Secret with the entry auth_token; the operator makes one if nothing is said.")},
    Words{Security, "spec.authOptions.enableK8sTokenAuth"_L1,
          QT_TRANSLATE_NOOP("raydeck::ui::FieldText", "Tokens of Kubernetes"),
          QT_TRANSLATE_NOOP("raydeck::ui::FieldText",
                            "Who may use the cluster is asked of Kubernetes, by the token of each person.")},
    Words{Security, "spec.tlsOptions.enabled"_L1,
          QT_TRANSLATE_NOOP("raydeck::ui::FieldText", "Encrypted between the pods"),
          QT_TRANSLATE_NOOP("raydeck::ui::FieldText",
                            "Head and workers prove themselves to each other by certificates.")},
    Words{Head, "rayStartParams"_L1, QT_TRANSLATE_NOOP("raydeck::ui::FieldText", "Start parameters"),
          QT_TRANSLATE_NOOP("raydeck::ui::FieldText", "Given to ray start on the head, without the leading dashes.")},
    Words{
        Head, "serviceType"_L1, QT_TRANSLATE_NOOP("raydeck::ui::FieldText", "Type of the head service"),
        QT_TRANSLATE_NOOP("raydeck::ui::FieldText",
                          "ClusterIP is reached from inside of the cluster only; the others open a way from outside.")},
    Words{Head, "headService"_L1, QT_TRANSLATE_NOOP("raydeck::ui::FieldText", "Head service"),
          QT_TRANSLATE_NOOP("raydeck::ui::FieldText",
                            "Replaces parts of the service that leads to the head: its name, ports and labels.")},
    Words{Head, "enableIngress"_L1, QT_TRANSLATE_NOOP("raydeck::ui::FieldText", "Ingress by the operator"),
          QT_TRANSLATE_NOOP(
              "raydeck::ui::FieldText",
              "The operator makes an Ingress for the dashboard; the page for the dashboard makes a better one.")},
    Words{Head, "ingressOptions"_L1, QT_TRANSLATE_NOOP("raydeck::ui::FieldText", "Options of that Ingress"),
          QT_TRANSLATE_NOOP("raydeck::ui::FieldText", "Host, path and TLS of the Ingress that the operator makes.")},
    Words{Head, "labels"_L1, QT_TRANSLATE_NOOP("raydeck::ui::FieldText", "Ray labels"),
          QT_TRANSLATE_NOOP("raydeck::ui::FieldText", "Labels that Ray's scheduler sees on the head.")},
    Words{Head, "resources"_L1, QT_TRANSLATE_NOOP("raydeck::ui::FieldText", "Ray resources"),
          QT_TRANSLATE_NOOP(
              "raydeck::ui::FieldText",
              "What Ray counts on the head, instead of what its limits say: CPU, GPU, memory, or names of your own.")},
    Words{Group, "numOfHosts"_L1, QT_TRANSLATE_NOOP("raydeck::ui::FieldText", "Hosts per worker"),
          QT_TRANSLATE_NOOP(
              "raydeck::ui::FieldText",
              "More than 1 for accelerators that span machines, such as TPU slices: so many pods make one worker.")},
    Words{Group, "idleTimeoutSeconds"_L1, QT_TRANSLATE_NOOP("raydeck::ui::FieldText", "Idle time in seconds"),
          QT_TRANSLATE_NOOP("raydeck::ui::FieldText",
                            "Instead of the autoscaler's, for this group alone; it needs autoscaler v2.")},
    Words{
        Group, "rayStartParams"_L1, QT_TRANSLATE_NOOP("raydeck::ui::FieldText", "Start parameters"),
        QT_TRANSLATE_NOOP("raydeck::ui::FieldText", "Given to ray start on each worker, without the leading dashes.")},
    Words{Group, "labels"_L1, QT_TRANSLATE_NOOP("raydeck::ui::FieldText", "Ray labels"),
          QT_TRANSLATE_NOOP("raydeck::ui::FieldText", "Labels that Ray's scheduler sees on these workers.")},
    Words{
        Group, "resources"_L1, QT_TRANSLATE_NOOP("raydeck::ui::FieldText", "Ray resources"),
        QT_TRANSLATE_NOOP(
            "raydeck::ui::FieldText",
            "What Ray counts on each worker, instead of what its limits say: CPU, GPU, memory, or names of your own.")},
    Words{Group, "priority"_L1, QT_TRANSLATE_NOOP("raydeck::ui::FieldText", "Priority"),
          QT_TRANSLATE_NOOP("raydeck::ui::FieldText", "The autoscaler tries groups of a higher number first.")},
    Words{Pod, "template.spec.nodeSelector"_L1, QT_TRANSLATE_NOOP("raydeck::ui::FieldText", "Node selector"),
          QT_TRANSLATE_NOOP("raydeck::ui::FieldText", "Only nodes with all of these labels are used.")},
    Words{Pod, "template.spec.tolerations"_L1, QT_TRANSLATE_NOOP("raydeck::ui::FieldText", "Tolerations"),
          QT_TRANSLATE_NOOP("raydeck::ui::FieldText", "Taints of nodes that do not keep these pods away.")},
    Words{Pod, "template.spec.serviceAccountName"_L1, QT_TRANSLATE_NOOP("raydeck::ui::FieldText", "Service account"),
          QT_TRANSLATE_NOOP("raydeck::ui::FieldText", "The identity that the pods have at the API server.")},
    Words{Pod, "template.spec.imagePullSecrets"_L1, QT_TRANSLATE_NOOP("raydeck::ui::FieldText", "Pull secrets"),
          QT_TRANSLATE_NOOP("raydeck::ui::FieldText", "Secrets that open the registry of the image.")},
    Words{Pod, "template.spec.priorityClassName"_L1, QT_TRANSLATE_NOOP("raydeck::ui::FieldText", "Priority class"),
          QT_TRANSLATE_NOOP("raydeck::ui::FieldText",
                            "Pods of a higher class come first, and may take the place of others.")},
    Words{Pod, "template.spec.runtimeClassName"_L1, QT_TRANSLATE_NOOP("raydeck::ui::FieldText", "Runtime class"),
          QT_TRANSLATE_NOOP("raydeck::ui::FieldText",
                            "Another container runtime, such as nvidia where it is not the usual one.")},
    Words{Pod, "template.spec.schedulerName"_L1, QT_TRANSLATE_NOOP("raydeck::ui::FieldText", "Scheduler"),
          QT_TRANSLATE_NOOP("raydeck::ui::FieldText",
                            "Who chooses the nodes; another one than the default may count otherwise.")},
    Words{Pod, "template.spec.affinity"_L1, QT_TRANSLATE_NOOP("raydeck::ui::FieldText", "Affinity"),
          QT_TRANSLATE_NOOP("raydeck::ui::FieldText", "Nodes and other pods that are wanted nearby, or far away.")},
    Words{Pod, "template.spec.topologySpreadConstraints"_L1, QT_TRANSLATE_NOOP("raydeck::ui::FieldText", "Spread"),
          QT_TRANSLATE_NOOP("raydeck::ui::FieldText", "How evenly the pods are spread over zones or nodes.")},
    Words{Pod, "template.spec.hostNetwork"_L1, QT_TRANSLATE_NOOP("raydeck::ui::FieldText", "Network of the host"),
          QT_TRANSLATE_NOOP("raydeck::ui::FieldText",
                            "The pods use the addresses and ports of their nodes: one Ray pod fits on each.")},
    Words{Pod, "template.spec.terminationGracePeriodSeconds"_L1,
          QT_TRANSLATE_NOOP("raydeck::ui::FieldText", "Seconds to end"),
          QT_TRANSLATE_NOOP("raydeck::ui::FieldText", "So long a pod may take to stop before it is ended by force.")},
    Words{Pod, "template.spec.securityContext"_L1, QT_TRANSLATE_NOOP("raydeck::ui::FieldText", "Security context"),
          QT_TRANSLATE_NOOP("raydeck::ui::FieldText", "The user, groups and rights of all containers of the pod.")},
    Words{Pod, "template.spec.initContainers"_L1,
          QT_TRANSLATE_NOOP("raydeck::ui::FieldText", "Containers before the start"),
          QT_TRANSLATE_NOOP("raydeck::ui::FieldText",
                            "They run one after the other before Ray starts, to fetch models for example.")},
    Words{Pod, "template.spec.volumes"_L1, QT_TRANSLATE_NOOP("raydeck::ui::FieldText", "Volumes"),
          QT_TRANSLATE_NOOP("raydeck::ui::FieldText", "Storage that the containers of the pod can mount.")},
    Words{Pod, "template.metadata.labels"_L1, QT_TRANSLATE_NOOP("raydeck::ui::FieldText", "Labels of the pods"),
          QT_TRANSLATE_NOOP("raydeck::ui::FieldText", "Words by which these pods can be found and selected.")},
    Words{Pod, "template.metadata.annotations"_L1,
          QT_TRANSLATE_NOOP("raydeck::ui::FieldText", "Annotations of the pods"),
          QT_TRANSLATE_NOOP("raydeck::ui::FieldText",
                            "Notes that other programs read, such as service meshes and monitors.")},
    Words{Container, "image"_L1, QT_TRANSLATE_NOOP("raydeck::ui::FieldText", "Image"),
          QT_TRANSLATE_NOOP(
              "raydeck::ui::FieldText",
              "The container image that Ray runs in; head and workers need the same versions of Ray and Python.")},
    Words{Container, "imagePullPolicy"_L1, QT_TRANSLATE_NOOP("raydeck::ui::FieldText", "When to pull the image"),
          QT_TRANSLATE_NOOP("raydeck::ui::FieldText",
                            "Always asks the registry at each start; IfNotPresent takes what the node has.")},
    Words{Container, "env"_L1, QT_TRANSLATE_NOOP("raydeck::ui::FieldText", "Environment variables"),
          QT_TRANSLATE_NOOP("raydeck::ui::FieldText", "Variables that Ray and its tasks see.")},
    Words{Container, "envFrom"_L1, QT_TRANSLATE_NOOP("raydeck::ui::FieldText", "Environment from elsewhere"),
          QT_TRANSLATE_NOOP("raydeck::ui::FieldText", "ConfigMaps and Secrets whose entries become variables.")},
    Words{Container, "command"_L1, QT_TRANSLATE_NOOP("raydeck::ui::FieldText", "Command"),
          QT_TRANSLATE_NOOP("raydeck::ui::FieldText", "Runs before ray start, which the operator appends.")},
    Words{Container, "args"_L1, QT_TRANSLATE_NOOP("raydeck::ui::FieldText", "Arguments"),
          QT_TRANSLATE_NOOP("raydeck::ui::FieldText", "Given to the command.")},
    Words{Container, "volumeMounts"_L1, QT_TRANSLATE_NOOP("raydeck::ui::FieldText", "Mounts"),
          QT_TRANSLATE_NOOP("raydeck::ui::FieldText", "Where the volumes of the pod appear in this container.")},
    Words{Container, "ports"_L1, QT_TRANSLATE_NOOP("raydeck::ui::FieldText", "Ports"),
          QT_TRANSLATE_NOOP("raydeck::ui::FieldText",
                            "Names for the ports that Ray listens on; the head service is made of those of the head.")},
    Words{Container, "lifecycle"_L1, QT_TRANSLATE_NOOP("raydeck::ui::FieldText", "Lifecycle"),
          QT_TRANSLATE_NOOP("raydeck::ui::FieldText", "Commands after the start and before the end of the container.")},
    Words{Container, "securityContext"_L1, QT_TRANSLATE_NOOP("raydeck::ui::FieldText", "Security context"),
          QT_TRANSLATE_NOOP("raydeck::ui::FieldText", "The user and the rights of this container.")},
};

const Words *wordsFor(const ray::RayClusterField &field)
{
    const auto found = std::ranges::find_if(
        table, [&](const Words &words) { return words.part == field.part && words.path == field.path; });
    return found == table.end() ? nullptr : &*found;
}

QString translated(const char *text)
{
    return QCoreApplication::translate("raydeck::ui::FieldText", text);
}

} // namespace

QString FieldText::label(const ray::RayClusterField &field)
{
    const Words *words = wordsFor(field);
    return words ? translated(words->label) : QString(field.path); // a test asserts that each field has words
}

QString FieldText::help(const ray::RayClusterField &field)
{
    const Words *words = wordsFor(field);
    return words ? translated(words->help) : QString();
}

} // namespace raydeck::ui

#pragma once

#include <models/ray/release.h>

#include <tests/support/rayclusterdocument.h>

#include <QByteArray>
#include <QList>

namespace raydeck::test {

/// A change that is played on the real operator, and the rule of planRules() that it is for.
struct PlayedChange {
    const char *rule;
    QList<DocumentEdit> before = {}; ///< of playedCluster()
    QList<DocumentEdit> after = {};  ///< of what `before` made of it
    ray::Release since = {1, 0, 0};  ///< the first release that has the fields
    ray::Release until = {};         ///< the first that plays another rule for it; {}: none
    bool isSilent = false;           ///< it means nothing: no entry, and nothing happens
};

/// One worker of two that could be, so that both ways are open.
inline QByteArray playedCluster()
{
    return edited(rayClusterDocument(), {{"# group", "replicas: 1\nminReplicas: 0\nmaxReplicas: 3"}});
}

/// A second group behind the first one.
inline DocumentEdit secondGroup(const QByteArray &name, const QByteArray &replicas = "1")
{
    return {"          # groupContainer\n",
            "          # groupContainer\n  - groupName: " + name + "\n    replicas: " + replicas
                + "\n    minReplicas: 0\n    maxReplicas: 3\n    rayStartParams: {block: \"true\"}\n    template:\n    "
                  "  spec:\n"
                  "        containers:\n        - name: ray-worker\n          image: rayproject/ray:2.52.1\n"};
}

/// At least one for each rule that can be played here.
inline QList<PlayedChange> playedChanges()
{
    constexpr ray::Release v11{1, 1, 0};
    constexpr ray::Release v13{1, 3, 0};
    constexpr ray::Release v14{1, 4, 0};
    constexpr ray::Release v15{1, 5, 0};
    constexpr ray::Release v151{1, 5, 1};
    constexpr ray::Release v16{1, 6, 0};
    const DocumentEdit autoscaling{"# spec", "enableInTreeAutoscaling: true"};
    const DocumentEdit suspended{"# spec", "suspend: true"};
    const DocumentEdit recreate{"# spec", "upgradeStrategy: {type: Recreate}"};
    const DocumentEdit ingress{"# head", "enableIngress: true"};
    const DocumentEdit two{"replicas: 1\n", "replicas: 2\n"};
    const DocumentEdit none{"replicas: 1\n", "replicas: 0\n"};
    const DocumentEdit hosts{"# group", "numOfHosts: 2"};
    // What is added to a map that is there is a change by itself.
    const DocumentEdit annotations{"# metadata", "annotations:\n  # annotations\n  example.com/kept: x"};
    const DocumentEdit servePort{"# headContainer", "ports: [{containerPort: 8000, name: serve}]"};
    const DocumentEdit labels{"# metadata", "labels:\n  # labels\n  kept: x"};
    const DocumentEdit options{"# spec", "autoscalerOptions:\n  # options\n  imagePullPolicy: IfNotPresent"};
    return {
        {"another version of the API", {}, {{"ray.io/v1\n", "ray.io/v1alpha1\n"}}},
        {"managedBy changed",
         {{"# spec", "managedBy: ray.io/kuberay-operator"}},
         {{"ray.io/kuberay-operator", "kueue.x-k8s.io/multikueue"}},
         v13},
        {"managedBy says KubeRay", {}, {{"# spec", "managedBy: ray.io/kuberay-operator"}}, v13},

        {"suspended", {}, {suspended}, v11},
        {"resumed", {suspended}, {{"suspend: true", "suspend: false"}}, v11},
        {"suspend removed", {suspended}, {{"  suspend: true\n", ""}}, v13},
        {"group of a suspended cluster removed",
         {secondGroup("more"), suspended},
         {{"  - groupName: more...", ""}},
         v11},
        {"worker group of a suspended cluster", {suspended}, {{"# groupContainer", "env: [{name: A, value: b}]"}}, v11},
        {"any other field of a cluster that is resumed",
         {suspended},
         {{"suspend: true", "suspend: false"}, {"# headContainer", "env: [{name: A, value: b}]"}},
         v11},
        {"not suspended before and after", {}, {{"# spec", "suspend: false"}}, v11},

        {"upgrade strategy", {}, {recreate}, v16},
        {"any other field with Recreate", {recreate}, {{"# headContainer", "env: [{name: A, value: b}]"}}, v16},
        {"any other field with Recreate", {recreate}, {{"# spec", "headServiceAnnotations: {a: b}"}}, v16},
        {"replicas", {recreate}, {two}, v16},

        {"replicas", {}, {two}},
        {"replicas", {two}, {{"replicas: 2\n", "replicas: 0\n"}}},
        {"replicas", {}, {{"replicas: 1\n", "replicas: 9\n"}}},
        {"replicas lowered with autoscaling", {autoscaling, two}, {{"replicas: 2\n", "replicas: 1\n"}}},
        {"least replicas", {}, {{"minReplicas: 0", "minReplicas: 2"}}},
        {"most replicas", {two}, {{"maxReplicas: 3", "maxReplicas: 1"}}},
        {"least replicas with autoscaling", {autoscaling}, {{"minReplicas: 0", "minReplicas: 1"}}},
        {"most replicas with autoscaling", {autoscaling}, {{"maxReplicas: 3", "maxReplicas: 2"}}},
        {"workers to delete",
         {{"# group", "scaleStrategy: {workersToDelete: []}"}},
         {{"workersToDelete: []", "workersToDelete: [nobody]"}}},

        {"tolerations of the head", {}, {{"# headPod", "tolerations: [{key: a, operator: Exists}]"}}},
        {"scheduling gates of the head", {}, {{"# headPod", "schedulingGates: [{name: a.b/c}]"}}},
        {"tolerations of workers", {}, {{"# groupPod", "tolerations: [{key: a, operator: Exists}]"}}},
        {"scheduling gates of workers", {}, {{"# groupPod", "schedulingGates: [{name: a.b/c}]"}}},

        {"type of the head Service", {}, {{"# head", "serviceType: NodePort"}}},
        {"head Service", {}, {{"# head", "headService: {metadata: {labels: {a: b}}}"}}},
        {"annotations of the head Service", {}, {{"# spec", "headServiceAnnotations: {a: b}"}}},
        {"ports of the head", {}, {{"# headContainer", "ports: [{containerPort: 9999, name: extra}]"}}},
        {"Ingress wanted", {}, {ingress}},
        {"Ingress not wanted any more", {ingress}, {{"enableIngress: true", "enableIngress: false"}}},
        {"Ingress still not wanted", {}, {{"# head", "enableIngress: false"}}},

        {"group added", {}, {secondGroup("more")}},
        {"group without pods removed", {secondGroup("more", "0")}, {{"  - groupName: more...", ""}}},
        {"group removed", {secondGroup("more")}, {{"  - groupName: more...", ""}}},
        {"groups in another order",
         {{"groupName: workers", "groupName: one"}, secondGroup("two")},
         {{"groupName: one", "groupName: swap"},
          {"groupName: two", "groupName: one"},
          {"groupName: swap", "groupName: two"}},
         {1, 0, 0},
         {},
         true},
        {"several hosts instead of one", {}, {hosts}, v16},
        {"more hosts", {hosts}, {{"numOfHosts: 2", "numOfHosts: 3"}}, v16},
        {"fewer hosts", {{"# group", "numOfHosts: 3"}}, {{"numOfHosts: 3", "numOfHosts: 2"}}, v16},
        {"fewer hosts with autoscaling", {autoscaling, hosts}, {{"numOfHosts: 2", "numOfHosts: 1"}}, v11},
        {"hosts", {}, {hosts}, v11, v16},
        {"hosts", {hosts}, {{"numOfHosts: 2", "numOfHosts: 1"}}, v16},
        {"group suspended", {}, {{"# group", "suspend: true"}}, v13},
        {"group resumed", {}, {{"# group", "suspend: false"}}, v13, v16}, // where none can be suspended
        {"group resumed", {{"# group", "suspend: true"}}, {{"suspend: true", "suspend: false"}}, v16},
        {"idle time of a group",
         {autoscaling, {"# spec", "autoscalerOptions: {version: v2}"}},
         {{"# group", "idleTimeoutSeconds: 60"}},
         v14},
        {"idle time of a group before there is an autoscaler",
         {{"# spec", "autoscalerOptions: {version: v2}"}},
         {autoscaling, {"# group", "idleTimeoutSeconds: 60"}},
         v14},
        {"idle time of a group without autoscaler",
         {{"# spec", "autoscalerOptions: {version: v2}"}},
         {{"# group", "idleTimeoutSeconds: 60"}},
         v14},

        {"pod template of workers", {}, {{"# groupContainer", "env: [{name: A, value: b}]"}}},
        {"start parameters of workers", {}, {{"# groupParams", "num-cpus: \"3\""}}},
        {"resources of workers", {}, {{"# group", "resources: {CPU: \"3\"}"}}, v15},
        {"labels of workers", {}, {{"# group", "labels: {a: b}"}}, v15},
        {"pod template of the head", {}, {{"# headContainer", "env: [{name: A, value: b}]"}}},
        {"start parameters of the head", {}, {{"# headParams", "num-cpus: \"0\""}}},
        {"resources of the head", {}, {{"# head", "resources: {CPU: \"0\"}"}}, v15},
        {"labels of the head", {}, {{"# head", "labels: {a: b}"}}, v15},
        {"Ray's version", {{"# spec", "rayVersion: 2.52.1"}}, {{"rayVersion: 2.52.1", "rayVersion: 2.53.0"}}},
        {"authentication", {{"# spec", "rayVersion: 2.52.1"}}, {{"# spec", "authOptions: {mode: token}"}}, v151},
        {"fault tolerance", {}, {{"# spec", "gcsFaultToleranceOptions: {redisAddress: redis:6379}"}}, v13},

        {"autoscaling on", {}, {autoscaling}},
        {"autoscaling off", {autoscaling}, {{"enableInTreeAutoscaling: true", "enableInTreeAutoscaling: false"}}},
        {"autoscaling still off", {}, {{"# spec", "enableInTreeAutoscaling: false"}}},
        {"idle time", {autoscaling, options}, {{"# options", "idleTimeoutSeconds: 60"}}},
        {"upscaling mode", {autoscaling, options}, {{"# options", "upscalingMode: Conservative"}}},
        {"options before there is an autoscaler",
         {},
         {autoscaling, {"# spec", "autoscalerOptions: {upscalingMode: Conservative}"}}},
        {"options without autoscaler", {}, {{"# spec", "autoscalerOptions: {imagePullPolicy: Always}"}}},
        {"version of the autoscaler", {autoscaling, options}, {{"# options", "version: v2"}}, v14},
        {"container of the autoscaler", {autoscaling}, {{"# spec", "autoscalerOptions: {env: [{name: A, value: b}]}"}}},

        {"fault tolerance by annotation", {annotations}, {{"# annotations", "ray.io/ft-enabled: \"true\""}}},
        {"storage namespace of a fault tolerant cluster",
         {{"# metadata", "annotations:\n  # annotations\n  ray.io/ft-enabled: \"true\""},
          {"# headContainer", "env: [{name: RAY_REDIS_ADDRESS, value: redis}]"}},
         {{"# annotations", "ray.io/external-storage-namespace: mine"}},
         v13},
        {"storage namespace by annotation",
         {annotations},
         {{"# annotations", "ray.io/external-storage-namespace: mine"}},
         {1, 0, 0},
         v13},
        {"own command by annotation",
         {annotations},
         {{"# annotations", "ray.io/overwrite-container-cmd: \"true\""}},
         v11},
        {"Serve Service wanted",
         {annotations, servePort},
         {{"# annotations", "ray.io/enable-serve-service: \"true\""}},
         v11},
        {"Serve Service not wanted any more",
         {servePort, {"# metadata", "annotations: {ray.io/enable-serve-service: \"true\"}"}},
         {{"enable-serve-service: \"true\"", "enable-serve-service: \"false\""}},
         v11},
        {"annotation of the Ingress",
         {ingress, {"# metadata", "annotations: {example.com/a: b}"}},
         {{"example.com/a: b", "example.com/a: c"}}},
        {"annotation", {annotations}, {{"# annotations", "example.com/a: b"}}},
        {"annotation of a new Ingress", {annotations}, {ingress, {"# annotations", "example.com/a: b"}}},
        {"label", {labels}, {{"# labels", "a: b"}}},
    };
}

/// Rules that cannot be played here, with the reason.
inline QList<std::pair<const char *, const char *>> unplayedRules()
{
    return {
        {"another kind", "the API server answers another path"},
        {"another name", "the API server answers another path"},
        {"another namespace", "the API server answers another path"},
        {"handed over to another controller", "managedBy can only be given to a new object"},
        {"managed by another controller", "no other controller is installed"},
        {"taken over from another controller", "managedBy is immutable"},
        {"queue of Kueue", "Kueue is not installed"},
        {"name of the batch scheduler", "no batch scheduler is installed"},
        {"gang scheduling", "no batch scheduler is installed"},
        {"priority class of the batch scheduler", "no batch scheduler is installed"},
        {"queue of Volcano", "no batch scheduler is installed"},
    };
}

} // namespace raydeck::test

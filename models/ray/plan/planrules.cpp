#include <models/ray/plan/planrules.h>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace raydeck::ray {

namespace {

using enum PlanCondition;
using enum Verdict;
using Effect = EffectCode;

constexpr Release V11{1, 1, 0};
constexpr Release V13{1, 3, 0};
constexpr Release V14{1, 4, 0};
constexpr Release V15{1, 5, 0};
constexpr Release V151{1, 5, 1};
constexpr Release V16{1, 6, 0};
constexpr Release V17{1, 7, 0};
constexpr Release Any{1, 0, 0};
constexpr Release NoEnd{};

// Where they were read: at v1.0.0, v1.4.2, v1.5.1 and v1.6.1, below ray-operator/. What says 1.7.0 was read, not run.
constexpr auto Pods = "1.0.0-1.6.1 controllers/ray/raycluster_controller.go reconcilePods";
constexpr auto Suspension = "1.1.0-1.6.1 controllers/ray/raycluster_controller.go reconcilePods, calculateStatus";
constexpr auto Hosts = "1.6.1 controllers/ray/raycluster_controller.go reconcileMultiHostWorkerGroup";
constexpr auto Hash = "1.6.1 controllers/ray/utils/util.go GenerateHashWithoutReplicasAndWorkersToDelete";
constexpr auto Recreation = "1.6.1 controllers/ray/raycluster_controller.go shouldRecreatePodsForUpgrade";
constexpr auto Building = "1.0.0-1.6.1 controllers/ray/common/pod.go DefaultHeadPodTemplate, DefaultWorkerPodTemplate";
constexpr auto Scaler = "1.0.0-1.6.1 controllers/ray/common/pod.go BuildAutoscalerContainer; Ray "
                        "autoscaler/_private/kuberay/autoscaling_config.py";
constexpr auto Ingress = "1.0.0-1.6.1 controllers/ray/raycluster_controller.go reconcileIngressKubernetes";
constexpr auto Ingress17 = "1.7.0 controllers/ray/raycluster_controller.go ingressNeedsUpdate (not run)";
constexpr auto Service = "1.0.0-1.6.1 controllers/ray/raycluster_controller.go reconcileHeadService";
constexpr auto ServeService = "1.1.0-1.6.1 controllers/ray/raycluster_controller.go reconcileServeService";
constexpr auto Manager = "1.3.0-1.6.1 controllers/ray/utils/util.go ManagedByExternalController";
constexpr auto Crd = "1.3.0-1.6.1 config/crd/bases/ray.io_rayclusters.yaml";
constexpr auto Gates17 = "1.7.0 controllers/ray/utils/validation.go ValidateRayClusterSpec (not run)";
constexpr auto Scheduler = "1.0.0-1.6.1 controllers/ray/batchscheduler";
constexpr auto Metadata = "1.0.0-1.6.1 controllers/ray/common/pod.go initTemplateAnnotations";
constexpr auto Tolerance = "1.3.0-1.6.1 controllers/ray/common/pod.go configureGCSFaultTolerance";
constexpr auto Server = "Kubernetes 1.36 apimachinery/pkg/api/validation/objectmeta.go";

constexpr std::array rules{
    // The object itself.
    PlanRule{"another kind", "kind", Any, NoEnd, Always, Rejected, Effect::OtherObject, Server},
    PlanRule{"another name", "metadata.name", Any, NoEnd, Always, Rejected, Effect::OtherObject, Server},
    PlanRule{"another namespace", "metadata.namespace", Any, NoEnd, Always, Rejected, Effect::OtherObject, Server},
    PlanRule{"another version of the API", "apiVersion", Any, NoEnd, Always, ActsNow, Effect::SameInBoth, Crd},
    PlanRule{"managedBy changed", "spec.managedBy", V13, NoEnd, Changed, Rejected, Effect::Immutable, Crd},
    PlanRule{"handed over to another controller", "spec.managedBy", V13, NoEnd, Elsewhere, ActsNow, Effect::HandedOver,
             Manager},
    PlanRule{"managed by another controller", "spec.**", V13, NoEnd, Elsewhere, Ignored, Effect::ManagedByOther,
             Manager},
    PlanRule{"taken over from another controller", "spec.managedBy", V13, NoEnd, WasElsewhere, ActsNow,
             Effect::TakenOver, Manager},
    PlanRule{"managedBy says KubeRay", "spec.managedBy", V13, NoEnd, Always, ActsNow, Effect::NothingToDo, Manager},

    // Suspending and resuming.
    PlanRule{"suspended", "spec.suspend", V11, NoEnd, Suspends, ActsNow, Effect::DeletesAllPods, Suspension},
    PlanRule{"resumed", "spec.suspend", V11, NoEnd, Resumes, ActsNow, Effect::CreatesAllPods, Suspension},
    PlanRule{"suspend removed", "spec.suspend", V13, NoEnd, StaysSuspended, Ignored, Effect::StaysSuspended,
             Suspension},

    // What does not count in the hash of Recreate.
    PlanRule{"upgrade strategy", "spec.upgradeStrategy.**", V16, NoEnd, Always, ActsNow, Effect::HoldsFromNextChange,
             Recreation},
    PlanRule{"group of a suspended cluster removed", "spec.workerGroupSpecs[]", V11, NoEnd, RemovedSuspended, ActsNow,
             Effect::GroupGoesWithPods, Suspension},
    PlanRule{"worker group of a suspended cluster", "spec.workerGroupSpecs[].**", V11, NoEnd, IsSuspended, NewPodsOnly,
             Effect::WhenResumed, Suspension},
    PlanRule{"replicas lowered with autoscaling", "spec.workerGroupSpecs[].replicas", Any, NoEnd, AutoscalingLeaves,
             Ignored, Effect::LeftToAutoscaler, Pods},
    PlanRule{"replicas", "spec.workerGroupSpecs[].replicas", Any, NoEnd, Always, ActsNow, Effect::PodsNotChanged, Pods},
    PlanRule{"least replicas with autoscaling", "spec.workerGroupSpecs[].minReplicas", Any, NoEnd, Autoscaling, ActsNow,
             Effect::ReadByAutoscaler, Scaler},
    PlanRule{"most replicas with autoscaling", "spec.workerGroupSpecs[].maxReplicas", Any, NoEnd, Autoscaling, ActsNow,
             Effect::ReadByAutoscaler, Scaler},
    PlanRule{"least replicas", "spec.workerGroupSpecs[].minReplicas", Any, NoEnd, Always, ActsNow,
             Effect::PodsNotChanged, Pods},
    PlanRule{"most replicas", "spec.workerGroupSpecs[].maxReplicas", Any, NoEnd, Always, ActsNow,
             Effect::PodsNotChanged, Pods},
    PlanRule{"workers to delete", "spec.workerGroupSpecs[].scaleStrategy.workersToDelete.**", Any, NoEnd, Always,
             ActsNow, Effect::DeletesNamedPods, Pods},
    PlanRule{"tolerations of the head", "spec.headGroupSpec.template.spec.tolerations.**", Any, NoEnd, Always,
             NewPodsOnly, Effect::HeadKeeps, Hash},
    PlanRule{"scheduling gates of the head", "spec.headGroupSpec.template.spec.schedulingGates.**", Any, NoEnd, Always,
             NewPodsOnly, Effect::HeadKeeps, Hash},
    PlanRule{"tolerations of workers", "spec.workerGroupSpecs[].template.spec.tolerations.**", Any, NoEnd, Always,
             NewPodsOnly, Effect::WorkersKeep, Hash},
    PlanRule{"scheduling gates of workers", "spec.workerGroupSpecs[].template.spec.schedulingGates.**", Any, NoEnd,
             Always, NewPodsOnly, Effect::WorkersKeep, Hash},

    // What counts in it.
    PlanRule{"any other field with Recreate", "spec.**", V16, NoEnd, Recreates, RestartsEverything,
             Effect::RestartsCluster, Recreation},

    // Services and the Ingress: made once, whatever the pods do.
    PlanRule{"type of the head Service", "spec.headGroupSpec.serviceType", Any, NoEnd, Always, Ignored,
             Effect::HeadServiceKeeps, Service},
    PlanRule{"head Service", "spec.headGroupSpec.headService.**", Any, NoEnd, Always, Ignored, Effect::HeadServiceKeeps,
             Service},
    PlanRule{"annotations of the head Service", "spec.headServiceAnnotations.**", Any, NoEnd, Always, Ignored,
             Effect::HeadServiceKeeps, Service},
    PlanRule{"ports of the head", "spec.headGroupSpec.template.spec.containers[].ports.**", Any, NoEnd, Always, Ignored,
             Effect::HeadPortsKeep, Service},
    PlanRule{"Ingress wanted", "spec.headGroupSpec.enableIngress", Any, NoEnd, BecomesTrue, ActsNow,
             Effect::IngressCreated, Ingress},
    PlanRule{"Ingress not wanted any more", "spec.headGroupSpec.enableIngress", Any, NoEnd, StopsBeingTrue, Ignored,
             Effect::IngressStays, Ingress},
    PlanRule{"Ingress still not wanted", "spec.headGroupSpec.enableIngress", Any, NoEnd, Always, ActsNow,
             Effect::NothingToDo, Ingress},
    PlanRule{"form of an Ingress that is off", "spec.headGroupSpec.ingressOptions.**", V17, NoEnd, IngressIsOff,
             Ignored, Effect::IngressIsOff, Ingress17},
    PlanRule{"form of the Ingress", "spec.headGroupSpec.ingressOptions.**", V17, NoEnd, Always, ActsNow,
             Effect::IngressUpdated, Ingress17},

    // All pods are made now: each field counts.
    PlanRule{"any other field of a cluster that is resumed", "spec.**", V11, NoEnd, Resumes, ActsNow,
             Effect::MadeWithIt, Suspension},
    PlanRule{"not suspended before and after", "spec.suspend", V11, NoEnd, Always, ActsNow, Effect::NothingToDo,
             Suspension},

    // Worker groups.
    PlanRule{"group added", "spec.workerGroupSpecs[]", Any, NoEnd, Added, ActsNow, Effect::CreatesPods, Pods},
    PlanRule{"group without pods removed", "spec.workerGroupSpecs[]", Any, NoEnd, HasNoPods, ActsNow,
             Effect::GroupHasNoPods, Pods},
    PlanRule{"group removed", "spec.workerGroupSpecs[]", Any, NoEnd, Removed, Verdict::OrphansPods, Effect::OrphansPods,
             Pods},
    PlanRule{"groups in another order", "spec.workerGroupSpecs", Any, NoEnd, IsOrder, ActsNow, Effect::NothingToDo,
             Pods},
    PlanRule{"several hosts instead of one", "spec.workerGroupSpecs[].numOfHosts", V16, NoEnd, MoreHostsOfOne, ActsNow,
             Effect::AddsPodsBesides, Hosts},
    PlanRule{"more hosts", "spec.workerGroupSpecs[].numOfHosts", V16, NoEnd, MoreHosts, RestartsEverything,
             Effect::RestartsGroup, Hosts},
    PlanRule{"fewer hosts", "spec.workerGroupSpecs[].numOfHosts", V16, NoEnd, FewerHosts, NewPodsOnly,
             Effect::KeepsHosts, Hosts},
    PlanRule{"fewer hosts with autoscaling", "spec.workerGroupSpecs[].numOfHosts", V11, NoEnd, AutoscalingLeaves,
             Ignored, Effect::LeftToAutoscaler, Pods},
    PlanRule{"hosts", "spec.workerGroupSpecs[].numOfHosts", V11, NoEnd, Always, ActsNow, Effect::PodsNotChanged, Pods},
    PlanRule{"group suspended", "spec.workerGroupSpecs[].suspend", V13, NoEnd, BecomesTrue, ActsNow,
             Effect::DeletesGroupPods, Pods},
    PlanRule{"group resumed", "spec.workerGroupSpecs[].suspend", V13, NoEnd, Always, ActsNow, Effect::PodsNotChanged,
             Pods},
    PlanRule{"idle time of a group", "spec.workerGroupSpecs[].idleTimeoutSeconds", V13, NoEnd, Autoscaling, ActsNow,
             Effect::ReadByAutoscaler, Scaler},
    PlanRule{"idle time of a group before there is an autoscaler", "spec.workerGroupSpecs[].idleTimeoutSeconds", V13,
             NoEnd, AutoscalingStarts, NewPodsOnly, Effect::AutoscalerWithHead, Scaler},
    PlanRule{"idle time of a group without autoscaler", "spec.workerGroupSpecs[].idleTimeoutSeconds", V13, NoEnd,
             Always, Ignored, Effect::AutoscalerIsOff, Scaler},
    PlanRule{"priority of a group", "spec.workerGroupSpecs[].priority", V17, NoEnd, Autoscaling, ActsNow,
             Effect::ReadByAutoscaler, Gates17},
    PlanRule{"priority of a group without autoscaler", "spec.workerGroupSpecs[].priority", V17, NoEnd, Always, Ignored,
             Effect::AutoscalerIsOff, Gates17},

    // Pods that are made later.
    PlanRule{"pod template of workers", "spec.workerGroupSpecs[].template.**", Any, NoEnd, Always, NewPodsOnly,
             Effect::WorkersKeep, Building},
    PlanRule{"start parameters of workers", "spec.workerGroupSpecs[].rayStartParams.**", Any, NoEnd, Always,
             NewPodsOnly, Effect::WorkersKeep, Building},
    PlanRule{"resources of workers", "spec.workerGroupSpecs[].resources.**", V15, NoEnd, Always, NewPodsOnly,
             Effect::WorkersKeep, Building},
    PlanRule{"labels of workers", "spec.workerGroupSpecs[].labels.**", V15, NoEnd, Always, NewPodsOnly,
             Effect::WorkersKeep, Building},
    PlanRule{"pod template of the head", "spec.headGroupSpec.template.**", Any, NoEnd, Always, NewPodsOnly,
             Effect::HeadKeeps, Building},
    PlanRule{"start parameters of the head", "spec.headGroupSpec.rayStartParams.**", Any, NoEnd, Always, NewPodsOnly,
             Effect::HeadKeeps, Building},
    PlanRule{"resources of the head", "spec.headGroupSpec.resources.**", V15, NoEnd, Always, NewPodsOnly,
             Effect::HeadKeeps, Building},
    PlanRule{"labels of the head", "spec.headGroupSpec.labels.**", V15, NoEnd, Always, NewPodsOnly, Effect::HeadKeeps,
             Building},
    PlanRule{"Ray's version", "spec.rayVersion", Any, NoEnd, Always, NewPodsOnly, Effect::ClusterKeeps, Building},
    PlanRule{"authentication", "spec.authOptions.**", V151, NoEnd, Always, NewPodsOnly, Effect::ClusterKeeps, Building},
    PlanRule{"fault tolerance", "spec.gcsFaultToleranceOptions.**", V13, NoEnd, Always, NewPodsOnly,
             Effect::ClusterKeeps, Building},
    PlanRule{"encryption", "spec.tlsOptions.**", V17, NoEnd, Always, NewPodsOnly, Effect::ClusterKeeps, Gates17},
    PlanRule{"network policy", "spec.networkPolicy.**", V17, NoEnd, Always, NotKnown, Effect::NeedsGate, Gates17},
    PlanRule{"history server", "spec.historyServerOptions.**", V17, NoEnd, Always, NotKnown, Effect::NeedsGate,
             Gates17},

    // The autoscaler.
    PlanRule{"autoscaling on", "spec.enableInTreeAutoscaling", Any, NoEnd, BecomesTrue, NewPodsOnly,
             Effect::AutoscalerWithHead, Building},
    PlanRule{"autoscaling off", "spec.enableInTreeAutoscaling", Any, NoEnd, StopsBeingTrue, NewPodsOnly,
             Effect::AutoscalerStays, Building},
    PlanRule{"autoscaling still off", "spec.enableInTreeAutoscaling", Any, NoEnd, Always, ActsNow, Effect::NothingToDo,
             Building},
    PlanRule{"idle time", "spec.autoscalerOptions.idleTimeoutSeconds", Any, NoEnd, Autoscaling, ActsNow,
             Effect::ReadByAutoscaler, Scaler},
    PlanRule{"upscaling mode", "spec.autoscalerOptions.upscalingMode", Any, NoEnd, Autoscaling, ActsNow,
             Effect::ReadByAutoscaler, Scaler},
    PlanRule{"options before there is an autoscaler", "spec.autoscalerOptions.**", Any, NoEnd, AutoscalingStarts,
             NewPodsOnly, Effect::AutoscalerWithHead, Scaler},
    PlanRule{"options without autoscaler", "spec.autoscalerOptions.**", Any, NoEnd, AutoscalingOff, Ignored,
             Effect::AutoscalerIsOff, Scaler},
    PlanRule{"version of the autoscaler", "spec.autoscalerOptions.version", V14, NoEnd, Always, NewPodsOnly,
             Effect::AutoscalerKeeps, Building},
    PlanRule{"container of the autoscaler", "spec.autoscalerOptions.**", Any, NoEnd, Always, NewPodsOnly,
             Effect::AutoscalerKeeps, Building},

    // Metadata.
    PlanRule{"fault tolerance by annotation", "metadata.annotations[ray.io/ft-enabled]", Any, NoEnd, Always,
             NewPodsOnly, Effect::ClusterKeeps, Metadata},
    PlanRule{"storage namespace by annotation", "metadata.annotations[ray.io/external-storage-namespace]", Any, V13,
             Always, NewPodsOnly, Effect::ClusterKeeps, Metadata},
    PlanRule{"storage namespace of a fault tolerant cluster", "metadata.annotations[ray.io/external-storage-namespace]",
             V13, NoEnd, FaultTolerant, NewPodsOnly, Effect::ClusterKeeps, Tolerance},
    PlanRule{"own command by annotation", "metadata.annotations[ray.io/overwrite-container-cmd]", V11, NoEnd, Always,
             NewPodsOnly, Effect::ClusterKeeps, Metadata},
    PlanRule{"Serve Service wanted", "metadata.annotations[ray.io/enable-serve-service]", V11, NoEnd, BecomesTrue,
             ActsNow, Effect::ServeServiceCreated, ServeService},
    PlanRule{"Serve Service not wanted any more", "metadata.annotations[ray.io/enable-serve-service]", V11, NoEnd,
             Always, Ignored, Effect::ServeServiceStays, ServeService},
    PlanRule{"annotation of the Ingress, updated", "metadata.annotations.*", V17, NoEnd, WithIngress, ActsNow,
             Effect::IngressUpdated, Ingress17},
    PlanRule{"annotation of the Ingress", "metadata.annotations.*", Any, V17, WithIngress, Ignored,
             Effect::IngressKeeps, Ingress},
    PlanRule{"annotation", "metadata.annotations.*", Any, NoEnd, IngressIsOff, Ignored, Effect::NotRead, Metadata},
    PlanRule{"annotation of a new Ingress", "metadata.annotations.*", Any, NoEnd, Always, ActsNow,
             Effect::IngressCreated, Ingress},
    PlanRule{"queue of Kueue", "metadata.labels[kueue.x-k8s.io/queue-name]", Any, NoEnd, Always, NotKnown,
             Effect::ReadByKueue, Scheduler},
    PlanRule{"name of the batch scheduler", "metadata.labels[ray.io/scheduler-name]", Any, NoEnd, Always, NewPodsOnly,
             Effect::BatchScheduler, Scheduler},
    PlanRule{"gang scheduling", "metadata.labels[ray.io/gang-scheduling-enabled]", Any, NoEnd, Always, NewPodsOnly,
             Effect::BatchScheduler, Scheduler},
    PlanRule{"priority class of the batch scheduler", "metadata.labels[ray.io/priority-class-name]", Any, NoEnd, Always,
             NewPodsOnly, Effect::BatchScheduler, Scheduler},
    PlanRule{"queue of Volcano", "metadata.labels[volcano.sh/queue-name]", Any, NoEnd, Always, NewPodsOnly,
             Effect::BatchScheduler, Scheduler},
    PlanRule{"label", "metadata.labels.*", Any, NoEnd, Always, Ignored, Effect::NotRead, Metadata},
};

} // namespace

std::span<const PlanRule> planRules()
{
    return rules;
}

} // namespace raydeck::ray

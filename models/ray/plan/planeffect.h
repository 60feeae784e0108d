#pragma once

namespace raydeck::ray {

/// One value per sentence of ui/text/plantext.cpp; %1, %2 stand for the arguments named here.
enum class EffectCode {
    // Numbers of pods.
    CreatesPods,        ///< %1 pods
    DeletesPods,        ///< %1 pods; which, the operator chooses
    DeletesNamedPods,   ///< the arguments: their names
    ReplacesNamedPods,  ///< the same, and as many come at once
    DeletesReplicas,    ///< the names; their replica groups of several hosts go with them
    DeletesAllPods,     ///< %1 pods of the cluster, or empty where it is not known
    CreatesAllPods,     ///< %1 pods
    DeletesGroupPods,   ///< %1 pods of the group %2
    PodsNotChanged,     ///< no pod is created or deleted
    RaisedTo,           ///< no pod is created or deleted: at least %1 counts
    LoweredTo,          ///< no pod is created or deleted: at most %1 counts
    CountsWithReplicas, ///< the number is said at another field of the group
    LeftToAutoscaler,   ///< %1 pods more run than asked for
    ReadByAutoscaler,
    AutoscalerIsOff,   ///< nobody reads it
    NoSuchPod,         ///< %1: a name
    AddsPodsBesides,   ///< %1 pods, those that run stay besides
    RestartsGroup,     ///< %1 pods of the group %2
    KeepsHosts,        ///< replicas that run keep %1 hosts
    OrphansPods,       ///< %1 pods, or empty, of the group %2
    GroupHasNoPods,    ///< %1: the group
    GroupGoesWithPods, ///< %1: the group; all pods are deleted anyway

    // upgradeStrategy.
    HoldsFromNextChange,
    HoldsWithThisChange,
    HeadIsOlder,     ///< made by an operator that wrote no hash: never made anew
    HeadIsOfOther,   ///< %1: the version of KubeRay that made it: this change is skipped
    NoRestarts,      ///< from now on
    RestartsCluster, ///< %1 pods, or empty

    // Pods that run stay as they are.
    HeadKeeps,          ///< %1: the old value, or empty
    WorkersKeep,        ///< %1 pods, or empty; %2: the group, %3: the old value, or empty
    ClusterKeeps,       ///< %1 pods, or empty
    NoPodsNow,          ///< none runs: all that come have it
    MadeWithIt,         ///< all pods are made now
    WhenResumed,        ///< the cluster is suspended
    AutoscalerWithHead, ///< it comes with the next head; until then no worker is removed
    AutoscalerStays,    ///< it goes with the head
    AutoscalerKeeps,    ///< its container in the running head

    // Suspending.
    StaysSuspended, ///< only an explicit false resumes

    // Things besides pods.
    IngressCreated,
    IngressStays,
    IngressKeeps, ///< it was made and is never changed
    IngressUpdated,
    IngressIsOff,
    HeadServiceKeeps,
    HeadPortsKeep, ///< those of the head Service
    ServeServiceCreated,
    ServeServiceStays,

    // The object itself.
    NothingToDo, ///< it is as it is asked for
    Immutable,
    OtherObject, ///< it would be another object
    SameInBoth,  ///< versions of the API
    ManagedByOther,
    HandedOver, ///< to another controller
    TakenOver,
    NotRead, ///< KubeRay does not read it, and no pod gets it
    BatchScheduler,
    ReadByKueue,
    NeedsGate,    ///< %1: the feature gate
    OrderOfItems, ///< pods that come later have the new order
    UnknownField,
    NotCovered,
    Refused, ///< the problem says why
};

} // namespace raydeck::ray

#pragma once

#include <models/kube/error.h>

#include <QString>
#include <QStringList>

namespace raydeck::ray {

/// One thing that a cluster has or lacks before Ray can run on it. Words and what to do: ui/text/checktext.
struct Check {
    enum class Id {
        Server,
        CreateRights,   ///< to make Ray clusters in the namespace
        WatchRights,    ///< to see pods, events and logs there
        CapacityRights, ///< to see nodes and the pods of all namespaces: without it nothing is said about what fits
        Operator,
        Definitions, ///< the CRDs, against the operator's version
        InstallRights,
        Accelerators,
        DefaultStorage,
        SharedStorage,
        Ingress,
    };
    enum class State {
        Waiting, ///< not asked yet
        Passed,
        Note,       ///< works, and a person should know
        Failed,     ///< Ray clusters will not run like this
        NotAllowed, ///< the server does not say
    };
    enum class Code {
        Asking,
        NoAnswer,   ///< see error
        NotAllowed, ///< see error
        // Server
        ServerVersion, ///< %1 version
        ServerOld,     ///< %1 version: before 1.25 unknown fields vanish without a word
        // Rights; %1: namespace, the rest: what is missing, as "create rayclusters"
        MayCreate,
        MayNotCreate,
        MayCreateNotChange,
        MayWatch,
        MayNotWatch,
        MaySeeCapacity,
        MayNotSeeCapacity,
        MayInstall,
        MayNotInstall,
        // Operator
        OperatorAbsent,
        OperatorReady,          ///< %1 version, %2 namespace
        OperatorVersionUnknown, ///< %1 image, %2 namespace
        OperatorNotReady,       ///< %1 version, %2 namespace
        OperatorStopped,        ///< scaled to zero; %1 version, %2 namespace
        OperatorWatchesOthers,  ///< %1 our namespace, the rest: those that are watched
        OperatorsFight,         ///< each: namespace/name
        OperatorsApart,         ///< several, with namespaces of their own; each: namespace/name
        // Definitions
        DefinitionsCurrent,
        DefinitionsAbsent,  ///< and no operator: they come with it
        DefinitionsMissing, ///< though an operator runs
        DefinitionsOlder,   ///< %1 the operator's version, the rest: fields that are dropped
        DefinitionsYounger, ///< %1 the operator's version
        // Accelerators
        NoAccelerators,
        AcceleratorsReady, ///< %1 devices, %2 nodes
        PluginMissing,     ///< %1 nodes, the rest: their names, three at most
        ManagedByDra,      ///< %1 nodes
        DevicesUnhealthy,  ///< %1 devices, the rest: nodes, three at most
        // Storage
        DefaultClass, ///< %1 class
        NoDefaultClass,
        SeveralDefaults, ///< classes; the youngest is taken
        NoClasses,
        SharedClasses, ///< classes whose driver is known to give ReadWriteMany
        NoSharedClass,
        // Ingress
        DefaultIngress, ///< %1 class, %2 controller
        IngressByName,  ///< classes without a default among them
        NoIngressClass,
    };
    /// What can be done about it in this program.
    enum class Fix { None, AskAgain, InstallOperator, UpgradeOperator, ApplyDefinitions };

    Id id;
    State state = State::Waiting;
    Code code = Code::Asking;
    QStringList args = {};
    Fix fix = Fix::None;
    Error error = {}; ///< with NoAnswer and NotAllowed

    bool operator==(const Check &) const = default;
};

} // namespace raydeck::ray

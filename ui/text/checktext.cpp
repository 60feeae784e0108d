#include <ui/text/checktext.h>

#include <ui/text/errortext.h>

#include <QLocale>

namespace raydeck::ui {

namespace {

using Check = ray::Check;
using Code = Check::Code;

QString listed(const Check &check, qsizetype from = 0)
{
    return QLocale().createSeparatedList(check.args.mid(from));
}

int countOf(const Check &check)
{
    return check.args.value(0).toInt();
}

} // namespace

QString CheckText::title(Check::Id id)
{
    switch (id) {
    case Check::Id::Server: return tr("Kubernetes");
    case Check::Id::CreateRights: return tr("Rights to create");
    case Check::Id::WatchRights: return tr("Rights to follow");
    case Check::Id::CapacityRights: return tr("Rights to see capacity");
    case Check::Id::Operator: return tr("KubeRay");
    case Check::Id::Definitions: return tr("KubeRay's definitions");
    case Check::Id::InstallRights: return tr("Rights to install");
    case Check::Id::Accelerators: return tr("GPU nodes");
    case Check::Id::DefaultStorage: return tr("Storage");
    case Check::Id::SharedStorage: return tr("Shared storage");
    case Check::Id::Ingress: return tr("Ingress");
    }
    Q_UNREACHABLE_RETURN({});
}

QString CheckText::sentence(const Check &check)
{
    const QString first = check.args.value(0);
    const QString second = check.args.value(1);
    switch (check.code) {
    case Code::Asking: return tr("Asking the cluster.");
    case Code::NoAnswer: return ErrorText::title(check.error);
    case Code::NotAllowed: return tr("This may not be looked at with the rights of this user.");
    case Code::ServerVersion: return tr("The server answers. It is version %1.").arg(first);
    case Code::ServerOld: return tr("The server answers. Its version %1 is old.").arg(first);
    case Code::MayCreate: return tr("Ray clusters may be created in %1.").arg(first);
    case Code::MayNotCreate: return tr("Ray clusters may not be created in %1.").arg(first);
    case Code::MayCreateNotChange:
        return tr("Ray clusters may be created in %1. Not allowed: %2.").arg(first, listed(check, 1));
    case Code::MayWatch: return tr("Pods, events and logs in %1 may be seen.").arg(first);
    case Code::MayNotWatch:
        return tr("Not everything in %1 may be seen. Not allowed: %2.").arg(first, listed(check, 1));
    case Code::MaySeeCapacity: return tr("Nodes and the pods on them may be seen.");
    case Code::MayNotSeeCapacity:
        return tr("What is free on the nodes may not be seen. Not allowed: %1.").arg(listed(check, 1));
    case Code::MayInstall: return tr("KubeRay may be installed.");
    case Code::MayNotInstall: return tr("KubeRay may not be installed. Not allowed: %1.").arg(listed(check, 1));
    case Code::OperatorAbsent: return tr("KubeRay is not installed.");
    case Code::OperatorReady: return tr("KubeRay %1 runs in %2.").arg(first, second);
    case Code::OperatorVersionUnknown:
        return tr("KubeRay runs in %2 from the image %1, whose version is not known.").arg(first, second);
    case Code::OperatorNotReady: return tr("KubeRay %1 in %2 is not ready.").arg(first, second);
    case Code::OperatorStopped: return tr("KubeRay %1 in %2 is scaled to zero.").arg(first, second);
    case Code::OperatorWatchesOthers: return tr("KubeRay does not watch %1, only %2.").arg(first, listed(check, 1));
    case Code::OperatorsFight: return tr("Several operators watch the same namespaces: %1.").arg(listed(check));
    case Code::OperatorsApart: return tr("Several operators watch namespaces of their own: %1.").arg(listed(check));
    case Code::DefinitionsCurrent: return tr("The definitions of Ray's kinds fit KubeRay's version.");
    case Code::DefinitionsAbsent: return tr("The definitions of Ray's kinds come with KubeRay.");
    case Code::DefinitionsMissing: return tr("KubeRay runs, but the definitions of Ray's kinds are missing.");
    case Code::DefinitionsOlder:
        return tr("The definitions are older than KubeRay %1. These fields would be dropped: %2.")
            .arg(first, listed(check, 1));
    case Code::DefinitionsYounger:
        return tr("The definitions are newer than KubeRay %1, which does no harm.").arg(first);
    case Code::NoAccelerators: return tr("No node offers GPUs or other accelerators.");
    case Code::AcceleratorsReady:
        //: %n: devices; %1: a number of nodes, such as "3 nodes"
        return tr("%n devices on %1.", nullptr, countOf(check)).arg(tr("%n nodes", nullptr, second.toInt()));
    case Code::PluginMissing:
        return tr("%n nodes are labelled as GPU nodes but offer none: %1.", nullptr, countOf(check))
            .arg(listed(check, 1));
    case Code::ManagedByDra:
        return tr("The devices of %n nodes are handed out by dynamic resource allocation.", nullptr, countOf(check));
    case Code::DevicesUnhealthy:
        return tr("%n devices are unhealthy, on %1.", nullptr, countOf(check)).arg(listed(check, 1));
    case Code::DefaultClass: return tr("Volumes come from the class %1 by default.").arg(first);
    case Code::NoDefaultClass: return tr("No storage class is the default.");
    case Code::SeveralDefaults: return tr("Several storage classes are the default: %1.").arg(listed(check));
    case Code::NoClasses: return tr("There is no storage class.");
    case Code::SharedClasses: return tr("Volumes that several nodes share come from: %1.").arg(listed(check));
    case Code::NoSharedClass: return tr("No storage class is known to give volumes that several nodes share.");
    case Code::DefaultIngress: return tr("The ingress class %1 is the default (%2).").arg(first, second);
    case Code::IngressByName: return tr("Ingress classes: %1. None is the default.").arg(listed(check));
    case Code::NoIngressClass: return tr("There is no ingress class.");
    }
    Q_UNREACHABLE_RETURN({});
}

QString CheckText::advice(const Check &check)
{
    switch (check.code) {
    case Code::NoAnswer: return ErrorText::advice(check.error);
    case Code::NotAllowed: return ErrorText::advice(check.error);
    case Code::ServerOld: return tr("Before 1.25, fields that the server does not know are dropped without a word.");
    case Code::MayNotCreate:
    case Code::MayCreateNotChange:
        return tr("The cluster administrator can grant the right, or choose another namespace.");
    case Code::MayNotWatch: return tr("Progress and errors can be shown only in part.");
    case Code::MayNotSeeCapacity: return tr("It cannot be said beforehand whether a Ray cluster fits.");
    case Code::MayNotInstall: return tr("Where KubeRay is missing, the cluster administrator has to install it.");
    case Code::OperatorAbsent: return tr("Install it on the next page.");
    case Code::OperatorVersionUnknown: return tr("The newest known rules are applied.");
    case Code::OperatorNotReady: return tr("Nothing is created until it is. Look at its pod's events and log.");
    case Code::OperatorStopped: return tr("Nothing is created until its Deployment has a replica again.");
    case Code::OperatorWatchesOthers:
        return tr("Choose one of those namespaces, or add this one to those that it watches.");
    case Code::OperatorsFight: return tr("They undo each other's work. Remove all but one.");
    case Code::DefinitionsMissing:
    case Code::DefinitionsOlder:
        return tr("Apply the definitions of its version. Ray clusters that run are not touched.");
    case Code::NoAccelerators: return tr("Ray clusters for CPUs can be created.");
    case Code::PluginMissing:
        return tr("Usually the vendor's device plugin is not running there. Check its DaemonSet, its log and the "
                  "container runtime of these nodes.");
    case Code::ManagedByDra: return tr("They are not counted here, and a pod has to ask for them by a resource claim.");
    case Code::DevicesUnhealthy: return tr("Look at the log of the device plugin on these nodes.");
    case Code::NoDefaultClass:
    case Code::NoClasses: return tr("A new volume needs a class that is chosen by name. Ray itself needs none.");
    case Code::SeveralDefaults: return tr("The newest of them is taken. Unmark the others.");
    case Code::NoSharedClass:
        return tr("Model files for several members need a shared volume, a folder on each node or NFS. A class that is "
                  "not known here may share volumes too.");
    case Code::IngressByName: return tr("An Ingress has to name its class.");
    case Code::NoIngressClass: return tr("The dashboard can be opened through this program without an Ingress.");
    case Code::Asking:
    case Code::ServerVersion:
    case Code::MayCreate:
    case Code::MayWatch:
    case Code::MaySeeCapacity:
    case Code::MayInstall:
    case Code::OperatorReady:
    case Code::OperatorsApart:
    case Code::DefinitionsCurrent:
    case Code::DefinitionsAbsent:
    case Code::DefinitionsYounger:
    case Code::AcceleratorsReady:
    case Code::DefaultClass:
    case Code::SharedClasses:
    case Code::DefaultIngress: return {};
    }
    Q_UNREACHABLE_RETURN({});
}

QString CheckText::action(Check::Fix fix)
{
    switch (fix) {
    case Check::Fix::None: return {};
    case Check::Fix::AskAgain: return tr("Ask again");
    case Check::Fix::InstallOperator: return tr("Install KubeRay");
    case Check::Fix::UpgradeOperator: return tr("Change KubeRay");
    case Check::Fix::ApplyDefinitions: return tr("Apply definitions");
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace raydeck::ui

#include <ui/text/fittext.h>

#include <ui/text/amounttext.h>
#include <ui/text/devicetext.h>

#include <QLocale>

namespace raydeck::ui {

using ray::FitAnswer;
using ray::FitDoubt;

QString FitText::pod(const NodeText::Pod &pod)
{
    switch (pod.of) {
    case NodeText::Pod::Of::Head: return tr("The head");
    case NodeText::Pod::Of::Worker: return tr("Worker %1").arg(QLocale().toString(pod.number));
    //: %1: name of a worker group
    case NodeText::Pod::Of::OtherGroup: return tr("A worker of %1").arg(pod.group);
    }
    Q_UNREACHABLE_RETURN({});
}

QString FitText::reason(const FitAnswer::Reason &reason, const NodeText::Pod &next)
{
    switch (reason.shortage) {
    case FitAnswer::Shortage::None: return {};
    case FitAnswer::Shortage::Depends:
        return tr("The rest depends on where the scheduler puts the other pods, and it chooses by chance among equal "
                  "nodes.");
    case FitAnswer::Shortage::Room:
        //: %1: Worker 4, %2: 1 GPU, %3: name of a node
        return tr("%1 needs %2 more than %3 has free.")
            .arg(pod(next), AmountText::amount(reason.resource, reason.missing), reason.node);
    case FitAnswer::Shortage::NoSuchResource:
        //: %1: name of a resource, such as amd.com/gpu
        return tr("No node that may be used has %1.").arg(reason.resource);
    case FitAnswer::Shortage::NoNodeChosen:
        //: %1: what the node selector or affinity asks for
        return tr("No node matches %1.").arg(reason.detail);
    case FitAnswer::Shortage::Tainted:
        //: %1: key of a taint
        return tr("Each node that matches has the taint %1, which these pods do not tolerate.").arg(reason.detail);
    case FitAnswer::Shortage::Cordoned: return tr("Each node that matches is cordoned: it takes no new pods.");
    case FitAnswer::Shortage::NotReady: return tr("No node that matches is ready.");
    case FitAnswer::Shortage::NoNodes: return tr("The cluster has no nodes yet.");
    case FitAnswer::Shortage::Quota:
        //: %1: name of a ResourceQuota, %2: name of a resource in it, such as requests.cpu
        return tr("The quota %1 of the namespace does not allow so much %2.").arg(reason.detail, reason.resource);
    case FitAnswer::Shortage::QuotaDemands:
        //: %1: name of a ResourceQuota, %2: name of a resource in it, such as limits.memory
        return tr("The quota %1 of the namespace wants %2 said for each container, and one says none.")
            .arg(reason.detail, reason.resource);
    case FitAnswer::Shortage::WaitingPods: return tr("Pods that wait already come first, and may take the room.");
    case FitAnswer::Shortage::Slice:
        return tr("A worker takes a whole TPU slice: %n more would have to be free.", nullptr,
                  pluralOf(reason.missing));
    }
    Q_UNREACHABLE_RETURN({});
}

QString FitText::eviction(qint64 more, const NodeText::Pod &next)
{
    if (more <= 0)
        return {};
    if (more == 1)
        //: %1: The head, or Worker 4
        return tr("%1 fits if the scheduler evicts pods of a lower priority, as it may.").arg(pod(next));
    return tr("%n more fit if the scheduler evicts pods of a lower priority, as it may.", nullptr, pluralOf(more));
}

QString FitText::doubt(FitDoubt doubt)
{
    switch (doubt) {
    case FitDoubt::OtherScheduler:
        return tr("Another scheduler places these pods, by rules of its own: nothing is certain.");
    case FitDoubt::SchedulingGates: return tr("The pods are held back until their scheduling gates are opened.");
    case FitDoubt::PodAffinity:
        return tr("The pods want to be near other pods, or away from them: nothing is certain.");
    case FitDoubt::TopologySpread: return tr("The pods have to be spread over zones or nodes: nothing is certain.");
    case FitDoubt::Volumes: return tr("A volume may tie the pods to certain nodes: nothing is certain.");
    case FitDoubt::ResourceClaims:
        return tr("The devices are handed out by resource claims (DRA), which cannot be counted from here.");
    case FitDoubt::PriorityClass:
        return tr("The priority class is not known here: without it the server refuses the pods.");
    case FitDoubt::Slices:
        return tr("The scheduler does not know TPU slices: only where something else keeps the hosts of a worker "
                  "together, as GKE does, is a slice used as a whole.");
    case FitDoubt::RuntimeClass: return tr("The runtime class is not known; it may ask for more.");
    case FitDoubt::Quota: return tr("The quota of the namespace does not allow all of it.");
    case FitDoubt::KeptAway: return tr("Pods that run already keep others away from their zone: nothing is certain.");
    }
    Q_UNREACHABLE_RETURN({});
}

QString FitText::gate(const FitAnswer::OnNode &here)
{
    switch (here.gate) {
    case FitAnswer::Gate::Open:
    case FitAnswer::Gate::NoRoom: return {};
    case FitAnswer::Gate::Cordoned: return tr("Cordoned: takes no new pods");
    case FitAnswer::Gate::NotReady: return tr("Not ready: takes no new pods");
    //: %1: key of a taint
    case FitAnswer::Gate::Tainted: return tr("Taint %1 is not tolerated").arg(here.detail);
    case FitAnswer::Gate::NotChosen:
        //: %1: a label that the pods ask for, such as zone=a
        return here.detail.isEmpty() ? tr("Not chosen by the node selector") : tr("Does not have %1").arg(here.detail);
    case FitAnswer::Gate::PortTaken: return tr("A port that the pods need is in use there");
    case FitAnswer::Gate::PartOfSlice: return tr("Other hosts of its TPU slice are in use");
    case FitAnswer::Gate::KeptAway: return tr("A pod there keeps these pods away");
    }
    Q_UNREACHABLE_RETURN({});
}

QString FitText::notCounted(const ray::Admission &admission)
{
    using Part = ray::Admission::Part;
    QStringList names;
    for (const Part part : admission.unread.keys()) {
        switch (part) {
        case Part::LimitRanges: names.append(tr("limit ranges")); break;
        case Part::Quotas: names.append(tr("quotas")); break;
        case Part::RuntimeClasses: names.append(tr("runtime classes")); break;
        case Part::Claims: names.append(tr("volume claims")); break;
        case Part::Volumes: names.append(tr("volumes")); break;
        case Part::PriorityClasses: names.append(tr("priority classes")); break;
        }
    }
    //: %1: such as quotas, runtime classes
    return names.isEmpty() ? QString() : tr("Not counted, as it cannot be read: %1.").arg(names.join(tr(", ")));
}

QString FitText::cordonedThoughItHelps(bool isHead, qint64 wanted)
{
    if (isHead)
        return tr("Cordoned: takes no new pods. With it, the head would fit");
    //: %n: number of workers
    return tr("Cordoned: takes no new pods. With it, all %n would fit", nullptr, pluralOf(wanted));
}

QString FitText::anotherProduct()
{
    return tr("Another product: not used by these pods");
}

} // namespace raydeck::ui

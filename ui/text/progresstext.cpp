#include <ui/text/progresstext.h>

#include <models/ray/create/schedulermessage.h>
#include <ui/text/amounttext.h>

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace raydeck::ui {

namespace {

using Id = ray::CreateStep::Id;
using State = ray::CreateStep::State;
using Cause = ray::CreateStep::Cause;

} // namespace

QString ProgressText::title(const ray::CreateStep &step)
{
    const bool done = step.state == State::Done;
    switch (step.id) {
    case Id::Objects: return done ? tr("Objects created") : tr("Creating the objects");
    case Id::TakenOver: return done ? tr("KubeRay took the cluster over") : tr("KubeRay takes the cluster over");
    case Id::HeadPlaced: return done ? tr("Head has a place") : tr("Head looks for a place");
    case Id::HeadImage: return done ? tr("Image is on the node") : tr("Image is being pulled");
    case Id::HeadReady: return done ? tr("Head is ready") : tr("Head is starting");
    case Id::Workers:
        //: %1: ready workers, %2: wanted workers
        return step.total == 0 ? tr("No workers asked for")
                               : tr("Workers: %1 of %2").arg(QString::number(step.done), QString::number(step.total));
    case Id::Dashboard: return done ? tr("Dashboard answers") : tr("Dashboard");
    }
    Q_UNREACHABLE_RETURN({});
}

QString ProgressText::refusals(const QString &schedulerMessage)
{
    using Why = ray::NodeRefusal::Why;
    QStringList parts;
    for (const ray::NodeRefusal &refusal : ray::nodeRefusalsIn(schedulerMessage)) {
        const int nodes = refusal.nodes;
        switch (refusal.why) {
        //: %n nodes; %1: a resource such as nvidia.com/gpu
        case Why::Insufficient:
            parts += tr("%n nodes have too little %1 free", nullptr, nodes).arg(refusal.subject);
            break;
        case Why::Taint:
            parts += refusal.subject.isEmpty() ? tr("%n nodes have a taint that is not tolerated", nullptr, nodes)
                                               : tr("%n nodes have the taint %1", nullptr, nodes).arg(refusal.subject);
            break;
        case Why::NotReady: parts += tr("%n nodes are not ready", nullptr, nodes); break;
        case Why::Selector: parts += tr("%n nodes are not chosen by the selector", nullptr, nodes); break;
        case Why::Cordoned: parts += tr("%n nodes are cordoned", nullptr, nodes); break;
        case Why::TooManyPods: parts += tr("%n nodes have as many pods as they may", nullptr, nodes); break;
        case Why::Ports: parts += tr("%n nodes have the port in use", nullptr, nodes); break;
        case Why::Volume: parts += tr("%n nodes cannot reach the volume", nullptr, nodes); break;
        case Why::Other: parts += u"%1: %2"_s.arg(QString::number(nodes), refusal.subject); break;
        }
    }
    //: Between the parts of a list
    return parts.join(tr(", "));
}

QString ProgressText::trouble(const ray::CreateStep &step)
{
    switch (step.cause) {
    case Cause::None: return {};
    case Cause::Interrupted: return tr("It was interrupted before all objects were made.");
    case Cause::NoOperator:
        return tr(
            "Nobody has made a pod yet. The KubeRay operator is not running, or it does not watch this namespace.");
    case Cause::Refused: return tr("KubeRay refuses what this cluster asks for: %1").arg(step.detail);
    case Cause::Quota: return tr("The quota of the namespace does not allow it: %1").arg(step.detail);
    case Cause::NotMade: return tr("A pod could not be made: %1").arg(step.detail);
    case Cause::Unschedulable: {
        const QString nodes = refusals(step.detail);
        return tr("No node takes %1 now: %2. It starts by itself as soon as one does.")
            .arg(step.subject, nodes.isEmpty() ? step.detail : nodes);
    }
    case Cause::ImagePull:
        return tr("The image of %1 cannot be pulled (%2). Check its name, and whether the node may read that registry. "
                  "%3")
            .arg(step.subject, step.reason, step.detail);
    case Cause::CannotStart: return tr("%1 cannot be started (%2). %3").arg(step.subject, step.reason, step.detail);
    case Cause::Crashing: return tr("%1 ends again and again; its log tells why. %2").arg(step.subject, step.detail);
    case Cause::NotReady: return tr("%1 runs and does not get ready.").arg(step.subject);
    case Cause::Gone: return tr("The cluster was deleted meanwhile.");
    case Cause::Silent:
        return tr("It did not answer within a minute. The cluster itself does not suffer from that. %1")
            .arg(step.detail);
    }
    Q_UNREACHABLE_RETURN({});
}

QString ProgressText::detail(const ray::CreateStep &step)
{
    if (const QString words = trouble(step); !words.isEmpty())
        return words.trimmed();
    const bool running = step.state == State::Running;
    switch (step.id) {
    case Id::Objects: return step.subject;
    case Id::TakenOver: return running ? tr("The operator makes the head's pod first.") : QString();
    case Id::HeadPlaced: return step.state == State::Done ? step.subject : tr("The scheduler chooses a node.");
    case Id::HeadImage: return step.detail;
    case Id::HeadReady: return running ? tr("The container runs; Ray answers its health check soon.") : QString();
    case Id::Workers: return step.total == 0 ? tr("Scale the cluster when you need some.") : QString();
    case Id::Dashboard:
        if (step.state == State::Done)
            return step.subject.isEmpty() ? QString() : tr("Ray %1").arg(step.subject);
        return tr("Asked through the API server.");
    }
    Q_UNREACHABLE_RETURN({});
}

QString ProgressText::summary(const QList<ray::CreateStep> &steps)
{
    for (const ray::CreateStep &step : steps) {
        if (!step.isOver())
            return title(step);
    }
    return tr("Running");
}

ProgressText::Happening ProgressText::happening(const kube::EventRow &event, const QString &cluster,
                                                const QString &head)
{
    Happening happening{.iconName = event.type == "Warning"_L1 ? u"warn"_s : u"ok"_s, .what = event.message};
    if (event.objectKind != "Pod"_L1)
        happening.who = event.objectName == cluster ? tr("KubeRay") : event.objectKind;
    else if (event.objectName == head)
        happening.who = tr("Head");
    else //: %1: the end of a worker pod's name
        happening.who = tr("Worker %1").arg(event.objectName.section(u'-', -1));
    static const QRegularExpression placedOn(u"to (\\S+)$"_s);
    static const QRegularExpression pulledIn(u" in ([0-9.]+m?[0-9.]*m?s)"_s);
    if (event.reason == "Scheduled"_L1) {
        happening.what = tr("Placed on %1").arg(placedOn.match(event.message).captured(1));
    } else if (event.reason == "Pulling"_L1) {
        happening.iconName = u"download"_s;
        happening.what = tr("Pulling the image");
    } else if (event.reason == "Pulled"_L1) {
        happening.iconName = u"download"_s;
        const auto time = pulledIn.match(event.message);
        happening.what = time.hasMatch() ? tr("Image pulled in %1").arg(time.captured(1)) : tr("Image was on the node");
    } else if (event.reason == "Started"_L1) {
        happening.iconName = u"live"_s;
        happening.what = tr("Started a container");
    } else if (event.reason == "FailedScheduling"_L1) {
        const QString nodes = refusals(event.message);
        happening.what = nodes.isEmpty() ? event.message : tr("No node takes it: %1").arg(nodes);
    } else if (event.reason.startsWith("Created"_L1) && event.objectKind == "RayCluster"_L1) {
        happening.iconName = u"box"_s;
    }
    return happening;
}

} // namespace raydeck::ui

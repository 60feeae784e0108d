#include <ui/text/recreatetext.h>

#include <models/ray/health.h>
#include <models/ray/recreate/newmanifest.h>
#include <ui/clusters/podlook.h>
#include <ui/text/duration.h>
#include <ui/text/errortext.h>

#include <QLocale>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace raydeck::ui {

namespace {

using Mark = ProgressItem::Mark;
using Obstacle = ray::RecreateFlow::Obstacle;
using Step = ray::RecreateStep;

constexpr std::array steps{Step::Delete, Step::PodsGone, Step::FinalizersGone, Step::Create, Step::Ready};

qint64 readyWorkers(const RecreateView &view)
{
    return std::ranges::count_if(view.newPods, [](const kube::PodRow &pod) {
        return pod.ready && !pod.deleting && pod.nodeType == "worker"_L1;
    });
}

bool isHeadReady(const RecreateView &view)
{
    return std::ranges::any_of(
        view.newPods, [](const kube::PodRow &pod) { return pod.ready && !pod.deleting && pod.nodeType == "head"_L1; });
}

/// Whether a person has to do something before it goes on.
bool isHeldUp(const RecreateView &view)
{
    return view.obstacle != Obstacle::None && view.obstacle != Obstacle::NoAnswer;
}

QString elapsed(qint64 milliseconds)
{
    constexpr qint64 tenSeconds = 10'000;
    if (milliseconds >= tenSeconds)
        return durationText(milliseconds / 1000);
    //: a duration of less than 10 seconds
    return RecreateText::tr("%1 s").arg(QLocale().toString(double(std::max<qint64>(milliseconds, 0)) / 1000, 'f', 1));
}

} // namespace

RecreateView RecreateView::of(const ray::RecreateFlow &flow, qint64 now)
{
    return {.recreation = flow.recreation(),
            .holdingBack = flow.holdingBack(),
            .obstacle = flow.obstacle(),
            .error = flow.error(),
            .complaints = flow.complaints(),
            .taken = flow.taken(),
            .newCluster = flow.newCluster(),
            .newPods = flow.newPods(),
            .isRunning = flow.isRunning(),
            .canCancel = flow.canCancel(),
            .now = now};
}

QString RecreateText::title(Step step, Mark mark)
{
    const bool isDone = mark == Mark::Done;
    const bool isToCome = mark == Mark::ToCome;
    switch (step) {
    case Step::Delete: return isDone ? tr("The old cluster is deleted") : tr("Delete the old cluster");
    case Step::PodsGone:
        return isDone ? tr("Its pods are gone") : isToCome ? tr("Wait for its pods") : tr("Its pods are ending");
    case Step::FinalizersGone:
        return isDone  ? tr("Nothing of it is left")
            : isToCome ? tr("Wait for its finalizers")
                       : tr("Its finalizers are at work");
    case Step::Create: return isDone ? tr("The new cluster is created") : tr("Create the new cluster");
    case Step::Ready:
        return isDone  ? tr("Head and workers are ready")
            : isToCome ? tr("Wait for head and workers")
                       : tr("Head and workers are starting");
    case Step::Done: break;
    }
    return {};
}

QString RecreateText::detail(Step step, Mark mark, const RecreateView &view)
{
    if (mark == Mark::ToCome || mark == Mark::Done)
        return {};
    const ray::HoldingBack &holding = view.holdingBack;
    switch (step) {
    case Step::Delete: return {};
    case Step::PodsGone:
        if (!holding.podsKnown)
            return tr("You may not list the pods here, so only the cluster itself is waited for.");
        return holding.pods.isEmpty() ? QString() : tr("%n pods are still there", nullptr, int(holding.pods.size()));
    case Step::FinalizersGone:
        return holding.finalizers.isEmpty() ? QString()
                                            //: %1: names of finalizers
                                            : tr("It is held by %1").arg(holding.finalizers.join(u", "_s));
    case Step::Create: return {};
    case Step::Ready:
        if (!view.newCluster)
            return {};
        if (!isHeadReady(view))
            return tr("The head comes first");
        //: %1: ready workers, %2: workers asked for
        return tr("The head is ready, %1 of %2 workers").arg(readyWorkers(view)).arg(wantedPods(*view.newCluster));
    case Step::Done: break;
    }
    return {};
}

QList<ProgressItem> RecreateText::steps(const RecreateView &view)
{
    const ray::Recreation &recreation = view.recreation;
    const bool isSaved = recreation.reached.contains(Step::Delete);
    QList<ProgressItem> items{{.id = u"saved"_s,
                               .mark = isSaved ? Mark::Done : Mark::Running,
                               .title = isSaved ? tr("The manifest is saved") : tr("The server looks at the manifest"),
                               .text = isSaved && recreation.step != Step::Done
                                   ? tr("On this computer, until the new cluster is ready")
                                   : QString()}};
    for (const Step step : ui::steps) {
        Mark mark = Mark::ToCome;
        if (recreation.step > step)
            mark = Mark::Done;
        else if (recreation.step == step && isSaved)
            mark = isHeldUp(view) ? Mark::Failed : Mark::Running;
        const qint64 began = recreation.reached.value(step);
        qint64 ended = view.now;
        if (mark == Mark::Done) {
            const auto next = std::ranges::find_if(
                ui::steps, [&](Step one) { return one > step && recreation.reached.contains(one); });
            ended = next == ui::steps.end() ? recreation.reached.value(Step::Done) : recreation.reached.value(*next);
        }
        ProgressItem item{.id = nameOf(step),
                          .mark = mark,
                          .title = title(step, mark),
                          .text = detail(step, mark, view),
                          .elapsed = mark == Mark::ToCome || began == 0 ? QString() : elapsed(ended - began)};
        if (step == Step::Ready && mark == Mark::Running && view.newCluster) {
            const qint64 wanted = wantedPods(*view.newCluster) + 1;
            item.share = double(readyWorkers(view) + (isHeadReady(view) ? 1 : 0)) / double(wanted);
        }
        items.append(item);
    }
    return items;
}

std::optional<RecreateText::Banner> RecreateText::banner(const RecreateView &view)
{
    const QString advice = view.error ? ErrorText::advice(*view.error) : QString();
    switch (view.obstacle) {
    case Obstacle::None: return {};
    case Obstacle::NoAnswer:
        return Banner{Tone::Warn, tr("Nobody answers"),
                      //: %1: what the server or the system says
                      tr("It is asked again and again, and goes on by itself. %1").arg(advice)};
    case Obstacle::Refused:
        return Banner{
            Tone::Bad, tr("The new cluster is refused"),
            //: %1: what the server says
            tr("The manifest is saved: edit it, or remove what is in the way, and try again. %1").arg(advice)};
    case Obstacle::NameTaken: {
        const QJsonObject metadata = view.taken["metadata"_L1].toObject();
        const QString manager = metadata["managedFields"_L1][0]["manager"_L1].toString();
        return Banner{
            Tone::Warn, tr("Another cluster has the name now"),
            //: %1: who made it, such as argocd-controller, %2: when
            tr("It was created by %1 at %2. It is not touched. Try again once it is gone, or take it as the new "
               "cluster.")
                .arg(manager.isEmpty() ? tr("somebody else") : manager,
                     QLocale().toString(
                         QDateTime::fromString(metadata["creationTimestamp"_L1].toString(), Qt::ISODate).toLocalTime(),
                         QLocale::ShortFormat))};
    }
    case Obstacle::Changed:
        return Banner{
            Tone::Warn, tr("The old cluster was changed meanwhile"),
            tr("Nothing is deleted yet. What was changed is not in the saved manifest: edit it, or delete the "
               "cluster all the same.")};
    case Obstacle::NewOneGone:
        return Banner{Tone::Warn, tr("The new cluster was deleted"),
                      tr("Somebody deleted it before it was ready. It can be created once more.")};
    case Obstacle::OtherServer:
        return Banner{Tone::Bad, tr("This context leads to another cluster now"),
                      //: %1: URL of an API server
                      tr("It was begun on %1. Nothing is done here.").arg(view.recreation.server)};
    case Obstacle::InUse: return Banner{Tone::Info, tr("Another window works on this"), tr("It goes on there.")};
    case Obstacle::NotWritten:
        return Banner{Tone::Bad, tr("This computer cannot save how far it is"),
                      //: %1: what the system says, with a file name
                      tr("Without that nothing is done. %1").arg(advice)};
    case Obstacle::Failed:
        return Banner{Tone::Bad, view.error ? ErrorText::title(*view.error) : tr("It does not go on"), advice};
    }
    Q_UNREACHABLE_RETURN({});
}

QString RecreateText::holdersTitle(const RecreateView &view)
{
    if (!view.complaints.isEmpty())
        return tr("What is refused");
    if (view.recreation.step == Step::Ready)
        return tr("What is not ready yet");
    return tr("What holds it back");
}

RecreateText::Holder RecreateText::holder(const ray::HeldPod &pod, qint64 now)
{
    QStringList said;
    const QString node = pod.row.node.isEmpty() ? tr("no node") : pod.row.node;
    if (pod.row.deleting && pod.deleted > 0)
        //: A pod. %1: its node, %2: a duration
        said.append(tr("Ending on %1 for %2.").arg(node, durationText(now - pod.deleted)));
    else if (pod.row.deleting)
        said.append(tr("Ending on %1.").arg(node));
    else
        //: A pod. %1: its status, %2: its node
        said.append(tr("%1 on %2: it is deleted when the cluster itself is gone.").arg(pod.row.status, node));
    if (pod.nodeReady == false)
        said.append(
            tr("The node does not answer, so nobody can say whether the pod has ended. It goes when the node comes "
               "back or is removed."));
    else if (!pod.finalizers.isEmpty())
        //: %1: names of finalizers
        said.append(tr("It is held by %1.").arg(pod.finalizers.join(u", "_s)));
    else if (pod.row.deleting && pod.deleted > 0 && now - pod.deleted <= pod.graceSeconds)
        said.append(tr("It has %n seconds to end by itself.", nullptr, int(pod.graceSeconds)));
    const bool isBad = pod.nodeReady == false || !pod.finalizers.isEmpty();
    return {.iconName = isBad ? u"warn"_s : u"hour"_s,
            .tone = isBad ? Tone::Warn : Tone::Gone,
            .title = pod.row.name,
            .text = said.join(u' ')};
}

QString RecreateText::cleanUp(const ray::CleanUpJob &job)
{
    if (job.hasFailed)
        //: %1: name of a Job
        return tr("The Job %1 has failed; the operator lets the cluster go with its next look.").arg(job.name);
    if (job.isOver)
        return tr("The Job %1 is done; the operator lets the cluster go with its next look.").arg(job.name);
    if (!job.pod)
        return tr("The Job %1 has no pod yet.").arg(job.name);
    const QString reason = shortReason(*job.pod);
    //: %1: name of a Job, %2: status of its pod, with the reason
    return tr("Of the Job %1 the pod is %2. It has %n seconds in all.", nullptr, ray::CleanUpJob::Deadline)
        .arg(job.name, reason.isEmpty() ? job.pod->status : u"%1 (%2)"_s.arg(job.pod->status, reason));
}

RecreateText::Holder RecreateText::holder(const QString &finalizer, const RecreateView &view)
{
    Holder holder{.iconName = u"lock"_s, .tone = Tone::Warn, .title = finalizer, .finalizer = finalizer};
    const ray::HoldingBack &holding = view.holdingBack;
    if (finalizer != ray::RedisFinalizer)
        holder.text = tr("Whoever set this finalizer has to take it off when its own work is done.");
    else if (holding.cleanUp)
        holder.text = tr("KubeRay clears the cluster's state out of Redis first. %1").arg(cleanUp(*holding.cleanUp));
    else if (!holding.pods.isEmpty())
        holder.text = tr("KubeRay clears the cluster's state out of Redis once the pods are gone.");
    else
        holder.text =
            tr("KubeRay clears the cluster's state out of Redis first. There is no Job for it yet: if it stays so, "
               "the operator does not run or may not make it.");
    return holder;
}

QList<RecreateText::Holder> RecreateText::holders(const RecreateView &view)
{
    QList<Holder> all;
    const Step step = view.recreation.step;
    if (step == Step::PodsGone || step == Step::FinalizersGone) {
        for (const QString &finalizer : view.holdingBack.finalizers)
            all.append(holder(finalizer, view));
        for (const ray::HeldPod &pod : view.holdingBack.pods)
            all.append(holder(pod, view.now / 1000));
    }
    for (const ray::ServerComplaint &complaint : view.complaints) {
        all.append({.iconName = u"fail"_s,
                    .tone = Tone::Bad,
                    .title = complaint.path.isEmpty() ? view.recreation.name : complaint.path,
                    .text = complaint.text});
    }
    if (step != Step::Ready)
        return all;
    for (const kube::PodRow &pod : view.newPods) {
        if (pod.ready || pod.deleting)
            continue;
        const CellLook look = podStatusLook(pod);
        all.append({.iconName = look.iconName.isEmpty() ? u"hour"_s : look.iconName,
                    .tone = ray::cannotHeal(pod.reason) ? Tone::Bad : Tone::Gone,
                    .title = pod.name,
                    .text = pod.message.isEmpty() ? pod.status : u"%1: %2"_s.arg(pod.status, pod.message)});
    }
    return all;
}

QStringList RecreateText::losses(const ray::WhatStops &stops, qint64 now)
{
    constexpr qsizetype most = 30;
    QStringList lines;
    for (const ray::WhatStops::Pod &pod : stops.pods.first(std::min(stops.pods.size(), most))) {
        const QString age = durationText(now - pod.created, DurationUnit::Minutes);
        const QString what = pod.isHead ? tr("Head") : pod.group;
        if (pod.gpus > 0)
            //: A pod. %1: its name, %2: Head or its group, %3: its age; %n: GPUs
            lines.append(tr("%1 (%2, %n GPUs, %3 old)", nullptr, pod.gpus).arg(pod.name, what, age));
        else
            lines.append(tr("%1 (%2, %3 old)").arg(pod.name, what, age));
    }
    if (stops.pods.size() > most)
        lines.append(tr("%n more pods", nullptr, int(stops.pods.size() - most)));
    lines.append(tr("Everything that runs in them: jobs, actors, objects in memory, files that are not on a volume"));
    if (stops.clearsRedis)
        lines.append(tr("The state that the cluster keeps in Redis: KubeRay clears it"));
    return lines;
}

QStringList RecreateText::leftBehind(const QString &finalizer, const ray::LeftBehind &left)
{
    switch (left.kind) {
    case ray::LeftBehind::Kind::RedisState: {
        const QString place = left.redisAddress.isEmpty() ? tr("Redis") : left.redisAddress;
        //: %1: address of Redis, %2: a prefix of keys
        QStringList lines{tr("The cluster's state stays in %1, in the keys of the storage namespace \"%2\"")
                              .arg(place, left.storageNamespace)};
        if (left.isReused)
            lines.append(tr("The new cluster has the same storage namespace and finds the old state there"));
        return lines;
    }
    case ray::LeftBehind::Kind::NotKnown:
        return {tr("Whatever \"%1\" should have cleaned up: Raydeck does not know it").arg(finalizer)};
    }
    Q_UNREACHABLE_RETURN({});
}

QString RecreateText::operatorsWay(const ray::OperatorRecreate &way, const ray::WhatStops &stops)
{
    using Kind = ray::OperatorRecreate::Kind;
    switch (way.kind) {
    case Kind::Offered:
        return tr(
            "The RayCluster, its Services and its Ingress stay. All %n pods are deleted and made anew, for this change "
            "and for each later one that KubeRay counts: images, groups, environment, head options.",
            nullptr, int(stops.pods.size()));
    case Kind::OperatorNotKnown:
        return tr("KubeRay 1.6 and later can restart a cluster by itself. Its release is not known here.");
    case Kind::OperatorTooOld: return tr("KubeRay 1.6 and later can restart a cluster by itself; this one is older.");
    case Kind::HeadNotKnown:
        return tr("KubeRay could restart the cluster by itself if its head were there to compare with.");
    case Kind::HeadTooOld:
        return tr("KubeRay cannot restart this cluster by itself: its head was made by a release before 1.6.");
    case Kind::HeadOfOther:
        //: %1: a release of KubeRay
        return tr("KubeRay would not restart this cluster now: its head was made by %1, and another release takes a "
                  "first "
                  "change over without a restart.")
            .arg(way.headRelease);
    case Kind::OwnedByOther:
        //: %1: RayJob or RayService
        return tr("KubeRay does not restart a cluster that belongs to a %1.").arg(way.owner);
    case Kind::NoSuchChange:
        return tr("KubeRay restarts nothing for these changes: it leaves replicas and tolerations out of account.");
    }
    Q_UNREACHABLE_RETURN({});
}

QString RecreateText::progress(Step step)
{
    switch (step) {
    case Step::Delete: return tr("not deleted yet");
    case Step::PodsGone:
    case Step::FinalizersGone: return tr("being deleted");
    case Step::Create: return tr("deleted, not created yet");
    case Step::Ready: return tr("created, not ready yet");
    case Step::Done: return tr("done");
    }
    Q_UNREACHABLE_RETURN({});
}

QString RecreateText::refusal(const Error &error)
{
    if (error.reason == "OtherObject"_L1)
        return tr("Name and namespace have to stay: the cluster is created again, not another one.");
    if (error.reason == "InUse"_L1)
        return tr("Another window works on this.");
    if (error.reason == "NotBegun"_L1)
        return tr("There is nothing to go on with: it was never begun, or it is over.");
    if (error.reason == "IsCreated"_L1)
        return tr("The new cluster is there already. Edit it instead of the saved manifest.");
    return ErrorText::advice(error);
}

} // namespace raydeck::ui

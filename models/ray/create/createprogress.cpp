#include <models/ray/create/createprogress.h>

#include <models/ray/health.h>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace raydeck::ray {

namespace {

using Id = CreateStep::Id;
using State = CreateStep::State;
using Cause = CreateStep::Cause;

constexpr qint64 operatorPatience = 20'000; // ms; an operator that runs answers within a second

const kube::PodRow *headOf(const QList<kube::PodRow> &pods)
{
    const kube::PodRow *best = nullptr;
    for (const kube::PodRow &pod : pods) {
        const bool counts = pod.nodeType == "head"_L1 && !pod.deleting;
        if (counts && (!best || pod.created > best->created))
            best = &pod;
    }
    return best;
}

const kube::EventRow *eventWith(const QList<kube::EventRow> &events, std::initializer_list<QLatin1StringView> reasons)
{
    const auto found = std::ranges::find_if(events, [&reasons](const kube::EventRow &event) {
        return std::ranges::any_of(reasons, [&event](QLatin1StringView reason) { return event.reason == reason; });
    });
    return found == events.end() ? nullptr : &*found;
}

bool isImageReason(QStringView reason)
{
    static constexpr std::array reasons{"ErrImagePull"_L1,      "ImagePullBackOff"_L1,  "InvalidImageName"_L1,
                                        "ErrImageNeverPull"_L1, "ImageInspectError"_L1, "RegistryUnavailable"_L1};
    return std::ranges::any_of(reasons, [reason](QLatin1StringView one) { return reason == one; });
}

/// What keeps a pod from being ready, where waiting does not help, or has not helped so far.
void setTrouble(CreateStep &step, const kube::PodRow &pod)
{
    step.subject = pod.name;
    step.reason = pod.reason;
    step.detail = pod.message;
    if (isImageReason(pod.reason)) {
        step.state = State::Stuck;
        step.cause = Cause::ImagePull;
    } else if (pod.reason == "CrashLoopBackOff"_L1) {
        step.state = State::Stuck;
        step.cause = Cause::Crashing;
    } else if (cannotHeal(pod.reason)) {
        step.state = State::Stuck;
        step.cause = Cause::CannotStart;
    } else if (pod.phase == kube::PodRow::Phase::Failed) {
        step.state = State::Failed;
        step.cause = Cause::Crashing;
    } else if (pod.node.isEmpty() && pod.reason == "Unschedulable"_L1) {
        step.state = State::Stuck;
        step.cause = Cause::Unschedulable;
    }
}

/// No pod was made: who refuses?
void setRefusal(CreateStep &step, const CreateFacts &facts)
{
    if (const auto *event = eventWith(
            facts.events, {"InvalidRayClusterMetadata"_L1, "InvalidRayClusterSpec"_L1, "InvalidRayClusterStatus"_L1})) {
        step.state = State::Failed;
        step.cause = Cause::Refused;
        step.detail = event->message;
    } else if (const auto *made = eventWith(
                   facts.events, {"FailedToCreateHeadPod"_L1, "FailedToCreateWorkerPod"_L1, "FailedToCreatePod"_L1})) {
        step.state = State::Stuck;
        step.cause = made->message.contains("exceeded quota"_L1) ? Cause::Quota : Cause::NotMade;
        step.detail = made->message;
    } else if (facts.now - facts.creation.made > operatorPatience && facts.pods.isEmpty()) {
        step.state = State::Stuck;
        step.cause = Cause::NoOperator;
    }
}

class Steps {
public:
    explicit Steps(const CreateFacts &facts) : m_facts(facts) {}

    /// `done`: this step is over, if those before it are; `fill` adds what is known while it is not.
    template <typename Fill>
    void add(Id id, bool done, Fill fill)
    {
        CreateStep step{.id = id};
        const bool isTurn = std::ranges::all_of(m_steps, &CreateStep::isOver);
        step.ended = m_facts.creation.reached.value(nameOf(id), 0);
        if (done && isTurn) {
            step.state = State::Done;
            if (step.ended == 0)
                step.ended = m_facts.now;
        } else {
            step.ended = 0;
            step.state = isTurn ? State::Running : State::ToCome;
        }
        if (isTurn)
            step.began = m_steps.isEmpty() ? m_facts.creation.began : m_steps.constLast().ended;
        fill(step);
        m_steps.append(step);
    }
    [[nodiscard]] QList<CreateStep> take() { return m_steps; }

private:
    const CreateFacts &m_facts;
    QList<CreateStep> m_steps;
};

} // namespace

QString nameOf(CreateStep::Id id)
{
    static const QStringList names{u"objects"_s,   u"takenOver"_s, u"headPlaced"_s, u"headImage"_s,
                                   u"headReady"_s, u"workers"_s,   u"dashboard"_s};
    return names.at(qsizetype(id));
}

QList<CreateStep> stepsOf(const CreateFacts &facts)
{
    const kube::PodRow *head = headOf(facts.pods);
    const bool isGone = facts.isLive && facts.creation.made > 0 && !facts.cluster;
    const bool headRuns = head && head->phase == kube::PodRow::Phase::Running;
    const bool imageIsThere = headRuns
        || (head && eventWith(facts.events, {"Pulled"_L1}) && !isImageReason(head->reason)
            && head->readyContainers > 0);
    qint64 ready = 0;
    const kube::PodRow *waiting = nullptr;
    for (const kube::PodRow &pod : facts.pods) {
        if (pod.nodeType != "worker"_L1 || pod.deleting)
            continue;
        ready += pod.ready ? 1 : 0;
        if (!pod.ready && (!waiting || cannotHeal(pod.reason)))
            waiting = &pod;
    }
    const qint64 wanted = facts.cluster ? wantedPods(*facts.cluster) : 0;

    Steps steps(facts);
    steps.add(Id::Objects, facts.creation.made > 0, [&](CreateStep &step) {
        if (facts.isInterrupted && step.state == State::Running) {
            step.state = State::Failed;
            step.cause = Cause::Interrupted;
        }
    });
    steps.add(Id::TakenOver, head != nullptr, [&](CreateStep &step) {
        if (isGone) {
            step.state = State::Failed;
            step.cause = Cause::Gone;
        } else if (step.state == State::Running) {
            setRefusal(step, facts);
        }
    });
    steps.add(Id::HeadPlaced, head && !head->node.isEmpty(), [&](CreateStep &step) {
        if (step.state == State::Running && head)
            setTrouble(step, *head);
        if (head)
            step.subject = head->node.isEmpty() ? head->name : head->node;
    });
    steps.add(Id::HeadImage, imageIsThere, [&](CreateStep &step) {
        if (step.state == State::Running && head)
            setTrouble(step, *head);
        step.detail = step.detail.isEmpty() && facts.cluster ? facts.cluster->headImage : step.detail;
        if (head && step.cause == Cause::None)
            step.subject = head->node;
    });
    steps.add(Id::HeadReady, head && head->ready, [&](CreateStep &step) {
        if (step.state == State::Running && head)
            setTrouble(step, *head);
    });
    steps.add(Id::Workers, facts.cluster && ready >= wanted, [&](CreateStep &step) {
        step.done = std::min(ready, wanted);
        step.total = wanted;
        if (step.state == State::Running && waiting)
            setTrouble(step, *waiting);
        if (step.state == State::Running && !waiting)
            setRefusal(step, facts);
    });
    steps.add(Id::Dashboard, facts.dashboard.state == DashboardAnswer::State::Answers, [&](CreateStep &step) {
        step.subject = facts.dashboard.version;
        // It is asked as soon as the head is ready: the workers do not hold it up.
        const bool headIsReady = head && head->ready;
        if (headIsReady && facts.dashboard.state == DashboardAnswer::State::Answers)
            step.state = State::Done;
        if (headIsReady && facts.dashboard.state == DashboardAnswer::State::Asking && step.state == State::ToCome)
            step.state = State::Running;
        if (facts.dashboard.state == DashboardAnswer::State::Silent && headIsReady) {
            step.state = State::Note;
            step.cause = Cause::Silent;
            step.detail = facts.dashboard.error;
        }
    });
    return steps.take();
}

} // namespace raydeck::ray

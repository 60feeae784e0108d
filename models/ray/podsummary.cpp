#include <models/ray/health.h>

#include <models/kube/podrow.h>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace raydeck::ray {

namespace {

using Phase = PodSummary::Phase;
using Trouble = PodSummary::Trouble;

Phase phaseOf(const kube::PodRow &pod)
{
    switch (pod.phase) {
    case kube::PodRow::Phase::Pending: return Phase::Pending;
    case kube::PodRow::Phase::Running: return pod.ready ? Phase::Ready : Phase::NotReady;
    case kube::PodRow::Phase::Succeeded:
    case kube::PodRow::Phase::Failed:
    case kube::PodRow::Phase::Unknown: return Phase::Failed;
    }
    Q_UNREACHABLE_RETURN(Phase::Missing);
}

Trouble troubleOf(const kube::PodRow &pod)
{
    // Trouble of init containers reads "Init:ImagePullBackOff" in STATUS.
    const QString status = pod.status.startsWith("Init:"_L1) ? pod.status.sliced(5) : pod.status;
    const bool statusSaysMore = cannotHeal(status) || phaseOf(pod) == Phase::Failed;
    return {.pod = pod.name,
            .reason = statusSaysMore ? status : pod.reason,
            .message = pod.message,
            .since = std::max(pod.created, pod.lastRestart)};
}

void keepWorst(std::optional<Trouble> &worst, const Trouble &trouble)
{
    const auto weight = [](const Trouble &one) { return std::pair(!cannotHeal(one.reason), one.since); };
    if (!worst || weight(trouble) < weight(*worst))
        worst = trouble;
}

} // namespace

bool cannotHeal(QStringView reason)
{
    static constexpr std::array reasons{
        "ErrImagePull"_L1,      "ImagePullBackOff"_L1,           "ErrImageNeverPull"_L1,    "InvalidImageName"_L1,
        "ImageInspectError"_L1, "CreateContainerConfigError"_L1, "CreateContainerError"_L1, "RunContainerError"_L1,
        "CrashLoopBackOff"_L1,  "PreCreateHookError"_L1,         "PreStartHookError"_L1,    "PostStartHookError"_L1,
    };
    return std::ranges::any_of(reasons, [&](QLatin1StringView known) { return known == reason; });
}

void PodSummary::count(const kube::PodRow &pod)
{
    const bool isHead = pod.nodeType == "head"_L1;
    if (!isHead && pod.nodeType != "worker"_L1)
        return;
    if (pod.deleting) {
        ++deleting;
        return;
    }
    const Phase phase = phaseOf(pod);
    if (isHead) {
        if (phase <= head)
            return;
        head = phase;
        headTrouble = phase == Phase::Ready ? std::nullopt : std::optional(troubleOf(pod));
        return;
    }
    switch (phase) {
    case Phase::Missing: break;
    case Phase::Failed:
        ++workersFailed;
        keepWorst(failedWorker, troubleOf(pod));
        break;
    case Phase::Pending:
        ++workersPending;
        keepWorst(pendingWorker, troubleOf(pod));
        break;
    case Phase::NotReady:
        ++workersNotReady;
        keepWorst(notReadyWorker, troubleOf(pod));
        break;
    case Phase::Ready: ++workersReady; break;
    }
}

} // namespace raydeck::ray

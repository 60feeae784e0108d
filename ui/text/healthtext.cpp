#include <ui/text/healthtext.h>

#include <ui/text/duration.h>

#include <array>
#include <limits>

using namespace Qt::StringLiterals;

namespace raydeck::ui {

namespace {

using State = ray::Health::State;
using Cause = ray::Health::Cause;

/// For %n, which is an int.
int plural(qint64 number)
{
    return int(std::min<qint64>(number, std::numeric_limits<int>::max()));
}

QString lasting(const ray::Health &health, qint64 now)
{
    return durationText(now - health.since, DurationUnit::Minutes);
}

struct Look {
    State state;
    QLatin1StringView iconName;
    Tone tone;
};

// Source: LOOK, "State words".
constexpr std::array looks{
    Look{State::Healthy, "ok"_L1, Tone::Ok},       Look{State::Scaling, "scaling"_L1, Tone::Info},
    Look{State::Degraded, "warn"_L1, Tone::Warn},  Look{State::Stuck, "stuck"_L1, Tone::Bad},
    Look{State::Failed, "fail"_L1, Tone::Bad},     Look{State::Suspended, "pause"_L1, Tone::Off},
    Look{State::Deleting, "trash"_L1, Tone::Gone}, Look{State::NotKnown, "info"_L1, Tone::Off},
};
static_assert(looks.size() == size_t(State::NotKnown) + 1);

/// What a reason of the kubelet or scheduler means for `%1`, a pod.
/// Source: k8s.io/kubernetes/pkg/kubelet/images/types.go, container/sync_result.go, kuberuntime, 1.36.
struct Meaning {
    QLatin1StringView reason;
    const char *text;
};

constexpr std::array meanings{
    Meaning{"ErrImagePull"_L1, QT_TRANSLATE_NOOP("raydeck::ui::HealthText", "The image of %1 cannot be pulled.")},
    Meaning{"ImagePullBackOff"_L1, QT_TRANSLATE_NOOP("raydeck::ui::HealthText", "The image of %1 cannot be pulled.")},
    Meaning{"ErrImageNeverPull"_L1,
            QT_TRANSLATE_NOOP("raydeck::ui::HealthText", "The image of %1 is not on the node and must not be pulled.")},
    Meaning{"InvalidImageName"_L1,
            QT_TRANSLATE_NOOP("raydeck::ui::HealthText", "The image of %1 is not written as an image is.")},
    Meaning{"ImageInspectError"_L1,
            QT_TRANSLATE_NOOP("raydeck::ui::HealthText", "The image of %1 cannot be read on its node.")},
    Meaning{"CreateContainerConfigError"_L1,
            QT_TRANSLATE_NOOP("raydeck::ui::HealthText", "%1 needs a Secret or ConfigMap that is not there.")},
    Meaning{"CrashLoopBackOff"_L1,
            QT_TRANSLATE_NOOP("raydeck::ui::HealthText", "%1 ends again and again; its log tells why.")},
    Meaning{"RunContainerError"_L1,
            QT_TRANSLATE_NOOP("raydeck::ui::HealthText", "The program in %1 cannot be started.")},
};

} // namespace

HealthLook HealthText::look(const ray::Health &health, qint64 now)
{
    const Look &look = looks[size_t(health.state)];
    return {.word = word(health.state), .detail = detail(health, now), .iconName = look.iconName, .tone = look.tone};
}

QString HealthText::word(State state)
{
    switch (state) {
    case State::Healthy: return tr("Healthy");
    case State::Scaling: return tr("Scaling");
    case State::Degraded: return tr("Degraded");
    case State::Stuck: return tr("Stuck");
    case State::Failed: return tr("Failed");
    case State::Suspended: return tr("Suspended");
    case State::Deleting: return tr("Deleting");
    case State::NotKnown: return tr("Not known");
    }
    Q_UNREACHABLE_RETURN({});
}

QString HealthText::detail(const ray::Health &health, qint64 now)
{
    const int affected = plural(health.affected);
    switch (health.cause) {
    case Cause::None:
    case Cause::BeingDeleted: return {};
    case Cause::WorkersComing:
        //: Detail after "Scaling": ready and wanted workers
        return tr("%1 of %2").arg(QString::number(health.ready), QString::number(health.wanted));
    case Cause::WorkersLeaving: return tr("%n leaving", nullptr, affected);
    case Cause::HeadStarting: return tr("head starts");
    case Cause::Suspending: return tr("suspending");
    case Cause::Resuming: return tr("resuming");
    case Cause::HeadLost: return tr("head lost");
    case Cause::WorkersFailed: return tr("%n workers lost", nullptr, affected);
    case Cause::WorkersNotReady: return tr("%n workers not ready", nullptr, affected);
    case Cause::ExtraWorkers: return tr("%n workers too many", nullptr, affected);
    case Cause::WorkersNotMade: return tr("workers not made");
    case Cause::PodCannotStart:
    case Cause::PodWaits:
    case Cause::NothingHappens: return health.since == 0 ? QString() : tr("for %1").arg(lasting(health, now));
    case Cause::HeadFailed: return health.reason.isEmpty() ? tr("head failed") : health.reason;
    case Cause::HeadNotMade: return tr("head not made");
    case Cause::OperatorSaysFailed: return health.reason;
    case Cause::ByChoice: return tr("by choice");
    case Cause::HeldByFinalizer: return tr("held by a finalizer");
    }
    Q_UNREACHABLE_RETURN({});
}

QString HealthText::chip(const ray::Health &health, qint64 now)
{
    const QString ready = QString::number(health.ready);
    switch (health.cause) {
    case Cause::None:
        if (health.state == State::Healthy && health.wanted > 0)
            //: %1: ready workers, %n: wanted workers
            return tr("Healthy: %1 of %n workers", nullptr, plural(health.wanted)).arg(ready);
        return word(health.state);
    case Cause::WorkersComing:
        //: %1: ready workers, %n: wanted workers
        return tr("Scaling: %1 of %n workers", nullptr, plural(health.wanted)).arg(ready);
    case Cause::WorkersLeaving: return tr("Scaling: %n workers leaving", nullptr, plural(health.affected));
    case Cause::ByChoice:
    case Cause::BeingDeleted:
    case Cause::HeldByFinalizer: return word(health.state);
    case Cause::PodCannotStart:
    case Cause::PodWaits:
    case Cause::NothingHappens:
        return health.since == 0 ? word(health.state)
                                 //: %1: a duration, such as 14 min
                                 : tr("Stuck for %1").arg(lasting(health, now));
    case Cause::HeadStarting:
    case Cause::Suspending:
    case Cause::Resuming:
    case Cause::HeadLost:
    case Cause::WorkersFailed:
    case Cause::WorkersNotReady:
    case Cause::ExtraWorkers:
    case Cause::WorkersNotMade:
    case Cause::HeadFailed:
    case Cause::HeadNotMade:
    case Cause::OperatorSaysFailed: {
        const QString more = detail(health, now);
        //: %1: a state such as Degraded, %2: its detail such as: 1 worker lost
        return more.isEmpty() ? word(health.state) : tr("%1: %2").arg(word(health.state), more);
    }
    }
    Q_UNREACHABLE_RETURN({});
}

QString HealthText::cannotStart(const ray::Health &health)
{
    for (const Meaning &meaning : meanings) {
        if (meaning.reason == health.reason)
            return tr(meaning.text).arg(health.pod);
    }
    //: %1: a pod, %2: a reason of the kubelet, such as PreStartHookError
    return tr("%1 cannot be started: %2.").arg(health.pod, health.reason);
}

QString HealthText::explanation(const ray::Health &health, qint64 now)
{
    const int affected = plural(health.affected);
    switch (health.cause) {
    case Cause::None:
        if (health.state == State::NotKnown)
            return tr("Its pods are not known: they are not listed yet, or may not be listed.");
        return health.wanted == 0 ? tr("The head is ready. No workers are asked for.")
                                  : tr("The head and all %n workers are ready.", nullptr, plural(health.wanted));
    case Cause::WorkersComing: return tr("%n more workers are on their way.", nullptr, affected);
    case Cause::WorkersLeaving: return tr("%n pods are on their way out.", nullptr, affected);
    case Cause::HeadStarting: return tr("The head pod starts. The workers wait for it.");
    case Cause::Suspending: return tr("%n pods are still to be deleted until it is suspended.", nullptr, affected);
    case Cause::Resuming: return tr("It is to run again. KubeRay has not begun to make pods yet.");
    case Cause::HeadLost:
        return tr("The head was ready and is not ready now. Without it no job runs and no worker is of use.");
    case Cause::WorkersFailed: return tr("%n worker pods ended with a failure.", nullptr, affected);
    case Cause::WorkersNotReady: return tr("%n workers run but do not get ready.", nullptr, affected);
    case Cause::ExtraWorkers:
        return tr("%n workers more than asked for. KubeRay leaves the pods of a removed group behind.", nullptr,
                  affected);
    case Cause::WorkersNotMade: return tr("KubeRay could not make or delete worker pods. It tries again by itself.");
    case Cause::PodCannotStart: return cannotStart(health);
    case Cause::PodWaits:
        if (health.reason == "Unschedulable"_L1)
            //: %1: a pod, %2: a duration
            return tr("No node has room for %1. It has waited for %2 and starts by itself as soon as one fits.")
                .arg(health.pod, lasting(health, now));
        return tr("%1 has waited for %2.").arg(health.pod, lasting(health, now));
    case Cause::NothingHappens:
        return tr("KubeRay makes no pods: it is not running, or it refuses what this cluster asks for; the events tell "
                  "which.");
    case Cause::HeadFailed: return tr("The head pod %1 failed.").arg(health.pod);
    case Cause::HeadNotMade: return tr("KubeRay could not make or delete the head pod. It tries again by itself.");
    case Cause::OperatorSaysFailed: return tr("KubeRay says that the cluster failed, and pods are missing.");
    case Cause::ByChoice: return tr("Its pods were deleted on request. Resume makes them anew.");
    case Cause::BeingDeleted: return tr("It goes as soon as its pods are gone.");
    case Cause::HeldByFinalizer: return tr("It is kept until \"%1\" is done.").arg(health.finalizer);
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace raydeck::ui

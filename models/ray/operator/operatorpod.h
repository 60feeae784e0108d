#pragma once

#include <QByteArray>
#include <QString>

namespace raydeck::ray {

/// How far the operator's pod has come, and what it waits for.
struct OperatorPod {
    enum class State {
        NotMade,       ///< no pod yet, and nobody says why
        Refused,       ///< the server does not let the pod be made: quota, admission
        Unschedulable, ///< no node takes it
        Starting,      ///< placed; image and container on their way
        ImagePull,     ///< its image does not come
        CannotStart,   ///< the kubelet refuses the container
        Crashing,      ///< it starts and ends
        NotReady,      ///< it runs and does not answer yet
        Ready,
    };
    State state = State::NotMade;
    bool isQuota = false; ///< with Refused
    QString name = {};
    QString image = {};
    QString reason = {};  ///< a code, such as ErrImagePull
    QString message = {}; ///< the server's, scheduler's or kubelet's own sentence
    QString event = {};   ///< the newest warning about it, if it says something else
    QString log = {};     ///< with Crashing and NotReady: its last lines
    int restarts = 0;

    bool operator==(const OperatorPod &) const = default;
};

/// Pure. A Deployment, a PodList and an EventList of the namespace as JSON; only the newest pod counts. `events` may be
/// empty. Source: apps/v1 DeploymentStatus, core/v1 PodStatus, 1.36; the kubelet's reasons: pkg/kubelet/images/types.go.
OperatorPod operatorPodOf(const QByteArray &deployment, const QByteArray &pods, const QByteArray &events);

} // namespace raydeck::ray

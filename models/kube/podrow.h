#pragma once

#include <models/kube/uid.h>

#include <QString>

namespace raydeck::kube {

/// What the table and the rules need of a pod, never the whole object. Times are seconds since 1970 in UTC.
/// Texts are as kubectl prints them (k8s.io/kubernetes/pkg/printers/internalversion/printers.go, printPod, 1.36).
struct PodRow {
    enum class Phase : quint8 { Unknown, Pending, Running, Succeeded, Failed };

    Uid uid = {};
    QString name = {};
    QString namespaceName = {};
    QString status = {};    ///< STATUS: Running, ContainerCreating, Init:0/1, Terminating, …
    QString node = {};      ///< empty: not placed yet
    QString cluster = {};   ///< label ray.io/cluster
    QString group = {};     ///< label ray.io/group
    QString nodeType = {};  ///< label ray.io/node-type: head, worker
    QString reason = {};    ///< why it is not placed or not ready, a code such as Unschedulable
    QString message = {};   ///< the scheduler's or kubelet's own sentence
    qint64 created = 0;
    qint64 lastRestart = 0; ///< 0: never restarted
    qint32 restarts = 0;
    qint32 gpus = 0;        ///< devices asked for by all containers, of any vendor
    qint16 readyContainers = 0;
    qint16 containers = 0;
    Phase phase = Phase::Unknown;
    bool ready = false; ///< condition Ready
    bool deleting = false;

    bool operator==(const PodRow &) const = default;
};

} // namespace raydeck::kube

Q_DECLARE_TYPEINFO(raydeck::kube::PodRow, Q_RELOCATABLE_TYPE);

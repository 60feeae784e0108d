#pragma once

#include <models/kube/objectmeta.h>
#include <models/kube/podrow.h>
#include <models/kube/stringpool.h>

#include <QVarLengthArray>

#include <string_view>

namespace raydeck::kube {

/// One container's state as far as the STATUS column needs it.
struct ContainerFacts {
    enum class State : quint8 { None, Waiting, Running, Terminated };
    QString name = {};
    QString reason = {};
    QString message = {};
    qint64 lastFinished = 0; ///< lastState.terminated.finishedAt, seconds
    qint32 restarts = 0;
    qint32 exitCode = 0;
    qint32 signal = 0;
    State state = State::None;
    bool ready = false;
    bool started = false;
};

/// A pod as it came over the wire, from protobuf or JSON alike, before it is judged.
struct PodFacts {
    ObjectMeta meta = {};
    QString phase = {};
    QString statusReason = {};
    QString statusMessage = {};
    QString node = {};
    QString cluster = {};
    QString group = {};
    QString nodeType = {};
    QString scheduledReason = {}; ///< of condition PodScheduled, unless it is True
    QString scheduledMessage = {};
    bool schedulingGated = false;
    bool initialized = false;
    bool ready = false;
    qint32 gpus = 0;
    qint16 specContainers = 0;
    QVarLengthArray<QString, 2> sidecars = {}; ///< names of init containers with restartPolicy Always
    qint16 specInitContainers = 0;
    QVarLengthArray<ContainerFacts, 4> containers = {};
    QVarLengthArray<ContainerFacts, 2> initContainers = {};
};

/// status.conditions[] of a pod; the texts point into what is being read.
struct PodCondition {
    std::string_view type = {};
    std::string_view status = {};
    std::string_view reason = {};
    std::string_view message = {};
};
void setCondition(PodFacts &facts, StringPool &pool, const PodCondition &condition);

/// The row of a pod; its STATUS, READY and RESTARTS follow kubectl's own rules.
/// Source: k8s.io/kubernetes/pkg/printers/internalversion/printers.go, printPod, 1.36.
PodRow podRowOf(const PodFacts &facts);

/// True for extended resources that are accelerators: vendor/device, MIG slices, TPUs, but not hugepages, CPU or memory.
/// Source: facts of the vendors' device plugins (nvidia.com, amd.com, gpu.intel.com, google.com/tpu, habana.ai, aws.amazon.com).
bool isAccelerator(std::string_view resource);

} // namespace raydeck::kube

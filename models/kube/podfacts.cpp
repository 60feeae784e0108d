#include <models/kube/podfacts.h>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace raydeck::kube {

namespace {

PodRow::Phase phaseOf(const QString &phase)
{
    using enum PodRow::Phase;
    if (phase == "Running"_L1)
        return Running;
    if (phase == "Pending"_L1)
        return Pending;
    if (phase == "Succeeded"_L1)
        return Succeeded;
    return phase == "Failed"_L1 ? Failed : Unknown;
}

QString terminatedText(const ContainerFacts &container)
{
    if (!container.reason.isEmpty())
        return container.reason;
    return container.signal != 0 ? u"Signal:%1"_s.arg(container.signal) : u"ExitCode:%1"_s.arg(container.exitCode);
}

bool isSidecar(const PodFacts &facts, const ContainerFacts &container)
{
    return std::ranges::contains(facts.sidecars, container.name);
}

void countRestarts(PodRow &row, const ContainerFacts &container)
{
    row.restarts += container.restarts;
    row.lastRestart = std::max(row.lastRestart, container.lastFinished);
}

/// What an init container that is not done makes of STATUS.
QString initText(const PodFacts &facts, const ContainerFacts &container, qsizetype position)
{
    using enum ContainerFacts::State;
    if (container.state == Terminated)
        return "Init:"_L1 + terminatedText(container);
    if (container.state == Waiting && !container.reason.isEmpty() && container.reason != "PodInitializing"_L1)
        return "Init:"_L1 + container.reason;
    return u"Init:%1/%2"_s.arg(position).arg(facts.specInitContainers);
}

/// False when an init container holds the pod back, which then says so in STATUS.
bool passInitContainers(PodRow &row, const PodFacts &facts)
{
    for (qsizetype i = 0; i < facts.initContainers.size(); ++i) {
        const ContainerFacts &container = facts.initContainers[i];
        countRestarts(row, container);
        if (container.state == ContainerFacts::State::Terminated && container.exitCode == 0)
            continue;
        if (isSidecar(facts, container) && container.started) {
            row.readyContainers += container.ready ? 1 : 0;
            continue;
        }
        row.status = initText(facts, container, i);
        row.message = container.message;
        return false;
    }
    return true;
}

/// Once the pod is initialized, only sidecars among its init containers can still restart.
void countSidecarRestarts(PodRow &row, const PodFacts &facts)
{
    row.restarts = 0;
    row.lastRestart = 0;
    for (const ContainerFacts &container : facts.initContainers) {
        if (isSidecar(facts, container))
            countRestarts(row, container);
    }
}

/// The first container in the list that says something wins, hence from the back.
void applyContainers(PodRow &row, const PodFacts &facts)
{
    using enum ContainerFacts::State;
    bool hasRunning = false;
    QString failed;
    for (qsizetype i = facts.containers.size() - 1; i >= 0; --i) {
        const ContainerFacts &container = facts.containers[i];
        countRestarts(row, container);
        if (container.state == Waiting && !container.reason.isEmpty()) {
            row.status = container.reason;
            row.reason = container.reason;
            row.message = container.message;
        } else if (container.state == Terminated) {
            row.status = terminatedText(container);
            row.message = container.message;
            if (container.exitCode != 0)
                failed = row.status;
        } else if (container.ready && container.state == Running) {
            hasRunning = true;
            ++row.readyContainers;
        }
    }
    if (row.status != "Completed"_L1)
        return;
    if (hasRunning && facts.ready)
        row.status = u"Running"_s;
    else if (!failed.isEmpty())
        row.status = failed;
    else if (hasRunning)
        row.status = u"NotReady"_s;
}

} // namespace

void setCondition(PodFacts &facts, StringPool &pool, const PodCondition &condition)
{
    const bool holds = condition.status == "True";
    if (condition.type == "Ready") {
        facts.ready = holds;
    } else if (condition.type == "Initialized") {
        facts.initialized = holds;
    } else if (condition.type == "PodScheduled") {
        facts.schedulingGated = condition.reason == "SchedulingGated";
        facts.scheduledReason = holds ? QString() : pool.share(condition.reason);
        facts.scheduledMessage = holds ? QString() : pool.share(condition.message);
    }
}

PodRow podRowOf(const PodFacts &facts)
{
    PodRow row{.uid = facts.meta.uid,
               .name = facts.meta.name,
               .namespaceName = facts.meta.namespaceName,
               .status = facts.statusReason.isEmpty() ? facts.phase : facts.statusReason,
               .node = facts.node,
               .cluster = facts.cluster,
               .group = facts.group,
               .nodeType = facts.nodeType,
               .reason = facts.scheduledReason,
               .message = facts.scheduledMessage.isEmpty() ? facts.statusMessage : facts.scheduledMessage,
               .created = facts.meta.created,
               .gpus = facts.gpus,
               .containers = qint16(facts.specContainers + facts.sidecars.size()),
               .phase = phaseOf(facts.phase),
               .ready = facts.ready,
               .deleting = facts.meta.deleted != 0};
    if (facts.schedulingGated)
        row.status = u"SchedulingGated"_s;
    if (passInitContainers(row, facts) || facts.initialized) {
        countSidecarRestarts(row, facts);
        applyContainers(row, facts);
    }
    const bool ended = row.phase == PodRow::Phase::Succeeded || row.phase == PodRow::Phase::Failed;
    if (row.deleting && facts.statusReason == "NodeLost"_L1)
        row.status = u"Unknown"_s;
    else if (row.deleting && !ended)
        row.status = u"Terminating"_s;
    return row;
}

bool isAccelerator(std::string_view resource)
{
    const size_t slash = resource.find('/');
    if (slash == std::string_view::npos)
        return false;
    const std::string_view vendor = resource.substr(0, slash);
    const std::string_view device = resource.substr(slash + 1);
    // Shares of one card's memory or cores, and Intel's monitoring handle, are not devices.
    static constexpr std::array notDevices{"monitoring", "memory", "mem", "core", "cores", "percentage", "priority"};
    if (std::ranges::any_of(notDevices, [&](std::string_view end) { return device.ends_with(end); }))
        return vendor == "aws.amazon.com" && device == "neuroncore";
    static constexpr std::array vendors{"nvidia.com", "amd.com",       "gpu.intel.com", "habana.ai",
                                        "google.com", "huawei.com",    "cambricon.com", "hygon.com",
                                        "metax-tech.com", "mthreads.com", "iluvatar.ai",  "kunlunxin.com",
                                        "enflame.com", "birentech.com", "vastaitech.com", "aws.amazon.com"};
    return device.ends_with("gpu") || std::ranges::contains(vendors, vendor);
}

} // namespace raydeck::kube

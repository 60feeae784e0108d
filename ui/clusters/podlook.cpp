#include <ui/clusters/podlook.h>

#include <models/ray/health.h>

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace raydeck::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PodLook)
};

struct Face {
    QString iconName;
    ColorRole role;
};

Face faceOf(const kube::PodRow &pod)
{
    if (pod.deleting)
        return {u"trash"_s, ColorRole::Gone};
    if (ray::cannotHeal(pod.status) || ray::cannotHeal(pod.reason) || pod.phase == kube::PodRow::Phase::Failed)
        return {u"fail"_s, ColorRole::Bad};
    switch (pod.phase) {
    case kube::PodRow::Phase::Running:
        return pod.ready ? Face{u"ok"_s, ColorRole::Ok} : Face{u"warn"_s, ColorRole::Warn};
    case kube::PodRow::Phase::Pending:
        return pod.node.isEmpty() ? Face{u"hour"_s, ColorRole::Bad} : Face{u"download"_s, ColorRole::Info};
    case kube::PodRow::Phase::Succeeded: return {u"check"_s, ColorRole::Gone};
    case kube::PodRow::Phase::Failed: return {u"fail"_s, ColorRole::Bad};
    case kube::PodRow::Phase::Unknown: break;
    }
    return {u"info"_s, ColorRole::Off};
}

} // namespace

QString shortReason(const kube::PodRow &pod)
{
    if (pod.deleting)
        return {};
    if (pod.reason == "Unschedulable"_L1) {
        // 0/6 nodes are available: 2 Insufficient nvidia.com/gpu, 1 node(s) were unschedulable. preemption: …
        const qsizetype colon = pod.message.indexOf(": "_L1);
        const qsizetype stop = pod.message.indexOf(". "_L1, std::max(colon, qsizetype(0)));
        QString why = pod.message.mid(colon < 0 ? 0 : colon + 2, stop < 0 ? -1 : stop - (colon < 0 ? 0 : colon + 2));
        if (why.endsWith(u'.'))
            why.chop(1);
        return why;
    }
    if (pod.phase == kube::PodRow::Phase::Pending && pod.node.isEmpty() && pod.message.isEmpty())
        return Words::tr("waiting for the scheduler");
    if (pod.phase == kube::PodRow::Phase::Running && !pod.ready && pod.status == "Running"_L1)
        return Words::tr("not ready");
    return pod.status == "Running"_L1 ? QString() : pod.message.section(u'\n', 0, 0);
}

CellLook podStatusLook(const kube::PodRow &pod)
{
    const Face face = faceOf(pod);
    return {.iconName = face.iconName, .role = face.role, .strong = true, .text = pod.status, .tail = shortReason(pod)};
}

} // namespace raydeck::ui

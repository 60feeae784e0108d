#include <models/ray/edit/autoscaled.h>

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace raydeck::ray {

QList<kube::NamedPath> autoscaledFields(const QJsonObject &live, const QJsonObject &wanted)
{
    const auto isAutoscaling = [](const QJsonObject &cluster) {
        return cluster["spec"_L1]["enableInTreeAutoscaling"_L1].toBool();
    };
    if (!isAutoscaling(live) || !isAutoscaling(wanted))
        return {};
    QList<kube::NamedPath> fields;
    const QJsonArray groups = live["spec"_L1]["workerGroupSpecs"_L1].toArray();
    for (const QJsonValue &group : groups) {
        const kube::NamedPath here{u"spec"_s, u"workerGroupSpecs"_s, kube::ItemName{group["groupName"_L1].toString()}};
        if (!kube::pathIn(wanted, here))
            continue; // a person takes the group away
        fields.append(here + kube::NamedPath{u"replicas"_s});
        // All of it where one side has none: its only field is the list.
        fields.append(here + kube::NamedPath{u"scaleStrategy"_s});
    }
    return fields;
}

} // namespace raydeck::ray

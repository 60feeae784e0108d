#include <models/ray/modelfiles/raycontainer.h>

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace raydeck::ray {

namespace {

struct ContainerText {
    Q_DECLARE_TR_FUNCTIONS(raydeck::ray::RayContainer)
};

enum class Likelihood { Shared, Own, None };

Likelihood likelihoodOf(const QJsonObject &volume)
{
    for (const QLatin1StringView shared : {"persistentVolumeClaim"_L1, "nfs"_L1, "hostPath"_L1, "csi"_L1,
                                           "ephemeral"_L1, "image"_L1, "cephfs"_L1, "glusterfs"_L1, "azureFile"_L1})
        if (volume.contains(shared))
            return Likelihood::Shared;
    if (volume.contains("emptyDir"_L1) && volume["emptyDir"_L1]["medium"_L1].toString() != "Memory"_L1)
        return Likelihood::Own;
    return Likelihood::None;
}

} // namespace

Result<RayContainer> rayContainerOf(const QByteArray &pod)
{
    const QJsonObject spec = QJsonDocument::fromJson(pod).object()["spec"_L1].toObject();
    const QJsonObject first = spec["containers"_L1][0].toObject();
    RayContainer container{.name = first["name"_L1].toString()};
    if (container.name.isEmpty())
        return failure(Error::Kind::Broken, ContainerText::tr("The pod has no container."));
    QHash<QString, Likelihood> volumes;
    for (const QJsonValue &volume : spec["volumes"_L1].toArray())
        volumes.insert(volume["name"_L1].toString(), likelihoodOf(volume.toObject()));
    for (const Likelihood likelihood : {Likelihood::Shared, Likelihood::Own}) {
        for (const QJsonValue &mount : first["volumeMounts"_L1].toArray()) {
            const QString path = mount["mountPath"_L1].toString();
            const bool isRays = path == "/tmp/ray"_L1 || path == "/dev/shm"_L1;
            if (!isRays && volumes.value(mount["name"_L1].toString(), Likelihood::None) == likelihood)
                container.modelPaths.append(path);
        }
    }
    return container;
}

} // namespace raydeck::ray

#include <models/ray/request/raydevices.h>

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace raydeck::ray {

namespace {

bool isPlainMig(const QString &resource)
{
    static const QRegularExpression mig(u"^nvidia\\.com/mig-[0-9]+g\\.[0-9]+gb$"_s);
    return mig.match(resource).hasMatch();
}

/// What Ray calls the devices, apart from its own GPU.
QString rayResource(const QString &resource)
{
    if (resource == "google.com/tpu"_L1)
        return u"TPU"_s;
    if (resource == "aws.amazon.com/neuroncore"_L1)
        return u"neuron_cores"_s;
    if (resource == "habana.ai/gaudi"_L1)
        return u"HPU"_s;
    const QString ascend = resource.mid(resource.indexOf(u'/') + 1);
    if (resource.startsWith("huawei.com/"_L1) && ascend.startsWith("ascend"_L1, Qt::CaseInsensitive))
        return u"NPU"_s;
    return {};
}

bool isGpuOfRay(const QString &resource)
{
    return resource.endsWith("gpu"_L1) || resource.startsWith("nvidia.com/"_L1) || resource.startsWith("amd.com/"_L1)
        || resource.startsWith("gpu.intel.com/"_L1);
}

bool isDerived(const QString &resource, Release release)
{
    if (resource.endsWith("gpu"_L1))
        return true;
    if (isPlainMig(resource))
        return release >= Release{1, 4, 0};
    if (resource == "google.com/tpu"_L1 || resource == "aws.amazon.com/neuroncore"_L1)
        return release >= Release{1, 3, 0};
    return false;
}

} // namespace

bool isKnownToRay(const QString &resource)
{
    return isGpuOfRay(resource) || !rayResource(resource).isEmpty();
}

RayDevices rayDevicesFor(const QString &resource, qint64 count, Release release)
{
    if (resource.isEmpty() || count <= 0 || isDerived(resource, release))
        return {};
    if (const QString name = rayResource(resource); !name.isEmpty())
        return {u"resources"_s, u"\"{\\\"%1\\\": %2}\""_s.arg(name, QString::number(count))};
    if (isGpuOfRay(resource))
        return {u"num-gpus"_s, QString::number(count)};
    return {};
}

} // namespace raydeck::ray

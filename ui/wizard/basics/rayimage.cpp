#include <ui/wizard/basics/rayimage.h>

#include <models/ray/imagereference.h>

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace raydeck::ui::rayimage {

namespace {

const QRegularExpression &versionInTag()
{
    static const QRegularExpression pattern(u"^(\\d+\\.\\d+\\.\\d+)(?=$|[-.+_])"_s);
    return pattern;
}

} // namespace

QString rayVersionOf(const QString &image)
{
    return versionInTag().match(ray::imageReferenceOf(image).tag).captured(1);
}

QString withRayVersion(const QString &image, const QString &version)
{
    const QString tag = ray::imageReferenceOf(image).tag;
    const QString old = rayVersionOf(image);
    if (old.isEmpty() || image.contains(u'@'))
        return "rayproject/ray:"_L1 + version;
    return image.chopped(tag.size()) + version + tag.sliced(old.size());
}

QStringList suggestions(const QString &version)
{
    const QString ray = "rayproject/ray:"_L1 + (version.isEmpty() ? knownVersions().constFirst() : version);
    return {ray, ray + "-gpu"_L1, u"kubeagi/ray-ml:2.9.0-py39-vllm"_s,
            u"kubeagi/arcadia-fastchat-worker:vllm-v0.1.0"_s};
}

QStringList knownVersions()
{
    return {u"2.52.0"_s, u"2.51.1"_s, u"2.46.0"_s, u"2.9.0"_s};
}

} // namespace raydeck::ui::rayimage

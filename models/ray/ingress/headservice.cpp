#include <models/ray/ingress/headservice.h>

using namespace Qt::StringLiterals;

namespace raydeck::ray {

namespace {

constexpr qsizetype longestName = 50;

} // namespace

QString headServiceName(const QString &cluster)
{
    QString name = QString(cluster + "-head-svc"_L1).right(longestName);
    if (name.front().isDigit() || name.front().isPunct())
        name[0] = u'r';
    return name;
}

QString headServiceName(const kube::YamlDocument &cluster)
{
    const QString own = cluster.string(u"spec.headGroupSpec.headService.metadata.name");
    return own.isEmpty() ? headServiceName(cluster.string(u"metadata.name")) : own;
}

} // namespace raydeck::ray

#pragma once

#include <QByteArray>
#include <QString>
#include <QUrl>

namespace raydeck::kube {

/// /api/v1/namespaces/NS/pods, or /api/v1/pods for all namespaces; `group` is /api/v1 or /apis/GROUP/VERSION.
inline QByteArray collectionPath(const QByteArray &group, const QString &namespaceName, const QByteArray &resource)
{
    if (namespaceName.isEmpty())
        return group + '/' + resource;
    return group + "/namespaces/" + QUrl::toPercentEncoding(namespaceName) + '/' + resource;
}

inline QByteArray objectPath(const QByteArray &group, const QString &namespaceName, const QByteArray &resource,
                             const QString &name)
{
    return collectionPath(group, namespaceName, resource) + '/' + QUrl::toPercentEncoding(name);
}

} // namespace raydeck::kube

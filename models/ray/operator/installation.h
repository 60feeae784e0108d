#pragma once

#include <models/kube/error.h>
#include <models/ray/operatorinfo.h>

#include <QCoroTask>

#include <QByteArrayView>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QString>
#include <QStringList>

namespace raydeck::kube {
class Connection;
}

namespace raydeck::ray {

/// An operator that is there, and by what it was put there: that decides who may upgrade and remove it.
struct Installation {
    enum class Maker {
        BuiltIn,  ///< this program: helm's marks, but no release of helm
        Helm,     ///< a release Secret (or ConfigMap) sh.helm.release.v1.* exists
        Other,    ///< no marks: kubectl, kustomize, a platform
        NotKnown, ///< helm's marks, and Secrets may not be listed
    };

    OperatorInfo operatorInfo = {};
    Maker maker = Maker::Other;
    QString releaseName = {};           ///< meta.helm.sh/release-name; empty for Other
    QStringList watchedNamespaces = {}; ///< empty: all

    bool operator==(const Installation &) const = default;
};

/// apps/v1 DeploymentList as JSON. The maker is NotKnown or Other until helm's releases were looked for. Errors: Broken.
Result<QList<Installation>> decodeInstallations(QByteArrayView deploymentList);

/// The one whose release is the newest, which the CRDs have to know: they are the cluster's, not an operator's. One of an
/// unknown release comes last. Null without any.
const Installation *newestOf(const QList<Installation> &installations);

/// Every operator that may be seen: of all namespaces or, where that is forbidden, of `namespaceName`. Ends with Cancelled if
/// the owner goes first.
QCoro::Task<Result<QList<Installation>>> findInstallations(QPointer<QObject> owner, kube::Connection *connection,
                                                           QString namespaceName);

} // namespace raydeck::ray

#pragma once

#include <models/kube/accessreview.h>
#include <models/kube/error.h>
#include <models/ray/checks/check.h>
#include <models/ray/operator/crdfields.h>
#include <models/ray/operator/installation.h>

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace raydeck::ray {

/// Judges of what a server answered; pure, any thread. Each takes the answer as it came.

/// /version. Source: k8s.io/apimachinery/pkg/version; strict field validation is on by default since 1.25.
Check serverCheck(const Result<QByteArray> &version);

/// A right that was asked for.
struct AskedRight {
    kube::AccessQuestion question = {};
    bool isAllowed = false;
};
QList<kube::AccessQuestion> rightsFor(Check::Id id, const QString &namespaceName, const QString &operatorNamespace);
/// `id`: one of the four kinds of rights.
Check rightsCheck(Check::Id id, const QString &namespaceName, const QList<AskedRight> &rights);

/// `namespaceName`: where Ray clusters are to be made.
Check operatorCheck(const Result<QList<Installation>> &installations, const QString &namespaceName);

/// `skew`: empty if there is no CRD.
Check definitionsCheck(const Result<std::optional<CrdSkew>> &skew, const Result<QList<Installation>> &installations);

/// StorageClassList. Source: storage.k8s.io/v1; of several defaults the youngest is taken since 1.26.
Check defaultStorageCheck(const Result<QByteArray> &classes);
/// Which drivers share a volume between nodes: the drivers' own documentation, by way of
/// kubernetes-csi.github.io/docs/drivers.html. What is not in the list may do it too.
Check sharedStorageCheck(const Result<QByteArray> &classes);
bool sharesVolumes(const QString &provisioner);

/// IngressClassList.
Check ingressCheck(const Result<QByteArray> &classes);

/// The check of a question that was not answered.
Check unanswered(Check::Id id, const Error &error);

} // namespace raydeck::ray

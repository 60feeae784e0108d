#pragma once

#include <models/kube/error.h>
#include <models/kube/request.h>

#include <QByteArray>
#include <QString>

namespace raydeck::kube {

/// What a person wants to be allowed to do. Source: authorization.k8s.io/v1, ResourceAttributes.
struct AccessQuestion {
    QString verb = {};          ///< create, list, …
    QString group = {};         ///< empty: core
    QString resource = {};      ///< plural
    QString namespaceName = {}; ///< empty: in all, or cluster-wide
    QString subresource = {};

    bool operator==(const AccessQuestion &) const = default;
};

/// Asks the server whether the person at this connection may do it: SelfSubjectAccessReview. Anybody may ask that.
Request accessReview(const AccessQuestion &question);

/// Whether the answer is yes. Errors: Broken.
Result<bool> isAllowed(const QByteArray &answer);

} // namespace raydeck::kube

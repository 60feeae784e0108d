#pragma once

#include <models/kube/connection.h>
#include <models/ray/release.h>

#include <QCoroTask>

#include <QPointer>
#include <QString>

#include <optional>

namespace raydeck::app {

/// Sign-in programs that were agreed to in the window are run for commands too, and no others.
kube::CredentialSource::Surroundings commandSurroundings();

/// How a command reaches the cluster of a context; empty: the current one. `kubeconfig`: this file alone, if it is named.
Result<kube::Access> commandAccess(const QString &context, const QString &kubeconfig);

/// Whose rules count where nobody can tell: the newest release that is known.
inline constexpr ray::Release AssumedRelease{1, 6, 1};

/// The release of the cluster's one operator; nothing: it may not be looked at, there is none, or there are several.
/// Bound to `owner`; its thread. Errors: Cancelled only.
QCoro::Task<Result<std::optional<ray::Release>>> operatorRelease(QPointer<QObject> owner, kube::Connection &connection);

} // namespace raydeck::app

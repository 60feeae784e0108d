#pragma once

#include <models/kube/access.h>
#include <models/kube/credential.h>
#include <models/kube/error.h>

#include <QFuture>
#include <QStringList>

#include <chrono>

class QObject;

namespace raydeck::kube {

/// One run of the sign-in program that access.exec names.
struct ExecRun {
    Access access = {};
    QStringList searchFolders = {}; ///< for a bare command name; also the program's own PATH
    std::chrono::milliseconds limit = std::chrono::seconds(60);
};

/// Runs it and reads what it prints. Consent is the caller's business.
/// Thread: the calling one, which needs an event loop; never blocks. Owner: `parent`, whose death ends the program and
/// cancels the future; cancelling the future ends the program too.
/// Errors: PluginMissing (detail: folders searched), SignIn (exit code, its own last lines as detail, time limit,
/// unusable answer), Invalid (apiVersion). What it prints to stdout is never part of an error.
/// Source: Kubernetes, "client-go credential plugins", client.authentication.k8s.io/v1 and v1beta1.
[[nodiscard]] QFuture<Result<Credential>> runExecPlugin(const ExecRun &run, QObject *parent);

/// The value of KUBERNETES_EXEC_INFO: spec.cluster only if the plugin asks for it.
[[nodiscard]] QByteArray execInfo(const Access &access);

/// The credential in what a plugin printed. `apiVersion` is the one the kubeconfig asks for.
[[nodiscard]] Result<Credential> parseExecCredential(const QByteArray &json, const QString &apiVersion,
                                                     const QString &program);

} // namespace raydeck::kube

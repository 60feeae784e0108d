#pragma once

#include <models/kube/access.h>
#include <models/kube/error.h>
#include <models/kube/loginshellpath.h>
#include <models/ray/operator/operatorinstall.h>

#include <QCoroTask>

#include <QObject>
#include <QProcess>
#include <QStringList>
#include <QUrl>

#include <memory>

class QTemporaryFile;

namespace raydeck::ray {

/// One run of helm, as it would be typed. It is never given to a shell.
struct HelmCommand {
    QString program = {}; ///< absolute
    QStringList arguments = {};
    QStringList kubeconfigs = {}; ///< for KUBECONFIG

    /// As a line for a POSIX shell, to be shown and copied; starts with KUBECONFIG=… if there is one.
    [[nodiscard]] QString toLine() const;

    bool operator==(const HelmCommand &) const = default;
};

/// Installs, upgrades and removes the operator with a person's own helm, found on the PATH or the login shell's.
/// Owner: the KubeRay page. Thread: UI, never blocks; its end kills helm. One command at a time.
/// Errors: PluginMissing (detail: folders searched), Broken with reason HelmFailed (message: exit code; detail: last lines).
/// helm does not upgrade CRDs: InstallFlow::applyDefinitions() goes first.
/// Source: helm.sh/helm/v3 3.22, cmd/helm; --set-json is there since 3.10.
class HelmEngine final : public QObject {
    Q_OBJECT
public:
    /// `kubeconfigs`: the files that the context was merged from.
    HelmEngine(kube::Access access, QStringList kubeconfigs, std::shared_ptr<kube::LoginShellPath> path,
               QObject *parent = nullptr);
    ~HelmEngine() override;

    /// Where helm is, and its version: "v3.22.0". Empty version: it did not say.
    struct Found {
        QString program = {};
        QString version = {};
    };
    QCoro::Task<Result<Found>> find();

    /// `helm upgrade --install`, which also takes over what the built-in engine made. With a chart in the settings from its
    /// archive, else from the repository.
    [[nodiscard]] HelmCommand installCommand(const Found &helm, const OperatorInstall &settings,
                                             const QUrl &repository);
    [[nodiscard]] HelmCommand removeCommand(const Found &helm, const QString &releaseName,
                                            const QString &namespaceName) const;

    /// What it prints arrives in outputReady(), both of its streams.
    QCoro::Task<Result<void>> run(HelmCommand command);
    [[nodiscard]] bool isRunning() const { return m_process != nullptr; }
    void cancel();

    /// The values by which helm makes what the built-in engine makes: --set-json arguments.
    [[nodiscard]] static QStringList valuesOf(const OperatorInstall &settings);

signals:
    void outputReady(const QString &text); // plain text, as helm printed it
    void finished();

private:
    [[nodiscard]] QStringList commonArguments(const QString &namespaceName) const;

    kube::Access m_access;
    QStringList m_kubeconfigs;
    std::shared_ptr<kube::LoginShellPath> m_path;
    std::unique_ptr<QTemporaryFile> m_chart; // the archive of the command that was made last
    QProcess *m_process = nullptr;           // a child, while it runs
    QStringList m_folders;
};

} // namespace raydeck::ray

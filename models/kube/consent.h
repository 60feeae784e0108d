#pragma once

#include <models/kube/access.h>
#include <models/kube/error.h>

#include <QMutex>
#include <QSet>
#include <QString>

namespace raydeck::kube {

/// Which sign-in programs a person has agreed to: a kubeconfig may come from anywhere and can name any program.
/// Remembered by kubeconfig file, command, arguments and environment, as a hash: a change in any of them asks again.
/// Owner: shared by all credential sources. Thread: any. The file is JSON, readable by its owner only.
class ExecConsent {
public:
    explicit ExecConsent(QString storeFile);

    /// Fails with ConsentNeeded, whose message is commandLine(plugin) and whose detail says who asks (file:line).
    [[nodiscard]] Result<void> check(const ExecPlugin &plugin);

    /// Holds at once; an error means only that it could not be written down for the next start.
    Result<void> agree(const ExecPlugin &plugin);

    /// Everything that would be run, on one line, as a shell would write it: variables, program, arguments.
    /// Unprintable characters are escaped; values of variables named like secrets are ***.
    static QString commandLine(const ExecPlugin &plugin);

private:
    void load();

    QString m_storeFile;
    QMutex m_mutex;
    QSet<QString> m_agreed;
    bool m_loaded = false;
};

} // namespace raydeck::kube

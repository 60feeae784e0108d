#pragma once

#include <models/kube/access.h>
#include <models/kube/consent.h>
#include <models/kube/credential.h>
#include <models/kube/error.h>
#include <models/kube/loginshellpath.h>

#include <QFuture>
#include <QObject>
#include <QPromise>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace raydeck::kube {

/// Keeps the credential of one user entry fresh: static ones, a token file that is read again, a sign-in program.
/// Owner: the connection of one context. Thread: the network thread, all calls. Errors: those of runExecPlugin(),
/// ConsentNeeded, Invalid (token file), SignIn (the server refused a credential that was just renewed).
/// Source: k8s.io/client-go/transport/token_source.go and plugin/pkg/client/auth/exec/exec.go.
class CredentialSource final : public QObject {
    Q_OBJECT
public:
    /// What all sources of the program share.
    struct Surroundings {
        std::shared_ptr<ExecConsent> consent = {};
        std::shared_ptr<LoginShellPath> path = {};
        std::function<QDateTime()> clock = [] { return QDateTime::currentDateTimeUtc(); };
        std::chrono::milliseconds pluginLimit = std::chrono::seconds(60);
    };

    CredentialSource(Access access, Surroundings surroundings, QObject *parent = nullptr);
    ~CredentialSource() override;

    /// The credential to use now: finished at once unless a program has to be run. Callers share one run.
    [[nodiscard]] QFuture<Result<Credential>> credential();

    /// The server answered 401 to this credential. Ignored if it is no longer the newest; else it is dropped and
    /// renewed once: a second refusal is an error until accept() or retry().
    void reject(const Credential &refused);

    /// The server took this credential (any answer but 401).
    void accept(const Credential &taken);

    /// A person wants another try: forgets what is cached and what was refused.
    void retry();

private:
    [[nodiscard]] Result<Credential> fixedCredential();
    [[nodiscard]] Result<Secret> fileToken();
    void startPlugin();
    void finishPlugin(const Result<Credential> &result);

    Access m_access;
    Surroundings m_surroundings;
    std::optional<Credential> m_cached; // of the sign-in program
    Secret m_fileToken;                 // of tokenFile; kept while the file cannot be read
    QDateTime m_fileTokenGood;          // invalid: read the file again
    enum class Trust { Untried, Accepted, Renewed, Refused };
    Trust m_trust = Trust::Untried;
    std::unique_ptr<QObject> m_run; // while a sign-in program runs: its parent, and the context of what follows
    std::vector<QPromise<Result<Credential>>> m_waiting;
};

} // namespace raydeck::kube

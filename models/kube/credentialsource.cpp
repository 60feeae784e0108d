#include <models/kube/credentialsource.h>

#include <models/kube/execcredential.h>
#include <models/kube/log.h>

#include <QFile>

using namespace Qt::StringLiterals;

namespace raydeck::kube {

namespace {

// client-go/transport/token_source.go: a file is good for a minute, less a leeway
constexpr auto FileTokenGood = std::chrono::seconds(60);
constexpr auto FileTokenLeeway = std::chrono::seconds(10);
constexpr qint64 MaxTokenSize = 1024 * 1024;

QFuture<Result<Credential>> ready(Result<Credential> result)
{
    return QtFuture::makeReadyValueFuture(std::move(result));
}

} // namespace

CredentialSource::CredentialSource(Access access, Surroundings surroundings, QObject *parent)
    : QObject(parent), m_access(std::move(access)), m_surroundings(std::move(surroundings))
{
}

CredentialSource::~CredentialSource()
{
    m_waiting.clear(); // unkept promises are cancelled
    m_run.reset();     // while the members that its end reaches are still there
}

QFuture<Result<Credential>> CredentialSource::credential()
{
    if (!m_access.exec)
        return ready(fixedCredential());
    const bool expired = m_cached && m_cached->expires.isValid() && m_cached->expires <= m_surroundings.clock();
    if (expired) {
        m_cached.reset();
        m_trust = Trust::Untried;
    }
    if (m_cached)
        return ready(*m_cached);
    if (m_trust == Trust::Refused)
        return ready(failure(Error::Kind::SignIn,
                             tr("The server refuses the credentials that %1 gives.").arg(m_access.exec->command)));
    if (const auto agreed = m_surroundings.consent->check(*m_access.exec); !agreed)
        return ready(std::unexpected(agreed.error()));
    auto &promise = m_waiting.emplace_back();
    promise.start();
    const auto future = promise.future();
    if (!m_run)
        startPlugin();
    return future;
}

void CredentialSource::startPlugin()
{
    m_run = std::make_unique<QObject>();
    m_surroundings.path->searchFolders()
        .then(m_run.get(),
              [this, run = m_run.get()](const QStringList &folders) {
                  return runExecPlugin(
                      {.access = m_access, .searchFolders = folders, .limit = m_surroundings.pluginLimit}, run);
              })
        .unwrap()
        .then(m_run.get(), [this](const Result<Credential> &result) { finishPlugin(result); });
}

void CredentialSource::finishPlugin(const Result<Credential> &result)
{
    m_run.release()->deleteLater(); // called from within
    if (result)
        m_cached = *result;
    // taken out first: a caller may ask again at once
    for (auto &promise : std::exchange(m_waiting, {})) {
        promise.addResult(result);
        promise.finish();
    }
}

Result<Secret> CredentialSource::fileToken()
{
    const QDateTime now = m_surroundings.clock();
    if (m_fileTokenGood.isValid() && now < m_fileTokenGood.addDuration(-FileTokenLeeway))
        return m_fileToken;
    QFile file(m_access.tokenFile);
    const QByteArray token = file.open(QIODevice::ReadOnly) ? file.read(MaxTokenSize).trimmed() : QByteArray();
    if (isToken(token)) {
        m_fileToken = Secret(token);
        m_fileTokenGood = now.addDuration(FileTokenGood);
        return m_fileToken;
    }
    const QString why = file.isOpen() ? tr("it holds no token") : file.errorString();
    qCWarning(lcCredentials) << m_access.tokenFile << "cannot be read:" << why;
    if (!m_fileToken.isEmpty())
        return m_fileToken;
    if (!m_access.token.isEmpty())
        return m_access.token;
    return failure(Error::Kind::Invalid, tr("The token file %1 cannot be read: %2").arg(m_access.tokenFile, why));
}

Result<Credential> CredentialSource::fixedCredential()
{
    Credential credential{.certificatePem = m_access.clientCertificatePem, .keyPem = m_access.clientKeyPem};
    if (!m_access.tokenFile.isEmpty()) {
        const auto token = fileToken();
        if (!token)
            return std::unexpected(token.error());
        credential.authorization = bearer(*token);
    } else if (!m_access.token.isEmpty()) {
        credential.authorization = bearer(m_access.token);
    } else if (!m_access.username.isEmpty()) {
        const QByteArray pair = m_access.username.toUtf8() + ':' + m_access.password.reveal();
        credential.authorization = Secret("Basic " + pair.toBase64());
    }
    return credential;
}

void CredentialSource::reject(const Credential &refused)
{
    if (!m_access.exec) {
        if (refused.authorization == bearer(m_fileToken)) {
            m_fileToken = {};
            m_fileTokenGood = {};
        }
        return;
    }
    if (!m_cached || *m_cached != refused)
        return; // a late answer to an older one
    m_cached.reset();
    m_trust = m_trust == Trust::Renewed ? Trust::Refused : Trust::Renewed;
}

void CredentialSource::accept(const Credential &taken)
{
    if (m_cached && *m_cached == taken)
        m_trust = Trust::Accepted;
}

void CredentialSource::retry()
{
    m_cached.reset();
    m_fileToken = {};
    m_fileTokenGood = {};
    m_trust = Trust::Untried;
}

} // namespace raydeck::kube

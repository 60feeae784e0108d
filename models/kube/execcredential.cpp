#include <models/kube/execcredential.h>

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace raydeck::kube {

namespace {

struct CredentialText {
    Q_DECLARE_TR_FUNCTIONS(raydeck::kube::ExecCredential)
};

QJsonObject clusterInfo(const Access &access)
{
    QJsonObject cluster{{u"server"_s, access.server.toString(QUrl::FullyEncoded)}};
    if (!access.tlsServerName.isEmpty())
        cluster.insert("tls-server-name"_L1, access.tlsServerName);
    if (access.insecureSkipTlsVerify)
        cluster.insert("insecure-skip-tls-verify"_L1, true);
    if (!access.caPem.isEmpty())
        cluster.insert("certificate-authority-data"_L1, QString::fromLatin1(access.caPem.toBase64()));
    if (!access.proxy.isEmpty())
        cluster.insert("proxy-url"_L1, access.proxy.toString(QUrl::FullyEncoded));
    if (!access.exec->clusterConfig.isEmpty()) {
        const QJsonDocument config = QJsonDocument::fromJson('[' + access.exec->clusterConfig + ']');
        cluster.insert("config"_L1, config[0]);
    }
    return cluster;
}

} // namespace

QByteArray execInfo(const Access &access)
{
    QJsonObject spec{{u"interactive"_s, false}};
    if (access.exec->provideClusterInfo)
        spec.insert("cluster"_L1, clusterInfo(access));
    const QJsonObject info{
        {u"apiVersion"_s, access.exec->apiVersion}, {u"kind"_s, u"ExecCredential"_s}, {u"spec"_s, spec}};
    return QJsonDocument(info).toJson(QJsonDocument::Compact);
}

Result<Credential> parseExecCredential(const QByteArray &json, const QString &apiVersion, const QString &program)
{
    const auto unusable = [&program](const QString &why) {
        //: %1: name of a program; %2: what is wrong, such as: it has no status
        return failure(
            Error::Kind::SignIn,
            CredentialText::tr("The answer of the sign-in program %1 cannot be used: %2.").arg(program, why));
    };
    QJsonParseError parsed; // its text does not quote the input, which may hold a secret
    const QJsonObject answer = QJsonDocument::fromJson(json, &parsed).object();
    if (parsed.error != QJsonParseError::NoError)
        return unusable(json.trimmed().isEmpty() ? CredentialText::tr("it is empty")
                                                 : CredentialText::tr("it is not JSON"));
    if (answer.value("kind"_L1) != "ExecCredential"_L1)
        return unusable(CredentialText::tr("it is not an ExecCredential"));
    if (answer.value("apiVersion"_L1) != apiVersion)
        return unusable(CredentialText::tr("its apiVersion is not %1").arg(apiVersion));
    if (!answer.value("status"_L1).isObject())
        return unusable(CredentialText::tr("it has no status"));

    const QJsonObject status = answer.value("status"_L1).toObject();
    const QByteArray token = status.value("token"_L1).toString().trimmed().toUtf8();
    const QByteArray certificate = status.value("clientCertificateData"_L1).toString().toUtf8();
    const QByteArray key = status.value("clientKeyData"_L1).toString().toUtf8();
    if (token.isEmpty() && certificate.isEmpty() && key.isEmpty())
        return unusable(CredentialText::tr("it has neither a token nor a certificate"));
    if (certificate.isEmpty() != key.isEmpty())
        return unusable(CredentialText::tr("it has only one of certificate and key"));
    if (!token.isEmpty() && !isToken(token))
        return unusable(CredentialText::tr("its token has characters that no token can have"));

    Credential credential{.certificatePem = certificate, .keyPem = Secret(key)};
    if (!token.isEmpty())
        credential.authorization = bearer(Secret(token));
    if (const QJsonValue expiry = status.value("expirationTimestamp"_L1); !expiry.isNull() && !expiry.isUndefined()) {
        credential.expires = QDateTime::fromString(expiry.toString(), Qt::ISODateWithMs).toUTC();
        if (!credential.expires.isValid())
            return unusable(CredentialText::tr("its expirationTimestamp is not a time"));
    }
    return credential;
}

} // namespace raydeck::kube

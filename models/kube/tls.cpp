#include <models/kube/tls.h>

#include <QCoreApplication>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>

using namespace Qt::StringLiterals;

namespace raydeck::kube {

namespace {

struct TlsText {
    Q_DECLARE_TR_FUNCTIONS(raydeck::kube::Tls)
};

/// Ed25519 in PKCS#8: the algorithm's object identifier 1.3.101.112 in DER. Source: RFC 8410, 3.
bool isEd25519(const QByteArray &pem)
{
    const qsizetype begin = pem.indexOf("-----BEGIN PRIVATE KEY-----");
    const qsizetype end = pem.indexOf("-----END PRIVATE KEY-----");
    if (begin < 0 || end < begin)
        return false;
    const qsizetype body = begin + qsizetype(sizeof("-----BEGIN PRIVATE KEY-----") - 1);
    const QByteArray der = QByteArray::fromBase64(pem.sliced(body, end - body));
    return der.first(qMin<qsizetype>(der.size(), 20)).contains(QByteArrayView("\x06\x03\x2b\x65\x70"));
}

Result<QSslKey> privateKey(const Access &access, const Secret &pem)
{
    for (const QSsl::KeyAlgorithm algorithm : {QSsl::Rsa, QSsl::Ec}) {
        const QSslKey key(pem.reveal(), algorithm, QSsl::Pem, QSsl::PrivateKey);
        if (!key.isNull())
            return key;
    }
    if (isEd25519(pem.reveal()))
        return failure(
            Error::Kind::Invalid,
            TlsText::tr("The client key of the user \"%1\" is an Ed25519 key, which is not supported. Use an RSA or "
                        "ECDSA key.")
                .arg(access.userName),
            access.file);
    if (pem.reveal().contains("ENCRYPTED"))
        return failure(
            Error::Kind::Invalid,
            TlsText::tr("The client key of the user \"%1\" is protected by a passphrase, which is not supported.")
                .arg(access.userName),
            access.file);
    return failure(
        Error::Kind::Invalid,
        TlsText::tr("The client key of the user \"%1\" is not a private key in PEM form.").arg(access.userName),
        access.file);
}

Result<void> checkTime(const Access &access, const QSslCertificate &certificate, const QDateTime &now)
{
    const auto day = [](const QDateTime &time) { return time.toUTC().toString(u"yyyy-MM-dd HH:mm 'UTC'"); };
    if (certificate.expiryDate() < now)
        return failure(Error::Kind::SignIn,
                       TlsText::tr("The client certificate of the user \"%1\" expired on %2.")
                           .arg(access.userName, day(certificate.expiryDate())),
                       access.file);
    if (certificate.effectiveDate() > now)
        return failure(Error::Kind::SignIn,
                       TlsText::tr("The client certificate of the user \"%1\" is valid only from %2 on.")
                           .arg(access.userName, day(certificate.effectiveDate())),
                       access.file);
    return {};
}

} // namespace

Result<QSslConfiguration> tlsConfiguration(const Access &access, const QByteArray &certificatePem, const Secret &keyPem,
                                           const QDateTime &now)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    if (access.insecureSkipTlsVerify)
        tls.setPeerVerifyMode(QSslSocket::VerifyNone);
    if (!access.caPem.isEmpty()) {
        const QList<QSslCertificate> authorities = QSslCertificate::fromData(access.caPem, QSsl::Pem);
        if (authorities.isEmpty())
            return failure(
                Error::Kind::Invalid,
                TlsText::tr("The certificate authority of the cluster \"%1\" holds no certificate in PEM form.")
                    .arg(access.clusterName),
                access.file);
        tls.setCaCertificates(authorities); // instead of the system's roots
    }
    if (certificatePem.isEmpty())
        return tls;

    const QList<QSslCertificate> chain = QSslCertificate::fromData(certificatePem, QSsl::Pem);
    if (chain.isEmpty())
        return failure(Error::Kind::Invalid,
                       TlsText::tr("The client certificate of the user \"%1\" is not a certificate in PEM form.")
                           .arg(access.userName),
                       access.file);
    if (const auto timely = checkTime(access, chain.first(), now); !timely)
        return std::unexpected(timely.error());
    const auto key = privateKey(access, keyPem);
    if (!key)
        return std::unexpected(key.error());
    tls.setLocalCertificateChain(chain);
    tls.setPrivateKey(*key);
    return tls;
}

} // namespace raydeck::kube

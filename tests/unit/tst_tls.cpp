#include <models/kube/tls.h>

#include <QFile>
#include <QSignalSpy>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace raydeck;
using namespace raydeck::kube;

class TestTls : public QObject {
    Q_OBJECT

    static QByteArray read(const QString &name)
    {
        QFile file(QStringLiteral(RAYDECK_TEST_DATA "/tls/") + name);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("missing test data");
        return file.readAll();
    }
    static Access accessWith(const QByteArray &caPem)
    {
        return {
            .clusterName = u"kind-ray"_s, .userName = u"jane"_s, .file = u"/home/jane/.kube/config"_s, .caPem = caPem};
    }

private slots:
    void signsIn_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("certificate");
        for (const char *name : {"rsa-pkcs1", "rsa-pkcs8", "ec-sec1", "ec-params", "ec-pkcs8"})
            QTest::newRow(name) << QString::fromLatin1(name) + u".key" << QString::fromLatin1(name) + u".crt";
        QTest::newRow("chain") << u"rsa-pkcs8.key"_s << u"chain.crt"_s;
    }
    void signsIn() // a handshake with a server that asks for the certificate
    {
        QFETCH(const QString, key);
        QFETCH(const QString, certificate);
        const auto tls = tlsConfiguration(accessWith(read(u"ca.crt"_s)), read(certificate), Secret(read(key)));
        QVERIFY2(tls, tls ? "" : qPrintable(tls.error().message));

        QSslServer server;
        QSslConfiguration serverTls;
        serverTls.setLocalCertificate(QSslCertificate(read(u"rsa-pkcs1.crt"_s)));
        serverTls.setPrivateKey(QSslKey(read(u"rsa-pkcs1.key"_s), QSsl::Rsa));
        serverTls.setCaCertificates(QSslCertificate::fromData(read(u"ca.crt"_s)));
        serverTls.setPeerVerifyMode(QSslSocket::VerifyPeer);
        server.setSslConfiguration(serverTls);
        QVERIFY(server.listen(QHostAddress::LocalHost));
        QSslSocket client;
        client.setSslConfiguration(*tls);
        client.connectToHostEncrypted(u"127.0.0.1"_s, server.serverPort(), u"rsa-pkcs1"_s);
        QTRY_VERIFY(server.hasPendingConnections());
        const auto *accepted = qobject_cast<QSslSocket *>(server.nextPendingConnection());
        QVERIFY(accepted);
        QTRY_VERIFY(client.isEncrypted());
        QTRY_COMPARE(accepted->peerCertificate(), QSslCertificate::fromData(read(certificate)).first());
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("authority");
        QTest::addColumn<QByteArray>("certificate");
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<Error::Kind>("kind");
        QTest::addColumn<QString>("words");
        const QByteArray ca = read(u"ca.crt"_s);
        const QByteArray good = read(u"rsa-pkcs8.crt"_s);
        using enum Error::Kind;
        QTest::newRow("authority is no PEM")
            << "hush"_ba << ""_ba << ""_ba << Invalid << u"authority of the cluster \"kind-ray\""_s;
        QTest::newRow("authority is cut off")
            << ca.first(200) << ""_ba << ""_ba << Invalid << u"authority of the cluster \"kind-ray\""_s;
        QTest::newRow("certificate is no PEM") << ca << "hush"_ba << ""_ba << Invalid << u"not a certificate"_s;
        QTest::newRow("certificate is a key")
            << ca << read(u"ec-sec1.key"_s) << ""_ba << Invalid << u"not a certificate"_s;
        QTest::newRow("no key") << ca << good << ""_ba << Invalid << u"not a private key"_s;
        QTest::newRow("key is no PEM") << ca << good << "hush"_ba << Invalid << u"not a private key"_s;
        QTest::newRow("key is a certificate") << ca << good << good << Invalid << u"not a private key"_s;
        QTest::newRow("Ed25519") << ca << read(u"ed25519.crt"_s) << read(u"ed25519.key"_s) << Invalid << u"Ed25519"_s;
        QTest::newRow("passphrase") << ca << good << read(u"encrypted.key"_s) << Invalid << u"passphrase"_s;
        QTest::newRow("expired") << ca << read(u"expired.crt"_s) << read(u"expired.key"_s) << SignIn
                                 << u"expired on 2021-02-03 04:05 UTC"_s;
    }
    void refuses()
    {
        QFETCH(const QByteArray, authority);
        QFETCH(const QByteArray, certificate);
        QFETCH(const QByteArray, key);
        QFETCH(const Error::Kind, kind);
        QFETCH(const QString, words);
        const auto tls = tlsConfiguration(accessWith(authority), certificate, Secret(key));
        QVERIFY(!tls);
        QCOMPARE(tls.error().kind, kind);
        QVERIFY2(tls.error().message.contains(words), qPrintable(tls.error().message));
        QVERIFY(!tls.error().message.contains("hush"_L1));
    }

    void refusesCertificateOfTheFuture()
    {
        const auto tls = tlsConfiguration(accessWith({}), read(u"rsa-pkcs8.crt"_s), Secret(read(u"rsa-pkcs8.key"_s)),
                                          QDateTime::fromString(u"2019-01-01T00:00:00Z"_s, Qt::ISODate));
        QVERIFY(!tls);
        QCOMPARE(tls.error().kind, Error::Kind::SignIn);
        QVERIFY2(tls.error().message.contains("valid only from"_L1), qPrintable(tls.error().message));
    }

    void verifiesUnlessTold()
    {
        const auto own = tlsConfiguration(accessWith(read(u"ca.crt"_s)), {}, {});
        QVERIFY(own);
        QCOMPARE(own->caCertificates(), QSslCertificate::fromData(read(u"ca.crt"_s)));
        QCOMPARE(own->peerVerifyMode(), QSslSocket::AutoVerifyPeer);
        Access trusting = accessWith({});
        trusting.insecureSkipTlsVerify = true;
        const auto any = tlsConfiguration(trusting, {}, {});
        QVERIFY(any);
        QCOMPARE(any->peerVerifyMode(), QSslSocket::VerifyNone);
    }
};

QTEST_GUILESS_MAIN(TestTls)
#include "tst_tls.moc"

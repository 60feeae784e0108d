#include <models/kube/kubeconfig.h>

#include <tests/support/temporaryfiles.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace raydeck;
using namespace raydeck::kube;

namespace {

/// A kubeconfig with one context, "it", whose cluster and user have these fields.
QByteArray oneContext(const QByteArray &cluster, const QByteArray &user)
{
    return "clusters: [{name: c, cluster: {" + cluster
        + "}}]\n"        // line 1
          "users:\n"     // 2
          "- name: u\n"  // 3
          "  user:\n"    // 4
          "    as: ''\n" // so that there is always a mapping           5
        + user + "\ncontexts: [{name: it, context: {cluster: c, user: u}}]\n";
}

const QByteArray Tls = "server: 'https://host:6443'";

} // namespace

class TestKubeConfigAccess : public QObject {
    Q_OBJECT

    test::TemporaryFiles m_files;

    [[nodiscard]] Result<KubeConfig> loadText(const QByteArray &bytes) const
    {
        return KubeConfig::load({.files = {m_files.write(u"config"_s, bytes)}, .explicitPath = true});
    }

private slots:
    void init() { m_files = test::TemporaryFiles(); }

    void resolvesEverything()
    {
        const auto config =
            KubeConfig::load({.files = {QStringLiteral(RAYDECK_TEST_DATA "/kubeconfig/everything.yaml")}});
        QVERIFY(config);
        QCOMPARE(config->problems(), QList<KubeConfigProblem>());
        QCOMPARE(config->currentContext(), u"first light"_s);

        const auto certificate = config->access(u"first light"_s);
        QVERIFY(certificate);
        QCOMPARE(certificate->server, QUrl(u"https://127.0.0.1:6443"_s));
        QCOMPARE(certificate->defaultNamespace, u"ray-system"_s);
        QVERIFY(certificate->caPem.startsWith("-----BEGIN CERTIFICATE-----"));
        QVERIFY(certificate->clientCertificatePem.startsWith("-----BEGIN CERTIFICATE-----"));
        QVERIFY2(certificate->clientKeyPem.reveal().startsWith("-----BEGIN PRIVATE KEY-----"), "folded over lines");

        const auto eks = config->access(u"eks"_s);
        QVERIFY(eks);
        QCOMPARE(eks->server, QUrl(u"https://rancher.example.com/k8s/clusters/c-m-abc123"_s));
        QCOMPARE(eks->tlsServerName, u"rancher.internal"_s);
        QCOMPARE(eks->proxy, QUrl(u"socks5://proxy.example.com:1080"_s));
        QVERIFY(eks->exec);
        QCOMPARE(eks->exec->command, u"aws"_s);
        QCOMPARE(eks->exec->args.size(), 8);
        QCOMPARE(eks->exec->env.first().second, u"research"_s);
        QCOMPARE(eks->exec->interactiveMode, u"IfAvailable"_s);
        QCOMPARE(eks->exec->installHint, u"Install the AWS CLI."_s);
        QCOMPARE(eks->exec->clusterConfig, R"({"audience":"1234","deep":[true,null,"yes"],"retries":3})"_ba);
        QVERIFY(eks->exec->line > 1);

        const auto jane = config->access(u"jane@kind"_s);
        QVERIFY(jane);
        QCOMPARE(jane->token.reveal(), "abc.def"_ba);
        QCOMPARE(jane->defaultNamespace, QString());
        QCOMPARE(jane->caPem, certificate->caPem);
        QCOMPARE(jane->impersonate,
                 (Impersonation{.user = u"robot"_s,
                                .uid = u"42"_s,
                                .groups = {u"readers"_s, u"writers"_s},
                                .extra = {{u"scopes"_s, {u"a"_s, u"b"_s}}, {u"reason"_s, {}}}}));

        const auto basic = config->access(u"basic"_s);
        QVERIFY(basic);
        QCOMPARE(basic->password.reveal(), "it's"_ba);
        const auto anonymous = config->access(u"anonymous"_s);
        QVERIFY(anonymous);
        QVERIFY(anonymous->userName.isEmpty());
    }

    void refusesUnusable_data()
    {
        QTest::addColumn<QByteArray>("cluster");
        QTest::addColumn<QByteArray>("user");
        QTest::addColumn<int>("line");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, const QByteArray &cluster, const QByteArray &user, int line,
                            const QString &words) { QTest::newRow(name) << cluster << user << line << words; };
        const QByteArray plugin = "    exec:\n"                                         // 6
                                  "      apiVersion: client.authentication.k8s.io/v1\n" // 7
                                  "      command: aws\n";                               // 8
        row("no server", "tls-server-name: x", "", 1, u"no server"_s);
        row("server is a list", "server: []", "", 1, u"\"server\" has to be a text"_s);
        row("server of another scheme", "server: 'ftp://host'", "", 1, u"https://host:6443"_s);
        row("server without a host", "server: 'https://'", "", 1, u"https://host:6443"_s);
        row("server with a password", "server: 'https://a:hush@host'", "", 1, u"a path only"_s);
        row("server with a query", "server: 'https://host?x=hush'", "", 1, u"a path only"_s);
        row("authority is not base64", Tls + ", certificate-authority-data: '*hush*'", "", 1, u"not valid base64"_s);
        row("authority file is missing", Tls + ", certificate-authority: nowhere.crt", "", 1,
            u"/nowhere.crt cannot be read"_s);
        row("authority file is a folder", Tls + ", certificate-authority: .", "", 1, u"cannot be read"_s);
        row("authority, but not verified", Tls + ", certificate-authority-data: YQ==, insecure-skip-tls-verify: true",
            "", 1, u"exclude each other"_s);
        row("neither true nor false", Tls + ", insecure-skip-tls-verify: perhaps", "", 1, u"true or false"_s);
        row("proxy of another scheme", Tls + ", proxy-url: 'ftp://hush@host'", "", 1, u"socks5://"_s);
        row("token and password", Tls, "    token: hush\n    username: jane", 7, u"a token and a password"_s);
        row("token file and password", Tls, "    tokenFile: /x\n    password: hush", 7, u"a token and a password"_s);
        row("token with a line break", Tls, "    token: \"hush\\r\\nX: y\"", 6, u"no token can have"_s);
        row("certificate without a key", Tls, "    client-certificate-data: YQ==", 6, u"without its key"_s);
        row("key is not base64", Tls, "    client-certificate-data: YQ==\n    client-key-data: 'hush!'", 7,
            u"not valid base64"_s);
        row("certificate file is missing", Tls, "    client-certificate: x.crt\n    client-key: x.key", 6,
            u"/x.crt cannot be read"_s);
        row("groups without a user", Tls, "    as-groups: [a]", 6, u"need \"as\""_s);
        row("uid without a user", Tls, "    as-uid: a", 6, u"need \"as\""_s);
        row("extra without a user", Tls, "    as-user-extra: {a: [b]}", 6, u"need \"as\""_s);
        row("provider gcp", Tls, "    auth-provider: {name: gcp}", 6, u"gke-gcloud-auth-plugin"_s);
        row("provider azure", Tls, "    auth-provider: {name: azure}", 6, u"kubelogin"_s);
        row("provider oidc", Tls, "    auth-provider: {name: oidc}", 6, u"kubectl-oidc_login"_s);
        row("another provider", Tls, "    auth-provider: {name: tectonic}", 6, u"tectonic"_s);
        row("provider and program", Tls, "    auth-provider: {name: gcp}\n    exec: {command: aws}", 6,
            u"exclude each other"_s);
        row("program without a mode", Tls, plugin, 6, u"interactiveMode"_s);
        row("program with an unknown mode", Tls, plugin + "      interactiveMode: Sometimes", 9, u"Sometimes"_s);
        row("program without a command", Tls,
            "    exec: {apiVersion: client.authentication.k8s.io/v1, interactiveMode: Never}", 6, u"no command"_s);
        row("program of an old version", Tls,
            "    exec: {apiVersion: client.authentication.k8s.io/v1alpha1, command: aws}", 6, u"v1alpha1"_s);
        row("program without a version", Tls, "    exec: {command: aws}", 6, u"no apiVersion"_s);
        row("variable without a name", Tls, plugin + "      interactiveMode: Never\n      env: [{value: hush}]", 10,
            u"no name"_s);
        row("user's exec is a text", Tls, "    exec: aws", 6, u"has to be a mapping"_s);
        row("token without TLS", "server: 'http://host:8080'", "    token: hush", 1, u"over https only"_s);
        row("program without TLS", "server: 'http://host'", plugin + "      interactiveMode: Never", 1,
            u"over https only"_s);
        row("token, and no scheme", "server: 'host:8080'", "    token: hush", 1, u"over https only"_s);
    }
    void refusesUnusable()
    {
        QFETCH(const QByteArray, cluster);
        QFETCH(const QByteArray, user);
        QFETCH(const int, line);
        QFETCH(const QString, words);
        const auto config = loadText(oneContext(cluster, user));
        QVERIFY2(config, config ? "" : qPrintable(config.error().message));
        const auto access = config->access(u"it"_s);
        QVERIFY(!access);
        QCOMPARE(access.error().kind, Error::Kind::Invalid);
        const QString message = access.error().message;
        QVERIFY2(message.startsWith(u"%1:%2: "_s.arg(m_files.path(u"config"_s), QString::number(line))),
                 qPrintable(message));
        QVERIFY2(message.contains(words), qPrintable(message));
        QVERIFY2(!message.contains("hush"_L1) && !access.error().detail.contains("hush"_L1), qPrintable(message));
    }

    void acceptsUsable_data()
    {
        QTest::addColumn<QByteArray>("cluster");
        QTest::addColumn<QByteArray>("user");
        QTest::addColumn<QString>("server");
        QTest::addColumn<bool>("runsProgram");
        const QByteArray plugin = "    exec: {apiVersion: client.authentication.k8s.io/v1, command: ./bin/get-token, "
                                  "interactiveMode: Never}\n";
        QTest::newRow("http without credentials")
            << "server: 'http://localhost:8001'"_ba << ""_ba << u"http://localhost:8001"_s << false;
        QTest::newRow("no scheme is http")
            << "server: 'localhost:8080'"_ba << ""_ba << u"http://localhost:8080"_s << false;
        QTest::newRow("no scheme, but an authority, is https")
            << "server: 'host:8080', certificate-authority-data: YQ=="_ba << "    token: t"_ba << u"https://host:8080"_s
            << false;
        QTest::newRow("address of version 6")
            << "server: 'https://[::1]:6443/'"_ba << ""_ba << u"https://[::1]:6443"_s << false;
        QTest::newRow("program") << Tls << plugin << u"https://host:6443"_s << true;
        QTest::newRow("program is skipped for a token")
            << Tls << plugin + "    token: t" << u"https://host:6443"_s << false;
        QTest::newRow("program is skipped for a password")
            << Tls << plugin + "    username: t" << u"https://host:6443"_s << false;
        QTest::newRow("data wins over files")
            << Tls + ", certificate-authority-data: YQ==, certificate-authority: nowhere"
            << "    client-certificate: nowhere\n    client-key: nowhere\n    client-certificate-data: YQ==\n    client-key-data: YQ=="_ba
            << u"https://host:6443"_s << false;
        QTest::newRow("empty texts are as good as none")
            << Tls + ", certificate-authority: '', proxy-url: ''"
            << "    token: ''\n    username: ''\n    exec: null"_ba << u"https://host:6443"_s << false;
        QTest::newRow("token and token file")
            << Tls << "    token: t\n    tokenFile: x"_ba << u"https://host:6443"_s << false;
    }
    void acceptsUsable()
    {
        QFETCH(const QByteArray, cluster);
        QFETCH(const QByteArray, user);
        QFETCH(const QString, server);
        QFETCH(const bool, runsProgram);
        const auto config = loadText(oneContext(cluster, user));
        QVERIFY2(config, config ? "" : qPrintable(config.error().message));
        const auto access = config->access(u"it"_s);
        QVERIFY2(access, access ? "" : qPrintable(access.error().message));
        QCOMPARE(access->server.toString(), server);
        QCOMPARE(access->exec.has_value(), runsProgram);
        if (runsProgram)
            QCOMPARE(access->exec->command, m_files.path(u"bin/get-token"_s));
    }

    void refusesUnknownContext()
    {
        const auto config = loadText("contexts: [{name: a, context: {cluster: gone}}, {name: b}]\n");
        QVERIFY(config);
        QCOMPARE(config->access(u"none"_s).error().kind, Error::Kind::NotFound);
        QVERIFY(config->access(u"none"_s).error().message.contains("\"none\""_L1));
        QCOMPARE(config->access({}).error().kind, Error::Kind::NotFound);
        QVERIFY(config->access(u"a"_s).error().message.contains("\"gone\""_L1));
        QCOMPARE(config->access(u"b"_s).error().kind, Error::Kind::Invalid);
    }
};

QTEST_GUILESS_MAIN(TestKubeConfigAccess)
#include "tst_kubeconfigaccess.moc"

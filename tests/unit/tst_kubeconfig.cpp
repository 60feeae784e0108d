#include <models/kube/kubeconfig.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStringEncoder>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace raydeck;
using namespace raydeck::kube;

namespace {

QStringList namesIn(const KubeConfig &config)
{
    QStringList names;
    for (const KubeContext &context : config.contexts())
        names.append(context.name);
    return names;
}

/// A kubeconfig with one context, "it", whose cluster and user have these fields.
QByteArray oneContext(const QByteArray &cluster, const QByteArray &user)
{
    return "clusters: [{name: c, cluster: {" + cluster + "}}]\n"      // line 1
           "users:\n"                                                 // 2
           "- name: u\n"                                              // 3
           "  user:\n"                                                // 4
           "    as: ''\n" // so that there is always a mapping           5
           + user
           + "\ncontexts: [{name: it, context: {cluster: c, user: u}}]\n";
}

const QByteArray Tls = "server: 'https://host:6443'";

} // namespace

class TestKubeConfig : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString write(const QString &name, const QByteArray &bytes)
    {
        const QString path = m_folder.filePath(name);
        QDir().mkpath(QFileInfo(path).absolutePath());
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write test data");
        return path;
    }
    Result<KubeConfig> loadText(const QByteArray &bytes)
    {
        return KubeConfig::load({.files = {write(u"config"_s, bytes)}, .explicitPath = true});
    }
    static Result<KubeConfig> loadEverything()
    {
        return KubeConfig::load({.files = {QStringLiteral(RAYDECK_TEST_DATA "/kubeconfig/everything.yaml")}});
    }

private slots:
    void init()
    {
        m_folder = QTemporaryDir();
        QVERIFY(m_folder.isValid());
    }

    void findsFiles_data()
    {
        QTest::addColumn<QString>("explicitPath");
        QTest::addColumn<QString>("variable");
        QTest::addColumn<QStringList>("files");
        QTest::addColumn<bool>("isExplicit");
        QTest::newRow("nothing said") << u""_s << u""_s << QStringList{u"/home/jane/.kube/config"_s} << false;
        QTest::newRow("variable") << u""_s << u"/a:/b"_s << QStringList{u"/a"_s, u"/b"_s} << false;
        QTest::newRow("variable with duplicates and gaps")
            << u""_s << u":/a::/b:/a:"_s << QStringList{u"/a"_s, u"/b"_s} << false;
        QTest::newRow("variable of gaps only") << u""_s << u"::"_s << QStringList() << false;
        QTest::newRow("explicit path wins") << u"/x"_s << u"/a:/b"_s << QStringList{u"/x"_s} << true;
        QTest::newRow("relative path") << u"x/../y"_s << u""_s << QStringList{QDir::current().filePath(u"y"_s)} << true;
    }
    void findsFiles()
    {
        QFETCH(const QString, explicitPath);
        QFETCH(const QString, variable);
        QFETCH(const QStringList, files);
        QFETCH(const bool, isExplicit);
        QProcessEnvironment environment;
        environment.insert(u"KUBECONFIG"_s, variable);
        const auto source = KubeConfig::source(explicitPath, environment, u"/home/jane"_s);
        QCOMPARE(source.files, files);
        QCOMPARE(source.explicitPath, isExplicit);
    }

    void explicitPathMustExist()
    {
        const QString path = m_folder.filePath(u"none"_s);
        const auto config = KubeConfig::load({.files = {path}, .explicitPath = true});
        QVERIFY(!config);
        QCOMPARE(config.error().kind, Error::Kind::NotFound);
        QVERIFY(config.error().message.contains(path));
    }

    void skipsMissingFiles()
    {
        const QString path = write(u"b"_s, "contexts: [{name: x}]");
        const QString missing = m_folder.filePath(u"a"_s);
        const auto config = KubeConfig::load({.files = {missing, QString(), path}});
        QVERIFY(config);
        QCOMPARE(config->files(), QStringList{path});
        QCOMPARE(config->missingFiles(), QStringList{missing});
        QCOMPARE(namesIn(*config), QStringList{u"x"_s});
    }

    void saysWhereItLookedForNothing()
    {
        const QString missing = m_folder.filePath(u"a"_s);
        const auto config = KubeConfig::load({.files = {missing}});
        QVERIFY(config);
        QVERIFY(config->contexts().isEmpty());
        const auto access = config->access({});
        QVERIFY(!access);
        QCOMPARE(access.error().kind, Error::Kind::NotFound);
        QVERIFY(access.error().message.contains(missing));
    }

    void firstFileWins()
    {
        const QString first = write(u"1/config"_s, R"(
clusters: [{name: same, cluster: {server: 'https://one', tls-server-name: one}}]
contexts: [{name: a, context: {cluster: same}}]
)");
        const QString second = write(u"2/config"_s, R"(
current-context: b
clusters:
- {name: same, cluster: {server: 'https://two', proxy-url: 'http://two'}}
- {name: other, cluster: {server: 'https://other', certificate-authority: ca.crt}}
users: [{name: u, user: {tokenFile: token}}]
contexts: [{name: a, context: {cluster: other}}, {name: b, context: {cluster: other, user: u}}]
)");
        const QString third = write(u"3/config"_s, "current-context: c");
        write(u"2/ca.crt"_s, "authority");
        const auto config = KubeConfig::load({.files = {first, second, third}});
        QVERIFY(config);
        QCOMPARE(namesIn(*config), (QStringList{u"a"_s, u"b"_s}));
        QCOMPARE(config->currentContext(), u"b"_s);
        QCOMPARE(config->problems(), QList<KubeConfigProblem>());

        const auto a = config->access(u"a"_s);
        QVERIFY(a);
        QCOMPARE(a->server, QUrl(u"https://one"_s));
        QVERIFY2(a->proxy.isEmpty(), "the losing entry is discarded whole");
        const auto b = config->access({});
        QVERIFY(b);
        QCOMPARE(b->context, u"b"_s);
        QCOMPARE(b->caPem, "authority"_ba);
        QCOMPARE(b->tokenFile, QFileInfo(second).absolutePath() + u"/token");
    }

    void resolvesEverything()
    {
        const auto config = loadEverything();
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

    void readsOddFiles_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QStringList>("names");
        const QString text = u"contexts: [{name: Zürich, context: {cluster: c}}]\n"_s;
        const auto encoded = [&text](QStringConverter::Encoding encoding, bool mark) {
            QStringEncoder encoder(encoding, mark ? QStringConverter::Flag::WriteBom : QStringConverter::Flag::Default);
            return QByteArray(encoder(text));
        };
        const QStringList zurich{u"Zürich"_s};
        QTest::newRow("UTF-8") << text.toUtf8() << zurich;
        QTest::newRow("UTF-8 with BOM") << encoded(QStringConverter::Utf8, true) << zurich;
        QTest::newRow("UTF-16 little endian with BOM") << encoded(QStringConverter::Utf16LE, true) << zurich;
        QTest::newRow("UTF-16 big endian with BOM") << encoded(QStringConverter::Utf16BE, true) << zurich;
        QTest::newRow("UTF-16 little endian without BOM") << encoded(QStringConverter::Utf16LE, false) << zurich;
        QTest::newRow("UTF-16 big endian without BOM") << encoded(QStringConverter::Utf16BE, false) << zurich;
        QTest::newRow("Windows line ends") << "contexts:\r\n- name: a\r\n- name: b\r\n"_ba << QStringList{u"a"_s, u"b"_s};
        QTest::newRow("empty") << QByteArray() << QStringList();
        QTest::newRow("blanks") << " \n\n"_ba << QStringList();
        QTest::newRow("comments only") << "# nothing yet\n"_ba << QStringList();
        QTest::newRow("empty documents") << "---\n---\n"_ba << QStringList();
        QTest::newRow("several documents") << "contexts: [{name: a}]\n---\ncontexts: [{name: b}]\n"_ba
                                           << QStringList{u"a"_s, u"b"_s};
        QTest::newRow("null lists") << "clusters: null\nusers: ~\ncontexts:\n"_ba << QStringList();
        QTest::newRow("empty lists") << "clusters: []\nusers: []\ncontexts: []\n"_ba << QStringList();
        QTest::newRow("null entries") << "contexts: [null, {name: a}, ~]\n"_ba << QStringList{u"a"_s};
        QTest::newRow("entries without a name") << "contexts: [{}, {name: ''}, 7, {name: a}]\n"_ba << QStringList{u"a"_s};
        QTest::newRow("duplicate names") << "contexts: [{name: a}, {name: a}]\n"_ba << QStringList{u"a"_s};
        QTest::newRow("JSON") << R"({"kind":"Config","apiVersion":"v1","contexts":[{"name":"a"}]})"_ba << QStringList{u"a"_s};
        QTest::newRow("a name that looks like a number") << "contexts: [{name: 12}]\n"_ba << QStringList{u"12"_s};
        QTest::newRow("unknown fields") << "x: {y: z}\ncontexts: [{name: a, more: 1}]\n"_ba << QStringList{u"a"_s};
        QTest::newRow("a key given twice, the last counts, as in Go")
            << "contexts: [{name: a}]\ncontexts: [{name: b}]\n"_ba << QStringList{u"b"_s};
        QTest::newRow("merge keys") << "x: &x {name: a}\ncontexts: [{<<: *x}, {<<: [*x], name: b}]\n"_ba
                                    << QStringList{u"a"_s, u"b"_s};
    }
    void readsOddFiles()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QStringList, names);
        const auto config = loadText(bytes);
        QVERIFY2(config, config ? "" : qPrintable(config.error().message));
        QCOMPARE(namesIn(*config), names);
    }

    void refusesBrokenFiles_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("place"); // line:column
        QTest::newRow("a bracket is not closed") << "contexts: [\n"_ba << u":2:1: "_s;
        QTest::newRow("a tab as indentation") << "contexts:\n\t- name: a\n"_ba << u":2:2: "_s;
        QTest::newRow("wrong indentation") << "a:\n    b: 1\n  c: 2\n"_ba << u":3:3: "_s;
        QTest::newRow("a quote is not closed, after letters of two bytes") << "ü: \"é\nname"_ba << u":2:5: "_s;
        QTest::newRow("unknown alias") << "a: 1\nb: *x\n"_ba << u":2:4: "_s;
        QTest::newRow("not a mapping") << "\njust words\n"_ba << u":2:1: "_s;
        QTest::newRow("a list") << "- a\n"_ba << u":1:1: "_s;
        QTest::newRow("contexts is a mapping") << "contexts:\n  a: {}\n"_ba << u":2:3: "_s;
        QTest::newRow("another kind of document") << "apiVersion: v1\nkind: Pod\n"_ba << u":2:7: "_s;
        QTest::newRow("another version") << "apiVersion: v2\n"_ba << u":1:13: "_s;
        QTest::newRow("current-context is a list") << "current-context: [a]\n"_ba << u":1:18: "_s;
        QTest::newRow("second document is broken") << "a: 1\n---\nb: ]\n"_ba << u":3:4: "_s;
        QTest::newRow("bytes that are no text") << "a: 1\nb: \xff\xfe\xfa\n"_ba << u":2: "_s;
        QTest::newRow("a program") << "\x7f" "ELF\x02\x01\x01\x00\x00"_ba << u":1: "_s;
        QTest::newRow("deeper than anyone means") << QByteArray(100'000, '[') << u":1:"_s;
        QByteArray laughs = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n";
        for (int i = 1; i < 9; ++i) {
            const QByteArray one = "*a" + QByteArray::number(i - 1) + ", ";
            laughs += "a" + QByteArray::number(i) + ": &a" + QByteArray::number(i) + " [" + one.repeated(10) + "]\n";
        }
        QTest::newRow("aliases that grow without end") << laughs << u":1:"_s;
    }
    void refusesBrokenFiles()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QString, place);
        const auto config = loadText(bytes);
        QVERIFY(!config);
        QCOMPARE(config.error().kind, Error::Kind::Invalid);
        const QString message = config.error().message;
        QVERIFY2(message.startsWith(m_folder.filePath(u"config"_s) + place), qPrintable(message));
    }

    void refusesFolderAndUnreadable()
    {
        const auto config = KubeConfig::load({.files = {m_folder.path()}});
        QVERIFY(!config);
        QCOMPARE(config.error().kind, Error::Kind::Invalid);
    }

    void namesProblems()
    {
        const auto config = loadText("clusters: [{name: c}, {name: c}]\n"
                                     "users: [{}]\n"
                                     "contexts:\n"
                                     "- {name: a, context: {cluster: gone, user: u}}\n"
                                     "- name: b\n"
                                     "- name: b\n"
                                     "- {name: good, context: {cluster: c}}\n");
        QVERIFY(config);
        QStringList found;
        for (const KubeConfigProblem &problem : config->problems())
            found.append(u"%1 %2"_s.arg(problem.context, QString::number(problem.line)));
        found.sort();
        QCOMPARE(found, (QStringList{u" 1"_s, u" 2"_s, u"a 4"_s, u"a 4"_s, u"b 5"_s, u"b 6"_s}));
    }

    void refusesUnusable_data()
    {
        QTest::addColumn<QByteArray>("cluster");
        QTest::addColumn<QByteArray>("user");
        QTest::addColumn<int>("line");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, const QByteArray &cluster, const QByteArray &user, int line, const QString &words) {
            QTest::newRow(name) << cluster << user << line << words;
        };
        const QByteArray plugin = "    exec:\n"                                              // 6
                                  "      apiVersion: client.authentication.k8s.io/v1\n"       // 7
                                  "      command: aws\n";                                     // 8
        row("no server", "tls-server-name: x", "", 1, u"no server"_s);
        row("server is a list", "server: []", "", 1, u"\"server\" has to be a text"_s);
        row("server of another scheme", "server: 'ftp://host'", "", 1, u"https://host:6443"_s);
        row("server without a host", "server: 'https://'", "", 1, u"https://host:6443"_s);
        row("server with a password", "server: 'https://a:hush@host'", "", 1, u"a path only"_s);
        row("server with a query", "server: 'https://host?x=hush'", "", 1, u"a path only"_s);
        row("authority is not base64", Tls + ", certificate-authority-data: '*hush*'", "", 1, u"not valid base64"_s);
        row("authority file is missing", Tls + ", certificate-authority: nowhere.crt", "", 1, u"/nowhere.crt cannot be read"_s);
        row("authority file is a folder", Tls + ", certificate-authority: .", "", 1, u"cannot be read"_s);
        row("authority, but not verified", Tls + ", certificate-authority-data: YQ==, insecure-skip-tls-verify: true", "", 1,
            u"exclude each other"_s);
        row("neither true nor false", Tls + ", insecure-skip-tls-verify: perhaps", "", 1, u"true or false"_s);
        row("proxy of another scheme", Tls + ", proxy-url: 'ftp://hush@host'", "", 1, u"socks5://"_s);
        row("token and password", Tls, "    token: hush\n    username: jane", 7, u"a token and a password"_s);
        row("token file and password", Tls, "    tokenFile: /x\n    password: hush", 7, u"a token and a password"_s);
        row("token with a line break", Tls, "    token: \"hush\\r\\nX: y\"", 6, u"no token can have"_s);
        row("certificate without a key", Tls, "    client-certificate-data: YQ==", 6, u"without its key"_s);
        row("key is not base64", Tls, "    client-certificate-data: YQ==\n    client-key-data: 'hush!'", 7, u"not valid base64"_s);
        row("certificate file is missing", Tls, "    client-certificate: x.crt\n    client-key: x.key", 6, u"/x.crt cannot be read"_s);
        row("groups without a user", Tls, "    as-groups: [a]", 6, u"need \"as\""_s);
        row("uid without a user", Tls, "    as-uid: a", 6, u"need \"as\""_s);
        row("extra without a user", Tls, "    as-user-extra: {a: [b]}", 6, u"need \"as\""_s);
        row("provider gcp", Tls, "    auth-provider: {name: gcp}", 6, u"gke-gcloud-auth-plugin"_s);
        row("provider azure", Tls, "    auth-provider: {name: azure}", 6, u"kubelogin"_s);
        row("provider oidc", Tls, "    auth-provider: {name: oidc}", 6, u"kubectl-oidc_login"_s);
        row("another provider", Tls, "    auth-provider: {name: tectonic}", 6, u"tectonic"_s);
        row("provider and program", Tls, "    auth-provider: {name: gcp}\n    exec: {command: aws}", 6, u"exclude each other"_s);
        row("program without a mode", Tls, plugin, 6, u"interactiveMode"_s);
        row("program with an unknown mode", Tls, plugin + "      interactiveMode: Sometimes", 9, u"Sometimes"_s);
        row("program without a command", Tls, "    exec: {apiVersion: client.authentication.k8s.io/v1, interactiveMode: Never}", 6,
            u"no command"_s);
        row("program of an old version", Tls,
            "    exec: {apiVersion: client.authentication.k8s.io/v1alpha1, command: aws}", 6, u"v1alpha1"_s);
        row("program without a version", Tls, "    exec: {command: aws}", 6, u"no apiVersion"_s);
        row("variable without a name", Tls, plugin + "      interactiveMode: Never\n      env: [{value: hush}]", 10, u"no name"_s);
        row("user's exec is a text", Tls, "    exec: aws", 6, u"has to be a mapping"_s);
        row("token without TLS", "server: 'http://host:8080'", "    token: hush", 1, u"over https only"_s);
        row("program without TLS", "server: 'http://host'", plugin + "      interactiveMode: Never", 1, u"over https only"_s);
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
        QVERIFY2(message.startsWith(u"%1:%2: "_s.arg(m_folder.filePath(u"config"_s), QString::number(line))), qPrintable(message));
        QVERIFY2(message.contains(words), qPrintable(message));
        QVERIFY2(!message.contains("hush"_L1) && !access.error().detail.contains("hush"_L1), qPrintable(message));
    }

    void acceptsUsable_data()
    {
        QTest::addColumn<QByteArray>("cluster");
        QTest::addColumn<QByteArray>("user");
        QTest::addColumn<QString>("server");
        QTest::addColumn<bool>("runsProgram");
        const QByteArray plugin =
            "    exec: {apiVersion: client.authentication.k8s.io/v1, command: ./bin/get-token, interactiveMode: Never}\n";
        QTest::newRow("http without credentials") << "server: 'http://localhost:8001'"_ba << ""_ba << u"http://localhost:8001"_s << false;
        QTest::newRow("no scheme is http") << "server: 'localhost:8080'"_ba << ""_ba << u"http://localhost:8080"_s << false;
        QTest::newRow("no scheme, but an authority, is https")
            << "server: 'host:8080', certificate-authority-data: YQ=="_ba << "    token: t"_ba << u"https://host:8080"_s << false;
        QTest::newRow("address of version 6") << "server: 'https://[::1]:6443/'"_ba << ""_ba << u"https://[::1]:6443"_s << false;
        QTest::newRow("program") << Tls << plugin << u"https://host:6443"_s << true;
        QTest::newRow("program is skipped for a token") << Tls << plugin + "    token: t" << u"https://host:6443"_s << false;
        QTest::newRow("program is skipped for a password") << Tls << plugin + "    username: t" << u"https://host:6443"_s << false;
        QTest::newRow("data wins over files")
            << Tls + ", certificate-authority-data: YQ==, certificate-authority: nowhere"
            << "    client-certificate: nowhere\n    client-key: nowhere\n    client-certificate-data: YQ==\n    client-key-data: YQ=="_ba
            << u"https://host:6443"_s << false;
        QTest::newRow("empty texts are as good as none")
            << Tls + ", certificate-authority: '', proxy-url: ''" << "    token: ''\n    username: ''\n    exec: null"_ba
            << u"https://host:6443"_s << false;
        QTest::newRow("token and token file") << Tls << "    token: t\n    tokenFile: x"_ba << u"https://host:6443"_s << false;
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
            QCOMPARE(access->exec->command, m_folder.filePath(u"bin/get-token"_s));
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

    void survivesTruncation()
    {
        QFile file(QStringLiteral(RAYDECK_TEST_DATA "/kubeconfig/everything.yaml"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QByteArray whole = file.readAll();
        // without the long base64 texts each place in the file is as telling as any other
        for (const QString &name : {u"ca.crt"_s, u"ec-pkcs8.crt"_s}) {
            QFile pem(QStringLiteral(RAYDECK_TEST_DATA "/tls/") + name);
            QVERIFY(pem.open(QIODevice::ReadOnly));
            whole.replace(pem.readAll().toBase64(), "YQ==");
        }
        for (qsizetype size = 0; size < whole.size(); ++size) {
            const auto config = loadText(whole.first(size));
            if (!config) {
                static const QRegularExpression place(u"config:[0-9]+:[0-9]+: "_s);
                QVERIFY2(config.error().message.contains(place), qPrintable(config.error().message));
                continue;
            }
            for (const KubeContext &context : config->contexts()) {
                const QString why = config->access(context.name).error_or(Error()).message;
                static const QRegularExpression line(u"config:[0-9]+: "_s);
                QVERIFY2(why.isEmpty() || why.contains(line), qPrintable(why));
            }
        }
    }

    void changesCurrentContext_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("after");
        const QByteArray rest = "contexts:\n- {name: a} # first\n- {name: 'b c'}\n- {name: \"yes\"}\n- {name: 'arn:aws:eks:x:1:cluster/r'}\n";
        QTest::newRow("plain") << "current-context: a\n" + rest << u"b c"_s << "current-context: \"b c\"\n" + rest;
        QTest::newRow("comment stays") << "current-context: 'b c'   # here\n" + rest << u"a"_s
                                       << "current-context: a   # here\n" + rest;
        QTest::newRow("a name with colons") << "current-context: a\r\n" + rest << u"arn:aws:eks:x:1:cluster/r"_s
                                            << "current-context: arn:aws:eks:x:1:cluster/r\r\n" + rest;
        QTest::newRow("a name that YAML would misread") << rest + "current-context: a" << u"yes"_s
                                                        << rest + "current-context: \"yes\"";
        QTest::newRow("none before") << "# mine\napiVersion: v1\n" + rest << u"a"_s
                                     << "# mine\ncurrent-context: a\napiVersion: v1\n" + rest;
        QTest::newRow("empty before") << "current-context:\n" + rest << u"a"_s << "current-context: a\n" + rest;
        QTest::newRow("empty text before") << "current-context: \"\" # none\n" + rest << u"a"_s
                                           << "current-context: a # none\n" + rest;
        QTest::newRow("second document says it") << "apiVersion: v1\n---\ncurrent-context: x\n" + rest << u"a"_s
                                                 << "apiVersion: v1\n---\ncurrent-context: a\n" + rest;
        QTest::newRow("with BOM") << "\xef\xbb\xbf" "current-context: x\n" + rest << u"a"_s
                                  << "\xef\xbb\xbf" "current-context: a\n" + rest;
        QTest::newRow("JSON") << R"({"current-context":"x","contexts":[{"name":"a"}]})"_ba << u"a"_s
                              << R"({"current-context":"a","contexts":[{"name":"a"}]})"_ba;
        QTest::newRow("JSON without") << R"({"contexts":[{"name":"a"}]})"_ba << u"a"_s
                                      << R"({"current-context": "a", "contexts":[{"name":"a"}]})"_ba;
    }
    void changesCurrentContext()
    {
        QFETCH(const QByteArray, before);
        QFETCH(const QString, name);
        QFETCH(const QByteArray, after);
        const auto config = loadText(before);
        QVERIFY2(config, config ? "" : qPrintable(config.error().message));
        const QString path = config->files().first();
        QVERIFY(QFile::setPermissions(path, QFileDevice::ReadOwner | QFileDevice::WriteOwner));
        const auto changed = config->setCurrentContext(name);
        QVERIFY2(changed, changed ? "" : qPrintable(changed.error().message));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), after);
        QVERIFY(!(file.permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther)));
        QVERIFY(!QFileInfo::exists(path + u".lock"));
    }

    void changesNothingItCannotChange()
    {
        const QByteArray text = "current-context: &x a\nother: *x\ncontexts: [{name: a}, {name: b}]\n";
        auto config = loadText(text);
        QVERIFY(config);
        QCOMPARE(config->setCurrentContext(u"b"_s).error().kind, Error::Kind::Invalid);
        QCOMPARE(config->setCurrentContext(u"none"_s).error().kind, Error::Kind::NotFound);

        config = loadText("contexts: [{name: a}]\n");
        QVERIFY(config);
        write(u"config.lock"_s, ""); // as kubectl leaves it while it writes
        QCOMPARE(config->setCurrentContext(u"a"_s).error().kind, Error::Kind::Conflict);
    }
};

QTEST_GUILESS_MAIN(TestKubeConfig)
#include "tst_kubeconfig.moc"

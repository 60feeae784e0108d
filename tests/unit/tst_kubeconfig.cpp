#include <models/kube/kubeconfig.h>

#include <tests/support/temporaryfiles.h>

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QStringEncoder>
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

} // namespace

class TestKubeConfig : public QObject {
    Q_OBJECT

    test::TemporaryFiles m_files;

    [[nodiscard]] Result<KubeConfig> loadText(const QByteArray &bytes) const
    {
        return KubeConfig::load({.files = {m_files.write(u"config"_s, bytes)}, .explicitPath = true});
    }

private slots:
    void init() { m_files = test::TemporaryFiles(); }

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
        const QString path = m_files.path(u"none"_s);
        const auto config = KubeConfig::load({.files = {path}, .explicitPath = true});
        QVERIFY(!config);
        QCOMPARE(config.error().kind, Error::Kind::NotFound);
        QVERIFY(config.error().message.contains(path));
    }

    void skipsMissingFiles()
    {
        const QString path = m_files.write(u"b"_s, "contexts: [{name: x}]");
        const QString missing = m_files.path(u"a"_s);
        const auto config = KubeConfig::load({.files = {missing, QString(), path}});
        QVERIFY(config);
        QCOMPARE(config->files(), QStringList{path});
        QCOMPARE(config->missingFiles(), QStringList{missing});
        QCOMPARE(namesIn(*config), QStringList{u"x"_s});
    }

    void saysWhereItLookedForNothing()
    {
        const QString missing = m_files.path(u"a"_s);
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
        const QString first = m_files.write(u"1/config"_s, R"(
clusters: [{name: same, cluster: {server: 'https://one', tls-server-name: one}}]
contexts: [{name: a, context: {cluster: same}}]
)");
        const QString second = m_files.write(u"2/config"_s, R"(
current-context: b
clusters:
- {name: same, cluster: {server: 'https://two', proxy-url: 'http://two'}}
- {name: other, cluster: {server: 'https://other', certificate-authority: ca.crt}}
users: [{name: u, user: {tokenFile: token}}]
contexts: [{name: a, context: {cluster: other}}, {name: b, context: {cluster: other, user: u}}]
)");
        const QString third = m_files.write(u"3/config"_s, "current-context: c");
        m_files.write(u"2/ca.crt"_s, "authority");
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
        QTest::newRow("Windows line ends")
            << "contexts:\r\n- name: a\r\n- name: b\r\n"_ba << QStringList{u"a"_s, u"b"_s};
        QTest::newRow("empty") << QByteArray() << QStringList();
        QTest::newRow("blanks") << " \n\n"_ba << QStringList();
        QTest::newRow("comments only") << "# nothing yet\n"_ba << QStringList();
        QTest::newRow("empty documents") << "---\n---\n"_ba << QStringList();
        QTest::newRow("several documents")
            << "contexts: [{name: a}]\n---\ncontexts: [{name: b}]\n"_ba << QStringList{u"a"_s, u"b"_s};
        QTest::newRow("null lists") << "clusters: null\nusers: ~\ncontexts:\n"_ba << QStringList();
        QTest::newRow("empty lists") << "clusters: []\nusers: []\ncontexts: []\n"_ba << QStringList();
        QTest::newRow("null entries") << "contexts: [null, {name: a}, ~]\n"_ba << QStringList{u"a"_s};
        QTest::newRow("entries without a name")
            << "contexts: [{}, {name: ''}, 7, {name: a}]\n"_ba << QStringList{u"a"_s};
        QTest::newRow("duplicate names") << "contexts: [{name: a}, {name: a}]\n"_ba << QStringList{u"a"_s};
        QTest::newRow("JSON") << R"({"kind":"Config","apiVersion":"v1","contexts":[{"name":"a"}]})"_ba
                              << QStringList{u"a"_s};
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
        QTest::newRow("a program") << "\x7f"
                                      "ELF\x02\x01\x01\x00\x00"_ba
                                   << u":1: "_s;
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
        QVERIFY2(message.startsWith(m_files.path(u"config"_s) + place), qPrintable(message));
    }

    void refusesFolderAndUnreadable()
    {
        const auto config = KubeConfig::load({.files = {m_files.folder()}});
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
};

QTEST_GUILESS_MAIN(TestKubeConfig)
#include "tst_kubeconfig.moc"

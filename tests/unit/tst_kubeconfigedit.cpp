#include <models/kube/kubeconfig.h>

#include <tests/support/temporaryfiles.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace raydeck;
using namespace raydeck::kube;

class TestKubeConfigEdit : public QObject {
    Q_OBJECT

    test::TemporaryFiles m_files;

    [[nodiscard]] Result<KubeConfig> loadText(const QByteArray &bytes) const
    {
        return KubeConfig::load({.files = {m_files.write(u"config"_s, bytes)}, .explicitPath = true});
    }

private slots:
    void init() { m_files = test::TemporaryFiles(); }

    void changesCurrentContext_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("after");
        const QByteArray rest = "contexts:\n- {name: a} # first\n- {name: 'b c'}\n- {name: \"yes\"}\n- {name: "
                                "'arn:aws:eks:x:1:cluster/r'}\n";
        QTest::newRow("plain") << "current-context: a\n" + rest << u"b c"_s << "current-context: \"b c\"\n" + rest;
        QTest::newRow("comment stays") << "current-context: 'b c'   # here\n" + rest << u"a"_s
                                       << "current-context: a   # here\n" + rest;
        QTest::newRow("a name with colons") << "current-context: a\r\n" + rest << u"arn:aws:eks:x:1:cluster/r"_s
                                            << "current-context: arn:aws:eks:x:1:cluster/r\r\n" + rest;
        QTest::newRow("a name that YAML would misread")
            << rest + "current-context: a" << u"yes"_s << rest + "current-context: \"yes\"";
        QTest::newRow("none before") << "# mine\napiVersion: v1\n" + rest << u"a"_s
                                     << "# mine\ncurrent-context: a\napiVersion: v1\n" + rest;
        QTest::newRow("empty before") << "current-context:\n" + rest << u"a"_s << "current-context: a\n" + rest;
        QTest::newRow("empty text before")
            << "current-context: \"\" # none\n" + rest << u"a"_s << "current-context: a # none\n" + rest;
        QTest::newRow("second document says it") << "apiVersion: v1\n---\ncurrent-context: x\n" + rest << u"a"_s
                                                 << "apiVersion: v1\n---\ncurrent-context: a\n" + rest;
        QTest::newRow("with BOM") << "\xef\xbb\xbf"
                                     "current-context: x\n"
                + rest << u"a"_s
                                  << "\xef\xbb\xbf"
                                     "current-context: a\n"
                + rest;
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
        m_files.write(u"config.lock"_s, ""); // as kubectl leaves it while it writes
        QCOMPARE(config->setCurrentContext(u"a"_s).error().kind, Error::Kind::Conflict);
    }
};

QTEST_GUILESS_MAIN(TestKubeConfigEdit)
#include "tst_kubeconfigedit.moc"

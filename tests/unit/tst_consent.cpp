#include <models/kube/consent.h>

#include <tests/support/temporaryfiles.h>

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace raydeck;
using namespace raydeck::kube;

Q_DECLARE_METATYPE(raydeck::kube::ExecPlugin)

class TestConsent : public QObject {
    Q_OBJECT

    test::TemporaryFiles m_files;

    static ExecPlugin aws()
    {
        return {.command = u"aws"_s,
                .args = {u"eks"_s, u"get-token"_s},
                .env = {{u"AWS_PROFILE"_s, u"research"_s}},
                .file = u"/home/jane/.kube/config"_s,
                .line = 7};
    }
    QString store() const { return m_files.path(u"new/folder/consent.json"_s); }

private slots:
    void init() { m_files = test::TemporaryFiles(); }

    void remembers()
    {
        ExecConsent consent(store());
        const auto asked = consent.check(aws());
        QVERIFY(!asked);
        QCOMPARE(asked.error().kind, Error::Kind::ConsentNeeded);
        QCOMPARE(asked.error().message, u"AWS_PROFILE=research aws eks get-token"_s);
        QCOMPARE(asked.error().detail, u"/home/jane/.kube/config:7"_s);
        QVERIFY(consent.agree(aws()));
        QVERIFY(consent.check(aws()));
        QVERIFY(ExecConsent(store()).check(aws()));
        QCOMPARE(QFile::permissions(store()) & (QFileDevice::ReadGroup | QFileDevice::ReadOther),
                 QFileDevice::Permissions());
    }

    void asksAgainAfterChange_data()
    {
        QTest::addColumn<ExecPlugin>("changed");
        ExecPlugin plugin = aws();
        plugin.file = u"/tmp/config"_s;
        QTest::newRow("another file") << plugin;
        plugin = aws();
        plugin.command = u"/tmp/aws"_s;
        QTest::newRow("another program") << plugin;
        plugin = aws();
        plugin.args = {u"eks get-token"_s};
        QTest::newRow("other arguments") << plugin;
        plugin = aws();
        plugin.env.append({u"LD_PRELOAD"_s, u"/tmp/x.so"_s});
        QTest::newRow("other variables") << plugin;
    }
    void asksAgainAfterChange()
    {
        QFETCH(const ExecPlugin, changed);
        ExecConsent consent(store());
        QVERIFY(consent.agree(aws()));
        QVERIFY(!consent.check(changed));
        ExecPlugin moved = aws();
        moved.line = 90;
        moved.installHint = u"new"_s;
        QVERIFY2(consent.check(moved), "what runs is the same");
    }

    void survivesBrokenStore()
    {
        QVERIFY(ExecConsent(store()).agree(aws()));
        m_files.write(u"new/folder/consent.json"_s, "{");
        ExecConsent consent(store());
        QVERIFY(!consent.check(aws()));
        QVERIFY(consent.agree(aws()));
        QVERIFY(ExecConsent(store()).check(aws()));
    }

    void keepsWhatAnotherWindowWrote()
    {
        ExecConsent first(store());
        ExecConsent second(store());
        ExecPlugin other = aws();
        other.command = u"gcloud"_s;
        QVERIFY(!first.check(aws()));
        QVERIFY(second.agree(other));
        QVERIFY(first.agree(aws()));
        ExecConsent third(store());
        QVERIFY(third.check(aws()));
        QVERIFY(third.check(other));
    }

    void holdsThoughUnwritable()
    {
        ExecConsent consent(u"/proc/none/consent.json"_s);
        const auto agreed = consent.agree(aws());
        QVERIFY(!agreed);
        QCOMPARE(agreed.error().kind, Error::Kind::Broken);
        QVERIFY(consent.check(aws()));
    }

    void showsEverything_data()
    {
        QTest::addColumn<ExecPlugin>("plugin");
        QTest::addColumn<QString>("shown");
        QTest::newRow("blanks and quotes") << ExecPlugin{.command = u"/my tools/get"_s, .args = {u"it's"_s, u""_s}}
                                           << uR"('/my tools/get' 'it'\''s' '')"_s;
        QTest::newRow("line break and reversed text")
            << ExecPlugin{.command = u"sh"_s, .args = {u"-c"_s, u"true\n\u202erm"_s}}
            << uR"(sh -c 'true\u{000a}\u{202e}rm')"_s;
        QTest::newRow("secret variable") << ExecPlugin{.command = u"kubelogin"_s,
                                                       .env = {{u"AZURE_CLIENT_SECRET"_s, u"hush"_s}}}
                                         << u"AZURE_CLIENT_SECRET=*** kubelogin"_s;
    }
    void showsEverything()
    {
        QFETCH(const ExecPlugin, plugin);
        QFETCH(const QString, shown);
        QCOMPARE(ExecConsent::commandLine(plugin), shown);
    }
};

QTEST_GUILESS_MAIN(TestConsent)
#include "tst_consent.moc"

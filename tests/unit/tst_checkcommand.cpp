#include <tests/support/rayclusterdocument.h>
#include <tests/support/temporaryfiles.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace raydeck;

namespace {

struct Answer {
    int exitCode = -1;
    QByteArray out = {};
    QByteArray error = {};
};

/// The program itself, as a shell starts it: without a display, and without a platform that does without one.
Answer run(const QStringList &arguments, const QByteArray &input = {})
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name : {u"QT_QPA_PLATFORM"_s, u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s})
        environment.remove(name);
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(RAYDECK_PROGRAM), arguments);
    process.write(input);
    process.closeWriteChannel();
    constexpr int Patience = 30'000; // ms
    if (!process.waitForFinished(Patience) || process.exitStatus() != QProcess::NormalExit)
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

const QByteArray otherKinds = "\n---\napiVersion: v1\nkind: Secret\nmetadata: {name: a}\n---\n";

} // namespace

class TestCheckCommand : public QObject {
    Q_OBJECT
    std::unique_ptr<test::TemporaryFiles> m_files;

private slots:
    void init() { m_files = std::make_unique<test::TemporaryFiles>(); }

    void answersByItsExitCode_data()
    {
        QTest::addColumn<QByteArray>("yaml");
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<int>("exitCode");
        const QByteArray fine = test::rayClusterDocument();
        const QByteArray reserved = test::edited(fine, {{"groupName: workers", "groupName: headgroup"}});
        const QByteArray limits = test::edited(fine, {{"# group", "minReplicas: 3\nmaxReplicas: 2\nreplicas: 3"}});
        const QByteArray strategy = test::edited(fine, {{"# spec", "upgradeStrategy: {type: None}"}});
        QTest::newRow("fine") << fine << QStringList() << 0;
        QTest::newRow("wrong by Raydeck alone") << reserved << QStringList() << 0;
        QTest::newRow("rejected by the operator") << limits << QStringList() << 2;
        QTest::newRow("the operator of 1.0.0 takes it") << limits << QStringList{u"--operator"_s, u"1.0.0"_s} << 0;
        QTest::newRow("rejected by the schema") << strategy << QStringList{u"--operator=v1.5.1"_s} << 2;
        QTest::newRow("not by that of 1.6.1") << strategy << QStringList{u"--operator"_s, u"v1.6.1"_s} << 0;
        QTest::newRow("a version that is not packed") << fine << QStringList{u"--operator"_s, u"1.3.0"_s} << 0;
        QTest::newRow("no version") << fine << QStringList{u"--operator"_s, u"newest"_s} << 1;
        QTest::newRow("an unknown option") << fine << QStringList{u"--fast"_s} << 1;
        QTest::newRow("no YAML") << QByteArray("a: [") << QStringList() << 1;
        QTest::newRow("no text") << QByteArray("\xff\xfe\x00\xd8", 4) << QStringList() << 1;
        QTest::newRow("empty") << QByteArray() << QStringList() << 1;
        QTest::newRow("other kinds alone") << otherKinds << QStringList() << 1;
        QTest::newRow("other kinds too") << fine + otherKinds << QStringList() << 0;
        QTest::newRow("a second one is wrong") << fine + "---\n" + limits << QStringList() << 2;
        QTest::newRow("a RayCluster that does not say so")
            << test::edited(fine, {{"kind: RayCluster\n", ""}}) << QStringList() << 2;
    }
    void answersByItsExitCode()
    {
        QFETCH(const QByteArray, yaml);
        QFETCH(const QStringList, options);
        QFETCH(const int, exitCode);
        const QString file = m_files->write(u"cluster.yaml"_s, yaml);
        const Answer text = run(QStringList{u"check"_s, file} + options);
        const QByteArray said = text.out + text.error;
        QVERIFY2(text.exitCode == exitCode, said.constData());
        QCOMPARE(text.out.isEmpty(), exitCode == 1);
        QCOMPARE(run(QStringList{u"check"_s, u"-"_s} + options, yaml).exitCode, exitCode);

        const Answer json = run(QStringList{u"check"_s, u"--json"_s, file} + options);
        QCOMPARE(json.exitCode, exitCode);
        const QJsonDocument document = QJsonDocument::fromJson(json.out);
        QCOMPARE(document.isArray(), exitCode != 1);
        if (exitCode == 2)
            QVERIFY(!document.array().isEmpty());
    }

    void saysWhereAndWhy()
    {
        const QByteArray yaml =
            test::edited(test::rayClusterDocument(),
                         {{"# spec", "rayVersoin: 2.9.0"}, {"# group", "maxReplicas: -1"}, {"ray:2.52.1", "Ray:1"}});
        const QString file = m_files->write(u"a b.yaml"_s, yaml);
        const Answer text = run({u"check"_s, file});
        QCOMPARE(text.exitCode, 2);
        const QByteArrayList lines = text.out.trimmed().split('\n');
        QCOMPARE(lines.size(), 3);
        QCOMPARE(lines[0],
                 file.toUtf8()
                     + ":8: spec.rayVersoin: There is no field \"rayVersoin\" here. \"rayVersion\" is probably meant. "
                       "(schema)");
        QVERIFY(lines[1].endsWith("(raydeck)"));
        QVERIFY(lines[2].contains("spec.workerGroupSpecs[0].maxReplicas: ") && lines[2].endsWith("(operator)"));

        const QJsonArray list = QJsonDocument::fromJson(run({u"check"_s, u"--json"_s, file}).out).array();
        QCOMPARE(list.size(), 3);
        QCOMPARE(list[0].toObject().keys(), (QStringList{u"by"_s, u"line"_s, u"path"_s, u"reason"_s}));
        QCOMPARE(list[0]["by"_L1].toString(), u"schema"_s);
        QCOMPARE(list[0]["line"_L1].toInt(), 8);
        QCOMPARE(list[1]["by"_L1].toString(), u"raydeck"_s);
        QCOMPARE(list[2]["by"_L1].toString(), u"operator"_s);
        QCOMPARE(list[2]["path"_L1].toString(), u"spec.workerGroupSpecs[0].maxReplicas"_s);
    }

    /// A name of somebody else's file neither moves the cursor nor hides what stands around it.
    void writesOutWhatATerminalWouldObey()
    {
        const QByteArray yaml =
            test::edited(test::rayClusterDocument(), {{"# spec", "\"x\\e[2J\\u202E\\ny\\u009B1m\": 2.9.0"}});
        const QString file = m_files->write(u"a.yaml"_s, yaml);
        const Answer text = run({u"check"_s, file});
        QCOMPARE(text.exitCode, 2);
        QCOMPARE(text.out.trimmed().count('\n'), 0);
        QVERIFY2(text.out.contains("x\\u{001b}[2J\\u{202e}\\u{000a}y\\u{009b}1m"), text.out.constData());
        const QByteArray json = run({u"check"_s, u"--json"_s, file}).out;
        for (const char *obeyed : {"\x1b", "\xe2\x80\xae", "\xc2\x9b"})
            QVERIFY2(!json.contains(obeyed) && !text.out.contains(obeyed), json.constData());
        QVERIFY(QJsonDocument::fromJson(json).array()[0]["reason"_L1].toString().contains(
            u"x\u001b[2J\u202e\ny\u009b1m"_s));
        const QByteArray broken = run({u"check"_s, m_files->path(u"no\x1b[2Jfile"_s)}).error;
        QVERIFY2(broken.contains("no\\u{001b}[2Jfile") && !broken.contains('\x1b'), broken.constData());
    }

    void saysWhatItCouldNotRead()
    {
        const Answer missing = run({u"check"_s, m_files->path(u"missing.yaml"_s)});
        QCOMPARE(missing.exitCode, 1);
        QVERIFY2(missing.error.contains("missing.yaml"), missing.error.constData());
        const Answer broken = run({u"check"_s, m_files->write(u"broken.yaml"_s, "a: b\nc: [\n")});
        QVERIFY2(broken.error.contains("broken.yaml:"), broken.error.constData());
        const Answer others = run({u"check"_s, m_files->write(u"two.yaml"_s, test::rayClusterDocument() + otherKinds)});
        QVERIFY2(others.error.contains("skipped") && others.error.contains("Secret"), others.error.constData());
        const Answer older = run({u"check"_s, u"--operator"_s, u"1.5.2"_s, m_files->path(u"two.yaml"_s)});
        QVERIFY2(older.error.contains("1.5.2") && older.error.contains("1.5.1"), older.error.constData());
        QCOMPARE(run({u"check"_s}).exitCode, 1);
        QCOMPARE(run({u"check"_s, u"a"_s, u"b"_s}).exitCode, 1);
    }

    void helps()
    {
        const Answer all = run({u"--help"_s});
        QCOMPARE(all.exitCode, 0);
        QVERIFY2(all.out.contains("check FILE"), all.out.constData());
        const Answer one = run({u"check"_s, u"--help"_s});
        QCOMPARE(one.exitCode, 0);
        QVERIFY2(one.out.contains("--operator") && one.out.contains("--json") && one.out.contains("FILE"),
                 one.out.constData());
        const Answer none = run({u"chekc"_s});
        QCOMPARE(none.exitCode, 2);
        QVERIFY2(none.error.contains("chekc"), none.error.constData());
    }
};

QTEST_GUILESS_MAIN(TestCheckCommand)
#include "tst_checkcommand.moc"

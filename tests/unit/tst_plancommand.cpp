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
    for (const QString &name : {u"QT_QPA_PLATFORM"_s, u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"KUBECONFIG"_s})
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

const QByteArray fine =
    test::edited(test::rayClusterDocument(), {{"# group", "replicas: 3\nminReplicas: 0\nmaxReplicas: 5"}});
const QByteArray secondGroup = R"(  - groupName: more
    replicas: 1
    minReplicas: 0
    maxReplicas: 5
    rayStartParams: {}
    template:
      spec:
        containers:
        - name: ray-worker
          image: rayproject/ray:2.52.1
)";

} // namespace

/// raydeck plan, run as a program.
class TestPlanCommand : public QObject {
    Q_OBJECT
    std::unique_ptr<test::TemporaryFiles> m_files;

    /// The answer of two files as JSON: path and verdict of each entry.
    [[nodiscard]] QStringList plan(const QByteArray &before, const QByteArray &after, const QStringList &options = {},
                                   int *exitCode = nullptr)
    {
        const Answer answer = run(QStringList{u"plan"_s, u"--json"_s, m_files->write(u"old.yaml"_s, before),
                                              m_files->write(u"new.yaml"_s, after)}
                                  + options);
        if (exitCode)
            *exitCode = answer.exitCode;
        QStringList entries;
        for (const QJsonValue &entry : QJsonDocument::fromJson(answer.out).array()) {
            entries.append(entry["path"_L1].toString() + u' ' + entry["verdict"_L1].toString());
            if (entry["effect"_L1].toString().isEmpty())
                entries.append(u"without an effect"_s);
        }
        return entries;
    }

private slots:
    void init() { m_files = std::make_unique<test::TemporaryFiles>(); }

    void saysWhatBecomesOfAChange_data()
    {
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QStringList>("entries");
        QTest::addColumn<int>("exitCode");
        const auto edit = [](const char *at, const char *text) { return test::edited(fine, {{at, text}}); };
        const QStringList none;
        QTest::newRow("nothing") << fine << none << none << 0;
        QTest::newRow("comments alone") << "# hello\n" + fine << none << none << 0;
        QTest::newRow("more workers") << edit("replicas: 3", "replicas: 5") << none
                                      << QStringList{u"spec.workerGroupSpecs[0].replicas acts-now"_s} << 0;
        QTest::newRow("fewer workers") << edit("replicas: 3", "replicas: 1") << none
                                       << QStringList{u"spec.workerGroupSpecs[0].replicas acts-now"_s} << 0;
        QTest::newRow("an image of workers")
            << test::edited(fine,
                            {{"- name: ray-worker\n          image: rayproject/ray:2.52.1",
                              "- name: ray-worker\n          image: rayproject/ray:2.53.0"}})
            << none << QStringList{u"spec.workerGroupSpecs[0].template.spec.containers[0].image new-pods-only"_s} << 2;
        QTest::newRow("the kind of the head Service") << edit("# head", "serviceType: NodePort") << none
                                                      << QStringList{u"spec.headGroupSpec.serviceType ignored"_s} << 2;
        QTest::newRow("suspended") << edit("# spec", "suspend: true") << none << QStringList{u"spec.suspend acts-now"_s}
                                   << 0;
        QTest::newRow("suspended where there is no such field")
            << edit("# spec", "suspend: true") << QStringList{u"--operator=1.0.0"_s}
            << QStringList{u"spec.suspend rejected"_s} << 2;
        QTest::newRow("an added group") << fine + secondGroup << none
                                        << QStringList{u"spec.workerGroupSpecs[1] acts-now"_s} << 0;
        QTest::newRow("a renamed group") << edit("groupName: workers", "groupName: others") << none
                                         << QStringList{u"spec.workerGroupSpecs[0] acts-now"_s,
                                                        u"spec.workerGroupSpecs[0] orphans-pods"_s}
                                         << 2;
        QTest::newRow("two groups of one name")
            << fine + test::edited(secondGroup, {{"groupName: more", "groupName: workers"}}) << none
            << QStringList{u"spec.workerGroupSpecs[1] rejected"_s} << 2;
        QTest::newRow("an added map is one entry")
            << edit("# spec", "autoscalerOptions: {idleTimeoutSeconds: 60, upscalingMode: Default}") << none
            << QStringList{u"spec.autoscalerOptions ignored"_s} << 2;
        QTest::newRow("an added variable is one entry")
            << edit("# groupContainer", "env: [{name: A, value: b}]") << none
            << QStringList{u"spec.workerGroupSpecs[0].template.spec.containers[0].env new-pods-only"_s} << 2;
        QTest::newRow("limits that cross") << edit("minReplicas: 0", "minReplicas: 9") << none
                                           << QStringList{u"spec.workerGroupSpecs[0].minReplicas rejected"_s} << 2;
        QTest::newRow("another name") << edit("name: raycluster", "name: other") << none
                                      << QStringList{u"metadata.name rejected"_s} << 2;
        QTest::newRow("v1.6.1 is 1.6.1") << edit("replicas: 3", "replicas: 5")
                                         << QStringList{u"--operator"_s, u"v1.6.1"_s}
                                         << QStringList{u"spec.workerGroupSpecs[0].replicas acts-now"_s} << 0;
        QTest::newRow("Recreate alone") << edit("# spec", "upgradeStrategy: {type: Recreate}") << none
                                        << QStringList{u"spec.upgradeStrategy acts-now"_s} << 0;
    }
    void saysWhatBecomesOfAChange()
    {
        QFETCH(const QByteArray, after);
        QFETCH(const QStringList, options);
        QFETCH(const QStringList, entries);
        QFETCH(const int, exitCode);
        int code = -1;
        QCOMPARE(plan(fine, after, options, &code), entries);
        QCOMPARE(code, exitCode);
    }

    void aRemovedGroupIsOneEntryOfTheOldFile()
    {
        int code = -1;
        QCOMPARE(plan(fine + secondGroup, fine, {}, &code), QStringList{u"spec.workerGroupSpecs[1] orphans-pods"_s});
        QCOMPARE(code, 2);
    }

    void oldAndNewAreTheValues()
    {
        const Answer answer = run({u"plan"_s, u"--json"_s, m_files->write(u"a"_s, fine),
                                   m_files->write(u"b"_s, test::edited(fine, {{"replicas: 3", "replicas: 5"}}))});
        const QJsonObject entry = QJsonDocument::fromJson(answer.out).array().at(0).toObject();
        QCOMPARE(entry.keys(), QStringList({u"effect"_s, u"new"_s, u"old"_s, u"path"_s, u"verdict"_s}));
        QCOMPARE(entry["old"_L1], QJsonValue(3));
        QCOMPARE(entry["new"_L1], QJsonValue(5));
        QCOMPARE(entry["effect"_L1].toString(), u"3 → 5: creates 2 pods"_s);
        const Answer added = run({u"plan"_s, u"--json"_s, m_files->write(u"a"_s, fine),
                                  m_files->write(u"b"_s, test::edited(fine, {{"# spec", "suspend: true"}}))});
        QVERIFY(QJsonDocument::fromJson(added.out).array().at(0)["old"_L1].isNull());
    }

    void printsATable()
    {
        const Answer answer = run({u"plan"_s, m_files->write(u"a"_s, fine),
                                   m_files->write(u"b"_s, test::edited(fine, {{"replicas: 3", "replicas: 4"}}))});
        QCOMPARE(answer.exitCode, 0);
        QCOMPARE(answer.out,
                 QByteArray("VERDICT   FIELD                              WHAT HAPPENS\n"
                            "acts-now  spec.workerGroupSpecs[0].replicas  3 → 4: creates 1 pod\n"));
        const Answer same = run({u"plan"_s, m_files->path(u"a"_s), m_files->path(u"a"_s)});
        QCOMPARE(same.out, QByteArray("Nothing is changed.\n"));
    }

    void severalClustersGoByName()
    {
        const QByteArray other = test::edited(fine, {{"name: raycluster", "name: other"}});
        int code = -1;
        QCOMPARE(plan(fine + "---\n" + other, test::edited(other, {{"replicas: 3", "replicas: 4"}}) + "---\n" + fine,
                      {}, &code),
                 QStringList{u"spec.workerGroupSpecs[0].replicas acts-now"_s});
        QCOMPARE(code, 0);
        const Answer missing =
            run({u"plan"_s, m_files->write(u"a"_s, fine), m_files->write(u"b"_s, fine + "---\n" + other)});
        QCOMPARE(missing.exitCode, 1);
        QVERIFY2(missing.error.contains("\"other\""), missing.error);
    }

    void nothingOfAFileMovesTheCursor()
    {
        const QByteArray nasty = test::edited(fine, {{"# metadata", "labels: {\"a\\e[2J\\u202e\": \"b\"}"}});
        for (const QStringList &option : {QStringList{}, QStringList{u"--json"_s}}) {
            const Answer answer =
                run(QStringList{u"plan"_s, m_files->write(u"a"_s, fine), m_files->write(u"b"_s, nasty)} + option);
            QVERIFY(answer.exitCode == 2 || answer.exitCode == 0);
            QVERIFY(!answer.out.contains('\x1b'));
            QVERIFY(!QString::fromUtf8(answer.out).contains(QChar(0x202e)));
        }
    }

    void badInputIsNamed_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QByteArray>("words");
        QTest::newRow("no YAML") << QByteArray("a: [\n") << QByteArray("new.yaml:2");
        QTest::newRow("a tab") << QByteArray("a:\n\tb: c\n") << QByteArray("new.yaml:2");
        QTest::newRow("empty") << QByteArray() << QByteArray("no RayCluster");
        QTest::newRow("another kind") << QByteArray("apiVersion: v1\nkind: Secret\n") << QByteArray("no RayCluster");
        QTest::newRow("no text") << QByteArray("\xff\xfe\x00\xd8", 4) << QByteArray("new.yaml");
        QTest::newRow("NUL") << QByteArray("a: b\0c\n", 7) << QByteArray("new.yaml");
        QTest::newRow("an alias bomb") << QByteArray(
            "kind: RayCluster\na: &a [x,x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a,*a]\n"
            "c: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c,*c]\n"
            "e: &e [*d,*d,*d,*d,*d,*d,*d,*d,*d,*d]\nf: &f [*e,*e,*e,*e,*e,*e,*e,*e,*e,*e]\n"
            "g: &g [*f,*f,*f,*f,*f,*f,*f,*f,*f,*f]\n")
                                       << QByteArray("new.yaml");
        QTest::newRow("too large") << QByteArray(11 * 1024 * 1024, '#') << QByteArray("too large");
    }
    void badInputIsNamed()
    {
        QFETCH(const QByteArray, file);
        QFETCH(const QByteArray, words);
        const QString old = m_files->write(u"old.yaml"_s, fine);
        const Answer answer = run({u"plan"_s, old, m_files->write(u"new.yaml"_s, file)});
        QCOMPARE(answer.exitCode, 1);
        QVERIFY(answer.out.isEmpty());
        QVERIFY2(answer.error.contains(words), answer.error);
    }

    void wrongCallsAreRefused_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::newRow("no file") << QStringList{};
        QTest::newRow("one file") << QStringList{u"a"_s};
        QTest::newRow("three files") << QStringList{u"a"_s, u"b"_s, u"c"_s};
        QTest::newRow("two live") << QStringList{u"--context"_s, u"c"_s, u"a"_s, u"b"_s};
        QTest::newRow("no such file") << QStringList{u"/nonexistent/a"_s, u"/nonexistent/b"_s};
        QTest::newRow("no such option") << QStringList{u"--fast"_s, u"a"_s, u"b"_s};
        QTest::newRow("no version") << QStringList{u"--operator=newest"_s, u"a"_s, u"b"_s};
        QTest::newRow("twice the standard input") << QStringList{u"-"_s, u"-"_s};
        QTest::newRow("no such kubeconfig") << QStringList{u"--kubeconfig"_s, u"/nonexistent/k"_s, u"a"_s};
    }
    void wrongCallsAreRefused()
    {
        QFETCH(const QStringList, words);
        const Answer answer = run(QStringList{u"plan"_s} + words);
        QCOMPARE(answer.exitCode, 1);
        QVERIFY(answer.out.isEmpty());
        QVERIFY(answer.error.startsWith("raydeck: "));
    }

    void readsTheStandardInput()
    {
        const QByteArray after = test::edited(fine, {{"replicas: 3", "replicas: 4"}});
        QCOMPARE(run({u"plan"_s, m_files->write(u"a"_s, fine), u"-"_s}, after).exitCode, 0);
        QVERIFY(run({u"plan"_s, u"--help"_s}).out.contains("new-pods-only"));
        QVERIFY(run({u"--help"_s}).out.contains("plan OLD NEW"));
    }
};

QTEST_APPLESS_MAIN(TestPlanCommand)
#include "tst_plancommand.moc"

#include <models/kube/apply/kubectlexport.h>

#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace raydeck;

namespace {

/// What a real shell makes of a script.
QByteArray shell(const QByteArray &script)
{
    QProcess process;
    process.start(u"sh"_s, {u"-s"_s});
    process.write(script);
    process.closeWriteChannel();
    if (!process.waitForFinished(10'000) || process.exitCode() != 0)
        return "FAILED: " + process.readAllStandardError();
    return process.readAllStandardOutput();
}

/// kubectl that prints its arguments, one a line, and then its input.
constexpr auto fakeKubectl = "kubectl() { printf '%s\\n' \"$@\"; echo ==; cat; }\n";

} // namespace

class TestKubectlExport : public QObject {
    Q_OBJECT
private slots:
    void wordsReachTheProgramAsTheyAre_data();
    void wordsReachTheProgramAsTheyAre();
    void manifestsReachItByteForByte_data();
    void manifestsReachItByteForByte();
    void anyTextReachesIt();
    void leavesOutWhatIsNotSaid();
};

void TestKubectlExport::wordsReachTheProgramAsTheyAre_data()
{
    QTest::addColumn<QString>("word");
    for (const char *word : {"prod-eu", "arn:aws:eks:eu-west-1:1:cluster/x", "it's", "a b", "$(reboot)", "`reboot`",
                             "a\"b", "\\", "*", "~", "-n", "中文", "'", "''", "a\nb", ";", "!x", "#x"})
        QTest::newRow(word) << QString::fromUtf8(word);
}

void TestKubectlExport::wordsReachTheProgramAsTheyAre()
{
    QFETCH(QString, word);
    QCOMPARE(shell("printf %s " + kube::shellWord(word).toUtf8()), word.toUtf8());
}

void TestKubectlExport::manifestsReachItByteForByte_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::newRow("plain") << QByteArray("kind: A\n");
    QTest::newRow("no line end") << QByteArray("kind: A");
    QTest::newRow("what a shell would read") << QByteArray("a: $HOME `id` $(id) \\ \"x\" 'y'\n");
    QTest::newRow("the end mark") << QByteArray("a: |\n  x\nEOF\nEOF_\nb: c\n");
    QTest::newRow("empty") << QByteArray();
}

void TestKubectlExport::manifestsReachItByteForByte()
{
    QFETCH(QByteArray, yaml);
    const QByteArray printed = shell(fakeKubectl + kube::kubectlApply(yaml, u"my ctx"_s, u"ml"_s));
    const QByteArray head =
        "--context\nmy ctx\n--namespace\nml\napply\n--server-side\n--field-manager\nraydeck\n--filename\n-\n==\n";
    QVERIFY2(printed.startsWith(head), printed);
    const bool hasEnd = yaml.isEmpty() || yaml.endsWith('\n');
    QCOMPARE(printed.sliced(head.size()), hasEnd ? yaml : yaml + '\n');
}

void TestKubectlExport::anyTextReachesIt()
{
    QRandomGenerator random(20261127);
    const QByteArray letters = "EOF_\n\n'\"$`\\ ab:-#!";
    for (int i = 0; i < 40; ++i) {
        QByteArray yaml;
        for (int k = random.bounded(60); k > 0; --k)
            yaml += letters[random.bounded(int(letters.size()))];
        yaml += '\n';
        const QByteArray printed = shell(fakeKubectl + kube::kubectlApply(yaml, {}, {}));
        QCOMPARE(printed.sliced(printed.indexOf("==\n") + 3), yaml);
    }
}

void TestKubectlExport::leavesOutWhatIsNotSaid()
{
    const QByteArray command = kube::kubectlApply("a: b\n", {}, {});
    QVERIFY(!command.contains("--context"));
    QVERIFY(!command.contains("--namespace"));
}

QTEST_APPLESS_MAIN(TestKubectlExport)
#include "tst_kubectlexport.moc"

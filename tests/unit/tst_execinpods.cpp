#include <models/kube/execstream.h>

#include <tests/support/sandboxpods.h>

#include <QCryptographicHash>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace raydeck;
using namespace raydeck::kube;

namespace {

constexpr auto Pods = "/api/v1/namespaces/default/pods";
const auto pod = u"exec-test"_s;

} // namespace

/// Commands in a pod, through the real API server. Run inside a sandbox instance.
class TestExecInPods : public QObject {
    Q_OBJECT
    std::unique_ptr<Connection> m_connection;

private slots:
    void initTestCase()
    {
        auto connection = test::connectToSandbox();
        QVERIFY2(connection, qPrintable(connection ? QString() : connection.error().message));
        m_connection = std::move(*connection);
        const auto created = test::answerOf(
            m_connection->create(Pods,
                                 "{apiVersion: v1, kind: Pod, metadata: {name: exec-test}, spec: {containers: [{name: "
                                 "main, image: example/image:1, "
                                 "env: [{name: MEMBER, value: \"1\"}]}, {name: side, image: example/image:1}]}}"));
        QVERIFY2(created, qPrintable(created ? QString() : created.error().message));
        QTRY_VERIFY_WITH_TIMEOUT(test::isPodReady(*m_connection, u"default"_s, pod), 20'000);
    }
    void cleanupTestCase()
    {
        if (m_connection)
            QVERIFY(test::answerOf(m_connection->remove(QByteArray(Pods) + "/exec-test")));
    }

    void tellsOutputsApart()
    {
        const auto answer = test::execInPod(*m_connection, u"default"_s, pod,
                                            {"sh", "-c", "echo out $MEMBER; echo err >&2; exit 7"}, u"main"_s);
        QCOMPARE(answer.exitCode, Result<int>(7));
        QCOMPARE(answer.output, "out 1\n");
        QCOMPARE(answer.errorOutput, "err\n");
    }

    void keepsBytesAsTheyAre()
    {
        const auto answer = test::execInPod(*m_connection, u"default"_s, pod, {"printf", "a\\0b\\377\\n"}, u"main"_s);
        QCOMPARE(answer.exitCode, Result<int>(0));
        QCOMPARE(answer.output, QByteArray("a\0b\xff\n", 5));
        const auto odd = test::execInPod(*m_connection, u"default"_s, pod,
                                         {"printf", "%s|", "two words", "a&b=c+d%20", "名", ""}, u"main"_s);
        QCOMPARE(odd.output, "two words|a&b=c+d%20|名||");
    }

    void keepsAllOfALargeOutput()
    {
        const auto answer = test::execInPod(
            *m_connection, u"default"_s, pod,
            {"sh", "-c", "head -c 20000000 /dev/urandom >/tmp/f; cat /tmp/f; sha256sum /tmp/f >&2"}, u"main"_s);
        QCOMPARE(answer.exitCode, Result<int>(0));
        QCOMPARE(answer.output.size(), 20'000'000);
        QVERIFY(
            answer.errorOutput.startsWith(QCryptographicHash::hash(answer.output, QCryptographicHash::Sha256).toHex()));
    }

    void saysWhatIsWrong_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("container");
        QTest::addColumn<QByteArray>("program");
        QTest::addColumn<Error::Kind>("kind");
        QTest::addColumn<QString>("words");
        QTest::newRow("no such pod") << u"nobody"_s << u"main"_s << QByteArray("true") << Error::Kind::NotFound
                                     << u"nobody"_s;
        QTest::newRow("no such container")
            << pod << u"other"_s << QByteArray("true") << Error::Kind::Invalid << u"other"_s;
        QTest::newRow("no container named of two")
            << pod << QString() << QByteArray("true") << Error::Kind::Invalid << u"side"_s;
        QTest::newRow("no such program") << pod << u"main"_s << QByteArray("no-such-program") << Error::Kind::Broken
                                         << u"executable file not found"_s;
    }
    void saysWhatIsWrong()
    {
        QFETCH(const QString, name);
        QFETCH(const QString, container);
        QFETCH(const QByteArray, program);
        QFETCH(const Error::Kind, kind);
        QFETCH(const QString, words);
        const auto answer = test::execInPod(*m_connection, u"default"_s, name, {program}, container);
        QVERIFY(!answer.exitCode);
        QCOMPARE(answer.exitCode.error().kind, kind);
        QVERIFY2(answer.exitCode.error().message.contains(words), qPrintable(answer.exitCode.error().message));
    }

    void saysWhichRightIsMissing()
    {
        auto viewer = test::connectToSandbox(u"viewer.yaml"_s);
        QVERIFY(viewer);
        const auto answer = test::execInPod(**viewer, u"default"_s, pod, {"true"}, u"main"_s);
        QVERIFY(!answer.exitCode);
        QCOMPARE(answer.exitCode.error().kind, Error::Kind::Forbidden);
        QVERIFY2(answer.exitCode.error().message.contains(u"pods/exec"), qPrintable(answer.exitCode.error().message));
    }

    void asksAsEveryKindOfUser_data()
    {
        QTest::addColumn<QString>("kubeconfig");
        QTest::newRow("token") << u"token.yaml"_s;
        QTest::newRow("client certificate") << QString();
    }
    void asksAsEveryKindOfUser()
    {
        QFETCH(const QString, kubeconfig);
        auto connection = test::connectToSandbox(kubeconfig);
        QVERIFY(connection);
        QCOMPARE(test::execInPod(**connection, u"default"_s, pod, {"true"}, u"main"_s).exitCode, Result<int>(0));
    }

    void refusesAnUnknownToken()
    {
        auto connection = test::connectToSandbox(u"badtoken.yaml"_s);
        QVERIFY(connection);
        const auto answer = test::execInPod(**connection, u"default"_s, pod, {"true"}, u"main"_s);
        QCOMPARE(answer.exitCode.error().kind, Error::Kind::SignIn);
    }

    void canBeCancelled()
    {
        ExecStream stream(*m_connection);
        int lines = 0;
        Result<int> exitCode = 0;
        connect(&stream, &ExecStream::output, this, [&](const QByteArray &bytes) { lines += int(bytes.count('\n')); });
        connect(&stream, &ExecStream::finished, this, [&](const Result<int> &code) { exitCode = code; });
        stream.start({.namespaceName = u"default"_s,
                      .pod = pod,
                      .container = u"main"_s,
                      .command = {"sh", "-c", "while echo line; do sleep 0.1; done; touch /tmp/ended"}});
        QTRY_VERIFY(lines > 1);
        stream.cancel();
        QCOMPARE(exitCode.error().kind, Error::Kind::Cancelled);
        QTRY_COMPARE_WITH_TIMEOUT(test::execInPod(*m_connection, u"default"_s, pod, {"ls", "/tmp"}, u"main"_s).exitCode,
                                  Result<int>(0), 10'000); // the connection is good for the next
    }
};

QTEST_GUILESS_MAIN(TestExecInPods)
#include "tst_execinpods.moc"

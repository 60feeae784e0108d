#include <models/kube/execcredential.h>

#include <tests/support/temporaryfiles.h>

#include <QFile>
#include <QFutureWatcher>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace raydeck;
using namespace raydeck::kube;
using namespace std::chrono_literals;

namespace {

const QString V1 = u"client.authentication.k8s.io/v1"_s;

QByteArray answerWith(const QByteArray &status)
{
    return R"({"kind":"ExecCredential","apiVersion":"client.authentication.k8s.io/v1","status":)" + status + "}";
}

bool isRunning(const QByteArray &pid)
{
    QFile commandLine(u"/proc/"_s + QString::fromLatin1(pid) + u"/cmdline"_s);
    return commandLine.open(QIODevice::ReadOnly) && !commandLine.readAll().isEmpty(); // empty: ended, not yet collected
}

} // namespace

class TestExecCredential : public QObject {
    Q_OBJECT

    test::TemporaryFiles m_files;

    /// A run of the program "get-token", which is this shell script.
    ExecRun runOf(const QByteArray &script)
    {
        m_files.writeProgram(u"get-token"_s, script);
        ExecRun run;
        run.access = {.context = u"it"_s, .server = QUrl(u"https://host:6443/path"_s)};
        run.access.exec = ExecPlugin{.apiVersion = V1,
                                     .command = u"get-token"_s,
                                     .interactiveMode = u"IfAvailable"_s,
                                     .file = u"/home/jane/.kube/config"_s,
                                     .line = 12};
        run.searchFolders = {u"/nowhere"_s, m_files.folder(), u"/usr/bin"_s, u"/bin"_s};
        return run;
    }
    Result<Credential> resultOf(const ExecRun &run)
    {
        QObject owner;
        QFutureWatcher<Result<Credential>> watcher;
        QSignalSpy finished(&watcher, &QFutureWatcherBase::finished);
        watcher.setFuture(runExecPlugin(run, &owner));
        if (!finished.wait(10s) || watcher.isCanceled())
            return failure(Error::Kind::Cancelled, u"no answer"_s);
        return watcher.result();
    }

private slots:
    void init() { m_files = test::TemporaryFiles(); }

    void readsAnswer()
    {
        const auto token = parseExecCredential(
            answerWith(R"({"token":" abc\n","expirationTimestamp":"2030-01-02T03:04:05+01:00"})"), V1, u"p"_s);
        QVERIFY(token);
        QCOMPARE(token->authorization.reveal(), "Bearer abc"_ba);
        QCOMPARE(token->expires, QDateTime::fromString(u"2030-01-02T02:04:05Z"_s, Qt::ISODate));
        const auto certificate = parseExecCredential(
            answerWith(R"({"clientCertificateData":"C","clientKeyData":"K","token":null})"), V1, u"p"_s);
        QVERIFY(certificate);
        QVERIFY(certificate->authorization.isEmpty());
        QCOMPARE(certificate->certificatePem, "C"_ba);
        QCOMPARE(certificate->keyPem.reveal(), "K"_ba);
        QVERIFY(!certificate->expires.isValid());
    }

    void refusesAnswer_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("words");
        QTest::newRow("nothing") << " \n"_ba << u"it is empty"_s;
        QTest::newRow("not JSON") << "token: hush"_ba << u"not JSON"_s;
        QTest::newRow("cut off") << answerWith(R"({"token":"hush"})").chopped(2) << u"not JSON"_s;
        QTest::newRow("a list") << R"(["hush"])"_ba << u"not an ExecCredential"_s;
        QTest::newRow("another kind") << R"({"kind":"Pod","apiVersion":"client.authentication.k8s.io/v1"})"_ba
                                      << u"not an ExecCredential"_s;
        QTest::newRow("another version")
            << R"({"kind":"ExecCredential","apiVersion":"client.authentication.k8s.io/v1beta1","status":{"token":"hush"}})"_ba
            << u"its apiVersion is not client.authentication.k8s.io/v1"_s;
        QTest::newRow("no status") << R"({"kind":"ExecCredential","apiVersion":"client.authentication.k8s.io/v1"})"_ba
                                   << u"no status"_s;
        QTest::newRow("empty status") << answerWith("{}") << u"neither a token nor a certificate"_s;
        QTest::newRow("only a certificate") << answerWith(R"({"clientCertificateData":"hush"})") << u"only one of"_s;
        QTest::newRow("only a key, and a token")
            << answerWith(R"({"clientKeyData":"hush","token":"hush"})") << u"only one of"_s;
        QTest::newRow("token that begins another header")
            << answerWith(R"({"token":"hush\r\nX: y"})") << u"no token can have"_s;
        QTest::newRow("expiry is no time")
            << answerWith(R"({"token":"hush","expirationTimestamp":"soon"})") << u"expirationTimestamp"_s;
        QTest::newRow("expiry is a number")
            << answerWith(R"({"token":"hush","expirationTimestamp":12})") << u"expirationTimestamp"_s;
    }
    void refusesAnswer()
    {
        QFETCH(const QByteArray, json);
        QFETCH(const QString, words);
        const auto credential = parseExecCredential(json, V1, u"get-token"_s);
        QVERIFY(!credential);
        QCOMPARE(credential.error().kind, Error::Kind::SignIn);
        const QString message = credential.error().message;
        QVERIFY2(message.contains(words) && message.contains("get-token"_L1), qPrintable(message));
        QVERIFY2(!message.contains("hush"_L1), qPrintable(message));
    }

    void tellsAboutCluster()
    {
        Access access{.server = QUrl(u"https://host:6443/path"_s), .caPem = "pem", .tlsServerName = u"name"_s};
        access.exec = ExecPlugin{.apiVersion = V1, .clusterConfig = R"({"audience":"x"})"};
        const QByteArray plain =
            R"({"apiVersion":"client.authentication.k8s.io/v1","kind":"ExecCredential","spec":{"interactive":false}})";
        QCOMPARE(execInfo(access), plain);
        access.exec->provideClusterInfo = true;
        const QByteArray cluster = R"({"certificate-authority-data":"cGVt","config":{"audience":"x"},)"
                                   R"("server":"https://host:6443/path","tls-server-name":"name"})";
        QCOMPARE(execInfo(access),
                 QByteArray(plain).replace(R"({"interactive")",
                                           QByteArray(R"({"cluster":)" + cluster + R"(,"interactive")")));
    }

    void runsProgram()
    {
        ExecRun run = runOf(R"sh(printf '%s' "$KUBERNETES_EXEC_INFO" > "$(dirname "$0")/info"
            printf '%s' "$PATH" > "$(dirname "$0")/path"
            if read -r line; then exit 9; fi # nobody is there to type
            printf '{"kind":"ExecCredential","apiVersion":"client.authentication.k8s.io/v1","status":{"token":"%s-%s"}}' "$1" "$TEAM")sh");
        run.access.exec->args = {u"a b"_s};
        run.access.exec->env = {{u"TEAM"_s, u"research"_s}};
        const auto credential = resultOf(run);
        QVERIFY(!credential); // a token has no blanks: what was printed was read
        run.access.exec->args = {u"$HOME"_s};
        const auto second = resultOf(run);
        QVERIFY2(second, qPrintable(second.error_or(Error()).message));
        QCOMPARE(second->authorization.reveal(), "Bearer $HOME-research"_ba);
        QCOMPARE(m_files.read(u"info"_s), execInfo(run.access));
        QCOMPARE(m_files.read(u"path"_s), run.searchFolders.join(u':').toUtf8());
    }

    void reportsFailure_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<QString>("message");
        QTest::addColumn<QString>("detail");
        QTest::newRow("exit code and last words")
            << R"(echo '{"token":"hush"}'; echo first >&2; printf '\033[31mThe session has expired.\033[0m\r\n' >&2; exit 3)"_ba
            << u"The sign-in program get-token failed with code 3. The session has expired."_s
            << u"first\nThe session has expired."_s;
        QTest::newRow("exit code without a word")
            << "exit 1"_ba << u"The sign-in program get-token failed with code 1."_s << QString();
        QTest::newRow("killed") << "kill -9 $$"_ba << u"The sign-in program get-token crashed."_s << QString();
        QTest::newRow("prints something else")
            << "echo hush; echo 'You are signed in.' >&2"_ba
            << u"The answer of the sign-in program get-token cannot be used: it is not JSON."_s
            << u"You are signed in."_s;
        QTest::newRow("prints without end")
            << "exec cat /dev/zero"_ba << u"The answer of the sign-in program get-token is too long."_s << QString();
        QTest::newRow("waits too long") << "echo 'Open https://login.example.com and enter ABCD' >&2; exec sleep 600"_ba
                                        << u"The sign-in program get-token did not answer within 1 s."_s
                                        << u"Open https://login.example.com and enter ABCD"_s;
    }
    void reportsFailure()
    {
        QFETCH(const QByteArray, script);
        QFETCH(const QString, message);
        QFETCH(const QString, detail);
        ExecRun run = runOf(script);
        if (message.endsWith("1 s."_L1))
            run.limit = 1s;
        const auto credential = resultOf(run);
        QVERIFY(!credential);
        QCOMPARE(credential.error().message, message);
        QCOMPARE(credential.error().detail, detail);
        QCOMPARE(credential.error().kind, Error::Kind::SignIn);
    }

    void namesMissingProgram()
    {
        ExecRun run = runOf("exit 0");
        run.access.exec->command = u"kubelogin"_s;
        run.access.exec->installHint = u"See example.com."_s;
        const auto credential = resultOf(run);
        QVERIFY(!credential);
        QCOMPARE(credential.error().kind, Error::Kind::PluginMissing);
        QCOMPARE(credential.error().message,
                 u"The sign-in program kubelogin was not found. It is asked for by /home/jane/.kube/config:12."_s);
        QVERIFY(credential.error().detail.contains(m_files.folder()));
        QVERIFY(credential.error().detail.contains("See example.com."_L1));
    }

    void refusesProgramThatNeedsTerminal()
    {
        ExecRun run = runOf("exit 0");
        run.access.exec->interactiveMode = u"Always"_s;
        const auto credential = resultOf(run);
        QVERIFY(!credential);
        QCOMPARE(credential.error().kind, Error::Kind::SignIn);
        QVERIFY(credential.error().message.contains("interactiveMode: Always"_L1));
    }

    void endsWithAllItStarted_data()
    {
        QTest::addColumn<QString>("how");
        QTest::newRow("cancelled") << u"cancel"_s;
        QTest::newRow("owner gone") << u"owner"_s;
        QTest::newRow("time limit") << u"limit"_s;
    }
    void endsWithAllItStarted()
    {
        QFETCH(const QString, how);
        ExecRun run = runOf(
            R"sh(sleep 600 & echo $! > "$(dirname "$0")/new"; mv "$(dirname "$0")/new" "$(dirname "$0")/pid"; wait)sh");
        if (how == u"limit")
            run.limit = 1s;
        auto owner = std::make_unique<QObject>();
        QFuture<Result<Credential>> future = runExecPlugin(run, owner.get());
        QTRY_VERIFY(!m_files.read(u"pid"_s).isEmpty());
        const QByteArray pid = m_files.read(u"pid"_s).trimmed();
        if (how == u"cancel")
            future.cancel();
        else if (how == u"owner")
            owner.reset();
        QTRY_VERIFY(!isRunning(pid));
        QTRY_VERIFY(future.isFinished() || future.isCanceled());
    }
};

QTEST_GUILESS_MAIN(TestExecCredential)
#include "tst_execcredential.moc"

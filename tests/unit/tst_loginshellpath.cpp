#include <models/kube/loginshellpath.h>

#include <tests/support/temporaryfiles.h>

#include <QFile>
#include <QFutureWatcher>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

using namespace Qt::StringLiterals;
using namespace raydeck;
using namespace raydeck::kube;
using namespace std::chrono_literals;

class TestLoginShellPath : public QObject {
    Q_OBJECT

    test::TemporaryFiles m_files;

    LoginShellPath::Options optionsWith(const QByteArray &shell)
    {
        if (!shell.isEmpty())
            m_files.writeProgram(u"shell"_s, shell);
        QProcessEnvironment environment;
        environment.insert(u"SHELL"_s, m_files.path(u"shell"_s));
        environment.insert(u"PATH"_s, u"/own:relative:/usr/bin:/bin"_s);
        return {.environment = environment, .home = u"/home/jane"_s, .limit = 10s};
    }
    static QStringList wait(const QFuture<QStringList> &future)
    {
        QFutureWatcher<QStringList> watcher;
        QSignalSpy finished(&watcher, &QFutureWatcherBase::finished);
        watcher.setFuture(future);
        if (!future.isFinished() && !finished.wait(15s))
            return {};
        return future.result();
    }

private slots:
    void init() { m_files = test::TemporaryFiles(); }

    void asksShell_data()
    {
        QTest::addColumn<QByteArray>("shell");
        QTest::addColumn<QStringList>("firstFolders");
        const QByteArray run = "PATH=/login/bin:/own eval \"$4\"";
        const QStringList own{u"/own"_s, u"/usr/bin"_s, u"/bin"_s};
        const QStringList login{u"/login/bin"_s, u"/own"_s, u"/usr/bin"_s};
        QTest::newRow("plain") << "[ \"$1 $2 $3\" = '-i -l -c' ] && " + run << login;
        QTest::newRow("with a greeting") << "echo Welcome to PATH=/x; " + run + "; echo Bye" << login;
        QTest::newRow("with words on stderr, and a failure") << run + "; echo no job control >&2; exit 1" << login;
        QTest::newRow("that goes on after the answer") << run + "; exec sleep 600" << login;
        QTest::newRow("without an answer") << "echo Welcome"_ba << own;
        QTest::newRow("that is missing") << ""_ba << own;
    }
    void asksShell()
    {
        QFETCH(const QByteArray, shell);
        QFETCH(const QStringList, firstFolders);
        LoginShellPath path(optionsWith(shell));
        const QStringList folders = wait(path.searchFolders());
        QCOMPARE(folders.first(3), firstFolders);
        QVERIFY(folders.contains(u"/home/jane/google-cloud-sdk/bin"_s));
        QCOMPARE(folders.count(u"/usr/bin"_s), 1);
    }

    void givesUpOnSlowShell()
    {
        auto options = optionsWith("exec sleep 600");
        options.limit = 50ms;
        LoginShellPath path(options);
        QCOMPARE(wait(path.searchFolders()).first(), u"/own"_s);
    }

    void asksOnce()
    {
        LoginShellPath path(optionsWith("echo run >> \"$0.runs\"; PATH=/login/bin:$PATH eval \"$4\""));
        auto first = path.searchFolders();
        const auto second = path.searchFolders();
        first.cancel();
        QCOMPARE(wait(second).first(), u"/login/bin"_s);
        QCOMPARE(wait(path.searchFolders()).first(), u"/login/bin"_s);
        QCOMPARE(m_files.read(u"shell.runs"_s), "run\n"_ba);
    }

    void answersThoughItsThreadEnded()
    {
        LoginShellPath path(optionsWith("exec sleep 600"));
        QThread thread;
        QObject worker;
        worker.moveToThread(&thread);
        thread.start();
        QFuture<QStringList> future;
        QMetaObject::invokeMethod(&worker, [&] { future = path.searchFolders(); }, Qt::BlockingQueuedConnection);
        thread.quit();
        QVERIFY(thread.wait(10s));
        QCOMPARE(wait(future).first(), u"/own"_s);
    }

    void findsPrograms()
    {
        const QString shell = m_files.writeProgram(u"shell"_s, "exit 0");
        QCOMPARE(LoginShellPath::find(u"shell"_s, {u"/nowhere"_s, m_files.folder()}), shell);
        QCOMPARE(LoginShellPath::find(shell, {}), shell);
        QCOMPARE(LoginShellPath::find(u"none"_s, {m_files.folder()}), QString());
        QVERIFY(QFile::setPermissions(shell, QFileDevice::ReadOwner));
        QCOMPARE(LoginShellPath::find(u"shell"_s, {m_files.folder()}), QString());
    }
};

QTEST_GUILESS_MAIN(TestLoginShellPath)
#include "tst_loginshellpath.moc"

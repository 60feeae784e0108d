#include <models/kube/credentialsource.h>

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

const Error NoAnswer{.kind = Error::Kind::Broken, .message = u"no answer"_s};

Result<Credential> wait(const QFuture<Result<Credential>> &future)
{
    QFutureWatcher<Result<Credential>> watcher;
    QSignalSpy finished(&watcher, &QFutureWatcherBase::finished);
    watcher.setFuture(future);
    if ((!future.isFinished() && !finished.wait(10s)) || future.isCanceled())
        return std::unexpected(NoAnswer);
    return future.result();
}

} // namespace

class TestCredentialSource : public QObject {
    Q_OBJECT

    test::TemporaryFiles m_files;
    QDateTime m_now;

    CredentialSource::Surroundings surroundings()
    {
        QProcessEnvironment environment;
        environment.insert(u"SHELL"_s, m_files.path(u"no-shell"_s));
        return {.consent = std::make_shared<ExecConsent>(m_files.path(u"consent.json"_s)),
                .path = std::make_shared<LoginShellPath>(
                    LoginShellPath::Options{.environment = environment, .home = m_files.folder()}),
                .clock = [this] { return m_now; }};
    }
    /// A sign-in program that gives t1, t2 … as it is run again, good for an hour from now; fails while "broken" is there.
    Access accessByProgram()
    {
        m_files.writeProgram(u"get-token"_s, R"sh(cd "$(dirname "$0")" || exit 2
echo run >> runs
if [ -e broken ]; then echo 'Please sign in.' >&2; exit 1; fi
token=t$(wc -l < runs)
printf '{"kind":"ExecCredential","apiVersion":"client.authentication.k8s.io/v1","status":{"token":"%s","expirationTimestamp":"2030-01-01T01:00:00Z"}}' "$token")sh");
        Access access;
        access.exec = ExecPlugin{.apiVersion = u"client.authentication.k8s.io/v1"_s,
                                 .command = m_files.path(u"get-token"_s),
                                 .interactiveMode = u"Never"_s};
        return access;
    }
    [[nodiscard]] int runs() const { return int(m_files.read(u"runs"_s).count('\n')); }
    static QByteArray header(const Result<Credential> &credential)
    {
        return credential ? credential->authorization.reveal() : credential.error().message.toUtf8();
    }

private slots:
    void init()
    {
        m_files = test::TemporaryFiles();
        m_now = QDateTime::fromString(u"2030-01-01T00:00:00Z"_s, Qt::ISODate);
    }

    void givesFixedCredential_data()
    {
        QTest::addColumn<Access>("access");
        QTest::addColumn<QByteArray>("authorization");
        QTest::newRow("none") << Access{} << ""_ba;
        QTest::newRow("token") << Access{.token = Secret("abc")} << "Bearer abc"_ba;
        QTest::newRow("password") << Access{.username = u"jané"_s, .password = Secret("p:w")}
                                  << "Basic " + u"jané:p:w"_s.toUtf8().toBase64();
        QTest::newRow("certificate") << Access{.clientCertificatePem = "C", .clientKeyPem = Secret("K")} << ""_ba;
        QTest::newRow("token, for its file is missing")
            << Access{.token = Secret("abc"), .tokenFile = u"/nowhere/token"_s} << "Bearer abc"_ba;
    }
    void givesFixedCredential()
    {
        QFETCH(const Access, access);
        QFETCH(const QByteArray, authorization);
        CredentialSource source(access, surroundings());
        const auto credential = source.credential();
        QVERIFY2(credential.isFinished(), "nothing has to be waited for");
        QVERIFY(credential.result());
        QCOMPARE(credential.result()->authorization.reveal(), authorization);
        QCOMPARE(credential.result()->certificatePem, access.clientCertificatePem);
        QCOMPARE(credential.result()->keyPem, access.clientKeyPem);
    }

    void readsTokenFileAgain()
    {
        m_files.write(u"token"_s, " one\n");
        CredentialSource source(Access{.token = Secret("old"), .tokenFile = m_files.path(u"token"_s)}, surroundings());
        QCOMPARE(header(wait(source.credential())), "Bearer one"_ba);
        m_files.write(u"token"_s, "two");
        m_now = m_now.addSecs(49);
        QCOMPARE(header(wait(source.credential())), "Bearer one"_ba); // a minute, less ten seconds
        m_now = m_now.addSecs(1);
        QCOMPARE(header(wait(source.credential())), "Bearer two"_ba);
        m_now = m_now.addSecs(100);
        m_files.write(u"token"_s, "\n");
        QCOMPARE(header(wait(source.credential())), "Bearer two"_ba); // kept while the file is unusable
        QFile::remove(m_files.path(u"token"_s));
        QCOMPARE(header(wait(source.credential())), "Bearer two"_ba);
    }

    void dropsRefusedTokenFile()
    {
        m_files.write(u"token"_s, "one");
        CredentialSource source(Access{.tokenFile = m_files.path(u"token"_s)}, surroundings());
        const auto one = wait(source.credential());
        m_files.write(u"token"_s, "two");
        source.reject(*one);
        QCOMPARE(header(wait(source.credential())), "Bearer two"_ba);
        m_files.write(u"token"_s, "three");
        source.reject(*one); // a late answer
        QCOMPARE(header(wait(source.credential())), "Bearer two"_ba);
        source.reject(*wait(source.credential()));
        QFile::remove(m_files.path(u"token"_s));
        const auto none = wait(source.credential());
        QVERIFY(!none);
        QCOMPARE(none.error().kind, Error::Kind::Invalid);
        QVERIFY(none.error().message.contains(m_files.path(u"token"_s)));
    }

    void asksBeforeFirstRun()
    {
        const Access access = accessByProgram();
        const auto around = surroundings();
        CredentialSource source(access, around);
        const auto refused = wait(source.credential());
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::ConsentNeeded);
        QCOMPARE(refused.error().message, m_files.path(u"get-token"_s));
        QCOMPARE(runs(), 0);
        QVERIFY(around.consent->agree(*access.exec));
        QCOMPARE(header(wait(source.credential())), "Bearer t1"_ba);
    }

    void runsProgramOnceForAll()
    {
        const Access access = accessByProgram();
        const auto around = surroundings();
        QVERIFY(around.consent->agree(*access.exec));
        CredentialSource source(access, around);
        const auto first = source.credential();
        auto second = source.credential();
        const auto third = source.credential();
        second.cancel();
        QCOMPARE(header(wait(first)), "Bearer t1"_ba);
        QCOMPARE(header(wait(third)), "Bearer t1"_ba);
        QCOMPARE(header(wait(source.credential())), "Bearer t1"_ba);
        QCOMPARE(runs(), 1);
    }

    void runsProgramAgainAtExpiry()
    {
        const Access access = accessByProgram();
        const auto around = surroundings();
        QVERIFY(around.consent->agree(*access.exec));
        CredentialSource source(access, around);
        QCOMPARE(header(wait(source.credential())), "Bearer t1"_ba);
        m_now = m_now.addSecs(3599);
        QCOMPARE(header(wait(source.credential())), "Bearer t1"_ba);
        m_now = m_now.addSecs(1);
        QCOMPARE(header(wait(source.credential())), "Bearer t2"_ba);
    }

    void renewsOnceAfterRefusal()
    {
        const Access access = accessByProgram();
        const auto around = surroundings();
        QVERIFY(around.consent->agree(*access.exec));
        CredentialSource source(access, around);
        const auto t1 = wait(source.credential());
        source.reject(*t1);
        source.reject(*t1); // many requests were under way with it
        const auto t2 = wait(source.credential());
        QCOMPARE(header(t2), "Bearer t2"_ba);
        source.reject(*t1);
        QCOMPARE(header(wait(source.credential())), "Bearer t2"_ba);

        source.accept(*t2); // a success: one more renewal is allowed
        source.reject(*t2);
        const auto t3 = wait(source.credential());
        QCOMPARE(header(t3), "Bearer t3"_ba);
        source.reject(*t3);
        const auto refused = wait(source.credential());
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::SignIn);
        QVERIFY(refused.error().message.contains("get-token"_L1));
        QCOMPARE(runs(), 3);
        source.retry();
        QCOMPARE(header(wait(source.credential())), "Bearer t4"_ba);
    }

    void tellsEveryoneOfFailure()
    {
        const Access access = accessByProgram();
        const auto around = surroundings();
        QVERIFY(around.consent->agree(*access.exec));
        CredentialSource source(access, around);
        m_files.write(u"broken"_s, "");
        const auto first = source.credential();
        const auto second = source.credential();
        QVERIFY(header(wait(first)).contains("Please sign in."));
        QCOMPARE(header(wait(second)), header(wait(first)));
        QFile::remove(m_files.path(u"broken"_s));
        QCOMPARE(header(wait(source.credential())), "Bearer t2"_ba); // a failure is not kept
    }

    void cancelsWithItsOwner()
    {
        const Access access = accessByProgram();
        const auto around = surroundings();
        QVERIFY(around.consent->agree(*access.exec));
        auto source = std::make_unique<CredentialSource>(access, around);
        const auto future = source->credential();
        source.reset();
        QVERIFY(future.isCanceled());
    }
};

QTEST_GUILESS_MAIN(TestCredentialSource)
#include "tst_credentialsource.moc"

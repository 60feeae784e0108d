#include <models/kube/connection.h>
#include <models/kube/execchannel.h>
#include <models/kube/execstream.h>

#include <tests/support/fakeapiserver.h>

#include <QSignalSpy>
#include <QTest>
#include <QWebSocket>

#include <memory>

using namespace Qt::StringLiterals;
using namespace raydeck;
using namespace raydeck::kube;

namespace {

constexpr auto Path = "/api/v1/namespaces/ml/pods/head/exec";
const ExecCommand command{
    .namespaceName = u"ml"_s, .pod = u"head"_s, .container = u"ray head"_s, .command = {"sh", "-c", "a && b"}};

QByteArray success()
{
    return "\x03"
           R"({"metadata":{},"status":"Success"})";
}

QByteArray exitedWith(const QByteArray &code)
{
    return "\x03"
           R"({"metadata":{},"status":"Failure","reason":"NonZeroExitCode","message":"command terminated with )"
           R"(non-zero exit code","details":{"causes":[{"reason":"ExitCode","message":")"
        + code + R"("}]}})";
}

/// What a command under test has said so far.
struct Run {
    explicit Run(Connection &connection) : stream(std::make_unique<ExecStream>(connection))
    {
        QObject::connect(stream.get(), &ExecStream::output, stream.get(), [this](const QByteArray &b) { output += b; });
        QObject::connect(stream.get(), &ExecStream::errorOutput, stream.get(),
                         [this](const QByteArray &b) { errors += b; });
        QObject::connect(stream.get(), &ExecStream::finished, stream.get(), [this](const Result<int> &code) {
            result = code;
            ++ends;
        });
        stream->start(command);
    }
    std::unique_ptr<ExecStream> stream;
    QByteArray output = {};
    QByteArray errors = {};
    Result<int> result = -1;
    int ends = 0;
};

} // namespace

class TestExecStream : public QObject {
    Q_OBJECT
    std::unique_ptr<test::FakeApiServer> m_server;
    std::unique_ptr<Connection> m_connection;

    void connectAs(const Access &access)
    {
        m_connection = std::make_unique<Connection>(access, CredentialSource::Surroundings{});
    }
    void answer(const QList<QByteArray> &frames, const QString &protocol = u"v5.channel.k8s.io"_s)
    {
        m_server->expectUpgrade(Path, protocol, [frames](QWebSocket &socket) {
            for (const QByteArray &frame : frames)
                socket.sendBinaryMessage(frame);
            socket.close();
        });
    }

private slots:
    void init()
    {
        m_server = std::make_unique<test::FakeApiServer>();
        connectAs(m_server->access());
    }
    void cleanup()
    {
        m_connection.reset();
        m_server.reset();
    }

    void givesOutputAndExitCode_data()
    {
        QTest::addColumn<QString>("protocol");
        QTest::newRow("v5") << u"v5.channel.k8s.io"_s;
        QTest::newRow("v4, of older servers") << u"v4.channel.k8s.io"_s;
    }
    void givesOutputAndExitCode()
    {
        QFETCH(const QString, protocol);
        const QByteArray binary("\x01"
                                "a\0b\xff\n",
                                6);
        answer({binary,
                "\x02"
                "careful",
                "\x01"
                "second",
                exitedWith("7")},
               protocol);
        Run run(*m_connection);
        QTRY_COMPARE(run.ends, 1);
        QVERIFY(run.result);
        QCOMPARE(*run.result, 7);
        QCOMPARE(run.output, QByteArray("a\0b\xff\nsecond", 11));
        QCOMPARE(run.errors, "careful");
        const auto request = m_server->requests(Path).constFirst();
        QCOMPARE(request.headers.value("authorization"), "Bearer secret-token");
        QCOMPARE(request.headers.value("sec-websocket-protocol"), "v5.channel.k8s.io, v4.channel.k8s.io");
        QCOMPARE(request.parameter(u"container"_s), u"ray head");
        QCOMPARE(request.query.allQueryItemValues(u"command"_s, QUrl::FullyDecoded),
                 QStringList({u"sh"_s, u"-c"_s, u"a && b"_s}));
        QVERIFY(!request.query.hasQueryItem(u"stdin"_s));
    }

    void keepsAllOfALargeOutput()
    {
        QByteArray piece(100'000, 'x');
        QList<QByteArray> frames;
        for (int i = 0; i < 100; ++i)
            frames.append("\x01" + piece);
        frames.append(success());
        answer(frames);
        Run run(*m_connection);
        QTRY_COMPARE_WITH_TIMEOUT(run.ends, 1, 30'000);
        QCOMPARE(run.result, Result<int>(0));
        QCOMPARE(run.output.size(), 100 * piece.size());
    }

    void saysWhyItWasRefused_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("message");
        QTest::addColumn<Error::Kind>("kind");
        QTest::newRow("no right")
            << 403 << u"pods \"head\" is forbidden: User \"viewer\" cannot create resource \"pods/exec\""_s
            << Error::Kind::Forbidden;
        QTest::newRow("no pod") << 404 << u"pods \"head\" not found"_s << Error::Kind::NotFound;
        QTest::newRow("no container") << 400 << u"container ray head is not valid for pod head"_s
                                      << Error::Kind::Invalid;
        QTest::newRow("a token that stays bad") << 401 << u"Unauthorized"_s << Error::Kind::SignIn;
    }
    void saysWhyItWasRefused()
    {
        QFETCH(const int, status);
        QFETCH(const QString, message);
        QFETCH(const Error::Kind, kind);
        for (int i = 0; i < 3; ++i) // the handshake, and the request that asks why, once more after a 401
            m_server->expect(Path, [=](test::Exchange &exchange) { exchange.refuse(status, u"Reason"_s, message); });
        Run run(*m_connection);
        QTRY_COMPARE(run.ends, 1);
        QVERIFY(!run.result);
        QCOMPARE(run.result.error().kind, kind);
        if (status != 401)
            QCOMPARE(run.result.error().message, message);
    }

    void triesAgainWithRenewedCredentials()
    {
        m_server->expect(Path,
                         [](test::Exchange &exchange) { exchange.refuse(401, u"Unauthorized"_s, u"Unauthorized"_s); });
        m_server->expect(Path, [this](test::Exchange &exchange) { // the credential is good again
            answer({"\x01"
                    "in",
                    success()});
            exchange.refuse(400, u"BadRequest"_s, u"Upgrade request required"_s);
        });
        Run run(*m_connection);
        QTRY_COMPARE(run.ends, 1);
        QCOMPARE(run.result, Result<int>(0));
        QCOMPARE(run.output, "in");
        QCOMPARE(m_server->count(Path), 3);
    }

    void saysThatACommandCouldNotBeStarted()
    {
        answer({"\x03"
                R"({"metadata":{},"status":"Failure","reason":"InternalError","code":500,"message":)"
                R"("executable file not found in $PATH"})"});
        Run run(*m_connection);
        QTRY_COMPARE(run.ends, 1);
        QVERIFY(!run.result);
        QCOMPARE(run.result.error().kind, Error::Kind::Broken);
        QCOMPARE(run.result.error().message, u"executable file not found in $PATH");
    }

    void noticesAnEarlyEnd()
    {
        answer({"\x01"
                "half"});
        Run run(*m_connection);
        QTRY_COMPARE(run.ends, 1);
        QCOMPARE(run.output, "half");
        QVERIFY(!run.result);
        QCOMPARE(run.result.error().kind, Error::Kind::Unreachable);
    }

    void survivesOddFrames()
    {
        answer({"",
                "\x09"
                "a later channel",
                "\x01",
                "\x03"
                "no json"});
        Run run(*m_connection);
        QTRY_COMPARE(run.ends, 1);
        QVERIFY(!run.result);
        QCOMPARE(run.result.error().kind, Error::Kind::Broken);
        QVERIFY(run.output.isEmpty());
    }

    void cancels()
    {
        bool gone = false;
        m_server->expectUpgrade(Path, u"v5.channel.k8s.io"_s, [&](QWebSocket &socket) {
            connect(&socket, &QWebSocket::disconnected, this, [&] { gone = true; });
            socket.sendBinaryMessage("\x01"
                                     "begun");
        });
        Run run(*m_connection);
        QTRY_COMPARE(run.output, "begun");
        run.stream->cancel();
        QCOMPARE(run.ends, 1);
        QCOMPARE(run.result.error().kind, Error::Kind::Cancelled);
        QTRY_VERIFY(gone);
        QCOMPARE(run.ends, 1);
    }

    void endsSilentlyWithItsOwner()
    {
        bool gone = false;
        m_server->expectUpgrade(Path, u"v5.channel.k8s.io"_s, [&](QWebSocket &socket) {
            connect(&socket, &QWebSocket::disconnected, this, [&] { gone = true; });
            socket.sendBinaryMessage("\x01"
                                     "begun");
        });
        auto run = std::make_unique<Run>(*m_connection);
        QTRY_COMPARE(run->output, "begun");
        run->stream.reset();
        QTRY_VERIFY(gone);
        QCOMPARE(run->ends, 0);
    }

    void knowsNoStrangers()
    {
        Access access = m_server->access();
        access.caPem = test::testData(u"fakeapiserver/authority.pem"_s);
        access.tlsServerName = u"another.example"_s;
        connectAs(access);
        Run run(*m_connection);
        QTRY_COMPARE(run.ends, 1);
        QCOMPARE(run.result.error().kind, Error::Kind::Untrusted);
    }

    void hasOneGroupAtMost()
    {
        Access access = m_server->access();
        access.impersonate.user = u"jane"_s;
        access.impersonate.groups = {u"one"_s};
        connectAs(access);
        answer({success()});
        Run allowed(*m_connection);
        QTRY_COMPARE(allowed.ends, 1);
        QCOMPARE(allowed.result, Result<int>(0));
        QCOMPARE(m_server->requests(Path).constLast().headers.value("impersonate-group"), "one");
        allowed.stream.reset();
        access.impersonate.groups = {u"one"_s, u"two"_s};
        connectAs(access);
        Run refused(*m_connection);
        QTRY_COMPARE(refused.ends, 1);
        QCOMPARE(refused.result.error().kind, Error::Kind::Invalid);
    }
};

QTEST_GUILESS_MAIN(TestExecStream)
#include "tst_execstream.moc"

#include <models/kube/bound.h>
#include <models/kube/connection.h>
#include <models/kube/podwatch.h>

#include <tests/support/fakeapiserver.h>
#include <tests/support/watchbytes.h>

#include <QFile>
#include <QFutureWatcher>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace raydeck;
using namespace raydeck::kube;
using namespace std::chrono_literals;

namespace {

constexpr auto Path = "/api/v1/namespaces/default/pods/a";
constexpr auto Pods = "/api/v1/namespaces/default/pods";

QJsonObject toJson(const QByteArray &text)
{
    return QJsonDocument::fromJson(text).object();
}

/// The answer, once it is there; a cancelled future is Cancelled.
Result<QByteArray> answerTo(const Connection::Reply &reply)
{
    [&] { QTRY_VERIFY(reply.isFinished()); }();
    return reply.isFinished() && reply.resultCount() == 1 ? reply.result() : failure(Error::Kind::Cancelled, {});
}

test::FakeApiServer::Script answer(const QByteArray &body)
{
    return [body](test::Exchange &exchange) {
        exchange.answer(200, body, {{"Content-Type", "application/json"}});
    };
}

test::FakeApiServer::Script refusal(int status, const QString &reason, const test::Exchange::Headers &headers = {})
{
    return [=](test::Exchange &exchange) { exchange.refuse(status, reason, reason + u" it is"_s, headers); };
}

} // namespace

class TestConnection : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    std::unique_ptr<test::FakeApiServer> m_server;
    std::unique_ptr<Connection> m_connection;

    /// Access by a sign-in program that gives token-1, token-2 … as it is run again.
    std::unique_ptr<Connection> signedInByProgram()
    {
        QFile program(m_folder.filePath(u"sign-in"_s));
        if (!program.open(QIODevice::WriteOnly))
            return {};
        program.write(R"sh(#!/bin/sh
cd "$(dirname "$0")" && echo run >> runs && printf \
'{"kind":"ExecCredential","apiVersion":"client.authentication.k8s.io/v1","status":{"token":"token-%s"}}' $(wc -l < runs)
)sh");
        program.close();
        program.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
        Access access = m_server->access();
        access.token = {};
        access.exec = ExecPlugin{.apiVersion = u"client.authentication.k8s.io/v1"_s,
                                 .command = program.fileName(),
                                 .interactiveMode = u"Never"_s};
        QProcessEnvironment environment;
        environment.insert(u"SHELL"_s, m_folder.filePath(u"no-shell"_s));
        CredentialSource::Surroundings surroundings{
            .consent = std::make_shared<ExecConsent>(m_folder.filePath(u"consent.json"_s)),
            .path = std::make_shared<LoginShellPath>(
                LoginShellPath::Options{.environment = environment, .home = m_folder.path()})};
        return surroundings.consent->agree(*access.exec) ? std::make_unique<Connection>(access, surroundings) : nullptr;
    }

private slots:
    void init()
    {
        m_folder = QTemporaryDir();
        m_server = std::make_unique<test::FakeApiServer>();
        m_connection = std::make_unique<Connection>(m_server->access(), CredentialSource::Surroundings{});
    }
    void cleanup()
    {
        m_connection.reset();
        m_server.reset();
    }

    void gets()
    {
        m_server->expect(Path, answer(R"({"kind":"Pod"})"));
        const auto body = answerTo(m_connection->get(Path, "a=b%20c&d=%2B"));
        QVERIFY(body);
        QCOMPARE(*body, R"({"kind":"Pod"})");
        const auto request = m_server->requests().constFirst();
        QCOMPARE(request.verb, "GET");
        QCOMPARE(request.parameter(u"a"_s), u"b c");
        QCOMPARE(request.parameter(u"d"_s), u"+");
        QCOMPARE(request.headers.value("accept"), "application/json");
        QCOMPARE(request.headers.value("authorization"), "Bearer secret-token");
        QVERIFY(request.body.isEmpty());
    }

    void namesAreNotDecodedOnTheWay()
    {
        const QByteArray path = "/apis/rbac.authorization.k8s.io/v1/clusterroles/a%2Fb%25c";
        m_server->expect(path, answer("{}"));
        QVERIFY(answerTo(m_connection->get(path)));
    }

    void appliesDryRunFirst()
    {
        m_server->expect(Path, answer("{}"));
        m_server->expect(Path, answer("{}"));
        QVERIFY(answerTo(m_connection->apply(Path, "kind: Pod", {.dryRun = true})));
        QVERIFY(answerTo(m_connection->apply(Path, "kind: Pod", {.force = true})));
        const auto requests = m_server->requests(Path);
        for (const auto &request : requests) {
            QCOMPARE(request.verb, "PATCH");
            QCOMPARE(request.headers.value("content-type"), "application/apply-patch+yaml");
            QCOMPARE(request.parameter(u"fieldManager"_s), u"raydeck");
            QCOMPARE(request.parameter(u"fieldValidation"_s), u"Strict");
            QCOMPARE(request.body, "kind: Pod");
        }
        QCOMPARE(requests[0].parameter(u"dryRun"_s), u"All");
        QVERIFY(!requests[0].query.hasQueryItem(u"force"_s));
        QVERIFY(!requests[1].query.hasQueryItem(u"dryRun"_s));
        QCOMPARE(requests[1].parameter(u"force"_s), u"true");
    }

    void removesOnlyTheObjectThatWasMeant()
    {
        m_server->expect(Path, answer("{}"));
        QVERIFY(answerTo(m_connection->remove(Path, "uid-1")));
        const auto request = m_server->requests(Path).constFirst();
        QCOMPARE(request.verb, "DELETE");
        const QJsonObject options = toJson(request.body);
        QCOMPARE(options["propagationPolicy"_L1].toString(), u"Background");
        QCOMPARE(options["preconditions"_L1]["uid"_L1].toString(), u"uid-1");
    }

    void saysWhyInTheServersWords_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<Error::Kind>("kind");
        QTest::newRow("bad request") << 400 << Error::Kind::Invalid;
        QTest::newRow("unauthorized") << 401 << Error::Kind::SignIn;
        QTest::newRow("forbidden") << 403 << Error::Kind::Forbidden;
        QTest::newRow("not found") << 404 << Error::Kind::NotFound;
        QTest::newRow("conflict") << 409 << Error::Kind::Conflict;
        QTest::newRow("unprocessable") << 422 << Error::Kind::Invalid;
        QTest::newRow("too many requests") << 429 << Error::Kind::Broken;
        QTest::newRow("internal error") << 500 << Error::Kind::Broken;
        QTest::newRow("unavailable") << 503 << Error::Kind::Unreachable;
    }
    void saysWhyInTheServersWords()
    {
        QFETCH(const int, status);
        QFETCH(const Error::Kind, kind);
        for (int i = 0; i < 2; ++i) // a 401 is tried once more
            m_server->expect(Path, refusal(status, u"SomeReason"_s, {{"Retry-After", "3"}}));
        const auto body = answerTo(m_connection->get(Path));
        QVERIFY(!body);
        QCOMPARE(body.error().kind, kind);
        QCOMPARE(body.error().httpStatus, status);
        QCOMPARE(body.error().reason, u"SomeReason");
        QCOMPARE(body.error().message, u"SomeReason it is");
        QCOMPARE(body.error().retryAfter, 3);
    }

    void saysWhatAProxySaid()
    {
        m_server->expect(Path, [](test::Exchange &exchange) {
            exchange.answer(502, "<html><h1>Bad gateway", {{"Content-Type", "text/html"}});
        });
        const auto body = answerTo(m_connection->get(Path));
        QVERIFY(!body);
        QCOMPARE(body.error().kind, Error::Kind::Unreachable);
        QCOMPARE(body.error().message, u"HTTP 502 Said by a test");
    }

    void aRedirectIsAnError()
    {
        m_server->expect(Path, [](test::Exchange &exchange) {
            exchange.answer(302, "<html>", {{"Location", "/login"}});
        });
        const auto body = answerTo(m_connection->get(Path));
        QVERIFY(!body);
        QCOMPARE(body.error().kind, Error::Kind::Broken);
        QCOMPARE(body.error().httpStatus, 302);
        QVERIFY(body.error().message.contains(u"/login"));
        QCOMPARE(m_server->count("/login"), 0);
    }

    void watchesLeaveRoomForRequests()
    {
        std::vector<std::unique_ptr<PodWatch>> watches;
        for (int i = 0; i < 10; ++i)
            watches.push_back(std::make_unique<PodWatch>(*m_connection, u"default"_s, QByteArray(), nullptr));
        QTRY_COMPARE(m_server->openCount(Pods), 10);
        m_server->expect(Path, answer("{}"));
        QVERIFY(answerTo(m_connection->get(Path)));
    }

    void impersonates()
    {
        Access access = m_server->access();
        access.impersonate = {.user = u"jane"_s,
                              .uid = u"1234"_s,
                              .groups = {u"developers"_s, u"admins"_s},
                              .extra = {{u"Acme.com/Project"_s, {u"one"_s}}}};
        Connection connection(access, CredentialSource::Surroundings{});
        m_server->expect(Path, answer("{}"));
        QVERIFY(answerTo(connection.get(Path)));
        const auto headers = m_server->requests(Path).constFirst().headers;
        QCOMPARE(headers.value("impersonate-user"), "jane");
        QCOMPARE(headers.value("impersonate-uid"), "1234");
        QVERIFY(headers.contains("impersonate-group"));
        QCOMPARE(headers.value("impersonate-extra-acme.com%2fproject"), "one");
    }

    void aCancelledRequestIsGivenUp()
    {
        auto reply = m_connection->get(Path);
        QTRY_COMPARE(m_server->openCount(Path), 1);
        reply.cancel();
        QTRY_COMPARE(m_server->openCount(Path), 0);
        QTRY_VERIFY(reply.isFinished());
    }

    void anOwnerThatDiesCancelsItsRequest()
    {
        auto owner = std::make_unique<QObject>();
        std::optional<Error> error;
        const auto flow = [](QPointer<QObject> who, Connection::Reply reply, std::optional<Error> *seen) -> QCoro::Task<> {
            const auto body = co_await bound(who, reply);
            *seen = body ? Error{} : body.error();
        };
        flow(owner.get(), m_connection->get(Path), &error);
        QTRY_COMPARE(m_server->openCount(Path), 1);
        owner.reset();
        QTRY_VERIFY(error);
        QCOMPARE(error->kind, Error::Kind::Cancelled);
        QTRY_COMPARE(m_server->openCount(Path), 0);
    }

    void canBeDestroyedWithRequestsUnderWay()
    {
        QList<Connection::Reply> replies;
        for (int i = 0; i < 5; ++i)
            replies.append(m_connection->get(Path));
        QTRY_COMPARE(m_server->openCount(Path), 5);
        {
            const PodWatch watch(*m_connection, u"default"_s, QByteArray(), nullptr);
            QTRY_COMPARE(m_server->openCount(Pods), 1);
        }
        for (int i = 0; i < 50; ++i)
            replies.append(m_connection->get(Path)); // not even on their way
        m_connection.reset();
        for (const auto &reply : std::as_const(replies)) {
            QVERIFY(reply.isFinished());
            QVERIFY(reply.isCanceled());
        }
        QTRY_COMPARE(m_server->openCount(Path) + m_server->openCount(Pods), 0);
    }

    void canBeDestroyedAtOnce()
    {
        for (int i = 0; i < 20; ++i) {
            Connection connection(m_server->access(), CredentialSource::Surroundings{});
            const auto reply = connection.get(Path);
            const PodWatch watch(connection, u"default"_s, QByteArray(), nullptr);
        }
    }

    void signsInAnewOnceForAllThatWereRefused()
    {
        const auto connection = signedInByProgram();
        QVERIFY(connection);
        // Four requests go out with token-1. The server refuses them one by one, and has seen token-2 before the last.
        QList<Connection::Reply> replies;
        for (int i = 0; i < 4; ++i)
            replies.append(connection->get(Path + QByteArray::number(i)));
        const auto first = [&](int i) { return m_server->open(Path + QByteArray::number(i)); };
        for (int i = 0; i < 4; ++i)
            QTRY_VERIFY(first(i));
        for (int i = 0; i < 4; ++i) {
            const QByteArray path = Path + QByteArray::number(i);
            m_server->expect(path, answer("{}"));
            first(i)->refuse(401, u"Unauthorized"_s, u"Unauthorized"_s);
            QTRY_COMPARE(m_server->count(path), 2);
            QCOMPARE(m_server->requests(path)[1].headers.value("authorization"), "Bearer token-2");
        }
        for (const auto &reply : std::as_const(replies))
            QVERIFY(answerTo(reply));
    }

    void gathersCredentialsOnceForManyRequests()
    {
        const auto connection = signedInByProgram();
        QVERIFY(connection);
        QList<Connection::Reply> replies;
        for (int i = 0; i < 5; ++i) {
            m_server->expect(Path, answer("{}"));
            replies.append(connection->get(Path));
        }
        for (const auto &reply : std::as_const(replies))
            QVERIFY(answerTo(reply));
        for (const auto &request : m_server->requests(Path))
            QCOMPARE(request.headers.value("authorization"), "Bearer token-1");
    }
};

QTEST_GUILESS_MAIN(TestConnection)
#include "tst_connection.moc"

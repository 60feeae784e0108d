#include <models/kube/connection.h>
#include <models/kube/poddecoder.h>
#include <models/kube/podwatch.h>

#include <tests/support/fakeapiserver.h>
#include <tests/support/watchbytes.h>

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace raydeck;
using namespace raydeck::kube;
using namespace std::chrono_literals;

namespace {

constexpr auto Pods = "/api/v1/namespaces/default/pods";
using State = Watch::State;

/// A watch of pods with short times, and the table that its batches make.
class PodFeed final : public Watch {
    Q_OBJECT
public:
    static WatchTimes quick()
    {
        return {.frame = 1ms,
                .answer = 10s,
                .silence = 10s,
                .quiet = 10s,
                .slowRetry = 20ms,
                .pluginRetry = 20ms,
                .shortest = 10ms,
                .longest = 40ms,
                .tooShort = 0ms};
    }

    explicit PodFeed(Connection &connection, const WatchTimes &times = quick(), const QByteArray &selector = {})
        : Watch(connection, {.path = Pods, .labelSelector = selector, .protobuf = true, .times = times},
                std::make_unique<RowSink<PodRow>>(decodePod), nullptr)
    {
        connect(this, &Watch::failed, this, [this](const Error &error) { errors.append(error); });
        connect(this, &Watch::stateChanged, this, [this](State state) { states.append(state); });
        connect(this, &Watch::synced, this, [this] { ++syncs; });
    }

    /// The names in the table, sorted.
    [[nodiscard]] QStringList names() const
    {
        QStringList names;
        for (const PodRow &row : rows)
            names.append(row.name);
        names.sort();
        return names;
    }

    QHash<Uid, PodRow> rows;
    QList<PodBatch> batches;
    QList<Error> errors;
    QList<State> states;
    int syncs = 0;
    std::function<void()> onBatch;

protected:
    void deliver(const std::shared_ptr<const void> &batch) override
    {
        batches.append(*std::static_pointer_cast<const PodBatch>(batch));
        for (const Uid &uid : batches.constLast().removed)
            rows.remove(uid);
        for (const PodRow &row : batches.constLast().upserted)
            rows.insert(row.uid, row);
        if (onBatch)
            onBatch();
    }
};

struct Wire {
    Encoding encoding = Encoding::Protobuf;

    [[nodiscard]] test::Exchange::Headers type() const { return {{"Content-Type", test::contentType(encoding)}}; }
    [[nodiscard]] QByteArray added(const QString &name, int version) const
    {
        return test::frame("ADDED", test::pod(name, version), encoding);
    }
    [[nodiscard]] QByteArray modified(const QString &name, int version, const QString &phase) const
    {
        return test::frame("MODIFIED", test::pod(name, version, phase), encoding);
    }
    [[nodiscard]] QByteArray deleted(const QString &name, int version) const
    {
        return test::frame("DELETED", test::pod(name, version), encoding);
    }
    [[nodiscard]] QByteArray end(int version) const { return test::bookmark(version, true, encoding); }
    [[nodiscard]] QByteArray gone() const
    {
        return test::frame("ERROR", test::status(410, u"Expired"_s, u"too old resource version"_s), encoding);
    }
    /// The answer of a watch-list that holds these pods and stays open.
    [[nodiscard]] test::FakeApiServer::Script list(const QStringList &names, int version) const
    {
        return [wire = *this, names, version](test::Exchange &exchange) {
            exchange.begin(200, wire.type());
            for (const QString &name : names)
                exchange.send(wire.added(name, version - 1));
            exchange.send(wire.end(version));
        };
    }
};

test::FakeApiServer::Script refusal(int status, const QString &reason, const test::Exchange::Headers &headers = {})
{
    return [=](test::Exchange &exchange) { exchange.refuse(status, reason, reason, headers); };
}

} // namespace

class TestWatchStream : public QObject {
    Q_OBJECT
    std::unique_ptr<test::FakeApiServer> m_server;
    std::unique_ptr<Connection> m_connection;
    const Wire m_wire;

    [[nodiscard]] std::unique_ptr<PodFeed> feed(const WatchTimes &times = PodFeed::quick())
    {
        return std::make_unique<PodFeed>(*m_connection, times);
    }
    [[nodiscard]] test::Exchange *stream() const { return m_server->open(Pods); }
    [[nodiscard]] QString asked(qsizetype request, const QString &parameter) const
    {
        return m_server->requests(Pods).value(request).parameter(parameter);
    }

private slots:
    void init()
    {
        m_server = std::make_unique<test::FakeApiServer>();
        m_connection = std::make_unique<Connection>(m_server->access(), CredentialSource::Surroundings{});
    }
    void cleanup()
    {
        m_connection.reset();
        m_server.reset();
    }

    void asksForAWatchList()
    {
        const auto pods = std::make_unique<PodFeed>(*m_connection, PodFeed::quick(), "ray.io/cluster in (a,b c)");
        QTRY_COMPARE(m_server->count(Pods), 1);
        const auto request = m_server->requests(Pods).constFirst();
        QCOMPARE(request.verb, "GET");
        QCOMPARE(request.parameter(u"watch"_s), u"1");
        QCOMPARE(request.parameter(u"sendInitialEvents"_s), u"true");
        QCOMPARE(request.parameter(u"resourceVersionMatch"_s), u"NotOlderThan");
        QCOMPARE(request.parameter(u"allowWatchBookmarks"_s), u"true");
        QCOMPARE(request.parameter(u"labelSelector"_s), u"ray.io/cluster in (a,b c)");
        QVERIFY(!request.query.hasQueryItem(u"resourceVersion"_s));
        QCOMPARE_GE(request.parameter(u"timeoutSeconds"_s).toInt(), 300);
        QCOMPARE_LE(request.parameter(u"timeoutSeconds"_s).toInt(), 600);
        QCOMPARE(request.headers.value("accept"), "application/vnd.kubernetes.protobuf;stream=watch,application/json");
        QCOMPARE(request.headers.value("authorization"), "Bearer secret-token");
        QVERIFY(request.headers.value("user-agent").startsWith("raydeck/"));
    }

    void showsRowsBeforeTheListIsComplete_data()
    {
        QTest::addColumn<Encoding>("encoding");
        QTest::newRow("protobuf") << Encoding::Protobuf;
        QTest::newRow("JSON although protobuf was asked for") << Encoding::Json;
    }
    void showsRowsBeforeTheListIsComplete()
    {
        QFETCH(const Encoding, encoding);
        const Wire wire{encoding};
        m_server->expect(Pods, [&](test::Exchange &exchange) {
            exchange.begin(200, wire.type());
            exchange.send(wire.added(u"a"_s, 3));
        });
        const auto pods = feed();
        QTRY_COMPARE(pods->names(), QStringList{u"a"_s});
        QCOMPARE(pods->state(), State::Syncing);
        QVERIFY(!pods->isSynced());
        stream()->send(wire.added(u"b"_s, 2) + wire.end(10));
        QTRY_COMPARE(pods->syncs, 1);
        QCOMPARE(pods->names(), (QStringList{u"a"_s, u"b"_s}));
        QVERIFY(pods->isSynced());
        QCOMPARE(pods->state(), State::Live);
        QCOMPARE(pods->rows.value("uid-a").gpus, 1);
        stream()->send(wire.modified(u"a"_s, 11, u"Failed"_s) + wire.deleted(u"b"_s, 12));
        QTRY_COMPARE(pods->names(), QStringList{u"a"_s});
        QTRY_COMPARE(pods->rows.value("uid-a").status, u"Failed");
        QCOMPARE(m_server->count(Pods), 1);
        QVERIFY(pods->errors.isEmpty());
    }

    void anEmptyListIsSynced()
    {
        m_server->expect(Pods, m_wire.list({}, 5));
        const auto pods = feed();
        QTRY_COMPARE(pods->syncs, 1);
        QVERIFY(pods->batches.isEmpty());
    }

    void goesOnAfterACleanEnd()
    {
        m_server->expect(Pods, [this](test::Exchange &exchange) {
            m_wire.list({u"a"_s}, 10)(exchange);
            exchange.send(m_wire.added(u"b"_s, 11));
            exchange.send(test::bookmark(15, false, m_wire.encoding));
            exchange.end();
        });
        m_server->expect(Pods, [this](test::Exchange &exchange) {
            exchange.begin(200, m_wire.type());
            exchange.send(m_wire.deleted(u"a"_s, 16));
            exchange.end();
        });
        const auto pods = feed();
        QTRY_COMPARE(m_server->count(Pods), 3);
        QCOMPARE(asked(1, u"resourceVersion"_s), u"15");
        QCOMPARE(asked(1, u"sendInitialEvents"_s), QString());
        QCOMPARE(asked(2, u"resourceVersion"_s), u"16");
        QTRY_COMPARE(pods->names(), QStringList{u"b"_s});
        QVERIFY(pods->errors.isEmpty());
        QCOMPARE(pods->syncs, 1);
    }

    void syncsAnewAsOneDifference_data()
    {
        QTest::addColumn<bool>("asEvent");
        QTest::newRow("410 in an ERROR event, then the end at once") << true;
        QTest::newRow("410 as the status of the answer") << false;
    }
    void syncsAnewAsOneDifference()
    {
        QFETCH(const bool, asEvent);
        m_server->expect(Pods, m_wire.list({u"stays"_s, u"changes"_s, u"goes"_s}, 10));
        if (asEvent) {
            m_server->expect(Pods, [this](test::Exchange &exchange) {
                exchange.begin(200, m_wire.type());
                exchange.send(m_wire.gone());
                exchange.end();
            });
        } else {
            m_server->expect(Pods, refusal(410, u"Expired"_s));
        }
        m_server->expect(Pods, [this](test::Exchange &exchange) {
            exchange.begin(200, m_wire.type());
            exchange.send(m_wire.added(u"stays"_s, 9));
            exchange.send(test::frame("ADDED", test::pod(u"changes"_s, 20, u"Failed"_s), m_wire.encoding));
        });
        const auto pods = feed();
        QTRY_COMPARE(pods->syncs, 1);
        const qsizetype before = pods->batches.size();
        stream()->end();
        QTRY_COMPARE(m_server->count(Pods), 3);
        QCOMPARE(asked(2, u"sendInitialEvents"_s), u"true");
        QCOMPARE(asked(2, u"resourceVersion"_s), QString());
        stream()->send(m_wire.added(u"comes"_s, 21));
        QTRY_COMPARE(pods->state(), State::Syncing);
        stream()->send(m_wire.end(30));
        QTRY_COMPARE(pods->syncs, 2);
        QCOMPARE(pods->batches.size(), before + 1); // nothing before the bookmark, and then one difference
        QCOMPARE(pods->batches.constLast().removed, QList<Uid>{"uid-goes"});
        QCOMPARE(pods->names(), (QStringList{u"changes"_s, u"comes"_s, u"stays"_s}));
        QCOMPARE(pods->rows.value("uid-changes").status, u"Failed");
        QCOMPARE(pods->state(), State::Live);
        QVERIFY(pods->errors.isEmpty());
        QCOMPARE(m_server->count(Pods), 3);
    }

    void aSyncThatBreaksOffBeginsAnew()
    {
        m_server->expect(Pods, [this](test::Exchange &exchange) {
            exchange.begin(200, m_wire.type());
            exchange.send(m_wire.added(u"gone meanwhile"_s, 1) + m_wire.added(u"a"_s, 2));
            exchange.send(test::bookmark(7, false, m_wire.encoding));
        });
        m_server->expect(Pods, m_wire.list({u"a"_s, u"b"_s}, 10));
        const auto pods = feed();
        QTRY_COMPARE(pods->rows.size(), 2);
        stream()->cut();
        QTRY_COMPARE(pods->syncs, 1);
        QCOMPARE(asked(1, u"sendInitialEvents"_s), u"true");
        QCOMPARE(pods->names(), (QStringList{u"a"_s, u"b"_s}));
        QCOMPARE(pods->errors.size(), 1);
        QCOMPARE(pods->errors[0].kind, Error::Kind::Unreachable);
    }

    void backsOffWithoutANewList_data()
    {
        QTest::addColumn<int>("status");
        QTest::newRow("429") << 429;
        QTest::newRow("500") << 500;
        QTest::newRow("503") << 503;
        QTest::newRow("504") << 504;
    }
    void backsOffWithoutANewList()
    {
        QFETCH(const int, status);
        m_server->expect(Pods, m_wire.list({u"a"_s}, 10));
        m_server->expect(Pods, refusal(status, u"Busy"_s, {{"Retry-After", "1"}}));
        m_server->expect(Pods, [this](test::Exchange &exchange) {
            exchange.begin(200, m_wire.type());
            exchange.send(m_wire.added(u"b"_s, 11));
        });
        const auto pods = feed();
        QTRY_COMPARE(pods->syncs, 1);
        stream()->end();
        QTRY_COMPARE(pods->state(), State::Retrying);
        QCOMPARE(pods->errors.size(), 1);
        QCOMPARE(pods->errors[0].httpStatus, status);
        QCOMPARE(pods->errors[0].retryAfter, 1);
        QCOMPARE(pods->errors[0].reason, u"Busy");
        QCOMPARE_GE(QDateTime::currentDateTime().msecsTo(pods->retryAt()), 500);
        QCOMPARE(pods->names(), QStringList{u"a"_s});
        pods->retryNow();
        QTRY_COMPARE(pods->names(), (QStringList{u"a"_s, u"b"_s}));
        QCOMPARE(asked(2, u"resourceVersion"_s), u"10");
        QCOMPARE(pods->state(), State::Live);
        QCOMPARE(pods->syncs, 1);
    }

    void listsInPagesWhereThereIsNoWatchList_data()
    {
        QTest::addColumn<Encoding>("encoding");
        QTest::newRow("protobuf") << Encoding::Protobuf;
        QTest::newRow("JSON") << Encoding::Json;
    }
    void listsInPagesWhereThereIsNoWatchList()
    {
        QFETCH(const Encoding, encoding);
        const test::Exchange::Headers type{{"Content-Type", encoding == Encoding::Json
                                                                ? "application/json"
                                                                : "application/vnd.kubernetes.protobuf"}};
        m_server->expect(Pods, refusal(422, u"Invalid"_s));
        m_server->expect(Pods, [=](test::Exchange &exchange) {
            exchange.answer(200, test::podList({test::pod(u"a"_s, 1), test::pod(u"b"_s, 2)}, 50, "to+ken/=&?", encoding),
                            type);
        });
        m_server->expect(Pods, [=](test::Exchange &exchange) {
            exchange.answer(200, test::podList({test::pod(u"c"_s, 3)}, 50, {}, encoding), type);
        });
        const Wire wire{encoding};
        m_server->expect(Pods, [wire](test::Exchange &exchange) {
            exchange.begin(200, wire.type());
            exchange.send(wire.deleted(u"b"_s, 51));
            exchange.send(wire.gone());
            exchange.end();
        });
        m_server->expect(Pods, [=](test::Exchange &exchange) {
            exchange.answer(200, test::podList({test::pod(u"c"_s, 3)}, 60, {}, encoding), type);
        });
        const auto pods = feed();
        QTRY_COMPARE(m_server->count(Pods), 6);
        QCOMPARE(asked(1, u"limit"_s), u"500");
        QCOMPARE(asked(1, u"continue"_s), QString());
        QCOMPARE(asked(1, u"watch"_s), QString());
        QCOMPARE(m_server->requests(Pods)[1].headers.value("accept"),
                 "application/vnd.kubernetes.protobuf,application/json");
        QCOMPARE(asked(2, u"continue"_s), u"to+ken/=&?");
        QCOMPARE(asked(3, u"watch"_s), u"1");
        QCOMPARE(asked(3, u"resourceVersion"_s), u"50");
        QCOMPARE(asked(4, u"watch"_s), QString()); // the server is known not to have it
        QCOMPARE(asked(5, u"resourceVersion"_s), u"60");
        QTRY_COMPARE(pods->names(), QStringList{u"c"_s});
        QTRY_COMPARE(pods->syncs, 2);
        QVERIFY(pods->errors.isEmpty());
    }

    void anExpiredContinueTokenBeginsTheListAnew()
    {
        const test::Exchange::Headers type{{"Content-Type", "application/json"}};
        const auto page = [type](const QString &name, const QByteArray &token) {
            return [=](test::Exchange &exchange) {
                exchange.answer(200, test::podList({test::pod(name, 1)}, 50, token, Encoding::Json), type);
            };
        };
        m_server->expect(Pods, refusal(422, u"Invalid"_s));
        m_server->expect(Pods, page(u"gone meanwhile"_s, "more"));
        m_server->expect(Pods, refusal(410, u"Expired"_s));
        m_server->expect(Pods, page(u"a"_s, "more again"));
        m_server->expect(Pods, page(u"b"_s, {}));
        const auto pods = feed();
        QTRY_COMPARE(pods->syncs, 1);
        QCOMPARE(asked(3, u"continue"_s), QString());
        QCOMPARE(asked(4, u"continue"_s), u"more again");
        QTRY_COMPARE(pods->names(), (QStringList{u"a"_s, u"b"_s}));
        QVERIFY(pods->errors.isEmpty());
    }

    void aListThatIsAlwaysGoneIsNotAskedForInALoop()
    {
        m_server->expect(Pods, refusal(422, u"Invalid"_s));
        m_server->expect(Pods, refusal(410, u"Expired"_s));
        const auto pods = feed();
        QTRY_COMPARE(pods->errors.size(), 1);
        QCOMPARE(pods->errors[0].httpStatus, 410);
    }

    void deniedIsTriedAgainSlowly()
    {
        m_server->expect(Pods, refusal(403, u"Forbidden"_s));
        m_server->expect(Pods, m_wire.list({u"a"_s}, 10));
        const auto pods = feed();
        QTRY_COMPARE(pods->errors.size(), 1);
        QCOMPARE(pods->errors[0].kind, Error::Kind::Forbidden);
        QCOMPARE(pods->errors[0].message, u"Forbidden");
        QTRY_COMPARE(pods->syncs, 1);
        QVERIFY(pods->states.contains(State::Retrying));
        QCOMPARE(pods->state(), State::Live);
    }

    void signsInAnewOnceAndThenStops()
    {
        m_server->expect(Pods, refusal(401, u"Unauthorized"_s));
        m_server->expect(Pods, refusal(401, u"Unauthorized"_s));
        m_server->expect(Pods, m_wire.list({u"a"_s}, 10));
        const auto pods = feed();
        QTRY_COMPARE(pods->state(), State::Stopped);
        QCOMPARE(pods->errors.size(), 1);
        QCOMPARE(pods->errors[0].kind, Error::Kind::SignIn);
        QCOMPARE(m_server->count(Pods), 2);
        pods->retryNow();
        QTRY_COMPARE(pods->syncs, 1);
    }

    void oneRefusalIsNotShown()
    {
        m_server->expect(Pods, m_wire.list({u"a"_s}, 10));
        m_server->expect(Pods, refusal(401, u"Unauthorized"_s));
        m_server->expect(Pods, [this](test::Exchange &exchange) { exchange.begin(200, m_wire.type()); });
        const auto pods = feed();
        QTRY_COMPARE(pods->syncs, 1);
        stream()->end();
        QTRY_COMPARE(m_server->count(Pods), 3);
        QCOMPARE(asked(2, u"resourceVersion"_s), u"10");
        QVERIFY(pods->errors.isEmpty());
    }

    void aFrameThatIsCutIsReadAgain()
    {
        m_server->expect(Pods, m_wire.list({u"a"_s}, 10));
        m_server->expect(Pods, [this](test::Exchange &exchange) {
            exchange.begin(200, m_wire.type());
            exchange.send(m_wire.added(u"b"_s, 11) + m_wire.added(u"c"_s, 12).chopped(100));
            exchange.cut();
        });
        m_server->expect(Pods, [this](test::Exchange &exchange) {
            exchange.begin(200, m_wire.type());
            exchange.send(m_wire.added(u"c"_s, 12));
        });
        const auto pods = feed();
        QTRY_COMPARE(pods->syncs, 1);
        stream()->end();
        QTRY_COMPARE(pods->names(), (QStringList{u"a"_s, u"b"_s, u"c"_s}));
        QCOMPARE(asked(2, u"resourceVersion"_s), u"11");
        QCOMPARE(pods->errors.size(), 1);
        QCOMPARE(pods->errors[0].kind, Error::Kind::Unreachable);
    }

    void aWatchThatEndsAtOnceIsAFailure()
    {
        WatchTimes times = PodFeed::quick();
        times.tooShort = 10s;
        m_server->expect(Pods, [this](test::Exchange &exchange) {
            exchange.begin(200, m_wire.type());
            exchange.end();
        });
        const auto pods = feed(times);
        QTRY_COMPARE(pods->errors.size(), 1);
        QCOMPARE(pods->errors[0].kind, Error::Kind::Unreachable);
    }

    void garbageInTheStreamIsAFailureAndNotTheEnd()
    {
        m_server->expect(Pods, m_wire.list({u"a"_s}, 10));
        m_server->expect(Pods, [this](test::Exchange &exchange) {
            exchange.begin(200, m_wire.type());
            exchange.send(QByteArray("\0\0\0\2\xff\xff", 6));
        });
        m_server->expect(Pods, [this](test::Exchange &exchange) {
            exchange.begin(200, m_wire.type());
            exchange.send(m_wire.added(u"b"_s, 11));
        });
        const auto pods = feed();
        QTRY_COMPARE(pods->syncs, 1);
        stream()->end();
        QTRY_COMPARE(pods->names(), (QStringList{u"a"_s, u"b"_s}));
        QCOMPARE(pods->errors.size(), 1);
        QCOMPARE(pods->errors[0].kind, Error::Kind::Broken);
    }

    void anObjectWithoutAUidIsAFailure()
    {
        m_server->expect(Pods, [this](test::Exchange &exchange) {
            exchange.begin(200, m_wire.type());
            QJsonObject pod = test::pod(u"a"_s, 1);
            pod[u"metadata"_s] = QJsonObject{{u"name"_s, u"a"_s}};
            exchange.send(test::frame("ADDED", pod, m_wire.encoding));
        });
        const auto pods = feed();
        QTRY_COMPARE(pods->errors.size(), 1);
        QCOMPARE(pods->errors[0].kind, Error::Kind::Broken);
        QVERIFY(pods->rows.isEmpty());
    }

    void aSilentStreamIsOpenedAgain()
    {
        WatchTimes times = PodFeed::quick();
        times.silence = 400ms;
        m_server->expect(Pods, m_wire.list({u"a"_s}, 10));
        m_server->expect(Pods, [this](test::Exchange &exchange) {
            exchange.begin(200, m_wire.type());
            exchange.send(m_wire.added(u"b"_s, 11));
        });
        const auto pods = feed(times);
        QTRY_COMPARE(pods->names(), (QStringList{u"a"_s, u"b"_s}));
        QCOMPARE(asked(1, u"resourceVersion"_s), u"10");
        QVERIFY(pods->errors.isEmpty()); // some collections have no bookmarks: silence alone is no trouble
        QTRY_COMPARE_LE(m_server->openCount(Pods), 1); // the client let go of the silent one
    }

    void aServerThatDoesNotAnswerIsUnreachable()
    {
        WatchTimes times = PodFeed::quick();
        times.answer = 500ms;
        const auto pods = feed(times);
        QTRY_VERIFY(!pods->errors.isEmpty());
        QCOMPARE(pods->errors[0].kind, Error::Kind::Unreachable);
        QCOMPARE(pods->errors[0].httpStatus, 0);
        m_server->expect(Pods, m_wire.list({u"a"_s}, 10));
        QTRY_COMPARE(pods->syncs, 1);
    }

    void aSlowPageIsWaitedFor()
    {
        WatchTimes times = PodFeed::quick();
        times.answer = 400ms;
        m_server->expect(Pods, refusal(422, u"Invalid"_s));
        const QByteArray body = test::podList({test::pod(u"a"_s, 1)}, 50, {}, Encoding::Json);
        m_server->expect(Pods, [](test::Exchange &exchange) {
            exchange.begin(200, {{"Content-Type", "application/json"}});
        });
        const auto pods = feed(times);
        QTRY_COMPARE(m_server->count(Pods), 2);
        QTimer trickle;
        qsizetype sent = 0;
        connect(&trickle, &QTimer::timeout, this, [&] { // 800 ms in all
            const qsizetype end = std::min(sent + body.size() / 20 + 1, body.size());
            if (sent == end || !stream())
                return trickle.stop();
            stream()->send(body.sliced(sent, end - sent));
            sent = end;
            if (sent == body.size())
                stream()->end();
        });
        trickle.start(40ms);
        QTRY_COMPARE(pods->syncs, 1);
        QVERIFY(pods->errors.isEmpty());
    }

    void aRedirectIsNotTheApi()
    {
        m_server->expect(Pods, [](test::Exchange &exchange) {
            exchange.answer(302, "<html>", {{"Location", "/login"}, {"Content-Type", "text/html"}});
        });
        const auto pods = feed();
        QTRY_COMPARE(pods->errors.size(), 1);
        QCOMPARE(pods->errors[0].httpStatus, 302);
        QCOMPARE(m_server->count("/login"), 0);
    }

    void noServerIsUnreachable()
    {
        m_server->close();
        const auto pods = feed();
        QTRY_VERIFY(pods->errors.size() >= 2); // it goes on trying
        QCOMPARE(pods->errors[0].kind, Error::Kind::Unreachable);
        QCOMPARE(pods->errors[0].httpStatus, 0);
    }

    void aForeignAuthorityIsUntrusted()
    {
        Access access = m_server->access();
        access.caPem = test::testData(u"fakeapiserver/other.pem"_s);
        Connection connection(access, CredentialSource::Surroundings{});
        const PodFeed pods(connection);
        QTRY_COMPARE(pods.state(), State::Stopped);
        QCOMPARE(pods.errors.size(), 1);
        QCOMPARE(pods.errors[0].kind, Error::Kind::Untrusted);
        QVERIFY2(pods.errors[0].message.contains(u"certificate"), qPrintable(pods.errors[0].message));
        QCOMPARE(m_server->count(Pods), 0); // the token was not sent
    }

    void theNameOfTheServerIsChecked_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("trusted");
        QTest::newRow("a name in the certificate") << u"kubernetes"_s << true;
        QTest::newRow("another name") << u"example.com"_s << false;
    }
    void theNameOfTheServerIsChecked()
    {
        QFETCH(const QString, name);
        QFETCH(const bool, trusted);
        Access access = m_server->access();
        access.tlsServerName = name;
        m_server->expect(Pods, m_wire.list({u"a"_s}, 10));
        Connection connection(access, CredentialSource::Surroundings{});
        const PodFeed pods(connection);
        QTRY_VERIFY(pods.syncs == 1 || pods.state() == State::Stopped);
        QCOMPARE(pods.syncs, trusted ? 1 : 0);
        if (!trusted)
            QCOMPARE(pods.errors.constFirst().kind, Error::Kind::Untrusted);
    }

    void handsOnBoundedBatchesOneAtATime()
    {
        QStringList names;
        for (int i = 0; i < 2500; ++i)
            names.append(u"pod-%1"_s.arg(1000 + i));
        m_server->expect(Pods, m_wire.list(names, 10));
        const auto pods = feed();
        qsizetype syncedAt = -1;
        connect(pods.get(), &Watch::synced, this, [&] { syncedAt = pods->rows.size(); });
        QTRY_COMPARE(pods->syncs, 1);
        QCOMPARE(syncedAt, 2500); // only then an empty place in the table is empty
        QCOMPARE(pods->names(), names);
        for (const PodBatch &batch : std::as_const(pods->batches))
            QCOMPARE_LE(batch.upserted.size(), 1000);
    }

    void removesInBoundedBatchesToo()
    {
        QStringList names;
        for (int i = 0; i < 2500; ++i)
            names.append(u"pod-%1"_s.arg(1000 + i));
        m_server->expect(Pods, m_wire.list(names, 10));
        m_server->expect(Pods, refusal(410, u"Expired"_s));
        m_server->expect(Pods, m_wire.list({u"a"_s}, 20));
        const auto pods = feed();
        QTRY_COMPARE(pods->syncs, 1);
        stream()->end();
        QTRY_COMPARE(pods->syncs, 2);
        QCOMPARE(pods->names(), QStringList{u"a"_s});
        for (const PodBatch &batch : std::as_const(pods->batches))
            QCOMPARE_LE(batch.removed.size(), 1000);
    }

    void waitsForTheReceiver()
    {
        m_server->expect(Pods, m_wire.list({u"a"_s}, 10));
        const auto pods = feed();
        QTRY_COMPARE(pods->syncs, 1);
        const qsizetype before = pods->batches.size();
        for (int i = 0; i < 50; ++i)
            stream()->send(m_wire.modified(u"a"_s, 11 + i, u"Failed"_s));
        stream()->send(m_wire.added(u"b"_s, 100));
        // A receiver that is busy for long gets what came meanwhile at once: the newest state, each row once.
        int inBatch = 0;
        bool nested = false;
        pods->onBatch = [&] {
            nested = nested || inBatch > 0;
            ++inBatch;
            QSet<Uid> uids;
            for (const PodRow &row : std::as_const(pods->batches.constLast().upserted))
                uids.insert(row.uid);
            QCOMPARE(uids.size(), pods->batches.constLast().upserted.size());
            --inBatch;
        };
        QTRY_COMPARE(pods->names(), (QStringList{u"a"_s, u"b"_s}));
        QTRY_COMPARE(pods->rows.value("uid-a").status, u"Failed");
        QVERIFY(!nested);
        QCOMPARE_LE(pods->batches.size() - before, 51);
    }

    void aRowThatLeavesAndComesBackIsInABatchOnce()
    {
        WatchTimes times = PodFeed::quick();
        times.frame = 300ms; // both events fall into one frame
        m_server->expect(Pods, m_wire.list({u"a"_s, u"b"_s}, 10));
        const auto pods = feed(times);
        QTRY_COMPARE(pods->syncs, 1);
        stream()->send(m_wire.modified(u"b"_s, 11, u"Failed"_s)); // opens the frame
        QTRY_COMPARE(pods->rows.value("uid-b").status, u"Failed");
        stream()->send(m_wire.deleted(u"a"_s, 12) + m_wire.added(u"a"_s, 13)); // its label was changed and changed back
        stream()->send(m_wire.deleted(u"b"_s, 14));
        QTRY_COMPARE(pods->names(), QStringList{u"a"_s});
        QCOMPARE(pods->batches.constLast().removed, QList<Uid>{"uid-b"});
    }

    void warningsAreShown()
    {
        QSignalSpy warnings(m_connection.get(), &Connection::warningReceived);
        m_server->expect(Pods, [this](test::Exchange &exchange) {
            exchange.begin(200, m_wire.type()
                                    + test::Exchange::Headers{{"Warning", "299 - \"v1beta1 is \\\"deprecated\\\"\""},
                                                              {"Warning", "299 - \"and another, too\""}});
            exchange.send(m_wire.end(3));
        });
        const auto pods = feed();
        QTRY_COMPARE(pods->syncs, 1);
        QTRY_COMPARE(warnings.size(), 2);
        QCOMPARE(warnings[0][0].toString(), u"v1beta1 is \"deprecated\"");
        QCOMPARE(warnings[1][0].toString(), u"and another, too");
    }

    void theServersPathIsKept()
    {
        Access access = m_server->access();
        access.server.setPath(u"/k8s/clusters/c-m-1"_s);
        Connection connection(access, CredentialSource::Surroundings{});
        const PodFeed pods(connection);
        QTRY_COMPARE(m_server->count("/k8s/clusters/c-m-1/api/v1/namespaces/default/pods"), 1);
    }

    void theBackOffIsForgottenAfterQuietTime()
    {
        WatchTimes times = PodFeed::quick();
        times.quiet = 50ms;
        times.shortest = 10ms;
        times.longest = 1h;
        m_server->expect(Pods, m_wire.list({u"a"_s}, 10));
        for (int i = 0; i < 6; ++i)
            m_server->expect(Pods, refusal(500, u"InternalError"_s));
        m_server->expect(Pods, [this](test::Exchange &exchange) { exchange.begin(200, m_wire.type()); });
        const auto pods = feed(times);
        QTRY_COMPARE(pods->syncs, 1);
        stream()->end();
        QTRY_COMPARE(m_server->count(Pods), 8);
        QTRY_COMPARE(pods->state(), State::Live);
        QElapsedTimer live;
        live.start();
        QTRY_COMPARE_GE(live.durationElapsed(), 2 * times.quiet);
        m_server->expect(Pods, refusal(500, u"InternalError"_s));
        stream()->end();
        QTRY_COMPARE(pods->state(), State::Retrying);
        QCOMPARE_LE(QDateTime::currentDateTime().msecsTo(pods->retryAt()), 10);
    }

    void retryNowWhileOneIsUnderWayDoesNotDoubleTheWatch()
    {
        m_server->expect(Pods, m_wire.list({u"a"_s}, 10));
        m_server->expect(Pods, refusal(503, u"Busy"_s));
        const auto pods = feed();
        QTRY_COMPARE(pods->syncs, 1);
        stream()->end();
        QTRY_COMPARE(m_server->count(Pods), 3); // the third is left without an answer
        for (int i = 0; i < 5; ++i)
            pods->retryNow();
        QTRY_COMPARE_GE(m_server->count(Pods), 4);
        QTRY_COMPARE(m_server->openCount(Pods), 1);
    }

    void aWatchThatIsDestroyedLetsGo()
    {
        m_server->expect(Pods, m_wire.list({u"a"_s}, 10));
        auto pods = feed();
        QTRY_COMPARE(pods->syncs, 1);
        QCOMPARE(m_server->openCount(Pods), 1);
        stream()->send(m_wire.added(u"b"_s, 11).first(50));
        pods.reset();
        QTRY_COMPARE(m_server->openCount(Pods), 0);
    }

    void aWatchCanBeDestroyedAtAnyTime()
    {
        for (int i = 0; i < 20; ++i) {
            m_server->expect(Pods, m_wire.list({u"a"_s, u"b"_s}, 10));
            auto pods = feed();
            QTRY_COMPARE_GE(m_server->count(Pods), i % 4 == 0 ? 0 : 1);
            if (i % 4 == 2)
                QTRY_VERIFY(!pods->batches.isEmpty());
            if (i % 4 == 3)
                stream()->cut();
        }
        m_connection.reset();
    }
};

QTEST_GUILESS_MAIN(TestWatchStream)
#include "tst_watchstream.moc"

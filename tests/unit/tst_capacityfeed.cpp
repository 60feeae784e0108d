#include <models/kube/connection.h>
#include <models/tables/capacityfeed.h>

#include <tests/support/fakeapiserver.h>
#include <tests/support/watchbytes.h>

#include <QElapsedTimer>
#include <QJsonArray>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace raydeck;
using namespace raydeck::tables;
using kube::Encoding;
using State = kube::WatchStream::State;

namespace {

constexpr auto Nodes = "/api/v1/nodes";
constexpr auto Pods = "/api/v1/pods";

QJsonObject node(const QString &name, int gpus, int version = 5)
{
    const QJsonObject amounts{{u"cpu"_s, u"64"_s}, {u"nvidia.com/gpu"_s, QString::number(gpus)}};
    return {{u"kind"_s, u"Node"_s},
            {u"apiVersion"_s, u"v1"_s},
            {u"metadata"_s,
             QJsonObject{{u"name"_s, name},
                         {u"uid"_s, QString(u"uid-"_s + name)},
                         {u"resourceVersion"_s, QString::number(version)}}},
            {u"status"_s, QJsonObject{{u"allocatable"_s, amounts}, {u"capacity"_s, amounts}}}};
}

/// A pod of node-1 that takes 4 CPUs and a GPU.
QJsonObject pod(const QString &name)
{
    QJsonObject object = test::pod(name, 5);
    QJsonObject spec = object["spec"_L1].toObject();
    const QJsonObject amounts{{u"cpu"_s, u"4"_s}, {u"nvidia.com/gpu"_s, u"1"_s}};
    spec["containers"_L1] = QJsonArray{QJsonObject{
        {u"name"_s, u"c"_s}, {u"resources"_s, QJsonObject{{u"limits"_s, amounts}, {u"requests"_s, amounts}}}}};
    object["spec"_L1] = spec;
    return object;
}

void begin(test::Exchange &exchange)
{
    exchange.begin(200, {{"Content-Type", test::contentType(Encoding::Json)}});
}

void add(test::Exchange &exchange, const QJsonObject &object, const QByteArray &type = "ADDED")
{
    exchange.send(test::frame(type, object, Encoding::Json));
}

void complete(test::Exchange &exchange)
{
    exchange.send(test::bookmark(7, true, Encoding::Json));
}

/// A watch-list that holds these objects and stays open.
test::FakeApiServer::Script holds(const QList<QJsonObject> &objects)
{
    return [objects](test::Exchange &exchange) {
        begin(exchange);
        for (const QJsonObject &object : objects)
            add(exchange, object);
        complete(exchange);
    };
}

test::FakeApiServer::Script refuses(int status, const QString &reason, const QString &message)
{
    return [=](test::Exchange &exchange) { exchange.refuse(status, reason, message); };
}

test::FakeApiServer::Script says(const QByteArray &body)
{
    return [body](test::Exchange &exchange) { exchange.answer(200, body, {{"Content-Type", "application/json"}}); };
}

QList<QByteArray> admissionPaths(const QByteArray &namespaceName)
{
    const QByteArray space = "/api/v1/namespaces/" + namespaceName + '/';
    return {space + "limitranges",
            space + "resourcequotas",
            "/apis/node.k8s.io/v1/runtimeclasses",
            space + "persistentvolumeclaims",
            "/api/v1/persistentvolumes",
            "/apis/scheduling.k8s.io/v1/priorityclasses"};
}

QByteArray quota(const QByteArray &name)
{
    return R"({"items":[{"metadata":{"name":")" + name
        + R"("},"spec":{"hard":{"cpu":"2"}},)"
          R"("status":{"hard":{"cpu":"2"},"used":{"cpu":"1"}}}]})";
}

} // namespace

/// The live capacity of a cluster: loading, known, denied, broken off and back.
class TestCapacityFeed : public QObject {
    Q_OBJECT
    std::unique_ptr<test::FakeApiServer> m_server;
    std::unique_ptr<kube::Connection> m_connection;
    std::unique_ptr<CapacityFeed> m_feed;

    void start()
    {
        m_connection = std::make_unique<kube::Connection>(m_server->access(), kube::CredentialSource::Surroundings());
        m_feed = std::make_unique<CapacityFeed>(*m_connection);
    }
    /// What is left on the first node; -1: it is not there.
    [[nodiscard]] qint64 freeGpus() const
    {
        const auto nodes = m_feed->capacity().nodes();
        return nodes.isEmpty() ? -1 : nodes.constFirst()->free(u"nvidia.com/gpu");
    }

private slots:
    void init() { m_server = std::make_unique<test::FakeApiServer>(); }
    void cleanup()
    {
        m_feed.reset();
        m_connection.reset();
        m_server.reset();
    }

    void knowsOnlyWhenBothListsAreComplete()
    {
        m_server->expect(Nodes, [](test::Exchange &exchange) {
            begin(exchange);
            add(exchange, node(u"node-1"_s, 8));
        });
        m_server->expect(Pods, holds({pod(u"a"_s), pod(u"b"_s)}));
        start();
        QVERIFY(!m_feed->isKnown());
        QVERIFY(!m_feed->error());
        QTRY_VERIFY(m_feed->podsStatus().synced);
        QVERIFY(!m_feed->isKnown()); // half of the nodes would be an answer that is wrong
        QVERIFY(!m_feed->error());
        QCOMPARE(m_feed->nodesStatus().state, State::Syncing);
        add(*m_server->open(Nodes), node(u"node-2"_s, 4));
        complete(*m_server->open(Nodes));
        QTRY_VERIFY(m_feed->isKnown());
        QCOMPARE(m_feed->nodesStatus().state, State::Live);
        QCOMPARE(m_feed->capacity().nodeCount(), 2);
        QCOMPARE(m_feed->capacity().podCount(), 2);
        QCOMPARE(freeGpus(), 6);
    }

    void followsChanges()
    {
        m_server->expect(Nodes, holds({node(u"node-1"_s, 8)}));
        m_server->expect(Pods, holds({pod(u"a"_s)}));
        start();
        QTRY_VERIFY(m_feed->isKnown());
        QCOMPARE(freeGpus(), 7);
        QSignalSpy changes(m_feed.get(), &CapacityFeed::changed);
        add(*m_server->open(Pods), pod(u"b"_s));
        QTRY_COMPARE(freeGpus(), 6);
        QTRY_COMPARE_GE(changes.size(), 1);
        add(*m_server->open(Pods), pod(u"a"_s), "DELETED");
        add(*m_server->open(Pods), pod(u"b"_s), "DELETED");
        QTRY_COMPARE(freeGpus(), 8);
        add(*m_server->open(Nodes), node(u"node-1"_s, 2, 9), "MODIFIED");
        QTRY_COMPARE(freeGpus(), 2);
        add(*m_server->open(Nodes), node(u"node-1"_s, 2, 10), "DELETED");
        QTRY_COMPARE(m_feed->capacity().nodeCount(), 0);
        QVERIFY(m_feed->isKnown());
    }

    /// A hundred pods that come one by one are a few changes: the fit is counted anew for each.
    void manyChangesAreFew()
    {
        m_server->expect(Nodes, holds({node(u"node-1"_s, 8)}));
        m_server->expect(Pods, holds({}));
        start();
        QTRY_VERIFY(m_feed->isKnown());
        QSignalSpy changes(m_feed.get(), &CapacityFeed::changed);
        QElapsedTimer time;
        time.start();
        for (int i = 0; i < 100; ++i)
            add(*m_server->open(Pods), pod(u"p%1"_s.arg(i)));
        QTRY_COMPARE(m_feed->capacity().podCount(), 100);
        QTRY_COMPARE_GE(changes.size(), 1); // and the last of them is said
        constexpr int Pause = 100;          // ms, between two
        QCOMPARE_LE(changes.size(), 1 + time.elapsed() / Pause);
        QCOMPARE(freeGpus(), 8 - 100);
    }

    void rightsThatAreMissing_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::newRow("nodes") << QByteArray(Nodes);
        QTest::newRow("pods") << QByteArray(Pods);
    }
    void rightsThatAreMissing()
    {
        QFETCH(const QByteArray, path);
        const bool areNodes = path == Nodes;
        m_server->expect(path, refuses(403, u"Forbidden"_s, u"not for you"_s));
        m_server->expect(areNodes ? Pods : Nodes, holds({}));
        start();
        QSignalSpy changes(m_feed.get(), &CapacityFeed::changed);
        QTRY_VERIFY(m_feed->error());
        QCOMPARE(m_feed->error()->kind, Error::Kind::Forbidden);
        QCOMPARE(m_feed->error()->message, u"not for you"_s);
        QTRY_VERIFY((areNodes ? m_feed->podsStatus() : m_feed->nodesStatus()).synced);
        QVERIFY(!m_feed->isKnown());
        const WatchStatus &denied = areNodes ? m_feed->nodesStatus() : m_feed->podsStatus();
        QTRY_COMPARE(denied.state, State::Retrying); // a right may be given meanwhile
        QVERIFY(denied.retryAt > QDateTime::currentDateTime());
        QVERIFY(!denied.synced);
        QTRY_COMPARE_GE(changes.size(), 1);
    }

    void breaksOffAndComesBack()
    {
        m_server->expect(Nodes, holds({node(u"node-1"_s, 8)}));
        m_server->expect(Pods, holds({pod(u"a"_s)}));
        start();
        QTRY_VERIFY(m_feed->isKnown());
        m_server->expect(Nodes, refuses(500, u"InternalError"_s, u"etcd is away"_s));
        m_server->open(Nodes)->cut();
        QTRY_VERIFY(m_feed->error());
        QVERIFY(!m_feed->isKnown()); // what was known may be wrong by now
        QVERIFY(m_feed->nodesStatus().synced);
        QCOMPARE(m_feed->capacity().nodeCount(), 1); // and stays on view
        QTRY_VERIFY(m_server->openCount(Nodes) == 1);
        begin(*m_server->open(Nodes));
        add(*m_server->open(Nodes), node(u"node-1"_s, 4, 9), "MODIFIED");
        QTRY_VERIFY(m_feed->isKnown());
        QVERIFY(!m_feed->error());
        QTRY_COMPARE(freeGpus(), 3);
    }

    void asksWhatAdmissionDoes()
    {
        m_server->expect(Nodes, holds({}));
        m_server->expect(Pods, holds({}));
        start();
        QVERIFY(!m_feed->isAdmissionKnown());
        const QList<QByteArray> lists{
            R"({"items":[{"spec":{"limits":[{"type":"Container","defaultRequest":{"cpu":"2"}}]}}]})",
            quota("small"),
            R"({"items":[{"metadata":{"name":"kata"},"overhead":{"podFixed":{"cpu":"1"}}}]})",
            R"({"items":[{"metadata":{"name":"models"},"spec":{"accessModes":["ReadWriteMany"],"volumeName":"v"}}]})",
            R"({"items":[{"metadata":{"name":"v"},"spec":{}}]})",
            R"({"items":[{"metadata":{"name":"high"},"value":5,"globalDefault":true}]})"};
        const QList<QByteArray> paths = admissionPaths("team");
        for (qsizetype i = 0; i < paths.size(); ++i)
            m_server->expect(paths[i], says(lists[i]));
        QSignalSpy changes(m_feed.get(), &CapacityFeed::changed);
        m_feed->setNamespace(u"team"_s);
        QTRY_VERIFY(m_feed->isAdmissionKnown());
        const ray::Admission &known = m_feed->admission();
        QVERIFY(known.unread.isEmpty());
        QCOMPARE(known.limits.size(), 1);
        QCOMPARE(known.limits.first().defaultRequests.value(u"cpu"), 2000);
        QCOMPARE(known.quotas.size(), 1);
        QCOMPARE(known.quotas.first().hard.value(u"cpu"), 2000);
        QCOMPARE(known.quotas.first().used.value(u"cpu"), 1000);
        QCOMPARE(known.runtimeClasses.value(u"kata"_s).overhead.value(u"cpu"), 1000);
        QCOMPARE(known.freeClaims, QSet{u"models"_s});
        QVERIFY(known.priorityClasses);
        QCOMPARE(known.priorityClasses->value(u"high"_s).value, 5);
        QCOMPARE(known.defaultPriorityClass, u"high"_s);
        QTRY_COMPARE_GE(changes.size(), 1);
        const qsizetype asked = m_server->requests().size();
        m_feed->setNamespace(u"team"_s);
        m_feed->setNamespace({});
        QCOMPARE(m_server->requests().size(), asked); // nothing new
        QVERIFY(m_feed->isAdmissionKnown());
    }

    void whatMayNotBeAskedIsPassedOver()
    {
        m_server->expect(Nodes, holds({}));
        m_server->expect(Pods, holds({}));
        start();
        for (const QByteArray &path : admissionPaths("team"))
            m_server->expect(path, refuses(403, u"Forbidden"_s, u"no"_s));
        m_feed->setNamespace(u"team"_s);
        QTRY_VERIFY(m_feed->isAdmissionKnown());
        QVERIFY(m_feed->admission().quotas.isEmpty());
        QCOMPARE(m_feed->admission().unread.size(), 6); // and said
        for (const Error &error : m_feed->admission().unread)
            QCOMPARE(error.kind, Error::Kind::Forbidden);
        QVERIFY(!m_feed->admission().priorityClasses); // not known is not none
        QTRY_VERIFY(m_feed->isKnown());
    }

    /// One list that fails takes nothing from the others, and is no list that is empty.
    void oneListThatFailsIsSaid_data()
    {
        using Part = ray::Admission::Part;
        QTest::addColumn<int>("list");
        QTest::addColumn<QByteArray>("body"); // empty: the server fails
        QTest::addColumn<Part>("part");
        const QByteArray proxy = "<html>Sign in</html>";
        QTest::newRow("limit ranges") << 0 << QByteArray() << Part::LimitRanges;
        QTest::newRow("quotas") << 1 << QByteArray() << Part::Quotas;
        QTest::newRow("runtime classes") << 2 << QByteArray() << Part::RuntimeClasses;
        QTest::newRow("claims") << 3 << QByteArray() << Part::Claims;
        QTest::newRow("volumes") << 4 << QByteArray() << Part::Volumes;
        QTest::newRow("priorities") << 5 << QByteArray() << Part::PriorityClasses;
        QTest::newRow("quotas, by a page of a proxy") << 1 << proxy << Part::Quotas;
        QTest::newRow("priorities, by a page of a proxy") << 5 << proxy << Part::PriorityClasses;
    }
    void oneListThatFailsIsSaid()
    {
        QFETCH(const int, list);
        QFETCH(const QByteArray, body);
        QFETCH(const ray::Admission::Part, part);
        m_server->expect(Nodes, holds({}));
        m_server->expect(Pods, holds({}));
        start();
        m_feed->setRetryDelay(std::chrono::milliseconds(50));
        const QList<QByteArray> paths = admissionPaths("team");
        for (qsizetype i = 0; i < paths.size(); ++i)
            m_server->expect(paths[i],
                             i != list            ? says(i == 1 ? quota("small") : R"({"items":[]})")
                                 : body.isEmpty() ? refuses(500, u"InternalError"_s, u"etcd is away"_s)
                                                  : says(body));
        m_feed->setNamespace(u"team"_s);
        QTRY_VERIFY(m_feed->isAdmissionKnown());
        QCOMPARE(m_feed->admission().unread.keys(), QList{part});
        QVERIFY(!m_feed->admission().unread[part].message.isEmpty());
        QCOMPARE(m_feed->admission().quotas.size(), list == 1 ? 0 : 1);
        QCOMPARE(m_feed->admission().priorityClasses.has_value(), list != 5);
        for (const QByteArray &path : paths) // only what may come by itself is asked for again
            m_server->expect(path, says(path.endsWith("quotas") ? quota("small") : R"({"items":[]})"));
        if (!body.isEmpty())
            return;
        QTRY_VERIFY(m_feed->admission().unread.isEmpty());
        QCOMPARE(m_feed->admission().quotas.size(), 1);
        QVERIFY(m_feed->admission().priorityClasses);
    }

    void whatTheServerDoesNotHaveIsNotMissing()
    {
        m_server->expect(Nodes, holds({}));
        m_server->expect(Pods, holds({}));
        start();
        for (const QByteArray &path : admissionPaths("team"))
            m_server->expect(path, refuses(404, u"NotFound"_s, u"the server could not find the requested resource"_s));
        m_feed->setNamespace(u"team"_s);
        QTRY_VERIFY(m_feed->isAdmissionKnown());
        QVERIFY(m_feed->admission().unread.isEmpty());
    }

    /// An answer for the namespace of before comes too late.
    void onlyTheLastNamespaceCounts()
    {
        m_server->expect(Nodes, holds({}));
        m_server->expect(Pods, holds({}));
        start();
        const QList<QByteArray> paths = admissionPaths("before");
        m_feed->setNamespace(u"before"_s);
        QTRY_VERIFY(m_server->open(paths.constFirst()));
        for (const QByteArray &path : admissionPaths("team"))
            m_server->expect(path, path.endsWith("quotas") ? says(quota("ours")) : says(R"({"items":[]})"));
        m_feed->setNamespace(u"team"_s);
        QTRY_VERIFY(m_feed->isAdmissionKnown());
        for (const QByteArray &path : paths.sliced(1))
            m_server->expect(path, says(quota("theirs")));
        says(R"({"items":[]})")(*m_server->open(paths.constFirst()));
        QTRY_COMPARE(m_server->count(paths.constLast()), 2);
        m_server->expect("/later", says("{}"));
        const auto later = m_connection->get("/later");
        QTRY_VERIFY(later.isFinished());
        QCOMPARE(m_feed->admission().quotas.size(), 1);
        QCOMPARE(m_feed->admission().quotas.constFirst().name, u"ours"_s);
    }

    void goesWhileItIsAsking()
    {
        start();
        m_feed->setNamespace(u"team"_s);
        QTRY_VERIFY(m_server->open(admissionPaths("team").constFirst()));
        m_feed.reset();
        QTRY_COMPARE(m_server->openCount(admissionPaths("team").constFirst()), 0); // nobody waits for it any more
    }
};

QTEST_GUILESS_MAIN(TestCapacityFeed)
#include "tst_capacityfeed.moc"

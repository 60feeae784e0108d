#include <models/ray/rayclustercells.h>
#include <models/ray/rayclusterdecoder.h>

#include <tests/support/yamldata.h>

#include <QDateTime>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace raydeck;
using namespace raydeck::ray;
using raydeck::test::testData;
using Column = RayClusterColumn;

namespace {

qint64 seconds(const char *time)
{
    return QDateTime::fromString(QString::fromLatin1(time), Qt::ISODate).toSecsSinceEpoch();
}

QByteArray object(const QByteArray &rest)
{
    return R"({"metadata":{"uid":"u","name":"n"})" + rest + "}";
}

} // namespace

class TestRayClusterDecoder : public QObject {
    Q_OBJECT
private slots:
    void readsWhatTheRowNeeds()
    {
        const auto row = decodeRayCluster(testData("rayclusters/ready-1.6.1.json"));
        QVERIFY(row.has_value());
        QCOMPARE(row->uid, "7d1f8a52-6f0e-4d6c-9a3e-0c9f2f1c1a11");
        QCOMPARE(row->name, u"raycluster-kuberay"_s);
        QCOMPARE(row->namespaceName, u"kuberay-system"_s);
        QCOMPARE(row->resourceVersion, "4711");
        QCOMPARE(row->created, seconds("2026-11-20T08:00:00Z"));
        QCOMPARE(row->deleted, 0);
        QCOMPARE(row->changed, seconds("2026-11-20T08:05:00Z")); // not the operator's write of the status
        QCOMPARE(row->finalizers, QStringList{u"ray.io/gcs-ft-redis-cleanup-finalizer"_s});
        QCOMPARE(row->annotations.keys(), (QStringList{u"kubernetes.io/ingress.class"_s, u"ray.io/ft-enabled"_s}));
        QCOMPARE(row->rayVersion, u"2.9.0"_s);
        QCOMPARE(row->headImage, u"kubeagi/ray-ml:2.9.0-py39-vllm"_s);
        QCOMPARE(row->headGpus, 1);
        QCOMPARE(row->suspend, std::optional(false));
        QVERIFY(!row->autoscaling);
        QCOMPARE(row->state, std::optional(u"ready"_s));
        QCOMPARE(row->readyWorkers, std::optional(2));
        QCOMPARE(row->minWorkers, std::nullopt); // Go leaves a zero out
        QCOMPARE(row->maxWorkers, std::optional(5));
        QCOMPARE(row->desiredMemory, std::optional(u"4G"_s));
        QCOMPARE(row->headServiceName, u"raycluster-kuberay-head-svc"_s);
        QCOMPARE(row->headPodName, u"raycluster-kuberay-head-vkj4n"_s);
        QCOMPARE(row->observedGeneration, row->generation);
        QVERIFY(row->isTrue(u"HeadPodReady"));
        QVERIFY(!row->isTrue(u"ReplicaFailure"));
        QCOMPARE(row->condition(u"RayClusterProvisioned")->lastTransition, seconds("2026-11-20T08:02:00Z"));
    }

    void readsGroups()
    {
        const auto row = decodeRayCluster(testData("rayclusters/ready-1.6.1.json"));
        QVERIFY(row.has_value());
        QCOMPARE(row->groups.size(), 2);
        const GroupRow workers{.name = u"workergroup"_s, .replicas = 2, .maxReplicas = 5, .gpus = 1};
        QVERIFY(row->groups[0] == workers); // 1000m is one GPU
        const GroupRow slices{.name = u"slices"_s,
                              .replicas = 1,
                              .minReplicas = 1,
                              .maxReplicas = 4,
                              .numOfHosts = 4,
                              .gpus = 6,
                              .suspended = true};
        QVERIFY(row->groups[1] == slices);
        QCOMPARE(wantedPods(*row), 2); // the suspended group wants none
    }

    void wantsPodsBetweenMinAndMax_data()
    {
        QTest::addColumn<int>("replicas");
        QTest::addColumn<int>("min");
        QTest::addColumn<int>("max");
        QTest::addColumn<int>("hosts");
        QTest::addColumn<qint64>("pods");
        QTest::newRow("as asked") << 3 << 0 << 5 << 1 << qint64(3);
        QTest::newRow("below min") << 0 << 2 << 5 << 1 << qint64(2);
        QTest::newRow("above max") << 9 << 0 << 5 << 1 << qint64(5);
        QTest::newRow("min above max, as before 1.6") << 3 << 4 << 2 << 1 << qint64(2);
        QTest::newRow("several hosts") << 2 << 0 << 5 << 4 << qint64(8);
        QTest::newRow("more than 2^31 pods") << 2147483647 << 0 << 2147483647 << 4 << qint64(8589934588);
    }
    void wantsPodsBetweenMinAndMax()
    {
        QFETCH(const int, replicas);
        QFETCH(const int, min);
        QFETCH(const int, max);
        QFETCH(const int, hosts);
        QFETCH(const qint64, pods);
        QCOMPARE(
            wantedPods(GroupRow{.replicas = replicas, .minReplicas = min, .maxReplicas = max, .numOfHosts = hosts}),
            pods);
    }

    void printsCellsAsTheServer_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QStringList>("cells");
        QTest::newRow("1.6.1")
            << testData("rayclusters/ready-1.6.1.json")
            << QStringList{u"raycluster-kuberay"_s, u"2"_s, u"2"_s, u"3"_s, u"4G"_s, u"3"_s, u"ready"_s, u"2m"_s};
        QTest::newRow("1.0.0 prints no resources, and Go leaves zeros out")
            << testData("rayclusters/ready-1.0.0.json")
            << QStringList{u"raycluster-kuberay"_s, {}, {}, u"—"_s, u"—"_s, u"—"_s, u"ready"_s, u"2m"_s};
        QTest::newRow("no status yet") << object(R"(,"spec":{})")
                                       << QStringList{u"n"_s, {}, {}, {}, {}, {}, {}, u"<unknown>"_s};
        QTest::newRow("an empty status") << object(R"(,"status":{})")
                                         << QStringList{u"n"_s, {}, {}, {}, {}, {}, {}, u"<unknown>"_s};
        QTest::newRow("a status in progress")
            << object(R"(,"status":{"desiredCPU":"0","desiredMemory":"500M","desiredGPU":"0","state":""})")
            << QStringList{u"n"_s, {}, {}, u"0"_s, u"500M"_s, u"0"_s, {}, u"<unknown>"_s};
    }
    void printsCellsAsTheServer()
    {
        QFETCH(const QByteArray, json);
        QFETCH(const QStringList, cells);
        const auto row = decodeRayCluster(json);
        QVERIFY(row.has_value());
        const qint64 now = seconds("2026-11-20T08:02:00Z");
        QStringList printed;
        for (const Column column : {Column::Name, Column::DesiredWorkers, Column::AvailableWorkers, Column::Cpus,
                                    Column::Memory, Column::Gpus, Column::Status, Column::Age})
            printed.append(cellText(*row, column, now));
        QCOMPARE(printed, cells);
    }

    void toleratesOddObjects_data()
    {
        QTest::addColumn<QByteArray>("rest");
        QTest::newRow("nothing else") << QByteArray();
        QTest::newRow("nulls") << QByteArray(R"(,"spec":null,"status":null)");
        QTest::newRow("null groups") << QByteArray(R"(,"spec":{"workerGroupSpecs":null})");
        QTest::newRow("groups of another type") << QByteArray(R"(,"spec":{"workerGroupSpecs":{"a":1}})");
        QTest::newRow("a group that is a number") << QByteArray(R"(,"spec":{"workerGroupSpecs":[7,null,"x",[]]})");
        QTest::newRow("replicas beyond int32")
            << QByteArray(R"(,"spec":{"workerGroupSpecs":[{"replicas":5000000000}]})");
        QTest::newRow("replicas as text") << QByteArray(R"(,"spec":{"workerGroupSpecs":[{"replicas":"5"}]})");
        QTest::newRow("a status that is a list") << QByteArray(R"(,"status":[1,2])");
        QTest::newRow("unknown fields") << QByteArray(R"(,"spec":{"new":{"a":[1.5e300,-0,true]}},"x":[[[[]]]])");
        QTest::newRow("times that are none") << QByteArray(R"(,"status":{"lastUpdateTime":"yesterday"})");
    }
    void toleratesOddObjects()
    {
        QFETCH(const QByteArray, rest);
        const auto row = decodeRayCluster(object(rest));
        QVERIFY(row.has_value());
        QCOMPARE(row->name, u"n"_s);
        for (const GroupRow &group : row->groups)
            QCOMPARE(group.replicas, 0);
    }

    void refusesWhatIsNoObject_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("blank") << QByteArray("  \n");
        QTest::newRow("a list") << QByteArray("[]");
        QTest::newRow("a number") << QByteArray("1");
        QTest::newRow("text") << QByteArray("<html>502 Bad Gateway</html>");
        QTest::newRow("no metadata") << QByteArray("{}");
        QTest::newRow("no uid") << QByteArray(R"({"metadata":{"name":"n"}})");
        QTest::newRow("broken UTF-8") << QByteArray("{\"metadata\":{\"uid\":\"u\",\"name\":\"\xff\xfe\"}}");
        QTest::newRow("nested too deep") << QByteArray(100'000, '[');
        QTest::newRow("two objects") << QByteArray(object({}) + object({}));
    }
    void refusesWhatIsNoObject()
    {
        QFETCH(const QByteArray, json);
        const auto row = decodeRayCluster(json);
        QVERIFY(!row.has_value());
        QCOMPARE(row.error().kind, Error::Kind::Broken);
        QVERIFY(!row.error().message.isEmpty());
    }

    void aTruncatedObjectIsAnError()
    {
        const QByteArray json = testData("rayclusters/ready-1.6.1.json").trimmed();
        for (qsizetype length = 0; length < json.size(); ++length)
            QVERIFY2(!decodeRayCluster(json.first(length)).has_value(), QByteArray::number(length).constData());
    }

    void randomBytesNeverCrash()
    {
        const QByteArray json = testData("rayclusters/ready-1.6.1.json");
        QRandomGenerator random(4711);
        int readable = 0;
        for (int i = 0; i < 3000; ++i) {
            QByteArray broken = json;
            for (int flips = random.bounded(1, 5); flips > 0; --flips)
                broken[random.bounded(broken.size())] = char(random.bounded(256));
            readable += decodeRayCluster(broken) ? 1 : 0;
        }
        QVERIFY(readable > 0); // most flips hit a text: the row must still come
    }

    void theWatchGetsRowAndVersion()
    {
        kube::StringPool pool;
        const QByteArray json = testData("rayclusters/ready-1.6.1.json");
        const auto decoded = decodeWatchedRayCluster(json, kube::Encoding::Json, pool);
        QVERIFY(decoded.has_value());
        QCOMPARE(decoded->resourceVersion, "4711");
        QCOMPARE(decoded->row.name, u"raycluster-kuberay"_s);
        QVERIFY(!decodeWatchedRayCluster(json, kube::Encoding::Protobuf, pool).has_value());
    }
};

QTEST_GUILESS_MAIN(TestRayClusterDecoder)
#include "tst_rayclusterdecoder.moc"

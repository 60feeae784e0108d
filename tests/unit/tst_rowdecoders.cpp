#include <models/kube/backoff.h>
#include <models/kube/eventrow.h>
#include <models/kube/namespacerow.h>
#include <models/kube/noderow.h>
#include <models/kube/status.h>

#include <tests/support/watchbytes.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace raydeck;
using namespace raydeck::kube;
using namespace std::chrono_literals;

namespace {

QJsonObject object(const QByteArray &kind, const QByteArray &rest)
{
    QJsonObject object = test::parsed('{' + rest + '}');
    object[u"kind"_s] = QString::fromLatin1(kind);
    object[u"apiVersion"_s] = u"v1"_s;
    return object;
}

template <typename Row>
using Decode = Result<Decoded<Row>> (*)(QByteArrayView, Encoding, StringPool &);

template <typename Row>
void compare(Decode<Row> decode, const QJsonObject &object, const Row &expected)
{
    for (const Encoding encoding : {Encoding::Json, Encoding::Protobuf}) {
        StringPool pool;
        const auto decoded = decode(test::objectBytes(object, encoding), encoding, pool);
        QVERIFY(decoded);
        QCOMPARE(decoded->resourceVersion, "7");
        QVERIFY(decoded->row == expected);
    }
}

} // namespace

/// Nodes, events and namespaces: one document, in both encodings.
class TestRowDecoders : public QObject {
    Q_OBJECT
private slots:
    void readsWhatAServerRefuses()
    {
        const QJsonObject status =
            object("Status", R"("metadata":{},"status":"Failure","code":422,"reason":"Invalid","message":"all",
            "details":{"name":"x","retryAfterSeconds":2,"causes":[{"reason":"FieldValueInvalid","message":"too long",
              "field":"spec.workerGroupSpecs[0].groupName"},{"reason":"FieldValueRequired","field":"spec.headGroupSpec"}]})");
        for (const Encoding encoding : {Encoding::Json, Encoding::Protobuf}) {
            const auto read = readStatus(test::objectBytes(status, encoding), encoding);
            QVERIFY(read);
            const Error error = errorOf(*read);
            QCOMPARE(error.kind, Error::Kind::Invalid);
            QCOMPARE(error.retryAfter, 2);
            QCOMPARE(
                error.causes,
                (QList<ErrorCause>{{u"spec.workerGroupSpecs[0].groupName"_s, u"FieldValueInvalid"_s, u"too long"_s},
                                   {u"spec.headGroupSpec"_s, u"FieldValueRequired"_s, {}}}));
        }
    }

    void readsNodes()
    {
        const QJsonObject node = object("Node", R"(
            "metadata":{"name":"gpu-1","uid":"n1","resourceVersion":"7","creationTimestamp":"2026-01-01T00:00:00Z",
              "labels":{"nvidia.com/gpu.product":"NVIDIA-A100-SXM4-80GB","kubernetes.io/arch":"amd64"}},
            "spec":{"podCIDR":"10.244.1.0/24","providerID":"kind-x","unschedulable":true,
              "taints":[{"key":"nvidia.com/gpu","value":"present","effect":"NoSchedule"},
                {"key":"a","effect":"NoExecute"},{"key":"b","effect":"PreferNoSchedule"}]},
            "status":{"capacity":{"nvidia.com/gpu":"9","cpu":"64"},
              "allocatable":{"nvidia.com/gpu":"8","nvidia.com/mig-1g.5gb":"2","cpu":"64","memory":"512Gi"},
              "conditions":[{"type":"MemoryPressure","status":"False"},{"type":"Ready","status":"True",
                "lastHeartbeatTime":"2026-01-01T00:00:00Z","reason":"KubeletReady"}],
              "nodeInfo":{"osImage":"Debian","kubeletVersion":"v1.36.3"}})");
        compare<NodeRow>(decodeNode, node,
                         {.uid = "n1",
                          .name = u"gpu-1"_s,
                          .product = u"NVIDIA-A100-SXM4-80GB"_s,
                          .kubeletVersion = u"v1.36.3"_s,
                          .accelerators = 10,
                          .taints = 2,
                          .ready = true,
                          .unschedulable = true});
    }

    void readsABareNode()
    {
        compare<NodeRow>(decodeNode,
                         object("Node", R"("metadata":{"name":"n","uid":"n1","resourceVersion":"7"},"spec":{},
                             "status":{"conditions":[{"type":"Ready","status":"Unknown"}]})"),
                         {.uid = "n1", .name = u"n"_s});
    }

    void readsEvents_data()
    {
        QTest::addColumn<QByteArray>("rest");
        QTest::addColumn<EventRow>("row");
        const QByteArray meta = R"("metadata":{"name":"e","namespace":"default","uid":"e1","resourceVersion":"7",
            "creationTimestamp":"2026-01-01T00:00:00Z"},"involvedObject":{"kind":"Pod","namespace":"default",
            "name":"head","uid":"p1","apiVersion":"v1","fieldPath":"spec.containers{ray-head}"},)";
        const EventRow base{.uid = "e1",
                            .namespaceName = u"default"_s,
                            .objectKind = u"Pod"_s,
                            .objectName = u"head"_s,
                            .type = u"Warning"_s,
                            .reason = u"BackOff"_s,
                            .message = u"Back-off"_s};
        const auto with = [base](const QString &source, qint64 seen, qint32 count) {
            EventRow row = base;
            row.source = source;
            row.lastSeen = seen;
            row.count = count;
            return row;
        };
        QTest::newRow("of an older reporter")
            << QByteArray(meta + R"("type":"Warning","reason":"BackOff","message":"Back-off",
               "source":{"component":"kubelet","host":"node-1"},"firstTimestamp":"2026-01-01T00:00:10Z",
               "lastTimestamp":"2026-01-01T00:01:00Z","count":5)")
            << with(u"kubelet"_s, 1767225660, 5);
        QTest::newRow("of a newer reporter")
            << QByteArray(meta + R"("type":"Warning","reason":"BackOff","message":"Back-off","source":{},
               "eventTime":"2026-01-01T00:00:10.123456Z","action":"Binding","reportingComponent":"default-scheduler",
               "reportingInstance":"x")")
            << with(u"default-scheduler"_s, 1767225610, 1);
        QTest::newRow("a series") << QByteArray(meta + R"("type":"Warning","reason":"BackOff","message":"Back-off",
               "eventTime":"2026-01-01T00:00:10.000001Z","series":{"count":9,
               "lastObservedTime":"2026-01-01T00:02:00.5Z"},"reportingComponent":"raycluster-controller")")
                                  << with(u"raycluster-controller"_s, 1767225720, 9);
        QTest::newRow("without any time but its own")
            << QByteArray(meta + R"("type":"Warning","reason":"BackOff","message":"Back-off")")
            << with({}, 1767225600, 1);
    }
    void readsEvents()
    {
        QFETCH(const QByteArray, rest);
        QFETCH(const EventRow, row);
        compare<EventRow>(decodeEvent, object("Event", rest), row);
    }

    void readsNamespaces()
    {
        compare<NamespaceRow>(decodeNamespace,
                              object("Namespace", R"("metadata":{"name":"ml","uid":"u","resourceVersion":"7"})"),
                              {.uid = "u", .name = u"ml"_s});
        compare<NamespaceRow>(decodeNamespace,
                              object("Namespace", R"("metadata":{"name":"ml","uid":"u","resourceVersion":"7",
                                  "deletionTimestamp":"2026-01-01T00:00:00Z"})"),
                              {.uid = "u", .name = u"ml"_s, .terminating = true});
    }

    void backOffDoublesUpToItsLongest()
    {
        Backoff backoff(100ms, 800ms);
        for (int round = 0; round < 2; ++round) {
            for (const auto span : {100ms, 200ms, 400ms, 800ms, 800ms}) {
                const auto pause = backoff.next();
                QCOMPARE_GE(pause, span / 10);
                QCOMPARE_LT(pause, span);
            }
            backoff.reset();
        }
    }
};

QTEST_GUILESS_MAIN(TestRowDecoders)
#include "tst_rowdecoders.moc"

#include <models/ray/fit/schedulingnode.h>
#include <models/ray/fit/schedulingpod.h>

#include <tests/support/watchbytes.h>

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace raydeck;
using namespace raydeck::ray;
using raydeck::kube::Encoding;

namespace {

QJsonObject object(const QByteArray &kind, const QByteArray &rest)
{
    QJsonObject object = test::parsed('{' + rest + '}');
    object[u"kind"_s] = QString::fromLatin1(kind);
    object[u"apiVersion"_s] = u"v1"_s;
    return object;
}

} // namespace

/// Nodes and pods as the scheduler counts them: one document, in both encodings.
class TestSchedulingRows : public QObject {
    Q_OBJECT
private slots:
    void readsNodes()
    {
        const QJsonObject node = object("Node", R"(
            "metadata":{"name":"gpu-1","uid":"n1","resourceVersion":"7","labels":{"zone":"x"}},
            "spec":{"unschedulable":true,"taints":[{"key":"a","value":"b","effect":"NoExecute"}]},
            "status":{"capacity":{"nvidia.com/gpu":"9","cpu":"64"},
              "allocatable":{"nvidia.com/gpu":"8","cpu":"63500m","memory":"1Gi","pods":"110"},
              "conditions":[{"type":"MemoryPressure","status":"False"},{"type":"Ready","status":"True"}]})");
        for (const Encoding encoding : {Encoding::Json, Encoding::Protobuf}) {
            kube::StringPool pool;
            const auto decoded = decodeSchedulingNode(test::objectBytes(node, encoding), encoding, pool);
            QVERIFY2(decoded, decoded ? "" : qPrintable(decoded.error().message));
            const SchedulingNode &row = decoded->row;
            QCOMPARE(row.name, u"gpu-1"_s);
            QCOMPARE(row.allocatable.value(u"cpu"), 63'500);
            QCOMPARE(row.allocatable.value(u"memory"), 1 << 30);
            QCOMPARE(row.allocatable.value(u"nvidia.com/gpu"), 8);
            QCOMPARE(row.capacity.value(u"nvidia.com/gpu"), 9);
            QCOMPARE(labelOf(row.labels, u"zone"), u"x"_s);
            QCOMPARE(row.taints, (QList<Taint>{{u"a"_s, u"b"_s, Taint::Effect::NoExecute}}));
            QVERIFY(row.unschedulable);
            QVERIFY(row.ready);
        }
    }

    void readsPods()
    {
        const QJsonObject pod = object("Pod", R"(
            "metadata":{"name":"p","namespace":"ns","uid":"p1","resourceVersion":"7"},
            "spec":{"nodeName":"gpu-1","priority":5,
              "containers":[{"name":"a","resources":{"limits":{"nvidia.com/gpu":"2"},"requests":{"cpu":"1500m","nvidia.com/gpu":"2"}}},
                {"name":"b","resources":{"requests":{"cpu":"500m","memory":"1Mi"}}}],
              "initContainers":[{"name":"s","restartPolicy":"Always","resources":{"requests":{"cpu":"1"}}},
                {"name":"i","resources":{"requests":{"cpu":"1","memory":"8Mi"}}}]},
            "status":{"phase":"Running","containerStatuses":[{"name":"a","ready":true},{"name":"b","ready":true}]})");
        for (const Encoding encoding : {Encoding::Json, Encoding::Protobuf}) {
            kube::StringPool pool;
            const auto decoded = decodeSchedulingPod(test::objectBytes(pod, encoding), encoding, pool);
            QVERIFY2(decoded, decoded ? "" : qPrintable(decoded.error().message));
            const SchedulingPod &row = decoded->row;
            QCOMPARE(row.namespaceName, u"ns"_s);
            QCOMPARE(row.node, u"gpu-1"_s);
            QCOMPARE(row.priority, 5);
            QCOMPARE(row.requests.value(u"cpu"), 3'000); // containers and the sidecar
            QCOMPARE(row.requests.value(u"memory"), 8 << 20);
            QCOMPARE(row.requests.value(u"nvidia.com/gpu"), 2);
            QVERIFY(!row.isOver);
            QVERIFY(row.evicts);
            QVERIFY(!row.isWaiting());
        }
    }

    void readsPodsThatWait()
    {
        const QJsonObject pod = object("Pod", R"(
            "metadata":{"name":"p","namespace":"ns","uid":"p1","resourceVersion":"7"},
            "spec":{"schedulerName":"volcano","preemptionPolicy":"Never","nodeSelector":{"zone":"x"},
              "tolerations":[{"key":"a","operator":"Exists","effect":"NoExecute"},{"key":"b","value":"c"}],
              "affinity":{"nodeAffinity":{"requiredDuringSchedulingIgnoredDuringExecution":{"nodeSelectorTerms":[
                {"matchExpressions":[{"key":"speed","operator":"In","values":["1","2"]}],
                 "matchFields":[{"key":"metadata.name","operator":"In","values":["n"]}]}]}}},
              "containers":[{"name":"a"}]},
            "status":{"phase":"Pending"})");
        QJsonObject gated = pod;
        QJsonObject spec = pod[u"spec"_s].toObject();
        spec.insert(u"schedulingGates"_s, QJsonArray{QJsonObject{{u"name"_s, u"kueue.x-k8s.io/admission"_s}}});
        gated.insert(u"spec"_s, spec);
        QJsonObject deleting = pod;
        QJsonObject metadata = pod[u"metadata"_s].toObject();
        metadata.insert(u"deletionTimestamp"_s, u"2026-11-27T00:00:00Z"_s);
        deleting.insert(u"metadata"_s, metadata);
        for (const Encoding encoding : {Encoding::Json, Encoding::Protobuf}) {
            kube::StringPool pool;
            const auto read = [&](const QJsonObject &one) {
                const auto decoded = decodeSchedulingPod(test::objectBytes(one, encoding), encoding, pool);
                return decoded ? decoded->row : SchedulingPod();
            };
            const SchedulingPod row = read(pod);
            QVERIFY(row.isWaiting());
            QCOMPARE(row.scheduler, u"volcano"_s);
            QVERIFY(!row.evicts);
            QCOMPARE(row.wish.affinity.selector, (Labels{{u"zone"_s, u"x"_s}}));
            QCOMPARE(row.wish.tolerations,
                     (QList<PodToleration>{{.key = u"a"_s, .effect = u"NoExecute"_s, .exists = true},
                                           {.key = u"b"_s, .value = u"c"_s}}));
            QVERIFY(row.wish.affinity.terms);
            QCOMPARE(*row.wish.affinity.terms,
                     (QList<NodeAffinity::Term>{
                         {{.key = u"speed"_s, .op = u"In"_s, .values = {u"1"_s, u"2"_s}},
                          {.key = u"metadata.name"_s, .op = u"In"_s, .values = {u"n"_s}, .isField = true}}}));
            QVERIFY(row.wish.allows({.name = u"n"_s, .labels = {{u"zone"_s, u"x"_s}, {u"speed"_s, u"1"_s}}}));
            QVERIFY(!row.wish.allows({.name = u"m"_s, .labels = {{u"zone"_s, u"x"_s}, {u"speed"_s, u"1"_s}}}));
            QVERIFY(read(gated).isGated);
            QVERIFY(!read(gated).isWaiting());
            QVERIFY(read(deleting).isDeleting);
            QVERIFY(!read(deleting).isWaiting());
        }
    }
};

QTEST_GUILESS_MAIN(TestSchedulingRows)
#include "tst_schedulingrows.moc"

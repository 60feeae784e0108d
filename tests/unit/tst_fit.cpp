#include <tests/support/capacitybuilder.h>

#include <models/kube/yamldocument.h>
#include <models/ray/fit/fit.h>

#include <QJsonArray>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace raydeck::ray;
using raydeck::kube::YamlDocument;
using raydeck::test::CapacityBuilder;

namespace {

/// A head and one group of `workers`; `spec` is YAML of the pods' spec beside the container, of the workers only.
PlannedPods cluster(const QString &head, int workers, const QString &worker, const QByteArray &spec = {},
                    const Admission &admission = {})
{
    const auto container = [](const QString &amounts) -> QByteArray { // not a builder that refers to `text`
        QByteArray text = "containers: [{name: c, image: i, resources: {limits: {";
        for (const QString &word : amounts.split(u' ', Qt::SkipEmptyParts))
            text += "\"" + word.section(u'=', 0, 0).toUtf8() + "\": \"" + word.section(u'=', 1).toUtf8() + "\", ";
        return text + "}}}]";
    };
    QByteArray workerSpec = container(worker) + "\n" + spec;
    workerSpec.replace("\n", "\n        ");
    const QByteArray yaml = "metadata: {name: c}\nspec:\n  headGroupSpec:\n    template:\n      spec:\n        "
        + container(head) + "\n  workerGroupSpecs:\n  - groupName: g\n    replicas: " + QByteArray::number(workers)
        + "\n    template:\n      spec:\n        " + workerSpec + "\n";
    const auto document = YamlDocument::parse(yaml);
    if (!document)
        qFatal("%s\n%s", qPrintable(document.error().message), yaml.constData());
    return *plannedPods(document->root(), {1, 6, 1}, admission);
}

const QString small = u"cpu=1 memory=1Gi"_s;
const QString gpu = u"cpu=1 memory=1Gi nvidia.com/gpu=1"_s;
const QString node8 = u"cpu=64 memory=512Gi nvidia.com/gpu=8"_s;

} // namespace

class TestFit : public QObject {
    Q_OBJECT
private slots:
    void answers_data();
    void answers();
    void saysWhatIsShort();
    void countsWhatKubeRayAdds();
    void effectiveRequests();
    void keepsUpWithChanges();
    void quotas();
    void doubts();
    void doubtsReachThoseBehind();
    void isNeverContradicted();
};

void TestFit::answers_data()
{
    using Shortage = FitAnswer::Shortage;
    QTest::addColumn<CapacityBuilder>("nodes");
    QTest::addColumn<PlannedPods>("pods");
    QTest::addColumn<int>("atLeast");
    QTest::addColumn<int>("upTo");
    QTest::addColumn<int>("shortage");
    const auto row = [](const char *name, const CapacityBuilder &nodes, const PlannedPods &pods, int atLeast, int upTo,
                        Shortage shortage = Shortage::None) {
        QTest::newRow(name) << nodes << pods << atLeast << upTo << int(shortage);
    };
    const auto two = CapacityBuilder().node(u"a"_s, node8).node(u"b"_s, node8);
    row("all fit", two, cluster(small, 5, gpu), 5, 5);
    row("all GPUs, the head elsewhere", CapacityBuilder().node(u"a"_s, node8).node(u"c"_s, u"cpu=64 memory=512Gi"_s),
        cluster(small, 8, gpu), 7, 8,
        Shortage::Depends); // the head may take the place of a pod's CPU, by the bound
    row("the head takes one", CapacityBuilder().node(u"a"_s, node8), cluster(gpu, 8, gpu), 7, 7, Shortage::Room);
    row("pieces are lost",
        CapacityBuilder()
            .node(u"a"_s, u"cpu=64 memory=512Gi nvidia.com/gpu=3"_s)
            .node(u"b"_s, u"cpu=64 memory=512Gi nvidia.com/gpu=3"_s),
        cluster(small, 3, u"cpu=1 memory=1Gi nvidia.com/gpu=2"_s), 1, 2, Shortage::Room);
    row("in use", CapacityBuilder().node(u"a"_s, node8).pod(u"x"_s, u"a"_s, u"nvidia.com/gpu=7"_s),
        cluster(small, 2, gpu), 0, 1, Shortage::Room);
    row("over-full nodes block only what they lack",
        CapacityBuilder()
            .node(u"a"_s, u"cpu=64 memory=512Gi nvidia.com/gpu=1"_s)
            .pod(u"x"_s, u"a"_s, u"nvidia.com/gpu=3"_s),
        cluster(small, 2, small), 2, 2);
    row("cordoned", CapacityBuilder().node(u"a"_s, node8, {}, {}, true), cluster(small, 1, gpu), 0, 0,
        Shortage::Cordoned);
    row("tainted", CapacityBuilder().node(u"a"_s, node8, {}, u"nvidia.com/gpu=present:NoSchedule"_s),
        cluster(small, 1, gpu), 0, 0, Shortage::Tainted);
    row("PreferNoSchedule is no filter", CapacityBuilder().node(u"a"_s, node8, {}, u"x=y:PreferNoSchedule"_s),
        cluster(small, 1, gpu), 1, 1);
    row("tolerated",
        CapacityBuilder()
            .node(u"a"_s, node8, {}, u"nvidia.com/gpu=present:NoSchedule"_s)
            .node(u"h"_s, u"cpu=4 memory=8Gi"_s),
        cluster(small, 1, gpu, "tolerations: [{key: nvidia.com/gpu, operator: Exists}]"), 1, 1);
    row("tolerated by value only", CapacityBuilder().node(u"a"_s, node8, {}, u"k=v:NoExecute"_s),
        cluster(small, 1, gpu, "tolerations: [{key: k, value: other}]"), 0, 0, Shortage::Tainted);
    row("not ready", CapacityBuilder().node(u"a"_s, node8, {}, u"node.kubernetes.io/not-ready=:NoSchedule"_s),
        cluster(small, 1, gpu), 0, 0, Shortage::NotReady);
    row("selector", CapacityBuilder().node(u"a"_s, node8, u"zone=x"_s).node(u"b"_s, node8, u"zone=y"_s),
        cluster(small, 9, gpu, "nodeSelector: {zone: x}"), 7, 8, Shortage::Room);
    row("selector of none", CapacityBuilder().node(u"a"_s, node8), cluster(small, 1, gpu, "nodeSelector: {zone: x}"), 0,
        0, Shortage::NoNodeChosen);
    row("affinity: NotIn succeeds on an absent label", CapacityBuilder().node(u"a"_s, node8),
        cluster(small, 1, gpu,
                "affinity: {nodeAffinity: {requiredDuringSchedulingIgnoredDuringExecution: {nodeSelectorTerms: "
                "[{matchExpressions: "
                "[{key: zone, operator: NotIn, values: [x]}]}]}}}"),
        1, 1);
    row("affinity: Gt is an integer", CapacityBuilder().node(u"a"_s, node8, u"mem=40Gi"_s),
        cluster(small, 1, gpu,
                "affinity: {nodeAffinity: {requiredDuringSchedulingIgnoredDuringExecution: {nodeSelectorTerms: "
                "[{matchExpressions: "
                "[{key: mem, operator: Gt, values: ['20']}]}]}}}"),
        0, 0, Shortage::NoNodeChosen);
    row("no such resource", two, cluster(small, 1, u"cpu=1 amd.com/gpu=1"_s), 0, 0, Shortage::NoSuchResource);
    row("too many pods", CapacityBuilder().node(u"a"_s, u"cpu=64 memory=512Gi pods=3"_s), cluster(small, 3, small), 2,
        2, Shortage::Room);
    row("host network: one a node", two, cluster(small, 3, small, "hostNetwork: true"), 1, 2, Shortage::Room);
    row("no nodes", CapacityBuilder(), cluster(small, 1, small), 0, 0, Shortage::NoNodes);
    row("none wanted", CapacityBuilder(), cluster(small, 0, small), 0, 0);
    row("anti-affinity of others",
        CapacityBuilder()
            .node(u"a"_s, node8)
            .pod(u"x"_s, u"a"_s, u"cpu=1"_s,
                 {{u"affinity"_s,
                   QJsonObject{{u"podAntiAffinity"_s,
                                QJsonObject{{u"requiredDuringSchedulingIgnoredDuringExecution"_s,
                                             QJsonArray{QJsonObject{
                                                 {u"topologyKey"_s, u"kubernetes.io/hostname"_s},
                                                 {u"labelSelector"_s,
                                                  QJsonObject{{u"matchLabels"_s,
                                                               QJsonObject{{u"ray.io/group"_s, u"g"_s}}}}}}}}}}}}}),
        cluster(small, 1, small), 0, 0, Shortage::NoNodeChosen);
}

void TestFit::answers()
{
    QFETCH(const CapacityBuilder, nodes);
    QFETCH(const PlannedPods, pods);
    QFETCH(const int, atLeast);
    QFETCH(const int, upTo);
    QFETCH(const int, shortage);
    const FitAnswer answer = fitOf(nodes.capacity(), pods);
    QCOMPARE(answer.groups.first().atLeast, atLeast);
    QCOMPARE(answer.groups.first().upTo, upTo);
    QCOMPARE(int(answer.groups.first().reason.shortage), shortage);
    QCOMPARE(answer.nodes.size(), nodes.capacity().nodeCount());
}

void TestFit::saysWhatIsShort()
{
    const auto nodes = CapacityBuilder()
                           .node(u"gpu-a"_s, node8)
                           .node(u"gpu-b"_s, node8)
                           .pod(u"x"_s, u"gpu-a"_s, u"nvidia.com/gpu=6"_s)
                           .pod(u"y"_s, u"gpu-b"_s, u"nvidia.com/gpu=5"_s);
    const FitAnswer answer = fitOf(nodes.capacity(), cluster(small, 4, u"cpu=1 memory=1Gi nvidia.com/gpu=2"_s));
    QCOMPARE(answer.groups.first().upTo, 2);
    const FitAnswer::Reason &reason = answer.groups.first().reason;
    QCOMPARE(reason.resource, u"nvidia.com/gpu"_s);
    QCOMPARE(reason.node, u"gpu-b"_s); // one is left there
    QCOMPARE(reason.missing, 1);
    qsizetype placed = 0;
    for (const FitAnswer::Node &node : answer.nodes)
        placed += node.placed.size();
    QCOMPARE(placed, 3); // the head and two workers
}

void TestFit::countsWhatKubeRayAdds()
{
    const auto tiny = cluster(small, 1, u"cpu=100m memory=128Mi"_s);
    QCOMPARE(tiny.groups.first().pod.requests.value(u"cpu"), 200); // wait-gcs-ready is larger
    QCOMPARE(tiny.groups.first().pod.requests.value(u"memory"), 256LL << 20);
    const auto document =
        YamlDocument::parse("spec:\n  enableInTreeAutoscaling: true\n  headGroupSpec:\n    template:\n      spec:\n"
                            "        containers: [{resources: {limits: {cpu: 1, memory: 1Gi}}}]\n");
    const auto planned = plannedPods(document->root(), {1, 6, 1}, {});
    QVERIFY(planned);
    QCOMPARE(planned->head.requests.value(u"cpu"), 1500);
    QCOMPARE(planned->head.requests.value(u"memory"), (1LL << 30) + (512LL << 20));
    QVERIFY(!plannedPods(YamlDocument::parse("spec: {}\n")->root(), {1, 6, 1}, {}));
    Admission admission;
    QVERIFY(readLimitRanges(R"({"items":[{"spec":{"limits":[{"type":"Container","default":{"memory":"2Gi"},
        "defaultRequest":{"memory":"1Gi","cpu":"250m"}}]}}]})",
                            admission));
    QCOMPARE(cluster(small, 1, u"cpu=1"_s, {}, admission).groups.first().pod.requests.value(u"memory"), 1LL << 30);
}

void TestFit::effectiveRequests()
{
    const auto request = [](const QByteArray &spec) {
        raydeck::kube::StringPool pool;
        const QByteArray pod = R"({"metadata":{"name":"p","uid":"u"},"spec":)" + spec + "}";
        return decodeSchedulingPod(pod, raydeck::kube::Encoding::Json, pool)->row.requests;
    };
    QCOMPARE(
        request(R"({"containers":[{"resources":{"requests":{"cpu":"1"}}},{"resources":{"requests":{"cpu":"500m"}}}]})")
            .value(u"cpu"),
        1500);
    QCOMPARE(
        request(
            R"({"containers":[{"resources":{"requests":{"cpu":"1"}}}],"initContainers":[{"resources":{"requests":{"cpu":"3"}}}]})")
            .value(u"cpu"),
        3000);
    QCOMPARE(request(R"({"containers":[{"resources":{"requests":{"cpu":"1"}}}],"initContainers":[
                {"restartPolicy":"Always","resources":{"requests":{"cpu":"2"}}},{"resources":{"requests":{"cpu":"3"}}}]})")
                 .value(u"cpu"),
             5000); // the init container beside the sidecar
    QCOMPARE(
        request(R"({"containers":[{"resources":{"requests":{"cpu":"1"}}}],"overhead":{"cpu":"100m"}})").value(u"cpu"),
        1100);
    QCOMPARE(
        request(
            R"({"resources":{"requests":{"cpu":"4"}},"containers":[{"resources":{"requests":{"cpu":"1","nvidia.com/gpu":"2"}}}]})"),
        [] {
            Amounts amounts;
            amounts.set(u"cpu"_s, 4000);
            amounts.set(u"nvidia.com/gpu"_s, 2);
            return amounts;
        }());
}

void TestFit::keepsUpWithChanges()
{
    CapacityBuilder nodes;
    nodes.node(u"a"_s, node8).pod(u"x"_s, u"a"_s, u"nvidia.com/gpu=8"_s);
    Capacity capacity = nodes.capacity();
    const auto workers = [&capacity] { return fitOf(capacity, cluster(small, 2, gpu)).groups.first().atLeast; };
    QCOMPARE(workers(), 0);
    SchedulingPod pod{.uid = "pod-x-0", .node = u"a"_s, .isOver = true};
    capacity.apply(SchedulingPodBatch{.upserted = {pod}}); // it has ended
    QCOMPARE(workers(), 2);
    pod.isOver = false;
    pod.requests.set(u"nvidia.com/gpu"_s, 8);
    capacity.apply(SchedulingPodBatch{.upserted = {pod}});
    QCOMPARE(workers(), 0);
    capacity.apply(SchedulingPodBatch{.removed = {"pod-x-0"}});
    QCOMPARE(workers(), 2);
    capacity.apply(SchedulingNodeBatch{.removed = {"node-a"}});
    QCOMPARE(capacity.nodeCount(), 0);
    QCOMPARE(workers(), 0);
}

void TestFit::quotas()
{
    Admission admission;
    QVERIFY(
        readQuotas(R"({"items":[{"metadata":{"name":"team"},"spec":{},"status":{"hard":{"requests.nvidia.com/gpu":"3"},
        "used":{"requests.nvidia.com/gpu":"1"}}}]})",
                   admission));
    const auto nodes = CapacityBuilder().node(u"a"_s, node8).node(u"b"_s, node8);
    const FitAnswer answer = fitOf(nodes.capacity(), cluster(gpu, 3, gpu), admission);
    QVERIFY(answer.head.fits());
    QCOMPARE(answer.groups.first().atLeast, 1);
    QCOMPARE(answer.groups.first().upTo, 1);
    QCOMPARE(answer.groups.first().reason.shortage, FitAnswer::Shortage::Quota);
    QCOMPARE(answer.groups.first().reason.detail, u"team"_s);
    QCOMPARE(answer.groups.first().reason.missing, 2);
}

void TestFit::doubts()
{
    const auto nodes = CapacityBuilder().node(u"a"_s, node8);
    const auto check = [&nodes](const QByteArray &spec, FitDoubt doubt) {
        const FitAnswer answer = fitOf(nodes.capacity(), cluster(small, 1, small, spec));
        QCOMPARE(answer.groups.first().doubts, QList{doubt});
        QCOMPARE(answer.groups.first().atLeast, 0); // nothing is promised
        QCOMPARE(answer.groups.first().upTo, 1);
    };
    check("schedulerName: volcano", FitDoubt::OtherScheduler);
    check("schedulingGates: [{name: g}]", FitDoubt::SchedulingGates);
    check("resourceClaims: [{name: g}]", FitDoubt::ResourceClaims);
    check("runtimeClassName: nvidia", FitDoubt::RuntimeClass);
    check("topologySpreadConstraints: [{whenUnsatisfiable: DoNotSchedule}]", FitDoubt::TopologySpread);
    check("volumes: [{name: v, persistentVolumeClaim: {claimName: c}}]", FitDoubt::Volumes);
    Admission admission;
    QVERIFY(
        readClaims(R"({"items":[{"metadata":{"name":"c"},"spec":{"accessModes":["ReadWriteMany"],"volumeName":"v"}}]})",
                   R"({"items":[{"metadata":{"name":"v"},"spec":{}}]})", admission));
    const auto bound =
        cluster(small, 1, small, "volumes: [{name: v, persistentVolumeClaim: {claimName: c}}]", admission);
    QVERIFY(fitOf(nodes.capacity(), bound).groups.first().doubts.isEmpty());
}

/// Who keeps others away, or may not come at all, makes those uncertain that come after it.
void TestFit::doubtsReachThoseBehind()
{
    const auto two = CapacityBuilder().node(u"a"_s, u"cpu=2 memory=8Gi"_s).node(u"b"_s, u"cpu=2 memory=8Gi"_s);
    PlannedPods pods = cluster(u"cpu=2 memory=1Gi"_s, 2, u"cpu=2 memory=1Gi"_s);
    pods.head.doubts = {FitDoubt::PodAffinity};
    const FitAnswer answer = fitOf(two.capacity(), pods);
    QCOMPARE(answer.groups.first().doubts, QList<FitDoubt>{FitDoubt::PodAffinity});
    QCOMPARE(answer.groups.first().atLeast, 0);
    QCOMPARE(answer.groups.first().upTo, 2); // if the head finds no place

    pods.head.doubts = {FitDoubt::Volumes}; // a volume keeps nobody else away
    const FitAnswer withVolume = fitOf(two.capacity(), pods);
    QVERIFY(withVolume.groups.first().doubts.isEmpty());
    QCOMPARE(withVolume.groups.first().atLeast, 1);
    QCOMPARE(withVolume.groups.first().upTo, 2);
}

/// Random clusters, random orders of nodes: what was said holds.
void TestFit::isNeverContradicted()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    QRandomGenerator random(seed);
    const auto name = [](int i) { return u"n%1"_s.arg(i); };
    for (int round = 0; round < 400; ++round) {
        CapacityBuilder nodes;
        const int count = random.bounded(1, 6);
        struct Free {
            qint64 cpu, memory, gpu;
        };
        QList<Free> free;
        for (int i = 0; i < count; ++i) {
            const Free all{random.bounded(1, 12), random.bounded(1, 24), random.bounded(0, 9)};
            nodes.node(name(i), u"cpu=%1 memory=%2Gi nvidia.com/gpu=%3"_s.arg(all.cpu).arg(all.memory).arg(all.gpu));
            free.append(all);
        }
        const Free head{random.bounded(1, 4), random.bounded(1, 6), random.bounded(0, 2)};
        const Free worker{random.bounded(1, 4), random.bounded(1, 6), random.bounded(0, 4)};
        const int wanted = random.bounded(0, 12);
        const auto text = [](const Free &one) {
            return u"cpu=%1 memory=%2Gi nvidia.com/gpu=%3"_s.arg(one.cpu).arg(one.memory).arg(one.gpu);
        };
        const FitAnswer answer = fitOf(nodes.capacity(), cluster(text(head), wanted, text(worker)));
        const auto place = [&random](QList<Free> &left, const Free &pod) {
            QList<Free *> possible;
            for (Free &one : left) {
                if (one.cpu >= pod.cpu && one.memory >= pod.memory && one.gpu >= pod.gpu)
                    possible.append(&one);
            }
            if (possible.isEmpty())
                return 0;
            Free &chosen = *possible.at(random.bounded(possible.size()));
            chosen = {chosen.cpu - pod.cpu, chosen.memory - pod.memory, chosen.gpu - pod.gpu};
            return 1;
        };
        for (int trial = 0; trial < 10; ++trial) {
            QList<Free> left = free;
            const int headPlaced = place(left, head);
            int placed = 0;
            for (int i = 0; i < wanted; ++i)
                placed += place(left, worker);
            const QByteArray where = u"seed %1, round %2"_s.arg(seed).arg(round).toUtf8();
            QVERIFY2(headPlaced >= answer.head.atLeast && headPlaced <= answer.head.upTo, where.constData());
            QVERIFY2(placed >= answer.groups.first().atLeast, where.constData());
            QVERIFY2(placed <= answer.groups.first().upTo, where.constData());
        }
    }
}

QTEST_GUILESS_MAIN(TestFit)
#include "tst_fit.moc"

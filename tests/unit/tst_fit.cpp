#include <tests/support/capacitybuilder.h>
#include <tests/support/fitcluster.h>

#include <models/kube/yamldocument.h>
#include <models/ray/fit/acceleratorcatalogue.h>
#include <models/ray/fit/cordons.h>
#include <models/ray/fit/fit.h>
#include <models/ray/fit/slices.h>

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace raydeck::ray;
using raydeck::kube::YamlDocument;
using raydeck::test::CapacityBuilder;
using raydeck::test::fitCluster;

namespace {

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
    void prioritiesAreFilledIn();
    void podsOfALowerPriorityMayGo();
    void whoWaitsComesFirst_data();
    void whoWaitsComesFirst();
    void aHigherPriorityGetsAhead();
    void wholeSlicesCount();
    void tpusAreOfferedByTopology();
    void aCordonedNodeWouldHelp();
    void doubts();
    void doubtsReachThoseBehind();
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
    row("all fit", two, fitCluster(small, 5, gpu), 5, 5);
    row("all GPUs, the head elsewhere", CapacityBuilder().node(u"a"_s, node8).node(u"c"_s, u"cpu=64 memory=512Gi"_s),
        fitCluster(small, 8, gpu), 7, 8,
        Shortage::Depends); // the head may take the place of a pod's CPU, by the bound
    row("the head takes one", CapacityBuilder().node(u"a"_s, node8), fitCluster(gpu, 8, gpu), 7, 7, Shortage::Room);
    row("pieces are lost",
        CapacityBuilder()
            .node(u"a"_s, u"cpu=64 memory=512Gi nvidia.com/gpu=3"_s)
            .node(u"b"_s, u"cpu=64 memory=512Gi nvidia.com/gpu=3"_s),
        fitCluster(small, 3, u"cpu=1 memory=1Gi nvidia.com/gpu=2"_s), 1, 2, Shortage::Room);
    row("in use", CapacityBuilder().node(u"a"_s, node8).pod(u"x"_s, u"a"_s, u"nvidia.com/gpu=7"_s),
        fitCluster(small, 2, gpu), 0, 1, Shortage::Room);
    row("over-full nodes block only what they lack",
        CapacityBuilder()
            .node(u"a"_s, u"cpu=64 memory=512Gi nvidia.com/gpu=1"_s)
            .pod(u"x"_s, u"a"_s, u"nvidia.com/gpu=3"_s),
        fitCluster(small, 2, small), 2, 2);
    row("cordoned", CapacityBuilder().node(u"a"_s, node8, {}, {}, true), fitCluster(small, 1, gpu), 0, 0,
        Shortage::Cordoned);
    row("tainted", CapacityBuilder().node(u"a"_s, node8, {}, u"nvidia.com/gpu=present:NoSchedule"_s),
        fitCluster(small, 1, gpu), 0, 0, Shortage::Tainted);
    row("PreferNoSchedule is no filter", CapacityBuilder().node(u"a"_s, node8, {}, u"x=y:PreferNoSchedule"_s),
        fitCluster(small, 1, gpu), 1, 1);
    row("tolerated",
        CapacityBuilder()
            .node(u"a"_s, node8, {}, u"nvidia.com/gpu=present:NoSchedule"_s)
            .node(u"h"_s, u"cpu=4 memory=8Gi"_s),
        fitCluster(small, 1, gpu, "tolerations: [{key: nvidia.com/gpu, operator: Exists}]"), 1, 1);
    row("tolerated by value only", CapacityBuilder().node(u"a"_s, node8, {}, u"k=v:NoExecute"_s),
        fitCluster(small, 1, gpu, "tolerations: [{key: k, value: other}]"), 0, 0, Shortage::Tainted);
    row("not ready", CapacityBuilder().node(u"a"_s, node8, {}, u"node.kubernetes.io/not-ready=:NoSchedule"_s),
        fitCluster(small, 1, gpu), 0, 0, Shortage::NotReady);
    row("selector", CapacityBuilder().node(u"a"_s, node8, u"zone=x"_s).node(u"b"_s, node8, u"zone=y"_s),
        fitCluster(small, 9, gpu, "nodeSelector: {zone: x}"), 7, 8, Shortage::Room);
    row("selector of none", CapacityBuilder().node(u"a"_s, node8), fitCluster(small, 1, gpu, "nodeSelector: {zone: x}"),
        0, 0, Shortage::NoNodeChosen);
    row("affinity: NotIn succeeds on an absent label", CapacityBuilder().node(u"a"_s, node8),
        fitCluster(small, 1, gpu,
                   "affinity: {nodeAffinity: {requiredDuringSchedulingIgnoredDuringExecution: {nodeSelectorTerms: "
                   "[{matchExpressions: "
                   "[{key: zone, operator: NotIn, values: [x]}]}]}}}"),
        1, 1);
    row("affinity: Gt is an integer", CapacityBuilder().node(u"a"_s, node8, u"mem=40Gi"_s),
        fitCluster(small, 1, gpu,
                   "affinity: {nodeAffinity: {requiredDuringSchedulingIgnoredDuringExecution: {nodeSelectorTerms: "
                   "[{matchExpressions: "
                   "[{key: mem, operator: Gt, values: ['20']}]}]}}}"),
        0, 0, Shortage::NoNodeChosen);
    row("no such resource", two, fitCluster(small, 1, u"cpu=1 amd.com/gpu=1"_s), 0, 0, Shortage::NoSuchResource);
    row("too many pods", CapacityBuilder().node(u"a"_s, u"cpu=64 memory=512Gi pods=3"_s), fitCluster(small, 3, small),
        2, 2, Shortage::Room);
    row("host network: one a node", two, fitCluster(small, 3, small, "hostNetwork: true"), 1, 2, Shortage::Room);
    row("no nodes", CapacityBuilder(), fitCluster(small, 1, small), 0, 0, Shortage::NoNodes);
    row("none wanted", CapacityBuilder(), fitCluster(small, 0, small), 0, 0);
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
        fitCluster(small, 1, small), 0, 0, Shortage::NoNodeChosen);
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
    const FitAnswer answer = fitOf(nodes.capacity(), fitCluster(small, 4, u"cpu=1 memory=1Gi nvidia.com/gpu=2"_s));
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
    const auto tiny = fitCluster(small, 1, u"cpu=100m memory=128Mi"_s);
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
    QCOMPARE(fitCluster(small, 1, u"cpu=1"_s, {}, admission).groups.first().pod.requests.value(u"memory"), 1LL << 30);
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
    const auto workers = [&capacity] { return fitOf(capacity, fitCluster(small, 2, gpu)).groups.first().atLeast; };
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

void TestFit::prioritiesAreFilledIn()
{
    Admission admission;
    QVERIFY(!fitCluster(small, 1, small).groups.first().pod.doubts.contains(FitDoubt::PriorityClass));
    QVERIFY(fitCluster(small, 1, small, "priorityClassName: high")
                .groups.first()
                .pod.doubts.contains(FitDoubt::PriorityClass)); // the classes could not be listed
    QVERIFY(readPriorityClasses(R"({"items":[{"metadata":{"name":"high"},"value":1000,"preemptionPolicy":"Never"},
        {"metadata":{"name":"usual"},"value":-5,"globalDefault":true}]})",
                                admission));
    const PlannedPod named = fitCluster(small, 1, small, "priorityClassName: high", admission).groups.first().pod;
    QCOMPARE(named.priority, 1000);
    QVERIFY(!named.evicts);
    QVERIFY(named.doubts.isEmpty());
    const PlannedPod plain = fitCluster(small, 1, small, {}, admission).groups.first().pod;
    QCOMPARE(plain.priority, -5);
    QCOMPARE(plain.priorityClass, u"usual"_s);
    QVERIFY(plain.evicts);
    QVERIFY(fitCluster(small, 1, small, "priorityClassName: x", admission)
                .groups.first()
                .pod.doubts.contains(FitDoubt::PriorityClass));
}

void TestFit::podsOfALowerPriorityMayGo()
{
    const QJsonObject low{{u"priority"_s, -10}};
    const auto nodes = CapacityBuilder()
                           .node(u"a"_s, node8)
                           .node(u"c"_s, u"cpu=8 memory=64Gi"_s)
                           .pod(u"free"_s, u"a"_s, u"nvidia.com/gpu=6"_s, low);
    PlannedPods pods = fitCluster(small, 8, gpu);
    FitAnswer::Part group = fitOf(nodes.capacity(), pods).groups.first();
    QCOMPARE(group.atLeast, 1); // the head may come to a, by the bound
    QCOMPARE(group.withoutEviction, 2);
    QCOMPARE(group.upTo, 8);
    QCOMPARE(group.reason.shortage, FitAnswer::Shortage::Room);
    pods.groups.first().pod.evicts = false;
    pods.head.evicts = false;
    group = fitOf(nodes.capacity(), pods).groups.first();
    QCOMPARE(group.upTo, 2);
    pods.head.evicts = true; // it fits for certain: nobody goes for it
    QCOMPARE(fitOf(nodes.capacity(), pods).groups.first().upTo, 2);
    pods.head.requests.set(u"nvidia.com/gpu"_s, 8); // all six go for it, and more is free than before
    QCOMPARE(fitOf(nodes.capacity(), pods).groups.first().upTo, 8);
    pods = fitCluster(small, 1, small);
    QVERIFY(fitOf(nodes.capacity(), pods).fits());
    const auto ports =
        CapacityBuilder()
            .node(u"a"_s, node8)
            .pod(u"x"_s, u"a"_s, u"cpu=1"_s,
                 {{u"priority"_s, -10},
                  {u"ports"_s, QJsonArray{QJsonObject{{u"containerPort"_s, 1}, {u"hostPort"_s, 8080}}}}});
    group = fitOf(ports.capacity(), fitCluster(small, 1, small, "hostNetwork: true")).groups.first();
    QCOMPARE(group.withoutEviction, 0);
    QCOMPARE(group.upTo, 1);
}

void TestFit::whoWaitsComesFirst_data()
{
    QTest::addColumn<QJsonObject>("spec");
    QTest::addColumn<QString>("requests");
    QTest::addColumn<QString>("nominated");
    QTest::addColumn<int>("atLeast");
    QTest::addColumn<int>("upTo");
    const QString all = u"nvidia.com/gpu=8"_s;
    QTest::newRow("it fits") << QJsonObject() << all << QString() << 0 << 8;
    QTest::newRow("it never fits") << QJsonObject() << u"nvidia.com/gpu=9"_s << QString() << 8 << 8;
    QTest::newRow("it wants what is not here") << QJsonObject() << u"amd.com/gpu=1"_s << QString() << 8 << 8;
    QTest::newRow("it belongs elsewhere")
        << QJsonObject{{u"nodeSelector"_s, QJsonObject{{u"zone"_s, u"y"_s}}}} << all << QString() << 8 << 8;
    QTest::newRow("it does not tolerate the taint")
        << QJsonObject{{u"tolerations"_s, QJsonArray()}} << all << QString() << 8 << 8;
    QTest::newRow("it is gated") << QJsonObject{{u"schedulingGates"_s, QJsonArray{QJsonObject{{u"name"_s, u"g"_s}}}}}
                                 << all << QString() << 8 << 8;
    QTest::newRow("another scheduler's") << QJsonObject{{u"schedulerName"_s, u"volcano"_s}} << all << QString() << 0
                                         << 8;
    QTest::newRow("it is nominated") << QJsonObject() << all << u"a"_s << 0 << 8;
    QTest::newRow("it may evict and take what is free too")
        << QJsonObject{{u"priority"_s, 10}} << u"nvidia.com/gpu=12"_s << QString() << 0 << 8;
    QTest::newRow("it may not evict") << QJsonObject{{u"priority"_s, 10}, {u"preemptionPolicy"_s, u"Never"_s}}
                                      << u"nvidia.com/gpu=12"_s << QString() << 8 << 8;
}

void TestFit::whoWaitsComesFirst()
{
    QFETCH(QJsonObject, spec);
    QFETCH(const QString, requests);
    QFETCH(const QString, nominated);
    QFETCH(const int, atLeast);
    QFETCH(const int, upTo);
    const QJsonArray tolerateAll{QJsonObject{{u"operator"_s, u"Exists"_s}}};
    if (!spec.contains(u"tolerations"_s))
        spec.insert(u"tolerations"_s, tolerateAll);
    const bool isLarge = requests.endsWith(u"12"_s);
    CapacityBuilder nodes;
    nodes.node(u"a"_s, isLarge ? u"cpu=64 memory=512Gi nvidia.com/gpu=16"_s : node8, {}, u"k=v:NoSchedule"_s);
    if (isLarge) // eight are free, eight could be freed by somebody more important
        nodes.pod(u"runs"_s, u"a"_s, u"nvidia.com/gpu=8"_s);
    nodes.pod(u"waits"_s, {}, requests, spec, nominated);
    PlannedPods pods = fitCluster(small, 8, gpu, "tolerations: [{operator: Exists}]");
    pods.hasHead = false;
    const FitAnswer answer = fitOf(nodes.capacity(), pods);
    QCOMPARE(answer.groups.first().atLeast, atLeast);
    QCOMPARE(answer.groups.first().upTo, upTo);
    if (atLeast < upTo && nominated.isEmpty())
        QCOMPARE(answer.groups.first().reason.shortage, FitAnswer::Shortage::WaitingPods);
}

void TestFit::aHigherPriorityGetsAhead()
{
    PlannedPods pods = fitCluster(small, 8, gpu);
    pods.hasHead = false;
    pods.groups.append(pods.groups.first());
    pods.groups[1].wanted = 3;
    const auto nodes = CapacityBuilder().node(u"a"_s, node8);
    FitAnswer answer = fitOf(nodes.capacity(), pods);
    QCOMPARE(answer.groups[0].atLeast, 8);
    QCOMPARE(answer.groups[1].upTo, 0);
    pods.groups[1].pod.priority = 5;
    answer = fitOf(nodes.capacity(), pods);
    QCOMPARE(answer.groups[0].atLeast, 5);
    QCOMPARE(answer.groups[0].upTo, 8);
    QCOMPARE(answer.groups[1].atLeast, 0); // they do not find it free, but make it so
    QCOMPARE(answer.groups[1].upTo, 3);
}

void TestFit::wholeSlicesCount()
{
    QCOMPARE(hostsOfSlice(u"2x2x2"_s, 4), 2);
    QCOMPARE(hostsOfSlice(u"2x4"_s, 8), 1);
    QCOMPARE(hostsOfSlice(u"2x4"_s, 4), 2);
    QCOMPARE(hostsOfSlice(u"16x16"_s, 4), 64);
    for (const QString &odd : {u""_s, u"2xx2"_s, u"3x1"_s, u"2x2x"_s, u"0x4"_s, u"-2x-2"_s, u"2048x2"_s, u"a"_s})
        QCOMPARE(hostsOfSlice(odd, 4), 0); // not known
    QCOMPARE(hostsOfSlice(u"2x2"_s, 0), 0);
    CapacityBuilder nodes;
    const QString host = u"cpu=100 memory=400Gi google.com/tpu=4"_s;
    for (const QString &pool : {u"p"_s, u"q"_s}) {
        for (int i = 0; i < 2; ++i)
            nodes.node(u"%1-%2"_s.arg(pool).arg(i), host,
                       "cloud.google.com/gke-nodepool=%1 cloud.google.com/gke-tpu-topology=2x2x2"_L1.arg(pool));
    }
    PlannedPods pods = fitCluster(small, 1, u"cpu=1 memory=1Gi google.com/tpu=4"_s);
    pods.hasHead = false;
    pods.groups.first().hosts = 2;
    pods.groups.first().wanted = 2;
    FitAnswer::Part group = fitOf(nodes.capacity(), pods).groups.first();
    QCOMPARE(group.upTo, 2);
    QCOMPARE(group.doubts, QList{FitDoubt::Slices}); // one host each of two slices
    nodes.pod(u"x"_s, u"p-0"_s, u"google.com/tpu=4"_s);
    nodes.pod(u"y"_s, u"p-1"_s, u"google.com/tpu=4"_s);
    group = fitOf(nodes.capacity(), pods).groups.first();
    QCOMPARE(group.atLeast, 2); // there is no other place
    QVERIFY(group.doubts.isEmpty());
    pods.groups.first().wanted = 4;
    QCOMPARE(fitOf(nodes.capacity(), pods).groups.first().upTo, 2);
    nodes.pod(u"z"_s, u"q-0"_s, u"google.com/tpu=4"_s);
    const FitAnswer answer = fitOf(nodes.capacity(), pods);
    group = answer.groups.first();
    QCOMPARE(group.upTo, 0); // the host that is free is half a slice
    QCOMPARE(group.reason.shortage, FitAnswer::Shortage::Slice);
    QCOMPARE(group.reason.missing, 2);
    QCOMPARE(answer.nodes.last().parts.last().gate, FitAnswer::Gate::PartOfSlice);
}

void TestFit::tpusAreOfferedByTopology()
{
    CapacityBuilder nodes;
    const auto add = [&nodes](const QString &pool, int hosts, const QString &product, const QString &topology,
                              int each) {
        for (int i = 0; i < hosts; ++i)
            nodes.node(u"%1-%2"_s.arg(pool).arg(i), u"cpu=100 google.com/tpu=%1"_s.arg(each),
                       "cloud.google.com/gke-nodepool=%1 cloud.google.com/gke-tpu-accelerator=%2 "
                       "cloud.google.com/gke-tpu-topology=%3"_L1.arg(pool, product, topology));
    };
    add(u"a"_s, 4, u"tpu-v4-podslice"_s, u"2x2x4"_s, 4);
    add(u"b"_s, 4, u"tpu-v4-podslice"_s, u"2x2x4"_s, 4);
    add(u"c"_s, 2, u"tpu-v4-podslice"_s, u"2x2x2"_s, 4);
    add(u"d"_s, 1, u"tpu-v5-lite-podslice"_s, u"2x4"_s, 8);
    add(u"e"_s, 2, u"tpu-v5-lite-podslice"_s, u"2x4"_s, 4);
    add(u"f"_s, 1, u"tpu-v9"_s, u"ring-7"_s, 4); // of a later time
    nodes.pod(u"x"_s, u"b-2"_s, u"google.com/tpu=4"_s);
    QStringList found;
    for (const Accelerator &one : acceleratorsOf(nodes.capacity()))
        found +=
            u"%1 %2: %3 hosts, %4 each, %5 slices"_s.arg(one.product, one.topology, QString::number(one.choice.hosts),
                                                         QString::number(one.choice.each), QString::number(one.slices));
    QCOMPARE(found,
             (QStringList{u"tpu-v4-podslice 2x2x4: 4 hosts, 4 each, 1 slices"_s,
                          u"tpu-v4-podslice 2x2x2: 2 hosts, 4 each, 1 slices"_s,
                          u"tpu-v5-lite-podslice 2x4: 2 hosts, 4 each, 1 slices"_s,
                          u"tpu-v5-lite-podslice 2x4: 1 hosts, 8 each, 0 slices"_s,
                          u"tpu-v9 ring-7: 0 hosts, 4 each, -1 slices"_s}));
}

void TestFit::aCordonedNodeWouldHelp()
{
    const auto nodes = CapacityBuilder()
                           .node(u"a"_s, node8)
                           .node(u"b"_s, node8, {}, {}, true)
                           .node(u"c"_s, u"cpu=8 memory=64Gi"_s, {}, {}, true);
    const PlannedPods pods = fitCluster(small, 10, gpu);
    FitAnswer answer = fitOf(nodes.capacity(), pods);
    QCOMPARE(answer.groups.first().upTo, 8);
    QVERIFY(markHelpfulCordons(nodes.capacity(), pods, {}, 0, answer));
    QVERIFY(!answer.nodes[0].parts.last().wouldHelp);
    QVERIFY(answer.nodes[1].parts.last().wouldHelp);
    QVERIFY(!answer.nodes[2].parts.last().wouldHelp);
    const PlannedPods many = fitCluster(small, 17, gpu);
    answer = fitOf(nodes.capacity(), many);
    QVERIFY(!markHelpfulCordons(nodes.capacity(), many, {}, 0, answer));
    QVERIFY(!answer.nodes[1].parts.last().wouldHelp); // not all of them
}

void TestFit::doubts()
{
    const auto nodes = CapacityBuilder().node(u"a"_s, node8);
    const auto check = [&nodes](const QByteArray &spec, FitDoubt doubt) {
        const FitAnswer answer = fitOf(nodes.capacity(), fitCluster(small, 1, small, spec));
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
        fitCluster(small, 1, small, "volumes: [{name: v, persistentVolumeClaim: {claimName: c}}]", admission);
    QVERIFY(fitOf(nodes.capacity(), bound).groups.first().doubts.isEmpty());
}

/// Who keeps others away, or may not come at all, makes those uncertain that come after it.
void TestFit::doubtsReachThoseBehind()
{
    const auto two = CapacityBuilder().node(u"a"_s, u"cpu=2 memory=8Gi"_s).node(u"b"_s, u"cpu=2 memory=8Gi"_s);
    PlannedPods pods = fitCluster(u"cpu=2 memory=1Gi"_s, 2, u"cpu=2 memory=1Gi"_s);
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

QTEST_GUILESS_MAIN(TestFit)
#include "tst_fit.moc"

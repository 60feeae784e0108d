#include <models/kube/poddecoder.h>

#include <tests/support/protobufbuilder.h>
#include <tests/support/watchbytes.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace raydeck;
using namespace raydeck::kube;

namespace {

/// A pod of which only what matters is written down: spec and status in full JSON, and whether it is being deleted.
QJsonObject podOf(const QByteArray &spec, const QByteArray &status, bool deleting = false)
{
    QJsonObject metadata{{u"name"_s, u"raycluster-head"_s},
                         {u"namespace"_s, u"default"_s},
                         {u"uid"_s, u"0b1c"_s},
                         {u"resourceVersion"_s, u"42"_s},
                         {u"creationTimestamp"_s, u"2026-01-01T00:00:00Z"_s}};
    if (deleting) {
        metadata[u"deletionTimestamp"_s] = u"2026-01-01T00:10:00Z"_s;
        metadata[u"deletionGracePeriodSeconds"_s] = 30;
    }
    return {{u"kind"_s, u"Pod"_s},
            {u"apiVersion"_s, u"v1"_s},
            {u"metadata"_s, metadata},
            {u"spec"_s, test::parsed(spec)},
            {u"status"_s, test::parsed(status)}};
}

Result<PodRow> decoded(const QJsonObject &pod, Encoding encoding)
{
    StringPool pool;
    return decodePod(test::objectBytes(pod, encoding), encoding, pool).transform([](const auto &both) {
        return both.row;
    });
}

constexpr auto One = R"({"containers":[{"name":"c1"}]})";
constexpr auto Two = R"({"containers":[{"name":"c1"},{"name":"c2"}]})";
constexpr auto Three = R"({"containers":[{"name":"c1"},{"name":"c2"},{"name":"c3"}]})";
constexpr auto InitAndOne = R"({"initContainers":[{"name":"i1"}],"containers":[{"name":"c1"}]})";
constexpr auto TwoInits = R"({"initContainers":[{"name":"i1"},{"name":"i2"}],"containers":[{"name":"c1"}]})";
constexpr auto TwoSidecars = R"({"initContainers":[{"name":"s1","restartPolicy":"Always"},
    {"name":"s2","restartPolicy":"Always"}],"containers":[{"name":"c1"}]})";

} // namespace

Q_DECLARE_METATYPE(raydeck::kube::PodRow::Phase)

/// Source of the rules and of the rows that name a test: k8s.io/kubernetes/pkg/printers/internalversion/printers.go and
/// printers_test.go (TestPrintPod, TestPrintPodWithRestartableInitContainer), 1.36.3.
class TestPodDecoder : public QObject {
    Q_OBJECT
private slots:
    void printsWhatKubectlPrints_data()
    {
        QTest::addColumn<QByteArray>("spec");
        QTest::addColumn<QByteArray>("status");
        QTest::addColumn<bool>("deleting");
        QTest::addColumn<QString>("text"); // STATUS READY RESTARTS, with the second of the last restart
        const auto row = [](const char *name, const char *spec, const char *status, const char *text,
                            bool deleting = false) {
            QTest::newRow(name) << QByteArray(spec) << QByteArray(status) << deleting << QString::fromUtf8(text);
        };

        row("running", One, R"({"phase":"Running","containerStatuses":[{"name":"c1","ready":true,
            "restartCount":0,"state":{"running":{"startedAt":"2026-01-01T00:00:05Z"}}}],
            "conditions":[{"type":"Ready","status":"True"}]})", "Running 1/1 0");
        row("pending, not placed", One, R"({"phase":"Pending","conditions":[{"type":"PodScheduled","status":"False",
            "reason":"Unschedulable","message":"0/4 nodes are available"}]})", "Pending 0/1 0");
        row("container being created", One, R"({"phase":"Pending","containerStatuses":[{"name":"c1","ready":false,
            "restartCount":0,"state":{"waiting":{"reason":"ContainerCreating"}}}]})", "ContainerCreating 0/1 0");
        row("image cannot be pulled", One, R"({"phase":"Pending","containerStatuses":[{"name":"c1","ready":false,
            "restartCount":0,"state":{"waiting":{"reason":"ImagePullBackOff","message":"Back-off pulling"}}}]})",
            "ImagePullBackOff 0/1 0");
        row("crash loop", One, R"({"phase":"Running","containerStatuses":[{"name":"c1","ready":false,"restartCount":5,
            "state":{"waiting":{"reason":"CrashLoopBackOff"}},
            "lastState":{"terminated":{"exitCode":1,"finishedAt":"2026-01-01T00:02:00Z"}}}]})",
            "CrashLoopBackOff 0/1 5 @120");
        row("completed", One, R"({"phase":"Succeeded","containerStatuses":[{"name":"c1","ready":false,"restartCount":0,
            "state":{"terminated":{"exitCode":0,"reason":"Completed"}}}]})", "Completed 0/1 0");
        row("error", One, R"({"phase":"Failed","containerStatuses":[{"name":"c1","ready":false,"restartCount":0,
            "state":{"terminated":{"exitCode":1,"reason":"Error"}}}]})", "Error 0/1 0");
        row("exit code without a reason", One, R"({"phase":"Failed","containerStatuses":[{"name":"c1","ready":false,
            "restartCount":0,"state":{"terminated":{"exitCode":7}}}]})", "ExitCode:7 0/1 0");
        row("signal without a reason", One, R"({"phase":"Failed","containerStatuses":[{"name":"c1","ready":false,
            "restartCount":0,"state":{"terminated":{"exitCode":137,"signal":9}}}]})", "Signal:9 0/1 0");
        row("evicted", One, R"({"phase":"Failed","reason":"Evicted","message":"The node was low on memory"})",
            "Evicted 0/1 0");
        row("waiting for admission", One, R"({"phase":"Pending","conditions":[{"type":"PodScheduled","status":"False",
            "reason":"SchedulingGated","message":"Scheduling is blocked due to non-empty scheduling gates"}]})",
            "SchedulingGated 0/1 0");
        row("no status at all", One, "{}", " 0/1 0");

        row("init containers on their way", TwoInits, R"({"phase":"Pending","initContainerStatuses":[
            {"name":"i1","ready":false,"restartCount":0,"state":{"running":{}}},
            {"name":"i2","ready":false,"restartCount":0,"state":{"waiting":{"reason":"PodInitializing"}}}],
            "containerStatuses":[{"name":"c1","ready":false,"restartCount":0,
            "state":{"waiting":{"reason":"PodInitializing"}}}]})", "Init:0/2 0/1 0");
        row("first init container done", TwoInits, R"({"phase":"Pending","initContainerStatuses":[
            {"name":"i1","ready":true,"restartCount":0,"state":{"terminated":{"exitCode":0,"reason":"Completed"}}},
            {"name":"i2","ready":false,"restartCount":0,"state":{"running":{}}}]})", "Init:1/2 0/1 0");
        row("init containers done", InitAndOne, R"({"phase":"Pending","initContainerStatuses":[
            {"name":"i1","ready":true,"restartCount":0,"state":{"terminated":{"exitCode":0,"reason":"Completed"}}}],
            "containerStatuses":[{"name":"c1","ready":false,"restartCount":0,
            "state":{"waiting":{"reason":"PodInitializing"}}}]})", "PodInitializing 0/1 0");
        row("init container crashes", InitAndOne, R"({"phase":"Pending","initContainerStatuses":[
            {"name":"i1","ready":false,"restartCount":4,"state":{"waiting":{"reason":"CrashLoopBackOff"}},
            "lastState":{"terminated":{"exitCode":1,"finishedAt":"2026-01-01T00:01:00Z"}}}]})",
            "Init:CrashLoopBackOff 0/1 4 @60");
        row("init container failed", InitAndOne, R"({"phase":"Failed","initContainerStatuses":[
            {"name":"i1","ready":false,"restartCount":0,"state":{"terminated":{"exitCode":1,"reason":"Error"}}}]})",
            "Init:Error 0/1 0");
        row("init container failed without a reason", InitAndOne, R"({"phase":"Failed","initContainerStatuses":[
            {"name":"i1","ready":false,"restartCount":0,"state":{"terminated":{"exitCode":3}}}]})",
            "Init:ExitCode:3 0/1 0");
        row("init container was killed", InitAndOne, R"({"phase":"Failed","initContainerStatuses":[
            {"name":"i1","ready":false,"restartCount":0,"state":{"terminated":{"exitCode":137,"signal":9}}}]})",
            "Init:Signal:9 0/1 0");

        row("terminating", One, R"({"phase":"Running","containerStatuses":[{"name":"c1","ready":false,"restartCount":0,
            "state":{"running":{}}}]})", "Terminating 0/1 0", true);
        row("pending and deleted (test20)", One, R"({"phase":"Pending"})", "Terminating 0/1 0", true);
        row("completed and deleted (test18)", One, R"({"phase":"Succeeded","containerStatuses":[{"name":"c1",
            "ready":false,"restartCount":0,"state":{"terminated":{"exitCode":0,"reason":"Completed"}}}]})",
            "Completed 0/1 0", true);
        row("node lost", One, R"({"phase":"Running","reason":"NodeLost","containerStatuses":[{"name":"c1","ready":true,
            "restartCount":0,"state":{"running":{}}}]})", "Unknown 1/1 0", true);
        row("node lost, not deleted", One, R"({"phase":"Running","reason":"NodeLost"})", "NodeLost 0/1 0");

        row("restarts of all containers (test1)", Two, R"({"phase":"podPhase","containerStatuses":[
            {"ready":true,"restartCount":3,"state":{"running":{}}},{"restartCount":3}]})", "podPhase 1/2 6");
        row("a container's reason beats the phase (test2)", Two, R"({"phase":"podPhase","containerStatuses":[
            {"ready":true,"restartCount":3,"state":{"running":{}}},
            {"restartCount":3,"state":{"waiting":{"reason":"ContainerWaitingReason"}}}]})",
            "ContainerWaitingReason 1/2 6");
        row("the first container's reason beats the others' (test3)", Two, R"({"phase":"podPhase","containerStatuses":[
            {"restartCount":3,"state":{"waiting":{"reason":"ContainerWaitingReason"}}},
            {"restartCount":3,"state":{"terminated":{"reason":"ContainerTerminatedReason"}}}]})",
            "ContainerWaitingReason 0/2 6");
        row("ready is not enough to be running (test4)", Two, R"({"phase":"podPhase","containerStatuses":[
            {"ready":true,"restartCount":3,"state":{"running":{}}},{"ready":true,"restartCount":3}]})",
            "podPhase 1/2 6");
        row("the pod's reason beats its phase (test5)", Two, R"({"phase":"podPhase","reason":"podReason",
            "containerStatuses":[{"ready":true,"restartCount":3,"state":{"running":{}}},
            {"ready":true,"restartCount":3}]})", "podReason 1/2 6");
        row("one completed, one running, not ready (test6)", Two, R"({"phase":"Running","containerStatuses":[
            {"ready":true,"restartCount":3,"state":{"terminated":{"exitCode":0,"reason":"Completed"}}},
            {"ready":true,"restartCount":3,"state":{"running":{}}}]})", "NotReady 1/2 6");
        row("one completed, one running, ready (test6)", Two, R"({"phase":"Running","containerStatuses":[
            {"ready":true,"restartCount":3,"state":{"terminated":{"exitCode":0,"reason":"Completed"}}},
            {"ready":true,"restartCount":3,"state":{"running":{}}}],
            "conditions":[{"type":"Ready","status":"True"}]})", "Running 1/2 6");
        row("init container restarts (test7)", InitAndOne, R"({"phase":"podPhase","initContainerStatuses":[
            {"ready":false,"restartCount":3,"state":{"running":{}},
            "lastState":{"terminated":{"finishedAt":"2026-01-01T00:00:10Z"}}}],
            "containerStatuses":[{"ready":false,"restartCount":0,"state":{"waiting":{}}}]})", "Init:0/1 0/1 3 @10");
        row("restarts of two init containers (test10)", TwoInits, R"({"phase":"podPhase","initContainerStatuses":[
            {"ready":false,"restartCount":2,"state":{"terminated":{}},
            "lastState":{"terminated":{"finishedAt":"2026-01-01T00:00:10Z"}}},
            {"ready":false,"restartCount":3,"state":{"running":{}},
            "lastState":{"terminated":{"finishedAt":"2026-01-01T00:02:00Z"}}}],
            "containerStatuses":[{"ready":false,"state":{"waiting":{}}}]})", "Init:1/2 0/1 5 @120");
        row("a finished init container's restarts do not count (test11)", InitAndOne,
            R"({"phase":"Running","initContainerStatuses":[{"ready":false,"restartCount":2,"state":{"terminated":{}},
            "lastState":{"terminated":{"finishedAt":"2026-01-01T00:02:00Z"}}}],
            "containerStatuses":[{"ready":false,"restartCount":4,"state":{"running":{}},
            "lastState":{"terminated":{"finishedAt":"2026-01-01T00:00:20Z"}}}]})", "Running 0/1 4 @20");
        row("the youngest restart counts (test14)", Two, R"({"phase":"Running","containerStatuses":[
            {"ready":true,"restartCount":6,"state":{"running":{}},
            "lastState":{"terminated":{"finishedAt":"2026-01-20T00:00:00Z"}}},
            {"ready":true,"restartCount":3,"state":{"running":{}},
            "lastState":{"terminated":{"finishedAt":"2026-01-05T00:00:00Z"}}}]})", "Running 2/2 9 @1641600");
        row("crashed and running (test21)", Two, R"({"phase":"Failed","containerStatuses":[
            {"ready":false,"state":{"terminated":{"exitCode":1,"reason":"podCrash"}}},
            {"ready":true,"state":{"running":{}}}]})", "podCrash 1/2 0");
        row("running, crashed and done without a reason (test23)", Three, R"({"phase":"Failed","containerStatuses":[
            {"ready":true,"state":{"running":{}}},
            {"ready":true,"state":{"terminated":{"exitCode":1,"reason":"podCrash"}}},
            {"ready":true,"state":{"terminated":{"exitCode":0}}}]})", "podCrash 1/3 0");
        row("completed first, crashed later in the list", Two, R"({"phase":"Running","containerStatuses":[
            {"ready":false,"state":{"terminated":{"exitCode":0,"reason":"Completed"}}},
            {"ready":false,"state":{"terminated":{"exitCode":2,"reason":"Error"}}}]})", "Error 0/2 0");
        row("completed, crashed and one still running", Three, R"({"phase":"Running","containerStatuses":[
            {"ready":false,"state":{"terminated":{"exitCode":0,"reason":"Completed"}}},
            {"ready":false,"state":{"terminated":{"exitCode":2,"reason":"Error"}}},
            {"ready":true,"state":{"running":{}}}]})", "Error 1/3 0");

        row("first sidecar not started (test1)", TwoSidecars, R"({"phase":"Pending","initContainerStatuses":[
            {"name":"s1","ready":false,"restartCount":3,"state":{"running":{}},"started":false,
            "lastState":{"terminated":{"finishedAt":"2026-01-01T00:00:10Z"}}},
            {"name":"s2","ready":false,"state":{"waiting":{}},"started":false}],
            "containerStatuses":[{"name":"c1","ready":false,"restartCount":0,"state":{"waiting":{}}}],
            "conditions":[{"type":"Initialized","status":"False"}]})", "Init:0/2 0/3 3 @10");
        row("second sidecar not started (test1)", TwoSidecars, R"({"phase":"Pending","initContainerStatuses":[
            {"name":"s1","ready":false,"restartCount":3,"state":{"running":{}},"started":true,
            "lastState":{"terminated":{"finishedAt":"2026-01-01T00:00:10Z"}}},
            {"name":"s2","ready":false,"state":{"running":{}},"started":false}],
            "containerStatuses":[{"name":"c1","ready":false,"restartCount":0,"state":{"waiting":{}}}],
            "conditions":[{"type":"Initialized","status":"False"}]})", "Init:1/2 0/3 3 @10");
        row("sidecars started (test2)", TwoSidecars, R"({"phase":"Running","initContainerStatuses":[
            {"name":"s1","ready":false,"restartCount":3,"state":{"running":{}},"started":true,
            "lastState":{"terminated":{"finishedAt":"2026-01-01T00:00:20Z"}}},
            {"name":"s2","ready":false,"state":{"running":{}},"started":true}],
            "containerStatuses":[{"name":"c1","ready":true,"restartCount":4,"state":{"running":{}},
            "lastState":{"terminated":{"finishedAt":"2026-01-01T00:00:10Z"}}}],
            "conditions":[{"type":"Initialized","status":"True"}]})", "Running 1/3 7 @20");
        row("ready sidecars count as ready", TwoSidecars, R"({"phase":"Running","initContainerStatuses":[
            {"name":"s1","ready":true,"state":{"running":{}},"started":true},
            {"name":"s2","ready":true,"state":{"running":{}},"started":true}],
            "containerStatuses":[{"name":"c1","ready":true,"state":{"running":{}}}]})", "Running 3/3 0");
        row("sidecars killed at the end (test3)", TwoSidecars, R"({"phase":"Succeeded","initContainerStatuses":[
            {"name":"s1","ready":false,"restartCount":3,"state":{"terminated":{"exitCode":137,"reason":"Error"}},
            "started":false,"lastState":{"terminated":{"finishedAt":"2026-01-01T00:00:20Z"}}},
            {"name":"s2","ready":false,"state":{"terminated":{"exitCode":137,"reason":"Error"}},"started":false}],
            "containerStatuses":[{"name":"c1","ready":false,"restartCount":4,
            "state":{"terminated":{"exitCode":0,"reason":"Completed"}},
            "lastState":{"terminated":{"finishedAt":"2026-01-01T00:00:10Z"}}}],
            "conditions":[{"type":"Initialized","status":"True"}]})", "Completed 0/3 7 @20");
        row("statuses of containers that do not exist (test4)",
            R"({"initContainers":[{"name":"init1"},{"name":"sidecar1","restartPolicy":"Always"}],
            "containers":[{"name":"container1"}]})", R"({"phase":"Running","initContainerStatuses":[
            {"name":"initinvalid"},{"name":"init1"},{"name":"sidecar1"}],
            "containerStatuses":[{"name":"containerinvalid"},{"name":"container1"}]})", "Init:0/2 0/2 0");
    }
    void printsWhatKubectlPrints()
    {
        QFETCH(const QByteArray, spec);
        QFETCH(const QByteArray, status);
        QFETCH(const bool, deleting);
        QFETCH(const QString, text);
        const QJsonObject pod = podOf(spec, status, deleting);
        const auto json = decoded(pod, Encoding::Json);
        QVERIFY(json);
        QString printed = u"%1 %2/%3 %4"_s.arg(json->status).arg(json->readyContainers).arg(json->containers).arg(
            json->restarts);
        if (json->lastRestart != 0)
            printed += u" @%1"_s.arg(json->lastRestart - json->created);
        QCOMPARE(printed, text);
        const auto protobuf = decoded(pod, Encoding::Protobuf);
        QVERIFY(protobuf);
        QCOMPARE(protobuf->status, json->status);
        QVERIFY(*protobuf == *json);
    }

    void readsTheRest_data()
    {
        QTest::addColumn<Encoding>("encoding");
        QTest::newRow("JSON") << Encoding::Json;
        QTest::newRow("protobuf") << Encoding::Protobuf;
    }
    void readsTheRest()
    {
        QFETCH(const Encoding, encoding);
        StringPool pool;
        const auto decoded = decodePod(test::objectBytes(test::pod(u"worker-1"_s, 4711), encoding), encoding, pool);
        QVERIFY(decoded);
        QCOMPARE(decoded->resourceVersion, "4711");
        const PodRow expected{.uid = "uid-worker-1",
                              .name = u"worker-1"_s,
                              .namespaceName = u"default"_s,
                              .status = u"Running"_s,
                              .node = u"node-1"_s,
                              .cluster = u"raycluster"_s,
                              .group = u"gpu-group"_s,
                              .nodeType = u"worker"_s,
                              .created = 1767323045,
                              .gpus = 1,
                              .readyContainers = 1,
                              .containers = 1,
                              .phase = PodRow::Phase::Running,
                              .ready = true};
        QVERIFY(decoded->row == expected);
    }

    void saysWhyItWaits_data()
    {
        QTest::addColumn<QByteArray>("status");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<QString>("message");
        QTest::newRow("not placed")
            << QByteArray(R"({"phase":"Pending","conditions":[{"type":"PodScheduled","status":"False",
               "reason":"Unschedulable","message":"0/4 nodes are available: 4 Insufficient nvidia.com/gpu."}]})")
            << u"Unschedulable"_s << u"0/4 nodes are available: 4 Insufficient nvidia.com/gpu."_s;
        QTest::newRow("placed again: the old reason does not count")
            << QByteArray(R"({"phase":"Pending","conditions":[{"type":"PodScheduled","status":"True",
               "reason":"Old","message":"old"}]})")
            << QString() << QString();
        QTest::newRow("image") << QByteArray(R"({"phase":"Pending","containerStatuses":[{"name":"c1","state":{"waiting":
               {"reason":"ErrImagePull","message":"not found"}}}]})")
                               << u"ErrImagePull"_s << u"not found"_s;
        QTest::newRow("evicted") << QByteArray(R"({"phase":"Failed","reason":"Evicted","message":"low on memory"})")
                                 << QString() << u"low on memory"_s; // STATUS has the code
        QTest::newRow("crashed") << QByteArray(R"({"phase":"Failed","containerStatuses":[{"name":"c1","state":{
               "terminated":{"exitCode":1,"reason":"OOMKilled","message":"gone"}}}]})")
                                 << QString() << u"gone"_s;
    }
    void saysWhyItWaits()
    {
        QFETCH(const QByteArray, status);
        QFETCH(const QString, reason);
        QFETCH(const QString, message);
        for (const Encoding encoding : {Encoding::Json, Encoding::Protobuf}) {
            const auto row = decoded(podOf(One, status), encoding);
            QVERIFY(row);
            QCOMPARE(row->reason, reason);
            QCOMPARE(row->message, message);
        }
    }

    void countsAccelerators_data()
    {
        QTest::addColumn<QByteArray>("spec");
        QTest::addColumn<int>("gpus");
        QTest::newRow("none") << QByteArray(R"({"containers":[{"resources":{"limits":{"cpu":"8","memory":"32Gi",
            "hugepages-2Mi":"4Mi","ephemeral-storage":"10Gi"}}}]})")
                              << 0;
        QTest::newRow("of limits, not of requests") << QByteArray(R"({"containers":[{"resources":{
            "limits":{"nvidia.com/gpu":"8"},"requests":{"nvidia.com/gpu":"8"}}}]})")
                                                    << 8;
        QTest::newRow("of two containers") << QByteArray(R"({"containers":[{"resources":{"limits":{"nvidia.com/gpu":"1"}}},
            {"resources":{"limits":{"nvidia.com/gpu":"2"}}}]})")
                                           << 3;
        QTest::newRow("MIG slices") << QByteArray(R"({"containers":[{"resources":{"limits":{"nvidia.com/mig-1g.5gb":"2",
            "nvidia.com/mig-2g.10gb":"1"}}}]})")
                                    << 3;
        QTest::newRow("AMD, Intel, TPU, Gaudi") << QByteArray(R"({"containers":[{"resources":{"limits":{"amd.com/gpu":"1",
            "gpu.intel.com/i915":"1","google.com/tpu":"4","habana.ai/gaudi":"8"}}}]})")
                                                << 14;
        QTest::newRow("shares of a card are no devices") << QByteArray(R"({"containers":[{"resources":{"limits":{
            "nvidia.com/gpu":"1","nvidia.com/gpumem":"4000","nvidia.com/gpucores":"50",
            "gpu.intel.com/i915_monitoring":"1","huawei.com/Ascend910-memory":"16"}}}]})")
                                                         << 1;
        QTest::newRow("other extended resources") << QByteArray(R"({"containers":[{"resources":{"limits":{
            "rdma/hca":"1","vpc.amazonaws.com/pod-eni":"1","example.com/dongle":"3"}}}]})")
                                                  << 0;
        QTest::newRow("a sidecar's, not an init container's") << QByteArray(R"({"initContainers":[
            {"name":"s","restartPolicy":"Always","resources":{"limits":{"nvidia.com/gpu":"1"}}},
            {"name":"i","resources":{"limits":{"nvidia.com/gpu":"4"}}}],"containers":[{"name":"c"}]})")
                                                              << 1;
    }
    void countsAccelerators()
    {
        QFETCH(const QByteArray, spec);
        QFETCH(const int, gpus);
        for (const Encoding encoding : {Encoding::Json, Encoding::Protobuf}) {
            const auto row = decoded(podOf(spec, R"({"phase":"Running"})"), encoding);
            QVERIFY(row);
            QCOMPARE(row->gpus, gpus);
        }
    }

    void sharesRepeatedTexts()
    {
        StringPool pool;
        const auto first = decodePod(test::objectBytes(test::pod(u"a"_s, 1), Encoding::Protobuf),
                                     Encoding::Protobuf, pool);
        const auto second = decodePod(test::objectBytes(test::pod(u"b"_s, 2), Encoding::Json), Encoding::Json, pool);
        QVERIFY(first && second);
        QCOMPARE(first->row.node.constData(), second->row.node.constData());
        QCOMPARE(first->row.namespaceName.constData(), second->row.namespaceName.constData());
        QCOMPARE(first->row.group.constData(), second->row.group.constData());
    }

    void refusesWhatIsNoPod_data()
    {
        QTest::addColumn<Encoding>("encoding");
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << Encoding::Json << QByteArray();
        QTest::newRow("half an object") << Encoding::Json << QByteArray(R"({"metadata":{"name":)");
        QTest::newRow("an array") << Encoding::Json << QByteArray("[]");
        QTest::newRow("null") << Encoding::Json << QByteArray("null");
        QTest::newRow("half a message") << Encoding::Protobuf
                                        << test::protobufMessage(test::pod(u"a"_s, 1)).chopped(5);
        QTest::newRow("a string where a message belongs") << Encoding::Protobuf << QByteArray("\x0a\x03pod", 5);
        QTest::newRow("a number where a message belongs") << Encoding::Protobuf << QByteArray("\x08\x01", 2);
    }
    void refusesWhatIsNoPod()
    {
        QFETCH(const Encoding, encoding);
        QFETCH(const QByteArray, bytes);
        StringPool pool;
        const auto row = decodePod(bytes, encoding, pool);
        QVERIFY(!row);
        QCOMPARE(row.error().kind, Error::Kind::Broken);
    }

    void fieldsOfAnOddTypeReadAsAbsent()
    {
        StringPool pool;
        const auto row = decodePod(R"({"metadata":{"name":7,"uid":"u","labels":[]},"spec":{"containers":{}},
            "status":{"containerStatuses":[null,{"ready":"yes","restartCount":"3","state":[]}],"conditions":"x"}})",
                                   Encoding::Json, pool);
        QVERIFY(row);
        QCOMPARE(row->row.uid, "u");
        QCOMPARE(row->row.name, QString());
        QCOMPARE(row->row.restarts, 0);
    }
};

QTEST_GUILESS_MAIN(TestPodDecoder)
#include "tst_poddecoder.moc"

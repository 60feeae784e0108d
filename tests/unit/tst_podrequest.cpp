#include <models/ray/request/podrequest.h>

#include <models/ray/draft/clusterdraft.h>
#include <models/ray/draft/presets.h>
#include <models/ray/request/headedit.h>
#include <models/ray/request/raydevices.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace raydeck;
using namespace raydeck::ray;
using kube::FieldPath;
using kube::YamlDocument;

namespace {

constexpr Release newest{1, 6, 1};

const DeviceChoice none;
const DeviceChoice h100{.resource = u"nvidia.com/gpu"_s,
                        .nodeSelector = {{u"nvidia.com/gpu.product"_s, u"NVIDIA-H100-80GB-HBM3"_s}},
                        .tolerations = {{.key = u"nvidia.com/gpu"_s, .effect = u"NoSchedule"_s}}};
const DeviceChoice a100{.resource = u"nvidia.com/gpu"_s,
                        .nodeSelector = {{u"nvidia.com/gpu.product"_s, u"NVIDIA-A100-SXM4-40GB"_s}},
                        .tolerations = {{.key = u"nvidia.com/gpu"_s, .effect = u"NoSchedule"_s},
                                        {.key = u"team"_s, .value = u"ml"_s, .effect = u"NoExecute"_s}}};
const DeviceChoice anyGpu{.resource = u"nvidia.com/gpu"_s};
const DeviceChoice gaudi{.resource = u"habana.ai/gaudi"_s};

YamlDocument document(const char *yaml)
{
    const auto parsed = YamlDocument::parse(yaml);
    return parsed ? *parsed : YamlDocument();
}

const char *const plain = R"(spec:
  workerGroupSpecs:
  - groupName: gpu # mine
    rayStartParams: {}
    template:
      spec:
        tolerations: # by hand
        - key: mine
          operator: Exists
        containers:
        - name: ray-worker
          image: rayproject/ray:2.52.0
          resources:
            limits:
              cpu: "4"   # enough
              memory: 16Gi
            requests:
              cpu: "2"
              memory: 8Gi
)";

FieldPath group()
{
    return ClusterDraft::groupPath(0);
}

} // namespace

class TestPodRequest : public QObject {
    Q_OBJECT
private slots:
    void readsWhatIsAskedFor()
    {
        const YamlDocument doc = document(plain);
        QCOMPARE(podRequestOf(doc, group()), (PodRequest{.cpu = u"4"_s, .memory = u"16Gi"_s}));
        const auto reference = YamlDocument::parse(presets().first().yaml);
        QVERIFY(reference);
        QCOMPARE(podRequestOf(*reference, ClusterDraft::headPath()),
                 (PodRequest{.cpu = u"1"_s, .memory = u"2G"_s, .resource = u"nvidia.com/gpu"_s, .devices = 1}));
    }

    void limitsAreRequests()
    {
        YamlDocument doc = document(plain);
        QVERIFY(setAmount(doc, group(), u"cpu"_s, u"8"_s));
        QVERIFY(setDevices(doc, group(), u"nvidia.com/gpu"_s, 2, newest));
        const FieldPath resources = ClusterDraft::containerPath(group()) / u"resources";
        for (const FieldPath &kind : {resources / u"limits", resources / u"requests"}) {
            QCOMPARE(doc.string(kind / u"cpu"), u"8"_s);
            QCOMPARE(doc.number(kind.key(u"nvidia.com/gpu"_s)), 2);
        }
        QVERIFY(doc.text().contains("\"8\"   # enough")); // quotes and comment are as they were
    }

    void anEmptyAmountIsTakenAway()
    {
        YamlDocument doc = document(plain);
        QVERIFY(setAmount(doc, group(), u"cpu"_s, {}));
        QVERIFY(setAmount(doc, group(), u"memory"_s, {}));
        QVERIFY(!doc.find(ClusterDraft::containerPath(group()) / u"resources.limits"));
    }

    void choosingAndChoosingAgainLeavesNothing()
    {
        YamlDocument doc = document(plain);
        const QByteArray before = doc.text();
        QVERIFY(chooseDevices(doc, group(), none, h100, 2, newest));
        QCOMPARE(doc.string(group() / u"template.spec.nodeSelector[nvidia.com/gpu.product]"),
                 u"NVIDIA-H100-80GB-HBM3"_s);
        QCOMPARE(doc.count(group() / u"template.spec.tolerations"), 2);
        QVERIFY(chooseDevices(doc, group(), h100, a100, 1, newest));
        QCOMPARE(doc.string(group() / u"template.spec.nodeSelector[nvidia.com/gpu.product]"),
                 u"NVIDIA-A100-SXM4-40GB"_s);
        QCOMPARE(doc.count(group() / u"template.spec.tolerations"), 3);
        QCOMPARE(doc.string(group() / u"template.spec.tolerations[2].value"), u"ml"_s);
        QVERIFY(chooseDevices(doc, group(), a100, gaudi, 8, newest));
        QCOMPARE(podRequestOf(doc, group()).resource, u"habana.ai/gaudi"_s);
        QCOMPARE(doc.string(group() / u"rayStartParams.resources"), u"\"{\\\"HPU\\\": 8}\""_s);
        QVERIFY(chooseDevices(doc, group(), gaudi, none, 0, newest));
        QCOMPARE(doc.text(), before);
    }

    void slicesOfTpusHaveHosts()
    {
        const DeviceChoice v4{.resource = u"google.com/tpu"_s,
                              .nodeSelector = {{u"cloud.google.com/gke-tpu-topology"_s, u"2x2x2"_s}},
                              .hosts = 2,
                              .each = 4};
        const DeviceChoice single{.resource = u"google.com/tpu"_s,
                                  .nodeSelector = {{u"cloud.google.com/gke-tpu-topology"_s, u"2x2x1"_s}},
                                  .hosts = 1,
                                  .each = 4};
        YamlDocument doc = document(plain);
        const QByteArray before = doc.text();
        QVERIFY(chooseDevices(doc, group(), none, v4, 4, newest));
        QCOMPARE(doc.number(group() / u"numOfHosts"), 2);
        QVERIFY(chooseDevices(doc, group(), v4, single, 4, newest));
        QVERIFY(!doc.find(group() / u"numOfHosts"));
        QVERIFY(chooseDevices(doc, group(), single, v4, 4, newest));
        QVERIFY(chooseDevices(doc, group(), v4, none, 0, newest));
        QCOMPARE(doc.text(), before);
        QVERIFY(doc.setNumber(group() / u"numOfHosts", 3)); // a person's own
        QVERIFY(chooseDevices(doc, group(), none, h100, 1, newest));
        QCOMPARE(doc.number(group() / u"numOfHosts"), 3);
        YamlDocument old = document(plain);
        QVERIFY(chooseDevices(old, group(), none, v4, 4, {1, 0, 0})); // has no such field
        QVERIFY(!old.find(group() / u"numOfHosts"));
        QVERIFY(chooseDevices(old, ClusterDraft::headPath(), none, v4, 4, newest));
        QVERIFY(!old.find(ClusterDraft::headPath() / u"numOfHosts"));
    }

    void theHeadKeepsOff()
    {
        const FieldPath terms(u"spec.headGroupSpec.template.spec.affinity.nodeAffinity."
                              u"requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms");
        YamlDocument doc = document("spec:\n  headGroupSpec:\n    template:\n      spec:\n        containers: []\n");
        QVERIFY(keepHeadOff(doc, {u"nvidia.com/gpu.product"_s, u"amd.com/gpu.product-name"_s}));
        const FieldPath expressions = terms.item(0) / u"matchExpressions";
        QCOMPARE(doc.count(expressions), 2);
        QCOMPARE(doc.string(expressions.item(1) / u"key"), u"amd.com/gpu.product-name"_s);
        QCOMPARE(doc.string(expressions.item(1) / u"operator"), u"DoesNotExist"_s);
        QVERIFY(doc.insertYaml(terms, 1, "matchExpressions:\n- key: zone\n  operator: Exists\n"));
        QVERIFY(keepHeadOff(doc, {u"x"_s}));
        QCOMPARE(doc.count(expressions), 3);
        QCOMPARE(doc.count(terms.item(1) / u"matchExpressions"), 2);
    }

    void whatAPersonWroteStays()
    {
        YamlDocument doc = document(plain);
        QVERIFY(doc.setString(group() / u"template.spec.nodeSelector[zone]", u"a"_s));
        QVERIFY(chooseDevices(doc, group(), none, h100, 1, newest));
        QVERIFY(doc.setString(group() / u"rayStartParams[num-gpus]", u"7"_s));
        QVERIFY(chooseDevices(doc, group(), h100, none, 0, newest));
        QCOMPARE(doc.keys(group() / u"template.spec.nodeSelector"), QStringList{u"zone"_s});
        QCOMPARE(doc.string(group() / u"template.spec.tolerations[0].key"), u"mine"_s);
        QCOMPARE(doc.string(group() / u"rayStartParams[num-gpus]"), u"7"_s);
    }

    void findsTheChoice_data()
    {
        QTest::addColumn<QString>("resource");
        QTest::addColumn<QString>("product");
        QTest::addColumn<int>("index");
        QTest::newRow("no devices") << QString() << QString() << 0;
        QTest::newRow("one product") << u"nvidia.com/gpu"_s << u"NVIDIA-A100-SXM4-40GB"_s << 3;
        QTest::newRow("any product") << u"nvidia.com/gpu"_s << QString() << 1;
        QTest::newRow("a product that is not there") << u"nvidia.com/gpu"_s << u"Tesla-T4"_s << 1;
        QTest::newRow("a resource that is not there") << u"amd.com/gpu"_s << QString() << -1;
    }
    void findsTheChoice()
    {
        QFETCH(const QString, resource);
        QFETCH(const QString, product);
        YamlDocument doc = document(plain);
        if (!resource.isEmpty())
            QVERIFY(setDevices(doc, group(), resource, 1, newest));
        if (!product.isEmpty())
            QVERIFY(doc.setString(group() / u"template.spec.nodeSelector[nvidia.com/gpu.product]", product));
        QTEST(int(indexOfChoice(doc, group(), {none, anyGpu, h100, a100})), "index");
    }

    void saysToRayWhatKubeRayDoesNot_data()
    {
        QTest::addColumn<QString>("resource");
        QTest::addColumn<Release>("release");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("value");
        const auto row = [](const char *name, const QString &resource, Release release, const QString &key = {},
                            const QString &value = {}) { QTest::newRow(name) << resource << release << key << value; };
        row("GPU", u"nvidia.com/gpu"_s, newest);
        row("AMD", u"amd.com/gpu"_s, newest);
        row("MetaX share", u"metax-tech.com/sgpu"_s, newest);
        row("renamed share", u"nvidia.com/gpu.shared"_s, newest, u"num-gpus"_s, u"2"_s);
        row("MIG", u"nvidia.com/mig-1g.5gb"_s, newest);
        row("MIG before 1.4", u"nvidia.com/mig-1g.5gb"_s, {1, 3, 2}, u"num-gpus"_s, u"2"_s);
        row("MIG with media engines", u"nvidia.com/mig-1g.10gb.me"_s, newest, u"num-gpus"_s, u"2"_s);
        row("AMD partition", u"amd.com/cpx_nps4"_s, newest, u"num-gpus"_s, u"2"_s);
        row("Intel", u"gpu.intel.com/i915"_s, newest, u"num-gpus"_s, u"2"_s);
        row("TPU", u"google.com/tpu"_s, newest);
        row("TPU before 1.3", u"google.com/tpu"_s, {1, 0, 0}, u"resources"_s, u"\"{\\\"TPU\\\": 2}\""_s);
        row("Neuron cores", u"aws.amazon.com/neuroncore"_s, newest);
        row("Neuron devices", u"aws.amazon.com/neuron"_s, newest);
        row("Ascend", u"huawei.com/Ascend910"_s, newest, u"resources"_s, u"\"{\\\"NPU\\\": 2}\""_s);
        row("Gaudi", u"habana.ai/gaudi"_s, newest, u"resources"_s, u"\"{\\\"HPU\\\": 2}\""_s);
        row("unknown", u"example.com/dongle"_s, newest);
    }
    void saysToRayWhatKubeRayDoesNot()
    {
        QFETCH(const QString, resource);
        QFETCH(const Release, release);
        const RayDevices devices = rayDevicesFor(resource, 2, release);
        QTEST(devices.key, "key");
        QTEST(devices.value, "value");
        QVERIFY(rayDevicesFor(resource, 0, release).key.isEmpty());
    }

    void knowsDevices_data()
    {
        QTest::addColumn<bool>("isDevice");
        for (const char *name : {"nvidia.com/gpu", "nvidia.com/mig-1g.5gb", "google.com/tpu", "example.com/dongle",
                                 "gpu.intel.com/xe", "huawei.com/Ascend910"})
            QTest::newRow(name) << true;
        for (const char *name : {"cpu", "memory", "hugepages-2Mi", "ephemeral-storage", "kubernetes.io/x",
                                 "attachable-volumes-csi.kubernetes.io/x", "gpu.intel.com/i915_monitoring",
                                 "nvidia.com/gpumem", "huawei.com/Ascend910B3-memory"})
            QTest::newRow(name) << false;
    }
    void knowsDevices() { QTEST(isDeviceResource(QString::fromLatin1(QTest::currentDataTag())), "isDevice"); }

    void aGroupWithResourcesOfItsOwnKeepsItsParameters()
    {
        YamlDocument doc = document(plain);
        QVERIFY(doc.setString(group() / u"resources.HPU", u"8"_s)); // the operator refuses it beside start parameters
        QVERIFY(setDevices(doc, group(), u"habana.ai/gaudi"_s, 8, newest));
        QVERIFY(doc.keys(group() / u"rayStartParams").isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestPodRequest)
#include "tst_podrequest.moc"

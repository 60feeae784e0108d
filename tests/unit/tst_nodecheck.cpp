#include <models/ray/checks/nodecheck.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace raydeck;
using namespace raydeck::ray;
using State = Check::State;
using Code = Check::Code;

namespace {

QJsonObject mapOf(const QString &words)
{
    QJsonObject map;
    for (const QString &word : words.split(u' ', Qt::SkipEmptyParts))
        map.insert(word.section(u'=', 0, 0), word.section(u'=', 1));
    return map;
}

/// `devices`: name=allocatable, or name=allocatable/capacity.
QJsonObject node(const QString &name, const QString &devices, const QString &labels = {})
{
    QJsonObject allocatable = mapOf(u"cpu=8 memory=32Gi pods=110 hugepages-2Mi=0 "_s + devices);
    QJsonObject capacity = allocatable;
    for (auto entry = allocatable.begin(); entry != allocatable.end(); ++entry) {
        const QString text = entry->toString();
        *entry = text.section(u'/', 0, 0);
        capacity[entry.key()] = text.section(u'/', -1);
    }
    return {{u"metadata"_s, QJsonObject{{u"name"_s, name}, {u"labels"_s, mapOf(labels)}}},
            {u"status"_s, QJsonObject{{u"allocatable"_s, allocatable}, {u"capacity"_s, capacity}}}};
}

QByteArray list(const QList<QJsonObject> &items)
{
    QJsonArray array;
    for (const QJsonObject &item : items)
        array.append(item);
    return QJsonDocument(QJsonObject{{u"items"_s, array}}).toJson(QJsonDocument::Compact);
}

} // namespace

/// What the nodes say about their accelerators: there, missing, broken, or in other hands.
class TestNodeCheck : public QObject {
    Q_OBJECT
private slots:
    void judges_data()
    {
        QTest::addColumn<QByteArray>("nodes");
        QTest::addColumn<QStringList>("managed");
        QTest::addColumn<State>("state");
        QTest::addColumn<Code>("code");
        QTest::addColumn<QStringList>("args");
        const auto row = [](const char *name, const QList<QJsonObject> &nodes, State state, Code code,
                            const QStringList &args = {}, const QStringList &managed = {}) {
            QTest::newRow(name) << list(nodes) << managed << state << code << args;
        };
        const QString gpu8 = u"nvidia.com/gpu=8"_s;
        const QString present = u"nvidia.com/gpu.present=true"_s;
        row("no nodes", {}, State::Note, Code::NoAccelerators);
        row("CPUs only", {node(u"a"_s, {})}, State::Note, Code::NoAccelerators);
        row("two nodes", {node(u"a"_s, gpu8, present), node(u"b"_s, u"amd.com/gpu=4"_s), node(u"c"_s, {})},
            State::Passed, Code::AcceleratorsReady, {u"12"_s, u"2"_s});
        row("partitions count", {node(u"a"_s, u"nvidia.com/gpu=0 nvidia.com/mig-1g.5gb=7"_s, present)}, State::Passed,
            Code::AcceleratorsReady, {u"7"_s, u"1"_s});
        row("no plugin", {node(u"a"_s, {}, present)}, State::Failed, Code::PluginMissing, {u"1"_s, u"a"_s});
        row("a plugin that finds nothing", {node(u"a"_s, u"nvidia.com/gpu=0"_s, present)}, State::Failed,
            Code::PluginMissing, {u"1"_s, u"a"_s});
        row("no plugin on some",
            {node(u"a"_s, gpu8, present), node(u"b"_s, {}, present), node(u"c"_s, {}, present),
             node(u"d"_s, {}, present), node(u"e"_s, {}, present)},
            State::Note, Code::PluginMissing, {u"4"_s, u"b"_s, u"c"_s, u"d"_s}); // three names are enough
        row("labelled as not present", {node(u"a"_s, {}, u"nvidia.com/gpu.present=false"_s)}, State::Note,
            Code::NoAccelerators);
        row("shared by another mode", {node(u"a"_s, u"nvidia.com/gpu=0 aliyun.com/gpu-mem=80"_s, present)}, State::Note,
            Code::NoAccelerators); // a plugin is there; its shares of memory are no devices
        row("handed out by DRA", {node(u"a"_s, {}, present)}, State::Note, Code::ManagedByDra, {u"1"_s}, {u"a"_s});
        row("one by DRA, one by nobody", {node(u"a"_s, {}, present), node(u"b"_s, {}, present)}, State::Failed,
            Code::PluginMissing, {u"1"_s, u"b"_s}, {u"a"_s});
        row("broken devices", {node(u"a"_s, u"nvidia.com/gpu=6/8"_s, present), node(u"b"_s, gpu8, present)},
            State::Note, Code::DevicesUnhealthy, {u"2"_s, u"a"_s});
        row("all broken: the plugin is there", {node(u"a"_s, u"nvidia.com/gpu=0/8"_s, present)}, State::Note,
            Code::DevicesUnhealthy, {u"8"_s, u"a"_s});
        row("Intel's monitoring is no GPU", {node(u"a"_s, u"gpu.intel.com/i915_monitoring=1"_s)}, State::Note,
            Code::NoAccelerators);
        row("quantities with a suffix", {node(u"a"_s, u"google.com/tpu=1k"_s)}, State::Passed, Code::AcceleratorsReady,
            {u"1000"_s, u"1"_s});
    }
    void judges()
    {
        QFETCH(const QByteArray, nodes);
        QFETCH(const QStringList, managed);
        QFETCH(const State, state);
        QFETCH(const Code, code);
        QFETCH(const QStringList, args);
        const Check check = acceleratorCheck(readNodes(nodes), QSet<QString>(managed.begin(), managed.end()));
        QCOMPARE(check.id, Check::Id::Accelerators);
        QCOMPARE(check.code, code);
        QCOMPARE(check.args, args);
        QCOMPARE(check.state, state);
    }

    void knowsLabelsOfEachVendor_data()
    {
        QTest::addColumn<QString>("label");
        for (const char *label :
             {"nvidia.com/gpu.present=true", "nvidia.com/gpu.product=NVIDIA-A100-SXM4-40GB",
              "feature.node.kubernetes.io/pci-10de.present=true",
              "feature.node.kubernetes.io/pci-0302_10de.present=true", "feature.node.kubernetes.io/amd-gpu=true",
              "amd.com/gpu.product-name=AMD_Instinct_MI300X", "gpu.intel.com/product=Max_1550",
              "metax-tech.com/gpu.product=MXC500", "cloud.google.com/gke-accelerator=nvidia-l4",
              "cloud.google.com/gke-tpu-accelerator=tpu-v5-lite-podslice", "kubernetes.azure.com/accelerator=nvidia",
              "karpenter.k8s.aws/instance-gpu-name=t4", "eks.amazonaws.com/instance-gpu-name=l4",
              "aliyun.accelerator/nvidia_name=Tesla-V100-SXM2-16GB", "cloud.tencent.com/tke-accelerator=V100",
              "machine.cluster.vke.volcengine.com/gpu-name=A30", "accelerator=huawei-Ascend910"})
            QTest::newRow(label) << QString::fromLatin1(label);
    }
    void knowsLabelsOfEachVendor()
    {
        QFETCH(const QString, label);
        QCOMPARE(readNodes(list({node(u"a"_s, {}, label)}))->withoutPlugin, QStringList{u"a"_s});
        QVERIFY(readNodes(list({node(u"a"_s, u"nvidia.com/gpu=1"_s, label)}))->withoutPlugin.isEmpty());
    }

    void readsSlices()
    {
        const QJsonObject onNode{{u"spec"_s, QJsonObject{{u"nodeName"_s, u"a"_s}}}};
        const QJsonObject everywhere{{u"spec"_s, QJsonObject{{u"allNodes"_s, true}}}};
        QCOMPARE(nodesWithSlices(list({onNode, onNode, everywhere})).value(), QSet{u"a"_s});
        QCOMPARE(nodesWithSlices(R"({"items":null})").value(), QSet<QString>());
    }

    void answersThatAreNone_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("a page of a proxy") << QByteArray("<html></html>");
        QTest::newRow("a Status") << QByteArray(R"({"kind":"Status","code":500})");
        QTest::newRow("cut short") << list({node(u"a"_s, {})}).chopped(3);
    }
    void answersThatAreNone()
    {
        QFETCH(const QByteArray, answer);
        QCOMPARE(readNodes(answer).error().kind, Error::Kind::Broken);
        QCOMPARE(nodesWithSlices(answer).error().kind, Error::Kind::Broken);
        const Check check = acceleratorCheck(readNodes(answer), {});
        QCOMPARE(check.state, State::Failed);
        QCOMPARE(check.code, Code::NoAnswer);
        QCOMPARE(check.fix, Check::Fix::AskAgain);
    }

    void nodesThatMayNotBeListed()
    {
        const Error error{.kind = Error::Kind::Forbidden, .httpStatus = 403, .message = u"nodes is forbidden"_s};
        const Check check = acceleratorCheck(std::unexpected(error), {});
        QCOMPARE(check.state, State::NotAllowed);
        QCOMPARE(check.error, error);
    }

    void oddNodes()
    {
        const auto findings = readNodes(R"({"items":[{},{"metadata":{"name":"a"},"status":{"allocatable":
            {"nvidia.com/gpu":"many","amd.com/gpu":7,"cpu":null}}}]})");
        QVERIFY(findings);
        QCOMPARE(*findings, NodeFindings());
    }
};

QTEST_GUILESS_MAIN(TestNodeCheck)
#include "tst_nodecheck.moc"

#include <tests/support/capacitybuilder.h>

#include <models/ray/fit/acceleratorcatalogue.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace raydeck::ray;
using raydeck::test::CapacityBuilder;

namespace {

const QString size = u"cpu=64 memory=512Gi "_s;

/// "nvidia.com/gpu A100-40GB 40960 MiB: 6 of 8 free, 4 at most, on a b" and what is special about it.
QString words(const Accelerator &accelerator)
{
    QString text = accelerator.choice.resource;
    if (!accelerator.product.isEmpty())
        text += u' ' + accelerator.product;
    if (accelerator.memoryMiB > 0)
        text += u" %1 MiB"_s.arg(accelerator.memoryMiB);
    text += u": %1 of %2 free, %3 at most, on %4"_s.arg(
        QString::number(accelerator.free), QString::number(accelerator.total), QString::number(accelerator.most),
        accelerator.nodes.join(u' '));
    if (!accelerator.sharing.isEmpty())
        text += u", %1 of %2 cards"_s.arg(accelerator.sharing, QString::number(accelerator.cards));
    if (accelerator.broken > 0)
        text += u", %1 broken"_s.arg(accelerator.broken);
    return text;
}

/// What a pod has to say: "resource | label=value … | key=value:Effect …".
QString choice(const Accelerator &accelerator)
{
    QStringList selector;
    for (const auto &[label, value] : accelerator.choice.nodeSelector.asKeyValueRange())
        selector.append(label + u'=' + value);
    QStringList tolerations;
    for (const DeviceChoice::Toleration &one : accelerator.choice.tolerations)
        tolerations.append(one.key + u'=' + one.value + u':' + one.effect);
    return QStringList{accelerator.choice.resource, selector.join(u' '), tolerations.join(u' ')}.join(u" | "_s);
}

} // namespace

Q_DECLARE_METATYPE(raydeck::test::CapacityBuilder)

/// What nodes of each vendor are taken for, and what a pod has to say to land on them and no others.
class TestAcceleratorCatalogue : public QObject {
    Q_OBJECT
private slots:
    void offers_data()
    {
        QTest::addColumn<CapacityBuilder>("nodes");
        QTest::addColumn<QStringList>("offers");
        const auto row = [](const char *name, const CapacityBuilder &nodes, const QStringList &offers) {
            QTest::newRow(name) << nodes << offers;
        };
        const QString a100 =
            u"nvidia.com/gpu.product=NVIDIA-A100-SXM4-40GB nvidia.com/gpu.memory=40960 nvidia.com/gpu.count=8"_s;
        const QString gpu8 = size + u"nvidia.com/gpu=8"_s;

        row("none", CapacityBuilder(), {});
        row("CPUs only", CapacityBuilder().node(u"a"_s, size), {});
        row("with what is taken",
            CapacityBuilder()
                .node(u"a"_s, gpu8, a100)
                .node(u"b"_s, gpu8, a100)
                .pod(u"p"_s, u"a"_s, u"cpu=1 nvidia.com/gpu=3"_s)
                .pod(u"q"_s, u"a"_s, u"cpu=1 nvidia.com/gpu=2"_s),
            {u"nvidia.com/gpu NVIDIA-A100-SXM4-40GB 40960 MiB: 11 of 16 free, 8 at most, on a b"_s});
        row("a node that takes no pods has nothing free",
            CapacityBuilder()
                .node(u"a"_s, gpu8, a100, {}, true)
                .node(u"b"_s, gpu8, a100, u"node.kubernetes.io/unreachable=:NoExecute"_s)
                .node(u"c"_s, gpu8, a100, u"nvidia.com/gpu=present:NoSchedule"_s),
            {u"nvidia.com/gpu NVIDIA-A100-SXM4-40GB 40960 MiB: 8 of 24 free, 8 at most, on a b c"_s});
        row("an over-full node takes nothing from others",
            CapacityBuilder()
                .node(u"a"_s, size + u"nvidia.com/gpu=2"_s, a100)
                .node(u"b"_s, gpu8, a100)
                .pod(u"p"_s, u"a"_s, u"nvidia.com/gpu=8"_s),
            {u"nvidia.com/gpu NVIDIA-A100-SXM4-40GB 40960 MiB: 8 of 10 free, 8 at most, on a b"_s});
        row("broken ones", CapacityBuilder().node(u"a"_s, size + u"nvidia.com/gpu=6/8"_s, a100),
            {u"nvidia.com/gpu NVIDIA-A100-SXM4-40GB 40960 MiB: 6 of 6 free, 6 at most, on a, 2 broken"_s});
        row("without labels", CapacityBuilder().node(u"a"_s, gpu8),
            {u"nvidia.com/gpu: 8 of 8 free, 8 at most, on a"_s});
        row("a machine's type is no product",
            CapacityBuilder()
                .node(u"a"_s, gpu8, u"node.kubernetes.io/instance-type=p4d"_s)
                .node(u"b"_s, gpu8, u"node.kubernetes.io/instance-type=p5"_s),
            {u"nvidia.com/gpu: 8 of 8 free, 8 at most, on a"_s, u"nvidia.com/gpu: 8 of 8 free, 8 at most, on b"_s});
        row("partitions beside whole cards",
            CapacityBuilder().node(
                u"a"_s, size + u"nvidia.com/gpu=2 nvidia.com/mig-1g.5gb=7 nvidia.com/mig-3g.20gb=2"_s,
                a100
                    + u" nvidia.com/mig-1g.5gb.product=NVIDIA-A100-SXM4-40GB-MIG-1g.5gb nvidia.com/mig-1g.5gb.memory=4864"_s
                      " nvidia.com/mig-3g.20gb.product=NVIDIA-A100-SXM4-40GB-MIG-3g.20gb "
                      "nvidia.com/mig-3g.20gb.memory=19968"),
            {u"nvidia.com/mig-1g.5gb NVIDIA-A100-SXM4-40GB-MIG-1g.5gb 4864 MiB: 7 of 7 free, 7 at most, on a"_s,
             u"nvidia.com/gpu NVIDIA-A100-SXM4-40GB 40960 MiB: 2 of 2 free, 2 at most, on a"_s,
             u"nvidia.com/mig-3g.20gb NVIDIA-A100-SXM4-40GB-MIG-3g.20gb 19968 MiB: 2 of 2 free, 2 at most, on a"_s});
        row("partitions under the plain name",
            CapacityBuilder().node(u"a"_s, size + u"nvidia.com/gpu=7"_s,
                                   u"nvidia.com/gpu.product=NVIDIA-A100-SXM4-40GB-MIG-1g.5gb nvidia.com/gpu.memory=4864"
                                   " nvidia.com/mig.strategy=single"_s),
            {u"nvidia.com/gpu NVIDIA-A100-SXM4-40GB-MIG-1g.5gb 4864 MiB: 7 of 7 free, 7 at most, on a"_s});
        row("time slices",
            CapacityBuilder().node(u"a"_s, size + u"nvidia.com/gpu=40"_s,
                                   u"nvidia.com/gpu.product=Tesla-T4-SHARED nvidia.com/gpu.memory=15360"
                                   " nvidia.com/gpu.count=4 nvidia.com/gpu.replicas=10"
                                   " nvidia.com/gpu.sharing-strategy=time-slicing"_s),
            {u"nvidia.com/gpu Tesla-T4-SHARED 15360 MiB: 40 of 40 free, 40 at most, on a, time-slicing of 4 cards"_s});
        row("time slices by another name",
            CapacityBuilder().node(u"a"_s, size + u"nvidia.com/gpu=0 nvidia.com/gpu.shared=8"_s,
                                   u"nvidia.com/gpu.product=Tesla-T4 nvidia.com/gpu.memory=15360 nvidia.com/gpu.count=2"
                                   " nvidia.com/gpu.replicas=4 nvidia.com/gpu.sharing-strategy=mps"_s),
            {u"nvidia.com/gpu.shared Tesla-T4 15360 MiB: 8 of 8 free, 8 at most, on a, mps of 2 cards"_s});
        row("shared partitions by another name",
            CapacityBuilder().node(u"a"_s, size + u"nvidia.com/mig-1g.5gb.shared=14"_s,
                                   u"nvidia.com/gpu.product=NVIDIA-A100-SXM4-40GB nvidia.com/gpu.memory=40960"
                                   " nvidia.com/mig-1g.5gb.product=NVIDIA-A100-SXM4-40GB-MIG-1g.5gb"
                                   " nvidia.com/mig-1g.5gb.memory=4864 nvidia.com/mig-1g.5gb.replicas=2"
                                   " nvidia.com/mig-1g.5gb.sharing-strategy=time-slicing"_s),
            {u"nvidia.com/mig-1g.5gb.shared NVIDIA-A100-SXM4-40GB-MIG-1g.5gb 4864 MiB: 14 of 14 free, 14 at most, on a,"
             " time-slicing of 7 cards"_s});
        row("not shared",
            CapacityBuilder().node(u"a"_s, gpu8,
                                   a100 + u" nvidia.com/gpu.replicas=1 nvidia.com/gpu.sharing-strategy=none"_s),
            {u"nvidia.com/gpu NVIDIA-A100-SXM4-40GB 40960 MiB: 8 of 8 free, 8 at most, on a"_s});
        row("AMD",
            CapacityBuilder().node(u"a"_s, size + u"amd.com/gpu=8"_s,
                                   u"amd.com/gpu.product-name=AMD_Instinct_MI300X amd.com/gpu.vram=192G"_s),
            {u"amd.com/gpu AMD_Instinct_MI300X 196608 MiB: 8 of 8 free, 8 at most, on a"_s});
        row("AMD's partitions",
            CapacityBuilder().node(u"a"_s, size + u"amd.com/cpx_nps4=64"_s,
                                   u"amd.com/gpu.product-name=AMD_Instinct_MI300X amd.com/gpu.vram=192G"_s),
            {u"amd.com/cpx_nps4 AMD_Instinct_MI300X: 64 of 64 free, 64 at most, on a"_s}); // not 192 GB each
        row("Intel, and its monitoring",
            CapacityBuilder().node(u"a"_s, size + u"gpu.intel.com/xe=2 gpu.intel.com/xe_monitoring=1"_s,
                                   u"gpu.intel.com/product=Max_1550"_s),
            {u"gpu.intel.com/xe Max_1550: 2 of 2 free, 2 at most, on a"_s});
        row("Gaudi", CapacityBuilder().node(u"a"_s, size + u"habana.ai/gaudi=8 hugepages-2Mi=2Gi"_s),
            {u"habana.ai/gaudi: 8 of 8 free, 8 at most, on a"_s});
        row("Neuron: two views of the same chips",
            CapacityBuilder().node(u"a"_s, size + u"aws.amazon.com/neuron=16 aws.amazon.com/neuroncore=32"_s,
                                   u"node.kubernetes.io/instance-type=trn1.32xlarge"_s),
            {u"aws.amazon.com/neuroncore: 32 of 32 free, 32 at most, on a"_s,
             u"aws.amazon.com/neuron: 16 of 16 free, 16 at most, on a"_s});
        row("Ascend, with shares that are none",
            CapacityBuilder().node(u"a"_s, size + u"huawei.com/Ascend910=8 huawei.com/Ascend910-memory=64"_s,
                                   u"accelerator=huawei-Ascend910"_s),
            {u"huawei.com/Ascend910 huawei-Ascend910: 8 of 8 free, 8 at most, on a"_s});
        row("virtual Ascends", CapacityBuilder().node(u"a"_s, size + u"huawei.com/Ascend310P-4c.3cpu=2"_s),
            {u"huawei.com/Ascend310P-4c.3cpu: 2 of 2 free, 2 at most, on a"_s});
        row("MetaX",
            CapacityBuilder().node(u"a"_s, size + u"metax-tech.com/gpu=8"_s,
                                   u"metax-tech.com/gpu.product=MXC500 metax-tech.com/gpu.memory=64GB"_s),
            {u"metax-tech.com/gpu MXC500 65536 MiB: 8 of 8 free, 8 at most, on a"_s});
        row("a vendor nobody knows", CapacityBuilder().node(u"a"_s, size + u"example.com/vgpu=4 example.com/nic=2"_s),
            {u"example.com/vgpu: 4 of 4 free, 4 at most, on a"_s});
        row("clouds that label by themselves",
            CapacityBuilder()
                .node(u"a"_s, size + u"nvidia.com/gpu=1"_s, u"cloud.google.com/gke-accelerator=nvidia-l4"_s)
                .node(u"b"_s, size + u"nvidia.com/gpu=1"_s,
                      u"karpenter.k8s.aws/instance-gpu-name=t4 karpenter.k8s.aws/instance-gpu-memory=16384"_s)
                .node(u"c"_s, size + u"nvidia.com/gpu=1"_s,
                      u"aliyun.accelerator/nvidia_name=Tesla-V100 aliyun.accelerator/nvidia_mem=16384MiB"_s),
            {u"nvidia.com/gpu Tesla-V100 16384 MiB: 1 of 1 free, 1 at most, on c"_s,
             u"nvidia.com/gpu nvidia-l4: 1 of 1 free, 1 at most, on a"_s,
             u"nvidia.com/gpu t4 16384 MiB: 1 of 1 free, 1 at most, on b"_s});
        row("labels with a resource of nothing", CapacityBuilder().node(u"a"_s, size + u"nvidia.com/gpu=0"_s, a100),
            {});
    }
    void offers()
    {
        QFETCH(const CapacityBuilder, nodes);
        QFETCH(const QStringList, offers);
        QStringList said;
        for (const Accelerator &accelerator : acceleratorsOf(nodes.capacity()))
            said.append(words(accelerator));
        QCOMPARE(said, offers);
    }

    void kindsStandTogether()
    {
        const auto nodes = CapacityBuilder()
                               .node(u"a"_s, size + u"nvidia.com/gpu=8"_s, u"nvidia.com/gpu.product=A"_s)
                               .node(u"b"_s, size + u"amd.com/gpu=4"_s, u"amd.com/gpu.product-name=M"_s)
                               .node(u"c"_s, size + u"nvidia.com/gpu=2"_s, u"nvidia.com/gpu.product=B"_s);
        QStringList order;
        for (const Accelerator &accelerator : acceleratorsOf(nodes.capacity()))
            order.append(accelerator.product);
        QCOMPARE(order, (QStringList{u"A"_s, u"B"_s, u"M"_s}));
    }

    void choices_data()
    {
        QTest::addColumn<CapacityBuilder>("nodes");
        QTest::addColumn<QStringList>("choices");
        const auto row = [](const char *name, const CapacityBuilder &nodes, const QStringList &choices) {
            QTest::newRow(name) << nodes << choices;
        };
        const QString gpu = size + u"nvidia.com/gpu=8"_s;
        const QString a = u"nvidia.com/gpu.product=A"_s;
        const QString b = u"nvidia.com/gpu.product=B"_s;
        row("all alike: the resource says it", CapacityBuilder().node(u"a"_s, gpu, a).node(u"b"_s, gpu, a),
            {u"nvidia.com/gpu |  | "_s});
        row("two products", CapacityBuilder().node(u"a"_s, gpu, a).node(u"b"_s, gpu, b),
            {u"nvidia.com/gpu | nvidia.com/gpu.product=A | "_s, u"nvidia.com/gpu | nvidia.com/gpu.product=B | "_s});
        row("another vendor's product does not count",
            CapacityBuilder().node(u"a"_s, gpu, a).node(u"b"_s, size + u"amd.com/gpu=4"_s),
            {u"nvidia.com/gpu |  | "_s, u"amd.com/gpu |  | "_s});
        row("the taints of its nodes, each once",
            CapacityBuilder()
                .node(u"a"_s, gpu, a, u"nvidia.com/gpu=present:NoSchedule sku=gpu:NoExecute"_s)
                .node(u"b"_s, gpu, a, u"nvidia.com/gpu=present:NoSchedule team=:NoSchedule"_s),
            {u"nvidia.com/gpu |  | nvidia.com/gpu=present:NoSchedule sku=gpu:NoExecute team=:NoSchedule"_s});
        row("taints that mean not now, or rather not",
            CapacityBuilder().node(u"a"_s, gpu, a,
                                   u"node.kubernetes.io/not-ready=:NoSchedule spot=true:PreferNoSchedule"_s),
            {u"nvidia.com/gpu |  | "_s});
        row("by the machine's type where nothing else tells them apart",
            CapacityBuilder()
                .node(u"a"_s, gpu, u"node.kubernetes.io/instance-type=p4d"_s)
                .node(u"b"_s, gpu, u"node.kubernetes.io/instance-type=p5"_s),
            {u"nvidia.com/gpu | node.kubernetes.io/instance-type=p4d | "_s,
             u"nvidia.com/gpu | node.kubernetes.io/instance-type=p5 | "_s});
        const QString tpu = size + u"google.com/tpu=4"_s;
        const QString v6 = u"cloud.google.com/gke-tpu-accelerator=tpu-v6e-slice cloud.google.com/gke-tpu-topology="_s;
        row("TPUs by both labels, each topology apart",
            CapacityBuilder()
                .node(u"a"_s, tpu, v6 + u"4x4"_s)
                .node(u"b"_s, tpu, v6 + u"4x4"_s)
                .node(u"c"_s, tpu, v6 + u"2x2"_s),
            {u"google.com/tpu | cloud.google.com/gke-tpu-accelerator=tpu-v6e-slice cloud.google.com/gke-tpu-topology=4x4 | "_s,
             u"google.com/tpu | cloud.google.com/gke-tpu-accelerator=tpu-v6e-slice cloud.google.com/gke-tpu-topology=2x2 | "_s});
        row("TPUs of one kind say both labels too", CapacityBuilder().node(u"a"_s, tpu, v6 + u"2x2"_s),
            {u"google.com/tpu | cloud.google.com/gke-tpu-accelerator=tpu-v6e-slice cloud.google.com/gke-tpu-topology=2x2 | "_s});
    }
    void choices()
    {
        QFETCH(const CapacityBuilder, nodes);
        QFETCH(const QStringList, choices);
        QStringList said;
        for (const Accelerator &accelerator : acceleratorsOf(nodes.capacity()))
            said.append(choice(accelerator));
        QCOMPARE(said, choices);
    }
};

QTEST_GUILESS_MAIN(TestAcceleratorCatalogue)
#include "tst_acceleratorcatalogue.moc"

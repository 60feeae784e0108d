#include <ui/text/amounttext.h>
#include <ui/text/devicetext.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace raydeck::ui;

class TestAmountText : public QObject {
    Q_OBJECT
private slots:
    void saysAmounts_data()
    {
        QTest::addColumn<QString>("resource");
        QTest::addColumn<qint64>("amount");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, const QString &resource, qint64 amount, const QString &text) {
            QTest::newRow(name) << resource << amount << text;
        };
        constexpr qint64 gibi = qint64(1) << 30;
        row("CPUs", u"cpu"_s, 32'000, u"32 CPUs"_s);
        row("half a CPU", u"cpu"_s, 500, u"0.5 CPUs"_s);
        row("odd CPUs", u"cpu"_s, 57'830, u"57.8 CPUs"_s); // cut: never more than there is
        row("GiB", u"memory"_s, 278 * gibi, u"278 GiB"_s);
        row("a terabyte", u"memory"_s, 1007 * gibi, u"1007 GiB"_s);
        row("TiB", u"memory"_s, 2048 * gibi, u"2 TiB"_s);
        row("cut memory", u"memory"_s, 2 * gibi - 1, u"1.99 GiB"_s);
        row("MiB", u"memory"_s, 512 * 1024 * 1024, u"512 MiB"_s);
        row("nothing", u"memory"_s, 0, u"0 GiB"_s);
        row("bytes", u"memory"_s, 100, u"100 B"_s);
        row("pods", u"pods"_s, 3, u"3 pods"_s);
        row("GPUs", u"nvidia.com/gpu"_s, 2, u"2 GPUs"_s);
        row("MIG", u"nvidia.com/mig-1g.5gb"_s, 5, u"5 MIG 1g.5gb"_s);
        row("TPU", u"google.com/tpu"_s, 4, u"4 TPU chips"_s);
        row("Ascend", u"huawei.com/Ascend910"_s, 8, u"8 NPUs"_s);
        row("unknown", u"example.com/dongle"_s, 2, u"2 example.com/dongle"_s);
    }
    void saysAmounts()
    {
        QFETCH(const QString, resource);
        QFETCH(const qint64, amount);
        QTEST(AmountText::amount(resource, amount), "text");
    }

    void saysDevices_data()
    {
        QTest::addColumn<QString>("resource");
        QTest::addColumn<QString>("product");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("shortTitle");
        const auto row = [](const char *name, const QString &resource, const QString &product, const QString &title,
                            const QString &shortTitle) {
            QTest::newRow(name) << resource << product << title << shortTitle;
        };
        const QString gpu = u"nvidia.com/gpu"_s;
        row("H100", gpu, u"NVIDIA-H100-80GB-HBM3"_s, u"NVIDIA H100 80GB"_s, u"H100 80GB"_s);
        row("A100", gpu, u"NVIDIA-A100-SXM4-40GB"_s, u"NVIDIA A100 SXM4 40GB"_s, u"A100 SXM4 40GB"_s);
        row("T4", gpu, u"Tesla-T4"_s, u"NVIDIA Tesla T4"_s, u"Tesla T4"_s);
        row("shared", gpu, u"Tesla-T4-SHARED"_s, u"NVIDIA Tesla T4"_s, u"Tesla T4"_s);
        row("MIG of one kind", gpu, u"NVIDIA-A100-SXM4-40GB-MIG-1g.5gb"_s, u"NVIDIA A100 MIG 1g.5gb"_s,
            u"A100 MIG 1g.5gb"_s);
        row("MIG of several kinds", u"nvidia.com/mig-1g.5gb"_s, u"NVIDIA-A100-SXM4-40GB"_s, u"NVIDIA A100 MIG 1g.5gb"_s,
            u"A100 MIG 1g.5gb"_s);
        row("MIG without a label", u"nvidia.com/mig-1g.5gb"_s, {}, u"NVIDIA MIG 1g.5gb"_s, u"MIG 1g.5gb"_s);
        row("GKE's name", gpu, u"nvidia-l4"_s, u"NVIDIA L4"_s, u"L4"_s);
        row("GKE's long name", gpu, u"nvidia-tesla-t4"_s, u"NVIDIA TESLA T4"_s, u"TESLA T4"_s);
        row("no label", gpu, {}, u"NVIDIA GPU, model unknown"_s, u"model unknown"_s);
        row("AMD", u"amd.com/gpu"_s, u"AMD_Instinct_MI300X_OAM"_s, u"AMD Instinct MI300X OAM"_s,
            u"Instinct MI300X OAM"_s);
        row("TPU v4", u"google.com/tpu"_s, u"tpu-v4-podslice"_s, u"TPU v4"_s, u"TPU v4"_s);
        row("TPU v5e", u"google.com/tpu"_s, u"tpu-v5-lite-podslice"_s, u"TPU v5e"_s, u"TPU v5e"_s);
        row("TPU v6e", u"google.com/tpu"_s, u"tpu-v6e-slice"_s, u"TPU v6e"_s, u"TPU v6e"_s);
        row("Gaudi", u"habana.ai/gaudi"_s, {}, u"Intel Gaudi"_s, u"model unknown"_s);
        row("Ascend", u"huawei.com/Ascend910"_s, {}, u"Huawei Ascend910"_s, u"model unknown"_s);
        row("unknown", u"example.com/dongle"_s, {}, u"example.com/dongle"_s, u"model unknown"_s);
    }
    void saysDevices()
    {
        QFETCH(const QString, resource);
        QFETCH(const QString, product);
        QTEST(DeviceText::title(resource, product), "title");
        QTEST(DeviceText::shortTitle(resource, product), "shortTitle");
    }
};

QTEST_MAIN(TestAmountText)
#include "tst_amounttext.moc"

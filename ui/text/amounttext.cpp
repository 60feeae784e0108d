#include <ui/text/amounttext.h>

#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace raydeck::ui {

namespace {

/// At most `decimals` digits behind the point, cut, without zeros at the end.
QString figures(double number, int decimals)
{
    const double scale = std::pow(10, decimals);
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    QString text = locale.toString(std::floor(number * scale + 1e-9) / scale, 'f', decimals);
    if (decimals > 0) {
        while (text.endsWith(u'0'))
            text.chop(1);
        if (text.endsWith(locale.decimalPoint()))
            text.chop(locale.decimalPoint().size());
    }
    return text;
}

} // namespace

int pluralOf(qint64 number)
{
    return int(std::clamp<qint64>(number, 0, std::numeric_limits<int>::max()));
}

QString AmountText::cpus(qint64 milli)
{
    if (milli % 1000 == 0)
        return tr("%n CPUs", nullptr, pluralOf(milli / 1000));
    //: %1 is no whole number, such as 0.5
    return tr("%1 CPUs").arg(figures(double(milli) / 1000, milli < 10'000 ? 2 : 1));
}

QString AmountText::memory(qint64 bytes)
{
    struct Unit {
        double size;
        QLatin1StringView name;
    };
    static constexpr std::array units{Unit{0x1p50, "PiB"_L1}, Unit{0x1p40, "TiB"_L1}, Unit{0x1p30, "GiB"_L1},
                                      Unit{0x1p20, "MiB"_L1}, Unit{0x1p10, "KiB"_L1}};
    const double size = double(bytes);
    // 1,000 GiB is read more easily than 0.97 TiB: a unit is taken from two of it on.
    const auto unit = std::ranges::find_if(units, [size](const Unit &one) {
        return size >= one.size * (one.name == "GiB"_L1 || one.name == "MiB"_L1 || one.name == "KiB"_L1 ? 1 : 2);
    });
    if (bytes == 0)
        return u"0 GiB"_s;
    if (unit == units.end())
        //: Bytes
        return tr("%1 B").arg(bytes);
    const double number = size / unit->size;
    return u"%1 %2"_s.arg(figures(number, number < 10 ? 2 : number < 100 ? 1 : 0), unit->name);
}

QString AmountText::devices(const QString &resource, qint64 count)
{
    const int n = pluralOf(count);
    const QString name = resource.section(u'/', -1);
    if (resource == "google.com/tpu"_L1)
        return tr("%n TPU chips", nullptr, n);
    if (resource == "aws.amazon.com/neuroncore"_L1)
        return tr("%n Neuron cores", nullptr, n);
    if (resource == "aws.amazon.com/neuron"_L1 || resource == "aws.amazon.com/neurondevice"_L1)
        return tr("%n Neuron devices", nullptr, n);
    if (resource == "habana.ai/gaudi"_L1)
        return tr("%n Gaudis", nullptr, n);
    if (name.startsWith("mig-"_L1))
        //: Partitions of a GPU by NVIDIA's MIG; %1: their profile, such as 1g.5gb
        return tr("%n MIG %1", nullptr, n).arg(name.mid(4));
    if (resource.startsWith("huawei.com/Ascend"_L1) || resource == "huawei.com/ascend-1980"_L1)
        return tr("%n NPUs", nullptr, n);
    if (name == "gpu"_L1 || resource.startsWith("gpu.intel.com/"_L1) || resource.startsWith("amd.com/"_L1))
        return tr("%n GPUs", nullptr, n);
    if (name == "gpu.shared"_L1 || name == "sgpu"_L1 || name == "vgpu"_L1 || name == "vgpu-number"_L1)
        return tr("%n shares of a GPU", nullptr, n);
    //: %1: name of a resource that is not known, such as example.com/dongle
    return tr("%n %1", nullptr, n).arg(resource);
}

QString AmountText::amount(const QString &resource, qint64 amount)
{
    if (resource == "cpu"_L1)
        return cpus(amount);
    if (resource == "memory"_L1 || resource == "ephemeral-storage"_L1 || resource.startsWith("hugepages-"_L1))
        return memory(amount);
    if (resource == "pods"_L1)
        return tr("%n pods", nullptr, pluralOf(amount));
    return devices(resource, amount);
}

} // namespace raydeck::ui

#include <ui/text/devicetext.h>

#include <QRegularExpression>
#include <QStringList>

#include <array>

using namespace Qt::StringLiterals;

namespace raydeck::ui {

namespace {

struct Vendor {
    QLatin1StringView domain;
    QLatin1StringView name;
};

/// Source: facts about accelerators, "Names on status.allocatable"; names are trade marks and not translated.
constexpr std::array vendors{
    Vendor{"nvidia.com"_L1, "NVIDIA"_L1},
    Vendor{"amd.com"_L1, "AMD"_L1},
    Vendor{"gpu.intel.com"_L1, "Intel"_L1},
    Vendor{"habana.ai"_L1, "Intel"_L1},
    Vendor{"google.com"_L1, "Google"_L1},
    Vendor{"aws.amazon.com"_L1, "AWS"_L1},
    Vendor{"huawei.com"_L1, "Huawei"_L1},
    Vendor{"cambricon.com"_L1, "Cambricon"_L1},
    Vendor{"hygon.com"_L1, "Hygon"_L1},
    Vendor{"metax-tech.com"_L1, "MetaX"_L1},
    Vendor{"mthreads.com"_L1, "Moore Threads"_L1},
    Vendor{"iluvatar.ai"_L1, "Iluvatar"_L1},
    Vendor{"kunlunxin.com"_L1, "Kunlunxin"_L1},
    Vendor{"enflame.com"_L1, "Enflame"_L1},
    Vendor{"birentech.com"_L1, "Biren"_L1},
    Vendor{"vastaitech.com"_L1, "Vastai"_L1},
};

/// "NVIDIA-A100-SXM4-40GB-MIG-1g.5gb" → "A100 SXM4 40GB MIG 1g.5gb"; the kind of memory chips is no help in a choice.
QString wordsOf(const QString &product)
{
    static const QRegularExpression vendor(u"^(NVIDIA|AMD|Intel(\\(R\\))?)[ _-]+"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression memoryChips(u" HBM[0-9]+e?\\b"_s);
    static const QRegularExpression wholeCard(u" (SXM[0-9]?|PCIe|PCIE|[0-9]+GB)(?= )"_s);
    static const QRegularExpression tpu(u"^tpu-?(v[0-9]+)(-lite|p|e)?(-podslice|-slice|-device)?$"_s);
    if (const auto match = tpu.match(product); match.hasMatch())
        return u"v%1%2"_s.arg(match.captured(1).mid(1), match.captured(2) == "-lite"_L1 ? u"e"_s : match.captured(2));
    QString words = product;
    words.replace(vendor, {});
    words.replace(u'-', u' ').replace(u'_', u' ');
    words.replace(memoryChips, {});
    if (words.contains(" MIG "_L1)) // the partition says how much memory it has
        words.replace(wholeCard, {});
    // A cloud writes nvidia-l4, where the vendor writes L4.
    if (words == words.toLower() && !words.contains(u"mig"_s)) {
        QStringList parts = words.split(u' ');
        for (QString &part : parts)
            part = part.size() <= 5 || part.back().isDigit() || part.endsWith("gb"_L1)
                ? part.toUpper()
                : part.at(0).toUpper() + part.mid(1);
        words = parts.join(u' ');
    }
    if (words.endsWith(" SHARED"_L1))
        words.chop(7);
    return words.simplified();
}

/// "1g.5gb" of nvidia.com/mig-1g.5gb.
QString partitionOf(const QString &resource)
{
    const QString name = resource.section(u'/', 1);
    if (name.startsWith("mig-"_L1))
        return u"MIG "_s + name.mid(4);
    return resource.startsWith("amd.com/"_L1) && name != "gpu"_L1 ? name : QString();
}

} // namespace

QString DeviceText::vendor(const QString &resource)
{
    const QString domain = resource.section(u'/', 0, 0);
    const auto known = std::ranges::find(vendors, domain, &Vendor::domain);
    return known == vendors.end() ? QString() : QString(known->name);
}

QString DeviceText::kind(const QString &resource)
{
    const QString name = resource.section(u'/', 1);
    if (resource == "google.com/tpu"_L1)
        return tr("TPU chips");
    if (resource == "aws.amazon.com/neuroncore"_L1)
        return tr("Neuron cores");
    if (resource.startsWith("aws.amazon.com/neuron"_L1))
        return tr("Neuron devices");
    if (resource == "habana.ai/gaudi"_L1)
        return tr("Gaudis");
    if (resource.startsWith("huawei.com/"_L1))
        return tr("NPUs");
    if (name.startsWith("mig-"_L1))
        //: Partitions of GPUs by NVIDIA's MIG
        return tr("MIG devices");
    if (name.endsWith("gpu"_L1) || resource.startsWith("gpu.intel.com/"_L1) || resource.startsWith("amd.com/"_L1)
        || resource.startsWith("nvidia.com/"_L1))
        return tr("GPUs");
    return tr("Devices");
}

QString DeviceText::shortTitle(const QString &resource, const QString &product)
{
    const QString partition = partitionOf(resource);
    QString words = wordsOf(product);
    if (words.isEmpty())
        words = partition.isEmpty() ? tr("model unknown") : partition;
    else if (!partition.isEmpty() && !words.contains(partition))
        words = wordsOf(product + u' ' + partition);
    return resource == "google.com/tpu"_L1 ? u"TPU "_s + words : words;
}

QString DeviceText::title(const QString &resource, const QString &product)
{
    const QString maker = vendor(resource);
    if (resource == "google.com/tpu"_L1)
        return product.isEmpty() ? tr("TPU, version unknown") : shortTitle(resource, product);
    if (!product.isEmpty() || !partitionOf(resource).isEmpty()) {
        const QString words = shortTitle(resource, product);
        //: %1: vendor, %2: product, such as H100 80GB
        return maker.isEmpty() ? words : tr("%1 %2", "vendor and product").arg(maker, words);
    }
    if (resource == "habana.ai/gaudi"_L1)
        return u"Intel Gaudi"_s;
    if (resource == "aws.amazon.com/neuroncore"_L1)
        return tr("AWS Neuron, by core");
    if (resource.startsWith("aws.amazon.com/neuron"_L1))
        return tr("AWS Neuron, whole devices");
    if (resource.startsWith("huawei.com/"_L1))
        return u"Huawei %1"_s.arg(resource.section(u'/', 1));
    if (maker.isEmpty())
        return resource;
    if (resource.endsWith("gpu"_L1))
        //: %1: vendor. No label of the node says which model it is
        return tr("%1 GPU, model unknown").arg(maker);
    //: %1: vendor, %2: name of a resource that is not known, such as mlu370
    return tr("%1 %2", "vendor and resource").arg(maker, resource.section(u'/', 1));
}

} // namespace raydeck::ui

#include <ui/wizard/requesttotals.h>

#include <models/kube/yamldocument.h>
#include <models/ray/quantity.h>

#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <optional>

using namespace Qt::StringLiterals;

namespace raydeck::ui {

namespace {

/// Sums as floating point: three figures are shown, and nothing can overflow.
struct Total {
    double cpus = 0;
    double bytes = 0;
    double gpus = 0;
    double tpus = 0;
    double others = 0; // accelerators that are called neither
    bool isBinary = false;

    void add(const Total &pod, double pods)
    {
        cpus += pod.cpus * pods;
        bytes += pod.bytes * pods;
        gpus += pod.gpus * pods;
        tpus += pod.tpus * pods;
        others += pod.others * pods;
        isBinary = isBinary || (pod.isBinary && pods > 0);
    }
};

bool addResource(const QString &name, const QString &text, Total &total)
{
    const auto amount = ray::Quantity::parse(text);
    if (!amount)
        return false;
    const double units = double(amount->milliUnits()) / 1000;
    if (name == "cpu"_L1) {
        total.cpus += units;
    } else if (name == "memory"_L1) {
        total.bytes += double(amount->units());
        total.isBinary = total.isBinary || text.endsWith(u'i');
    } else if (name.contains("gpu"_L1) || name.startsWith("nvidia.com/"_L1)) {
        total.gpus += units;
    } else if (name.contains("tpu"_L1)) {
        total.tpus += units;
    } else if (name.contains(u'/')) { // an extended resource; hugepages- and ephemeral-storage have no domain
        total.others += units;
    }
    return true;
}

std::optional<Total> totalOf(const kube::YamlValue &container)
{
    Total total;
    const kube::YamlValue *resources = container.field(u"resources");
    if (!resources)
        return total;
    const kube::YamlValue *requests = resources->field(u"requests");
    const kube::YamlValue *limits = resources->field(u"limits");
    bool isRight = true;
    const auto take = [&](const kube::YamlValue *amounts, const kube::YamlValue *unlessIn) {
        for (qsizetype i = 0; amounts && i < amounts->keys.size(); ++i) {
            if (!unlessIn || !unlessIn->field(amounts->keys.at(i)))
                isRight = addResource(amounts->keys.at(i), amounts->items.at(i).text, total) && isRight;
        }
    };
    take(requests, nullptr);
    take(limits, requests);
    return isRight ? std::optional(total) : std::nullopt;
}

std::optional<Total> totalOfPod(const kube::YamlDocument &document, const kube::FieldPath &group)
{
    Total total;
    const kube::YamlValue *containers = document.find(group / u"template.spec.containers");
    if (!containers)
        return total;
    for (const kube::YamlValue &container : containers->items) {
        const auto one = totalOf(container);
        if (!one)
            return {};
        total.add(*one, 1);
    }
    return total;
}

/// As the operator clamps it; min above max is refused elsewhere.
qint64 podsOfGroup(const kube::YamlDocument &document, const kube::FieldPath &group)
{
    const qint64 least = document.number(group / u"minReplicas", 0);
    const qint64 most = document.number(group / u"maxReplicas", std::numeric_limits<int>::max());
    const qint64 replicas = std::min(std::max(document.number(group / u"replicas", 0), least), most);
    return std::max<qint64>(0, replicas) * std::max<qint64>(1, document.number(group / u"numOfHosts", 1));
}

bool isCount(double number)
{
    return number == std::floor(number) && number < double(std::numeric_limits<int>::max());
}

QString figures(double number)
{
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return locale.toString(number, 'f', number == std::floor(number) ? 0 : number < 10 ? 2 : 1);
}

QString memoryText(const Total &total)
{
    struct Unit {
        double size;
        QLatin1StringView name;
    };
    static constexpr std::array decimal{Unit{1e15, "PB"_L1}, Unit{1e12, "TB"_L1}, Unit{1e9, "GB"_L1},
                                        Unit{1e6, "MB"_L1}};
    static constexpr std::array binary{Unit{0x1p50, "PiB"_L1}, Unit{0x1p40, "TiB"_L1}, Unit{0x1p30, "GiB"_L1},
                                       Unit{0x1p20, "MiB"_L1}};
    const auto &units = total.isBinary ? binary : decimal;
    const auto fits = std::ranges::find_if(units, [&total](const Unit &unit) { return total.bytes >= unit.size; });
    const Unit &unit = fits == units.end() ? units.back() : *fits;
    return u"%1 %2"_s.arg(figures(total.bytes / unit.size), unit.name);
}

struct Words {
    Q_DECLARE_TR_FUNCTIONS(raydeck::ui::RequestTotals)
};

QString amounts(const Total &total)
{
    QStringList parts;
    if (total.gpus > 0)
        parts += isCount(total.gpus) ? Words::tr("%n GPUs", nullptr, int(total.gpus))
                                     : Words::tr("%1 GPUs").arg(figures(total.gpus));
    if (total.tpus > 0)
        parts += Words::tr("%n TPUs", nullptr, int(total.tpus));
    if (total.others > 0)
        parts += Words::tr("%n accelerators", nullptr, int(total.others));
    parts += isCount(total.cpus) ? Words::tr("%n CPUs", nullptr, int(total.cpus))
                                 : Words::tr("%1 CPUs").arg(figures(total.cpus));
    parts += memoryText(total);
    //: Between the parts of a list: 4 GPUs, 4 CPUs, 5 GB
    return parts.join(Words::tr(", "));
}

} // namespace

QString RequestTotals::ofCluster(const kube::YamlDocument &rayCluster)
{
    qint64 workers = 0;
    auto head = totalOfPod(rayCluster, u"spec.headGroupSpec");
    Total total = head.value_or(Total{});
    bool isKnown = head.has_value();
    const kube::FieldPath groups = u"spec.workerGroupSpecs";
    for (qsizetype i = 0; i < rayCluster.count(groups); ++i) {
        const kube::FieldPath group = groups.item(i);
        const qint64 pods = podsOfGroup(rayCluster, group);
        const auto pod = totalOfPod(rayCluster, group);
        workers += pods;
        total.add(pod.value_or(Total{}), double(pods));
        isKnown = isKnown && pod.has_value();
    }
    const QString pods = workers == 0
        ? tr("Head, no workers")
        : tr("Head + %n workers", nullptr, int(std::min<qint64>(workers, std::numeric_limits<int>::max())));
    //: %1: Head + 5 workers, %2: 11 GPUs, 44 CPUs, 336 GiB
    return isKnown ? tr("%1: %2").arg(pods, amounts(total)) : pods;
}

QString RequestTotals::ofPod(const kube::YamlDocument &rayCluster, const kube::FieldPath &group)
{
    const auto total = totalOfPod(rayCluster, group);
    return total ? amounts(*total) : QString();
}

} // namespace raydeck::ui

#include <ui/wizard/requestsummary.h>

#include <models/ray/quantity.h>

#include <QLocale>
#include <QStringList>

#include <algorithm>
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
    bool isBinary = false;

    bool add(const ray::PodForm &pod, double pods)
    {
        const auto cpu = ray::Quantity::parse(pod.cpu);
        const auto memory = ray::Quantity::parse(pod.memory);
        if (!cpu || !memory)
            return false;
        cpus += double(cpu->milliUnits()) / 1000 * pods;
        bytes += double(memory->units()) * pods;
        gpus += pod.gpus * pods;
        isBinary = isBinary || pod.memory.endsWith(u'i');
        return true;
    }
};

std::optional<Total> totalOf(const ray::RayClusterForm &form)
{
    Total total;
    if (!total.add(form.head, 1))
        return {};
    for (const ray::WorkerGroupForm &group : form.workers) {
        if (!total.add(group.pod, group.replicas))
            return {};
    }
    return total;
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

} // namespace

QString RequestSummary::amounts(const ray::RayClusterForm &form)
{
    const auto total = totalOf(form);
    if (!total)
        return {};
    QStringList parts{isCount(total->cpus) ? tr("%n CPUs", nullptr, int(total->cpus))
                                           : tr("%1 CPUs").arg(figures(total->cpus)),
                      memoryText(*total)};
    if (total->gpus > 0)
        parts +=
            isCount(total->gpus) ? tr("%n GPUs", nullptr, int(total->gpus)) : tr("%1 GPUs").arg(figures(total->gpus));
    //: Between the parts of a list: 4 CPUs, 5 GB, 4 GPUs
    return parts.join(tr(", "));
}

QString RequestSummary::text(const ray::RayClusterForm &form)
{
    qint64 workers = 0;
    for (const ray::WorkerGroupForm &group : form.workers)
        workers += group.replicas;
    const QString pods = workers == 0
        ? tr("1 head and no workers")
        : tr("1 head and %n workers", nullptr, int(std::min<qint64>(workers, std::numeric_limits<int>::max())));
    const QString what = amounts(form);
    //: %1: 1 head and 3 workers, %2: 4 CPUs, 5 GB, 4 GPUs
    return what.isEmpty() ? pods : tr("%1: %2").arg(pods, what);
}

} // namespace raydeck::ui

#include <ui/wizard/workers/suggestion.h>

#include <models/ray/draft/clusterdraft.h>
#include <models/ray/fit/acceleratorcatalogue.h>
#include <models/ray/quantity.h>
#include <models/ray/request/headedit.h>
#include <models/ray/request/podrequest.h>
#include <ui/text/amounttext.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace raydeck::ui {

namespace {

using ray::FitAnswer;
using What = Suggestion::What;

constexpr qsizetype mostSuggestions = 3;
constexpr qint64 gibi = qint64(1) << 30;

kube::FieldPath groupOf(qsizetype part)
{
    return part < 0 ? ray::ClusterDraft::headPath() : ray::ClusterDraft::groupPath(part);
}

bool isFitting(const Suggestions::Question &question, const Suggestion &suggestion)
{
    kube::YamlDocument document = question.document;
    if (!Suggestions::apply(suggestion, document, question.part, question.chosen, question.release))
        return false;
    const auto pods = ray::plannedPods(document.root(), question.release, question.admission);
    if (!pods)
        return false;
    const FitAnswer::Part part = ray::fitOf(question.capacity, *pods, question.admission).part(question.part);
    // What was in the way is out of it; the number of workers is another matter.
    if (suggestion.what == What::Tolerate)
        return part.upTo > 0;
    return part.wanted > 0 && part.fits();
}

/// Fewer of them, the most first; at most six tries however many there are.
QList<qint64> fewer(qint64 count)
{
    QList<qint64> tries;
    for (qint64 next = count - 1; next > 0 && tries.size() < 5; next = count > 8 ? next / 2 : next - 1)
        tries += next;
    if (count > 1 && !tries.contains(1))
        tries += 1;
    return tries;
}

/// Labels of the products on the nodes with devices where the head could land. GPUs do not count in the scheduler's
/// choice: a head that needs none takes CPUs and memory of a node that others need for its GPUs.
QStringList deviceLabels(const FitAnswer &answer)
{
    QStringList labels;
    for (const FitAnswer::Node &node : answer.nodes) {
        if (node.parts.first().room <= 0)
            continue;
        for (const ray::Amounts::Entry &entry : node.allocatable.entries()) {
            if (entry.value <= 0 || !ray::isDevice(entry.resource) || !ray::isDeviceResource(entry.resource))
                continue;
            const QString label = ray::productLabelOf(node.labels, entry.resource);
            if (label.isEmpty())
                return {}; // nothing to tell it by
            if (!labels.contains(label))
                labels += label;
        }
    }
    return labels;
}

} // namespace

QList<Suggestion> Suggestions::of(const Question &question, const FitAnswer &answer)
{
    const FitAnswer::Part &asked = answer.part(question.part);
    if (asked.wanted == 0 || !asked.isCertain())
        return {};
    if (asked.fits()) {
        const bool isPlainHead =
            question.part < 0 && ray::podRequestOf(question.document, groupOf(question.part)).resource.isEmpty();
        const Suggestion keepOff{.what = What::KeepOff, .labels = isPlainHead ? deviceLabels(answer) : QStringList()};
        return !keepOff.labels.isEmpty() && isFitting(question, keepOff) ? QList{keepOff} : QList<Suggestion>();
    }
    QList<Suggestion> found;
    const auto tryIt = [&](const Suggestion &suggestion) {
        if (!isFitting(question, suggestion))
            return false;
        found += suggestion;
        return true;
    };
    const kube::FieldPath group = groupOf(question.part);
    const bool lacksToleration = std::ranges::any_of(question.chosen.tolerations, [&](const auto &toleration) {
        return !ray::hasToleration(question.document, group, toleration);
    });
    if (lacksToleration && asked.upTo == 0)
        tryIt({.what = What::Tolerate});
    const qint64 hosts = std::max<qint64>(1, question.document.number(group / u"numOfHosts", 1));
    if (question.part >= 0 && asked.atLeast >= hosts)
        tryIt({.what = What::Workers, .amount = asked.atLeast / hosts});
    const ray::PodRequest request = ray::podRequestOf(question.document, group);
    for (const qint64 count : fewer(request.devices)) {
        if (tryIt({.what = What::Devices, .amount = count}))
            break;
    }
    // Less of what is short: as much as the nearest node has, then a half, then a quarter.
    const bool isCpu = asked.reason.resource == "cpu"_L1;
    if (asked.reason.shortage == FitAnswer::Shortage::Room && (isCpu || asked.reason.resource == "memory"_L1)) {
        const auto typed = ray::Quantity::parse(isCpu ? request.cpu : request.memory);
        const qint64 needs = !typed ? 0 : isCpu ? typed->milliUnits() : typed->units();
        const qint64 unit = isCpu ? 1000 : gibi;
        for (const qint64 wish : {needs - asked.reason.missing, needs / 2, needs / 4}) {
            if (wish >= unit && tryIt({.what = isCpu ? What::Cpus : What::Memory, .amount = wish / unit * unit}))
                break;
        }
    }
    return found.first(std::min(found.size(), mostSuggestions));
}

QString Suggestions::text(const Suggestion &suggestion, const FitAnswer &answer, qsizetype part,
                          const QString &resource)
{
    const auto each = [&](const QString &amount) {
        if (part < 0)
            //: %1: 1 GPU; of the head
            return tr("%1: it fits").arg(amount);
        //: %1: 1 GPU; %n: number of workers
        return tr("%1 each: all %n fit", nullptr, pluralOf(answer.part(part).wanted)).arg(amount);
    };
    switch (suggestion.what) {
    case What::Workers: return tr("Start with %n workers", nullptr, pluralOf(suggestion.amount));
    case What::Devices: return each(AmountText::devices(resource, suggestion.amount));
    case What::Cpus: return each(AmountText::cpus(suggestion.amount));
    case What::Memory: return each(AmountText::memory(suggestion.amount));
    case What::Tolerate: return tr("Tolerate the taint of these nodes");
    case What::KeepOff: return tr("Keep the head off nodes with GPUs");
    }
    Q_UNREACHABLE_RETURN({});
}

Result<void> Suggestions::apply(const Suggestion &suggestion, kube::YamlDocument &document, qsizetype part,
                                const ray::DeviceChoice &chosen, ray::Release release)
{
    const kube::FieldPath group = groupOf(part);
    switch (suggestion.what) {
    case What::Workers: {
        Result<void> done = document.setNumber(group / u"replicas", suggestion.amount);
        if (done && document.number(group / u"minReplicas") > suggestion.amount)
            done = document.setNumber(group / u"minReplicas", suggestion.amount);
        return done;
    }
    case What::Devices:
        return ray::setDevices(document, group, ray::podRequestOf(document, group).resource, suggestion.amount,
                               release);
    case What::Cpus: return ray::setAmount(document, group, u"cpu"_s, QString::number(suggestion.amount / 1000));
    case What::Memory:
        return ray::setAmount(document, group, u"memory"_s, QString::number(suggestion.amount / gibi) + u"Gi"_s);
    case What::Tolerate: {
        const qint64 devices = ray::podRequestOf(document, group).devices;
        return ray::chooseDevices(document, group, chosen, chosen, devices, release);
    }
    case What::KeepOff: return ray::keepHeadOff(document, suggestion.labels);
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace raydeck::ui

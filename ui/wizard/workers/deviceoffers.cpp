#include <ui/wizard/workers/deviceoffers.h>

#include <models/ray/request/podrequest.h>
#include <ui/text/amounttext.h>
#include <ui/text/devicetext.h>

#include <QMap>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace raydeck::ui {

namespace {

constexpr qsizetype mostNames = 3;

/// "H100 80GB HBM3", not the GB of a GB200.
bool saysMemory(const QString &product)
{
    static const QRegularExpression amount(u"[0-9] ?GB\\b"_s, QRegularExpression::CaseInsensitiveOption);
    return amount.match(product).hasMatch();
}

} // namespace

QString DeviceOffers::names(const QStringList &nodes)
{
    const qsizetype more = nodes.size() - mostNames;
    const QString first = nodes.first(std::min(nodes.size(), mostNames)).join(tr(", "));
    //: %1: names of nodes
    return more > 0 ? tr("%1 and %n more", nullptr, pluralOf(more)).arg(first) : first;
}

DeviceOffer DeviceOffers::offerOf(const ray::Accelerator &accelerator)
{
    const QString &resource = accelerator.choice.resource;
    DeviceOffer offer{.choice = accelerator.choice, .free = accelerator.free, .most = accelerator.most};
    offer.title = DeviceText::title(resource, accelerator.product);
    if (!accelerator.topology.isEmpty())
        //: %1: TPU v4, %2: how its chips are arranged, such as 2x2x4
        offer.title = tr("%1, topology %2").arg(offer.title, accelerator.topology);
    QStringList line{resource};
    if (accelerator.memoryMiB > 0 && !saysMemory(offer.title)) // most products' names have it
        line += AmountText::memory(accelerator.memoryMiB * 1024 * 1024);
    if (!accelerator.sharing.isEmpty() && accelerator.cards > 0)
        line += tr("%1 slots on %n cards, memory shared", nullptr, pluralOf(accelerator.cards)).arg(accelerator.total);
    if (accelerator.broken > 0)
        line += tr("%n broken", nullptr, pluralOf(accelerator.broken));
    line += names(accelerator.nodes);
    offer.line = line.join(u" · "_s);
    offer.atEnd = accelerator.choice.hosts > 1 && accelerator.slices >= 0
        ? tr("%n slices free now", nullptr, pluralOf(accelerator.slices))
        : tr("%n free now", nullptr, pluralOf(accelerator.free));
    return offer;
}

QList<DeviceOffer> DeviceOffers::of(const QList<ray::Accelerator> &accelerators, const QStringList &nodesWithoutDevices)
{
    QList<DeviceOffer> offers;
    QMap<QString, QList<const ray::Accelerator *>> byResource;
    for (const ray::Accelerator &one : accelerators) {
        if (!ray::isDeviceResource(one.choice.resource))
            continue;
        offers.append(offerOf(one));
        byResource[one.choice.resource].append(&one);
    }
    for (const auto &[resource, products] : byResource.asKeyValueRange()) {
        if (products.size() < 2 || resource == "google.com/tpu"_L1) // a worker fits one kind of slice
            continue;
        DeviceOffer any{.choice = {.resource = resource}, .line = resource};
        for (const ray::Accelerator *product : products) {
            any.free += product->free;
            any.most = std::max(any.most, product->most);
            for (const auto &toleration : product->choice.tolerations) {
                if (!any.choice.tolerations.contains(toleration))
                    any.choice.tolerations.append(toleration);
            }
        }
        const QString vendor = DeviceText::vendor(resource);
        any.title = vendor.isEmpty() ? tr("Any of %1").arg(resource)
                                     //: %1: vendor, %2: GPUs, TPU chips …
                                     : tr("Any %1 %2").arg(vendor, DeviceText::kind(resource));
        any.atEnd = tr("%n free now", nullptr, pluralOf(any.free));
        offers.append(any);
    }
    offers.append({.title = tr("No GPU"), .line = names(nodesWithoutDevices)});
    return offers;
}

QList<DeviceOffer> DeviceOffers::of(const ray::Capacity &capacity)
{
    const QList<ray::Accelerator> accelerators = ray::acceleratorsOf(capacity);
    QStringList without;
    for (const ray::Capacity::Node *node : capacity.nodes()) {
        const auto &has = node->node.allocatable.entries();
        if (std::ranges::none_of(has, [](const auto &one) { return one.value > 0 && ray::isDevice(one.resource); }))
            without += node->node.name;
    }
    return of(accelerators, without);
}

} // namespace raydeck::ui

#pragma once

#include <models/ray/fit/acceleratorcatalogue.h>
#include <ui/wizard/workers/deviceoffer.h>

#include <QCoreApplication>

namespace raydeck::ui {

/// What there is to choose from on the nodes, in words. Thread: any.
class DeviceOffers final {
    Q_DECLARE_TR_FUNCTIONS(raydeck::ui::DeviceOffers)
public:
    /// Each product; where several share a resource also any of them; last: none.
    [[nodiscard]] static QList<DeviceOffer> of(const QList<ray::Accelerator> &accelerators,
                                               const QStringList &nodesWithoutDevices);
    [[nodiscard]] static QList<DeviceOffer> of(const ray::Capacity &capacity);
    [[nodiscard]] static QString names(const QStringList &nodes); ///< "gpu-a, gpu-b and 12 more"

private:
    [[nodiscard]] static DeviceOffer offerOf(const ray::Accelerator &accelerator);
};

} // namespace raydeck::ui

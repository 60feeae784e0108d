#pragma once

#include <QCoreApplication>
#include <QString>

namespace raydeck::ui {

/// Names of devices as people say them, from the names of their resource and the labels of their nodes. Thread: any.
class DeviceText final {
    Q_DECLARE_TR_FUNCTIONS(raydeck::ui::DeviceText)
public:
    /// "NVIDIA H100 80GB", "TPU v4", "AMD Instinct MI300X": from a product's label as the vendor or the cloud writes it.
    /// Without a label: "NVIDIA GPU, model unknown". The partition of a MIG resource is part of it: "… MIG 1g.5gb".
    [[nodiscard]] static QString title(const QString &resource, const QString &product);
    /// Without the vendor, for the small line below a node's name: "H100 80GB".
    [[nodiscard]] static QString shortTitle(const QString &resource, const QString &product);
    /// What the devices of a resource are called, for a head of a column or a card: GPUs, TPU chips, NPUs …
    [[nodiscard]] static QString kind(const QString &resource);
    [[nodiscard]] static QString vendor(const QString &resource); ///< NVIDIA; empty if it is not known
};

} // namespace raydeck::ui

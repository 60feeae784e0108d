#pragma once

#include <QCoreApplication>
#include <QString>

namespace raydeck::ui {

/// Amounts of resources as people say them: "4 CPUs", "0.5 CPUs", "64 GiB", "1 GPU". Thread: any.
class AmountText final {
    Q_DECLARE_TR_FUNCTIONS(raydeck::ui::AmountText)
public:
    [[nodiscard]] static QString cpus(qint64 milli);
    /// Binary units, three figures; what is free is never said larger than it is, so it is cut, not rounded.
    [[nodiscard]] static QString memory(qint64 bytes);
    /// Devices of a resource: GPUs, TPU chips, Neuron cores …; other ones by the resource's name.
    [[nodiscard]] static QString devices(const QString &resource, qint64 count);
    /// Any resource of a node: cpu, memory, ephemeral-storage, pods, hugepages-*, devices. `amount` in the scheduler's
    /// units: thousandths of CPUs, else bytes or pieces.
    [[nodiscard]] static QString amount(const QString &resource, qint64 amount);
};

/// For %n, which is an int.
[[nodiscard]] int pluralOf(qint64 number);

} // namespace raydeck::ui

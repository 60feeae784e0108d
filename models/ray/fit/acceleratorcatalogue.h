#pragma once

#include <models/ray/fit/capacity.h>
#include <models/ray/request/devicechoice.h>

#include <QList>
#include <QString>
#include <QStringList>

namespace raydeck::ray {

/// Devices of one product that nodes offer under one resource name.
/// Source: vendors' device plugins and feature discovery, as of 2026-11.
struct Accelerator {
    DeviceChoice choice = {}; ///< what a pod has to say to get one of these, and no others
    QString product = {};     ///< value of the product's label; empty: not known
    qint64 memoryMiB = 0;     ///< of one device; 0: not known
    qint64 total = 0;         ///< allocatable, on all its nodes
    qint64 free = 0;          ///< now, on nodes that take pods (with the tolerations of the choice)
    qint64 most = 0;          ///< free on one node
    QStringList nodes = {};   ///< names, sorted
    qint64 cards = 0;         ///< physical ones, where several slots share them; 0: not shared
    QString sharing = {};     ///< time-slicing or mps; empty: not shared
    qint64 broken = 0;        ///< capacity that is not allocatable
    QString topology = {};    ///< of TPUs: 2x2x4; empty: not known
    qint64 slices = 0;        ///< of several hosts each (choice.hosts), all of them free now; -1: not known

    bool operator==(const Accelerator &) const = default;
};

/// What the nodes offer, the most at first; resources of the same kind stand together.
QList<Accelerator> acceleratorsOf(const Capacity &capacity);

/// The label by which the products of a resource are told apart on such a node; empty: it has none.
QString productLabelOf(const Labels &labels, const QString &resource);

} // namespace raydeck::ray

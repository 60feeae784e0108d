#pragma once

#include <ui/theme/tokens.h>

#include <QList>
#include <QString>

namespace raydeck::ui {

/// One row of the capacity picture: a node, or nodes that are alike and have no devices. Pure data.
struct CapacityRow {
    struct Taken {            ///< devices that one pod of this cluster would get
        QString letters = {}; ///< H, W1, W2 …
        qint64 count = 0;

        bool operator==(const Taken &) const = default;
    };
    struct Devices {        ///< of one resource, drawn in this order: in use, this cluster's, free, closed
        QString label = {}; ///< drawn only where a node has several resources
        qint64 used = 0;
        QList<Taken> ours = {};
        qint64 free = 0;
        qint64 closed = 0;

        [[nodiscard]] qint64 taken() const
        {
            qint64 sum = 0;
            for (const Taken &pod : ours)
                sum += pod.count;
            return sum;
        }
        [[nodiscard]] qint64 total() const { return used + taken() + free + closed; }
        bool operator==(const Devices &) const = default;
    };
    struct Bar { ///< shares of what the node has, 0 to 1
        double used = 0;
        double ours = 0;
        QString text = {}; ///< what is free after this: 32 CPUs

        bool operator==(const Bar &) const = default;
    };

    QString key = {}; ///< stays the same while the row means the same
    QString title = {};
    QString subtitle = {};
    QList<Devices> devices = {};
    Bar cpu = {};
    Bar memory = {};
    QString iconName = {};
    ColorRole role = ColorRole::Text2; ///< of icon and sentence
    QString sentence = {};

    bool operator==(const CapacityRow &) const = default;
};

} // namespace raydeck::ui

#pragma once

#include <QList>
#include <QMap>
#include <QString>

namespace raydeck::ray {

/// Devices that a pod can ask for, and what the nodes that have them need of it. Without a resource: no devices.
struct DeviceChoice {
    struct Toleration { ///< as in a pod; an empty value with a key means Exists
        QString key = {};
        QString value = {};
        QString effect = {};

        bool operator==(const Toleration &) const = default;
    };
    QString resource = {};                    ///< nvidia.com/gpu
    QMap<QString, QString> nodeSelector = {}; ///< the nodes of one product, where others have the resource too
    QList<Toleration> tolerations = {};

    bool operator==(const DeviceChoice &) const = default;
};

} // namespace raydeck::ray

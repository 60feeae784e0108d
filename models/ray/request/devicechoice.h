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
    qint64 hosts = 0; ///< of one worker, where several hosts are one slice of TPUs; 0: not known
    qint64 each = 0;  ///< devices that a pod has to take: all of a TPU host; 0: as many as it likes

    bool operator==(const DeviceChoice &) const = default;
};

} // namespace raydeck::ray

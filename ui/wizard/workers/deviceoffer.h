#pragma once

#include <models/ray/request/devicechoice.h>

#include <QList>
#include <QString>

namespace raydeck::ui {

/// One choice of devices as a form offers it. Pure data.
struct DeviceOffer {
    ray::DeviceChoice choice = {};
    QString title = {}; ///< NVIDIA H100 80GB
    QString line = {};  ///< nvidia.com/gpu · gpu-a, gpu-b
    QString atEnd = {}; ///< 8 free now
    qint64 free = 0;
    qint64 most = 0; ///< on one node; 0: not known

    bool operator==(const DeviceOffer &) const = default;
};

} // namespace raydeck::ui

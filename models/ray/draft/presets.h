#pragma once

#include <models/ray/release.h>

#include <QByteArray>
#include <QList>
#include <QString>

namespace raydeck::ray {

/// A RayCluster to begin with. What it is called and good for are words of the window (ui/text/presettext.h).
struct Preset {
    QString id = {};      ///< reference, cpu-starter, autoscaling-gpu, tpu-multi-host, fault-tolerant
    QByteArray yaml = {}; ///< with comments that explain
    Release needs = {};   ///< the oldest operator that knows all its fields
};

/// Those that come with Raydeck, the reference first. Source: resources/presets.
const QList<Preset> &presets();

} // namespace raydeck::ray

#pragma once

#include <models/kube/yamldocument.h>

#include <QString>

namespace raydeck::ray {

inline const QString ObjectSpillVolume = QStringLiteral("object-spill");

/// Where Ray puts objects that have no room in memory. By itself it takes a folder of its session in /tmp/ray.
struct ObjectSpill {
    QString folder = {};    ///< empty: Ray's own
    bool isForeign = false; ///< the head's system configuration is a person's own: it is not changed here

    bool operator==(const ObjectSpill &) const = default;
};

[[nodiscard]] ObjectSpill objectSpillOf(const kube::YamlDocument &cluster);
/// A volume of its own (emptyDir "object-spill") in all members, and the head's start parameter system-config, which
/// the workers take over from the head. An empty folder takes both away. Errors: Invalid, when the configuration is a
/// person's own, or the path is none that needs no quotes.
/// Source: Ray, doc/source/ray-core/objects/object-spilling.rst, 2.9 (--object-spilling-directory is not known there).
Result<void> setObjectSpill(kube::YamlDocument &cluster, const QString &folder);

/// A path from the root, of letters, digits and . _ - only.
[[nodiscard]] bool isPlainPath(const QString &path);

} // namespace raydeck::ray

#pragma once

#include <QString>

#include <compare>
#include <optional>

namespace raydeck::ray {

/// A release of KubeRay's operator: 1.6.1 is {1, 6, 1}. What stands after the three numbers ("-rc.0") is not kept.
struct Release {
    int major = 0;
    int minor = 0;
    int patch = 0;

    auto operator<=>(const Release &) const = default;
};

/// Reads "1.6.1", "v1.6.1" or "v1.6.0-rc.1"; nothing for any other text ("nightly", "latest", a commit).
std::optional<Release> releaseOf(QStringView text);

} // namespace raydeck::ray

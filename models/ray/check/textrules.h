#pragma once

#include <models/ray/check/problemcode.h>
#include <models/ray/quantity.h>

#include <QString>
#include <QStringList>

#include <expected>
#include <optional>

namespace raydeck::ray {

/// What is wrong with a text, before it is known in which field it stands.
struct Finding {
    ProblemCode code = ProblemCode::NameEmpty;
    QStringList args = {};

    bool operator==(const Finding &) const = default;
};
using Found = std::optional<Finding>;

/// The rules for single texts; the sources are in problemrules.cpp. Any thread.
namespace textrules {

inline constexpr qsizetype LongestClusterName = 53;

Found clusterName(const QString &name); ///< as KubeRay ≥ 1.4 has it: DNS-1035, at most 53
Found namespaceName(const QString &name);
/// Without the rules about other groups.
Found groupName(const QString &name);
/// The pods' names are cut after 50 letters of cluster and group. A note.
Found podName(const QString &clusterName, const QString &groupName);
Found image(const QString &text);

std::expected<Quantity, Finding> quantity(const QString &text);
/// A quantity above zero.
std::expected<Quantity, Finding> amount(const QString &text);
Found cpu(const QString &text);
Found memory(const QString &text);
/// Names a device: vendor/device, such as nvidia.com/gpu.
bool isDeviceName(const QString &name);

Found labelKey(const QString &key);
Found labelValue(const QString &value);
Found annotationKey(const QString &key);

bool isDnsLabel(const QString &text);     ///< RFC 1123, at most 63
bool isDnsSubdomain(const QString &text); ///< RFC 1123, at most 253
bool isQualifiedName(const QString &text);

} // namespace textrules

} // namespace raydeck::ray

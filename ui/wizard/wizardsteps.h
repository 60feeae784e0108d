#pragma once

#include <ui/wizard/wizard.h>

namespace raydeck::ui {

/// Ids of the steps.
namespace wizardstep {
inline constexpr auto checks = QLatin1StringView("checks");
inline constexpr auto kuberay = QLatin1StringView("kuberay");
inline constexpr auto basics = QLatin1StringView("basics");
inline constexpr auto head = QLatin1StringView("head");
inline constexpr auto workers = QLatin1StringView("workers");
inline constexpr auto storage = QLatin1StringView("storage");
inline constexpr auto dashboard = QLatin1StringView("dashboard");
inline constexpr auto review = QLatin1StringView("review");
inline constexpr auto progress = QLatin1StringView("progress");
} // namespace wizardstep

/// The whole way, in order: the one place that knows the pages of all steps.
[[nodiscard]] QList<Wizard::Step> wizardSteps();

} // namespace raydeck::ui

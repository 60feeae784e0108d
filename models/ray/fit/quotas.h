#pragma once

#include <models/ray/fit/fit.h>

namespace raydeck::ray {

/// True if the quota counts such pods, by its scopes.
/// Source: pkg/quota/v1/evaluator/core/pods.go, podMatchesScopeFunc, 1.36.
bool counts(const Admission::Quota &quota, const PlannedPod &pod);

/// The API server refuses pods over a quota before a scheduler sees them, and KubeRay makes no further group until it has
/// made all pods of the one before: the answer says less then. Source: raycluster_controller.go at 1.0.0 to 1.6.1.
void applyQuotas(const Admission &admission, const PlannedPods &pods, FitAnswer &answer);

} // namespace raydeck::ray

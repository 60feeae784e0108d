#pragma once

#include <models/ray/fit/fit.h>

namespace raydeck::ray {

/// Finds cordoned nodes each of which would be enough for all pods of the part (-1: the head), if it took pods again, and
/// marks them in the answer. Each is tried with a fit of its own: the few with most devices, then CPUs. Whether there is
/// one.
bool markHelpfulCordons(const Capacity &capacity, const PlannedPods &pods, const Admission &admission, qsizetype part,
                        FitAnswer &answer);

} // namespace raydeck::ray

#pragma once

#include <models/ray/plan/planrules.h>

namespace raydeck::ray {

struct PlanEffect {
    EffectCode code = EffectCode::NotCovered;
    QStringList args = {};
};

/// The effect of a rule with the numbers and names of this cluster.
PlanEffect planEffect(const PlanRule &rule, const kube::FieldChange &change, const PlanContext &context);

} // namespace raydeck::ray

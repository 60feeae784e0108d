#pragma once

#include <models/ray/check/problem.h>

#include <QLatin1StringView>

namespace raydeck::ray {

/// A rule as data: how much it weighs, and who says so.
struct ProblemRule {
    using Weight = Problem::Weight;
    ProblemCode code = ProblemCode::NameEmpty;
    Weight weight = Weight::Error;
    QLatin1StringView source = {};
};

const ProblemRule &ruleOf(ProblemCode code);

} // namespace raydeck::ray

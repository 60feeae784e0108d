#pragma once

#include <models/ray/formrules.h>

#include <QString>

namespace raydeck::ui {

/// Makes the sentence that stands at a field of what a rule says about it. Thread: any.
class FieldProblemText final {
public:
    [[nodiscard]] static QString sentence(const ray::FieldProblem &problem);
};

} // namespace raydeck::ui

#pragma once

#include <models/ray/formrules.h>

#include <QCoreApplication>
#include <QString>

namespace raydeck::ui {

/// Makes the sentence that stands at a field of what a rule says about it. Thread: any.
class FieldProblemText final {
    Q_DECLARE_TR_FUNCTIONS(raydeck::ui::FieldProblemText)
public:
    [[nodiscard]] static QString sentence(const ray::FieldProblem &problem);
};

} // namespace raydeck::ui

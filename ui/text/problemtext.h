#pragma once

#include <models/ray/check/problem.h>

#include <QCoreApplication>
#include <QString>

namespace raydeck::ui {

/// Makes the sentence that stands at a field of what a rule says about it. Texts of the document are in it: show it as
/// plain text. Thread: any.
class ProblemText final {
    Q_DECLARE_TR_FUNCTIONS(raydeck::ui::ProblemText)
public:
    [[nodiscard]] static QString text(const ray::Problem &problem);
    [[nodiscard]] static QString sentence(ray::ProblemCode code, const QStringList &args);
    /// Who refuses it, as a person calls it.
    [[nodiscard]] static QString by(ray::Problem::By by);

private:
    [[nodiscard]] static QString words(ray::ProblemCode code);
};

} // namespace raydeck::ui

#include <ui/text/fieldproblemtext.h>

#include <ui/text/problemtext.h>

namespace raydeck::ui {

QString FieldProblemText::sentence(const ray::FieldProblem &problem)
{
    return ProblemText::sentence(problem.code, problem.args);
}

} // namespace raydeck::ui

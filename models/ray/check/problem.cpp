#include <models/ray/check/problem.h>

#include <models/ray/check/problemlist.h>
#include <models/ray/check/problemrules.h>

#include <algorithm>

namespace raydeck::ray {

void ProblemList::add(const Field &field, Problem::By by, const Finding &finding)
{
    const QString path = field.path();
    const auto isThere = [&](const Problem &problem) {
        return problem.path == path && (problem.code == finding.code || by > problem.by);
    };
    if (std::ranges::any_of(m_list, isThere))
        return;
    m_list.append({.path = path,
                   .line = field.line(),
                   .by = by,
                   .weight = ruleOf(finding.code).weight,
                   .code = finding.code,
                   .args = finding.args});
}

void ProblemList::add(const Field &field, Problem::By by, const Found &found)
{
    if (found)
        add(field, by, *found);
}

QList<Problem> ProblemList::takeSorted()
{
    std::ranges::stable_sort(m_list, {}, &Problem::line);
    return std::exchange(m_list, {});
}

QList<Problem> problemsOf(const kube::YamlValue &rayCluster, Release operatorRelease)
{
    ProblemList problems;
    const Field root(rayCluster);
    addSchemaProblems(root, operatorRelease, problems);
    addOperatorProblems(root, operatorRelease, problems);
    addClusterProblems(root, operatorRelease, problems);
    return problems.takeSorted();
}

bool blocks(const QList<Problem> &problems)
{
    return std::ranges::contains(problems, Problem::Weight::Error, &Problem::weight);
}

} // namespace raydeck::ray

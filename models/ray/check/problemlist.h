#pragma once

#include <models/ray/check/field.h>
#include <models/ray/check/problem.h>
#include <models/ray/check/textrules.h>

#include <QList>

namespace raydeck::ray {

/// Where the rules put what they find. One problem a field and code: what the schema said, nobody repeats.
class ProblemList {
public:
    void add(const Field &field, Problem::By by, const Finding &finding);
    void add(const Field &field, Problem::By by, const Found &found);
    /// True if something at this path was said already.
    [[nodiscard]] bool names(const Field &field) const;
    [[nodiscard]] QList<Problem> takeSorted();

private:
    QList<Problem> m_list;
};

/// The parts of problemsOf(). Each adds what it finds; the schema comes first.
void addOperatorProblems(const Field &rayCluster, Release release, ProblemList &problems);
void addClusterProblems(const Field &rayCluster, Release release, ProblemList &problems);
void addPodProblems(const Field &podTemplate, ProblemList &problems);

} // namespace raydeck::ray

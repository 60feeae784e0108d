#pragma once

#include <models/ray/check/field.h>
#include <models/ray/check/problem.h>
#include <models/ray/check/textrules.h>

#include <QList>

namespace raydeck::ray {

/// Where the rules put what they find: one problem a field and code, and of those who refuse the same field only the
/// first: the server before the operator before Raydeck.
class ProblemList {
public:
    void add(const Field &field, Problem::By by, const Finding &finding);
    void add(const Field &field, Problem::By by, const Found &found);
    [[nodiscard]] QList<Problem> takeSorted();

private:
    QList<Problem> m_list;
};

/// The parts of problemsOf(). Each adds what it finds; the schema comes first.
void addSchemaProblems(const Field &rayCluster, Release release, ProblemList &problems);
void addOperatorProblems(const Field &rayCluster, Release release, ProblemList &problems);
void addClusterProblems(const Field &rayCluster, Release release, ProblemList &problems);
void addPodProblems(const Field &podTemplate, ProblemList &problems);
void addAutoscalerProblems(const Field &options, const Field &headTemplate, ProblemList &problems);

/// The values that a rule of x-kubernetes-validations allows, if it is of the form self in ['a', 'b'].
std::optional<QStringList> choicesOfRule(const QString &celRule);

} // namespace raydeck::ray

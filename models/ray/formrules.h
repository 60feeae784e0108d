#pragma once

#include <models/ray/check/problemrules.h>
#include <models/ray/rayclusterform.h>
#include <models/ray/scaletarget.h>

#include <QList>
#include <QString>
#include <QStringList>

namespace raydeck::ray {

/// One thing that the API server, the operator or Ray would refuse, said at the field where it was typed.
struct FieldProblem {
    using Code = ProblemCode;
    QString field = {}; ///< as in the form: name, head.cpu, workers[0].groupName
    Code code = Code::NameEmpty;
    QStringList args = {};

    bool operator==(const FieldProblem &) const = default;
};

/// Everything that is wrong with the form, in the order of its fields; at most one problem a field. A form without
/// problems but notes can be sent.
QList<FieldProblem> problemsOf(const RayClusterForm &form);

/// The same for the fields of the Scale dialog: replicas, minReplicas, maxReplicas.
QList<FieldProblem> problemsOf(const ScaleTarget &target);

using FieldRule = ProblemRule;
bool blocks(const QList<FieldProblem> &problems); ///< true if one of them is more than a note

} // namespace raydeck::ray

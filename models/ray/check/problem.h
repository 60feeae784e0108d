#pragma once

#include <models/kube/yamlvalue.h>
#include <models/ray/check/problemcode.h>
#include <models/ray/release.h>

#include <QList>
#include <QString>
#include <QStringList>

namespace raydeck::ray {

/// One thing that is wrong with a RayCluster, said at the field where it stands.
struct Problem {
    /// Who refuses it: the API server (fieldValidation=Strict), the operator by an event, or nobody before the pods are
    /// made: that is Raydeck's own word.
    enum class By { Schema, Operator, Raydeck };
    enum class Weight { Error, Note };
    using Code = ProblemCode;

    QString path = {}; ///< as kube::FieldPath writes it: spec.workerGroupSpecs[0].groupName
    int line = 0;      ///< of the field, or of the nearest parent that is there; 1-based
    By by = By::Raydeck;
    Weight weight = Weight::Error;
    Code code = Code::NameEmpty;
    QStringList args = {}; ///< %1, %2 of the sentence (ui/text/problemtext.h)

    bool operator==(const Problem &) const = default;
};

/// Everything that is wrong with a RayCluster under an operator of this release, sorted by line. Takes milliseconds, asks
/// nobody; any thread. Sources: ruleOf() in problemrules.h names one for each code.
QList<Problem> problemsOf(const kube::YamlValue &rayCluster, Release operatorRelease);

bool blocks(const QList<Problem> &problems); ///< true if one of them is more than a note

} // namespace raydeck::ray

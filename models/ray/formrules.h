#pragma once

#include <models/ray/rayclusterform.h>
#include <models/ray/scaletarget.h>

#include <QList>
#include <QString>
#include <QStringList>

namespace raydeck::ray {

/// One thing that the API server, the operator or Ray would refuse, said at the field where it was typed.
struct FieldProblem {
    /// One value per sentence; %1, %2 stand for args.
    enum class Code {
        NameEmpty,
        NameTooLong,   ///< %1 letters, %2 allowed
        NameCharacter, ///< %1: the first character that is not a-z, 0-9 or -
        NameUpperCase, ///< %1: the name in lower case
        NameBegin,     ///< begins with a digit or -
        NameEnd,       ///< ends with -
        NamespaceEmpty,
        NamespaceTooLong,   ///< %1 letters, %2 allowed
        NamespaceCharacter, ///< %1
        NamespaceEdge,      ///< begins or ends with -
        GroupNameEmpty,
        GroupNameTooLong,   ///< %1 letters, %2 allowed
        GroupNameCharacter, ///< %1
        GroupNameEdge,      ///< begins or ends with -
        GroupNameReserved,  ///< %1: headgroup
        GroupNameRepeated,  ///< %1
        PodNameCut,         ///< a note: %1 is the part of the pods' names that is kept
        ImageEmpty,
        ImageSpace,
        ImageUpperCase, ///< %1: the repository in lower case
        ImageTag,       ///< %1: the tag
        ImageDigest,    ///< %1: the digest
        ImageForm,      ///< no image reference for another reason
        QuantityEmpty,
        QuantityNotANumber,
        QuantitySuffix,
        QuantityKilo,   ///< K: k (1000) or Ki (1024) is meant
        QuantityBinary, ///< ki, mi, gi: Ki, Mi, Gi are meant
        QuantityExponent,
        QuantityTooLarge,
        QuantityNotPositive,
        CpuTooLarge,    ///< %1: the largest amount that the scheduler can count
        MemoryMilli,    ///< m is a thousandth of a byte: M or Mi is meant; %1: the text with M
        MemoryTooSmall, ///< %1: what Ray needs to start
        GpusNegative,
        GpuResourceEmpty,
        GpuResourceName, ///< no name of an extended resource
        ReplicasNegative,
        MinReplicasNegative,
        MaxReplicasNegative,
        MinAboveMax,      ///< %1 min, %2 max
        ReplicasBelowMin, ///< %1 replicas, %2 min
        ReplicasAboveMax, ///< %1 replicas, %2 max
    };
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

/// A rule as data: how much it weighs, and who says so.
struct FieldRule {
    enum class Weight { Error, Note };
    FieldProblem::Code code = FieldProblem::Code::NameEmpty;
    Weight weight = Weight::Error;
    QLatin1StringView source = {};
};

const FieldRule &ruleOf(FieldProblem::Code code);
bool blocks(const QList<FieldProblem> &problems); ///< true if one of them is more than a note

} // namespace raydeck::ray

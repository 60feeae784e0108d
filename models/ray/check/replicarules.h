#pragma once

#include <models/ray/check/textrules.h>
#include <models/ray/scaletarget.h>

#include <QList>
#include <QString>

namespace raydeck::ray {

struct ReplicaFinding {
    QString field = {}; ///< replicas, minReplicas or maxReplicas
    Finding finding = {};
};

/// What is wrong with the three counts of a group; a comparison is made only of counts that are right by themselves.
QList<ReplicaFinding> replicaFindings(const ScaleTarget &target);

} // namespace raydeck::ray

#include <models/ray/check/replicarules.h>

using namespace Qt::StringLiterals;

namespace raydeck::ray {

QList<ReplicaFinding> replicaFindings(const ScaleTarget &target)
{
    using Code = ProblemCode;
    QList<ReplicaFinding> findings;
    if (target.replicas < 0)
        findings.append({u"replicas"_s, {Code::ReplicasNegative}});
    if (target.minReplicas < 0)
        findings.append({u"minReplicas"_s, {Code::MinReplicasNegative}});
    if (target.maxReplicas < 0)
        findings.append({u"maxReplicas"_s, {Code::MaxReplicasNegative}});
    if (!findings.isEmpty())
        return findings;
    const QString replicas = QString::number(target.replicas);
    const QString min = QString::number(target.minReplicas);
    const QString max = QString::number(target.maxReplicas);
    if (target.minReplicas > target.maxReplicas)
        findings.append({u"minReplicas"_s, {Code::MinAboveMax, {min, max}}});
    else if (target.replicas < target.minReplicas)
        findings.append({u"replicas"_s, {Code::ReplicasBelowMin, {replicas, min}}});
    else if (target.replicas > target.maxReplicas)
        findings.append({u"replicas"_s, {Code::ReplicasAboveMax, {replicas, max}}});
    return findings;
}

} // namespace raydeck::ray

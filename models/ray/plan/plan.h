#pragma once

#include <models/kube/fieldchanges.h>
#include <models/ray/check/problem.h>
#include <models/ray/plan/planeffect.h>
#include <models/ray/release.h>

#include <QJsonObject>
#include <QLatin1StringView>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace raydeck::ray {

/// What the operator makes of one changed field of a RayCluster that exists.
enum class Verdict {
    ActsNow,
    NewPodsOnly, ///< pods that run stay as they are: a mixed cluster
    Ignored,
    RestartsEverything, ///< pods are deleted and made anew
    OrphansPods,        ///< pods stay that nobody looks after
    Rejected,
    NotKnown, ///< no rule covers it: never taken for safe
};

/// The pods that there are now, as far as they are known.
struct LivePods {
    struct Pod {
        QString name = {};
        QString group = {};   ///< empty: the head
        bool isGoing = false; ///< is being deleted

        bool operator==(const Pod &) const = default;
    };
    QList<Pod> pods = {};
    bool isKnown = false;            ///< false: pods says nothing; the numbers come from the document
    QString headRecreateHash = {};   ///< annotation ray.io/upgrade-strategy-recreate-hash of the head
    QString headKubeRayVersion = {}; ///< annotation ray.io/kuberay-version of the head
    QString ownerKind = {};          ///< RayJob, RayService: who made the RayCluster

    bool operator==(const LivePods &) const = default;
};

struct PlannedChange {
    kube::FieldChange change = {};
    Verdict verdict = Verdict::NotKnown;
    EffectCode effect = EffectCode::NotCovered;
    QStringList args = {};               ///< of the effect: planeffect.h says which
    std::optional<Problem> problem = {}; ///< why it is rejected, where a rule of ray/check says so
    QLatin1StringView source = {};       ///< operator version and file that the verdict was read in
};

/// What an operator of this release will do once `before` has become `after`, field by field. `before` may be what the
/// server has, with its status. Takes milliseconds, asks nobody. Thread: any.
/// Sources: planRules() names one for each rule; tests/ui/tst_plannedchanges plays them on the real operators.
QList<PlannedChange> planOf(const QJsonObject &before, const QJsonObject &after, Release operatorRelease,
                            const LivePods &live = {});

/// The live pods of a RayCluster, from a PodList as JSON and the RayCluster itself.
LivePods livePodsOf(const QJsonObject &podList, const QJsonObject &rayCluster);

} // namespace raydeck::ray

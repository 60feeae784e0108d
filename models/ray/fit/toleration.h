#pragma once

#include <models/ray/fit/schedulingnode.h>

#include <QJsonObject>
#include <QList>
#include <QString>

namespace raydeck::ray {

/// A toleration of a pod. Source: kube-scheduler plugins/tainttoleration; core/v1 toleration.go, 1.36.
struct PodToleration {
    QString key = {}; ///< empty: every key (with Exists)
    QString value = {};
    QString effect = {}; ///< empty: every effect
    bool exists = false; ///< operator Exists

    [[nodiscard]] bool tolerates(const Taint &taint) const;
    bool operator==(const PodToleration &) const = default;
};

PodToleration tolerationOf(const QJsonObject &toleration);

/// The first taint that keeps a pod with these tolerations away, or null. PreferNoSchedule never does.
const Taint *untolerated(const QList<Taint> &taints, const QList<PodToleration> &tolerations);

} // namespace raydeck::ray

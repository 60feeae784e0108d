#pragma once

#include <models/ray/plan/plan.h>

namespace raydeck::ray {

/// Which of the changes make the new document one that is refused, and why: the changes at the place of a problem, and
/// those without which there would be none.
struct Refusal {
    qsizetype change = 0; ///< its index
    Problem problem = {};
    bool isUnknown = false; ///< nobody knows the field: it may be refused, dropped or read
};
QList<Refusal> refusals(const QList<kube::FieldChange> &changes, const QJsonObject &before, const QJsonObject &after,
                        Release release, const LivePods &live);

} // namespace raydeck::ray

#pragma once

#include <models/kube/apply/listkeys.h>
#include <models/ray/plan/plan.h>
#include <models/ray/rayclusterrow.h>

#include <QJsonValue>

namespace raydeck::ray {

/// What a condition or a number is taken from: both documents, the pods, the release. Lives as long as one planOf().
class PlanContext {
public:
    struct Group {
        GroupRow row = {};
        QStringList workersToDelete = {};
    };

    PlanContext(QJsonObject before, QJsonObject after, Release release, LivePods live);

    [[nodiscard]] const QJsonObject &before() const { return m_before; }
    [[nodiscard]] const QJsonObject &after() const { return m_after; }
    [[nodiscard]] Release release() const { return m_release; }
    [[nodiscard]] const LivePods &live() const { return m_live; }

    [[nodiscard]] bool wasAutoscaling() const;
    [[nodiscard]] bool isAutoscaling() const;
    [[nodiscard]] bool wasSuspended() const; ///< it has no pods: asked for, or resumed by nobody yet
    [[nodiscard]] bool isSuspended() const;  ///< it will have none
    [[nodiscard]] bool isElsewhere() const;  ///< another controller than KubeRay looks after it
    [[nodiscard]] bool wasElsewhere() const;
    /// Whether a change that counts in the hash makes all pods anew.
    [[nodiscard]] bool recreates() const;
    /// Why it does not though Recreate is asked for; NotCovered: it does.
    [[nodiscard]] EffectCode noRecreation() const;

    /// The group of a path in the new document, or in the old one.
    [[nodiscard]] std::optional<Group> groupAt(const kube::FieldPath &path) const;
    [[nodiscard]] std::optional<Group> oldGroupAt(const kube::FieldPath &path) const;
    /// The group of this name in the old document.
    [[nodiscard]] std::optional<Group> oldGroup(const QString &name) const;

    /// Pods of a group now: those that live, or those that the old document asks for. Empty group: the head.
    [[nodiscard]] qint64 podsOf(const QString &group) const;
    [[nodiscard]] QStringList namesOf(const QString &group) const;
    [[nodiscard]] qint64 allPods() const;
    [[nodiscard]] qint64 wantedOf(const GroupRow &group) const; ///< as this release counts
    [[nodiscard]] qint64 allWanted() const;                     ///< head and workers of the new document

private:
    QJsonObject m_before;
    QJsonObject m_after;
    Release m_release;
    LivePods m_live;
};

using kube::valueAt;

} // namespace raydeck::ray

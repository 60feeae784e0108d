#pragma once

#include <models/kube/eventrow.h>
#include <models/kube/podrow.h>
#include <models/ray/create/creation.h>
#include <models/ray/rayclusterrow.h>

#include <QList>
#include <QString>

#include <optional>

namespace raydeck::ray {

/// One step from nothing to a running cluster.
struct CreateStep {
    enum class Id { Objects, TakenOver, HeadPlaced, HeadImage, HeadReady, Workers, Dashboard };
    enum class State {
        ToCome,
        Running,
        Done,
        Stuck, ///< it waits for something that a person can change
        Failed,
        Note, ///< over without being done, and nothing else suffers from it
    };
    enum class Cause {
        None,
        Interrupted,   ///< not all objects were made, and nobody goes on with it
        NoOperator,    ///< nobody has made a pod yet
        Refused,       ///< the operator refuses the spec: detail is its sentence
        Quota,         ///< the quota refuses a pod: detail
        NotMade,       ///< a pod could not be made for another reason: detail
        Unschedulable, ///< subject: the pod; detail: the scheduler's sentence
        ImagePull,     ///< subject: the pod, reason and detail: the kubelet's
        CannotStart,
        Crashing,
        NotReady,
        Gone,   ///< the cluster was deleted
        Silent, ///< the dashboard does not answer: detail
    };
    Id id = Id::Objects;
    State state = State::ToCome;
    Cause cause = Cause::None;
    qint64 began = 0; ///< milliseconds since 1970; 0: not yet
    qint64 ended = 0; ///< 0: not yet
    QString subject = {};
    QString reason = {};
    QString detail = {};
    qint64 done = 0;  ///< of the workers
    qint64 total = 0; ///< likewise

    [[nodiscard]] bool isOver() const { return state == State::Done || state == State::Note; }
    bool operator==(const CreateStep &) const = default;
};

/// The name of a step in a file.
QString nameOf(CreateStep::Id id);

/// What the dashboard said when it was asked.
struct DashboardAnswer {
    enum class State { NotAsked, Asking, Answers, Silent };
    State state = State::NotAsked;
    QString version = {}; ///< of Ray
    QString error = {};   ///< with Asking and Silent: the last one

    bool operator==(const DashboardAnswer &) const = default;
};

/// Everything that the steps are made of; it says all that is known, so that a window that is opened again shows the same.
struct CreateFacts {
    Creation creation = {};
    bool isInterrupted = false; ///< nobody makes the objects that are missing
    bool isLive = false;        ///< the cluster list is complete: a missing cluster is gone
    std::optional<RayClusterRow> cluster = {};
    QList<kube::PodRow> pods = {};     ///< of the cluster
    QList<kube::EventRow> events = {}; ///< of the cluster and its pods, the newest first
    DashboardAnswer dashboard = {};
    qint64 now = 0; ///< milliseconds since 1970
};

/// The steps in their order. Pure.
/// Source: raycluster_controller.go at 1.0.0 to 1.6.1 (events); kubelet and scheduler events, 1.36.
QList<CreateStep> stepsOf(const CreateFacts &facts);

} // namespace raydeck::ray

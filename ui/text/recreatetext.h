#pragma once

#include <models/ray/recreate/operatorrecreate.h>
#include <models/ray/recreate/recreateflow.h>
#include <models/ray/recreate/whatstops.h>
#include <ui/theme/tokens.h>
#include <ui/widgets/progresssteps.h>

#include <QCoreApplication>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace raydeck::ui {

/// How a recreation stands, as data: what RecreateFlow knows at one moment.
struct RecreateView {
    ray::Recreation recreation = {};
    ray::HoldingBack holdingBack = {};
    ray::RecreateFlow::Obstacle obstacle = ray::RecreateFlow::Obstacle::None;
    std::optional<Error> error = {};
    QList<ray::ServerComplaint> complaints = {};
    QJsonObject taken = {};
    std::optional<ray::RayClusterRow> newCluster = {};
    QList<kube::PodRow> newPods = {};
    bool isRunning = false;
    bool canCancel = false; ///< nothing was deleted yet, and that is known
    qint64 now = 0;         ///< milliseconds since 1970

    [[nodiscard]] static RecreateView of(const ray::RecreateFlow &flow, qint64 now);
};

/// Makes the words of deleting a cluster and creating it again. Thread: any.
class RecreateText final {
    Q_DECLARE_TR_FUNCTIONS(raydeck::ui::RecreateText)
public:
    /// What is in the way, and what can be done about it.
    struct Banner {
        Tone tone = Tone::Info;
        QString strong = {};
        QString text = {};
    };
    /// One thing that is waited for.
    struct Holder {
        QString iconName = {};
        Tone tone = Tone::Gone;
        QString title = {};     ///< a pod or a finalizer
        QString text = {};      ///< what it does, and since when
        QString finalizer = {}; ///< not empty: it can be taken off
    };

    [[nodiscard]] static QList<ProgressItem> steps(const RecreateView &view);
    [[nodiscard]] static std::optional<Banner> banner(const RecreateView &view);
    [[nodiscard]] static QString holdersTitle(const RecreateView &view);
    [[nodiscard]] static QList<Holder> holders(const RecreateView &view);
    /// The loss, one a line, before anything is deleted. `now`: seconds since 1970.
    [[nodiscard]] static QStringList losses(const ray::WhatStops &stops, qint64 now);
    /// What a finalizer's removal leaves behind, one a line.
    [[nodiscard]] static QStringList leftBehind(const QString &finalizer, const ray::LeftBehind &left);
    /// What the operator's own way would do, or why it is no way here.
    [[nodiscard]] static QString operatorsWay(const ray::OperatorRecreate &way, const ray::WhatStops &stops);
    [[nodiscard]] static QString progress(ray::RecreateStep step); ///< one recreation in a list of them
    /// Why an action of a person came to nothing.
    [[nodiscard]] static QString refusal(const Error &error);

private:
    [[nodiscard]] static QString title(ray::RecreateStep step, ProgressItem::Mark mark);
    [[nodiscard]] static QString detail(ray::RecreateStep step, ProgressItem::Mark mark, const RecreateView &view);
    [[nodiscard]] static Holder holder(const ray::HeldPod &pod, qint64 now);
    [[nodiscard]] static Holder holder(const QString &finalizer, const RecreateView &view);
    [[nodiscard]] static QString cleanUp(const ray::CleanUpJob &job);
};

} // namespace raydeck::ui

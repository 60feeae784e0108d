#pragma once

#include <models/ray/fit/fit.h>
#include <ui/wizard/capacity/fitview.h>

#include <QCoreApplication>
#include <QStringList>

#include <optional>

namespace raydeck::tables {
class CapacityFeed;
}

namespace raydeck::ui {

/// Makes what stands beside a form of an answer, or of what is in the way of one. Pure. Thread: UI.
class FitViewOf final {
    Q_DECLARE_TR_FUNCTIONS(raydeck::ui::FitViewOf)
public:
    /// `part`: -1 for the head, else the group's index.
    [[nodiscard]] static FitView answer(const ray::FitAnswer &answer, const ray::PlannedPods &pods, qsizetype part,
                                        const QStringList &productLabels, const ray::Admission &admission = {});
    [[nodiscard]] static FitView loading();
    /// Nodes or pods may not be listed, or cannot be reached.
    [[nodiscard]] static FitView failed(const Error &error);
    /// The form holds what is no number yet; the nodes stay as they were shown.
    [[nodiscard]] static FitView unfinished(const FitView &before);
    [[nodiscard]] static FitView noGroup();
    [[nodiscard]] static FitView notLookedAt();
};

} // namespace raydeck::ui

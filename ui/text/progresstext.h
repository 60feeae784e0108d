#pragma once

#include <models/kube/eventrow.h>
#include <models/ray/create/createprogress.h>

#include <QCoreApplication>
#include <QString>

namespace raydeck::ui {

/// The words of the way from nothing to a running cluster. Thread: any.
class ProgressText final {
    Q_DECLARE_TR_FUNCTIONS(raydeck::ui::ProgressText)
public:
    /// One line of "What happened".
    struct Happening {
        QString iconName = {};
        QString who = {};
        QString what = {};
    };

    [[nodiscard]] static QString title(const ray::CreateStep &step);
    /// What is so, or what is in the way and what helps.
    [[nodiscard]] static QString detail(const ray::CreateStep &step);
    /// The whole of it in a few words, for the list of steps: "Head is starting", "2 of 3 workers", "Running".
    [[nodiscard]] static QString summary(const QList<ray::CreateStep> &steps);
    /// An event in plain words; `head`: the head pod's name.
    [[nodiscard]] static Happening happening(const kube::EventRow &event, const QString &cluster, const QString &head);
    /// What keeps nodes from taking a pod: "1 node lacks nvidia.com/gpu, 2 nodes are tainted with …".
    [[nodiscard]] static QString refusals(const QString &schedulerMessage);

private:
    [[nodiscard]] static QString trouble(const ray::CreateStep &step);
};

} // namespace raydeck::ui

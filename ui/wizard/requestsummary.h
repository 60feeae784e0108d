#pragma once

#include <models/ray/rayclusterform.h>

#include <QCoreApplication>
#include <QString>

namespace raydeck::ui {

/// Says what a form asks the cluster for, all pods together. Thread: any.
class RequestSummary final {
    Q_DECLARE_TR_FUNCTIONS(raydeck::ui::RequestSummary)
public:
    /// "1 head and 3 workers: 4 CPUs, 5 GB, 4 GPUs"; without amounts while one of them is no quantity. Memory is said
    /// in GiB if it was typed with a binary suffix, else in GB.
    [[nodiscard]] static QString text(const ray::RayClusterForm &form);

private:
    [[nodiscard]] static QString amounts(const ray::RayClusterForm &form);
};

} // namespace raydeck::ui

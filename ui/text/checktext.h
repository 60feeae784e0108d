#pragma once

#include <models/ray/checks/check.h>

#include <QCoreApplication>
#include <QString>

namespace raydeck::ui {

/// What a check of a cluster says, and what to do about it. Names from the cluster stay inside: show as plain text.
class CheckText final {
    Q_DECLARE_TR_FUNCTIONS(raydeck::ui::CheckText)
public:
    /// What is checked, in a word or two: "GPU nodes".
    [[nodiscard]] static QString title(ray::Check::Id id);
    /// What was found, one sentence.
    [[nodiscard]] static QString sentence(const ray::Check &check);
    /// What can be done about it, in whole sentences; empty where there is nothing to do.
    [[nodiscard]] static QString advice(const ray::Check &check);
    /// The label of the button that does it; empty: this program cannot.
    [[nodiscard]] static QString action(ray::Check::Fix fix);
};

} // namespace raydeck::ui

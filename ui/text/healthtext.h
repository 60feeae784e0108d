#pragma once

#include <models/ray/health.h>
#include <ui/theme/tokens.h>

#include <QCoreApplication>
#include <QString>

namespace raydeck::ui {

/// How a verdict on a cluster looks in a table: icon, strong word, muted detail behind it.
struct HealthLook {
    QString word = {};
    QString detail = {}; ///< may be empty
    QString iconName = {};
    Tone tone = Tone::Off;

    bool operator==(const HealthLook &) const = default;
};

/// Makes the words of LOOK's table of state words of a verdict. Thread: any. `now`: seconds since 1970, since some
/// details say for how long it has been so; they change once a minute at most.
class HealthText final {
    Q_DECLARE_TR_FUNCTIONS(raydeck::ui::HealthText)
public:
    [[nodiscard]] static HealthLook look(const ray::Health &health, qint64 now);
    /// Word and detail in one, for a chip: "Scaling: 2 of 5 workers", "Stuck for 14 min".
    [[nodiscard]] static QString chip(const ray::Health &health, qint64 now);
    /// What is so and what it waits for, in whole sentences, for the panel. The server's own words
    /// (Health::message) are not in it: the panel shows them last.
    [[nodiscard]] static QString explanation(const ray::Health &health, qint64 now);

private:
    [[nodiscard]] static QString word(ray::Health::State state);
    [[nodiscard]] static QString detail(const ray::Health &health, qint64 now);
    [[nodiscard]] static QString cannotStart(const ray::Health &health);
};

} // namespace raydeck::ui

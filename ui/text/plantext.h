#pragma once

#include <models/ray/plan/plan.h>
#include <ui/theme/tokens.h>

#include <QCoreApplication>
#include <QString>

namespace raydeck::ui {

/// What the operator does with a change, in words. Values and names of the document are in it: show it as plain text.
/// Thread: any.
class PlanText final {
    Q_DECLARE_TR_FUNCTIONS(raydeck::ui::PlanText)
public:
    [[nodiscard]] static QString word(ray::Verdict verdict); ///< Acts now, Only for new pods, …
    [[nodiscard]] static QString icon(ray::Verdict verdict);
    [[nodiscard]] static Tone tone(ray::Verdict verdict);

    /// What happens: "3 → 5: creates 2 pods". A refusal says why.
    [[nodiscard]] static QString effect(const ray::PlannedChange &planned);
    /// The effect alone, without the values.
    [[nodiscard]] static QString sentence(ray::EffectCode effect, const QStringList &args);
    /// "2 act now, 2 wait for new pods, 1 is ignored."
    [[nodiscard]] static QString summary(const QList<ray::PlannedChange> &changes);

private:
    struct Words;
    [[nodiscard]] static QString keptValue(const QStringList &args);
    [[nodiscard]] static const Words &wordsOf(ray::EffectCode effect);
};

} // namespace raydeck::ui

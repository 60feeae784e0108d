#pragma once

#include <models/ray/fit/admission.h>
#include <models/ray/fit/fit.h>
#include <ui/text/nodetext.h>

#include <QCoreApplication>
#include <QString>

namespace raydeck::ui {

/// Why pods find no place, in whole sentences. Thread: any.
class FitText final {
    Q_DECLARE_TR_FUNCTIONS(raydeck::ui::FitText)
public:
    /// `next`: the first pod that finds none. Empty for Shortage::None.
    [[nodiscard]] static QString reason(const ray::FitAnswer::Reason &reason, const NodeText::Pod &next);
    /// That pods of a lower priority may have to go for `more` of them; `next`: the first of these. Empty if none has to.
    [[nodiscard]] static QString eviction(qint64 more, const NodeText::Pod &next);
    /// Who else decides, and why nothing is certain then.
    [[nodiscard]] static QString doubt(ray::FitDoubt doubt);
    /// Why a node takes none of these pods, short: "Cordoned: takes no new pods". Empty where it is open, or has no room.
    [[nodiscard]] static QString gate(const ray::FitAnswer::OnNode &here);
    /// Of a cordoned node that would make the difference: "Cordoned: takes no new pods. With it, all 5 would fit".
    [[nodiscard]] static QString cordonedThoughItHelps(bool isHead, qint64 wanted);
    [[nodiscard]] static QString anotherProduct();
    /// What admission does that could not be read, in one sentence. Empty if all of it was.
    [[nodiscard]] static QString notCounted(const ray::Admission &admission);
    [[nodiscard]] static QString pod(const NodeText::Pod &pod); ///< at the beginning of a sentence: "Worker 4"
};

} // namespace raydeck::ui

#pragma once

#include <models/ray/scaleeffect.h>

#include <QCoreApplication>
#include <QString>

namespace raydeck::ui {

/// Says what the operator will do once a group is scaled, before it is done. Thread: any.
class ScaleEffectText final {
    Q_DECLARE_TR_FUNCTIONS(raydeck::ui::ScaleEffectText)
public:
    /// One sentence without a full stop: "Creates 3 pods".
    [[nodiscard]] static QString sentence(const ray::ScaleEffect &effect);
    /// What else a person should know before: who changes it afterwards, what else it costs. May be empty.
    /// `gpusPerPod`: devices in the limits of one worker.
    [[nodiscard]] static QString more(const ray::ScaleEffect &effect, qint64 gpusPerPod);
};

} // namespace raydeck::ui

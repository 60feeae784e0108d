#pragma once

#include <QCoreApplication>
#include <QString>

namespace raydeck::ui {

/// What the presets that come with Raydeck are called, and what they are good for. Thread: any.
class PresetText final {
    Q_DECLARE_TR_FUNCTIONS(raydeck::ui::PresetText)
public:
    [[nodiscard]] static QString title(const QString &id); ///< of ray::Preset; an unknown one is its own title
    [[nodiscard]] static QString line(const QString &id);
};

} // namespace raydeck::ui

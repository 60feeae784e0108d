#pragma once

#include <ui/theme/theme.h>

#include <QCoreApplication>

#include <functional>

class QMenu;

namespace raydeck::ui {

class Settings;

/// The choices of colours and of the language, as they stand in the menu; each is remembered. Theme and settings have to
/// outlive the menus. Thread: UI.
class LookMenus final {
    Q_DECLARE_TR_FUNCTIONS(raydeck::ui::LookMenus)
public:
    static void addSchemes(QMenu *menu, Theme &theme, Settings &settings);
    /// `say` takes what a person has to know: the language changes with the next start.
    static void addLanguages(QMenu *menu, Settings &settings, const std::function<void(const QString &)> &say);
};

} // namespace raydeck::ui

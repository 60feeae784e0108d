#pragma once

#include <ui/theme/tokens.h>

#include <QModelIndex>
#include <QString>

#include <functional>

namespace raydeck::ui {

/// How one item of the sidebar is drawn.
struct SidebarLook {
    enum class Kind {
        Context, ///< 42 px: state icon, name, state word below, star
        Section, ///< 32 px: icon, name, count at the right
    };
    Kind kind = Kind::Section;
    QString iconName = {};
    ColorRole iconRole = ColorRole::Text2;
    QString name = {};
    QString detail = {};                        // Context: the state in words. Section: the count
    ColorRole detailRole = ColorRole::Text3;
    QString detailIcon = {};                    // Section: before the count, in its colour
    bool starred = false;                       // Context only
};

/// Item models know no colours: the sidebar says here how their plain data looks.
using SidebarLookOf = std::function<SidebarLook(const QModelIndex &index)>;

/// Roles for small models that are made in ui; without a SidebarLookOf the delegate reads them.
enum SidebarRole {
    SidebarKindRole = Qt::UserRole + 0x100, // int(SidebarLook::Kind)
    SidebarIconRole,                        // QString
    SidebarIconColorRole,                   // int(ColorRole)
    SidebarDetailRole,                      // QString
    SidebarDetailColorRole,                 // int(ColorRole)
    SidebarDetailIconRole,                  // QString
    SidebarStarredRole,                     // bool
};

} // namespace raydeck::ui

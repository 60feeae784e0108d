#pragma once

#include <ui/theme/theme.h>
#include <ui/widgets/sidebarroles.h>

#include <QStyledItemDelegate>

namespace raydeck::ui {

/// Draws contexts and sections of the sidebar. Owner: its SidebarList. Thread: UI.
class SidebarDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit SidebarDelegate(const Theme &theme, QObject *parent = nullptr);

    void setLook(SidebarLookOf look);
    void setFolded(bool folded); // icons only, for a sidebar of 52 px
    [[nodiscard]] SidebarLook lookOf(const QModelIndex &index) const;
    [[nodiscard]] QRect starRect(const QRect &itemRect) const;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

private:
    const Theme &m_theme;
    SidebarLookOf m_look;
    bool m_folded = false;
};

} // namespace raydeck::ui

#pragma once

#include <ui/theme/theme.h>
#include <ui/widgets/sidebarroles.h>

#include <QListView>

namespace raydeck::ui {

class SidebarDelegate;

/// A list of contexts or of sections on the sidebar's ground; a click or Enter emits activated() of QListView.
/// Owner: the sidebar. Thread: UI.
class SidebarList final : public QListView {
    Q_OBJECT
public:
    enum class Height { Fits, Scrolls }; // Fits: as high as its rows, for the sections

    explicit SidebarList(const Theme &theme, Height height, QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    void setLook(SidebarLookOf look);
    void setFolded(bool folded);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void chosen(const QModelIndex &index);     // click or Enter, or moved to by the keyboard in a list of sections
    void starToggled(const QModelIndex &index);

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] bool hitsStar(const QModelIndex &index, const QPoint &position) const;
    void refresh();

    const Theme &m_theme;
    Height m_height;
    SidebarDelegate *m_delegate;
};

} // namespace raydeck::ui

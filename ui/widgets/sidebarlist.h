#pragma once

#include <ui/theme/theme.h>
#include <ui/widgets/sidebarroles.h>

#include <QListView>

namespace raydeck::ui {

class SidebarDelegate;

/// A list of contexts or of sections on the sidebar's ground.
/// Sections are chosen by click and by moving to them. Contexts are chosen by click or Enter: moving over one only
/// shows where the keyboard is, because choosing one contacts a cluster.
/// Owner: the sidebar. Thread: UI.
class SidebarList final : public QListView {
    Q_OBJECT
public:
    enum class Kind { Contexts, Sections }; // Sections: as high as its rows; Contexts: scrolls

    explicit SidebarList(const Theme &theme, Kind kind, QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    void setLook(SidebarLookOf look);
    void setFolded(bool folded);
    /// Shows a row as chosen without emitting chosen().
    void setChosen(const QModelIndex &index);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void chosen(const QModelIndex &index);
    void starToggled(const QModelIndex &index); // a click on the star, or Ctrl+D
    void itemMenuRequested(const QModelIndex &index, const QPoint &globalPosition);

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    QItemSelectionModel::SelectionFlags selectionCommand(const QModelIndex &index, const QEvent *event) const override;

private:
    [[nodiscard]] bool hitsStar(const QPoint &position) const;
    [[nodiscard]] int rowsHeight() const;
    void choose(const QModelIndex &index);
    void refresh();

    const Theme &m_theme;
    Kind m_kind;
    SidebarDelegate *m_delegate;
    QPersistentModelIndex m_pressed;
};

} // namespace raydeck::ui
